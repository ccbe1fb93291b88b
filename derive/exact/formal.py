"""Derivatives taken by SymPy, for a look at points only, where the formal derivative is the derivative.

That is so for what is built from numbers, symbols, sums, products, whole powers and entire functions, and
for roots and logarithms of what is positive. Of anything else (pieces, moduli, integrals) nothing is taken.
"""

from __future__ import annotations

from typing import Any

import sympy as sp

from derive.functions.registry import BY_HEAD

_SMOOTH: tuple[Any, ...] = (
    sp.Add, sp.Mul, *(head for head, row in BY_HEAD.items() if row.analytic == "everywhere")
)  # fmt: skip


def taken(e: sp.Expr) -> sp.Expr | None:
    """The expression with its derivatives taken; None where that is not safe."""
    changes: dict[sp.Basic, sp.Expr] = {}
    for node in e.atoms(sp.Derivative):
        if node.expr.has(sp.Derivative) or not _smooth(node.expr):
            return None
        value = node.expr
        for variable, count in node.variable_count:
            if not count.is_Integer or count > 8:
                return None
            value = sp.diff(value, variable, int(count))
        changes[node] = value
    return e.xreplace(changes)


def _smooth(e: sp.Basic) -> bool:
    if e.is_Rational or isinstance(e, sp.Symbol) or e in (sp.pi, sp.E, sp.I):
        return True
    if isinstance(e, sp.Pow):
        base, power = e.args
        if power.is_Integer:
            return _smooth(base)
        return bool(power.is_Rational and base.is_positive) and _smooth(base)
    if isinstance(e, sp.log):
        return bool(e.args[0].is_positive) and _smooth(e.args[0])
    return isinstance(e, _SMOOTH) and all(map(_smooth, e.args))
