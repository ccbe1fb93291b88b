"""The figures of game dynamics: their titles, what computes them and what draws them."""

from __future__ import annotations

from types import ModuleType

from derive.figures.games import bilinear, dirac, rates, stability, training
from derive.statement.figure import Figure


def _data() -> ModuleType:
    """What computes the figures' data, loaded when one is drawn."""
    from numerics.games import figure_data

    return figure_data


FIGURES = {
    "stability": Figure(
        "where heavy ball converges and how fast, over steps and momenta",
        lambda: _data().stability(),
        stability.draw_stability,
    ),
    "mixture": Figure(
        "the same over steps and mixtures of a cooperative and a zero-sum game",
        lambda: _data().mixture(),
        stability.draw_mixture,
    ),
    "eigenvalues": Figure(
        "eigenvalues of the heavy-ball operator with negative, no and positive momentum",
        lambda: _data().eigenvalues(),
        stability.draw_eigenvalues,
    ),
    "momentum_sign": Figure(
        "the best rate against the angle of the eigenvalue: positive momentum can be bad",
        lambda: _data().momentum_sign(),
        rates.draw_sign,
    ),
    "worst_case": Figure(
        "what gradient and heavy ball can promise over a set of eigenvalues",
        lambda: _data().worst_case(),
        rates.draw_worst,
    ),
    "bilinear_momentum": Figure(
        "trajectories of heavy ball on min max xy, simultaneous and alternating",
        lambda: _data().bilinear_momentum(),
        bilinear.draw_momentum,
    ),
    "bilinear_rates": Figure(
        "how fast heavy ball leaves or approaches the equilibrium of min max xy",
        lambda: _data().bilinear_rates(),
        bilinear.draw_rates,
    ),
    "bilinear_methods": Figure(
        "trajectories of ten methods on min max xy",
        lambda: _data().bilinear_methods(),
        bilinear.draw_methods,
    ),
    "dirac_gan": Figure(
        "fields and trajectories of the variants of the Dirac-GAN",
        lambda: _data().dirac_gan(),
        dirac.draw_dirac,
    ),
    "training_wgan": Figure(
        "a small Wasserstein GAN trained by eight methods, observed and predicted rates",
        lambda: _data().training_wgan(),
        training.draw_training,
    ),
    "training_lsgan": Figure(
        "a small least-squares GAN trained by eight methods, observed and predicted rates",
        lambda: _data().training_lsgan(),
        training.draw_training,
    ),
}
