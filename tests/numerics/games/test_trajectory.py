"""Trajectories against powers of the exact Jacobian, and against the recursions written out by hand."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.theories.games.game import Game as SymbolicGame
from derive.theories.games.methods import method as symbolic_method
from derive.theories.games.updates import UPDATES
from numerics.games.runs.trajectory import Game, method, trajectory
from tests.helpers.profiles import examples

VALUES = {
    "eta": Fraction(1, 5), "eta1": Fraction(1, 4), "eta2": Fraction(2, 7), "eta_extrap": Fraction(3, 8),
    "beta": Fraction(-1, 3), "beta1": Fraction(-1, 2), "beta2": Fraction(1, 8), "gamma": Fraction(1, 6),
    "beta_re": Fraction(2, 5), "beta_im": Fraction(3, 10), "alpha": Fraction(1, 9),
}  # fmt: skip
entries = st.fractions(-2, 2, max_denominator=8)


def steps_of(name: str) -> dict[str, Fraction]:
    return {step: VALUES[step] for step in UPDATES[name].steps}


def v_dirac(p: float, t: float) -> tuple[float, float]:
    """The Dirac-GAN's v for the original GAN: f'(s) = 1/(1 + e^s), players D (ψ) and G (θ)."""
    slope = 1 / (1 + math.exp(p * t))
    return -t * slope, p * slope


def dirac() -> SymbolicGame:
    p, t = sp.symbols("psi theta")
    value = -sp.log(1 + sp.exp(-p * t)) - sp.log(2)
    return SymbolicGame({"D": ([p], -value), "G": ([t], value)})


@pytest.mark.parametrize("name", UPDATES)
@given(
    st.lists(entries, min_size=9, max_size=9),
    st.sampled_from([(1, 1), (1, 2), (2, 1)]),
    st.lists(entries, min_size=3, max_size=3),
)
@examples(6)
def test_linear_games_follow_the_powers_of_the_exact_jacobian(
    name: str, numbers: list[Fraction], split: tuple[int, ...], start: list[Fraction]
) -> None:  # fmt: skip
    n = sum(split)
    M = [numbers[i * n : (i + 1) * n] for i in range(n)]
    exact_method = symbolic_method(name, **steps_of(name))
    J = exact_method.jacobian(SymbolicGame.from_matrix(M, split))
    state = exact_method.start(start[:n])
    made = trajectory(Game.from_matrix(M, split), method(name, **steps_of(name)), start[:n], 12)
    assert made.shape == (13, n) and made.dtype == np.float64
    scale = 1.0
    for row in made:
        exact = np.array(state[:n, :].T.tolist(), dtype=float)[0]
        scale = max(scale, float(max(abs(e) for e in state)))
        np.testing.assert_allclose(row, exact, rtol=0, atol=1e-12 * scale)
        state = J * state


@pytest.mark.parametrize("name", UPDATES)
def test_symbolic_update_and_emitted_update_are_the_same_map(name: str) -> None:
    """A state that is not a start: every part of it differs."""
    x, y, z = sp.symbols("x y z")
    game = SymbolicGame({
        "1": ([x, y], sp.sin(x * z) + y**2 * x - z * y), "2": ([z], sp.exp(z - x) + z**2 * y)
    })  # fmt: skip
    exact = symbolic_method(name, **steps_of(name))
    running = method(name, **steps_of(name))
    numbers = game.numeric()
    playing = Game(numbers.v, numbers.split, numbers.jacobian, batched=True)
    parts = len(exact.memory)
    values = [sp.Rational(k * k - 7, 11) for k in range(3 * parts)]
    symbols = exact.state(game)
    wanted = exact.update(game).subs(dict(zip(symbols, values, strict=True)), simultaneous=True).evalf(30)
    state = tuple(np.array(values[3 * i : 3 * i + 3], dtype=float) for i in range(parts))
    made = np.concatenate(running.update(playing, state))
    np.testing.assert_allclose(made, np.array(wanted.T.tolist(), dtype=float)[0], rtol=1e-13)


def by_hand(name: str, start: tuple[float, float], count: int) -> list[tuple[float, float]]:
    """The Dirac-GAN's iterates, one scalar at a time."""
    s = {k: float(e) for k, e in steps_of(name).items()}
    (p, t), (p0, t0), m = start, start, (0j, 0j)
    out = [(p, t)]
    for _ in range(count):
        vp, vt = v_dirac(p, t)
        if name == "gradient":
            new = (p - s["eta"] * vp, t - s["eta"] * vt)
        elif name == "alternating_gradient":
            q = p - s["eta1"] * vp
            new = (q, t - s["eta2"] * v_dirac(q, t)[1])
        elif name == "heavy_ball":
            new = (p - s["eta"] * vp + s["beta"] * (p - p0), t - s["eta"] * vt + s["beta"] * (t - t0))
        elif name == "alternating_heavy_ball":
            q = p - s["eta1"] * vp + s["beta1"] * (p - p0)
            new = (q, t - s["eta2"] * v_dirac(q, t)[1] + s["beta2"] * (t - t0))
        elif name == "extragradient":
            wp, wt = v_dirac(p - s["eta_extrap"] * vp, t - s["eta_extrap"] * vt)
            new = (p - s["eta"] * wp, t - s["eta"] * wt)
        elif name == "optimistic_gradient":
            wp, wt = v_dirac(p0, t0)
            new = (p - 2 * s["eta"] * vp + s["eta"] * wp, t - 2 * s["eta"] * vt + s["eta"] * wt)
        elif name == "complex_momentum":
            b = complex(s["beta_re"], s["beta_im"])
            m = (b * m[0] - vp, b * m[1] - vt)
            new = (p + (s["eta"] * m[0]).real, t + (s["eta"] * m[1]).real)
        else:
            f1 = 1 / (1 + math.exp(p * t))
            f2 = -f1 * (1 - f1)
            J = ((-t * t * f2, -f1 - p * t * f2), (f1 + p * t * f2, p * p * f2))
            if name == "consensus":
                push = (J[0][0] * vp + J[1][0] * vt, J[0][1] * vp + J[1][1] * vt)
            elif name == "symplectic_adjustment":
                twist = (J[0][1] - J[1][0]) / 2  # A = [[0, twist], [-twist, 0]]
                push = (-twist * vt, twist * vp)
            else:
                force = (J[0][1] * (t - t0), J[1][0] * (p - p0))
                new = (
                    p + s["beta"] * (p - p0) - s["eta"] * vp - s["alpha"] * force[0],
                    t + s["beta"] * (t - t0) - s["eta"] * vt - s["alpha"] * force[1],
                )
            if name != "lead":
                new = (p - s["eta"] * (vp + s["gamma"] * push[0]), t - s["eta"] * (vt + s["gamma"] * push[1]))
        (p0, t0), (p, t) = (p, t), new
        out.append(new)
    return out


