"""Roots of rational numbers through roots of other numbers: √8 = 2√2, √6 = √2·√3, √(-4) = 2i."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import floor

from flint import fmpz

Exponents = dict[int, Fraction]
"""The power of each prime in a positive number, as fractions."""

_MAX_BITS = 120


def numeric_root(
    base: Fraction, index: int, known: Mapping[tuple[Fraction, int], str], imaginary: bool
) -> tuple[Fraction, dict[str, int], bool] | None:
    """The principal root of a number as a rational times powers of known roots.

    Parameters
    ----------
    base, index : the number, other than zero, and which root.
    known : name of each known root by its positive radicand and index.
    imaginary : whether the imaginary unit may be used, for square roots of negative numbers.

    Returns
    -------
    The rational factor, the power of each root, and whether the imaginary unit is a factor; None where the
    roots do not suffice.
    """
    if base < 0:
        found = numeric_root(-base, index, known, False) if index == 2 and imaginary else None
        return None if found is None else (found[0], found[1], True)
    wanted = _exponents(base, index)
    if wanted is None:
        return None
    outside, rest = _split(wanted)
    powers: list[tuple[str, int, Fraction, Exponents]] = []
    for (radicand, n), name in known.items():
        own = _exponents(radicand, n)
        for k in range(1, n) if own is not None else ():
            powers.append((name, k, *_split({p: k * e for p, e in (own or {}).items()})))
    parts = _product(rest, powers)
    if parts is None:
        return None
    result: dict[str, int] = {}
    for name, k, factor in parts:
        result[name] = result.get(name, 0) + k
        outside /= factor
    return outside, result, False


def primes_of(base: Fraction) -> list[int]:
    """The primes in a positive rational number; none where it is too large to be factored."""
    return sorted(_exponents(base, 1) or {})


def _product(
    rest: Exponents, powers: list[tuple[str, int, Fraction, Exponents]]
) -> list[tuple[str, int, Fraction]] | None:
    """Known powers whose fractional exponents are the given ones: one of them, or one for each prime."""
    if not rest:
        return []
    for name, k, factor, own in powers:
        if own == rest:
            return [(name, k, factor)]
    if len(rest) == 1:
        return None
    found: list[tuple[str, int, Fraction]] = []
    for p, e in rest.items():
        single = _product({p: e}, powers)
        if single is None:
            return None
        found += single
    return found


def _exponents(base: Fraction, index: int) -> Exponents | None:
    if max(base.numerator.bit_length(), base.denominator.bit_length()) > _MAX_BITS:
        return None
    found: Exponents = {}
    for value, sign in ((base.numerator, 1), (base.denominator, -1)):
        if value > 1:
            for prime, k in fmpz(value).factor():
                found[int(prime)] = Fraction(sign * int(k), index)
    return found


def _split(exponents: Exponents) -> tuple[Fraction, Exponents]:
    """The rational part, and the fractional exponents between 0 and 1."""
    outside = Fraction(1)
    rest: Exponents = {}
    for p, e in exponents.items():
        outside *= Fraction(p) ** floor(e)
        if e != floor(e):
            rest[p] = e - floor(e)
    return outside, rest
