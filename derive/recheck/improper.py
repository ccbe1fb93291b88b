"""Integrals to infinity or with singular ends: enclosed on the middle, bounded next to the ends.

Next to an end the variable is a power of one that falls to zero or grows without bound, chosen so that what
is left out falls fast; the expansion of the integrand there bounds it. What has no bound is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flint import acb, arb, ctx

from derive.errors import RecheckFailed
from derive.exact.text import Tree, flat, number
from derive.recheck.ball_engine import Values, enclose, working
from derive.recheck.ball_functions import ball
from derive.recheck.exact import ONE, exact
from derive.recheck.growth import FIRST_POWER, LOG, Growth, Open, rate, tail
from derive.recheck.growth_functions import grown
from derive.recheck.mp_engine import infinite
from derive.recheck.quadrature import Integrand
from derive.recheck.shifts import shifted

_EVALUATIONS = 60_000
_SPARE = 32
_MOST_BITS = 1_200
# The tail begins at a power of two that is at most so many times the bits asked for.
_FARTHEST = 8


def enclosed(integrand: Tree, variable: str, ends: tuple[Tree, Tree], values: Values) -> acb:
    """The integral of a tree between two ends at FLINT's working precision.

    Raises
    ------
    RecheckFailed
        Where the middle is not enclosed, or no bound is known next to an end.
    """
    if ctx.prec > _MOST_BITS:
        raise RecheckFailed(f"an improper integral is enclosed to {_MOST_BITS} bits at most")
    low, high = ends
    sides = [infinite(end) for end in ends]
    numbers = [arb(0) if side else _real(end, values) for end, side in zip(ends, sides, strict=True)]
    if sides[0] > sides[1] or (sides == [0, 0] and numbers[0] > numbers[1]):
        return -enclosed(integrand, variable, (high, low), values)
    inner = _inner(sides, numbers)
    halves = [
        _Half(
            integrand,
            variable,
            values,
            None if side else end,
            way,
            abs(inner - x) if not side else abs(inner),
        )
        for end, side, x, way in zip(ends, sides, numbers, (1, -1), strict=True)
    ]
    return halves[0].value() + halves[1].value()


def _real(end: Tree, values: Values) -> arb:
    found = ball(enclose(end, values))
    if not found.is_finite() or not found.imag.is_zero():
        raise RecheckFailed("an end of an integral is not a real number")
    return arb(found.real)


def _inner(sides: list[int], numbers: list[arb]) -> arb:
    """A number between the ends; beyond 1 on the way to an infinite one, where the other is finite."""
    if sides == [-1, 1]:
        return arb(0)
    if sides == [0, 0]:
        middle = arb(((numbers[0] + numbers[1]) / 2).mid())
        if not numbers[0] < middle < numbers[1]:
            raise RecheckFailed("the ends of an integral may be one number")
        return middle
    if sides == [0, 1]:
        return arb((numbers[0].upper().ceil() + 1).max(arb(1)).mid())
    if sides == [-1, 0]:
        return -arb((1 - arb(numbers[1].lower()).floor()).max(arb(1)).mid())
    raise RecheckFailed("the ends of an integral are one infinity")


@dataclass
class _Half:
    """The part of an integral from an inner point to one of its ends.

    Parameters
    ----------
    integrand, variable, values : what is integrated.
    end : that end as a tree, None for an infinite one.
    way : 1 for the lower end, -1 for the upper one.
    inner : the distance of the inner point from the end; its modulus where the end is infinite.
    """

    integrand: Tree
    variable: str
    values: Values
    end: Tree | None
    way: int
    inner: arb

    def value(self) -> acb:
        """The integral."""
        bits = int(ctx.prec)
        if self.end is not None:
            plain = self._integrand(self._distance())
            if plain.regular(acb(0)):
                return plain.over(acb(0), acb(self.inner), bits, "an integral", _EVALUATIONS)
        exponent, rest, real, slowly = self._tail(bits)
        with working(bits + _SPARE + (0 if self.end is None else exponent)):
            wide = arb(0, rest)
            return self._middle(exponent, slowly, bits) + acb(wide, 0 if real else wide)

    def _tail(self, bits: int) -> tuple[int, arb, bool, bool]:
        """Where the tail begins, its bound, whether it is real, and whether it falls as a power."""
        tree, last = self._distance(), RecheckFailed("it falls too slowly")
        for exponent in _starts(_FARTHEST * bits):
            edge = arb(2) ** (exponent if self.end is None else -exponent)
            if not (edge > self.inner if self.end is None else edge < self.inner):
                continue
            try:
                growth = self._growth(tree, exponent)
                slow = rate(growth)
                rest = tail(growth)
            except Open as reason:
                last = reason
                continue
            if slow is not None and slow * _FARTHEST < 1:
                break
            if rest < arb(2) ** -bits:
                return exponent, rest, growth.real, slow is not None
        raise RecheckFailed(f"the tail of an integral is not bounded: {last}")

    def _middle(self, exponent: int, slowly: bool, bits: int) -> acb:
        """The integral up to where the tail begins."""
        what, found, first = "the middle of an integral", acb(0), self.inner
        if not slowly:
            edge = arb(2) ** (exponent if self.end is None else -exponent)
            low, high = (first, edge) if self.end is None else (edge, first)
            return self._integrand(self._distance()).over(acb(low), acb(high), bits, what, _EVALUATIONS)
        if self.end is None and not first >= 1:
            found = self._integrand(self._distance()).over(acb(first), acb(1), bits, what, _EVALUATIONS)
            first = arb(1)
        # In the logarithm of the distance what falls as a power is smooth.
        sign = 1 if self.end is None else -1
        f = Integrand(self._distance(), self.variable, self.values, sign)
        start = sign * first.log()
        return found + f.over(acb(start), acb(arb(2).log() * exponent), bits, what, _EVALUATIONS)

    def _integrand(self, tree: Tree) -> Integrand:
        return Integrand(tree, self.variable, self.values)

    def _distance(self) -> Tree:
        """The integrand in the distance from the end, or in the modulus."""
        t = Tree("symbol", self.variable)
        # Towards infinity the modulus grows with the variable at the upper end, which is no distance.
        forward = (self.way > 0) == (self.end is not None)
        x = t if forward else flat("mul", (number(-1), t))
        return shifted(self.integrand, self.variable, x if self.end is None else flat("add", (self.end, x)))

    def _growth(self, tree: Tree, exponent: int) -> Growth:
        """The integrand times |dt/dy|, where y grows from a power of two: t itself, or 1/t."""
        start = 2**exponent
        if self.end is None:
            return grown(tree, self.values, self.variable, Growth(start, [(ONE, {LOG: ONE})]))
        way = Growth(start, [(ONE, {LOG: exact(-1)})])
        return grown(tree, self.values, self.variable, way) * Growth(start, [(ONE, {LOG: exact(-2)})])


def _starts(most: int) -> Iterator[int]:
    """Exponents of the powers of two at which a tail may begin."""
    exponent = FIRST_POWER
    while exponent <= most:
        yield exponent
        exponent += max(1, exponent // 8)
