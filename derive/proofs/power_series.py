"""Power series in a local variable ζ: solutions of polynomial systems, logarithms, orders of vanishing.

Truncated at a number of terms, with coefficients polynomial in the fixed parameters. Every lowest coefficient
that is divided by must not vanish for any value of the parameters: where it did, an order would be lost.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sympy as sp
from sympy.polys.fields import FracField
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.algebra import Algebra
from derive.exact.division import coefficients_in

LOCAL = sp.Symbol("_zeta")


def logarithm(
    algebra: Algebra, h: sp.Expr, bound: Mapping[str, PolyElement], terms: int
) -> tuple[PolyElement, int]:
    """Series of log(h) for h that tends to 1, by integrating h'/h, and the order to which it is known.

    It loses what the denominator of h loses; with too few terms nothing is known.
    """
    zeta = [str(s) for s in algebra.ring.symbols].index(LOCAL.name)
    ring = algebra.ring
    num, den = (substitute(p, bound, zeta, terms) for p in algebra.fraction(h))
    low = valuation(den, zeta, terms)
    if low >= terms - 1:
        return ring.zero, 0
    if valuation(num - den, zeta, terms) <= low:
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
    if len(system) != len(unknowns):
        raise ProofFailed(f"{len(system)} equations for {len(unknowns)} unknown functions")
    if not unknowns:
        return {}
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
        factors = ", ".join(map(algebra.shown, doubtful))
        raise ProofFailed(f"the Jacobian at the point may vanish with {factors}")
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


@dataclass(frozen=True)
class Order:
    """How a fraction behaves in ζ.

    Parameters
    ----------
    order : the order to which it certainly vanishes; None when more terms are needed to tell.
    numerator, denominator : lowest coefficients, polynomials in the parameters; the former is zero where
        nothing but the order is known.
    """

    order: int | None
    numerator: PolyElement
    denominator: PolyElement


def order_of(
    algebra: Algebra, e: sp.Expr, bound: Mapping[str, PolyElement], terms: int, wanted: int
) -> Order:
    """The order of e, whose parts are known to O(ζ^terms), where ζ^wanted is enough."""
    zeta = zeta_of(algebra)
    num, den = algebra.fraction(e)
    parts = [substitute(p, bound, zeta, terms) for p in (num, den)]
    low = [valuation(p, zeta, terms) for p in parts]
    zero = algebra.ring.zero
    if low[1] >= terms or (low[0] >= terms and num and terms - low[1] < wanted):
        return Order(None, zero, zero)
    leading = [coefficients_in(p, zeta).get(k, zero) for p, k in zip(parts, low, strict=True)]
    return Order(low[0] - low[1] if num else max(terms, wanted), leading[0], leading[1])


def zeta_of(algebra: Algebra) -> int:
    """Number of the local variable in the ring."""
    return [str(s) for s in algebra.ring.symbols].index(LOCAL.name)


def valuation(p: PolyElement, zeta: int, terms: int) -> int:
    """The lowest power of ζ in p; `terms` for zero."""
    return min((m[zeta] for m in p), default=terms)
