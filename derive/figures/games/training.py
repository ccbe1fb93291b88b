"""Figures of training a small GAN: distances with predicted slopes, and the rates in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, COLOURS, GREY, LINES, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_FLOOR = 1e-13
_TITLES = {
    "near": "start near the equilibrium",
    "untrained": "untrained start",
    "batch": "the same steps, {batch} samples each time",
}
_NAMES = {"wgan": "WGAN with a weight penalty", "lsgan": "least-squares GAN"}


def draw_training(found: Any) -> Figure:
    """Distance from the equilibrium for each start, thin black lines with predicted slopes, and the rates."""
    gan, runs = found.gan, found.runs
    title = (
        f"Training a small {_NAMES[gan.loss]}: Gaussian data in {gan.dimension} dimensions, "
        f"linear generator, quadratic discriminator, {gan.size} parameters"
    )
    figure, axes = new_figure(title, 11.5, 7.4, 2, 3, height_ratios=(3, 2))
    for ax, (start, text) in zip(axes[0], _TITLES.items(), strict=True):
        for i, (name, of_method) in enumerate(runs.items()):
            _curve(ax, of_method[start], name, i, width=0.8 if start == "batch" else 1.4)
        ax.set_yscale("log")
        ax.set_ylim(*((1e-2, 20) if start == "batch" else (_FLOOR, 20)))
        ax.set_xlim(0, found.shown)
        ax.set_title(text.format(batch=found.batch))
        ax.set_xlabel("iteration")
        ax.grid(True, color=GREY, alpha=0.2, linewidth=0.5)
    axes[0, 0].set_ylabel("distance from the nearest equilibrium")
    axes[0, 0].text(
        0.97, 0.97, "thin black: predicted slope", transform=axes[0, 0].transAxes, ha="right", va="top",
        fontsize=8,
    )  # fmt: skip
    handles, labels = axes[0, 0].get_legend_handles_labels()
    for ax in axes[1]:
        ax.axis("off")
    figure.legend(handles, labels, loc="outside lower center", ncols=4)
    place = axes[1, 0].get_gridspec()
    for ax in axes[1]:
        ax.remove()
    _table(figure.add_subplot(place[1, :]), runs)
    return figure


def _curve(ax: Axes, run: Any, name: str, i: int, width: float) -> None:
    import numpy as np

    distance = np.where(np.isfinite(run.distance), run.distance, np.nan)
    style: dict[str, Any] = {"color": COLOURS[i], "linestyle": LINES[i], "linewidth": width}
    ax.plot(np.maximum(distance, _FLOOR / 10), label=name, **style)
    if run.window is not None:
        first, last = run.window
        t = np.array([first, last])
        # A little above the curve, parallel to it where the prediction is right.
        level = 3.0 * distance[first]
        line = level * float(run.predicted.mid) ** (t - first)
        ax.plot(t, line, color=BLACK, linewidth=0.7, zorder=1)


_COLUMNS = {
    "method": 0.20, "steps": 0.32, "predicted ρ": 0.09, "slowest mode,\nnear": 0.09, "distance,\nnear": 0.09,
    "slowest mode,\nuntrained": 0.105, "distance,\nuntrained": 0.105,
}  # fmt: skip


def _table(ax: Axes, runs: Any) -> None:
    """Steps, predicted and observed rates."""
    ax.axis("off")
    rows = []
    for name, of_method in runs.items():
        near, far = of_method["near"], of_method["untrained"]
        steps = ", ".join(f"{_symbol(k)} = {v:g}" for k, v in near.method.steps.items())
        rows.append([name, minus(steps), f"{float(near.predicted.mid):.6f}", *_rates(near), *_rates(far)])
    table = ax.table(
        rows, colLabels=list(_COLUMNS), colWidths=list(_COLUMNS.values()), cellLoc="left", colLoc="left",
        loc="center", edges="horizontal",
    )  # fmt: skip
    table.auto_set_font_size(False)
    table.set_fontsize(8)
    for (row, _), cell in table.get_celld().items():
        cell.set_linewidth(0.4)
        cell.PAD = 0.02
        if row == 0:
            cell.set_height(1.7 * cell.get_height())


def _rates(run: Any) -> tuple[str, str]:
    """The observed factors of the slowest mode and of the distance."""
    from math import isfinite

    if run.window is not None:
        return f"{run.observed_mode:.6f}", f"{run.observed:.6f}"
    return ("diverges" if not isfinite(run.distance[-1]) else "too few", "")


_SYMBOLS = {
    "eta": "η", "eta1": "η₁", "eta2": "η₂", "eta_extrap": "η′", "beta": "β", "beta1": "β₁", "beta2": "β₂",
}  # fmt: skip


def _symbol(step: str) -> str:
    return _SYMBOLS.get(step, step)
