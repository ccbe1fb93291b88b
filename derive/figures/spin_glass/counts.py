"""Figures of expected numbers of critical points: counted, by Kac-Rice, and their growth with N."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.spin_glass.words import VERSIONS, typeset
from derive.figures.style import BLACK, BLUE, COLOURS, GREEN, LINES, VERMILION, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_LAWS = (
    (VERSIONS[0], BLUE, ""), ("exact, but one shift for both blocks", GREEN, "///"),
    (VERSIONS[1], VERMILION, "..."),
)  # fmt: skip


def draw_counts(found: Any) -> Figure:
    """Bars on a logarithmic axis, and the exact ones beside the counts on their own scale."""
    import numpy as np

    title = (
        "Critical points on S¹×S¹: counted (certified, mean ± 2 standard errors over "
        f"{found.instances} instances) and by Kac–Rice"
    )
    figure, axes = new_figure(title, 11.6, 5.0, 1, 2)
    places = np.arange(len(found.weights))
    names = [f"p = {p}, q = {q}\nσ = {sigma_z:g}" for p, q, sigma_z in found.weights]
    width = 0.26
    for ax, shown in zip(axes[0], (3, 2), strict=True):
        for i in range(shown):
            label, colour, hatch = _LAWS[i]
            shift = (i - (shown - 1) / 2) * width
            ax.bar(
                places + shift, found.expected[i], width, color=colour, hatch=hatch, edgecolor="white",
                label=label,
            )  # fmt: skip
        # One dot over each group, and one on the bar that it should match.
        at = places - (shown - 1) / 2 * width
        ax.errorbar(
            at, found.mean, yerr=2 * found.error, color=BLACK, linestyle="", marker="o", markersize=3.5,
            capsize=4, label="counted",
        )  # fmt: skip
        ax.set_xticks(places, names)
        ax.set_xlabel("weights")
        ax.set_ylabel("mean number of critical points")
    axes[0, 0].set_yscale("log")
    axes[0, 0].set_title("all three laws, logarithmic")
    z = (found.mean - found.expected[0]) / found.error
    tied = (found.mean - found.expected[1]) / found.error
    axes[0, 1].set_title(
        f"without the published constants: largest |z| {abs(z).max():.1f} exact, "
        f"{abs(tied).max():.1f} with one shift"
    )
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=4)
    return figure


def draw_growth(found: Any) -> Figure:
    """Rates against 1/N with their limits, and what is left of the difference times N."""
    import numpy as np

    title = "(1/N) log of the mean number of critical points, N_D = N_G = N/2, approaches Θ"
    figure, axes = new_figure(typeset(title), 10.8, 4.6, 1, 2)
    rates, rest = axes[0]
    for i, study in enumerate(found):
        label = f"p = {study.p}, q = {study.q}, σ = {study.sigma_z:g}"
        error = np.stack([study.rate - study.low, study.high - study.rate])
        style: dict[str, Any] = {"color": COLOURS[i], "marker": "o", "markersize": 4, "capsize": 3}
        rates.errorbar(1 / study.size, study.rate, yerr=error, linestyle=LINES[i], label=label, **style)
        rates.plot(
            0, study.limit, "*", color=COLOURS[i], markersize=12, clip_on=False,
            label=f"Θ = {study.limit:.4f}; fit from these N: {study.extrapolated:.3f} ± {study.error:.3f}",
        )  # fmt: skip
        rest.errorbar(
            study.size, study.size * (study.rate - study.limit), yerr=study.size * error, linestyle=LINES[i],
            label=label, **style,
        )  # fmt: skip
    rates.set_xlim(left=0)
    rates.set_xlabel("1/N")
    rates.set_ylabel("(1/N) log E# (95 % confidence)")
    rest.set_xscale("log")
    rest.set_xticks(found[0].size, [f"{n:g}" for n in found[0].size])
    rest.minorticks_off()
    rest.set_xlabel("N")
    rest.set_ylabel("log E# − N Θ (95 % confidence)")
    for ax in axes[0]:
        ax.legend()
    return figure
