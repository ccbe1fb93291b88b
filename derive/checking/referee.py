"""Claims settled one by one, as they are asked for, and nothing published: for tests and for watching."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property

from derive.checking.checker import TWINS, Checker, Report
from derive.checking.drafting import Drafted, drafted, needs_code, packages_of
from derive.checking.fingerprints import Fingerprints
from derive.checking.kept import Either, Kept
from derive.checking.library import Selection
from derive.checking.memory import Memory
from derive.checking.patience import DEFAULT_SECONDS
from derive.checking.shelf import shelf_of
from derive.checking.side_by_side import Watch, settle_all, settle_one
from derive.checking.standing import reachable
from derive.errors import DeriveError
from derive.recheck import Verified
from derive.statement.claim import Claim
from derive.statement.problem import Laboratory


@dataclass
class Referee:
    """Settles the claims of a user's file, or of shipped theories, and remembers what has not changed.

    A claim is not settled again where `rederive run` has stored its certificate, or where it was settled here
    before: then its certificate is verified. Nothing is written but to the folder of caches.

    Parameters
    ----------
    selections : the claims that may be asked for.
    seconds : how long a claim may take.
    all_twins : whether every twin of a claim is tried, which nothing remembers.
    anew : whether nothing is remembered.
    known : certificates that were verified already, by their mark.
    """

    selections: Sequence[Selection]
    seconds: float | None = DEFAULT_SECONDS
    all_twins: bool = False
    anew: bool = False
    known: Mapping[bytes, Verified] = field(default_factory=dict)
    _open: ExitStack = field(default_factory=ExitStack)

    def report(self, claim: Claim) -> Report:
        """The report of one claim, after all that it rests on. It is settled when it is asked for first."""
        if claim not in self._checker.reports:
            with self._served([claim]):
                settle_one(self._checker, claim)
            self._keep()
        return self._checker.reports[claim]

    def settle(self, watch: Watch, jobs: int = 1) -> None:
        """Settle all claims, several at the same time.

        Parameters
        ----------
        watch : told of every claim when it is begun and when it is settled.
        jobs : how many processes, as `derive.checking.side_by_side.settle_all` takes it.
        """
        claims = [c for s in self.selections for c in s.claims]
        try:
            with self._served(claims):
                settle_all(self._checker, claims, jobs, self._memories[0].seconds, watch)
        finally:
            self._keep()

    @contextmanager
    def values_of(self, claim: Claim) -> Iterator[Laboratory | None]:
        """What evaluates the quantities that a claim is about, while it lasts."""
        with self._served([claim]):
            yield self._checker.laboratory

    @property
    def reports(self) -> Mapping[Claim, Report]:
        """The reports so far, those of claims that others rest on included."""
        return self._checker.reports

    def close(self) -> None:
        """Remove the code that was emitted for claims about values."""
        self._open.close()

    @cached_property
    def _drafted(self) -> Drafted | None:
        return self._open.enter_context(drafted(self.selections)) if needs_code(self.selections) else None

    @cached_property
    def _memories(self) -> tuple[Memory, Memory]:
        """What `rederive run` has stored, and what is kept of what was settled here."""
        from derive.laboratory.evaluator import NumericsLaboratory

        fingerprints = Fingerprints(NumericsLaboratory(), packages_of(self._drafted))
        stored = shelf_of(self.selections, self.known)
        kept = Kept.of(self.selections).shelf([s.theory.name for s in self.selections], stored)
        return Memory(stored, fingerprints), Memory(kept, fingerprints)

    @cached_property
    def _checker(self) -> Checker:
        asked = [c for s in self.selections for c in s.claims] if self.all_twins else []
        remembering = None if self.anew or self.all_twins else Either(self._memories)
        laboratory = self._memories[0].fingerprints.laboratory
        return Checker(laboratory, TWINS, self.seconds, frozenset(asked), remembering)

    def _keep(self) -> None:
        """Keep what has been settled since this was done last; what `rederive run` has stored lies there."""
        stored, kept = self._memories
        place = Kept.of(self.selections)
        for report in list(self._checker.reports.values()):
            if report.claim not in self._done:
                self._done.add(report.claim)
                place.keep(report, self._source(report, stored, kept))

    @staticmethod
    def _source(report: Report, stored: Memory, kept: Memory) -> Memory:
        """The memory whose entry is about this very certificate."""
        entry = stored.entry(report.claim) if report.remembered else None
        seal = (report.certificate or {}).get("seal")
        return stored if entry is not None and entry["seal"] == seal else kept

    @cached_property
    def _done(self) -> set[Claim]:
        return set()

    @contextmanager
    def _served(self, claims: Sequence[Claim]) -> Iterator[None]:
        """Let the evaluator use the emitted code, where one of these claims is about values."""
        from derive.laboratory.attaching import served

        with ExitStack() as stack:
            if any(claim.quantities for claim in reachable(claims)) and self._drafted is not None:
                with suppress(DeriveError, LookupError):
                    stack.enter_context(served(self._drafted.folder, self._drafted.names))
            yield
