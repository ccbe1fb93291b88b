"""Where growing noise takes the informative point's stability, on float64 arrays.

In units of 1/(τΛ) for time, for one feature, f = x, norms kept and Λ̃ = Λ: κ = τ̃/τ, ν = τ(η_T² + η_G²)/(2Λ),
e_T = τη_T/2, e_G = τη_G/2, s = e_T + e_G.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from generated.solvable_gan import double_double
from numerics.arrays import arithmetic
from numerics.arrays.arguments import Floats, require
from numerics.solvable_gan.phases.reduced_arguments import checked, exactly


@dataclass(frozen=True)
class Hopf:
    """Where growing noise takes the informative point's stability; NaN where it does not.

    Attributes
    ----------
    nu : the noise ν. omega : the frequency, per 1/(τΛ). P, q, r : of the point, P > 0 and r > 0.
    """

    nu: Floats
    omega: Floats
    P: Floats
    q: Floats
    r: Floats


def hopf(kappa: npt.ArrayLike, e_T: npt.ArrayLike, e_G: npt.ArrayLike) -> Hopf:
    """The Hopf point of the upper informative point: a1 a2 = a3 with a1 > 0, which holds the noise ν.

    With ν = x[κ(1 + e_T)(1 - x) - s] from F(x) = 0 it is a root x = r² of a polynomial of degree four that is
    convex where a1 > 0, F' > 0 and ν > 0; Newton's method falls to it from the point without ν.

    Parameters
    ----------
    kappa : in (0, 3/2].
    e_T, e_G : in [0, 1/8]; all broadcast together.

    Returns
    -------
    Hopf, NaN where the noise takes no stability this way, and where an argument is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Within 16 units in the last place for kappa >= 1e-6, except within 1e-8 of e_T and e_G where it vanishes.
    """
    shape, (k, t, g) = checked({"kappa": kappa, "e_T": e_T, "e_G": e_G})
    for name, column, most in (("kappa", k, 1.5), ("e_T", t, 0.125), ("e_G", g, 0.125)):
        require(name, column, column > most, f"at most {most}")
    with np.errstate(all="ignore"):
        given = exactly(k, t, g)
        x = double_double.hopf_start(*given)
        for step in range(_NEWTON):
            shift = _shift(x, given)
            x = arithmetic.add(x[0], x[1], -shift, 0.0)
            if step > 3 and bool(np.all(~(np.abs(shift) > 1e-30 * np.abs(x[0])))):
                break
        conditions = double_double.hopf_conditions(*x, *given)[::2]
        exists = np.all([each > 0.0 for each in conditions], axis=0) & (np.abs(_shift(x, given)) < 1e-24)
        made = double_double.hopf(*x, *given)[::2]
    found = [np.where(exists, each, np.nan) for each in made]
    return Hopf(*(each.reshape(shape)[()] for each in found))


_NEWTON = 60


def _shift(x: tuple[Floats, Floats], given: list[Floats | float]) -> Floats:
    """What Newton's method takes from x; the emitted polynomial's value is that of pairs."""
    rows, slopes = double_double.hopf_rows(*x, *given), double_double.hopf_slopes(*x, *given)
    return np.asarray(rows[0] / slopes[0])
