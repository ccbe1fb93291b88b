"""Ball kernels of the special functions: integrals of the definitions, points inside balls, tails."""

from __future__ import annotations

import contextlib
import math
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flint import acb, arb, ctx, fmpq
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

from derive.functions.kernels import ball
from numerics.precision import working_precision
from tests.helpers.profiles import examples

BITS = 200
FLOOR = 60
"""Where the integrals over the normal density start; the rest is below 1e-780."""


def owens_t_integral(h: arb, a: arb) -> arb:
    """T from its definition, by adaptive integration with error bounds."""
    s = h * h / 2
    whole = acb.integral(
        lambda x, _: (-(x * x) * acb(s)).exp() / (1 + x * x),
        acb(0),
        acb(a),
        rel_tol=arb(2) ** -150,
        abs_tol=arb(0),
        eval_limit=10**6,
    )
    return whole.real * (-s).exp() / (2 * arb.pi())


def bivariate_integral(x: arb, y: arb, rho: arb) -> arb:
    """Φ₂ as ∫ φ(u) Φ((y - ρu)/√(1 - ρ²)) du over u < x, an entire integrand."""
    scale = (2 * (1 - rho * rho)).sqrt()
    whole = acb.integral(
        lambda u, _: (-(u * u) / 2).exp() * ((acb(rho) * u - acb(y)) / acb(scale)).erfc(),
        acb(-FLOOR),
        acb(x),
        rel_tol=arb(2) ** -100,
        abs_tol=arb(2) ** -2500,
        eval_limit=10**6,
    )
    rest = (-(arb(FLOOR) ** 2) / 2).exp()
    return whole.real / (8 * arb.pi()).sqrt() + arb(0, rest.upper())


def spread(low: float, high: float) -> st.SearchStrategy[float]:
    """±10**x with x from low to high."""
    return st.builds(lambda x, s: s * 10.0**x, st.floats(low, high), st.sampled_from([-1.0, 1.0]))


def ordinary(size: float) -> st.SearchStrategy[float]:
    return st.floats(-size, size, allow_subnormal=False)


sizes = st.one_of(ordinary(12), spread(-300, 1.1), spread(-5, 1.1), st.just(0.0))
slopes = st.one_of(
    ordinary(2),
    spread(-200, 3),
    st.sampled_from([1.0, -1.0, 1.0 + 2.0**-52, 1.0 - 2.0**-53, math.sqrt(0.17), 0.0]),
)
correlations = st.one_of(
    st.floats(-0.999, 0.999),
    st.sampled_from([0.0, 0.5, -0.5, 0.6, -0.8]),
    st.builds(lambda x, s: s * (1 - 10.0**-x), st.floats(0.5, 5), st.sampled_from([-1.0, 1.0])),
)


@pytest.fixture(autouse=True)
def _precision() -> Iterator[None]:
    with working_precision(BITS):
        yield


@examples(120)
@given(sizes, slopes)
def test_owens_t_is_its_integral(h: float, a: float) -> None:
    value, expected = ball.owens_t(arb(h), arb(a)), owens_t_integral(arb(h), arb(a))
    assert value.overlaps(expected)
    assert value.rel_accuracy_bits() >= BITS - 3
    assert a == 0 or expected.rel_accuracy_bits() > 100


@examples(60)
@given(st.floats(-9, 9), st.floats(-9, 9), correlations)
def test_bivariate_normal_is_its_integral(x: float, y: float, rho: float) -> None:
    value = ball.bivariate_normal_cdf(arb(x), arb(y), arb(rho))
    expected = bivariate_integral(arb(x), arb(y), arb(rho))
    assert value.overlaps(expected)
    assert value.rel_accuracy_bits() >= BITS - 3
    assert expected.rel_accuracy_bits() > 60 or value < arb(10) ** -600


@pytest.mark.parametrize(("x", "y", "rho"), [(1, 2, "0.5"), (-1, 2, "-0.6"), (0, 1, "-0.9"), (-2, -1, "0.3")])
def test_bivariate_normal_by_mpmath(x: int, y: int, rho: str) -> None:
    """Plackett's integral over the correlation, with mpmath."""
    with mp.workdps(40):
        r = mp.mpf(rho)
        density = lambda t: mp.exp(-(x * x - 2 * t * x * y + y * y) / (2 * (1 - t * t))) / mp.sqrt(1 - t * t)  # noqa: E731
        expected = mp.ncdf(x) * mp.ncdf(y) + mp.quad(density, [0, r]) / (2 * mp.pi)
        value = ball.bivariate_normal_cdf(x, y, arb(rho))
        assert abs(mp.mpf(value.mid().str(40, radius=False)) - expected) < mp.mpf(10) ** -35


