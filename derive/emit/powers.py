"""Which powers are made of roots, and which are powers of two."""

from __future__ import annotations

import sympy


def by_roots(exponent: sympy.Rational) -> bool:
    """Whether a power is one of square and cube roots."""
    rest = int(exponent.q)
    for order in (2, 3):
        while rest % order == 0:
            rest //= order
    return rest == 1


def power_of_two(base: sympy.Expr) -> int:
    """k for the integer 2**k, k > 0, else 0."""
    if not isinstance(base, sympy.Integer) or base < 2:
        return 0
    exponent = int(base).bit_length() - 1
    return exponent if base == 2**exponent else 0
