"""Numbers for differentiable games: spectral radii, stability, optimal parameters, trajectories, figures.

λ is an eigenvalue of ∇v, v the vector of the players' own gradients; steps go along ω - ηv(ω).

- Certified, to any number of digits: `spectral_radius`, `eigenvalues` of a matrix.
- Exact: `stable`; `best_gradient_over_set`; `best_heavy_ball_over_set` with a certificate that
  `verify_heavy_ball_certificate` rechecks.
- Float64 arrays that broadcast, NaN where an argument is NaN, with errors measured by
  `numerics.games.accuracy.measure`: `heavy_ball_radius`, `alternating_radius`, `best_heavy_ball`,
  `best_alternating`. The radii run compiled where numba is installed; `engine="numpy"` or
  `engine="numba"`, or the environment variable REDERIVE_ENGINE, forces the choice.
- Iterates: `Game`, `method`, `trajectory`, `linear_radius`.
- Data of the figures: maps over steps and momenta, spectra, bilinear and Dirac-GAN runs, a small GAN in
  training.
"""

from __future__ import annotations

from numerics.games.over_sets.gradient_over_set import BestGradient, best_gradient_over_set
from numerics.games.over_sets.over_set import BestOverSet, best_heavy_ball_over_set
from numerics.games.over_sets.rate_certificate import verify_heavy_ball_certificate
from numerics.games.parameters.linearised import linear_radius, method_matrix, tuned
from numerics.games.parameters.maps import HeavyBallMap, MixtureMap, heavy_ball_map, mixture_map
from numerics.games.parameters.momentum_sign import MomentumSign, WorstCase, momentum_sign, worst_case_rates
from numerics.games.parameters.optimal import (
    BestAlternating,
    BestHeavyBall,
    best_alternating,
    best_heavy_ball,
)
from numerics.games.parameters.stability import stable
from numerics.games.radii.heavy_ball_spectrum import HeavyBallSpectrum, heavy_ball_spectrum
from numerics.games.radii.radii import alternating_radius, heavy_ball_radius
from numerics.games.radii.spectrum import Eigenvalue, eigenvalues, spectral_radius
from numerics.games.runs.bilinear import BilinearRun, bilinear_methods, bilinear_momentum, bilinear_run
from numerics.games.runs.dirac_gan import DiracGan, DiracRun, dirac_field, dirac_run
from numerics.games.runs.small_gan import SmallGan, small_gan
from numerics.games.runs.training import Training, train_small_gan, training_methods
from numerics.games.runs.trajectory import Game, Method, method, trajectory

__all__ = [
    "BestAlternating",
    "BestGradient",
    "BestHeavyBall",
    "BestOverSet",
    "BilinearRun",
    "DiracGan",
    "DiracRun",
    "Eigenvalue",
    "Game",
    "HeavyBallMap",
    "HeavyBallSpectrum",
    "Method",
    "MixtureMap",
    "MomentumSign",
    "SmallGan",
    "Training",
    "WorstCase",
    "alternating_radius",
    "best_alternating",
    "best_gradient_over_set",
    "best_heavy_ball",
    "best_heavy_ball_over_set",
    "bilinear_methods",
    "bilinear_momentum",
    "bilinear_run",
    "dirac_field",
    "dirac_run",
    "eigenvalues",
    "heavy_ball_map",
    "heavy_ball_radius",
    "heavy_ball_spectrum",
    "linear_radius",
    "method",
    "method_matrix",
    "mixture_map",
    "momentum_sign",
    "small_gan",
    "spectral_radius",
    "stable",
    "train_small_gan",
    "training_methods",
    "trajectory",
    "tuned",
    "verify_heavy_ball_certificate",
    "worst_case_rates",
]
