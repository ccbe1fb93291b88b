"""Figures of sampled training runs of the least-squares GAN beside exact and published ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, BLUE, GREEN, GREY, ORANGE, VERMILION, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def draw_stochastic(found: Any) -> Figure:
    """Ends in the plane of b and h, and means and spreads of ours, theirs and the theory."""
    import numpy as np

    count = len(found[0][1].end)
    title = f"{count} stochastic runs of 1000 samples, 250 steps: exact, simulated and published"
    figure, axes = new_figure(title, 10.8, 5.2, 1, len(found))
    for ax, (case, runs, covariance) in zip(axes[0], found, strict=True):
        moved = np.array([1, 3])
        ax.plot(*runs.end[:, moved].T, ".", color=GREY, markersize=4, label="ends of the runs")
        _ellipse(ax, runs.exact[moved], covariance[np.ix_(moved, moved)])
        ax.plot(*runs.exact[moved], "+", color=BLACK, markersize=13, markeredgewidth=1.6, label="exact end")
        _cross(ax, runs.mean[moved], runs.standard_error[moved], BLUE, "o", "mean ± standard error")
        mean, spread = np.array([case.stochastic[name] for name in ("b", "h")]).T
        _cross(ax, mean, spread / np.sqrt(count), VERMILION, "s", "published mean ± standard error")
        z = ", ".join(f"{name} {score:+.2f}" for name, score in runs.z_scores.items())
        ours, theory = (_pair(of) for of in (runs.spread[moved], np.sqrt(np.diag(covariance)[moved])))
        ax.set_title(
            minus(f"case {case.name}: z of the mean {z}\n")
            + f"spreads of b, h: {ours}\npublished {_pair(spread)}; first order {theory}"
        )
        ax.set_xlabel("b")
        ax.set_ylabel("h")
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
    return figure


def draw_monte_carlo(found: Any) -> Figure:
    """Ends in the plane of b and h."""
    import numpy as np

    title = (
        f"{len(found.cases[0][1])} trajectories with the authors' Monte Carlo integral, "
        f"{found.samples} samples each time:\n"
        f"the published end is the point after {found.steps} steps"
    )
    figure, axes = new_figure(title, 10.8, 5.0, 1, len(found.cases))
    for ax, (case, ends, points) in zip(axes[0], found.cases, strict=True):
        b, h = ends[:, 1], ends[:, 3]
        ax.plot(b, h, ".", color=GREY, markersize=4, label="ends")
        mean = np.array([b.mean(), h.mean()])
        error = np.array([b.std(ddof=1), h.std(ddof=1)]) / np.sqrt(len(ends))
        _cross(ax, mean, error, BLUE, "o", "mean ± standard error")
        for steps, colour in ((found.steps, BLACK), (len(points) - 1, GREEN)):
            ax.plot(
                points[steps, 1], points[steps, 3], "+", color=colour, markersize=13, markeredgewidth=1.6,
                label=f"exact, {steps} steps",
            )  # fmt: skip
        published, scatter = np.array([case.monte_carlo[name] for name in ("b", "h")]).T
        _cross(ax, published, scatter, VERMILION, "s", "published")
        z = (mean - published) / error
        ax.set_title(minus(f"case {case.name}: z of our mean from the published {z[0]:+.2f}, {z[1]:+.2f}"))
        ax.set_xlabel("b")
        ax.set_ylabel("h")
    figure.legend(*axes[0, 0].get_legend_handles_labels(), loc="outside lower center", ncols=5)
    return figure


def _cross(ax: Axes, at: Any, error: Any, colour: str, marker: str, label: str) -> None:
    ax.errorbar(
        at[0], at[1], xerr=error[0], yerr=error[1], color=colour, marker=marker, markersize=5, linestyle="",
        mfc="none", capsize=3, elinewidth=1.2, label=label,
    )  # fmt: skip


def _ellipse(ax: Axes, centre: Any, covariance: Any) -> None:
    """Where a normal variable with this covariance lies with probability 0.9."""
    import numpy as np

    turn = np.linspace(0.0, 2.0 * np.pi, 200)
    circle = np.sqrt(-2.0 * np.log(0.1)) * np.stack([np.cos(turn), np.sin(turn)])
    curve = np.linalg.cholesky(covariance) @ circle
    ax.plot(
        centre[0] + curve[0], centre[1] + curve[1], color=ORANGE, linewidth=1.2,
        label="90% of the ends, first order in 1/samples",
    )  # fmt: skip


def _pair(values: Any) -> str:
    return ", ".join(f"{value:.3f}" for value in values)
