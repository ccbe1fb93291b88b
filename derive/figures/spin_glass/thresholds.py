"""Figures of the lowest losses at which critical points abound, over the noise and the share of weights."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.spin_glass.words import VERSIONS, typeset
from derive.figures.style import BLUE, GREY, LINES, VERMILION, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_NAMES = ("ϑ_D = min{u_D : Θ > 0}", "ϑ_G = min{u_G : Θ > 0}")


def draw_noise(found: Any) -> Figure:
    """Minus the thresholds, and what they are in units of the deviation of the loss at a point."""
    import numpy as np

    title = f"Effect of the noise on the lowest losses: p = q = {found.p}, κ = {found.kappa[0]:g}"
    figure, axes = new_figure(title, 10.8, 7.6, 2, 2, sharex=True)
    power = 2.0 ** (found.p + found.q)
    spread_D, spread_G = np.sqrt(1 + power * found.sigma_z**2), np.sqrt(power) * found.sigma_z
    curves = ((found.D, found.authors_D, spread_D), (found.G, found.authors_G, spread_G))
    spread_name = "standard deviation of the loss at a point"
    for column, (exact, authors, spread), name in zip(axes.T, curves, _NAMES, strict=True):
        whole, relative = column
        for curve, label, colour, line in (
            (exact, VERSIONS[0], BLUE, LINES[0]), (authors, VERSIONS[1], VERMILION, LINES[1]),
            (-spread, spread_name, GREY, LINES[2]),
        ):  # fmt: skip
            whole.loglog(found.sigma_z, -curve, color=colour, linestyle=line, label=label)
            relative.semilogx(found.sigma_z, curve / spread, color=colour, linestyle=line)
        symbol = name.split()[0]
        whole.set_title(typeset(name))
        whole.set_ylabel(typeset(f"-{symbol}, loss over √N"))
        relative.set_ylabel(typeset(f"{symbol}, in standard deviations"))
        relative.set_xlabel("noise σ")
        for ax in column:
            ax.grid(True, which="major", color=GREY, alpha=0.25, linewidth=0.5)
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return figure


def draw_share(found: Any) -> Figure:
    """The thresholds over κ, exact and as in the authors' code, on axes of their own."""
    fixed = f"p = q = {found.p}, σ = {found.sigma_z[0]:g}"
    title = f"Effect of the share of discriminator weights on the lowest losses: {fixed}"
    figure, axes = new_figure(title, 10.8, 7.2, 2, 2, sharex=True)
    versions = (
        (VERSIONS[0], BLUE, found.D, found.G),
        (VERSIONS[1], VERMILION, found.authors_D, found.authors_G),
    )
    for row, (version, colour, *curves) in zip(axes, versions, strict=True):
        for ax, curve, name in zip(row, curves, _NAMES, strict=True):
            ax.plot(found.kappa, curve, color=colour)
            least = int(curve.argmin())
            lowest = f"smallest at κ = {found.kappa[least]:.2f}: {curve[least]:.5g}"
            ax.set_title(typeset(f"{name}, {version}\n{lowest}"))
            ax.set_ylabel(typeset(f"{name.split()[0]}, loss over √N"))
    for ax in axes[1]:
        ax.set_xlabel(typeset("κ = N_D/N"))
    return figure
