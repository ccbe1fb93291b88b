"""Inequalities on a compact box, by certified bisection with ball arithmetic.

The box is cut until on every piece either the stated inequality certainly holds or one of the assumptions
certainly fails. Both mean that each side is a real number on the whole piece: the logarithm of what may be
negative decides nothing. The pieces are the certificate; another interval arithmetic evaluates each of them
again.

Of the hypotheses only the domains and the assumptions about symbols of the box are used. Equations that are
given, what does not vanish, and assumptions about other symbols only restrict the claim further, so that
more is proved than is claimed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, ClassVar

import sympy as sp
from flint import acb, arb, fmpq
from sympy.core.function import AppliedUndef

from derive.errors import ProofFailed, StatementError
from derive.exact.ball_programs import BallProgram
from derive.exact.balls import FUNCTIONS, ball_value, precision
from derive.exact.text import counted
from derive.functions.registry import row_of
from derive.proofs.facts import is_inequality, oriented
from derive.proofs.guard import guarded
from derive.proofs.hints import exact_expression, refuse_inexact
from derive.proofs.root_ranges import RootsOnBoxes
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome

Box = dict[sp.Symbol, tuple[Fraction, Fraction]]
_BITS = 96
_LARGE = 256
_MOST_BOXES = 1_000_000


@dataclass(frozen=True)
class Subdivision(Procedure):
    """Prove inequalities of elementary functions on a box.

    Parameters
    ----------
    box : rational ends for each symbol of the statement; it must contain the symbol's domain, possibly cut
        down by assumptions that bound the symbol by numbers. Ends of those may be numbers such as π or √2.
    max_boxes : how many pieces may be looked at before giving up.
    """

    box: Mapping[sp.Symbol, tuple[Any, Any]] = field(default_factory=dict)
    max_boxes: int = 4000
    name: ClassVar[str] = "subdivision"
    reading: ClassVar[Reading] = EXACT

    def __post_init__(self) -> None:
        """Refuse sides that are not two rational numbers in order."""
        if not isinstance(self.box, Mapping):
            raise StatementError(f"the box is {self.box!r}; a mapping from symbols to two ends is needed")
        for s, side in self.box.items():
            if not isinstance(s, sp.Symbol) or not isinstance(side, (tuple, list)) or len(side) != 2:
                raise StatementError(f"the side of the box for {s} is {side!r}; two rational ends are needed")
            low, high = (exact_expression(end, f"the side of the box for {s}") for end in side)
            if not (low.is_Rational and high.is_Rational and low <= high):
                raise StatementError(f"the side of the box for {s} is not rational: {low}, {high}")
        if type(self.max_boxes) is not int or not 0 < self.max_boxes <= _MOST_BOXES:
            raise StatementError(f"max_boxes is {self.max_boxes!r}; allowed are 1 to {_MOST_BOXES}")

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the inequalities.

        Raises
        ------
        ProofFailed
            Where the box does not cover the claim, or pieces remain undecided.
        """
        if not problem.statement:
            raise ProofFailed("nothing is stated")
        refuse_inexact(problem)
        for relation in problem.statement:
            oriented(relation)
            _require_evaluable(relation)
        targets, test = [], _Test()
        with precision(_BITS):
            box = self._checked_box(problem)
            for relation in problem.statement:
                pieces = self._pieces(problem, relation, box, test)
                if all(why >= 0 or _excluded(problem, piece, test) is not None for piece, why in pieces):
                    raise ProofFailed("vacuous: the assumptions exclude the whole box")
                targets.append([_plain(piece, why) for piece, why in pieces])
        evidence = {
            "symbols": [s.name for s in box],
            "box": [[str(low), str(high)] for low, high in box.values()],
            "targets": targets,
        }
        return Outcome(PROVED, f"subdivision; {counted(sum(map(len, targets)), 'box', 'boxes')}", evidence)

    def _checked_box(self, problem: Problem) -> Box:
        wanted = sorted({s for r in problem.statement for s in r.free_symbols}, key=lambda s: s.name)
        if not wanted:
            raise ProofFailed("subdivision needs a symbol to subdivide")
        box: Box = {}
        for s in wanted:
            if s not in self.box:
                raise ProofFailed(f"the box has no side for {s}")
            low, high = (exact_expression(e, "a side") for e in self.box[s])
            least, most = _bounds_of(s, problem)
            if not any(_at_most(low, e) for e in least) or not any(_at_most(e, high) for e in most):
                known = f"{', '.join(map(str, least)) or '-oo'} <= {s} <= {', '.join(map(str, most)) or 'oo'}"
                raise ProofFailed(f"the box does not cover {s}: [{low}, {high}] against {known}")
            box[s] = (Fraction(int(low.p), int(low.q)), Fraction(int(high.p), int(high.q)))
        return box

    def _pieces(self, problem: Problem, relation: sp.Basic, box: Box, test: _Test) -> list[tuple[Box, int]]:
        """Pieces with their reason: -1 if the inequality holds, else the number of a failing assumption."""
        found: list[tuple[Box, int]] = []
        waiting, looked = [box], 0
        while waiting:
            piece = waiting.pop()
            looked += 1
            if looked > self.max_boxes:
                raise ProofFailed(f"{relation}: undecided after {self.max_boxes} boxes, at {_show(piece)}")
            why = _decided(problem, relation, piece, test)
            if why is not None:
                found.append((piece, why))
                continue
            # The middle of a large piece may show at once what the corner of a small one never decides.
            point = _counterexample(problem, relation, piece, test, alone=looked <= _LARGE)
            if point is not None:
                raise ProofFailed(f"{relation}: false at {_show(point)}")
            side = max(piece, key=lambda s: ((piece[s][1] - piece[s][0]) / _width(box[s]), s.name))
            low, high = piece[side]
            middle = (low + high) / 2
            waiting += [{**piece, side: (middle, high)}, {**piece, side: (low, middle)}]
        return found


