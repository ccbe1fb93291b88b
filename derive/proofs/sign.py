"""Inequalities on a semialgebraic set, proved by positivity certificates.

Each stated inequality is brought to ``expression > 0`` (or >= 0). The denominator must have a strict sign;
the numerator is either matched with a decomposition into nonnegative terms that the theory supplies, or
settled automatically factor by factor (see `derive.proofs.positivity`). Steps are lemmas: each is proved from
what is known before it and is a fact from then on. Inequalities about a root radius are first turned into
polynomial ones (see `derive.proofs.stability`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed, StatementError
from derive.exact.balls import certainly, precision
from derive.exact.expressions import to_text
from derive.exact.points import PointSource
from derive.proofs.facts import Fact, hypotheses, oriented, product
from derive.proofs.guard import guarded
from derive.proofs.hints import exact_expression, inequality, refuse_inexact, symbols
from derive.proofs.known import needed, restricted
from derive.proofs.positivity import Certifier, Signed
from derive.proofs.reductions import reduced
from derive.proofs.setting import Setting
from derive.proofs.shown import show_point
from derive.proofs.stability import TESTS, Goal, translated
from derive.statement.problem import Problem, Relation
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome

_TRIED, _TRIES, _BITS = 12, 48, 160


@dataclass(frozen=True)
class Step:
    """A lemma of a proof: an inequality, with the decomposition that shows it (see `Sign`)."""

    relation: Relation
    terms: tuple[sp.Expr, ...] = ()
    multiplier: sp.Expr | int = 1

    def __post_init__(self) -> None:
        """Refuse what is no inequality between exact expressions."""
        inequality(self.relation, "a step")
        _check_hints(self)


@dataclass(frozen=True)
class Sign(Procedure):
    """Prove inequalities from the domains, the assumptions and the given equations.

    Both sides of each inequality, each on its own, must be shown to be real; see `derive.proofs.known`.
    Points at which the statement's own text is undefined are not spoken of; a lemma and a decomposition,
    which are hints, are certified at all the others, wherever they may be undefined themselves.

    Parameters
    ----------
    terms : optional decomposition; ``multiplier * (larger - smaller side)`` must equal the sum of the terms
        (modulo the given equations), and each term must have a certifiable sign. For one inequality only.
    multiplier : positive expression of that decomposition.
    solve : symbols in which the given equations are to be reduced, in this order. Empty: found automatically.
    steps : lemmas that are proved first, in this order.
    test : how root radii become polynomial inequalities, ``schur_cohn`` or ``hurwitz``; empty for the one
        that suits the coefficients.
    """

    terms: tuple[sp.Expr, ...] = ()
    multiplier: sp.Expr | int = 1
    solve: tuple[sp.Symbol, ...] = ()
    steps: tuple[Step, ...] = ()
    test: str = ""
    name: ClassVar[str] = "sign"
    reading: ClassVar[Reading] = EXACT
    pointwise: ClassVar[bool] = True

    def __post_init__(self) -> None:
        """Refuse hints of the wrong kind."""
        _check_hints(self)
        symbols(self.solve, "solve")
        for step in self.steps:
            if not isinstance(step, Step):
                raise StatementError(f"{step!r} is not a step; write by.step(inequality)")
        if self.test not in ("", *TESTS):
            raise StatementError(f"{self.test!r} is not a stability test; there are {', '.join(TESTS)}")

    @property
    def word(self) -> str:
        """``schur_cohn`` or ``routh_hurwitz`` where that test was asked for."""
        return "routh_hurwitz" if self.test == "hurwitz" else self.test or self.name

    def declared(self) -> dict[str, Any]:
        """What a certificate must agree with: the stability test that was asked for."""
        return {"test": self.test} if self.test else {}

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the inequalities.

        Raises
        ------
        ProofFailed
            Where no method certifies one of them; that says nothing about its truth.
        """
        if not problem.statement:
            raise ProofFailed("nothing is stated")
        if self.terms and len(problem.statement) != 1:
            raise ProofFailed("a decomposition settles one inequality at a time")
        refuse_inexact(problem)
        hypotheses(problem)
        refuse_false(problem)
        problem, goals = translated(problem, self.test)
        lemmas = [e for s in self.steps for e in (s.relation.lhs, s.relation.rhs, *s.terms, s.multiplier)]
        differences = [oriented(r)[0] for r in problem.statement]
        certifier = certifier_for(
            problem, [*differences, *lemmas], (*self.terms, self.multiplier), self.solve
        )
        certifier.suppose(len(goals[0].relations) if goals[0].how == "one" else 0)
        steps = self._lemmas(certifier, problem)
        targets = [self._goal(certifier, goal) for goal in goals]
        evidence = certifier.setting.plain() | certifier.plain() | {"targets": targets}
        if steps:
            evidence["steps"] = steps
        used = ", ".join(sorted(_methods([targets, steps])))
        lead = f"{len(steps)} lemma{'s' * (len(steps) > 1)}, " if steps else ""
        return Outcome(PROVED, f"positivity certificate: {lead}{used}", evidence)

    def _lemmas(self, certifier: Certifier, problem: Problem) -> list[dict[str, Any]]:
        """All steps; wrong twins of one claim ask for the same ones again."""
        algebra, known = certifier.algebra, certifier.known
        ring = tuple(map(str, algebra.ring.symbols)), tuple(map(str, algebra.generators))
        key = (
            self,
            ring,
            tuple(certifier.facts),
            tuple(known.learned),
            frozenset(known.real),
            tuple(n for n, _ in certifier.setting.fractions),
            tuple(certifier.setting.nonzero),
            frozenset(algebra.symbols.values()),
        )
        before = len(certifier.facts)

        def prove() -> tuple[list[dict[str, Any]], list[Fact]]:
            made = [self._step(certifier, step) for step in self.steps]
            return made, certifier.facts[before:]

        made, facts = problem.memo.get(("lemmas", key), prove)
        certifier.facts[before:] = facts
        return made

    def _step(self, certifier: Certifier, step: Step) -> dict[str, Any]:
        """A lemma: proved, then known.

        Its fact is the fraction in lowest terms, of which numerator and denominator were certified, so that
        it holds also where the lemma's own text divides by zero. Anything more would not have been proved.
        """
        expression, strict = oriented(step.relation)
        hints = Sign(step.terms, step.multiplier, self.solve)
        target = hints._target(certifier, step.relation, expression, strict)
        certifier.facts.append(Fact(product(certifier.known.lowest(expression)), strict))
        return {"states": to_text(step.relation), "target": target}

    def _goal(self, certifier: Certifier, goal: Goal) -> dict[str, Any]:
        """What one stated relation asks for: a target, all of several targets, or one of them."""

        def settle(relation: Relation) -> dict[str, Any]:
            return self._target(certifier, relation, *oriented(relation))

        if goal.how == "all":
            made = [settle(r) for r in goal.relations]
            return made[0] if len(made) == 1 else {"all": made}
        reasons = []
        # The last facts before the lemmas are the supposed ones; each in turn is refuted without itself.
        first = certifier.supposed
        for index, relation in enumerate(goal.relations):
            with certifier.without(first + index):
                try:
                    return {"one": index, "target": settle(relation)}
                except ProofFailed as reason:
                    reasons.append(str(reason))
        raise ProofFailed("; ".join(reasons))

    def _target(
        self, certifier: Certifier, relation: sp.Basic, expression: sp.Expr, strict: bool
    ) -> dict[str, Any]:
        """Both sides real, and a certificate for numerator and denominator of their difference."""
        for side, which in ((relation.lhs, "left"), (relation.rhs, "right")):
            strange = certifier.known.unreal(side)
            if strange:
                what = f"{', '.join(strange)} {'is' if len(strange) == 1 else 'are'} not shown to be real"
                raise ProofFailed(f"{_short(relation)}: the {which} side may not be real; {what}")
        num, den = certifier.known.lowest(expression)
        plain = {"fraction": [certifier.algebra.text(num), certifier.algebra.text(den)]}
        if not num:
            if strict:
                raise ProofFailed(f"{relation}: both sides are equal")
            num_sign: Signed | None = Signed(1, False, {"by": "zero"})
        elif self.terms:
            num_sign = self._decomposition(certifier, num, den)
        else:
            num_sign = certifier.certify(num) or reduced(certifier, num, [s.name for s in self.solve])
        den_sign = certifier.certify(den)
        if num_sign is None or den_sign is None or not den_sign.strict:
            whole = certifier.certify(num * den)
            if whole is not None and whole.strict and whole.sign > 0:
                return plain | {"product": whole.node}
            doubtful = certifier.algebra.shown(num if num_sign is None else den)
            raise ProofFailed(f"no certificate for the sign of {_short(doubtful)}")
        if num_sign.node["by"] != "zero" and num_sign.sign * den_sign.sign < 0:
            raise ProofFailed(f"{relation}: the opposite inequality was certified")
        if strict and not num_sign.strict:
            raise ProofFailed(f"{relation}: only the inequality without strictness was certified")
        return plain | {"numerator": num_sign.node, "denominator": den_sign.node}

    def _decomposition(self, certifier: Certifier, num: PolyElement, den: PolyElement) -> Signed:
        """The user's terms, brought over one denominator and each certified."""
        algebra = certifier.algebra
        fractions = [algebra.fraction(t) for t in self.terms]
        m_num, m_den = algebra.fraction(self.multiplier)
        common = den
        for d in (m_den, *(d for _, d in fractions)):
            common = common.lcm(d)
        scale = m_num * common.quo(m_den) * common.quo(den)
        polys = [n * common * common.quo(d) for n, d in fractions]
        # That the terms add up is the cheapest thing to see, so it comes first.
        rest = scale * num - sum(polys, algebra.ring.zero)
        modulo = certifier.setting.express(rest, [s.name for s in self.solve]) if rest else None
        multiplier = certifier.certify(scale)
        if multiplier is None or not multiplier.strict:
            raise ProofFailed("no certificate for the sign of the multiplier")
        terms = []
        for expression, poly in zip(self.terms, polys, strict=True):
            signed = certifier.certify(poly)
            if signed is None:
                raise ProofFailed(f"no certificate for the sign of the term {_short(expression)}")
            terms.append((poly, signed))
        return certifier.sum_node(terms, (scale, multiplier), modulo)


