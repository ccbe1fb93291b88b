"""The claim that code is checked against: found by its name, and settled before anything rests on it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from derive.checking.checker import Checker
from derive.checking.library import SHIPPED, Selection, find, is_file, load
from derive.checking.shelf import shelf_of
from derive.errors import RecheckFailed, UnknownClaimError
from derive.statement.claim import Claim, expects_refutation
from derive.statement.reading import ReadingKind
from derive.statement.verdict import ENCLOSED, PROVED
from derive.testing.errors import CheckError, UnsettledClaimError

_SECONDS = 60
NAMED = "a Claim, an id such as 'special.owens_t.at_zero', or 'file.py:name'"
"""What names a claim, for messages."""


def settled_claim(named: object, near: Path | None = None, *, asymptotic: bool = False) -> Claim:
    """A claim whose certificate has been verified now, or that has been proved now.

    Parameters
    ----------
    named : a `Claim`, the id of a shipped one, or ``FILE.py:CLAIM``.
    near : a folder in which FILE.py is looked for as well.
    asymptotic : whether a limit or an expansion will do too, which says nothing of any one point.

    Raises
    ------
    UnsettledClaimError
        For a claim that is refuted (naming what corrects it), not settled, or no statement about points.
    UnknownClaimError, TheoryError
        Where there is no such claim, or its file cannot be loaded.
    """
    if isinstance(named, Claim):
        claim, target = named, named.id if _is_shipped(named) else ""
    elif isinstance(named, str):
        target = _target(named, near)
        claim = _only(_found(target), named)
    else:
        raise CheckError(f"claim={named!r:.80}; allowed is {NAMED}")
    if expects_refutation(claim):
        right = claim.corrected_by.id if claim.corrected_by is not None else "nothing"
        raise UnsettledClaimError(
            f"{claim.id} is refuted: code that agrees with it is wrong; right is {right}"
        )
    silent = (ReadingKind.STATISTICAL,) if asymptotic else (ReadingKind.ASYMPTOTIC, ReadingKind.STATISTICAL)
    if claim.reading.kind in silent:
        raise UnsettledClaimError(
            f"{claim.id} is {claim.reading}: it says nothing about values at points; allowed are exact claims"
        )
    why = _unsettled(claim, target)
    if why:
        raise UnsettledClaimError(f"{claim.id} is not settled, so code cannot be checked against it: {why}")
    return claim


def _is_shipped(claim: Claim) -> bool:
    theory = claim.id.partition(".")[0]
    return theory in SHIPPED and load(theory).claims.get(claim.id) is claim


def _target(named: str, near: Path | None) -> str:
    """A name as the library finds it: files are looked for here first, then beside the code."""
    path = Path(named.partition(".py:")[0].removesuffix(".py") + ".py")
    elsewhere = is_file(named) and near is not None and not path.is_file() and (near / path).is_file()
    return str(near / named) if elsewhere and near is not None else named


def _only(found: tuple[Selection, ...], named: str) -> Claim:
    claims = [c for s in found for c in s.claims]
    if len(claims) != 1:
        ids = ", ".join(c.id for c in claims[:3])
        raise UnknownClaimError(f"{named!r:.200} names {len(claims)} claims ({ids}, ...); name one of them")
    return claims[0]


@lru_cache(maxsize=256)
def _found(target: str) -> tuple[Selection, ...]:
    """What a target names; a file is loaded once, so that its claims stay the same objects."""
    return find(target)


@lru_cache(maxsize=1024)
def _unsettled(claim: Claim, target: str) -> str:
    """Why a claim does not count as settled; empty where it does."""
    if claim.fault:
        return claim.fault
    try:
        verdict = shelf_of(_found(target) if target else ()).verdict(claim)
        return "" if verdict in (PROVED, ENCLOSED) else f"its certificate says {verdict.value}"
    except RecheckFailed:
        pass  # nothing is stored, or the claim has changed since
    report = Checker(twin_limit=0, seconds=_SECONDS).check(claim)
    if report.ok and report.verdict in (PROVED, ENCLOSED):
        return ""
    return f"{report.verdict.value}, {report.line}"
