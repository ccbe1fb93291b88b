"""Arithmetic of polynomials with limits that are asked before anything is computed.

Whoever writes a certificate chooses the powers in it. FLINT cannot be interrupted, so every product, power,
greatest common divisor and factorisation of what a certificate says goes through here; the shipped ones stay
below a tenth of each limit. The work on one certificate is counted, and it ends when there was too much.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from fractions import Fraction
from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed

MAX_DEGREE = 1_000
MAX_TERMS = 40_000
_MAX_PRODUCTS = 2_000_000
_MAX_BITS = 200_000
_MAX_SHARED = 3_000
_MAX_FACTORED = 500
# Terms times degree squared, and times degree and bits. The largest factored ones of several variables take
# a tenth of a second, the largest greatest common divisors seconds.
_MAX_SHARED_WORK, _MAX_SHARED_DIGITS = 40_000_000, 20_000_000
_MAX_FACTORED_WORK, _MAX_FACTORED_DIGITS = 100_000, 2_000_000
_MAX_WORK = 200_000_000
_spent: ContextVar[list[int] | None] = ContextVar("spent", default=None)


@contextmanager
def budget() -> Iterator[None]:
    """Count the work on one certificate, from zero."""
    token = _spent.set([0])
    try:
        yield
    finally:
        _spent.reset(token)


def spend(units: int) -> None:
    """Count work before it is done: about as many units as numbers will be multiplied.

    Raises
    ------
    RecheckFailed
        When there was too much of it.
    """
    spent = _spent.get()
    if spent is not None:
        spent[0] += units
        if spent[0] > _MAX_WORK:
            raise RecheckFailed("the certificate asks for more work than any honest one does")


def times(a: fmpq_mpoly, b: fmpq_mpoly) -> fmpq_mpoly:
    """The product.

    Raises
    ------
    RecheckFailed
        When it would take too long.
    """
    if a == 1 or b == 1:
        return b if a == 1 else a
    size = len(a) * len(b)
    if size > _MAX_PRODUCTS or _too_high(a, b):
        degree = _degree(a) + _degree(b)
        raise RecheckFailed(f"a product of {len(a)} and {len(b)} terms, of degree {degree}, is too large")
    spend(size)
    found = a * b
    if len(found) and found.leading_coefficient().height_bits() > 10 * _MAX_BITS:
        raise RecheckFailed("a number in a product is too large")
    return found


def power(p: fmpq_mpoly, n: int) -> fmpq_mpoly:
    """A natural power.

    Raises
    ------
    RecheckFailed
        When it would be too large.
    """
    if n in (0, 1) or len(p) == 0:
        return p if n else p**0
    if _too_high(p, times=n):
        raise RecheckFailed(f"a power of degree {_degree(p)}·{n}; allowed are {MAX_DEGREE}")
    if _bits(p) * n > _MAX_BITS or _too_many(len(p), n):
        raise RecheckFailed(f"the power {n} of a polynomial with {len(p)} terms is too large")
    found = p**n
    spend(len(found) * n)
    return found


def common(a: fmpq_mpoly, b: fmpq_mpoly) -> fmpq_mpoly:
    """The greatest common divisor."""
    for p in (a, b):
        _small(p, _MAX_SHARED)
        _light(p, _MAX_SHARED_WORK, _MAX_SHARED_DIGITS)
    spend(len(a) * len(b) + max(_dense(a), _dense(b)) // 8)
    return a.gcd(b)


def factors(p: fmpq_mpoly) -> tuple[Any, list[tuple[fmpq_mpoly, int]]]:
    """The constant and the irreducible factors with their powers."""
    _small(p, _MAX_FACTORED)
    several = sum(int(d) > 0 for d in p.degrees()) > 1
    _light(p, _MAX_FACTORED_WORK if several else _MAX_SHARED_WORK * 16, _MAX_FACTORED_DIGITS)
    spend(100 * len(p) + 10 * _dense(p) if several else 100 * len(p) + _dense(p) // 8)
    return p.factor()  # type: ignore[no-any-return]


def rational_power(base: Fraction, exponent: int) -> Fraction:
    """An integer power of a rational number other than zero."""
    size = _bits_of(base)
    if abs(exponent) > _MAX_BITS or (size > 1 and size * abs(exponent) > _MAX_BITS):
        raise RecheckFailed(f"a power of a number of {size} bits is too large")
    return Fraction(base**exponent)


def bounded(value: Fraction) -> Fraction:
    """The number itself, unless it has too many digits."""
    if _bits_of(value) > 10 * _MAX_BITS:
        raise RecheckFailed("a number is too large")
    return value


def _small(p: fmpq_mpoly, terms: int) -> None:
    if len(p) > terms or _too_high(p):
        raise RecheckFailed(f"a polynomial with {len(p)} terms is too large to be divided or factored")


def _dense(p: fmpq_mpoly) -> int:
    """About the work on a dense polynomial: its terms times the square of its degree."""
    return len(p) * _total(p) ** 2


def _light(p: fmpq_mpoly, work: int, digits: int) -> None:
    """Raise where terms, degree and coefficients, each allowed alone, are too much together."""
    if _dense(p) > work or len(p) * max(1, _total(p)) * _bits(p) > digits:
        raise RecheckFailed(
            f"a polynomial with {len(p)} terms and all its digits is too large to be divided or factored"
        )


def _total(p: fmpq_mpoly) -> int:
    """The total degree, 0 for the zero polynomial."""
    return max(int(p.total_degree()), 0)


def _too_high(*factors: fmpq_mpoly, times: int = 1) -> bool:
    """Whether a product, so many times, may have a power of a variable beyond the limit.

    The total degree is asked first, which is found faster and is no lower.
    """
    most = MAX_DEGREE // times
    return max(sum(map(_total, factors)), 1) > most and max(sum(map(_degree, factors)), 1) > most


def _degree(p: fmpq_mpoly) -> int:
    """The highest power of any variable."""
    return max(p.degrees(), default=0)


def _bits(p: fmpq_mpoly) -> int:
    return max((int(c.height_bits()) for c in p.coeffs()), default=0)


def _bits_of(value: Fraction) -> int:
    """Bits of the larger of numerator and denominator."""
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _too_many(terms: int, n: int) -> bool:
    """Whether an n-th power may have too many terms: there are (terms + n - 1 over n) at most."""
    count = 1
    for k in range(1, min(n, terms - 1) + 1):
        count = count * (terms + n - k) // k
        if count > MAX_TERMS:
            return True
    return False
