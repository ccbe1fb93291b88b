"""Root radii: certified at multiple roots, exact where rational, enclosed for inputs with a radius."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import mpmath
import pytest
from flint import arb, fmpq, fmpq_poly
from hypothesis import assume, given
from hypothesis import strategies as st
from mpmath import mp

from generated.games.ball import alternating_radius_polynomial
from numerics import DomainError, Enclosure, PrecisionError, evaluate
from numerics.precision import working_precision
from numerics.roots.ball_radius import all_inside, root_radius_of_balls
from numerics.roots.radius import root_radius, simplest_rational
from tests.helpers.profiles import examples

small = st.fractions(min_value=-3, max_value=3, max_denominator=12)
# (real part, imaginary part, modulus) of Gaussian rationals with rational modulus
PYTHAGOREAN = [
    (Fraction(3, 5), Fraction(4, 5)),
    (Fraction(5, 13), Fraction(12, 13)),
    (Fraction(0), Fraction(1)),
    (Fraction(-8, 17), Fraction(15, 17)),
]


def radius(polynomial: fmpq_poly, digits: int = 30) -> Enclosure:
    with working_precision(64):
        return root_radius([polynomial[k] for k in range(polynomial.degree() + 1)], digits)


def q(x: Fraction) -> fmpq:
    return fmpq(x.numerator, x.denominator)


def by_mpmath(coefficients: list[Any], digits: int = 60) -> Any:
    """Largest modulus by mpmath.polyroots; constant term first."""
    with mp.workdps(digits):
        values = [mp.mpf(int(c.p)) / int(c.q) for c in reversed(coefficients)]
        return max(abs(z) for z in mpmath.polyroots(values, maxsteps=500, extraprec=400))


def gap(value: Enclosure, other: Any) -> Any:
    with mp.workdps(60):
        return abs(mp.mpf(value.mid.numerator) / value.mid.denominator - other)


@examples(60)
@given(
    st.lists(st.tuples(small, st.integers(1, 3)), min_size=0, max_size=2),
    st.lists(st.tuples(st.sampled_from(PYTHAGOREAN), small, st.integers(1, 4)), min_size=0, max_size=2),
)
def test_known_roots_of_any_multiplicity_have_exact_radii(
    reals: list[tuple[Fraction, int]], pairs: list[tuple[tuple[Fraction, Fraction], Fraction, int]]
) -> None:
    """Products of powers of x - a and of quadratics with complex roots s(c ± id), c² + d² = 1."""
    polynomial, largest = fmpq_poly([1]), Fraction(0)
    for a, power in reals:
        polynomial *= fmpq_poly([-q(a), 1]) ** power
        largest = max(largest, abs(a))
    for (cosine, _), scale, power in pairs:
        polynomial *= fmpq_poly([q(scale * scale), q(-2 * scale * cosine), 1]) ** power
        largest = max(largest, abs(scale))
    assume(polynomial.degree() > 0)
    value = radius(polynomial)
    assert value.is_exact and value.mid == largest


@examples(40)
@given(st.lists(small, min_size=2, max_size=6))
def test_against_polyroots(values: list[Fraction]) -> None:
    coefficients = [*map(q, values), fmpq(1)]
    polynomial = fmpq_poly(coefficients)
    assume(polynomial.gcd(polynomial.derivative()).degree() == 0)
    value = radius(polynomial)
    assert gap(value, by_mpmath(coefficients)) < 1e-29 * max(1.0, float(value))


def test_roots_on_a_circle_that_no_factor_shows() -> None:
    """x⁴ + 1 is irreducible with four roots of modulus 1; x⁴ - 2 has an irrational one; x³ + 1/343 scaled."""
    assert radius(fmpq_poly([1, 0, 0, 0, 1])).is_exact
    assert radius(fmpq_poly([1, 0, 0, 0, 1])).mid == 1
    assert not radius(fmpq_poly([-2, 0, 0, 0, 1])).is_exact
    twelfth = fmpq_poly([1, 0, -1, 0, 1])
    assert radius(twelfth, 5).mid == 1 and radius(twelfth * fmpq_poly([-1, 3]) ** 3, 200).is_exact


def test_nearly_a_rational_modulus_is_not_taken_for_it() -> None:
    """Roots of x² - x/10**30 + 1/4 have modulus 1/2; those of x² + 1/4 + 10**-60 do not."""
    assert radius(fmpq_poly([fmpq(1, 4), fmpq(-1, 10**30), 1]), 10).mid == Fraction(1, 2)
    other = radius(fmpq_poly([fmpq(1, 4) + fmpq(1, 10**60), 0, 1]), 80)
    assert not other.is_exact and other > Fraction(1, 2)
    # few digits, so that nothing but algebra tells 1/2 + 10**-40 from 1/2
    for near in (fmpq_poly([-fmpq(1, 2) - fmpq(1, 10**40), 1]), fmpq_poly([fmpq(1, 2) + fmpq(1, 10**40), 1])):
        assert not radius(near * fmpq_poly([fmpq(1, 9), 1]), 10).is_exact
    # one pair on the unit circle and one just outside
    pair, other_pair = fmpq_poly([1, fmpq(6, 5), 1]), fmpq_poly([1 + fmpq(1, 10**40), fmpq(1, 3), 1])
    for digits in (10, 60):
        value = radius(pair * other_pair, digits)
        assert not value.is_exact and value.upper > 1 and value.lower < 1 + Fraction(1, 10**40)
    assert radius(pair * other_pair, 60) > 1


def test_reflected_roots_are_not_taken_for_conjugates() -> None:
    """z and 1/z are both roots, |z| = 1 + 10**-40: a root of the common factor, but not on the circle."""
    size = 1 + fmpq(1, 10**40)
    outer = fmpq_poly([size * size, fmpq(6, 5) * size, 1])
    inner = fmpq_poly([1 / (size * size), fmpq(6, 5) / size, 1])
    value = radius(outer * inner, 10)
    assert not value.is_exact and value.contains(Fraction(int(size.p), int(size.q)))


def test_all_roots_zero_and_leading_zeros() -> None:
    assert radius(fmpq_poly([0, 0, 0, 5])) == 0
    with working_precision(64), pytest.raises(DomainError, match="infinity"):
        root_radius([fmpq(1), fmpq(0)], 10)


@pytest.mark.parametrize(
    ("value", "expected"),
    [(arb(fmpq(1, 3)), fmpq(1, 3)), (arb(5), fmpq(5)), (arb("0.333", "0.001"), None), (arb(-1), None)],
)
def test_simplest_rational(value: arb, expected: fmpq | None) -> None:
    assert simplest_rational(value) == expected


def test_simplest_rational_lies_in_the_ball() -> None:
    with working_precision(200):
        for top in range(1, 40):
            for bottom in range(1, 40):
                assert simplest_rational(arb(fmpq(top, bottom))) == fmpq(top, bottom)


# --- the quantities of the theory ---------------------------------------------------------------------------


def test_heavy_ball_where_the_roots_meet() -> None:
    """p² = 4β: λ = 1, η = 4/9, β = (1 - 2/3)² = 1/9 leaves the double root 1/3."""
    value = evaluate("games.heavy_ball_radius", re=1, im=0, eta="4/9", beta="1/9", digits=50)
    assert value.is_exact and value.mid == Fraction(1, 3)


@pytest.mark.parametrize(
    ("name", "parameters", "expected"),
    [
        ("gradient_radius", {"re": 1, "im": 0, "eta": 1}, 0),
        ("gradient_radius", {"re": 1, "im": 7, "eta": 0}, 1),
        ("heavy_ball_radius", {"re": 2, "im": 3, "eta": 0, "beta": "-1/7"}, 1),
        ("heavy_ball_radius", {"re": 2, "im": 3, "eta": 0, "beta": "-9/7"}, Fraction(9, 7)),
        ("heavy_ball_radius", {"re": 1, "im": 0, "eta": 1, "beta": 0}, 0),
        ("heavy_ball_radius", {"re": 0, "im": 1, "eta": 1, "beta": -1}, 1),
        ("alternating_radius", {"k": "27/8", "beta1": "-1/8", "beta2": 0}, Fraction(1, 2)),
        ("alternating_radius", {"k": 0, "beta1": "-1/8", "beta2": 3}, 3),
        ("alternating_radius", {"k": 0, "beta1": 1, "beta2": 1}, 1),
        ("alternating_radius", {"k": "3/2", "beta1": 0, "beta2": 0}, 1),
        ("extragradient_radius", {"re": 0, "im": 1, "eta_extrap": 1, "eta": 1}, 1),
        ("optimistic_radius", {"re": 0, "im": 3, "eta": 0}, 1),
    ],
)
def test_exact_values(name: str, parameters: dict[str, Any], expected: Fraction) -> None:
    value = evaluate(f"games.{name}", **parameters)
    assert value.is_exact and value.mid == expected


def test_optimal_heavy_ball_is_the_tangent_of_half_the_angle() -> None:
    """λ = 3 + 4i: η = 2/8, β = -(4/8)², ρ = 1/2, a double pair of complex roots."""
    value = evaluate("games.heavy_ball_radius", re=3, im=4, eta="1/4", beta="-1/4", digits=40)
    assert value.is_exact and value.mid == Fraction(1, 2)


@pytest.mark.parametrize("digits", [5, 60])
def test_the_equal_optimum_nearly_has_a_triple_root(digits: int) -> None:
    """β and k within 1e-120 of 4√3 - 7 and 64(2√3 - 3)/9: a cluster of three roots 1e-40 apart."""
    with mp.workdps(160):
        root = mp.sqrt(3)
        text = [mpmath.nstr(v, 120) for v in (64 * (2 * root - 3) / 9, 4 * root - 7)]
        k, beta = text
        value = evaluate("games.alternating_radius", k=k, beta1=beta, beta2=beta, digits=digits)
        assert gap(value, 2 * root - 3) < mp.mpf(10) ** -min(digits - 1, 38)


def test_a_thousand_digits() -> None:
    value = evaluate("games.optimistic_radius", re=0, im=1, eta="1/2", digits=1000)
    with mp.workdps(1010):
        assert abs(mp.mpf(str(value)) - 1 / mp.sqrt(2)) < mp.mpf(10) ** -999
    assert len(str(value)) >= 1002


@examples(40)
@given(small, small, small, small)
def test_heavy_ball_against_the_quadratic(re: Fraction, im: Fraction, eta: Fraction, beta: Fraction) -> None:
    value = evaluate("games.heavy_ball_radius", re=re, im=im, eta=eta, beta=beta, digits=25)
    with mp.workdps(80):
        a, b, h, m = (mp.mpf(x.numerator) / x.denominator for x in (re, im, eta, beta))
        p = 1 + m - h * mp.mpc(a, b)
        root = mp.sqrt(p * p - 4 * m)
        assert gap(value, max(abs(p + root), abs(p - root)) / 2) <= 1e-24 * max(1.0, float(value))


# --- inputs with a radius -----------------------------------------------------------------------------------


@examples(40)
@given(small, small, st.fractions(0, 3, max_denominator=12), st.integers(2, 20), st.data())
def test_balls_hold_the_values_at_their_points(
    k: Fraction, beta: Fraction, other: Fraction, bits: int, data: st.DataObject
) -> None:
    """Whatever lies in the input balls, the enclosure holds its value; double roots included."""
    rad = Fraction(1, 2**bits)
    with working_precision(256):
        balls = [arb(q(x)) + arb(0, arb(q(rad))) for x in (k, beta, other)]
        found = root_radius_of_balls(alternating_radius_polynomial(*balls))
        assert found.is_finite()
        enclosure = Enclosure._from_ball(found, 5)
    for _ in range(4):
        moves = [data.draw(st.fractions(-1, 1, max_denominator=64)) * rad for _ in range(3)]
        point = [q(x + d) for x, d in zip((k, beta, other), moves, strict=True)]
        with working_precision(64):
            true = root_radius(alternating_radius_polynomial(*point), 20)
        assert enclosure.overlaps(true), (k, beta, other)


def test_small_balls_give_many_digits_away_from_multiple_roots() -> None:
    ball = Enclosure(1, "1e-40")
    value = evaluate("games.heavy_ball_radius", re=ball, im="1/2", eta="1/3", beta="-1/10", digits=30)
    exact = evaluate("games.heavy_ball_radius", re=1, im="1/2", eta="1/3", beta="-1/10", digits=50)
    assert value.contains(exact) and value.rad < Fraction(1, 10**30)


def test_balls_at_a_triple_root_name_the_obstacle() -> None:
    ball = Enclosure("27/8", "1e-30")
    value = evaluate("games.alternating_radius", k=ball, beta1="-1/8", beta2=0, digits=4)
    assert value.contains(Fraction(1, 2))
    with pytest.raises(PrecisionError, match="radius of the input k"):
        evaluate("games.alternating_radius", k=ball, beta1="-1/8", beta2=0, digits=15)


@examples(60)
@given(st.lists(small, min_size=1, max_size=5), st.fractions(Fraction(1, 8), 4, max_denominator=16))
def test_the_schur_recursion_never_errs(values: list[Fraction], r: Fraction) -> None:
    coefficients = [*map(q, values), fmpq(1)]
    with working_precision(128):
        true = root_radius(coefficients, 30)
    with working_precision(128):
        answer = all_inside(coefficients, arb(int(r * 16)) / 16)
    bound = Fraction(int(r * 16), 16)
    if answer is True:
        assert true < bound or true == bound == 0
    if answer is False:
        assert not true < bound
