"""Formulas as they are printed: relations, matrix equations, domains, and quantities by their own names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.printing.latex import LatexPrinter

from derive.notebook.page import formula, text

if TYPE_CHECKING:
    from derive.statement.claim import Claim
    from derive.statement.parameter import Parameter

# Names that are spelled out in Python because the letter or the word is taken there.
_NAMES = {"lam": r"\lambda"}
_MOST_NODES = 3000  # of a formula that is typeset


class _Printer(LatexPrinter):  # type: ignore[misc]
    def _print_Function(self, expr: Any, exp: str | None = None) -> str:
        meaning = getattr(type(expr), "meaning", None)
        if meaning is None:
            return str(super()._print_Function(expr, exp))
        name = str(meaning.name).partition(".")[2].replace("_", r"\_").replace(".", r"{.}")
        arguments = ", ".join(self._print(a) for a in expr.args)
        called = rf"\mathrm{{{name}}}\left({arguments}\right)"
        return called if exp is None else rf"\left({called}\right)^{{{exp}}}"


def latex(expression: sp.Basic) -> str:
    """LaTeX of a relation or an expression."""
    names = {
        s: _NAMES[s.name] for s in getattr(expression, "free_symbols", ()) if getattr(s, "name", "") in _NAMES
    }
    return str(_Printer({"symbol_names": names}).doprint(expression))


def typeset(expression: sp.Basic, display: bool = False) -> str:
    """A formula as HTML; one that would fill pages is only said to be long."""
    nodes = sum(1 for _ in islice(sp.preorder_traversal(expression), _MOST_NODES + 1))
    if nodes > _MOST_NODES:
        return f"<i>a formula of more than {_MOST_NODES} parts, which str() of it prints</i>"
    return formula(latex(expression), display)


def readable(relation: Any) -> str:
    """A relation as a person writes it; certificates hold the canonical text instead."""
    sign = "=" if isinstance(relation, sp.Eq) else relation.rel_op
    return f"{relation.lhs} {sign} {relation.rhs}"


def statement(claim: Claim) -> list[sp.Basic]:
    """The relations of a claim, those of a matrix equation put together again."""
    starts = {m.start: m.shape for m in claim.matrices}
    found, position = [], 0
    while position < len(claim.statement):
        rows, columns = starts.get(position, (1, 1))
        run = claim.statement[position : position + rows * columns]
        if position in starts:
            left, right = (
                sp.ImmutableMatrix(rows, columns, [getattr(r, s) for r in run]) for s in ("lhs", "rhs")
            )
            found.append(sp.Eq(left, right, evaluate=False))
        else:
            found.append(run[0])
        position += len(run)
    return found


def domain(symbol: sp.Symbol, interval: sp.Set, whole: bool = False) -> str:
    """A symbol with its domain, as LaTeX."""
    room = r"\mathbb{C}" if interval == sp.S.Complexes else latex(interval)
    return rf"{latex(symbol)} \in {room}" + (r" \cap \mathbb{Z}" if whole and room != r"\mathbb{Z}" else "")


def symbols_table(parameters: Iterable[Parameter]) -> list[Sequence[str]]:
    """A row for each declared symbol: with its domain, and what it means."""
    return [
        (
            formula(domain(p.symbol, p.domain, p.whole)),
            text(p.description) + (f" ({text(p.hint)})" if p.hint else ""),
        )
        for p in parameters
    ]
