"""Limiting densities beside sampled matrices, and the density of the authors' code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from generated.spin_glass import float64
from numerics.arrays.arguments import Floats, real_array
from numerics.spin_glass import critical_shift, density, sample_spectrum, support

MARGIN = 0.06
"""What is shown beyond the support, as a share of its length."""
VISIBLE = 0.01
"""A density below this, in units of one over the length of the support, is not looked for."""


@dataclass(frozen=True)
class SpectrumStudy:
    """One ensemble: its density, that of the authors' code, and a histogram of samples.

    kappa, b, b1, x1 : the parameters.
    lam, density, authors : shapes (points,); the densities over lam.
    edges, heights : shapes (bins + 1,) and (bins,); the histogram, of area 1.
    support : the intervals of the limiting support.
    critical_shift : the |x1| at which it splits.
    matrices, size : how many matrices were sampled, and of which size.
    """

    kappa: float
    b: float
    b1: float
    x1: float
    lam: Floats
    density: Floats
    authors: Floats
    edges: Floats
    heights: Floats
    support: list[tuple[float, float]]
    critical_shift: float
    matrices: int
    size: int


def spectrum_study(
    kappa: float,
    b: float,
    b1: float,
    x1: float,
    *,
    matrices: int = 100,
    size: int = 300,
    points: int = 1200,
    bins: int = 90,
    seed: int = 0,
) -> SpectrumStudy:
    """Compare the limiting density with the eigenvalues of sampled matrices.

    Parameters
    ----------
    kappa, b, b1, x1 : the ensemble, as in `density`.
    matrices, size : number and size of the sampled matrices.
    points, bins : of the curves and of the histogram.
    seed : a non-negative integer; matrix i is drawn from the seed (seed, i).

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `density` and `sample_spectrum`.

    Accuracy
    --------
    Of `density`; the eigenvalues of matrices of size n differ from the limit by O(1/n).

    Source
    ------
    Baskerville et al. (2022), figure of the spectra; master quartic corrected.
    """
    ensemble: dict[str, Any] = {"kappa": kappa, "b": b, "b1": b1, "x1": x1}
    cuts = support(**ensemble)
    drawn = np.concatenate([sample_spectrum(size, seed=(seed, i), **ensemble) for i in range(matrices)])
    heights, edges = np.histogram(drawn, bins=bins, density=True)
    left, right = min(cuts[0][0], drawn.min()), max(cuts[-1][1], drawn.max())
    # The authors' density may reach beyond the spectrum.
    wide = np.linspace(2 * left - right, 2 * right - left, points)
    seen = wide[authors_density(wide, **ensemble) > VISIBLE / (right - left)]
    left, right = min(left, seen.min(initial=left)), max(right, seen.max(initial=right))
    beyond = MARGIN * (right - left)
    lam = np.linspace(left - beyond, right + beyond, points)
    return SpectrumStudy(
        kappa, b, b1, x1, lam, np.asarray(density(lam, **ensemble)), authors_density(lam, **ensemble), edges,
        heights, cuts, float(critical_shift(kappa, b, b1)), matrices, size,
    )  # fmt: skip


def authors_density(lam: npt.ArrayLike, *, kappa: float, b: float, b1: float, x1: float) -> Floats:
    """Return the density as the authors' code computes it: their quartic, the root of largest |Im t|.

    Parameters
    ----------
    lam : array of real numbers.
    kappa, b, b1, x1 : as in `density`.

    Accuracy
    --------
    Absolute error about 1e-7 / b, what the eigenvalues of a companion matrix leave at double roots. It is not
    the density of the ensemble; `numerics.evaluate("spin_glass.density_authors_code")` has guaranteed digits.

    Source
    ------
    Claim spin_glass.quartic.authors_code, refuted.
    """
    at = real_array("lam", lam)
    given = (at, kappa, b, b1, x1)
    coefficients = np.stack(np.broadcast_arrays(*float64.authors_polynomial(*given)), axis=-1)
    companion = np.zeros((*at.shape, 4, 4))
    companion[..., 1:, :3] = np.eye(3)
    companion[..., :, 3] = -coefficients[..., :4] / coefficients[..., 4:]
    roots = np.linalg.eigvals(companion)
    largest = np.abs(roots.imag).argmax(axis=-1)[..., np.newaxis]
    root = np.take_along_axis(roots, largest, axis=-1)[..., 0]
    return np.asarray(float64.density_authors_code(root, *given), dtype=np.float64)
