"""Figures of trajectories on the bilinear game: x minimises xy, y maximises it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, BLUE, GREY, ORANGE, VERMILION, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_REACH = 1.25
# A radius this near to 1 is 1 up to the rounding of the matrix of a step; all others here are further away.
_ROUNDING = 1e-13


def draw_momentum(found: Any) -> Figure:
    """Trajectories: a row for each step and order of play, a column for each momentum."""
    rows = [(h, order) for h in range(len(found.eta)) for order in found.runs]
    title = "min over x, max over y of xy from (½, ½), momentum β: two turns of plain gradient"
    figure, axes = new_figure(title, 10.6, 10.2, len(rows), len(found.beta), sharex=True, sharey=True)
    for row, (h, order) in zip(axes, rows, strict=True):
        for ax, run in zip(row, found.runs[order][h], strict=True):
            _trajectory(ax, run)
            ax.text(
                0.03, 0.03, _logarithm(run.radius), transform=ax.transAxes, fontsize=7,
                bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 0.6},
            )  # fmt: skip
        row[0].set_ylabel(f"η = {found.eta[h]:g}\n{order}\ny")
    for ax, beta in zip(axes[0], found.beta, strict=True):
        ax.set_title(minus(f"β = {beta:g}"))
    for ax in axes[-1]:
        ax.set_xlabel("x")
    figure.supxlabel(
        "blue: converges (ρ < 1); black: stays on a closed curve (ρ = 1); dashed red: diverges (ρ > 1). "
        "Only alternating play with β < 0 converges.", fontsize=9,
    )  # fmt: skip
    return figure


def _logarithm(radius: float) -> str:
    from math import log

    return "ρ = 1" if abs(radius - 1) < _ROUNDING else minus(f"log ρ = {log(radius):+.1e}")


def draw_methods(runs: Any) -> Figure:
    """One panel for each method, with its spectral radius."""
    step = runs["gradient"].method.steps["eta"]
    title = f"Ten methods on min over x, max over y of xy: step η = {step:g}, start (½, ½), 60 iterations"
    figure, axes = new_figure(title, 10.8, 5.4, 2, 5, sharex=True, sharey=True)
    for ax, (name, run) in zip(axes.flat, runs.items(), strict=True):
        _trajectory(ax, run, marker=".")
        steps = ", ".join(
            f"{_symbol(k)} = {v:g}" for k, v in run.method.steps.items() if not k.startswith("eta")
        )
        ax.set_title(minus(f"{name.replace('_', ' ')}\n{steps or ' '}"))
        ax.text(
            0.03, 0.03, f"ρ = {run.radius:.3f}", transform=ax.transAxes, fontsize=8,
            bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 0.8},
        )  # fmt: skip
    for ax in axes[-1]:
        ax.set_xlabel("x")
    for ax in axes[:, 0]:
        ax.set_ylabel("y")
    return figure


_SYMBOLS = {
    "beta": "β", "beta1": "β₁", "beta2": "β₂", "beta_re": "Re β", "beta_im": "Im β", "gamma": "γ",
    "alpha": "α",
}  # fmt: skip


def _symbol(step: str) -> str:
    return _SYMBOLS.get(step, step)


def draw_rates(found: Any) -> Figure:
    """log ρ in units of η²: the sign of momentum decides, for every small step."""
    import numpy as np

    title = "The bilinear game in units of η²: how fast heavy ball leaves or approaches the equilibrium"
    figure, axes = new_figure(title, 7.2, 4.4)
    ax = axes[0, 0]
    styles = {"simultaneous": (VERMILION, (0, (5, 1.5))), "alternating": (BLUE, "-")}
    for order, rows in found.radius.items():
        colour, line = styles[order]
        for eta, row, width in zip(found.eta, rows, (2.6, 1.0), strict=True):
            values = np.log(row) / eta**2
            label = f"{order}, η = {eta:g}"
            ax.plot(found.beta, values, color=colour, linestyle=line, linewidth=width, alpha=0.9, label=label)
    ax.axhline(0, color=BLACK, linewidth=0.8)
    ax.axvline(0, color=GREY, linewidth=0.8, linestyle=":")
    ax.set_xlim(-0.94, 0.5)
    ax.set_ylim(-0.6, 2.0)
    ax.set_xlabel("momentum β")
    ax.set_ylabel("log ρ / η²   (below 0: converges)")
    ax.legend(loc="upper left")
    return figure


def _trajectory(ax: Axes, run: Any, marker: str | None = None) -> None:
    """A trajectory with its start and the equilibrium, cut at a fixed frame, coloured by its radius."""
    import numpy as np

    line: Any = "-"
    if abs(run.radius - 1) < _ROUNDING:
        colour = BLACK
    elif run.radius < 1:
        colour = BLUE
    else:
        colour, line = VERMILION, (0, (4, 1))
    finite = run.iterates[np.isfinite(run.iterates).all(axis=1)]
    near = finite[np.abs(finite).max(axis=1) < 50 * _REACH]
    ax.plot(near[:, 0], near[:, 1], color=colour, linestyle=line, linewidth=0.9, marker=marker, markersize=3)
    ax.plot(*finite[0], "o", color=ORANGE, markersize=4.5, markeredgecolor=BLACK, markeredgewidth=0.5)
    ax.plot(0, 0, "+", color=BLACK, markersize=7)
    ax.set_xlim(-_REACH, _REACH)
    ax.set_ylim(-_REACH, _REACH)
    ax.set_aspect("equal")
    ax.set_xticks((-1, 0, 1))
    ax.set_yticks((-1, 0, 1))
