"""Figures of the complexity over bounds on the losses, exact and with the constants of the authors' code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.spin_glass.words import VERSIONS, said, typeset
from derive.figures.style import COLOURS, GREY, LINES, MAP, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_complexity(found: Any) -> Figure:
    """A row for each version: the map with its zero contour, and sections along either bound."""
    import numpy as np

    title = "Complexity Θ over bounds L_D ≤ √N u_D, L_G ≤ √N u_G: " + said(found.weights)
    figure, axes = new_figure(typeset(title), 12.6, 7.2, 2, 3)
    for row, made, version in zip(axes, found.maps, VERSIONS, strict=True):
        plane, over_D, over_G = row
        # What lies far below zero has its own colour, or it would take all the others.
        low, high = -made.total, made.total
        mesh = plane.pcolormesh(
            made.u_D, made.u_G, np.maximum(made.value, 2 * low), cmap=MAP, vmin=low, vmax=high,
            shading="nearest", rasterized=True,
        )  # fmt: skip
        plane.contour(made.u_D, made.u_G, made.value, levels=[0.0], colors="white", linewidths=1.8)
        plane.set_title(f"{version}\nlargest Θ = {made.total:.4g}")
        plane.set_xlabel(typeset("u_D"))
        plane.set_ylabel(typeset("u_G"))
        plane.set_aspect("equal")
        figure.colorbar(
            mesh, ax=plane, label=minus(f"Θ (white line: 0; cut off at {low:.3g})"), extend="min", pad=0.02
        )
        for ax, axis, curves, name, other in (
            (over_D, made.u_D, made.over_D, "u_D", "u_G"), (over_G, made.u_G, made.over_G, "u_G", "u_D"),
        ):  # fmt: skip
            for i, (bound, curve) in enumerate(zip(made.fixed, curves, strict=True)):
                label = f"{other} = {bound:g}".replace("inf", "∞")
                ax.plot(axis, curve, color=COLOURS[i], linestyle=LINES[i], label=typeset(label))
            ax.axhline(0, color=GREY, linewidth=0.8, linestyle=":")
            ax.set_ylim(1.05 * low, 1.05 * high)
            ax.set_xlabel(typeset(name))
            ax.set_ylabel("Θ")
            ax.set_title(typeset(f"sections along {name}\n{version}"))
            ax.legend(loc="lower right")
    return figure
