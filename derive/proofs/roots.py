"""Root radii from explicit roots: p = c·Π(x - z_i), and the largest |z_i| is compared with the bound.

The roots that are named must multiply out to the polynomial; then ``RootRadius(p, x) == r`` holds when
r >= 0, no |z_i|² exceeds r², and one of them equals it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import sympy as sp

from derive.errors import ProofFailed, StatementError
from derive.exact.expressions import to_text
from derive.exact.text import counted
from derive.proofs.guard import guarded
from derive.proofs.hints import exact_expression, refuse_inexact
from derive.proofs.identity import Identity
from derive.proofs.known import restricted
from derive.proofs.setting import Setting
from derive.proofs.sign import Sign, refuse_false
from derive.quantities.root_radius import RootRadius, cartesian, coefficients, radius_relations
from derive.statement.problem import Problem, Relation
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome

Pair = tuple[sp.Expr, sp.Expr]


@dataclass(frozen=True)
class Roots(Procedure):
    """Settle ``RootRadius(p, x) == r`` or ``<= r`` from all roots of p.

    Parameters
    ----------
    roots : the roots, as many as the degree; real symbols only.
    """

    roots: tuple[sp.Expr, ...]
    name: ClassVar[str] = "roots"
    reading: ClassVar[Reading] = EXACT

    def __post_init__(self) -> None:
        """Refuse roots that are no exact expressions."""
        for z in self.roots:
            exact_expression(z, "a root")

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the statement.

        Raises
        ------
        ProofFailed
            Where the roots are not those of the polynomial, or the bound is not shown.
        """
        if len(problem.statement) != 1:
            raise ProofFailed("explicit roots settle one relation at a time")
        refuse_inexact(problem)
        try:
            found = radius_relations(problem.statement[0])
            if found is None:
                raise ProofFailed(f"{problem.statement[0]} is not about a root radius")
            radius, bound, sense = found
            expansion, squares = factorisation(radius, self.roots), squared_moduli(self.roots)
            _require_defined(problem, radius, bound, self.roots)
        except StatementError as error:
            raise ProofFailed(str(error)) from error
        refuse_false(problem)
        if sense not in (sp.Eq, sp.LessThan):
            raise ProofFailed("explicit roots settle == and <= only")
        evidence: dict[str, Any] = {"roots": [to_text(z) for z in self.roots]}
        evidence["expansion"] = _evidence(problem, Identity(besides=self.roots), expansion)
        evidence["bound"] = _evidence(problem, Sign(), (sp.GreaterThan(bound, 0, evaluate=False),))
        evidence["moduli"] = [_modulus(problem, m, bound) for m in squares]
        if sense is sp.Eq and not any("equal" in e for e in evidence["moduli"]):
            raise ProofFailed("no root is shown to have the stated modulus")
        return Outcome(PROVED, counted(len(self.roots), "explicit root"), evidence)


def factorisation(radius: RootRadius, roots: tuple[sp.Expr, ...]) -> tuple[Relation, ...]:
    """Coefficient by coefficient, p = (leading coefficient)·Π(x - z_i): real parts, then imaginary parts."""
    stated = [cartesian(c) for c in coefficients(*radius.args)]
    if len(stated) - 1 != len(roots):
        raise ProofFailed(f"{len(roots)} roots of a polynomial of degree {len(stated) - 1}")
    product = [stated[-1]]
    for z in map(cartesian, roots):
        shifted, scaled = [_ZERO, *product], [*(_times(_minus(z), c) for c in product), _ZERO]
        product = [(a[0] + b[0], a[1] + b[1]) for a, b in zip(shifted, scaled, strict=True)]
    pairs = list(zip(stated[:-1], product[:-1], strict=True))
    return tuple(sp.Eq(c[part], e[part], evaluate=False) for part in (0, 1) for c, e in pairs)


def _require_defined(
    problem: Problem, radius: RootRadius, bound: sp.Expr, roots: tuple[sp.Expr, ...]
) -> None:
    """Nothing that a root divides by may vanish: there the expansion would say nothing."""
    sides = [bound, *radius.coefficients()]
    plain = replace(problem, statement=(), assumptions=())
    # What a root of the list divides by does not count as nonzero because some other root divides by it as
    # well.
    setting = restricted(Setting.of(plain, [*sides, *roots], axioms=False), plain)
    algebra = setting.algebra
    nonzero = [*setting.nonzero, *(algebra.fraction(d)[0] for e in sides for d in _divisors(e))]
    for z in roots:
        if any(algebra.doubtful_factors(algebra.fraction(d)[0], nonzero) for d in _divisors(z)):
            raise ProofFailed(f"a denominator of the root {z} may vanish")


def _divisors(e: sp.Expr) -> list[sp.Expr]:
    return [p.base for p in e.atoms(sp.Pow) if p.exp.is_Rational and p.exp < 0]


def squared_moduli(roots: tuple[sp.Expr, ...]) -> list[sp.Expr]:
    """|z|² of each root."""
    return [real**2 + imaginary**2 for real, imaginary in map(cartesian, roots)]


_ZERO = (sp.Integer(0), sp.Integer(0))


def _times(a: Pair, b: Pair) -> Pair:
    return a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]


def _minus(a: Pair) -> Pair:
    return -a[0], -a[1]


def _evidence(problem: Problem, proof: Any, statement: tuple[Relation, ...]) -> dict[str, Any]:
    return proof.attempt(replace(problem, statement=statement)).evidence  # type: ignore[no-any-return]


def _modulus(problem: Problem, square: sp.Expr, bound: sp.Expr) -> dict[str, Any]:
    """One squared modulus: equal to the squared bound, or not above it."""
    try:
        return {"equal": _evidence(problem, Identity(), (sp.Eq(square, bound**2, evaluate=False),))}
    except ProofFailed:
        return {"below": _evidence(problem, Sign(), (sp.LessThan(square, bound**2, evaluate=False),))}
