"""Quantities that are the maximum or minimum of something: where it is attained is the solution of equations.

The stationary point with its multipliers solves a square system in which some equations come in
alternatives (a constraint is active or its multiplier vanishes). Which alternative holds is decided by
inequalities. A solution with the right signs is the extremum, whichever way it was found, because there
is only one: see `derive.quantities.uniqueness` for the form in which that is checked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

import sympy as sp

from derive.errors import TheoryError
from derive.quantities.kind import Kind, Scope, Written, value_function
from derive.quantities.symbols import plainly_real
from derive.quantities.uniqueness import with_domains, with_one_solution

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.claim import Claim
    from derive.statement.theory import Theory


@dataclass(frozen=True)
class Option:
    """One of several alternatives: expressions that vanish, and expressions that are then not negative."""

    equations: tuple[sp.Expr, ...]
    conditions: tuple[sp.Expr, ...]


@dataclass(frozen=True)
class Extremum(Kind):
    """A stationary point, by equations in unknowns.

    Parameters
    ----------
    name : prefix of the generated functions.
    unknowns : real symbols that the equations determine.
    equations : expressions that vanish in any case.
    choices : alternatives; of each choice exactly one option holds. With one option of each choice there
        are as many equations as unknowns.
    positive : expressions that are positive at the extremum.
    unique : id of the proved claim that says, in the form of `derive.quantities.uniqueness`, that no two
        solutions of the equations have these signs; not needed where that is plain. With `argument` it is
        the claim that the argument rests on, and is needed.
    known : a solution in closed form for some parameters: unknowns as expressions. It is tried first, with
        the first option of every choice, and taken where it certainly solves the equations with these signs.
    start : where Newton's method begins, unknowns as expressions, for theories without a starter of their
        own in `numerics`; every combination of options is tried from there.
    argument : why no two solutions have these signs, in words, where the claims have no form that can be
        checked against the equations. It goes together with `unique`, and what rests on it is served as
        argued, not as proved.
    nonnegative : expressions that are not negative at the extremum, beyond those of the options.
    """

    kind: ClassVar[str] = "extremum"
    keyword: ClassVar[str] = "extremum"

    name: str
    unknowns: tuple[sp.Symbol, ...]
    equations: tuple[sp.Expr, ...]
    choices: tuple[tuple[Option, ...], ...] = ()
    positive: tuple[sp.Expr, ...] = ()
    unique: str = ""
    known: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)
    start: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)
    argument: str = ""
    nonnegative: tuple[sp.Expr, ...] = ()

    def __post_init__(self) -> None:
        for choice in self.choices:
            if len({len(option.equations) for option in choice}) != 1:
                raise TheoryError(f"{self.name}: the options of a choice need equally many equations")
        count = len(self.equations) + sum(len(choice[0].equations) for choice in self.choices)
        if count != len(self.unknowns):
            raise TheoryError(f"{self.name}: {count} equations for {len(self.unknowns)} unknowns")
        for what, point in (("known solution", self.known), ("start", self.start)):
            if point and set(point) != set(self.unknowns):
                raise TheoryError(f"{self.name}: a {what} needs a value for each unknown")

    def options(self) -> list[Option]:
        """All options, choice by choice."""
        return [option for choice in self.choices for option in choice]

    def rows(self) -> tuple[sp.Expr, ...]:
        """All equations: those that always hold, then those of each option."""
        return (*self.equations, *(e for option in self.options() for e in option.equations))

    def slopes(self) -> tuple[sp.Expr, ...]:
        """Derivatives of all rows by the unknowns, row by row."""
        return tuple(sp.diff(row, u) for row in self.rows() for u in self.unknowns)

    def conditions(self) -> tuple[sp.Expr, ...]:
        """All conditions of the options, then what is positive, then what is not negative in any case."""
        of_options = (c for option in self.options() for c in option.conditions)
        return (*of_options, *self.positive, *self.nonnegative)

    @property
    def own_symbols(self) -> tuple[sp.Symbol, ...]:
        """The unknowns."""
        return self.unknowns

    def declared(self, theory: Theory, parameters: Sequence[sp.Symbol], where: str) -> Extremum:
        """The extremum with the domains of its unknowns among its signs."""
        return with_domains(self, theory, where)

    def scopes(self, q: Quantity) -> list[Scope]:
        """Equations and signs may contain the unknowns, known points only parameters."""
        points = (*self.known.values(), *self.start.values())
        return [
            ("the extremum", (*self.rows(), *self.conditions()), (*self.unknowns, *q.parameters)),
            ("a known or starting point", points, q.parameters),
        ]

    def check_real(self, q: Quantity) -> None:
        """All parts are real."""
        parts = (*self.rows(), *self.conditions(), *self.known.values(), *self.start.values())
        strange = [e for e in parts if not plainly_real(sp.sympify(e))]
        if strange:
            raise TheoryError(f"{q.name}: {strange[0]} in its extremum is not plainly real")

    def settled(self, theory: Theory, q: Quantity, claims: Sequence[Claim]) -> Quantity:
        """The quantity once it is known why a solution with these signs is the only one."""
        return with_one_solution(theory, q, self, claims)

    def meaning(self, q: Quantity) -> NoReturn:
        """No certificate says what an extremum means."""
        raise TheoryError(f"{q.name} is an extremum; a claim cannot contain it")

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The system at the unknowns, where a solution may be found, and the value there."""
        everything = (*self.unknowns, *q.parameters)
        parts = (
            ("rows", self.rows(), "Equations of the extremum, then of each option"),
            ("slopes", self.slopes(), "Their derivatives by the unknowns, row by row"),
            (
                "conditions",
                self.conditions(),
                "Not negative for the option that holds; the last ones positive",
            ),
        )
        made = [Written(f"{self.name}_{part}", everything, out, what) for part, out, what in parts if out]
        points = (
            ("known", self.known, "A solution in closed form"),
            ("start", self.start, "Where Newton begins"),
        )
        for part, point, what in points:
            if point:
                found = tuple(sp.sympify(point[u]) for u in self.unknowns)
                made.append(Written(f"{self.name}_{part}", q.parameters, found, what))
        return [*made, value_function(q, short, f"{q.summary}, from the unknowns")]

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The system as plain data, and the name of the value's function."""
        return {"extremum": self._plain(), "value": short}

    def _plain(self) -> dict[str, Any]:
        """The extremum as plain data: its functions, and the numbers of equations and signs."""
        row, condition = len(self.equations), 0
        choices = []
        for choice in self.choices:
            options = []
            for option in choice:
                rows = list(range(row, row + len(option.equations)))
                signs = list(range(condition, condition + len(option.conditions)))
                options.append({"rows": rows, "conditions": signs})
                row, condition = row + len(rows), condition + len(signs)
            choices.append(options)
        positive = list(range(condition, condition + len(self.positive)))
        condition += len(positive)
        weak = list(range(condition, condition + len(self.nonnegative)))
        return {
            "rows": f"{self.name}_rows",
            "slopes": f"{self.name}_slopes",
            "conditions": f"{self.name}_conditions" if self.conditions() else None,
            "known": f"{self.name}_known" if self.known else None,
            "start": f"{self.name}_start" if self.start else None,
            "unknowns": [u.name for u in self.unknowns],
            "always": len(self.equations),
            "choices": choices,
            "positive": positive,
            **({"nonnegative": weak} if weak else {}),
            "unique": self.unique,
        }
