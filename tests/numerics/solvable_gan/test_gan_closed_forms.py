"""Closed forms of the phases against many digits, over their domains and next to their edges."""

from __future__ import annotations

from typing import Any

import mpmath
import numpy as np
import pytest

from numerics.solvable_gan import Model, cycle_amplitude, fold, hopf, informative, learning_time

RNG = np.random.default_rng(11)


def ulps(value: float, exact: Any) -> float:
    return float(abs(mpmath.mpf(float(value)) - exact) / mpmath.mpf(float(np.spacing(abs(float(exact))))))


def exact_informative(k: float, v: float, t: float, g: float, root: str) -> tuple[Any, Any, Any] | None:
    """By the quadratic formula with many digits; None where there is no such point."""
    k, v, t, g = (mpmath.mpf(float(x)) for x in (k, v, t, g))
    lead, s = k * (1 + t), t + g
    squared = (lead - s) ** 2 - 4 * lead * v
    if lead <= s or squared < 0:
        return None
    x = (lead - s + (1 if root == "upper" else -1) * mpmath.sqrt(squared)) / (2 * lead)
    P = 1 - k * (1 - x)
    return (mpmath.sqrt(P), mpmath.sqrt(P * x), mpmath.sqrt(x)) if P > 0 and x > 0 else None


def arguments(case: str, n: int) -> tuple[Any, ...]:
    rng = np.random.default_rng(len(case))
    v, t, g = rng.uniform(0, 1, (3, n)) ** 3
    if case == "usual":
        return rng.uniform(0.01, 3, n), v, t, g
    if case == "any size":
        return tuple(10.0 ** rng.uniform(-100, end, n) for end in (60, 2, 2, 2))
    if case == "next to the fold":
        edge = (np.sqrt(v) + np.sqrt(v + t + g)) ** 2 / (1.0 + t)
        return edge * (1.0 + 10.0 ** rng.uniform(-16, -1, n)), v, t, g
    k = rng.uniform(1.05, 3, n)  # next to P = 0, where x = 1 - 1/κ
    x = 1.0 - 1.0 / k
    v = np.maximum(k * (1.0 + t) * x * (1.0 - x) - t * x, 0.0)
    return k * (1.0 - 10.0 ** rng.uniform(-16, -1, n)), v, t, np.zeros(n)


@pytest.mark.parametrize("case", ["usual", "any size", "next to the fold", "next to P = 0"])
@pytest.mark.parametrize("root", ["upper", "lower"])
def test_informative_points_to_the_last_places(case: str, root: str) -> None:
    columns = arguments(case, 300)
    found = informative(*columns, root)
    there = 0
    with mpmath.workdps(250):
        for i, point in enumerate(zip(*columns, strict=True)):
            wanted = exact_informative(*point, root)
            if wanted is None:
                assert np.isnan(found.P[i]) and np.isnan(found.r[i])
                continue
            there += 1
            for value, exact in zip((found.P[i], found.q[i], found.r[i]), wanted, strict=True):
                assert ulps(value, exact) <= 4.0
    assert there > 20


def test_fold_cycle_and_time_to_the_last_places() -> None:
    n = 300
    v = np.concatenate([RNG.uniform(0, 1, n), 1.0 - 10.0 ** RNG.uniform(-15, 0, n)])
    near = 2.0 + RNG.choice([-1, 1], n) * 10.0 ** RNG.uniform(-15, 0, n)
    k = np.concatenate([RNG.uniform(0.01, 3, n), near])
    t, g = RNG.uniform(0, 1, (2, 2 * n)) ** 3
    size = 1.0 + 10.0 ** RNG.uniform(-10, 8, 2 * n)
    below = np.minimum(np.minimum(k, 4.0 - k), np.nextafter(2.0, 0.0))
    times, folds, cycles = learning_time(below, v, t, size), fold(k, t, g), cycle_amplitude(k, v, t, g)
    with mpmath.workdps(60):
        for i in range(2 * n):
            K, V, T, G, N = (mpmath.mpf(float(x[i])) for x in (k, v, t, g, size))
            B = mpmath.mpf(float(below[i]))
            rate = (B - 2 + mpmath.sqrt((2 - B) ** 2 + 4 * B * (1 - V) / (1 + T))) / 2
            assert ulps(times[i], mpmath.log(N) / 2 * (1 / (1 - V) + 1 / rate)) <= 8.0
            lead, s = K * (1 + T), T + G
            P = 1 - K * (lead + s) / (2 * lead)
            if lead > s and P > 0:
                assert ulps(folds.nu[i], (lead - s) ** 2 / (4 * lead)) <= 4.0
                assert ulps(folds.P[i], mpmath.sqrt(P)) <= 4.0
                assert ulps(folds.r[i], mpmath.sqrt((lead - s) / (2 * lead))) <= 4.0
            else:
                assert np.isnan(folds.nu[i]) and np.isnan(folds.q[i])
            if K > 2 * V:
                assert ulps(cycles.amplitude[i], mpmath.sqrt((K - 2 * V) / (K + 2 * s))) <= 4.0
                assert ulps(cycles.P[i], mpmath.sqrt(1 - V)) <= 4.0
                assert ulps(cycles.omega[i], mpmath.sqrt(V * (1 - V))) <= 4.0
            else:
                assert np.isnan(cycles.amplitude[i])