def _counterexample(problem: Problem, relation: sp.Basic, piece: Box, test: _Test, alone: bool) -> Box | None:
    """The middle of a piece, if an inequality fails there and every hypothesis is met.

    Parameters
    ----------
    problem : with the hypotheses.
    relation : the inequality.
    piece : of the box.
    test : of relations on boxes.
    alone : whether the middle is looked at wherever it may fail; else only where all of the piece does.
    """
    if problem.given or problem.integers or not (alone or test.holds(relation, piece) is False):
        return None
    point = {s: ((low + high) / 2,) * 2 for s, (low, high) in piece.items()}
    at = {s: sp.Rational(side[0].numerator, side[0].denominator) for s, side in point.items()}
    inside = all(problem.domains.get(s, sp.S.Reals).contains(value) is sp.true for s, value in at.items())
    known = all(h.free_symbols <= set(at) and test.holds(h, point) for h in problem.assumptions)
    numbers = [_real_value(e.xreplace(at), {}) for e in problem.nonzero]
    nonzero = all(v is not None and (v > 0 or v < 0) for v in numbers)
    return point if inside and known and nonzero and test.holds(relation, point) is False else None


def _width(side: tuple[Fraction, Fraction]) -> Fraction:
    return side[1] - side[0] or Fraction(1)


def _require_evaluable(relation: sp.Basic) -> None:
    """Raise for a function that balls do not know; otherwise every piece would be tried in vain."""
    for call in sorted(relation.atoms(sp.Function), key=str):
        row = row_of(call)
        known = type(call).__name__ in FUNCTIONS and not isinstance(call, AppliedUndef)
        known = known or (row is not None and row.by_others is not None)
        if not known and not isinstance(call, RootRadius):
            raise ProofFailed(f"no ball evaluation for the function {type(call).__name__}")


