"""Complex numbers whose parts are plain trees: what is plainly real, real and imaginary parts, arithmetic.

Nothing is multiplied out here: FLINT does that when it reads the trees.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.domains import domains
from derive.recheck.functions.registry import ROWS

Pair = tuple[Tree, Tree]
Reals = Mapping[str, bool]
ZERO, MINUS_ONE = number(0), number(-1)
# Functions that are real at every real argument; those of them that are never negative.
_REAL_FUNCTIONS = frozenset(row.name for row in ROWS if row.plainly is not None)
_NEVER_NEGATIVE = frozenset(row.name for row in ROWS if row.plainly == "nonnegative")
_MAX_POWER = 8


def reals(stated: Sequence[str]) -> Reals:
    """Names of the real symbols, each with whether its domain is free of negative numbers."""
    return {name: one.nonnegative for name, one in domains(stated).items()}


def require_plain(tree: Tree, real: Reals) -> None:
    """Refuse a tree in which anything but I may fail to be real.

    Raises
    ------
    RecheckFailed
        For a symbol without a real domain, a root of something that may be negative, or another function.
    """
    strange = tree.symbols() - real.keys()
    if strange:
        raise RecheckFailed(f"not known to be real: {', '.join(sorted(strange))}")
    if not _plain(tree, real):
        raise RecheckFailed(f"not plainly real: {tree.text()[:60]}")


def _plain(tree: Tree, real: Reals) -> bool:
    if tree.kind in ("number", "symbol"):
        return tree.head != "oo"
    if tree.kind == "pow":
        base, exponent = tree.args
        if exponent.kind != "number" or not _plain(base, real):
            return False
        return exponent.value.denominator == 1 or _nonnegative(base, real)
    if tree.kind == "call" and (tree.head not in _REAL_FUNCTIONS or "I" in constants(tree)):
        return False
    return tree.kind in ("add", "mul", "call") and all(_plain(a, real) for a in tree.args)


def _nonnegative(tree: Tree, real: Reals) -> bool:
    """Whether a tree of real parts is plainly nonnegative."""
    if tree.kind == "number":
        return tree.value >= 0
    if tree.kind == "symbol":
        return real.get(tree.head, tree.head in ("pi", "E"))
    if tree.kind == "pow":
        base, exponent = tree.args
        even = exponent.value.denominator == 1 and exponent.value % 2 == 0
        return (even and "I" not in constants(base)) or _nonnegative(base, real)
    if tree.kind == "call":
        return tree.head in _NEVER_NEGATIVE
    return all(_nonnegative(a, real) for a in tree.args)


def cartesian(tree: Tree, real: Reals) -> Pair:
    """Real and imaginary part of a tree in real symbols.

    Raises
    ------
    RecheckFailed
        For anything that may not be real, or I inside anything but sums, products and powers.
    """
    require_plain(tree, real)
    return _cartesian(tree)


def _cartesian(tree: Tree) -> Pair:
    if "I" not in constants(tree):
        return tree, ZERO
    if tree.kind == "symbol":
        return ZERO, number(1)
    if tree.kind == "add":
        return plus(*map(_cartesian, tree.args))
    power = tree.args[1].value if tree.kind == "pow" and tree.args[1].kind == "number" else Fraction(-1)
    if tree.kind == "mul" or (power.denominator == 1 and 0 <= power <= _MAX_POWER):
        product: Pair = (number(1), ZERO)
        for a in tree.args if tree.kind == "mul" else [tree.args[0]] * int(power):
            product = times(product, _cartesian(a))
        return product
    raise RecheckFailed(f"cannot take the real part of {tree.text()[:60]}")


def times(a: Pair, b: Pair) -> Pair:
    """Product of two complex numbers."""
    return (
        add(mul(a[0], b[0]), mul(MINUS_ONE, a[1], b[1])),
        add(mul(a[0], b[1]), mul(a[1], b[0])),
    )


def plus(*terms: Pair) -> Pair:
    """Sum of complex numbers."""
    return add(*(t[0] for t in terms)), add(*(t[1] for t in terms))


def constants(tree: Tree) -> set[str]:
    """All names in a tree, those of constants included."""
    if tree.kind == "symbol":
        return {tree.head}
    return set().union(*map(constants, tree.args)) if tree.args else set()


def squared(tree: Tree) -> Tree:
    """The square of a tree, without the radical of a square root."""
    if tree.kind == "mul":
        return mul(*map(squared, tree.args))
    if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value == Fraction(1, 2):
        return tree.args[0]
    return mul(tree, tree)


def power(tree: Tree, n: int) -> Tree:
    """A natural power, squares without the radical of a square root."""
    return mul(*[squared(tree)] * (n // 2), *[tree] * (n % 2))


def mul(*args: Tree) -> Tree:
    """A product; numbers zero and one are dropped."""
    if any(a.kind == "number" and a.value == 0 for a in args):
        return number(0)
    rest = tuple(a for a in args if not (a.kind == "number" and a.value == 1))
    return rest[0] if len(rest) == 1 else Tree("mul", args=rest) if rest else number(1)


def add(*args: Tree) -> Tree:
    """A sum; zeros are dropped."""
    rest = tuple(a for a in args if not (a.kind == "number" and a.value == 0))
    return rest[0] if len(rest) == 1 else Tree("add", args=rest) if rest else number(0)
