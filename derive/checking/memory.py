"""What earlier runs have settled: for each claim its fingerprint, and what became of its wrong twins.

The record of a theory lies beside its certificates. It is believed only where the fingerprint is the claim's
own and the certificate with that seal is verified again by the other engine.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from derive.checking.checker import Report, TwinResult
from derive.checking.fingerprints import Fingerprints
from derive.checking.shelf import Shelf
from derive.errors import RecheckFailed
from derive.statement.claim import Claim
from derive.statement.verdict import Verdict

FORMAT = 1
LARGEST = 50_000_000
_FATES = ("rejected", "survived", "equal", "true", "untried")
_ENTRY = {"fingerprint", "seal", "twins", "seconds"}


def record_of(theory: str, folder: Path) -> Path:
    """Where the record of a theory lies: no claim's certificate has such a name."""
    return folder / f"settled-{theory}.json"


@dataclass
class Memory:
    """Records of what was settled, read once.

    Parameters
    ----------
    shelf : where certificates are found, and where records lie.
    fingerprints : of the claims as they are now.
    """

    shelf: Shelf
    fingerprints: Fingerprints = field(default_factory=Fingerprints)
    _read: dict[Path, dict[str, Any]] = field(default_factory=dict)

    def report(self, claim: Claim) -> Report | None:
        """The report of a claim that is as it was when it was settled; None where it must be settled anew.

        Its certificate was verified just now, with all that it rests on.
        """
        entry = self.entry(claim)
        if entry is None or claim.fault or not _is_whole(claim, entry):
            return None
        mark = self.fingerprints.of(claim)
        if mark is None or entry["fingerprint"] != mark:
            return None
        try:
            certificate = self.shelf.find(claim)
            if certificate.get("seal") != entry["seal"]:
                return None
            verdict, detail, how = self.shelf.verified(claim)
        except RecheckFailed:
            return None
        fates = tuple(TwinResult(label, fate) for fate in _FATES for label in entry["twins"].get(fate, ()))
        return Report(claim, verdict, detail, certificate, how, fates, remembered=True)

    def know(self, report: Report) -> None:
        """Take over what another process of this run has verified."""
        if report.remembered:
            self.shelf.accept(report)

    def seconds(self, claim: Claim) -> float:
        """How long it took to settle a claim when that was last done; 1 where nothing is known."""
        entry = self.entry(claim)
        return 1.0 if entry is None else float(entry["seconds"])

    def records(self, reports: Iterable[Report], made: Mapping[str, Container[str]]) -> dict[Path, str]:
        """The records that hold what these reports say, by path; as they were where nothing has changed.

        Parameters
        ----------
        reports : of claims that were settled.
        made : for each theory all of whose claims were settled, their ids; what is said of others is dropped.
        """
        texts: dict[Path, dict[str, Any]] = {}
        for report in reports:
            claim = report.claim
            if not report.ok or report.certificate is None or not self.shelf.takes(claim):
                continue
            try:
                path = record_of(claim.id.partition(".")[0], self.shelf.folder(claim))
            except RecheckFailed:
                continue
            entries = texts.setdefault(path, dict(self._record(path)))
            entry = None if report.remembered else self.entry_of(report)
            if entry is not None and not _same(entries.get(claim.id), entry):
                entries[claim.id] = entry
        for entries in texts.values():
            for name in list(entries):
                if name not in made.get(name.partition(".")[0], (name,)):
                    del entries[name]
        return {path: to_text(entries) for path, entries in texts.items()}

    def entry_of(self, report: Report) -> dict[str, Any] | None:
        """What a record says of a claim that was settled; None where something that matters is not known."""
        mark = self.fingerprints.of(report.claim)
        if mark is None or report.certificate is None:
            return None
        twins = {f: [t.label for t in report.twins if t.fate == f] for f in _FATES}
        return {
            "fingerprint": mark,
            "seal": report.certificate["seal"],
            "twins": {fate: labels for fate, labels in twins.items() if labels},
            "seconds": round(report.seconds, 1),
        }

    def entry(self, claim: Claim) -> dict[str, Any] | None:
        """What the record of a claim's theory says of it; None where it says nothing."""
        try:
            path = record_of(claim.id.partition(".")[0], self.shelf.folder(claim))
        except RecheckFailed:
            return None
        return self._record(path).get(claim.id)

    def _record(self, path: Path) -> dict[str, Any]:
        if path not in self._read:
            self._read[path] = read(path)
        return self._read[path]


def read(path: Path) -> dict[str, Any]:
    """The entries of a record; none where there is no record, or none that can be read."""
    try:
        if path.stat().st_size > LARGEST:
            return {}
        data = json.loads(path.read_bytes().decode("utf-8"))
        entries = data["claims"] if data["format"] == FORMAT else {}
        return {str(k): e for k, e in entries.items() if _is_entry(e)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def to_text(entries: Mapping[str, Any]) -> str:
    """A record as text: one line a claim, in the order of their names."""
    lines = [
        f" {json.dumps(name)}: {json.dumps(entries[name], ensure_ascii=False, sort_keys=True)}"
        for name in sorted(entries)
    ]
    return f'{{"format": {FORMAT}, "claims": {{\n' + ",\n".join(lines) + "\n}}\n"


def _is_entry(entry: Any) -> bool:
    return (
        isinstance(entry, dict)
        and set(entry) == _ENTRY
        and isinstance(entry["fingerprint"], str)
        and isinstance(entry["seal"], str)
        and isinstance(entry["seconds"], (int, float))
        and isinstance(entry["twins"], dict)
        and all(
            fate in _FATES and isinstance(labels, list) and all(isinstance(t, str) for t in labels)
            for fate, labels in entry["twins"].items()
        )
    )


def _is_whole(claim: Claim, entry: Mapping[str, Any]) -> bool:
    """Whether an entry was made with wrong twins, as far as the claim has any."""
    if claim.expect is Verdict.REFUTED:
        return True
    return bool(entry["twins"].get("rejected")) and "survived" not in entry["twins"]


def _same(old: Any, new: Mapping[str, Any]) -> bool:
    """Whether two entries differ in nothing but the time that it took."""
    return isinstance(old, dict) and all(old.get(k) == new[k] for k in ("fingerprint", "seal", "twins"))
