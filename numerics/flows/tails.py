"""What a Taylor polynomial leaves of a differential equation: bounds of everything beyond its order.

With the first n coefficients of every step known, all later ones of a field at polynomials are bounded by
sums of products, not by a coefficient on a box: so the bounds are as small as the terms that they bound.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from operator import mul
from typing import Any

from flint import arb

from numerics.flows.balls import polynomial, span
from numerics.flows.taylor import Expansion

NOT_FINITE = arb.nan()


def tails(
    expansion: Expansion, outputs: Sequence[int], order: int, h: Any, beyond: Sequence[Any] = ()
) -> list[Any]:
    """Bounds T of outputs: beyond its first ``order`` coefficients one is at most T·(t/h)**order on [0, h].

    Parameters
    ----------
    expansion : of the field, to that order at least; what it has of the state is taken as a polynomial.
    outputs : steps of its tape.
    order : how many coefficients of each step are kept.
    h : the length of the step, an exact number.
    beyond : for each component how far it may be from its polynomial, times (t/h)**order; nothing: not at
        all.
    """
    powers = list(accumulate([arb(h)] * (order + 2), mul, initial=arb(1)))
    sizes = _Sizes(expansion.series, powers[:order])
    found: list[Any] = []
    for place, step in enumerate(expansion.tape.steps):
        if step.fixed:
            found.append(arb(0))
        elif step.word == "state":
            extra = beyond[step.extra] if beyond else arb(0)
            row = expansion.series[place]
            rest = [c.abs_upper() * p for c, p in zip(row[order:], powers[order:], strict=False)]
            found.append(sum(rest, extra))
        elif step.word == "neg":
            found.append(found[step.operands[0]])
        elif step.word in ("add", "sub"):
            found.append(found[step.operands[0]] + found[step.operands[1]])
        elif step.word == "mul":
            found.append(_product(step.operands[0], step.operands[1], sizes, found, order))
        else:
            first, below = step.operands
            left = _product(place, below, sizes, [*found, arb(0)], order)
            whole = _range(expansion.series[below], order, h) + arb(0, found[below].abs_upper())
            least = whole.abs_lower()
            found.append((found[first] + left) / least if least > 0 else NOT_FINITE)
    return [found[k] for k in outputs]


class _Sizes:
    """Bounds of the terms of each step's series on [0, h], for the steps that are factors."""

    def __init__(self, series: Sequence[Sequence[Any]], powers: Sequence[Any]) -> None:
        self._series, self._powers = series, powers
        self._known: dict[int, tuple[list[Any], list[Any]]] = {}

    def __getitem__(self, place: int) -> tuple[list[Any], list[Any]]:
        """The bounds, and the sums of those from each order on."""
        known = self._known.get(place)
        if known is None:
            own = [c.abs_upper() * p for c, p in zip(self._series[place], self._powers, strict=False)]
            known = self._known[place] = own, list(accumulate(reversed(own)))[::-1]
        return known


def _product(i: int, j: int, sizes: _Sizes, found: Sequence[Any], order: int) -> Any:
    """The bound for a product, from those of its factors."""
    (a, ends), (_, b) = sizes[i], sizes[j]
    # The terms a_k b_l with k + l >= order: for each k the sum of b from order - k on.
    start = max(order - len(b) + 1, 0)
    total = sum(map(mul, a[start:], reversed(b[order - len(a) + 1 : order - start + 1])), arb(0))
    left, right = ends[0], b[0]
    return total + left * found[j] + right * found[i] + found[i] * found[j]


def _range(row: Sequence[Any], order: int, h: Any) -> Any:
    return polynomial(row, min(order, len(row)), span(h))
