"""Solutions against independent integrators: SciPy with tight tolerances, and mpmath's Taylor series."""

from __future__ import annotations

from typing import Any

import mpmath
import numpy as np
import pytest
from scipy.integrate import solve_ivp

from numerics.solvable_gan import BlowUpError, Model, State
from numerics.solvable_gan.equations.state import from_vector
from numerics.solvable_gan.flow import bounded as bounded_module
from numerics.solvable_gan.flow import numpy_engine
from numerics.solvable_gan.flow import solve as solve_module

START = {"P": 0.1 * np.eye(2), "q": [0.1, 0.1], "r": [0.01, 0.01], "S": np.eye(2), "z": 1.0}
TIMES = np.array([0.0, 0.5, 0.5, 3.0, 30.0])


def by_scipy(model: Model, start: State, end: float) -> Any:
    d = start.d

    def slope(t: float, x: Any) -> Any:
        return derivative_of(model, from_vector(x, d))

    run = solve_ivp(slope, (0.0, end), start.vector, method="DOP853", rtol=3e-14, atol=1e-16)
    return run.y[:, -1]


def derivative_of(model: Model, state: State) -> Any:
    from numerics.solvable_gan.equations.right_hand_side import derivative

    return derivative(model.parameters, state).vector


@pytest.mark.parametrize("f", ["linear", "erf", "tanh"])
@pytest.mark.parametrize("regularization", [None, 1.3])
def test_against_scipy(engine: str, f: str, regularization: float | None) -> None:
    tilde = [[4.0, 0.5], [0.5, 2.0]]
    model = Model(
        2, 0.2, 0.08, [5.0, 3.0], tilde, 1.0, 1.4, regularization, f, batch=2, discriminator_steps=2
    )
    found = model.solve(START, TIMES, engine=engine)
    begin = from_vector(found.state.vector[0], 2)
    wanted = by_scipy(model, begin, TIMES[-1])
    assert np.abs(found.last.vector - wanted).max() < 1e-11
    assert np.array_equal(found.P[1], found.P[2]) and np.array_equal(found.q[0], [0.1, 0.1])


def test_against_mpmath(engine: str) -> None:
    """One feature to 25 digits by another program, from the right-hand side in its reduced form."""
    kappa, tau, across, eta_T, eta_G = 0.5, 0.25, 4.0, 1.5, 0.5
    with mpmath.workdps(30):
        nu = mpmath.mpf(tau) * (eta_T**2 + eta_G**2) / (2 * across)
        e_T, e_G = mpmath.mpf(tau * eta_T / 2), mpmath.mpf(tau * eta_G / 2)

        def slope(t: Any, x: Any) -> Any:
            P, q, r = x
            h = (1 - e_G) * r**2 - (1 + e_T) * q**2 - nu
            return [
                kappa * r * (q - P * r),
                q - P * r + h * q,
                P * q - r + h * r + kappa * r * (1 - r**2),
            ]

        solution = mpmath.odefun(
            slope, 0, [mpmath.mpf("0.25"), mpmath.mpf("0.125"), 0], tol=mpmath.mpf(10) ** -25
        )
        wanted = [float(value) for value in solution(20 * tau * across)]
    model = Model(1, tau, kappa * tau, across, across, eta_T, eta_G)
    end = model.solve({"P": 0.25, "q": 0.125, "r": 0.0}, [20.0], engine=engine).last
    assert [end.P[0, 0], end.q[0], end.r[0]] == pytest.approx(wanted, rel=2e-14, abs=1e-15)


@pytest.mark.parametrize("eta", [1.0, 2.0, 4.0])
def test_the_figure_of_the_source_to_twelve_digits(engine: str, eta: float) -> None:
    """d = 2 up to t = 200, against steps of half the length at a higher order."""
    from numerics.solvable_gan.flow import numpy_engine

    model = Model(2, 0.2, 0.04, [5.0, 3.0], [5.0, 3.0], eta, eta)
    start = {name: START[name] for name in "PqrS"}
    found = model.solve(start, [200.0], engine=engine)
    halves = np.linspace(0.0, 200.0, 801)[1:]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(numpy_engine, "ORDER", 26)
        state: Any = start
        for _ in halves:
            state = model.solve(state, [0.25], engine="numpy").last
            state = State(state.P, state.q, state.r, (state.S + state.S.T) / 2, state.z)
    assert np.abs(found.last.vector - state.vector).max() < 1e-12


def test_batches_agree_with_single_points(engine: str) -> None:
    rng = np.random.default_rng(3)
    tau, eta = rng.uniform(0.1, 0.4, 21), rng.uniform(0.2, 4.0, 21)
    many = Model(2, tau, 0.05, [5.0, 3.0], [5.0, 3.0], eta, 1.0, f="erf")
    times = np.array([0.1, 7.0, 40.0])
    found = many.solve(START, times, engine=engine)
    assert found.P.shape == (21, 3, 2, 2) and found.z.shape == (21, 3) and found.gram.shape == (21, 3, 5, 5)
    for i in (0, 7, 8, 20):
        alone = Model(2, tau[i], 0.05, [5.0, 3.0], [5.0, 3.0], eta[i], 1.0, f="erf")
        assert np.abs(alone.solve(START, times, engine=engine).q - found.q[i]).max() < 1e-13


