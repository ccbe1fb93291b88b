"""Checking claims: prove, recheck, try the wrong twins, and say honestly how far each one got."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import sympy as sp

from derive.certificate import certificate_of, recheck
from derive.claim import Claim, Erratum, is_erratum
from derive.errors import ProofFailed, RecheckFailed
from derive.points import PointSource
from derive.problem import Laboratory, Problem
from derive.proofs.enclosure import Refutation, find_witness
from derive.proofs.simulation import Simulation
from derive.twins import Twin, twins
from derive.verdict import PROVED, REFUTED, UNDECIDED, Outcome, Verdict

TWINS = 16
# Procedures whose statements hold exactly at each point, so that a witness search is a control for them.
POINTWISE = frozenset({"identity", "elimination", "sign", "agreement"})


@dataclass(frozen=True)
class TwinResult:
    """The fate of one wrong twin: ``rejected``, ``survived``, ``equal`` (listed) or ``true`` (a variant)."""

    label: str
    fate: str
    reason: str = ""


@dataclass(frozen=True)
class Report:
    """How one claim fared."""

    claim: Claim
    verdict: Verdict
    detail: str
    certificate: dict[str, Any] | None = None
    rechecked: str = ""
    twins: tuple[TwinResult, ...] = ()
    problems: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        """Whether the claim reached what it declares, with every wrong twin rejected and nothing vacuous."""
        return self.verdict.reaches(self.claim.expect) and not self.problems

    @property
    def rejected(self) -> tuple[int, int]:
        """Wrong twins rejected, and wrong twins tried."""
        tried = [t for t in self.twins if t.fate in ("rejected", "survived")]
        return sum(t.fate == "rejected" for t in tried), len(tried)


@dataclass
class Checker:
    """Checks claims in order and remembers the verdicts that later claims rest on.

    Parameters
    ----------
    laboratory : evaluator and samplers, for claims that need them.
    twin_limit : wrong twins tried for each claim; None tries all of them, 0 none.
    """

    laboratory: Laboratory | None = None
    twin_limit: int | None = TWINS
    verdicts: dict[str, Verdict] = field(default_factory=dict)

    def check_all(self, claims: Iterable[Claim]) -> Iterator[Report]:
        """Reports in the order of the claims."""
        for claim in claims:
            yield self.check(claim)

    def check(self, claim: Claim) -> Report:
        """Settle one claim."""
        started = time.perf_counter()
        missing = self._unsettled_premises(claim)
        problem = claim.problem(self.laboratory)
        if missing:
            report = Report(claim, UNDECIDED, f"rests on {', '.join(missing)}, not proved")
        else:
            report = self._settle(claim, problem)
        self.verdicts[claim.id] = report.verdict if report.ok else UNDECIDED
        return replace(report, seconds=time.perf_counter() - started)

    def _unsettled_premises(self, claim: Claim) -> list[str]:
        missing = []
        for premise in claim.premises:
            if premise.id not in self.verdicts:
                self.check(premise)
            if self.verdicts[premise.id] is not PROVED:
                missing.append(premise.id)
        return missing

    def _settle(self, claim: Claim, problem: Problem) -> Report:
        outcome = attempt(claim, problem)
        certificate, rechecked, troubles = None, "", []
        if outcome.verdict is not UNDECIDED:
            certificate = certificate_of(claim, outcome)
            try:
                rechecked = recheck(claim, certificate) if outcome.verdict.reaches(claim.expect) else ""
            except RecheckFailed as error:
                troubles.append(f"recheck failed: {error}")
        if not isinstance(claim.proof, Simulation):
            points = PointSource(problem).points(6)
            if not points and not isinstance(claim.proof, Refutation):
                troubles.append("vacuous: no point of the domain satisfies what the claim assumes")
        results: tuple[TwinResult, ...] = ()
        if outcome.verdict.reaches(claim.expect) and self.twin_limit != 0:
            if is_erratum(claim):
                troubles += self._control(claim)
            else:
                changed = twins(claim.statement, self.twin_limit, claim.matrices)
                results = tuple(self._try_twin(claim, problem, t) for t in changed)
                troubles += _listed_wrongly(claim)
                troubles += [f"wrong twin survived: {t.label}" for t in results if t.fate == "survived"]
                if not any(t.fate == "rejected" for t in results):
                    troubles.append("no wrong twin could be tried: the check has no teeth")
        return Report(
            claim, outcome.verdict, outcome.detail, certificate, rechecked, results, tuple(troubles)
        )

    def _try_twin(self, claim: Claim, problem: Problem, twin: Twin) -> TwinResult:
        changed = problem.with_statement(twin.statement)
        outcome = attempt(claim, changed)
        if not outcome.verdict.reaches(claim.expect):
            return TwinResult(twin.label, "rejected", outcome.detail)
        if twin.label in claim.equal_twins:
            return TwinResult(twin.label, "equal", claim.equal_twins[twin.label])
        inequality = not any(isinstance(r, sp.Eq) for r in twin.statement)
        if inequality and find_witness(changed) is None:
            return TwinResult(twin.label, "true", "a true variant: it holds at every point tried")
        return TwinResult(twin.label, "survived", outcome.detail)

    def _control(self, claim: Claim) -> list[str]:
        """A refutation has teeth when the correction is settled and survives the same witness search."""
        correct = claim.corrected_by
        assert correct is not None
        if correct.id not in self.verdicts:
            self.check(correct)
        if not self.verdicts[correct.id].reaches(correct.expect):
            return [f"the correction {correct.id} did not reach {correct.expect.value}"]
        if correct.proof.name not in POINTWISE:
            return []
        control = correct.problem(self.laboratory)
        pinned = getattr(claim.proof, "at", {})
        witness = find_witness(control, {s: v for s, v in pinned.items() if s in control.symbols})
        return [f"the correction {correct.id} fails at the witness too"] if witness is not None else []


def _listed_wrongly(claim: Claim) -> list[str]:
    """Twins listed as equal that do not exist, or without the reason why they are equal."""
    if not claim.equal_twins:
        return []
    labels = {t.label for t in twins(claim.statement, None, claim.matrices)}
    unknown = [
        f"listed as equal, but no such twin: {label}" for label in claim.equal_twins if label not in labels
    ]
    bare = [f"listed as equal without a reason: {k}" for k, v in claim.equal_twins.items() if not v.strip()]
    return unknown + bare


def attempt(claim: Claim, problem: Problem) -> Outcome:
    """Run the claim's procedure; a procedure that gives up leaves the claim UNDECIDED with its reason."""
    try:
        return claim.proof.attempt(problem)
    except ProofFailed as reason:
        return Outcome(UNDECIDED, str(reason))


def errata(reports: Iterable[Report]) -> list[Erratum]:
    """Published statements that were refuted."""
    return [Erratum(r.claim, r.detail) for r in reports if is_erratum(r.claim) and r.verdict is REFUTED]


def summary(reports: Iterable[Report]) -> dict[str, int]:
    """How many claims reached which verdict, and how many fall short of what they declare.

    A refutation that falls short (one that nobody expected, say) is counted as short only.
    """
    counts = {v.value.lower(): 0 for v in Verdict} | {"short": 0, "claims": 0}
    for r in reports:
        counts["claims"] += 1
        counts[r.verdict.value.lower()] += r.ok or r.verdict is not REFUTED
        counts["short"] += not r.ok
    return counts
