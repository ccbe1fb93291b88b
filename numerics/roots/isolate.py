"""Certified isolation of the roots of a polynomial with rational coefficients, at any precision.

Roots that nearly coincide are the normal case next to a spectral edge. FLINT's own isolation then takes
seconds for a distance of 1e-500, so good starting points are made here: where double precision sees a
cluster of k roots, the cluster's centre is refined as a simple root of the (k-1)-th derivative, and the
polynomial, moved there and magnified, is solved anew. Nothing of this has to be right: the discs of
``numerics.roots.discs``, computed in ball arithmetic, prove the result or reject it, and FLINT's isolation is
the last resort.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from flint import acb, acb_poly, arb, ctx, fmpq_poly

from numerics.roots.discs import aberth

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs
_CLUSTER = 0.02
_FLINT_BITS = 1 << 17
_MOST_STEPS = 600


def isolate_roots(polynomial: fmpq_poly, bits: int) -> list[tuple[Ball, int, fmpq_poly]] | None:
    """All real roots (arb) and the upper one of each conjugate pair (acb), or None if more bits are needed.

    Parameters
    ----------
    polynomial : not constant.
    bits : the working precision to use.

    Returns
    -------
    (box, multiplicity, squarefree factor with this as its only root in the box) for each root. Changes
    ctx.prec.
    """
    ctx.prec = bits
    found = []
    for factor, multiplicity in polynomial.numer().factor_squarefree()[1]:
        boxes = _discs_of(factor)
        if boxes is None:
            if bits < _FLINT_BITS:
                return None
            boxes = [root for root, _ in factor.complex_roots() if not root.imag < 0]
            boxes = [root.real if root.imag == 0 else root for root in boxes]
        rational = fmpq_poly(factor)
        found += [(box, multiplicity, rational) for box in boxes]
    return found


def _discs_of(factor: Any) -> list[Ball] | None:
    """Discs around the roots of a squarefree fmpz_poly, proved to isolate, or None."""
    degree = factor.degree()
    if degree > 1 and factor[0] == 0:
        # the root zero is known; an iteration would creep towards it without end
        others = _discs_of(factor.right_shift(1))
        return None if others is None or any(box.contains(0) for box in others) else [arb(0), *others]
    if degree == 1:
        return [arb(-factor[0]) / factor[1]]
    points = _polish(acb_poly(factor), approximate([acb(factor[k]) for k in range(degree + 1)]))
    for _ in range(2):
        if points is None:
            return None
        discs = _certified(factor, points)
        if discs is None or all(disc.imag > 0 or disc.imag < 0 for disc in discs):
            break
        # a disc that meets the axis: its root is real, or the two of a pair are still together
        points = [
            acb(point.real) if disc.imag.contains(0) else point
            for disc, point in zip(discs, points, strict=True)
        ]
    if discs is None:
        return None
    for i, disc in enumerate(discs):
        if any(disc.overlaps(other) for other in discs[:i]):
            return None
    boxes: list[Ball] = []
    for disc in discs:
        if disc.imag.mid() == 0:
            boxes.append(disc.real)  # centred on the axis and alone: real
        elif disc.imag > 0:
            boxes.append(disc)
        elif not disc.imag < 0:
            return None
    uppers = sum(1 for box in boxes if isinstance(box, acb))
    return boxes if len(boxes) + uppers == degree else None


def _certified(factor: Any, points: Sequence[acb]) -> list[acb] | None:
    """The discs n |P(z) / (a_n prod (z - z_j))| around the points, as boxes."""
    degree, lead = len(points), factor.leading_coefficient()
    discs = []
    for i, point in enumerate(points):
        product = acb(lead)
        for j, other in enumerate(points):
            if j != i:
                product *= point - other
        radius = (degree * abs(factor(point) / product)).upper()
        if not radius.is_finite():
            return None
        around = arb(0, radius)
        discs.append(acb(point.real + around, point.imag + around))
    return discs


def approximate(coefficients: list[acb], count: int | None = None) -> list[acb]:
    """Approximate roots, constant term first, without any guarantee: all, or the ``count`` smallest ones."""
    if count is None:
        count = len(coefficients) - 1
    lead = coefficients[count]
    if count == 0 or lead == 0:
        return [acb(0)] * count
    normal = [(c / lead).mid() for c in coefficients]
    monic = normal[: count + 1]  # the higher terms matter little to the smallest roots
    sizes = [(_size(c), count - k) for k, c in enumerate(monic[:-1]) if c != 0]
    if not sizes or not all(c.is_finite() for c in monic):
        return [acb(0)] * count
    if count == 1:
        return [-monic[0]]
    polynomial = acb_poly(normal)
    if count == 2:
        # about the critical point in the middle the two roots are opposite
        centre = _newton(polynomial.derivative(), -monic[1] / 2)
        moved = polynomial(acb_poly([centre, 1]))
        half = (-moved[0] / moved[2]).mid().sqrt().mid()  # a ball across the branch cut has a useless root
        return [(centre + half).mid(), (centre - half).mid()]
    power = max(-(-size // distance) for size, distance in sizes)
    scale = arb(2) ** power
    scaled = [complex(c * scale ** (k - count)) for k, c in enumerate(monic)]
    try:
        rough = aberth([z.real for z in scaled] if not any(z.imag for z in scaled) else scaled)
    except ArithmeticError:
        return [acb(0)] * count
    roots: list[acb] = []
    # The scale is a bound; what counts as close is measured against the roots themselves.
    threshold = _CLUSTER * max(abs(z) for z in rough)
    for cluster in _clusters(rough, threshold):
        size = len(cluster)
        start = acb(sum(cluster) / size) * scale
        if any(abs(z) < threshold for z in cluster):
            roots += approximate(normal, size) if size < count else [acb(0)] * count
        elif size == 1:
            roots.append(start)
        else:
            higher = polynomial
            for _ in range(size - 1):
                higher = higher.derivative()
            centre = _newton(higher, start)
            moved = polynomial(acb_poly([centre, 1]))
            roots += [centre + h for h in approximate([c.mid() for c in moved.coeffs()], size)]
    return roots


def _size(number: acb) -> int:
    """About log2 of the modulus of a number that is not zero."""
    sizes = []
    for part in (number.real, number.imag):
        if part != 0:
            mantissa, exponent = part.mid().man_exp()
            sizes.append(int(mantissa.bit_length()) + int(exponent))
    return max(sizes)


def _clusters(points: list[complex], threshold: float) -> list[list[complex]]:
    """Groups of points linked by distances below the threshold; all points near zero are one group."""
    groups: list[list[complex]] = []

    def linked(one: complex, other: complex) -> bool:
        return abs(one - other) < threshold or max(abs(one), abs(other)) < threshold

    for point in points:
        near = [group for group in groups if any(linked(point, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([point, *(other for group in near for other in group)])
    return groups


def _newton(polynomial: acb_poly, point: acb) -> acb:
    derivative = polynomial.derivative()
    for _ in range(6 + ctx.prec.bit_length()):
        new = (point - polynomial(point) / derivative(point)).mid()
        if not new.is_finite() or new == point:
            break
        point = new
    return point


def _polish(polynomial: acb_poly, points: list[acb]) -> list[acb] | None:
    """Aberth's simultaneous iteration at the working precision."""
    derivative = polynomial.derivative()
    restless = list(range(len(points)))
    steps: dict[int, acb] = {}
    # Towards a cluster that the starting points missed, each step only halves the distance: a bit a step.
    for iteration in range(24 + min(ctx.prec, _MOST_STEPS)):
        if iteration % 8 == 5:
            _turn_pairs(points, steps)
        still = []
        steps.clear()
        for i in restless:
            point = points[i]
            value = polynomial(point).mid()
            if value == 0:
                continue
            repulsion = acb(0)
            for j, other in enumerate(points):
                if j != i:
                    repulsion += 1 / (point - other)
            step = (1 / (derivative(point) / value - repulsion)).mid()
            if not step.is_finite():
                return None
            points[i] = (point - step).mid()
            if step != 0 and _size(step) > _size(points[i] if point == 0 else point) - ctx.prec // 2:
                still.append(i)
                steps[i] = step
        restless = still
        if not restless:
            break
    return points


def _turn_pairs(points: list[acb], steps: dict[int, acb]) -> None:
    """Turn each point whose last step was not small a little about its nearest neighbour.

    Two conjugate points never part into two real roots by themselves: the iteration keeps the symmetry.
    """
    for i, step in steps.items():
        distances = [(abs(points[i] - other).mid(), j) for j, other in enumerate(points) if j != i]
        distance, j = min(distances)
        if not abs(step) * 64 < distance:
            nearest = points[j]
            points[i] = (points[i] + (points[i] - nearest) * acb(0.1, 0.3)).mid()
