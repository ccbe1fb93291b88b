"""Where growing noise takes the informative point's stability, on float64 arrays.

In units of 1/(τΛ) for time, for one feature, f = x, norms kept and Λ̃ = Λ: κ = τ̃/τ, ν = τ(η_T² + η_G²)/(2Λ),
e_T = τη_T/2, e_G = τη_G/2, s = e_T + e_G.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, require
from numerics.solvable_gan.phases.pairs import Pair
from numerics.solvable_gan.phases.reduced_arguments import checked


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
        K, T, G = Pair(k), Pair(t), Pair(g)
        s, a = T + G, K * (T + 1.0)
        x = (a - s) / a
        for step in range(_NEWTON):
            value, slope = _hopf_polynomial(K, T, G, a, s, x)
            shift = value / slope
            x = x - shift
            if step > 3 and bool(np.all(~(np.abs(shift.high) > 1e-30 * np.abs(x.high)))):
                break
        noise = x * (a * (1.0 - x) - s)
        square = 1.0 - K * (1.0 - x)
        trace = K * (x * 4.0 - 1.0) - noise * 2.0
        minors = K * x * 2.0 * (x * (2.0 - G * 2.0 + K * (1.0 - T)) - noise * 4.0 - G - T * (1.0 - K))
        rising = a * x * 2.0 - (a - s)
        value, slope = _hopf_polynomial(K, T, G, a, s, x)
        exists = (noise.high > 0.0) & (square.high > 0.0) & (trace.high > 0.0) & (minors.high > 0.0)
        exists &= (rising.high > 0.0) & (slope.high > 0.0) & (np.abs(value.high) < 1e-24 * np.abs(slope.high))
        P, r, omega = square.sqrt(), x.sqrt(), minors.sqrt()
    found = [np.where(exists, each.rounded, np.nan) for each in (noise, omega, P, P * r, r)]
    return Hopf(*(each.reshape(shape)[()] for each in found))


_NEWTON = 60


def _hopf_polynomial(k: Pair, t: Pair, g: Pair, a: Pair, s: Pair, x: Pair) -> tuple[Pair, Pair]:
    """h(x) = a1 a2/(2κx) - 2xP²F' with ν from F(x) = 0, and its derivative."""
    noise, noise_slope = x * (a * (1.0 - x) - s), a * (1.0 - x * 2.0) - s
    trace, trace_slope = k * (x * 4.0 - 1.0) - noise * 2.0, k * 4.0 - noise_slope * 2.0
    weight = 2.0 - g * 2.0 + k * (1.0 - t)
    bracket, bracket_slope = x * weight - noise * 4.0 - g - t * (1.0 - k), weight - noise_slope * 4.0
    square = 1.0 - k * (1.0 - x)
    rising, curve = a * x * 2.0 - (a - s), a * 2.0
    last = x * square * rising * 2.0
    last_slope = (square * rising + x * k * rising + x * square * curve) * 2.0
    return trace * bracket - last, trace_slope * bracket + trace * bracket_slope - last_slope
