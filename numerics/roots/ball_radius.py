"""The root radius of a polynomial whose coefficients are balls: it encloses that of every polynomial in them.

Roots that can be told apart are isolated. Where they cannot, as at multiple roots, the radius is bracketed by
bisection with the Schur–Cohn recursion in ball arithmetic: at each r either all roots certainly lie inside
|z| < r, or certainly not all do, or the balls leave it open.

Source: I. Schur, "Über Potenzreihen, die im Innern des Einheitskreises beschränkt sind", J. reine angew.
Math. 147 (1917) 205; A. Cohn, Math. Z. 14 (1922) 110.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flint import arb, ctx, fmpq

from numerics.roots.ball_inputs import isolating_discs, tighten


def all_inside(coefficients: Sequence[Any], radius: arb) -> bool | None:
    """Whether all roots lie in |z| < radius: True and False are certain, None where the balls leave it open.

    Parameters
    ----------
    coefficients : real, fmpq or arb, constant term first.
    radius : > 0, without a radius of its own.
    """
    power, scaled = arb(1), []
    for c in coefficients:
        scaled.append(arb(c) * power)
        power *= radius
    while len(scaled) > 1:
        if scaled[-1].contains(0):
            return None
        # The product of the roots is ± this quotient; where it is below 1, one Schur step leads to a
        # polynomial of lower degree with as many roots outside.
        quotient = scaled[0] / scaled[-1]
        size = abs(quotient)
        if size >= 1:
            return False
        if not size < 1:
            return None
        last = len(scaled) - 1
        scaled = [scaled[k + 1] - quotient * scaled[last - 1 - k] for k in range(last)]
    return True


def root_radius_of_balls(coefficients: Sequence[Any]) -> Any:
    """An enclosure of the root radius at ctx.prec: an arb, not finite when nothing can be said, or fmpq 0.

    Parameters
    ----------
    coefficients : real, fmpq or arb, constant term first.
    """
    values = list(coefficients)
    while len(values) > 1 and not isinstance(values[0], arb) and values[0] == 0:
        values = values[1:]
    lead = arb(values[-1])
    if lead.contains(0) or not all(arb(c).is_finite() for c in values):
        return arb.nan()
    if len(values) == 1:
        return fmpq(0)
    bracket = _bracket(values)
    discs = isolating_discs(values)
    if discs is None:
        return bracket
    largest = arb(0)
    for disc in discs:
        largest = largest.max(abs(tighten(disc, values)))
    if not largest.is_finite():
        return bracket
    return largest.intersection(bracket) if bracket.is_finite() else largest


def _bracket(values: Sequence[Any]) -> arb:
    """The root radius by bisection."""
    degree = len(values) - 1
    # Fujiwara's bound; every modulus is below it
    bound = arb(0)
    for k in range(degree):
        bound = bound.max(_root_of(abs(arb(values[k]) / values[-1]), degree - k))
    top = (2 * bound).upper()
    if top == 0:
        return arb(0)
    inside, outside = top, arb(0)
    middle: arb | None = None
    for _ in range(2 * ctx.prec):
        middle = _half_way(inside, outside)
        answer = None if middle is None else all_inside(values, middle)
        if answer is None:
            break
        if answer:
            inside = middle
        else:
            outside = middle
    if middle is not None:
        inside = _search(values, middle, inside, True)
        outside = _search(values, middle, outside, False)
    return outside.union(inside)


def _search(values: Sequence[Any], first: arb, decided: arb, wanted: bool) -> arb:
    """The decided point moved towards an undecided one, until little of the way can be left."""
    undecided = first
    for _ in range(2 * ctx.prec):
        middle = _half_way(decided, undecided)
        if middle is None or abs(decided - undecided) * 32 < abs(decided - first):
            break
        if all_inside(values, middle) is wanted:
            decided = middle
        else:
            undecided = middle
    return decided


def _half_way(one: arb, other: arb) -> arb | None:
    """The middle between two exact points; None when they agree to the working precision."""
    middle = ((one + other) / 2).mid()
    return middle if abs(one - other) * arb(2) ** (ctx.prec - 2) > abs(middle) else None


def _root_of(ball: arb, order: int) -> arb:
    return arb(0) if ball == 0 else arb(ball.upper()).root(order)
