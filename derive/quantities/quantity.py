"""Quantities: what a user can evaluate, and how it is computed from proved expressions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import sympy as sp
from flint import fmpq

from derive.errors import ProofFailed, TheoryError
from derive.exact.balls import Value, ball_value
from derive.exact.expressions import to_text
from derive.quantities.kind import Kind
from derive.statement.problem import Laboratory, Relation, interval_text


@dataclass
class Once:
    """What is worked out from one quantity and asked for several times in a run; it lives as long as that.

    functions : what it is emitted as, or why it cannot be.
    steps : what must be proved of its values at zero, or why that cannot be said.
    """

    functions: Any = None
    steps: Any = None


@dataclass(frozen=True, eq=False)
class Quantity:
    """Something with a value: a name, its parameters, and how it is computed.

    `how` is of one of the kinds: a closed form, a branch, a support and so on. `call(...)` gives a SymPy
    expression that stands for the value in claims about it. `shape` is that of a vector or a matrix, whose
    entries `value` holds row by row. `at_zero` holds the value where some parameters are exactly zero and the
    closed form, which divides by them, is not defined; `apart` those that may not be zero together, because
    nothing is known there. `means` holds, where a value at zero is the limit under an integral sign, what the
    quantity stands for. `where` holds inequalities in the parameters under which alone there is a value, with
    words. `among` holds the domain of each parameter, and `whole` names those that are whole numbers:
    arguments in claims lie there. `argued` says in words what is argued and not proved; `fault` why the
    quantity is badly built, so that it is not served. `once` keeps what is worked out from it.
    """

    name: str
    summary: str
    parameters: tuple[sp.Symbol, ...]
    type: str
    how: Kind
    value: sp.Expr | tuple[sp.Expr, ...] | None = None
    claims: tuple[str, ...] = ()
    source: str = ""
    status: str = "proved"
    domains: Mapping[sp.Symbol, sp.Set] = field(default_factory=dict)
    at_zero: Mapping[sp.Symbol | tuple[sp.Symbol, ...], sp.Expr | tuple[sp.Expr, ...]] = field(
        default_factory=dict
    )
    shape: tuple[int, ...] | None = None
    apart: tuple[tuple[sp.Symbol, ...], ...] = ()
    means: Mapping[sp.Symbol, tuple[sp.Expr, ...]] = field(default_factory=dict)
    where: Mapping[Relation, str] = field(default_factory=dict)
    among: Mapping[sp.Symbol, sp.Set] = field(default_factory=dict)
    whole: tuple[str, ...] = ()
    argued: tuple[str, ...] = ()
    fault: str = ""
    once: Once = field(default_factory=Once, init=False, repr=False)

    @property
    def kind(self) -> str:
        """The name of the kind, such as "closed form"; `derive.quantities.kinds` has all of them."""
        return self.how.kind

    @property
    def zeros(self) -> list[tuple[tuple[sp.Symbol, ...], sp.Expr | tuple[sp.Expr, ...]]]:
        """Which parameters are zero, and the value there."""
        return [(key if isinstance(key, tuple) else (key,), value) for key, value in self.at_zero.items()]

    @property
    def conditions(self) -> tuple[Relation, ...]:
        """All inequalities in the parameters under which there is a value, beyond their domains."""
        return (*self.where, *self.how.required)

    def __call__(self, *arguments: sp.Expr, **named: sp.Expr) -> sp.Expr:
        """The value at these arguments, as an unevaluated SymPy function."""
        given = dict(zip((p.name for p in self.parameters), arguments, strict=False)) | named
        missing = [p.name for p in self.parameters if p.name not in given]
        if missing or len(given) != len(self.parameters):
            raise TheoryError(f"{self.name} takes {[p.name for p in self.parameters]}, got {sorted(given)}")
        return self.function(*(given[p.name] for p in self.parameters))

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        from derive.notebook import quantity

        return quantity.bundle(self)

    @cached_property
    def function(self) -> Any:
        """The SymPy function that stands for the quantity."""
        return quantity_function(self)

    def definition(self) -> dict[str, Any]:
        """What the quantity means, as plain data for certificates."""
        if self.fault:
            raise TheoryError(f"{self.name} is badly declared: {self.fault}")
        if not isinstance(self.value, sp.Expr):
            raise TheoryError(f"{self.name} is not a single expression; a claim cannot contain it")
        plain: dict[str, Any] = {
            "name": self.name.replace(".", "_"),
            "parameters": [p.name for p in self.parameters],
            "value": to_text(self.value),
        }
        return plain | self._allowed() | dict(self.how.meaning(self))

    def _allowed(self) -> dict[str, Any]:
        """At which arguments there is a value, as plain data."""
        domains = [f"{p.name} in {interval_text(d)}" for p, d in self.among.items() if d != sp.S.Reals]
        parts = {
            "domains": domains,
            "whole": list(self.whole),
            "conditions": [to_text(r) for r in self.conditions],
        }
        return {key: part for key, part in parts.items() if part}


class QuantityFunction(sp.Function):  # type: ignore[misc]
    """Base of the SymPy functions that stand for quantities in claims."""

    meaning: Quantity

    @classmethod
    def definition(cls) -> dict[str, Any]:
        """Plain data that says what a call of this function means."""
        return cls.meaning.definition()


def quantity_function(quantity: Quantity) -> type[QuantityFunction]:
    """The SymPy function class that stands for one quantity."""
    body = {
        "meaning": quantity,
        "nargs": (len(quantity.parameters),),
        "is_real": True if quantity.type == "real" else None,
    }
    return type(quantity.name.replace(".", "_"), (QuantityFunction,), body)


def evaluate_with_quantities(
    expression: sp.Expr, values: Mapping[sp.Symbol, Value], laboratory: Laboratory | None, bits: int
) -> Value:
    """Ball value of an expression that may contain quantities, which the laboratory evaluates."""
    calls = sorted(sp.sympify(expression).atoms(QuantityFunction), key=str)
    extended = dict(values)
    stand_in = {}
    for call in calls:
        if call.meaning.fault:
            raise ProofFailed(f"{call.meaning.name} is badly declared: {call.meaning.fault}")
        if laboratory is None:
            raise ProofFailed(f"{call.meaning.name} needs an evaluator; run it through the rederive command")
        arguments = [ball_value(a, values) for a in call.args]
        if not all(isinstance(a, fmpq) for a in arguments):
            raise ProofFailed(f"{call.meaning.name} is only evaluated at exact arguments")
        parameters = dict(zip((p.name for p in call.meaning.parameters), arguments, strict=True))
        dummy = sp.Dummy()
        stand_in[call] = dummy
        try:
            extended[dummy] = laboratory.evaluate(call.meaning.name, bits, parameters)
        except (ValueError, LookupError, ArithmeticError) as error:
            raise ProofFailed(f"{call.meaning.name} cannot be evaluated: {error}") from error
    return ball_value(sp.sympify(expression).xreplace(stand_in), extended)
