"""Numerical root radii, of the prover (balls) and of the recheck (mpmath), against roots known beforehand."""

from __future__ import annotations

from fractions import Fraction

import mpmath
import pytest
import sympy as sp
from flint import acb, arb, fmpq, fmpq_poly
from hypothesis import given
from hypothesis import strategies as st

from derive.errors import RecheckFailed
from derive.exact.balls import _all_inside, _bisected_radius, ball_value, certainly, precision, root_radius
from derive.exact.expressions import to_text
from derive.exact.text import parse
from derive.quantities.root_radius import RootRadius
from derive.recheck.enclosure import recheck
from derive.recheck.mp_engine import MpEngine
from derive.recheck.mp_engine import root_radius as mp_root_radius
from tests.helpers.profiles import examples

x = sp.Symbol("x")
a = sp.Symbol("a", real=True)
CIRCLE = [(3, 4, 5), (-5, 12, 13), (1, 0, 1), (-1, 0, 1), (0, 1, 1), (0, 0, 1), (8, -15, 17), (-20, -21, 29)]
SCALES = [Fraction(1), Fraction(1, 2), 1 - Fraction(1, 10**9), 1 + Fraction(1, 10**9), Fraction(7, 3)]
points = st.builds(
    lambda p, s: (p[0] * s / p[2], p[1] * s / p[2]), st.sampled_from(CIRCLE), st.sampled_from(SCALES)
)
roots_of_any_multiplicity = st.lists(points, min_size=1, max_size=5)


def multiplied(roots, lead=(Fraction(1), Fraction(0))):
    """Coefficients of lead·Π(x - z), constant term first, as pairs of fractions."""
    made = [lead]
    for u, v in roots:
        shifted = [(Fraction(0), Fraction(0)), *made]
        scaled = [*((-(p * u - q * v), -(p * v + q * u)) for p, q in made), (Fraction(0), Fraction(0))]
        made = [(p[0] + q[0], p[1] + q[1]) for p, q in zip(shifted, scaled, strict=True)]
    return made


def squared_radius(roots):
    return max(u * u + v * v for u, v in roots)


def rational(q):
    return fmpq(q.numerator, q.denominator)


def ball(pair, width=0.0):
    real, imaginary = (arb(rational(q)) + arb(0, width) for q in pair)
    return acb(real, imaginary) if pair[1] else real


