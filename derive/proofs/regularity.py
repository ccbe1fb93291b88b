"""Where an expression is analytic: what must not vanish or must be positive, and the proofs of that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import sympy as sp

from derive.errors import ProofFailed
from derive.functions import bivariate_normal_cdf, complementary_root, erfcx, owens_t
from derive.problem import Problem
from derive.proofs.denominators import one_and_square
from derive.proofs.facts import real_symbols
from derive.proofs.sign import Sign

Condition = dict[str, Any]


def requirements(e: sp.Basic, x: sp.Symbol) -> Iterator[tuple[sp.Expr, bool, bool]]:
    """What makes an expression analytic in x: (base, must be positive, may be zero at an end).

    Raises
    ------
    ProofFailed
        For functions without a rule.
    """
    if not e.has(x):
        return
    for a in e.args:
        yield from requirements(a, x)
    if (
        isinstance(e, sp.exp)
        or e.is_Symbol
        or isinstance(e, (sp.Add, sp.Mul, sp.erf, sp.erfc, sp.sin, sp.cos))
    ):
        return
    if isinstance(e, (sp.atan, owens_t, erfcx)):
        return
    if isinstance(e, bivariate_normal_cdf):
        if not complementary_root(e.args[2]).is_positive:
            yield 1 - e.args[2] ** 2, True, False
        return
    if isinstance(e, sp.Pow) and e.exp.is_Rational:
        if not e.exp.is_Integer:
            yield e.base, True, bool(e.exp > 0)
        elif e.exp < 0:
            yield e.base, False, False
        return
    if isinstance(e, sp.log):
        yield e.args[0], True, False
        return
    raise ProofFailed(f"no rule for where {type(e).__name__} is analytic")


@dataclass
class Prover:
    """Proves signs under the hypotheses of one claim and keeps the certificates."""

    problem: Problem
    conditions: list[Condition] = field(default_factory=list)

    def sign(self, e: sp.Expr, extra: Problem | None = None) -> int:
        """The strict sign of an expression, by a certificate.

        Raises
        ------
        ProofFailed
            Where neither sign is certified.
        """
        e = sp.sympify(e)
        if e.is_Rational:
            if e == 0:
                raise ProofFailed("an expression that must not vanish is zero")
            return 1 if e > 0 else -1
        base = extra or self.problem
        reason = ""
        for value, relation in ((1, sp.StrictGreaterThan), (-1, sp.StrictLessThan)):
            statement = relation(e, sp.Integer(0), evaluate=False)
            problem = base.with_statement((statement,))
            # A certificate lists the domains of the symbols that occur, and counts its facts by them.
            occurring = set(problem.symbols)
            problem = replace(problem, domains={s: d for s, d in base.domains.items() if s in occurring})
            try:
                outcome = Sign().attempt(problem)
            except ProofFailed as error:
                reason = reason or str(error)
                continue
            condition = {**problem.plain(), "evidence": outcome.evidence}
            if condition not in self.conditions:
                self.conditions.append(condition)
            return value
        raise ProofFailed(f"cannot certify that {e} does not vanish: {reason}")

    def positive(self, e: sp.Expr, extra: Problem | None = None) -> None:
        """Raise unless the expression is certainly positive."""
        if self.sign(e, extra) < 0:
            raise ProofFailed(f"{e} is negative")

    def analytic(
        self, expressions: Iterable[sp.Expr], x: sp.Symbol, inside: Problem | None = None
    ) -> list[sp.Expr]:
        """Certify where expressions are analytic in x; returns what cannot vanish there.

        Raises
        ------
        ProofFailed
            Where a sign is not certified, or atan or Owen's T has an argument that may not be real: in the
            complex plane they have branch cuts.
        """
        texts = list(expressions)
        found = {r[:2] for e in texts for r in requirements(e, x)}
        conditions = sorted(found, key=lambda r: (str(r[0]), r[1]))
        for base, positive in conditions:
            if positive:
                self.positive(base, inside)
            else:
                self.sign(base, inside)
        calls = sorted({call for e in texts for call in e.atoms(sp.atan, owens_t)}, key=str)
        for call in calls:
            if not all(self.is_real(a, x, inside) for a in call.args):
                raise ProofFailed(f"an argument of {call} is not known to be real")
        return [base for base, _ in conditions] + [one_and_square(call.args[-1]) for call in calls]

    def is_real(self, e: sp.Expr, x: sp.Symbol | None = None, inside: Problem | None = None) -> bool:
        """Whether an expression is plainly real, of radicals by a certificate."""
        if isinstance(e, sp.Symbol):
            return e == x or e.name in real_symbols(self.problem)
        if isinstance(e, sp.Pow) and e.exp.is_Rational and not e.exp.is_Integer:
            if not self.is_real(e.base, x, inside):
                return False
            try:
                self.positive(e.base, inside)
            except ProofFailed:
                return False
            return True
        if isinstance(e, sp.Pow):
            return bool(e.exp.is_Rational) and self.is_real(e.base, x, inside)
        if e.is_Rational or e in (sp.pi, sp.E):
            return True
        known = (sp.Add, sp.Mul, sp.exp, sp.erf, sp.erfc, erfcx, sp.sin, sp.cos, sp.atan, owens_t)
        return isinstance(e, known) and all(self.is_real(a, x, inside) for a in e.args)
