"""The range of a variable of integration: its ends in order, and what it assumes true between them."""

from __future__ import annotations

from dataclasses import replace

import sympy as sp

from derive.errors import ProofFailed
from derive.proofs.regularity import Prover
from derive.statement.problem import Problem


def require_range(problem: Problem, bound: sp.Symbol, lower: sp.Expr, upper: sp.Expr) -> None:
    """Raise unless what the variable of integration assumes is true between the ends.

    SymPy has used it already when it built the integrand: √t² is t for a positive t.
    """
    facts = bound.assumptions0
    strange = sorted(
        f for f in ("integer", "rational", "irrational", "algebraic", "imaginary") if facts.get(f)
    )
    strange += [f"not {f}" for f in ("real", "rational", "finite", "complex") if facts.get(f) is False]
    if strange:
        raise ProofFailed(f"the variable of integration {bound} is assumed {', '.join(strange)}")
    side = 1 if bound.is_nonnegative else -1 if bound.is_nonpositive else 0
    if not side and bound.is_zero is not False:
        return
    prover = Prover(problem)
    for way, end in ((1, lower), (-1, upper)):
        if side in (0, way) and _beyond_zero(prover, end, way):
            return
    raise ProofFailed(
        f"what is assumed of the variable of integration {bound} is not known between {lower} and {upper}"
    )


def _beyond_zero(prover: Prover, end: sp.Expr, way: int) -> bool:
    """Whether way times an end of the interval is certainly not negative."""
    if end == 0:
        return True
    try:
        return end.is_finite is not False and prover.sign(end) == way
    except ProofFailed:
        return False


def closed_under(problem: Problem, bound: sp.Symbol) -> None:
    """Raise if the variable of integration also occurs freely: two meanings of one name."""
    if bound.name in {s.name for s in problem.symbols}:
        raise ProofFailed(f"the variable of integration {bound} also occurs as a free symbol")


def between(problem: Problem, x: sp.Symbol, lower: sp.Expr, upper: sp.Expr, prover: Prover) -> Problem:
    """The problem with x strictly between the ends, which are shown to be in order."""
    if lower in (sp.oo, sp.zoo) or upper in (-sp.oo, sp.zoo):
        raise ProofFailed(f"the interval from {lower} to {upper} is reversed")
    for end in (lower, upper):
        if end not in (sp.oo, -sp.oo) and not prover.is_real(end):
            raise ProofFailed(f"the end {end} is not known to be real")
    assumptions = list(problem.assumptions)
    if lower != -sp.oo:
        assumptions.append(sp.StrictGreaterThan(x, lower, evaluate=False))
    if upper != sp.oo:
        assumptions.append(sp.StrictLessThan(x, upper, evaluate=False))
    if lower != -sp.oo and upper != sp.oo:
        prover.positive(upper - lower)
    return replace(problem, assumptions=tuple(assumptions), domains={**problem.domains, x: sp.S.Reals})
