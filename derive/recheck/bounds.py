"""Arithmetic of polynomials with limits that are asked before anything is computed.

Whoever writes a certificate chooses the powers in it. FLINT cannot be interrupted, so every product, power,
greatest common divisor and factorisation of what a certificate says goes through here.
"""

from __future__ import annotations

from fractions import Fraction

from flint import fmpq_mpoly

from derive.errors import RecheckFailed

MAX_DEGREE = 4_000
MAX_TERMS = 400_000
_MAX_PRODUCTS = 40_000_000
_MAX_BITS = 400_000
_MAX_FACTORED = 30_000


def times(a: fmpq_mpoly, b: fmpq_mpoly) -> fmpq_mpoly:
    """The product.

    Raises
    ------
    RecheckFailed
        When it would take too long.
    """
    if len(a) * len(b) > _MAX_PRODUCTS or (len(a) > 1 and len(b) > 1 and _degree(a) + _degree(b) > MAX_DEGREE):
        raise RecheckFailed(f"a product of polynomials with {len(a)} and {len(b)} terms is too large")
    return a * b


def power(p: fmpq_mpoly, n: int) -> fmpq_mpoly:
    """A natural power.

    Raises
    ------
    RecheckFailed
        When it would be too large.
    """
    if n in (0, 1) or len(p) == 0:
        return p if n else p**0
    if _degree(p) * n > MAX_DEGREE or n > MAX_DEGREE:
        raise RecheckFailed(f"a power of degree {_degree(p)}·{n}; allowed are {MAX_DEGREE}")
    terms, bits = len(p), _bits(p)
    if bits * n > _MAX_BITS or _too_many(terms, n):
        raise RecheckFailed(f"the power {n} of a polynomial with {terms} terms is too large")
    return p**n


def common(a: fmpq_mpoly, b: fmpq_mpoly) -> fmpq_mpoly:
    """The greatest common divisor."""
    _factorable(a)
    _factorable(b)
    return a.gcd(b)


def factors(p: fmpq_mpoly) -> tuple[object, list[tuple[fmpq_mpoly, int]]]:
    """The constant and the irreducible factors with their powers."""
    _factorable(p)
    return p.factor()  # type: ignore[no-any-return]


def rational_power(base: Fraction, exponent: int) -> Fraction:
    """An integer power of a rational number other than zero."""
    size = max(base.numerator.bit_length(), base.denominator.bit_length())
    if abs(exponent) > _MAX_BITS or (size > 1 and size * abs(exponent) > _MAX_BITS):
        raise RecheckFailed(f"the power {exponent} of a number of {size} bits is too large")
    return Fraction(base**exponent)


def _factorable(p: fmpq_mpoly) -> None:
    if len(p) > _MAX_FACTORED or _degree(p) > MAX_DEGREE:
        raise RecheckFailed(f"a polynomial with {len(p)} terms is too large to be factored")


def _degree(p: fmpq_mpoly) -> int:
    """The highest power of any variable."""
    return max((int(d) for d in p.degrees()), default=0)


def _bits(p: fmpq_mpoly) -> int:
    return max(
        (max(int(c.p).bit_length(), int(c.q).bit_length()) for c in p.coeffs()), default=0
    )


def _too_many(terms: int, n: int) -> bool:
    """Whether an n-th power of so many terms may have more than the allowed number: (terms + n - 1 over n)."""
    count = 1
    for k in range(1, min(n, terms - 1) + 1):
        count = count * (terms + n - k) // k
        if count > MAX_TERMS:
            return True
    return False
