"""Expressions prepared once to be enclosed at many points or on many boxes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import sympy as sp
from flint import acb, arb, fmpq
from sympy.core.function import AppliedUndef

from derive.errors import StatementError
from derive.exact.ball_functions import FUNCTIONS, Value, integer_power, power
from derive.exact.balls import ball_value
from derive.functions.flat import flattened

_CONSTANTS: dict[sp.Basic, Callable[[], Value]] = {
    sp.pi: arb.pi,
    sp.E: lambda: arb(1).exp(),
    sp.I: lambda: acb(0, 1),
}


@dataclass(frozen=True)
class _Step:
    """One operation: where its operands lie, and where its value goes."""

    place: int
    operation: Callable[..., Value]
    operands: tuple[int, ...]


class BallProgram:
    """Expressions as one list of operations, what they share among them once.

    It finds what `derive.exact.balls.ball_value` finds, without walking through the trees each time.

    Parameters
    ----------
    expressions : of rational numbers, symbols, powers and the functions in `FUNCTIONS`; whatever else there
        is in them is left to `ball_value`.
    """

    def __init__(self, expressions: Sequence[sp.Basic]) -> None:
        self._places: dict[sp.Basic, int] = {}
        self._constants: list[Value | None] = []
        self._symbols: list[tuple[sp.Symbol, int]] = []
        self._steps: list[_Step] = []
        try:
            self._results = [self._place(sp.sympify(e)) for e in expressions]
        except RecursionError as error:
            raise StatementError("an expression is nested too deeply to be evaluated") from error

    def at(self, values: Mapping[sp.Symbol, Value]) -> list[Value]:
        """Enclosures of the expressions at the current precision, in their order.

        Parameters
        ----------
        values : a rational (`fmpq`) or ball for each symbol.

        Raises
        ------
        StatementError, ZeroDivisionError
            As `ball_value`.
        """
        found: list[Any] = self._constants.copy()
        for s, place in self._symbols:
            if s not in values:
                raise StatementError(f"no value for {s}")
            found[place] = values[s]
        for step in self._steps:
            value = (
                step.operation(*[found[k] for k in step.operands])
                if step.operands
                else (step.operation(values))
            )
            if isinstance(value, acb) and value.imag == 0:
                value = value.real
            found[step.place] = value
        return [found[k] for k in self._results]

    def _place(self, e: sp.Basic) -> int:
        """Where the value of an expression lies; what computes it is added where nothing does yet."""
        if e not in self._places:
            operation, operands = self._read(e)
            self._places[e] = place = len(self._constants)
            self._constants.append(None)
            if isinstance(operation, fmpq):
                self._constants[place] = operation
            elif operation is None:
                self._symbols.append((e, place))
            else:
                self._steps.append(_Step(place, operation, operands))
        return self._places[e]

    def _read(self, e: sp.Basic) -> tuple[Any, tuple[int, ...]]:
        """A constant, None for a symbol, or an operation; and where its operands lie."""
        if isinstance(e, sp.Rational):
            return fmpq(int(e.p), int(e.q)), ()
        if isinstance(e, sp.Symbol):
            return None, ()
        if e in _CONSTANTS:
            constant = _CONSTANTS[e]
            return lambda values: constant(), ()
        if isinstance(e, sp.Pow) and e.exp.is_Integer:
            return partial(_to_the, int(e.exp)), (self._place(e.base),)
        if isinstance(e, (sp.Add, sp.Mul, sp.Pow)):
            operation = {sp.Add: _sum, sp.Mul: _product, sp.Pow: power}[e.func]
            return operation, tuple(map(self._place, e.args))
        e = flattened(e)
        function = FUNCTIONS.get(type(e).__name__)
        if function is not None and e.args and not isinstance(e, (AppliedUndef, sp.Piecewise)):
            return function, tuple(map(self._place, e.args))
        return partial(ball_value, e), ()


def _to_the(n: int, base: Value) -> Value:
    return integer_power(base, n)


def _sum(first: Value, *others: Value) -> Value:
    for x in others:
        first = first + x
    return first


def _product(first: Value, *others: Value) -> Value:
    for x in others:
        first = first * x
    return first
