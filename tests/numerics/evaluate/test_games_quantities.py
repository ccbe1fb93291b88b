"""Certified values of every quantity of the theory games: known values, mpmath, edges, and bad input."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import mpmath
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

import numerics
from numerics import DomainError, Enclosure, ParameterError, RederiveError, UnknownQuantityError, evaluate
from tests.helpers.profiles import examples

small = st.fractions(-3, 3, max_denominator=16)
inner = st.fractions(Fraction(-15, 16), Fraction(15, 16), max_denominator=16)


def real(x: Any) -> mpmath.mpf:
    """A Fraction, or the midpoint of an enclosure, to the working precision."""
    x = x.mid if isinstance(x, Enclosure) else Fraction(x)
    return mp.mpf(x.numerator) / x.denominator


def agrees(value: Enclosure, expected: Any, digits: int) -> bool:
    """Whether the enclosure holds the expected number and guarantees the digits that were asked for."""
    radius = real(value.rad)
    error = abs(real(value) - expected)
    return bool(error <= radius + mp.mpf(10) ** -(digits + 5) * (1 + abs(expected))) and bool(
        radius <= mp.mpf(10) ** (1 - digits) * abs(expected)
    )


def largest(*matrix: list[Any]) -> Any:
    """The largest modulus of a matrix's eigenvalues, by mpmath's QR iteration."""
    return max(abs(z) for z in mp.eig(mp.matrix(list(matrix)), left=False, right=False))


# --- known values, 50 and 1000 digits -------------------------------------------------------------------

KNOWN: dict[str, tuple[str, dict[str, Any], Callable[[], list[Any]]]] = {
    "gradient at its best step is sin ψ": (
        "gradient_radius", {"re": 1, "im": 2, "eta": "1/5"}, lambda: [2 / mp.sqrt(5)],
    ),
    "heavy ball, β = -1 beyond h = 2": (
        "heavy_ball_radius", {"re": 0, "im": 1, "eta": 3, "beta": -1}, lambda: [(3 + mp.sqrt(5)) / 2],
    ),
    "heavy ball, only momentum left": (
        "heavy_ball_radius", {"re": 1, "im": 0, "eta": 1, "beta": "1/2"}, lambda: [mp.sqrt(2) / 2],
    ),
    "alternating, k = 1, both -1/2, 1 exactly": (
        "alternating_radius", {"k": 1, "beta1": "-1/2", "beta2": "-1/2"}, lambda: [1],
    ),
    "alternating, k = 3/2, R = (1/4)^(1/3)": (
        "alternating_radius", {"k": "3/2", "beta1": "-1/2", "beta2": 0}, lambda: [mp.cbrt(mp.mpf(1) / 2)],
    ),
    "alternating, no momentum, beyond h = 2": (
        "alternating_radius", {"k": 5, "beta1": 0, "beta2": 0}, lambda: [(3 + mp.sqrt(5)) / 2],
    ),
    "extragradient at its best on a bilinear game": (
        "extragradient_radius", {"re": 0, "im": 2, "eta_extrap": "1/4", "eta": "1/4"},
        lambda: [mp.sqrt(13) / 4],
    ),
    "optimistic gradient at its best on a bilinear game": (
        "optimistic_radius", {"re": 0, "im": 2, "eta": "1/4"}, lambda: [mp.sqrt(2) / 2],
    ),
    "best heavy ball": (
        "best_heavy_ball", {"re": 1, "im": -1},
        lambda: [2 * (mp.sqrt(2) - 1), -((mp.sqrt(2) - 1) ** 2), mp.tan(mp.pi / 8)],
    ),
    "best alternating, equal momenta": (
        "best_alternating_equal", {"sigma": 2},
        lambda: [mp.sqrt(64 * (2 * mp.sqrt(3) - 3) / 9) / 2, 4 * mp.sqrt(3) - 7, 2 * mp.sqrt(3) - 3],
    ),
    "best alternating, first player": (
        "best_alternating_first", {"sigma": 3}, lambda: [mp.sqrt(mp.mpf(27) / 8) / 3, -mp.mpf(1) / 8, 0.5],
    ),
    "best alternating, complex": (
        "best_alternating_complex", {"sigma": "1/2"},
        lambda: [mp.mpf(32) / 9, -mp.mpf(14) / 81, mp.mpf(1) / 81, mp.mpf(1) / 3],
    ),
    "terms": (
        "heavy_ball_terms", {"re": 1, "im": 2, "eta": "1/2", "beta": "1/4"},
        lambda: [0.75, -1, -1.4375, -1.5, 0.5625, 2.5625],
    ),
    "conditions of plain gradient": (
        "gradient_conditions", {"re": 1, "im": 2, "eta": "1/5"}, lambda: [mp.mpf(1) / 5],
    ),
    "conditions of heavy ball": (
        "heavy_ball_conditions", {"re": 1, "im": 2, "eta": "1/2", "beta": "-1/2"}, lambda: [0.75, 0.3125],
    ),
    "conditions of extragradient": (
        "extragradient_conditions", {"re": 0, "im": 1, "eta_extrap": "1/2", "eta": "1/2"}, lambda: [0.1875],
    ),
    "conditions of optimistic gradient": (
        "optimistic_conditions", {"re": 0, "im": 1, "eta": "1/2"}, lambda: [0.75, 0.0625],
    ),
    "conditions of the alternating scheme": (
        "alternating_conditions", {"k": 1, "beta1": "-1/2", "beta2": 0}, lambda: [0.75, 1, 1, 1, 0.5],
    ),
}  # fmt: skip


@pytest.mark.parametrize("digits", [15, 50, 1000])
@pytest.mark.parametrize("case", KNOWN)
def test_known_values(case: str, digits: int) -> None:
    name, parameters, expected = KNOWN[case]
    found = evaluate(f"games.{name}", **parameters, digits=digits)
    values = [found] if isinstance(found, Enclosure) else list(found)
    with mp.workdps(digits + 20):
        known = expected()
        assert len(values) == len(known)
        assert all(agrees(value, x, digits) for value, x in zip(values, known, strict=True))


def test_every_quantity_has_a_known_value() -> None:
    named = {f"games.{name}" for name, _, _ in KNOWN.values()}
    assert named == {q.name for q in numerics.quantities() if q.name.startswith("games.")}


# --- against eigenvalues by mpmath ----------------------------------------------------------------------


@given(small, small, inner, inner)
@examples(40)
def test_radii_of_one_eigenvalue_against_the_recursions(
    a: Fraction, b: Fraction, eta: Fraction, beta: Fraction
) -> None:
    """Companion matrices of the methods' recursions over λ, not their characteristic polynomials."""
    point = {"re": a, "im": b, "eta": eta}
    with mp.workdps(60):
        lam, h, m = mp.mpc(real(a), real(b)), real(eta), real(beta)
        expected = {
            "gradient_radius": ({}, abs(1 - h * lam)),
            "heavy_ball_radius": ({"beta": beta}, largest([1 + m - h * lam, -m], [1, 0])),
            "extragradient_radius": ({"eta_extrap": beta}, abs(1 - h * lam * (1 - m * lam))),
            "optimistic_radius": ({}, largest([1 - 2 * h * lam, h * lam], [1, 0])),
        }
        for name, (more, value) in expected.items():
            found = evaluate(f"games.{name}", **point, **more, digits=20)
            # A double root leaves half of mpmath's 60 digits.
            assert abs(real(found) - value) <= real(found.rad) + mp.mpf(10) ** -25, name


