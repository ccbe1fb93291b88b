"""Figures of the block ensemble: densities and log-determinants beside sampled matrices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.spin_glass.words import VERSIONS
from derive.figures.style import BLUE, COLOURS, GREY, LINES, VERMILION, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_spectra(found: Any) -> Figure:
    """Histogram and densities, one panel for each ensemble."""
    some = found[0]
    title = (
        f"Eigenvalues of {some.matrices} matrices of size {some.size}, the limiting density, "
        "and that of the authors' code"
    )
    figure, axes = new_figure(title, 10.6, 7.0, 2, 2)
    for ax, study in zip(axes.flat, found, strict=True):
        ax.stairs(study.heights, study.edges, fill=True, color=GREY, alpha=0.45, label="sampled matrices")
        ax.plot(study.lam, study.density, color=BLUE, label="limiting density")
        ax.plot(
            study.lam, study.authors, color=VERMILION, linestyle=LINES[1], linewidth=1.1,
            label="authors' code: its quartic, root of largest |Im t|",
        )  # fmt: skip
        cuts = " ∪ ".join(f"[{left:.3f}, {right:.3f}]" for left, right in study.support)
        parameters = f"κ = {study.kappa:g}, b = {study.b:g}, b₁ = {study.b1:g}, x₁ = {study.x1:g}"
        split = f"two cuts for |x₁| > {study.critical_shift:.4f}"
        ax.set_title(minus(f"{parameters} ({split})\nsupport {cuts}"))
        ax.set_xlim(study.lam[0], study.lam[-1])
        ax.set_ylim(bottom=0)
    for ax in axes[:, 0]:
        ax.set_ylabel("density")
    for ax in axes[1]:
        ax.set_xlabel("eigenvalue λ")
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return figure


def draw_determinant(found: Any) -> Figure:
    """Curves of the closed form, one colour for each shift, with the samples as bars."""
    some = found[0]
    title = (
        f"(1/N) log|det(H − x)|: closed form (lines) and {some.matrices} matrices with N = {some.size} "
        "(mean ± standard deviation)"
    )
    figure, axes = new_figure(title, 10.8, 4.8, 1, 2, sharey=True)
    for ax, study, version in zip(axes[0], found, VERSIONS, strict=True):
        for i, shift in enumerate(study.x1):
            label = minus(f"x₁ = {shift + 0.0:g}")
            ax.plot(study.x, study.limit[i], color=COLOURS[i], linestyle=LINES[i], label=label)
            ax.errorbar(
                study.sampled_x, study.mean[i], yerr=study.spread[i], color=COLOURS[i], linestyle="",
                marker="o", markersize=2.5, elinewidth=0.9, capsize=1.5,
            )  # fmt: skip
        largest = abs(study.mean - study.limit[:, :: _stride(study)]).max()
        ax.set_title(
            f"{version}, b = {study.b:.4g}, b₁ = {study.b1:.4g}, κ = {study.kappa:g}\n"
            f"mean and closed form differ by at most {largest:.2g}"
        )
        ax.set_xlabel("x")
    axes[0, 0].set_ylabel("(1/N) log|det(H − x)|")
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=5)
    return figure


def _stride(study: Any) -> int:
    """How many points of the curve lie between two sampled ones."""
    return (len(study.x) - 1) // (len(study.sampled_x) - 1)
