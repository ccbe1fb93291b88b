"""The functions that expressions may use, each with its spelling in every backend, as rows have them.

A function is added by its row (`derive.functions.registry`). Rational operations, integer powers, pi and the
imaginary unit need none; 2**x is read as exp2. Real arguments mean the real function (not a number
outside its domain), unless the values of the emitted function are complex. Complex arguments mean the
principal branch, which on a cut is what balls give there: the limit from above for roots and logarithms.
Names that start with an underscore are those of emitted modules, so that no name of a theory can hide one of
them.
"""

from __future__ import annotations

from dataclasses import dataclass

import sympy

from derive.functions.algebraic import COMPLEX
from derive.functions.parts import argpi
from derive.functions.registry import ROWS
from derive.functions.spelling import Call, Spelling, builtin

__all__ = [
    "BY_HEAD",
    "BY_NAME",
    "COMPLEX",
    "FUNCTIONS",
    "Call",
    "Function",
    "allowed",
    "argpi",
    "builtin",
    "function_of",
]


@dataclass(frozen=True, kw_only=True)
class Function(Spelling):
    """One whitelisted function: the SymPy class it is read from and its spelling in each backend."""

    name: str
    head: type | None
    arity: int
    folds: bool = False

    def call(self, backend: str) -> Call | None:
        """How the backend of this name spells it; None where it does not, or has spellings of its own."""
        found = vars(self).get(backend)
        return found if isinstance(found, Call) else None


FUNCTIONS: tuple[Function, ...] = tuple(
    Function(name=row.name, head=row.head or row.reads, arity=row.arity, folds=row.folds, **vars(row.spelled))
    for row in ROWS
    if row.spelled is not None
)
BY_NAME: dict[str, Function] = {function.name: function for function in FUNCTIONS}
BY_HEAD: dict[tuple[type, int], Function] = {(f.head, f.arity): f for f in FUNCTIONS if f.head is not None}


def function_of(e: sympy.Basic) -> Function | None:
    """The function that an expression is a value of; None where the table holds none with as many arguments.

    What folds (the largest of several) is one of two arguments, applied again.
    """
    count = len(e.args)
    found = BY_HEAD.get((type(e), count))
    if found is None and count > 2:
        found = BY_HEAD.get((type(e), 2))
        return found if found is not None and found.folds else None
    return found


def allowed() -> str:
    """The whitelist as text for error messages."""
    return "rational operations, powers, Piecewise, pi, I, and what `rederive list functions` lists"
