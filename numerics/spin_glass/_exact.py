"""The physical root by ball arithmetic, for the few elements float64 cannot decide.

The inputs are floats, hence exact rationals: FLINT isolates the roots of the quartic rigorously,
multiplicities included, and the branch rule is decided with balls at growing precision. About a fifth of a
millisecond a point.
"""

from __future__ import annotations

import numpy as np
from flint import acb, fmpq, fmpq_poly, fmpz_poly

from generated.spin_glass import ball
from numerics._arrays import Floats
from numerics.errors import BranchError
from numerics.precision import working_precision

PRECISIONS = (160, 320, 640, 1280, 2560, 5120, 10240)
GUARD = 60
"""Accurate bits asked for before rounding to 53."""

Arguments = tuple[fmpq, fmpq, fmpq, fmpq, fmpq]
"""lam, kappa, b, b1, x1."""


def rational(*values: float) -> tuple[fmpq, ...]:
    """Return the floats as the rational numbers they are."""
    return tuple(fmpq(*float(x).as_integer_ratio()) for x in values)


def polynomial_of(arguments: Arguments) -> fmpz_poly:
    """Return the quartic with its denominators cleared."""
    return fmpq_poly([fmpq(a) for a in ball.resolvent_polynomial(*arguments)]).numer()


def physical_ball(polynomial: fmpz_poly, arguments: Arguments) -> acb | None:
    """Return the physical root at the current precision, or None where this precision leaves the rule open.

    A root that is real has an imaginary part that is exactly zero.
    """
    chosen: list[acb] = []
    multiple: list[acb] = []
    undecided = False
    for root, multiplicity in polynomial.complex_roots():
        if root.imag == 0:
            if root.real == 0:
                continue  # b1 = 0 leaves the factor r, which is never physical
            if multiplicity > 1:
                multiple.append(root)
                continue
            slopes = ball.resolvent_slopes(root.real, *arguments)
            if all(slope > 0 for slope in slopes):
                chosen.append(root)
            elif not any(slope < 0 for slope in slopes):
                return None
        elif root.imag > 0:
            _, t = ball.resolvent_conditions(root, *arguments)
            if t.imag > 0:
                chosen.append(root)
            elif not t.imag < 0:
                undecided = True  # harmless where |r|**2 = c exactly, since then another root qualifies
        elif not root.imag < 0:
            return None
    candidates = chosen if chosen or undecided else multiple
    return candidates[0] if len(candidates) == 1 else None


def physical_root(
    lam: float, kappa: float, b: float, b1: float, x1: float
) -> tuple[float, float, float, float]:
    """Return Re r, Im r, Re t, Im t of the physical root, within an ulp of |r| or |t|.

    Im r and Im t are within an ulp of themselves too, and exactly 0 outside the support.
    """
    arguments = rational(lam, kappa, b, b1, x1)
    polynomial = polynomial_of(arguments)
    for bits in PRECISIONS:
        with working_precision(bits):
            r = physical_ball(polynomial, arguments)
            found = None if r is None else _rounded(r, arguments)
        if found is not None:
            return found
    raise BranchError(f"no root could be singled out at lam = {lam!r}")


def _rounded(r: acb, arguments: Arguments) -> tuple[float, float, float, float] | None:
    """Return Re r, Im r, Re t, Im t as floats if the balls are small enough."""
    real = r.imag == 0
    _, t = ball.resolvent_conditions(r.real if real else r, *arguments)
    t = acb(t)
    sizes = [abs(r), abs(t)] if real else [abs(r), abs(t), r.imag, t.imag]
    if any(size.rel_accuracy_bits() < GUARD for size in sizes):
        return None
    numbers = [float(part.mid()) for part in (r.real, r.imag, t.real, t.imag)]
    return numbers[0], numbers[1], numbers[2], numbers[3]


def physical_roots(lam: Floats, kappa: Floats, b: Floats, b1: Floats, x1: Floats) -> Floats:
    """Return an array of shape (4, n) with `physical_root` of each element."""
    rows = [physical_root(*values) for values in zip(lam, kappa, b, b1, x1, strict=True)]
    return np.array(rows, dtype=np.float64).reshape(-1, 4).T
