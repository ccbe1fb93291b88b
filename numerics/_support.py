"""The support of a spectral measure: certified intervals from the critical points of its rational curve."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

from flint import arb, ctx, fmpq, fmpq_poly

from numerics import _algebraic
from numerics._branch import verdict
from numerics._isolate import isolate_roots
from numerics._root import Root
from numerics._settle import Number, real_number, settle
from numerics.enclosure import Enclosure
from numerics.errors import BranchError, PrecisionError

_FIRST_BITS, _MOST_BITS = 64, 1 << 17
Function = Callable[..., Any]
RealRoot: TypeAlias = tuple[Any, int, Any]  # box, multiplicity, squarefree factor


def support_intervals(
    polynomial: Function, edge: Function, gap: Function, values: Sequence[fmpq], digits: int
) -> list[tuple[Enclosure, Enclosure]]:
    """The intervals of the support, from left to right, both ends of each to ``digits`` digits.

    The right end belongs to the largest real root of the polynomial, the left end to the smallest, and
    there is a gap when exactly two distinct real roots make all gap conditions positive. Touching cuts are
    one interval.

    Raises: BranchError when the roots contradict this; PrecisionError when they cannot be told apart.
    """
    roots = _edge_roots(fmpq_poly(list(polynomial(*values))), edge, gap, values)

    def attempt(bits: int) -> list[Number]:
        found = []
        for root in roots:
            box = root.refine(bits)
            ctx.prec = bits + 20
            found.append(real_number(edge(box, *values)))
        return found

    def recognise(index: int, ball: arb) -> fmpq | None:
        root = roots[index]
        try:
            (component,), modulus = _algebraic.residues(edge, values, root.polynomial, root.box)
            return _algebraic.exact_parts(component, modulus, ball)[0]
        except (_algebraic.Undecided, _algebraic.Undefined, TypeError):
            return None

    ends = settle(attempt, digits, recognise)
    return [(ends[k], ends[k + 1]) for k in range(0, len(ends), 2)]


def _edge_roots(polynomial: fmpq_poly, edge: Function, gap: Function, values: Sequence[fmpq]) -> list[Root]:
    """The roots whose images are the ends of the intervals, from left to right."""
    bits = _FIRST_BITS
    while bits <= _MOST_BITS:
        roots = isolate_roots(polynomial, bits)
        reals = None if roots is None else _ascending([root for root in roots if isinstance(root[0], arb)])
        inside = [] if reals is None else [_in_gap(box, gap, factor, values) for box, _, factor in reals]
        if reals is not None and None not in inside:
            if len(reals) < 2:
                raise BranchError("fewer than two spectral edges were found")
            between = [entry for entry, in_gap in zip(reals, inside, strict=True) if in_gap]
            if len(between) == 1 and between[0][1] % 2 == 0:
                between = []  # the cuts touch
            if len(between) not in (0, 2):
                raise BranchError(f"{len(between)} spectral edges lie in a gap; none or two were expected")
            pair = _by_image(between, edge, values)
            if pair is not None:
                return [Root(factor, box) for box, _, factor in (reals[0], *pair, reals[-1])]
        bits *= 2
    raise PrecisionError(
        f"the spectral edges could not be told apart; {_MOST_BITS} bits were tried", _MOST_BITS
    )


def _ascending(reals: list[RealRoot]) -> list[RealRoot] | None:
    """Sorted from left to right, or None when roots of different factors are not yet apart."""
    ordered = sorted(reals, key=lambda entry: entry[0].mid())
    apart = all(left[0] < right[0] for left, right in pairwise(ordered))
    return ordered if apart else None


def _in_gap(box: arb, gap: Function, squarefree: fmpq_poly, values: Sequence[fmpq]) -> bool | None:
    """Whether all gap conditions are positive at a root: True, False (also where one is exactly 0) or
    None.
    """
    try:
        answer = verdict([arb(number) for number in gap(box, *values)])
        if answer is not None:
            return answer
        components, modulus = _algebraic.residues(gap, values, squarefree, box)
        if any(_algebraic.is_zero(component, modulus, box) for component in components):
            return False
    except _algebraic.Undefined:
        return False
    except (_algebraic.Undecided, ZeroDivisionError, TypeError):
        pass
    return None


def _by_image(pair: list[RealRoot], edge: Function, values: Sequence[fmpq]) -> list[RealRoot] | None:
    """The pair ordered by the edges that belong to it, or None when these overlap."""
    if not pair:
        return pair
    first, second = (arb(edge(box, *values)) for box, _, _ in pair)
    if first < second:
        return pair
    return pair[::-1] if second < first else None
