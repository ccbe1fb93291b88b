"""What an author may hand to a procedure: exact expressions and inequalities; all else is refused at once.

Text is never evaluated, and a relation that SymPy has decided by itself is no longer a relation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from numbers import Rational, Real

import sympy as sp

from derive.errors import StatementError
from derive.proofs.facts import is_inequality
from derive.statement.problem import Problem, Relation


def exact_expression(value: object, what: str) -> sp.Expr:
    """An exact expression; `what` names the hint in the message.

    Raises
    ------
    StatementError
        For text, floats, relations, and what is no expression.
    """
    if isinstance(value, Fraction):
        return sp.Rational(value.numerator, value.denominator)
    if isinstance(value, int) and not isinstance(value, bool):
        return sp.Integer(value)
    if is_float(value):
        raise StatementError(f"{what} is the float {value!r}; write it as a Rational")
    if not isinstance(value, sp.Expr):
        raise StatementError(f"{what} is {value!r}, of type {type(value).__name__}; an expression is needed")
    refuse_floats(value, what)
    return value


def is_float(value: object) -> bool:
    """Whether a value is a float, of Python, NumPy or SymPy."""
    return isinstance(value, sp.Float) or (isinstance(value, Real) and not isinstance(value, Rational))


def inequality(value: object, what: str) -> Relation:
    """An inequality between exact expressions.

    Raises
    ------
    StatementError
        For what SymPy has evaluated to True or False, and for anything else that is none of > >= < <=.
    """
    if isinstance(value, bool) or value in (sp.true, sp.false):
        raise StatementError(
            f"{what} is {value}: SymPy has decided it; write it as Gt(left, right, evaluate=False), and "
            "floats as Rational"
        )
    if not is_inequality(value):
        raise StatementError(
            f"{what} is {value!r}, of type {type(value).__name__}; one of > >= < <= is needed"
        )
    refuse_floats(value, what)
    return value


def refuse_floats(e: sp.Basic, what: str) -> None:
    """Raise where a float stands in an expression or a relation."""
    floats = sorted(map(str, e.atoms(sp.Float)))
    if floats:
        raise StatementError(f"{what} holds the float {floats[0]}; write it as a Rational")


def refuse_inexact(problem: Problem) -> None:
    """Raise where a float stands in anything that a problem states or presupposes."""
    relations = (*problem.statement, *problem.given, *problem.assumptions)
    for e in (*relations, *problem.nonzero):
        refuse_floats(e, str(e))
    for s, domain in problem.domains.items():
        refuse_floats(domain, f"the domain of {s}")


def coordinates(at: object) -> None:
    """Refuse what is no mapping from symbols to exact numbers.

    Raises
    ------
    StatementError
        Naming the symbol and the value.
    """
    if not isinstance(at, Mapping):
        raise StatementError(f"at= is {at!r:.80}; a mapping from symbols to exact numbers is needed")
    for symbol, value in at.items():
        if not isinstance(symbol, sp.Symbol):
            raise StatementError(f"{symbol!r} in at= is not a symbol")
        exact_expression(value, f"the value of {symbol} in at=")


def whole_number(value: object, what: str, least: int, most: int) -> int:
    """A whole number between two.

    Raises
    ------
    StatementError
        For anything else, floats that are whole included.
    """
    if type(value) is not int or not least <= value <= most:
        raise StatementError(f"{what} is {value!r}; allowed are whole numbers from {least} to {most}")
    return value


def symbols(values: Iterable[object], what: str) -> tuple[sp.Symbol, ...]:
    """Symbols, in their order."""
    found = tuple(values)
    for s in found:
        if not isinstance(s, sp.Symbol):
            raise StatementError(f"{what}: {s!r} is not a symbol")
    return found
