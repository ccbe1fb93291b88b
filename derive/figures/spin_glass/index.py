"""Figures of the complexity with the numbers of both players' descent directions fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.spin_glass.words import VERSIONS, said, typeset
from derive.figures.style import COLOURS, GREY, LINES, MAP, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Where nothing is positive, contours of this value are shown.
_BELOW = -4.0


def draw_index(found: Any) -> Figure:
    """A row for each setting: contours, and sections along either bound."""
    title = (
        "Complexity Θ with k_D and k_G descent directions left to the players, k_D + k_G ≤ 3\n"
        "exact: so many negative eigenvalues of each player's own Hessian, none at a local Nash equilibrium; "
        "authors' code: k = 0 asks nothing"
    )
    figure, axes = new_figure(typeset(title), 12.6, 10.4, 3, 3)
    for row, (made, weights), version in zip(axes, found, (VERSIONS[0], *VERSIONS), strict=True):
        plane, over_D, over_G = row
        level = 0.0 if made.total.max() > 0 else _BELOW
        for i, (k_D, k_G) in enumerate(made.indices):
            style: dict[str, Any] = {"color": COLOURS[(k_D + k_G) % 4], "linestyle": LINES[k_G]}
            plane.contour(
                made.u_D, made.u_G, made.value[i], levels=[level], colors=[style["color"]],
                linestyles=[style["linestyle"]], linewidths=1.3,
            )  # fmt: skip
            over_D.plot(made.u_D, made.over_D[i], label=typeset(f"k_D = {k_D}, k_G = {k_G}"), **style)
            over_G.plot(made.u_G, made.over_G[i], **style)
        largest = f"{made.total[0]:.4g}"
        plane.set_title(minus(f"{version}: {said(weights)}\ncontours Θ = {level:g}; largest Θ₀₀ = {largest}"))
        plane.set_xlabel(typeset("u_D"))
        plane.set_ylabel(typeset("u_G"))
        for ax, name, other in ((over_D, "u_D", "u_G"), (over_G, "u_G", "u_D")):
            ax.axhline(0, color=GREY, linewidth=0.8, linestyle=":")
            ax.set_title(typeset(f"{version}, {other} = ∞"))
            ax.set_xlabel(typeset(name))
            ax.set_ylabel("Θ")
            ax.locator_params(axis="x", nbins=5)
            _window(ax, made.total)
    handles, labels = axes[0, 1].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside lower center", ncols=5)
    return figure


def draw_bands(found: Any) -> Figure:
    """Zero contours, coloured by k; a row for each version, a column for each player."""
    from matplotlib import colormaps
    from matplotlib.cm import ScalarMappable
    from matplotlib.colors import Normalize

    title = "Bands: where Θ > 0 begins for k descent directions of one player and none of the other"
    figure, axes = new_figure(title, 11.4, 8.2, 2, 2)
    shades, scale = colormaps[MAP], Normalize(0, max(map(max, found[0][0][0].indices)))
    for row, studies, version in zip(axes, found, VERSIONS, strict=True):
        for ax, (made, weights), player in zip(row, studies, ("D", "G"), strict=True):
            for i, pair in enumerate(made.indices):
                ax.contour(
                    made.u_D, made.u_G, made.value[i], levels=[0.0], colors=[shades(scale(max(pair)))],
                    linewidths=1.1,
                )  # fmt: skip
            other = "G" if player == "D" else "D"
            bands = f"Θ = 0 for k_{player} = k, k_{other} = 0"
            ax.set_title(typeset(f"{version}: {said(weights)}\n{bands}"))
            ax.set_xlabel(typeset("u_D"))
            ax.set_ylabel(typeset("u_G"))
    figure.colorbar(ScalarMappable(scale, MAP), ax=list(axes.flat), label="k", pad=0.01)
    return figure


def draw_equilibria(found: Any) -> Figure:
    """The growth rate of local Nash equilibria, whole and near zero."""
    title = (
        "(1/N) log of the mean number of local Nash equilibria, Θ₀₀ without bounds on the losses:\n"
        "beyond a small noise they are exponentially rare"
    )
    figure, axes = new_figure(title, 10.8, 4.8, 1, 2)
    for ax in axes[0]:
        for i, ((p, q, kappa), curve, crossing) in enumerate(
            zip(found.weights, found.value, found.crossing, strict=True)
        ):
            said_crossing = f"zero at σ = {crossing:.2g}" if crossing > 0 else "nowhere positive"
            label = f"p = {p}, q = {q}, κ = {kappa:g}: {said_crossing}"
            ax.semilogx(found.sigma_z, curve, color=COLOURS[i], linestyle=LINES[i], label=label)
        ax.axhline(0, color=GREY, linewidth=0.8, linestyle=":")
        ax.set_xlabel("noise σ")
        ax.set_ylabel("Θ₀₀")
    axes[0, 0].set_title("over all noises")
    axes[0, 1].set_title("near zero")
    highest = float(found.value.max())
    axes[0, 1].set_ylim(-highest, 1.1 * highest)
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return figure


def _window(ax: Axes, total: Any) -> None:
    """Show as much below the largest value as it is above zero, or a few units where nothing is positive."""
    high = float(total.max())
    low = -high if high > 0 else high - 5.0
    margin = 0.05 * (high - low)
    ax.set_ylim(low - margin, high + margin)
