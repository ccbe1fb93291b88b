"""What the rules of a rewriting may rely on: conditions that are shown, and where terms are defined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number, parse
from derive.recheck import identity
from derive.recheck.conditions import HYPOTHESES, embedded
from derive.recheck.defined import Defined, needed_where_defined
from derive.recheck.domains import domains
from derive.recheck.facts import minus
from derive.recheck.rewriting.reading import proportional, same
from derive.recheck.schema import fields, listed, texts
from derive.recheck.trees import folded, is_whole

_MOST_CONDITIONS = 200
ZERO = number(0)


class Ground:
    """What holds wherever a claim is made.

    Parameters
    ----------
    certificate : statement and hypotheses.
    conditions : embedded certificates of equations and inequalities, each verified here.
    """

    def __init__(self, certificate: Mapping[str, Any], conditions: Sequence[Any]) -> None:
        self.certificate = certificate
        keys = ("statement", "given", "assumptions", "nonzero")
        self.trees = [parse(t) for key in keys for t in certificate[key]]
        self.symbols = set().union(*(t.symbols() for t in self.trees))
        self._intervals = domains(certificate["domains"])
        self._defined = Defined(self.trees, certificate["nonzero"], certificate["domains"], set(self.symbols))
        self._needed: set[tuple[str, str]] = set()
        self.grant(self.trees)
        self._inequalities: list[Tree] = [parse(t) for t in certificate["assumptions"]]
        self._equations: list[Tree] = [parse(t) for t in certificate["given"]]
        if len(conditions) > _MOST_CONDITIONS:
            raise RecheckFailed(f"{len(conditions)} conditions; allowed are {_MOST_CONDITIONS}")
        for data in conditions:
            self._take(data)

    def _take(self, data: object) -> None:
        """Verify an embedded equation or inequality; from then on it holds."""
        allowed = {key: set(self.certificate[key]) for key in (*HYPOTHESES, "integers")}
        plain = fields(data, ("statement", *HYPOTHESES, "evidence"), ("integers", "quantities"))
        (stated,) = texts(plain["statement"], 1)
        tree = parse(stated)
        if tree.text() != stated or not tree.symbols() <= self.symbols:
            raise RecheckFailed(f"the condition {stated[:60]!r} is not written as usual")
        if tree.kind == "relation" and tree.head == "==":
            if listed(plain.get("quantities", [])):
                raise RecheckFailed("a condition is about a quantity")
            for key in (*HYPOTHESES, "integers"):
                if not set(texts(plain.get(key, []))) <= allowed[key]:
                    raise RecheckFailed(f"a condition rests on other {key} than the claim")
            # Both sides are defined where they are used, or the rule that uses the equation refuses it.
            identity.check(plain)
            self._equations.append(tree)
            return
        embedded(plain, allowed, self.trees)
        self._inequalities.append(tree)

    def grant(self, trees: Iterable[Tree]) -> None:
        """Count what these terms need among what holds: they are defined wherever the claim is made."""
        self._needed |= {(kind, tree.text()) for kind, tree in needed_where_defined(trees)}

    # --- conditions ----------------------------------------------------------------------------------------

    def positive(self, tree: Tree) -> bool:
        """Whether a term is shown to be positive where it is defined."""
        value = _value_of(tree)
        if value is not None:
            return value > 0
        if tree.kind == "mul" and _by_factors(tree, self.positive, self._negative):
            return True
        if tree.kind == "pow" and self.positive(tree.args[0]) and self.real(tree.args[1]):
            return True
        apart = self._compared(tree)
        if apart is not None and self._above(apart, strict=True):
            return True
        return self._is_positive_by_form(tree) or self._holds(tree, ZERO, strict=True)

    def nonnegative(self, tree: Tree) -> bool:
        """Whether a term is shown not to be negative where it is defined."""
        value = _value_of(tree)
        if value is not None:
            return value >= 0
        if tree.kind == "mul" and _by_factors(tree, self.nonnegative, self._nonpositive):
            return True
        if tree.kind == "pow" and self.nonnegative(tree.args[0]) and self.real(tree.args[1]):
            return True
        if tree.kind == "call" and tree.head == "Abs":
            return True
        if tree.kind == "symbol" and tree.head in self._intervals and self._intervals[tree.head].nonnegative:
            return True
        apart = self._compared(tree)
        if apart is not None and self._above(apart, strict=False):
            return True
        return self._is_positive_by_form(tree) or self._holds(tree, ZERO, strict=False)

    def _negative(self, tree: Tree) -> bool:
        value = _value_of(tree)
        return value < 0 if value is not None else self._holds(ZERO, tree, strict=True)

    def _nonpositive(self, tree: Tree) -> bool:
        value = _value_of(tree)
        return value <= 0 if value is not None else self._holds(ZERO, tree, strict=False)

    def at_least(self, greater: Tree, less: Tree, strict: bool = False) -> bool:
        """Whether a term is shown to be at least another, or above it."""
        apart = self._exponents(greater, less)
        if apart is not None and self._above(apart, strict):
            return True
        return self._holds(greater, less, strict)

    def real(self, tree: Tree) -> bool:
        """Whether a term is shown to be real where it is defined."""
        if tree.kind == "number" or tree.text() in ("pi", "E"):
            return True
        if tree.kind == "symbol":
            return tree.head in self._intervals
        if tree.kind in ("add", "mul") and all(map(self.real, tree.args)):
            return True
        whole = tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value.denominator == 1
        if whole and self.real(tree.args[0]):
            return True
        if tree.kind == "call" and tree.head in ("re", "im", "Abs"):
            return True
        return any(tree.text() in (r.args[0].text(), r.args[1].text()) for r in self._inequalities)

    def whole(self, tree: Tree) -> bool:
        """Whether a term is plainly a whole number: a polynomial in such symbols with whole coefficients."""
        return is_whole(tree, self.certificate["integers"])

    def nonzero(self, tree: Tree) -> bool:
        """Whether a term is shown not to vanish where it is defined."""
        value = _value_of(tree)
        if value is not None:
            return value != 0
        if ("nonzero", tree.text()) in self._needed or self._defined.covers("nonzero", tree):
            return True
        return self._holds(tree, ZERO, strict=True) or self._holds(ZERO, tree, strict=True)

    def equal(self, a: Tree, b: Tree) -> bool:
        """Whether two terms are shown to be equal where both are defined."""
        if same(a, b):
            return True
        pair = {a.text(), b.text()}
        return any({e.args[0].text(), e.args[1].text()} == pair for e in self._equations)

    def _holds(self, greater: Tree, less: Tree, strict: bool) -> bool:
        for r in self._inequalities:
            one, other = r.args if r.head in (">", ">=") else r.args[::-1]
            if strict and r.head not in (">", "<"):
                continue
            if (one.text(), other.text()) == (greater.text(), less.text()):
                return True
            # c (a - b) has the sign of a - b; that both sides are equal is no strict inequality.
            apart, wanted = minus(one, other), minus(greater, less)
            if proportional(wanted, apart) or (not strict and same(wanted, apart)):
                return True
        return False

    def _exponents(self, greater: Tree, less: Tree) -> Tree | None:
        """The difference of the exponents, where two exponentials of real numbers are compared."""
        found = []
        for t in (greater, less):
            if t.kind == "call" and t.head == "exp" and self.real(t.args[0]):
                found.append(t.args[0])
            elif t.kind == "number" and t.value == 1:
                found.append(ZERO)
        return minus(*found) if len(found) == 2 else None

    def _above(self, tree: Tree, strict: bool) -> bool:
        """Whether a term is shown to be above zero, or is a multiple of a symbol that is."""
        named = (n for n, d in self._intervals.items() if d.positive or (d.nonnegative and not strict))
        return self._holds(tree, ZERO, strict) or any(
            proportional(tree, Tree("symbol", head=name)) for name in named
        )

    def _compared(self, tree: Tree) -> Tree | None:
        """The same for a difference of two exponentials."""
        if tree.kind != "add" or len(tree.args) != 2:
            return None
        for one, other in (tree.args, tree.args[::-1]):
            if other == number(-1):
                return self._exponents(one, number(1))
            if other.kind == "mul" and len(other.args) == 2 and other.args[0] == number(-1):
                return self._exponents(one, other.args[1])
        return None

    def _is_positive_by_form(self, tree: Tree) -> bool:
        if tree.kind == "symbol":
            return tree.head in ("pi", "E") or (
                tree.head in self._intervals and self._intervals[tree.head].positive
            )
        return tree.kind == "call" and tree.head == "exp" and self.real(tree.args[0])

    # --- where terms are defined ---------------------------------------------------------------------------

    def require_defined(self, tree: Tree, where: Tree | None = None) -> None:
        """Raise unless a term is defined wherever the claim is made.

        Parameters
        ----------
        tree : the term.
        where : another one that is defined there; by default only the claim's own texts are.
        """
        granted = set(self._needed)
        if where is not None:
            granted |= {(kind, t.text()) for kind, t in needed_where_defined([where])}
        for kind, part in needed_where_defined([tree]):
            if (kind, part.text()) in granted or self._defined.covers(kind, part):
                continue
            if kind == "nonzero" and self.nonzero(part):
                continue
            if kind == "call" and part.kind == "pow" and self.nonzero(part.args[0]):
                continue
            if kind == "call" and part.head in _AT_REAL and all(map(self.real, part.args)):
                continue
            raise RecheckFailed(f"{part.text()[:60]} may be undefined, or vanish")


def _by_factors(tree: Tree, above: Callable[[Tree], bool], below: Callable[[Tree], bool]) -> bool:
    """Whether every factor has a sign that is shown, and the number of negative ones is even."""
    signs = [1 if above(a) else -1 if below(a) else 0 for a in tree.args]
    return 0 not in signs and signs.count(-1) % 2 == 0


def _value_of(tree: Tree) -> Fraction | None:
    """The value of a term that is made of numbers."""
    if tree.symbols() or tree.kind in ("symbol", "call"):
        return None
    found = folded(tree)
    return found.value if found.kind == "number" else None


# Functions that have a value at all real arguments.
_AT_REAL = frozenset({"atan", "asinh", "tanh", "sech", "sign", "Heaviside", "asin", "acos"})
