"""Every closed form against quadrature of the model's definition, at exact points."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

import numerics
from derive.theories.lsgan import theory
from tests.helpers import lsgan_integrals as model
from tests.helpers.lsgan_integrals import CASE_A, CASE_B, Point, on_data, on_latent, points, real
from tests.helpers.profiles import examples

DIGITS = 30
SMALL = mpf(10) ** -27


def mixed(p: Point) -> Callable[[Any], Any]:
    """The density of a mixture of two exponentials."""
    c, rate, weight = (real(p[k]) for k in ("c", "rate", "weight"))
    return lambda x: weight * c * mp.exp(-c * x) + (1 - weight) * rate * mp.exp(-rate * x)


def square(wanted: Fraction) -> Callable[[Any], Any]:
    """(D - ℓ)²."""
    return lambda D: (D - real(wanted)) ** 2


def erlang(shape: int) -> Callable[[Point], Any]:
    """E D(X)² for a Gamma law."""
    # The density decays a little later than the exponential one, hence half of its rate for the last panel.
    return lambda p: on_data(p, square(0), model.gamma(shape, real(p["c"])), real(p["c"]) / 2)


# The definitions, by name of the quantity that has a closed form for them.
DEFINITIONS: dict[str, Callable[[Point], Any]] = {
    "data_term": lambda p: on_data(p, square(0)),
    "generator_term": lambda p: on_latent(p, square(1)),
    "cost": lambda p: on_data(p, square(0)) + on_latent(p, square(1)),
    "expectation_erf": lambda p: on_data(p, lambda D: 2 * D - 1),
    "expectation_erf_squared": lambda p: on_data(p, lambda D: (2 * D - 1) ** 2),
    "discriminator_loss": lambda p: (
        (on_data(p, square(p["label_real"])) + on_latent(p, square(p["label_fake"]))) / 2
    ),
    "generator_loss": lambda p: on_latent(p, square(p["label_target"])) / 2,
    "cost_latent": lambda p: on_data(p, square(0)) + on_latent(p, square(1), p["sigma"]),
    "data_term_erlang2": erlang(2),
    "data_term_erlang3": erlang(3),
    "cost_mixture": lambda p: (
        on_data(p, square(0), mixed(p), real(min(p["c"], p["rate"]))) + on_latent(p, square(1))
    ),
}


def names_of(quantity: str) -> list[str]:
    """The parameters of a quantity."""
    return [s.name for s in theory.quantities[f"lsgan.{quantity}"].parameters]


def evaluated(quantity: str, p: Point, digits: int = DIGITS) -> Any:
    """The certified value at those of the parameters that the quantity takes."""
    return numerics.evaluate(f"lsgan.{quantity}", digits=digits, **{n: p[n] for n in names_of(quantity)})


def agree(quantity: str, p: Point) -> None:
    """The value is the expectation."""
    with mp.workdps(model.DIGITS):
        value, expected = evaluated(quantity, p), DEFINITIONS[quantity](p)
        assert abs(real(value.mid) - expected) < SMALL, (quantity, p, value, expected)
        assert value.rad <= abs(value.mid) * Fraction(1, 10**DIGITS)


def test_no_scalar_quantity_is_left_out() -> None:
    scalars = {q.name.removeprefix("lsgan.") for q in theory.quantities.values() if q.type == "real"}
    assert scalars == set(DEFINITIONS)


@pytest.mark.parametrize("name", DEFINITIONS)
@examples(8)
@given(data=st.data())
def test_closed_form_is_the_expectation(name: str, data: st.DataObject) -> None:
    agree(name, data.draw(points(names_of(name))))


@pytest.mark.parametrize("name", DEFINITIONS)
@examples(3)
@given(data=st.data())
def test_where_the_slope_is_zero(name: str, data: st.DataObject) -> None:
    agree(name, data.draw(points(names_of(name), a=st.just(Fraction(0)))))


OTHERS = {"sigma": "3/4", "rate": "7/3", "weight": "1/3"}
LABELS = {"label_fake": "-1/2", "label_real": "3/2", "label_target": "1/4"}


@pytest.mark.parametrize("case", [CASE_A, CASE_B], ids="AB")
@pytest.mark.parametrize("name", DEFINITIONS)
def test_the_published_cases(name: str, case: Point) -> None:
    agree(name, case | {k: Fraction(v) for k, v in (OTHERS | LABELS).items()})


HARD = {
    "flat": ("1/500", "2", "3", "-1", "4"),
    "flat and falling": ("-1/500", "-2", "3", "1", "4"),
    "next to constant": ("1/1000000000", "1/3", "3", "-1", "4"),
    "next to constant and falling": ("-1/1000000000", "1/3", "3", "-1", "4"),
    "steep": ("400", "-30", "1/8", "1/20", "1/4"),
    "steep and falling": ("-400", "300", "1/8", "-2", "1/4"),
    "far left": ("2", "-8", "1", "-1", "1"),
    "far right": ("1/2", "9", "5", "3", "6"),
    "far data": ("1/20", "-4", "40", "-3", "1/50"),
    "κ + β = 0": ("2", "-1/4", "1", "0", "1"),
    "β = 0": ("2", "0", "1", "0", "1"),
    "both zero": ("-3/2", "3", "1/2", "2", "5"),
}


@pytest.mark.parametrize("name", DEFINITIONS)
@pytest.mark.parametrize("at", HARD)
def test_hard_points(name: str, at: str) -> None:
    """Large and small κ, transitions far out or at the start, both signs of the slope."""
    p = {k: Fraction(v) for k, v in zip("abghc", HARD[at], strict=True)}
    agree(name, p | {k: Fraction(v) for k, v in (OTHERS | LABELS).items()})


def test_small_values_keep_their_digits() -> None:
    """Relative, not absolute: D is tiny on the data, 1 - D on the generated points."""
    with mp.workdps(model.DIGITS):
        rule = model.panels([mpf(x) / 2 for x in range(120)])
        value = evaluated("data_term", {"a": Fraction(1, 2), "b": Fraction(-14), "c": Fraction(5)})
        expected = mp.fsum(w * 5 * mp.exp(-5 * x) * mp.erfc(14 - x / 2) ** 2 / 4 for x, w in rule)
        assert 0 < expected < mpf(10) ** -50
        assert abs(real(value.mid) / expected - 1) < mpf(10) ** -25
        at = {"a": Fraction(-1, 2), "b": Fraction(34), "g": Fraction(1, 5), "h": Fraction(40)}
        value = evaluated("generator_term", at)
        # G(Z) = 40 + z²/5 with z² = 5x; nearly all of the value comes from near x = 23.
        expected = mp.fsum(5 * w * mp.exp(-5 * x) * mp.erfc(14 - x / 2) ** 2 / 4 for x, w in rule)
        assert 0 < expected < mpf(10) ** -50
        assert abs(real(value.mid) / expected - 1) < mpf(10) ** -25


def test_the_reference_is_one() -> None:
    """Two rules agree, and E erf(aX)² is erfcx(c/(2√2a))², which is elementary."""
    p = CASE_B | {"b": Fraction(0)}
    with mp.workdps(model.DIGITS):
        k = real(p["c"]) / (2 * mp.sqrt(2) * real(p["a"]))
        elementary = (mp.exp(k * k) * mp.erfc(k)) ** 2
        assert abs(on_data(p, lambda D: (2 * D - 1) ** 2) - elementary) < SMALL
        a, b, g, h, c = (real(p[k]) for k in "abghc")
        for degree in (4, 5):
            law = model.data_law(a, b, model.exponential(c), c, degree)
            mean = mp.fsum(w * x * mp.erf(a * x + b) for x, w in law)
            assert (
                abs(mean - mp.quad(lambda x: c * mp.exp(-c * x) * x * mp.erf(a * x), [0, 1, 4, 30])) < SMALL
            )
            law = model.latent_law(a, b, g, h, lambda z: 2 * z * mp.exp(-z * z), mpf(1), degree)
            assert abs(mp.fsum(w * (g * z * z + h) for z, w in law) - g - h) < SMALL
