"""Fixed points, phases, slow flow and single coordinates, by eigenvalues and simulations."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from numerics.errors import DomainError
from numerics.solvable_gan import Model, cycle_amplitude
from numerics.solvable_gan.phases.linearised import Coordinates

RNG = np.random.default_rng(11)


def random_model(rng: np.random.Generator) -> Model:
    tau, kappa, across = rng.uniform(0.05, 1), rng.uniform(0.0, 3), rng.uniform(0.5, 6)
    eta_T, eta_G = rng.uniform(0, 3, 2)
    steps = int(rng.integers(1, 3))
    return Model(
        1,
        tau,
        kappa * tau,
        across,
        across,
        eta_T,
        eta_G,
        batch=int(rng.integers(1, 4)),
        discriminator_steps=steps,
    )


def test_stability_statements_are_those_of_the_eigenvalues() -> None:
    rng, seen = np.random.default_rng(2), set()
    for _ in range(1500):
        model = random_model(rng)
        for point in model.fixed_points():
            velocity = np.abs(model.rhs(point.state).vector).max()
            values = point.eigenvalues
            across = np.delete(values, np.argmin(np.abs(values))) if point.family else values
            largest = across.real.max()
            assert velocity < 1e-12
            if abs(largest) > 1e-11:
                assert point.stable is bool(largest < 0.0), point
            seen.add((point.name, point.stable))
    assert len(seen) >= 7  # every kind of point, stable and not where both can be


def test_all_fixed_points_of_one_feature_are_listed() -> None:
    """Newton's method from many starts finds none besides."""
    rng = np.random.default_rng(4)
    for _ in range(12):
        model = random_model(rng)
        known = [np.abs(p.state.vector) for p in model.fixed_points() if not p.family]
        starts = []
        for _ in range(25):
            X = rng.standard_normal((6, 3))
            X /= np.sqrt((X * X).sum(0))
            G = X.T @ X
            starts.append({"P": G[0, 1], "q": G[0, 2], "r": G[1, 2]})
        for point in model.fixed_points(starts):
            found = np.abs(point.state.vector)
            assert point.family or min(np.abs(found - each).max() for each in known) < 1e-6


def test_fixed_points_of_two_features() -> None:
    model = Model(2, 0.2, 0.04, [5.0, 3.0], [5.0, 3.0], 0.4, 0.4)
    found = model.fixed_points()
    assert (
        any(np.abs(np.diag(p.state.P)).min() > 0.5 and np.abs(p.state.q).max() > 0.5 for p in found)
        or len(found) >= 3
    )
    for point in found:
        assert np.abs(model.rhs(point.state).vector).max() < 1e-10 and not point.claims


def test_the_jacobian_is_that_of_small_changes() -> None:
    for f in ("linear", "erf", "tanh"):
        for regularization in (None, 0.8):
            model = Model(2, 0.3, 0.2, [3.0, 2.0], [3.0, 2.0], 0.7, 0.4, regularization, f)
            start = {
                "P": 0.3 * np.eye(2),
                "q": [0.2, 0.1],
                "r": [0.1, -0.2],
                "S": [[1.0, 0.3], [0.3, 1.0]],
                "z": 1.0,
            }
            coordinates = Coordinates(model.parameters)
            state = model.solve(start, [0.0]).last
            x, J = coordinates.of_state(state), coordinates.jacobian(state)
            change = 1e-6 * RNG.standard_normal(len(x))
            wanted = coordinates.velocity(x + change, state) - coordinates.velocity(x - change, state)
            assert np.abs(2.0 * J @ change - wanted).max() < 1e-14


