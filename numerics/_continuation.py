"""A solution followed from parameters where it is known to others, in multiprecision.

Where float64 cannot say where to begin (beyond its range, or where its arrays give up), it can at parameters
near by. From there the parameters move step by step, sizes on a logarithmic scale, and the solutions that are
certified predict the next one. Nothing of this has to be right: the last one is certified as any other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from flint import arb, fmpq

from numerics.catalogue import Domain

Point = Sequence[Any]
Found = tuple[Any, Point]
Solve = Callable[[Sequence[Any], "Found | None"], "Found | None"]
"""solve(values, start): the alternatives and the certified point near a start; None leaves it to floats."""

_FIRST, _LEAST, _GROWTH = arb(1) / 64, arb(2) ** -12, 2
_MOST_STEPS, _REMEMBERED = 400, 5


def path(domains: Sequence[Domain], near: Sequence[Any], far: Sequence[Any]) -> Callable[[arb], list[Any]]:
    """The parameters as functions of a number from 0 (near) to 1 (far)."""
    lines = [_line(d, a, b) for d, a, b in zip(domains, near, far, strict=True)]
    return lambda part: [line(part) for line in lines]


def distance(domains: Sequence[Domain], near: Sequence[Any], far: Sequence[Any]) -> int:
    """About how many powers of two lie between the parameters, or next to them before a bound."""
    total = 0
    for domain, a, b in zip(domains, near, far, strict=True):
        if a == b:
            continue
        if domain.integer:  # often an exponent
            total += int(abs(arb(b) - arb(a)).upper().floor().unique_fmpz())
            continue
        bounds = [end.below for end in (domain.lower, domain.upper) if end is not None]
        for bound in (fmpq(0), *bounds):
            total += max(abs(_exponent(arb(x) - bound)) for x in (a, b))
    return total


def _exponent(x: arb) -> int:
    mantissa, exponent = x.mid().man_exp()
    return int(exponent) + int(mantissa).bit_length() if mantissa else 0


def _line(domain: Domain, near: Any, far: Any) -> Callable[[arb], Any]:
    if near == far:
        return lambda part: far
    a, b = arb(near), arb(far)
    if domain.lower is not None and domain.upper is not None:
        low, high = domain.lower.above, domain.upper.below
        # between two bounds: the ratio of the distances from them moves on a logarithmic scale
        first, last = (a - low) / (high - a), (b - low) / (high - b)
        if first > 0 and last > 0:
            return lambda part: _between(low, high, _geometric(first, last, part))
    if a * b > 0 and not domain.integer:
        return lambda part: _geometric(a, b, part)
    return lambda part: a + (b - a) * part


def _between(low: Any, high: Any, ratio: arb) -> arb:
    return (low + high * ratio) / (1 + ratio)


def _geometric(a: arb, b: arb, part: arb) -> arb:
    return (a * ((b / a).log() * part).exp()).mid()


def follow(solve: Solve, along: Callable[[arb], list[Any]], far: Sequence[Any]) -> Found | None:
    """The alternatives and the point at the far end, None where the solution is lost on the way.

    Parameters
    ----------
    along : the parameters, from 0 to 1; `far` are those at 1, exactly.
    """
    found = solve(along(arb(0)), None)
    if found is None:
        return None
    behind, step = [(arb(0), found[1])], _FIRST
    for _ in range(_MOST_STEPS):
        last = bool(behind[-1][0] + step >= 1)
        ahead = arb(1) if last else (behind[-1][0] + step).mid()
        following = solve(far if last else along(ahead), (found[0], _predicted(behind, ahead)))
        if following is None:
            step = step / 4
            if step < _LEAST:
                return None
            continue
        if last:
            return following
        found = following
        behind = [*behind[1 - _REMEMBERED :], (ahead, found[1])]
        step = step * _GROWTH
    return None


def _predicted(behind: Sequence[tuple[arb, Point]], ahead: arb) -> Point:
    """The next point by the polynomial through the last ones, each unknown or its logarithm.

    The logarithm is taken where the sign does not change and it would have foretold the last point better.
    """
    places = [place for place, _ in behind]
    weights, hindsight = _weights(places, ahead), _weights(places[:-1], places[-1])
    guess = []
    for values in zip(*(point for _, point in behind), strict=True):
        plain = _sum(weights, values)
        if all(value * values[0] > 0 for value in values):
            logs = [(value / values[0]).log() for value in values]
            grown = values[0] * _sum(weights, logs).exp()
            if len(values) < 3 or not abs(_sum(hindsight, values[:-1]) - values[-1]) < abs(
                values[0] * _sum(hindsight, logs[:-1]).exp() - values[-1]
            ):
                plain = grown
        guess.append(plain.mid())
    return guess


def _weights(places: Sequence[arb], ahead: arb) -> list[arb]:
    """Lagrange's weights for the value ahead."""
    weights = []
    for i, place in enumerate(places):
        weight = arb(1)
        for j, other in enumerate(places):
            if j != i:
                weight *= (ahead - other) / (place - other)
        weights.append(weight)
    return weights


def _sum(weights: Sequence[arb], values: Sequence[arb]) -> arb:
    return sum((w * x for w, x in zip(weights, values, strict=True)), arb(0))
