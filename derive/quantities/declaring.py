"""Declaring a quantity: its kind is chosen, its parts are checked, and what it says is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import sympy as sp

from derive.errors import TheoryError
from derive.quantities.checks import arranged, check
from derive.quantities.kind import Kind
from derive.quantities.kinds import chosen
from derive.quantities.limits import with_values_at_zero
from derive.quantities.quantity import Quantity
from derive.statement.claim import Claim
from derive.statement.claiming import sentences
from derive.statement.source import Derived, Source

if TYPE_CHECKING:
    from derive.statement.theory import Theory


def declared(
    theory: Theory,
    name: str,
    summary: str,
    *,
    parameters: Sequence[sp.Symbol],
    value: object,
    type: str,
    claims: Sequence[Claim],
    source: Source | Derived | None,
    status: str,
    domains: Mapping[sp.Symbol, sp.Set] | None,
    at_zero: Mapping[sp.Symbol | tuple[sp.Symbol, ...], object] | None,
    where: Iterable[object] | Mapping[object, str],
    argued: str | Sequence[str],
    definition: Mapping[str, Kind | None],
) -> Quantity:
    """A quantity of a theory; see `Theory.quantity` for what is given.

    Raises
    ------
    TheoryError
        When symbols, domains, shape or type do not fit, or something is not shown that must be.
    """
    entries, shape = arranged(value, type, name)
    made = Quantity(
        name=name,
        summary=summary,
        parameters=tuple(parameters),
        type=type,
        how=chosen(entries, definition, name).declared(theory, parameters, name),
        value=entries,
        claims=tuple(c.id for c in claims),
        source=str(source or Derived()),
        status=status,
        domains=dict(domains or {}),
        shape=shape,
        where=_conditions(where, name),
        argued=sentences(argued, f"{name}: argued"),
    )
    names = [getattr(p, "name", "") for p in made.parameters]
    known = [theory.parameters[name] for name in names if name in theory.parameters]
    made = replace(
        made,
        among={p.symbol: made.domains.get(p.symbol, p.domain) for p in known},
        whole=tuple(p.symbol.name for p in known if p.whole),
    )
    made = with_values_at_zero(made, at_zero or {})
    check(theory, made)
    return made.how.settled(theory, made, claims)


def _conditions(where: Iterable[object] | Mapping[object, str], name: str) -> dict[object, str]:
    """Conditions with their words, which may be none."""
    if isinstance(where, sp.Basic):
        where = [where]
    if not isinstance(where, Iterable) or isinstance(where, str):
        raise TheoryError(f"{name}: where={where!r:.80} are no inequalities")
    found = dict(where) if isinstance(where, Mapping) else dict.fromkeys(where, "")
    if not all(isinstance(words, str) for words in found.values()):
        raise TheoryError(f"{name}: where= says something of a condition that is not text")
    return found
