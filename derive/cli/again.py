"""`rederive run` when nothing has changed: certificates are verified again, and nothing is built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from derive.checking import unchanged
from derive.checking.ahead import Ahead, Found
from derive.checking.library import SHIPPED
from derive.cli import values
from derive.cli.settling import awaited
from derive.cli.told import Told


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
    theories: Sequence[str], now: str, told: Told, examples: Iterable[Mapping[str, Any]], ahead: Ahead
) -> None:
    """Remember what a run has told, for as long as nothing changes.

    Parameters
    ----------
    theories : names of shipped theories, all that the run was about.
    now : the state of the project before the run.
    told : what it told.
    examples : its values, which are evaluated again each time.
    ahead : what has verified the stored certificates.
    """
    if unchanged.state() != now or any(name not in SHIPPED for name in theories):
        return
    calls = [{k: e[k] for k in ("name", "parameters", "digits")} for e in examples]
    unchanged.remember(theories, now, {"told": told.data(), "calls": calls, "marks": _hex(ahead)})


def _hex(ahead: Ahead) -> list[str]:
    """What tells the stored certificates, those of values at zero included, from others."""
    return sorted(mark.hex() for mark in ahead.marks)
