"""Real functions of t next to t = 0+, as finite sums with a bound of the rest that holds on all of (0, ε].

A germ is  e^G · (Σ c t^q L^k + r)  with L = log(1/t), rational exponents q, integers k, and |r| <= R t^Q L^K.
G is a sum of such terms that tend to ±infinity faster than a multiple of L with a rational coefficient. Terms
are kept exactly, so that what cancels is seen to cancel; everything that is dropped goes into the bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, TypeAlias

from flint import arb, ctx, fmpq

Coefficient: TypeAlias = Any  # fmpq or arb; python-flint has no type stubs
Order: TypeAlias = tuple[Fraction, int]  # t^q L^k
Terms: TypeAlias = dict[Order, Coefficient]
Rest: TypeAlias = tuple[Fraction, int, Any]  # R t^Q L^K with R an upper bound, exact

_MOST_TERMS = 400
_LARGEST_POWER = 4096
_ZERO, _ONE = Fraction(0), Fraction(1)


class Unbounded(Exception):
    """Nothing can be said of the function next to the end on this interval; a shorter one may help."""


class Scale:
    """The interval (0, ε], with L >= log(1/ε) there, and how many orders beyond the first are kept."""

    def __init__(self, epsilon: arb, orders: int) -> None:
        """ε below 1/3, so that L > 1."""
        if not epsilon * 3 < 1:
            raise Unbounded
        self.epsilon, self.orders = epsilon, orders
        self.least = (-epsilon.log()).lower()

    def bound(self, q: Fraction, k: int) -> arb:
        """An upper bound of t^q L^k on (0, ε]; Unbounded where there is none."""
        if q < 0 or (q == 0 and k > 0):
            raise Unbounded
        if q == 0:
            return (self.least**k).upper()
        # e^(-qL) L^k falls with L from L = k/q on, where it is largest
        top = arb(k) / _ball(q)
        place = self.least if top <= self.least else top
        return ((-_ball(q) * place).exp() * place**k).abs_upper()

    def integral(self, q: Fraction, k: int) -> arb:
        """∫ t^q L^k dt over (0, ε] for q > -1, or q = -1 and k < -1; Unbounded where it is infinite."""
        a, length = _ball(q + 1), -self.epsilon.log()
        if q == -1 and k < -1:
            return length ** (k + 1) / (-k - 1)
        if q <= -1:
            raise Unbounded
        end = self.epsilon**a
        if k < 0:  # L^k falls with L
            return (end / a * length**k) * arb(0.5, 0.5)
        # with t = e^-s: ∫ s^k e^(-as) ds from log(1/ε), by parts
        total, factor = arb(0), arb(1) / a
        for j in range(k, -1, -1):
            total += factor * length**j
            factor *= arb(j) / a
        return end * total


def _ball(q: Fraction) -> arb:
    return arb(fmpq(q.numerator, q.denominator))


def _is_zero(c: Coefficient) -> bool:
    return bool(c == 0)


def _short(c: Coefficient) -> Coefficient:
    """A rational coefficient that has grown far beyond the precision as a ball."""
    return arb(c) if type(c) is fmpq and c.height_bits() > 8 * ctx.prec + 512 else c


def _less(one: Order, other: Order) -> bool:
    """Whether the first order dominates the second next to zero."""
    return one[0] < other[0] or (one[0] == other[0] and one[1] > other[1])


class Germ:
    """A function next to t = 0+; see the module."""

    __slots__ = ("growth", "rest", "scale", "terms")

    def __init__(
        self,
        scale: Scale,
        terms: Mapping[Order, Coefficient],
        rest: Rest | None = None,
        growth: Terms | None = None,
    ) -> None:
        self.scale = scale
        self.terms = {order: _short(c) for order, c in terms.items() if not _is_zero(c)}
        self.rest = rest if rest is not None and rest[2] != 0 else None
        self.growth = growth or {}
        self._shorten()

    # --- what is kept -------------------------------------------------------------------------------------

    def _shorten(self) -> None:
        if not self.terms:
            return
        last = min(q for q, _ in self.terms) + self.scale.orders
        ordered = sorted(self.terms, key=lambda o: (o[0], -o[1]))
        kept = [order for order in ordered if order[0] < last][:_MOST_TERMS]
        dropped = ordered[len(kept) :]
        if self.rest is not None:
            limit = (self.rest[0], self.rest[1])
            dropped += [order for order in kept if order == limit or _less(limit, order)]
        for order in dropped:
            self._absorb((*order, abs(arb(self.terms.pop(order))).upper()))

    def _absorb(self, rest: Rest) -> None:
        self.rest = rest if self.rest is None else self._joined(self.rest, rest)

    def _joined(self, one: Rest, other: Rest) -> Rest:
        if _less((other[0], other[1]), (one[0], one[1])):
            one, other = other, one
        factor = self.scale.bound(other[0] - one[0], other[1] - one[1])
        return one[0], one[1], (one[2] + other[2] * factor).upper()

    # --- what is known of it ------------------------------------------------------------------------------

    @property
    def is_zero(self) -> bool:
        """Whether it vanishes identically."""
        return not self.terms and self.rest is None

    def majorant(self) -> Rest | None:
        """One bound R t^Q L^K of everything but the growth; None for zero."""
        total = self.rest
        for order, c in self.terms.items():
            piece = (*order, abs(arb(c)).upper())
            total = piece if total is None else self._joined(total, piece)
        return total

    def leading(self) -> tuple[Order, Coefficient, Germ]:
        """(order, c, δ) with the function = e^G c t^q L^k (1 + δ) and c certainly not zero."""
        if not self.terms:
            raise Unbounded
        order = min(self.terms, key=lambda o: (o[0], -o[1]))
        c = self.terms[order]
        if isinstance(c, arb) and (c.contains(0) or not c.is_finite()):
            raise Unbounded
        others = {(q - order[0], k - order[1]): d / c for (q, k), d in self.terms.items() if (q, k) != order}
        rest = self.rest
        if rest is not None:
            if not _less(order, (rest[0], rest[1])):
                raise Unbounded
            rest = (rest[0] - order[0], rest[1] - order[1], (rest[2] / abs(arb(c))).upper())
        return order, c, Germ(self.scale, others, rest)

    def sign(self) -> int:
        """The sign on all of (0, ε]; 0 where the function vanishes identically."""
        if self.is_zero:
            return 0
        _, c, delta = self.leading()
        if not delta.size() < 1:
            raise Unbounded
        return 1 if c > 0 else -1

    def size(self) -> arb:
        """An upper bound of |function| without its growth on (0, ε]."""
        found = self.majorant()
        return arb(0) if found is None else (found[2] * self.scale.bound(found[0], found[1])).upper()

    def integral(self) -> arb:
        """An enclosure of the integral over (0, ε]."""
        if self.growth:
            settled = self._decayed()
            return settled.integral()
        total = arb(0)
        for (q, k), c in self.terms.items():
            total += c * self.scale.integral(q, k)
        if self.rest is not None:
            q, k, bound = self.rest
            total += arb(0, (bound * abs(self.scale.integral(q, k))).upper())
        return total

    def _decayed(self) -> Germ:
        """Without growth: e^G bounded by a power of t, where G tends to -infinity."""
        found = self.majorant()
        if found is None:
            return Germ(self.scale, {})
        power, factor = decay(self.growth, self.scale)
        return Germ(self.scale, {}, (found[0] + power, found[1], (found[2] * factor).upper()))

    # --- arithmetic ---------------------------------------------------------------------------------------

    def __add__(self, other: Germ) -> Germ:
        if self.is_zero or other.is_zero:
            return other if self.is_zero else self
        if self.growth != other.growth:
            return self._with_larger(other)
        terms = dict(self.terms)
        for order, c in other.terms.items():
            terms[order] = terms[order] + c if order in terms else c
        rest = self.rest if other.rest is None else other.rest
        if self.rest is not None and other.rest is not None:
            rest = self._joined(self.rest, other.rest)
        return Germ(self.scale, terms, rest, self.growth)

    def _with_larger(self, other: Germ) -> Germ:
        """The sum of two germs of different growth: the smaller one becomes a small rest of the larger."""
        gap = _sum(self.growth, _scaled(other.growth, -1))
        larger, smaller = self, other
        if _growth_sign(gap) > 0:
            gap = _scaled(gap, -1)
        else:
            larger, smaller = other, self
        power, factor = decay(gap, self.scale)
        found = smaller.majorant()
        rest = None if found is None else (found[0] + power, found[1], (found[2] * factor).upper())
        return Germ(self.scale, larger.terms, larger.rest, larger.growth) + Germ(
            self.scale, {}, rest, larger.growth
        )

    def __mul__(self, other: Germ) -> Germ:
        terms: Terms = {}
        for (q, k), c in self.terms.items():
            for (p, j), d in other.terms.items():
                order = (q + p, k + j)
                terms[order] = terms[order] + c * d if order in terms else c * d
        rest: Rest | None = None
        for one, two in ((self, other), (other, self)):
            if one.rest is not None:
                pieces = [(*order, abs(arb(c)).upper()) for order, c in two.terms.items()]
                if one is self and two.rest is not None:
                    pieces.append(two.rest)
                for q, k, size in pieces:
                    piece = (one.rest[0] + q, one.rest[1] + k, (one.rest[2] * size).upper())
                    rest = piece if rest is None else self._joined(rest, piece)
        return Germ(self.scale, terms, rest, _sum(self.growth, other.growth))

    def times(self, factor: Coefficient) -> Germ:
        """The product with a number."""
        return self * constant(factor, self.scale)


def constant(value: Coefficient, scale: Scale) -> Germ:
    """A number as a germ; balls with a radius keep it."""
    return Germ(scale, {(_ZERO, 0): value})


def variable(scale: Scale) -> Germ:
    """t itself."""
    return Germ(scale, {(_ONE, 0): fmpq(1)})


def bounded(size: Any, scale: Scale) -> Germ:
    """A function of which only a bound of its modulus is known."""
    return Germ(scale, {}, (_ZERO, 0, arb(size).upper()))


def _sum(one: Terms, other: Terms) -> Terms:
    total = dict(one)
    for order, c in other.items():
        total[order] = total[order] + c if order in total else c
    return {order: c for order, c in total.items() if not _is_zero(c)}


def _scaled(terms: Terms, factor: Coefficient) -> Terms:
    return {order: c * factor for order, c in terms.items()}


def _growth_sign(growth: Terms) -> int:
    """The sign of the term that dominates."""
    order = min(growth, key=lambda o: (o[0], -o[1]))
    c = growth[order]
    if isinstance(c, arb) and c.contains(0):
        raise Unbounded
    return 1 if c > 0 else -1


def decay(growth: Terms, scale: Scale) -> tuple[Fraction, arb]:
    """(p, C) with e^G <= C t^p on (0, ε], for G that tends to -infinity; p is large where G is."""
    if not growth:
        return _ZERO, arb(1)
    (q, k), c, delta = Germ(scale, growth).leading()
    near = arb(c) * (1 + arb(0, delta.size()))  # G = near t^q L^k
    if (q, k) == (_ZERO, 1):
        return _rational_below(-near), arb(1)
    if not near < 0 or k < 0:
        raise Unbounded
    if q == 0:
        # e^(-size L^k) <= t^(size L0^(k-1))
        return _rational_below(-near * scale.least ** (k - 1)), arb(1)
    # t^-p e^(-κ t^q) increases on (0, ε] for p <= κ|q| ε^q, and then is largest at ε
    kappa = (-near * scale.least**k).lower()
    at_end = (kappa * scale.epsilon ** _ball(q)).lower()
    power = _rational_below(arb(_LARGEST_POWER).min(at_end * _ball(-q)))
    factor = (-at_end).exp() * scale.epsilon ** _ball(-power)
    return power, factor.upper()


def _rational_below(x: arb) -> Fraction:
    """A short rational number that is not above a ball."""
    return Fraction(int((x.lower() * 256).floor().unique_fmpz()), 256)
