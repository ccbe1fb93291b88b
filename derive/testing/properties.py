"""Properties of a quantity: relations between its values at related arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import sympy as sp

from derive.quantities.quantity import Quantity
from derive.statement.problem import Relation
from derive.testing.calls import Callee
from derive.testing.claim_points import float_points, simpler_floats
from derive.testing.claiming import require_ulp
from derive.testing.errors import CheckError
from derive.testing.running import run_property
from derive.testing.space import Space
from derive.testing.trial import Trial

if TYPE_CHECKING:
    from hypothesis import settings as Settings

    from derive.exact.draws import Range

ULP = 16.0


@dataclass(frozen=True)
class Call:
    """A value of the quantity that a property speaks of.

    Parameters
    ----------
    symbol : stands for it.
    arguments : by the names of the quantity's parameters, as expressions in the symbols of the property.
    component : of a vector or matrix, counted row by row; None where the value is one number.
    """

    symbol: sp.Symbol
    arguments: Mapping[str, sp.Expr]
    component: int | None = None


@dataclass(frozen=True)
class Between:
    """A symbol that stands for every number between two arguments.

    Parameters
    ----------
    symbol : stands for them.
    variable : the symbol of the property's points in whose place it stands: what the points must meet, all
        of them must.
    low, high : the ends, as expressions in the symbols of the property.
    """

    symbol: sp.Symbol
    variable: sp.Symbol
    low: sp.Expr
    high: sp.Expr


@dataclass(frozen=True)
class Property:
    """A relation between values of one quantity.

    Parameters
    ----------
    statement : as text.
    origin : the id of the claim that says it, or how it was settled just now.
    relations : in the symbols of the calls and of the points.
    calls : the values that it speaks of.
    space : the points at which it holds.
    domains : of the quantity's parameters, by name.
    whole : the names of those that are whole numbers.
    quantity : tells whether there is a finite value where a function gives none; without it that is let be.
    between : a symbol of the relations that stands for more than one number.
    certified : whether the relations are asked only where enclosures of the quantity show that they hold.
    """

    statement: str
    origin: str
    relations: tuple[Relation, ...] = field(repr=False)
    calls: tuple[Call, ...] = field(repr=False)
    space: Space = field(repr=False)
    domains: Mapping[str, Range] = field(repr=False)
    whole: frozenset[str] = field(default=frozenset(), repr=False)
    quantity: Quantity | None = field(default=None, repr=False)
    between: Between | None = field(default=None, repr=False)
    certified: bool = field(default=False, repr=False)

    @classmethod
    def of(
        cls,
        quantity: Quantity,
        statement: str,
        origin: str,
        relations: Iterable[Relation],
        calls: Iterable[Call],
        places: Space,
        own: Space,
        *,
        between: Between | None = None,
        certified: bool = False,
    ) -> Property:
        """A property of a quantity, whose parameters have a space of their own.

        Parameters
        ----------
        quantity, statement, origin, relations, calls, between, certified : as those of the property.
        places : the points at which it holds.
        own : the points of the quantity's parameters.
        """
        ranges = {p.name: own.ranges[p] for p in quantity.parameters}
        whole = frozenset(p.name for p in own.whole)
        return cls(
            statement, origin, tuple(relations), tuple(calls), places, ranges, whole, quantity,
            between, certified,
        )  # fmt: skip

    def __str__(self) -> str:
        return f"{self.statement}  ({self.origin})"

    def check(
        self,
        function: Callable[..., Any],
        *,
        ulp: float = ULP,
        names: Mapping[str, str] | None = None,
        arrays: bool = True,
        examples: int | None = None,
        settings: Settings | None = None,
    ) -> None:
        """Hold a function against the property.

        Nothing but the function is evaluated, unless it gives no finite number: that is a failure where the
        quantity has a value that floats can hold.

        Parameters
        ----------
        function : takes the quantity's parameters, by their names or in their order.
        ulp : units in the last place by which each of its values may be off, beyond what the change of an
            argument by one unit does to it, and what a plain evaluation of the quantity's formula loses.
        names : the quantity's name of a parameter, where the function calls it otherwise.
        arrays : whether the function of one number is called with arrays too, which must broadcast.
        examples, settings : as `assert_matches` takes them.

        Raises
        ------
        AssertionError
            With the simplest arguments at which the values do not go together.
        VacuousCheckError
            An AssertionError too: at no point could anything be said.
        CheckError
            For a function that does not fit.
        """
        __tracebackhide__ = True
        require_ulp(ulp)
        code = _code(function, tuple(self.domains), names or {})
        trial = Trial(self, code, float(ulp), arrays)
        run_property(
            trial,
            float_points(self.space),
            "metamorphic",
            f"{self.statement} for {getattr(function, '__qualname__', repr(function))}",
            settings=settings,
            examples=examples,
            decorated=function,
            simpler=partial(simpler_floats, self.space),
        )
        trial.require_teeth()


def _code(function: Callable[..., Any], known: tuple[str, ...], names: Mapping[str, str]) -> Callee:
    from derive.testing.matching import code_of

    code = code_of(function, known, names)
    missing = [n for n in known if n not in code.parameters]
    if missing:
        raise CheckError(
            f"{code.name} does not take {', '.join(missing)}; names= says what its parameters stand for"
        )
    return code
