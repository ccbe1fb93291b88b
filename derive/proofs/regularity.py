"""Where an expression is analytic: what must not vanish or must be positive, and the proofs of that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import sympy as sp

from derive.errors import ProofFailed, StatementError
from derive.exact.expressions import to_text
from derive.functions.registry import BY_HEAD, arguments_of, row_of
from derive.functions.row import Row
from derive.proofs.facts import real_symbols
from derive.proofs.sign import Sign
from derive.quantities.root_radius import cartesian
from derive.statement.problem import Problem

# Functions with a rule for their derivative that ask for real arguments.
_REAL_ARGUMENTS = tuple(head for head, row in BY_HEAD.items() if row.derivative and row.real_only)
Condition = dict[str, Any]


def _smooth(e: sp.Basic) -> Row | None:
    """The row of a function of which it is known where it has a derivative."""
    row = row_of(e)
    return row if row is not None and row.derivative is not None else None


def _written(e: sp.Basic) -> sp.Expr | None:
    """A function value through others, where its row has no derivative of its own but writes it so."""
    row = row_of(e)
    if row is None or row.derivative is not None or row.by_others is None:
        return None
    return row.by_others(*arguments_of(e))


def _conditions(e: sp.Basic, row: Row) -> tuple[sp.Expr, ...]:
    """What must be positive for that; nothing where nothing must, or where it is plain."""
    if row.granted is not None and row.granted(*e.args):
        return ()
    return row.conditions(*arguments_of(e))


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
    if e.is_Symbol or isinstance(e, (sp.Add, sp.Mul)):
        return
    if (other := _written(e)) is not None:
        yield from requirements(other, x)
        return
    row = _smooth(e)
    if row is not None and row.away_from is not None:
        yield row.away_from(*arguments_of(e)), False, False
        return
    if row is not None:
        for needed in _conditions(e, row):
            yield needed, True, False
        return
    if isinstance(e, sp.Pow) and e.exp.is_Rational:
        if not e.exp.is_Integer:
            yield e.base, True, bool(e.exp > 0)
        elif e.exp < 0:
            yield e.base, False, False
        return
    raise ProofFailed(f"no rule for where {type(e).__name__} is analytic")


def _branching(e: sp.Basic, moving: tuple[sp.Symbol, ...]) -> Iterator[sp.Expr]:
    """Roots, logarithms and distribution functions that depend on the moving symbols.

    Integer powers are left out: where an expression is defined it does not divide by zero.
    """
    if not e.has(*moving):
        return
    for a in e.args:
        yield from _branching(a, moving)
    if isinstance(e, (sp.Symbol, sp.Add, sp.Mul)) or (isinstance(e, sp.Pow) and e.exp.is_Integer):
        return
    if (other := _written(e)) is not None:
        yield from _branching(other, moving)
        return
    row = _smooth(e)
    if row is not None:
        if _conditions(e, row) and not row.meromorphic:
            yield e
    elif isinstance(e, sp.Pow) and e.exp.is_Rational:
        yield e
    else:
        raise ProofFailed(f"no rule for where {type(e).__name__} has a derivative: {e}")


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
        for value, relation in ((1, sp.StrictGreaterThan), (-1, sp.StrictLessThan)):
            statement = relation(e, sp.Integer(0), evaluate=False)
            problem = base.with_statement((statement,))
            # A certificate lists the domains of the symbols that occur, and counts its facts by them.
            occurring = set(problem.symbols)
            problem = replace(problem, domains={s: d for s, d in base.domains.items() if s in occurring})
            try:
                outcome = Sign().attempt(problem)
            except ProofFailed:
                continue
            condition = {**problem.plain(), "evidence": outcome.evidence}
            if condition not in self.conditions:
                self.conditions.append(condition)
            return value
        raise ProofFailed(f"neither {e} > 0 nor {e} < 0 is certified, so it may vanish")

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
            Where a sign is not certified, or a function that is defined for real arguments only, or has
            branch cuts in the complex plane, has an argument that may not be real.
        """
        texts = list(expressions)
        found = {r[:2] for e in texts for r in requirements(e, x)}
        conditions = sorted(found, key=lambda r: (str(r[0]), r[1]))
        for base, positive in conditions:
            if positive:
                self.positive(base, inside)
            else:
                self.sign(base, inside)
        return [base for base, _ in conditions] + self._real_arguments(texts, x, inside)

    def _real_arguments(
        self, texts: Iterable[sp.Expr], x: sp.Symbol | None, inside: Problem | None
    ) -> list[sp.Expr]:
        """Show the arguments of real functions to be real; what they divide by."""
        calls = sorted({call for e in texts for call in e.atoms(*_REAL_ARGUMENTS)}, key=str)
        for call in calls:
            if not all(self.is_real(a, x, inside) for a in call.args):
                raise ProofFailed(f"an argument of {call} is not known to be real")
        return [row.nonzero(*c.args) for c in calls if (row := BY_HEAD[type(c)]).nonzero is not None]

    def differentiable(self, expressions: Iterable[sp.Expr], moving: Iterable[sp.Symbol]) -> list[sp.Expr]:
        """Certify that expressions have derivatives wherever they are defined and the hypotheses hold.

        Parameters
        ----------
        expressions : of the variable and of the symbols that depend on it.
        moving : these symbols.

        Returns
        -------
        What cannot vanish, because its sign is certified or it stands in one of these functions.

        Raises
        ------
        ProofFailed
            Naming the expression that may jump or have a corner, or that has no rule.
        """
        texts, moving = list(expressions), tuple(moving)
        found = {node for e in texts for node in _branching(e, moving)}
        certified = []
        for node in sorted(found, key=str):
            row = _smooth(node)
            if row is None or row.cut:
                certified += self._off_the_cut(node)
            else:
                for base in row.conditions(*arguments_of(node)):
                    self.positive(base)
                    certified.append(base)
        return certified + self._real_arguments(texts, None, None)

    def _off_the_cut(self, node: sp.Expr) -> list[sp.Expr]:
        """The base of a root or the argument of a logarithm never meets or crosses the negative axis.

        A real one that keeps its sign may be negative: the root and the logarithm then run along the cut.
        """
        base = node.base if isinstance(node, sp.Pow) else node.args[0]
        if any(to_text(e) == f"im({to_text(base)})" for e in self.problem.nonzero):
            return []
        if self.is_real(base):
            self.sign(base)
            return [base]
        try:
            real, imaginary = cartesian(base)
        except StatementError as error:
            where = f"{node} may jump where {base} meets the negative real axis"
            raise ProofFailed(f"{where}: {error}") from error
        for part, certify in ((real, self.positive), (imaginary, self.sign), (imaginary**2, self.positive)):
            try:
                certify(part)
            except ProofFailed:
                continue
            return [part]
        raise ProofFailed(
            f"{node} may jump where {base} meets the negative real axis: "
            f"neither {real} > 0 nor {imaginary} != 0 is certified"
        )

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
        if (other := _written(e)) is not None:
            return self.is_real(other, x, inside)
        row = _smooth(e)
        known = isinstance(e, (sp.Add, sp.Mul)) or (row is not None and row.needs is None)
        return known and all(self.is_real(a, x, inside) for a in e.args)
