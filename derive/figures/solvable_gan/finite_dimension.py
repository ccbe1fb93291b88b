"""Figures of what a finite dimension adds: laws of single coordinates, and collapse that dissolves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, COLOURS, GREY, LINES, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_coordinates(found: Any) -> Figure:
    """Coordinates of v and w over those of u, and their residuals beside the normal law."""
    import numpy as np

    title = (
        "Coordinates at the informative point are Gaussian given u, with the derived mean and variance\n"
        f"(one feature, η = {found.eta:g}; dots: all coordinates of vectors of dimension {len(found.u)}, "
        f"t = {found.time:g})"
    )
    figure, axes = new_figure(title, 11.0, 4.4, 1, 3)
    grid = np.linspace(-4.0, 4.0, 161)
    for number, (plane, name, values) in enumerate(zip(axes[0][:2], "vw", (found.v, found.w), strict=True)):
        plane.plot(found.u, values, ".", color=COLOURS[number], markersize=1.5, rasterized=True)
        mean = found.law.slope[number, 0] * grid
        deviation = np.sqrt(found.law.covariance[number, number])
        plane.plot(grid, mean, color=BLACK)
        for side in (-2.0, 2.0):
            plane.plot(grid, mean + side * deviation, color=GREY, linestyle="--", linewidth=1.0)
        plane.set_xlabel("√n U_i")
        plane.set_ylabel(f"√n {name}_i (lines: mean, two deviations)")
    density = np.exp(-0.5 * grid**2) / np.sqrt(2.0 * np.pi)
    for number, (name, values) in enumerate(zip("vw", found.residuals, strict=True)):
        axes[0, 2].hist(
            values, bins=grid[::8], density=True, histtype="step", color=COLOURS[number], label=name,
            linestyle=LINES[number],
        )  # fmt: skip
    axes[0, 2].plot(grid, density, color=BLACK, label="normal law")
    axes[0, 2].set_xlabel("residual, in deviations of the law")
    axes[0, 2].legend()
    return figure


def draw_dissolution(found: Any) -> Figure:
    """|P| over t/n for several dimensions, and the slow flow."""
    title = (
        f"Collapse lasts for t ~ n only: at η = {found.eta:g}, ν > 1, the slow flow leaves P = 0\n"
        f"(dots: means over {found.runs} runs of the reduced chain with standard errors)"
    )
    figure, axes = new_figure(title, 7.4, 4.6)
    plane = axes[0, 0]
    for number, n in enumerate(found.n):
        plane.errorbar(
            found.s, found.mean[number], found.error[number], fmt="o", markersize=3, color=COLOURS[number],
            label=f"n = {n}", linewidth=0.8,
        )  # fmt: skip
    plane.plot(found.s, found.flow, color=BLACK, label="slow flow, n → ∞")
    plane.axhline(found.attractor, color=GREY, linestyle=":", linewidth=0.8, label="√(1 − κ/2)")
    plane.set_xlabel("t/n")
    plane.set_ylabel("|P|")
    plane.legend()
    return figure
