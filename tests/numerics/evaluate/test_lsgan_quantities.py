"""Values of lsgan.* and special.* against quadrature of what they are defined by, far out as well."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

import numerics
from numerics import PrecisionError
from tests.helpers.profiles import examples

DIGITS = 18
Function = Callable[[Any], Any]


def number(value: Any) -> Any:
    value = Fraction(value)
    return mpf(value.numerator) / value.denominator


def quad(f: Function, points: Iterable[Any], rule: str = "tanh-sinh") -> Any:
    """mpmath's rule stops at an absolute error, so small integrals are scaled to 1 first."""
    ordered = sorted(set(points))
    found = mp.quad(f, ordered, method=rule)
    size = abs(found)
    return size * mp.quad(lambda t: f(t) / size, ordered, method=rule) if 0 < size < mpf("0.01") else found


def expectation(f: Callable[[Any, Any], Any], a: Any, b: Any, mean: Any, shape: int = 1) -> Any:
    """E f(b + aY, Y) for Y from the Gamma law of an integer shape, by its density."""
    steep = a * mean
    points = {mpf(0), *map(mpf, ("0.5", 2, 8, 24, 70))}
    if steep:
        points |= {s for t in range(-9, 10) if 0 < (s := (t - b) / steep) < 70}
        width = 1 / abs(steep * max(abs(b), 1))
        points |= {s for k in range(-2, 9, 2) if (s := width * mpf(2) ** k) < 70}
    weight = mp.factorial(shape - 1)
    return quad(lambda s: s ** (shape - 1) / weight * mp.exp(-s) * f(steep * s + b, mean * s), points)


# Many of the integrals at a point have the same nodes: each of these is computed there once. Keys hold the
# precision, which decides what a value is.
NODES = 20_000


@lru_cache(NODES)
def _erfc(t: Any, bits: int) -> Any:
    return mp.erfc(t)


@lru_cache(NODES)
def _erf(t: Any, bits: int) -> Any:
    return mp.erf(t)


@lru_cache(NODES)
def _slope(t: Any, bits: int) -> Any:
    return mp.exp(-t * t) / mp.sqrt(mp.pi)


def erf(t: Any) -> Any:
    return _erf(t, mp.prec)


def D(t: Any) -> Any:
    return _erfc(-t, mp.prec) / 2


def E(t: Any) -> Any:
    return _erfc(t, mp.prec) ** 2 / 4


def D_slope(t: Any) -> Any:
    return _slope(t, mp.prec)


def on_data(f: Function, p: dict[str, Any], mean: Any = None, shape: int = 1) -> Any:
    return expectation(lambda t, _: f(t), p["a"], p["b"], 1 / p["c"] if mean is None else mean, shape)


def on_generator(f: Function, p: dict[str, Any], scale: Any = 1) -> Any:
    return expectation(lambda t, _: f(t), p["a"], p["a"] * p["h"] + p["b"], p["g"] * scale)


def loss(label: Any) -> Function:
    return lambda t: (D(t) - label) ** 2


def mixture(p: dict[str, Any]) -> Any:
    of_rates = on_data(lambda t: D(t) ** 2, p), on_data(lambda t: D(t) ** 2, p, 1 / p["rate"])
    return p["weight"] * of_rates[0] + (1 - p["weight"]) * of_rates[1]


