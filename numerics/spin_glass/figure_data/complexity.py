"""The complexity over bounds on the losses, and with the numbers of descent directions fixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, real_array
from numerics.spin_glass.figure_data.published import published_table
from numerics.spin_glass.landscape.complexity import complexity
from numerics.spin_glass.landscape.index import complexity_index


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
    Of `complexity`; with the published constants that of `published_table`.

    Source
    ------
    Baskerville et al. (2022), figure of the complexity and its sections.
    """
    first, second = real_array("u_D", u_D), real_array("u_G", u_G)
    other = real_array("fixed", fixed)
    # All at once: the grid, and beyond it the values of the sections and infinity.
    all_D, all_G = np.concatenate([first, other, [np.inf]]), np.concatenate([second, other, [np.inf]])
    if published:
        value = published_table(all_D, all_G, p=p, q=q, sigma_z=sigma_z, kappa=kappa).complexity()
    else:
        value = np.asarray(complexity(all_D, all_G[:, np.newaxis], p, q, sigma_z, kappa))
    n, k = len(first), len(second)
    return ComplexityMap(
        first, second, value[:k, :n], other, value[k:-1, :n], value[:k, n:-1].T, float(value[-1, -1])
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
    Of `complexity_index`; with the published constants that of `published_table`.

    Source
    ------
    Baskerville et al. (2022), figures of the complexity at fixed indices and of its bands.
    """
    first, second = real_array("u_D", u_D), real_array("u_G", u_G)
    all_D, all_G = np.append(first, np.inf), np.append(second, np.inf)
    pairs = tuple((int(k_D), int(k_G)) for k_D, k_G in indices)
    if published:
        table = published_table(all_D, all_G, p=p, q=q, sigma_z=sigma_z, kappa=kappa)
        value = np.stack([table.complexity(*pair) for pair in pairs])
    else:
        k_D, k_G = (np.array(k)[:, np.newaxis, np.newaxis] for k in zip(*pairs, strict=True))
        value = np.asarray(complexity_index(all_D, all_G[:, np.newaxis], k_D, k_G, p, q, sigma_z, kappa))
    return IndexMap(
        pairs, first, second, value[:, :-1, :-1], value[:, -1, :-1], value[:, :-1, -1], value[:, -1, -1]
    )
