"""`rederive run` when nothing has changed: certificates are verified again, and nothing is built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from derive.checking import unchanged
from derive.checking.ahead import Ahead
from derive.checking.at_zero import FOLDER
from derive.checking.certificates import load
from derive.checking.library import SHIPPED, certificates_of
from derive.cli import values
from derive.cli.settling import awaited
from derive.cli.told import Told
from derive.errors import RecheckFailed
from derive.recheck import Verifier


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
    try:
        told, calls, marks = Told(**record["told"]), record["calls"], record["marks"]
    except (KeyError, TypeError):
        return None
    found = awaited(ahead)
    if marks != _marks(theories) or any(bytes.fromhex(mark) not in found for mark in marks):
        return None  # a run that looks itself says what is wrong
    return told.show([values.evaluated(call) for call in calls], as_json)


def keep(theories: Sequence[str], now: str, told: Told, examples: Iterable[Mapping[str, Any]]) -> None:
    """Remember what a run has told, for as long as nothing changes.

    Parameters
    ----------
    theories : names of shipped theories, all that the run was about.
    now : the state of the project before the run.
    told : what it told.
    examples : its values, which are evaluated again each time.
    """
    if unchanged.state() != now or any(name not in SHIPPED for name in theories):
        return
    calls = [{k: e[k] for k in ("name", "parameters", "digits")} for e in examples]
    unchanged.remember(theories, now, {"told": told.data(), "calls": calls, "marks": _marks(theories)})


def _marks(theories: Iterable[str]) -> list[str]:
    """What tells the stored certificates of these theories, those of values at zero included, from others."""
    found: list[Mapping[str, Any]] = []
    for theory in theories:
        folder = certificates_of(theory)
        with suppress(RecheckFailed):
            found += [load(path.stem, folder) for path in sorted(folder.glob(f"{theory}.*.json"))]
            for path in sorted((folder / FOLDER).glob(f"{theory}.*.json")):
                found += load(path.stem, folder / FOLDER)["steps"]
    return [Verifier.mark(certificate).hex() for certificate in found]
