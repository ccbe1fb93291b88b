"""Ranges of constants, exponentials and function values at real arguments, as facts of an algebra."""

from __future__ import annotations

from fractions import Fraction

import mpmath
from flint import fmpq, fmpq_mpoly, fmpz

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.flint_engine import Engine, Ratio
from derive.recheck.functions.registry import BY_NAME

_DIGITS = 6  # of the decimal fractions beside roots and logarithms of numbers
Fact = tuple[fmpq_mpoly, bool]
_CONSTANTS = {"pi": ("3141592/1000000", "3141593/1000000"), "E": ("2718281/1000000", "2718282/1000000")}


def constant_range(engine: Engine, x: fmpq_mpoly, head: str) -> list[Fact]:
    """A constant between two rationals, which mpmath's intervals confirm."""
    low, high = (Fraction(b) for b in _CONSTANTS[head])
    value = mpmath.iv.pi if head == "pi" else mpmath.iv.e
    above = value > mpmath.iv.mpf(low.numerator) / low.denominator
    below = value < mpmath.iv.mpf(high.numerator) / high.denominator
    if not (above and below):
        raise RecheckFailed(f"the bounds of {head} do not hold")
    ends = [engine.context.constant(fmpq(b.numerator, b.denominator)) for b in (low, high)]
    return [(x - ends[0], True), (ends[1] - x, True)]


def root_range(engine: Engine, x: fmpq_mpoly, radicand: Ratio, index: int) -> list[Fact]:
    """A root of a positive rational number between two decimal fractions; nothing of other roots."""
    num, den = radicand
    if not (num.is_constant() and den.is_constant()) or num == 0:
        return []
    value = num.leading_coefficient() / den.leading_coefficient()
    if value <= 0:
        return []
    scaled = int(value.p) * 10 ** (_DIGITS * index) // int(value.q)
    below = int(fmpz(scaled).root(index))
    low, high = (fmpq(k, 10**_DIGITS) for k in (below, below + 1))
    if not low**index <= value < high**index:
        raise RecheckFailed(f"the root of {value} does not lie where it should")
    return [(x - engine.context.constant(low), False), (engine.context.constant(high) - x, True)]


def logarithm_range(engine: Engine, x: fmpq_mpoly, argument: Ratio) -> list[Fact]:
    """The logarithm of a positive rational number between two decimal fractions; nothing of others."""
    num, den = argument
    if not (num.is_constant() and den.is_constant()):
        return []
    value = num.leading_coefficient() / den.leading_coefficient()
    scaled = mpmath.iv.log(mpmath.iv.mpf(int(value.p)) / int(value.q)) * 10**_DIGITS
    below = int(mpmath.floor(scaled.a))
    if not (scaled.a > below and scaled.b < below + 1):
        raise RecheckFailed(f"the logarithm of {value} is too close to a decimal fraction")
    low, high = (engine.context.constant(fmpq(k, 10**_DIGITS)) for k in (below, below + 1))
    return [(x - low, True), (high - x, True)]


def exponential_range(engine: Engine, x: fmpq_mpoly, exponent: Tree) -> list[Fact]:
    """An exponential is positive, and at least 1 where the exponent is a sum of plain squares."""
    return [(x, True), *([(x - engine.one, False)] if _is_square(exponent) else [])]


def function_range(engine: Engine, x: fmpq_mpoly, head: str) -> list[Fact]:
    """The range of a function's value."""
    row = BY_NAME.get(head)
    if row is None or row.range is None:
        return []
    found = []
    if row.range.least is not None:
        found.append((x - engine.context.constant(row.range.least), row.range.strict))
    if row.range.most is not None:
        found.append((engine.context.constant(row.range.most) - x, row.range.strict))
    return found


def _is_square(tree: Tree) -> bool:
    """A positive number times even powers of symbols."""
    if tree.kind == "mul":
        return all(map(_is_square, tree.args))
    if tree.kind == "pow":
        base, exponent = tree.args
        plain = base.kind == "symbol" and base.head not in ("I", "oo")
        return plain and exponent.kind == "number" and exponent.value % 2 == 0
    return tree.kind == "number" and tree.value > 0
