"""Checking claims: prove, recheck, try the wrong twins, and say honestly how far each one got."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import sympy as sp

from derive.checking.certificates import certificate_of, recheck, require_stated
from derive.checking.patience import DEFAULT_SECONDS, OutOfTime, time_limit
from derive.checking.second_look import second_look
from derive.checking.twins import Twin, twins
from derive.errors import DeriveError, ProofFailed, RecheckFailed, TheoryError
from derive.exact.points import PointSource
from derive.proofs.enclosure import refuted
from derive.proofs.witness import find_witness
from derive.recheck import Verifier
from derive.statement.claim import Claim, Erratum, expects_refutation, is_erratum
from derive.statement.fidelity import says_nothing
from derive.statement.problem import Laboratory, Problem
from derive.statement.reading import ReadingKind
from derive.statement.verdict import PROVED, REFUTED, UNDECIDED, Outcome, Verdict

TWINS = 16


@dataclass(frozen=True)
class TwinResult:
    """The fate of one wrong twin.

    ``rejected``, ``survived``, ``equal`` (listed by the author), ``true`` (a variant that holds at all points
    of a second look) or ``untried`` (no time was left).
    """

    label: str
    fate: str
    reason: str = ""


@dataclass(frozen=True)
class Report:
    """How one claim fared; one that is remembered was settled earlier, and its certificate verified now.

    What an unexpected refutation found is its `evidence`: such a report has no certificate.
    """

    claim: Claim
    verdict: Verdict
    detail: str
    certificate: dict[str, Any] | None = None
    rechecked: str = ""
    twins: tuple[TwinResult, ...] = ()
    problems: tuple[str, ...] = ()
    seconds: float = 0.0
    remembered: bool = False
    evidence: dict[str, Any] | None = None

    def __str__(self) -> str:
        """The line that a command prints."""
        return f"{self.verdict.value}  {self.claim.id}  {self.line}"

    @property
    def line(self) -> str:
        """What was found, how it was rechecked, what became of the twins, in one line."""
        parts = [self.detail]
        if self.rechecked:
            told = "certificate of this statement verified just now: " if self.remembered else ""
            parts.append(told + self.rechecked)
        rejected, tried = self.rejected
        if tried:
            parts.append(f"{rejected} of {tried} twins rejected")
        if self.variants:
            parts.append(f"{self.variants} true variant{'s' * (self.variants > 1)}")
        if self.untried:
            parts.append(f"{self.untried} twin{'s' * (self.untried > 1)} not reached in time")
        if self.verdict is REFUTED and self.claim.corrected_by:
            parts.append(f"corrected by {self.claim.corrected_by.id}")
        parts += [f"cites {theorem}" for theorem in self.claim.cites]
        parts += [f"FAILED: {p}" for p in self.problems]
        if not self.claim.fault and not self.verdict.reaches(self.claim.expect):
            parts.append(f"FAILED: declared {self.claim.expect.value}")
        return "; ".join(p for p in parts if p)

    @property
    def ok(self) -> bool:
        """Whether the claim reached what it declares, with every wrong twin rejected and nothing vacuous."""
        return self.verdict.reaches(self.claim.expect) and not self.problems

    @property
    def refutation(self) -> dict[str, Any] | None:
        """The evidence of a refutation: the witness, and which relation fails there; None for others."""
        if self.verdict is not REFUTED:
            return None
        return self.evidence if self.certificate is None else dict(self.certificate["evidence"])

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        from derive.notebook import report

        return report.bundle(self)

    @property
    def rejected(self) -> tuple[int, int]:
        """Wrong twins rejected, and wrong twins tried."""
        tried = [t for t in self.twins if t.fate in ("rejected", "survived")]
        return sum(t.fate == "rejected" for t in tried), len(tried)

    @property
    def untried(self) -> int:
        """Twins for which no time was left."""
        return sum(t.fate == "untried" for t in self.twins)

    @property
    def variants(self) -> int:
        """Twins that turned out to be true."""
        return sum(t.fate == "true" for t in self.twins)


class Remembering(Protocol):
    """What knows the reports of claims that have not changed since they were settled."""

    def report(self, claim: Claim) -> Report | None:
        """The report of a claim; None where it must be settled anew."""

    def know(self, report: Report) -> None:
        """Take over a report of another process of this run."""


@dataclass
class Checker:
    """Checks claims in order and remembers the reports that later claims rest on.

    Parameters
    ----------
    laboratory : evaluator and samplers, for claims that need them; without one the first such claim takes
        that of `derive.laboratory`.
    twin_limit : wrong twins tried for each claim; None tries all of them, 0 none.
    seconds : of processor time that a claim may take, unless it asks for more patience, and all of its twins
        together four times as long; None for no limit.
    wholly : claims all of whose twins are tried, whatever the limit on their number. What they rest on is
        tried as usual.
    memory : what was settled earlier; without it every claim is settled anew.
    reports : of claims that are known already; more are added.
    """

    laboratory: Laboratory | None = None
    twin_limit: int | None = TWINS
    seconds: float | None = DEFAULT_SECONDS
    wholly: frozenset[Claim] = frozenset()
    memory: Remembering | None = None
    reports: dict[Claim, Report] = field(default_factory=dict)
    _by_id: dict[str, Claim] = field(default_factory=dict)
    _open: list[Claim] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._verifier = Verifier(self._premise)

    def check_all(self, claims: Iterable[Claim]) -> Iterator[Report]:
        """Reports in the order of the claims."""
        for claim in claims:
            yield self.check(claim)

    def check(self, claim: Claim) -> Report:
        """Settle one claim, after all that it rests on. A claim that was settled before keeps its report.

        Claims are told apart as objects; two different ones of one id are an error, and so is a circle. Both
        are reported, as is a claim that is badly built: no claim keeps others from being settled.
        """
        if claim in self.reports:
            return self.reports[claim]
        started = time.perf_counter()
        try:
            report = self._checked(claim)
        except OutOfTime:
            told = f"not settled within {self._limit(claim):g} seconds by {claim.proof.name}"
            report = Report(claim, UNDECIDED, told, problems=("out of time",))
        except (DeriveError, ArithmeticError) as error:
            report = Report(claim, UNDECIDED, f"{type(error).__name__}: {error}", problems=("not settled",))
        except (RecursionError, MemoryError, NotImplementedError, sp.SympifyError) as error:
            told = f"{claim.proof.name} gave up: {type(error).__name__}"
            report = Report(claim, UNDECIDED, told, problems=("not settled",))
        self.reports[claim] = replace(report, seconds=time.perf_counter() - started)
        return self.reports[claim]

    def verdict(self, claim: Claim) -> Verdict:
        """What a claim counts for when another one rests on it."""
        report = self.check(claim)
        return report.verdict if report.ok else UNDECIDED

    def certificate(self, claim: Claim) -> dict[str, Any]:
        """The certificate that this run has made for a claim.

        Raises
        ------
        RecheckFailed
            When there is none.
        """
        made = self.reports[claim].certificate if claim in self.reports else None
        if made is None:
            raise RecheckFailed(f"{claim.id}: this run has no certificate of it")
        return made

    def know(self, report: Report) -> None:
        """Take over the report of a claim that was settled elsewhere in this run."""
        self.reports[report.claim] = report
        self._by_id.setdefault(report.claim.id, report.claim)
        if self.memory is not None:
            self.memory.know(report)

    def _premise(self, claim_id: str) -> dict[str, Any]:
        """The certificate of a claim of this run that another one rests on."""
        claim = self._by_id.get(claim_id) or next((c for c in self.reports if c.id == claim_id), None)
        if claim is None:
            raise RecheckFailed(f"no claim called {claim_id} was settled in this run")
        certificate = self.certificate(claim)
        require_stated(claim, certificate)
        return certificate

    def _checked(self, claim: Claim) -> Report:
        if claim.fault:
            told = claim.fault.removeprefix(f"{claim.id.rstrip('~')}: ")
            return Report(claim, UNDECIDED, told, problems=("badly built",))
        if self._by_id.setdefault(claim.id, claim) is not claim:
            raise TheoryError(f"two different claims are called {claim.id}")
        if claim in self._open:
            raise TheoryError(f"{claim.id} rests on itself: {' -> '.join(c.id for c in self._open)}")
        self._open.append(claim)
        try:
            missing = [p.id for p in claim.premises if self.verdict(p) is not PROVED]
            if claim.corrected_by is not None:
                self.check(claim.corrected_by)
        finally:
            self._open.pop()
        if missing:
            return Report(claim, UNDECIDED, f"rests on {', '.join(missing)}, not proved")
        remembered = self.memory.report(claim) if self.memory is not None else None
        if remembered is not None:
            return remembered
        if says_nothing(claim.statement, claim.matrices):
            told = "both sides are one and the same expression once SymPy has built them"
            return Report(claim, UNDECIDED, told, problems=("vacuous: it says nothing",))
        with time_limit(self._limit(claim)):
            report = self._settled(claim)
        if not report.verdict.reaches(claim.expect) or (self.twin_limit == 0 and claim not in self.wholly):
            return report
        return self._with_teeth(claim, report)

    def _laboratory(self, claim: Claim) -> Laboratory | None:
        """The laboratory of this run; it is attached when a claim needs it, for it starts `numerics`."""
        if self.laboratory is None and (claim.quantities or claim.proof.experiment() is not None):
            from derive.laboratory.evaluator import NumericsLaboratory

            self.laboratory = NumericsLaboratory()
        return self.laboratory

    def _limit(self, claim: Claim) -> float:
        return float("inf") if self.seconds is None else self.seconds * claim.patience

    def _settled(self, claim: Claim) -> Report:
        """The verdict, rechecked, without the twins."""
        problem = claim.problem(self._laboratory(claim))
        outcome = attempt(claim, problem)
        certificate, rechecked, troubles = None, "", []
        if outcome.verdict.reaches(claim.expect):
            certificate = certificate_of(claim, outcome)
            try:
                rechecked = recheck(claim, certificate, verifier=self._verifier)
            except RecheckFailed as error:
                troubles.append(f"recheck failed: {error}")
        at_points = claim.reading.kind is not ReadingKind.STATISTICAL and not claim.proof.refutes
        if at_points and outcome.verdict is not REFUTED:
            empty = _vacuous(problem)
            if empty and outcome.verdict is not UNDECIDED:
                # From hypotheses that nothing meets anything follows: that is no proof of the statement.
                told = f"{empty[0]}; {outcome.detail} would settle it"
                return Report(claim, UNDECIDED, told, problems=tuple(empty))
            troubles += empty
        evidence = outcome.evidence if outcome.verdict is REFUTED and certificate is None else None
        return Report(
            claim, outcome.verdict, outcome.detail, certificate, rechecked,
            problems=tuple(troubles), evidence=evidence,
        )  # fmt: skip

    def _with_teeth(self, claim: Claim, report: Report) -> Report:
        """The report with the fate of the wrong twins; a refutation with that of the correction instead."""
        if expects_refutation(claim):
            with time_limit(self._limit(claim)):
                return replace(report, problems=(*report.problems, *self._control(claim)))
        problem, results = claim.problem(self._laboratory(claim)), []
        limit = self._limit(claim)
        budget = time.process_time() + 4 * limit
        number = None if claim in self.wholly else self.twin_limit
        for twin in twins(claim.statement, number, claim.matrices):
            left = min(limit, budget - time.process_time())
            try:
                if left <= 0:
                    raise OutOfTime
                with time_limit(left):
                    results.append(self._try_twin(claim, problem, twin))
            except OutOfTime:
                results.append(TwinResult(twin.label, "untried", "out of time"))
        troubles = [*_listed_wrongly(claim)]
        troubles += [f"wrong twin survived: {t.label}: {t.reason}" for t in results if t.fate == "survived"]
        if not any(t.fate == "rejected" for t in results):
            troubles.append("no wrong twin was rejected: the check has no teeth")
        return replace(report, twins=tuple(results), problems=(*report.problems, *troubles))

    def _try_twin(self, claim: Claim, problem: Problem, twin: Twin) -> TwinResult:
        """What becomes of a twin: a procedure that accepts it is believed only after a second look."""
        changed = problem.with_statement(twin.statement)
        outcome = attempt(claim, changed, witness=False)
        if not outcome.verdict.reaches(claim.expect):
            return TwinResult(twin.label, "rejected", outcome.detail)
        look = second_look(changed, claim.reading, claim.proof.start_values())
        if look.counterexample:
            return TwinResult(twin.label, "survived", f"it fails at {look.counterexample}")
        if twin.label in claim.equal_twins:
            return TwinResult(twin.label, "equal", claim.equal_twins[twin.label])
        if look.is_clean:
            return TwinResult(twin.label, "true", f"a true variant: it holds at {look.points} points")
        return TwinResult(twin.label, "survived", f"only {look.points} points could be looked at")

    def _control(self, claim: Claim) -> list[str]:
        """A refutation has teeth when the correction is settled and survives the same witness search."""
        correct = claim.corrected_by
        assert correct is not None
        if not self.verdict(correct).reaches(correct.expect):
            return [f"the correction {correct.id} did not reach {correct.expect.value}"]
        if not correct.proof.pointwise:
            return []
        control = correct.problem(self._laboratory(correct))
        pinned = {s: v for s, v in claim.proof.pinned().items() if s in control.symbols}
        witness = find_witness(control, pinned)
        return [f"the correction {correct.id} fails at the witness too"] if witness is not None else []


def _vacuous(problem: Problem) -> list[str]:
    """What is wrong when no point meets the hypotheses: none can, or none was found."""
    if PointSource(problem).points(1, stated=False):
        if PointSource(problem).points(1):
            return []
        return ["at no point that was found could the statement be evaluated, so the claim may be vacuous"]
    return ["no point was found that meets the hypotheses, so the claim may be vacuous"]


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


def attempt(claim: Claim, problem: Problem, witness: bool = True) -> Outcome:
    """Run the claim's procedure; one that gives up leaves the claim UNDECIDED with its reason.

    A statement about points that was not settled is looked at for a point at which it fails, if asked to:
    then it is REFUTED, and the point says why.
    """
    try:
        return claim.proof.attempt(problem)
    except ProofFailed as reason:
        undecided = Outcome(UNDECIDED, str(reason))
    at_points = claim.reading.kind in (ReadingKind.EXACT, ReadingKind.SAMPLED)
    if not witness or not at_points or claim.proof.refutes:
        return undecided
    try:
        return refuted(problem, {}, claim.proof.closing())
    except (DeriveError, ArithmeticError):
        return undecided


def errata(reports: Iterable[Report]) -> list[Erratum]:
    """Published statements that were refuted; variants that fail are none."""
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
