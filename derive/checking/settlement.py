"""Settling what quantities rest on: stored certificates are verified, claims without one are proved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from derive.checking.at_zero import path_at_zero, proved
from derive.checking.certificates import path_of
from derive.checking.checker import Checker
from derive.checking.shelf import Shelf
from derive.checking.standing import Standing, reachable, resting_on, standings
from derive.emit.quantities import faults
from derive.errors import RecheckFailed, TheoryError, UnknownClaimError
from derive.quantities.quantity import Quantity
from derive.quantities.under_integral import steps
from derive.statement.claim import Claim
from derive.statement.theory import Theory
from derive.statement.verdict import Verdict


@dataclass
class Settlement:
    """What is settled of some theories.

    shelf : the certificates, old and new.
    checker : settles claims that have none; None to settle nothing.
    """

    shelf: Shelf
    checker: Checker | None = None
    _plain: Checker | None = None

    def settle(self, theories: Iterable[Theory], begin: Callable[[str], None] = lambda name: None) -> None:
        """Settle the claims behind and about the quantities of these theories that have no valid certificate,
        and their values at zero.

        Parameters
        ----------
        theories : whose quantities are meant.
        begin : called with the id of each claim before it is looked at.
        """
        if self.checker is None:
            return
        theories, missing = list(theories), []
        for claim in self._needed(theories):
            begin(claim.id)
            try:
                self.shelf.verdict(claim)
            except RecheckFailed:
                missing.append(claim)
        for claim in missing:
            begin(claim.id)
            self.checker.check(claim)
        self.take()
        self.show(theories, begin)

    def show(
        self, theories: Iterable[Theory], begin: Callable[[str], None] = lambda name: None, jobs: int = 1
    ) -> None:
        """Prove the values at zero of quantities that have no valid certificates of them.

        Parameters
        ----------
        theories : whose quantities are looked at.
        begin : called with the name of each quantity before it is looked at.
        jobs : how many processes verify stored certificates.
        """
        if self.checker is None:
            return
        theories = list(theories)
        self.shelf.show([pair for t in theories for pair in zeros_of(t)], jobs)
        for theory in theories:
            for quantity in theory.quantities.values():
                if not quantity.means or quantity.fault:
                    continue
                begin(quantity.name)
                with suppress(TheoryError):  # the quantity will not stand
                    needed = steps(theory, quantity)
                    try:
                        self._shown(quantity, needed)
                    except RecheckFailed:
                        self._prove(quantity, needed)

    def _shown(self, quantity: Quantity, needed: Sequence[Claim]) -> None:
        if needed:
            self.shelf.shown(quantity, needed)

    def _prove(self, quantity: Quantity, needed: Sequence[Claim]) -> None:
        if self._plain is None:
            self._plain = Checker(twin_limit=0, seconds=self.checker.seconds if self.checker else None)
        try:
            found = proved(quantity, needed, self._plain)
            self.shelf.add_at_zero(quantity, found, [self._plain.reports[step] for step in needed])
        except RecheckFailed as error:
            self.shelf.add_at_zero(quantity, error)

    def take(self) -> None:
        """Take in the certificates of all claims that the checker has settled, and verified."""
        self.shelf.add(certificate for _, certificate in self._made())
        for report in self.checker.reports.values() if self.checker is not None else ():
            if report.ok:
                self.shelf.accept(report)

    def to_store(self) -> dict[Path, dict[str, Any]]:
        """The new certificates by the path of their file; those for which there is no folder are left out."""
        found = {}
        for claim, certificate in self._made():
            with suppress(RecheckFailed):
                found[path_of(claim.id, self.shelf.folder(claim))] = certificate
        for name, certificates in self.shelf.fresh_at_zero.items():
            if self.shelf.takes(name):
                with suppress(RecheckFailed):
                    found[path_at_zero(name, self.shelf.folder(name))] = certificates
        return found

    def _made(self) -> list[tuple[Claim, dict[str, Any]]]:
        reports = self.checker.reports if self.checker is not None else {}
        return [
            (claim, report.certificate)
            for claim, report in reports.items()
            if report.ok and report.certificate is not None and self.shelf.takes(claim)
        ]

    def verdict(self, claim: Claim) -> Verdict:
        """The verdict of a claim's certificate, verified.

        Raises
        ------
        RecheckFailed
            When there is none, or when this run could not settle the claim.
        """
        report = self.checker.reports.get(claim) if self.checker is not None else None
        if report is not None and not report.ok:
            told = "; ".join(dict.fromkeys((report.detail, *report.problems)))
            raise RecheckFailed(f"{claim.id}: {report.verdict.value}, {told}")
        return self.shelf.verdict(claim)

    def standings(self, theory: Theory) -> dict[str, Standing]:
        """What is known of each quantity of a theory.

        One that cannot be emitted, or whose values at zero are not shown to be the limits, does not stand.
        """
        found = standings(theory, self.verdict)
        for name, quantity in theory.quantities.items():
            if quantity.means and found[name].status:
                try:
                    self._shown(quantity, steps(theory, quantity))
                except (RecheckFailed, TheoryError) as error:
                    found[name] = Standing("", str(error), faulty=True)
        return found | {name: Standing("", why, faulty=True) for name, why in faults(theory).items()}

    def _needed(self, theories: Iterable[Theory]) -> list[Claim]:
        found: list[Claim] = []
        for theory in theories:
            for quantity in theory.quantities.values():
                try:
                    behind, about = resting_on(theory, quantity)
                except UnknownClaimError:
                    continue  # the quantity will not stand
                found += [*behind, *about]
        return list(dict.fromkeys(found))


def zeros_of(theory: Theory) -> list[tuple[Quantity, tuple[Claim, ...]]]:
    """The quantities with values at zero that have to be shown, with the steps."""
    found = []
    for quantity in theory.quantities.values():
        if quantity.means and not quantity.fault:
            with suppress(TheoryError):  # the quantity will not stand
                if needed := steps(theory, quantity):
                    found.append((quantity, needed))
    return found


def foreign(claims: Iterable[Claim], shelf: Shelf) -> list[Claim]:
    """What claims rest on that belongs to none of the theories of a shelf and to no shipped one."""
    from derive.checking.library import SHIPPED

    known = {*shelf.folders, *SHIPPED}
    return [c for c in reachable(claims) if c.id.partition(".")[0] not in known]
