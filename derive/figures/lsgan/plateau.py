"""Figures of where training of the least-squares GAN leads: drift on the plateau, and the saddle at a = 0."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import BLACK, COLOURS, GREY, LINES, MAP, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# How many iterates from one shown to the next.
_EVERY = 150
_LEVELS = 17


def draw_drift(found: Any) -> Figure:
    """b against √log t, the ratio b²/log t, and what is left of the law."""
    import numpy as np

    largest = max(run.difference for run in found.values())
    steps = max(round(run.iterated_t[-1] / run.step) for run in found.values())
    title = (
        "Plateaux are drift without end: b grows like √log t, t = step · iterations, up to 10⁸ steps\n"
        f"(the flow stays within {largest:.1g} of {steps} steps made one by one)"
    )
    figure, axes = new_figure(title, 11.2, 4.6, 1, 3)
    height, ratio, excess = axes[0]
    for i, (name, run) in enumerate(found.items()):
        style: dict[str, Any] = {"color": COLOURS[i], "linestyle": LINES[i]}
        root = np.sqrt(np.log(run.t))
        height.plot(root, run.points[:, 1], label=name, **style)
        seen = np.sqrt(np.log(run.iterated_t[::_EVERY]))
        height.plot(seen, run.iterated[::_EVERY, 1], ".", color=COLOURS[i], markersize=4)
        ratio.semilogx(run.t, run.ratio, **style)
        excess.loglog(run.t, -run.excess, **style)
    ends = np.array(height.get_xlim())
    height.plot(ends, ends, color=GREY, linewidth=0.8, linestyle=":", label="b = √log t")
    height.set_xlabel("√log t (dots: iterates)")
    height.set_ylabel("b")
    ratio.axhline(1.0, color=GREY, linewidth=0.8, linestyle=":")
    ratio.set_xlabel("t")
    ratio.set_ylabel("b²/log t")
    excess.set_xlabel("t")
    excess.set_ylabel("log(2ct/√π) − log(a + c/2b) − b²")
    figure.legend(*height.get_legend_handles_labels(), loc="outside lower center", ncols=5)
    return figure


def draw_saddle(found: Any) -> Figure:
    """Maps of the cost over a and the mismatch of means, and the cost along a."""
    title = (
        "Around the line a = b = 0, g + h = 1/c, where D = ½ and only the means match: a saddle,\n"
        "and in a alone, which D ascends, a minimum"
    )
    figure, axes = new_figure(title, 11.0, 7.6, len(found), 2)
    for row, (case, made) in zip(axes, found, strict=True):
        plane, along = row
        mesh = plane.pcolormesh(
            made.a, made.mismatch, made.cost, cmap=MAP, shading="gouraud", rasterized=True
        )
        plane.contour(made.a, made.mismatch, made.cost, levels=_LEVELS, colors="white", linewidths=0.5)
        plane.contour(made.a, made.mismatch, made.cost, levels=[0.5], colors=BLACK, linewidths=1.2)
        plane.plot(0, 0, "o", color="white", markeredgecolor=BLACK, markersize=5)
        shown = ", ".join(f"{value + 0.0:.3g}" for value in made.eigenvalues.round(12))
        plane.set_title(minus(f"case {case.name}, g = {made.g:g}, c = {made.c:g}; Hessian: {shown}"))
        plane.set_xlabel("a (black: J = ½)")
        plane.set_ylabel("mismatch g + h − 1/c")
        figure.colorbar(mesh, ax=plane, label="cost J", pad=0.02)
        last = len(made.mismatch) - 1
        for i, j in enumerate((0, last // 4, last // 2, 3 * last // 4, last)):
            label = minus(f"mismatch {made.mismatch[j] + 0.0:.3g}")
            along.plot(made.a, made.cost[j], color=COLOURS[i], linestyle=LINES[i], label=label)
        along.axhline(0.5, color=GREY, linewidth=0.8, linestyle=":")
        along.axvline(0.0, color=GREY, linewidth=0.8, linestyle=":")
        along.set_xlabel("a")
        along.set_ylabel("cost J at b = 0")
        along.legend()
    return figure
