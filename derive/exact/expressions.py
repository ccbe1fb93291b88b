"""SymPy expressions as canonical text, and back.

The same expression gives the same bytes whatever the hash seed or the integer type underneath.
"""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from derive.errors import StatementError
from derive.exact.text import RESERVED, Tree, flat, number
from derive.functions.flat import flattened
from derive.functions.hypergeometric import WRITTEN
from derive.functions.registry import ROWS

RELATIONS: dict[str, type] = {
    "==": sp.Eq, "!=": sp.Ne, ">": sp.StrictGreaterThan, ">=": sp.GreaterThan,
    "<": sp.StrictLessThan, "<=": sp.LessThan,
}  # fmt: skip
_CONSTANTS = {"pi": sp.pi, "I": sp.I, "oo": sp.oo, "E": sp.E}


def to_tree(expression: Any) -> Tree:
    """The neutral tree of a SymPy expression or relation.

    Raises
    ------
    StatementError
        For inexact floats, infinities inside arithmetic, or objects that are not plain mathematics.
    """
    e: Any = sp.sympify(expression)
    if isinstance(e, sp.Rational):
        return number(Fraction(int(e.p), int(e.q)))
    if isinstance(e, sp.Float):
        raise StatementError(f"inexact float {e} in an exact expression; write it as a Rational")
    if isinstance(e, sp.Symbol):
        return Tree("symbol", head=_readable(e.name))
    for name, constant in _CONSTANTS.items():
        if e == constant:
            return Tree("symbol", head=name)
    if e is sp.EulerGamma:
        # SymPy makes it of the value that it is.
        return Tree("mul", args=(number(-1), Tree("call", head="polygamma", args=(number(0), number(1)))))
    if e is sp.S.NegativeInfinity:
        return Tree("mul", args=(number(-1), Tree("symbol", head="oo")))
    if isinstance(e, sp.core.relational.Relational):
        left, right = e.args
        for name, cls in RELATIONS.items():
            if isinstance(e, cls):
                return Tree("relation", head=name, args=(to_tree(left), to_tree(right)))
    if isinstance(e, sp.Add):
        return flat("add", map(to_tree, e.args))
    if isinstance(e, sp.Mul):
        return flat("mul", map(to_tree, e.args))
    if isinstance(e, sp.exp):
        return Tree("call", head="exp", args=(to_tree(e.args[0]),))
    if isinstance(e, sp.Pow):
        return Tree("pow", args=(to_tree(e.base), to_tree(e.exp)))
    if isinstance(e, (sp.Integral, sp.Limit, sp.Derivative)):
        return _operator_tree(e)
    if isinstance(e, (sp.Max, sp.Min)):
        arguments = sorted(map(to_tree, e.args), key=Tree.text)
        return Tree("call", head=type(e).__name__, args=tuple(arguments))
    if isinstance(e, (sp.Function, sp.hyper)):
        e = flattened(e) if isinstance(e, sp.hyper) else e
        known = type(e).__name__ in {*_FUNCTIONS, *_OPERATORS} or hasattr(sp, type(e).__name__)
        if isinstance(e, AppliedUndef) and known:
            raise StatementError(f"{type(e).__name__} names a known function; call the unknown one otherwise")
        return Tree("call", head=_readable(type(e).__name__), args=tuple(to_tree(a) for a in e.args))
    raise StatementError(f"{type(e).__name__} is not plain mathematics that a certificate can store: {e}")


def _readable(name: str) -> str:
    """A symbol's name, refused when it would be read back as something else."""
    plain = name.isidentifier() and unicodedata.normalize("NFKC", name) == name
    if not plain or keyword.iskeyword(name) or name in RESERVED:
        raise StatementError(
            f"{name!r} cannot name a symbol: allowed are identifiers other than Python's keywords "
            f"and the constants {sorted(RESERVED)}"
        )
    return name


def _operator_tree(e: sp.Expr) -> Tree:
    """Integrals, limits and derivatives, as calls with all their arguments spelled out."""
    if isinstance(e, sp.Limit):
        body, variable, point, direction = e.args
        side = {"+": 1, "-": -1, "+-": 0}[str(direction)]
        return Tree("call", head="Limit", args=(*map(to_tree, (body, variable, point)), number(side)))
    parts = [to_tree(e.args[0])]
    for limit in e.args[1:]:
        if isinstance(e, sp.Integral) and len(limit) != 3:
            raise StatementError(f"only definite integrals can be stored: {e}")
        parts.extend(to_tree(item) for item in limit)
    return Tree("call", head=type(e).__name__, args=tuple(parts))


def to_text(expression: object) -> str:
    """Canonical text of a SymPy expression or relation."""
    return _text(expression) if isinstance(expression, sp.Basic) else to_tree(expression).text()


@lru_cache(maxsize=8192, typed=True)
def _text(expression: sp.Basic) -> str:
    # Claims of one theory say the same about the same equations many times.
    return to_tree(expression).text()


_FUNCTIONS: dict[str, object] = {**{row.name: row.head for row in ROWS if row.readable}, **WRITTEN}
_OPERATORS = ("Derivative", "Integral", "Limit")


def to_sympy(
    tree: Tree, symbols: Mapping[str, sp.Symbol], heads: Mapping[str, Any] = MappingProxyType({})
) -> sp.Basic:
    """A SymPy expression from a tree; symbols come from the mapping, new ones are plain complex symbols.

    Functions come from `heads` before all others.
    """
    if tree.kind == "number":
        return sp.Rational(tree.value.numerator, tree.value.denominator)
    if tree.kind == "symbol":
        if tree.head in _CONSTANTS:
            return _CONSTANTS[tree.head]
        return symbols.get(tree.head, sp.Symbol(tree.head))
    args = [to_sympy(a, symbols, heads) for a in tree.args]
    if tree.kind == "add":
        return sp.Add(*args)
    if tree.kind == "mul":
        return sp.Mul(*args)
    if tree.kind == "pow":
        return sp.Pow(*args)
    if tree.kind == "relation":
        return RELATIONS[tree.head](*args, evaluate=False)
    if tree.head in _OPERATORS:
        return _operator(tree.head, args)
    function = heads.get(tree.head) or _FUNCTIONS.get(tree.head) or sp.Function(tree.head)
    return function(*args)  # type: ignore[operator]


def _operator(head: str, args: list[sp.Basic]) -> sp.Basic:
    """Back from the spelled-out arguments of an integral, limit or derivative."""
    if head == "Limit" and len(args) == 4:
        return sp.Limit(*args[:3], dir={1: "+", -1: "-", 0: "+-"}[int(args[3])])
    size = 2 if head == "Derivative" else 3
    if head == "Limit" or len(args) < 1 + size or (len(args) - 1) % size:
        raise StatementError(f"{head} with {len(args)} arguments")
    groups = [tuple(args[i : i + size]) for i in range(1, len(args), size)]
    return getattr(sp, head)(args[0], *groups)
