"""Recheck of positivity certificates: every inequality from its proof tree, between real numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, parse
from derive.recheck.facts import oriented, product
from derive.recheck.identity import algebra_of
from derive.recheck.proof_trees import ProofTrees
from derive.recheck.schema import fields, listed, text, texts, whole
from derive.recheck.stability import Goal, translated
from derive.recheck.verified import Verified


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify every stated inequality from its proof tree."""
    settings = fields(certificate["settings"], (), ("test",))
    test = text(settings["test"]) if "test" in settings else ""
    if "test" in settings and test not in ("schur_cohn", "hurwitz"):
        raise RecheckFailed(f"{test[:40]!r} is no test of stability")
    return check(certificate, test)


def check(certificate: Mapping[str, Any], test: str = "", granted: Iterable[Tree] | None = None) -> Verified:
    """Verify a claim, or what is embedded in one.

    Parameters
    ----------
    certificate : statement, given, assumptions, domains, nonzero and evidence.
    test : how root radii become polynomial inequalities; empty for the one that suits the coefficients.
    granted : expressions that are defined where the statement is made; by default those of its own texts.

    Raises
    ------
    RecheckFailed
        When one of the inequalities is not shown.
    """
    evidence = fields(
        certificate["evidence"],
        ("generators", "relations", "roots", "targets", "learned"),
        ("arguments", "steps"),
    )
    for key in ("arguments", "steps"):
        if key in evidence and not evidence[key]:
            raise RecheckFailed(f"{key} is empty")
    plain, goals = translated(certificate, test)
    targets = listed(evidence["targets"])
    if not goals or len(goals) != len(targets):
        raise RecheckFailed("not every stated inequality has a proof")
    checker = SignVerifier(plain, granted)
    checker.suppose(len(goals[0].texts) if goals[0].how == "one" else 0)
    steps = listed(evidence.get("steps", []))
    for lemma in steps:
        checker.lemma(lemma)
    for goal, target in zip(goals, targets, strict=True):
        checker.goal(goal, target)
    lead = f"{len(steps)} lemma{'s' * (len(steps) > 1)}, " if steps else ""
    how = f"signs derived again with FLINT ({len(targets)} inequalit{'y' if len(targets) == 1 else 'ies'})"
    return Verified(how, f"positivity certificate: {lead}{', '.join(sorted(checker.trees.methods))}")


class SignVerifier:
    """Verifies inequalities against facts that it has read from the certificate's statement itself."""

    def __init__(self, certificate: Mapping[str, Any], granted: Iterable[Tree] | None = None) -> None:
        algebra = algebra_of(certificate, granted, axioms=False)
        self.engine = algebra.engine
        self.trees = ProofTrees(algebra, certificate)
        self.known = self.trees.known
        self._stated = self._supposed = len(self.known.facts)
        self.known.learn(certificate["evidence"], self.trees.verify)
        # The methods that are printed are those of the statement and its lemmas.
        self.trees.methods.clear()
        doubtful = set(algebra.doubtful) - self.known.learned
        if doubtful:
            raise RecheckFailed(f"the radicand of {', '.join(sorted(doubtful))[:60]} may be undefined")

    def suppose(self, count: int) -> None:
        """The last so many stated facts are suppositions, one of which is to be refuted without itself."""
        self._supposed = self._stated - count

    def lemma(self, lemma: object) -> None:
        """A step of the proof: verified, then a fact, which is the fraction that was verified."""
        plain = fields(lemma, ("states", "target"))
        relation = parse(text(plain["states"]))
        if relation.text() != plain["states"]:
            raise RecheckFailed("a lemma is not written as usual")
        strict = oriented(relation)[1]
        self.known.facts.append((product(self.inequality(relation, plain["target"])), strict))
        self.known.saturate()

    def goal(self, goal: Goal, target: object) -> None:
        """One stated relation: all of its inequalities, or the one that the target names."""
        if goal.how == "one":
            plain = fields(target, ("one", "target"))
            index = whole(plain["one"], 0, len(goal.texts) - 1)
            # A lemma may rest on the supposition that is refuted: that is what a contradiction is.
            fact = self.known.facts[self._supposed + index]
            self.known.facts[self._supposed + index] = (self.engine.one, True)
            self.inequality(parse(goal.texts[index]), plain["target"])
            self.known.facts[self._supposed + index] = fact
            return
        count = len(goal.texts)
        parts = [target] if count == 1 else listed(fields(target, ("all",))["all"], count)
        for stated, part in zip(goal.texts, parts, strict=True):
            self.inequality(parse(stated), part)

    def inequality(self, relation: Tree, target: object) -> tuple[Any, Any]:
        """One inequality between real numbers; the fraction whose sign was verified."""
        difference, strict = oriented(relation)
        for side in relation.args:
            if not self.known.is_real(side):
                raise RecheckFailed(f"{side.text()[:80]} is not known to be real, so there is no order")
        said = relation.text()[:80]
        whole_proof = isinstance(target, dict) and "product" in target
        plain = fields(
            target, ("fraction", "product") if whole_proof else ("fraction", "numerator", "denominator")
        )
        num, den = self.engine.same_fraction(difference, *texts(plain["fraction"], 2))
        if whole_proof:
            sign, is_strict = self.trees.verify(plain["product"], product((num, den)))
            if sign < 0 or not is_strict:
                raise RecheckFailed(f"{said}: the sign is not shown to be positive")
            return num, den
        den_sign, den_strict = self.trees.verify(plain["denominator"], den)
        if not den_strict:
            raise RecheckFailed(f"{said}: the denominator may vanish")
        if num == 0:
            self.trees.zero(plain["numerator"])
            if strict:
                raise RecheckFailed(f"{said}: both sides are equal")
            return num, den
        sign, is_strict = self.trees.verify(plain["numerator"], num)
        if sign * den_sign < 0:
            raise RecheckFailed(f"{said}: the opposite sign is shown")
        if strict and not is_strict:
            raise RecheckFailed(f"{said}: equality is not excluded")
        return num, den