@given(st.fractions(-1, 5, max_denominator=16), inner, inner)
@examples(40)
def test_alternating_radius_against_the_recursion(k: Fraction, beta1: Fraction, beta2: Fraction) -> None:
    with mp.workdps(90):
        kk, m, n = real(k), real(beta1), real(beta2)
        first = [1 + m, -m, -kk, 0]
        second = [1 + m, -m, 1 + n - kk, -n]
        expected = largest(first, [1, 0, 0, 0], second, [0, 0, 1, 0])
        found = evaluate("games.alternating_radius", k=k, beta1=beta1, beta2=beta2, digits=20)
        assert abs(real(found) - expected) <= real(found.rad) + mp.mpf(10) ** -20
    conditions = evaluate("games.alternating_conditions", k=k, beta1=beta1, beta2=beta2)
    assert (found < 1) == all(c > 0 for c in conditions)


@given(small, small, inner, inner)
@examples(60)
def test_conditions_are_positive_exactly_where_the_radius_is_below_one(
    a: Fraction, b: Fraction, eta: Fraction, beta: Fraction
) -> None:
    point = {"re": a, "im": b, "eta": eta}
    for name, more in (
        ("gradient", {}), ("heavy_ball", {"beta": beta}),
        ("extragradient", {"eta_extrap": beta}), ("optimistic", {}),
    ):  # fmt: skip
        rho = evaluate(f"games.{name}_radius", **point, **more)
        positive = all(c > 0 for c in evaluate(f"games.{name}_conditions", **point, **more))
        assert (rho < 1) == positive, name


@given(st.fractions(Fraction(1, 16), 3, max_denominator=16), small)
@examples(40)
def test_best_heavy_ball_attains_its_radius(a: Fraction, b: Fraction) -> None:
    """At the enclosed η and β, rounded, the radius is ρ* up to the root of the rounding."""
    eta, beta, best = evaluate("games.best_heavy_ball", re=a, im=b, digits=60)
    there = evaluate("games.heavy_ball_radius", re=a, im=b, eta=eta.mid, beta=beta.mid, digits=20)
    with mp.workdps(60):
        assert abs(real(best) - abs(mp.tan(mp.arg(mp.mpc(real(a), real(b))) / 2))) < mp.mpf(10) ** -50
        assert abs(real(there) - real(best)) < mp.mpf(10) ** -18


