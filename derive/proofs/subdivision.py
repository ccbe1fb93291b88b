"""Inequalities on a compact box, by certified bisection with ball arithmetic.

The box is cut until on every piece either the stated inequality certainly holds or one of the assumptions
certainly fails. The pieces are the certificate; another interval arithmetic evaluates each of them again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, ClassVar

import sympy as sp
from flint import arb, fmpq

from derive.balls import certainly, precision
from derive.errors import ProofFailed, StatementError
from derive.problem import Problem
from derive.proofs.facts import is_inequality, oriented
from derive.reading import EXACT, Reading
from derive.verdict import PROVED, Outcome

Box = dict[sp.Symbol, tuple[Fraction, Fraction]]
_BITS = 96


@dataclass(frozen=True)
class Subdivision:
    """Prove inequalities of elementary functions on a box.

    Parameters
    ----------
    box : rational ends for each symbol of the statement; it must contain the symbol's domain, possibly cut
        down by assumptions that bound the symbol by rational numbers.
    max_boxes : how many pieces may be looked at before giving up.
    """

    box: Mapping[sp.Symbol, tuple[Any, Any]] = field(default_factory=dict)
    max_boxes: int = 4000
    name: ClassVar[str] = "subdivision"
    reading: ClassVar[Reading] = EXACT

    def attempt(self, problem: Problem) -> Outcome:
        """Settle the inequalities.

        Raises
        ------
        ProofFailed
            Where the box does not cover the claim, or pieces remain undecided.
        """
        if not problem.statement:
            raise ProofFailed("nothing is stated")
        for relation in problem.statement:
            oriented(relation)
        box = self._checked_box(problem)
        names = [s.name for s in box]
        targets = []
        with precision(_BITS):
            for relation in problem.statement:
                targets.append([_plain(piece, why) for piece, why in self._pieces(problem, relation, box)])
        evidence = {
            "symbols": names,
            "box": [[str(low), str(high)] for low, high in box.values()],
            "targets": targets,
        }
        return Outcome(PROVED, f"subdivision; {sum(map(len, targets))} boxes", evidence)

    def _checked_box(self, problem: Problem) -> Box:
        wanted = sorted({s for r in problem.statement for s in r.free_symbols}, key=lambda s: s.name)
        if not wanted:
            raise ProofFailed("subdivision needs a symbol to subdivide")
        box: Box = {}
        for s in wanted:
            if s not in self.box:
                raise ProofFailed(f"the box has no side for {s}")
            low, high = (sp.sympify(e) for e in self.box[s])
            if not (low.is_Rational and high.is_Rational and low <= high):
                raise ProofFailed(f"the side of the box for {s} is not rational: {low}, {high}")
            least, most = _range_of(s, problem)
            if least is None or most is None or least < low or most > high:
                raise ProofFailed(f"the box does not cover {s}: [{low}, {high}] against [{least}, {most}]")
            box[s] = (Fraction(int(low.p), int(low.q)), Fraction(int(high.p), int(high.q)))
        return box

    def _pieces(self, problem: Problem, relation: sp.Basic, box: Box) -> list[tuple[Box, int]]:
        """Pieces with their reason: -1 if the inequality holds, else the number of a failing assumption."""
        found: list[tuple[Box, int]] = []
        waiting, looked = [box], 0
        while waiting:
            piece = waiting.pop()
            looked += 1
            if looked > self.max_boxes:
                raise ProofFailed(f"{relation}: undecided after {self.max_boxes} boxes, at {_show(piece)}")
            why = _decided(problem, relation, piece)
            if why is not None:
                found.append((piece, why))
                continue
            side = max(piece, key=lambda s: ((piece[s][1] - piece[s][0]) / _width(box[s]), s.name))
            low, high = piece[side]
            middle = (low + high) / 2
            waiting += [{**piece, side: (middle, high)}, {**piece, side: (low, middle)}]
        return found


def _width(side: tuple[Fraction, Fraction]) -> Fraction:
    return side[1] - side[0] or Fraction(1)


def _range_of(s: sp.Symbol, problem: Problem) -> tuple[sp.Expr | None, sp.Expr | None]:
    """Rational bounds of a symbol from its domain and from assumptions about it alone."""
    domain = problem.domains.get(s, sp.S.Reals)
    if not isinstance(domain, sp.Interval):
        raise ProofFailed(f"the domain of {s} is not an interval: {domain}")
    low = domain.start if domain.start.is_Rational else None
    high = domain.end if domain.end.is_Rational else None
    for relation in problem.assumptions:
        if not is_inequality(relation):
            continue
        greater, less = relation.gts, relation.lts
        if greater == s and less.is_Rational:
            low = less if low is None else max(low, less)
        if less == s and greater.is_Rational:
            high = greater if high is None else min(high, greater)
    return low, high


def _decided(problem: Problem, relation: sp.Basic, piece: Box) -> int | None:
    values = {s: _ball(*side) for s, side in piece.items()}
    if _holds(relation, values) is True:
        return -1
    for k, assumption in enumerate(problem.assumptions):
        inside = is_inequality(assumption) and assumption.free_symbols <= set(values)
        if inside and _holds(assumption, values) is False:
            return k
    return None


def _holds(relation: sp.Basic, values: Mapping[sp.Symbol, Any]) -> bool | None:
    try:
        return certainly(relation, values)
    except ZeroDivisionError:
        return None
    except StatementError as error:
        raise ProofFailed(str(error)) from error


def _ball(low: Fraction, high: Fraction) -> Any:
    """The exact rational, or a ball that contains the whole side."""
    a, b = fmpq(low.numerator, low.denominator), fmpq(high.numerator, high.denominator)
    return a if low == high else arb(a).union(arb(b))


def _plain(piece: Box, why: int) -> list[Any]:
    return [[[str(low), str(high)] for low, high in piece.values()], why]


def _show(piece: Box) -> str:
    return ", ".join(f"{s} in [{float(low):.4g}, {float(high):.4g}]" for s, (low, high) in piece.items())
