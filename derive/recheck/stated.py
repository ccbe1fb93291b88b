"""What a claim takes for granted, read from its certificate and decided at one point.

Everything is decided by exact or ball arithmetic: a condition that stays open at the highest precision counts
as not met, and an order between numbers that are not shown real has no meaning.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck import schema
from derive.recheck.ball_engine import difference, excludes_zero, is_finite, precise
from derive.recheck.ball_functions import ball, is_real
from derive.recheck.definitions import Definitions, value_of
from derive.recheck.domains import Domain, domains
from derive.recheck.exact import ZERO, Exact, Value
from derive.recheck.solutions import Point

FIRST_BITS, MOST_BITS = 128, 8_192
_ORDER = (">", ">=", "<", "<=")


def relations_of(domain: Domain) -> list[Tree]:
    """The inequalities that say that a symbol lies in its domain."""
    x = Tree("symbol", domain.name)
    found = []
    if domain.low is not None:
        found.append(Tree("relation", ">" if domain.low_open else ">=", args=(x, domain.low)))
    if domain.high is not None:
        found.append(Tree("relation", "<" if domain.high_open else "<=", args=(x, domain.high)))
    return found


class Conditions:
    """The statement of a certificate and all its hypotheses, as trees.

    Parameters
    ----------
    certificate : plain data.
    """

    def __init__(self, certificate: Mapping[str, Any]) -> None:
        groups = ("statement", "given", "assumptions", "nonzero")
        trees = {k: [parse(t) for t in schema.texts(certificate[k])] for k in groups}
        self.statement, self.given = trees["statement"], trees["given"]
        self.assumptions, self.nonzero = trees["assumptions"], trees["nonzero"]
        self.domains = list(domains(schema.texts(certificate["domains"])).values())
        self.integers = set(schema.texts(certificate["integers"]))
        self.plain_quantities = certificate["quantities"]
        self.definitions = Definitions(self.plain_quantities)
        self.symbols = sorted(set().union(*(t.symbols() for group in trees.values() for t in group)))
        if not self.statement or any(t.kind != "relation" for t in self.statement):
            raise RecheckFailed("nothing is stated, or something that is no relation")
        if any(t.kind != "relation" or t.head != "==" for t in self.given):
            raise RecheckFailed("what is given holds more than equations")
        if any(t.kind != "relation" or t.head not in _ORDER for t in self.assumptions):
            raise RecheckFailed("the assumptions hold more than inequalities")

    def value(self, tree: Tree, values: Mapping[str, Value]) -> Value:
        """The value of one side at the working precision."""
        return value_of(tree, values, self.definitions)

    def holds(self, relation: Tree, values: Mapping[str, Value]) -> bool | None:
        """Whether a relation is true, as far as the working precision tells.

        Raises
        ------
        RecheckFailed
            For an order between numbers of which one is certainly not real.
        """
        gap = self.gap(relation, values)
        if gap is None:
            return None
        head = relation.head
        if isinstance(gap, Exact):
            sign = int(gap.real > 0) - int(gap.real < 0)
            if head in ("==", "!="):
                return bool(gap.is_zero) == (head == "==")
            return {">": sign > 0, ">=": sign >= 0, "<": sign < 0, "<=": sign <= 0}[head]
        if head in ("==", "!="):
            return (head == "!=") if excludes_zero(gap) else None
        if not excludes_zero(gap):
            return None
        return bool(gap.real > 0) == (head in (">", ">="))

    def gap(self, relation: Tree, values: Mapping[str, Value]) -> Value | None:
        """Left minus right; None where that is not known, or not known to be real where order asks for it."""
        left, right = (self.value(side, values) for side in relation.args)
        if not is_finite(left) or not is_finite(right):
            return None
        if relation.head in _ORDER:
            for side in (left, right):
                if not ball(side).imag.contains(0):
                    raise RecheckFailed(f"an order between numbers that are not real: {relation.text()[:60]}")
                if not is_real(side):
                    return None
        if relation.args[0] == relation.args[1]:
            return ZERO
        return difference(left, right)

    def certain(self, relation: Tree, point: Point) -> bool:
        """Whether a relation certainly holds at a point, with as many bits as that takes."""
        return precise(lambda: self.holds(relation, point.values()), FIRST_BITS, MOST_BITS) is True

    def refused(self, point: Point, apart: Set[str] = frozenset()) -> str | None:
        """Why a point is not one that the claim is about; None where every condition is certainly met.

        Symbols that are kept `apart` have no value (statistics of a simulation, say): no equation and no
        inequality may hold them, and their own domains are not asked for.
        """
        values = point.values()
        if set(self.symbols) - apart != set(values):
            return f"it is about {sorted(values)}, the claim about {self.symbols}"
        for name in sorted(self.integers & set(values)):
            v = values[name]
            if not isinstance(v, Exact) or v.whole is None:
                return f"{name} is not a whole number"
        for d in self.domains:
            if d.name in values and not is_real(values[d.name]):
                return f"{d.name} is not real"
        for d in self.domains:
            if d.name in values and not all(self.certain(r, point) for r in relations_of(d)):
                return f"{d.name} is outside its domain"
        for tree in (*self.given, *self.assumptions):
            if tree.symbols() & apart:
                return f"{tree.text()[:60]} holds a symbol without a value"
            if not point.satisfies(tree) and not self.certain(tree, point):
                return f"it does not satisfy {tree.text()[:60]}"
        for tree in self.nonzero:
            if not tree.symbols() & apart and not self.certain(_nonzero(tree), point):
                return f"{tree.text()[:60]} may vanish at it"
        return None


def _nonzero(tree: Tree) -> Tree:
    return Tree("relation", "!=", args=(tree, number(0)))
