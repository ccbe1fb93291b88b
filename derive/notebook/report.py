"""A report of a claim: its verdict, what was found, the witness where it fails, the certificate folded."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from flint import acb, arb, fmpq

from derive.checking.failing import Failure, failure
from derive.exact.balls import Value
from derive.notebook import claim as claims
from derive.notebook import page
from derive.notebook.typeset import typeset

if TYPE_CHECKING:
    from derive.checking.checker import Report

_DIGITS = 20


def bundle(report: Report) -> page.Bundle:
    """A report by the kinds of text that a notebook shows."""
    found = _failure(report)
    claim = report.claim
    declared = page.badge(claim.expect.value, declared=True)
    short = "" if report.ok else f" {page.warning('short of what it declares')} {declared}"
    parts = (
        f"{page.badge(report.verdict.value)} <b>{page.text(claim.id)}</b>{short}",
        claims.title(claim),
        _where_it_fails(found) if found else "",
        page.facts([("found", page.text(report.line))]),
        page.folded("statement, hypotheses, source", claims.body(claim), opened=True),
        _correction(report),
        _twins(report),
        _certificate(report),
    )
    return {"text/plain": plain(report, found), "text/html": page.whole(*parts)}


def plain(report: Report, found: Failure | None) -> str:
    """The line that a command prints, and both sides where the statement fails."""
    told = page.cut(str(report), 2 * page.SHORT)
    if found is None or (found.left is None and found.right is None):
        return told
    left, right = (shown(v) or "not evaluated" for v in (found.left, found.right))
    return f"{told}\n  left side  {left}\n  right side {right}"


def shown(value: Value | None) -> str:
    """A side at a point: a short fraction, or its digits with the radius; "" where it has no value."""
    if value is None:
        return ""
    if isinstance(value, fmpq):
        short = max(int(value.p).bit_length(), int(value.q).bit_length()) < 64
        return str(value) if short else shown(arb(value))
    if isinstance(value, acb):
        if value.imag == 0:
            return shown(value.real)
        return f"{shown(value.real)} + ({shown(value.imag)}) i"
    return str(value.str(_DIGITS)).strip("[]").replace("+/-", "±")


def _failure(report: Report) -> Failure | None:
    evidence = report.refutation
    return failure(report.claim, evidence) if evidence is not None else None


def _where_it_fails(found: Failure) -> str:
    point = page.lines(f"{page.text(name)} = {page.text(value)}" for name, value in found.point.items())
    return page.facts(
        [
            ("fails at", point or "any point"),
            ("where", typeset(found.relation)),
            ("left side", page.text(shown(found.left))),
            ("right side", page.text(shown(found.right))),
            ("difference", page.text(found.difference.replace("+/-", "±"))),
        ]
    )


def _correction(report: Report) -> str:
    right = report.claim.corrected_by
    if right is None:
        return ""
    return page.folded(
        f"what is right: <b>{page.text(right.id)}</b>", claims.title(right) + claims.body(right)
    )


def _twins(report: Report) -> str:
    rejected, tried = report.rejected
    if not report.twins:
        return ""
    rows = [(page.text(t.fate), page.text(t.label), page.text(t.reason)) for t in report.twins]
    return page.folded(f"wrong twins: {rejected} of {tried} rejected", page.table(rows))


def _certificate(report: Report) -> str:
    if report.certificate is None:
        return ""
    told = json.dumps(report.certificate, indent=1, ensure_ascii=False)
    return page.folded(f"certificate ({len(told.encode())} bytes)", page.block(told))
