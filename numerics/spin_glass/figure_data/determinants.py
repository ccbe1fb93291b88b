"""The logarithm of the determinant: closed form beside sampled matrices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, real_array
from numerics.spin_glass import log_potential, sample_spectrum


@dataclass(frozen=True)
class DeterminantStudy:
    """(1/N) log|det(H - x)| in the limit, and of samples, for several shifts x1.

    kappa, b, b1 : the ensemble.
    x1 : the shifts, shape (k,). x : shape (n,).
    limit : the closed form, shape (k, n).
    sampled_x : shape (j,). mean, spread : over the samples, shapes (k, j).
    matrices, size : how many matrices were sampled for each shift, and of which size.
    """

    kappa: float
    b: float
    b1: float
    x1: Floats
    x: Floats
    limit: Floats
    sampled_x: Floats
    mean: Floats
    spread: Floats
    matrices: int
    size: int


def determinant_study(
    kappa: float,
    b: float,
    b1: float,
    x1: Sequence[float],
    x: npt.ArrayLike,
    *,
    every: int = 1,
    matrices: int = 50,
    size: int = 50,
    seed: int = 0,
) -> DeterminantStudy:
    """Compare the log-potential with log-determinants of sampled matrices.

    Parameters
    ----------
    kappa, b, b1 : the ensemble, as in `log_potential`.
    x1 : its shifts.
    x : where the determinant is taken, one dimension.
    every : samples are evaluated at every so many of these.
    matrices, size : number of sampled matrices for each shift, and their size.
    seed : a non-negative integer; matrix i at the j-th shift is drawn from the seed (seed, j, i).

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `log_potential` and `sample_spectrum`.

    Accuracy
    --------
    Of `log_potential`; samples of size n are off by O(1/n).

    Source
    ------
    Baskerville et al. (2022), figure of the log-determinant; closed form: claim spin_glass.potential.
    """
    shifts, at = real_array("x1", x1), real_array("x", x)
    limit = np.asarray(log_potential(at, kappa=kappa, b=b, b1=b1, x1=shifts[:, np.newaxis]))
    seen = at[::every]
    sampled = np.empty((len(shifts), matrices, len(seen)))
    for j, shift in enumerate(shifts):
        for i in range(matrices):
            spectrum = sample_spectrum(size, kappa=kappa, b=b, b1=b1, x1=float(shift), seed=(seed, j, i))
            sampled[j, i] = np.log(np.abs(spectrum - seen[:, np.newaxis])).mean(axis=-1)
    return DeterminantStudy(
        kappa, b, b1, shifts, at, limit, seen, sampled.mean(axis=1), sampled.std(axis=1, ddof=1), matrices,
        size,
    )  # fmt: skip
