"""Data of the figures: what they show is so."""

from __future__ import annotations

import numpy as np
import pytest

from derive.figures.solvable_gan import finite_dimension, phases, runs
from derive.figures.style import styled
from numerics.solvable_gan.figure_data.finite_dimension import coordinate_law, dissolving
from numerics.solvable_gan.figure_data.phase_diagram import (
    BISTABLE,
    COLLAPSE,
    INFORMATIVE,
    OSCILLATION,
    RECOVERY,
    observed_phases,
    phase_diagram,
    predicted_phases,
)
from numerics.solvable_gan.figure_data.runs import converging, figure_run, learning_from


def test_dots_lie_on_the_curves_of_the_source() -> None:
    run = figure_run(2.0, 20.0, 4000)
    curve = np.interp(run.dots.times, run.curve.times, run.curve.P[:, 0, 0])
    assert run.phase == "recovery" and len(run.dots.times) > 35
    assert np.abs(run.dots.P[:, 0, 0] - curve).max() < 0.05
    assert np.ptp(run.dots.P[:, 0, 0]) > 0.2


def test_distances_fall_like_the_root_of_n() -> None:
    found = converging((250, 1000, 4000), 60)
    low, high = found.interval
    assert low < -0.5 < high and low < found.slope < high < -0.35
    assert np.all(np.diff(found.distance) < 0.0)


def test_learning_takes_the_leading_term() -> None:
    found = learning_from(2.0, np.logspace(3.0, 12.0, 6))
    assert found.slope == pytest.approx(1.0, abs=2e-3)
    assert np.all(np.diff(found.reached) > 0.0)


def test_phases_by_integration_and_by_closed_forms(engine: str) -> None:
    """Informative at η = 0.45, either at 0.52, oscillation at 0.8, then recovery, then nothing."""
    eta = np.array([0.3, 0.45, 0.52, 0.8, 2.0, 6.0])
    wanted = [INFORMATIVE, INFORMATIVE, BISTABLE, OSCILLATION, RECOVERY, COLLAPSE]
    assert observed_phases(eta, np.full(6, 0.2), engine=engine).tolist() == wanted
    plain = [INFORMATIVE if code == BISTABLE else code for code in wanted]
    assert predicted_phases(eta, 0.2).tolist() == plain


def test_the_diagram_agrees_with_itself() -> None:
    found = phase_diagram(np.linspace(0.05, 6.0, 12), np.linspace(0.2, 1.5, 9))
    assert found.observed.shape == (9, 12) and found.agreement > 0.97
    assert found.collapse == 5.0 and found.oscillating[-1] == pytest.approx(2 * 0.2 * 36 / 5)
    assert set(np.unique(found.predicted)) == {COLLAPSE, RECOVERY, OSCILLATION, INFORMATIVE}


def test_coordinates_have_their_law() -> None:
    found = coordinate_law(0.3, 4000, 15.0)
    residuals = found.residuals
    correlation = np.corrcoef(residuals)[0, 1]
    covariance = found.law.covariance
    wanted = covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])
    assert np.abs(residuals.mean(axis=1)).max() < 0.15
    assert np.abs(residuals.std(axis=1) - 1.0).max() < 0.12
    assert correlation == pytest.approx(wanted, abs=0.12)


def test_collapse_dissolves() -> None:
    found = dissolving(5.5, 0.2, 3.0, (60, 240), 12)
    assert found.mean.shape == (2, 21) and np.all(found.mean[:, 0] == pytest.approx(0.2))
    assert found.flow[-1] > 0.7 and found.mean[1, -1] > 0.5
    assert abs(found.mean[1, -1] - found.flow[-1]) < abs(found.mean[0, -1] - found.flow[-1])


def test_everything_can_be_drawn() -> None:
    pytest.importorskip("matplotlib")
    with styled():
        shown = [
            runs.draw_source([figure_run(2.0, 2.0, 50)]),
            runs.draw_convergence(converging((50, 100), 5)),
            runs.draw_learning([learning_from(2.0, np.logspace(2.0, 4.0, 3), 50)]),
            phases.draw_phases(phase_diagram(np.array([0.5, 2.0]), np.array([0.2, 0.4]), 100.0)),
            finite_dimension.draw_coordinates(coordinate_law(0.3, 30, 1.0)),
            finite_dimension.draw_dissolution(dissolving(5.5, 0.2, 0.1, (20, 40), 3)),
        ]
        for figure in shown:
            figure.canvas.draw()
            assert figure.axes and figure.get_suptitle()
