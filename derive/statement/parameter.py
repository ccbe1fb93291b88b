"""Declared symbols: what each means, its domain, and what SymPy may assume of it because of that."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from dataclasses import dataclass

import sympy as sp

from derive.errors import TheoryError
from derive.exact.text import RESERVED
from derive.statement.fidelity import require_interval
from derive.statement.problem import require_plain_assumptions

_TAKEN_BY_EVALUATE = frozenset({"digits", "name"})


@dataclass(frozen=True)
class Parameter:
    """A symbol with its meaning and domain.

    integer : a whole number, in claims and for users.
    whole_arguments : claims are about all numbers of the domain, users may give whole numbers only.
    infinite : not empty where a user may give +inf; it says why -inf is not allowed.
    hint : added to the domain in error messages.
    """

    symbol: sp.Symbol
    description: str
    domain: sp.Set
    integer: bool = False
    infinite: str = ""
    hint: str = ""
    whole_arguments: bool = False

    @property
    def whole(self) -> bool:
        """Whether users may give whole numbers only."""
        return self.integer or self.whole_arguments


def new_parameter(
    where: str,
    name: str,
    description: str,
    domain: sp.Set,
    *,
    integer: bool = False,
    whole_arguments: bool = False,
    infinite: str = "",
    hint: str = "",
) -> Parameter:
    """A real parameter with an interval as its domain.

    Raises
    ------
    TheoryError
        For a name that cannot be used, a domain that is not an interval, and both kinds of whole numbers.
    """
    require_interval(domain, where)
    if name in _TAKEN_BY_EVALUATE:
        raise TheoryError(
            f"{where}: a parameter cannot be called {name!r}, which `evaluate` takes for its own argument"
        )
    if integer and whole_arguments:
        raise TheoryError(f"{where}: integer=True says all that whole_arguments=True says")
    _require_name(where, name)
    symbol = sp.Symbol(name, **_assumptions(domain, integer))
    return Parameter(symbol, description, domain, integer, infinite, hint, whole_arguments)


def new_unknown(
    where: str, name: str, description: str, domain: sp.Set, assumptions: Mapping[str, bool]
) -> Parameter:
    """A symbol that the model determines: complex unless the domain is an interval.

    Raises
    ------
    TheoryError
        For a name that cannot be used, a domain that is neither an interval nor the complex plane, and
        assumptions that the domain or the claims should state.
    StatementError
        For assumptions that plain text could not repeat.
    """
    told = {k: v for k, v in assumptions.items() if v is not None}
    allowed = {("real", True), ("integer", True), ("zero", False)}
    strange = [f"{k}={v}" for k, v in told.items() if (k, v) not in allowed]
    if strange:
        raise TheoryError(
            f"{where}: {', '.join(strange)}; "
            "allowed are real=True, integer=True and zero=False: a sign is said by the domain, "
            "the rest by given, assuming or nonzero"
        )
    if domain != sp.S.Complexes:
        require_interval(domain, where)
        told |= _assumptions(domain, bool(told.get("integer")))
    symbol = sp.Symbol(name, **told)
    require_plain_assumptions(symbol)
    _require_name(where, name)
    return Parameter(symbol, description, domain)


def _require_name(where: str, name: str) -> None:
    """Refuse a name that no symbol can have, in plain text or in emitted code."""
    taken = {*RESERVED, "nan", "zoo"}
    plain = isinstance(name, str) and name.isidentifier() and not keyword.iskeyword(name)
    if not plain or name in taken or name.startswith("_"):
        raise TheoryError(
            f"{where.partition('.')[0]}: {name!r:.80} cannot name a symbol; reserved are {sorted(taken)}, "
            "Python's keywords and names that begin with an underscore"
        )


def _assumptions(domain: sp.Set, integer: bool) -> dict[str, bool]:
    """What SymPy may be told of a symbol with this interval as its domain."""
    told = {"integer" if integer else "real": True}
    if domain.inf >= 0:
        told["positive" if domain.inf > 0 or domain.left_open else "nonnegative"] = True
    return told
