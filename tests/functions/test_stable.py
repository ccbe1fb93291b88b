"""The forms that keep digits: each is equal to what it replaces, and accurate where that is not."""

from __future__ import annotations

import math

import pytest
import sympy as sp
from flint import arb, ctx

from derive.emit import EmittedFunction, EmittedTheory, program
from derive.emit.accuracy.modules import modules
from derive.emit.stable import stable
from derive.functions.named import Defined

x, y = sp.symbols("x y", real=True)
p = sp.Symbol("p", positive=True)
q = sp.Symbol("q", positive=True)

# An expression, and where it loses all digits in its own form.
LOSING = {
    "log1p": (sp.log(1 + x), {x: 1e-18}),
    "softplus": (sp.log(1 + sp.exp(x)), {x: -60.0}),
    "softplus far out": (sp.log(1 + sp.exp(x)), {x: 800.0}),
    "logistic": (sp.log(1 / (1 + sp.exp(x))), {x: -60.0}),
    "log1mexp": (sp.log(1 - sp.exp(x)), {x: -1e-18}),
    "expm1": (sp.exp(x) - 1, {x: 1e-18}),
    "1 - exp": (3 - 3 * sp.exp(x), {x: 1e-18}),
    "cos": (1 - sp.cos(x), {x: 1e-12}),
    "cosh": (sp.cosh(x) - 1, {x: 1e-12}),
    "erf": (1 - sp.erf(x), {x: 8.0}),
    "normal": ((1 + sp.erf(x / sp.sqrt(2))) / 2, {x: -2.0}),
    "erfc": (1 - sp.erfc(x), {x: 1e-18}),
    "tanh": (1 - sp.tanh(x), {x: 30.0}),
    "log normal": (sp.log(sp.erfc(-x / sp.sqrt(2)) / 2), {x: -40.0}),
    "log normal above": (sp.log(sp.erfc(-x / sp.sqrt(2)) / 2), {x: 9.0}),
    "roots": (sp.sqrt(p + 1) - sp.sqrt(p), {p: 1e16}),
    "root and symbol": (sp.sqrt(p**2 + 1) - p, {p: 1e10}),
    "log moment": (-1 + (p - 1) / p * sp.log(1 - p), {p: 1e-14}),
    "sine of pi": (sp.sin(sp.pi * x), {x: 1e8 + 2.0**-20}),
    "cosine of pi": (sp.cos(3 * sp.pi * x), {x: 0.5 + 2.0**-40}),
    "tangent of pi": (sp.tan(sp.pi * x), {x: 1e8 + 2.0**-20}),
    "variance": ((x**2 + y**2) / 2 - ((x + y) / 2) ** 2, {x: 1e9 + 1, y: 1e9 + 2}),
}


@pytest.mark.parametrize("name", LOSING)
def test_a_form_is_what_it_replaces_and_keeps_its_digits(name: str) -> None:
    e, point = LOSING[name]
    kept = stable(e)
    assert kept != e
    symbols = tuple(sorted(e.free_symbols, key=str))
    function = EmittedFunction("f", symbols, (e,), False, frozenset(), "", "", "", ())
    float64, ball = modules(EmittedTheory("t", "T", (function,)), [program(function)])
    for values in ([point[s] for s in symbols], [0.3 for _ in symbols] if name != "log1mexp" else [-0.3]):
        ctx.prec = 400
        plain = sp.N(e.xreplace(dict(zip(symbols, map(sp.Rational, values), strict=True))), 60, maxn=4000)
        exact = arb(str(plain))
        enclosed = arb(ball.f(*map(arb, values)))
        assert abs(enclosed - exact) <= abs(exact) * arb(10) ** -50
        found = float(float64.f(*values))
        assert float(abs(arb(found) - exact)) <= 8 * math.ulp(float(exact)), (found, exact)


@pytest.mark.parametrize(
    "e",
    [
        sp.exp(x) - 3,
        1 + sp.cos(x),
        3 - 3 * sp.exp(-x) - x,  # for large x the other form rounds more
        sp.sqrt(x**2 + 1) - x,  # for negative x the other form would cancel
        sp.sqrt(p) + sp.sqrt(q),
        sp.sqrt(p**2 + q + 1) - sp.sqrt(p),  # the difference of the radicands cancels as well
        sp.log(2 + x),
        x**2 - 3 * x * y + y**2,
        (x - y) ** 2,
        sp.expand((x - 1) ** 7),
        sp.sin(x),
        sp.Integral(sp.exp(x) - 1, (x, 0, y)),
    ],
    ids=str,
)
def test_other_forms_are_left(e: sp.Expr) -> None:
    assert stable(e) == e


def test_complex_parts_are_left() -> None:
    z = sp.Symbol("z")
    assert stable(sp.log(1 + z), {"z"}) == sp.log(1 + z)
    assert stable(sp.exp(sp.I * x) - 1) == sp.exp(sp.I * x) - 1
    assert stable(sp.log(1 + x) * z, {"z"}) != sp.log(1 + x) * z


@pytest.mark.parametrize("head", sorted(Defined.__subclasses__(), key=lambda c: c.__name__))
def test_values_and_slopes_follow_from_the_definition(head: type[Defined]) -> None:
    count = head.nargs.args[0] if head.nargs is not sp.S.Naturals0 else 2  # type: ignore[attr-defined]
    symbols = sp.symbols(f"a:{int(count)}", positive=True)
    at = [sp.Rational(1, 3), sp.Rational(2, 5)][: len(symbols)]
    if head.__name__ == "log1mexp":
        symbols, at = (sp.Symbol("a", negative=True),), [-sp.Rational(1, 3)]
    value = head(*symbols)
    place = dict(zip(symbols, at, strict=True))
    definition = value.definition() if isinstance(value, head) else value
    assert abs(sp.N(value.xreplace(place), 30) - sp.N(definition.xreplace(place), 30)) < 1e-25
    for s in symbols:
        if head.__name__ in ("gamma_p", "gamma_q") and s == symbols[0]:
            continue  # a derivative in the shape is a Meijer function
        slope = sp.N(sp.diff(value, s).xreplace(place), 30)
        h = sp.Rational(1, 10**10)
        ends = [definition.xreplace(place | {s: place[s] + sign * h}) for sign in (1, -1)]
        assert abs(slope - sp.N((ends[0] - ends[1]) / (2 * h), 30)) < 1e-12
