"""Derivatives taken by SymPy, for a look at points only, where the formal derivative is the derivative.

That is so for what is built from numbers, symbols, sums, products, whole powers and entire functions, and
for roots and logarithms of what is positive. Of anything else (pieces, moduli, integrals) nothing is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp

from derive.functions.registry import BY_HEAD

_SMOOTH: tuple[Any, ...] = (
    sp.Add, sp.Mul, *(head for head, row in BY_HEAD.items() if row.analytic == "everywhere")
)  # fmt: skip


def taken(e: sp.Expr, at: Mapping[sp.Symbol, sp.Expr] | None = None) -> sp.Expr | None:
    """The expression with its derivatives taken; None where that is not safe.

    Parameters
    ----------
    e : an expression.
    at : the point at which the derivatives are asked for: what is under a root or a logarithm is then to be
        positive there, if it is not everywhere.
    """
    changes: dict[sp.Basic, sp.Expr] = {}
    for node in e.atoms(sp.Derivative):
        if node.expr.has(sp.Derivative) or not _smooth(node.expr, at or {}):
            return None
        value = node.expr
        for variable, count in node.variable_count:
            if not count.is_Integer or count > 8:
                return None
            value = sp.diff(value, variable, int(count))
        changes[node] = value
    return e.xreplace(changes)


def _smooth(e: sp.Basic, at: Mapping[sp.Symbol, sp.Expr]) -> bool:
    if e.is_Rational or isinstance(e, sp.Symbol) or e in (sp.pi, sp.E, sp.I):
        return True
    if isinstance(e, sp.Pow):
        base, power = e.args
        if power.is_Integer:
            return _smooth(base, at)
        return bool(power.is_Rational) and _is_positive(base, at) and _smooth(base, at)
    if isinstance(e, sp.log):
        return _is_positive(e.args[0], at) and _smooth(e.args[0], at)
    return isinstance(e, _SMOOTH) and all(_smooth(a, at) for a in e.args)


def _is_positive(e: sp.Expr, at: Mapping[sp.Symbol, sp.Expr]) -> bool:
    return bool(e.is_positive or (at and e.xreplace(dict(at)).is_positive))
