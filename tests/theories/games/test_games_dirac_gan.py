"""The Dirac-GAN with its real nonlinearity f(t) = -log(1 + e^-t): rows, finite steps and simulated training.

The theory replaces f by its second-order expansion; here the losses are the original ones, with instance
noise as an expectation over the two values ±σ, and v and its Jacobian are differentiated anew.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given

from derive.quantities.root_radius import RootRadius
from derive.theories.games import Game, NotDifferentiableError, method
from numerics.games import Game as NumericGame
from numerics.games import trajectory
from tests.helpers.game_numbers import claim, complex_function, function, hundredths, margin
from tests.helpers.profiles import examples

theta, psi = sp.symbols("theta psi", real=True)
gamma, deviation = sp.symbols("gamma deviation", positive=True)
PARAMETERS = [gamma, deviation]
F1, F2 = 0.5, -0.25


def f(t: Any) -> sp.Expr:
    return -sp.log(1 + sp.exp(-t))


def over_noise(g: Any) -> sp.Expr:
    """The mean of g(ε) over ε = ±deviation, a law with mean 0 and the variance deviation²."""
    return (g(deviation) + g(-deviation)) / 2


def dirac(generator: sp.Expr, discriminator: sp.Expr) -> Game:
    return Game({"generator": ([theta], generator), "discriminator": ([psi], discriminator)}, PARAMETERS)


VALUE = f(theta * psi)
NOISY = over_noise(lambda e: f(psi * (theta + e))) + over_noise(lambda e: f(-psi * e))
GAMES = {
    "unregularised": dirac(VALUE, -VALUE),
    "non_saturating": dirac(-f(-theta * psi), -VALUE),
    "instance_noise": dirac(NOISY, -NOISY),
    "gradient_penalty": dirac(VALUE, -VALUE + gamma * psi**2 / 2),
}


def playing(game: Game, **parameters: float) -> NumericGame:
    """The game for `trajectory`, with numbers for its parameters."""
    numbers = game.numeric(**parameters)
    return NumericGame(numbers.v, numbers.split, numbers.jacobian, batched=True)


def jacobian(name: str, **parameters: float) -> np.ndarray:
    """∇v at the equilibrium, by NumPy's own differences of the game's v."""
    values = {"gamma": 1.0, "deviation": 1.0} | parameters
    v = GAMES[name].numeric(**values).v
    h = 1e-5
    return np.stack([(v(h * e) - v(-h * e)) / (2 * h) for e in np.eye(2)], axis=1)


def as_expected(found: np.ndarray, *expected: complex) -> bool:
    """Whether two eigenvalues are the expected ones; through trace and determinant, as they may be double."""
    x, y = expected
    return bool(
        np.isclose(np.trace(found), x + y, atol=1e-8) and np.isclose(np.linalg.det(found), x * y, atol=1e-8)
    )


@given(hundredths(0, 3))
@examples(12)
def test_rows_of_the_table(weight: float) -> None:
    """Eigenvalues of ∇v with f'(0) = 1/2 and f''(0) = -1/4."""
    for name in ("unregularised", "non_saturating"):
        assert as_expected(jacobian(name), 1j * F1, -1j * F1)
    root = np.sqrt(complex(F2**2 * weight**2 - F1**2))
    noisy = jacobian("instance_noise", deviation=math.sqrt(weight))
    assert as_expected(noisy, -F2 * weight + root, -F2 * weight - root)
    root = np.sqrt(complex(weight**2 / 4 - F1**2))
    assert as_expected(jacobian("gradient_penalty", gamma=weight), weight / 2 + root, weight / 2 - root)
    # Where the eigenvalues meet: γ = 2 f'(0).
    M = jacobian("unregularised")
    assert as_expected(M + weight * M.T @ M, weight * F1**2 + 1j * F1, weight * F1**2 - 1j * F1)


ROWS = {  # claim: game, symbols of the claim for a weight
    "dirac.unregularised": ("unregularised", {}),
    "dirac.non_saturating": ("non_saturating", {}),
    "dirac.instance_noise": ("instance_noise", {"noise": 1.75}),
    "dirac.gradient_penalty": ("gradient_penalty", {"weight": 1.75}),
}


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize("side", ["lhs", "rhs"])
def test_the_theory_has_the_characteristic_polynomials_of_the_real_game(name: str, side: str) -> None:
    game, values = ROWS[name]
    found = jacobian(game, gamma=1.75, deviation=math.sqrt(1.75))
    (statement,) = claim(name).statement
    for lam in (0.0, 1.0, -2.0):
        expected = np.linalg.det(lam * np.eye(2) - found)
        point = {"lam": lam, "f1": F1, "f2": F2, **values}
        assert complex_function(getattr(statement, side).doit())(point) == pytest.approx(expected, abs=1e-8)


def test_derivatives_of_the_original_nonlinearity() -> None:
    for at in (-2.0, -0.3, 0.0, 0.7, 3.0):
        h = 1e-4
        values = [-math.log1p(math.exp(-x)) for x in (at - h, at, at + h)]
        first, second = (values[2] - values[0]) / (2 * h), (values[2] - 2 * values[1] + values[0]) / h**2
        assert function(claim("dirac.original_first").statement[0].rhs)({"argument": at}) == pytest.approx(
            first, abs=1e-7
        )
        assert function(claim("dirac.original_second").statement[0].rhs)({"argument": at}) == pytest.approx(
            second, abs=1e-6
        )


