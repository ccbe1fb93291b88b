"""The support of the spectrum, decided by ball arithmetic."""

from __future__ import annotations

from flint import arb, fmpq, fmpq_poly

from generated.spin_glass import ball
from numerics.errors import PrecisionError
from numerics.precision import working_precision
from numerics.spin_glass.spectrum.exact import GUARD, PRECISIONS, rational

Interval = tuple[float, float]


def support_intervals(kappa: float, b: float, b1: float, x1: float) -> list[Interval]:
    """Return the one or two intervals of the support, every end within an ulp of the largest."""
    arguments = rational(kappa, b, b1, x1)
    polynomial = fmpq_poly([fmpq(a) for a in ball.support_polynomial(*arguments)]).numer()
    for bits in PRECISIONS:
        with working_precision(bits):
            found = _intervals(polynomial.complex_roots(), arguments)
        if found is not None:
            return found
    raise PrecisionError("the cuts could not be told apart", PRECISIONS[-1])


def _intervals(roots: list[tuple[arb, int]], arguments: tuple[fmpq, ...]) -> list[Interval] | None:
    """Return the intervals if this precision decides them, else None."""
    real = sorted(
        ((root.real, multiplicity) for root, multiplicity in roots if root.imag == 0 and root.real != 0),
        key=lambda pair: float(pair[0].mid()),
    )
    gap = []
    for r, multiplicity in real:
        inner, outer = ball.support_gap(r, *arguments)
        if inner > 0 and outer > 0:
            # A multiple root is the point where two cuts touch: no gap.
            gap += [r] if multiplicity == 1 else []
        elif not (inner < 0 or outer < 0):
            return None
    edges = [arb(ball.support_edge(r, *arguments)) for r in [real[0][0], *gap, real[-1][0]]]
    size = max(abs(edges[0]), abs(edges[-1]), key=lambda edge: float(edge.mid()))
    if any(not edge.rad() * arb(2) ** GUARD < size for edge in edges):
        return None
    ends = sorted(float(edge.mid()) for edge in edges)
    return list(zip(ends[0::2], ends[1::2], strict=True))
