"""Floats at which code is held against a claim: exact points of its domains, rounded within them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import sympy as sp
from flint import fmpq

from derive.statement.problem import Problem
from derive.testing.calls import Number
from derive.testing.exact_points import drawn
from derive.testing.fitting import Fit
from derive.testing.numbers import ends_of, lies_in
from derive.testing.simplifying import simpler_points
from derive.testing.space import Space, space_of

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Floats = Mapping[sp.Symbol, Number]
Triple = tuple[Floats, Floats, Floats]


def float_points(space: Space) -> SearchStrategy[Triple]:
    """Three points each time, with a float, or a whole number, for each symbol of a space."""
    from hypothesis import strategies as st

    def rounded(point: Mapping[sp.Symbol, fmpq]) -> Floats | None:
        return as_floats(point, space)

    one = drawn(space).map(rounded).filter(lambda p: p is not None)
    return st.tuples(one, one, one)


def simpler_floats(space: Space, points: Triple) -> Iterator[Triple]:
    """Simpler ones: with one of them throughout, or with a first point of simpler numbers."""
    first, *others = points
    if any(o != first for o in others):
        yield from ((one, one, one) for one in points)
    for found in simpler_points(space, {s: exact_float(v) for s, v in first.items()}):
        floats = as_floats(found, space)
        if floats is not None and floats != first:
            second, third = (floats if o == first else o for o in others)
            yield floats, second, third


def exact_float(value: Number) -> fmpq:
    """The rational number that a float or a whole number is."""
    assert not isinstance(value, complex)
    return fmpq(value) if isinstance(value, int) else fmpq(*value.as_integer_ratio())


def chosen_space(fit: Fit) -> Space:
    """The space of what the code takes; what is assumed of the rest is tested once it has values."""
    chosen = set(fit.chosen)
    problem = fit.problem
    stated = tuple(sp.Eq(s, s, evaluate=False) for s in fit.chosen)
    assumptions = tuple(r for r in problem.assumptions if r.free_symbols <= chosen)
    nonzero = tuple(e for e in problem.nonzero if e.free_symbols <= chosen)
    domains = {s: d for s, d in problem.domains.items() if s in chosen}
    sides = [side for r, _ in fit.judged for side in r.args]
    return space_of(Problem(stated, (), assumptions, domains, nonzero), parts=sides)


def as_floats(point: Mapping[sp.Symbol, fmpq], space: Space) -> Floats | None:
    """The nearest floats that lie in the domains and meet the conditions; None where there are none."""
    found: dict[sp.Symbol, Number] = {}
    for s in space.symbols:
        value = point[s]
        if s in space.whole:
            found[s] = int(value.p)
            continue
        allowed = space.ranges[s]
        near = float(int(value.p) / int(value.q))
        inward = (near, math.nextafter(near, math.inf), math.nextafter(near, -math.inf))
        closed = (allowed.low_closed, allowed.high_closed)
        fitting = [f for f in inward if lies_in(fmpq(*f.as_integer_ratio()), *ends_of(allowed), closed)]
        if not fitting:
            return None
        found[s] = fitting[0]
    return found if space.admits({s: exact_float(v) for s, v in found.items()}) else None
