"""What a symbol assumes is what is checked; a value has the type, the shape and the name that it says."""

from __future__ import annotations

from pathlib import Path

import pytest
import sympy as sp
from sympy import Interval, oo, pi, sqrt

import numerics
from derive import Theory
from derive.emit.quantities import emitted
from derive.errors import TheoryError
from derive.quantities.branch import Branch
from derive.quantities.kind import TYPES
from derive.quantities.root_radius import RootRadius
from derive.quantities.support import Support
from derive.quantities.symbols import plainly_real
from numerics import NotRealError
from numerics.kinds.settle import complex_number, real_number
from tests.helpers.own_theory import served

r = sp.Symbol("r", real=True)
m = sp.Symbol("m")


@pytest.fixture
def theory() -> Theory:
    made = Theory("declared_own", "Declarations")
    made.parameter("x", "")
    made.parameter("p", "", Interval.open(0, oo))
    made.parameter("q", "", Interval(0, pi))
    made.parameter("n", "", Interval(0, oo), integer=True)
    return made


def symbol(theory: Theory, name: str) -> sp.Symbol:
    return theory.parameters[name].symbol


# --- domains --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("p", Interval(-5, 5)),
        ("p", Interval(0, 1)),
        ("p", sp.S.Reals),
        ("p", sp.FiniteSet(0)),
        ("q", Interval(0, 4)),
        ("q", Interval(-sqrt(2), 1)),
        ("x", sp.S.Complexes),
        ("x", sp.Union(Interval(0, 1), Interval(2, 3))),
        ("x", sp.S.EmptySet),
    ],
)
def test_domains_only_narrow(theory: Theory, name: str, domain: sp.Set) -> None:
    s = symbol(theory, name)
    with pytest.raises(TheoryError, match=rf"declared_own\.f: .*{name}"):
        theory.quantity("f", "", parameters=[s], value=sp.Abs(s), domains={s: domain})
    assert not theory.quantities


@pytest.mark.parametrize(
    ("name", "domain"),
    [("p", Interval(1, 2)), ("p", Interval.open(0, 1)), ("q", Interval(0, 3)), ("q", Interval(1, pi)),
     ("q", Interval(0, sqrt(2))), ("x", sp.FiniteSet(3)), ("x", Interval(-1, oo))],
)  # fmt: skip
def test_what_is_inside_may_be_asked_for(theory: Theory, name: str, domain: sp.Set) -> None:
    s = symbol(theory, name)
    assert theory.quantity("f", "", parameters=[s], value=s, domains={s: domain}).domains[s] == domain


def test_domains_of_others_are_refused(theory: Theory) -> None:
    x, p = symbol(theory, "x"), symbol(theory, "p")
    with pytest.raises(TheoryError, match="not one of its parameters"):
        theory.quantity("f", "", parameters=[x], value=x, domains={p: Interval(1, 2)})


# --- symbols --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "foreign",
    [
        sp.Symbol("x"),
        sp.Symbol("x", positive=True),
        sp.Symbol("x", integer=True),
        sp.Symbol("x", real=True, zero=False),
    ],
    ids=str,
)
def test_a_parameter_is_the_symbol_that_was_declared(theory: Theory, foreign: sp.Symbol) -> None:
    with pytest.raises(TheoryError, match="another symbol than the declared one"):
        theory.quantity("f", "", parameters=[foreign], value=sp.Abs(foreign))
    x = symbol(theory, "x")
    with pytest.raises(TheoryError, match="another symbol called x"):
        theory.quantity("f", "", parameters=[x], value=x + foreign)
    with pytest.raises(TheoryError, match="twice"):
        theory.quantity("f", "", parameters=[x, x], value=x)


def test_undeclared_symbols_are_refused_wherever_they_stand(theory: Theory) -> None:
    x, y = symbol(theory, "x"), sp.Symbol("y", real=True)
    for details in (
        {"value": x + y},
        {"value": (x, y), "type": "vector"},
        {"value": m, "branch": Branch("b", m**2 - y, m, x, (m,)), "type": "complex"},
        {"value": m * y, "branch": Branch("b", m**2 - x, m, x, (m,)), "type": "complex"},
        {"value": m, "branch": Branch("b", m**2 - x, m, x, (m + y,)), "type": "complex"},
        {"value": m, "branch": Branch("b", m**2 - x, m, y, (m,)), "type": "complex"},
        {"support": Support(r**2 - y, r, r, ()), "type": "intervals"},
        {"support": Support(r**2 - x, r, r + y, ()), "type": "intervals"},
        {"support": Support(r**2 - x, r, r, (y,)), "type": "intervals"},
        {"value": RootRadius(m**2 - y, m)},
        {"value": sp.sin(x) / x, "at_zero": {x: y}},
    ):
        with pytest.raises(TheoryError, match=r"declared_own\.f: .* y\b"):
            theory.quantity("f", "", parameters=[x], **details)


