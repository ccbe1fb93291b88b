"""Inequalities on a semialgebraic set, proved by positivity certificates.

Each stated inequality is brought to ``expression > 0`` (or >= 0). The denominator must have a strict sign;
the numerator is either matched with a decomposition into nonnegative terms that the theory supplies, or
settled automatically factor by factor (see `derive.proofs.positivity`). Steps are lemmas: each is proved from
what is known before it and is a fact from then on. Inequalities about a root radius are first turned into
polynomial ones (see `derive.proofs.stability`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, ClassVar

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.algebra import Member, pseudo_reduce
from derive.balls import certainly, precision
from derive.errors import ProofFailed, StatementError
from derive.expressions import to_text
from derive.points import PointSource
from derive.problem import Problem, Relation
from derive.proofs.enclosure import show_point
from derive.proofs.facts import Fact, domain_ends, is_inequality, oriented, product
from derive.proofs.identity import Setting
from derive.proofs.positivity import Certifier, Signed
from derive.proofs.stability import Goal, translated
from derive.reading import EXACT, Reading
from derive.verdict import PROVED, Outcome

_MAX_REDUCTIONS = 24
_TRIED, _TRIES, _BITS = 12, 48, 160
_KEPT = 64
_proved: dict[Any, tuple[list[dict[str, Any]], list[Fact]]] = {}


@dataclass(frozen=True)
class Step:
    """A lemma of a proof: an inequality, with the decomposition that shows it (see `Sign`)."""

    relation: Relation
    terms: tuple[sp.Expr, ...] = ()
    multiplier: sp.Expr | int = 1


@dataclass(frozen=True)
class Sign:
    """Prove inequalities from the domains, the assumptions and the given equations.

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
        refuse_false(problem)
        problem, goals = translated(problem, self.test)
        lemmas = [e for s in self.steps for e in (s.relation.lhs, s.relation.rhs, *s.terms, s.multiplier)]
        sides = [oriented(r)[0] for r in problem.statement]
        certifier = certifier_for(problem, [*sides, *lemmas], (*self.terms, self.multiplier), self.solve)
        certifier.suppose(len(goals[0].relations) if goals[0].how == "one" else 0)
        steps = self._lemmas(certifier, problem)
        targets = [self._goal(certifier, goal) for goal in goals]
        evidence = certifier.setting.plain() | {"roots": certifier.roots, "targets": targets}
        if self.test:
            evidence["test"] = self.test
        if steps:
            evidence["steps"] = steps
        used = ", ".join(sorted(_methods([targets, steps])))
        lead = f"{len(steps)} lemma{'s' * (len(steps) > 1)}, " if steps else ""
        return Outcome(PROVED, f"positivity certificate: {lead}{used}", evidence)

    def _lemmas(self, certifier: Certifier, problem: Problem) -> list[dict[str, Any]]:
        """All steps; wrong twins of one claim ask for the same ones again."""
        algebra = certifier.algebra
        ring = tuple(map(str, algebra.ring.symbols)), tuple(map(str, algebra.generators))
        key = (
            self,
            problem.assumptions,
            problem.given,
            problem.nonzero,
            tuple(problem.domains.items()),
            ring,
        )
        if key not in _proved:
            before = len(certifier.facts)
            made = [self._step(certifier, step) for step in self.steps]
            if len(_proved) >= _KEPT:
                _proved.clear()
            _proved[key] = made, certifier.facts[before:]
            return made
        made, facts = _proved[key]
        certifier.facts += facts
        return made

    def _step(self, certifier: Certifier, step: Step) -> dict[str, Any]:
        """A lemma: proved, then known."""
        expression, strict = oriented(step.relation)
        hints = Sign(step.terms, step.multiplier, self.solve)
        target = hints._target(certifier, step.relation, expression, strict)
        certifier.facts.append(Fact(product(certifier.algebra.fraction(expression)), strict))
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
        num, den = certifier.algebra.fraction(expression)
        plain = {"fraction": [certifier.algebra.text(num), certifier.algebra.text(den)]}
        if not num:
            if strict:
                raise ProofFailed(f"{relation}: both sides are equal")
            num_sign: Signed | None = Signed(1, False, {"by": "zero"})
        elif self.terms:
            num_sign = self._decomposition(certifier, num, den)
        else:
            num_sign = certifier.certify(num) or self._reduced(certifier, num)
        den_sign = certifier.certify(den)
        if num_sign is None or den_sign is None or not den_sign.strict:
            whole = certifier.certify(num * den)
            if whole is not None and whole.strict and whole.sign > 0:
                return plain | {"product": whole.node}
            raise ProofFailed(f"no certificate for the sign of {_short(num if num_sign is None else den)}")
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

    def _reduced(self, certifier: Certifier, num: PolyElement) -> Signed | None:
        """The sign after reduction by the given equations."""
        ring, setting = certifier.algebra.ring, certifier.setting
        start = Member(num, tuple(ring.zero for _ in setting.fractions))
        for steps in _reductions(setting, [s.name for s in self.solve]):
            value, total = start, ring.one
            for relation, index in steps:
                value, u = pseudo_reduce(value, relation, index)
                total *= u
            if not value.poly or value.poly == num:
                continue
            signed, multiplier = certifier.certify(value.poly), certifier.certify(total)
            if signed is not None and multiplier is not None and multiplier.strict:
                modulo = ([-c for c in value.cofactors], ring.one)
                return certifier.sum_node([(value.poly, signed)], (total, multiplier), modulo)
        return None


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


def _reductions(setting: Setting, solve: Sequence[str]) -> Iterator[list[tuple[Member, int]]]:
    """Sequences of (relation, variable) to reduce by: the stated order, or single steps and pairs of them."""
    names = [str(s) for s in setting.algebra.ring.symbols]
    members = setting.members
    if solve:
        chain = []
        for name in solve:
            index = names.index(name) if name in names else -1
            holding = [m for m in members if index >= 0 and m.poly.degree(index) > 0]
            if holding:
                pivot = min(holding, key=lambda m: (m.poly.degree(index), len(m.poly)))
                members = [pseudo_reduce(m, pivot, index)[0] for m in members if m is not pivot]
                chain.append((pivot, index))
        yield chain
        return
    single = [(m, i) for m in members for i in range(len(names)) if m.poly.degree(i) > 0]
    yield from islice(([step] for step in single), _MAX_REDUCTIONS)
    pairs = ([a, b] for a in single for b in single if a[0] is not b[0] and a[1] != b[1])
    yield from islice(pairs, _MAX_REDUCTIONS)


def certifier_for(
    problem: Problem, expressions: Sequence[sp.Expr], extra: Sequence[sp.Expr], solve: Sequence[sp.Symbol]
) -> Certifier:
    """The algebra of the problem, wide enough for its facts, and a certifier in it."""
    # Both sides apart: their difference may have lost terms that cancel, and a recheck reads them all.
    relations = [*problem.statement, *filter(is_inequality, problem.assumptions)]
    assumed = [side for r in relations for side in (r.lhs, r.rhs)]
    ends = [end for _, end, _, _ in domain_ends(problem)]
    setting = Setting.of(problem, [*expressions, *extra, *assumed, *ends], first=solve)
    return Certifier(problem, setting)


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
