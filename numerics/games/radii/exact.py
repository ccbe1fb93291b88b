"""Spectral radii of single elements by ball arithmetic, for those that float64 arrays cannot decide.

The inputs are floats, hence exact rationals, so the results are the correctly rounded values up to double
rounding: 50 to 500 microseconds an element.
"""

from __future__ import annotations

from collections.abc import Callable

from flint import arb, fmpq

from generated.games import ball
from numerics.errors import PrecisionError
from numerics.precision import working_precision
from numerics.roots.radius import LargestModulus, roots_of

BITS = 128
GUARD = 70
"""Accurate bits asked for before rounding to 53."""


def rational(*values: float) -> tuple[fmpq, ...]:
    """The floats as the rational numbers they are."""
    return tuple(fmpq(*float(x).as_integer_ratio()) for x in values)


def heavy_ball_radius(re: float, im: float, eta: float, beta: float) -> float:
    """Spectral radius of heavy ball for one eigenvalue; the formulas of `_heavy_ball`, in which nothing
    cancels.
    """
    u, v, x, y, minus, plus = ball.heavy_ball_terms(*rational(re, im, eta, beta))
    four = 4 * fmpq(*abs(beta).as_integer_ratio())
    n, w = (minus, v) if beta >= 0 else (plus, u)
    with working_precision(BITS):
        a = arb(x * x + y * y).sqrt()
        g = (a + n) / 2 if n >= 0 else arb(2 * four * w * w) / (a - n)
        return _rounded(((g + four).sqrt() + g.sqrt()) / 2)


def alternating_radius(k: float, beta1: float, beta2: float) -> float:
    """Spectral radius of alternating heavy ball for one singular value, from isolated roots."""
    with working_precision(BITS):
        return _rounded(root_radius_of(ball.alternating_radius_polynomial, (k, beta1, beta2)))


def root_radius_of(polynomial: Callable[..., tuple[fmpq, ...]], point: tuple[float, ...]) -> arb:
    """The largest root modulus of an emitted polynomial at a point; changes ctx.prec."""
    roots = roots_of(polynomial(*rational(*point)))
    return arb(LargestModulus(roots).at(GUARD + 10)) if roots else arb(0)


def _rounded(value: arb) -> float:
    bits = value.rel_accuracy_bits()
    if value != 0 and bits < GUARD:
        raise PrecisionError(f"the spectral radius was enclosed only to {bits} bits", BITS)
    return float(value.mid())
