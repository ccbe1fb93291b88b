"""Points that the recheck chooses itself: generic rationals, seeded by the text of the claim.

Their denominators are large primes, so that nothing that holds at whole numbers or at zeros of a chosen
polynomial only can pass. Coordinates that the given equations fix are solved from them, one equation after
the other; what comes out algebraic is enclosed as a true solution.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from flint import acb, arb, fmpq, fmpq_poly

from derive.errors import RecheckFailed
from derive.recheck.ball_engine import evaluate, is_finite, working
from derive.recheck.ball_functions import ball
from derive.recheck.coordinates import system
from derive.recheck.exact import Exact, Value, exact
from derive.recheck.root_radii import polynomial
from derive.recheck.slopes import derivative
from derive.recheck.solutions import Point
from derive.recheck.stated import Conditions
from derive.text import Tree, number

_PRIMES = (10_007, 20_011, 30_011, 50_021, 70_001, 99_991)
_SCALES = (Fraction(1, 3), Fraction(1), Fraction(1), Fraction(2), Fraction(5))
_BITS = 640
_TRIES = 4_000


@dataclass(frozen=True)
class Plan:
    """Which symbols are chosen, and in which order the given equations fix the others."""

    free: tuple[str, ...]
    steps: tuple[tuple[Tree, str], ...]


def plan(conditions: Conditions) -> Plan:
    """One symbol for each given equation, so that each can be solved after the ones before.

    Symbols without a domain and those that stand alone on a side are solved for first.

    Raises
    ------
    RecheckFailed
        When the equations depend on each other in a circle.
    """
    found = _assigned(conditions, list(conditions.given), set(conditions.symbols))
    if found is None:
        raise RecheckFailed("the given equations cannot be solved one after the other")
    solved = {name for _, name in found}
    return Plan(tuple(s for s in conditions.symbols if s not in solved), tuple(found))


def _assigned(
    conditions: Conditions, equations: list[Tree], open_symbols: set[str], depth: int = 0
) -> list[tuple[Tree, str]] | None:
    """The steps in the order in which they are taken: the last one stands in no other equation."""
    if not equations:
        return []
    if depth > 40:
        return None
    choices = []
    for i, e in enumerate(equations):
        others = set().union(*(o.symbols() for j, o in enumerate(equations) if j != i))
        for name in e.symbols() & open_symbols - others:
            choices.append((_difficulty(conditions, e, name), i, name))
    for _, i, name in sorted(choices)[:8]:
        rest = [e for j, e in enumerate(equations) if j != i]
        before = _assigned(conditions, rest, open_symbols - {name}, depth + 1)
        if before is not None:
            return [*before, (equations[i], name)]
    return None


def _difficulty(conditions: Conditions, equation: Tree, name: str) -> tuple[int, int, str]:
    """How hard a symbol is to solve for: alone on a side, linear, polynomial; restricted ones come last."""
    restricted = {d.name: (d.low is not None) + (d.high is not None) for d in conditions.domains}
    symbol = Tree("symbol", name)
    left, right = equation.args
    if (left == symbol and name not in right.symbols()) or (right == symbol and name not in left.symbols()):
        return 0, restricted.get(name, -1), name
    try:
        slope = derivative(_gap(equation), name)
    except RecheckFailed:
        return 3, restricted.get(name, -1), name
    return (1 if name not in slope.symbols() else 2), restricted.get(name, -1), name


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
                known = {n: _generic(conditions, n, rng, attempt) for n in chosen.free}
                candidates = _completed(conditions, chosen, known)
        except (RecheckFailed, ZeroDivisionError):
            continue
        yield [at for at in candidates if _usable(conditions, at)]


def _usable(conditions: Conditions, at: Point) -> bool:
    """Whether a point meets the conditions and the statement has a value there."""
    try:
        if conditions.refused(at) is not None:
            return False
        with working(_BITS):
            sides = [s for r in conditions.statement for s in r.args]
            return all(is_finite(conditions.value(s, at.values())) for s in sides)
    except RecheckFailed:
        return False


def _completed(conditions: Conditions, chosen: Plan, known: Mapping[str, Exact]) -> list[Point]:
    branches: list[dict[str, Value]] = [dict(known)]
    for equation, name in chosen.steps:
        branches = [
            {**values, name: root} for values in branches for root in _solutions(equation, name, values)
        ][:16]
    found = []
    for values in branches:
        near = {n: v for n, v in values.items() if not isinstance(v, Exact)}
        exact_ = {n: v for n, v in values.items() if isinstance(v, Exact)}
        found.append(Point(exact_, system(conditions, exact_, near) if near else None))
    return found


def _solutions(equation: Tree, name: str, values: Mapping[str, Value]) -> list[Value]:
    """Values of one symbol that solve an equation, exact where they are rational."""
    symbol = Tree("symbol", name)
    for side, other in (equation.args, equation.args[::-1]):
        if side == symbol and name not in other.symbols():
            value = evaluate(other, values)
            return [value] if is_finite(value) else []
    coefficients = polynomial(_cleared(_gap(equation), name), name, values)
    while coefficients and isinstance(coefficients[-1], Exact) and coefficients[-1].is_zero:
        coefficients.pop()
    if len(coefficients) == 2 and all(isinstance(c, Exact) for c in coefficients):
        return [-(coefficients[0] * coefficients[1].inverse())]
    if len(coefficients) == 2:
        return [-ball(coefficients[0]) / ball(coefficients[1])]
    if len(coefficients) < 2 or not all(isinstance(c, Exact) and c.is_real for c in coefficients):
        raise RecheckFailed(f"no way to solve for {name}")
    found: list[Value] = []
    for factor, _ in fmpq_poly([c.real for c in coefficients]).factor()[1]:
        if factor.degree() == 1:
            found.append(Exact(-factor[0] / factor[1]))
        else:
            found += [acb(r) for r, _ in factor.numer().complex_roots()]
    return found


def _gap(equation: Tree) -> Tree:
    return Tree("add", args=(equation.args[0], Tree("mul", args=(number(-1), equation.args[1]))))


def _cleared(tree: Tree, name: str) -> Tree:
    """A polynomial in a symbol that vanishes where a rational expression does: numerator of num/den."""
    num, _ = _fraction(tree, name)
    return num


def _fraction(tree: Tree, name: str) -> tuple[Tree, Tree]:
    one = number(1)
    if name not in tree.symbols() or tree.kind == "symbol":
        return tree, one
    if tree.kind == "mul":
        parts = [_fraction(a, name) for a in tree.args]
        return _product([n for n, _ in parts]), _product([d for _, d in parts])
    if tree.kind == "add":
        parts = [_fraction(a, name) for a in tree.args]
        dens = [d for _, d in parts]
        terms = [_product([n, *dens[:i], *dens[i + 1 :]]) for i, (n, _) in enumerate(parts)]
        return Tree("add", args=tuple(terms)), _product(dens)
    if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value.denominator == 1:
        n, d = _fraction(tree.args[0], name)
        k = tree.args[1].value
        up, down = (n, d) if k > 0 else (d, n)
        power = number(abs(k))
        return Tree("pow", args=(up, power)), Tree("pow", args=(down, power))
    raise RecheckFailed(f"{tree.text()[:60]} is not rational in {name}")


def _product(args: Sequence[Tree]) -> Tree:
    kept = [a for a in args if a != number(1)]
    return number(1) if not kept else kept[0] if len(kept) == 1 else Tree("mul", args=tuple(kept))


def _generic(conditions: Conditions, name: str, rng: random.Random, attempt: int) -> Exact:
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
    value = evaluate(tree, {})
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
