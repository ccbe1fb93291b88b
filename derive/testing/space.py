"""The exact points of a problem, drawn by one choice a number: simple ones, ends, equal and inverse ones."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

import sympy as sp
from flint import fmpq

from derive.exact.draws import Range, range_of
from derive.statement.problem import Problem
from derive.testing.conditions import Condition, Exact, condition, conditions_of, narrowed
from derive.testing.critical import Critical, critical
from derive.testing.errors import CheckError, VacuousCheckError
from derive.testing.numbers import ends_of, lies_in, table
from derive.testing.proposing import KINDS, PARTS, SIZES, Kind, near_to, proposed
from derive.testing.sets import Piece, count_of
from derive.testing.solving import SLOPE, Way, ways

Choose = Callable[[int], int]
"""A whole number from 0 up to below its argument; 0 is the simplest choice."""

_PILOT, _MOST_TURNS = 300, 60
SEVERAL = 5
"""How many different points a check with given equations is about at least."""


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
    critical : where the statement is special.
    pieces : of symbols that lie in more than an interval, what they lie in.
    """

    symbols: tuple[sp.Symbol, ...]
    ranges: Mapping[sp.Symbol, Range]
    whole: frozenset[sp.Symbol]
    conditions: tuple[Condition, ...]
    ways: tuple[Way, ...]
    turns: int = 1
    critical: Critical = field(default_factory=Critical)
    pieces: Mapping[sp.Symbol, tuple[Piece, ...]] = field(default_factory=dict)

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
            if s in self.pieces and not any(value in piece for piece in self.pieces[s]):
                return False
        return all(c.holds(point) for c in self.conditions)

    def _number(self, s: sp.Symbol, drawn: Exact, choose: Choose, way: Way) -> fmpq | None:
        """A number for one symbol, given those that were drawn before it."""
        allowed, whole = self.ranges.get(s, _ANYWHERE), s in self.whole
        if s in self.pieces:
            piece = self.pieces[s][choose(len(self.pieces[s]))]
            allowed, whole = piece.range, whole or piece.whole
        ends = (*ends_of(allowed), (allowed.low_closed, allowed.high_closed))
        low, high, closed = narrowed(*ends, s, self.conditions, drawn)
        if low is not None and high is not None and low > high:
            return None
        others = [v for k, v in drawn.items() if k is not SLOPE]
        kind, minus, size, part = KINDS[choose(len(KINDS))], choose(2) == 1, choose(SIZES), choose(PARTS)
        if kind is Kind.CRITICAL:
            own = self.critical.of(s, drawn)
            value = near_to(
                own if own and (size % 4 or not self.critical.plain) else self.critical.plain, size, part
            )
        else:
            value = proposed(kind, size, part, whole, others, (low, high))
        if value is not None:
            signs = (1,) if kind is Kind.CRITICAL else (-1, 1) if minus else (1, -1)
            for candidate in (sign * value for sign in signs):
                if lies_in(candidate, low, high, closed) and (candidate.q == 1 or not whole):
                    return candidate
        known = table(plain_end(ends[0]), plain_end(ends[1]), ends[2], whole)
        if (low, high, closed) != ends:
            known = tuple(v for v in known if lies_in(v, low, high, closed)) or table(
                plain_end(low), plain_end(high), closed, whole
            )
        return known[(size * PARTS + part) % len(known)] if known else None


_ANYWHERE = Range(None, None, False, False)


def plain_end(end: fmpq | None) -> tuple[int, int] | None:
    """An end as `table` takes it."""
    return None if end is None else (int(end.p), int(end.q))


