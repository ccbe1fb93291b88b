"""The complexity over bounds on the losses, and with the numbers of descent directions fixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics._arrays import Floats
from numerics.spin_glass._complexity import complexity
from numerics.spin_glass._complexity_index import complexity_index
from numerics.spin_glass._complexity_published_maximum import (
    complexity_authors_code,
    complexity_index_authors_code,
)


@dataclass(frozen=True)
class ComplexityMap:
    """Θ over bounds on both losses, and sections of it.

    u_D, u_G : the axes, shapes (n,) and (k,). value : shape (k, n).
    fixed : values of the other bound on the sections, infinity for none; shape (j,).
    over_D, over_G : Θ along u_D at fixed u_G, and along u_G at fixed u_D; shapes (j, n) and (j, k).
    total : Θ without bounds.
    """

    u_D: Floats
    u_G: Floats
    value: Floats
    fixed: Floats
    over_D: Floats
    over_G: Floats
    total: float


@dataclass(frozen=True)
class IndexMap:
    """Θ_{kD,kG} over bounds on both losses for several indices, and along either bound alone.

    indices : pairs (k_D, k_G). u_D, u_G : the axes, shapes (n,) and (k,).
    value : shape (len(indices), k, n).
    over_D, over_G : with the other bound at infinity; shapes (len(indices), n) and (len(indices), k).
    total : without bounds, shape (len(indices),).
    """

    indices: tuple[tuple[int, int], ...]
    u_D: Floats
    u_G: Floats
    value: Floats
    over_D: Floats
    over_G: Floats
    total: Floats


def complexity_map(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    fixed: npt.ArrayLike,
    *,
    p: int,
    q: int,
    sigma_z: float,
    kappa: float,
    published: bool = False,
) -> ComplexityMap:
    """Θ over a grid of bounds and along sections.

    Parameters
    ----------
    u_D, u_G : the axes, one dimension each.
    fixed : values of the other bound on the sections; infinity for none.
    p, q, sigma_z, kappa : the weights, as in `complexity`.
    published : whether to use the constants of the authors' code.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `complexity`.

    Accuracy
    --------
    Of `complexity`, or of `complexity_authors_code`.

    Source
    ------
    Baskerville et al. (2022), figure of the complexity and its sections.
    """
    theta = complexity_authors_code if published else complexity
    first, second = np.asarray(u_D, np.float64), np.asarray(u_G, np.float64)
    other, weights = np.asarray(fixed, np.float64), (p, q, sigma_z, kappa)
    return ComplexityMap(
        first,
        second,
        np.asarray(theta(first, second[:, np.newaxis], *weights)),
        other,
        np.asarray(theta(first, other[:, np.newaxis], *weights)),
        np.asarray(theta(other[:, np.newaxis], second, *weights)),
        float(theta(np.inf, np.inf, *weights)),
    )


def index_map(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    indices: Sequence[tuple[int, int]],
    *,
    p: int,
    q: int,
    sigma_z: float,
    kappa: float,
    published: bool = False,
) -> IndexMap:
    """Θ_{kD,kG} over a grid of bounds for several pairs of indices.

    Parameters
    ----------
    u_D, u_G : the axes, one dimension each.
    indices : pairs (k_D, k_G) of nonnegative integers.
    p, q, sigma_z, kappa : the weights, as in `complexity_index`.
    published : whether to use the constants, weights and edges of the authors' code.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        As `complexity_index`.

    Accuracy
    --------
    Of `complexity_index`, or of `complexity_index_authors_code`.

    Source
    ------
    Baskerville et al. (2022), figures of the complexity at fixed indices and of its bands.
    """
    theta = complexity_index_authors_code if published else complexity_index
    first, second = np.asarray(u_D, np.float64), np.asarray(u_G, np.float64)
    pairs = np.array(list(indices), dtype=np.int64)
    k_D, k_G = pairs[:, 0], pairs[:, 1]
    weights = (p, q, sigma_z, kappa)
    columns, planes = (k_D[:, np.newaxis], k_G[:, np.newaxis]), (k_D[:, None, None], k_G[:, None, None])
    return IndexMap(
        tuple((int(one), int(two)) for one, two in pairs),
        first,
        second,
        np.asarray(theta(first, second[:, np.newaxis], *planes, *weights)),
        np.asarray(theta(first, np.inf, *columns, *weights)),
        np.asarray(theta(np.inf, second, *columns, *weights)),
        np.asarray(theta(np.inf, np.inf, k_D, k_G, *weights)),
    )
