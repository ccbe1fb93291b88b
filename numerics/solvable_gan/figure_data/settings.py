"""The parameters of the source's figure: two features, weights kept normalised."""

from __future__ import annotations

from typing import Any

import numpy as np

from numerics.solvable_gan.model import Model

TAU, TAU_TILDE, LAMBDA = 0.2, 0.04, (5.0, 3.0)
NOISES = (2.0, 1.0, 4.0)
START: dict[str, Any] = {
    "P": 0.1 * np.eye(2), "q": np.array([0.1, 0.1]), "r": np.array([0.01, 0.01]), "S": np.eye(2),
}  # fmt: skip
# Overlaps that fluctuations do not turn round: the signs of q and r are then those of the solution.
LEARNED: dict[str, Any] = {
    "P": 0.5 * np.eye(2), "q": np.array([0.5, 0.3]), "r": np.array([0.4, 0.2]), "S": np.eye(2),
}  # fmt: skip


def two_features(eta: float) -> Model:
    """The model of the figure at a variance of the noise."""
    return Model(2, TAU, TAU_TILDE, LAMBDA, LAMBDA, eta, eta)


def one_feature(eta: Any, ratio: Any = TAU_TILDE / TAU) -> Model:
    """One feature of variance 5 at the same rates, or at another ratio of them."""
    return Model(1, TAU, np.asarray(ratio) * TAU, LAMBDA[0], LAMBDA[0], eta, eta)
