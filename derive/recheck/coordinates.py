"""Stored coordinates: exact numbers ``p/q`` and ``p/q + p/q*I``, or midpoint ± radius of a solved one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from itertools import combinations, islice
from typing import Any

from flint import acb, arb, fmpq

from derive.errors import RecheckFailed
from derive.recheck import schema
from derive.recheck.ball_engine import working
from derive.recheck.exact import Exact, exact
from derive.recheck.solutions import Point, System
from derive.recheck.solving import implied
from derive.recheck.stated import Conditions

_COMPLEX = re.compile(r"(\S+) \+ (\S+)\*I")
_PAIR = re.compile(r"\((.+)\) \+ \((.+)\)\*I")
_DECIMAL = r"-?[0-9]{1,200}(?:\.[0-9]{1,400})?(?:e[+-][0-9]{1,5})?"
_BALL = re.compile(rf"(?:({_DECIMAL}) )?\+/- ([0-9](?:\.[0-9]{{1,20}})?e[+-][0-9]{{1,5}})|({_DECIMAL})")
# A stored enclosure pins one solution: its radius relative to its size, and to 1.
_WIDEST = Fraction(1, 10**80)
_BITS = 2_048
_MOST_CHOICES = 20


def point(conditions: Conditions, stored: Any) -> Point:
    """The point that is stored: its solved coordinates are those of a true solution near them.

    Raises
    ------
    RecheckFailed
        When the coordinates are not those of the claim's symbols, or not written as they should be.
    """
    texts = schema.fields(stored, conditions.symbols)
    known: dict[str, Exact] = {}
    near: dict[str, acb] = {}
    for name in conditions.symbols:
        with working(_BITS):
            value = coordinate(schema.text(texts[name]))
        if isinstance(value, Exact):
            known[name] = value
        else:
            near[name] = value
    return Point(known, system(conditions, known, near) if near else None)


def system(conditions: Conditions, known: Mapping[str, Exact], near: Mapping[str, acb]) -> System:
    """The given equations that solve for the enclosed coordinates, at the exact ones."""
    names = sorted(near)
    equations = [e for e in conditions.given if e.symbols() & set(near)]
    if len(equations) <= len(names):
        return System(equations, names, known, near)
    # Some equation follows from others: as many as unknowns are solved, and the rest is shown to follow.
    for chosen in islice(combinations(equations, len(names)), _MOST_CHOICES):
        found = System(chosen, names, known, near)
        rest = [e for e in equations if e not in chosen]
        with suppress(RecheckFailed), working(_BITS // 8):
            found.solution()
            if implied(rest, chosen, names, known):
                return replace(found, implied=rest)
    raise RecheckFailed(f"{len(equations)} given equations for {len(names)} coordinates to be solved")


def coordinate(text: str) -> Exact | acb:
    """One coordinate: an exact number, or a ball around a solved one."""
    if len(text) > 4_000:
        raise RecheckFailed(f"a coordinate of {len(text)} characters")
    if "+/-" in text:
        match = _PAIR.fullmatch(text)
        if match is None:
            return acb(_part(text, Fraction(0)))
        real, imaginary = match.groups()
        size = _middle(real) + _middle(imaginary)
        return acb(_part(real, size), _part(imaginary, size))
    match = _COMPLEX.fullmatch(text)
    if match is None:
        return exact(schema.rational(text))
    real, imaginary = map(schema.rational, match.groups())
    if imaginary == 0:
        raise RecheckFailed(f"{text[:60]!r}: a real number is written without I")
    return exact(real, imaginary)


def _middle(text: str) -> Fraction:
    match = _BALL.fullmatch(text)
    if match is None:
        raise RecheckFailed(f"{text[:60]!r} is not an enclosure")
    return abs(Fraction(str(match[1] or match[3] or 0)))


def _part(text: str, size: Fraction) -> arb:
    """The real or imaginary part: around its decimal midpoint, no wider than a pinned solution may be."""
    match = _BALL.fullmatch(text)
    if match is None:
        raise RecheckFailed(f"{text[:60]!r} is not an enclosure")
    middle, radius = Fraction(match[1] or match[3] or 0), Fraction(match[2] or 0)
    if radius > _WIDEST * max(Fraction(1), abs(middle), size):
        raise RecheckFailed(f"{text[:60]!r} is too wide")
    return arb(_fmpq(middle), _fmpq(radius))


def _fmpq(value: Fraction) -> fmpq:
    return fmpq(value.numerator, value.denominator)


def plain(point: Point) -> Sequence[tuple[str, str]]:
    """The coordinates that are exact, by name: those that a line about the point shows."""
    return [(n, _shown(v)) for n, v in sorted(point.exact.items())]


def _shown(v: Exact) -> str:
    return str(v.real) if v.is_real else f"{v.real} + {v.imag}*I"
