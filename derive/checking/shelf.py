"""Where the certificate of a claim is found: made in this run, beside the user's file, or with its theory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from derive.checking.at_zero import FOLDER, verify
from derive.checking.certificates import load, recheck, require_stated
from derive.checking.checker import Report
from derive.checking.library import SHIPPED, Selection, certificates_of
from derive.checking.standing import reachable
from derive.checking.tasks import together
from derive.errors import RecheckFailed
from derive.quantities.quantity import Quantity
from derive.recheck import Verified, Verifier
from derive.statement.claim import Claim
from derive.statement.verdict import Verdict


@dataclass
class Shelf:
    """Certificates by claim, and the verdicts that were verified.

    folders : the folder of each theory's certificates, by the theory's name.
    own : the folder of claims of theories that are neither listed nor shipped; None where there is none.
    targets : the file of each theory that is not shipped, as a run is told it.
    fresh : certificates of this run, by the claim's id; they come before stored ones.
    fresh_at_zero : the same of values at zero, by the quantity's name.
    known : what other processes have verified, by the mark of the certificate.
    """

    folders: Mapping[str, Path] = field(default_factory=dict)
    own: Path | None = None
    targets: Mapping[str, str] = field(default_factory=dict)
    fresh: dict[str, dict[str, Any]] = field(default_factory=dict)
    fresh_at_zero: dict[str, dict[str, Any]] = field(default_factory=dict)
    known: Mapping[bytes, Verified] = field(default_factory=dict)
    _verified: dict[Claim, tuple[Verdict, str, str] | str] = field(default_factory=dict)
    _claims: dict[str, Claim] = field(default_factory=dict)
    _shown: dict[Quantity, str | RecheckFailed] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._verifier = Verifier(self._premise, self.known)

    def folder(self, named: Claim | str) -> Path:
        """The folder in which the certificate of a claim, or of a name that begins like one, is stored.

        Raises
        ------
        RecheckFailed
            When there is none.
        """
        name = named if isinstance(named, str) else named.id
        theory = name.partition(".")[0]
        if theory in self.folders:
            return self.folders[theory]
        if theory in SHIPPED:
            return certificates_of(theory)
        if self.own is None:
            raise RecheckFailed(f"{name}: no certificate, and no folder in which it could be stored")
        return self.own

    def takes(self, named: Claim | str) -> bool:
        """Whether a new certificate belongs here; not that of a shipped theory that was not asked for."""
        theory = (named if isinstance(named, str) else named.id).partition(".")[0]
        return theory in self.folders or theory not in SHIPPED

    def find(self, claim: Claim) -> dict[str, Any]:
        """The certificate of a claim.

        Raises
        ------
        RecheckFailed
            When there is none that can be read.
        """
        if claim.id in self.fresh:
            return self.fresh[claim.id]
        return load(claim.id, self.folder(claim), self._target(claim.id))

    def verified(self, claim: Claim) -> tuple[Verdict, str, str]:
        """What a claim's certificate says after another engine has verified it, with all that it rests on.

        Returns
        -------
        The verdict, its detail, and how it was verified.

        Raises
        ------
        RecheckFailed
            When it does not support the claim; the answer is remembered.
        """
        if claim not in self._verified:
            try:
                certificate = self.find(claim)
                for known in reachable([claim]):
                    if self._claims.setdefault(known.id, known) is not known:
                        raise RecheckFailed(f"{claim.id}: two different claims are called {known.id}")
                how = recheck(claim, certificate, verifier=self._verifier)
                self._verified[claim] = Verdict(certificate["verdict"]), str(certificate["detail"]), how
            except RecheckFailed as error:
                self._verified[claim] = str(error)
        answer = self._verified[claim]
        if isinstance(answer, str):
            raise RecheckFailed(answer)
        return answer

    def accept(self, report: Report) -> None:
        """Take over what this run has verified elsewhere of a claim that has a certificate."""
        if report.certificate is not None:
            claim, how, detail = report.claim, report.rechecked, report.detail
            self._claims.setdefault(claim.id, claim)
            self._verified[claim] = report.verdict, detail, how
            self._verifier.accept(report.certificate, Verified(how, detail))

    def verdict(self, claim: Claim) -> Verdict:
        """The verdict of a verified certificate; raises as `verified`."""
        return self.verified(claim)[0]

    def shown(self, quantity: Quantity, steps: Sequence[Claim]) -> str:
        """How the values at zero of a quantity were verified.

        Parameters
        ----------
        quantity : one with values at zero.
        steps : what must be shown of them, as `derive.quantities.under_integral.steps` says.

        Raises
        ------
        RecheckFailed
            When the certificates do not show it; the answer is remembered.
        """
        if quantity not in self._shown:
            name = quantity.name
            try:
                found = self.fresh_at_zero.get(name) or load(
                    name, self.folder(name) / FOLDER, self._target(name)
                )
                self._shown[quantity] = verify(quantity, steps, found, self._verifier)
            except RecheckFailed as error:
                self._shown[quantity] = error
        answer = self._shown[quantity]
        if isinstance(answer, RecheckFailed):
            raise answer
        return answer

    def show(self, asked: Sequence[tuple[Quantity, Sequence[Claim]]], jobs: int = 1) -> None:
        """Verify the values at zero of several quantities at the same time; `shown` then knows the answers.

        Parameters
        ----------
        asked : quantities with their steps.
        jobs : how many processes at most.
        """
        asked = [(q, steps) for q, steps in asked if q not in self._shown]

        def answer(q: Quantity, steps: Sequence[Claim]) -> str | RecheckFailed:
            try:
                return self.shown(q, steps)
            except RecheckFailed as error:
                return error

        tasks = [partial(answer, q, steps) for q, steps in asked]
        for (q, _), found in zip(asked, together(tasks, jobs), strict=True):
            self._shown[q] = found

    def add_at_zero(
        self, quantity: Quantity, found: dict[str, Any] | RecheckFailed, reports: Iterable[Report] = ()
    ) -> None:
        """Take in the certificates of a quantity's values at zero, or why there are none.

        Parameters
        ----------
        quantity : one with values at zero.
        found : the certificates of its steps; or what is wrong.
        reports : of the steps, whose certificates this run has verified: they are not verified again.
        """
        for report in reports:
            if report.ok and report.certificate is not None:
                self._verifier.accept(report.certificate, Verified(report.rechecked, report.detail))
        self._shown.pop(quantity, None)
        if isinstance(found, RecheckFailed):
            self._shown[quantity] = found
        else:
            self.fresh_at_zero[quantity.name] = found

    def add(self, certificates: Iterable[Mapping[str, Any]]) -> None:
        """Take in certificates of this run; what rests on them is verified anew."""
        self.fresh |= {str(certificate["claim"]): dict(certificate) for certificate in certificates}
        self._verified.clear()
        self._verifier = Verifier(self._premise, self.known)

    def _target(self, name: str) -> str:
        theory = name.partition(".")[0]
        return self.targets.get(theory, theory if theory in SHIPPED else "")

    def _premise(self, claim_id: str) -> dict[str, Any]:
        """The certificate of a claim that another one rests on."""
        if claim_id not in self._claims:
            raise RecheckFailed(f"no claim called {claim_id} is among the premises")
        found = self.find(self._claims[claim_id])
        require_stated(self._claims[claim_id], found)
        return found


def shelf_of(selections: Iterable[Selection], known: Mapping[bytes, Verified] | None = None) -> Shelf:
    """The certificates of what was selected, and of all that it may rest on.

    Parameters
    ----------
    selections : what was selected.
    known : what other processes have verified, by the mark of the certificate.
    """
    selections = list(selections)
    own = [s.certificates for s in selections if s.file is not None]
    targets = {s.theory.name: str(s.file) for s in selections if s.file is not None}
    folders = {s.theory.name: s.certificates for s in selections}
    return Shelf(folders, own[0] if own else None, targets, known=known or {})