def test_phases_of_the_figure_of_the_source() -> None:
    names = {}
    for eta in (1.0, 2.0, 4.0):
        phase = Model(2, 0.2, 0.04, [5.0, 3.0], [5.0, 3.0], eta, eta).phase()
        names[eta] = phase.name
        assert phase.window and phase.kappa == pytest.approx(0.2)
    assert names == {1.0: "oscillation", 2.0: "recovery", 4.0: "partial recovery"}
    assert np.array_equal(Model(2, 0.2, 0.04, [5.0, 3.0], [5.0, 3.0], 4.0, 4.0).phase().lost, [False, True])
    assert not Model(2, 0.2, 0.2, [5.0, 2.0], [5.0, 2.0], 1.0, 1.0).phase().window
    assert Model(1, 0.2, 0.04, 5.0, 5.0, 6.0, 6.0).phase().name == "no learning"
    weak = Model(1, 0.2, 0.04, 5.0, 5.0, 0.3, 0.3).phase()
    assert weak.name == "informative" and weak.stable == ("informative, upper",)


@pytest.mark.parametrize("eta", [1.59, 2.0, 3.0])
def test_recovery_stops_beyond_the_critical_overlap(eta: float) -> None:
    """P∞ of the brief from P0 = q0 = 0.1."""
    model = Model(1, 0.2, 0.04, 5.0, 5.0, eta, eta)
    end = model.solve({"P": 0.1, "q": 0.1, "r": 0.0}, [30_000.0]).last
    wanted = {1.59: 0.9492, 2.0: 0.9400, 3.0: 0.8923}[eta]
    assert end.P[0, 0] == pytest.approx(wanted, abs=6e-5) and np.abs(end.q[0]) < 1e-8
    assert model.phase().critical_overlap[0] < end.P[0, 0] < 1.0


def test_the_cycle_at_its_birth() -> None:
    nu, e, above = 0.1, 0.05, 0.0005
    tau, across = 1.0, 2.0 * (2 * e) ** 2 / (2 * nu)
    model = Model(1, tau, (2 * nu + above) * tau, across, across, 2 * e, 2 * e)
    unit = 1.0 / (tau * across)
    P = np.sqrt(1.0 - nu)
    times = unit * np.linspace(60_000, 60_000 + 2 * np.pi / np.sqrt(nu * (1 - nu)) * 20, 4001)
    found = model.solve({"P": P, "q": 0.05, "r": 0.05}, times)
    wanted = cycle_amplitude(2 * nu + above, nu, e, e).amplitude ** 2
    assert (found.q[:, 0] ** 2).mean() == pytest.approx(wanted, rel=0.01)
    assert (found.r[:, 0] ** 2).mean() == pytest.approx(wanted, rel=0.01)


def test_the_slow_flow() -> None:
    model = Model(1, 0.2, 0.04, 5.0, 5.0, 2.0, 2.0)
    flow = model.slow_flow(0.97, [0.0, 0.1, 0.2, 0.5])
    assert pytest.approx([0.97, 0.9613, 0.9548, 0.9442], abs=5e-5) == flow.P
    assert flow.attractor == pytest.approx(np.sqrt(0.9))
    # e → 0 at fixed ν: κν²P(2 - κ - 2P²)/((2ν - κ)(P² - P_c²)) in units of τΛ.
    kappa, nu, tau = 0.2, 0.3, 1e-6
    across = tau * 1.0 / nu
    late = model.slow_flow(0.97, [0.0, 50.0, 1e6, 1e300]).P
    assert late[0] == 0.97 and np.abs(late[2:] - late[1]).max() < 1e-11
    assert abs(model.slow_flow(0.97, [1e6]).drift[0]) < 1e-12
    small = Model(1, tau, kappa * tau, across, across, 1.0, 1.0).slow_flow(0.9, [0.0])
    critical = (1 - nu) * (1 - kappa + nu)
    wanted = kappa * nu**2 * 0.9 * (2 - kappa - 1.62) / ((2 * nu - kappa) * (0.81 - critical))
    assert small.drift[0] / (tau * across) == pytest.approx(wanted, rel=1e-4)
    for P, s in ((0.5, [0.1]), (1.1, [0.1]), (0.95, [-1.0]), (0.95, [0.2, 0.1])):
        with pytest.raises(DomainError):
            model.slow_flow(P, s)
    with pytest.raises(DomainError, match="where the line is stable"):
        Model(1, 0.2, 0.1, 5.0, 5.0, 1.0, 1.0).slow_flow(0.95, [0.1])


