"""Runs on the bilinear game: strided powers against single steps, and who converges."""

from __future__ import annotations

import numpy as np
import pytest

from numerics.errors import DomainError, ShapeError
from numerics.games import bilinear_methods, bilinear_momentum, bilinear_run, method, trajectory

GAME = [[0.0, 1.0], [-1.0, 0.0]]
RUNNING = (
    method("heavy_ball", eta="1/10", beta="-1/2"),
    method("alternating_heavy_ball", eta1="1/10", eta2="1/5", beta1="-1/2", beta2="1/10"),
    method("complex_momentum", eta="3/10", beta_re="1/2", beta_im="1/2"),
    method("lead", eta="3/10", beta="1/5", alpha="1/2"),
)


@pytest.mark.parametrize("running", RUNNING, ids=lambda m: m.name)
@pytest.mark.parametrize("keep", [1000, 7, 1])
def test_kept_iterates_are_those_of_single_steps(running: object, keep: int) -> None:
    run = bilinear_run(running, 100, keep=keep)  # type: ignore[arg-type]
    single = trajectory(GAME, running, (0.5, 0.5), 100)
    assert run.step[0] == 0 and run.step[-1] <= 100 and len(run.step) <= min(keep, 100) + 2
    np.testing.assert_allclose(run.iterates, single[run.step], rtol=1e-10, atol=1e-12)


def test_only_alternating_play_with_negative_momentum_converges() -> None:
    eta, beta = [0.1, 0.001], [-0.9, -0.5, -0.1, 0.1, 0.5, 0.9]
    for row in bilinear_momentum(eta, beta, alternating=False):
        assert all(run.radius > 1 for run in row)
    for row in bilinear_momentum(eta, beta, alternating=True):
        assert [run.radius < 1 for run in row] == [True, True, True, False, False, False]
    neutral = bilinear_momentum([0.1], [0.0], alternating=True)[0][0]
    assert neutral.radius == pytest.approx(1.0, abs=1e-14)


def test_runs_cover_the_same_angle_and_grow_by_their_radius() -> None:
    plain = [row[0] for row in bilinear_momentum([0.1, 0.001], [0.0], alternating=False, turns=1.0)]
    for run, eta in zip(plain, (0.1, 0.001), strict=True):
        assert run.step[-1] == pytest.approx(2 * np.pi / eta, rel=0.01)
        # Plain gradient multiplies the distance by √(1 + η²) in every step.
        assert run.radius == pytest.approx(np.sqrt(1 + eta**2), rel=1e-12)
        assert run.growth == pytest.approx((1 + eta**2) ** (run.step[-1] / 2), rel=1e-9)


@pytest.mark.parametrize("alternating", [False, True])
def test_both_players_get_the_step_and_the_momentum(alternating: bool) -> None:
    eta, beta = [0.1, 0.2], [-0.5, 0.0, 0.25]
    for h, row in zip(eta, bilinear_momentum(eta, beta, alternating=alternating), strict=True):
        for b, run in zip(beta, row, strict=True):
            assert run.method.name == ("alternating_heavy_ball" if alternating else "heavy_ball")
            assert {v for k, v in run.method.steps.items() if k.startswith("eta")} == {h}
            assert {v for k, v in run.method.steps.items() if k.startswith("beta")} == {b}


def test_all_methods_from_the_same_start() -> None:
    runs = bilinear_methods(RUNNING, 300)
    assert list(runs) == [m.name for m in RUNNING]
    for run in runs.values():
        assert run.iterates.shape == (301, 2) and run.iterates[0].tolist() == [0.5, 0.5]
        assert (run.growth < 1) == (run.radius < 1)


@pytest.mark.parametrize(
    ("call", "error", "parameter"),
    [
        (lambda: bilinear_run(RUNNING[0], 0), DomainError, "iterations"),
        (lambda: bilinear_run(RUNNING[0], 5, keep=0), DomainError, "keep"),
        (lambda: bilinear_run(RUNNING[0], 5, start=[1.0]), ShapeError, "start"),
        (lambda: bilinear_momentum([0.0], [0.1], alternating=True), DomainError, "eta"),
        (lambda: bilinear_methods(RUNNING, -1), DomainError, "iterations"),
    ],
)
def test_errors_name_the_parameter(call: object, error: type[Exception], parameter: str) -> None:
    with pytest.raises(error, match=parameter):
        call()  # type: ignore[operator]
