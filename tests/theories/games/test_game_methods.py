"""The methods' Jacobians, found by differentiating, against block forms written out by hand and numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.theories.games.errors import (
    FixedPointError,
    GameError,
    InfinitelyManyError,
    NoFixedPointError,
    StepError,
    UnknownMethodError,
)
from derive.theories.games.game import Game
from derive.theories.games.methods import method
from derive.theories.games.updates import UPDATES
from tests.helpers.profiles import examples

eta, eta1, eta2, eta_extrap = sp.symbols("eta eta1 eta2 eta_extrap")
beta, beta1, beta2, beta_re, beta_im = sp.symbols("beta beta1 beta2 beta_re beta_im")
gamma, alpha, sigma, mu = sp.symbols("gamma alpha sigma mu")
phi, theta = sp.symbols("phi theta")


def symbolic(name: str) -> Any:
    return method(name, **{step: sp.Symbol(step) for step in UPDATES[name].steps})


def blocks(rows: list[list[sp.Matrix]]) -> sp.Matrix:
    return sp.Matrix(sp.BlockMatrix(rows).as_explicit())


def first_block(n: int, first: int) -> sp.Matrix:
    return sp.diag(*[1] * first, *[0] * (n - first))


def by_hand(name: str, M: sp.Matrix, split: tuple[int, ...]) -> sp.Matrix:
    """The block form of the method's Jacobian on v = Mω, from the papers' recursions."""
    n = M.rows
    unit, zero = sp.eye(n), sp.zeros(n, n)
    P = first_block(n, split[0])
    Q = unit - P
    own = sp.zeros(n, n)
    for i in range(n):
        for j in range(n):
            bounds = np.cumsum(split)
            if np.searchsorted(bounds, i, side="right") == np.searchsorted(bounds, j, side="right"):
                own[i, j] = M[i, j]
    A = (M - M.T) / 2
    return {
        "gradient": lambda: unit - eta * M,
        "alternating_gradient": lambda: (unit - eta2 * Q * M) * (unit - eta1 * P * M),
        "heavy_ball": lambda: blocks([[(1 + beta) * unit - eta * M, -beta * unit], [unit, zero]]),
        # The first player's half step on (x, previous), then the second's on (half, x, previous).
        "alternating_heavy_ball": lambda: blocks(
            [
                [
                    unit - eta1 * P * M + beta1 * P + beta2 * Q
                    - eta2 * Q * M * (unit - eta1 * P * M + beta1 * P),
                    -beta1 * P - beta2 * Q + eta2 * beta1 * Q * M * P,
                ],
                [unit, zero],
            ]
        ),
        "extragradient": lambda: unit - eta * M + eta * eta_extrap * M * M,
        "optimistic_gradient": lambda: blocks([[unit - 2 * eta * M, eta * M], [unit, zero]]),
        "consensus": lambda: unit - eta * (M + gamma * M.T * M),
        "symplectic_adjustment": lambda: unit - eta * (M + gamma * A.T * M),
        "complex_momentum": lambda: blocks(
            [
                [unit - eta * M, eta * beta_re * unit, -eta * beta_im * unit],
                [-M, beta_re * unit, -beta_im * unit],
                [zero, beta_im * unit, beta_re * unit],
            ]
        ),
        "lead": lambda: blocks(
            [
                [(1 + beta) * unit - eta * M - alpha * (M - own), -beta * unit + alpha * (M - own)],
                [unit, zero],
            ]
        ),
    }[name]()  # fmt: skip


SHAPES = [(1, 1), (1, 2), (2, 1)]


@pytest.mark.parametrize("split", SHAPES)
@pytest.mark.parametrize("name", UPDATES)
def test_jacobian_on_a_symbolic_matrix(name: str, split: tuple[int, ...]) -> None:
    n = sum(split)
    M = sp.Matrix(n, n, sp.symbols(f"m:{n * n}"))
    made = symbolic(name).jacobian(Game.from_matrix(M, split))
    assert (made - by_hand(name, M, split)).expand().is_zero_matrix


@pytest.mark.parametrize("name", [name for name, rule in UPDATES.items() if rule.players is None])
def test_three_players(name: str) -> None:
    M = sp.Matrix(3, 3, sp.symbols("m:9"))
    made = symbolic(name).jacobian(Game.from_matrix(M, (1, 1, 1)))
    assert (made - by_hand(name, M, (1, 1, 1))).expand().is_zero_matrix


BILINEAR: dict[str, Callable[[], sp.Expr]] = {
    "gradient": lambda: (mu - 1) ** 2 + eta**2 * sigma**2,
    "heavy_ball": lambda: ((mu - 1) * (mu - beta)) ** 2 + eta**2 * sigma**2 * mu**2,
    "alternating_gradient": lambda: (mu - 1) ** 2 + eta1 * eta2 * sigma**2 * mu,
    "alternating_heavy_ball": lambda: (
        (mu - 1) ** 2 * (mu - beta1) * (mu - beta2) + eta1 * eta2 * sigma**2 * mu**3
    ),
    "extragradient": lambda: (mu - 1 + eta * eta_extrap * sigma**2) ** 2 + eta**2 * sigma**2,
    "optimistic_gradient": lambda: (mu**2 - mu) ** 2 + (2 * mu - 1) ** 2 * eta**2 * sigma**2,
    "consensus": lambda: (mu - 1 + eta * gamma * sigma**2) ** 2 + eta**2 * sigma**2,
    "lead": lambda: ((mu - 1) * (mu - beta)) ** 2 + sigma**2 * (eta * mu + alpha * (mu - 1)) ** 2,
}


@pytest.mark.parametrize("name", BILINEAR)
def test_charpoly_on_the_bilinear_game(name: str) -> None:
    made = symbolic(name).charpoly(Game.bilinear([[sigma]]), mu)
    assert made.gens == (mu,) and made.LC() == 1
    assert sp.expand(made.as_expr() - BILINEAR[name]()) == 0


@given(
    st.sampled_from(sorted(UPDATES)),
    st.lists(st.fractions(-2, 2, max_denominator=6), min_size=9, max_size=9),
    st.sampled_from(SHAPES), st.lists(st.fractions("1/9", 1, max_denominator=9), min_size=4, max_size=4),
)  # fmt: skip
@examples(25)
def test_charpoly_has_the_eigenvalues_of_the_jacobian(
    name: str, entries: list[Any], split: tuple[int, ...], values: list[Any]
) -> None:
    n = sum(split)
    game = Game.from_matrix([entries[i * n : (i + 1) * n] for i in range(n)], split)
    made = method(name, **dict(zip(UPDATES[name].steps, values, strict=False)))
    matrix = np.array(made.jacobian(game).tolist(), dtype=float)
    polynomial = made.charpoly(game)
    size = len(made.memory) * n
    assert polynomial.degree() == size and polynomial.LC() == 1 and polynomial.gens == (sp.Symbol("x"),)
    coefficients = [float(c) for c in polynomial.all_coeffs()]
    scale = np.abs(np.poly(np.abs(np.linalg.eigvals(matrix)))).max()
    np.testing.assert_allclose(coefficients, np.poly(matrix), atol=1e-11 * scale)
    for value in np.linalg.eigvals(matrix):
        residual = np.polyval(coefficients, value)
        assert abs(residual) < 1e-9 * np.polyval(np.abs(coefficients), abs(value))


def nonlinear() -> Game:
    """Two players, three variables, fixed point not at the origin, no symmetry."""
    x, y, z = sp.symbols("x y z")
    first = sp.exp(x * (z - 1)) + x**2 * y + y**2 * z - 2 * y
    second = z**3 / 3 - z + x * sp.sin(z - 1) * (1 + y) + (z - 1) * x**2
    return Game({"1": ([x, y], first), "2": ([z], second)})


@pytest.mark.parametrize("name", UPDATES)
def test_jacobian_of_a_nonlinear_game_against_differences(name: str) -> None:
    game = nonlinear()
    at = [0, 1, 1]
    assert game.v.subs(dict(zip(game.variables, at, strict=True))) == sp.zeros(3, 1)
    steps = dict(zip(UPDATES[name].steps, ("1/7", "2/9", "-1/3", "3/8"), strict=False))
    made = method(name, **steps)
    state, update, start = made.state(game), made.update(game), made.start(at)
    assert update.subs(dict(zip(state, start, strict=True)), simultaneous=True).doit() == start
    step = sp.Rational(1, 10**12)
    columns = []
    for j in range(len(state)):
        ends = []
        for side in (1, -1):
            moved = sp.Matrix(start)
            moved[j] += side * step
            ends.append(update.subs(dict(zip(state, moved, strict=True)), simultaneous=True).evalf(40))
        columns.append((ends[0] - ends[1]) / (2 * step))
    differences = np.array(sp.Matrix.hstack(*columns).tolist(), dtype=float)
    exact = np.array(made.jacobian(game, at=at).evalf().tolist(), dtype=float)
    np.testing.assert_allclose(exact, differences, atol=1e-14)


def test_state_start_and_memory() -> None:
    game = Game.bilinear([[1]])
    made = symbolic("complex_momentum")
    assert made.memory == ("x", "momentum_re", "momentum_im")
    assert made.start([3, "1/2"]) == sp.Matrix([3, sp.Rational(1, 2), 0, 0, 0, 0])
    assert symbolic("lead").start([3, 4]) == sp.Matrix([3, 4, 3, 4])
    assert [s.name for s in symbolic("heavy_ball").state(game)] == [
        "phi",
        "theta",
        "phi_previous",
        "theta_previous",
    ]
    crowded = Game({"1": ([phi], phi**2), "2": ([theta], phi * theta)}, [sp.Symbol("phi_previous")])
    names = [s.name for s in symbolic("heavy_ball").state(crowded)]
    assert len(set(names)) == 4 and "phi_previous" not in names
    assert made.source.year == 2022 and "momentum" in made.summary


def test_update_is_written_in_the_users_symbols() -> None:
    game = Game.zero_sum(phi * theta, [phi], [theta])
    previous = sp.symbols("phi_previous theta_previous")
    assert symbolic("heavy_ball").update(game) == sp.Matrix([
        phi - eta * theta + beta * (phi - previous[0]),
        theta + eta * phi + beta * (theta - previous[1]),
        phi, theta,
    ])  # fmt: skip
    half = phi - eta1 * theta
    made = symbolic("alternating_gradient").update(game)
    assert made.expand() == sp.Matrix([half, theta + eta2 * half]).expand()


def test_jacobian_of_affine_games_needs_no_unique_fixed_point() -> None:
    flat = Game.bilinear([[1, 2], [2, 4], [0, 0]])
    assert symbolic("gradient").jacobian(flat) == sp.eye(5) - eta * flat.vector_jacobian()
    shifted = Game({"1": ([phi], phi * theta - phi), "2": ([theta], -phi * theta)})
    assert symbolic("gradient").jacobian(shifted) == sp.Matrix([[1, -eta], [eta, 1]])
    curve = Game({"1": ([phi], phi**2 * theta), "2": ([theta], phi * theta)})
    with pytest.raises(InfinitelyManyError):
        symbolic("gradient").jacobian(curve)
    nowhere = Game({"1": ([phi], phi), "2": ([theta], theta**2)})
    with pytest.raises(NoFixedPointError):
        symbolic("gradient").jacobian(nowhere)


def test_several_fixed_points_need_a_choice() -> None:
    game = Game({"1": ([phi], phi**3 / 3 - phi), "2": ([theta], theta**2 / 2)})
    with pytest.raises(FixedPointError, match="2 fixed points"):
        symbolic("gradient").jacobian(game)
    assert symbolic("gradient").jacobian(game, at=[-1, 0]) == sp.diag(1 + 2 * eta, 1 - eta)
    assert symbolic("gradient").jacobian(game, at={theta: 0, phi: 1}) == sp.diag(1 - 2 * eta, 1 - eta)
    with pytest.raises(FixedPointError, match="not a fixed point: v has the component 3 for phi"):
        symbolic("gradient").jacobian(game, at=[2, 0])
    with pytest.raises(FixedPointError, match="not known to be"):
        symbolic("gradient").jacobian(game, at=[alpha, 0])


def test_dirac_gan_eigenvalues() -> None:
    """f(t) = -log(1 + e^-t): λ = ± i/2, and R1 regularisation gives -γ/2 ± sqrt(γ²/4 - 1/4)."""
    psi, g = sp.Symbol("psi"), sp.Symbol("gamma", positive=True)
    f = lambda t: -sp.log(1 + sp.exp(-t))  # noqa: E731
    value = f(psi * theta) + f(0)
    plain = Game.zero_sum(value, [theta], [psi])
    lam = sp.Symbol("lam")
    assert sp.roots(plain.vector_jacobian([0, 0]).charpoly(lam).as_expr(), lam) == {sp.I / 2: 1, -sp.I / 2: 1}
    r1 = Game({"D": ([psi], -value + g / 2 * psi**2), "G": ([theta], value)}, [g])
    polynomial = r1.vector_jacobian([0, 0]).charpoly(lam).as_expr()
    assert sp.expand(polynomial - (lam**2 - g * lam + sp.Rational(1, 4))) == 0


@pytest.mark.parametrize(
    ("name", "steps", "why"),
    [
        ("gradient", {}, "missing step eta"), ("gradient", {"eta": 1, "beta": 0}, "unknown step beta"),
        ("gradient", {"eta": 0}, "zero"), ("gradient", {"eta": 0.0}, "zero"),
        ("gradient", {"eta": phi - phi}, "zero"),
        ("gradient", {"eta": "0/5"}, "zero"), ("gradient", {"eta": float("nan")}, "not finite"),
        ("gradient", {"eta": sp.oo}, "not finite"), ("gradient", {"eta": "inf"}, "not allowed"),
        ("gradient", {"eta": "eta"}, "not allowed"), ("gradient", {"eta": "1e999999999"}, "not allowed"),
        ("gradient", {"eta": 1j}, "rounded|not real"), ("gradient", {"eta": sp.I}, "not real"),
        ("gradient", {"eta": True}, "not allowed"), ("gradient", {"eta": None}, "not allowed"),
        ("gradient", {"eta": sp.Float("0.1")}, "rounded"),
        ("extragradient", {"eta_extrap": 0, "eta": 1}, "eta_extrap"),
        ("alternating_gradient", {"eta1": 1, "eta2": 0}, "eta2 of alternating_gradient is zero"),
    ],
)  # fmt: skip
def test_wrong_steps(name: str, steps: dict[str, Any], why: str) -> None:
    with pytest.raises(StepError, match=why):
        method(name, **steps)


def test_steps_are_read_exactly() -> None:
    made = method("heavy_ball", eta="1e-1", beta=-0.1)
    assert made.steps == {"eta": sp.Rational(1, 10), "beta": sp.Rational(-0.1)}
    assert made == method("heavy_ball", eta="0.1", beta=-0.1)
    assert method("heavy_ball", eta=1, beta=0).steps["beta"] == 0


@pytest.mark.parametrize("name", ["gradeint", "", 3, None, "__import__"])
def test_unknown_methods(name: Any) -> None:
    with pytest.raises(UnknownMethodError, match="there are gradient, alternating_gradient"):
        method(name, eta=1)


def test_methods_that_do_not_go_with_the_game() -> None:
    three = Game.from_matrix(sp.eye(3), (1, 1, 1))
    for name in ("alternating_gradient", "alternating_heavy_ball"):
        with pytest.raises(GameError, match=f"{name} is defined for 2 players"):
            symbolic(name).jacobian(three)
    with pytest.raises(StepError, match="contains variables of the game"):
        method("gradient", eta=phi).jacobian(Game.zero_sum(phi * theta, [phi], [theta]))
    with pytest.raises(GameError, match="not a Game"):
        symbolic("gradient").jacobian(sp.eye(2))


def test_charpoly_chooses_a_free_unknown() -> None:
    x = sp.Symbol("x")
    game = Game.from_matrix([[x]])
    assert method("gradient", eta=1).charpoly(game).gens == (sp.Symbol("x_"),)
    for wrong in (x, "mu", 3):
        with pytest.raises(GameError, match="must be a symbol that the Jacobian does not contain"):
            method("gradient", eta=1).charpoly(game, wrong)  # type: ignore[arg-type]
