"""Points that the recheck chooses itself: generic rationals, seeded by the text of the claim.

Their denominators are large primes, so that nothing that holds at whole numbers or at zeros of a chosen
polynomial only can pass. Coordinates that the given equations fix are solved from them.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from fractions import Fraction

from flint import arb, fmpq

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.ball_engine import enclose, is_finite, working
from derive.recheck.coordinates import system
from derive.recheck.exact import Exact, Value, exact
from derive.recheck.solutions import Point
from derive.recheck.solving import completed, plan
from derive.recheck.stated import Conditions

_PRIMES = (10_007, 20_011, 30_011, 50_021, 70_001, 99_991)
_SCALES = (Fraction(1, 3), Fraction(1), Fraction(1), Fraction(2), Fraction(5))
_BITS = 640
_FINITE_BITS = 128
_TRIES = 4_000


def fixed(conditions: Conditions) -> bool:
    """Whether the given equations leave nothing to choose."""
    try:
        return not plan(conditions).free
    except RecheckFailed:
        return False


def own_points(conditions: Conditions, statement: Sequence[str]) -> Iterator[list[Point]]:
    """Generic points that meet every condition, one choice of the free symbols after the other.

    The given equations may have several solutions at one choice; where nothing is free there is one choice.
    """
    chosen = plan(conditions)
    seed = hashlib.sha256(json.dumps(list(statement), ensure_ascii=False).encode()).hexdigest()
    for attempt in range(_TRIES if chosen.free else 1):
        rng = random.Random(f"{seed}:{attempt}")
        try:
            with working(_BITS):
                known = {n: generic(conditions, n, rng, attempt) for n in chosen.free}
                candidates = _points(conditions, completed(chosen, known))
        except (RecheckFailed, ZeroDivisionError):
            continue
        yield [at for at in candidates if _usable(conditions, at)]


def _points(conditions: Conditions, proposals: list[dict[str, Value]]) -> list[Point]:
    """Proposals as points: what is not exact is enclosed as a true solution of the given equations."""
    found = []
    for values in proposals:
        near = {n: v for n, v in values.items() if not isinstance(v, Exact)}
        known = {n: v for n, v in values.items() if isinstance(v, Exact)}
        found.append(Point(known, system(conditions, known, near) if near else None))
    return found


def _usable(conditions: Conditions, at: Point) -> bool:
    """Whether a point meets the conditions and the statement has a value there."""
    try:
        if conditions.refused(at) is not None:
            return False
        with working(_FINITE_BITS):
            sides = [s for r in conditions.statement for s in r.args]
            return all(is_finite(conditions.value(s, at.values())) for s in sides)
    except RecheckFailed:
        return False


def generic(conditions: Conditions, name: str, rng: random.Random, attempt: int) -> Exact:
    """A value for a free symbol: inside its domain, whole where it must be, not real where it need not be."""
    domain = next((d for d in conditions.domains if d.name == name), None)
    low, high = (None, None) if domain is None else (_end(domain.low, 1), _end(domain.high, -1))
    if name in conditions.integers:
        return exact(_whole(low, high, rng))
    value = _between(low, high, rng)
    if domain is None and attempt % 2:
        return exact(value, _between(Fraction(0), None, rng))
    return exact(value)


def _end(tree: Tree | None, side: int) -> Fraction | None:
    """A rational not outside an end of a domain, and close to it."""
    if tree is None:
        return None
    value = enclose(tree, {})
    if isinstance(value, Exact):
        return _of(value.real)
    edge = value.real.upper() if side > 0 else value.real.lower()
    mantissa, exponent = arb(edge).man_exp()
    return Fraction(int(mantissa)) * Fraction(2) ** int(exponent)


def _of(value: fmpq) -> Fraction:
    return Fraction(int(value.numerator), int(value.denominator))


def _between(low: Fraction | None, high: Fraction | None, rng: random.Random) -> Fraction:
    prime = rng.choice(_PRIMES)
    part = Fraction(rng.randrange(1, prime), prime)
    if low is not None and high is not None:
        return low + (high - low) * part
    step = part * rng.choice(_SCALES) * (1 + rng.randrange(3))
    if low is not None or high is not None:
        return low + step if low is not None else (high or 0) - step
    return step * rng.choice((-1, 1))


def _whole(low: Fraction | None, high: Fraction | None, rng: random.Random) -> int:
    reach = rng.choice((4, 12, 40))
    first = -reach if low is None else -((-low.numerator) // low.denominator)
    last = first + reach if high is None else high.numerator // high.denominator
    if low is None and high is not None:
        first = last - reach
    if first > last:
        raise RecheckFailed("no whole number in a domain")
    return rng.randint(first, last)
