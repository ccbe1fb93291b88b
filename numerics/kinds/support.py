"""The support of a spectral measure: certified intervals from the critical points of its rational curve."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any, ClassVar, TypeAlias

from flint import arb, ctx, fmpq, fmpq_poly

from numerics.catalogue import Evaluable
from numerics.enclosure import Enclosure
from numerics.errors import BranchError, PrecisionError
from numerics.kinds.components import height_of, not_determined, obstacle_of, rational
from numerics.kinds.evaluator import Entry, Evaluator, Named, Values
from numerics.kinds.settle import Number, real_number, settle
from numerics.roots import algebraic as _algebraic
from numerics.roots import ball_inputs as _ball_inputs
from numerics.roots.isolate import isolate_roots
from numerics.roots.refine import Root
from numerics.roots.rule import verdict

_FIRST_BITS, _MOST_BITS = 64, 1 << 17
_MOST_BITS_OF_IMAGES = 1 << 13  # ends that are equal could be followed without end
Function = Callable[..., Any]
RealRoot: TypeAlias = tuple[Any, int, Any]  # box, multiplicity, squarefree factor


class SupportEvaluator(Evaluator):
    """The intervals on which a measure lives, from the real roots of a polynomial in the parameters."""

    name: ClassVar[str] = "support"
    types: ClassVar[tuple[str, ...]] = ("intervals",)
    keys: ClassVar[tuple[str, ...]] = ("polynomial", "edge", "gap")

    def enclose(
        self, known: Evaluable, values: Values, exact: bool, digits: int
    ) -> list[tuple[Enclosure, Enclosure]]:
        """The intervals from left to right, from isolated roots where all coefficients are rational."""
        polynomial, edge, gap = (known.function(known.data[key]) for key in self.keys)
        if exact and rational(polynomial(*values)):
            return support_intervals(polynomial, edge, gap, values, digits)
        return _support_of_balls(known, (polynomial, edge, gap), values, exact, digits)

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The polynomial, and at a root the spectral argument and the conditions of a gap."""
        for key, before in zip(self.keys, (0, 1, 1), strict=True):
            yield Named(key, entry.get(key), before)


def _support_of_balls(
    known: Evaluable, functions: tuple[Any, Any, Any], values: Values, exact: bool, digits: int
) -> list[tuple[Enclosure, Enclosure]]:
    """The support where coefficients are balls, because inputs have a radius or numbers are irrational."""
    polynomial, edge, gap = functions
    count = 2

    def attempt(bits: int) -> list[Number]:
        nonlocal count
        coefficients = polynomial(*values)
        discs = _ball_inputs.isolating_discs(coefficients)
        if discs is not None:
            reals = sorted((disc for disc in discs if isinstance(disc, arb)), key=lambda disc: disc.mid())
            answers = [verdict([arb(number) for number in gap(disc, *values)]) for disc in reals]
            if None not in answers:
                parts = [
                    [disc for disc, answer in zip(reals, answers, strict=True) if answer is wanted]
                    for wanted in (False, True)
                ]
                chosen = [_ball_inputs.tighten(disc, coefficients) for disc in chosen_ends(*parts)]
                images = [arb(edge(disc, *values)) for disc in chosen]
                order = ascending_images(images, len(parts[1]))
                if order is not None:
                    count = len(order)
                    return [images[k] for k in order]
        not_determined(known, values, exact, bits, "how many intervals there are")
        return [arb.nan()] * count

    def name(index: int) -> str:
        return f"the {'right' if index % 2 else 'left'} end of interval {index // 2 + 1}"

    obstacle = None if exact else obstacle_of(known, values)
    ends = settle(attempt, digits, None, obstacle, name, height_of(values))
    return [(ends[k], ends[k + 1]) for k in range(0, len(ends), 2)]


def support_intervals(
    polynomial: Function, edge: Function, gap: Function, values: Sequence[fmpq], digits: int
) -> list[tuple[Enclosure, Enclosure]]:
    """The intervals of the support, from left to right, both ends of each to ``digits`` digits.

    There is a gap when exactly two distinct real roots make all gap conditions positive; touching cuts are
    one interval. The outer ends belong to the smallest and the largest of the other real roots. Whichever way
    the edge function takes them, the ends come in their own order, which is certified.

    Raises
    ------
    BranchError
        When the roots contradict this.
    PrecisionError
        When they cannot be told apart.
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
            between = [entry for entry, in_gap in zip(reals, inside, strict=True) if in_gap]
            outer = [entry for entry, in_gap in zip(reals, inside, strict=True) if not in_gap]
            if len(between) == 1 and between[0][1] % 2 == 0:
                between = []  # the cuts touch
            chosen = chosen_ends(outer, between)
            order = ascending_images([arb(edge(box, *values)) for box, _, _ in chosen], len(between))
            if order is not None:
                return [Root(chosen[k][2], chosen[k][0]) for k in order]
            if bits >= _MOST_BITS_OF_IMAGES:
                break
        bits *= 2
    raise PrecisionError(f"the spectral edges could not be told apart; {bits} bits were tried", bits)


def chosen_ends(outer: list[Any], between: list[Any]) -> list[Any]:
    """The two roots of the outer ends, then the two of the gap's, where there is one.

    outer, between : real roots from left to right, those not in the gap and those in it.

    Raises
    ------
    BranchError
    """
    if len(outer) < 2:
        raise BranchError("fewer than two spectral edges were found")
    if len(between) not in (0, 2):
        raise BranchError(f"{len(between)} spectral edges lie in a gap; none or two were expected")
    return [outer[0], outer[-1], *between]


def ascending_images(images: Sequence[arb], inner: int) -> list[int] | None:
    """The order of the ends, from left to right, or None while balls overlap; the last `inner` are the gap's.

    Raises
    ------
    BranchError
        When an end of the gap lies beyond an outer end.
    """
    order = sorted(range(len(images)), key=lambda k: images[k].mid())
    if not all(image.is_finite() for image in images):
        return None
    if not all(images[left] < images[right] for left, right in pairwise(order)):
        return None
    if inner and {order[0], order[-1]} != {0, 1}:
        raise BranchError("an end of the gap lies beyond an outer end of the support")
    return order


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
