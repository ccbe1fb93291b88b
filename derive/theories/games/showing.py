"""What is shown of game dynamics: where a run evaluates it, and the titles of its figures."""

from __future__ import annotations

from derive.figures.games import bilinear, dirac, rates, stability, training
from derive.theories.games.model import games

games.evaluate_at(
    re=1, im=2, eta="1/4", eta_extrap="1/4", beta="-1/5", k=1, beta1="-1/5", beta2="-1/8", sigma=2,
)  # fmt: skip

games.figure(
    "stability", "where heavy ball converges and how fast, over steps and momenta",
    stability.stability_data, stability.draw_stability,
)  # fmt: skip
games.figure(
    "mixture", "the same over steps and mixtures of a cooperative and a zero-sum game",
    stability.mixture_data, stability.draw_mixture,
)  # fmt: skip
games.figure(
    "eigenvalues", "eigenvalues of the heavy-ball operator with negative, no and positive momentum",
    stability.eigenvalue_data, stability.draw_eigenvalues,
)  # fmt: skip
games.figure(
    "momentum_sign", "the best rate against the angle of the eigenvalue: positive momentum can be bad",
    rates.sign_data, rates.draw_sign,
)  # fmt: skip
games.figure(
    "worst_case", "what gradient and heavy ball can promise over a set of eigenvalues",
    rates.worst_data, rates.draw_worst,
)  # fmt: skip
games.figure(
    "bilinear_momentum", "trajectories of heavy ball on min max xy, simultaneous and alternating",
    bilinear.momentum_data, bilinear.draw_momentum,
)  # fmt: skip
games.figure(
    "bilinear_rates", "how fast heavy ball leaves or approaches the equilibrium of min max xy",
    bilinear.rates_data, bilinear.draw_rates,
)  # fmt: skip
games.figure(
    "bilinear_methods", "trajectories of ten methods on min max xy",
    bilinear.methods_data, bilinear.draw_methods
)  # fmt: skip
games.figure(
    "dirac_gan", "fields and trajectories of the variants of the Dirac-GAN",
    dirac.dirac_data, dirac.draw_dirac
)  # fmt: skip
games.figure(
    "training_wgan", "a small Wasserstein GAN trained by eight methods, observed and predicted rates",
    training.wgan_data, training.draw_training,
)  # fmt: skip
games.figure(
    "training_lsgan", "a small least-squares GAN trained by eight methods, observed and predicted rates",
    training.lsgan_data, training.draw_training,
)  # fmt: skip
