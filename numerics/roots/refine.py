"""One isolated root of a polynomial, refined to any precision by the interval Newton method."""

from __future__ import annotations

from typing import Any, TypeAlias

from flint import acb, acb_poly, arb, arb_poly, ctx, fmpq_poly

from numerics.errors import PrecisionError

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs


class Root:
    """The one root of a squarefree polynomial with rational coefficients that lies in a box.

    The box is convex, so f(z) = f'(X)-hull * (z - root) for z in the box X, and the root lies in z - f(z) /
    f'(X): each step keeps the proof and about doubles the bits.

    Parameters
    ----------
    polynomial : squarefree.
    box : an arb for a real root and an acb otherwise, holding exactly one root.
    """

    __slots__ = ("_polynomial", "box", "polynomial")

    def __init__(self, polynomial: fmpq_poly, box: Ball) -> None:
        self.polynomial = polynomial
        self._polynomial = polynomial.numer()
        self.box = box

    def refine(self, goal: int) -> Ball:
        """The root with at least ``goal`` bits of accuracy relative to its modulus; changes ctx.prec."""
        box = self.box
        accuracy = box.rel_accuracy_bits()
        if accuracy >= goal:
            return box
        make: Any = arb_poly if type(box) is arb else acb_poly
        spare, stalls = 12, 0
        ctx.prec = goal + spare
        polynomial = make(self._polynomial)
        derivative = polynomial.derivative()
        while accuracy < goal:
            ctx.prec = min(2 * max(accuracy, 8), goal) + spare
            middle = box.mid()
            new = middle - polynomial(middle) / derivative(box)
            reached = new.rel_accuracy_bits() if new.is_finite() else -1
            if reached > accuracy + (accuracy >> 2) or reached >= goal:
                box, accuracy = new, reached
                continue
            if reached > accuracy:
                box, accuracy = new, reached
            stalls += 1
            spare *= 2
            ctx.prec = goal + spare
            polynomial = make(self._polynomial)
            derivative = polynomial.derivative()
            if stalls > 14:
                box = self._isolate_again(box, goal)
                break
        self.box = box
        return box

    def _isolate_again(self, box: Ball, goal: int) -> Ball:
        """The root from FLINT's complete isolation, for boxes on which Newton's method does not contract."""
        bits = goal + 20
        for _ in range(4):
            ctx.prec = bits
            found = [root for root, _ in self._polynomial.complex_roots() if root.overlaps(acb(box))]
            if len(found) == 1 and found[0].rel_accuracy_bits() >= goal:
                return found[0].real if type(box) is arb else found[0]
            bits *= 2
        raise PrecisionError(f"a root could not be refined to {goal} bits; {bits} bits were tried", bits)