def _bounds_of(s: sp.Symbol, problem: Problem) -> tuple[list[sp.Expr], list[sp.Expr]]:
    """Numbers that bound a symbol from below and from above, by its domain and by assumptions about it."""
    domain = problem.domains.get(s, sp.S.Reals)
    if not isinstance(domain, sp.Interval):
        raise ProofFailed(f"the domain of {s} is not an interval: {domain}")
    least, most = [domain.start], [domain.end]
    for relation in problem.assumptions:
        if is_inequality(relation):
            least += [relation.lts] * (relation.gts == s)
            most += [relation.gts] * (relation.lts == s)
    return [e for e in least if _number(e) is not None], [e for e in most if _number(e) is not None]


def _number(e: sp.Expr) -> Any:
    """The value of a finite real constant; None for anything else."""
    return None if e.free_symbols else _real_value(e, {})


def _at_most(a: sp.Expr, b: sp.Expr) -> bool:
    """Whether one constant is certainly not above another."""
    return bool(_number(a) <= _number(b))


def _decided(problem: Problem, relation: sp.Basic, piece: Box, test: _Test) -> int | None:
    return -1 if test.holds(relation, piece) is True else _excluded(problem, piece, test)


def _excluded(problem: Problem, piece: Box, test: _Test) -> int | None:
    """The number of an assumption that fails on all of a piece; None where none is seen to."""
    for k, assumption in enumerate(problem.assumptions):
        inside = is_inequality(assumption) and assumption.free_symbols <= set(piece)
        if inside and test.holds(assumption, piece) is False:
            return k
    return None


class _Test:
    """Tests relations on boxes; what does not depend on the box is prepared once for each relation."""

    def __init__(self) -> None:
        self._prepared: dict[sp.Basic, tuple[RootsOnBoxes, bool]] = {}
        self._programs: dict[tuple[sp.Expr, ...], BallProgram] = {}

    def holds(self, relation: sp.Basic, piece: Box) -> bool | None:
        """Whether an inequality holds on a piece, or fails on all of it; None where that is not seen."""
        if relation not in self._prepared:
            difference, strict = oriented(relation)
            sides = (relation.lhs, relation.rhs, difference)
            self._prepared[relation] = RootsOnBoxes(relation, sides), strict
        roots, strict = self._prepared[relation]
        sides, values = roots.on(piece)
        values |= {s: _ball(*side) for s, side in piece.items()}
        if sides not in self._programs:
            self._programs[sides] = BallProgram(sides)
        try:
            found = [_real(value) for value in self._programs[sides].at(values)]
        except (StatementError, ZeroDivisionError):
            return None
        if None in found:
            return None
        value = found[-1]
        if value > 0 or (not strict and value >= 0):
            return True
        return False if value < 0 or (strict and value <= 0) else None


def _real_value(e: sp.Expr, values: Mapping[sp.Symbol, Any]) -> Any:
    """An enclosure of an expression that is certainly a finite real number; None where it may be none."""
    try:
        return _real(ball_value(e, values))
    except (StatementError, ZeroDivisionError):
        return None


def _real(value: Any) -> Any:
    """The value if it is certainly a finite real number, else None."""
    if isinstance(value, acb):
        # An exact zero and not a ball that contains it.
        if not value.imag == 0:  # noqa: SIM201
            return None
        value = value.real
    return value if isinstance(value, fmpq) or value.is_finite() else None


def _ball(low: Fraction, high: Fraction) -> Any:
    """The exact rational, or a ball that contains the whole side."""
    a, b = fmpq(low.numerator, low.denominator), fmpq(high.numerator, high.denominator)
    return a if low == high else arb(a).union(arb(b))


def _plain(piece: Box, why: int) -> list[Any]:
    return [[[str(low), str(high)] for low, high in piece.values()], why]


def _show(piece: Box) -> str:
    return ", ".join(f"{s} in [{float(low):.4g}, {float(high):.4g}]" for s, (low, high) in piece.items())
