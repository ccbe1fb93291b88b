"""The complexity of the authors' code over whole grids at once, from one table of its exponent.

Their exponent is not concave, so that a point needs a global search; `complexity_authors_code` makes one for
each point, to full accuracy. Here the log-potential is tabulated once for all bounds and all indices. As
there, it is the correct one with their constants; their density comes from a quartic with a wrong sign.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, real_array
from numerics.spin_glass.figure_data.exponent import exponent
from numerics.spin_glass.figure_data.law import Law, authors_law

SHIFTS = 1000
"""Values of x in the table: half of them spaced evenly in asinh(x/b), half evenly around the edges ±E_D."""
OWN = 201
"""Values of x1 in the table, spaced evenly."""
REACH = 1.3
"""How far the table goes, in units of where the Gaussian terms alone make the exponent negative."""


@dataclass(frozen=True)
class PublishedTable:
    """The exponent of the authors' code without the costs of indices, where it is needed.

    law : their constants. u_D, u_G : bounds on the losses, shapes (n,) and (k,), infinities allowed.
    x : shape (j,), ascending, with the largest x that each u_G allows, the edges ±E_G and corners among it.
    x1, value : shape (j, i), ascending along rows, with both edges |x + x1| = E_D among them.
    bound, on_bound : shape (j, n), the smallest x1 that u_D allows at x, and the exponent there.
    edge_D, edge_G : E_D and E_G.
    """

    law: Law
    u_D: Floats
    u_G: Floats
    x: Floats
    x1: Floats
    value: Floats
    bound: Floats
    on_bound: Floats
    edge_D: float
    edge_G: float

    def complexity(self, k_D: int = 0, k_G: int = 0) -> Floats:
        """Θ_{kD,kG} over the bounds, shape (k, n); k = 0 costs nothing and requires nothing, as in their
        code."""
        own, on_bound = self.value, self.on_bound
        if k_D:
            weight, x = k_D * (1 - self.law.kappa), self.x[:, np.newaxis]
            own = own - weight * _cost(x + self.x1, self.edge_D)
            at = np.where(np.isfinite(self.bound), x + self.bound, 0.0)
            on_bound = on_bound - weight * _cost(at, self.edge_D)
        # The best x1 at or beyond the bound: on it, or at a node of the table above it.
        beyond = np.maximum.accumulate(own[:, ::-1], axis=1)[:, ::-1]
        beyond = np.concatenate([beyond, np.full((len(self.x), 1), -np.inf)], axis=1)
        first = np.stack([
            np.searchsorted(row, at) for row, at in zip(self.x1, self.bound, strict=True)
        ])  # fmt: skip
        best = np.maximum(np.take_along_axis(beyond, first, axis=1), on_bound)
        if k_G:
            best = best - k_G * self.law.kappa * _cost(self.x, self.edge_G)[:, np.newaxis]
        best = np.maximum.accumulate(best, axis=0)
        last = np.searchsorted(self.x, self.law.m * 2.0**self.law.m * self.u_G, side="right") - 1
        return np.asarray(np.where(last[:, np.newaxis] < 0, -np.inf, best[np.maximum(last, 0)]))


def published_table(
    u_D: npt.ArrayLike,
    u_G: npt.ArrayLike,
    *,
    p: int,
    q: int,
    sigma_z: float,
    kappa: float,
) -> PublishedTable:
    """Tabulate the authors' exponent for bounds on the losses.

    Parameters
    ----------
    u_D, u_G : bounds over √N, one dimension each; infinity for none.
    p, q, sigma_z, kappa : the weights.

    Accuracy
    --------
    Where it is above -10, Θ is below the supremum by at most about 0.02, from the spacing of the table.

    Source
    ------
    Baskerville et al. (2022), public code.
    """
    law = authors_law(p, q, sigma_z, kappa)
    first, second = real_array("u_D", u_D), real_array("u_G", u_G)
    unit = law.m * 2.0**law.m
    edge_D = float(np.sqrt(2 * kappa * (law.b**2 + law.b1**2)))
    edge_G = float(np.sqrt(2 * (1 - kappa)) * law.b)
    spread, reach = np.sqrt(law.shift_variance), REACH * farthest(law)
    turns = np.linspace(-1, 1, SHIFTS // 2) * np.arcsinh(reach * spread / law.b)
    near = np.linspace(-1.2, 1.2, SHIFTS // 2) * edge_D
    limits = unit * second[np.isfinite(second)]
    # Where the smallest x1 that u_D allows is on an edge |x + x1| = E_D.
    corners = p * first[np.isfinite(first)] + edge_D * np.array([[-1.0], [1.0]])
    corners = corners.ravel() / (1 - p / unit)
    x = np.unique(np.concatenate([law.b * np.sinh(turns), near, limits, corners, [-edge_G, edge_G]]))
    column = x[:, np.newaxis]
    even = np.broadcast_to(np.linspace(-reach * p, reach * p, OWN), (len(x), OWN))
    x1 = np.sort(np.concatenate([even, -edge_D - column, edge_D - column], axis=1), axis=1)
    bound = -p * (first + column / unit)
    finite = np.isfinite(bound)
    on_bound = np.where(finite, exponent(law, np.where(finite, bound, 0.0), column), -np.inf)
    return PublishedTable(
        law, first, second, x, x1, exponent(law, x1, column), bound, on_bound, edge_D, edge_G
    )


def farthest(law: Law) -> float:
    """A bound r beyond which the exponent is negative: where |x1| > r p or x² > r² times its variance.

    With z the largest of |x1|/p and |x| over the deviation, the logarithm is below log(w (2 + z)), w the sum
    of the scales that a shifted eigenvalue has, and log(2 + z) < 1 + z²/4.
    """
    scales = np.sqrt(law.shift_variance) + law.p + 2 * law.b + 2 * law.b1
    height = law.constant + np.log(scales) + 1
    return float(np.sqrt(max(height, 1.0) / 0.75))


def _cost(u: Floats, edge: float) -> Floats:
    """The rate I(u; E) of one eigenvalue beyond the edge, infinite within it."""
    size = np.abs(u)
    # A node that is on the edge may miss it by rounding.
    inside = size < edge * (1 - 1e-12)
    root = np.sqrt(np.maximum(size**2 - edge**2, 0.0))
    cost = size * root / edge**2 - np.log(np.maximum((size + root) / edge, 1.0))
    return np.asarray(np.where(inside, np.inf, cost))
