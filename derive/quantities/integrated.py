"""Quantities that contain an integral over an interval, bounded or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp

from derive.errors import TheoryError
from derive.exact.expressions import to_text
from derive.quantities.kind import Kind, Written, value_function
from derive.quantities.steps import Steps
from derive.quantities.switches import Switches, shown_real

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.theory import Theory

_LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Integrated(Kind):
    """An integral that the value of a quantity contains.

    It means the integral of the integrand, as a function of a real variable, from the lower to the upper end;
    at ends where the integrand is singular or the interval is unbounded, the limit of the proper integrals.
    For lower > upper it is minus the integral from upper to lower. Roots and logarithms are real functions
    where `symbol` is real, and principal branches otherwise.

    Parameters
    ----------
    symbol : stands for the integral in the quantity's value; real=True where the integrand is real.
    integrand : expression in the variable and the quantity's parameters. Between the zeros of what stands
        inside Abs, Max, sign and so on it is analytic; at an end it may be singular, when it is integrable
        there.
    variable : of integration: real, without other assumptions than those that the ends imply.
    lower, upper : ends, real expressions in the parameters, or infinities.

    Raises
    ------
    TheoryError
        Where an assumption of a symbol contradicts this, an integrand that is called real is not shown real,
        or it contains a function that is neither analytic next to the real line nor split at sign changes.
    """

    kind: ClassVar[str] = "integral"
    keyword: ClassVar[str] = "integral"

    symbol: sp.Symbol
    integrand: sp.Expr
    variable: sp.Symbol
    lower: sp.Expr
    upper: sp.Expr

    def __post_init__(self) -> None:
        for field in ("integrand", "lower", "upper"):
            object.__setattr__(self, field, sp.sympify(getattr(self, field)))
        for name, symbol in (("symbol", self.symbol), ("variable", self.variable)):
            if not isinstance(symbol, sp.Symbol):
                raise TheoryError(f"the {name} of an integral must be a SymPy symbol, got {symbol}")
        ends = (self.lower, self.upper)
        if any(s in e.free_symbols for e in ends for s in (self.variable, self.symbol)):
            raise TheoryError(f"{self._name}: an end contains the variable or the integral itself")
        if self.symbol in self.integrand.free_symbols or self.symbol == self.variable:
            raise TheoryError(f"{self._name}: the integral's symbol occurs inside it")
        for end in ends:
            if end in (sp.nan, sp.zoo) or not shown_real(end):
                raise TheoryError(f"{self._name}: the end {end} is not shown real")
        if self.lower == self.upper and self.lower.is_infinite:
            raise TheoryError(f"{self._name}: both ends are {self.lower}")
        self._check_assumptions()
        everything = Steps(
            {s: s.name for s in self.integrand.free_symbols | {*self._switches.signs}}, self._name
        )
        for e in (*self._switches.branches, *self._switches.arguments):
            everything.add(e)
        if self.real and not shown_real(self.integrand):
            raise TheoryError(
                f"{self._name}: the integrand is not shown real, and {self.symbol} is declared real; give "
                "the symbol no assumptions, or integrate the real part"
            )

    @property
    def _name(self) -> str:
        text = str(self.integrand)
        text = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
        return f"the integral of {text} over {self.variable}"

    @property
    def real(self) -> bool:
        """Whether the integral is declared real."""
        return self.symbol.is_real is True

    def _check_assumptions(self) -> None:
        """Assumptions change what SymPy makes of an expression, so none may be wrong."""
        if _assumed(self.symbol) not in _NEUTRAL:
            raise TheoryError(
                f"{self._name}: {self.symbol}, which stands for the integral, has assumptions that nothing "
                "verifies; only real=True is allowed"
            )
        if _assumed(self.variable) in _NEUTRAL:
            return
        if _assumed(self.variable) in _ONE_SIDED and all(end.is_extended_nonnegative for end in self._ends):
            return
        raise TheoryError(
            f"{self._name}: the assumptions of {self.variable} do not follow from the ends {self.lower} and "
            f"{self.upper}; declare it with real=True only"
        )

    @property
    def _ends(self) -> tuple[sp.Expr, sp.Expr]:
        return self.lower, self.upper

    @property
    def own_symbols(self) -> tuple[sp.Symbol, ...]:
        """The symbol that stands for the integral."""
        return (self.symbol,)

    def declared(self, theory: Theory, parameters: Sequence[sp.Symbol], where: str) -> Integrated:
        """The same; symbols that are neither the variable nor among the parameters are refused."""
        free = (
            (self.integrand.free_symbols - {self.variable})
            | self.lower.free_symbols
            | self.upper.free_symbols
        )
        strange = sorted(s.name for s in free - set(parameters))
        if strange:
            raise TheoryError(
                f"{where}: the integral contains {strange}, which are no parameters of the quantity"
            )
        if self.variable in parameters or self.symbol in parameters:
            raise TheoryError(f"{where}: a parameter is also the variable or the value of the integral")
        self.described(parameters)
        return self

    @property
    def reversed(self) -> bool:
        """Whether the integral runs from +oo or to -oo; the charts take the ends in their other order."""
        return self.lower is sp.oo or self.upper is sp.S.NegativeInfinity

    @property
    def finite_ends(self) -> tuple[sp.Expr, ...]:
        """The ends that are not infinite, the left one first where both are."""
        ends = self._ends[::-1] if self.reversed else self._ends
        return tuple(end for end in ends if not end.is_infinite)

    @cached_property
    def _switches(self) -> Switches:
        return Switches(self.integrand, self.variable, self._name)

    def described(self, parameters: Sequence[sp.Symbol]) -> dict[str, Any]:
        """The integral as plain data for the evaluator.

        `charts` hold the integrand in coordinates: ``plain`` in the variable itself, ``lower`` and ``upper``
        in the distance t > 0 from a finite end (times the direction), or in t = 1/(distance) next to
        infinity.
        """
        switches = self._switches
        low, high = self._ends[::-1] if self.reversed else self._ends
        t, direction = sp.Dummy("t", positive=True), sp.Dummy("direction", real=True)
        near: dict[str, tuple[sp.Expr, sp.Expr]] = {}
        if low.is_infinite and high.is_infinite:
            near = {"lower": (-1 / t, 1 / t**2), "upper": (1 / t, 1 / t**2)}
        elif high.is_infinite:
            near = {"lower": (low + t, sp.S.One), "upper": (low + 1 / t, 1 / t**2)}
        elif low.is_infinite:
            near = {"lower": (high - 1 / t, 1 / t**2), "upper": (high - t, sp.S.One)}
        else:
            near = {"lower": (low + direction * t, sp.S.One), "upper": (high - direction * t, sp.S.One)}
        charts = {"plain": self._chart(self.variable, self.variable, sp.S.One, None, parameters)}
        for name, (place, jacobian) in near.items():
            charts[name] = self._chart(place, t, jacobian, direction, parameters)
        return {
            "real": self.real,
            "reversed": self.reversed,
            "infinite": [bool(low.is_infinite), bool(high.is_infinite)],
            "switches": len(switches.arguments),
            "conditions": list(switches.conditions),
            "choice": switches.choice,
            "charts": charts,
        }

    def _chart(
        self,
        place: sp.Expr,
        t: sp.Symbol,
        jacobian: sp.Expr,
        direction: sp.Symbol | None,
        parameters: Sequence[sp.Symbol],
    ) -> dict[str, Any]:
        """Branches, switches and the derivatives of the switches along one coordinate."""
        switches = self._switches
        names = {t: "variable"} | ({direction: "direction"} if direction is not None else {})
        names |= {sign: f"sign {k}" for k, sign in enumerate(switches.signs)}
        names |= {symbol: f"parameter {k}" for k, symbol in enumerate(parameters)}
        steps = Steps(names, self._name)

        def moved(e: sp.Expr) -> sp.Expr:
            return e if direction is None else _vanishing_expanded(e.xreplace({self.variable: place}), t)

        along = [moved(u) for u in switches.arguments]
        return {
            "branches": [steps.add(moved(branch) * jacobian) for branch in switches.branches],
            "switches": [steps.add(u) for u in along],
            "slopes": [_slope(u, t, steps) for u in along],
            "steps": "; ".join(steps.lines),
        }

    def meaning(self, q: Quantity) -> dict[str, Any]:
        """The integral as plain data for certificates."""
        plain = {
            "symbol": self.symbol.name,
            "integrand": to_text(self.integrand),
            "variable": self.variable.name,
            "lower": to_text(self.lower),
            "upper": to_text(self.upper),
        }
        return {"integral": plain}

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The finite ends and the value; the integrand itself is plain data in the catalogue."""
        made = [value_function(q, short, f"{q.summary}, from the integral")]
        if self.finite_ends:
            what = "The finite ends of the integral"
            made.insert(0, Written(f"{short}_ends", q.parameters, self.finite_ends, what))
        return made

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The integral as data, and the names of the functions."""
        ends = f"{short}_ends" if self.finite_ends else None
        return {"integral": self.described(q.parameters), "ends": ends, "value": short}


def _assumed(symbol: sp.Symbol) -> frozenset[tuple[str, bool]]:
    return frozenset(symbol.assumptions0.items())


_NEUTRAL = tuple(
    _assumed(s) for s in (sp.Symbol("x"), sp.Symbol("x", real=True), sp.Symbol("x", complex=True))
)
_ONE_SIDED = tuple(
    _assumed(s) for s in (sp.Symbol("x", positive=True), sp.Symbol("x", nonnegative=True))
)  # an end is a set of measure zero


def _slope(u: sp.Expr, t: sp.Symbol, steps: Steps) -> int | None:
    """The step of the derivative, None where a function's derivative has no enclosure."""
    try:
        return steps.add(sp.diff(u, t))
    except TheoryError:
        return None


def _vanishing_expanded(e: sp.Expr, t: sp.Symbol) -> sp.Expr:
    """The same with polynomials inside powers and logarithms expanded where they vanish at t = 0.

    So 1 - (1 - t)² becomes 2t - t², whose order at zero is seen also where coefficients are only enclosed.
    """
    inside = {p.base for p in e.atoms(sp.Pow) if not (p.exp.is_Integer and p.exp > 0)}
    inside |= {f.args[0] for f in e.atoms(sp.log)}
    swap = {}
    for u in inside:
        if u.is_Add and u.is_polynomial(t):
            expanded = sp.expand(u)
            if expanded != u and expanded.subs(t, 0) == 0:
                swap[u] = sp.factor_terms(expanded, radical=False)
    return e.xreplace(swap)
