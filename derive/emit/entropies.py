"""Products with a logarithm that are 0 where the other factor is: b log(b) and a log(a/b)."""

from __future__ import annotations

import sympy as sp

from derive.functions.named import relative_entropy, xlogx


def with_entropies(e: sp.Mul) -> sp.Expr:
    """The product with b log(b) or a log(a/b) in a form that is 0 where b or a is."""
    for f in e.args:
        if not (isinstance(f, sp.log) and len(f.args) == 1):
            continue
        inside = f.args[0]
        for g in e.args:
            base, power = g.as_base_exp()
            if not (power.is_Integer and power >= 1) or base.is_number:
                continue
            rest = sp.Mul(*(h for h in e.args if h not in (f, g)), base ** (power - 1))
            if base in (inside, -inside):
                sign = 1 if base == inside else -1
                if inside.is_Symbol:
                    return rest * sign * xlogx(inside)
                # The other factors may have no value there, and then the product has none.
                return rest * sp.Piecewise((0, sp.Eq(inside, 0)), (base * f, True))
            other = base / inside
            if base.is_Symbol and other.is_positive and (other.is_Symbol or other.is_number):
                return rest * relative_entropy(base, other)
    return e
