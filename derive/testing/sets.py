"""Where symbols may lie: intervals, single numbers, whole numbers and unions of these, in pieces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sympy as sp
from flint import fmpq

from derive.errors import StatementError
from derive.exact.draws import Range, range_of
from derive.testing.errors import CheckError
from derive.testing.numbers import ends_of, lies_in

_MOST = 1000  # single numbers of one set
ALLOWED = (
    "intervals, FiniteSet of rational numbers, S.Reals, S.Integers, S.Naturals, S.Naturals0, Range in steps "
    "of 1, and unions of these"
)
Wheres = Mapping[sp.Symbol, sp.Set]


@dataclass(frozen=True)
class Piece:
    """A part of a set: an interval, of which perhaps only the whole numbers count, or a single number."""

    range: Range
    whole: bool = False

    def __contains__(self, value: fmpq) -> bool:
        r = self.range
        within = lies_in(value, *ends_of(r), (r.low_closed, r.high_closed))
        return within and (value.q == 1 or not self.whole)

    @property
    def count(self) -> int | None:
        """How many numbers it holds; None where there is no end to them."""
        low, high = ends_of(self.range)
        if low is None or high is None:
            return None
        if low == high:
            return 1 if low in self else 0
        if not self.whole:
            return None
        first, last = low.ceil(), high.floor()
        return (
            sum(1 for v in (first, last) if v in self) + max(0, int((last - first).p) - 1)
            if first < last
            else 1
        )


def pieces(domain: object) -> tuple[Piece, ...] | None:
    """A set as pieces, in order; None for a set that is not among those that are allowed.

    Parameters
    ----------
    domain : a set of SymPy.
    """
    if isinstance(domain, sp.Union):
        found = [
            pieces(part) for part in sorted(domain.args, key=lambda part: (part.inf, part.sup, str(part)))
        ]
        return None if any(p is None for p in found) else tuple(q for p in found for q in p or ())
    if isinstance(domain, sp.FiniteSet):
        if not 0 < len(domain) <= _MOST or not all(e.is_Rational for e in domain):
            return None
        return tuple(Piece(Range(e, e, True, True)) for e in sorted(domain))
    if isinstance(domain, (sp.Interval, type(sp.S.Reals))):
        try:
            return (Piece(range_of(domain)),)
        except StatementError:
            return None
    if domain in (sp.S.Integers, sp.S.Naturals, sp.S.Naturals0) or isinstance(domain, sp.Range):
        return _whole(domain)
    return None


def _whole(domain: sp.Set) -> tuple[Piece, ...] | None:
    if isinstance(domain, sp.Range) and (abs(domain.step) != 1 or not domain.size or domain.has(sp.Symbol)):
        return None
    low, high = (None if e in (sp.oo, -sp.oo) else sp.Rational(e) for e in (domain.inf, domain.sup))
    return (Piece(Range(low, high, low is not None, high is not None), whole=True),)


def hulls(where: Wheres) -> dict[sp.Symbol, sp.Set]:
    """The least interval around each symbol's set.

    Parameters
    ----------
    where : sets by symbol.

    Raises
    ------
    CheckError
        For what is no symbol, a set that is not allowed, and one that reaches beyond what the symbol assumes.
    """
    if not isinstance(where, Mapping):
        raise CheckError(f"where={where!r:.80}; allowed is a mapping from symbols to sets of SymPy")
    for s, domain in where.items():
        if not isinstance(s, sp.Symbol) or pieces(domain) is None:
            raise CheckError(f"where: {s!r:.40} in {domain!r:.80}; allowed are symbols with {ALLOWED}")
        if (s.is_extended_nonnegative and domain.inf < 0) or (s.is_extended_nonpositive and domain.sup > 0):
            own = "nonnegative" if s.is_extended_nonnegative else "nonpositive"
            raise CheckError(f"where: {s} in {domain!s:.80}; {s} is {own}, allowed are sets inside that")
    return {s: d if isinstance(d, sp.Interval) else _hull(d) for s, d in where.items()}


def _hull(domain: sp.Set) -> sp.Set:
    if domain == sp.S.Reals:
        return domain
    low, high = domain.inf, domain.sup
    if low == high:
        return sp.FiniteSet(low)
    return sp.Interval(low, high, not domain.contains(low), not domain.contains(high))


def parted(where: Wheres) -> dict[sp.Symbol, tuple[Piece, ...]]:
    """The pieces of each symbol whose set is more than an interval."""
    return {
        s: found
        for s, d in where.items()
        if not isinstance(d, sp.Interval) and d != sp.S.Reals and (found := pieces(d))
    }


def count_of(found: Sequence[Piece]) -> int | None:
    """How many numbers pieces hold; None where there is no end to them."""
    counts = [p.count for p in found]
    return None if None in counts else sum(c or 0 for c in counts)
