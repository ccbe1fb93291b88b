"""Sampled matrices of the block ensemble."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.spin_glass.spectrum.parameters import checked_parameters


def generator_from(seed: object) -> np.random.Generator:
    """Return a generator for a non-negative integer, a sequence of them, or a generator (returned as it
    is)."""
    if isinstance(seed, np.random.Generator):
        return seed
    allowed = "a non-negative integer, a sequence of them, or a numpy.random.Generator"
    whole = isinstance(seed, (int, np.integer)) and not isinstance(seed, bool)
    if not whole and not (isinstance(seed, Sequence) and not isinstance(seed, (str, bytes))):
        raise ParameterError("seed", seed, allowed)
    material: Any = seed
    try:
        return np.random.default_rng(material)
    except ValueError:
        raise DomainError("seed", seed, allowed) from None
    except TypeError:
        raise ParameterError("seed", seed, allowed) from None


def goe(generator: np.random.Generator, n: int) -> Floats:
    """Return M_n: symmetric, independent Gaussian entries of variance 1/(2n), on the diagonal 1/n."""
    half = generator.standard_normal((n, n))
    half += half.T.copy()
    half *= 0.5 / np.sqrt(n)
    return half


def eigenvalues(n: object, seed: object, *, kappa: Floats, b: Floats, b1: Floats, x1: Floats) -> Floats:
    """Return the ascending eigenvalues of one sample of H."""
    if isinstance(n, bool):
        raise ParameterError("n", n, "an integer >= 2")
    try:
        size = operator.index(n)  # type: ignore[arg-type]
    except TypeError:
        raise ParameterError("n", n, "an integer >= 2") from None
    if size < 2:
        raise DomainError("n", n, "an integer >= 2")
    for name, value in {"kappa": kappa, "b": b, "b1": b1, "x1": x1}.items():
        if value.ndim:
            raise ShapeError(name, value.shape, "a scalar")
        if np.isnan(value):
            raise DomainError(name, float(value), "a number")
    block = round(float(kappa) * size)
    generator = generator_from(seed)
    matrix = float(b) * goe(generator, size)
    if block:
        corner = matrix[:block, :block]
        corner += float(b1) * goe(generator, block)
        corner[np.diag_indices(block)] -= float(x1)
    return np.linalg.eigvalsh(matrix).astype(np.float64, copy=False)


def sample_spectrum(n: int, *, kappa: float, b: float, b1: float, x1: float, seed: Any) -> Floats:
    """Return the eigenvalues of one sampled matrix H of size n.

    The leading block has N_D = round(kappa n) rows.

    Parameters
    ----------
    n : integer >= 2.
    kappa : scalar, 0 < kappa < 1.
    b : scalar, b > 0.
    b1 : scalar, b1 >= 0.
    x1 : scalar, real.
    seed : a non-negative integer, a sequence of them, or a numpy Generator.

    Returns
    -------
    A float64 array of shape (n,), ascending.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Eigenvalues to rounding of the largest one; they fluctuate around the limit by O(1/n).
    """
    given = checked_parameters(kappa, b, b1, x1)
    return eigenvalues(n, seed, **given)
