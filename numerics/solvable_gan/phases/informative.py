"""The informative fixed point and its fold, in closed form on float64 arrays.

In units of 1/(τΛ) for time, for one feature, f = x, norms kept and Λ̃ = Λ: κ = τ̃/τ, ν = τ(η_T² + η_G²)/(2Λ),
e_T = τη_T/2, e_G = τη_G/2, s = e_T + e_G.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generated.solvable_gan import double_double
from numerics.arrays.arguments import Floats
from numerics.errors import ParameterError
from numerics.solvable_gan.phases.reduced_arguments import checked, exactly
from numerics.solvable_gan.phases.undecided import EPSILON, by_balls


@dataclass(frozen=True)
class Informative:
    """An informative fixed point; NaN where there is none.

    Attributes
    ----------
    P : overlap of the generator's feature with the true one, > 0.
    q, r : those of the discriminator's weights with both, q = P r, r > 0.
    """

    P: Floats
    q: Floats
    r: Floats


def informative(
    kappa: npt.ArrayLike,
    nu: npt.ArrayLike,
    e_T: npt.ArrayLike,
    e_G: npt.ArrayLike,
    root: str = "upper",
) -> Informative:
    """The informative fixed point with P > 0 and r > 0: q = P r, P² = 1 - κ(1 - x), x = r², F(x) = 0.

    F(x) = κ(1 + e_T)x² - [κ(1 + e_T) - s]x + ν. The signs of P and q, or of q and r, may both be changed.

    Parameters
    ----------
    kappa, nu, e_T, e_G : kappa > 0, the others >= 0; they broadcast together.
    root : "upper", the only one that can be stable, or "lower".

    Returns
    -------
    Informative, NaN where F has no root in (0, 1], where P² would not be positive, and where an argument is
    NaN. Without noise the upper root is 1, and there is no lower one.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 4 units in the last place for arguments of 1e-100 to 1e100 or 0, however near the fold and P = 0;
    the largest error seen is 0.5. The emitted formulas in pairs of floats, and balls for what pairs do not
    decide.
    """
    if root not in ("upper", "lower"):
        raise ParameterError("root", root, '"upper" or "lower"')
    shape, (k, v, t, g) = checked({"kappa": kappa, "nu": nu, "e_T": e_T, "e_G": e_G})
    name = "informative" if root == "upper" else "informative_lower"
    value = double_double.informative if root == "upper" else double_double.informative_lower
    where = double_double.informative_where if root == "upper" else double_double.informative_lower_where
    with np.errstate(all="ignore"):
        found = [np.array(high) for high in value(*exactly(k, v, t, g))[::2]]
        b, squared, square = where(*exactly(k, v, t, g))[::2]
        # What cancels: b = a - s, δ² and P², the last of which δ makes less certain where it is small.
        a, known = k * (1.0 + t), np.isfinite(k + v + t + g)
        delta = np.sqrt(np.maximum(squared, 0.0))
        sure = (b > EPSILON * a) & (delta > EPSILON * b) & (square * delta > EPSILON * b)
        none = (b < -EPSILON * a) | (squared < -(EPSILON**2) * (b * b + 4.0 * a * v))
        none |= (b > EPSILON * a) & (square * delta < -EPSILON * b)
        none |= (v == 0.0) & (root == "lower")
    for column in found:
        column[~sure | none] = np.nan
    by_balls(name, {"kappa": k, "nu": v, "e_T": t, "e_G": g}, known & ~sure & ~none, found)
    return Informative(*(column.reshape(shape)[()] for column in found))


def stability(kappa: Floats, nu: Floats, e_T: Floats, e_G: Floats) -> tuple[Floats, Floats]:
    """a1 and a1 a2 - a3 at the upper informative point: both are positive where it is stable.

    Without meaning where there is no such point.
    """
    with np.errstate(all="ignore"):
        made = double_double.informative_conditions(*exactly(kappa, nu, e_T, e_G))
    return np.asarray(made[6]), np.asarray(made[8])


@dataclass(frozen=True)
class Fold:
    """Where the two informative points of growing noise meet; NaN where they do not.

    Attributes
    ----------
    nu : the noise ν. P, q, r : of the double point, P > 0 and r > 0.
    """

    nu: Floats
    P: Floats
    q: Floats
    r: Floats


def fold(kappa: npt.ArrayLike, e_T: npt.ArrayLike, e_G: npt.ArrayLike) -> Fold:
    """The noise at which the two informative points meet, κ(1 + e_T) = (√ν + √(ν + s))², and where.

    With a = κ(1 + e_T): ν = (a - s)²/(4a), x = r² = (a - s)/(2a), P² = 1 - κ(1 - x).

    Parameters
    ----------
    kappa, e_T, e_G : kappa > 0, the others >= 0; they broadcast together.

    Returns
    -------
    Fold, NaN where a <= s, where P² is not positive, and where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 4 units in the last place for arguments of 1e-100 to 1e100 or 0, as `informative`.
    """
    shape, (k, t, g) = checked({"kappa": kappa, "e_T": e_T, "e_G": e_G})
    with np.errstate(all="ignore"):
        found = [np.array(high) for high in double_double.fold(*exactly(k, t, g))[::2]]
        b, square = double_double.fold_where(*exactly(k, t, g))[::2]
        a, known = k * (1.0 + t), np.isfinite(k + t + g)
        sure = (b > EPSILON * a) & (square > EPSILON)
        none = (b < -EPSILON * a) | ((b > EPSILON * a) & (square < -EPSILON * k))
    for column in found:
        column[~sure | none] = np.nan
    by_balls("fold", {"kappa": k, "e_T": t, "e_G": g}, known & ~sure & ~none, found)
    return Fold(*(column.reshape(shape)[()] for column in found))
