"""The informative fixed point and its fold, in closed form on float64 arrays.

In units of 1/(τΛ) for time, for one feature, f = x, norms kept and Λ̃ = Λ: κ = τ̃/τ, ν = τ(η_T² + η_G²)/(2Λ),
e_T = τη_T/2, e_G = τη_G/2, s = e_T + e_G.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.errors import ParameterError
from numerics.solvable_gan.phases.pairs import Pair
from numerics.solvable_gan.phases.reduced_arguments import checked


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
    NaN. Without noise the root is 1.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 4 units in the last place for arguments of 1e-100 to 1e100 or 0, however near the fold and P = 0,
    except where δ² or P² is itself below 1e-26 relative to the terms that it is the difference of.
    """
    if root not in ("upper", "lower"):
        raise ParameterError("root", root, '"upper" or "lower"')
    shape, (k, v, t, g) = checked({"kappa": kappa, "nu": nu, "e_T": e_T, "e_G": e_G})
    with np.errstate(all="ignore"):
        lead = Pair(k) * (Pair(t) + 1.0)
        exponent = -np.frexp(lead.high)[1]
        a = lead.scaled(exponent)  # F is homogeneous in κ(1 + e_T), s and ν
        s, noise = (Pair(t) + g).scaled(exponent), Pair(v).scaled(exponent)
        b = a - s
        squared = b * b - a * noise * 4.0
        delta = squared.sqrt()
        exists = (b.high > 0.0) & (squared.high >= 0.0)
        # Neither root nor 1 - root is taken as a difference of nearly equal numbers.
        total = s + noise
        if root == "upper":
            x, beside = (b + delta) / (a * 2.0), a + s + delta
            left = beside - total * k * 2.0
            square = left / beside
            exists &= left.high > 0.0
        else:
            x = noise * 2.0 / (b + delta)
            square = 1.0 - Pair(k) * (1.0 - x)
            exists &= (square.high > 0.0) & (noise.high > 0.0)
        exists &= x.high > 0.0
        P, r = square.sqrt(), x.sqrt()
        found = [np.where(exists, each.rounded, np.nan) for each in (P, P * r, r)]
    P_, q_, r_ = (each.reshape(shape)[()] for each in found)
    return Informative(P_, q_, r_)


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
    Fold, NaN where a < s, where P² is negative, and where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 4 units in the last place for arguments of 1e-100 to 1e100 or 0, except where P² is below 1e-26.
    """
    shape, (k, t, g) = checked({"kappa": kappa, "e_T": e_T, "e_G": e_G})
    with np.errstate(all="ignore"):
        lead = Pair(k) * (Pair(t) + 1.0)
        exponent = -np.frexp(lead.high)[1]
        a, s = lead.scaled(exponent), (Pair(t) + g).scaled(exponent)
        b = a - s
        x = b / (a * 2.0)
        noise = (b * x * 0.5).scaled(-exponent)
        square = 1.0 - Pair(k) * (a + s) / (a * 2.0)
        exists = (b.high >= 0.0) & (square.high >= 0.0)
        P, r = square.sqrt(), x.sqrt()
    found = [np.where(exists, each.rounded, np.nan) for each in (noise, P, P * r, r)]
    return Fold(*(each.reshape(shape)[()] for each in found))