@pytest.mark.parametrize(("h", "a"), [(0.5, 0.25), (2.0, 3.0), (0.125, -40.0), (4.0, 1.0)])
def test_owens_t_by_mpmath(h: float, a: float) -> None:
    with mp.workdps(40):
        integrand = lambda x: mp.exp(-(mp.mpf(h) ** 2) * (1 + x * x) / 2) / (1 + x * x)  # noqa: E731
        points = [0, a / 64, a / 16, a / 4, a]
        expected = mp.quad(integrand, points, maxdegree=9) / (2 * mp.pi)
        value = mp.mpf(ball.owens_t(arb(h), arb(a)).mid().str(40, radius=False))
        assert abs(value - expected) < mp.mpf(10) ** -30


@examples(80)
@given(sizes)
def test_erfcx_is_its_product(x: float) -> None:
    value = ball.erfcx(arb(x))
    with working_precision(2 * BITS):
        assert value.overlaps(arb(x).erfc() * (arb(x) * arb(x)).exp())
    assert value.rel_accuracy_bits() >= BITS - 3


TAILS = [0.0, 1e-300, 1e-20, 0.3, 2.0, 17.0, 60.0, 1e3, 1e6, 2.0**100]


@pytest.mark.parametrize("bits", [2, 20, 53, 200, 1000])
def test_relative_radius_everywhere_and_precisions_agree(bits: int) -> None:
    generator = random.Random(bits)
    for _ in range(60):
        x, y = (generator.choice(TAILS) * generator.choice([-1, 1]) * generator.uniform(0.5, 1) for _ in "xy")
        rho = generator.choice([0.0, 1.0, -1.0, generator.uniform(-1, 1), 2.0**-30 - 1, 1 - 2.0**-50])
        for function, point in (
            (ball.owens_t, (x, y)),
            (ball.bivariate_normal_cdf, (x, y, rho)),
            (ball.bivariate_normal_cdf, (x, -rho * x, -rho)),
            (ball.erfcx, (x,)),
        ):
            arguments = [arb(value) for value in point]
            ctx.prec = bits
            coarse = function(*arguments)
            ctx.prec = 2 * bits + 30
            fine = function(*arguments)
            assert coarse.overlaps(fine)
            assert coarse.contains(fine.mid()) or fine.rad() > 0
            if not coarse.is_zero():
                assert coarse.rel_accuracy_bits() >= bits - 3, (function.__name__, point)


def test_thousands_of_bits() -> None:
    with working_precision(3400):
        h, a = arb(fmpq(3, 2)), arb(fmpq(7, 10))
        reflected = ball.owens_t(a * h, 1 / a)
        first, second = ((x / arb(2).sqrt()).erfc() / 2 for x in (h, a * h))
        total = ball.owens_t(h, a) + reflected
        assert total.overlaps((first + second) / 2 - first * second)
        assert total.rel_accuracy_bits() > 3380
        whole = ball.bivariate_normal_cdf(-h, a, arb("0.6")) + ball.bivariate_normal_cdf(-h, -a, arb("-0.6"))
        assert whole.overlaps(first) and whole.rel_accuracy_bits() > 3380


# marginals tie the quadrants to one another, whichever formulas serve them
@examples(150)
@given(
    st.one_of(ordinary(40), spread(-300, 6), st.just(0.0)),
    st.one_of(ordinary(40), spread(-300, 6), st.just(0.0)),
    st.one_of(correlations, spread(-300, 0), st.sampled_from([1.0, -1.0, 1 - 2.0**-53, 2.0**-53 - 1])),
    st.sampled_from(["free", "equal", "opposite", "regression"]),
)
def test_marginals(x: float, y: float, rho: float, kind: str) -> None:
    y = {"free": y, "equal": x, "opposite": -x, "regression": rho * x}[kind]
    below = ball.bivariate_normal_cdf(arb(x), arb(y), arb(rho))
    above = ball.bivariate_normal_cdf(arb(x), arb(-y), arb(-rho))
    for value in (below, above):
        assert value.is_zero() or value.rel_accuracy_bits() >= BITS - 3
    mirrored = ball.bivariate_normal_cdf(arb(y), arb(x), arb(rho))
    assert below.overlaps(mirrored)
    ctx.prec = 2 * BITS
    assert (below + above).overlaps((-arb(x) / arb(2).sqrt()).erfc() / 2)


