"""Roots of polynomials whose coefficients are balls, for parameters that carry a radius.

The discs of ``numerics.roots.discs`` are computed in ball arithmetic, so they isolate the roots of *every*
polynomial in the family; a real centre again proves a real root. Multiple roots cannot be told from close
ones here: the answer is then a PrecisionError that names the radius as the obstacle.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from flint import acb, acb_poly, arb, arb_poly, ctx, fmpq, fmpq_poly

from numerics.parameters import scaled

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs


def _middle(value: Any) -> fmpq:
    if isinstance(value, arb):
        mantissa, exponent = value.mid().man_exp()
        return scaled("coefficient", value, int(mantissa), int(exponent))
    return fmpq(value)


def isolating_discs(coefficients: Sequence[Any]) -> list[Ball] | None:
    """Disjoint discs around all roots (arb for real roots, conjugates adjacent), or None if they overlap.

    Works at ctx.prec; the coefficients are fmpq or arb, constant term first.
    """
    if any(isinstance(c, arb) and not c.is_finite() for c in coefficients):
        return None
    lead = arb(coefficients[-1])
    if lead.contains(0):
        return None
    points: list[Ball] = []
    for root, multiplicity in fmpq_poly([_middle(c) for c in coefficients]).numer().complex_roots():
        if multiplicity > 1:
            return None
        points.append(root.real.mid() if root.imag == 0 else root.mid())
    polynomial, degree = acb_poly([acb(c) for c in coefficients]), len(coefficients) - 1
    discs: list[Ball] = []
    for i, point in enumerate(points):
        product = acb(lead)
        for j, other in enumerate(points):
            if j != i:
                product *= point - other
        radius = (degree * abs(polynomial(acb(point)) / product)).upper()
        if not radius.is_finite():
            return None
        ball = arb(0, radius)
        if isinstance(point, arb):
            discs.append(point + ball)
        elif (abs(point.imag) - radius) > 0:
            discs.append(acb(point.real + ball, point.imag + ball))
        else:
            return None
    for i, disc in enumerate(discs):
        if any(acb(disc).overlaps(acb(other)) for other in discs[:i]):
            return None
    return discs


def tighten(box: Ball, coefficients: Sequence[Any]) -> Ball:
    """Interval Newton steps with ball coefficients, as long as they narrow the box."""
    make: Any = arb_poly if isinstance(box, arb) else acb_poly
    polynomial = make(list(coefficients))
    derivative = polynomial.derivative()
    for _ in range(2 + ctx.prec.bit_length()):
        middle = box.mid()
        new = middle - polynomial(middle) / derivative(box)
        if not new.is_finite() or new.rel_accuracy_bits() <= box.rel_accuracy_bits():
            break
        box = new
    return box
