"""A quantity's values in a statement: where it is called, where its formula or its name stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import sympy as sp

from derive.functions.classes import SpecialFunction
from derive.quantities.quantity import Quantity, QuantityFunction
from derive.testing.properties import Call
from derive.testing.space import Space
from derive.testing.transformations import candidates
from derive.testing.values import formula

OPERATORS = (sp.Integral, sp.Derivative, sp.Limit, sp.Sum, sp.Product)
_SHIFTS = (1, -1, 2, -2)


@dataclass(frozen=True)
class Reader:
    """Reads what statements say of one quantity.

    Parameters
    ----------
    quantity : in claims it is called, or its formula stands there, or it is one special function.
    space : the points of its parameters.
    """

    quantity: Quantity
    space: Space

    @cached_property
    def head(self) -> type:
        """The function that stands for the quantity in claims."""
        value = self.quantity.value
        if isinstance(value, SpecialFunction) and value.args == tuple(self.quantity.parameters):
            return type(value)
        return self.quantity.function  # type: ignore[no-any-return]

    @cached_property
    def forms(self) -> dict[sp.Expr, dict[str, sp.Expr]]:
        """The quantity's formula, as it is and with changed arguments, by these arguments."""
        parts = formula(self.quantity) if self.quantity.kind == "closed form" else ()
        if len(parts) != 1 or self.quantity.shape is not None or isinstance(parts[0], self.head):
            return {}
        found: dict[sp.Expr, dict[str, sp.Expr]] = {}
        for change in self._changes():
            form = parts[0].subs(change, simultaneous=True)
            if form.free_symbols and not form.is_Symbol and form.args:
                arguments = {p.name: sp.sympify(change.get(p, p)) for p in self.quantity.parameters}
                found.setdefault(form, arguments)
        return found

    def _changes(self) -> Iterator[Mapping[sp.Symbol, sp.Expr]]:
        yield {}
        parameters, space = self.quantity.parameters, self.space
        yield from (c.arguments for c in candidates(parameters, space.ranges, space.whole))
        yield from ({p: p + shift} for p in parameters for shift in _SHIFTS)

    def read(
        self,
        e: sp.Expr,
        calls: dict[tuple[tuple[str, sp.Expr], ...], Call],
        defined: Mapping[sp.Symbol, Mapping[str, sp.Expr]] | None = None,
    ) -> sp.Expr:
        """An expression with symbols for the quantity's values, which are added to the calls.

        Parameters
        ----------
        e : a side of a relation.
        calls : those that are known, by their arguments.
        defined : symbols that are values of the quantity, with the arguments.
        """
        nodes = set(sp.preorder_traversal(e))
        names = [p.name for p in self.quantity.parameters]
        stand_in: dict[sp.Expr, sp.Expr] = {}
        for s, arguments in (defined or {}).items():
            if s in nodes:
                stand_in[s] = self._symbol(arguments, calls)
        for f in sorted(e.atoms(self.head), key=str):
            stand_in[f] = self._symbol(dict(zip(names, f.args, strict=True)), calls)
        for form, arguments in self.forms.items():
            for written, power, sign in ((form, 1, 1), (1 / form, -1, 1), (-form, 1, -1)):
                if written in nodes and written not in stand_in:
                    stand_in[written] = sign * self._symbol(arguments, calls) ** power
        return e.xreplace(stand_in)

    def named(self, call: Call) -> sp.Symbol:
        """What stands for a call in text."""
        name = self.quantity.name.partition(".")[2]
        return sp.Symbol(f"{name}({', '.join(map(str, call.arguments.values()))})")

    @staticmethod
    def _symbol(
        arguments: Mapping[str, sp.Expr], calls: dict[tuple[tuple[str, sp.Expr], ...], Call]
    ) -> sp.Symbol:
        key = tuple(arguments.items())
        if key not in calls:
            calls[key] = Call(sp.Dummy(), arguments)
        return calls[key].symbol

    def is_foreign(self, e: sp.Basic) -> bool:
        """Whether an expression holds values of another quantity, or of this one inside of another call."""
        called = [f for f in e.atoms(sp.Function) if isinstance(f, QuantityFunction)]
        nested = any(f.atoms(self.head) != {f} for f in e.atoms(self.head))
        return nested or any(not isinstance(f, self.head) for f in called)


@dataclass(frozen=True)
class Moved:
    """The same calls at other points: a symbol is replaced in their arguments.

    Parameters
    ----------
    calls : those that are moved.
    change : what takes the place of symbols.
    """

    calls: tuple[Call, ...]
    change: Mapping[sp.Symbol, sp.Expr]
    made: dict[sp.Symbol, Call] = field(default_factory=dict)

    def __call__(self, e: sp.Expr) -> sp.Expr:
        """An expression in the calls and other symbols, there."""
        for call in self.calls:
            if call.symbol not in self.made:
                arguments = {
                    n: sp.sympify(a).subs(self.change, simultaneous=True) for n, a in call.arguments.items()
                }
                self.made[call.symbol] = Call(sp.Dummy(), arguments, call.component)
        return e.subs(self.change, simultaneous=True).xreplace({s: c.symbol for s, c in self.made.items()})
