"""Exact values for the symbols that nothing determines: generic ones, and the special ones where things fail.

A false statement is often true at all but a few points (x = 0, a = b, an end of the domain), so some draws
take such values. Whole numbers stay whole, and an end such as π is approached from inside by a rational.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import StatementError
from derive.exact.balls import Value, ball_value, precision

_DENOMINATORS = (2, 3, 4, 5, 7, 8, 11, 16, 97)
_SPECIAL = tuple(map(sp.Rational, (0, 1, -1, 1000, "1/2", 2, "1/1000", -1000)))
_SYSTEMATIC = 5  # turns
_GRID = 2**20


@dataclass(frozen=True)
class Range:
    """Where a real symbol lies; None for an infinite end, closed for an end that belongs to it."""

    low: sp.Rational | None
    high: sp.Rational | None
    low_closed: bool
    high_closed: bool

    def __contains__(self, value: sp.Rational) -> bool:
        """Whether a rational number certainly lies in it."""
        above = self.low is None or value > self.low or (self.low_closed and value == self.low)
        below = self.high is None or value < self.high or (self.high_closed and value == self.high)
        return bool(above and below)


def range_of(domain: sp.Set) -> Range:
    """The rationals of an interval, its ends approached from inside where they are irrational.

    Raises
    ------
    StatementError
        For a set that is not an interval.
    """
    if isinstance(domain, sp.FiniteSet) and len(domain) == 1 and domain.inf.is_Rational:
        return Range(domain.inf, domain.inf, True, True)
    if not isinstance(domain, sp.Interval):
        if domain == sp.S.Reals:
            return Range(None, None, False, False)
        raise StatementError(f"the domain {domain} is not an interval")
    low, low_closed = _end(domain.start, 1, not domain.left_open)
    high, high_closed = _end(domain.end, -1, not domain.right_open)
    return Range(low, high, low_closed, high_closed)


def _end(end: sp.Expr, side: int, closed: bool) -> tuple[sp.Rational | None, bool]:
    if end in (sp.oo, -sp.oo):
        return None, False
    if end.is_Rational:
        return end, closed
    with precision(128):
        ball = ball_value(end, {})
        if not isinstance(ball, arb) or not ball.is_finite():
            raise StatementError(f"the end {end} of a domain is not a real number")
        # One step of the grid inside, and certainly so: the ball is far smaller than a step.
        cell = (ball * _GRID).mid().floor().unique_fmpz()
    if cell is None:
        raise StatementError(f"the end {end} of a domain is too large")
    return sp.Rational(int(cell) + (2 if side > 0 else -1), _GRID), True


def draw(
    symbols: Iterable[sp.Symbol],
    domains: Mapping[sp.Symbol, sp.Set],
    whole: Iterable[sp.Symbol],
    seed: str,
    attempt: int,
    *,
    special: int | None,
    complex_too: bool,
) -> dict[sp.Symbol, Value]:
    """One value for each symbol.

    Parameters
    ----------
    symbols : in the order in which they are drawn.
    domains : interval of each real symbol; another symbol is complex.
    whole : symbols that take whole numbers only.
    seed, attempt : the same two give the same values everywhere.
    special : None for generic values; else the number of a turn with special ones: at first all of them,
        one kind after the other, later about half.
    complex_too : whether complex symbols get values that are not real.
    """
    rng = random.Random(f"{seed}:{attempt}")
    whole = set(whole)
    values: dict[sp.Symbol, Value] = {}
    drawn: list[sp.Rational] = []
    for position, s in enumerate(symbols):
        domain = domains.get(s, sp.S.Reals)
        allowed = range_of(domain)
        value = _whole(allowed, rng) if s in whole else _generic(allowed, rng)
        if complex_too and s not in domains and s.is_real is None:
            values[s] = acb(arb(rng.randint(-24, 24)) / 8, arb(rng.randint(1, 24)) / 8)
            continue
        if special is not None:
            value = _special(allowed, drawn, s in whole, special, position, rng, value)
        drawn.append(value)
        values[s] = fmpq(int(value.p), int(value.q))
    return values


def _special(
    allowed: Range,
    drawn: list[sp.Rational],
    whole: bool,
    turn: int,
    position: int,
    rng: random.Random,
    otherwise: sp.Rational,
) -> sp.Rational:
    """An end, zero, one and the like, or the value of another symbol; `otherwise` where none of them fits."""
    ends = [e for e in (allowed.low, allowed.high) if e is not None]
    kinds = dict.fromkeys([_SPECIAL[0], *ends, *_SPECIAL[1:], *drawn])
    fitting = [v for v in kinds if v in allowed and (v.is_Integer or not whole)]
    if not fitting or (turn >= _SYSTEMATIC and rng.random() < 0.5):
        return otherwise
    return fitting[turn * (1 + position) % len(fitting)] if turn < _SYSTEMATIC else rng.choice(fitting)


def _generic(allowed: Range, rng: random.Random) -> sp.Rational:
    """A rational of the range, of moderate size and with a small denominator; now and then near an end."""
    q = rng.choice(_DENOMINATORS)
    wide = rng.choice((1, 1, 2, 3, 10))
    if rng.random() < 0.15:
        q *= 1000
    low, high = allowed.low, allowed.high
    if low is not None and allowed.low_closed and rng.random() < 0.1:
        return low
    if low is None and high is None:
        return sp.Rational(rng.randint(-wide * q, wide * q), q)
    if low is not None and high is not None:
        return low + (high - low) * sp.Rational(rng.randint(1, q - 1), q)
    step = sp.Rational(rng.randint(1, wide * q), q)
    return low + step if low is not None else high - step


def _whole(allowed: Range, rng: random.Random) -> sp.Rational:
    """A whole number of the range: small ones first.

    Raises
    ------
    StatementError
        Where the range holds none.
    """
    wide = rng.choice((2, 4, 8, 16, 40))
    least = None if allowed.low is None else int(sp.ceiling(allowed.low))
    most = None if allowed.high is None else int(sp.floor(allowed.high))
    if least is not None and sp.Integer(least) not in allowed:
        least += 1
    if most is not None and sp.Integer(most) not in allowed:
        most -= 1
    if least is None and most is None:
        least, most = -wide, wide
    if least is None:
        least = -wide if most is None else most - wide
    most = least + wide if most is None else min(most, least + wide)
    if least > most:
        raise StatementError("no whole number lies in a domain")
    return sp.Integer(rng.randint(least, most))
