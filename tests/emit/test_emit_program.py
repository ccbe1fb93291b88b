"""The intermediate form: sharing, operation counts, exactness, and the errors that stop generation."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp

from derive.emit import (
    ConstantRangeError,
    EmitError,
    EmittedFunction,
    EmittedTheory,
    InexactNumberError,
    NameClashError,
    NotFiniteError,
    UnboundSymbolError,
    UnknownFunctionError,
    argpi,
    program,
    render,
)

x, y, z = sp.symbols("x y z")


def function(
    *outputs: Any, name: str = "sample", arguments: tuple[Any, ...] = (x, y), **more: Any
) -> EmittedFunction:
    given = {
        "complex_arguments": frozenset(),
        "summary": "",
        "domain": "",
        "source": "",
        "claims": (),
        **more,
    }
    return EmittedFunction(name, arguments, outputs, len(outputs) != 1, **given)


def counts(*outputs: Any) -> tuple[int, int, int, int]:
    c = program(function(*outputs)).counts
    return c.additions, c.multiplications, c.divisions, c.calls


@pytest.mark.parametrize(
    ("outputs", "expected"),
    [
        ((x**8,), (0, 3, 0, 0)),
        ((x**15,), (0, 6, 0, 0)),
        ((x**-4,), (0, 2, 1, 0)),
        ((x**2, x**4, x**8), (0, 3, 0, 0)),
        (((x + y) ** 2, sp.exp(x + y), 1 / (x + y)), (1, 1, 1, 1)),
        ((x - y, y - x), (1, 0, 0, 0)),
        ((x * y * 3, x * y * 5, x * y), (0, 3, 0, 0)),
        ((x * y * sp.sin(x), x * y * sp.cos(x)), (0, 3, 0, 2)),
        ((sp.sqrt(x), x ** sp.Rational(3, 2), 1 / sp.sqrt(x)), (0, 1, 1, 1)),
        ((sp.Integer(3), x), (0, 0, 0, 0)),
    ],
)
def test_operations_are_shared_and_counted(outputs: tuple[Any, ...], expected: tuple[int, ...]) -> None:
    assert counts(*outputs) == expected


def test_every_step_uses_earlier_steps_only_and_none_is_unused() -> None:
    p = program(function(sp.expand((x + 2 * y + 1) ** 6), (x - y) ** 3 / (y - x + 2), sp.sin(x) ** 2))
    for i, step in enumerate(p.operations):
        assert all(j < i for j in step.operands)
    used = p.uses()
    assert all(used[i] for i in range(len(p.operations)))
    assert len(set(p.operations)) == len(p.operations)


def test_the_form_of_an_expression_is_kept() -> None:
    product, expanded = (x - 1) ** 3, sp.expand((x - 1) ** 3)
    assert counts(product) == (1, 2, 0, 0)
    assert counts(expanded) != counts(product)


@pytest.mark.parametrize(
    ("expression", "error", "offender"),
    [
        (sp.riemann_xi(x), UnknownFunctionError, "riemann_xi"),
        (sp.Function("f")(x), UnknownFunctionError, "f cannot"),
        (sp.Piecewise((x, sp.Contains(x, sp.Integers)), (y, True)), UnknownFunctionError, "condition"),
        (sp.hyper((x, y), (1, 2), x), UnknownFunctionError, "hyper"),
        (sp.LambertW(x, 2), UnknownFunctionError, "LambertW"),
        (sp.Catalan * x, UnknownFunctionError, "Catalan"),
        (sp.acosh(1 + sp.I * x), UnknownFunctionError, "acosh of complex"),
        (sp.Max(x, y, evaluate=False).xreplace({y: sp.I * y}), UnknownFunctionError, "complex"),
        (x + z, UnboundSymbolError, "symbol z"),
        (x + sp.Symbol("y", positive=True), UnboundSymbolError, "other assumptions"),
        (sp.Float("0.1") * x, InexactNumberError, "0.1"),
        (x ** sp.Float(2.5), InexactNumberError, "2.5"),
        (sp.oo, NotFiniteError, "oo"),
        (sp.zoo, NotFiniteError, "zoo"),
        (sp.nan, NotFiniteError, "nan"),
        (sp.Mul(x, sp.Pow(0, -1, evaluate=False), evaluate=False), NotFiniteError, "1/0"),
        (sp.Integer(10) ** 400 * x, ConstantRangeError, "characters"),
        (x / sp.Integer(10) ** 310, ConstantRangeError, "1/1000"),
    ],
    ids=str,
)
def test_what_cannot_be_emitted_is_named(expression: Any, error: type[EmitError], offender: str) -> None:
    with pytest.raises(error) as caught:
        render([EmittedTheory("t", "T", (function(expression, name="guilty"),))], {})
    assert str(caught.value).startswith("guilty: ") and offender in str(caught.value)


@pytest.mark.parametrize(
    ("make", "offender"),
    [
        (lambda: function(x, name="not a name"), "not a name"),
        (lambda: function(x, name="lambda"), "keyword"),
        (lambda: function(x, name="_hidden"), "taken"),
        (
            lambda: EmittedTheory("t", "T", (function(x), function(y, name="sample_double_double"))),
            "sample_double_double",
        ),
        (lambda: function(x, arguments=(x, sp.Symbol("x", real=True))), "twice"),
        (lambda: function(x, arguments=(x, sp.Symbol("x_hi"))), "x_hi"),
        (lambda: function(x, complex_arguments=frozenset({"root"})), "root"),
        (lambda: EmittedTheory("t", "T", (function(x), function(y))), "twice"),
        (lambda: render([EmittedTheory("t", "T", ()), EmittedTheory("t", "T", ())], {}), "twice"),
    ],
)
def test_names_that_emitted_modules_cannot_use(make: Any, offender: str) -> None:
    with pytest.raises(NameClashError, match=offender):
        make()


def test_argpi_is_the_limit_from_above() -> None:
    positive, negative = sp.Symbol("p", positive=True), sp.Symbol("n", negative=True)
    assert (argpi(positive), argpi(negative), argpi(sp.Integer(-3))) == (0, 1, 1)
    assert abs(argpi(x).subs(x, -1 + sp.I).evalf(30) - sp.Rational(3, 4)) < sp.Rational(1, 10**28)
    assert argpi(x).func is argpi


def test_names_of_terms_avoid_the_arguments() -> None:
    v0 = sp.Symbol("v0")
    text = render([EmittedTheory("t", "T", (function((v0 + x) ** 2, arguments=(v0, x)),))], {})[
        "t/float64.py"
    ]
    assert "vv0 = v0 + x" in text or "vv0 = x + v0" in text
