"""One property: at a pair of points of a claim's domains, code gives what the claim says, up to rounding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import repeat
from typing import Any

import sympy as sp
from flint import acb, arb

from derive.exact.balls import Value, precision, to_ball
from derive.exact.draws import range_of
from derive.exact.plans import NO_POINT, Point
from derive.statement.problem import Laboratory, Relation
from derive.testing.array_calls import array_trouble
from derive.testing.calls import Callee, Number, as_number, exact_value, is_finite
from derive.testing.code_messages import Messages
from derive.testing.conditions import conditions_of
from derive.testing.errors import Disagreement, VacuousCheckError
from derive.testing.fitting import Fit
from derive.testing.judging import Judge, Judgement, Sentence
from derive.testing.numbers import exact
from derive.testing.rounding import BITS, units
from derive.testing.running import aim
from derive.testing.telling import show_value

Floats = Mapping[sp.Symbol, Number]


@dataclass
class CodeCheck:
    """The property that Hypothesis tries; it counts the points that say something.

    Parameters
    ----------
    fit : the claim and the code.
    ulp : units in the last place by which an operation may be off.
    arrays : whether the code is called with arrays too.
    """

    fit: Fit
    ulp: float
    arrays: bool
    telling: int = field(default=0, init=False)
    tried: int = field(default=0, init=False)
    reasons: dict[str, int] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        self._laboratory = _laboratory(self.fit)
        self._conditions = conditions_of(self.fit.problem)
        self._messages = Messages(self.fit)

    def __call__(self, points: tuple[Floats, ...]) -> None:
        """Fail by an AssertionError where the code is wrong at the first point, or with arrays of all."""
        self.tried += 1
        with precision(BITS):
            first = self._told(points[0])
            if first is None or not self.arrays:
                return
            rows = [points[0], *map(self._row, repeat(points[0]), points[1:])]
            answers = [first, *(self._told(row, count=False) for row in rows[1:])]
            if any(a is None for a in answers):
                return
            for number, code in enumerate(self.fit.codes):
                self._with_arrays(number, code, rows, [a for a in answers if a is not None])

    def _row(self, first: Floats, other: Floats) -> Floats:
        """Another point for arrays: a class is built from numbers of the first; its methods get arrays."""
        if self.fit.make is None:
            return other
        mixed = {s: first[s] if s.name in self.fit.make.parameters else v for s, v in other.items()}
        return mixed if self._allowed(mixed) else first

    def _allowed(self, floats: Floats) -> bool:
        point = {s: exact_value(v) for s, v in floats.items()}
        return all(c.holds(point) for c in self._conditions if c.difference.free_symbols <= set(point))

    def require_teeth(self) -> None:
        """Refuse a run that decided nothing.

        Raises
        ------
        VacuousCheckError
            Saying why nothing was decided.
        """
        if self.telling:
            return
        why = max(self.reasons, key=lambda r: self.reasons[r]) if self.reasons else "no point was tried"
        raise VacuousCheckError(
            f"{self.fit.claim.id}: at none of {self.tried} points could anything be said of the code: {why}"
        )

    def _told(self, floats: Floats, count: bool = True) -> list[Any] | None:
        """The answers of the code at a point, judged; None where they say nothing."""
        values = {s.name: v for s, v in floats.items()}
        codes, answers = self._called(values)
        point = {s: exact_value(v) for s, v in floats.items()}
        numbers = [as_number(a) for a in answers]
        for code, answer, number in zip(codes, answers, numbers, strict=True):
            if number is None and not isinstance(answer, ArithmeticError):
                raise AssertionError(self._messages.message(code, values, answer, "which is no number"))
        if any(n is None or not is_finite(n) for n in numbers):
            place = next(i for i, n in enumerate(numbers) if n is None or not is_finite(n))
            return self._unbounded(place, codes[place], values, point, answers[place])
        computed = dict(
            zip(self.fit.computes, map(exact_value, (n for n in numbers if n is not None)), strict=False)
        )
        said, excess = False, 0.0
        for judge in self._judges(point, computed):
            for relation, sentence in self._sentences(judge, numbers, computed):
                if sentence.judgement is Judgement.WRONG:
                    raise Disagreement(
                        partial(self._messages.wrong, codes, values, answers, relation, sentence, judge)
                    )
                said |= sentence.judgement is Judgement.RIGHT
                excess = max(excess, sentence.excess)
        if count:
            self._aim(excess)
            self.telling += said
            if not said:
                self._note("rounding alone would explain any answer, or the statement has no value there")
        return answers

    def _called(self, values: Mapping[str, Number]) -> tuple[list[Callee], list[Any]]:
        """The codes, methods bound to an object, and what they answer; an overflow is an answer."""
        made = None
        if self.fit.make is not None:
            made = self._answer(self.fit.make, values)
            if isinstance(made, ArithmeticError):
                raise AssertionError(self._messages.message(self.fit.make, values, made, "")) from made
        codes = [code.on(made) for code in self.fit.codes]
        return codes, [self._answer(code, values) for code in codes]

    def _answer(self, code: Callee, values: Mapping[str, Number]) -> Any:
        from hypothesis.errors import UnsatisfiedAssumption

        try:
            return code(values)
        except ArithmeticError as error:
            return error
        except UnsatisfiedAssumption:
            raise
        except Exception as error:
            raise AssertionError(self._messages.message(code, values, error, "")) from error

    def _judges(
        self, point: Mapping[sp.Symbol, Value], computed: Mapping[sp.Symbol, Value]
    ) -> Iterator[Judge]:
        """One for each way in which the remaining symbols follow from the given equations."""
        chosen, unit = frozenset(point), units(self.ulp)
        for plan in self.fit.plans:
            try:
                for branch in plan.complete({**point, **computed}):
                    if self._admits(branch):
                        held = {s: v for s, v in branch.items() if s not in computed}
                        yield Judge(held, chosen, unit, self._laboratory)
            except NO_POINT:
                continue

    def _admits(self, point: Point) -> bool:
        domains = self.fit.problem.domains
        for s in (
            s for s in point if s not in self.fit.chosen and s not in self.fit.computes and s in domains
        ):
            if isinstance(point[s], acb):
                return False
            allowed = range_of(domains[s])
            for end, closed, side in (
                (allowed.low, allowed.low_closed, 1),
                (allowed.high, allowed.high_closed, -1),
            ):
                gap = None if end is None else side * (to_ball(point[s]) - arb(exact(end)))
                if gap is not None and not (gap >= 0 if closed else gap > 0):
                    return False
        return all(c.holds(point) for c in self._conditions if c.difference.free_symbols <= set(point))

    def _sentences(
        self, judge: Judge, numbers: list[Number | None], computed: Mapping[sp.Symbol, Value]
    ) -> Iterator[tuple[Relation, Sentence]]:
        for relation, place in self.fit.judged:
            if place is None:
                yield relation, judge.statement(relation, computed)
            elif numbers[0] is not None:
                yield relation, judge.side(relation, place, exact_value(numbers[0]))

    def _unbounded(
        self,
        place: int,
        code: Callee,
        values: Mapping[str, Number],
        point: Mapping[sp.Symbol, Value],
        answer: Any,
    ) -> list[Any] | None:
        """An answer that is infinite, nan or an overflow is wrong where the true value is a float."""
        for judge in self._judges(point, {}):
            for relation, side in self.fit.judged:
                true = (
                    judge.true_side(relation, side)
                    if side is not None
                    else judge.solved(relation, [*self.fit.computes][place])
                )
                if true is not None:
                    told = f"  true       {show_value(true)}"
                    raise AssertionError(self._messages.message(code, values, answer, "", relation, told))
        self._note("the code's answer is not finite, and the true value is beyond floats or not known")
        return None

    def _with_arrays(self, number: int, code: Callee, rows: list[Floats], answers: list[list[Any]]) -> None:
        named: list[Mapping[str, Number]] = [{s.name: v for s, v in row.items()} for row in rows]
        made = self._answer(self.fit.make, named[0]) if self.fit.make is not None else None

        def floats(row: Mapping[str, Number]) -> Floats:
            return {s: row[s.name] for s in rows[0]}

        def told(row: Mapping[str, Number]) -> list[Any] | None:
            if row in named:
                return answers[named.index(row)]
            return self._told(floats(row), count=False) if self._allowed(floats(row)) else None

        def alone(row: Mapping[str, Number]) -> Any:
            found = told(row)
            return None if found is None else found[number]

        def close(row: Mapping[str, Number], answer: Any, found: Number) -> bool:
            single = as_number(answer)
            if single is not None and abs(found - single) <= 2**-46 * abs(single):
                return True
            point = {s: exact_value(v) for s, v in floats(row).items()}
            others = [as_number(a) for a in told(row) or ()]
            others[number] = found
            computed = dict(
                zip(self.fit.computes, map(exact_value, (n for n in others if n is not None)), strict=False)
            )
            said = [
                s
                for judge in self._judges(point, computed)
                for _, s in self._sentences(judge, others, computed)
            ]
            return all(s.judgement is not Judgement.WRONG for s in said)

        singles = [a[number] for a in answers]
        trouble = array_trouble(code.on(made), named, singles, close, alone)
        if trouble:
            raise AssertionError(f"{self._messages.head(code)}\n  {trouble}")

    def _aim(self, excess: float) -> None:
        """Let Hypothesis look for points at which rounding explains least."""
        aim(excess, f"{self.fit.claim.id}: error over what rounding explains")

    def _note(self, reason: str) -> None:
        self.reasons[reason] = self.reasons.get(reason, 0) + 1


def _laboratory(fit: Fit) -> Laboratory | None:
    """What evaluates quantities, where the claim holds some."""
    if not fit.claim.quantities:
        return None
    from derive.laboratory.evaluator import NumericsLaboratory

    return NumericsLaboratory()
