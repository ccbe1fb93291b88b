"""Data of the figures against the definition, and every figure drawn without a screen."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from scipy.integrate import quad

from derive.figures import figures_of
from numerics.errors import DomainError, RederiveError, ShapeError
from numerics.lsgan import CASES, cost_surface, figure_data, saddle_slice

FIGURES = tuple(figures_of("lsgan"))


def defined_cost(a: float, b: float, g: float, h: float, c: float) -> float:
    def both(t: float) -> float:
        data, made = math.erf(a * t / c + b), math.erf(a * (g * t + h) + b)
        return math.exp(-t) * ((1 + data) ** 2 + (1 - made) ** 2) / 4

    return float(quad(both, 0, 60, points=[0.1, 0.5, 1, 2, 5, 10], limit=400, epsabs=0, epsrel=1e-12)[0])


def test_surfaces_have_the_cost_at_each_corner_of_the_grid() -> None:
    case = CASES["B"]
    made = cost_surface(case.start["a"], case.start["g"], case.c, [-2.0, 0.5, 3.0], [-5.0, 1.0])
    assert made.cost.shape == (2, 3) and (made.a, made.g, made.c) == (1.21, 0.35, 4.04)
    for j, h in enumerate(made.h):
        for i, b in enumerate(made.b):
            assert made.cost[j, i] == pytest.approx(defined_cost(1.21, b, 0.35, h, 4.04), rel=1e-10)


@pytest.mark.parametrize(("g", "c"), [(1.5, 0.5), (0.35, 4.04), (2.0, 0.5)])
def test_the_line_of_matching_means_is_a_saddle(g: float, c: float) -> None:
    a, mismatch = np.array([-0.03, 0.0, 0.02]) * c, np.array([-0.05, 0.0, 0.04]) / c
    made = saddle_slice(g, c, a, mismatch)
    np.testing.assert_allclose(made.cost[:, 1], 0.5, rtol=1e-15)
    second = 2 / c**2 + (1 / c + mismatch) ** 2 + g * g  # E X² + E G², the variance of G being g²
    wanted = 0.5 - np.outer(mismatch, a) / math.sqrt(math.pi) + np.outer(second, a * a) / math.pi
    np.testing.assert_allclose(made.cost, wanted, rtol=0, atol=3e-4)
    for j, i in ((0, 0), (2, 0), (0, 2), (2, 2)):
        exact = defined_cost(a[i], 0, g, 1 / c - g + mismatch[j], c)
        assert made.cost[j, i] == pytest.approx(exact, rel=1e-11)
    hessian = np.zeros((4, 4))
    hessian[:2, :2] = 2 / math.pi * np.array([[3 / c**2 + g * g, 2 / c], [2 / c, 2]])
    hessian[0, 2:] = hessian[2:, 0] = -1 / math.sqrt(math.pi)
    np.testing.assert_allclose(made.eigenvalues, np.linalg.eigvalsh(hessian), rtol=1e-12, atol=1e-13)
    assert (np.sign(made.eigenvalues.round(12)) == [-1, 0, 1, 1]).all()
    # In a and b alone, which the discriminator ascends, it is a minimum.
    assert (made.cost[1, [0, 2]] > 0.5).all()


def test_grids_that_are_refused() -> None:
    with pytest.raises(DomainError, match="g = 0"):
        cost_surface(1, 0, 1, [0.0, 1.0], [0.0])
    with pytest.raises(ShapeError, match="b has shape"):
        cost_surface(1, 1, 1, 0.0, [0.0])
    with pytest.raises(DomainError, match="h = nan"):
        cost_surface(1, 1, 1, [0.0], [float("nan")])
    with pytest.raises(RederiveError, match="c = -1"):
        saddle_slice(1, -1, [0.0], [0.0])
    with pytest.raises(ShapeError, match="mismatch"):
        saddle_slice(1, 1, [0.0], [[0.0]])


def test_cases_cannot_be_changed() -> None:
    for table in (CASES, CASES["A"].start, CASES["A"].monte_carlo, CASES["B"].stochastic):
        with pytest.raises(TypeError):
            table["a"] = 1  # type: ignore[index]


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer samples, runs and steps: the figures are drawn all the same."""
    monkeypatch.setattr(figure_data, "_MONTE_CARLO_SAMPLES", 50)
    monkeypatch.setattr(figure_data, "_MONTE_CARLO_RUNS", 4)
    monkeypatch.setattr(figure_data, "_RUNS", 12)
    monkeypatch.setattr(figure_data, "_ITERATIONS", 500)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_drawn_with_titles_and_labels(name: str) -> None:
    from derive.figures.style import styled

    drawing = figures_of("lsgan")[name]
    assert name.isidentifier() and drawing.title
    with styled():
        figure = drawing.draw(drawing.data())
        figure.draw_without_rendering()
    assert figure.get_suptitle()
    panels = [ax for ax in figure.axes if ax.axison and ax.get_label() != "<colorbar>"]
    assert panels and all(ax.has_data() for ax in panels)
    assert any(ax.get_xlabel() for ax in panels) and any(ax.get_ylabel() for ax in panels)


@pytest.mark.usefixtures("short")
def test_figures_show_what_they_say() -> None:
    """The lines of a drawn figure are the numbers of its data."""
    from derive.figures.style import styled

    with styled():
        found: Any = figures_of("lsgan")["trajectories"].data()
        figure = figures_of("lsgan")["trajectories"].draw(found)
        run = found["A"]["two parameters"]
        values, costs = figure.axes[:2]
        for j, line in enumerate(values.lines):
            np.testing.assert_array_equal(line.get_ydata(), run.points[:, j])
        np.testing.assert_array_equal(costs.lines[0].get_ydata(), run.cost)
        found = figures_of("lsgan")["monte_carlo"].data()
        figure = figures_of("lsgan")["monte_carlo"].draw(found)
    crosses = [line for line in figure.axes[0].lines if str(line.get_label()).startswith("exact, 249")]
    assert [float(np.squeeze(c)) for c in crosses[0].get_data()] == found.cases[0][2][249][[1, 3]].tolist()