@examples(60)
@given(roots_of_any_multiplicity, st.sampled_from([0.0, 1e-40, 1e-12]))
def test_balls_enclose_the_root_radius(roots, width):
    with precision(160):
        found = _bisected_radius([ball(c, width) for c in multiplied(roots)])
        with precision(900):
            true = arb(rational(squared_radius(roots))).sqrt()
        assert found.is_finite() and found.overlaps(true)
        if width == 0.0:  # where k roots meet a k-th of the bits is left
            assert found.rad() < arb(2) ** -(100 // len(roots)) * (1 + true)


@examples(40)
@given(roots_of_any_multiplicity, st.sampled_from([(1, 1), (-3, 2)]))
def test_exact_coefficients_give_all_bits(roots, lead):
    real = [(u, v) for u, v in roots for v in {v, -v}]
    coefficients = [c for c, _ in multiplied(real, (Fraction(*lead), Fraction(0)))]
    with precision(200):
        found = arb(root_radius([rational(c) for c in coefficients]))
        true = arb(rational(squared_radius(real))).sqrt()
        assert found.overlaps(true) and found.rad() < arb(2) ** -150


@examples(60)
@given(roots_of_any_multiplicity)
def test_discs_are_decided_only_when_certain(roots):
    with precision(200):
        decided = _all_inside([ball(c) for c in multiplied(roots)])
        assert decided in (None, squared_radius(roots) < 1)
        if abs(squared_radius(roots) - 1) > Fraction(1, 100):
            assert decided is not None
        assert _all_inside([ball(c, 10.0) for c in multiplied(roots)]) is not True


def test_the_starting_disc_holds_every_root_also_where_it_is_rounded():
    # The large root of x³ - M x² - M x - M is closer to 1 + M than a rounding error of 1 + M.
    large = arb(2) ** 200
    with precision(64):
        found = _bisected_radius([-large, -large, -large, arb(1)])
    with precision(2000):
        exact = fmpq_poly([-(2**200), -(2**200), -(2**200), 1]).numer().complex_roots()
        assert found.contains(max((abs(z) for z, _ in exact), key=float))


@pytest.mark.parametrize("bad", [arb.nan(), arb.pos_inf(), arb(0) / arb(0), acb(arb(1), arb.nan())])
@pytest.mark.parametrize("place", [0, 1])
def test_what_is_not_a_number_has_no_root_radius(bad, place):
    coefficients = [arb(1), arb(2), arb(1)]
    coefficients[place] = bad
    assert not _bisected_radius(coefficients).is_finite()
    assert not _bisected_radius([arb(1), arb(1), arb(0, 1)]).is_finite()


def test_expressions_with_complex_values():
    with precision(160):
        radius = RootRadius(x**2 - sp.sqrt(a), x)  # at a = -16 the roots are those of x² = 4i
        assert (ball_value(radius, {a: fmpq(-16)}) - 2).contains(0)
        assert (ball_value(RootRadius(x - sp.Symbol("c"), x), {sp.Symbol("c"): acb(3, 4)}) - 5).contains(0)
        assert (ball_value(RootRadius(x - 1 / (3 + 4 * sp.I * a), x), {a: fmpq(1)}) * 5 - 1).contains(0)
        assert ball_value(RootRadius(x**3, x), {}) == 0
        assert ball_value(RootRadius(x**3 - x**2 * a, x), {a: fmpq(0)}) == 0
        log = sp.StrictLessThan(RootRadius(x - sp.log(a), x), 100, evaluate=False)
        assert certainly(log, {a: fmpq(0)}) is None


@pytest.mark.parametrize(
    ("bound", "holds"),
    [(Fraction(1), None), (1 + Fraction(1, 10**20), True), (1 - Fraction(1, 10**20), False)],
)
def test_relations_about_root_radii(bound, holds):
    double = sp.expand((x - sp.Rational(3, 5)) ** 2 + sp.Rational(16, 25)) ** 2
    relation = sp.StrictLessThan(RootRadius(double, x), sp.Rational(bound), evaluate=False)
    with precision(160):
        assert certainly(relation, {}) is holds


def as_mpc(pair):
    parts = [mpmath.mpf(q.numerator) / q.denominator for q in pair]
    return mpmath.mpc(*parts) if pair[1] else parts[0]


@examples(25)
@given(roots_of_any_multiplicity)
def test_mpmath_finds_the_same(roots):
    with mpmath.workprec(60 * (len(roots) + 1)):
        found = mp_root_radius([as_mpc(c) for c in multiplied(roots)])
        square = squared_radius(roots)
        true = mpmath.sqrt(mpmath.mpf(square.numerator) / square.denominator)
        assert abs(found - true) < mpmath.ldexp(1, -55) * (1 + true)


MULTIPLE = RootRadius(sp.expand((x - a) ** 4), x)


def refuted(statement, difference, a="1/3"):
    """A certificate that says a statement about a fails there."""
    empty = {"given": [], "assumptions": [], "nonzero": [], "quantities": [], "integers": [], "settings": {}}
    evidence = {"witness": {"a": a}, "equation": 0, "difference": difference}
    certificate = {"procedure": "refutation", "verdict": "REFUTED", "detail": "", "statement": [statement]}
    return {**certificate, **empty, "domains": ["a in (-oo, oo)"], "evidence": evidence}


def test_a_multiple_root_keeps_its_digits():
    assert MpEngine(trees=map(parse, [f"{to_text(MULTIPLE)} < 1", "a < 1"])).widening == 5
    assert MpEngine([{"name": "q", "value": to_text(MULTIPLE)}]).widening == 5
    assert MpEngine().widening == MpEngine([], [parse("a**5 < 1")]).widening == 1
    with mpmath.workprec(400 * 5):
        value = MpEngine().value(parse(to_text(MULTIPLE)), {"a": mpmath.mpf(1) / 3})
        assert abs(value - mpmath.mpf(1) / 3) < mpmath.mpf(10) ** -90


def test_a_true_statement_about_a_multiple_root_is_not_refuted():
    text = to_text(MULTIPLE)
    gap = "0.08333333333333333333333333333333333333333 +/- 3.34e-42"
    assert recheck(refuted(f"{text} < 1/4", gap)).detail == "witness a=1/3: difference 0.0833333 +/- 3.34e-8"
    for true in (f"{text} == a", f"{text} <= a", f"{text} >= a"):
        with pytest.raises(RecheckFailed, match="not shown to be false"):
            recheck(refuted(true, "0"))