def test_hopf_points_to_the_last_places() -> None:
    """Against the roots of the characteristic polynomial's condition, found by mpmath's own solver."""
    rng, n = np.random.default_rng(6), 150
    k = np.concatenate([rng.uniform(0.05, 1.5, n), 10.0 ** rng.uniform(-5, 0, n)])
    t, g = np.minimum(k * rng.uniform(0.0, 0.4, (2, 2 * n)), 0.125)
    found, there = hopf(k, t, g), 0
    with mpmath.workdps(60):
        for i in range(2 * n):
            K, T, G = (mpmath.mpf(float(x[i])) for x in (k, t, g))
            wanted = hopf_candidates(K, T, G)
            assert len(wanted) == int(np.isfinite(found.nu[i]))
            for noise, omega, P, x in wanted:
                there += 1
                exact = (noise, omega, P, P * mpmath.sqrt(x), mpmath.sqrt(x))
                for name, value in zip(("nu", "omega", "P", "q", "r"), exact, strict=True):
                    assert ulps(getattr(found, name)[i], value) <= 16.0, name
    assert there > 15


def hopf_candidates(K: Any, T: Any, G: Any) -> list[tuple[Any, ...]]:
    """(ν, ω, P, x) where the stability of an informative point ends as the noise grows."""
    lead, s = K * (1 + T), T + G

    def terms(x: Any) -> tuple[Any, ...]:
        noise, P2 = x * (lead * (1 - x) - s), 1 - K * (1 - x)
        first = K * (4 * x - 1) - 2 * noise
        second = 2 * K * x * (x * (2 - 2 * G + K * (1 - T)) - 4 * noise - G - T * (1 - K))
        rising = 2 * lead * x - (lead - s)
        return noise, first, second, P2, rising, (first * second - 4 * K * x**2 * P2 * rising) / (2 * K * x)

    at = [mpmath.mpf(j) for j in (-2, -1, 1, 2, 3)]
    system = mpmath.matrix([[x**power for power in (4, 3, 2, 1, 0)] for x in at])
    coefficients = list(mpmath.lu_solve(system, mpmath.matrix([terms(x)[-1] for x in at])))
    made = []
    for root in mpmath.polyroots(coefficients, maxsteps=400, extraprec=300):
        x = mpmath.re(root)
        if abs(mpmath.im(root)) > mpmath.mpf(10) ** -30 or not 0 < x < 1:
            continue
        noise, first, second, P2, rising, _ = terms(x)
        grows = terms(x + mpmath.mpf(10) ** -25)[-1] > 0
        if min(noise, first, second, P2, rising) > 0 and grows:
            made.append((noise, mpmath.sqrt(second), mpmath.sqrt(P2), x))
    return made


def test_the_hopf_point_of_the_weak_noise_example() -> None:
    """κ = 0.2, τ = 0.2, Λ = 5: the informative point loses its stability at η = 0.5364."""
    for eta, stable in ((0.5360, True), (0.5368, False)):
        e = 0.1 * eta
        assert bool(0.2 * eta**2 / 5.0 < hopf(0.2, e, e).nu) is stable
        points = Model(1, 0.2, 0.04, 5.0, 5.0, eta, eta).fixed_points()
        assert next(p for p in points if p.name == "informative, upper").stable is stable


@pytest.mark.parametrize("root", ["upper", "lower"])
def test_what_pairs_do_not_decide_is_left_to_balls(root: str) -> None:
    """Exactly on the fold, a rounding beside it, where numbers overflow, and with P next to zero."""
    k, t, g = np.array([2.0**-3, 0.5, 1.0]), np.zeros(3), np.array([2.0**-6, 0.25, 0.5])
    edge = (k - g) ** 2 / (4.0 * k)  # exact in floats
    on = informative(k, edge, t, g, root)
    met = fold(k, t, g)
    for name in ("P", "q", "r"):
        assert np.array_equal(getattr(on, name), getattr(met, name)) and np.isfinite(met.P).all()
    assert np.array_equal(met.nu, edge)
    assert np.isnan(informative(k, np.nextafter(edge, 1.0), t, g, root).P).all()
    columns = [
        np.array([0.5, 1e250, 1e250, 1.5]),
        np.array([np.nextafter(edge[1], 0.0), 1e-251, 1e-240, 1.0 / 3.0]), np.array([0.0, 1e-280, 0.5, 0.0]),
        np.array([0.25, 1e-260, 0.5, 0.0]),
    ]  # fmt: skip
    found = informative(*columns, root)
    with mpmath.workdps(900):
        for i, point in enumerate(zip(*columns, strict=True)):
            wanted = exact_informative(*point, root)
            assert (wanted is None) == bool(np.isnan(found.P[i]))
            for value, exact in zip((found.P[i], found.q[i], found.r[i]), wanted or (), strict=False):
                assert ulps(value, exact) <= 4.0


def test_edges_of_the_closed_forms() -> None:
    free = informative([0.3, 2.0], 0.0, 0.0, 0.0)
    assert np.array_equal(free.P, [1.0, 1.0]) and np.array_equal(free.r, [1.0, 1.0])  # without noise
    assert fold(0.3, 0.0, 0.0).nu == 0.3 / 4.0 and np.isnan(fold(np.nan, 0.1, 0.1).P)
    assert np.isnan(hopf(0.5, 0.1, [0.1, np.nan]).nu).all()
    assert isinstance(float(informative(0.5, 0.01, 0.01, 0.01).P), float)
    assert informative(np.ones((2, 1)), 0.01, 0.1, [0.1, 0.2, np.nan]).P.shape == (2, 3)