def test_special_values() -> None:
    pi, third = arb.pi(), arb(1) / 3
    assert ball.owens_t(0, third).overlaps(third.atan() / (2 * pi))
    assert ball.owens_t(5, 0) == 0
    tail = (arb(3) / arb(2).sqrt()).erfc() / 2
    assert ball.owens_t(3, 1).overlaps(tail * (1 - tail) / 2)
    assert ball.owens_t(-3, -1).overlaps(-tail * (1 - tail) / 2)
    assert ball.bivariate_normal_cdf(0, 0, third).overlaps(arb(0.25) + third.asin() / (2 * pi))
    assert ball.bivariate_normal_cdf(-3, 2, -1).overlaps(arb(0)) and ball.bivariate_normal_cdf(-3, 3, -1) == 0
    assert ball.bivariate_normal_cdf(-3, 2, 1).overlaps(tail)
    assert ball.bivariate_normal_cdf(3, 3, -1).overlaps(1 - 2 * tail)
    assert ball.bivariate_normal_cdf(-3, -3, 0).overlaps(tail * tail)
    assert ball.erfcx(0) == 1


@pytest.mark.parametrize("bad", ["nan", "inf", "-inf"])
def test_not_finite(bad: str) -> None:
    x = arb(bad)
    for value in (
        ball.owens_t(x, 1),
        ball.owens_t(1, x),
        ball.bivariate_normal_cdf(x, 0, 0),
        ball.bivariate_normal_cdf(0, x, 0),
        ball.bivariate_normal_cdf(0, 0, x),
        ball.erfcx(x),
    ):
        assert value.is_nan()


def test_possibly_outside_the_domain() -> None:
    for rho in (arb(2), arb(-1.5), arb(1, 2.0**-100), arb(-1, 2.0**-100), arb(0, 1.5), fmpq(4, 3)):
        assert ball.bivariate_normal_cdf(0, 1, rho).is_nan()
    for rho in (arb(1), arb(-1), fmpq(-1), 1, arb(0, 0.75), arb(0.5, 0.25)):
        assert ball.bivariate_normal_cdf(0, 1, rho).is_finite()


def test_precision_is_put_back() -> None:
    for call in (lambda: ball.owens_t(1, 2), lambda: ball.owens_t("one", 2), lambda: ball.erfcx(object())):
        with contextlib.suppress(TypeError, ValueError):
            call()
        assert ctx.prec == BITS


radii = st.one_of(st.just(0.0), st.floats(-40, 1).map(lambda x: 10.0**x))
inside = st.one_of(st.sampled_from([-1.0, 1.0]), st.floats(-1, 1))
Ball = tuple[arb, arb]


@st.composite
def balls_and_points(draw: Any, middles: st.SearchStrategy[float], most: bool = False) -> Ball:
    """A ball and an exact point in it; `most` keeps the ball within [-1, 1]."""
    middle, radius = draw(middles), draw(radii)
    if most:
        radius = min(radius, (1 - abs(middle)) * draw(st.sampled_from([0.999, 1e-3, 1e-20, 0.0])))
    whole = arb(middle, radius)
    with working_precision(400):
        return whole, (whole.mid() + whole.rad() * arb(draw(inside))).mid()


def holds(function: Callable[..., arb], *pairs: Ball) -> None:
    value = function(*(whole for whole, _ in pairs))
    with working_precision(400):
        exact = function(*(point for _, point in pairs))
    assert value.contains(exact.mid()) or (exact.rad() > 0 and value.overlaps(exact) and value.rad() == 0)


@examples(150)
@given(balls_and_points(sizes), balls_and_points(slopes))
def test_owens_t_of_balls(h: Ball, a: Ball) -> None:
    holds(ball.owens_t, h, a)