# --- finite steps, by training --------------------------------------------------------------------------


def grows(game: str, update: str, steps: dict[str, Any], count: int = 6000, **parameters: float) -> bool:
    """Whether training that starts 10⁻³ from the equilibrium ends further away than it began."""
    values = {"gamma": 1.0, "deviation": 1.0} | parameters
    run = trajectory(playing(GAMES[game], **values), (update, steps), [1e-3, 5e-4], count)
    size = np.hypot(*run.T)
    last = size[np.isfinite(size)][-200:]
    return bool(last.max() > size[0])


LIMITS = {
    # claim: game, update, its other steps, parameters of the game, the predicted largest step
    "dirac.gradient_penalty_steps": (
        "gradient_penalty", "gradient", {}, {"gamma": 0.4}, 0.4 / F1**2,
    ),
    "dirac.instance_noise_steps": (
        "instance_noise", "gradient", {}, {"deviation": 1.1}, -2 * F2 * 1.1**2 / F1**2,
    ),
    "dirac.consensus_steps": (
        "unregularised", "consensus", {"gamma": 0.7}, {}, 2 * 0.7 / (1 + 0.7**2 * F1**2),
    ),
    "dirac.alternating_gradient_penalty": (
        "gradient_penalty", "alternating_gradient", {}, {"gamma": 0.4},
        (math.sqrt(0.4**2 + 4 * F1**2) - 0.4) / F1**2,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LIMITS)
def test_training_converges_up_to_the_predicted_step(name: str) -> None:
    game, update, steps, parameters, limit = LIMITS[name]

    def diverges(step: float) -> bool:
        own = {"eta1": step, "eta2": step} if update.startswith("alternating") else {"eta": step}
        return grows(game, update, own | steps, **parameters)

    for part, expected in ((0.2, False), (0.9, False), (0.99, False), (1.01, True), (1.1, True)):
        assert diverges(part * limit) is expected, part
    # The claims name the same limit.
    weight = steps.get("gamma", parameters.get("gamma", 0.0))
    point = {"f1": F1, "f2": F2, "weight": weight, "noise": parameters.get("deviation", 1.0) ** 2}
    necessary = claim(f"{name}_necessary").statement
    sufficient = [r for r in claim(name).assumptions if not r.has(RootRadius)]
    for relations in (necessary, sufficient):
        assert all(margin(r, point | {"h": 0.99 * limit}) > 0 for r in relations)
        assert any(margin(r, point | {"h": 1.01 * limit}) < 0 for r in relations)


def test_overdamped_gradient_penalty_needs_a_smaller_step() -> None:
    """For γ > 2 f'(0) the limit γ/f'(0)² is necessary only: the larger real eigenvalue limits first."""
    weight = 1.5
    larger = weight / 2 + math.sqrt(weight**2 / 4 - F1**2)
    assert 2 / larger < weight / F1**2
    assert not grows("gradient_penalty", "gradient", {"eta": 0.99 * 2 / larger}, gamma=weight)
    assert grows("gradient_penalty", "gradient", {"eta": 1.01 * 2 / larger}, gamma=weight)


@pytest.mark.parametrize("step", [0.01, 0.2, 1.0])
def test_without_regularisation_training_does_not_converge(step: float) -> None:
    """Simultaneous steps move outwards each time; alternating ones stay at about the same distance."""
    game = playing(GAMES["unregularised"], gamma=1.0, deviation=1.0)
    size = np.hypot(*trajectory(game, ("gradient", {"eta": step}), [0.3, 0.2], 300).T)
    assert (np.diff(size) > 0).all()
    run = trajectory(game, ("alternating_gradient", {"eta1": step, "eta2": step}), [1e-3, 1e-3], 3000)
    size = np.hypot(*run.T)
    assert size.max() < 2 * size.min() * (2 + step * F1) / (2 - step * F1)
    assert size[-1000:].max() == pytest.approx(size[:1000].max(), rel=0.02 if step > 0.1 else 0.5)


def test_wgan_gp_leaves_the_equilibrium_and_has_no_jacobian_there() -> None:
    penalised = Game({
        "generator": ([theta], theta * psi),
        "discriminator": ([psi], -theta * psi + gamma * (sp.Abs(psi) - 1) ** 2 / 2),
    }, [gamma])  # fmt: skip
    with pytest.raises(NotDifferentiableError):
        penalised.vector_jacobian({theta: 0, psi: 0})
    with pytest.raises(NotDifferentiableError):
        method("gradient", eta=sp.Rational(1, 10)).jacobian(penalised, [0, 0])
    weight, step = 1.0, 0.05
    run = trajectory(playing(penalised, gamma=weight), ("gradient", {"eta": step}), [0.01, 0.02], 4000)
    inside = (np.abs(run[:-1, 1]) < 0.25) & (np.abs(run[:-1, 0]) < weight / 4)
    moved = np.abs(run[1:, 1]) - np.abs(run[:-1, 1])
    assert inside.any() and (moved[inside] > step * weight / 2).all()
    assert np.hypot(*run[-2000:].T).max() > 0.2
