"""Trajectories against slow integration of the definition, published ends, and what is refused."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import erf

from numerics.errors import (
    DomainError,
    MissingParameterError,
    ParameterError,
    RederiveError,
    ShapeError,
    TrajectoryError,
    UnknownParameterError,
)
from numerics.lsgan import CASES, cost, gradient, trajectory
from tests.helpers.profiles import examples

ALL = ("a", "b", "g", "h")
UP = np.array([1.0, 1.0, -1.0, -1.0])
NAN = float("nan")


def defined_cost(point: Sequence[Any], c: float) -> Any:
    """E D(X)² + E(1 - D(G(Z)))² by quadrature over x and z."""
    a, b, g, h = point

    def made(z: Any) -> Any:
        return 2 * z * mpmath.exp(-z * z) * ((1 - mpmath.erf(a * (g * z * z + h) + b)) / 2) ** 2

    panels = [0, 0.5, 1, 1.5, 2, 3, 5, 11]
    return defined_data_term(a, b, c, mpmath.mp.prec) + mpmath.quad(made, panels, method="gauss-legendre")


@lru_cache(64)  # it does not see g and h
def defined_data_term(a: Any, b: Any, c: float, bits: int) -> Any:
    """E D(X)² with the precision of so many bits, which is the working one."""

    def data(x: Any) -> Any:
        return c * mpmath.exp(-c * x) * ((1 + mpmath.erf(a * x + b)) / 2) ** 2

    ends = [0, 1 / c, 4 / c, 12 / c, 40 / c, 120 / c]
    return mpmath.quad(data, ends, method="gauss-legendre")


def defined_gradient(point: Sequence[float], c: float) -> list[Any]:
    """Its derivatives by central differences with 30 digits."""
    with mpmath.workdps(30):
        at, step, slopes = [mpmath.mpf(x) for x in point], mpmath.mpf(10) ** -10, []
        for i in range(4):
            high, low = ([x + s * step * (i == j) for j, x in enumerate(at)] for s in (1, -1))
            slopes.append((defined_cost(high, c) - defined_cost(low, c)) / (2 * step))
        return slopes


def by_hand(
    slope: Callable[[Any], Any],
    start: Sequence[float],
    steps: int,
    momentum: tuple[float, float],
    alternating: bool,
    step: float = 0.4,
) -> list[list[float]]:
    """Heavy ball of both players, one number at a time."""
    now, before, out = list(start), list(start), [list(start)]
    for _ in range(steps):
        d = slope(now)
        new = [now[i] + step * float(d[i]) + momentum[0] * (now[i] - before[i]) for i in (0, 1)]
        if alternating:
            d = slope([*new, *now[2:]])
        new += [now[i] - step * float(d[i]) + momentum[1] * (now[i] - before[i]) for i in (2, 3)]
        before, now = now, new
        out.append(new)
    return out


@pytest.mark.parametrize(
    ("name", "order", "momentum"),
    [("A", "simultaneous", 0.0), ("B", "alternating", 0.0), ("A", "alternating", (0.5, -0.25))],
)
def test_first_steps_against_quadrature_of_the_definition(name: str, order: str, momentum: Any) -> None:
    case = CASES[name]
    run = trajectory(case.start, case.c, steps=2, free=ALL, order=order, momentum=momentum)
    pair = momentum if isinstance(momentum, tuple) else (momentum, momentum)
    wanted = by_hand(
        lambda p: defined_gradient(p, case.c), list(case.start.values()), 2, pair, order == "alternating"
    )
    np.testing.assert_allclose(run.points, wanted, rtol=0, atol=1e-13)
    np.testing.assert_allclose(run.cost, [float(defined_cost(p, case.c)) for p in wanted], rtol=1e-12)
    np.testing.assert_allclose(
        run.gradient[-1], np.array(defined_gradient(wanted[-1], case.c), float), atol=1e-13
    )


def panels(points: Sequence[float], c: float) -> Any:
    """The gradient by a composite Gauss-Legendre rule under the integral sign."""
    a, b, g, h = points
    nodes, weights = np.polynomial.legendre.leggauss(24)
    edges = np.linspace(0, 45, 181)
    half = np.diff(edges)[:, None] / 2
    t = (edges[:-1, None] + half * (1 + nodes)).ravel()
    w = (half * weights).ravel() * np.exp(-t) / np.sqrt(np.pi)
    u, y = a * t / c + b, h + g * t
    v = a * y + b
    data, made = w * (1 + erf(u)) * np.exp(-u * u), -w * (1 - erf(v)) * np.exp(-v * v)
    return [data @ t / c + made @ y, data.sum() + made.sum(), a * made @ t, a * made.sum()]


@pytest.mark.parametrize("free", [("b", "h"), ALL])
@pytest.mark.parametrize("name", CASES)
def test_whole_runs_against_panels(name: str, free: tuple[str, ...]) -> None:
    case = CASES[name]
    moves = [float(n in free) for n in ALL]

    def slope(p: Any) -> Any:
        return [m * d for m, d in zip(moves, panels(p, case.c), strict=True)]

    run = trajectory(case.start, case.c, free=free)
    wanted = np.array(by_hand(slope, list(case.start.values()), 250, (0.0, 0.0), False))
    np.testing.assert_allclose(run.points, wanted, rtol=0, atol=1e-10)
    assert run.steps == 250 and run.free == free and run.end["b"] == run.points[-1, 1]


@pytest.mark.parametrize("name", CASES)
def test_published_ends_are_the_points_after_249_steps(name: str) -> None:
    """The source counts the start among 250 iterations; after 250 steps b is 0.002 further on."""
    case = CASES[name]
    points = trajectory(case.start, case.c).points
    b, (h, scatter) = case.monte_carlo["b"][0], case.monte_carlo["h"]
    assert abs(points[249, 1] - b) < 1e-4 < abs(points[250, 1] - b)
    assert abs(points[249, 3] - h) < scatter


@pytest.mark.parametrize("free", [("b",), ("h", "b"), ("a", "g"), ALL])
def test_each_step_is_along_the_gradient_and_the_rest_is_held(free: tuple[str, ...]) -> None:
    run = trajectory((0.7, -0.4, 1.25, 0.3), 1.5, step=0.1, steps=20, free=iter(free))
    moves = np.array([n in free for n in ALL])
    np.testing.assert_allclose(np.diff(run.points, axis=0), 0.1 * moves * UP * run.gradient[:-1], atol=1e-15)
    np.testing.assert_array_equal(run.points[:, ~moves], np.tile(run.points[0, ~moves], (21, 1)))
    a, b, g, h = run.points.T
    np.testing.assert_array_equal(run.cost, cost(a, b, g, h, 1.5))
    assert run.free == tuple(n for n in ALL if n in free)


@given(
    st.tuples(st.floats(-2, 2), st.floats(-2, 2), st.floats(0.5, 2), st.floats(-2, 2)), st.floats(0.3, 3),
    st.floats(0.01, 0.2), st.tuples(st.floats(-0.9, 0.9), st.floats(-0.9, 0.9)), st.booleans(),
)  # fmt: skip
@examples(25)
def test_any_settings_follow_the_recursion(
    start: tuple[float, ...], c: float, step: float, momentum: tuple[float, float], alternating: bool
) -> None:
    order = "alternating" if alternating else "simultaneous"
    wanted = by_hand(lambda p: gradient(*p, c), start, 4, momentum, alternating, step)
    try:
        run = trajectory(start, c, step, 4, ALL, order, momentum)
    except TrajectoryError as left:
        assert wanted[left.step][2] <= 0 and len(left.trajectory.points) == left.step  # type: ignore[attr-defined]
        return
    np.testing.assert_allclose(run.points, wanted, rtol=1e-12, atol=1e-13)
    assert run.order == order and run.momentum == momentum


def test_one_momentum_is_the_pair_of_it() -> None:
    for order in ("simultaneous", "alternating"):
        runs = [
            trajectory((1, 0, 1, 0.5), 2, steps=30, order=order, momentum=m)
            for m in (0.3, (0.3, 0.3), [0.3, 0.3])
        ]
        for run in runs[1:]:
            np.testing.assert_array_equal(run.points, runs[0].points)
    assert not np.array_equal(runs[0].points, trajectory((1, 0, 1, 0.5), 2, steps=30, momentum=0.3).points)


def test_starts_are_read_exactly() -> None:
    wanted = trajectory([0.25, -1, 1.5, 0.1], 0.5, steps=3).points
    for start in (
        {"h": "1/10", "a": "1/4", "b": -1, "g": Fraction(3, 2)},
        ("0.25", "-1", "3/2", "0.1"),
        wanted[0],
    ):
        np.testing.assert_array_equal(trajectory(start, "1/2", "2/5", 3).points, wanted)
    assert trajectory(wanted[0], 1, steps=0).points.shape == (1, 4)


def test_leaving_the_domain_of_g_loses_nothing() -> None:
    settings: dict[str, Any] = {"start": (-1, 0, 1, 1), "c": 1, "step": 2.0, "free": ALL}
    with pytest.raises(
        TrajectoryError, match=r"step 4 led to g = -0\.\d+ is outside the allowed domain: g > 0"
    ) as caught:
        trajectory(**settings, steps=50)
    left = caught.value
    assert isinstance(left, (DomainError, RederiveError, ValueError)) and left.parameter == "g"
    before: Any = left.trajectory
    whole = trajectory(**settings, steps=left.step - 1)
    np.testing.assert_array_equal(before.points, whole.points)
    np.testing.assert_array_equal(before.cost, whole.cost)
    point = np.array(left.point)
    np.testing.assert_allclose(point, whole.points[-1] + 2.0 * UP * whole.gradient[-1], rtol=1e-14)
    assert point[2] == left.value <= 0
    again = pickle.loads(pickle.dumps(left))
    assert str(again) == str(left) and again.step == left.step


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        ({"momentum": 1e200, "steps": 9}, "b"),
        ({"order": "alternating", "step": 1e308, "free": ("b", "g"), "momentum": 1e308}, "b"),
    ],
)
def test_leaving_the_finite_numbers(settings: dict[str, Any], name: str) -> None:
    with pytest.raises(TrajectoryError, match=f"{name} = .*a finite number") as caught:
        trajectory((1, 0.5, 1, 1), 1, **settings)
    before: Any = caught.value.trajectory
    assert np.isfinite(before.points).all() and len(before.points) == caught.value.step


@pytest.mark.parametrize(
    ("settings", "error", "said"),
    [
        ({"start": {"a": 1, "b": 0, "g": 1}}, MissingParameterError, "missing parameter h"),
        ({"start": {"a": 1, "b": 0, "g": 1, "h": 0, "c": 1}}, UnknownParameterError, "'c'"),
        ({"start": (1, 0, 0, 0)}, DomainError, "g = 0.0 is outside the allowed domain: g > 0"),
        ({"start": (1, 0, -1, 0)}, DomainError, "g > 0"),
        ({"start": (NAN, 0, 1, 0)}, DomainError, "a = nan"),
        ({"start": (1, 0, 1, 1e400)}, DomainError, "h = inf"),
        ({"start": (1, 0, 1)}, ShapeError, "start has shape"),
        ({"start": np.zeros((2, 4))}, ShapeError, "start has shape"),
        ({"start": "abgh"}, ParameterError, "start"),
        ({"start": 3}, ParameterError, "start"),
        ({"start": (1, "x", 1, 0)}, ParameterError, "b = 'x'"),
        ({"c": 0}, DomainError, "c > 0"),
        ({"c": -1}, DomainError, "c = -1"),
        ({"c": [1, 2]}, ParameterError, "c"),
        ({"c": "inf"}, RederiveError, "c"),
        ({"step": 0}, DomainError, "step > 0"),
        ({"step": NAN}, DomainError, "step"),
        ({"steps": -1}, DomainError, "an integer >= 0"),
        ({"steps": 2.5}, ParameterError, "steps = 2.5"),
        ({"steps": True}, ParameterError, "steps"),
        ({"free": ()}, DomainError, "at least one"),
        ({"free": ("b", "b")}, DomainError, "different names"),
        ({"free": ("b", "c")}, ParameterError, "among a, b, g, h"),
        ({"free": "bh"}, ParameterError, "free = 'bh'"),
        ({"free": 3}, ParameterError, "free = 3"),
        ({"order": "sequential"}, ParameterError, "'simultaneous' or 'alternating'"),
        ({"order": None}, ParameterError, "order"),
        ({"momentum": (0.1, 0.2, 0.3)}, ShapeError, "momentum"),
        ({"momentum": NAN}, DomainError, "momentum = nan"),
        ({"momentum": (0.1, 1j)}, ParameterError, "momentum"),
        ({"momentum": "much"}, ParameterError, "momentum"),
    ],
)  # fmt: skip
def test_settings_that_are_refused(settings: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        trajectory(**{"start": (1, 0, 1, 0), "c": 1} | settings)