@examples(150)
@given(balls_and_points(sizes), balls_and_points(sizes), balls_and_points(correlations, True))
def test_bivariate_normal_of_balls(x: Ball, y: Ball, rho: Ball) -> None:
    holds(ball.bivariate_normal_cdf, x, y, rho)


@examples(100)
@given(balls_and_points(sizes))
def test_erfcx_of_balls(x: Ball) -> None:
    holds(ball.erfcx, x)


@pytest.mark.parametrize("size", [0.5, 5.0, 50.0])
def test_narrow_balls_stay_narrow(size: float) -> None:
    """What is lost is what the function's own condition loses, and a few bits."""
    blur = arb(1, 2.0**-150)
    allowed = 150 - 2 * math.log2(1 + size * size) - 4
    for value in (
        ball.owens_t(size * blur, 0.75 * blur),
        ball.owens_t(size * blur, 1.25 * blur),
        ball.bivariate_normal_cdf(-size * blur, 0.5 * size * blur, 0.4 * blur),
        ball.bivariate_normal_cdf(size * blur, 0.5 * size * blur, -0.4 * blur),
        ball.erfcx(size * blur),
        ball.erfcx(-size * blur),
    ):
        assert value.rel_accuracy_bits() > allowed


def test_wide_balls_are_enclosed_from_their_ends() -> None:
    value = ball.owens_t(arb(2, 1), arb(0.5, 0.25))
    low, high = ball.owens_t(3, fmpq(1, 4)), ball.owens_t(1, fmpq(3, 4))
    assert value.contains(low.mid()) and value.contains(high.mid())
    assert value.rad() < (high - low) * arb(0.51)
    value = ball.bivariate_normal_cdf(arb(0, 1), arb(0, 1), arb(0, 0.5))
    low, high = (ball.bivariate_normal_cdf(s, s, fmpq(s, 2)) for s in (-1, 1))
    assert value.contains(low.mid()) and value.contains(high.mid())
    assert value.rad() < (high - low) * arb(0.51)


def test_remainder_of_the_polynomial() -> None:
    """|1/(1 + y) - P(y)| (1 + y) stays below the bound on [0, 1] and comes near it."""
    for terms in (4, 8, 24):
        weights, rest = ball._weights(terms)
        seen = arb(0)
        for i in range(101):
            y = arb(i) / 100
            value = arb(0)
            for weight in reversed(weights):
                value = weight - y * value
            error = abs(1 - (1 + y) * value)
            assert error <= rest
            seen = seen if seen > error else error
        assert seen > rest / 4


def test_remainder_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = ball._weights
    monkeypatch.setattr(ball, "_weights", lambda terms: (weights(terms)[0], arb(0.25)))
    value = ball.owens_t(1, fmpq(3, 4))
    assert value.rad() > abs(value.mid()) / 4


@pytest.mark.parametrize(("d", "k"), [(0.5, 3.0), (3.0, 3.0), (5.0, 2.0), (1e-3, 4.0)])
def test_remainder_of_the_wedge_series(d: float, k: float) -> None:
    """Where the series has to stop early its remainder is in the enclosure."""
    d, k = arb(d), arb(k)
    value = ball._asymptotic(d, k)
    true = ball._wedge_at(d, k)
    assert value.contains(true.mid()) and true.rel_accuracy_bits() > 150
    assert 0 < value.rel_accuracy_bits() < 40


def test_remainder_of_the_tail_series() -> None:
    for x in (3, 5):
        value = ball._mills(arb(x) * x, 6 - ball.GUARD)
        assert value.contains((ball.erfcx(x) * x * arb.const_sqrt_pi()).mid())
        assert 3 < value.rel_accuracy_bits() < 20


@pytest.mark.parametrize("k", [arb(1, 0.1), arb(0, 0.1), arb(-2, 0.5), arb(12, 1)])
def test_wedge_of_a_ball(k: arb) -> None:
    d = arb(2)
    value = ball._wedge(d, k)
    for end in (k.lower(), k.mid(), k.upper()):
        assert value.contains(ball._wedge(d, end.mid()).mid())


def test_opposite_correlation_far_out() -> None:
    """q(-min) - q(max), of either order, without a one in between."""
    for x, y in ((2.0**100, -(2.0**99)), (-(2.0**99), 2.0**100)):
        assert ball.bivariate_normal_cdf(arb(x), arb(y), -1).rel_accuracy_bits() > BITS - 3
