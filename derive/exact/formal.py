"""Derivatives taken by SymPy, for a look at points only, where the formal derivative is the derivative.

That is so for what is built from numbers, symbols, sums, products, whole powers and entire functions, and
for roots and logarithms of what is positive. Of anything else (pieces, moduli, integrals) nothing is taken.
"""

from __future__ import annotations

import sympy as sp

from derive.functions.classes import erfcx

_ENTIRE = (sp.exp, sp.sin, sp.cos, sp.sinh, sp.cosh, sp.erf, sp.erfc, erfcx)


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
    return isinstance(e, (sp.Add, sp.Mul, *_ENTIRE)) and all(map(_smooth, e.args))
