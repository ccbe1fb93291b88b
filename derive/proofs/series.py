"""Series and limits to a stated order, for functions that the given equations define implicitly.

Near the point the given equations have exactly one power-series solution with the stated start, because
their Jacobian there is invertible. The procedure finds it term by term; substituting it back shows that
the two sides agree up to the order. Both facts are polynomial identities that another engine repeats.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

import sympy as sp
from sympy.polys.fields import FracField
from sympy.polys.rings import PolyElement

from derive.algebra import Algebra, coefficients_in
from derive.errors import ProofFailed
from derive.expressions import to_text
from derive.problem import Problem
from derive.proofs.identity import differences
from derive.reading import Kind, Reading
from derive.verdict import PROVED, Outcome

LOCAL = sp.Symbol("_zeta")


@dataclass(frozen=True)
class Series:
    """Prove that two sides agree up to O(ζ^order), ζ = 1/variable at infinity or variable - point.

    Parameters
    ----------
    variable : the expansion variable.
    point : a rational number or ``sympy.oo``.
    order : the first power of ζ that is not claimed; a limit is order 1.
    start : value at the point of each function that the given equations define.
    """

    variable: sp.Symbol
    point: sp.Expr
    order: int
    start: Mapping[sp.Symbol, sp.Expr] = field(default_factory=dict)
    name: ClassVar[str] = "series"

    @property
    def reading(self) -> Reading:
        """Asymptotic at the point, to the order."""
        return Reading(Kind.ASYMPTOTIC, self.variable.name, to_text(self.point), self.order)

    def declared(self) -> dict[str, Any]:
        """What a certificate must say to be about this series."""
        return {
            "variable": self.variable.name,
            "point": to_text(self.point),
            "order": self.order,
            "start": {s.name: to_text(v) for s, v in self.start.items()},
        }

    def attempt(self, problem: Problem) -> Outcome:
        if self.order < 1:
            raise ProofFailed(f"order {self.order} claims nothing; a limit is order 1")
        local = {self.variable: 1 / LOCAL if self.point == sp.oo else self.point + LOCAL}
        stated = [e.subs(local) for e in differences(problem.statement)]
        given = [e.subs(local) for e in differences(problem.given)]
        logs = sorted(set().union(*(e.atoms(sp.log) for e in stated)), key=to_text)
        stand_in = {log: sp.Symbol(f"_log{i}") for i, log in enumerate(logs)}
        stated = [e.subs(stand_in) for e in stated]
        arguments = [log.args[0] for log in logs]
        starts = list(self.start.values())
        hypotheses = [e.subs(local) for e in problem.nonzero]
        everything = [
            *given,
            *stated,
            *arguments,
            *stand_in.values(),
            *starts,
            *hypotheses,
            LOCAL,
            *self.start,
        ]
        algebra = Algebra(everything, first=[LOCAL])
        if algebra.generators:
            raise ProofFailed("only rational expressions and logarithms have series here")
        system = [algebra.fraction(e)[0] for e in given]
        nonzero = [algebra.fraction(e)[0] for e in hypotheses]
        for extra in range(1, 9):
            terms = self.order + extra
            solution = solve_series(algebra, system, self.start, terms, nonzero)
            bound = {s.name: p for s, p in solution.items()}
            found = [logarithm(algebra, h, bound, terms) for h in arguments]
            logarithms = [p for p, _ in found]
            known = min([terms, *(n for _, n in found)])
            bound |= {s.name: p for s, p in zip(stand_in.values(), logarithms, strict=True)}
            orders = [order_of(algebra, e, bound, known, self.order) for e in stated]
            if None not in orders:
                break
        else:
            raise ProofFailed("the denominators vanish to too high an order at the point")
        reached = min(o for o in orders if o is not None)
        if reached < self.order:
            raise ProofFailed(f"the two sides differ at order {reached}, claimed to agree below {self.order}")
        evidence: dict[str, Any] = {
            "generators": [],
            **self.declared(),
            "terms": terms,
            "series": {s.name: algebra.text(p) for s, p in solution.items()},
            "logarithms": [algebra.text(p) for p in logarithms],
        }
        where = "infinity" if self.point == sp.oo else str(self.point)
        return Outcome(PROVED, f"series at {where} to order {self.order}", evidence)


def logarithm(
    algebra: Algebra, h: sp.Expr, bound: Mapping[str, PolyElement], terms: int
) -> tuple[PolyElement, int]:
    """Series of log(h) for h that tends to 1, by integrating h'/h, and the order to which it is known.

    It loses what the denominator of h loses; with too few terms nothing is known.
    """
    zeta = [str(s) for s in algebra.ring.symbols].index(LOCAL.name)
    ring = algebra.ring
    num, den = (substitute(p, bound, zeta, terms) for p in algebra.fraction(h))
    low = _valuation(den, zeta, terms)
    if low >= terms - 1:
        return ring.zero, 0
    if _valuation(num - den, zeta, terms) <= low:
        raise ProofFailed(f"log({h}): its argument does not tend to 1")
    n, d = coefficients_in(num, zeta), coefficients_in(den, zeta)
    lead = d[low]
    if not lead.is_ground:
        raise ProofFailed(f"log({h}): the leading coefficient is not a number")
    # h = 1 + Σ a_k ζ^k from num = den·h, then k·l_k = k·a_k - Σ j·l_j·a_(k-j).
    length = terms - low
    a: list[PolyElement] = [ring.one]
    log: list[PolyElement] = [ring.zero]
    for k in range(1, length):
        rest = n.get(low + k, ring.zero) - sum(
            (d.get(low + j, ring.zero) * a[k - j] for j in range(1, k + 1)), ring.zero
        )
        a.append(rest * (1 / lead.LC))
        log.append(
            a[k] - sum((log[j] * a[k - j] * j for j in range(1, k)), ring.zero) * (ring.domain.one / k)
        )
    return sum((p * ring.gens[zeta] ** k for k, p in enumerate(log)), ring.zero), length


def solve_series(
    algebra: Algebra,
    system: Sequence[PolyElement],
    start: Mapping[sp.Symbol, sp.Expr],
    terms: int,
    nonzero: Sequence[PolyElement] = (),
) -> dict[sp.Symbol, PolyElement]:
    """Power series in ζ, truncated at `terms`, that solve the system; coefficients polynomial in the rest."""
    ring = algebra.ring
    names = [str(s) for s in ring.symbols]
    zeta = names.index(LOCAL.name)
    unknowns = sorted(start, key=lambda s: s.name)
    if not unknowns:
        return {}
    if len(system) != len(unknowns):
        raise ProofFailed(f"{len(system)} equations for {len(unknowns)} unknown functions")
    fractions = {s.name: algebra.fraction(start[s]) for s in unknowns}
    if not all(den.is_ground for _, den in fractions.values()):
        raise ProofFailed("a start is not polynomial in the parameters")
    values = {name: num for name, (num, _) in fractions.items()}
    at_point = {**values, LOCAL.name: ring.zero}
    jacobian = [
        [substitute(f.diff(ring.gens[names.index(s.name)]), at_point) for s in unknowns] for f in system
    ]
    field_ = FracField(ring.symbols, ring.domain, ring.order)
    matrix = sp.polys.matrices.DomainMatrix(
        [[field_.from_expr(p.as_expr()) for p in row] for row in jacobian],
        (len(system), len(unknowns)),
        field_.to_domain(),
    )
    if any(substitute(f, at_point) for f in system):
        raise ProofFailed("the start does not solve the given equations at the point")
    determinant = matrix.to_field().det()
    if not determinant:
        raise ProofFailed("the Jacobian at the point is singular; the series is not determined")
    doubtful = algebra.doubtful_factors(ring.from_dict(dict(determinant.numer)), nonzero)
    if doubtful:
        raise ProofFailed("the Jacobian at the point may vanish with " + ", ".join(map(str, doubtful)))
    inverse = matrix.inv().to_list()
    for k in range(1, terms):
        bound = dict(values)
        residual = [
            coefficients_in(substitute(f, bound, zeta, k + 1), zeta).get(k, ring.zero) for f in system
        ]
        for i, s in enumerate(unknowns):
            step = sum(
                (inverse[i][j] * field_.from_expr(r.as_expr()) for j, r in enumerate(residual) if r),
                field_.zero,
            )
            if not step.denom.is_ground:
                raise ProofFailed("a coefficient of the series is not polynomial in the parameters")
            numerator = ring.from_dict(dict(step.numer)) * (1 / step.denom.LC)
            values[s.name] = values[s.name] - numerator * ring.gens[zeta] ** k
    return {s: values[s.name] for s in unknowns}


def substitute(
    f: PolyElement, values: Mapping[str, PolyElement], zeta: int | None = None, terms: int = 0
) -> PolyElement:
    """f with polynomials in place of variables, powers of ζ from `terms` on dropped."""
    ring = f.ring
    names = [str(s) for s in ring.symbols]
    powers: dict[tuple[int, int], PolyElement] = {}

    def cut(p: PolyElement) -> PolyElement:
        if zeta is None:
            return p
        return ring.from_dict({m: c for m, c in p.items() if m[zeta] < terms})

    def power(i: int, k: int) -> PolyElement:
        if (i, k) not in powers:
            base = values[names[i]]
            powers[i, k] = base if k == 1 else cut(power(i, k - 1) * base)
        return powers[i, k]

    total = ring.zero
    replaced = [i for i, n in enumerate(names) if n in values]
    for monomial, c in f.terms():
        rest = tuple(0 if i in replaced else k for i, k in enumerate(monomial))
        term = ring.from_dict({rest: c})
        for i in replaced:
            if monomial[i]:
                term = cut(term * power(i, monomial[i]))
        total += term
    return cut(total)


def order_of(
    algebra: Algebra, e: sp.Expr, bound: Mapping[str, PolyElement], terms: int, wanted: int
) -> int | None:
    """Order in ζ to which e certainly vanishes; None when more terms are needed to tell."""
    names = [str(s) for s in algebra.ring.symbols]
    zeta = names.index(LOCAL.name)
    num, den = algebra.fraction(e)
    low = [_valuation(substitute(p, bound, zeta, terms), zeta, terms) for p in (num, den)]
    if low[1] >= terms or (low[0] >= terms and terms - low[1] < wanted):
        return None
    return low[0] - low[1] if num else max(terms, wanted)


def _valuation(p: PolyElement, zeta: int, terms: int) -> int:
    return min((m[zeta] for m in p), default=terms)