@pytest.mark.parametrize("assumed", ["positive", "integer", "nonnegative", "negative"])
def test_roots_assume_nothing_that_is_not_verified(theory: Theory, assumed: str) -> None:
    x, root = symbol(theory, "x"), sp.Symbol("m", **{assumed: True})
    with pytest.raises(TheoryError, match=rf"the root m assumes {assumed}"):
        theory.quantity(
            "f", "", parameters=[x], value=sp.Abs(root), branch=Branch("b", root**2 - x, root, x, (root,)),
            type="complex",
        )  # fmt: skip
    with pytest.raises(TheoryError, match=rf"the root m assumes {assumed}"):
        theory.quantity(
            "f", "", parameters=[x], support=Support(root**2 - x, root, sp.Abs(root), ()), type="intervals"
        )


def test_a_real_root_of_a_branch_is_refused(theory: Theory) -> None:
    x = symbol(theory, "x")
    with pytest.raises(TheoryError, match="the root r assumes real; it may assume nothing"):
        theory.quantity("f", "", parameters=[x], value=r, branch=Branch("b", r**2 - x, r, x, (r,)))


# --- types and shapes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["Real", "Complex", "vectors", "matrices", "", "real ", "interval"])
def test_a_type_that_does_not_exist(theory: Theory, kind: str) -> None:
    x = symbol(theory, "x")
    with pytest.raises(TheoryError, match="is not a type; a value is one of real, complex"):
        theory.quantity("f", "", parameters=[x], value=x, type=kind)
    assert kind not in TYPES


@pytest.mark.parametrize(
    "value",
    ["x", 0.5, sp.Float("0.5"), True, None, sp.Eq(sp.Symbol("x", real=True), 1), {"x": 1}],
    ids=repr,
)
def test_what_is_no_exact_expression(theory: Theory, value: object) -> None:
    x = symbol(theory, "x")
    with pytest.raises(TheoryError):
        theory.quantity("f", "", parameters=[x], value=value)
    with pytest.raises(TheoryError):
        theory.quantity("f", "", parameters=[x], value=[x, value], type="vector")
    with pytest.raises(TheoryError):
        theory.quantity("f", "", parameters=[x], value=[[x, value]], type="matrix")


def test_complex_values_declared_real(theory: Theory) -> None:
    x, p = symbol(theory, "x"), symbol(theory, "p")
    branch = Branch("b", m**2 + x * m + p, m, x, (m,))
    for value in (x + sp.I, sp.exp(sp.I * x), x * sp.I / p, sp.exp(sp.I * x) + sp.exp(-sp.I * x)):
        with pytest.raises(TheoryError, match="not plainly real; say type='complex'"):
            theory.quantity("f", "", parameters=[x, p], value=value)
    with pytest.raises(TheoryError, match="say type='complex vector'"):
        theory.quantity("f", "", parameters=[x], value=(x, sp.I), type="vector")
    for value in (m, m + sp.conjugate(m), m * sp.conjugate(m)):
        with pytest.raises(TheoryError, match="not plainly real"):
            theory.quantity("f", "", parameters=[x, p], value=value, branch=branch)
    for k, value in enumerate((sp.re(m), sp.im(m) * x, sp.Abs(m), sp.log(sp.Abs(m)), sp.sqrt(x) + p)):
        theory.quantity(f"g{k}", "", parameters=[x, p], value=value, branch=branch if value.has(m) else None)


def test_real_expressions_are_told_from_others() -> None:
    x, z = sp.Symbol("x", real=True), sp.Symbol("z")
    assert plainly_real(sp.sqrt(x) * sp.log(x) + pi**x) and plainly_real(sp.im(z) + sp.Abs(z) ** 3)
    for e in (z, sp.I, sp.sqrt(z), x + sp.I * x, sp.zoo, sp.nan, sp.conjugate(z)):
        assert not plainly_real(sp.sympify(e))


