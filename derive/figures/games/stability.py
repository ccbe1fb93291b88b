"""Figures of heavy ball on a pair of eigenvalues: stability maps, mixtures of games, eigenvalues."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import COLOURS, GREY, MAP, minus, new_figure, unit_circle

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_LEVELS = (0.4, 0.6, 0.8, 0.9)


def draw_stability(maps: Any) -> Figure:
    """The spectral radius over steps and momenta, white where heavy ball is not stable."""
    import numpy as np

    title = "Heavy ball on one pair of eigenvalues: where it converges, and how fast"
    figure, axes = new_figure(title, 10.5, 3.9, 1, 3, sharey=True)
    for ax, found in zip(axes[0], maps, strict=True):
        mesh = _radius(ax, found.eta, found.beta, found.radius, found.stable)
        angle = np.degrees(np.angle(found.lam))
        eta, beta, radius = found.best
        at = {"marker": "*", "markersize": 12, "color": "white", "markeredgecolor": "black", "linestyle": ""}
        said = f"best: η = {eta:.3f}, β = {beta + 0.0:.3f}, ρ = {radius:.3f}"
        ax.plot([eta], [beta], label=minus(said), **at)
        ax.axhline(0, color=GREY, linewidth=0.8, linestyle=":")
        ax.set_title(f"|λ| = 1, ψ = |Arg λ| = {angle:.0f}°")
        ax.set_xlabel("step η (units of 1/|λ|)")
        ax.legend(loc="upper center", bbox_to_anchor=(0.5, -0.17), handletextpad=0.2)
    axes[0, 0].set_ylabel("momentum β")
    figure.colorbar(mesh, ax=list(axes[0]), label="spectral radius ρ (white: ρ ≥ 1)", pad=0.01)
    return figure


def draw_mixture(maps: Any) -> Figure:
    """The spectral radius over steps and the share of the zero-sum game."""
    title = "Heavy ball on the mixture ∇v = [[1 − α, −α], [α, 1 − α]] of cooperation and competition"
    figure, axes = new_figure(title, 10.5, 3.6, 1, 3, sharey=True)
    for ax, found in zip(axes[0], maps, strict=True):
        mesh = _radius(ax, found.eta, found.alpha, found.radius, found.stable)
        share = found.stable.mean()
        sign = "no" if found.beta == 0 else "negative" if found.beta < 0 else "positive"
        ax.set_title(minus(f"{sign} momentum, β = {found.beta:g}: stable on {share:.0%}"))
        ax.set_xlabel("step η")
    axes[0, 0].set_ylabel("share α of the zero-sum game")
    figure.colorbar(mesh, ax=list(axes[0]), label="spectral radius ρ (white: ρ ≥ 1)", pad=0.01)
    return figure


def draw_eigenvalues(spectra: Any) -> Figure:
    """The eigenvalues move as the step grows; the method is stable while all are inside the circle."""
    title = "Eigenvalues μ of the heavy-ball operator for steps η from 0 to 2; rings at the smallest ρ"
    figure, axes = new_figure(title, 9.6, 6.9, 2, 3, sharex=True, sharey=True)
    for row, (name, spectrum) in zip(axes, spectra.items(), strict=True):
        for ax, beta, found, radius in zip(
            row, spectrum.beta, spectrum.eigenvalues, spectrum.radius, strict=True
        ):
            unit_circle(ax)
            flat = found.reshape(len(spectrum.eta), -1)
            dots = {"s": 7, "cmap": MAP, "edgecolors": "none", "zorder": 3}
            for column in flat.T:
                mesh = ax.scatter(column.real, column.imag, c=spectrum.eta, **dots)
            least = int(radius.argmin())
            ax.scatter(
                flat[least].real, flat[least].imag, s=45, marker="o", facecolors="none",
                edgecolors=COLOURS[1], linewidths=1.3, zorder=4,
            )  # fmt: skip
            at = f"smallest ρ = {radius[least]:.3f} at η = {spectrum.eta[least]:.2f}"
            ax.set_title(minus(f"β = {beta:g}\n{at}"))
            ax.set_xlim(-1.6, 1.6)
            ax.set_ylim(-1.6, 1.6)
        row[0].set_ylabel(f"{name}\n\nIm μ")
    for ax in axes[1]:
        ax.set_xlabel("Re μ")
    figure.colorbar(mesh, ax=list(axes.flat), label="step η", pad=0.01)
    return figure


def _radius(ax: Axes, x: Any, y: Any, radius: Any, stable: Any) -> Any:
    """A map of the radius where stable, with its levels and the edge of stability."""
    import numpy as np

    shown = np.ma.masked_where(~stable, radius)
    mesh = ax.pcolormesh(x, y, shown, cmap=MAP, vmin=0, vmax=1, shading="nearest", rasterized=True)
    lines = ax.contour(x, y, radius, levels=_LEVELS, colors="white", linewidths=0.7)
    ax.clabel(lines, fmt="%.1f", fontsize=7)
    ax.contour(x, y, stable.astype(np.float64), levels=[0.5], colors="black", linewidths=1.2)
    return mesh
