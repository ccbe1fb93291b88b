"""Figure of the Dirac-GAN: fields and trajectories of its variants."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, BLUE, GREY, ORANGE, VERMILION, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SYMBOLS = {"gamma": "γ", "sigma": "σ"}


def draw_dirac(found: Any) -> Figure:
    """A panel for each variant."""
    import numpy as np

    title = (
        "Dirac-GAN: direction −v, and 500 gradient steps of size 0.2 from (1, 1)\n"
        "λ: eigenvalues of ∇v at the equilibrium; last distance from it: simultaneous / alternating"
    )
    figure, axes = new_figure(title, 9.6, 10.6, 3, 3, sharex=True, sharey=True)
    for ax, study in zip(axes.flat, found, strict=True):
        gan, axis, field, reach = study.gan, study.axis, study.field, study.axis[-1]
        length = np.linalg.norm(field, axis=-1)
        unit = field / np.where(length == 0, 1, length)[..., np.newaxis]
        theta, psi = np.meshgrid(axis, axis)
        # field[i, j] belongs to psi[i] and theta[j]; its components are those of psi and theta.
        ax.quiver(theta, psi, unit[..., 1], unit[..., 0], color=GREY, alpha=0.55, scale=26, width=0.004)
        styles = (("simultaneous", VERMILION, 0.9), ("alternating", BLUE, 0.9))
        for run, (label, colour, width) in zip(study.runs, styles, strict=True):
            shown = run.iterates[np.abs(run.iterates).max(axis=1) < 20 * reach]
            dash = (0, (3, 1)) if label == "simultaneous" else "-"
            ax.plot(shown[:, 1], shown[:, 0], color=colour, linewidth=width, linestyle=dash, label=label)
        ax.plot(1, 1, "o", color=ORANGE, markersize=5, markeredgecolor=BLACK, markeredgewidth=0.5)
        ax.plot(0, 0, "+", color=BLACK, markersize=9, markeredgewidth=1.4)
        given = ", ".join(f"{_SYMBOLS[k]} = {v:g}" for k, v in gan.parameters.items())
        ends = " / ".join(_distance(run.distance[-1]) for run in study.runs)
        ax.set_title(
            f"{gan.title}{', ' if given else ''}{given}\n{_spectrum(study.eigenvalues)}\nlast distance {ends}"
        )
        ax.set_xlim(-reach, reach)
        ax.set_ylim(-reach, reach)
        ax.set_aspect("equal")
    for ax in axes[-1]:
        ax.set_xlabel("generator θ")
    for ax in axes[:, 0]:
        ax.set_ylabel("discriminator ψ")
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=2)
    return figure


def _distance(value: float) -> str:
    return minus(f"{value:.2g}".replace("e-0", "e-").replace("e+0", "e"))


def _spectrum(eigenvalues: Any) -> str:
    """The eigenvalues of ∇v at the equilibrium, in words of a formula."""
    import numpy as np

    if eigenvalues is None:
        return "not differentiable at ψ = 0"
    real, imaginary = eigenvalues.real, np.abs(eigenvalues.imag)
    if imaginary.max() < 1e-6:
        return "λ = " + ", ".join(f"{x:.3g}" for x in sorted(real))
    shown = f"{real[0]:.3g} ± " if abs(real[0]) > 1e-12 else "±"
    factor = "" if abs(imaginary[0] - 1) < 1e-12 else f"{imaginary[0]:.3g}"
    return f"λ = {shown}{factor}i"
