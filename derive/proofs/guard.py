"""What every procedure asks of its problem, and how it ends on input that nobody foresaw: with one line."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import sympy as sp
from sympy.polys.polyerrors import BasePolynomialError

from derive.errors import DeriveError, ProofFailed, StatementError
from derive.exact.magnitudes import require_modest
from derive.proofs.facts import is_inequality
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.verdict import Outcome

P = TypeVar("P", bound=Procedure)

_MOST_BITS = 4_000_000
# What SymPy and FLINT raise on expressions that they cannot handle.
_UNFORESEEN = (
    ArithmeticError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    BasePolynomialError,
)


def guarded(attempt: Callable[[P, Problem], Outcome]) -> Callable[[P, Problem], Outcome]:
    """An ``attempt`` that reads all hypotheses or none, and ends with a typed error whatever it is given."""

    @wraps(attempt)
    def settle(self: P, problem: Problem) -> Outcome:
        require_hypotheses(problem)
        for r in (*problem.statement, *problem.given, *problem.assumptions):
            _require_modest_powers(r)
            try:
                require_modest(r)
            except StatementError as error:
                raise ProofFailed(str(error)) from None
        try:
            return attempt(self, problem)
        except DeriveError:
            raise
        except _UNFORESEEN as error:
            said: Any = str(error).splitlines() or [""]
            kind = type(error).__name__
            raise ProofFailed(f"{self.name} cannot handle this: {kind}: {said[0][:200]}") from error

    return settle


def require_hypotheses(problem: Problem) -> None:
    """Refuse what no procedure reads: an inequality that is given, an equation that is assumed.

    Raises
    ------
    ProofFailed
        With the relation: to ignore it could prove what is false.
    """
    for r in problem.given:
        if not isinstance(r, sp.Eq):
            raise ProofFailed(f"{r} is given but is no equation; inequalities are assumed, not given")
    for r in problem.assumptions:
        if not is_inequality(r):
            raise ProofFailed(f"{r} is assumed but is none of >, >=, <, <=; equations are given, not assumed")


def _require_modest_powers(relation: Any) -> None:
    """Refuse powers of numbers that SymPy has left alone so far and would compute in any sum."""
    for power in relation.atoms(sp.Pow):
        base, exponent = power.args
        if base.is_Rational and exponent.is_Integer:
            bits = max(int(base.p).bit_length(), int(base.q).bit_length()) * abs(int(exponent))
            if bits > _MOST_BITS:
                raise ProofFailed(f"a power with the exponent {exponent} has more than {_MOST_BITS} bits")
