"""The parts of an expression, each one once: where they recur, a walk over all places takes far longer."""

from __future__ import annotations

import sympy as sp


def parts(e: sp.Basic) -> tuple[sp.Basic, ...]:
    """An expression and all that it is made of, without repetition, a whole before its parts."""
    found: dict[sp.Basic, None] = {}
    waiting = [e]
    while waiting:
        part = waiting.pop()
        if part not in found:
            found[part] = None
            waiting += [a for a in reversed(part.args) if isinstance(a, sp.Basic)]
    return tuple(found)
