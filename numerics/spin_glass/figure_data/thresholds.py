"""How the lowest losses, and the number of equilibria, depend on the noise and on the share of weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, real_array
from numerics.spin_glass.landscape.index import complexity_index
from numerics.spin_glass.landscape.published_threshold import (
    threshold_D_authors_code,
    threshold_G_authors_code,
)
from numerics.spin_glass.landscape.threshold import threshold_D, threshold_G


@dataclass(frozen=True)
class ThresholdStudy:
    """The smallest bounds with Θ > 0, over one parameter.

    sigma_z, kappa : the parameters along the study, arrays of one shape (n,).
    D, G : of the exact law, shape (n,). authors_D, authors_G : of the authors' code.
    """

    p: int
    q: int
    sigma_z: Floats
    kappa: Floats
    D: Floats
    G: Floats
    authors_D: Floats
    authors_G: Floats


@dataclass(frozen=True)
class EquilibriumStudy:
    """Θ_{0,0} without bounds, the growth rate of the mean number of local Nash equilibria.

    weights : triples (p, q, kappa). sigma_z : shape (n,). value : shape (len(weights), n).
    crossing : the σ_z at which each curve becomes negative, NaN where it never is; shape (len(weights),).
    """

    weights: tuple[tuple[int, int, float], ...]
    sigma_z: Floats
    value: Floats
    crossing: Floats


def threshold_study(p: int, q: int, sigma_z: npt.ArrayLike, kappa: npt.ArrayLike) -> ThresholdStudy:
    """ϑ_D = min{u_D : Θ(u_D, ∞) > 0} and ϑ_G likewise, exact and of the authors' code.

    Parameters
    ----------
    p, q : integers, p >= 2 and q >= 1.
    sigma_z, kappa : arrays that broadcast together to one dimension.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `threshold_D`.

    Accuracy
    --------
    Of `threshold_D`, and of `threshold_D_authors_code`.

    Source
    ------
    Baskerville et al. (2022), figures of the effects of σ_z and κ.
    """
    noise, share = np.broadcast_arrays(real_array("sigma_z", sigma_z), real_array("kappa", kappa))
    exact_D, exact_G = (np.asarray(find(p, q, noise, share)) for find in (threshold_D, threshold_G))
    authors_D = np.asarray(threshold_D_authors_code(p, q, noise, share))
    authors_G = np.asarray(threshold_G_authors_code(p, q, noise, share))
    return ThresholdStudy(p, q, noise, share, exact_D, exact_G, authors_D, authors_G)


def equilibrium_study(weights: Sequence[tuple[int, int, float]], sigma_z: npt.ArrayLike) -> EquilibriumStudy:
    """The growth rate of the mean number of critical points at which both players are at a local minimum.

    Parameters
    ----------
    weights : triples (p, q, kappa).
    sigma_z : noises, one dimension, ascending.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `complexity_index`.

    Accuracy
    --------
    Of `complexity_index`; crossings by linear interpolation in log σ_z between neighbours.

    Source
    ------
    Kac-Rice with the law of the smallest eigenvalues of both players' Hessians.
    """
    noise = real_array("sigma_z", sigma_z)
    value = np.stack([
        np.asarray(complexity_index(np.inf, np.inf, 0, 0, p, q, noise, kappa)) for p, q, kappa in weights
    ])  # fmt: skip
    crossing = np.full(len(weights), np.nan)
    for i, curve in enumerate(value):
        falls = np.flatnonzero((curve[:-1] > 0) & (curve[1:] <= 0))
        if falls.size:
            j = int(falls[0])
            share = curve[j] / (curve[j] - curve[j + 1])
            crossing[i] = noise[j] * (noise[j + 1] / noise[j]) ** share
    return EquilibriumStudy(tuple(weights), noise, value, crossing)
