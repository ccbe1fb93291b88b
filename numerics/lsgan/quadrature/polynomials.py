"""Polynomials for exp and erfcx, rounded from balls: what the compiled engine evaluates instead of SciPy.

Every processor has vector instructions for polynomials, none for these functions.
"""

from __future__ import annotations

import functools
import math

from flint import arb, arb_poly

from numerics.precision import working_precision

CENTRE = 4.0
DEGREE = 25
"""Chebyshev coefficients beyond this one are below 2e-17."""
BITS = 256


@functools.cache
def scaled_complement() -> tuple[float, ...]:
    """Return the coefficients in t = (x - 4)/(x + 4), lowest first, of (1 + 2x) erfcx(x) for x >= 0."""
    n = 2 * DEGREE
    with working_precision(BITS):
        angles = [arb.pi() * (2 * k + 1) / (2 * n) for k in range(n)]
        values = []
        for angle in angles:
            t = angle.cos()
            x = CENTRE * (1 + t) / (1 - t)
            values.append((1 + 2 * x) * (x * x).exp() * x.erfc())
        total = arb_poly([0])
        chebyshev = [arb_poly([1]), arb_poly([0, 1])]
        for degree in range(DEGREE + 1):
            if degree > 1:
                chebyshev.append(arb_poly([0, 2]) * chebyshev[-1] - chebyshev[-2])
            projection = sum((v * (degree * w).cos() for v, w in zip(values, angles, strict=True)), arb(0))
            total += chebyshev[degree] * arb_poly([projection * (2 if degree else 1) / n])
        return tuple(float(total[k].mid()) for k in range(DEGREE + 1))


@functools.cache
def exponential() -> tuple[tuple[float, ...], float, float, float]:
    """Return the Taylor coefficients of exp for |x| <= log(2)/2, lowest first; 1/log 2; and log 2 as the sum
    of a number of 33 bits and a remainder."""
    with working_precision(BITS):
        log2 = arb(2).log()
        high = math.floor(float(log2.mid()) * 2.0**33) / 2.0**33
        low = float((log2 - arb(high)).mid())
        return tuple(1.0 / math.factorial(n) for n in range(14)), float((1 / log2).mid()), high, low
