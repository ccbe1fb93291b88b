"""Univariate signs: a polynomial without a root in an interval keeps its sign there (Sturm's theorem).

The interval comes from facts that bound the variable by rational numbers. An end such as π or √2 is a
variable of its own, so its fact is left out and the interval is larger: more is proved than is needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from flint import fmpq, fmpq_poly

from derive.exact.division import coefficients_in
from derive.proofs.facts import Fact

_MAX_DEGREE = 200


@dataclass(frozen=True)
class Ends:
    """An interval; None for an infinite end, and whether each end is left out."""

    lower: Fraction | None
    upper: Fraction | None
    lower_open: bool
    upper_open: bool


def interval_of(index: int, facts: Sequence[Fact]) -> Ends:
    """The interval that the facts about this variable alone leave."""
    lower: tuple[Fraction, bool] | None = None
    upper: tuple[Fraction, bool] | None = None
    for fact in facts:
        if {i for m in fact.poly.monoms() for i, k in enumerate(m) if k} != {index}:
            continue
        coefficients = coefficients_in(fact.poly, index)
        if max(coefficients) != 1:
            continue
        slope, rest = coefficients[1].LC, coefficients.get(0, fact.poly.ring.zero)
        end = -rest.LC / slope if rest else slope * 0
        point = (Fraction(int(end.numerator), int(end.denominator)), fact.strict)
        if slope > 0:
            lower = max(lower, point) if lower else point
        else:
            upper = min(upper, (point[0], point[1]), key=lambda q: (q[0], not q[1])) if upper else point
    return Ends(
        lower[0] if lower else None,
        upper[0] if upper else None,
        lower[1] if lower else True,
        upper[1] if upper else True,
    )


def constant_sign(dense: Sequence[Fraction], ends: Ends) -> int:
    """The sign of the polynomial (coefficients from the constant term up) if it has no root there, else 0."""
    if len(dense) > _MAX_DEGREE + 1:
        return 0
    p = fmpq_poly([fmpq(c.numerator, c.denominator) for c in dense])
    if ends.lower is not None and ends.upper is not None and ends.lower > ends.upper:
        return 0
    roots = _changes(p, ends.lower, -1) - _changes(p, ends.upper, 1)  # in (lower, upper]
    at_lower = ends.lower is not None and _value(p, ends.lower) == 0
    at_upper = ends.upper is not None and _value(p, ends.upper) == 0
    roots += int(at_lower and not ends.lower_open) - int(at_upper and ends.upper_open)
    if roots:
        return 0
    return _sign(_value(p, _inside(ends)))


def _inside(ends: Ends) -> Fraction:
    if ends.lower is None and ends.upper is None:
        return Fraction(0)
    if ends.lower is None:
        return (ends.upper or Fraction(0)) - 1
    if ends.upper is None:
        return ends.lower + 1
    return (ends.lower + ends.upper) / 2


def _value(p: fmpq_poly, x: Fraction) -> fmpq:
    return p(fmpq(x.numerator, x.denominator))


def _sign(value: fmpq) -> int:
    return int(value > 0) - int(value < 0)


def _changes(p: fmpq_poly, at: Fraction | None, infinity: int) -> int:
    """Sign changes of Sturm's sequence at a point or at an infinite end."""
    sequence = [p, p.derivative()]
    while sequence[-1] != 0:
        sequence.append(-(sequence[-2] % sequence[-1]))
    signs = []
    for q in sequence[:-1]:
        if at is not None:
            signs.append(_sign(_value(q, at)))
        else:
            leading = _sign(q.coeffs()[-1])
            signs.append(leading * (infinity if q.degree() % 2 else 1))
    signs = [s for s in signs if s]
    return sum(a != b for a, b in pairwise(signs))
