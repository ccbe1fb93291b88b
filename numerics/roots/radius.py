"""The root radius of a polynomial with rational coefficients: the largest modulus of its roots, certified.

Multiple roots are no obstacle: every squarefree factor is isolated by itself. Which of several roots of
nearly equal modulus is the largest need not be decided either, since the maximum of balls encloses the
maximum. Where that maximum is a rational number, exact algebra recognises it: z has the modulus r exactly if
its conjugate is r²/z, and z and r²/z are both roots exactly at the common roots of P(x) and xⁿP(r²/x).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, TypeAlias

from flint import acb, arb, ctx, fmpq, fmpq_poly

from numerics.dyadics import dyadic
from numerics.enclosure import Enclosure
from numerics.errors import DomainError, PrecisionError
from numerics.kinds.settle import Number, settle
from numerics.roots.algebraic import holds_zero, horner
from numerics.roots.isolate import isolate_roots
from numerics.roots.refine import Root

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs

_FIRST_BITS, _MOST_BITS = 64, 1 << 17
# A modulus is taken for a rational number, and tested for being one, when the simplest rational in its ball
# has far fewer bits than the ball has: at random that happens once in 2**32.
_SURPLUS = 32
_LARGEST_GUESS = 1 << 12


def root_radius(coefficients: Sequence[fmpq], digits: int) -> Enclosure:
    """Largest modulus of the roots of a polynomial, to ``digits`` significant digits.

    Parameters
    ----------
    coefficients : rational, constant term first; the last one not zero, and at least two of them.
    digits : significant digits to guarantee.

    Returns
    -------
    Enclosure, exact where the value is zero or a rational number that is not far longer than the digits.

    Raises
    ------
    DomainError
        Where the leading coefficient is zero: a root lies at infinity.
    PrecisionError
        When the roots cannot be isolated.

    Accuracy
    --------
    Proved, multiple roots included. Changes ctx.prec.
    """
    roots = roots_of(coefficients)
    if not roots:
        return Enclosure._from_exact(fmpq(0), digits)
    largest = LargestModulus(roots)
    return settle(lambda bits: [largest.at(bits)], digits)[0]


def roots_of(coefficients: Sequence[fmpq]) -> list[tuple[Root, int]]:
    """The roots other than zero, the upper one of each pair, isolated, with multiplicities; changes ctx.prec.

    Raises
    ------
    DomainError, PrecisionError
        As `root_radius`.
    """
    values = [fmpq(c) for c in coefficients]
    if len(values) < 2 or values[-1] == 0:
        shown = values[-1] if values else None
        raise DomainError("leading coefficient", shown, "not zero; a root lies at infinity")
    while values[0] == 0:
        values = values[1:]
    if len(values) == 1:
        return []
    polynomial = fmpq_poly(values)
    bits = _FIRST_BITS
    while bits <= _MOST_BITS:
        found = isolate_roots(polynomial, bits)
        if found is not None:
            return [(Root(factor, box), multiplicity) for box, multiplicity, factor in found]
        bits *= 2
    raise PrecisionError(f"the roots could not be isolated; {_MOST_BITS} bits were tried", _MOST_BITS)


class LargestModulus:
    """The largest modulus of isolated roots, enclosed ever more narrowly or recognised as rational."""

    def __init__(self, roots: Sequence[tuple[Root, int]]) -> None:
        # each with the box that isolates it, which is kept when the root is refined
        self._roots = [(root, root.box) for root, _ in roots]
        self._exact: fmpq | None = None

    def at(self, bits: int) -> Number:
        """The modulus to about that many bits; an fmpq where it is known to be rational."""
        if self._exact is not None:
            return self._exact
        moduli = [abs(root.box) for root, _ in self._roots]
        pairs = list(zip(self._roots, moduli, strict=True))
        self._roots = [entry for entry, modulus in pairs if not any(modulus < other for other in moduli)]
        for root, _ in self._roots:
            root.refine(bits)
        self._exact = self._rational(bits)
        ctx.prec = bits + 20
        if self._exact is not None:
            return self._exact
        largest = arb(0)
        for root, _ in self._roots:
            largest = largest.max(abs(root.box))
        return largest

    def _rational(self, bits: int) -> fmpq | None:
        """The common modulus of all candidates if it is proved to be one rational number."""
        if bits > _LARGEST_GUESS:
            return None
        guess = simplest_rational(abs(self._roots[0][0].box))
        if guess is None or any(not abs(root.box).contains(guess) for root, _ in self._roots[1:]):
            return None
        return guess if all(_has_modulus(root, box, guess) for root, box in self._roots) else None


def simplest_rational(ball: arb) -> fmpq | None:
    """The fraction of smallest denominator in a ball of positive numbers, if it is surprisingly short."""
    if not ball.is_finite() or not ball > 0:
        return None
    middle, radius = dyadic(ball.mid()), dyadic(ball.rad())
    if radius == 0:
        return fmpq(middle.numerator, middle.denominator)
    low, high = middle - radius, middle + radius
    # continued fractions of both ends, as long as they agree
    before, last = (0, 1), (1, 0)
    while True:
        whole = -(-low.numerator // low.denominator)
        shared = whole <= high
        term = whole if shared else low.numerator // low.denominator
        before, last = last, (term * last[0] + before[0], term * last[1] + before[1])
        if shared:
            break
        low, high = 1 / (high - term), 1 / (low - term)
    found = Fraction(*last)
    length = found.numerator.bit_length() + found.denominator.bit_length()
    return fmpq(*last) if length + _SURPLUS <= ball.rel_accuracy_bits() else None


def _has_modulus(root: Root, isolating: Ball, modulus: fmpq) -> bool:
    """Whether the one root in the isolating box is proved to have exactly this modulus."""
    if isinstance(root.box, arb):
        value = modulus if root.box > 0 else -modulus
        return bool(root.polynomial(value) == 0 and isolating.contains(value))
    if isolating.is_exact():
        real, imag = dyadic(isolating.real), dyadic(isolating.imag)
        return real * real + imag * imag == Fraction(int(modulus.p), int(modulus.q)) ** 2
    square, polynomial = modulus * modulus, root.polynomial
    degree = polynomial.degree()
    # xⁿ P(r²/x), whose roots are r²/z
    reflected = fmpq_poly([polynomial[degree - k] * square ** (degree - k) for k in range(degree + 1)])
    common = polynomial.gcd(reflected)
    if common.degree() < 1 or holds_zero(horner(polynomial // common, root.box)):
        return False
    # z is a root of the gcd, so r²/z is a root of P. It is the conjugate of z if it lies in the mirror
    # image of the isolating box, which holds no other root.
    box = root.refine(isolating.rel_accuracy_bits() + 16)
    return bool(isolating.conjugate().contains(acb(arb(square)) / box))
