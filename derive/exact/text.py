"""Mathematics as plain text and as a neutral tree, without ever evaluating a string as code.

Certificates store mathematics as text such as ``kappa*g_D + 1/2 == t**2``. Both engines read it through
`parse`: the provers build SymPy expressions from the tree (`derive.exact.expressions`), the recheck builds
its own objects. Nothing here knows SymPy.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, lru_cache

from derive.errors import StatementError

RESERVED = frozenset({"pi", "I", "oo", "E"})
_MAX_TEXT = 4_000_000
_MAX_REMEMBERED = 2_000


@dataclass(frozen=True, order=True)
class Tree:
    """A neutral expression tree: ``kind`` is number, symbol, add, mul, pow, call or relation."""

    kind: str
    head: str = ""
    value: Fraction = Fraction(0)
    args: tuple[Tree, ...] = ()

    def text(self) -> str:
        """Canonical text of the tree (terms and factors sorted)."""
        return self._text

    @cached_property
    def _text(self) -> str:
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

    def symbols(self) -> frozenset[str]:
        """Names of all free symbols in the tree, constants excepted."""
        return self._symbols

    @cached_property
    def _symbols(self) -> frozenset[str]:
        if self.kind == "symbol":
            return frozenset() if self.head in RESERVED else frozenset({self.head})
        if self.kind == "call" and self.head == "RootRadius":
            return self.args[0].symbols() - self.args[1].symbols()  # the unknown is bound
        return frozenset().union(*(a.symbols() for a in self.args))


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


def flat(kind: str, args: Iterable[Tree]) -> Tree:
    """A sum of sums is one sum, a product of products one product: nesting leaves no trace in text."""
    flat: list[Tree] = []
    for a in args:
        flat.extend(a.args if a.kind == kind else (a,))
    return Tree(kind, args=tuple(flat))


def parse(text: str) -> Tree:
    """Read canonical text into a tree. Only arithmetic, calls by name and one relation are understood.

    Raises
    ------
    StatementError
        For anything else, with the offending part.
    """
    return _remembered(text) if len(text) <= _MAX_REMEMBERED else _read(text)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> Tree:
    return _read(text)


def _read(text: str) -> Tree:
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
    return trees[0] if len(trees) == 1 else flat("add", trees)


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
        return flat("add", reversed(terms))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        factors: list[Tree] = []
        while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
            factors.append(_from_ast(node.right, text))
            node = node.left
        factors.append(_from_ast(node, text))
        return flat("mul", reversed(factors))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div):
        left, right = _from_ast(node.left, text), _from_ast(node.right, text)
        if left.kind == right.kind == "number" and right.value:
            return number(left.value / right.value)
        return flat("mul", (left, Tree("pow", args=(right, number(-1)))))
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
    return flat("mul", (number(-1), tree))


def counted(count: int, noun: str, several: str = "") -> str:
    """How many there are of something, as "1 claim" and "2 claims"."""
    return f"{count} {noun if count == 1 else several or noun + 's'}"
