"""Figures of runs: the source's figure of two features, convergence with the dimension, times of learning."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import COLOURS, GREY, LINES, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_source(found: Any) -> Figure:
    """All overlaps of U with V over time: lines are solutions, dots one run of vectors."""
    title = (
        "Two features, Λ = diag(5, 3), τ = 0.2, τ̃ = 0.04: recovery, oscillation, the weaker feature lost\n"
        f"(lines: the macroscopic equations; dots: stochastic gradient steps on vectors, n = {found[0].n})"
    )
    figure, axes = new_figure(title, 11.6, 6.4, 2, len(found), sharex=True)
    for column, run in enumerate(found):
        top, bottom = axes[:, column]
        for number, (i, j) in enumerate(((0, 0), (0, 1), (1, 0), (1, 1))):
            style: dict[str, Any] = {"color": COLOURS[number]}
            label = f"P{i + 1}{j + 1}"
            top.plot(run.curve.times, run.curve.P[:, i, j], linestyle=LINES[number], label=label, **style)
            top.plot(run.dots.times, run.dots.P[:, i, j], ".", markersize=4, **style)
        for number, (name, values, seen) in enumerate(
            (("q", run.curve.q, run.dots.q), ("r", run.curve.r, run.dots.r))
        ):
            for i in range(2):
                colour = COLOURS[2 * number + i]
                bottom.plot(
                    run.curve.times, abs(values[:, i]), color=colour, linestyle=LINES[2 * number + i],
                    label=f"|{name}{i + 1}|", linewidth=1.0,
                )  # fmt: skip
                bottom.plot(run.dots.times, abs(seen[:, i]), ".", color=colour, markersize=3)
        top.set_title(f"η = {run.eta:g}: {run.phase}")
        top.set_ylim(-1.05, 1.05)
        bottom.set_ylim(-0.02, 1.05)
        bottom.set_xlabel("t = steps/n")
    axes[0, 0].set_ylabel("UᵀV")
    axes[1, 0].set_ylabel("|Uᵀw| and |Vᵀw|")
    axes[0, -1].legend(loc="upper right")
    axes[1, -1].legend(loc="upper right", ncols=2)
    return figure


def draw_convergence(found: Any) -> Figure:
    """The distance over n, with the fitted power."""
    import numpy as np

    low, high = found.interval
    title = minus(
        f"Simulations approach the equations like n^({found.slope:.3f}), 95 % in [{low:.3f}, {high:.3f}]\n"
        f"(root mean square over {found.runs} runs of the reduced chain and all overlaps, "
        f"t = {found.time:g}, η = {found.eta:g})"
    )
    figure, axes = new_figure(title, 7.2, 4.6)
    plane = axes[0, 0]
    plane.loglog(found.n, found.distance, "o", color=COLOURS[0], label="distance")
    middle = np.exp(np.mean(np.log(found.distance) + 0.5 * np.log(found.n)))
    plane.loglog(found.n, middle * found.n**-0.5, color=GREY, linestyle=":", label="n^(−1/2)")
    plane.set_xlabel("n")
    plane.set_ylabel("distance of the overlaps")
    plane.legend()
    return figure


def draw_learning(found: Any) -> Figure:
    """Learning curves, and the times when they rise beside the leading term."""
    import numpy as np

    title = (
        "From P = q = n^(−1/2) learning takes (ln n/(2τΛ))(1/(1 − ν) + 1/ℓ) to leading order\n"
        "(one feature, Λ = 5, τ = 0.2, τ̃ = 0.04)"
    )
    figure, axes = new_figure(title, 10.6, 4.6, 1, 2)
    curves, times = axes[0]
    for number, run in enumerate(found):
        style: dict[str, Any] = {"color": COLOURS[number], "linestyle": LINES[number]}
        for row in range(0, len(run.n), 4):
            shown = f"η = {run.eta:g}" if row == 0 else None
            curves.plot(run.times, np.abs(run.P[row]), label=shown, **style)
        times.plot(run.n, run.reached, "o", color=COLOURS[number], markersize=4)
        shift = np.mean(run.reached - run.predicted)
        times.semilogx(
            run.n, run.predicted + shift,
            label=f"η = {run.eta:g}: slope {run.slope:.4f} of the leading term", **style,
        )  # fmt: skip
    curves.set_xlabel("t, for n = 10², 10⁶, 10¹⁰")
    curves.set_ylabel("P")
    curves.legend()
    times.set_xlabel("n")
    times.set_ylabel("time to half of P² (lines: leading term, shifted)")
    times.legend()
    return figure
