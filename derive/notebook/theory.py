"""A theory as one would print it: title, source, symbols, model, claims, what is refuted, quantities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from derive.notebook import claim as claims
from derive.notebook import page, quantity
from derive.notebook.typeset import symbols_table, typeset

if TYPE_CHECKING:
    from derive.statement.claim import Claim
    from derive.statement.theory import Theory

_MOST_TYPESET = 40  # claims, of more only the sentences are shown; and symbols, more of which are folded


def bundle(theory: Theory) -> page.Bundle:
    """A theory by the kinds of text that a notebook shows."""
    head = f"<h3>{page.text(theory.title)}</h3>{page.text(theory.name)}, {page.text(theory.source)}"
    right = [c for c in theory.claims.values() if c.expect.value != "REFUTED"]
    wrong = [c for c in theory.claims.values() if c.expect.value == "REFUTED"]
    brief = len(theory.claims) > _MOST_TYPESET
    model = [
        (typeset(m.equation), f"{page.text(m.title)} <small>{page.text(m.id)}</small>")
        for m in theory.models.values()
    ]
    known = [page.folded(quantity.head(q), quantity.body(q)) for q in theory.quantities.values()]
    figures = [(f"<code>{page.text(name)}</code>", page.text(f.title)) for name, f in theory.figures.items()]
    parts = (
        page.titled(4, "Symbols", _symbols(theory)),
        page.titled(4, "Model", page.table(model)),
        page.titled(4, "Claims", _listed(right, brief)),
        page.titled(4, "Statements that are refuted", _listed(wrong, brief)),
        page.titled(4, "Quantities", "".join(known)),
        page.titled(4, "Figures", page.table(figures)),
    )
    return {"text/plain": plain(theory), "text/html": page.whole(head, *parts)}


def plain(theory: Theory) -> str:
    """A theory in two lines."""
    counted = (
        (len(theory.parameters) + len(theory.unknowns), "symbol", "symbols"),
        (len(theory.models), "model equation", "model equations"),
        (len(theory.claims), "claim", "claims"),
        (len(theory.quantities), "quantity", "quantities"),
        (len(theory.figures), "figure", "figures"),
    )
    told = ", ".join(f"{n} {one if n == 1 else several}" for n, one, several in counted if n)
    return f"{theory.name}: {theory.title}\n  {told or 'nothing is declared yet'}"


def _symbols(theory: Theory) -> str:
    declared = [*theory.parameters.values(), *theory.unknowns.values()]
    shown = page.table(symbols_table(declared))
    return page.folded(f"{len(declared)} symbols", shown) if len(declared) > _MOST_TYPESET else shown


def _listed(found: Sequence[Claim], brief: bool) -> str:
    """Claims in the order of the argument, each with the verdict that it must reach."""
    shown = []
    for claim in found:
        badge = page.badge(claim.expect.value, declared=True)
        line = f"{badge} {page.text(claim.title)} <small>{page.text(claim.id)}</small>"
        if brief:
            shown.append(f"<div>{line}</div>")
        else:
            shown.append(page.folded(line, claims.body(claim), opened=True))
    listed = "".join(shown)
    return page.folded(f"{len(found)} claims", listed) if brief and listed else listed
