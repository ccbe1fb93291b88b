"""How a claim is settled: ``proof=by.elimination(g_D)`` and so on, one name for each procedure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import sympy as sp

from derive.proofs.antiderivative import Antiderivative
from derive.proofs.elimination import Elimination
from derive.proofs.enclosure import Agreement as agreement
from derive.proofs.enclosure import Refutation as refutation
from derive.proofs.hints import exact_expression
from derive.proofs.identity import Identity
from derive.proofs.integrand import Integrand
from derive.proofs.roots import Roots
from derive.proofs.series import Series as series
from derive.proofs.sign import Sign, Step
from derive.proofs.simulation import Simulation as simulation
from derive.proofs.subdivision import Subdivision
from derive.statement.problem import Relation


def identity(*solve: sp.Symbol) -> Identity:
    """A polynomial or rational identity, modulo the given equations solved for these symbols."""
    return Identity(solve)


def membership() -> Identity:
    """An identity modulo the given equations, by a Gröbner basis that remembers its cofactors."""
    return Identity(by_basis=True)


def elimination(*unknowns: sp.Symbol) -> Elimination:
    """What remains of the given equations when these unknowns are eliminated."""
    return Elimination(unknowns)


def sign(
    terms: Sequence[sp.Expr] = (),
    multiplier: sp.Expr = sp.S.One,
    solve: Sequence[sp.Symbol] = (),
    steps: Sequence[Step | Relation] = (),
) -> Sign:
    """An inequality, from a decomposition into nonnegative terms or found automatically, after lemmas."""
    return Sign(tuple(terms), multiplier, tuple(solve), _steps(steps))


def step(relation: Relation, terms: Sequence[sp.Expr] = (), multiplier: sp.Expr = sp.S.One) -> Step:
    """A lemma of a proof by sign, with the decomposition that shows it."""
    return Step(relation, tuple(terms), multiplier)


def schur_cohn(
    steps: Sequence[Step | Relation] = (),
    terms: Sequence[sp.Expr] = (),
    multiplier: sp.Expr = sp.S.One,
    solve: Sequence[sp.Symbol] = (),
) -> Sign:
    """Inequalities about a root radius by the minors of the Schur–Cohn matrix; hints as for `sign`."""
    return replace(sign(terms, multiplier, solve, steps), test="schur_cohn")


def routh_hurwitz(
    steps: Sequence[Step | Relation] = (),
    terms: Sequence[sp.Expr] = (),
    multiplier: sp.Expr = sp.S.One,
    solve: Sequence[sp.Symbol] = (),
) -> Sign:
    """Inequalities about a root radius by Hurwitz determinants (real coefficients); hints as for `sign`."""
    return replace(sign(terms, multiplier, solve, steps), test="hurwitz")


def roots(*roots: sp.Expr) -> Roots:
    """A root radius, from all roots of its polynomial, repeated by multiplicity."""
    return Roots(tuple(exact_expression(z, "a root") for z in roots))


def _steps(steps: Sequence[Step | Relation]) -> tuple[Step, ...]:
    return tuple(s if isinstance(s, Step) else Step(s) for s in steps)


def antiderivative(primitive: sp.Expr | None = None) -> Antiderivative:
    """An integral, from an antiderivative (found by SymPy if not given) and its end values."""
    return Antiderivative(primitive)


def integrand(integral: sp.Integral, primitive: sp.Expr) -> Integrand:
    """The sign of a value that is this integral, from the sign of the integrand between the ends."""
    return Integrand(integral, primitive)


def derivative(
    variable: sp.Symbol, implicit: Sequence[sp.Symbol] = (), solve: Sequence[sp.Symbol] = ()
) -> Antiderivative:
    """A statement about ``Derivative(F, variable)``, also along functions that the given equations define.

    F is shown to have the derivative at every point of the claim at which it is defined (no jump of a root
    or a logarithm, no vanishing Jacobian); every symbol but the variable and the implicit ones is held fixed.
    """
    return Antiderivative(variable=variable, implicit=tuple(implicit), solve=tuple(solve))


def equal_derivatives(variable: sp.Symbol, at: sp.Expr) -> Antiderivative:
    """Two functions of a variable that agree at one point and have the same derivative."""
    return Antiderivative(variable=variable, at=at)


def subdivision(box: Mapping[sp.Symbol, tuple[sp.Expr, sp.Expr]], **options: int) -> Subdivision:
    """An inequality on a compact box, by certified bisection with ball arithmetic."""
    return Subdivision(box, **options)


__all__ = [
    "agreement",
    "antiderivative",
    "derivative",
    "elimination",
    "equal_derivatives",
    "identity",
    "integrand",
    "membership",
    "refutation",
    "roots",
    "routh_hurwitz",
    "schur_cohn",
    "series",
    "sign",
    "simulation",
    "step",
    "subdivision",
]
