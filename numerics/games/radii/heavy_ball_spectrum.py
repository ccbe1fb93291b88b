"""Eigenvalues of the heavy-ball operator in the complex plane."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.errors import DomainError
from numerics.games.parameters.maps import axis
from numerics.games.runs.game import square_matrix


@dataclass(frozen=True)
class HeavyBallSpectrum:
    """Eigenvalues of the heavy-ball Jacobian of a game, over steps and momenta.

    lam : the eigenvalues of ∇v, shape (n,).
    eta, beta : the axes, shapes (m,) and (k,).
    eigenvalues : shape (k, m, n, 2); the last axis holds the two for each λ, the larger in modulus first.
    """

    lam: npt.NDArray[np.complex128]
    eta: Floats
    beta: Floats
    eigenvalues: npt.NDArray[np.complex128]

    @property
    def radius(self) -> Floats:
        """The spectral radius, shape (k, m)."""
        return np.asarray(np.abs(self.eigenvalues[..., 0]).max(axis=-1))


def heavy_ball_spectrum(
    jacobian: npt.ArrayLike, eta: npt.ArrayLike, beta: npt.ArrayLike
) -> HeavyBallSpectrum:
    """The eigenvalues of heavy ball on v(ω) = Mω over steps and momenta.

    Parameters
    ----------
    jacobian : M, real, shape (n, n).
    eta, beta : the axes, one dimension each, finite.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For arguments that are not as above, and entries so large that eigenvalues overflow.

    Accuracy
    --------
    To rounding of the coefficients of μ² - (1 + β - ηλ)μ + β; half the digits where the two roots meet.

    Source
    ------
    Gidel et al., "Negative momentum for improved game dynamics" (2019), proposition on momentum eigenvalues.
    """
    matrix = square_matrix("jacobian", jacobian)
    steps, momenta = axis("eta", eta), axis("beta", beta)
    lam = np.linalg.eigvals(matrix).astype(np.complex128)
    b = momenta[:, np.newaxis, np.newaxis]
    with np.errstate(all="ignore"):
        trace = 1.0 + b - steps[:, np.newaxis] * lam
        root = np.sqrt(trace * trace - 4.0 * b)
        # The root that adds to the trace has the larger modulus; the product is β.
        root = np.where((np.conj(trace) * root).real < 0.0, -root, root)
        large = (trace + root) / 2.0
        small = np.divide(b, large, out=np.zeros_like(large), where=large != 0.0)
    found = np.stack([large, small], axis=-1)
    if not np.isfinite(found).all():
        raise DomainError("eta", float(np.abs(steps).max()), "steps for which eigenvalues stay finite")
    return HeavyBallSpectrum(lam, steps, momenta, found)