DEFINITIONS: dict[str, tuple[str, Callable[[dict[str, Any]], Any]]] = {
    "data_term": ("abc", lambda p: on_data(lambda t: D(t) ** 2, p)),
    "generator_term": ("abgh", lambda p: on_generator(E, p)),
    "cost": ("abghc", lambda p: on_data(lambda t: D(t) ** 2, p) + on_generator(E, p)),
    "expectation_erf": ("abc", lambda p: on_data(erf, p)),
    "expectation_erf_squared": ("abc", lambda p: on_data(lambda t: erf(t) ** 2, p)),
    "data_term_erlang2": ("abc", lambda p: on_data(lambda t: D(t) ** 2, p, shape=2)),
    "data_term_erlang3": ("abc", lambda p: on_data(lambda t: D(t) ** 2, p, shape=3)),
    "discriminator_loss": (
        "abghc",
        lambda p: (
            on_data(loss(p["label_real"]), p) + on_generator(loss(p["label_fake"]), p)
        ) / 2,
    ),
    "generator_loss": ("abgh", lambda p: on_generator(loss(p["label_target"]), p) / 2),
    "cost_latent": (
        "abghc",
        lambda p: on_data(lambda t: D(t) ** 2, p) + on_generator(E, p, 2 * p["sigma"] ** 2),
    ),
    "cost_mixture": ("abghc", lambda p: mixture(p) + on_generator(E, p)),
}  # fmt: skip
MORE = {
    "discriminator_loss": {"label_fake": "-1/2", "label_real": "5/4"}, "generator_loss": {"label_target": 2},
    "cost_latent": {"sigma": "2/3"}, "cost_mixture": {"rate": 3, "weight": "1/7"},
}  # fmt: skip
POINTS = {
    "authors, A": {"a": "11/5", "b": -3, "g": "3/2", "h": -2, "c": "1/2"},
    "falling": {"a": "-11/5", "b": "1/3", "g": "3/2", "h": "2/7", "c": "1/2"},
    "a = 0": {"a": 0, "b": "1/3", "g": "3/2", "h": -2, "c": "1/2"},
    "a = -0.0": {"a": -0.0, "b": "-5/3", "g": "3/2", "h": -2, "c": "1/2"},
    "flat": {"a": "1e-6", "b": "1/3", "g": 1, "h": -1, "c": "1/2"},
    "flat, falling": {"a": "-1e-6", "b": "-2/3", "g": 1, "h": -1, "c": "1/2"},
    "steep": {"a": "1e12", "b": 2, "g": "1e-3", "h": "1e-12", "c": 2},
    "steep, falling": {"a": "-1e12", "b": 2, "g": "1e-3", "h": "-1e-12", "c": 2},
    "far to the right": {"a": 1, "b": 40, "g": 1, "h": -38, "c": "1/2"},
    "far to the left": {"a": "1/2", "b": -20, "g": 30, "h": 1, "c": "1/40"},
    "point masses": {"a": 1, "b": "1/2", "g": "1e-12", "h": "1/4", "c": "1e12"},
}


def agrees(found: Any, expected: Any) -> bool:
    """Within the radius and what quadrature leaves, and with DIGITS digits."""
    gap = abs(number(found.mid) - expected)
    return bool(gap <= number(found.rad) + abs(expected) * mpf(10) ** -(DIGITS - 3))


@pytest.mark.parametrize("name", DEFINITIONS)
@pytest.mark.parametrize("point", POINTS)
def test_every_quantity_is_the_integral_that_defines_it(name: str, point: str) -> None:
    letters, definition = DEFINITIONS[name]
    inputs = {k: v for k, v in POINTS[point].items() if k in letters} | MORE.get(name, {})
    found = numerics.evaluate(f"lsgan.{name}", digits=DIGITS, **inputs)
    with mp.workdps(28):
        assert agrees(found, definition({k: number(v) for k, v in inputs.items()}))


@pytest.mark.parametrize("point", [p for p in POINTS if p != "far to the right"])
def test_the_gradient_is_that_under_the_integral(point: str) -> None:
    found = numerics.evaluate("lsgan.gradient", digits=DIGITS, **POINTS[point])
    with mp.workdps(28):
        a, b, g, h, c = (number(POINTS[point][n]) for n in "abghc")
        eta = a * h + b

        def data(factor: Callable[[Any], Any]) -> Any:
            return expectation(lambda t, y: factor(y) * 2 * D(t) * D_slope(t), a, b, 1 / c)

        def generator(factor: Callable[[Any], Any]) -> Any:
            return expectation(lambda t, y: -factor(y) * 2 * D(-t) * D_slope(t), a, eta, g)

        expected = (
            data(lambda y: y) + generator(lambda y: h + y),
            data(lambda y: 1) + generator(lambda y: 1),
            a * generator(lambda y: y / g),
            a * generator(lambda y: 1),
        )
        scale = data(lambda y: y) + abs(generator(lambda y: h + y))
        for value, reference in zip(found, expected, strict=True):
            gap = abs(number(value.mid) - reference)
            assert gap <= number(value.rad) + (abs(reference) + scale * mpf(10) ** -10) * mpf(10) ** -15


def owens_t(h: Any, a: Any) -> Any:
    top = mp.atan(abs(a))
    turns = [s for k in range(-8, 9) if (s := mp.atan(mpf(2) ** k / (abs(h) + 1))) < top]
    value = quad(lambda t: mp.exp(-(h**2) / (2 * mp.cos(t) ** 2)), [mpf(0), top, *turns])
    return mp.sign(a) * value / (2 * mp.pi)


@examples(12)
@given(
    st.fractions(-8, 8, max_denominator=50), st.fractions(-30, 30, max_denominator=50), st.integers(-12, 12)
)
def test_owens_t_is_its_integral(h: Fraction, a: Fraction, power: int) -> None:
    slope = a * Fraction(10) ** power
    found = numerics.evaluate("special.owens_t", h=h, a=slope, digits=DIGITS)
    with mp.workdps(30):
        expected = owens_t(number(h), number(slope)) if slope else mpf(0)
        assert agrees(found, expected)
        mirrored = numerics.evaluate("special.owens_t", h=-h, a=-slope, digits=DIGITS)
        assert mirrored.mid == -found.mid