@pytest.mark.parametrize("name", UPDATES)
def test_dirac_gan_against_scalar_recursions(name: str) -> None:
    made = trajectory(dirac(), symbolic_method(name, **steps_of(name)), [1.0, 1.0], 40)
    np.testing.assert_allclose(made, by_hand(name, (1.0, 1.0), 40), rtol=1e-12, atol=1e-13)


def test_dirac_gan_spirals_out_and_regularisation_pulls_in() -> None:
    """The panel of the slides: step 0.2, start (1, 1), 500 steps."""
    p, t = sp.symbols("psi theta")
    value = -sp.log(1 + sp.exp(-p * t)) - sp.log(2)
    r1 = SymbolicGame({"D": ([p], -value + p**2 / 2), "G": ([t], value)})
    plain = np.hypot(*trajectory(dirac(), method("gradient", eta=0.2), [1, 1], 500).T)
    pulled = np.hypot(*trajectory(r1, method("gradient", eta=0.2), [1, 1], 500).T)
    assert plain[-1] > plain[0] and pulled[-1] < 1e-10


def test_the_second_player_sees_the_first() -> None:
    made = trajectory(Game.bilinear([[1.0]]), method("alternating_gradient", eta1=1, eta2=1), [3.0, 5.0], 2)
    # φ: 3 - 5 = -2; θ: 5 + (-2) = 3; φ: -2 - 3 = -5; θ: 3 - 5 = -2.
    np.testing.assert_array_equal(made, [[3, 5], [-2, 3], [-5, -2]])


def test_bilinear_trajectories_of_the_figures() -> None:
    """min-max xy from (0.5, 0.5): negative momentum helps alternating steps; none helps simultaneous ones."""

    def last(name: str, **steps: Any) -> float:
        made = trajectory(Game.bilinear([[1]]), method(name, **steps), [0.5, 0.5], 400)
        return float(np.hypot(*made[-1]) / np.hypot(0.5, 0.5))

    for beta in (-0.9, -0.5, 0.0, 0.5, 0.9):
        assert last("heavy_ball", eta=0.1, beta=beta) > 1
    assert last("alternating_heavy_ball", eta1=0.5, eta2=0.5, beta1=-0.5, beta2=0) < 1e-3
    assert last("alternating_heavy_ball", eta1=0.5, eta2=0.5, beta1=0.5, beta2=0.5) > 1e3
    assert 0.5 < last("alternating_gradient", eta1=0.5, eta2=0.5) < 2


def test_every_method_stays_at_a_fixed_point() -> None:
    for name in UPDATES:
        made = trajectory(dirac(), method(name, **steps_of(name)), [0.0, 0.0], 5)
        np.testing.assert_array_equal(made, np.zeros((6, 2)))


