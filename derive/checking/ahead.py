"""Stored certificates verified by other processes while this one still builds the theories.

The other engine reads certificates alone, so it need not wait for the claims that they are about. Whether a
certificate states what its claim does is looked at afterwards, as always.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

from derive.checking.at_zero import FOLDER
from derive.checking.certificates import load
from derive.checking.library import SHIPPED, certificates_of
from derive.checking.side_by_side import workers_for
from derive.checking.tasks import Tasks
from derive.errors import RecheckFailed
from derive.recheck import Verified, Verifier

Found = dict[bytes, Verified]
"""What was verified: how, by the mark of the certificate (`Verifier.mark`)."""


class Ahead:
    """Certificates that are being verified by other processes.

    Parameters
    ----------
    certificates : read from their files; those that take longest should be first.
    lookup : the certificate of a premise by the claim's id, as `Verifier` takes it.
    jobs : how many processes work at the same time, this one included until it waits.
    steps : how many steps each quantity's values at zero have, by the quantity's name.

    Attributes
    ----------
    certificates, steps : those.
    marks : of the certificates (`Verifier.mark`), in their order.
    """

    def __init__(
        self,
        certificates: Sequence[Mapping[str, Any]],
        lookup: Callable[[str], Mapping[str, Any]],
        jobs: int,
        steps: Mapping[str, int] | None = None,
    ) -> None:
        self.certificates, self._lookup, self._jobs = certificates, lookup, jobs
        self.steps = dict(steps or {})
        self.marks = [Verifier.mark(certificate) for certificate in certificates]
        self._verifier = Verifier(lookup, apart=True)
        self._tasks = Tasks([partial(self._verified, c) for c in certificates])
        self._found: Found | None = None

    def start(self) -> None:
        """Begin, with as many processes as are free beside this one."""
        self._tasks.start(self._jobs - 1)

    def found(self, begun: Callable[[int], None] = lambda number: None) -> Found:
        """What was verified, once all are through. What is missing could not be verified there.

        Parameters
        ----------
        begun : told from time to time how many certificates were begun.
        """
        if self._found is None:
            self._tasks.start(1)  # this process has nothing else to do
            answers = self._tasks.results(begun)
            self._found = self._standing({self.marks[k]: v for k, v in answers.items() if v is not None})
        return self._found

    def stop(self) -> None:
        """End the other processes."""
        self._tasks.stop()

    def _verified(self, certificate: Mapping[str, Any]) -> Verified | None:
        try:
            return self._verifier.verify(certificate)
        except RecheckFailed:
            return None

    def _standing(self, found: Found) -> Found:
        """Of what was verified apart, that whose premises were all verified, to the end and in no circle."""
        marked = zip(self.marks, self.certificates, strict=True)
        waiting = {mark: c for mark, c in marked if mark in found}
        premises = {str(p["claim"]) for c in waiting.values() for p in c["premises"]}
        of = {name: self._mark_of(name) for name in premises}
        standing: Found = {}
        while True:
            ready = [m for m, c in waiting.items() if all(of[p["claim"]] in standing for p in c["premises"])]
            if not ready:
                return standing
            standing |= {mark: found[mark] for mark in ready}
            for mark in ready:
                del waiting[mark]

    def _mark_of(self, name: str) -> bytes:
        """The mark of the certificate that a premise has; none where it has none."""
        try:
            return Verifier.mark(self._lookup(name))
        except RecheckFailed:
            return b""


@contextmanager
def verified_ahead(target: str | None, jobs: int | None) -> Iterator[Ahead | None]:
    """Let other processes verify all stored certificates of shipped theories; they are ended with the block.

    None where only one process may work, and for any other target: the certificates are then verified when
    their turn comes.

    Parameters
    ----------
    target : the name of a theory; None for all.
    jobs : how many processes at most; by default one for each processor.
    """
    names = SHIPPED if target is None else [name for name in SHIPPED if name == target]
    workers = workers_for(jobs) if names else 1
    if workers < 2:
        yield None
        return
    by_claim, certificates, steps = _stored(names)
    ahead = Ahead(certificates, lambda name: by_claim.get(name) or _shipped(name), workers, steps)
    try:
        ahead.start()
        yield ahead
    finally:
        ahead.stop()


def _shipped(claim_id: str) -> Mapping[str, Any]:
    """The certificate of a premise, which belongs to a shipped theory."""
    theory = claim_id.partition(".")[0]
    if theory not in SHIPPED:
        raise RecheckFailed(f"no shipped theory is called {theory[:60]}")
    return load(claim_id, certificates_of(theory))


def _stored(
    theories: Iterable[str],
) -> tuple[dict[str, Mapping[str, Any]], list[Mapping[str, Any]], dict[str, int]]:
    """Certificates of claims by name; all that are stored, those first that take longest; and how many steps
    each quantity's values at zero have, of which quantities may share some.
    """
    by_claim: dict[str, Mapping[str, Any]] = {}
    counts: dict[str, int] = {}
    weighed: list[tuple[bool, int, Mapping[str, Any]]] = []
    for theory in theories:
        folder = certificates_of(theory)
        for path in sorted(folder.glob(f"{theory}.*.json")):
            with suppress(RecheckFailed):
                by_claim[path.stem] = load(path.stem, folder)
                weighed.append(_weighed(by_claim[path.stem], path))
        for path in sorted((folder / FOLDER).glob(f"{theory}.*.json")):
            with suppress(RecheckFailed):
                steps = _objects(load(path.stem, folder / FOLDER).get("steps"))
                counts[path.stem] = len(steps)
                weighed += [_weighed(step, path) for step in steps]
    weighed.sort(key=lambda entry: entry[:2], reverse=True)
    return by_claim, [certificate for *_, certificate in weighed], counts


def _objects(steps: object) -> list[Mapping[str, Any]]:
    return [step for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []


def _weighed(certificate: Mapping[str, Any], path: Path) -> tuple[bool, int, Mapping[str, Any]]:
    """A certificate with its weight: one about values takes longest, then those with most text."""
    return bool(certificate.get("quantities")), path.stat().st_size, certificate
