"""Figure of the exponent over the region that bounds on the losses leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.spin_glass.words import VERSIONS, said, typeset
from derive.figures.style import BLACK, MAP, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LEVELS = 12


def draw_exponent(found: Any) -> Figure:
    """Two maps with a colour scale of their own; what the bounds exclude is veiled."""
    import numpy as np

    u_D, u_G = found.bounds
    title = (
        f"The exponent whose supremum is the complexity, {said(found.weights)}\n"
        f"veiled: excluded by L_D ≤ √N u_D, L_G ≤ √N u_G with u_D = {u_D:g}, u_G = {u_G:g}"
    )
    figure, axes = new_figure(typeset(title), 11.6, 5.4, 1, 2)
    names = (
        (f"{VERSIONS[0]}: the largest value over δ", "s, the scaled generator loss"),
        (VERSIONS[1], "x, the variable of the authors' code"),
    )
    for ax, made, (version, axis) in zip(axes[0], found.maps, names, strict=True):
        grid = (made.shift, made.x1, made.value.T)
        mesh = ax.pcolormesh(*grid, cmap=MAP, shading="gouraud", rasterized=True)
        low, high = made.value.min(), made.value.max()
        levels = np.linspace(low, high, _LEVELS + 1)[1:-1]
        ax.contour(*grid, levels=levels, colors="white", linewidths=0.5, linestyles="-")
        ax.contour(*grid, levels=[0.0], colors=BLACK, linewidths=1.3)
        _veil(ax, made)
        peaks = np.argwhere(made.value >= high - 1e-9 * abs(high))
        for k, n in peaks:
            ax.plot(made.shift[k], made.x1[n], "o", mfc="white", mec=BLACK, markersize=6)
        ax.plot(made.best[1], made.best[0], "*", color="white", mec=BLACK, markersize=12)
        where = "largest" if len(peaks) == 1 else f"largest, at {len(peaks)} points"
        ax.set_title(f"{version}\ndot: {where}, {high:.4g}; star: largest allowed, {made.best[2]:.4g}")
        ax.set_xlabel(axis)
        ax.set_xlim(made.shift[0], made.shift[-1])
        ax.set_ylim(made.x1[0], made.x1[-1])
        figure.colorbar(mesh, ax=ax, label="exponent (black line: 0)", pad=0.02)
    axes[0, 0].set_ylabel("x₁, minus p times the scaled discriminator loss")
    return figure


def _veil(ax: Any, made: Any) -> None:
    """Veil what the bounds on the losses exclude, and draw the edge of what they leave."""
    import numpy as np

    style: dict[str, Any] = {"facecolor": "white", "alpha": 0.5, "linewidth": 0.0}
    corner = np.interp(made.shift_bound, made.shift, made.x1_bound)
    left = made.shift < made.shift_bound
    shift = np.append(made.shift[left], made.shift_bound)
    edge = np.append(made.x1_bound[left], corner)
    ax.fill_between(shift, np.full_like(shift, made.x1[0]), edge, **style)
    ax.axvspan(made.shift_bound, made.shift[-1], **style)
    ax.plot([*shift, made.shift_bound], [*edge, made.x1[-1]], color=BLACK, linewidth=1.2, linestyle="--")
