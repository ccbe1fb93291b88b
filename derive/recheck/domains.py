"""Intervals of certificates, their ends compared exactly or by interval arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from derive.errors import RecheckFailed
from derive.exact.text import RESERVED, Tree, number, parse
from derive.recheck.intervals import interval_of_tree

_MAX_REMEMBERED = 200
_FORM = re.compile(r"(\w+) in ([(\[])(.+)([)\]])")


@dataclass(frozen=True)
class Domain:
    """An interval of real numbers for one symbol; an end is None where there is none."""

    name: str
    low: Tree | None
    high: Tree | None
    low_open: bool
    high_open: bool

    @property
    def positive(self) -> bool:
        """Whether it holds positive numbers only."""
        return self.low is not None and _above(self.low, number(0), strictly=not self.low_open)

    @property
    def nonnegative(self) -> bool:
        """Whether it holds no negative number."""
        return self.low is not None and _above(self.low, number(0), strictly=False)

    @property
    def without_zero(self) -> bool:
        """Whether zero lies outside."""
        below = self.high is not None and _above(number(0), self.high, strictly=not self.high_open)
        return self.positive or below

    @property
    def single(self) -> bool:
        """Whether it is a single number."""
        return self.low is not None and self.low == self.high

    def inside(self, other: Domain, whole: bool = False) -> bool:
        """Whether all of it, or all whole numbers in it, lie in another interval."""
        return _end_inside(self.low, self.low_open, other.low, other.low_open, 1, whole) and _end_inside(
            self.high, self.high_open, other.high, other.high_open, -1, whole
        )


def domain(text: str) -> Domain:
    """An interval such as ``x in (0, pi]`` as it is stored.

    Raises
    ------
    RecheckFailed
        When it is not written so, an end is no real constant, or nothing lies between the ends.
    """
    return _remembered(text) if len(text) <= _MAX_REMEMBERED else _read(text)


@lru_cache(maxsize=1024)
def _remembered(text: str) -> Domain:
    return _read(text)


def _read(text: str) -> Domain:
    match = _FORM.fullmatch(text)
    if match is None:
        raise RecheckFailed(f"cannot read the domain {text[:60]!r}")
    name, left, inner, right = match.groups()
    cuts = [i for i in range(len(inner)) if inner.startswith(", ", i) and _balanced(inner[:i])]
    if len(cuts) != 1 or name in RESERVED or not name.isidentifier():
        raise RecheckFailed(f"cannot read the domain {text[:60]!r}")
    low, high = inner[: cuts[0]], inner[cuts[0] + 2 :]
    found = Domain(name, _end(low, "-oo"), _end(high, "oo"), left == "(", right == ")")
    if (found.low is None and left == "[") or (found.high is None and right == "]"):
        raise RecheckFailed(f"an infinite end belongs to the domain {text[:60]!r}")
    if found.low is not None and found.high is not None:
        single = found.low == found.high and not found.low_open and not found.high_open
        if not single and not _above(found.high, found.low, strictly=True):
            raise RecheckFailed(f"the domain {text[:60]!r} is empty or reversed")
    return found


def domains(texts: Iterable[str]) -> dict[str, Domain]:
    """The domain of each symbol that has one; two of one symbol are refused."""
    found: dict[str, Domain] = {}
    for text in texts:
        one = domain(text)
        if one.name in found:
            raise RecheckFailed(f"{one.name} has two domains")
        found[one.name] = one
    return found


def positive_symbols(texts: Iterable[str]) -> list[str]:
    """Symbols whose stated domain contains positive numbers only."""
    return [name for name, one in domains(texts).items() if one.positive]


def _end(text: str, infinite: str) -> Tree | None:
    if text == infinite:
        return None
    tree = parse(text)
    if tree.text() != text:
        raise RecheckFailed(f"the end {text[:60]!r} of a domain is not written as usual")
    _interval(tree)
    return tree


def _balanced(text: str) -> bool:
    return text.count("(") == text.count(")")


def _interval(tree: Tree) -> object:
    """An interval around a constant; anything that is not plainly a real constant is refused."""
    return interval_of_tree(tree, {})


def _above(a: Tree, b: Tree, strictly: bool) -> bool:
    """Whether a constant is certainly above (or not below) another."""
    if a.kind == b.kind == "number":
        return a.value > b.value or (a.value == b.value and not strictly)
    if a == b:
        return not strictly
    one, other = interval_of_tree(a, {}), interval_of_tree(b, {})
    return bool(one.a > other.b)


def _end_inside(
    own: Tree | None, own_open: bool, other: Tree | None, other_open: bool, side: int, whole: bool
) -> bool:
    """Whether an end of the inner interval lies inside; side 1 for lower ends, -1 for upper ones."""
    if other is None:
        return True
    if own is None:
        return False
    strictly = other_open and not own_open
    if _above(own, other, strictly) if side == 1 else _above(other, own, strictly):
        return True
    if whole and own_open and own.kind == other.kind == "number" and own.value.denominator == 1:
        # The first whole number beyond an open end is one further on.
        return _end_inside(number(own.value + side), False, other, other_open, side, whole=False)
    return False
