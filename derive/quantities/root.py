"""Roots of one equation in one real unknown, of any form, between two ends.

That there is no second root follows from the slope of the equation, where it has one sign between the ends: a
claim says so, or it is plain, in the form of `derive.quantities.uniqueness`. Between finite ends nothing
need be shown beforehand: an evaluator then counts the roots, and refuses where there is not exactly one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp

from derive.errors import TheoryError
from derive.functions.parts import argpi
from derive.quantities.extremum import Extremum
from derive.quantities.kind import Kind, Scope, Written, require_numbers, value_function
from derive.quantities.symbols import assumption_conditions, plainly_real
from derive.quantities.uniqueness import with_one_solution

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.claim import Claim
    from derive.statement.theory import Theory

_JUMPING = (sp.floor, sp.ceiling, sp.frac, sp.Mod, sp.sign, sp.Heaviside, sp.atan2, sp.arg, argpi)
"""Functions that are not continuous although their slopes are bounded; Piecewise is another one."""


@dataclass(frozen=True)
class Root(Kind):
    """The root of an equation between two ends.

    Parameters
    ----------
    unknown : a real symbol that the equation determines.
    equation : an equation, or an expression that vanishes.
    lower, upper : expressions in the parameters, or infinite; the root lies between them or is one of them.
        An assumption of the unknown, that it is positive say, is an end as well.
    unique : id of the claim that says that the slope has one sign there; not needed where that is plain, or
        where both ends are finite.
    monotone : whether the slope is shown to have one sign; the quantity finds that out.
    """

    kind: ClassVar[str] = "root"
    keyword: ClassVar[str] = "root"
    types: ClassVar[tuple[str, ...]] = ("real", "vector", "matrix")

    unknown: sp.Symbol
    equation: sp.Eq | sp.Expr
    lower: sp.Expr = sp.S.NegativeInfinity
    upper: sp.Expr = sp.S.Infinity
    unique: str = ""
    monotone: bool = False

    @property
    def residual(self) -> sp.Expr:
        """What vanishes at the root."""
        e = self.equation
        return e.lhs - e.rhs if isinstance(e, sp.Eq) else sp.sympify(e)

    @property
    def ends(self) -> tuple[sp.Expr, sp.Expr]:
        """Both ends."""
        return sp.sympify(self.lower), sp.sympify(self.upper)

    @property
    def finite(self) -> tuple[bool, bool]:
        """Which ends are finite."""
        return (not self.ends[0].is_infinite, not self.ends[1].is_infinite)

    @property
    def own_symbols(self) -> tuple[sp.Symbol, ...]:
        """The unknown."""
        return (self.unknown,)

    def declared(self, theory: Theory, parameters: Sequence[sp.Symbol], where: str) -> Root:
        """The root between the ends of what its unknown is declared and assumed to be."""
        made = self
        known = theory.unknowns.get(getattr(self.unknown, "name", ""))
        if known is not None and known.symbol == self.unknown and known.domain != sp.S.Complexes:
            ends = zip(made.ends, (known.domain.inf, known.domain.sup), strict=True)
            lower, upper = (inner if not inner.is_infinite else outer for inner, outer in ends)
            made = replace(made, lower=lower, upper=upper)
        strict, weak = assumption_conditions((self.unknown,), where)
        for e in (*strict, *weak):
            above = e == self.unknown
            end = made.ends[0 if above else 1]
            if end.is_infinite:
                made = replace(made, **{"lower" if above else "upper": sp.S.Zero})
            elif not (end.is_nonnegative if above else end.is_nonpositive):
                raise TheoryError(
                    f"{where}: the unknown {self.unknown} assumes a sign that the end {end} denies"
                )
        return made

    def check(self, q: Quantity) -> None:
        """One unknown that is not a parameter, in the equation and not in the ends."""
        require_numbers(q)
        if q.type not in self.types:
            raise TheoryError(f"{q.name}: a root is real, and so is the type of its value")
        if not isinstance(self.unknown, sp.Symbol) or self.unknown in q.parameters:
            raise TheoryError(f"{q.name}: the unknown {self.unknown} must be a symbol that is no parameter")
        if not isinstance(self.equation, (sp.Eq, sp.Expr)) or not self.residual.has(self.unknown):
            raise TheoryError(f"{q.name}: {self.equation} is no equation for {self.unknown}")
        jumps = sorted(str(e) for e in self.residual.atoms(sp.Piecewise, *_JUMPING) if e.has(self.unknown))
        if jumps:
            raise TheoryError(f"{q.name}: {jumps[0]} may jump over a root; the equation must be continuous")

    def scopes(self, q: Quantity) -> list[Scope]:
        """The equation may contain the unknown, the ends only parameters."""
        ends = tuple(e for e, finite in zip(self.ends, self.finite, strict=True) if finite)
        within = (self.unknown, *q.parameters)
        return [("the equation of the root", (self.residual,), within), ("an end", ends, q.parameters)]

    def check_real(self, q: Quantity) -> None:
        """The equation and the ends are real."""
        for e in (self.residual, *(e for e in self.ends if not e.is_infinite)):
            if not plainly_real(e):
                raise TheoryError(f"{q.name}: {e} in the equation of its root is not plainly real")

    def settled(self, theory: Theory, q: Quantity, claims: Sequence[Claim]) -> Quantity:
        """The quantity, once it is known how a second root is excluded."""
        try:
            with_one_solution(theory, q, self._extremum(q.name), claims)
        except TheoryError:
            if self.unique:
                raise
            if not all(self.finite):
                raise TheoryError(
                    f"{q.name}: nothing shows that the slope of its equation, "
                    f"{sp.diff(self.residual, self.unknown)}, has one sign. Name a claim that says so in "
                    "unique=, or give finite ends lower= and upper=, between which the roots are counted"
                ) from None
            return q
        return replace(q, how=replace(self, monotone=True))

    def _extremum(self, name: str) -> Extremum:
        """The same as a stationary point, for what is known of these."""
        (lower, upper), (low, high) = self.ends, self.finite
        inside = ((self.unknown - lower,) if low else ()) + ((upper - self.unknown,) if high else ())
        return Extremum(name, (self.unknown,), (self.residual,), nonnegative=inside, unique=self.unique)

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The equation, its slope, the ends, and the value at the root."""
        arguments = (self.unknown, *q.parameters)
        slope = sp.diff(self.residual, self.unknown)
        ends = tuple(e if finite else sp.S.Zero for e, finite in zip(self.ends, self.finite, strict=True))
        return [
            Written(f"{short}_residual", arguments, (self.residual,), "What vanishes at the root", False),
            Written(f"{short}_slope", arguments, (slope,), "The slope of what vanishes at the root", False),
            Written(f"{short}_ends", q.parameters, ends, "Ends of where the root lies, 0 for infinite ones"),
            value_function(q, short, f"{q.summary}, from the root"),
        ]

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The names of the functions, and what is known of the ends and the slope."""
        plain = {
            "unknown": self.unknown.name,
            "residual": f"{short}_residual",
            "slope": f"{short}_slope",
            "ends": f"{short}_ends",
            "finite": list(self.finite),
            "monotone": self.monotone,
            "text": f"{self.residual} = 0 has one root {self.unknown} between {self.lower} and {self.upper}",
        }
        return {"root": plain, "value": short}