@pytest.mark.parametrize("rho", [0, "1/2", "-1/2", 1 - Fraction(1, 10**20), Fraction(1, 10**20), 1, -1])
@pytest.mark.parametrize("x", ["0", "1/2", "-2", "5"])
@pytest.mark.parametrize("y", ["0", "-2", "7/3"])
def test_the_bivariate_distribution_function_is_its_integral(x: str, y: str, rho: Any) -> None:
    found = numerics.evaluate("special.bivariate_normal_cdf", x=x, y=y, rho=rho, digits=DIGITS)
    with mp.workdps(30):
        first, second, r = number(x), number(y), number(rho)
        width = mp.sqrt(number(1 - Fraction(rho) ** 2))
        if not width:
            ends = mp.ncdf(first), mp.ncdf(second)
            expected = min(ends) if r > 0 else max(mpf(0), ends[0] - mp.ncdf(-second))
        else:
            points = {mpf(-16) + (first + 16) * k / 24 for k in range(25)}
            if r:
                turn = [second / r + k * width / abs(r) for k in (0, 1, 3, 9, 20, -1, -3, -9, -20)]
                points |= {t for t in turn if -16 < t < first}
            # Smooth on every panel: a Gauss rule needs a fraction of the points.
            expected = quad(
                lambda t: mp.npdf(t) * mp.ncdf((second - r * t) / width), points, "gauss-legendre"
            )
        assert agrees(found, expected)


@pytest.mark.parametrize("slope", ["1e-30", "-1e-30", "1e-300", "1e30", "-1e30"])
@pytest.mark.parametrize("b", ["0", "1/3", "-2"])
def test_slopes_beyond_quadrature_have_their_limits(slope: str, b: str) -> None:
    """exp(κ² + 2κb) has 10⁵⁹ digits there; the value is that at a = 0 or a = ±∞ up to a/c or c/a."""
    found = numerics.evaluate("lsgan.data_term", a=slope, b=b, c="1/2", digits=40)
    with mp.workdps(60):
        a, t = number(slope), number(b)
        limit = D(t) ** 2 if abs(a) < 1 else mpf(1 if a > 0 else 0)
        assert abs(number(found.mid) - limit) < 10 * min(abs(a), 1 / abs(a))
        assert abs(number(found.mid) - limit) > 0 or number(found.rad) > 0


def test_every_printed_digit_is_right() -> None:
    long = numerics.evaluate("lsgan.cost", digits=60, **POINTS["authors, A"])
    for digits in (1, 2, 7, 15, 33):
        shown = Fraction(str(numerics.evaluate("lsgan.cost", digits=digits, **POINTS["authors, A"])))
        assert abs(shown - long.mid) <= Fraction(10) ** (1 - digits) / 2 + long.rad


@pytest.mark.parametrize(
    ("name", "inputs"),
    [
        ("special.erfcx", {"x": "-1e6"}),
        ("special.erfcx", {"x": "-1e30"}),
        ("special.owens_t", {"h": "1e12", "a": 1}),
        ("special.owens_t", {"h": "1e300", "a": -1}),
        ("special.bivariate_normal_cdf", {"x": 0, "y": -2, "rho": -1 + Fraction(1, 10**20)}),
        ("lsgan.gradient", {"a": "11/5", "b": -3, "g": "3/2", "h": "1e4", "c": "1/2"}),
    ],
)
def test_values_too_large_or_too_small_to_be_written_are_refused(name: str, inputs: dict[str, Any]) -> None:
    with pytest.raises(PrecisionError, match=r"(above|below) 10\*\*-?\d+: its digits cannot be written out"):
        numerics.evaluate(name, **inputs)


def test_the_bound_in_the_refusal_holds() -> None:
    """erfcx(-10⁶) = 2 exp(10¹²), nearly; log10 of it is known."""
    with pytest.raises(PrecisionError) as refused:
        numerics.evaluate("special.erfcx", x="-1e6")
    power = int(str(refused.value).split("10**")[1].split(":")[0])
    with mp.workdps(28):
        true = (mpf(10) ** 12 + mp.log(2)) / mp.log(10)
    assert true * mpf("0.9999") < power < true
    with pytest.raises(PrecisionError) as refused:
        numerics.evaluate("special.owens_t", h="1e12", a=1)
    power = int(str(refused.value).split("10**")[1].split(":")[0])
    with mp.workdps(28):
        true = -(mpf(10) ** 24) / 2 / mp.log(10)
    assert true < power < true * mpf("0.9999")
