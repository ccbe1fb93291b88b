"""The Dirac-GAN: fields against losses differentiated by SymPy, eigenvalues against closed forms."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy as sp
from scipy.integrate import quad
from scipy.special import expit

from derive.theories.games.game import Game as SymbolicGame
from numerics.errors import DomainError, ParameterError
from numerics.games import DiracGan, dirac_field, dirac_run, method, trajectory

PSI, THETA = sp.symbols("psi theta", real=True)
POINTS = np.array([[0.3, -1.2], [1.0, 1.0], [-2.0, 0.7], [0.1, 3.0]])
# f'(0) and f''(0) of the original GAN.
SLOPE, BEND = 0.5, -0.25


def f(t: Any) -> Any:
    return -sp.log(1 + sp.exp(-t))


GAMMA = sp.Rational(3, 10)
PLAIN = f(PSI * THETA) + f(sp.Integer(0))
LOSSES: dict[str, tuple[Any, Any]] = {
    "unregularised": (-PLAIN, PLAIN),
    "non_saturating": (-PLAIN, -f(-PSI * THETA)),
    "wgan": (-PSI * THETA, PSI * THETA),
    "r1": (-PLAIN + GAMMA / 2 * PSI**2, PLAIN),
}


@pytest.mark.parametrize("variant", LOSSES)
def test_field_and_jacobian_against_the_losses(variant: str) -> None:
    to_psi, to_theta = LOSSES[variant]
    game = SymbolicGame({"discriminator": ([PSI], to_psi), "generator": ([THETA], to_theta)})
    gan = DiracGan(variant)
    jacobian = game.v.jacobian([PSI, THETA])
    for point in POINTS:
        there = dict(zip((PSI, THETA), map(sp.Rational, point), strict=True))
        expected = np.array(game.v.subs(there).evalf(30), dtype=np.float64).ravel()
        np.testing.assert_allclose(gan.v(point), expected, rtol=1e-13, atol=1e-15)
        expected = np.array(jacobian.subs(there).evalf(30), dtype=np.float64)
        np.testing.assert_allclose(gan.jacobian(point), expected, rtol=1e-12, atol=1e-15)


def test_wasserstein_penalty_away_from_its_kink_and_at_it() -> None:
    gan = DiracGan("wgan_gp", gamma=0.5)
    np.testing.assert_allclose(gan.v(np.array([2.0, 3.0])), [-3.0 + 0.5, 2.0])
    np.testing.assert_allclose(gan.v(np.array([-2.0, 3.0])), [-3.0 - 0.5, -2.0])
    np.testing.assert_allclose(gan.jacobian(np.array([2.0, 3.0])), [[0.5, -1.0], [1.0, 0.0]])
    with pytest.raises(DomainError, match="psi"):
        gan.jacobian(np.array([0.0, 3.0]))
    with pytest.raises(DomainError, match="psi"):
        gan.jacobian(np.array([[1.0, 1.0], [0.0, 3.0]]))


def test_instance_noise_against_integration() -> None:
    sigma, (psi, theta) = 0.7, (0.8, -0.6)
    gan = DiracGan("instance_noise", sigma=sigma)

    def mean(g: Any) -> float:
        density = np.sqrt(2 * np.pi) * sigma
        value, _ = quad(lambda x: g(x) * np.exp(-x * x / (2 * sigma**2)) / density, -9, 9, epsabs=1e-13)
        return float(value)

    to_psi = -mean(lambda x: (theta + x) * expit(-psi * (theta + x))) + mean(lambda x: x * expit(psi * x))
    to_theta = psi * mean(lambda x: expit(-psi * (theta + x)))
    np.testing.assert_allclose(gan.v(np.array([psi, theta])), [to_psi, to_theta], atol=1e-11)


@pytest.mark.parametrize(
    ("variant", "parameters", "expected"),
    [
        ("unregularised", {}, [1j * SLOPE, -1j * SLOPE]),
        ("non_saturating", {}, [1j * SLOPE, -1j * SLOPE]),
        ("wgan", {}, [1j, -1j]),
        ("r1", {"gamma": 0.3}, 0.15 + np.array([1j, -1j]) * np.sqrt(SLOPE**2 - 0.0225)),
        ("r1", {"gamma": 1.0}, [0.5, 0.5]),
        ("r1", {"gamma": 1.3}, 0.65 + np.array([1, -1]) * np.sqrt(0.65**2 - SLOPE**2)),
        ("consensus", {"gamma": 0.8}, 0.8 * SLOPE**2 + np.array([1j, -1j]) * SLOPE),
        (
            "instance_noise",
            {"sigma": 0.7},
            -BEND * 0.49 + np.array([1j, -1j]) * np.sqrt(SLOPE**2 - (BEND * 0.49) ** 2),
        ),
    ],
)
def test_eigenvalues_at_the_equilibrium(variant: str, parameters: dict[str, float], expected: Any) -> None:
    found = np.linalg.eigvals(DiracGan(variant, **parameters).jacobian(np.zeros(2)))
    np.testing.assert_allclose(np.sort_complex(found), np.sort_complex(expected), atol=1e-7)


def test_consensus_is_the_method_of_that_name() -> None:
    plain, gan = DiracGan("unregularised"), DiracGan("consensus", gamma=0.8)
    run = dirac_run(gan, alternating=False, iterations=40)
    other = trajectory(plain.game(), method("consensus", eta=0.2, gamma=0.8), (1.0, 1.0), 40)
    np.testing.assert_allclose(run.iterates, other, rtol=1e-11)


def test_the_generator_sees_the_new_discriminator_when_alternating() -> None:
    start, step = np.array([0.4, 0.9]), 0.2
    for variant in ("wgan", "wgan_clipped"):
        together = dirac_run(DiracGan(variant), alternating=False, start=start, step=step, iterations=1)
        in_turn = dirac_run(DiracGan(variant), alternating=True, start=start, step=step, iterations=1)
        np.testing.assert_allclose(together.iterates[1], [0.4 + 0.2 * 0.9, 0.9 - 0.2 * 0.4])
        np.testing.assert_allclose(in_turn.iterates[1], [0.58, 0.9 - 0.2 * 0.58])


@pytest.mark.parametrize("alternating", [False, True])
def test_clipping_keeps_the_discriminator_inside_and_does_not_converge(alternating: bool) -> None:
    run = dirac_run(DiracGan("wgan_clipped"), alternating=alternating)
    assert np.abs(run.iterates[1:, 0]).max() == 1.0
    assert run.distance[-100:].min() > 0.9


@pytest.mark.parametrize("alternating", [False, True])
@pytest.mark.parametrize(
    ("variant", "converges"),
    [
        ("unregularised", False), ("non_saturating", False), ("wgan", False), ("wgan_gp", False),
        ("instance_noise", True), ("r1", True), ("consensus", True),
    ],
)  # fmt: skip
def test_which_variants_converge(variant: str, converges: bool, alternating: bool) -> None:
    run = dirac_run(DiracGan(variant), alternating=alternating)
    assert run.iterates.shape == (501, 2) and run.iterates[0].tolist() == [1.0, 1.0]
    assert (run.distance[-1] < 1e-3) == converges
    assert converges or run.distance[-100:].min() > 0.1


def test_far_points_do_not_overflow() -> None:
    far = np.array([[1e3, 1e3], [-1e3, 1e3]])
    for variant in DiracGan.VARIANTS:
        if variant != "consensus":  # grows like the cube of the distance
            assert np.isfinite(DiracGan(variant).v(far)).all()
    np.testing.assert_allclose(DiracGan("unregularised").v(far[1]), [-1e3, -1e3])


def test_the_field_is_minus_v_on_the_grid() -> None:
    gan = DiracGan("r1")
    field = dirac_field(gan, [0.1, 0.2, 0.3], [1.0, 2.0])
    assert field.shape == (3, 2, 2)
    np.testing.assert_allclose(field[2, 1], -gan.v(np.array([0.3, 2.0])))


@pytest.mark.parametrize(
    ("arguments", "parameters", "error", "match"),
    [
        (("r2",), {}, ParameterError, "variant"),
        (("r1",), {"sigma": 1.0}, ParameterError, "sigma"),
        (("wgan",), {"gamma": 1.0}, ParameterError, "none"),
        (("r1",), {"gamma": -1.0}, DomainError, "gamma"),
        (("r1",), {"gamma": float("nan")}, DomainError, "gamma"),
    ],
)
def test_bad_variants(
    arguments: tuple[str], parameters: dict[str, float], error: type[Exception], match: str
) -> None:
    with pytest.raises(error, match=match):
        DiracGan(*arguments, **parameters)
