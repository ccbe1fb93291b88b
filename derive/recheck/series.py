"""Recheck of series: the truncation solves the given equations, and the statement holds to its order.

Or it does not: at exact parameters the stored coefficient below the order is that of the difference, and the
functions that the claim is about exist there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from flint import fmpq

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck import schema
from derive.recheck.exact import exact
from derive.recheck.expansions import Expansion, Setting, divisors, gap_of, read_setting
from derive.recheck.limits import require_only_limits
from derive.recheck.rationals import Ratio
from derive.recheck.solutions import Point
from derive.recheck.stated import Conditions, relations_of
from derive.recheck.verified import Verified

_SERIES = ("terms", "series", "logarithms")


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify a series, or that the two sides differ below the order."""
    setting = read_setting(certificate["settings"])
    conditions = Conditions(certificate)
    if len(conditions.definitions):
        raise RecheckFailed("a quantity has no series here")
    sides = _sides(conditions, setting)
    if certificate["verdict"] == "REFUTED":
        return _refuted(certificate, conditions, setting, sides)
    if certificate["verdict"] != "PROVED":
        raise RecheckFailed("a series is proved or refuted")
    expansion = Expansion(conditions, setting, schema.fields(certificate["evidence"], _SERIES), {})
    require_only_limits(expansion)
    for relation in conditions.statement:
        gap = gap_of(relation)
        expansion.defined(gap)
        value = expansion.ring.fraction(expansion.named(gap))
        above, below = expansion.lead(value)
        order = expansion.order_known(value) if above is None else above.order
        if value[0] != 0 and order - below.order < setting.order:
            raise RecheckFailed("the two sides differ below the stated order")
    return Verified(
        f"series substituted by FLINT, residual O(zeta^{expansion.terms})",
        f"series at {setting.where} to order {setting.order}",
    )


def _sides(conditions: Conditions, setting: Setting) -> list[int]:
    """Signs that the local variable takes as the variable tends to the point inside its domain."""
    if setting.variable not in conditions.symbols:
        raise RecheckFailed(f"the claim is not about {setting.variable}")
    domain = next((d for d in conditions.domains if d.name == setting.variable), None)
    if setting.point is None:
        if domain is not None and domain.high is not None:
            raise RecheckFailed(f"{setting.variable} cannot tend to infinity inside its domain")
        return [1]
    if setting.variable in conditions.integers:
        raise RecheckFailed(f"{setting.variable} takes whole numbers only: it tends to infinity or nowhere")
    if domain is None:
        return [1, -1]
    at = Point({setting.variable: exact(setting.point)})
    x = Tree("symbol", setting.variable)

    def beyond(end: Tree | None, head: str) -> bool:
        return end is None or conditions.certain(Tree("relation", head, args=(x, end)), at)

    right = beyond(domain.low, ">=") and beyond(domain.high, "<")
    left = beyond(domain.low, ">") and beyond(domain.high, "<=")
    if not right and not left:
        raise RecheckFailed(f"{setting.variable} cannot tend to {setting.point} inside its domain")
    return [1] * right + [-1] * left


def _refuted(
    certificate: Mapping[str, Any], conditions: Conditions, setting: Setting, sides: list[int]
) -> Verified:
    evidence = schema.fields(certificate["evidence"], (*_SERIES, "point", "equation", "order", "coefficient"))
    moving = {setting.variable, *setting.start}
    starts = set().union(*(t.symbols() for t in setting.start.values()))
    fixed = sorted((set(conditions.symbols) | starts) - moving)
    at = {n: schema.rational(t) for n, t in schema.fields(evidence["point"], fixed).items()}
    _fixed_conditions(conditions, at, moving)
    expansion = Expansion(conditions, setting, evidence, at)
    if not any(_near(expansion, side, moving) for side in sides):
        raise RecheckFailed("near the point the claim's hypotheses are not shown to hold at the parameters")
    relation = conditions.statement[schema.whole(evidence["equation"], 0, len(conditions.statement) - 1)]
    gap = gap_of(relation)
    expansion.defined(gap)
    above, below = expansion.lead(expansion.ring.fraction(expansion.named(gap)))
    order = schema.whole(evidence["order"], -10_000, setting.order - 1)
    if above is None or above.order - below.order != order:
        raise RecheckFailed(f"the two sides do not differ first at order {order}")
    coefficient = _constant(above.coefficient) / _constant(below.coefficient)
    if schema.rational(evidence["coefficient"]) != Fraction(int(coefficient.p), int(coefficient.q)):
        raise RecheckFailed("the stored coefficient is not that of the difference")
    where = " ".join(f"{n}={v}" for n, v in sorted(at.items()))
    return Verified(
        f"series at exact parameters substituted by FLINT, residual O(zeta^{expansion.terms})",
        f"witness {where}: " * bool(where)
        + f"the sides differ at order {order} by {coefficient}, claimed to agree below order {setting.order}",
    )


def _constant(p: Any) -> fmpq:
    if not p.is_constant():
        raise RecheckFailed("a coefficient at exact parameters is no number")
    return fmpq(p.leading_coefficient())


def _fixed_conditions(conditions: Conditions, at: dict[str, Fraction], moving: set[str]) -> None:
    """What is assumed of fixed parameters alone holds at their values."""
    point = Point({n: exact(v) for n, v in at.items()})
    for name in conditions.integers & set(at):
        if at[name].denominator != 1:
            raise RecheckFailed(f"{name} is not a whole number")
    trees = [r for d in conditions.domains if d.name in at for r in relations_of(d)]
    trees += [t for t in (*conditions.given, *conditions.assumptions) if not t.symbols() & moving]
    trees += [
        Tree("relation", "!=", args=(t, number(0))) for t in conditions.nonzero if not t.symbols() & moving
    ]
    for tree in trees:
        if not conditions.certain(tree, point):
            raise RecheckFailed(f"the parameters do not meet {tree.text()[:60]}")


def _near(expansion: Expansion, side: int, moving: set[str]) -> bool:
    """Whether all hypotheses hold near the point, on one side: by the lowest terms of their series."""
    return all(_holds(expansion, tree, head, side) for tree, head in _hypotheses(expansion, moving))


def _hypotheses(expansion: Expansion, moving: set[str]) -> Iterator[tuple[Tree, str]]:
    """Expressions and how they compare with zero."""
    conditions = expansion.conditions
    relations = [r for d in conditions.domains if d.name in expansion.start for r in relations_of(d)]
    relations += [t for t in conditions.assumptions if t.symbols() & moving]
    for r in relations:
        yield Tree("add", args=(r.args[0], Tree("mul", args=(number(-1), r.args[1])))), r.head
    for tree in conditions.nonzero:
        if tree.symbols() & moving:
            yield tree, "!="
    for e in expansion.system:
        for divisor in divisors(gap_of(e)):
            yield divisor, "!="


def _holds(expansion: Expansion, tree: Tree, head: str, side: int) -> bool:
    value: Ratio = expansion.ring.fraction(tree)
    above, below = expansion.lead(value)
    if above is None:
        return value[0] == 0 and head in (">=", "<=")
    sign = (_constant(above.coefficient) > 0) == (_constant(below.coefficient) > 0)
    positive = sign == (side > 0 or (above.order - below.order) % 2 == 0)
    return head == "!=" or positive == (head in (">", ">="))
