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

from derive.functions.algebraic import COMPLEX
from derive.functions.parts import argpi
from derive.functions.registry import ROWS
from derive.functions.spelling import Call, Spelling, builtin

__all__ = ["BY_HEAD", "BY_NAME", "COMPLEX", "FUNCTIONS", "Call", "Function", "allowed", "argpi", "builtin"]


@dataclass(frozen=True, kw_only=True)
class Function(Spelling):
    """One whitelisted function: the SymPy class it is read from and its spelling in each backend."""

    name: str
    head: type | None
    arity: int

    def call(self, backend: str) -> Call | None:
        """How the backend of this name spells it; None where it does not, or has spellings of its own."""
        found = vars(self).get(backend)
        return found if isinstance(found, Call) else None


FUNCTIONS: tuple[Function, ...] = tuple(
    Function(name=row.name, head=row.head, arity=row.arity, **vars(row.spelled))
    for row in ROWS
    if row.spelled is not None
)
BY_NAME: dict[str, Function] = {function.name: function for function in FUNCTIONS}
BY_HEAD: dict[type, Function] = {f.head: f for f in FUNCTIONS if f.head is not None}


def allowed() -> str:
    """The whitelist as text for error messages."""
    return "rational operations, pi, I, " + ", ".join(f.name for f in FUNCTIONS if f.name != COMPLEX)
