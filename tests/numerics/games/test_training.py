"""The small GAN: exact gradients against SymPy, and trained rates against predicted ones."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.theories.games.game import Game as SymbolicGame
from derive.theories.games.methods import method as symbolic_method
from numerics.errors import DomainError, MissingParameterError, ParameterError, ShapeError
from numerics.games import (
    SmallGan,
    linear_radius,
    method,
    method_matrix,
    small_gan,
    spectral_radius,
    train_small_gan,
    training_methods,
    tuned,
)
from tests.helpers.profiles import examples

LOSSES = ("wgan", "lsgan")


def gaussian_mean(expression: sp.Expr, z: list[sp.Symbol]) -> sp.Expr:
    """E over independent standard normal z of a polynomial, term by term from the moments."""
    total = sp.Integer(0)
    for powers, coefficient in sp.Poly(sp.expand(expression), *z).terms():
        if all(p % 2 == 0 for p in powers):
            total += coefficient * sp.prod([sp.factorial2(p - 1) for p in powers])
    return total


@cache
def symbolic(loss: str) -> SymbolicGame:
    """The game of `small_gan`, written out from its definition."""
    gan = small_gan(loss)
    a0, b1, b2, a11, a21, a22 = sp.symbols("a0 b1 b2 a11 a21 a22", real=True)
    c1, c2, w11, w21, w22 = sp.symbols("c1 c2 w11 w21 w22", real=True)
    z = list(sp.symbols("z1 z2", real=True))

    def value(x: Any) -> Any:
        constant = a0 if loss == "lsgan" else 0
        return constant + b1 * x[0] + b2 * x[1] + a11 * x[0] ** 2 + 2 * a21 * x[0] * x[1] + a22 * x[1] ** 2

    mean, factor = sp.Matrix(gan.mean.tolist()), sp.Matrix(gan.factor.tolist())
    real = value((mean + factor * sp.Matrix(z)).applyfunc(sp.nsimplify))
    fake = value(sp.Matrix([c1 + w11 * z[0], c2 + w21 * z[0] + w22 * z[1]]))
    if loss == "wgan":
        penalty = sp.Rational(gan.penalty) / 2 * (b1**2 + b2**2 + a11**2 + 2 * a21**2 + a22**2)
        first = gaussian_mean(fake - real, z) + penalty
        second = gaussian_mean(-fake, z)
    else:
        first = gaussian_mean((real - 1) ** 2 + fake**2, z) / 2
        second = gaussian_mean((fake - 1) ** 2, z) / 2
    constant = [a0] if loss == "lsgan" else []
    return SymbolicGame(
        {
            "discriminator": ([*constant, b1, b2, a11, a21, a22], first),
            "generator": ([c1, c2, w11, w21, w22], second),
        }
    )


@cache
def polynomials(loss: str) -> tuple[list[sp.Poly], list[list[sp.Poly]]]:
    """v and its Jacobian, differentiated once."""
    game = symbolic(loss)
    field = [sp.Poly(entry, *game.variables) for entry in game.v]
    return field, [[p.diff(x) for x in game.variables] for p in field]


@pytest.mark.parametrize("loss", LOSSES)
@given(data=st.data())
@examples(8)
def test_v_and_its_jacobian_are_those_of_the_losses(loss: str, data: st.DataObject) -> None:
    gan, game = small_gan(loss), symbolic(loss)
    assert game.split == gan.split
    field, slopes = polynomials(loss)
    entries = st.lists(st.integers(-24, 24), min_size=gan.size, max_size=gan.size)
    omega = np.array(data.draw(entries)) / 8
    at = [sp.Rational(x) for x in omega.tolist()]
    v = np.array([p(*at) for p in field], dtype=np.float64)
    np.testing.assert_allclose(gan.v(omega), v, rtol=1e-13, atol=1e-11)
    jacobian = np.array([[p(*at) for p in row] for row in slopes], dtype=np.float64)
    np.testing.assert_allclose(gan.jacobian(omega), jacobian, rtol=1e-13, atol=1e-11)


@pytest.mark.parametrize("loss", LOSSES)
def test_the_equilibrium_is_isolated_and_its_mirror_images_are_alike(loss: str) -> None:
    gan = small_gan(loss)
    lam = np.linalg.eigvals(gan.jacobian(gan.equilibrium))
    assert np.abs(gan.v(gan.equilibrium)).max() < 1e-15
    assert np.abs(lam).min() > 0.05 and lam.real.min() > 0.05
    mirrored = gan.equilibrium.copy()
    mirrored[-3:] *= [-1, -1, 1]  # the first column of W
    assert np.abs(gan.v(mirrored)).max() < 1e-15
    others = np.linalg.eigvals(gan.jacobian(mirrored))
    np.testing.assert_allclose(np.sort_complex(others), np.sort_complex(lam), atol=1e-10)
    assert gan.distance(mirrored) == gan.distance(gan.equilibrium) == 0
    aside = mirrored.copy()
    aside[0] += 0.3
    aside[-1] += 0.4
    np.testing.assert_allclose(gan.distance(np.array([aside, mirrored])), [0.5, 0.0], rtol=1e-14)


@pytest.mark.parametrize("loss", LOSSES)
def test_sampled_gradients_are_those_of_sampled_losses(loss: str) -> None:
    gan = small_gan(loss)
    generator = np.random.default_rng(7)
    omega = gan.equilibrium + 0.3 * generator.standard_normal(gan.size)
    x, z = generator.standard_normal((2, 5, 2))

    def losses(w: Any) -> tuple[float, float]:
        a0, rest = (w[0], w[1:]) if loss == "lsgan" else (0.0, w)
        b, a = rest[:2], np.array([[rest[2], rest[3]], [rest[3], rest[4]]])
        made = z @ np.array([[rest[7], 0.0], [rest[8], rest[9]]]).T + rest[5:7]
        real, fake = (a0 + y @ b + np.einsum("ni,ij,nj->n", y, a, y) for y in (x, made))
        if loss == "wgan":
            penalty = gan.penalty / 2 * (b @ b + np.sum(a * a))
            return fake.mean() - real.mean() + penalty, -fake.mean()
        return ((real - 1) ** 2).mean() / 2 + (fake**2).mean() / 2, ((fake - 1) ** 2).mean() / 2

    expected = []
    for i in range(gan.size):
        step = 1e-6 * np.eye(gan.size)[i]
        player = 0 if i < gan.split[0] else 1
        expected.append((losses(omega + step)[player] - losses(omega - step)[player]) / 2e-6)
    np.testing.assert_allclose(gan.sampled_v(omega, x, z), expected, rtol=1e-6, atol=1e-8)


def test_many_samples_come_near_the_expectation() -> None:
    generator = np.random.default_rng(3)
    for loss in LOSSES:
        gan = small_gan(loss)
        omega = gan.equilibrium + 0.2
        draws = []
        for _ in range(400):
            x, z = generator.standard_normal((2, 200, 2))
            draws.append(gan.sampled_v(omega, gan.mean + x @ gan.factor.T, z))
        error = np.std(draws, axis=0, ddof=1) / np.sqrt(len(draws))
        assert np.all(np.abs(np.mean(draws, axis=0) - gan.v(omega)) < 4.5 * error)


STEPS: dict[str, dict[str, str]] = {
    "gradient": {"eta": "1/10"},
    "alternating_gradient": {"eta1": "1/10", "eta2": "1/5"},
    "heavy_ball": {"eta": "1/10", "beta": "-1/3"},
    "alternating_heavy_ball": {"eta1": "1/10", "eta2": "1/5", "beta1": "-1/3", "beta2": "1/4"},
    "extragradient": {"eta_extrap": "1/7", "eta": "1/10"},
    "optimistic_gradient": {"eta": "1/10"},
    "consensus": {"eta": "1/10", "gamma": "1/2"},
    "symplectic_adjustment": {"eta": "1/10", "gamma": "1/2"},
    "complex_momentum": {"eta": "1/10", "beta_re": "1/3", "beta_im": "1/4"},
    "lead": {"eta": "1/10", "beta": "1/5", "alpha": "3/10"},
}


@pytest.mark.parametrize("name", STEPS)
def test_the_matrix_of_a_step_is_the_differentiated_update(name: str) -> None:
    x, y, u = sp.symbols("x y u", real=True)
    game = SymbolicGame(
        {"first": ([x, u], x * y + x**2 + x * u + u**2 + x**3), "second": ([y], -x * y + u * y + 2 * y**2)}
    )
    at = {x: 0, y: 0, u: 0}
    expected = symbolic_method(name, **STEPS[name]).jacobian(game, at)
    jacobian = np.array(game.v.jacobian(game.variables).subs(at), dtype=np.float64)
    found = method_matrix(jacobian, game.split, method(name, **STEPS[name]))
    np.testing.assert_allclose(found, np.array(expected, dtype=np.float64), atol=1e-15)


@pytest.mark.parametrize("loss", LOSSES)
def test_trained_rates_are_the_predicted_ones(loss: str) -> None:
    gan = small_gan(loss)
    methods = training_methods(gan)
    assert {m.name for m in methods.values()} >= {
        "gradient", "heavy_ball", "alternating_heavy_ball", "extragradient", "optimistic_gradient",
    }  # fmt: skip
    for title, running in methods.items():
        run = train_small_gan(running, 3000 if loss == "lsgan" or "1/2" not in title else 9000, gan=gan)
        predicted = float(run.predicted.mid)
        certified = spectral_radius(method_matrix(gan.jacobian(gan.equilibrium), gan.split, running), 20)
        assert predicted == pytest.approx(float(certified.mid), rel=1e-14)
        assert run.window is not None, title
        # Tuned steps bring several eigenvalues to the same modulus, which a fit can hardly tell apart.
        assert np.log(run.observed) == pytest.approx(np.log(predicted), rel=0.05), title
        assert np.log(run.observed_mode) == pytest.approx(np.log(predicted), rel=1e-4), title
        assert run.distance[-1] < run.distance[0]


@pytest.mark.parametrize("start", ["near", "untrained"])
def test_an_untrained_start_reaches_the_same_rate(start: str) -> None:
    run = train_small_gan(("alternating_gradient", {"eta1": 0.1, "eta2": 0.1}), 4000, start=start)
    assert run.distance[-1] < 1e-6
    assert np.log(run.observed_mode) == pytest.approx(np.log(float(run.predicted.mid)), rel=1e-5)
    assert run.iterates.shape == (4001, run.gan.size) and run.distance.shape == (4001,)


@pytest.mark.parametrize(
    ("name", "steps"),
    [
        ("gradient", {"eta": 0.3}),
        ("heavy_ball", {"eta": 0.05, "beta": 0.5}),
        ("alternating_heavy_ball", {"eta1": 0.3, "eta2": 0.3, "beta1": 0.5, "beta2": 0.5}),
    ],
)
def test_divergence_is_predicted_with_its_rate(name: str, steps: dict[str, float]) -> None:
    gan = small_gan("wgan")
    direction = np.random.default_rng(1).standard_normal(gan.size)
    run = train_small_gan((name, steps), 3000, gan=gan, start=gan.equilibrium + 1e-10 * direction)
    predicted = float(run.predicted.mid)
    assert predicted > 1 and not run.distance[-1] < 0.1
    assert np.log(run.observed) == pytest.approx(np.log(predicted), rel=0.02)
    assert np.log(run.observed_mode) == pytest.approx(np.log(predicted), rel=1e-4)


def test_the_sign_of_the_best_momentum_follows_the_eigenvalues() -> None:
    for loss, sign in (("wgan", -1), ("lsgan", 1)):
        gan = small_gan(loss)
        best = training_methods(gan)["heavy ball, best β"]
        assert np.sign(best.steps["beta"]) == sign
        angles = np.abs(np.angle(np.linalg.eigvals(gan.jacobian(gan.equilibrium))))
        assert (np.median(angles) > np.pi / 4) == (sign < 0)


def test_samples_end_the_convergence_and_seeds_repeat() -> None:
    running = method("gradient", eta="1/50")
    runs = [train_small_gan(running, 600, start="untrained", batch=100, seed=s).iterates for s in (5, 5, 6)]
    assert np.array_equal(runs[0], runs[1]) and not np.array_equal(runs[0], runs[2])
    run = train_small_gan(running, 600, start="untrained", batch=100, seed=5)
    assert run.window is None and np.isnan(run.observed)
    assert 1e-3 < run.distance[-1] < run.distance[0]


@given(st.floats(0.05, 1.4), st.floats(0.1, 5.0))
@examples(12)
def test_tuned_heavy_ball_is_near_the_closed_optimum(psi: float, size: float) -> None:
    a, b = size * np.cos(psi), size * np.sin(psi)
    matrix = [[a, -b], [b, a]]
    found = tuned(matrix, (1, 1), "heavy_ball")
    radius = linear_radius(matrix, (1, 1), found)
    assert np.tan(psi / 2) * (1 - 1e-7) <= radius <= np.tan(psi / 2) + 0.01
    plain = linear_radius(matrix, (1, 1), tuned(matrix, (1, 1), "gradient"))
    assert np.sin(psi) * (1 - 1e-7) <= plain <= np.sin(psi) + 1e-3


def test_tuned_keeps_what_is_fixed() -> None:
    found = tuned([[1.0, -1.0], [1.0, 0.0]], (1, 1), "alternating_heavy_ball", beta1=-0.5)
    assert found.steps["beta1"] == -0.5 and found.steps["eta1"] == found.steps["eta2"]
    fixed = tuned([[1.0]], (1,), "heavy_ball", eta=0.5, beta=0.25)
    assert dict(fixed.steps) == {"eta": 0.5, "beta": 0.25}


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda: small_gan("gan"), ParameterError, "loss"),
        (lambda: SmallGan([0.0], [[1.0]], penalty=-1.0), DomainError, "penalty"),
        (lambda: SmallGan([0.0], [[1.0]], "lsgan", 0.5), DomainError, "penalty"),
        (lambda: SmallGan([], []), ShapeError, "mean"),
        (lambda: SmallGan([0.0, 1.0], [[1.0]]), ShapeError, "factor"),
        (lambda: SmallGan([0.0, 1.0], [[1.0, 2.0], [0.0, 1.0]]), DomainError, "factor"),
        (lambda: SmallGan([0.0], [[-1.0]]), DomainError, "factor"),
        (lambda: SmallGan([np.nan], [[1.0]]), DomainError, "mean"),
        (lambda: train_small_gan(("gradient", {"eta": 0.1}), 5, start="far"), ParameterError, "start"),
        (lambda: train_small_gan(("gradient", {"eta": 0.1}), 5, start=[0.0]), ShapeError, "start"),
        (lambda: train_small_gan(("gradient", {"eta": 1}), 5, start=np.zeros((2, 10))), ShapeError, "start"),
        (lambda: train_small_gan(("gradient", {"eta": 0.1}), 5, gan="wgan"), ParameterError, "gan"),
        (lambda: train_small_gan(("gradient", {"eta": 0.1}), 5, batch=0), DomainError, "batch"),
        (lambda: train_small_gan(("gradient", {"eta": 0.1}), 5, batch=1.5), ParameterError, "batch"),
        (lambda: train_small_gan(("gradient", {"eta": 0.1}), 5, batch=9, seed=-1), ParameterError, "seed"),
        (lambda: train_small_gan(("gradient", {"eta": 0.1}), -1), DomainError, "iterations"),
        (lambda: train_small_gan("gradient", 5), ParameterError, "method"),
        (lambda: tuned([[0.0, 1.0], [0.0, 0.0]], (1, 1), "gradient"), DomainError, "jacobian"),
        (lambda: tuned([[1.0]], (1,), "gradient", gamma=1.0), ParameterError, "gamma"),
        (lambda: tuned([[1.0]], (1,), "consensus"), MissingParameterError, "gamma"),
        (lambda: tuned([[1.0]], (1,), "gradiant"), ParameterError, "gradient"),
        (lambda: method_matrix([[1.0]], (1,), method("alternating_gradient", eta1=1, eta2=1)), ParameterError,
         "split"),
    ],
)  # fmt: skip
def test_errors_name_the_parameter(call: Any, error: type[Exception], match: str) -> None:
    with pytest.raises(error, match=match):
        call()
