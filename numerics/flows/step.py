"""One validated step: where all solutions from a set of states are, at every time of the step.

A Taylor polynomial p leaves a defect p' - f(p), whose bound is T·(t/h)**n on the step. Where L bounds the
derivative of the field on a box around p, the solution differs from p by at most exp(L·h)·T·h/(n + 1) as long
as it is in the box; and where that is less than the box's margin, it stays there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, inf
from typing import Any

from flint import arb, ctx, fmpq

from numerics.flows.balls import Matrix, log2, polynomial, span
from numerics.flows.cloud import Cloud
from numerics.flows.field import Field
from numerics.flows.tails import tails
from numerics.flows.taylor import Expansion

LOW = 64
"""Bits for everything that is multiplied by something small."""
_ORDER = 14  # of the variation
_ROUGH, _ROUGHEST = 16, 8  # bits to which a step should and must know it
_SLACK = 12  # bits that the solution itself may fall short of what was asked for
_TRIES, _SHRINK = 16, 0.5
_LONGEST = 64.0  # log2 of the longest step, where a solution is a polynomial


@dataclass(frozen=True)
class Step:
    """A step from a set of states.

    Parameters
    ----------
    start, h : the time at which it begins, and how long it is.
    cloud : the states at its beginning, in the active components.
    field, bits : the vector field, and the working precision of the midpoint.
    rows, error : coefficients of the midpoint's solution, and a ball for what they leave.
    slopes, spread : coefficients of the variation, and a ball for what they leave.
    box : balls that hold all solutions during the step, in the active components.
    """

    start: fmpq
    h: fmpq
    cloud: Cloud
    field: Field
    bits: int
    rows: list[list[Any]]
    error: Any
    slopes: list[list[Any]]
    spread: Any
    box: list[Any]

    def middle(self, tau: Any) -> list[Any]:
        """The midpoint's solution at a time from 0 to h (a ball): balls for the active components."""
        return [polynomial(row, len(row), tau) + self.error for row in self.rows]

    def slope(self, tau: Any) -> Matrix:
        """The derivative of the flow up to that time, for every state of the hull."""
        width = len(self.field.active)
        entries = [polynomial(row, len(row), tau) + self.spread for row in self.slopes]
        return [entries[i : i + width] for i in range(0, width * width, width)]

    def at(self, tau: Any) -> list[Any]:
        """All states at a time from 0 to h (a ball): balls for all components."""
        ctx.prec = self.bits
        middle = self.middle(tau)
        ctx.prec = LOW
        around = self.cloud.deviation(self.slope(tau))
        ctx.prec = self.bits
        return self.field.whole([m + a for m, a in zip(middle, around, strict=True)])

    def end(self) -> Cloud:
        """The states at its end."""
        ctx.prec = self.bits
        middle = self.middle(arb(self.h))
        ctx.prec = LOW
        moved = self.cloud.moved(middle, self.slope(arb(self.h)))
        ctx.prec = self.bits
        return moved


