"""Figures of best rates: against the angle of a pair of eigenvalues, and in the worst case over a set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from derive.figures.style import COLOURS, GREY, LINES, minus, new_figure

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def draw_sign(found: Any) -> Figure:
    """Best rate against the angle, and the momentum that reaches it."""
    import numpy as np

    title = "Positive momentum can be bad for adversarial games: the best rate with the best step"
    figure, axes = new_figure(title, 10.0, 4.3, 1, 2)
    degrees = np.degrees(found.psi)
    rate, momentum = axes[0]
    rate.plot(
        degrees, found.best, label="best β of either sign: ρ = tan(ψ/2)", color=COLOURS[0], linewidth=2.6
    )
    for i, (beta, values) in enumerate(zip(found.beta, found.fixed, strict=True)):
        rate.plot(
            degrees, values, label=minus(f"β = {beta:+g}"), color=COLOURS[i + 1], linestyle=LINES[i + 1]
        )
    rate.plot(degrees, found.plain, label="β = 0: ρ = sin ψ", color="black", linewidth=1.8)
    some = slice(6, None, 12)
    rate.plot(
        degrees[some], found.nonnegative[some], "o", mfc="none", color="black", markersize=5,
        label="best β ≥ 0, found by search",
    )  # fmt: skip
    rate.set_ylabel("smallest spectral radius ρ over all steps η")
    rate.set_ylim(0, 1.01)
    momentum.plot(
        degrees, found.best_beta, color=COLOURS[0], linewidth=2.6, label="of either sign: β = −tan²(ψ/2)"
    )
    momentum.plot(
        degrees[some], found.nonnegative_beta[some], "o", mfc="none", color="black", markersize=5,
        label="among β ≥ 0: none is better than β = 0",
    )  # fmt: skip
    momentum.set_ylabel("best momentum β")
    momentum.set_ylim(-1.02, 0.2)
    for ax in axes[0]:
        ax.set_xlim(0, 90)
        ax.set_xticks(range(0, 91, 15))
        ax.set_xlabel("ψ = |Arg λ| (degrees): 0 cooperative, 90 zero-sum")
        ax.legend(loc="lower right" if ax is rate else "lower left")
    return figure


def draw_worst(data: Any) -> Figure:
    """Rates in the worst case against the condition number, and the momentum behind them."""
    import numpy as np

    found, certified = data
    title = "Worst case over all λ with |λ| ≤ L, Re λ ≥ μ: what gradient and heavy ball can promise"
    figure, axes = new_figure(title, 10.0, 4.2, 1, 2)
    rate, momentum = axes[0]
    curves = (
        ("heavy ball, best η and β", found.heavy_ball, found.heavy_ball_asymptote, "4/(3√3) κ^(−3/2)"),
        ("gradient, best η", found.gradient, found.gradient_asymptote, "½ κ⁻²"),
    )
    for i, (label, radius, asymptote, formula) in enumerate(curves):
        rate.loglog(
            found.kappa, -np.log(radius), color=COLOURS[i], linestyle=LINES[i], linewidth=2, label=label
        )
        rate.loglog(
            found.kappa, asymptote, color="black", linestyle=":", linewidth=0.9 + 0.5 * i, label=formula
        )
    rate.loglog(
        certified[:, 0], -np.log(certified[:, 1]), "o", mfc="none", color="black", markersize=6,
        label="heavy ball, certified to six digits",
    )  # fmt: skip
    rate.set_ylabel("−log ρ (natural logarithm, per iteration)")
    momentum.loglog(found.kappa, 1 + found.beta, color=COLOURS[2], label="1 + β")
    momentum.loglog(found.kappa, found.eta, color=COLOURS[3], linestyle=LINES[1], label="ηL")
    momentum.set_ylabel("best parameters of heavy ball")
    for ax in axes[0]:
        ax.set_xlabel("κ = L/μ")
        ax.legend()
        ax.grid(True, which="major", color=GREY, alpha=0.25, linewidth=0.5)
    return figure
