"""The exponent whose supremum is the complexity, over the variables that the losses constrain.

Exact: constant + max over δ of F(x1, s, δ), with s and x1 the scaled losses. Authors' code: its exponent in
(x, x1), where one shift is common to both blocks. Both with the log-potential in closed form; the authors'
code integrates the logarithm against its own density.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, real_array
from numerics.spin_glass import log_potential, stieltjes
from numerics.spin_glass.figure_data.law import Law

HALVINGS = 60
EDGE_POINTS = 801


@dataclass(frozen=True)
class ExponentMap:
    """The exponent over a grid, and where it is largest in the region that the losses allow.

    law : the constants. x1, shift : the axes, shapes (n,) and (k,); shift is s, or the authors' x.
    value : shape (k, n).
    u_D, u_G : bounds on the losses over √N.
    shift_bound : shift is at most this. x1_bound : x1 is at least this, for each shift; shape (k,).
    best : (x1, shift, value) of the largest value within the region, as far as the axes show it.
    """

    law: Law
    x1: Floats
    shift: Floats
    value: Floats
    u_D: float
    u_G: float
    shift_bound: float
    x1_bound: Floats
    best: tuple[float, float, float]


def exponent(law: Law, x1: npt.ArrayLike, shift: npt.ArrayLike) -> Floats:
    """Return the exponent, maximised over δ where the law has one.

    Parameters
    ----------
    law : of the Hessian.
    x1, shift : s, or the authors' x: arrays that broadcast together.

    Accuracy
    --------
    About 1e-13 of the largest term.

    Source
    ------
    Kac-Rice with the limiting spectrum.
    """
    first, second = np.broadcast_arrays(real_array("x1", x1), real_array("shift", shift))
    gaussian = law.constant - (first / law.p) ** 2 - second**2 / law.shift_variance
    if not law.difference_variance:
        return np.asarray(gaussian + _potential(law, second, first))
    delta = best_difference(law, first, second)
    inner = _potential(law, (second - delta) / 2, first + delta) - delta**2 / law.difference_variance
    return np.asarray(gaussian + inner)


def best_difference(law: Law, x1: Floats, s: Floats) -> Floats:
    """Return the δ that maximises F at given x1 and s: where a decreasing derivative changes its sign.

    Parameters
    ----------
    law : one with a δ.
    x1, s : arrays of one shape.

    Accuracy
    --------
    Bisection to rounding of the largest δ that is possible.

    Source
    ------
    F is strictly concave.
    """
    # |κ Re g_D| < √(κ/S_D) and |κ' Re g_G| < √(κ'/S) bound the derivative of the potential.
    coupling = law.b**2 / 2
    own = coupling + law.b1**2 / (2 * law.kappa)
    steepest = np.sqrt(law.kappa / own) + np.sqrt((1 - law.kappa) / coupling)
    reach = law.difference_variance * steepest / 4
    low: Floats = np.full(x1.shape, -reach)
    high: Floats = np.full(x1.shape, reach)
    for _ in range(HALVINGS):
        delta = (low + high) / 2
        if (high - low).max(initial=0.0) <= 2.0**-50 * reach:
            break
        g_D, g_G = stieltjes((s - delta) / 2, kappa=law.kappa, b=law.b, b1=law.b1, x1=x1 + delta)
        slope = (law.kappa * g_D.real - (1 - law.kappa) * g_G.real) / 2
        rising = slope > 2 * delta / law.difference_variance
        low, high = np.where(rising, delta, low), np.where(rising, high, delta)
    return np.asarray((low + high) / 2)


def exponent_map(law: Law, x1: npt.ArrayLike, shift: npt.ArrayLike, u_D: float, u_G: float) -> ExponentMap:
    """The exponent over a grid, with the region L_D <= √N u_D, L_G <= √N u_G.

    Parameters
    ----------
    law : constants, exact or of the authors' code.
    x1, shift : the axes, one dimension each.
    u_D, u_G : bounds on the losses over √N.

    Accuracy
    --------
    Of `exponent`; the best point is the best of the grid, or on an edge of the region, to a
    few millionths of the edge's length.

    Source
    ------
    Baskerville et al. (2022), figure of the exponent over the region B.
    """
    columns, rows = real_array("x1", x1), real_array("shift", shift)
    value = exponent(law, columns, rows[:, np.newaxis])
    shift_bound, x1_bound = _bounds(law, rows, u_D, u_G)
    x1_allowed = columns >= x1_bound[:, np.newaxis]
    allowed = np.where((rows <= shift_bound)[:, np.newaxis] & x1_allowed, value, -np.inf)
    k, n = np.unravel_index(allowed.argmax(), value.shape)
    best = (float(columns[n]), float(rows[k]), float(allowed[k, n]))
    # The supremum is on the edge of the region unless a peak lies inside: look there more finely.
    corner = float(_bounds(law, np.array([shift_bound]), u_D, u_G)[1][0])
    along = (columns[0], columns[-1]), (rows[0], min(shift_bound, rows[-1]))
    across = (max(corner, columns[0]), columns[-1]), (shift_bound, shift_bound)
    found = [best]
    if along[1][0] <= along[1][1]:
        found.append(_best_on_edge(law, lambda t: (_bounds(law, t, u_D, u_G)[1], t), along[1], along))
    if rows[0] <= shift_bound <= rows[-1] and across[0][0] <= across[0][1]:
        found.append(_best_on_edge(law, lambda t: (t, np.full_like(t, shift_bound)), across[0], across))
    best = max(found, key=lambda point: point[2])
    return ExponentMap(law, columns, rows, value, u_D, u_G, shift_bound, x1_bound, best)


def _best_on_edge(
    law: Law,
    place: Callable[[Floats], tuple[Floats, Floats]],
    ends: tuple[float, float],
    shown: tuple[tuple[float, float], tuple[float, float]],
) -> tuple[float, float, float]:
    """The largest value on a line through the region, by a grid and a finer one around its best point."""
    low, high = ends
    best = (np.nan, np.nan, -np.inf)
    for _ in range(2):
        t = np.linspace(low, high, EDGE_POINTS)
        x1, shift = place(t)
        inside = (x1 >= shown[0][0]) & (x1 <= shown[0][1]) & (shift >= shown[1][0]) & (shift <= shown[1][1])
        value = np.where(inside, exponent(law, x1, shift), -np.inf)
        at = int(value.argmax())
        best = (float(x1[at]), float(shift[at]), float(value[at]))
        low, high = float(t[max(at - 1, 0)]), float(t[min(at + 1, EDGE_POINTS - 1)])
    return best


def _bounds(law: Law, shift: Floats, u_D: float, u_G: float) -> tuple[float, Floats]:
    """The largest shift, and the smallest x1 for each shift."""
    if law.difference_variance:
        return float(law.m * u_G / np.sqrt(2.0)), -law.p * (u_D / np.sqrt(2.0) + shift / law.m)
    unit = law.m * 2.0**law.m
    return float(unit * u_G), -law.p * (u_D + shift / unit)


def _potential(law: Law, lam: Floats, x1: Floats) -> Floats:
    return np.asarray(log_potential(lam, kappa=law.kappa, b=law.b, b1=law.b1, x1=x1))