@pytest.mark.parametrize("name", [name for name, rule in UPDATES.items() if rule.players is None])
def test_three_players(name: str) -> None:
    rng = np.random.default_rng(5)
    M = rng.integers(-4, 5, (4, 4))
    exact = symbolic_method(name, **steps_of(name))
    J = exact.jacobian(SymbolicGame.from_matrix(M, (1, 2, 1)))
    made = trajectory(Game.from_matrix(M, (1, 2, 1)), exact, [1, -2, 3, "1/2"], 6)
    state = exact.start([1, -2, 3, "1/2"])
    for row in made:
        np.testing.assert_allclose(row, [float(e) for e in state[:4, :]], rtol=1e-11, atol=1e-9)
        state = J * state


@pytest.mark.parametrize("name", UPDATES)
def test_many_starts_at_once(name: str) -> None:
    starts = np.random.default_rng(1).normal(size=(2, 3, 2))
    field: Callable[[Any], Any] = lambda w: [-w[1] * math.cos(w[0]), w[0] + w[1] ** 3]  # noqa: E731
    slope: Callable[[Any], Any] = lambda w: [[w[1] * math.sin(w[0]), -math.cos(w[0])], [1, 3 * w[1] ** 2]]  # noqa: E731
    for game in (Game(field, (1, 1), slope), Game.from_matrix([[0.1, 1], [-1, 0.3]]), dirac()):
        made = trajectory(game, method(name, **steps_of(name)), starts, 7)
        assert made.shape == (8, 2, 3, 2)
        for index in np.ndindex(2, 3):
            single = trajectory(game, method(name, **steps_of(name)), starts[index], 7)
            np.testing.assert_allclose(made[(slice(None), *index)], single, rtol=1e-12)


def test_as_many_starts_as_variables_are_not_mixed_up() -> None:
    """A function of one point that happens to accept a (2, 2) array must not be given one."""
    game = Game(lambda w: np.array([w[1], -w[0]]), (1, 1))
    made = trajectory(game, method("gradient", eta=1), [[1.0, 0.0], [5.0, 2.0]], 1)
    np.testing.assert_array_equal(made[1], [[1, 1], [3, 7]])


def test_divergence_is_quiet_and_seen_in_the_result() -> None:
    made = trajectory([[0, 1], [-1, 0]], method("heavy_ball", eta=1e60, beta=1e30), [[1, 1], [0, 0]], 12)
    first = int(np.argmin(np.isfinite(made[:, 0]).all(axis=-1)))
    assert 0 < first < 12
    assert np.isnan(made[first + 1 :, 0]).all() and np.isfinite(made[:first, 0]).all()
    np.testing.assert_array_equal(made[:, 1], 0)
    alone = trajectory([[0, 1], [-1, 0]], method("heavy_ball", eta=1e60, beta=1e30), [1, 1], 12)
    np.testing.assert_array_equal(made[:, 0], alone)


def test_one_that_overflows_beside_one_that_lives() -> None:
    """Infinity would go on being infinite: only the first such iterate is kept."""
    made = trajectory([[-1.0]], method("gradient", eta=1e200), [[1.0], [0.0]], 4)
    np.testing.assert_array_equal(made[:, 0, 0], [1.0, 1e200, np.inf, np.nan, np.nan])
    np.testing.assert_array_equal(made[:, 1], 0)


def test_no_steps_and_a_start_of_its_own() -> None:
    start = np.array([1.0, 2.0])
    made = trajectory(np.eye(2), method("gradient", eta=1), start, 0)
    np.testing.assert_array_equal(made, [[1, 2]])
    made[:] = 0
    assert start[1] == 2.0
    assert trajectory(np.eye(2), method("gradient", eta=1), np.empty((0, 2)), 3).shape == (4, 0, 2)


def test_what_stands_for_games_and_methods() -> None:
    M = sp.Matrix([[0, 1], [-1, sp.Rational(1, 4)]])
    wanted = trajectory(Game.from_matrix([[0, 1], [-1, 0.25]]), method("gradient", eta=0.5), [1, 2], 3)
    for game in (
        M,
        M.tolist(),
        [["0", 1], [-1, "1/4"]],
        SymbolicGame.from_matrix(M),
        np.array(M, dtype=float),
    ):
        for played in (("gradient", {"eta": "1/2"}), symbolic_method("gradient", eta=Fraction(1, 2))):
            np.testing.assert_array_equal(trajectory(game, played, [1, 2], 3), wanted)
    root = symbolic_method("gradient", eta=4 * sp.sqrt(3) - 6)
    made = trajectory([[1.0]], root, [1.0], 1)
    assert abs(made[1, 0] - (7 - 4 * math.sqrt(3))) < 1e-15
