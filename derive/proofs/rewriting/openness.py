"""Where terms that are equal have equal derivatives: around each point of a claim."""

from __future__ import annotations

import sympy as sp

from derive.statement.problem import Problem

# Functions with corners and jumps: what they are may change at single points.
_NOT_SMOOTH = (sp.Max, sp.Min, sp.Abs, sp.sign, sp.Heaviside, sp.floor, sp.ceiling, sp.Piecewise, sp.atan2)


def changes_freely(problem: Problem, x: sp.Symbol) -> bool:
    """Whether the points of a problem form an open set in one of its symbols, by their form."""
    # Where a polynomial does not vanish, it does not around there.
    apart = [e for e in problem.nonzero if not e.is_polynomial(*problem.symbols)]
    if any(e.has(x) for e in (*problem.given, *problem.assumptions, *apart)):
        return False
    domain = problem.domains.get(x, sp.S.Reals)
    if isinstance(domain, sp.Interval):
        ends = (domain.start, domain.left_open), (domain.end, domain.right_open)
        if not all(is_open or end.is_infinite for end, is_open in ends):
            return False
    return not any(e.has(*_NOT_SMOOTH) for e in problem.statement)
