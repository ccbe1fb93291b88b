"""What was settled of a file without being published: certificates and records in the folder of caches.

Tests and `rederive watch` write nothing beside a file. What they have settled is kept here, and believed as
what lies beside the file is: where the fingerprint is the claim's own and the other engine verifies the
certificate again.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from derive.checking.caches import caches
from derive.checking.certificates import store, write_whole
from derive.checking.checker import Report
from derive.checking.library import Selection
from derive.checking.memory import Memory, read, record_of, to_text
from derive.checking.shelf import Shelf
from derive.statement.claim import Claim

KEPT = 100
"""So many folders are kept, the oldest are removed first."""


@dataclass(frozen=True)
class Either:
    """Several memories, the first of which that knows a claim is believed."""

    memories: Sequence[Memory]

    def report(self, claim: Claim) -> Report | None:
        """The report of a claim that has not changed; None where it must be settled anew."""
        return next((r for m in self.memories if (r := m.report(claim)) is not None), None)

    def know(self, report: Report) -> None:
        """Take over what another process of this run has verified."""
        for memory in self.memories:
            memory.know(report)


@dataclass(frozen=True)
class Kept:
    """The kept certificates and records of one file.

    folder : where they lie.
    """

    folder: Path

    @classmethod
    def of(cls, selections: Sequence[Selection]) -> Kept:
        """What is kept of a file, or of shipped theories."""
        named = "\0".join(str(s.file.resolve() if s.file else s.theory.name) for s in selections)
        return cls(caches() / "settled" / hashlib.sha256(named.encode()).hexdigest()[:24])

    def shelf(self, theories: Iterable[str], known: Shelf) -> Shelf:
        """The certificates that are kept, with what another shelf was told to be verified."""
        return Shelf(dict.fromkeys(theories, self.folder), self.folder, known=known.known)

    def keep(self, report: Report, memory: Memory) -> None:
        """Keep what was settled of a claim. Where that cannot be written, it is settled again next time.

        Parameters
        ----------
        report : of a claim.
        memory : whose fingerprints it goes by; where the report is remembered, what has remembered it.
        """
        if not report.ok or report.certificate is None:
            return
        entry = memory.entry(report.claim) if report.remembered else memory.entry_of(report)
        path = record_of(report.claim.id.partition(".")[0], self.folder)
        with suppress(OSError, ValueError):
            entries = read(path)  # another process may have added to it
            if entry is None or (report.remembered and entries.get(report.claim.id) == entry):
                return
            store([report.certificate], self.folder)
            write_whole(path, to_text(entries | {report.claim.id: entry}))
            _forget_the_oldest(self.folder.parent)


def _forget_the_oldest(folder: Path) -> None:
    found = sorted(folder.iterdir(), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in found[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
