"""The primes of numbers, of those that are factored at once."""

from __future__ import annotations

from flint import fmpz

MOST_BITS = 128
"""Numbers below 2 to that are factored in less than a second, whatever their primes."""


def prime_factors(n: int) -> list[tuple[int, int]] | None:
    """The primes of a positive whole number with their exponents, in order; None where it is too large."""
    if n.bit_length() > MOST_BITS:
        return None
    return [(int(p), int(k)) for p, k in fmpz(n).factor()]
