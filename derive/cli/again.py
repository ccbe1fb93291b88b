"""`rederive run` and `recheck` when nothing has changed: certificates are verified, and nothing is built."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from derive.checking import unchanged
from derive.checking.ahead import Ahead, Found
from derive.checking.at_zero import how as at_zero_how
from derive.checking.library import SHIPPED
from derive.cli import values
from derive.cli.rechecking import Certificates, Rechecked
from derive.cli.settling import awaited
from derive.cli.told import Told
from derive.statement.verdict import PROVED


def print_again(theories: Sequence[str], now: str | None, ahead: Ahead | None, as_json: bool) -> int | None:
    """Print what a run tells of theories of which nothing has changed; None where a run must look itself.

    Parameters
    ----------
    theories : names of shipped theories, all that the run is about.
    now : the state of the project, as `derive.checking.unchanged.state` says.
    ahead : verifies the stored certificates.
    as_json : whether the report is for machines.
    """
    record = unchanged.recall(theories, now) if now is not None and ahead is not None else None
    if record is None:
        return None
    assert ahead is not None
    try:
        told, calls, marks = Told(**record["told"]), record["calls"], record["marks"]
        examples = [values.evaluated(call) for call in calls]  # while others verify
    except (TypeError, ValueError, AttributeError, LookupError):
        return None
    found = awaited(ahead)
    if marks != _hex(ahead) or any(mark not in found for mark in ahead.marks):
        return None  # a run that looks itself says what is wrong
    return told.show(examples, as_json) if _says_what_was_verified(told, ahead, found) else None


def print_recheck_again(
    theories: Sequence[str], now: str | None, ahead: Ahead | None, as_json: bool
) -> int | None:
    """Print what a recheck tells of theories of which nothing has changed since a run of them.

    None where a recheck must look itself. Parameters as of `print_again`.
    """
    record = unchanged.recall(theories, now) if now is not None and ahead is not None else None
    if record is None:
        return None
    assert ahead is not None
    try:
        told, marks = Told(**record["told"]), record["marks"]
        at_zero = [Rechecked.of_data(d) for d in record["at_zero"]]
    except (TypeError, ValueError, AttributeError, LookupError):
        return None
    found = awaited(ahead)
    if marks != _hex(ahead) or any(mark not in found for mark in ahead.marks):
        return None
    if not _says_what_was_verified(told, ahead, found) or not _are_of_the_steps(at_zero, ahead.steps):
        return None
    details = {c["claim"]: str(c["detail"]) for c in ahead.certificates}
    claims = [Rechecked.of_data({**d, "ok": True, "detail": details[d["claim"]]}) for d in told.claims]
    return Certificates(claims, at_zero).print(as_json)


def _are_of_the_steps(at_zero: Iterable[Rechecked], steps: Mapping[str, int]) -> bool:
    """Whether values at zero are those whose steps were verified, and no more is said of them.

    Parameters
    ----------
    at_zero : how they were verified.
    steps : how many there are, by quantity.
    """
    said = {
        r.name.partition(" ")[0]: r.ok
        and r.verdict == PROVED.value
        and r.name.partition(" ")[2] == r.detail
        and bool(re.fullmatch(r"at [\w.]+( = [\w.]+)* = 0", r.detail))
        and r.how == at_zero_how(steps.get(r.name.partition(" ")[0], 0))
        for r in at_zero
    }
    return said.keys() == steps.keys() and all(said.values())


def _says_what_was_verified(told: Told, ahead: Ahead, found: Found) -> bool:
    """Whether a report is about the claims whose certificates were verified, with their verdicts."""
    verified = {
        (c["verdict"], c["claim"]): found[mark].how
        for mark, c in zip(ahead.marks, ahead.certificates, strict=True)
        if "@" not in c["claim"]  # a step of a value at zero is no claim
    }
    try:
        rows = {(verdict, claim): line for verdict, claim, line in told.rows}
        said = {(c["verdict"], c["claim"]): c["rechecked"] for c in told.claims}
        counted = all(type(n) is int for n in told.summary.values()) and all(map(str.isprintable, told.lines))
        same = len(told.rows) == len(rows) and rows.keys() == said.keys() == verified.keys()
        return counted and same and said == verified and all(how in rows[k] for k, how in verified.items())
    except (TypeError, ValueError, KeyError, AttributeError):
        return False


def keep(
    theories: Sequence[str],
    now: str,
    told: Told,
    examples: Iterable[Mapping[str, Any]],
    at_zero: Sequence[Mapping[str, Any]],
    ahead: Ahead,
) -> None:
    """Remember what a run has told, for as long as nothing changes.

    Parameters
    ----------
    theories : names of shipped theories, all that the run was about.
    now : the state of the project before the run.
    told : what it told.
    examples : its values, which are evaluated again each time.
    at_zero : how values at zero were verified, as `derive.cli.rechecking.Rechecked.data` gives it.
    ahead : what has verified the stored certificates.
    """
    if unchanged.state() != now or any(name not in SHIPPED for name in theories):
        return
    calls = [{k: e[k] for k in ("name", "parameters", "digits")} for e in examples]
    kept = {"told": told.data(), "calls": calls, "at_zero": list(at_zero), "marks": _hex(ahead)}
    unchanged.remember(theories, now, kept)


def _hex(ahead: Ahead) -> list[str]:
    """What tells the stored certificates, those of values at zero included, from others."""
    return sorted(mark.hex() for mark in ahead.marks)
