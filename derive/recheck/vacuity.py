"""Claims about nothing: what is said not to vanish, and what is divided by, differs from zero somewhere.

Terms that cancel through two roots or two functions are zero without looking so. Numbers see that, whatever
the algebra of a procedure knows of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.ball_engine import excludes_zero, working
from derive.recheck.exact import Undefined, Value
from derive.recheck.sampling import generic
from derive.recheck.stated import Conditions
from derive.recheck.trees import BINDERS, replaced

_TRIES = 12
_BITS = (128, 512)


def refuse_nothing(certificate: Mapping[str, Any]) -> None:
    """Raise unless everything that the claim takes not to vanish is seen to be other than zero at some point.

    Raises
    ------
    RecheckFailed
        Where one of them may be zero everywhere.
    """
    conditions = Conditions(certificate)
    divisors = (
        d for t in (*conditions.statement, *conditions.given, *conditions.assumptions) for d in _divisors(t)
    )
    for tree in dict.fromkeys((*conditions.nonzero, *divisors)):
        if not any(_differs(conditions, tree, attempt) for attempt in range(_TRIES)):
            raise RecheckFailed(f"{tree.text()[:60]} vanishes, so the claim is about nothing")


def _divisors(tree: Tree) -> Iterator[Tree]:
    """What an expression divides by, outside of integrals and limits."""
    if tree.kind == "call" and tree.head in BINDERS:
        return
    if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value < 0:
        yield tree.args[0]
    for a in tree.args:
        yield from _divisors(a)


def _differs(conditions: Conditions, tree: Tree, attempt: int) -> bool:
    """Whether an expression is certainly not zero at a generic point."""
    if tree.kind == "number":
        return tree.value != 0
    rng = random.Random(attempt)
    values: dict[str, Value] = {}
    for name in sorted(tree.symbols()):
        with working(_BITS[0]):
            values[name] = generic(conditions, name, rng, attempt)
    for bits in _BITS:
        with working(bits):
            try:
                if excludes_zero(conditions.value(tree, values)):
                    return True
            except Undefined:
                return False
            except RecheckFailed:
                return _without_calls(conditions, tree, values, rng)
    return False


def _without_calls(
    conditions: Conditions, tree: Tree, values: Mapping[str, Value], rng: random.Random
) -> bool:
    """The same where a function has no value here: every call is a number of its own."""
    own: dict[str, Tree] = {}

    def change(t: Tree) -> Tree | None:
        if t.kind != "call":
            return None
        return own.setdefault(t.text(), number(rng.randrange(2, 10**6)))

    try:
        return excludes_zero(conditions.value(replaced(tree, change), values))
    except RecheckFailed:
        return False