def validated(field: Field, cloud: Cloud, start: fmpq, longest: fmpq, bits: int, order: int) -> Step | None:
    """A step that is as long as the accuracy of ``bits`` allows; None where none could be validated.

    Parameters
    ----------
    field, cloud, start : the vector field, and the states at that time.
    longest : the step is not longer.
    bits : of relative accuracy of the midpoint's solution, and working precision.
    order : of its Taylor polynomial.
    """
    ctx.prec = bits
    fine = field.expansion(cloud.middle)
    series = [fine.extend(order)[k] for k in field.moving]
    ctx.prec = LOW
    try:
        joint = field.joint(cloud.hull())
        found = joint.extend(_ORDER)
        coarse, slopes = [found[k] for k in field.moving], found[field.size :]
        scale = max((log2(row[0]) for row in series), default=0.0)
        if scale == -inf:  # at the origin: what moves away from it
            scale = max((log2(x) for row in series for x in row), default=0.0)
        length = min(
            _length(series, order, scale - bits),
            _length(coarse, _ORDER, scale - _ROUGH),
            _length(slopes, _ORDER, -_ROUGH),
            _LONGEST,
        )
        for number in range(_TRIES):
            if length == -inf:
                return None
            h = _short(length, longest)
            length = log2(arb(h)) - _SHRINK * (1 + number // 3)
            tube = _tube(field, joint, coarse, h)
            if tube is None:
                continue
            left = largest(tails(fine, field.outputs, order, h)) * tube.growth * arb(h) / (order + 1)
            # What the state may be away from its polynomial enters the variation's defect.
            beyond = [tube.near] * field.size + [arb(0)] * len(slopes)
            of_slopes = largest(tails(joint, field.joint_outputs[field.size :], _ORDER, h, beyond))
            lost = of_slopes * tube.growth_of_slopes * arb(h) / (_ORDER + 1)
            if not (2 * left < tube.margin and log2(left) <= scale - bits + _SLACK):
                continue
            if log2(lost) <= -_ROUGHEST:
                rows = [fine.rows[k] for k in field.active]
                error, spread = arb(0, left.abs_upper()), arb(0, lost.abs_upper())
                return Step(start, h, cloud, field, bits, rows, error, slopes, spread, tube.box)
        return None
    finally:
        ctx.prec = bits


def largest(bounds: Sequence[Any]) -> Any:
    """The largest of some bounds; not finite where one is not."""
    found = arb(0)
    for bound in bounds:
        if not bound.is_finite():
            return arb.nan()
        found = found if bound.abs_upper() < found else bound.abs_upper()
    return found


@dataclass(frozen=True)
class Tube:
    """Where all solutions are during a step.

    Parameters
    ----------
    box : balls that hold them, in the active components.
    growth, growth_of_slopes : how much a deviation, and one of the variation, grows during the step.
    near : how far solutions are from their polynomials.
    margin : twice how far they might be and still be in the box.
    """

    box: list[Any]
    growth: Any
    growth_of_slopes: Any
    near: Any
    margin: Any


def _tube(field: Field, joint: Expansion, coarse: list[list[Any]], h: fmpq) -> Tube | None:
    """The tube up to h; None where it is not certain that solutions stay in it."""
    reach = span(h)
    ranges = [polynomial(row, len(row), reach) for row in coarse]
    margin = largest([r - r.mid() for r in ranges]) / 16 + largest(ranges) * arb(2) ** -24
    around = arb(0, margin.abs_upper())
    lifted = [arb(0)] * field.size
    for k, r in zip(field.moving, ranges, strict=True):
        lifted[k] = r + around
    growth = (field.steepness(lifted) * arb(h)).exp()
    near = (
        largest(tails(joint, field.joint_outputs[: field.size], _ORDER, h)) * growth * arb(h) / (_ORDER + 1)
    )
    if not 2 * near < margin:
        return None
    box = [lifted[k] for k in field.active]
    slopes = field.joint(box, lifted).extend(1)[field.size :]
    width = len(box)
    rows = [slopes[i : i + width] for i in range(0, width * width, width)]
    steepness = largest([sum((entry[1].abs_upper() for entry in row), arb(0)) for row in rows])
    return Tube(box, growth, (steepness * arb(h)).exp(), near, margin)


def _length(rows: list[list[Any]], order: int, accuracy: float) -> float:
    """log2 of the step at which the last two terms are that small."""
    found = inf
    for k in (order - 1, order):
        size = max((log2(row[k]) for row in rows), default=-inf)
        found = min(found, (accuracy - size) / k if size > -inf else inf)
    return found


def _short(length: float, longest: fmpq) -> fmpq:
    """A dyadic number just below 2**length, with few bits; no more than the longest."""
    exponent = floor(length)
    h = fmpq(floor(2.0 ** (length - exponent) * 32)) * fmpq(2) ** (exponent - 5)
    return min(h, longest)