def space_of(
    problem: Problem,
    *,
    parts: Iterable[sp.Basic] = (),
    pieces: Mapping[sp.Symbol, tuple[Piece, ...]] | None = None,
) -> Space:
    """The points of a problem.

    Parameters
    ----------
    problem : symbols, domains, given equations and assumptions.
    parts : expressions whose special places are met, beside those of the statement.
    pieces : of symbols that lie in more than an interval, what they lie in.

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
    pieces = {s: found for s, found in (pieces or {}).items() if s in symbols}
    whole = {s for s, found in pieces.items() if all(p.whole for p in found)} | set(problem.integers)
    found = ways(problem, symbols)
    space = Space(
        symbols,
        ranges,
        frozenset(whole),
        (*conditions_of(problem), *equations),
        tuple(found),
        critical=critical((*problem.statement, *problem.nonzero, *parts)),
        pieces=pieces,
    )
    trial = _pilot(space) if found else Pilot([], 0.0, frozenset())
    if not trial.good:
        _refuse(problem, space)
    if problem.given:
        _require_several(problem, space, trial.distinct)
    turns = min(_MOST_TURNS, 1 + int(4 / trial.rate))
    return replace(space, ways=tuple(trial.good), turns=turns)


@dataclass(frozen=True)
class Pilot:
    """What drawing a few points has shown: the ways that lead to some, how often, and different points."""

    good: list[Way]
    rate: float
    distinct: frozenset[tuple[str, ...]]


def _pilot(space: Space) -> Pilot:
    """Draw a few points in each way."""
    good, hits, tried = [], 0, 0
    distinct: set[tuple[str, ...]] = set()
    for way in space.ways:
        alone = replace(space, ways=(way,))
        chooser = random.Random(0).randrange
        found, own = 0, set[tuple[str, ...]]()
        for turn in range(_PILOT):
            point = alone.draw(chooser)
            if point is not None:
                found += 1
                own.add(tuple(str(point[s]) for s in space.symbols))
            if len(own) >= SEVERAL or (found and turn > _PILOT // 4):
                break
        if found:
            good.append(way)
            hits, tried = hits + found, tried + turn + 1
        distinct |= own
    return Pilot(good, hits / tried if tried else 0.0, frozenset(distinct))


def several(space: Space, count: int = SEVERAL) -> int:
    """How many different points a check must be about: fewer only where the symbols' sets hold fewer.

    Parameters
    ----------
    space : of the points.
    count : how many are asked for.
    """
    total = 1
    for s in space.symbols:
        own = space.pieces.get(s) or (Piece(space.ranges[s], s in space.whole),)
        held = count_of(own)
        if held is None:
            return count
        total *= held
    return max(1, min(count, total))


def _require_several(problem: Problem, space: Space, distinct: frozenset[tuple[str, ...]]) -> None:
    """Refuse equations that leave so few points that next to nothing would be tried."""
    if len(distinct) >= several(space):
        return
    names = [s.name for s in space.symbols]
    seen = "; ".join(" ".join(f"{n}={v}" for n, v in zip(names, p, strict=True)) for p in sorted(distinct))
    told = ", ".join(map(str, problem.given))
    raise VacuousCheckError(
        f"given: {told} was met at {len(distinct)} points only: {seen}; where there are no others, say so by "
        "where={symbol: FiniteSet(...)}"
    )


def _refuse(problem: Problem, space: Space) -> None:
    """Say which equation cannot be met, or that the hypotheses leave no point."""
    for number, equation in enumerate(problem.given):
        held = Problem(problem.statement, problem.given[: number + 1], (), {}, ())
        some = ways(held, space.symbols)
        ranges = dict.fromkeys(space.symbols, _ANYWHERE)
        plain = tuple(condition(e) for e in held.given)
        if not some or not _pilot(Space(space.symbols, ranges, frozenset(), plain, tuple(some))).good:
            raise CheckError(
                f"given: {equation} could not be met exactly: no rational numbers were found for it; allowed "
                "are equations that are linear in a symbol, of the second degree with a known point, or with "
                "rational roots"
            )
    told = ", ".join(str(r) for r in (*problem.given, *problem.assumptions)) or "the domains"
    raise VacuousCheckError(f"no point was found that meets the hypotheses: {told}")
