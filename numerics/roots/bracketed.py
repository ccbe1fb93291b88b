"""Roots of a real equation between two points, enclosed: by signs, slopes and Newton's interval method.

The equation and its slope are functions of balls. A sign is taken only from a ball that excludes 0. Where
the slope has one sign between the ends, one change of sign is one root; else the interval is cut until every
piece has no root, by the equation's ball, or no second one, by its slope's, and changes of sign are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from flint import arb, ctx, fmpq

from numerics.errors import PrecisionError

Function = Callable[[Any], Any]
_MOST_PIECES = 4000
_POWERS = (*range(-2, 64), *(1 << k for k in range(6, 15)))
"""Powers of two at which a change of sign is sought, outwards and towards an end."""
_MOST_STEPS = 400


class NoRoot(Exception):
    """There is no root between the ends, or more than one; `count` says how many."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


def sign(value: Any) -> int | None:
    """-1, 0 or 1 where that is certain, else None."""
    if value > 0:
        return 1
    if value < 0:
        return -1
    return 0 if value == 0 else None


def bracket(f: Function, slope: Function, lower: Any, upper: Any) -> tuple[Any, Any]:
    """Two points between which a function with a slope of one sign changes sign; an exact root twice.

    Parameters
    ----------
    f, slope : of balls.
    lower, upper : ends; None for infinite ones.

    Raises
    ------
    NoRoot
        Where the function certainly has one sign.
    PrecisionError
        Where no change of sign is found.
    """
    start = _start(lower, upper)
    first = sign(f(start))
    for k in range(1, 12):
        if first is not None:
            break
        start = start + _step(lower, upper, k)
        first = sign(f(start))
    turned = sign(slope(start))
    if first is None or not turned:
        raise PrecisionError(
            f"the sign of the equation at {arb(start).str(8)}, or of its slope, is not decided"
        )
    if first == 0:
        return start, start
    end = lower if first * turned > 0 else upper
    last = start
    for point in _towards(start, end, -1 if first * turned > 0 else 1):
        found = sign(f(point))
        if found == 0:
            return point, point
        if found == -first:
            return (point, last) if first * turned > 0 else (last, point)
        if found == first:
            last = point
    if end is not None and sign(f(end)) == first:
        raise NoRoot(0)
    if end is not None and (found := sign(f(end))) == 0:
        return end, end
    raise PrecisionError("no change of sign was found between the ends; there may be no root")


def _start(lower: Any, upper: Any) -> Any:
    if lower is not None and upper is not None:
        return (arb(lower).mid() + arb(upper).mid()).mid() / 2
    if lower is not None:
        return arb(lower).mid() + 1
    return arb(upper).mid() - 1 if upper is not None else arb(0)


def _step(lower: Any, upper: Any, k: int) -> arb:
    """A short way from a point at which nothing is decided."""
    if lower is not None and upper is not None:
        return ((arb(upper).mid() - arb(lower).mid()) * arb(2) ** (-k - 3)).mid()
    return arb(3) / 8 if lower is not None or upper is None else -arb(3) / 8


def _towards(start: Any, end: Any, direction: int) -> Iterator[Any]:
    """Points from a start to an end, ever closer to it or ever farther out."""
    if end is None:
        for k in _POWERS:
            yield (start + direction * arb(2) ** k).mid()
        return
    way = (arb(end) - start).mid()
    for k in _POWERS[3:]:
        yield (arb(end) - way * arb(2) ** -k).mid()
    yield end


def counted(f: Function, slope: Function, lower: Any, upper: Any) -> tuple[Any, Any]:
    """The piece of an interval that holds the only root, with a slope of one sign.

    Raises
    ------
    NoRoot
        Where there is none, or there are several.
    PrecisionError
        Where pieces become too many: two roots coincide or nearly so, or an end is next to one.
    """
    waiting, found = [(arb(lower), arb(upper))], []
    for _ in range(_MOST_PIECES):
        if not waiting:
            break
        a, b = waiting.pop()
        piece = a.union(b)
        value = f(piece)
        if sign(value) in (-1, 1):
            continue
        if sign(slope(piece)) in (-1, 1):
            left, right = sign(f(a)), sign(f(b))
            if left is not None and right is not None:
                if left == 0 or right == 0:
                    found.append((a, a) if left == 0 else (b, b))
                elif left != right:
                    found.append((a, b))
                continue
        middle = (a + (b - a) * (arb(7) / 15)).mid()
        if not (a < middle < b):
            break
        waiting += [(middle, b), (a, middle)]
    if waiting:
        raise PrecisionError(
            "the roots are not told apart: two of them coincide or nearly so, or one lies at an end"
        )
    distinct = [pair for k, pair in enumerate(found) if pair not in found[:k]]
    if len(distinct) != 1:
        raise NoRoot(len(distinct))
    return distinct[0]


def refined(f: Function, slope: Function, a: Any, b: Any) -> Any:
    """The root between two points at which the function has opposite signs, at the current precision.

    Parameters
    ----------
    f, slope : of balls; the slope has one sign between the points.
    a, b : the points; the same one twice is the root.

    Returns
    -------
    A ball, or the exact point.
    """
    if a == b:
        return a
    a, b = arb(a), arb(b)
    left = sign(f(a))
    for _ in range(_MOST_STEPS):
        width = b - a
        if width.abs_upper() <= arb(2) ** (4 - ctx.prec) * abs(a + b).abs_upper():
            break
        middle = _middle(a, b)
        piece = a.union(b)
        value, rate = f(middle), slope(piece)
        if sign(rate):
            step = middle - value / rate
            low, high = step.lower(), step.upper()
            low, high = (low if low > a else a), (high if high < b else b)
            if low <= high and (high - low) * 2 < width:
                a, b = arb(low), arb(high)
                continue
        found = sign(value)
        if found == 0:
            return fmpq(*_rational(middle)) if middle.is_exact() else middle
        if found is None:
            break
        a, b = (middle, b) if found == left else (a, middle)
    return a.union(b)


def _middle(a: arb, b: arb) -> arb:
    """Half way between two points; between numbers of different sizes, half way in size."""
    if a > 0 and b > 8 * a:
        return (a * b).sqrt().mid()
    if b < 0 and a < 8 * b:
        return -(a * b).sqrt().mid()
    return ((a + b) / 2).mid()


def _rational(x: arb) -> tuple[int, int]:
    mantissa, exponent = x.man_exp()
    return (int(mantissa) << int(exponent), 1) if exponent >= 0 else (int(mantissa), 1 << -int(exponent))
