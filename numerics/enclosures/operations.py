"""Sums, products, quotients and powers of Enclosures: exact where they are rational, else enclosed."""

from __future__ import annotations

import operator
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from flint import arb, fmpq

from numerics.enclosures.rounding import (
    Result,
    accurate,
    aligned_bits,
    ball_of,
    hull,
    is_wide,
    known_bits,
    outward,
    rational,
    wanted_bits,
)
from numerics.errors import DomainError
from numerics.parameters import LARGEST_BITS

if TYPE_CHECKING:
    from numerics.enclosure import Enclosure

_LARGEST_DEGREE = 64  # of an exact root that is looked for
_BITS_OF_LONG = 40_000  # of a rational result that is too long to be kept exactly


def add(x: Enclosure, y: Enclosure) -> Result:
    """x + y."""
    return _combined("the sum", operator.add, x, y)


def subtract(x: Enclosure, y: Enclosure) -> Result:
    """x - y."""
    return _combined("the difference", operator.sub, x, y)


def multiply(x: Enclosure, y: Enclosure) -> Result:
    """x y."""
    return _combined("the product", operator.mul, x, y)


def divide(x: Enclosure, y: Enclosure) -> Result:
    """x / y.

    Raises
    ------
    DomainError
        When y holds zero.
    """
    if y.lower <= 0 <= y.upper:
        raise DomainError("divisor", y, "without 0")
    return _combined("the quotient", operator.truediv, x, y)


def _combined(name: str, act: Callable[[Any, Any], Any], x: Enclosure, y: Enclosure) -> Result:
    if x.is_exact and y.is_exact:
        made = act(rational(x.mid), rational(y.mid))
        if _size(made) <= LARGEST_BITS:
            return made
        return accurate(name, lambda: act(ball_of(x), ball_of(y)), _BITS_OF_LONG)
    if is_wide(x) or is_wide(y):
        # The four operations take their extreme values over a box at its corners.
        corners = [act(rational(a), rational(b)) for a in (x.lower, x.upper) for b in (y.lower, y.upper)]
        return outward(min(corners), max(corners))
    start = aligned_bits(x, y) if act in (operator.add, operator.sub) else known_bits(x, y)
    return accurate(name, lambda: act(ball_of(x), ball_of(y)), start=start)


def _size(value: fmpq) -> int:
    return max(int(value.p).bit_length(), int(value.q).bit_length())


def power(x: Enclosure, y: Enclosure) -> Result:
    """x**y, for whole exponents of any base that allows it, else of a base that is not negative.

    Raises
    ------
    DomainError
        For a base that meets 0 under a negative exponent, or negative numbers under one that is not whole.
    """
    if y.is_exact and y.mid.denominator == 1:
        return _whole_power(x, y, int(y.mid))
    if x.lower < 0 or (x.lower == 0 and y.lower <= 0):
        raise DomainError("base", x, "> 0, or >= 0 under a positive exponent, where that is not whole")
    if x.is_exact and y.is_exact and (exact := _exact_root(rational(x.mid), rational(y.mid))) is not None:
        return exact
    if x.is_exact and x.mid == 0:
        return fmpq(0)
    if x.lower == 0 or is_wide(x) or is_wide(y):
        # At positive bases the power is monotone in each of base and exponent, so the corners are extreme.
        bases, exponents = [b for b in (x.lower, x.upper) if b], (y.lower, y.upper)
        corners = [_raised(b, e) for b in bases for e in exponents]
        return hull("the power", corners if len(bases) == 2 else [arb, *corners], known_bits(x, y))
    bits = wanted_bits(x, y) if x.is_exact and y.is_exact else None
    return accurate("the power", lambda: ball_of(x) ** ball_of(y), bits, known_bits(x, y))


def _raised(base: Any, exponent: Any) -> Callable[[], arb]:
    return lambda: arb(rational(base)) ** arb(rational(exponent))


def _whole_power(x: Enclosure, y: Enclosure, n: int) -> Result:
    if n == 0:
        return fmpq(1)
    low, high = x.lower, x.upper
    if n < 0 and low <= 0 <= high:
        raise DomainError("base", x, "without 0, under a negative exponent")
    if n.bit_length() > LARGEST_BITS.bit_length() and not (x.is_exact and abs(x.mid) in (0, 1)):
        raise DomainError("exponent", n, f"a whole number between -{LARGEST_BITS} and {LARGEST_BITS}")
    if x.is_exact:
        base = rational(x.mid)
        if _size(base) * abs(n) <= LARGEST_BITS or abs(base) in (0, 1):
            return base ** (n if abs(base) not in (0, 1) else 2 - n % 2)
        return accurate("the power", lambda: ball_of(x) ** n, _BITS_OF_LONG)
    if is_wide(x):
        if n % 2 == 0:  # the same at -x; the least value is at the base nearest to zero
            least = max(low, -high, Fraction(0))
            low, high = least, max(abs(low), abs(high))
        return hull("the power", [lambda: arb(rational(low)) ** n, lambda: arb(rational(high)) ** n])
    return accurate("the power", lambda: ball_of(x) ** n, start=known_bits(x))


def _exact_root(base: fmpq, exponent: fmpq) -> fmpq | None:
    """base**exponent where that is rational and found at once."""
    degree = int(exponent.q)
    if degree > _LARGEST_DEGREE:
        return None
    if (root := exact_root(base, degree)) is None:
        return None
    n = int(exponent.p)
    return root**n if _size(root) * abs(n) <= LARGEST_BITS else None


def exact_root(value: fmpq, degree: int) -> fmpq | None:
    """The root of a number that is not negative; None where it is irrational."""
    parts = [part.root(degree) for part in (value.p, value.q)]
    if any(r**degree != part for r, part in zip(parts, (value.p, value.q), strict=True)):
        return None
    return fmpq(*parts)
