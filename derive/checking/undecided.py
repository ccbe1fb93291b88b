"""What an undecided claim is told with: at how many points it held, which is no proof, and what to try."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import sympy as sp

from derive.checking.patience import OutOfTime, time_limit
from derive.errors import DeriveError, ProofFailed
from derive.exact.text import counted
from derive.proofs.closed import closed
from derive.proofs.witness import Search
from derive.statement.claim import Claim
from derive.statement.problem import INEQUALITIES, Laboratory
from derive.statement.reading import ReadingKind

SECONDS = 5.0
"""Of processor time for looking at points."""


def looked_at(claim: Claim, laboratory: Laboratory | None = None, seconds: float = SECONDS) -> str:
    """At how many exact points an undecided statement held; "" where it was looked at none of them.

    Parameters
    ----------
    claim : which nothing has settled.
    laboratory : evaluates quantities; without one a claim about them is not looked at.
    seconds : of processor time.
    """
    at_points = claim.reading.kind in (ReadingKind.EXACT, ReadingKind.SAMPLED)
    if claim.fault or not at_points or (claim.quantities and laboratory is None):
        return ""
    problem = claim.problem(laboratory)
    try:
        with time_limit(seconds):
            with suppress(ProofFailed):
                problem = closed(problem, claim.proof.closing()).problem
            search = Search(problem)
    except (OutOfTime, DeriveError, ArithmeticError, ValueError, NotImplementedError, RecursionError):
        return ""
    if search.witness is not None or not search.evaluated:
        return ""
    return f"not refuted at {counted(search.evaluated, 'exact point')}, which is no proof"


def advice(claim: Claim) -> str:
    """Procedures that may settle such a statement, in words; "" where none is known."""
    if not claim.reading.is_exact:
        return ""
    other = [text for name, text in _fitting(claim) if name != claim.proof.word]
    return " or ".join(other[:2])


def _is_compact(domain: sp.Set) -> bool:
    return isinstance(domain, sp.Interval) and bool(domain.is_closed and (domain.sup - domain.inf).is_finite)


def _fitting(claim: Claim) -> Iterator[tuple[str, str]]:
    """What settles statements of this kind, each by its name and as it is written."""
    relations = claim.statement
    derivatives = sorted({d for r in relations for d in r.atoms(sp.Derivative)}, key=str)
    if derivatives:
        yield "derivative", f"by.derivative({derivatives[0].variables[0]})"
    if any(r.has(sp.Integral) for r in relations):
        yield "antiderivative", "by.antiderivative(F), with an antiderivative F"
    if derivatives or any(r.has(sp.Integral) for r in relations):
        return
    real = sorted({s for r in relations for s in r.free_symbols}, key=str)
    if any(isinstance(r, INEQUALITIES) for r in relations):
        if not any(r.has(sp.Function) for r in relations):
            yield "sign", "by.sign()"
        bounded = [s for s in real if (d := claim.domains.get(s)) is not None and _is_compact(d)]
        box = ", ".join(f"{s}: ({claim.domains[s].inf}, {claim.domains[s].sup})" for s in bounded)
        if bounded and len(bounded) == len(real):
            yield "subdivision", f"by.subdivision({{{box}}})"
        else:
            yield "subdivision", "by.subdivision(box), on a compact box"
        yield "integrand", "by.integrand(integral, F), with the difference as an integral"
    elif real:
        yield "identity", "by.identity()"
        moving = [s for s in real if not s.is_integer]
        if moving:
            yield "equal_derivatives", f"by.equal_derivatives({moving[0]}, at), where both sides agree at"
        yield "agreement", "by.agreement() with expect=ENCLOSED, which is less than a proof"
