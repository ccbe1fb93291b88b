"""The phase diagram of one feature over the noise and the ratio of learning rates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, GREY, MAP, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_phases(found: Any) -> Figure:
    """What closed forms say beside what solutions do."""
    import numpy as np

    title = (
        "Phases of one feature, Λ = 5, τ = 0.2: strong noise fails, weaker noise recovers, still weaker "
        "oscillates,\nand the weakest settles on an informative point, with a strip where either may happen "
        f"(the two agree at {100 * found.agreement:.1f} % of {found.observed.size} points)"
    )
    figure, axes = new_figure(title, 11.0, 5.2, 1, 2, sharey=True)
    levels = np.arange(len(found.names) + 1) - 0.5
    for plane, codes, name in zip(
        axes[0],
        (found.predicted, found.observed),
        ("closed forms", "integration from two starts"),
        strict=True,
    ):
        mesh = plane.pcolormesh(
            found.eta, found.ratio, codes, cmap=MAP, vmin=-0.5, vmax=len(found.names) - 0.5, rasterized=True
        )
        shown = found.oscillating <= found.ratio[-1]
        plane.plot(found.eta[shown], found.oscillating[shown], color=BLACK, linewidth=1.0)
        plane.axvline(found.collapse, color=GREY, linewidth=1.0, linestyle="--")
        plane.set_title(f"{name} (black: κ = 2ν; dashed: ν = 1)")
        plane.set_xlabel("variance η of the noise")
    axes[0, 0].set_ylabel("τ̃/τ")
    bar = figure.colorbar(
        mesh, ax=axes[0].tolist(), boundaries=levels, ticks=range(len(found.names)), pad=0.02
    )
    bar.ax.set_yticklabels(found.names)
    return figure
