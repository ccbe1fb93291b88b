"""`rederive list`, `show` and `errata`: what is claimed and what was found wrong."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import click

from derive import by
from derive.checking.certificates import load, to_json
from derive.checking.library import Selection
from derive.checking.matching import Matched
from derive.checking.report import by_heading, claim_data, erratum_data, erratum_lines, theory_data
from derive.cli.outcome import FAILED
from derive.cli.rechecking import recheck_stored
from derive.cli.screen import print_json, print_rows
from derive.cli.settling import sweep
from derive.cli.values import published
from derive.errors import RecheckFailed, UnknownClaimError
from derive.statement.claim import expects_refutation


def print_list(matched: Sequence[Matched], as_json: bool) -> int:
    """Theories with their parameters, quantities and claims; of those that are not whole what is named."""
    listing = []
    for of in matched:
        data = theory_data(of.selection.theory)
        if not of.is_whole:
            names = {q.name for q in of.quantities} | {c.id for c in of.selection.claims}
            data["quantities"] = [q for q in data["quantities"] if q["name"] in names]
            data["claims"] = [c for c in data["claims"] if c["claim"] in names]
            used = {p for q in data["quantities"] for p in q["parameters"]}
            data["parameters"] = [p for p in data["parameters"] if p["name"] in used]
        listing.append(data)
    known = published([of.selection for of in matched])
    for theory in listing:
        for quantity in theory["quantities"]:
            quantity["status"] = known.get(quantity["name"], "not published")
    if as_json:
        print_json({"theories": listing})
        return 0
    for theory in listing:
        click.echo(f"{theory['theory']}: {theory['title']}")
        click.echo(f"  source: {theory['source']}")
        parts: dict[str, list[tuple[str, ...]]] = {
            "Parameters": [
                (f"  {p['name']}", f"in {p['domain']}", p["description"]) for p in theory["parameters"]
            ],
            "Quantities": [
                (f"  {q['name']}({', '.join(q['parameters'])})", q["type"], _told(q))
                for q in theory["quantities"]
            ],
            "Claims, with the verdict each must reach": [
                (f"  {c['claim']}", c["declared"], _spelled(c["by"]), c["title"]) for c in theory["claims"]
            ],
        }
        for heading, rows in parts.items():
            if rows:
                click.echo(f"\n{heading}")
                print_rows(rows)
        click.echo()
    return 0


def _told(quantity: Mapping[str, Any]) -> str:
    """The summary of a quantity, where there is a value, and what is argued behind it."""
    said = str(quantity["summary"])
    said += f"; where {', and '.join(quantity['where'])}" if quantity["where"] else ""
    return said + (f"; argued, not proved: {'; '.join(quantity['argued'])}" if quantity["argued"] else "")


def _spelled(word: str) -> str:
    """A procedure as a theory file writes it; one of the file's own by its name."""
    return f"by.{word}" if word in by.__all__ else word


def print_claims(selections: Sequence[Selection], pattern: str, as_latex: bool, as_json: bool) -> int:
    """All claims of the selections, one after the other."""
    singles = [replace(s, claims=(claim,)) for s in selections for claim in s.claims]
    if not singles:
        raise UnknownClaimError(
            f"no claim is like {pattern[:200]!r}, only quantities; `rederive list` shows them"
        )
    if as_json:
        print_json({"claims": [claim_data(s.claims[0]) | {"certificate": _certificate(s)} for s in singles]})
        return 0
    for position, single in enumerate(singles):
        click.echo("\n" * (position > 0), nl=False)
        print_claim(single, as_latex, as_json=False)
    return 0


def print_claim(selection: Selection, as_latex: bool, as_json: bool) -> int:
    """One claim: what it says, what it may use, how it is settled, what is stored."""
    (claim,) = selection.claims
    data = claim_data(claim)
    if as_latex and not as_json:
        for formula in data["latex"]:
            click.echo(formula)
        return 0
    data["certificate"] = _certificate(selection)
    if as_json:
        print_json(data)
        return 0
    click.echo(f"{data['claim']}\n{data['title']}")
    _block("statement", data["readable"])
    _block("given", [f"{g['id'] or 'equation'}: {'; '.join(g['readable'])}" for g in data["given"]])
    _block("rests on", data["uses"])
    _block("assuming", data["assumptions"])
    _block("domains", data["domains"])
    by_domain = [s.name for s, d in claim.problem().domains.items() if d.contains(0) == False]  # noqa: E712
    _block("nonzero", [k + ", by its domain" * (k in by_domain) for k in data["nonzero"]])
    _block("source", [data["source"]])
    _block("source kind", [data["source_kind"]] if data["source_kind"] != data["source"] else [])
    _block("reading", [data["reading"]])
    known = "" if data["by"] == data["procedure"] else f" ({data['procedure']} in certificates)"
    _block("procedure", [f"{_spelled(data['by'])}{known}; must be {data['declared']}"])
    _block("badly built", [claim.fault] if claim.fault else [])
    _block("corrected by", [data["corrected_by"]] if data["corrected_by"] else [])
    _block("cites", data["cites"])
    _block("note", [data["note"]] if data["note"] else [])
    _block("equal twins", [f"{label}: {reason}" for label, reason in data["equal_twins"].items()])
    stored = data["certificate"]
    if stored is None:
        target = selection.theory.name if selection.file is None else selection.file
        _block("certificate", [f"none stored; `rederive run {target}` stores it once the claim stands"])
    else:
        size = f"{stored['bytes']} bytes, evidence: {', '.join(stored['evidence']) or 'none'}"
        _block("certificate", [f"{stored['verdict']}: {stored['detail']}", size])
    return 0


def _certificate(selection: Selection) -> dict[str, Any] | None:
    try:
        stored = load(selection.claims[0].id, selection.certificates)
    except RecheckFailed:
        return None
    return {
        "verdict": str(stored.get("verdict")), "detail": str(stored.get("detail")),
        "evidence": sorted(stored.get("evidence", {})), "bytes": len(to_json(stored).encode()),
    }  # fmt: skip


def _block(title: str, lines: Sequence[str]) -> None:
    for i, line in enumerate(lines):
        head = f"{title}:" if i == 0 else ""
        wrapped = textwrap.wrap(line, 96, break_long_words=False, break_on_hyphens=False) or [""]
        for j, part in enumerate(wrapped):
            click.echo(f"  {head if j == 0 else '':<14}{part}")


def print_errata(selections: Sequence[Selection], as_json: bool) -> int:
    """Published statements that are wrong, from their stored certificates, each verified again."""
    sweep(selections)
    found, missing = [], []
    for selection in selections:
        for claim in selection.claims:
            if not expects_refutation(claim):
                continue
            checked = recheck_stored(selection, claim)
            if checked.ok:
                found.append(erratum_data(claim, checked.detail, checked.how))
            else:
                missing.append({"claim": claim.id, "problem": checked.how})
    if as_json:
        kinds = {"erratum": "errata", "variant": "variants"}
        sorted_ = {name: [e for e in found if e["kind"] == kind] for kind, name in kinds.items()}
        print_json({**sorted_, "failures": missing, "ok": not missing})
    else:
        for position, (heading, rows) in enumerate(by_heading(found).items()):
            click.echo("\n" * (position > 0) + heading)
            for data in rows:
                for line in erratum_lines(data):
                    click.echo(f"  {line}")
        for problem in missing:
            click.echo(f"FAILED  {problem['claim']}: {problem['problem']}")
        if not found and not missing:
            click.echo("no errata")
    return FAILED if missing else 0
