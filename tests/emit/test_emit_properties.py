"""Random rational expressions: exact arithmetic on Python fractions is the judge of every backend."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import sympy as sp
from flint import acb, arb, ctx, fmpq
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

from derive.emit import EmittedFunction, EmittedTheory
from tests.helpers.emit_expressions import modules
from tests.helpers.profiles import examples

x, y = sp.symbols("x y")
# A tree is a leaf (text or Fraction) or (operation, left, right) or ("pow", base, exponent).
leaves = st.sampled_from(["x", "y"]) | st.fractions(-5, 5, max_denominator=7)
trees = st.recursive(
    leaves,
    lambda below: (
        st.tuples(st.sampled_from(["add", "sub", "mul", "div"]), below, below)
        | st.tuples(st.just("pow"), below, st.integers(-3, 5))
    ),
    max_leaves=12,
)
points = st.tuples(*[st.integers(-40, 40).map(lambda n: Fraction(n, 16))] * 2)


def symbolic(tree: Any) -> Any:
    if not isinstance(tree, tuple):
        return (
            {"x": x, "y": y}[tree] if isinstance(tree, str) else sp.Rational(tree.numerator, tree.denominator)
        )
    kind, left, right = tree
    if kind == "pow":
        return symbolic(left) ** right
    a, b = symbolic(left), symbolic(right)
    return {"add": lambda: a + b, "sub": lambda: a - b, "mul": lambda: a * b, "div": lambda: a / b}[kind]()


def exact(tree: Any, at: dict[str, Fraction]) -> Fraction:
    if not isinstance(tree, tuple):
        return at[tree] if isinstance(tree, str) else tree
    kind, left, right = tree
    a = exact(left, at)
    if kind == "pow":
        return a**right
    b = exact(right, at)
    return {"add": lambda: a + b, "sub": lambda: a - b, "mul": lambda: a * b, "div": lambda: a / b}[kind]()


def as_fraction(q: Any) -> Fraction:
    return Fraction(int(q.p), int(q.q))


@examples(120)
@given(st.lists(trees, min_size=1, max_size=3), points)
def test_backends_agree_with_fractions(expressions: list[Any], point: tuple[Fraction, Fraction]) -> None:
    at = dict(zip(("x", "y"), point, strict=True))
    try:
        expected = [exact(tree, at) for tree in expressions]
    except ZeroDivisionError:
        return
    outputs = tuple(symbolic(tree) for tree in expressions)
    if any(output.has(sp.zoo, sp.nan) for output in outputs):
        return
    function = EmittedFunction("f", (x, y), outputs, True, frozenset(), "f", "", "", ())
    theory = EmittedTheory("random", "Random", (function,), {})
    ball, float64, pairs, multiprecision = modules(
        theory, "ball", "float64", "double_double", "multiprecision"
    )

    rational = ball.f(*(fmpq(p.numerator, p.denominator) for p in point))
    assert [as_fraction(q) for q in rational] == expected

    arguments = [float(p) for p in point]
    with np.errstate(all="ignore"):
        got64 = [Fraction(float(v)) for v in float64.f(*arguments)]
        flat = pairs.f(*(half for a in arguments for half in (a, 0.0)))
    got_pairs = [
        Fraction(float(h)) + Fraction(float(low)) for h, low in zip(flat[::2], flat[1::2], strict=True)
    ]
    mp.prec = 120
    got_mp = []
    for v in multiprecision.f(*arguments):
        sign, mantissa, exponent, _ = v._mpf_
        got_mp.append((-1) ** sign * int(mantissa) * Fraction(2) ** exponent)
    for bits, got in ((53, got64), (102, got_pairs), (120, got_mp)):
        ctx.prec = bits
        coarse = ball.f(*map(arb, arguments))
        for value, true, enclosure in zip(got, expected, coarse, strict=True):
            radius = Fraction(float(acb(enclosure).real.rad()))
            allowed = 2 * radius + 2 * abs(true) / 2**bits
            assert abs(value - true) <= allowed, (bits, value, true)