def test_many_starts_and_parameters_broadcast(engine: str) -> None:
    model = Model(1, [[0.2], [0.3]], 0.05, 5.0, 5.0, 1.0, 1.0)
    P = np.array([0.1, 0.5, 0.9]).reshape(3, 1, 1)
    found = model.solve({"P": P, "q": 0.1, "r": 0.0}, [0.0, 5.0], engine=engine)
    assert found.P.shape == (2, 3, 2, 1, 1) and np.array_equal(found.P[1, :, 0, 0, 0], [0.1, 0.5, 0.9])


def test_gram_matrices_stay_positive_and_invariant_sets_stay(engine: str) -> None:
    model = Model(3, 0.3, 0.2, [3.0, 2.0, 1.0], [1.0, 2.0, 3.0], 0.5, 0.9, f="erf")
    X = np.random.default_rng(0).standard_normal((9, 7))
    X[:, :3] = np.linalg.qr(X[:, :3])[0]
    X /= np.sqrt((X * X).sum(0))
    G = X.T @ X
    S = G[3:6, 3:6].copy()
    np.fill_diagonal(S, 1.0)
    found = model.solve(
        {"P": G[:3, 3:6], "q": G[:3, 6], "r": G[3:6, 6], "S": S}, np.linspace(0, 30, 61), engine=engine
    )
    assert np.linalg.eigvalsh(found.gram).min() > -1e-13
    assert np.all(found.z == 1.0) and np.all(np.diagonal(found.S, axis1=-2, axis2=-1) == 1.0)
    assert np.array_equal(found.S, found.S.swapaxes(-1, -2))
    one = Model(1, 0.3, 0.1, 3.0, 3.0, 0.7, 0.4)
    alone = one.solve({"P": 0.0, "q": 0.3, "r": 0.0}, [50.0], engine=engine).last
    assert alone.P == 0.0 and alone.r == 0.0
    nu, e_T = 0.3 * (0.49 + 0.16) / 6.0, 0.105
    assert alone.q[0] == pytest.approx(np.sqrt((1.0 - nu) / (1.0 + e_T)), rel=1e-14)


def test_small_answers_keep_their_relative_accuracy(engine: str) -> None:
    """From q = 1e-9 the growth by eight orders must not lose digits of q."""
    model = Model(1, 0.2, 0.04, 5.0, 5.0, 0.5, 0.5)
    tiny = model.solve({"P": 0.5, "q": 1e-9, "r": 0.0}, [10.0, 18.0], engine=engine)
    start = State(*(np.asarray(v) for v in ([[0.5]], [1e-9], [0.0], [[1.0]], 1.0)))
    scaled = np.array([1.0, 1e9, 1e9, 1.0, 1.0])

    def slope(t: float, x: Any) -> Any:
        return derivative_of(model, from_vector(x / scaled, 1)) * scaled

    run = solve_ivp(slope, (0.0, 18.0), start.vector * scaled, method="DOP853", rtol=3e-14, atol=1e-15)
    assert tiny.q[-1, 0] == pytest.approx(run.y[1, -1] / 1e9, rel=1e-11) and tiny.q[-1, 0] > 1e-3


def test_the_engines_follow_one_method() -> None:
    pytest.importorskip("numba")
    model = Model(3, 0.3, 0.2, [3.0, 2.0, 1.0], [1.0, 2.0, 3.0], 0.5, 0.9, 0.7, "erf", 2, 3)
    start = {"P": 0.2 * np.eye(3), "q": [0.1, 0.2, 0.3], "r": [0.1, 0.0, 0.0], "S": np.eye(3), "z": 0.5}
    times = np.linspace(0.0, 25.0, 11)
    both = [model.solve(start, times, engine=engine).state.vector for engine in ("numpy", "numba")]
    assert np.abs(both[0] - both[1]).max() < 1e-14


def test_long_after_all_has_come_to_rest(engine: str) -> None:
    """q and r fall below what floats hold; nothing is made of what is left of them."""
    model = Model(1, 0.2, 0.04, 5.0, 5.0, 2.0, 2.0)
    path = model.solve({"P": 0.95, "q": 1e-280, "r": 1e-281}, [1.0, 1e30, 1e300], engine=engine)
    assert np.all(path.P == 0.95) and 1e-282 < abs(path.q[0, 0]) < 1e-279
    assert np.all(np.abs(path.q[1:]) < 1e-289) and np.all(np.abs(path.r[1:]) < 1e-289)


def test_a_cycle_cannot_be_followed_for_ever(engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(numpy_engine, "MOST_STEPS", 50)
    monkeypatch.setattr(solve_module, "MOST_STEPS", 50)
    model = Model(1, 0.2, 0.04, 5.0, 5.0, 1.0, 1.0)
    with pytest.raises(BlowUpError, match="the solution takes too many steps after t = ") as caught:
        model.solve({"P": 0.1, "q": 0.1, "r": 0.01}, [1.0, 1e30], engine=engine)
    assert caught.value.time > 1 and len(caught.value.reached.times) == 1


def test_tanh_ends_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_module, "MOST_EVALUATIONS", 300)
    model = Model(1, 0.2, 0.04, 5.0, 5.0, 1.0, 1.0, f="tanh")
    with pytest.raises(BlowUpError, match="takes too many steps after t = "):
        model.solve({"P": 0.1, "q": 0.1, "r": 0.01}, [1e30])
    with pytest.raises(BlowUpError, match="the law takes too many steps"):
        model.microscopic({"P": 0.1, "q": 0.1, "r": 0.01}, [1e30], {"u": 1, "v": 0, "w": 0})
