"""Quotients whose zeros cancel have a value in every backend, and digits next to it; poles have none."""

from __future__ import annotations

import math
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import sympy as sp
from flint import arb, ctx, fmpq
from mpmath import mp

from derive.emit import EmittedFunction, EmittedTheory, program
from derive.emit.accuracy.modules import modules
from derive.emit.backends.compiled import Compiled
from derive.emit.backends.multiprecision import Multiprecision
from derive.emit.expansion import expanded
from derive.emit.removable import continued
from derive.functions.kernels import tails
from derive.functions.tails import TAILS, exp_tail, log1p_tail

x, y, n = sp.symbols("x y n", real=True)
p = sp.Symbol("p", positive=True)

# An expression, where its zeros cancel, and its value there.
CONTINUED: dict[str, tuple[sp.Expr, dict[sp.Symbol, Any], sp.Expr]] = {
    "sine": (sp.sin(x) / x, {x: 0}, sp.S.One),
    "sine of pi": (sp.sin(2 * sp.pi * x) / x, {x: 0}, 2 * sp.pi),
    "cosine": ((1 - sp.cos(x)) / x, {x: 0}, sp.S.Zero),
    "order two": ((1 - sp.cos(x)) / x**2, {x: 0}, sp.Rational(1, 2)),
    "order three": ((x - sp.sin(x)) / x**3, {x: 0}, sp.Rational(1, 6)),
    "exponential": ((sp.exp(x) - 1) / x, {x: 0}, sp.S.One),
    "logarithm": (sp.log(1 + x) / x, {x: 0}, sp.S.One),
    "logarithm at 1": (sp.log(x) / (x - 1), {x: 1}, sp.S.One),
    "polynomial": ((x**2 - 1) / (x - 1), {x: 1}, sp.Integer(2)),
    "root": ((sp.sqrt(1 + x) - 1) / x, {x: 0}, sp.Rational(1, 2)),
    "of a root": (sp.sin(sp.sqrt(p)) / sp.sqrt(p), {p: 0}, sp.S.One),
    "two zeros": (
        sp.sin(2 * sp.pi * y) / y + (1 - sp.cos(2 * sp.pi * x)) / x, {x: 0, y: 0}, 2 * sp.pi
    ),
    "one of two": (sp.sin(x) / x + sp.exp(y), {x: 0, y: 1}, 1 + sp.E),
    "product": (sp.sin(x) * (sp.exp(y) - 1) / (x * y), {x: 0, y: 0}, sp.S.One),
    "Langevin": (sp.coth(x) - 1 / x, {x: 0}, sp.S.Zero),
    "Bose": (x / (sp.exp(x) - 1), {x: 0}, sp.S.One),
    "difference of poles": (1 / x - 1 / (sp.exp(x) - 1), {x: 0}, sp.Rational(1, 2)),
    "squares of poles": (1 / sp.sin(x) ** 2 - 1 / x**2, {x: 0}, sp.Rational(1, 3)),
    "divided difference": ((sp.exp(x) - sp.exp(y)) / (x - y), {x: 2, y: 2}, sp.exp(2)),
    "annuity": ((1 - (1 + x) ** (-n)) / x, {x: 0, n: 7}, sp.Integer(7)),
    "nested": (sp.log(sp.sin(x) / x) / x**2, {x: 0}, -sp.Rational(1, 6)),
    "cancelling sum": (-1 + (p - 1) / p * sp.log(1 - p), {p: 0}, sp.S.Zero),
    "Bessel": ((2 * sp.besselj(1, x) / x) ** 2, {x: 0}, sp.S.One),
    "entropy": (-x * sp.log(x) - (1 - x) * sp.log(1 - x), {x: 0}, sp.S.Zero),
    "entropy at 1": (-x * sp.log(x) - (1 - x) * sp.log(1 - x), {x: 1}, sp.S.Zero),
    "relative entropy": (p * sp.log(p / 3), {p: 0}, sp.S.Zero),
}  # fmt: skip
each = pytest.mark.parametrize("name", CONTINUED)


def theory(e: sp.Expr) -> tuple[EmittedTheory, list[sp.Symbol]]:
    symbols = sorted(e.free_symbols, key=str)
    function = EmittedFunction("f", tuple(symbols), (e,), False, frozenset(), "f", "", "", ())
    return EmittedTheory("t", "T", (function,)), symbols


def emitted(e: sp.Expr, backend: Any) -> ModuleType:
    made, _ = theory(e)
    return modules(made, [program(f) for f in made.functions], backend)[0]


@each
def test_it_is_the_limit_in_every_backend(name: str) -> None:
    e, place, limit = CONTINUED[name]
    made, symbols = theory(e)
    float64, ball = modules(made, [program(f) for f in made.functions])
    at = [place[s] for s in symbols]
    ctx.prec, mp.prec = 200, 200
    exact = arb(str(sp.N(limit, 70)))
    assert abs(arb(ball.f(*map(fmpq, at))) - exact) < arb(2) ** -180
    assert abs(float(float64.f(*map(float, at))) - float(limit)) <= 4 * math.ulp(float(limit))
    found = emitted(e, Multiprecision()).f(*map(mp.mpf, at))
    assert abs(arb(str(found)) - exact) < arb(2) ** -180
    wide = ball.f(*(arb(a, 2.0**-60) for a in at))
    if "entropy" not in name and name != "of a root":  # those have values on one side only
        assert arb(wide).is_finite() and arb(wide).contains(exact.mid()) and arb(wide).rad() < 2.0**-30


