"""Taylor coefficients of solutions, order by order, from the steps of a rational tape."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import mul
from typing import Any, TypeAlias

from flint import arb

from numerics.flows.tape import Step, Tape

Ball: TypeAlias = Any  # arb; python-flint has no type stubs
Row: TypeAlias = list[Any]
Rule: TypeAlias = Callable[[int], Any]
_PRECISIONS = 4  # that constants are kept for; two are in use at a time


class Constants:
    """The fixed steps of a tape as balls, for one precision after the other."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self._at: dict[int, dict[int, Ball]] = {}

    def at(self, bits: int) -> dict[int, Ball]:
        """The value of each fixed step; the precision must be in force."""
        known = self._at.get(bits)
        if known is None:
            known = {}
            for place, step in enumerate(self.tape.steps):
                if step.fixed:
                    known[place] = value(step, [known[k] for k in step.operands])
            if len(self._at) >= _PRECISIONS:
                self._at.clear()
            self._at[bits] = known
        return known


def value(step: Step, of: Sequence[Ball]) -> Ball:
    """The ball of a step that is no component, from those of its operands."""
    if step.word == "number":
        return arb(step.extra)
    if step.word == "pi":
        return arb.pi()
    if step.word == "add":
        return of[0] + of[1]
    if step.word == "sub":
        return of[0] - of[1]
    if step.word == "neg":
        return -of[0]
    if step.word == "mul":
        return of[0] * of[1]
    if step.word == "div":
        return of[0] / of[1]
    return step.extra(of[0])


class Expansion:
    """The series of a solution through a state, or of all solutions through a box.

    Parameters
    ----------
    tape : a field, without functions of the state.
    outputs : its components.
    constants : its fixed steps, at the precision in force.
    state : a ball for each component.
    """

    def __init__(
        self, tape: Tape, outputs: Sequence[int], constants: dict[int, Ball], state: Sequence[Ball]
    ) -> None:
        self.tape = tape
        self.rows: list[Row] = [[x] for x in state]
        self.series: list[Row] = []
        self._rules: list[tuple[Callable[[Any], None], Rule]] = []
        for place, step in enumerate(tape.steps):
            if step.word == "state":
                self.series.append(self.rows[step.extra])
                continue
            self.series.append([constants[place]] if step.fixed else [])
            if not step.fixed:
                self._rules.append((self.series[place].append, self._rule(place)))
        self._outputs = [(self.series[k], tape.steps[k].fixed) for k in outputs]
        self._done = 0

    def extend(self, order: int) -> list[Row]:
        """The coefficients up to this order, a row for each component."""
        done = self._done
        while done < order:
            for append, rule in self._rules:
                append(rule(done))
            for row, (series, fixed) in zip(self.rows, self._outputs, strict=True):
                row.append(arb(0) if fixed and done else series[done] / (done + 1))
            done += 1
        self._done = done
        return self.rows

    def _rule(self, place: int) -> Rule:
        """From the order to the coefficient of that order."""
        series, step = self.series, self.tape.steps[place]
        first, second = step.operands[0], step.operands[-1]
        a, b = series[first], series[second]
        fixed = (self.tape.steps[first].fixed, self.tape.steps[second].fixed)
        if step.word == "neg":
            return lambda k: -a[k]
        if step.word == "add":
            if any(fixed):
                c, u = (a, b) if fixed[0] else (b, a)
                return lambda k: u[k] if k else c[0] + u[0]
            return lambda k: a[k] + b[k]
        if step.word == "sub":
            if fixed[0]:
                return lambda k: -b[k] if k else a[0] - b[0]
            if fixed[1]:
                return lambda k: a[k] if k else a[0] - b[0]
            return lambda k: a[k] - b[k]
        if step.word == "mul":
            if any(fixed):
                c, u = (a, b) if fixed[0] else (b, a)
                factor = c[0]
                return lambda k: factor * u[k]
            return _square(a) if first == second else _product(a, b)
        assert step.word == "div"  # functions have become components
        return _quotient(a, b, fixed[0], series[place])


def _product(a: Row, b: Row) -> Rule:
    return lambda k: sum(map(mul, a, b[k::-1]), arb(0))


def _square(a: Row) -> Rule:
    def rule(k: int) -> Any:
        half = (k + 1) // 2
        total = 2 * sum(map(mul, a[:half], a[k : k - half : -1]), arb(0)) if half else arb(0)
        if k % 2:
            return total
        middle = a[half] * a[half]
        # A square, unlike a product, is not negative.
        return total + (middle.nonnegative_part() if a[half].contains(0) else middle)

    return rule


def _quotient(a: Row, b: Row, fixed: bool, own: Row) -> Rule:
    def rule(k: int) -> Any:
        if not k:
            return a[0] / b[0]
        below = sum(map(mul, own, b[k:0:-1]), arb(0))
        return (-below if fixed else a[k] - below) / b[0]

    return rule
