"""What a claim says, read as it was written: relations between numbers, and nothing that SymPy has changed.

A statement is refused where what is stored could differ from what the author means: undeclared symbols,
floats, strings, relations that SymPy decided while building them, and bound variables whose assumptions do
not fit the range over which they run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp
from sympy.core.function import AppliedUndef

from derive.errors import StatementError, TheoryError
from derive.exact.magnitudes import require_modest
from derive.exact.traversal import parts
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import INEQUALITIES, Relation


@dataclass(frozen=True)
class MatrixEquation:
    """Where a matrix equation lies in a claim's statement, which holds one relation an entry, row by row.

    start : number of the first entry's relation.
    rows, columns : heights and widths of the blocks; one block unless the author wrote block matrices.
    """

    start: int
    rows: tuple[int, ...]
    columns: tuple[int, ...]

    @property
    def shape(self) -> tuple[int, int]:
        """Numbers of rows and columns."""
        return sum(self.rows), sum(self.columns)


def read_statement(statement: object, where: str) -> tuple[tuple[Relation, ...], tuple[MatrixEquation, ...]]:
    """A statement as relations between numbers, and which of them are the entries of matrix equations.

    Raises
    ------
    TheoryError
        For an empty statement, a string, one that SymPy has evaluated to true or false, matrices of two
        shapes, or anything else that is not a relation.
    """
    if isinstance(statement, sp.core.relational.Relational):
        if isinstance(statement.lhs, (sp.MatrixBase, sp.MatrixExpr)):
            return _read_matrices(statement, where)
        return (statement,), ()
    if isinstance(statement, (bool, sp.logic.boolalg.BooleanAtom)):
        raise TheoryError(
            f"{where}: SymPy evaluated a relation to {bool(statement)} before it was stated; write it as "
            "Eq(left, right, evaluate=False), an inequality as Gt(left, right, evaluate=False), and floats, "
            "if there are any, as Rational"
        )
    if isinstance(statement, (str, bytes)):
        raise TheoryError(f"{where}: {statement!r:.80} is text; a statement is built from SymPy relations")
    if isinstance(statement, sp.Basic) or not isinstance(statement, Iterable):
        raise TheoryError(f"{where}: {_short(statement)} is not a relation; write Eq(left, right)")
    made: list[Relation] = []
    matrices: list[MatrixEquation] = []
    for item in statement:
        found, inside = read_statement(item, where)
        matrices += [replace(m, start=m.start + len(made)) for m in inside]
        made.extend(found)
    if not made:
        raise TheoryError(f"{where}: an empty statement claims nothing")
    return tuple(made), tuple(matrices)


def _read_matrices(equation: Relation, where: str) -> tuple[tuple[Relation, ...], tuple[MatrixEquation, ...]]:
    """A matrix equation entry by entry; the blocks are those of the side that is written in blocks."""
    if not isinstance(equation, sp.Eq):
        raise TheoryError(f"{where}: only equations between matrices are understood, got {equation}")
    if (
        not isinstance(equation.rhs, (sp.MatrixBase, sp.MatrixExpr))
        or equation.lhs.shape != equation.rhs.shape
    ):
        shape = getattr(equation.rhs, "shape", "none")
        raise TheoryError(f"{where}: matrices of shapes {equation.lhs.shape} and {shape}")
    left, right = equation.lhs.as_explicit(), equation.rhs.as_explicit()
    rows: tuple[int, ...] = (left.rows,)
    columns: tuple[int, ...] = (left.cols,)
    for side in (equation.lhs, equation.rhs):
        if isinstance(side, sp.BlockMatrix):
            rows, columns = tuple(map(int, side.rowblocksizes)), tuple(map(int, side.colblocksizes))
    entries = tuple(sp.Eq(a, b, evaluate=False) for a, b in zip(left, right, strict=True))
    return entries, (MatrixEquation(0, rows, columns),)


@dataclass(frozen=True)
class Hypotheses:
    """What was assumed, sorted: equations, inequalities, and what does not vanish."""

    equations: tuple[sp.Eq, ...]
    inequalities: tuple[Relation, ...]
    nonzero: tuple[sp.Expr, ...]


def read_assumptions(assuming: object, where: str) -> Hypotheses:
    """The relations of ``assuming``, each moved to where it belongs.

    Raises
    ------
    TheoryError
        As `read_statement`; an empty list assumes nothing.
    """
    if isinstance(assuming, (list, tuple)) and not assuming:
        return Hypotheses((), (), ())
    found, _ = read_statement(assuming, where)
    return Hypotheses(
        tuple(r for r in found if isinstance(r, sp.Eq)),
        tuple(r for r in found if isinstance(r, INEQUALITIES)),
        tuple(r.lhs - r.rhs for r in found if isinstance(r, sp.Ne)),
    )


def says_nothing(statement: Iterable[Relation], matrices: Iterable[MatrixEquation]) -> bool:
    """Whether some relation has one and the same object on both sides, so that it proves nothing.

    Single entries of a matrix equation may agree trivially, as zeros do; not all of them.
    """
    relations = list(statement)
    trivial = [r.lhs == r.rhs for r in relations]
    inside: set[int] = set()
    for m in matrices:
        run = range(m.start, m.start + m.shape[0] * m.shape[1])
        inside |= set(run)
        if all(trivial[i] for i in run):
            return True
    return any(t for i, t in enumerate(trivial) if i not in inside)


def require_faithful(expressions: Iterable[object], declared: Mapping[str, sp.Symbol], where: str) -> None:
    """Refuse expressions in which something is not what the theory declares, or not exact.

    Parameters
    ----------
    expressions : relations and expressions of one claim or quantity.
    declared : the symbols that may occur freely, by name.
    where : for messages.

    Raises
    ------
    TheoryError
        For floats, text, undeclared symbols, and bound variables whose assumptions do not fit their range.
    """
    for e in expressions:
        if not isinstance(e, sp.Basic):
            raise TheoryError(f"{where}: {_short(e)} is not a SymPy expression")
        try:
            require_modest(e)
        except StatementError as error:
            raise TheoryError(f"{where}: {error}") from None
        inside = parts(e)
        inexact = sorted(str(part) for part in inside if isinstance(part, sp.Float))
        if inexact:
            raise TheoryError(
                f"{where}: the float {inexact[0]} in an exact statement; write it as a Rational"
            )
        for symbol in sorted(e.free_symbols, key=str):
            known = declared.get(getattr(symbol, "name", ""))
            if known is None:
                raise TheoryError(
                    f"{where}: the symbol {symbol} is not declared; declare it as a parameter or an unknown"
                )
            if known != symbol:
                raise TheoryError(
                    f"{where}: a symbol called {symbol} is not the declared one: it is assumed to be "
                    f"{_assumed(symbol)}, the declared one {_assumed(known)}"
                )
        for call in sorted((part for part in inside if isinstance(part, AppliedUndef)), key=str):
            if hasattr(sp, type(call).__name__) or type(call).__name__ == RootRadius.__name__:
                raise TheoryError(
                    f"{where}: {type(call).__name__} names a known function; call the unknown one otherwise"
                )
        for bound in _bound(inside):
            _require_fitting(*bound, where)


def _assumed(symbol: sp.Symbol) -> str:
    told = sorted(k for k, v in symbol._assumptions_orig.items() if v and k != "commutative")
    return ", ".join(told) or "complex"


Bound = tuple[sp.Symbol, Any, Any, str]


def _bound(inside: Iterable[sp.Basic]) -> Iterator[Bound]:
    """Bound variables with the ends of their ranges and what binds them, in the parts of an expression."""
    for node in inside:
        if isinstance(node, (sp.Integral, sp.Sum, sp.Product)):
            for limit in node.limits:
                yield limit[0], *(limit[1:] if len(limit) == 3 else (-sp.oo, sp.oo)), type(node).__name__
        elif isinstance(node, sp.Limit):
            one_sided = str(node.args[3]) == "+"
            yield node.args[1], node.args[2], node.args[2], "Limit" if one_sided else "two-sided Limit"
        elif isinstance(node, RootRadius):
            yield node.args[1], None, None, "RootRadius"


def _require_fitting(variable: sp.Symbol, low: Any, high: Any, binder: str, where: str) -> None:
    """Raise unless what is assumed of a bound variable holds on all of its range.

    SymPy simplifies with assumptions while an expression is built: with t positive, √(t²) is t from then on.
    """
    if low is None:
        fits = not any(variable._assumptions_orig.get(k) for k in ("real", "integer", *_SIDES))
    else:
        summed = binder in ("Sum", "Product", "two-sided Limit")
        fits = all(_holds(k, low, high, summed) for k, v in variable._assumptions_orig.items() if v)
    if not fits:
        run = "is the unknown of a root radius" if low is None else f"runs from {low} to {high}"
        raise TheoryError(
            f"{where}: {variable} is assumed to be {_assumed(variable)}, but {run}; "
            "give the bound variable no assumption that its range does not have"
        )


_SIDES = ("positive", "nonnegative", "negative", "nonpositive", "nonzero")


def _holds(assumption: str, low: Any, high: Any, summed: bool) -> bool:
    ends = [e for e in (low, high) if e not in (sp.oo, -sp.oo)]
    if assumption in ("commutative", "complex", "finite", "real", "extended_real", "nonzero"):
        return all(e.is_extended_real for e in ends)
    if assumption == "integer":
        return bool(ends) and summed and all(e.is_integer for e in ends)
    if assumption in ("positive", "nonnegative"):
        strict = summed and assumption == "positive"
        above = [e.is_positive if strict else e.is_nonnegative for e in ends]
        return -sp.oo not in (low, high) and all(above)
    if assumption in ("negative", "nonpositive"):
        return sp.oo not in (low, high) and all(e.is_nonpositive for e in ends)
    return False


def require_interval(domain: object, where: str) -> None:
    """Refuse a domain that is not an interval with exact real ends.

    Raises
    ------
    TheoryError
        Naming the domain and what is allowed.
    """
    allowed = "allowed are intervals with exact ends in order, such as Interval(0, 1) or Interval.open(0, oo)"
    if not isinstance(domain, sp.Interval):
        what = "is empty (are its ends in order?)" if domain is sp.S.EmptySet else "is not an interval"
        raise TheoryError(f"{where}: the domain {_short(domain)} {what}; {allowed}")
    for end in (domain.inf, domain.sup):
        if end.has(sp.Float):
            raise TheoryError(f"{where}: the float {end} as the end of a domain; write it as a Rational")
        if end.free_symbols or not (end.is_extended_real and end.is_number):
            raise TheoryError(f"{where}: the end {_short(end)} of a domain is not a real number; {allowed}")


def _short(value: object) -> str:
    text = value if isinstance(value, str) else str(value)
    return text if len(text) <= 80 else text[:77] + "..."
