"""The validated statements against SciPy's integrator in the original coordinates."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy.integrate import solve_ivp
from sympy import lambdify

from derive.theories.solvable_gan import validated
from derive.theories.solvable_gan.model import P, e_G, e_T, kappa, nu, q, r
from derive.theories.solvable_gan.reduced import field

velocity = lambdify((P, q, r, kappa, nu, e_T, e_G), field(P, q, r))


def run(start: list[float], point: tuple[float, ...], time: float, event: object = None) -> object:
    def f(t: float, x: np.ndarray) -> list[float]:
        return list(velocity(*x, *point))

    return solve_ivp(f, (0, time), start, rtol=1e-11, atol=1e-13, events=event, method="DOP853")


def test_half_a_turn_of_the_original_system_ends_in_the_box() -> None:
    point = tuple(float(validated.point[name]) for name in ("kappa", "nu", "e_T", "e_G"))
    sigma = float(validated.sigma)

    def section(t: float, x: np.ndarray) -> float:
        return float(x[2] - x[1]) if t > 1 else -1.0  # ρ sin θ, after it has left the section

    (low_P, high_P), (low_a, high_a) = (map(float, side) for side in validated.section.values())
    for start_P, start_a in itertools.product((low_P, high_P), (low_a, high_a)):
        q0 = sigma * np.sqrt(start_a)
        found = run([start_P, q0, q0], point, 20, section)
        _, qs, rs = found.y_events[0].T  # type: ignore[attr-defined]
        first = int(np.argmax(qs < 0))
        end_P = found.y_events[0][first][0]  # type: ignore[attr-defined]
        end_a = (qs[first] / sigma) ** 2
        assert qs[first] == pytest.approx(rs[first], abs=1e-9)
        assert low_P < end_P < high_P and low_a < end_a < high_a


def test_the_box_of_the_basin_is_carried_into_the_level_set() -> None:
    point = tuple(float(validated.stable[x]) for x in (kappa, nu, e_T, e_G))
    form = np.array(validated.form.tolist(), dtype=float)
    target = np.array(validated.target, dtype=float)
    assert np.linalg.eigvalsh(form).min() > 0
    for signs in itertools.product((-1, 1), repeat=3):
        end = run([0.5 + s / 200 for s in signs], point, 6).y[:, -1]  # type: ignore[attr-defined]
        deviation = end - target
        assert deviation @ form @ deviation < float(validated.level)
    end = run([0.5, 0.5, 0.5], point, 60).y[:, -1]  # type: ignore[attr-defined]
    assert np.allclose(end, target, atol=1e-9)


def test_the_level_set_lies_in_the_cube_and_v_decays_there() -> None:
    point = tuple(float(validated.stable[x]) for x in (kappa, nu, e_T, e_G))
    form = np.array(validated.form.tolist(), dtype=float)
    target = np.array(validated.target, dtype=float)
    rng = np.random.default_rng(7)
    reach = float(validated.reach)
    for deviation in rng.uniform(-reach, reach, (300, 3)):
        v = deviation @ form @ deviation
        slope = 2 * deviation @ form @ np.array(velocity(*(target + deviation), *point))
        assert slope < -v / 4
    directions = rng.normal(size=(300, 3))
    for d in directions:
        edge = d * np.sqrt(float(validated.level) / (d @ form @ d))
        assert np.abs(edge).max() < reach
