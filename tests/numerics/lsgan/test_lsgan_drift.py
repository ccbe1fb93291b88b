"""The flow along the plateau against iterates, against the law b² ~ log t, and what is refused."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scipy.integrate import quad

from numerics.errors import DomainError, ParameterError, TrajectoryError
from numerics.lsgan import CASES, PlateauDrift, plateau_drift, trajectory

STUDIES = (("b", "h"), ("a", "b", "g", "h"))


@pytest.fixture(scope="module")
def drifts() -> dict[tuple[str, tuple[str, ...]], PlateauDrift]:
    """Both cases and studies up to 10⁸ steps."""
    return {
        (name, free): plateau_drift(case.start, case.c, free=free, iterations=1000)
        for name, case in CASES.items()
        for free in STUDIES
    }


def test_the_flow_follows_the_iterates(drifts: dict[Any, PlateauDrift]) -> None:
    """Plain gradient flow would be off by 1e-4 and more here."""
    for (name, free), drift in drifts.items():
        case = CASES[name]
        assert drift.difference < 5e-6
        assert drift.free == free and drift.iterated_t[0] == drift.t[0] == 100 and drift.iterated_t[-1] == 400
        exact = trajectory(case.start, case.c, steps=1000, free=free).points
        np.testing.assert_array_equal(drift.iterated, exact[250:])
        np.testing.assert_allclose(drift.points[0], exact[250], rtol=0, atol=1e-12)


def test_beyond_what_was_compared_the_flow_still_follows_them() -> None:
    """Times halfway: the last is step · 3000, where nothing was compared."""
    case = CASES["B"]
    drift = plateau_drift(case.start, case.c, time=1200, iterations=300, points=2)
    exact = trajectory(case.start, case.c, steps=3000).points[-1]
    np.testing.assert_allclose(drift.points[-1], exact, rtol=0, atol=5e-6)
    assert drift.t.tolist() == [100, 1200]


def test_iterates_stay_within_the_square_of_the_step() -> None:
    """Over the same times; against plain gradient flow it would be the step itself."""
    case = CASES["A"]
    start = trajectory(case.start, case.c).points[-1]
    small, large = (
        plateau_drift(start, case.c, 1e4, step, after=round(4 / step), iterations=round(40 / step)).difference
        for step in (0.1, 0.4)
    )
    assert 12 < large / small < 20 and large < 1e-4


def test_b_squared_grows_like_log_t(drifts: dict[Any, PlateauDrift]) -> None:
    for drift in drifts.values():
        b = drift.points[:, 1]
        assert drift.t[-1] == 4e7 and (np.diff(b) > 0).all()
        late = drift.t > 1e4
        slope = np.diff(b[late] ** 2) / np.diff(np.log(drift.t[late]))
        np.testing.assert_allclose(slope, 1, atol=0.06)
        np.testing.assert_allclose(drift.ratio, b**2 / np.log(drift.t), rtol=1e-14)
        away = np.abs(drift.ratio[late] - 1)
        assert away[-1] < 0.95 * away[0] and away[-1] < 0.13


def test_the_law_with_its_constant(drifts: dict[Any, PlateauDrift]) -> None:
    """b² - log t + log(a + c/2b) - log(2c/√π) tends to 0 like 1/b²."""
    for drift in drifts.values():
        a, b, _, _ = drift.points.T
        law = np.log(drift.t) - np.log(a + drift.c / (2 * b)) + math.log(2 * drift.c / math.sqrt(math.pi))
        np.testing.assert_allclose(drift.excess, b**2 - law, rtol=0, atol=1e-12)
        assert (np.diff(np.abs(drift.excess)) < 0).all() and abs(drift.excess[-1]) < 0.04
        late = drift.t > 1e5
        scaled = drift.excess[late] * b[late] ** 2
        assert np.ptp(scaled) < 0.1 * abs(scaled[-1])


def test_the_speed_at_the_end_is_that_of_the_definition(drifts: dict[Any, PlateauDrift]) -> None:
    """db/dt from the points against E F'(aX + b) by quadrature; the generator's part is far smaller."""
    drift = drifts["A", ("b", "h")]
    a, b, g, h = drift.points[-100]
    speed = (drift.points[-99, 1] - drift.points[-101, 1]) / (
        drift.t[-100] * math.log(drift.t[-99] / drift.t[-101])
    )

    def slope(t: float) -> float:
        u, v = a * t / drift.c + b, a * (g * t + h) + b
        made = (1 - math.erf(v)) * math.exp(-v * v)
        return math.exp(-t) * ((1 + math.erf(u)) * math.exp(-u * u) - made) / math.sqrt(math.pi)

    wanted = quad(slope, 0, 5, points=[0.01, 0.05, 0.2, 1], epsabs=0, epsrel=1e-10)[0]
    assert speed == pytest.approx(wanted, rel=1e-3)


def test_a_discriminator_alone_comes_to_rest() -> None:
    """With the generator held there is a best response, and no drift."""
    case = CASES["A"]
    drift = plateau_drift(case.start, case.c, free=["b"], iterations=300)
    assert np.ptp(drift.points[-50:, 1]) < 1e-9 and drift.ratio[-1] < 0.01
    np.testing.assert_array_equal(drift.points[:, [0, 2, 3]], np.tile(drift.points[0, [0, 2, 3]], (200, 1)))


def test_undefined_ratios_are_nan() -> None:
    drift = plateau_drift(CASES["A"].start, 0.5, time=1e3, step=0.01, after=10, iterations=20, points=50)
    assert np.isnan(drift.ratio[drift.t <= 1]).all() and np.isfinite(drift.ratio[drift.t > 1]).all()
    assert np.isnan(drift.excess[drift.points[:, 1] <= 0]).all()


@pytest.mark.parametrize(
    ("settings", "error", "said"),
    [
        ({"start": (-1, 0, 1, 0)}, DomainError, "a = -1.0 .* a > 0"),
        ({"start": (0, 0, 1, 0)}, DomainError, "a > 0"),
        ({"start": (1, 0, 0, 0)}, DomainError, "g > 0"),
        ({"time": 10}, DomainError, r"time = 10.0 .* beyond step · iterations = 1000"),
        ({"time": -1}, DomainError, "time"),
        ({"time": float("inf")}, DomainError, "time"),
        ({"after": 0}, DomainError, "after = 0"),
        ({"iterations": 250}, DomainError, "iterations = 250 .* more than after = 250"),
        ({"points": 1}, DomainError, "points"),
        ({"points": 2.5}, ParameterError, "points"),
        ({"free": "b"}, ParameterError, "free"),
        ({"step": 0}, DomainError, "step"),
    ],
)
def test_drifts_that_are_refused(settings: dict[str, Any], error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        plateau_drift(**{"start": (1, 0, 1, 0), "c": 1} | settings)


def test_leaving_the_domain_is_the_error_of_trajectories() -> None:
    with pytest.raises(TrajectoryError, match="step 4 led to g = "):
        plateau_drift((0.01, 0, 0.1, 2), 1, free=STUDIES[1])