@pytest.mark.parametrize(
    ("point", "settings", "end"),
    [
        ((0.2, 0.06, 5.0, 5.0, 1.5, 3.5), {}, 160),
        ((0.2, 0.06, 5.0, 5.0, 2.9, 3.5), {"batch": 2}, 160),
        ((1.0, 2.4, 10.0, 10.0, 2.0, 2.5), {"discriminator_steps": 3}, 60),
    ],
)
def test_fluctuations_on_the_line(point: tuple[float, ...], settings: dict[str, int], end: int) -> None:
    """Time averages of q², qr and r² along simulations with unequal noises, and their errors over runs."""
    model = Model(1, *point, **settings)  # type: ignore[arg-type]
    n = 6000
    found = model.simulate(n, {"P": 0.97, "q": 0.0, "r": 0.0}, end * n, 3, runs=16, every=n // 4)
    late = found.times >= end / 3
    q, r = found.q[:, late, 0], found.r[:, late, 0]
    wanted = model.slow_flow(0.97, [end / 2 / n]).covariance[0]
    for product, exact in ((q * q, wanted[0, 0]), (q * r, wanted[0, 1]), (r * r, wanted[1, 1])):
        means = n * product.mean(axis=1)
        assert abs(means.mean() - exact) < 4.0 * means.std(ddof=1) / 4.0 + 0.05 * exact


def test_single_coordinates_give_the_equations_back() -> None:
    """Second moments of (u, v, w) move like the overlaps, and rest where they rest."""
    for f, regularization in (("linear", None), ("erf", 0.7), ("tanh", None)):
        model = Model(
            2, 0.3, 0.2, [3.0, 2.0], [2.0, 1.5], 0.7, 0.4, regularization, f, batch=2, discriminator_steps=2
        )
        start = {
            "P": 0.3 * np.eye(2),
            "q": [0.2, 0.1],
            "r": [0.1, -0.2],
            "S": [[1.0, 0.3], [0.3, 1.0]],
            "z": 1.0,
        }
        state, rates = model.solve(start, [0.0]).last, model.rhs(start)
        at: Any = model.microscopic(start)
        cross = np.hstack([state.P, state.q[:, None]])  # E u (v, w)ᵀ
        inner = state.gram[2:, 2:]
        moved = cross @ at.drift.T + at.forcing.T
        assert np.allclose(moved, np.hstack([rates.P, rates.q[:, None]]), atol=1e-14)
        change = at.drift @ inner + at.forcing @ cross
        assert np.allclose(change + change.T + at.diffusion, rates.gram[2:, 2:], atol=1e-14)


def test_the_stationary_law_has_the_overlaps_of_the_fixed_point() -> None:
    model = Model(1, 0.2, 0.04, 5.0, 5.0, 0.3, 0.3)
    point = next(p for p in model.fixed_points() if p.stable)
    at: Any = model.microscopic(point.state)
    law = at.stationary()
    assert np.allclose(law.slope, [[point.state.P[0, 0]], [point.state.q[0]]], atol=1e-12)
    assert np.allclose(law.second_moments, point.state.gram[1:, 1:], atol=1e-12)
    late: Any = model.microscopic(point.state, [0.0, 800.0], {"u": 1.5, "v": -1.0, "w": 0.3})
    assert np.allclose(late.mean[1], law.mean([1.5]), atol=1e-8) and np.array_equal(late.mean[0], [-1.0, 0.3])
    assert np.allclose(late.covariance[1], law.covariance, atol=1e-8) and np.all(late.covariance[0] == 0.0)
    with pytest.raises(DomainError, match="at a fixed point"):
        model.microscopic({"P": 0.1, "q": 0.1, "r": 0.0}).stationary()  # type: ignore[union-attr]
    with pytest.raises(DomainError, match="no law of its own"):
        model.microscopic({"P": 0.1, "q": 0.0, "r": 0.0}).stationary()  # type: ignore[union-attr]
