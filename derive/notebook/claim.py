"""A claim as it would be printed: the statement, what it may use, where it comes from, what it must reach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sympy as sp

from derive.notebook import page
from derive.notebook.typeset import domain, readable, statement, typeset

if TYPE_CHECKING:
    from derive.statement.claim import Claim

_MOST_RELATIONS = 12


def bundle(claim: Claim) -> page.Bundle:
    """A claim by the kinds of text that a notebook shows."""
    head = f"<b>{page.text(claim.id)}</b> {page.badge(claim.expect.value, declared=True)}"
    return {"text/plain": plain(claim), "text/html": page.whole(head, title(claim), body(claim))}


def plain(claim: Claim) -> str:
    """A claim in two lines."""
    said = "; ".join(page.cut(readable(r)) for r in claim.statement[:3])
    more = f"; and {len(claim.statement) - 3} more" if len(claim.statement) > 3 else ""
    return f"{claim.id}: {claim.title}\n  {page.cut(said)}{more}"


def title(claim: Claim) -> str:
    """The claim's sentence, and why it is badly built, if it is."""
    fault = f"<div>{page.warning(f'badly built: {claim.fault}')}</div>" if claim.fault else ""
    return f"<div>{page.text(claim.title)}</div>{fault}"


def body(claim: Claim) -> str:
    """The statement, its hypotheses and its source, as HTML."""
    relations = statement(claim)
    shown = [typeset(r, display=True) for r in relations[:_MOST_RELATIONS]]
    if len(relations) > _MOST_RELATIONS:
        rest = "".join(typeset(r, display=True) for r in relations[_MOST_RELATIONS:])
        shown.append(page.folded(f"{len(relations) - _MOST_RELATIONS} more", rest))
    corrected = claim.corrected_by.id if claim.corrected_by else ""
    return "".join(shown) + page.facts(
        [
            ("for", _domains(claim)),
            ("given", page.lines(_given(g) for g in claim.given)),
            ("assuming", page.lines(typeset(r) for r in claim.assumptions)),
            ("not zero", page.lines(typeset(e) for e in claim.nonzero)),
            ("rests on", page.text(", ".join(c.id for c in claim.uses))),
            ("source", page.text(claim.source)),
            ("reading", page.text(claim.reading)),
            ("procedure", page.text(claim.proof.word)),
            ("corrected by", page.text(corrected)),
            ("cites", page.text("; ".join(claim.cites))),
            ("note", page.text(claim.note)),
        ]
    )


def _domains(claim: Claim) -> str:
    if claim.fault:
        return ""
    problem = claim.problem()
    return (
        page.formula(
            r",\; ".join(
                domain(s, problem.domains.get(s, sp.S.Complexes), bool(s.is_integer)) for s in problem.symbols
            )
        )
        if problem.symbols
        else ""
    )


def _given(given: Any) -> str:
    """A premise: an equation of the model or of a claim with its id, or a plain one."""
    if isinstance(given, sp.Basic):
        return typeset(given)
    relations = getattr(given, "statement", None) or (given.equation,)
    said = ", ".join(typeset(r) for r in relations[:3]) + (", …" if len(relations) > 3 else "")
    return f"{said} &nbsp;<small>{page.text(given.id)}</small>"
