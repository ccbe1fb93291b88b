"""Why a claim falls short: its statement, the witness, both sides there, and the nearest true variant."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from flint import arb

from derive.checking.checker import Report, attempt
from derive.checking.failing import failure
from derive.checking.patience import OutOfTime, time_limit
from derive.checking.twins import Twin, twins
from derive.checking.undecided import advice, looked_at
from derive.errors import DeriveError
from derive.exact.balls import precision, to_ball
from derive.notebook.typeset import readable
from derive.proofs.shown import show
from derive.proofs.witness import Search
from derive.statement.claim import Claim, expects_refutation
from derive.statement.fidelity import says_nothing
from derive.statement.problem import Laboratory, Problem
from derive.statement.reading import ReadingKind
from derive.statement.verdict import REFUTED, UNDECIDED

SECONDS = 10.0
"""Of processor time for the search for a true variant."""
_DIGITS = 12

Row = tuple[str, str]
"""What a line is about, and what it says."""


@dataclass(frozen=True)
class Variant:
    """A twin of a refuted statement that is true, or has not failed.

    twin : the changed statement.
    proved : whether the claim's procedure proves it; else it only held wherever it was looked at.
    points : at how many points it was looked at.
    """

    twin: Twin
    proved: bool
    points: int


def explained(report: Report, laboratory: Laboratory | None = None, seconds: float = SECONDS) -> list[Row]:
    """What a claim states and what is wrong with it, line by line.

    Parameters
    ----------
    report : of a claim that falls short.
    laboratory : evaluates quantities, where the claim is about them.
    seconds : for the search for a true variant of a refuted statement.
    """
    claim = report.claim
    rows = [("statement", readable(r)) for r in claim.statement]
    rows += [("assuming", readable(r)) for r in claim.assumptions]
    rows.append(("verdict", f"{report.verdict.value}, declared {claim.expect.value}"))
    if report.verdict is REFUTED and not expects_refutation(claim):
        rows += _at_the_witness(report, laboratory) or [("found", report.detail)]
        rows += _nearest(claim, laboratory, seconds)
    else:
        rows.append(("reason" if report.verdict is UNDECIDED else "found", report.detail))
    if report.verdict is UNDECIDED and not expects_refutation(claim) and not claim.fault:
        more = (("so far", looked_at(claim, laboratory, seconds)), ("try", advice(claim)))
        rows += [(what, told) for what, told in more if told]
    rows += [("problem", problem) for problem in report.problems if not claim.fault]
    rows.append(("source", str(claim.source)))
    return rows


def _at_the_witness(report: Report, laboratory: Laboratory | None) -> list[Row]:
    """The witness and both sides there; nothing where no point was found."""
    found = failure(report.claim, report.refutation or {}, laboratory)
    if found is None or found.left is None or found.right is None:
        return []
    with precision(264):
        sides = [("left side", show(found.left, _DIGITS)), ("right side", show(found.right, _DIGITS))]
        difference = arb(abs(to_ball(found.left - found.right)))
        off = ("off by", show(difference, _DIGITS))
    return [("witness", found.exact or "the only point"), *sides, off]


def _nearest(claim: Claim, laboratory: Laboratory | None, seconds: float) -> list[Row]:
    """The nearest true variant among the twins, in words; nothing where no twin was tried."""
    variant, tried, total = nearest_true(claim, laboratory, seconds)
    if variant is None:
        every = f"all {total}" if tried == total else f"{tried} of {total}"
        return [("near to it", f"no true variant among {every} twins that were tried")] if tried else []
    how = "proved" if variant.proved else f"not proved, it held at {variant.points} points"
    stated = [readable(r) for r in variant.twin.statement if r not in claim.statement]
    said = "true is" if variant.proved else "perhaps"
    return [(said, "; ".join(stated)), ("", f"{variant.twin.label}: {how}")]


def nearest_true(
    claim: Claim, laboratory: Laboratory | None = None, seconds: float = SECONDS
) -> tuple[Variant | None, int, int]:
    """The first twin of a refuted statement that is proved; else one that fails at no point that is tried.

    Parameters
    ----------
    claim : a statement about points, which is false.
    laboratory : evaluates quantities, where the claim is about them.
    seconds : of processor time.

    Returns
    -------
    The variant, how many twins were tried, and how many there are.
    """
    if claim.reading.kind not in (ReadingKind.EXACT, ReadingKind.SAMPLED):
        return None, 0, 0
    problem = claim.problem(laboratory)
    every = sorted(twins(claim.statement, None, claim.matrices), key=lambda t: _changes_left(claim, t))
    deadline = time.process_time() + seconds
    held: Variant | None = None
    for tried, twin in enumerate(every):
        left = deadline - time.process_time()
        if left <= 0:
            return held, tried, len(every)
        try:
            with time_limit(left):
                found = _tried(claim, problem.with_statement(twin.statement), twin)
        except OutOfTime:
            return held, tried, len(every)
        if found is not None and found.proved:
            return found, tried + 1, len(every)
        held = held or found
    return held, len(every), len(every)


def _changes_left(claim: Claim, twin: Twin) -> bool:
    """Whether a left side is another one; what a statement is about mostly stands there."""
    return [r.lhs for r in claim.statement] != [r.lhs for r in twin.statement]


def _tried(claim: Claim, changed: Problem, twin: Twin) -> Variant | None:
    """What a twin is: none where it fails somewhere or says nothing, or where nothing was seen of it."""
    try:
        if says_nothing(twin.statement, claim.matrices):
            return None
        search = Search(changed)
        if search.witness is not None:
            return None
        outcome = attempt(claim, changed, witness=False)
    except (DeriveError, ArithmeticError, ValueError, NotImplementedError, RecursionError):
        return None
    if outcome.verdict.reaches(claim.expect):
        return Variant(twin, True, search.evaluated)
    return Variant(twin, False, search.evaluated) if search.evaluated else None


def laid_out(rows: Sequence[Row]) -> list[str]:
    """Rows as lines with what they are about in a column."""
    width = max((len(name) for name, _ in rows), default=0)
    return [f"{name.ljust(width)}  {text}".rstrip() for name, text in rows]
