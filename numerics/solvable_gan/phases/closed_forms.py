"""Closed forms for one feature, f = x, norms kept and Λ̃ = Λ, on float64 arrays.

In units of 1/(τΛ) for time: κ = τ̃/τ, ν = τ(η_T² + η_G²)/(2Λ), e_T = τη_T/2, e_G = τη_G/2, s = e_T + e_G.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, common_shape, real_array, require
from numerics.errors import ParameterError
from numerics.solvable_gan.phases.pairs import Pair

_POSITIVE = ("kappa", "n")


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
    shape, (k, v, t, g) = _checked({"kappa": kappa, "nu": nu, "e_T": e_T, "e_G": e_G})
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


def fold(nu: npt.ArrayLike, e_T: npt.ArrayLike, e_G: npt.ArrayLike) -> Any:
    """The κ above which there are informative fixed points: (√ν + √(ν + s))²/(1 + e_T).

    Parameters
    ----------
    nu, e_T, e_G : >= 0; they broadcast together.

    Returns
    -------
    A float64 array, NaN where an argument is NaN. At equality the two points are one.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 6 units in the last place.
    """
    shape, (v, t, g) = _checked({"nu": nu, "e_T": e_T, "e_G": e_G})
    both = np.sqrt(v) + np.sqrt(v + (t + g))
    return (both * (both / (1.0 + t))).reshape(shape)[()]


def cycle_amplitude(kappa: npt.ArrayLike, nu: npt.ArrayLike, e_T: npt.ArrayLike, e_G: npt.ArrayLike) -> Any:
    """The means of q² and of r² over the cycle that is born at κ = 2ν, to first order: (κ - 2ν)/(κ + 2s).

    Parameters
    ----------
    kappa, nu, e_T, e_G : kappa > 0, 0 <= nu < 1, the others >= 0; they broadcast together.

    Returns
    -------
    A float64 array, NaN where an argument is NaN or κ < 2ν, where there is no cycle of this birth.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    The closed form within 4 units in the last place.
    """
    shape, (k, v, t, g) = _checked({"kappa": kappa, "nu": nu, "e_T": e_T, "e_G": e_G})
    require("nu", v, v >= 1.0, "0 <= nu < 1")
    above = k - 2.0 * v
    return np.where(above >= 0.0, above / (k + 2.0 * (t + g)), np.nan).reshape(shape)[()]


def learning_time(n: npt.ArrayLike, kappa: npt.ArrayLike, nu: npt.ArrayLike, e_T: npt.ArrayLike) -> Any:
    """The time of learning from P = q = n^(-1/2), to leading order in ln n and in units of 1/(τΛ).

    (ln n/2)[1/(1 - ν) + 1/ℓ], ℓ = ½[κ - 2 + √((2 - κ)² + 4κ(1 - ν)/(1 + e_T))]: first the discriminator
    alone approaches q² = (1 - ν)/(1 + e_T), then the generator follows at the rate ℓ.

    Parameters
    ----------
    n, kappa, nu, e_T : n >= 1, kappa > 0, 0 <= nu < 1, e_T >= 0; they broadcast together.

    Returns
    -------
    A float64 array, NaN where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    The closed form within 8 units in the last place.
    """
    shape, (size, k, v, t) = _checked({"n": n, "kappa": kappa, "nu": nu, "e_T": e_T})
    require("n", size, size < 1.0, "1 <= n < ∞")
    require("nu", v, v >= 1.0, "0 <= nu < 1")
    product = k * ((1.0 - v) / (1.0 + t))
    below = 2.0 - k
    root = np.hypot(below, 2.0 * np.sqrt(product))
    with np.errstate(divide="ignore"):
        rate = np.where(below > 0.0, 2.0 * product / (below + root), 0.5 * (root - below))
    return (0.5 * np.log(size) * (1.0 / (1.0 - v) + 1.0 / rate)).reshape(shape)[()]


def _checked(given: dict[str, object]) -> tuple[tuple[int, ...], list[Floats]]:
    """The common shape, and the arguments as flat arrays within their domains."""
    arrays = {name: real_array(name, value) for name, value in given.items()}
    for name, array in arrays.items():
        low = array <= 0.0 if name in _POSITIVE else array < 0.0
        require(name, array, low | np.isinf(array), f"0 {'<' if name in _POSITIVE else '<='} {name} < ∞")
    shape = common_shape(arrays)
    return shape, [np.broadcast_to(array, shape).reshape(-1) for array in arrays.values()]
