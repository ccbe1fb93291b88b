"""Expressions as plain text, and back, without ever evaluating a string as code.

Certificates store mathematics as text such as ``kappa*g_D + 1/2 == t**2``. The text is canonical: the
same expression gives the same bytes whatever the hash seed or the integer type underneath. Both engines
read it: `to_sympy` builds a SymPy expression, `derive.recheck.flint_engine` builds FLINT polynomials from
the neutral tree that `parse` returns.
"""

from __future__ import annotations

import ast
import keyword
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from derive.errors import StatementError
from derive.functions import SPECIAL_FUNCTIONS

RELATIONS: dict[str, type] = {
    "==": sp.Eq, "!=": sp.Ne, ">": sp.StrictGreaterThan, ">=": sp.GreaterThan,
    "<": sp.StrictLessThan, "<=": sp.LessThan,
}  # fmt: skip
_CONSTANTS = {"pi": sp.pi, "I": sp.I, "oo": sp.oo, "E": sp.E}
RESERVED = frozenset(_CONSTANTS)
_MAX_TEXT = 4_000_000


@dataclass(frozen=True, order=True)
class Tree:
    """A neutral expression tree: ``kind`` is number, symbol, add, mul, pow, call or relation."""

    kind: str
    head: str = ""
    value: Fraction = Fraction(0)
    args: tuple[Tree, ...] = ()

    def text(self) -> str:
        """Canonical text of the tree (terms and factors sorted)."""
        if self.kind == "number":
            return str(self.value)
        if self.kind == "symbol":
            return self.head
        if self.kind == "call":
            return f"{self.head}({', '.join(a.text() for a in self.args)})"
        if self.kind == "relation":
            return f"{self.args[0].text()} {self.head} {self.args[1].text()}"
        if self.kind == "pow":
            return f"{_atom(self.args[0])}**{_atom(self.args[1])}"
        if self.kind == "mul":
            return "*".join(_factors(self.args))
        return " + ".join(sorted(a.text() if a.kind != "relation" else f"({a.text()})" for a in self.args))

    def symbols(self) -> set[str]:
        """Names of all free symbols in the tree, constants excepted."""
        if self.kind == "symbol":
            return set() if self.head in _CONSTANTS else {self.head}
        if self.kind == "call" and self.head == "RootRadius":
            return self.args[0].symbols() - self.args[1].symbols()  # the unknown is bound
        return set().union(*(a.symbols() for a in self.args)) if self.args else set()


def _factors(args: Iterable[Tree]) -> list[str]:
    """Factors of a product as text: numbers first, then alphabetical; powers need no brackets."""
    ordered = sorted((a.kind != "number", a.text(), a) for a in args)
    # Only the first number may stand bare: in x*5/3 the reader would divide the whole product.
    first, rest = ordered[0][2], [a for _, _, a in ordered[1:]]
    bare = first.text() if first.kind in ("number", "pow") else _atom(first)
    return [bare, *(a.text() if a.kind == "pow" else _atom(a) for a in rest)]


def _atom(tree: Tree) -> str:
    plain = tree.kind in ("symbol", "call") or (
        tree.kind == "number" and tree.value.denominator == 1 and tree.value >= 0
    )
    return tree.text() if plain else f"({tree.text()})"


def number(value: int | Fraction) -> Tree:
    """A rational number as a tree."""
    return Tree("number", value=Fraction(value))


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
    if e is sp.S.NegativeInfinity:
        return Tree("mul", args=(number(-1), Tree("symbol", head="oo")))
    if isinstance(e, sp.core.relational.Relational):
        left, right = e.args
        for name, cls in RELATIONS.items():
            if isinstance(e, cls):
                return Tree("relation", head=name, args=(to_tree(left), to_tree(right)))
    if isinstance(e, sp.Add):
        return _flat("add", map(to_tree, e.args))
    if isinstance(e, sp.Mul):
        return _flat("mul", map(to_tree, e.args))
    if isinstance(e, sp.exp):
        return Tree("call", head="exp", args=(to_tree(e.args[0]),))
    if isinstance(e, sp.Pow):
        return Tree("pow", args=(to_tree(e.base), to_tree(e.exp)))
    if isinstance(e, (sp.Integral, sp.Limit, sp.Derivative)):
        return _operator_tree(e)
    if isinstance(e, sp.Function):
        if isinstance(e, AppliedUndef) and type(e).__name__ in {*_FUNCTIONS, *_OPERATORS}:
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


