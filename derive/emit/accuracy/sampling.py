"""Points at which emitted functions are measured: fixed by a text, and the same on every machine.

A box gives each argument a span: two ends, a spacing, and perhaps the domain in words. Spacings:

    linear      evenly between the ends
    log         evenly in the logarithm, for positive ends
    ends        evenly, and ever closer to both ends
    from_lower  at ever smaller and larger distances above the lower end; from_upper likewise
    sizes       numbers of both signs of very different sizes
    whole       whole numbers, small ones more often
    all         numbers of all sizes that float64 has, between the ends, and evenly between these
    plane       complex numbers of very different sizes, also on the axes, with zeros of either sign
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from derive.emit.errors import AccuracyError

DEFAULT_POINTS = 2000
MOST_CORNERS = 64
SMALLEST, LARGEST = -20, 10
"""Binary exponents of the sizes tried where a domain names none."""
ORDINARY = 3
"""Half of the points have ordinary numbers only, of sizes between 2**-3 and 2**3."""
_PLANE = 10

Point = tuple[complex | float, ...]


@dataclass(frozen=True)
class Span:
    """What one argument may be: `corners` are always tried, `draw` makes the other points.

    draw : takes a source of numbers in [0, 1), and whether the point is to be an ordinary one.
    """

    corners: tuple[complex | float, ...]
    draw: Callable[[Callable[[], float], bool], complex | float]


def sample(names: Sequence[str], box: Mapping[str, Any], seed: str) -> list[Point]:
    """Deterministic points of a box: its edge points, its corners (up to 64), then a random sample.

    Raises
    ------
    AccuracyError
        For a malformed box, naming the argument.
    """
    if "tuples" in box:
        points = [tuple(point) for point in box["tuples"]]
        for point in points:
            if len(point) != len(names):
                listed = ", ".join(names)
                raise AccuracyError(f"point {point} has {len(point)} entries; the arguments are {listed}")
        return points
    spans = [_span(name, box.get("arguments", {}).get(name)) for name in names]
    points = [_edge(names, edge) for edge in box.get("edges", ())]
    points += itertools.islice(itertools.product(*(span.corners for span in spans)), MOST_CORNERS)
    generator = random.Random(seed)
    for k in range(int(box.get("points", DEFAULT_POINTS)) if names else 0):
        points.append(tuple(span.draw(generator.random, k % 2 == 0) for span in spans))
    return points


def _span(name: str, span: Mapping[str, Any] | None) -> Span:
    if span is None:
        raise AccuracyError(f"argument {name} has no range in the box")
    low, high = _inside(span["lower"], 1), _inside(span["upper"], -1)
    spacing = span.get("spacing", "linear")
    if not (math.isfinite(low) and math.isfinite(high) and low <= high):
        raise AccuracyError(f"argument {name}: range [{low}, {high}] is empty or infinite")
    if spacing not in _SPACINGS or (spacing == "log" and low <= 0):
        said = f"spacing {spacing!r} over [{low}, {high}]"
        allowed = ", ".join(sorted(_SPACINGS))
        raise AccuracyError(f"argument {name}: {said}; allowed are {allowed}, and log over positive numbers")
    return _SPACINGS[spacing](low, high)


def _inside(end: object, sign: int) -> float:
    """The end as a float, rounded into the range."""
    exact = Fraction(str(end))
    value = float(exact)
    return math.nextafter(value, sign * math.inf) if sign * (Fraction(value) - exact) < 0 else value


def _linear(low: float, high: float) -> Span:
    def draw(u: Callable[[], float], ordinary: bool) -> float:
        return min(max(low + u() * (high - low), low), high)

    return Span((low, high), draw)


def _log(low: float, high: float) -> Span:
    # Powers by exact steps instead of exp and log, so that every machine draws the same points.
    bits = math.frexp(high / low)[1]

    def draw(u: Callable[[], float], ordinary: bool) -> float:
        part = u()
        k = min(int(part * (bits + 1)), bits)
        start = min(math.ldexp(low, k), high)
        end = min(math.ldexp(low, k + 1), high)
        return min(start + (part * (bits + 1) - k) * (end - start), high)

    return Span((low, high), draw)


def _size(u: float, smallest: int, largest: int) -> float:
    """A positive number, its logarithm evenly spread over these exponents."""
    place = u * (largest - smallest)
    whole = int(place)
    return math.ldexp(1.0 + (place - whole), smallest + whole)


def _ends(low: float, high: float) -> Span:
    even = _linear(low, high).draw

    def draw(u: Callable[[], float], ordinary: bool) -> float:
        if ordinary:
            return float(even(u, ordinary).real)
        distance = (high - low) * _size(u(), SMALLEST, -1)
        value = low + distance if u() < 0.5 else high - distance
        return min(max(value, low), high)

    return Span((low, high), draw)


def _distances(start: float, sign: int, limit: float) -> Span:
    def draw(u: Callable[[], float], ordinary: bool) -> float:
        exponents = (-ORDINARY, ORDINARY) if ordinary else (SMALLEST, LARGEST)
        value = start + sign * _size(u(), *exponents)
        return min(value, limit) if sign > 0 else max(value, limit)

    return Span((start, start + sign), draw)


def _sizes(low: float, high: float) -> Span:
    def draw(u: Callable[[], float], ordinary: bool) -> float:
        exponents = (-ORDINARY, ORDINARY) if ordinary else (SMALLEST, LARGEST)
        value = _size(u(), *exponents)
        return min(max(value if u() < 0.5 else -value, low), high)

    return Span((0.0, 1.0, -1.0), draw)


def _whole(low: float, high: float) -> Span:
    first, last = math.ceil(low), math.floor(high)

    def draw(u: Callable[[], float], ordinary: bool) -> float:
        few = min(last - first, 16)
        step = int(u() * (few + 1)) if ordinary else int(_size(u(), 0, max((last - first).bit_length(), 1)))
        return float(min(first + step, last))

    return Span((float(first), float(min(first + 1, last))), draw)


def _all(low: float, high: float) -> Span:
    def draw(u: Callable[[], float], ordinary: bool) -> float:
        even = low / 2 + u() * (high / 2 - low / 2)
        if u() < 0.25:
            return min(max(2 * even, low), high)
        wide = (-1074, 1024) if u() < 0.5 else (SMALLEST, LARGEST)
        value = _size(u(), *((-ORDINARY, ORDINARY) if ordinary else wide))
        value = -value if low < 0 and u() < 0.5 else value
        return value if low <= value <= high else min(max(2 * even, low), high)

    edges = (0.0, 2.0**-1074, 2.0**-1022, 0.5, 1.0, 2.0, low, high)
    both = (*edges, *(-x for x in edges))
    return Span(tuple(x for x in dict.fromkeys(both) if low <= x <= high), draw)


def _plane(low: float, high: float) -> Span:
    def draw(u: Callable[[], float], ordinary: bool) -> complex:
        exponents = (-ORDINARY, ORDINARY) if ordinary else (-_PLANE, _PLANE)
        size, kind = _size(u(), *exponents), int(u() * 8)
        first, second = (2.0 * u() - 1.0) * size, (2.0 * u() - 1.0) * size
        if kind == 0:
            return complex(first, 0.0)
        if kind == 1:
            return complex(first, -0.0)
        if kind == 2:
            return complex(0.0, second)
        return complex(first, second)

    return Span((complex(1.0, 0.0), complex(-1.0, 0.0), complex(-1.0, -0.0)), draw)


_SPACINGS: dict[str, Callable[[float, float], Span]] = {
    "linear": _linear,
    "log": _log,
    "ends": _ends,
    "from_lower": lambda low, high: _distances(low, 1, high),
    "from_upper": lambda low, high: _distances(high, -1, low),
    "sizes": _sizes,
    "whole": _whole,
    "plane": _plane,
    "all": _all,
}


def _edge(names: Sequence[str], edge: Mapping[str, Any] | Sequence[Any]) -> Point:
    values = [edge[name] for name in names] if isinstance(edge, Mapping) else list(edge)
    if len(values) != len(names):
        raise AccuracyError(f"edge point {edge} does not fit the arguments {', '.join(names)}")
    return tuple(x if isinstance(x, (float, complex)) else float(Fraction(str(x))) for x in values)
