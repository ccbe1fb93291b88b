"""The recheck's own evaluation: exact rationals as far as they go, FLINT's balls for everything else.

A walk over the plain tree at the working precision. Where an enclosure is too wide to decide something, the
caller repeats it with more bits (`precise`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from flint import acb, arb, ctx

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.ball_functions import ball, call, is_real, of_turn, raised
from derive.recheck.exact import ONE, ZERO, Exact, Value, exact, too_long
from derive.recheck.functions.registry import ROWS, row_of

Values = Mapping[str, Value]
# What stands for a call of a quantity: its arguments to its value.
Quantities = Mapping[str, Callable[[list[Value]], Value]]
T = TypeVar("T")

_REAL_FUNCTIONS = frozenset(row.name for row in ROWS if row.real)


@contextmanager
def working(bits: int) -> Iterator[None]:
    """Work at this many bits; FLINT's precision is restored at the end."""
    before = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = before


def precise(attempt: Callable[[], T | None], bits: int, most: int) -> T | None:
    """The first answer that is not None, with ever more bits."""
    while bits <= most:
        with working(bits):
            found = attempt()
        if found is not None:
            return found
        bits *= 2
    return None


@dataclass
class Path:
    """A real variable of integration, whether its box must be shown analytic, and what is free of it."""

    variable: str
    analytic: bool = False
    constants: dict[int, tuple[Value, bool]] = field(default_factory=dict)
    real: dict[int, bool] = field(default_factory=dict)
    varying: dict[int, bool] = field(default_factory=dict)

    def moves(self, tree: Tree) -> bool:
        """Whether a tree holds the variable; kept by identity, for the trees outlive their integration."""
        if id(tree) not in self.varying:
            self.varying[id(tree)] = self.variable in tree.symbols()
        return self.varying[id(tree)]


def enclose(
    tree: Tree, values: Values, quantities: Quantities | None = None, path: Path | None = None
) -> Value:
    """The value of a tree at the working precision: an `Exact` or an `acb` that may be infinite.

    Raises
    ------
    Undefined
        Where something is divided by an exact zero.
    RecheckFailed
        For a symbol without a value, or a function without a rule.
    """
    return _Walk(values, quantities or {}, path).value(tree)


@dataclass
class _Walk:
    values: Values
    quantities: Quantities
    path: Path | None

    def value(self, tree: Tree) -> Value:
        if self.path is None or self.path.moves(tree):
            return self._value(tree)
        if id(tree) not in self.path.constants:
            found = enclose(tree, self.values, self.quantities)
            self.path.constants[id(tree)] = found, is_real(found)
        return self.path.constants[id(tree)][0]

    def _value(self, tree: Tree) -> Value:
        if tree.kind == "number":
            return exact(tree.value)
        if tree.kind == "symbol":
            return self._symbol(tree.head)
        if tree.kind == "call" and tree.head in self.quantities:
            if self.path is not None:
                raise RecheckFailed(f"the quantity {tree.head} inside an integral")
            return self.quantities[tree.head]([self.value(a) for a in tree.args])
        row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
        if row is not None and row.by_others is not None and row.value is None:
            return self.value(row.by_others(*tree.args))
        if tree.kind == "call":
            turn = self._turn(tree)
            if turn is not None:
                return turn
            path = None if self.path is None else self.path.analytic
            real = [self.real(a) for a in tree.args]
            return call(tree.head, [self.value(a) for a in tree.args], path, real)
        if tree.kind not in ("add", "mul", "pow"):
            raise RecheckFailed(f"cannot evaluate {tree.text()[:80]}")
        args = [self.value(a) for a in tree.args]
        if tree.kind == "pow":
            return raised(args[0], args[1], None if self.path is None else self.path.analytic)
        return total(args) if tree.kind == "add" else product(args)

    def _symbol(self, name: str) -> Value:
        if name in self.values:
            return self.values[name]
        if name == "pi":
            return acb(arb.pi())
        if name == "E":
            return acb(arb.const_e())
        if name == "I":
            return exact(0, 1)
        raise RecheckFailed(f"no value for {name}")

    def _turn(self, tree: Tree) -> Value | None:
        """A trigonometric function of a rational multiple of π."""
        if len(tree.args) != 1 or tree.head not in ("sin", "cos", "tan") or self.path is not None:
            return None
        factors = list(tree.args[0].args) if tree.args[0].kind == "mul" else [tree.args[0]]
        turns = [f for f in factors if f.kind == "symbol" and f.head == "pi"]
        if len(turns) != 1:
            return None
        factors.remove(turns[0])
        rest = product([self.value(f) for f in factors])
        if not isinstance(rest, Exact) or not rest.is_real:
            return None
        return of_turn(tree.head, rest.real)

    def real(self, tree: Tree) -> bool:
        """Whether a tree is real wherever the path's variable is; only asked along a path."""
        if self.path is None:
            return False
        if id(tree) not in self.path.real:
            self.path.real[id(tree)] = self._real(tree)
        return self.path.real[id(tree)]

    def _real(self, tree: Tree) -> bool:
        assert self.path is not None
        if not self.path.moves(tree):
            self.value(tree)
            return tree.kind == "number" or self.path.constants[id(tree)][1]
        if tree.kind == "symbol":
            return True
        if tree.kind in ("add", "mul"):
            return all(map(self.real, tree.args))
        if tree.kind == "pow":
            exponent = tree.args[1]
            return exponent.kind == "number" and exponent.value.denominator == 1 and self.real(tree.args[0])
        return tree.kind == "call" and tree.head in _REAL_FUNCTIONS and all(map(self.real, tree.args))


def total(args: list[Value]) -> Value:
    """The sum of values; exact ones are added exactly first."""
    known = [a for a in args if isinstance(a, Exact)]
    sum_ = ZERO
    for a in known:
        sum_ = sum_ + a
    rest = [a for a in args if not isinstance(a, Exact)]
    if not rest:
        return sum_ if not too_long(sum_) else sum_.ball()
    result = rest[0]
    for a in rest[1:]:
        result = result + a
    return result if sum_.is_zero else result + sum_.ball()


def product(args: list[Value]) -> Value:
    """The product of values; an exact zero makes it zero where the rest is finite."""
    product_ = ONE
    for a in args:
        if isinstance(a, Exact):
            product_ = product_ * a
    rest = [a for a in args if not isinstance(a, Exact)]
    if not rest:
        return product_ if not too_long(product_) else product_.ball()
    if product_.is_zero and all(a.is_finite() for a in rest):
        return ZERO
    result = rest[0]
    for a in rest[1:]:
        result = result * a
    return result if product_ == ONE else result * product_.ball()


def difference(left: Value, right: Value) -> Value:
    """Left minus right, exactly where both are exact."""
    if isinstance(right, Exact):
        return total([left, -right])
    return ball(left) - right


def is_finite(value: Value) -> bool:
    """Whether a value is known to be finite."""
    return isinstance(value, Exact) or bool(value.is_finite())


def excludes_zero(value: Value) -> bool:
    """Whether a value is certainly finite and not zero."""
    if isinstance(value, Exact):
        return not value.is_zero
    return bool(value.is_finite() and not value.contains(0))
