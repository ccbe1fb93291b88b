"""Figures of trajectories on the bilinear game: x minimises xy, y maximises it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, BLUE, GREY, ORANGE, VERMILION, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

ETA = (0.1, 0.001, 0.0001)
BETA = (-0.9, -0.5, -0.1, 0.0, 0.1, 0.5, 0.9)
_REACH = 1.25
_STEP = 0.3
# A radius this near to 1 is 1 up to the rounding of the matrix of a step; all others here are further away.
_ROUNDING = 1e-13
# Coefficients of each method for the step 0.3; those of the last two are about the best for it.
_COEFFICIENTS: dict[str, dict[str, float]] = {
    "gradient": {},
    "alternating_gradient": {},
    "heavy_ball": {"beta": -0.5},
    "alternating_heavy_ball": {"beta1": -0.5, "beta2": -0.5},
    "extragradient": {},
    "optimistic_gradient": {},
    "consensus": {"gamma": 1.0},
    "symplectic_adjustment": {"gamma": 1.0},
    "complex_momentum": {"beta_re": 0.5, "beta_im": 0.5},
    "lead": {"beta": 0.2, "alpha": 0.5},
}


def momentum_data() -> Any:
    """Runs for three steps and seven momenta, simultaneous and alternating."""
    from numerics.games import bilinear_momentum

    return {
        "simultaneous": bilinear_momentum(ETA, BETA, alternating=False),
        "alternating": bilinear_momentum(ETA, BETA, alternating=True),
    }


def draw_momentum(runs: Any) -> Figure:
    """Trajectories: a row for each step and order of play, a column for each momentum."""
    rows = [(h, order) for h in range(len(ETA)) for order in runs]
    title = "min over x, max over y of xy from (½, ½), momentum β: two turns of plain gradient"
    figure, axes = new_figure(title, 10.6, 10.2, len(rows), len(BETA), sharex=True, sharey=True)
    for row, (h, order) in zip(axes, rows, strict=True):
        for ax, run in zip(row, runs[order][h], strict=True):
            _trajectory(ax, run)
            ax.text(
                0.03, 0.03, _logarithm(run.radius), transform=ax.transAxes, fontsize=7,
                bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.8, "pad": 0.6},
            )  # fmt: skip
        row[0].set_ylabel(f"η = {ETA[h]:g}\n{order}\ny")
    for ax, beta in zip(axes[0], BETA, strict=True):
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


def methods_data() -> Any:
    """All methods with the same step."""
    from numerics.games import bilinear_methods, method

    made = []
    for name, coefficients in _COEFFICIENTS.items():
        if name.startswith("alternating"):
            sizes = {"eta1": _STEP, "eta2": _STEP}
        elif name == "extragradient":
            sizes = {"eta": _STEP, "eta_extrap": _STEP}
        else:
            sizes = {"eta": _STEP}
        made.append(method(name, **sizes, **coefficients))
    return bilinear_methods(made, 60)


def draw_methods(runs: Any) -> Figure:
    """One panel for each method, with its spectral radius."""
    title = f"Ten methods on min over x, max over y of xy: step η = {_STEP:g}, start (½, ½), 60 iterations"
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


def rates_data() -> Any:
    """Radii over momenta for several steps, with negative and positive momentum."""
    import numpy as np

    from numerics.games import bilinear_momentum

    beta = np.linspace(-0.94, 0.5, 73)
    orders = {"simultaneous": False, "alternating": True}
    runs = {o: bilinear_momentum(ETA, beta, alternating=a, turns=0.1) for o, a in orders.items()}
    return beta, {o: [[run.radius for run in row] for row in found] for o, found in runs.items()}


def draw_rates(found: Any) -> Figure:
    """log ρ in units of η²: the sign of momentum decides, for every small step."""
    import numpy as np

    beta, radii = found
    title = "The bilinear game in units of η²: how fast heavy ball leaves or approaches the equilibrium"
    figure, axes = new_figure(title, 7.2, 4.4)
    ax = axes[0, 0]
    styles = {"simultaneous": (VERMILION, (0, (5, 1.5))), "alternating": (BLUE, "-")}
    for order, rows in radii.items():
        colour, line = styles[order]
        for eta, row, width in zip(ETA[:2], rows, (2.6, 1.0), strict=False):
            values = np.log(np.array(row)) / eta**2
            label = f"{order}, η = {eta:g}"
            ax.plot(beta, values, color=colour, linestyle=line, linewidth=width, alpha=0.9, label=label)
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
