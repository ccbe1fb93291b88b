"""What the command line says about claims: as lines for people, and as plain data for machines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sympy as sp

from derive.checking.checker import Report, summary
from derive.exact.expressions import to_text
from derive.exact.text import counted
from derive.notebook.typeset import latex, readable
from derive.statement.claim import Claim, ModelEquation, is_erratum
from derive.statement.problem import Relation, interval_text
from derive.statement.source import DERIVED, READING
from derive.statement.theory import Theory


def as_data(report: Report, with_twins: bool = False) -> dict[str, Any]:
    """One report as JSON-ready data."""
    rejected, tried = report.rejected
    data: dict[str, Any] = {
        "claim": report.claim.id,
        "title": report.claim.title,
        "procedure": report.claim.proof.name,
        "verdict": report.verdict.value,
        "declared": report.claim.expect.value,
        "ok": report.ok,
        "reading": str(report.claim.reading),
        "detail": report.detail,
        "rechecked": report.rechecked,
        "remembered": report.remembered,
        "twins": {"tried": tried, "rejected": rejected, "true": report.variants, "untried": report.untried},
        "problems": list(report.problems),
        "seconds": round(report.seconds, 3),
    }
    if with_twins:
        data["twins"]["fates"] = [{"twin": t.label, "fate": t.fate, "reason": t.reason} for t in report.twins]
    return data


def summary_line(reports: Sequence[Report]) -> str:
    """All verdicts counted."""
    return counts_line(summary(reports))


def counts_line(n: Mapping[str, int]) -> str:
    """A line of counts, as `derive.checking.checker.summary` makes them."""
    return (
        f"{counted(n['claims'], 'claim')}: {n['proved']} proved, {n['enclosed']} enclosed, "
        f"{n['simulated']} simulated, {n['refuted']} refuted as expected, {n['undecided']} undecided, "
        f"{n['short']} short of what they declare"
    )


def claim_data(claim: Claim) -> dict[str, Any]:
    """All that a claim says about itself, as JSON-ready data."""
    plain = claim.problem().plain()
    return {
        "claim": claim.id,
        "title": claim.title,
        "statement": plain["statement"],
        "readable": [readable(r) for r in claim.statement],
        "latex": [latex(r) for r in claim.statement],
        "given": [_premise(g) for g in claim.given],
        "uses": [c.id for c in claim.uses],
        "assumptions": [readable(r) for r in claim.assumptions],
        "domains": plain["domains"],
        "nonzero": plain["nonzero"],
        "procedure": claim.proof.name,
        "by": claim.proof.word,
        "declared": claim.expect.value,
        "source": str(claim.source),
        "source_kind": claim.source.kind,
        "reading": str(claim.reading),
        "corrected_by": claim.corrected_by.id if claim.corrected_by else None,
        "note": claim.note,
        "cites": list(claim.cites),
        "equal_twins": dict(claim.equal_twins),
    }


def _premise(given: ModelEquation | Claim | sp.Eq) -> dict[str, Any]:
    relations = _relations(given)
    name = None if isinstance(given, sp.Eq) else given.id
    return {
        "id": name,
        "statement": [to_text(r) for r in relations],
        "readable": [readable(r) for r in relations],
    }


def _relations(given: ModelEquation | Claim | sp.Eq) -> tuple[Relation, ...]:
    if isinstance(given, ModelEquation):
        return (given.equation,)
    return given.statement if isinstance(given, Claim) else (given,)


def theory_data(theory: Theory) -> dict[str, Any]:
    """A theory's symbols, quantities and claims, as JSON-ready data."""
    return {
        "theory": theory.name,
        "title": theory.title,
        "source": str(theory.source),
        "parameters": [
            {"name": p.symbol.name, "description": p.description, "domain": interval_text(p.domain)}
            for p in theory.parameters.values()
        ],
        "quantities": [
            {
                "name": q.name,
                "summary": q.summary,
                "kind": q.kind,
                "type": q.type,
                "parameters": [s.name for s in q.parameters],
                "status": q.status,
                "argued": list(q.argued),
                "where": [f"{r}, {words}" if words else str(r) for r, words in q.where.items()],
                "claims": list(q.claims),
            }
            for q in theory.quantities.values()
        ],
        "claims": [
            {
                "claim": c.id,
                "title": c.title,
                "procedure": c.proof.name,
                "by": c.proof.word,
                "declared": c.expect.value,
                "source": str(c.source),
            }
            for c in theory.claims.values()
        ],
    }


def erratum_data(claim: Claim, witness: str, rechecked: str) -> dict[str, Any]:
    """A refuted statement, an erratum or a variant: what is wrong with it, the witness, and what is right."""
    return {
        "claim": claim.id,
        "title": claim.title,
        "statement": [to_text(r) for r in claim.statement],
        "kind": "erratum" if is_erratum(claim) else "variant",
        "source": str(claim.source),
        "source_kind": claim.source.kind,
        "wrong": claim.note,
        "witness": witness,
        "rechecked": rechecked,
        "corrected_by": claim.corrected_by.id if claim.corrected_by else None,
        "correction": claim.corrected_by.title if claim.corrected_by else None,
    }


ERRATA, VARIANTS = "Errata", "Variants that fail, found in no source as they stand"


def by_heading(found: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """Refuted statements under their headings, those without any left out."""
    sorted_ = {
        ERRATA: [e for e in found if e["kind"] == "erratum"],
        VARIANTS: [e for e in found if e["kind"] == "variant"],
    }
    return {heading: rows for heading, rows in sorted_.items() if rows}


def erratum_lines(data: Mapping[str, Any]) -> list[str]:
    """An erratum, or a variant that fails, for people."""
    known = {"printed": "printed in", "public code": "coded in", DERIVED: "source:"}
    where = known.get(data["source_kind"], "a reading of")
    if data["kind"] == "variant" and data["source_kind"] not in (READING, DERIVED):
        where = "not cited to a place in"
    lines = [f"{data['claim']}: {data['title']}", f"  {where} {data['source']}"]
    if data["wrong"]:
        lines.append(f"  wrong: {data['wrong']}")
    lines.append(f"  {data['witness']}")
    lines.append(f"  correct: {data['corrected_by']}, {data['correction']}")
    return lines
