"""Changes of the arguments that a quantity answers simply: opposite, exchanged, inverse, scaled ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import sympy as sp

if TYPE_CHECKING:
    from derive.exact.draws import Range

SCALE = sp.Symbol("scale", positive=True)
"""The factor of a scaling, any positive number."""
_MOST_FLIPPED, _LARGEST_POWER, _EXACT = 3, 8, 1e-9


@dataclass(frozen=True)
class Transformation:
    """New arguments in terms of the old ones.

    Parameters
    ----------
    arguments : the new value of each parameter that changes.
    changed : the parameters that change, for telling what follows from smaller changes.
    power : of a scaling, with which power of the factor each component of the value changes.
    """

    arguments: Mapping[sp.Symbol, sp.Expr]
    changed: frozenset[sp.Symbol]
    power: tuple[sp.Rational, ...] = ()


def candidates(
    parameters: Sequence[sp.Symbol], ranges: Mapping[sp.Symbol, Range], whole: frozenset[sp.Symbol]
) -> Iterator[Transformation]:
    """Changes that the domains allow, small ones first."""
    plain = [p for p in parameters if p not in whole]
    even = [p for p in plain if _symmetric(ranges[p])]
    for size in range(1, _MOST_FLIPPED + 1):
        for some in combinations(even, size):
            yield Transformation({p: -p for p in some}, frozenset(some))
    for p, q in combinations(parameters, 2):
        if ranges[p] == ranges[q] and (p in whole) == (q in whole):
            yield Transformation({p: q, q: p}, frozenset((p, q)))
            if p in even and q in even:
                yield Transformation({p: -q, q: -p}, frozenset((p, q)))
    for p in plain:
        low, high = ranges[p].low, ranges[p].high
        if low == 0 and high is None:
            yield Transformation({p: 1 / p}, frozenset((p,)))
        if low is not None and high is not None and low != -high:
            yield Transformation({p: low + high - p}, frozenset((p,)))


def _symmetric(r: Range) -> bool:
    if r.low is None or r.high is None:
        return r.low is None and r.high is None
    return bool(r.low == -r.high) and r.low_closed == r.high_closed


def scalings(
    parameters: Sequence[sp.Symbol], slopes: Sequence[Sequence[Sequence[float]]]
) -> Iterator[Transformation]:
    """Scalings under which each component is multiplied by a power of the factor.

    Parameters
    ----------
    parameters : that may be scaled.
    slopes : at each point, for each component, the logarithmic derivative in each parameter.
    """
    if not slopes or not parameters:
        return
    components = len(slopes[0])
    rows = []
    for point in slopes:
        for place, row in enumerate(point):
            powers = [0.0] * components
            powers[place] = -1.0
            rows.append([*row, *powers])
    for vector in _null_space(np.array(rows)):
        weights, powers_found = vector[: len(parameters)], vector[len(parameters) :]
        if not any(weights):
            continue
        arguments = {
            p: SCALE ** sp.Rational(w.numerator, w.denominator) * p
            for p, w in zip(parameters, weights, strict=True)
            if w
        }
        power = tuple(sp.Rational(k.numerator, k.denominator) for k in powers_found)
        yield Transformation(arguments, frozenset(arguments), power)


def _null_space(matrix: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> Iterator[list[Fraction]]:
    """Vectors with small rational entries that a matrix maps to zero, by elimination."""
    work = matrix / np.maximum(1.0, np.abs(matrix).max(axis=1, keepdims=True))
    columns = work.shape[1]
    pivots: list[int] = []
    row = 0
    for column in range(columns):
        if row == len(work):
            break
        best = row + int(np.argmax(np.abs(work[row:, column])))
        if abs(work[best, column]) < _EXACT:
            continue
        work[[row, best]] = work[[best, row]]
        work[row] /= work[row, column]
        for other in range(len(work)):
            if other != row:
                work[other] -= work[other, column] * work[row]
        pivots.append(column)
        row += 1
    for free in (c for c in range(columns) if c not in pivots):
        entries = [0.0] * columns
        entries[free] = 1.0
        for place, pivot in enumerate(pivots):
            entries[pivot] = -float(work[place, free])
        vector = [Fraction(e).limit_denominator(_LARGEST_POWER) for e in entries]
        if all(abs(float(v) - e) < 1e-6 for v, e in zip(vector, entries, strict=True)):
            whole = int(np.lcm.reduce([v.denominator for v in vector]))
            if all(abs(v * whole) <= _LARGEST_POWER for v in vector):
                yield [v * whole for v in vector]