def test_an_imaginary_part_is_never_dropped() -> None:
    from flint import acb, arb

    assert real_number(acb(2, 0)) == 2 and complex_number(acb(2, 3)) == (2, 3)
    for imaginary in (arb(1), arb(0, 1e-30), arb(1e-300), arb(-1, 2)):
        with pytest.raises(NotRealError, match="declared real"):
            real_number(acb(arb(2), imaginary))
    assert not real_number(acb(arb("nan"), arb(0))).is_finite()
    assert not real_number(acb(arb(1), arb("nan"))).is_finite()
    assert not any(part.is_finite() for part in complex_number(arb("nan")))


@pytest.mark.parametrize(
    "rows",
    [[[1, 2], [3, 4], [5, 6]], [[1, 2, 3, 4]], [[1], [2], [3], [4]], [[1, 2, 3, 4], [5, 6, 7, 8]], [[7]],
     [[1, 2, 3], [4, 5, 6], [7, 8, 9]]],
    ids=lambda rows: f"{len(rows)}x{len(rows[0])}",
)  # fmt: skip
def test_a_matrix_keeps_its_shape(theory: Theory, rows: list[list[int]], tmp_path: Path) -> None:
    x = symbol(theory, "x")
    moved = [[x * e for e in row] for row in rows]
    theory.quantity("from_matrix", "A matrix", parameters=[x], value=sp.Matrix(moved), type="matrix")
    theory.quantity("from_rows", "A matrix", parameters=[x], value=tuple(map(tuple, moved)), type="matrix")
    theory.quantity(
        "turned", "", parameters=[x], value=sp.ImmutableMatrix(moved) * sp.I, type="complex matrix"
    )
    theory.quantity("flat", "", parameters=[x], value=[e for row in moved for e in row], type="vector")
    entry = emitted(theory).quantities["declared_own.from_matrix"]
    assert entry["shape"] == [len(rows), len(rows[0])]
    with served(theory, tmp_path):
        for name in ("from_matrix", "from_rows"):
            found = numerics.evaluate(f"declared_own.{name}", x=2)
            assert found.tolist() == [[2 * e for e in row] for row in rows]
        turned = numerics.evaluate("declared_own.turned", x=2)
        assert [[e.imag for e in row] for row in turned.tolist()] == [[2 * e for e in row] for row in rows]
        assert numerics.evaluate("declared_own.flat", x=1).tolist() == [e for row in rows for e in row]


def test_the_docstring_says_how_a_matrix_lies(theory: Theory) -> None:
    x = symbol(theory, "x")
    theory.quantity("wide", "A matrix", parameters=[x], value=[[x, 1, 2]], type="matrix")
    (function,) = emitted(theory).functions
    assert "1×3 matrix, row by row" in function.summary and function.is_tuple


@pytest.mark.parametrize(
    ("value", "kind"),
    [([1, 2, 3, 4], "matrix"), ([[1, 2], [3]], "matrix"), ([], "matrix"), ([[]], "matrix"), ([], "vector"),
     ([[1, 2], [3, 4]], "vector"), (sp.eye(2), "vector"), (1, "vector"), (1, "matrix"), ((1, 2), "real"),
     (sp.eye(2), "real"), ((1,), "complex"), (1, "intervals")],
    ids=str,
)  # fmt: skip
def test_a_value_of_another_shape_than_its_type(theory: Theory, value: object, kind: str) -> None:
    with pytest.raises(TheoryError, match=r"declared_own\.f: "):
        theory.quantity("f", "", parameters=[symbol(theory, "x")], value=value, type=kind)


# --- names ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("first", "second"), [("a.b", "a_b"), ("a_b", "a.b"), ("a.b_c", "a_b.c")])
def test_two_names_that_become_one(theory: Theory, first: str, second: str) -> None:
    x = symbol(theory, "x")
    theory.quantity(first, "", parameters=[x], value=x)
    with pytest.raises(TheoryError, match="are one name after"):
        theory.quantity(second, "", parameters=[x], value=2 * x)
    assert list(theory.quantities) == [f"declared_own.{first}"]


def test_a_name_with_a_dot_is_served(theory: Theory, tmp_path: Path) -> None:
    x = symbol(theory, "x")
    theory.quantity("inner.value", "", parameters=[x], value=3 * x)
    with served(theory, tmp_path):
        assert numerics.evaluate("declared_own.inner.value", x=2) == 6


@pytest.mark.parametrize("name", ["lambda", "class", "None"])
def test_a_keyword_is_no_name(theory: Theory, name: str) -> None:
    x = symbol(theory, "x")
    with pytest.raises(TheoryError, match="Python keyword"):
        theory.quantity(name, "", parameters=[x], value=x)
