"""The cycle at its birth and the time of learning, to leading order, on float64 arrays.

In units of 1/(τΛ) for time, for one feature, f = x, norms kept and Λ̃ = Λ: κ = τ̃/τ, ν = τ(η_T² + η_G²)/(2Λ),
e_T = τη_T/2, e_G = τη_G/2, s = e_T + e_G.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from generated.solvable_gan import float64
from numerics.arrays.arguments import Floats, require
from numerics.solvable_gan.phases.reduced_arguments import checked


@dataclass(frozen=True)
class Cycle:
    """The cycle born at κ = 2ν, to leading order in κ - 2ν; NaN for κ < 2ν.

    Attributes
    ----------
    P : where it sits, √(1 - ν). amplitude : √⟨q²⟩ = √⟨r²⟩ = √((κ - 2ν)/(κ + 2s)).
    omega : its frequency √(ν(1 - ν)), per 1/(τΛ).
    """

    P: Floats
    amplitude: Floats
    omega: Floats


def cycle_amplitude(kappa: npt.ArrayLike, nu: npt.ArrayLike, e_T: npt.ArrayLike, e_G: npt.ArrayLike) -> Cycle:
    """The cycle that is born where q = r = 0 loses stability, κ = 2ν, to leading order.

    Parameters
    ----------
    kappa, nu, e_T, e_G : kappa > 0, 0 <= nu <= 1, the others >= 0; they broadcast together.

    Returns
    -------
    Cycle, NaN where κ < 2ν and where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    The closed forms within 4 units in the last place.
    """
    shape, (k, v, t, g) = checked({"kappa": kappa, "nu": nu, "e_T": e_T, "e_G": e_G})
    require("nu", v, v > 1.0, "0 <= nu <= 1")
    with np.errstate(invalid="ignore"):
        found = float64.cycle_amplitude(k, v, t, g)
        there = float64.cycle_amplitude_where(k, v, t, g)[0] >= 0.0
    whole = [np.where(there, each, np.nan) for each in found]
    return Cycle(*(each.reshape(shape)[()] for each in whole))


def learning_time(kappa: npt.ArrayLike, nu: npt.ArrayLike, e_T: npt.ArrayLike, n: npt.ArrayLike) -> Any:
    """The time of learning from P = q = n^(-1/2), to leading order in ln n and in units of 1/(τΛ).

    (ln n/2)[1/(1 - ν) + 1/ℓ], ℓ = ½[κ - 2 + √((2 - κ)² + 4κ(1 - ν)/(1 + e_T))]: first the discriminator
    alone approaches q² = (1 - ν)/(1 + e_T), then the generator follows at the rate ℓ.

    Parameters
    ----------
    kappa : in (0, 2): beyond, the generator's weights are the first to arrive.
    nu, e_T, n : 0 <= nu < 1, e_T >= 0, n >= 1; all broadcast together.

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
    shape, (k, v, t, size) = checked({"kappa": kappa, "nu": nu, "e_T": e_T, "n": n})
    require("n", size, size < 1.0, "1 <= n < ∞")
    require("nu", v, v >= 1.0, "0 <= nu < 1")
    require("kappa", k, k >= 2.0, "0 < kappa < 2")
    return float64.learning_time(k, v, t, size).reshape(shape)[()]