def _flat(kind: str, args: Iterable[Tree]) -> Tree:
    """A sum of sums is one sum, a product of products one product: nesting leaves no trace in text."""
    flat: list[Tree] = []
    for a in args:
        flat.extend(a.args if a.kind == kind else (a,))
    return Tree(kind, args=tuple(flat))


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
    return to_tree(expression).text()


def parse(text: str) -> Tree:
    """Read canonical text into a tree. Only arithmetic, calls by name and one relation are understood.

    Raises
    ------
    StatementError
        For anything else, with the offending part.
    """
    if len(text) > _MAX_TEXT:
        raise StatementError(f"expression text of {len(text)} characters; allowed are {_MAX_TEXT}")
    try:
        # Python's own parser cannot hold a sum of thousands of terms, so those are read one by one.
        terms = _terms(text)
        trees = [_from_ast(ast.parse(term, mode="eval").body, term) for term in terms]
    except StatementError:
        raise
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        raise StatementError(f"cannot read {text[:60]!r} as an expression") from error
    return trees[0] if len(trees) == 1 else _flat("add", trees)


def _terms(text: str) -> list[str]:
    """The terms of a sum written with " + " outside all brackets; a relation stays whole."""
    if any(c in text for c in "=<>!"):
        return [text]
    pieces: list[str] = []
    depth = 0
    for piece in text.split(" + "):
        if depth > 0:
            pieces[-1] += f" + {piece}"
        else:
            pieces.append(piece)
        depth += piece.count("(") - piece.count(")")
    return pieces


_COMPARE = {ast.Eq: "==", ast.NotEq: "!=", ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<="}


def _from_ast(node: ast.AST, text: str) -> Tree:
    # A long sum is a left-leaning chain: walk it in a loop, not by recursion.
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        terms: list[Tree] = []
        while isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
            right = _from_ast(node.right, text)
            terms.append(right if isinstance(node.op, ast.Add) else _negative(right))
            node = node.left
        terms.append(_from_ast(node, text))
        return _flat("add", reversed(terms))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        factors: list[Tree] = []
        while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            factors.append(_from_ast(node.right, text))
            node = node.left
        factors.append(_from_ast(node, text))
        return _flat("mul", reversed(factors))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        left, right = _from_ast(node.left, text), _from_ast(node.right, text)
        if left.kind == right.kind == "number" and right.value:
            return number(left.value / right.value)
        return _flat("mul", (left, Tree("pow", args=(right, number(-1)))))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Pow):
        return Tree("pow", args=(_from_ast(node.left, text), _from_ast(node.right, text)))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return _negative(_from_ast(node.operand, text))
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return number(node.value)
    if isinstance(node, ast.Name):
        return Tree("symbol", head=node.id)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        return Tree("call", head=node.func.id, args=tuple(_from_ast(a, text) for a in node.args))
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARE:
        sides = (_from_ast(node.left, text), _from_ast(node.comparators[0], text))
        return Tree("relation", head=_COMPARE[type(node.ops[0])], args=sides)
    raise StatementError(f"{ast.dump(node)[:80]} is not allowed in an expression")


def _negative(tree: Tree) -> Tree:
    if tree.kind == "number":
        return number(-tree.value)
    return _flat("mul", (number(-1), tree))


_FUNCTIONS: dict[str, object] = {
    name: getattr(sp, name)
    for name in (
        "exp", "log", "erf", "erfc", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh",
        "asinh", "acosh", "atanh", "Abs", "re", "im", "conjugate", "arg",
    )
} | SPECIAL_FUNCTIONS  # fmt: skip
_OPERATORS = ("Derivative", "Integral", "Limit")


def to_sympy(tree: Tree, symbols: Mapping[str, sp.Symbol]) -> sp.Basic:
    """A SymPy expression from a tree; symbols come from the mapping, new ones are plain complex symbols."""
    if tree.kind == "number":
        return sp.Rational(tree.value.numerator, tree.value.denominator)
    if tree.kind == "symbol":
        if tree.head in _CONSTANTS:
            return _CONSTANTS[tree.head]
        return symbols.get(tree.head, sp.Symbol(tree.head))
    args = [to_sympy(a, symbols) for a in tree.args]
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
    function = _FUNCTIONS.get(tree.head) or sp.Function(tree.head)
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
