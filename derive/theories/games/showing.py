"""The figures of the theory of game dynamics."""

from __future__ import annotations

from collections.abc import Mapping

from derive.figures import Drawing
from derive.figures import games_bilinear as bilinear
from derive.figures import games_dirac as dirac
from derive.figures import games_rates as rates
from derive.figures import games_stability as stability
from derive.figures import games_training as training

FIGURES: Mapping[str, Drawing] = {
    "stability": Drawing(
        "where heavy ball converges and how fast, over steps and momenta",
        stability.stability_data, stability.draw_stability,
    ),
    "mixture": Drawing(
        "the same over steps and mixtures of a cooperative and a zero-sum game",
        stability.mixture_data, stability.draw_mixture,
    ),
    "eigenvalues": Drawing(
        "eigenvalues of the heavy-ball operator with negative, no and positive momentum",
        stability.eigenvalue_data, stability.draw_eigenvalues,
    ),
    "momentum_sign": Drawing(
        "the best rate against the angle of the eigenvalue: positive momentum can be bad",
        rates.sign_data, rates.draw_sign,
    ),
    "worst_case": Drawing(
        "what gradient and heavy ball can promise over a set of eigenvalues",
        rates.worst_data, rates.draw_worst,
    ),
    "bilinear_momentum": Drawing(
        "trajectories of heavy ball on min max xy, simultaneous and alternating",
        bilinear.momentum_data, bilinear.draw_momentum,
    ),
    "bilinear_rates": Drawing(
        "how fast heavy ball leaves or approaches the equilibrium of min max xy",
        bilinear.rates_data, bilinear.draw_rates,
    ),
    "bilinear_methods": Drawing(
        "trajectories of ten methods on min max xy", bilinear.methods_data, bilinear.draw_methods
    ),
    "dirac_gan": Drawing(
        "fields and trajectories of the variants of the Dirac-GAN", dirac.dirac_data, dirac.draw_dirac
    ),
    "training_wgan": Drawing(
        "a small Wasserstein GAN trained by eight methods, observed and predicted rates",
        training.wgan_data, training.draw_training,
    ),
    "training_lsgan": Drawing(
        "a small least-squares GAN trained by eight methods, observed and predicted rates",
        training.lsgan_data, training.draw_training,
    ),
}  # fmt: skip