@each
@pytest.mark.parametrize("step", [1e-3, 1e-9, 1e-40])
def test_digits_are_kept_next_to_it(name: str, step: float) -> None:
    e, place, _ = CONTINUED[name]
    made, symbols = theory(e)
    float64, ball = modules(made, [program(f) for f in made.functions])
    sign = -1 if name == "entropy at 1" else 1
    at = [float(place[s]) + sign * step * (k + 1) for k, s in enumerate(symbols)]
    if name in ("entropy at 1", "logarithm at 1", "polynomial", "divided difference") and step < 1e-15:
        return  # not another float
    if name == "nested" and step < 1e-15:
        return  # SymPy's own value has no digits
    exact = sp.N(e.xreplace(dict(zip(symbols, map(sp.Rational, at), strict=True))), 60, maxn=3000)
    ctx.prec = 400
    enclosed = arb(ball.f(*(fmpq(*a.as_integer_ratio()) for a in at)))
    assert abs(enclosed - arb(str(exact))) <= abs(enclosed) * arb(10) ** -50
    found = float(float64.f(*at))
    assert abs(arb(found) - enclosed) <= 16 * math.ulp(float(enclosed))


@pytest.mark.parametrize(
    "e", [1 / x, sp.sin(x) / x**2, sp.cos(x) / x, sp.exp(x) / (x - 1), sp.sqrt(1 - sp.cos(x)) / x], ids=str
)
def test_poles_and_jumps_stay(e: sp.Expr) -> None:
    assert continued(e) == e
    made, _ = theory(e)
    _, ball = modules(made, [program(f) for f in made.functions])
    assert not arb(ball.f(fmpq(1 if e.has(x - 1) else 0))).is_finite()


def test_arrays_hold_the_zero_among_others_without_a_warning() -> None:
    f = emitted(CONTINUED["Langevin"][0], modules.__defaults__[0]).f  # type: ignore[index]
    found = f(np.array([-1.0, 0.0, 1.0]))
    assert found[1] == 0 and found[0] == -found[2] and abs(found[2] - 0.3130352854993313) < 1e-15


def test_compiled_code_has_the_forms_of_exponentials_and_circles() -> None:
    e = (sp.exp(x) - 1) / x + (1 - sp.cos(x)) / x**2
    f = emitted(e, Compiled()).f
    assert f(0.0) == 1.5
    assert abs(f(1e-9) - (1.5 + 0.5e-9)) < 1e-15


def test_an_expansion_is_an_identity() -> None:
    u = sp.Symbol("u", real=True)
    parts = (sp.exp(3 * u), 1 / (2 + sp.sin(u)), sp.sqrt(4 + u), sp.log(2 + u) * sp.tanh(u))
    for e in (*parts, u / (sp.exp(u) - 1)):
        for count in (1, 2, 3):
            found = expanded(e, u, count)
            total = sum(c * u ** (found.order + k) for k, c in enumerate(found.coefficients))
            total += found.rest * u ** (found.order + count)
            at = {u: sp.Rational(2, 7)}
            difference = sp.N(total.xreplace(at).doit(), 30) - sp.N(e.xreplace(at), 30)
            assert abs(difference) < 1e-25


@pytest.mark.parametrize("head", [log1p_tail, *TAILS.values()], ids=lambda h: h.__name__)
def test_tails_enclose_what_mpmath_says_also_on_balls_around_zero(head: type) -> None:
    ctx.prec = 120
    name = head.__name__.removesuffix("_tail")
    inside = arb(0, 0.25)
    for order in (1, 2, 5):
        ball = tails.tail(name, arb(order), inside)
        for at in (-0.25, -1e-3, -1e-50, 0.0, 1e-200, 0.2):
            value = tails.tail(name, arb(order), arb(at))
            assert value.rel_accuracy_bits() > 100 or value == 0
            assert ball.overlaps(value)
            with mp.workprec(300):
                text = str(tails.multiprecision(name, mp.mpf(order), mp.mpf(at)))
            assert abs(arb(text) - value) <= abs(value) * arb(2) ** -100
        assert ball.is_finite()


def test_tails_are_differentiated_and_refuse_what_is_no_count() -> None:
    slope = sp.diff(exp_tail(2, x), x).xreplace({x: sp.Rational(1, 3)})
    h = sp.Rational(1, 10**12)
    ends = [exp_tail(2, sp.Rational(1, 3) + s * h).definition() for s in (1, -1)]
    assert abs(sp.N(slope, 30) - sp.N((ends[0] - ends[1]) / (2 * h), 30)) < 1e-20
    assert (
        not tails.tail("exp", arb(9), arb(1)).is_finite()
        and not tails.tail("exp", arb(0.5), arb(1)).is_finite()
    )
