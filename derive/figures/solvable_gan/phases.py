"""The phase diagram of one feature over the noise and the ratio of learning rates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, GREY, MAP, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_FINE = 100


def phase_data() -> Any:
    """The phases on a grid of η and τ̃/τ."""
    import numpy as np

    from numerics.solvable_gan.figure_data.phase_diagram import phase_diagram

    return phase_diagram(np.linspace(0.02, 6.0, _FINE), np.linspace(0.01, 1.5, _FINE))


def draw_phases(found: Any) -> Figure:
    """What closed forms say beside what solutions do."""
    import numpy as np

    from numerics.solvable_gan.figure_data.phase_diagram import NAMES
    from numerics.solvable_gan.figure_data.settings import LAMBDA, TAU

    title = (
        "Phases of one feature, Λ = 5, τ = 0.2: strong noise fails, weaker noise recovers, still weaker "
        "oscillates,\nand the weakest settles on an informative point, with a strip where either may happen "
        f"(the two agree at {100 * found.agreement:.1f} % of {found.observed.size} points)"
    )
    figure, axes = new_figure(title, 11.0, 5.2, 1, 2, sharey=True)
    levels = np.arange(len(NAMES) + 1) - 0.5
    for plane, codes, name in zip(
        axes[0],
        (found.predicted, found.observed),
        ("closed forms", "integration from two starts"),
        strict=True,
    ):
        mesh = plane.pcolormesh(
            found.eta, found.ratio, codes, cmap=MAP, vmin=-0.5, vmax=len(NAMES) - 0.5, rasterized=True
        )
        nu = TAU * found.eta**2 / LAMBDA[0]
        shown = 2.0 * nu <= found.ratio[-1]
        plane.plot(found.eta[shown], 2.0 * nu[shown], color=BLACK, linewidth=1.0)
        plane.axvline(np.sqrt(LAMBDA[0] / TAU), color=GREY, linewidth=1.0, linestyle="--")
        plane.set_title(f"{name} (black: κ = 2ν; dashed: ν = 1)")
        plane.set_xlabel("variance η of the noise")
    axes[0, 0].set_ylabel("τ̃/τ")
    bar = figure.colorbar(mesh, ax=axes[0].tolist(), boundaries=levels, ticks=range(len(NAMES)), pad=0.02)
    bar.ax.set_yticklabels(NAMES)
    return figure
