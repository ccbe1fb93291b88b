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
from derive.proofs.validated_flow import ValidatedFlow
from derive.statement.problem import Relation


def identity(*solve: sp.Symbol) -> Identity:
    """A polynomial or rational identity, modulo the given equations solved for these symbols.

    Parameters
    ----------
    solve : symbols in which the given equations are reduced, in this order. Empty: found automatically.
    """
    return Identity(solve)


def membership() -> Identity:
    """An identity modulo the given equations, by a Gröbner basis that remembers its cofactors."""
    return Identity(by_basis=True)


def elimination(*unknowns: sp.Symbol) -> Elimination:
    """What remains of the given equations when these unknowns are eliminated.

    Parameters
    ----------
    unknowns : symbols to eliminate, in this order.
    """
    return Elimination(unknowns)


def sign(
    terms: Sequence[sp.Expr] = (),
    multiplier: sp.Expr = sp.S.One,
    solve: Sequence[sp.Symbol] = (),
    steps: Sequence[Step | Relation] = (),
) -> Sign:
    """An inequality, from a decomposition into nonnegative terms or found automatically, after lemmas.

    It reasons as with polynomials: of exp it knows that it is positive, no more.

    Parameters
    ----------
    terms : optional decomposition; ``multiplier * (larger - smaller side)`` must equal the sum of the terms
        (modulo the given equations), and each term must have a certifiable sign. For one inequality only.
    multiplier : positive expression of that decomposition.
    solve : symbols in which the given equations are reduced, in this order. Empty: found automatically.
    steps : lemmas that are proved first, in this order: inequalities, or `step` with a decomposition.
    """
    return Sign(tuple(terms), multiplier, tuple(solve), _steps(steps))


def step(relation: Relation, terms: Sequence[sp.Expr] = (), multiplier: sp.Expr = sp.S.One) -> Step:
    """A lemma of a proof by sign, with the decomposition that shows it.

    Parameters
    ----------
    relation : the inequality.
    terms : optional decomposition: ``multiplier * (larger - smaller side)`` is their sum, as for `sign`.
    multiplier : positive expression of that decomposition.
    """
    return Step(relation, tuple(terms), multiplier)


def schur_cohn(
    steps: Sequence[Step | Relation] = (),
    terms: Sequence[sp.Expr] = (),
    multiplier: sp.Expr = sp.S.One,
    solve: Sequence[sp.Symbol] = (),
) -> Sign:
    """Inequalities about a root radius by the minors of the Schur–Cohn matrix; hints as for `sign`.

    Parameters
    ----------
    steps : lemmas that are proved first, in this order.
    terms : optional decomposition of the difference of the sides, as for `sign`.
    multiplier : positive expression of that decomposition.
    solve : symbols in which the given equations are reduced, in this order. Empty: found automatically.
    """
    return replace(sign(terms, multiplier, solve, steps), test="schur_cohn")


def routh_hurwitz(
    steps: Sequence[Step | Relation] = (),
    terms: Sequence[sp.Expr] = (),
    multiplier: sp.Expr = sp.S.One,
    solve: Sequence[sp.Symbol] = (),
) -> Sign:
    """Inequalities about a root radius by Hurwitz determinants (real coefficients); hints as for `sign`.

    Parameters
    ----------
    steps : lemmas that are proved first, in this order.
    terms : optional decomposition of the difference of the sides, as for `sign`.
    multiplier : positive expression of that decomposition.
    solve : symbols in which the given equations are reduced, in this order. Empty: found automatically.
    """
    return replace(sign(terms, multiplier, solve, steps), test="hurwitz")


def roots(*roots: sp.Expr) -> Roots:
    """A root radius, from all roots of its polynomial, repeated by multiplicity.

    Parameters
    ----------
    roots : the roots, as many as the degree; real symbols only.
    """
    return Roots(tuple(exact_expression(z, "a root") for z in roots))


def _steps(steps: Sequence[Step | Relation]) -> tuple[Step, ...]:
    return tuple(s if isinstance(s, Step) else Step(s) for s in steps)


def antiderivative(primitive: sp.Expr | None = None) -> Antiderivative:
    """An integral, from an antiderivative (found by SymPy if not given) and its end values.

    Parameters
    ----------
    primitive : an antiderivative of the integrand; what SymPy finds is checked like any other.
    """
    return Antiderivative(primitive)


def integrand(integral: sp.Integral, primitive: sp.Expr) -> Integrand:
    """The sign of a value that is this integral, from the sign of the integrand between the ends.

    Parameters
    ----------
    integral : ``Integral(f, (x, a, b))`` whose value the statement's left side is; its right side is 0.
    primitive : an antiderivative of the integrand, which proves that.
    """
    return Integrand(integral, primitive)


def derivative(
    variable: sp.Symbol, implicit: Sequence[sp.Symbol] = (), solve: Sequence[sp.Symbol] = ()
) -> Antiderivative:
    """A statement about ``Derivative(F, variable)``, also along functions that the given equations define.

    F is shown to have the derivative at every point of the claim at which it is defined (no jump of a root
    or a logarithm, no vanishing Jacobian); every symbol but the variable and the implicit ones is held fixed.

    Parameters
    ----------
    variable : by which is differentiated.
    implicit : symbols that depend on the variable through the given equations.
    solve : symbols in which the relations are reduced, in this order. Empty: found automatically.
    """
    return Antiderivative(variable=variable, implicit=tuple(implicit), solve=tuple(solve))


def equal_derivatives(variable: sp.Symbol, at: sp.Expr) -> Antiderivative:
    """Two functions of a variable that agree at one point and have the same derivative.

    Parameters
    ----------
    variable : by which is differentiated.
    at : the point at which the two are compared, in the variable's domain or at one of its ends.
    """
    return Antiderivative(variable=variable, at=at)


def subdivision(box: Mapping[sp.Symbol, tuple[sp.Expr, sp.Expr]], **options: int) -> Subdivision:
    """An inequality on a compact box, by certified bisection with ball arithmetic.

    Parameters
    ----------
    box : rational ends for each symbol of the statement; it must contain the symbol's domain, possibly cut
        down by assumptions that bound the symbol by numbers.
    options : `max_boxes`, how many pieces may be looked at before giving up.
    """
    return Subdivision(box, **options)


def validated_flow(cuts: Mapping[sp.Symbol, int] | None = None) -> ValidatedFlow:
    """Inequalities about quantities of the kind flow at a time, for all initial states of a box.

    Symbols in the initial state have closed bounded domains; all else that the flow takes are numbers.

    Parameters
    ----------
    cuts : into how many equal parts the domain of a symbol is cut; wide boxes need that.
    """
    return ValidatedFlow(dict(cuts or {}))


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
    "validated_flow",
]
