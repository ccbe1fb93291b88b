"""Figures of exact training runs of the least-squares GAN: trajectories, cost surfaces, methods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, BLUE, COLOURS, GREY, LINES, MAP, ORANGE, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_NAMES = ("a", "b", "g", "h")
_SHOWN = 250
_STEPPED = 60


def draw_trajectories(found: Any) -> Figure:
    """Parameters and cost against the iteration: a row for each case, two panels for each study."""
    title = "Gradient ascent of D and descent of G with steps of 0.4 on the exact cost, and the last values"
    figure, axes = new_figure(title, 11.4, 5.8, len(found), 2 * len(found["A"]), sharex=True)
    for row, (name, studies) in zip(axes, found.items(), strict=True):
        for i, (study, run) in enumerate(studies.items()):
            values, costs = row[2 * i], row[2 * i + 1]
            for j, parameter in enumerate(_NAMES):
                held = parameter not in run.free
                style: dict[str, Any] = {"color": GREY if held else COLOURS[j], "linestyle": LINES[j]}
                said = f"{parameter} = {run.points[-1, j]:.4f}"
                values.plot(run.points[:, j], label=minus(said), linewidth=0.9 if held else 1.6, **style)
            values.legend(loc="best", handlelength=2.4)
            values.set_title(f"case {name}, {study}")
            costs.plot(run.cost, color=BLACK)
            costs.axhline(1.0, color=GREY, linewidth=0.8, linestyle=":")
            costs.set_title(f"cost, last {run.cost[-1]:.5f}")
        row[0].set_ylabel("parameters")
        row[1].set_ylabel("cost")
    for ax in axes[-1]:
        ax.set_xlabel("iteration")
        ax.set_xlim(0, _SHOWN)
    return figure


def draw_surfaces(found: Any) -> Figure:
    """A map of the cost for each case, with the path of the two-parameter study."""
    title = "The cost over b and h: D ascends along b, G descends along h, and b drifts on a plateau"
    figure, axes = new_figure(title, 10.6, 4.6, 1, len(found))
    for ax, (case, surface, run) in zip(axes[0], found, strict=True):
        mesh = ax.pcolormesh(surface.b, surface.h, surface.cost, cmap=MAP, shading="gouraud", rasterized=True)
        lines = ax.contour(surface.b, surface.h, surface.cost, levels=12, colors="white", linewidths=0.5)
        ax.clabel(lines, fontsize=6, fmt="%.2f")
        _path(ax, run)
        end = [case.monte_carlo[name][0] for name in run.free]
        ax.plot(*end, "x", color="white", markersize=8, label="published end")
        held = f"a = {surface.a:g}, g = {surface.g:g}, c = {surface.c:g}"
        ax.set_title(f"case {case.name}: {held}")
        ax.set_xlabel("b")
        ax.set_ylabel("h")
        ax.legend(loc="lower left", labelcolor="white")
        figure.colorbar(mesh, ax=ax, label="cost J", pad=0.02)
    return figure


def _path(ax: Axes, run: Any) -> None:
    ax.plot(run.points[:, 1], run.points[:, 3], color=ORANGE, linewidth=1.8, label="exact gradients")
    ax.plot(run.points[::25, 1], run.points[::25, 3], ".", color=ORANGE, markersize=5)
    ax.plot(
        run.points[0, 1], run.points[0, 3], "o", color=ORANGE, markersize=6, markeredgecolor=BLACK,
        markeredgewidth=0.6,
    )  # fmt: skip


def draw_methods(found: Any) -> Figure:
    """The paths in the plane of b and h, the cost, and the height of b."""
    title = "Case A: neither order nor momentum ends the drift; momentum changes where h is left behind"
    figure, axes = new_figure(title, 11.0, 4.4, 1, 3)
    plane, costs, drift = axes[0]
    for i, (name, run) in enumerate(found.items()):
        style: dict[str, Any] = {"color": COLOURS[i], "linestyle": LINES[i]}
        plane.plot(run.points[:, 1], run.points[:, 3], label=name, **style)
        costs.plot(run.cost[: _STEPPED + 1], **style)
        drift.plot(run.points[:, 1], **style)
    start = next(iter(found.values())).points[0]
    plane.plot(start[1], start[3], "o", color=BLUE, markersize=5)
    plane.set_xlabel("b")
    plane.set_ylabel("h")
    costs.set_xlabel("iteration")
    costs.set_ylabel("cost")
    drift.set_xlabel("iteration")
    drift.set_ylabel("b")
    figure.legend(*plane.get_legend_handles_labels(), loc="outside lower center", ncols=4)
    return figure
