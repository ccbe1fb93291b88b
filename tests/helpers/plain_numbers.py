"""What the rows of functions ask of their arguments, answered by mpmath where these are numbers."""

from __future__ import annotations

from typing import Any

from mpmath import mp

from derive.errors import DeriveError
from derive.exact.expressions import to_tree
from derive.exact.text import Tree
from derive.recheck.mp_engine import MpEngine

ENGINE = MpEngine()


def value(tree: Tree) -> Any:
    """mpmath's value; None where there is none."""
    try:
        found = ENGINE.value(tree, {})
    except (DeriveError, ValueError, ArithmeticError, TypeError, NotImplementedError, KeyError):
        return None
    return found if mp.isfinite(found) else None


class Numbers:
    """What is plain of numbers: what they are."""

    def positive(self, e: Any) -> bool:
        found = value(tree_of(e))
        return found is not None and mp.im(found) == 0 and mp.re(found) > 0

    def real(self, e: Any) -> bool:
        found = value(tree_of(e))
        return found is not None and mp.im(found) == 0

    def whole(self, e: Any) -> bool:
        found = value(tree_of(e))
        return found is not None and mp.isint(found)


def tree_of(e: Any) -> Tree:
    return e if isinstance(e, Tree) else to_tree(e)
