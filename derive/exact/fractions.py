"""Fractions of polynomials: sums and powers, as far as they can be multiplied out."""

from __future__ import annotations

from math import comb

from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.polynomials import cancel, gcd

Fraction_ = tuple[PolyElement, PolyElement]
_MOST_TERMS, _HIGHEST_DEGREE, _MOST_BITS = 200_000, 20_000, 4_000_000


def add_fractions(a: Fraction_, b: Fraction_) -> Fraction_:
    """Sum over the least common denominator."""
    if a[1] == b[1]:
        return a[0] + b[0], a[1]
    common = gcd(a[1], b[1])
    left, right = a[1].quo(common), b[1].quo(common)
    return a[0] * right + b[0] * left, left * b[1]


def reduce_fraction(num: PolyElement, den: PolyElement) -> Fraction_:
    """Cancel the common factor."""
    if den.is_ground:
        return num * (1 / den.LC), den.ring.one
    return cancel(num, den)


def raised(base: Fraction_, power: int) -> Fraction_:
    """A whole power.

    Raises
    ------
    ProofFailed
        For a division by zero, and where it could not be multiplied out.
    """
    num, den = base
    if power < 0:
        num, den, power = den, num, -power
        if not den:
            raise ProofFailed("division by zero in the statement")
    for p in (num, den):
        _require_small(p, power)
    return num**power, den**power


def _require_small(p: PolyElement, power: int) -> None:
    """Refuse a power that could not be multiplied out.

    Raises
    ------
    ProofFailed
        With the exponent, and what is allowed.
    """
    if power < 2 or not p:
        return
    degree = max(sum(m) for m in p) * power
    largest = max(abs(int(n)).bit_length() for c in p.values() for n in (c.numerator, c.denominator))
    if degree > _HIGHEST_DEGREE:
        raise ProofFailed(f"the exponent {power} is too large: allowed are degrees up to {_HIGHEST_DEGREE}")
    bits = (largest - 1) * power  # a bound from below is enough: 1 has one bit
    if bits > _MOST_BITS or (len(p) > 1 and comb(len(p) + power - 1, power) > _MOST_TERMS):
        raise ProofFailed(f"the exponent {power} is too large: the power cannot be multiplied out")