# --- edges ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "parameters", "expected"),
    [
        ("heavy_ball_radius", {"re": 3, "im": 1, "eta": 0, "beta": 1}, 1),
        ("heavy_ball_radius", {"re": 3, "im": 1, "eta": 0, "beta": -1}, 1),
        ("heavy_ball_radius", {"re": 4, "im": 0, "eta": 1, "beta": 1}, 1),
        ("heavy_ball_radius", {"re": 0, "im": 2, "eta": 1, "beta": -1}, 1),
        ("heavy_ball_radius", {"re": 0, "im": 0, "eta": 5, "beta": 0}, 1),
        ("alternating_radius", {"k": 0, "beta1": -1, "beta2": 1}, 1),
        ("alternating_radius", {"k": 4, "beta1": 0, "beta2": 0}, 1),
        ("alternating_radius", {"k": 0, "beta1": 0, "beta2": 0}, 1),
        ("optimistic_radius", {"re": 0, "im": 0, "eta": 1}, 1),
        ("extragradient_radius", {"re": 1, "im": 0, "eta_extrap": 0, "eta": 1}, 0),
        ("gradient_radius", {"re": 0, "im": 0, "eta": 1}, 1),
    ],
)
def test_edges_are_exact(name: str, parameters: dict[str, Any], expected: int) -> None:
    value = evaluate(f"games.{name}", **parameters, digits=50)
    assert value.is_exact and value.mid == expected


@pytest.mark.parametrize("power", [10, 40, 300])
def test_tiny_real_parts_keep_their_digits(power: int) -> None:
    """re = 10^-n: 1 - ρ of plain gradient's best step is re²/2, of the best heavy ball re."""
    tiny = Fraction(1, 10**power)
    digits = 2 * power + 20
    eta, beta, best = evaluate("games.best_heavy_ball", re=tiny, im=1, digits=digits)
    plain = evaluate("games.gradient_radius", re=tiny, im=1, eta=tiny / (1 + tiny**2), digits=digits)
    with mp.workdps(digits + 10):
        x = real(tiny)
        assert abs(real(plain) - 1 / mp.sqrt(1 + x * x)) < mp.mpf(10) ** -(digits - 2)
        assert abs(real(best) - (mp.sqrt(1 + x * x) - x)) < mp.mpf(10) ** -(digits - 2)
        assert abs(real(eta) / 2 - real(best)) < mp.mpf(10) ** -(digits - 2)
        assert abs(real(beta) + real(best) ** 2) < mp.mpf(10) ** -(digits - 2)
    assert plain < 1 and best < plain


def test_floats_mean_their_binary_value_and_text_its_own() -> None:
    binary = evaluate("games.gradient_radius", re=0.1, im=0, eta=1, digits=30)
    assert binary.is_exact and binary.mid == 1 - Fraction(0.1)
    assert evaluate("games.gradient_radius", re="0.1", im=0, eta=1, digits=30).mid == Fraction(9, 10)


# --- bad input ------------------------------------------------------------------------------------------

GOOD = {"re": 1, "im": 2, "eta": "1/5", "beta": "1/3"}


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, "nan", "1/0"])
def test_values_that_are_not_finite(name: str, value: Any) -> None:
    with pytest.raises(DomainError) as caught:
        evaluate("games.heavy_ball_radius", **{**GOOD, name: value})
    assert caught.value.parameter == name and name in str(caught.value)


@pytest.mark.parametrize("name", GOOD)
@pytest.mark.parametrize("value", [None, True, 1j, [1], "x", "1 + re", "__import__('os')"])
def test_values_that_are_no_real_numbers(name: str, value: Any) -> None:
    with pytest.raises(ParameterError) as caught:
        evaluate("games.heavy_ball_radius", **{**GOOD, name: value})
    assert caught.value.parameter == name


@pytest.mark.parametrize("sigma", [0, -1, "-1e-30"])
@pytest.mark.parametrize("momenta", ["equal", "first", "complex"])
def test_singular_values_are_positive(momenta: str, sigma: Any) -> None:
    with pytest.raises(DomainError, match="sigma > 0") as caught:
        evaluate(f"games.best_alternating_{momenta}", sigma=sigma)
    assert caught.value.parameter == "sigma"


def test_parameters_that_are_missing_or_unknown() -> None:
    missing = {k: v for k, v in GOOD.items() if k != "beta"}
    with pytest.raises(ParameterError, match="beta"):
        evaluate("games.heavy_ball_radius", **missing)
    with pytest.raises(ParameterError, match="gamma"):
        evaluate("games.heavy_ball_radius", **GOOD, gamma=1)
    with pytest.raises(UnknownQuantityError, match="heavy_ball_radius"):
        evaluate("games.heavy_ball_radios", **GOOD)


@given(st.fractions(-3, 0, max_denominator=16), small)
@examples(20)
def test_best_heavy_ball_asks_for_a_positive_real_part(a: Fraction, b: Fraction) -> None:
    """For Re λ < 0 the formula is not the best, and at Re λ = 0 it is only an infimum that is not stable."""
    with pytest.raises(DomainError, match="re > 0") as caught:
        evaluate("games.best_heavy_ball", re=a, im=b)
    assert caught.value.parameter == "re"


def test_errors_are_the_projects_own() -> None:
    for bad in ({"re": math.nan}, {"eta": None}):
        with pytest.raises(RederiveError):
            evaluate("games.heavy_ball_radius", **{**GOOD, **bad})
