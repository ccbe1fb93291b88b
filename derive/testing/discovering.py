"""Symmetries and scalings of a quantity: found by enclosures at points, proved where a formula says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import sympy as sp

from derive.checking.checker import Checker
from derive.exact.balls import Value, excludes_zero, precision, to_ball
from derive.proofs.identity import Identity
from derive.quantities.quantity import Quantity
from derive.quantities.root_radius import RootRadius
from derive.statement.claim import Claim
from derive.statement.verdict import PROVED
from derive.testing.conditions import Exact
from derive.testing.properties import Call, Property
from derive.testing.space import Space
from derive.testing.transformations import SCALE, Transformation, candidates, scalings
from derive.testing.values import BITS, formula, plain_points, slopes_at, substituted, values_at

_POINTS, _SECONDS = 8, 10
_CONSTANTS = tuple(map(sp.Rational, (1, "1/2", 2, -1)))
Domains = Mapping[sp.Symbol, sp.Set]


@dataclass(frozen=True)
class Rule:
    """What becomes of one component: ``factor * value[source] + constant``.

    Parameters
    ----------
    component, source : counted row by row.
    factor, constant : numbers, or a power of the scaling's factor.
    """

    component: int
    source: int
    factor: sp.Expr
    constant: sp.Expr


def symmetries(quantity: Quantity, domains: Domains, space: Space) -> Iterator[Property]:
    """The properties of a quantity that enclosures do not exclude, each with how it was settled."""
    size = 20 if formula(quantity) else 2  # certified values of other kinds take long at large arguments
    points = [(p, v) for p in plain_points(space, _POINTS, size) if (v := values_at(quantity, p)) is not None]
    if len(points) < _POINTS // 2:
        return
    known: list[frozenset[sp.Symbol]] = []
    for change in candidates(quantity.parameters, space.ranges, space.whole):
        if any(k < change.changed for k in known) and all(e == -s for s, e in change.arguments.items()):
            continue
        rules = _rules(quantity, change, points)
        if rules:
            known.append(change.changed)
            yield _property(quantity, domains, space, change, rules, len(points))
    scaled = [p for p in quantity.parameters if p not in space.whole and _may_scale(space, p)]
    slopes = [s for p, _ in points if (s := slopes_at(quantity, p, scaled)) is not None]
    for change in scalings(scaled, slopes) if len(slopes) >= _POINTS // 2 else ():
        rules = [Rule(i, i, SCALE**power, sp.Integer(0)) for i, power in enumerate(change.power)]
        two = Transformation({s: e.subs(SCALE, 4) for s, e in change.arguments.items()}, change.changed)
        held = [
            r
            for r in rules
            if _holds(quantity, two, points, Rule(r.component, r.source, r.factor.subs(SCALE, 4), r.constant))
        ]
        if held:
            yield _property(quantity, domains, space, change, held, len(points))


def _may_scale(space: Space, p: sp.Symbol) -> bool:
    low, high = space.ranges[p].low, space.ranges[p].high
    return high is None and low in (None, 0)


def _rules(
    quantity: Quantity, change: Transformation, points: list[tuple[Exact, tuple[Value, ...]]]
) -> list[Rule]:
    """What becomes of each component under a change of arguments, where that is simple."""
    moved = _moved(quantity, change, points)
    if not moved:
        return []
    found = []
    count = len(points[0][1])
    for component in range(count):
        order = [component, *(j for j in range(count) if j != component)]
        options = [(j, sp.Integer(f), sp.Integer(0)) for j in order for f in (1, -1)]
        options += [(component, sp.Integer(-1), c) for c in _CONSTANTS]
        for source, factor, constant in options:
            rule = Rule(component, source, factor, constant)
            if all(_agrees(rule, before, after) for before, after in moved):
                found.append(rule)
                break
    return found


def _moved(
    quantity: Quantity, change: Transformation, points: list[tuple[Exact, tuple[Value, ...]]]
) -> list[tuple[tuple[Value, ...], tuple[Value, ...]]]:
    """The values before and after a change; none where too few points stay in the domain."""
    found = []
    for point, before in points:
        where = substituted(point, change.arguments)
        after = None if where is None else values_at(quantity, where)
        if after is None:
            continue
        found.append((before, after))
        if len(found) == 1 and not _may_be_simple(before, after):
            return []
    return found if len(found) >= _POINTS // 2 else []


def _may_be_simple(before: tuple[Value, ...], after: tuple[Value, ...]) -> bool:
    """Whether any component could follow a rule: most changes are given up after one point."""
    rules = [
        Rule(i, j, sp.Integer(f), sp.Integer(0))
        for i in range(len(after))
        for j in range(len(before))
        for f in (1, -1)
    ]
    rules += [Rule(i, i, sp.Integer(-1), c) for i in range(len(after)) for c in _CONSTANTS]
    return any(_agrees(rule, before, after) for rule in rules)


def _agrees(rule: Rule, before: tuple[Value, ...], after: tuple[Value, ...]) -> bool:
    with precision(BITS):
        factor, constant = (to_ball(_number(e)) for e in (rule.factor, rule.constant))
        return not excludes_zero(to_ball(after[rule.component] - factor * before[rule.source] - constant))


def _number(e: sp.Expr) -> Value:
    from derive.exact.balls import ball_value

    return ball_value(e, {})


def _holds(
    quantity: Quantity, change: Transformation, points: list[tuple[Exact, tuple[Value, ...]]], rule: Rule
) -> bool:
    moved = _moved_all(quantity, change, points)
    return len(moved) >= _POINTS // 2 and all(_agrees(rule, before, after) for before, after in moved)


def _moved_all(
    quantity: Quantity, change: Transformation, points: list[tuple[Exact, tuple[Value, ...]]]
) -> list[tuple[tuple[Value, ...], tuple[Value, ...]]]:
    pairs = [(before, substituted(point, change.arguments)) for point, before in points]
    return [(b, a) for b, w in pairs if w is not None and (a := values_at(quantity, w)) is not None]


def _property(
    quantity: Quantity, domains: Domains, space: Space, change: Transformation, rules: list[Rule], points: int
) -> Property:
    """The property as relations between calls, with its origin."""
    before: dict[int, Call] = {}
    after: dict[int, Call] = {}
    single = len(rules) == 1 and quantity.shape is None
    identical = {p.name: p for p in quantity.parameters}
    exact_change = {s: e.subs(SCALE, 4) for s, e in change.arguments.items()}
    moved = {p.name: exact_change.get(p, p) for p in quantity.parameters}
    relations = []
    for rule in rules:
        i, j = rule.component, rule.source
        before.setdefault(j, Call(sp.Dummy(), identical, None if single else j))
        after.setdefault(i, Call(sp.Dummy(), moved, None if single else i))
        right = rule.factor.subs(SCALE, 4) * before[j].symbol + rule.constant
        relations.append(sp.Eq(after[i].symbol, right, evaluate=False))
    return Property(
        _statement(quantity, change, rules, single),
        _origin(quantity, domains, change, rules, points),
        tuple(relations),
        (*after.values(), *before.values()),
        space,
        {p.name: space.ranges[p] for p in quantity.parameters},
        frozenset(p.name for p in space.whole),
    )


def _statement(quantity: Quantity, change: Transformation, rules: list[Rule], single: bool) -> str:
    name = quantity.name.partition(".")[2]
    new = ", ".join(str(change.arguments.get(p, p)) for p in quantity.parameters)
    old = ", ".join(p.name for p in quantity.parameters)
    told = []
    for rule in rules:
        value = sp.Symbol(f"{name}({old})" + ("" if single else f"[{rule.source}]"))
        told.append(
            f"{name}({new}){'' if single else f'[{rule.component}]'} = {rule.factor * value + rule.constant}"
        )
    return "; ".join(told)


def _origin(
    quantity: Quantity, domains: Domains, change: Transformation, rules: list[Rule], points: int
) -> str:
    """How a property was settled: proved from the formula, or only enclosed at points."""
    enclosed = f"enclosed at {points} exact points, not proved"
    relations = _formulas(quantity, change, rules)
    if relations is None:
        return enclosed
    open_ones = [r for r in relations if r.lhs != r.rhs]
    if not open_ones:
        return "proved just now: both sides are one expression"
    held = {s: d for s, d in domains.items() if any(s in r.free_symbols for r in open_ones)}
    if any(SCALE in r.free_symbols for r in open_ones):
        held[SCALE] = sp.Interval.open(0, sp.oo)
    claim = Claim(f"{quantity.name}.property", "a property", tuple(open_ones), Identity(()), domains=held)
    report = Checker(twin_limit=0, seconds=_SECONDS).check(claim)
    proved = report.verdict is PROVED and report.ok
    return f"proved just now: {report.detail}" if proved else enclosed


def _formulas(quantity: Quantity, change: Transformation, rules: list[Rule]) -> list[sp.Eq] | None:
    """What must hold for the rules, as equations; None where no formula says it."""
    parts = formula(quantity)
    if quantity.kind == "closed form":
        both = [
            (
                parts[r.component].subs(change.arguments, simultaneous=True),
                r.factor * parts[r.source] + r.constant,
            )
            for r in rules
        ]
        return [sp.Eq(left, right, evaluate=False) for left, right in both]
    unchanged = all(r.factor == 1 and r.constant == 0 for r in rules)
    if not unchanged or len(parts) != 1 or not isinstance(parts[0], RootRadius):
        return None
    # The same polynomial up to a factor has the same roots.
    before = parts[0].coefficients()
    after = [c.subs(change.arguments, simultaneous=True) for c in before]
    return [sp.Eq(a * before[-1], b * after[-1], evaluate=False) for a, b in zip(after, before, strict=True)]