def refuse_false(problem: Problem) -> None:
    """Give up at once where the statement fails at an exact point: then there is nothing to look for."""
    for point in PointSource(problem).points(_TRIED, tries=_TRIES, stated=False):
        with precision(_BITS):
            for relation in problem.statement:
                try:
                    holds = certainly(relation, point)
                except (StatementError, ZeroDivisionError):
                    continue
                if holds is False:
                    raise ProofFailed(f"false at {show_point(point) or 'the only point'}")


def certifier_for(
    problem: Problem, expressions: Sequence[sp.Expr], extra: Sequence[sp.Expr], solve: Sequence[sp.Symbol]
) -> Certifier:
    """The algebra of the problem, wide enough for its facts, and a certifier in it."""
    # Both sides apart: their difference may have lost terms that cancel, and a recheck reads them all.
    sides = [side for r in problem.statement for side in (r.lhs, r.rhs)]
    assumed = [side for h in hypotheses(problem) for side in (h.greater, h.less)]
    used = [*expressions, *extra, *sides, *assumed]
    given = [*(side for r in problem.given for side in (r.lhs, r.rhs)), *problem.nonzero]
    setting = Setting.of(problem, [*used, *needed([*used, *given])], first=solve, axioms=False)
    return Certifier(problem, restricted(setting, problem))


def _check_hints(hints: Step | Sign) -> None:
    """Refuse terms and multipliers that are no exact expressions."""
    for term in hints.terms:
        exact_expression(term, "a term")
    exact_expression(hints.multiplier, "the multiplier")


def _short(e: object) -> str:
    text = str(e)
    return text if len(text) < 100 else text[:97] + "..."


def _methods(targets: object) -> set[str]:
    """Names of the methods used in proof trees, for the table."""
    found: set[str] = set()
    if isinstance(targets, dict):
        found |= {str(targets["by"])} if "by" in targets else set()
        for value in targets.values():
            found |= _methods(value)
    elif isinstance(targets, list):
        for value in targets:
            found |= _methods(value)
    return found
