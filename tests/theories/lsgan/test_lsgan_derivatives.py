"""Gradient and Hessian against finite differences of the cost's quadrature, and a = 0 with it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

import numerics
from tests.helpers import lsgan_integrals as model
from tests.helpers.lsgan_integrals import CASE_A, CASE_B, Point, points, real
from tests.helpers.profiles import examples

VARIABLES = "abgh"
WORKING = 60
STEP = mpf(10) ** -15  # its square is what central differences leave out
CLOSE = mpf(10) ** -24


def cost_at(p: Point) -> Callable[..., Any]:
    """The cost as a function of (a, b, g, h), by sums over nodes that were chosen at this point."""
    a, b, g, h, c = (real(p[k]) for k in "abghc")
    data = model.data_law(a, b, model.exponential(c), c)
    latent = model.latent_law(a, b, g, h, lambda z: 2 * z * mp.exp(-z * z), mpf(1))
    squares = [(z * z, w) for z, w in latent]

    @cache  # it does not see g and h, and is asked for often with the same a and b
    def real_part(a: Any, b: Any) -> Any:
        return mp.fsum(w * model.discriminator(a * x + b) ** 2 for x, w in data)

    def cost(a: Any, b: Any, g: Any, h: Any) -> Any:
        fake_part = (w * (1 - model.discriminator(a * (g * y + h) + b)) ** 2 for y, w in squares)
        return real_part(a, b) + mp.fsum(fake_part)

    return cost


def differences(p: Point) -> tuple[list[Any], list[list[Any]]]:
    """Gradient and Hessian of the quadrature, by central differences."""
    cost, start = cost_at(p), [real(p[k]) for k in VARIABLES]

    def shifted(**steps: int) -> Any:
        return cost(*(v + steps.get(n, 0) * STEP for v, n in zip(start, VARIABLES, strict=True)))

    centre = cost(*start)
    ahead = {n: shifted(**{n: 1}) for n in VARIABLES}
    behind = {n: shifted(**{n: -1}) for n in VARIABLES}
    hessian = [[mpf(0)] * 4 for _ in range(4)]
    for i, j in combinations_with_replacement(range(4), 2):
        m, n = VARIABLES[i], VARIABLES[j]
        if i == j:
            second = ahead[n] - 2 * centre + behind[n]
        else:
            both = shifted(**{m: 1, n: 1}) + shifted(**{m: -1, n: -1})
            second = (both - ahead[m] - behind[m] - ahead[n] - behind[n] + 2 * centre) / 2
        hessian[i][j] = hessian[j][i] = second / STEP**2
    return [(ahead[n] - behind[n]) / (2 * STEP) for n in VARIABLES], hessian


def agree(p: Point) -> None:
    """Both arrays agree, and the Hessian is symmetric to the last bit."""
    given_point = {k: p[k] for k in "abghc"}
    gradient = numerics.evaluate("lsgan.gradient", digits=30, **given_point)
    hessian = numerics.evaluate("lsgan.hessian", digits=30, **given_point)
    assert gradient.shape == (4,) and hessian.shape == (4, 4)
    with mp.workdps(WORKING):
        slopes, curvatures = differences(p)
        for i, m in enumerate(VARIABLES):
            assert abs(real(gradient[i].mid) - slopes[i]) < CLOSE * (1 + abs(slopes[i])), (m, p)
            for j, n in enumerate(VARIABLES):
                assert hessian[i, j] == hessian[j, i]
                error = abs(real(hessian[i, j].mid) - curvatures[i][j])
                assert error < CLOSE * (1 + abs(curvatures[i][j])), (m, n, p)


@pytest.mark.parametrize("case", [CASE_A, CASE_B], ids="AB")
@pytest.mark.parametrize("sign", [1, -1])
def test_the_published_cases(case: Point, sign: int) -> None:
    agree({**case, "a": sign * case["a"]})


@examples(3)
@given(points("abghc"))
def test_derivatives_are_those_of_the_integral(p: Point) -> None:
    agree(p)


@examples(2)
@given(points("abghc", a=st.just(Fraction(0))))
def test_derivatives_at_a_constant_discriminator(p: Point) -> None:
    """a = 0: the slope is smooth through zero, although the closed forms divide by it."""
    agree(p)


def test_the_differences_are_those_of_the_cost() -> None:
    """The quadrature in this file is the evaluated cost, and its step is not what decides."""
    with mp.workdps(WORKING):
        value = numerics.evaluate("lsgan.cost", digits=30, **CASE_B)
        assert abs(cost_at(CASE_B)(*(real(CASE_B[k]) for k in VARIABLES)) - real(value.mid)) < CLOSE
        # ∂J/∂b under the integral sign, by hand: E 2D(aX + b)D' - E 2(1 - D)D'.
        a, b, g, h, c = (real(CASE_B[k]) for k in "abghc")

        def slope(t: Any) -> Any:
            return 2 * mp.exp(-t * t) / mp.sqrt(mp.pi)

        data = model.data_law(a, b, model.exponential(c), c)
        latent = model.latent_law(a, b, g, h, lambda z: 2 * z * mp.exp(-z * z), mpf(1))
        by_hand = mp.fsum(w * model.discriminator(a * x + b) * slope(a * x + b) for x, w in data)
        for z, w in latent:
            t = a * (g * z * z + h) + b
            by_hand -= w * (1 - model.discriminator(t)) * slope(t)
        assert abs(differences(CASE_B)[0][1] - by_hand) < CLOSE


# --- what follows from the model's symmetries --------------------------------------------------------------


def arrays(p: Point, digits: int = 20) -> tuple[Any, Any]:
    """Gradient and Hessian as arrays of floats."""
    found = (numerics.evaluate(f"lsgan.{n}", digits=digits, **p) for n in ("gradient", "hessian"))
    first, second = found
    return first.astype(float), second.astype(float)


@examples(25)
@given(points("abghc"), st.sampled_from([Fraction(1, 7), Fraction(1, 2), Fraction(3), Fraction(10)]))
def test_changing_the_unit_of_length(p: Point, unit: Fraction) -> None:
    """J(a/s, b, sg, sh, c/s) = J(a, b, g, h, c): gradient and Hessian scale like covectors."""
    other = {"a": p["a"] / unit, "b": p["b"], "g": p["g"] * unit, "h": p["h"] * unit, "c": p["c"] / unit}
    (first, second), (first_other, second_other) = arrays(p), arrays(other)
    scale = np.array([float(1 / unit), 1.0, float(unit), float(unit)])
    assert np.allclose(first_other * scale, first, rtol=1e-12, atol=1e-15)
    assert np.allclose(second_other * np.outer(scale, scale), second, rtol=1e-12, atol=1e-15)


@examples(25)
@given(points("abgc"))
def test_exchanging_data_and_generator(p: Point) -> None:
    """With h = 0, (a, b, 1/g, 1/c) -> (-a, -b, c, g) exchanges the two laws and D with 1 - D: J stays."""
    a, b, g, c = (p[k] for k in "abgc")
    first, second = arrays({"a": a, "b": b, "g": g, "h": Fraction(0), "c": c})
    other, curved = arrays({"a": -a, "b": -b, "g": 1 / c, "h": Fraction(0), "c": 1 / g})
    assert np.allclose(other[:2], -first[:2], rtol=1e-12, atol=1e-15)
    assert np.allclose(curved[:2, :2], second[:2, :2], rtol=1e-12, atol=1e-15)
