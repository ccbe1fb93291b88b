"""Interval evaluation of plain trees with mpmath's interval type, independent of ball arithmetic."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from mpmath import iv

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.bounds import spend
from derive.recheck.functions.registry import row_of
from derive.recheck.interval_functions import between, exp

_BITS = 100
_COST = 40  # units of work for each node of a tree
_MAX_POWER = 100_000


def interval(low: Fraction, high: Fraction) -> Any:
    """The interval between two rationals, rounded outward."""
    below = iv.mpf(low.numerator) / low.denominator
    above = iv.mpf(high.numerator) / high.denominator
    return iv.mpf([below.a, above.b])


def interval_of_tree(tree: Tree, values: Mapping[str, Any]) -> Any:
    """Interval enclosure of a real expression.

    Raises
    ------
    RecheckFailed
        Where an enclosure meets a pole, the edge of a function's domain, or an unknown function.
    """
    spend(_COST * size(tree))
    before = iv.prec
    iv.prec = _BITS
    try:
        found = _walk(tree, values)
    finally:
        iv.prec = before
    if not (found.a > iv.mpf("-inf") and found.b < iv.mpf("inf")):
        raise RecheckFailed(f"no finite enclosure of {tree.text()[:60]}")
    return found


def size(tree: Tree) -> int:
    """The number of nodes of a tree."""
    return 1 + sum(map(size, tree.args))


def _walk(tree: Tree, values: Mapping[str, Any]) -> Any:
    if tree.kind == "number":
        return iv.mpf(tree.value.numerator) / tree.value.denominator
    if tree.kind == "symbol":
        return _symbol(tree.head, values)
    if tree.kind == "pow" and _whole(tree.args[1]):
        return _integer_power(_walk(tree.args[0], values), tree.args[1].value.numerator)
    if tree.kind == "relation":
        raise RecheckFailed(f"{tree.text()[:60]} is not a number")
    row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
    if row is not None and row.interval is None and row.by_others is not None:
        return _walk(row.by_others(*tree.args), values)
    args = [_walk(a, values) for a in tree.args]
    if tree.kind == "add":
        return sum(args, iv.mpf(0))
    if tree.kind == "mul":
        product = iv.mpf(1)
        for a in args:
            product = product * a
        return product
    if tree.kind == "pow":
        return _power(tree.args[1], args[0], args[1])
    if tree.kind == "call":
        found = None if row is None or row.interval is None else row.interval(*args)
        if found is None:
            raise RecheckFailed(f"no interval evaluation for {tree.head} there")
        return found
    raise RecheckFailed(f"no interval evaluation for {tree.text()[:60]}")


def _symbol(name: str, values: Mapping[str, Any]) -> Any:
    if name == "pi":
        return +iv.pi
    if name == "E":
        return +iv.e
    if name not in values:
        raise RecheckFailed(f"no value for {name}")
    return values[name]


def _whole(tree: Tree) -> bool:
    return tree.kind == "number" and tree.value.denominator == 1


def _integer_power(base: Any, n: int) -> Any:
    if abs(n) > _MAX_POWER:
        raise RecheckFailed(f"the power {n if abs(n) < 10**9 else 'of many digits'} is too large")
    if n < 0:
        if 0 in base:
            raise RecheckFailed("a denominator may vanish")
        return 1 / base ** (-n)
    return base**n


def _power(exponent: Tree, base: Any, power: Any) -> Any:
    if base.a > 0:
        return exp(power * iv.log(base))
    positive = exponent.kind == "number" and exponent.value > 0
    if base.a >= 0 and positive and exponent.value.denominator == 2:
        return _integer_power(iv.sqrt(base), exponent.value.numerator)
    if base.a >= 0 and positive:
        # Increasing, and zero at zero.
        return between(iv.mpf(0), exp(power * iv.log(iv.mpf(base.b))) if base.b > 0 else iv.mpf(0))
    raise RecheckFailed("the base of a fractional power may be negative")
