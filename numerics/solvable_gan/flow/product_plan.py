"""Which products of series the equations are made of, as tables of places for one solution at a time.

The first factors are the overlaps P, q, r, S, z, and Λq and Λ̃r behind them; the second what the equations
multiply them with. `sum_of_products` takes the sums.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.int64]
Pairs = list[tuple[int, int]]

LINEAR, ERF = 0, 1


@dataclass(frozen=True)
class Plan:
    """The sums of products, one after the other.

    Attributes
    ----------
    left, right : places of the first and of the second factors of all products.
    starts : where the products of each sum begin, and where the last ends.
    """

    left: Places
    right: Places
    starts: Places


@cache
def plan(d: int, kind: int, constrained: bool) -> Plan:
    """The sums of the equations for d features, in the order in which the kernel takes them.

    Parameters
    ----------
    d : features.
    kind : LINEAR or ERF.
    constrained : whether norms are kept.

    Returns
    -------
    Plan: first, for f = erf, qᵀΛq and rᵀΛ̃r, then each of g and of g̃; then qᵀg, and each r_j g̃_j; then what
    each overlap of P, q, r and of the lower triangle of S, and z, changes by.
    """
    features, square = range(d), d * d
    q, r, S, z = square, square + d, square + 2 * d, 2 * square + 2 * d
    x, y = z + 1, z + 1 + d  # Λq and Λ̃r among the first factors; they come first among the second
    slopes, minus, scaled, L, hL, h = 2 * d, 2 * d + 2, 3 * d + 2, 4 * d + 2, 5 * d + 2, 6 * d + 2
    g = h + 1 if kind == ERF else 0
    tilde = g + d
    sums: list[Pairs] = []
    if kind == ERF:
        sums += [[(q + i, i) for i in features], [(r + i, d + i) for i in features]]
        sums += [[(x + i, slopes)] for i in features] + [[(y + i, slopes + 1)] for i in features]
    sums += [[(q + i, g + i) for i in features]] + [[(r + i, tilde + i)] for i in features]
    sums += [[(q + i, tilde + j), (i * d + j, L + j)] for i in features for j in features]
    sums += [[(q + i, h)] + [(i * d + j, minus + j) for j in features] for i in features]
    for i in features:
        row = [(r + i, hL + i)] + [(j * d + i, g + j) for j in features]
        # With norms kept the diagonal of S and z are constant.
        row += [(S + i * d + j, minus + j) for j in features if j != i or not constrained]
        sums.append(row if constrained else [*row, (z, scaled + i)])
    for i in features:
        for j in range(i if constrained else i + 1):
            own = S + i * d + j
            sums.append([(r + i, tilde + j), (r + j, tilde + i), (own, L + i), (own, L + j)])
    if not constrained:
        sums.append([(z, h)])
    left, right = (np.array([pair[k] for each in sums for pair in each], dtype=np.int64) for k in (0, 1))
    starts = np.cumsum([0, *(len(each) for each in sums)], dtype=np.int64)
    for table in (left, right, starts):
        table.setflags(write=False)
    return Plan(left, right, starts)
