"""Where expressions are defined: what they divide by, and what is known not to vanish without a proof."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree, parse
from derive.recheck.domains import domains
from derive.recheck.flint_engine import Engine, constant_of, one_sign
from derive.recheck.functions.registry import ROWS
from derive.recheck.interval_functions import between
from derive.recheck.intervals import interval_of_tree
from derive.recheck.radicals import by_powers

# Functions that are defined wherever their arguments are.
_TOTAL = frozenset(row.name for row in ROWS if row.total == "always")
_OF_REAL = frozenset(row.name for row in ROWS if row.total == "at real arguments")


def needed_where_defined(trees: Iterable[Tree]) -> Iterator[tuple[str, Tree]]:
    """What must hold where expressions are defined: (``nonzero``, tree), or (``call``, tree) as a whole."""
    for tree in trees:
        yield from needed_where_defined(tree.args)
        if tree.kind == "pow":
            exponent = constant_of(tree.args[1])
            if exponent is None and not (tree.args[0].kind == "number" and tree.args[0].value > 0):
                yield "call", tree
            elif exponent is not None and exponent < 0:
                yield "nonzero", tree.args[0]
        elif tree.kind == "call" and tree.head == "log" and len(tree.args) == 1:
            yield "nonzero", tree.args[0]
        elif tree.kind == "call" and tree.head not in _TOTAL:
            yield "call", tree


class Defined:
    """What is known to be defined, and not to vanish, wherever a claim is made.

    Parameters
    ----------
    trees : the claim's own texts.
    nonzero, domains_ : its lists.
    names : all its symbols.
    """

    def __init__(
        self, trees: Sequence[Tree], nonzero: Sequence[str], domains_: Sequence[str], names: set[str]
    ) -> None:
        self._needed = {(kind, tree.text()) for kind, tree in needed_where_defined(trees)}
        self._domains = domains(domains_)
        self._stated = set(nonzero)
        imaginary = {"name": "_imaginary", "kind": "imaginary", "of": "-1", "index": 0}
        self._engine = Engine(names, [imaginary])
        self._positive = [n for n, d in self._domains.items() if d.positive]
        known = [parse(t) for t in nonzero] + [t for k, t in needed_where_defined(trees) if k == "nonzero"]
        self._nonzero = [p for t in known if (p := self._numerator(t)) is not None]
        self._nonzero += [self._engine.gen(n) for n, d in self._domains.items() if d.without_zero]

    def covers(self, kind: str, tree: Tree) -> bool:
        """Whether the claim's own text needs the same, or a whole term is defined for real arguments."""
        if (kind, tree.text()) in self._needed:
            return True
        if kind == "nonzero":
            return self.nonzero(tree)
        real = tree.symbols() <= set(self._domains) and "I" not in _heads(tree)
        return real and tree.kind == "call" and tree.head in _OF_REAL

    def nonzero(self, tree: Tree) -> bool:
        """Whether an expression is known not to vanish: a unit, or of one sign on the domains."""
        if tree.text() in self._stated or ("nonzero", tree.text()) in self._needed:
            return True
        p = self._numerator(tree)
        if p is not None and (self._is_unit(p) or self._is_unit(self._imaginary_part(p))):
            return True
        return self._of_one_sign(tree)

    def _numerator(self, tree: Tree) -> fmpq_mpoly | None:
        try:
            return self._engine.fraction(tree)[0]
        except RecheckFailed:
            return None

    def _is_unit(self, p: fmpq_mpoly) -> bool:
        if p == 0:
            return False
        indices = {self._engine.names.index(n) for n in self._positive}
        return one_sign(p, indices) or self._engine.is_unit(p, self._nonzero, self._positive)

    def _imaginary_part(self, p: fmpq_mpoly) -> fmpq_mpoly:
        """The coefficient of I where everything else is real; zero where it may not be."""
        if not self._engine.used(p) <= {"_imaginary", *self._domains}:
            return self._engine.zero
        index = self._engine.names.index("_imaginary")
        return by_powers(self._engine.resolved(p), index).get(1, self._engine.zero)

    def _of_one_sign(self, tree: Tree) -> bool:
        """Whether an interval around all values on the domains excludes zero; bounded domains only."""
        sides = {}
        for name in tree.symbols():
            one = self._domains.get(name)
            if one is None or one.low is None or one.high is None:
                return False
            sides[name] = between(interval_of_tree(one.low, {}), interval_of_tree(one.high, {}))
        try:
            value = interval_of_tree(tree, sides)
        except RecheckFailed:
            return False
        return bool(value.a > 0 or value.b < 0)


def _heads(tree: Tree) -> set[str]:
    return {tree.head} | set().union(*map(_heads, tree.args)) if tree.args else {tree.head}
