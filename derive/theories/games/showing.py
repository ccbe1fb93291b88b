"""What is shown of game dynamics: where a run evaluates it, and the titles of its figures."""

from __future__ import annotations

from types import ModuleType

from derive.figures.games import bilinear, dirac, rates, stability, training
from derive.theories.games.model import games


def _data() -> ModuleType:
    """What computes the figures' data, loaded when one is drawn."""
    from numerics.games import figure_data

    return figure_data


games.evaluate_at(
    re=1, im=2, eta="1/4", eta_extrap="1/4", beta="-1/5", k=1, beta1="-1/5", beta2="-1/8", sigma=2,
)  # fmt: skip

games.figure(
    "stability", "where heavy ball converges and how fast, over steps and momenta",
    lambda: _data().stability(), stability.draw_stability,
)  # fmt: skip
games.figure(
    "mixture", "the same over steps and mixtures of a cooperative and a zero-sum game",
    lambda: _data().mixture(), stability.draw_mixture,
)  # fmt: skip
games.figure(
    "eigenvalues", "eigenvalues of the heavy-ball operator with negative, no and positive momentum",
    lambda: _data().eigenvalues(), stability.draw_eigenvalues,
)  # fmt: skip
games.figure(
    "momentum_sign", "the best rate against the angle of the eigenvalue: positive momentum can be bad",
    lambda: _data().momentum_sign(), rates.draw_sign,
)  # fmt: skip
games.figure(
    "worst_case", "what gradient and heavy ball can promise over a set of eigenvalues",
    lambda: _data().worst_case(), rates.draw_worst,
)  # fmt: skip
games.figure(
    "bilinear_momentum", "trajectories of heavy ball on min max xy, simultaneous and alternating",
    lambda: _data().bilinear_momentum(), bilinear.draw_momentum,
)  # fmt: skip
games.figure(
    "bilinear_rates", "how fast heavy ball leaves or approaches the equilibrium of min max xy",
    lambda: _data().bilinear_rates(), bilinear.draw_rates,
)  # fmt: skip
games.figure(
    "bilinear_methods", "trajectories of ten methods on min max xy",
    lambda: _data().bilinear_methods(), bilinear.draw_methods
)  # fmt: skip
games.figure(
    "dirac_gan", "fields and trajectories of the variants of the Dirac-GAN",
    lambda: _data().dirac_gan(), dirac.draw_dirac
)  # fmt: skip
games.figure(
    "training_wgan", "a small Wasserstein GAN trained by eight methods, observed and predicted rates",
    lambda: _data().training_wgan(), training.draw_training,
)  # fmt: skip
games.figure(
    "training_lsgan", "a small least-squares GAN trained by eight methods, observed and predicted rates",
    lambda: _data().training_lsgan(), training.draw_training,
)  # fmt: skip
