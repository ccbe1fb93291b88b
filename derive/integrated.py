"""Quantities that contain an integral over a bounded interval."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from derive.expressions import to_text


@dataclass(frozen=True)
class Integrated:
    """An integral that the value of a quantity contains.

    Parameters
    ----------
    symbol : stands for the integral in the quantity's value.
    integrand : expression in the variable and the quantity's parameters; analytic near the interval.
    variable : of integration.
    lower, upper : ends, expressions in the parameters.
    """

    symbol: sp.Symbol
    integrand: sp.Expr
    variable: sp.Symbol
    lower: sp.Expr
    upper: sp.Expr

    def cuts(self) -> tuple[sp.Expr, ...]:
        """Arguments of roots and logarithms in the integrand: off (-oo, 0] it is analytic."""
        found = {e.base for e in self.integrand.atoms(sp.Pow) if not e.exp.is_Integer and e.base != 2}
        found |= {e.args[0] for e in self.integrand.atoms(sp.log)}
        return tuple(sorted((e for e in found if e.has(self.variable)), key=to_text))

    def at_complex(self) -> Mapping[sp.Symbol, sp.Symbol]:
        """The variable as a symbol that may be complex, for enclosures on rectangles around the interval."""
        return {self.variable: sp.Symbol(self.variable.name)}

    def plain(self) -> dict[str, Any]:
        """The integral as plain data for certificates."""
        return {
            "symbol": self.symbol.name,
            "integrand": to_text(self.integrand),
            "variable": self.variable.name,
            "lower": to_text(self.lower),
            "upper": to_text(self.upper),
        }
