"""The exact points of a problem, drawn by one choice a number: simple ones, ends, equal and inverse ones."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

import sympy as sp
from flint import fmpq

from derive.exact.draws import Range, range_of
from derive.statement.problem import Problem
from derive.testing.conditions import Condition, Exact, condition, conditions_of, narrowed
from derive.testing.errors import CheckError, VacuousCheckError
from derive.testing.numbers import ends_of, lies_in, plain_numbers, table
from derive.testing.solving import SLOPE, Way, ways

Choose = Callable[[int], int]
"""A whole number from 0 up to below its argument; 0 is the simplest choice."""

_PILOT, _MOST_TURNS = 300, 60


@dataclass(frozen=True)
class Space:
    """The points at which all hypotheses of a problem hold exactly.

    Parameters
    ----------
    symbols : all that a point has values for.
    ranges : where each of them lies.
    whole : those that are whole numbers.
    conditions : what must hold besides, the given equations among it.
    ways : how given equations are met.
    turns : how often drawing is tried before an example is given up.
    """

    symbols: tuple[sp.Symbol, ...]
    ranges: Mapping[sp.Symbol, Range]
    whole: frozenset[sp.Symbol]
    conditions: tuple[Condition, ...]
    ways: tuple[Way, ...]
    turns: int = 1

    def draw(self, choose: Choose) -> Exact | None:
        """A point; None where these choices lead to none."""
        way = self.ways[choose(len(self.ways)) if len(self.ways) > 1 else 0]
        drawn: Exact = {}
        for s in way.free:
            value = self._number(s, drawn, choose, way)
            if value is None:
                return None
            drawn[s] = value
        found = [point for point in way.complete(drawn) if self.admits(point)]
        return found[choose(len(found)) if len(found) > 1 else 0] if found else None

    def admits(self, point: Exact) -> bool:
        """Whether a point lies in the domains and meets all conditions."""
        for s, value in point.items():
            allowed = self.ranges[s]
            if not lies_in(value, *ends_of(allowed), (allowed.low_closed, allowed.high_closed)):
                return False
            if s in self.whole and value.q != 1:
                return False
        return all(c.holds(point) for c in self.conditions)

    def _number(self, s: sp.Symbol, drawn: Exact, choose: Choose, way: Way) -> fmpq | None:
        """A number for one symbol, given those that were drawn before it."""
        allowed = self.ranges.get(s, _ANYWHERE)
        whole = s in self.whole
        ends = (*ends_of(allowed), (allowed.low_closed, allowed.high_closed))
        low, high, closed = narrowed(*ends, s, self.conditions, drawn)
        if low is not None and high is not None and low > high:
            return None
        others = [v for k, v in drawn.items() if k is not SLOPE]
        kind, minus, size, part = KINDS[choose(len(KINDS))], choose(2) == 1, choose(_SIZES), choose(_PARTS)
        value = _proposed(kind, size, part, whole, others, (low, high))
        if value is not None:
            for candidate in (-value, value) if minus else (value, -value):
                if lies_in(candidate, low, high, closed) and (candidate.q == 1 or not whole):
                    return candidate
        known = table(plain_end(ends[0]), plain_end(ends[1]), ends[2], whole)
        if (low, high, closed) != ends:
            known = tuple(v for v in known if lies_in(v, low, high, closed)) or table(
                plain_end(low), plain_end(high), closed, whole
            )
        return known[(size * _PARTS + part) % len(known)] if known else None


_ANYWHERE = Range(None, None, False, False)


def plain_end(end: fmpq | None) -> tuple[int, int] | None:
    """An end as `table` takes it."""
    return None if end is None else (int(end.p), int(end.q))


class Kind(Enum):
    """What kind of number is proposed."""

    WHOLE = "whole"
    FRACTION = "fraction"
    PLAIN = "plain"  # without any meaning
    POWER = "power"  # of ten
    NEAR_ONE = "near one"
    EDGE = "edge"  # an end of the interval, or close to it
    EQUAL = "equal"  # to a number that was drawn before, as the next three
    OPPOSITE = "opposite"
    INVERSE = "inverse"
    CLOSE = "close"


_COUNTS = {
    Kind.WHOLE: 8, Kind.FRACTION: 6, Kind.PLAIN: 3, Kind.POWER: 4, Kind.NEAR_ONE: 2, Kind.EDGE: 4,
    Kind.EQUAL: 3, Kind.OPPOSITE: 2, Kind.INVERSE: 2, Kind.CLOSE: 2,
}  # fmt: skip
# Each number takes the same four choices, so that each of them can be made smaller by itself.
KINDS = tuple(kind for kind, count in _COUNTS.items() for _ in range(count))
_SIZES, _PARTS, _EXPONENTS = 24, 6, 12


def _proposed(
    kind: Kind,
    size: int,
    part: int,
    whole: bool,
    others: Sequence[fmpq],
    ends: tuple[fmpq | None, fmpq | None],
) -> fmpq | None:
    """A number of a kind, simpler for smaller sizes and parts; it need not lie in the interval."""
    small = fmpq(1, 10 ** (1 + size % _EXPONENTS)) * (1 if part < _PARTS // 2 else -1)
    if kind is Kind.WHOLE:
        return fmpq(size + _SIZES * part if whole else (1, 0, *range(2, _SIZES))[size])
    if kind is Kind.FRACTION:
        return fmpq(size + 1, part + 2)
    if kind is Kind.PLAIN:
        return plain_numbers()[size]
    if kind is Kind.POWER:
        return 1 / small if part < _PARTS // 2 else -small
    if kind is Kind.NEAR_ONE:
        return 1 + small
    if kind is Kind.EDGE:
        low, high = ends if part % 2 == 0 else ends[::-1]
        end = low if low is not None else high
        if end is None or size == 0:
            return end
        inside = abs(small) if end is ends[0] else -abs(small)
        return end + inside * (abs(high - low) if high is not None and low is not None else 1)
    if not others:
        return None
    other = others[part % len(others)]
    if kind is Kind.INVERSE:
        return 1 / other if other != 0 else None
    return other * {Kind.EQUAL: fmpq(1), Kind.OPPOSITE: fmpq(-1)}.get(kind, 1 + small)


def space_of(problem: Problem, kept: Iterable[sp.Symbol] = ()) -> Space:
    """The points of a problem.

    Parameters
    ----------
    problem : symbols, domains, given equations and assumptions.
    kept : symbols that given equations are not to be solved for.

    Raises
    ------
    CheckError
        Where a given equation could not be met exactly, naming it.
    VacuousCheckError
        Where no point was found that meets the hypotheses.
    """
    symbols = problem.symbols
    for s in symbols:
        if s.is_complex and not s.is_real:
            raise CheckError(f"{s} is complex, and points are real; allowed are symbols that are real")
    ranges = {s: range_of(problem.domains.get(s, sp.S.Reals)) for s in symbols}
    equations = tuple(condition(e) for e in problem.given)
    found = ways(problem, symbols, tuple(kept))
    space = Space(
        symbols, ranges, frozenset(problem.integers), (*conditions_of(problem), *equations), tuple(found)
    )
    good, rate = _pilot(space) if found else ([], 0.0)
    if not good:
        _refuse(problem, space)
    turns = min(_MOST_TURNS, 1 + int(4 / rate))
    return Space(space.symbols, space.ranges, space.whole, space.conditions, tuple(good), turns)


def _pilot(space: Space) -> tuple[list[Way], float]:
    """The ways that lead to points, and how often they do."""
    good, hits, tried = [], 0, 0
    for way in space.ways:
        alone = Space(space.symbols, space.ranges, space.whole, space.conditions, (way,))
        chooser = random.Random(0).randrange
        found = 0
        for turn in range(_PILOT):
            found += alone.draw(chooser) is not None
            if found == 3 or (found and turn > _PILOT // 4):
                break
        if found:
            good.append(way)
            hits, tried = hits + found, tried + turn + 1
    return good, hits / tried if tried else 0.0


def _refuse(problem: Problem, space: Space) -> None:
    """Say which equation cannot be met, or that the hypotheses leave no point."""
    for number, equation in enumerate(problem.given):
        held = Problem(problem.statement, problem.given[: number + 1], (), {}, ())
        some = ways(held, space.symbols)
        ranges = dict.fromkeys(space.symbols, _ANYWHERE)
        plain = tuple(condition(e) for e in held.given)
        if not some or not _pilot(Space(space.symbols, ranges, frozenset(), plain, tuple(some)))[0]:
            raise CheckError(
                f"given: {equation} could not be met exactly: no rational numbers were found for it; allowed "
                "are equations that are linear in a symbol, of the second degree with a known point, or with "
                "rational roots"
            )
    told = ", ".join(str(r) for r in (*problem.given, *problem.assumptions)) or "the domains"
    raise VacuousCheckError(f"no point was found that meets the hypotheses: {told}")
