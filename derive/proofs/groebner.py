"""Gröbner bases that remember: every element carries its cofactors with respect to the given relations.

Buchberger's algorithm with the product criterion, over the rationals, in graded reverse lexicographic
order. It settles membership in ideals that no triangular chain of the relations reaches.
"""

from __future__ import annotations

from collections.abc import Sequence

from sympy.polys.orderings import grevlex
from sympy.polys.rings import PolyElement, PolyRing

from derive.errors import ProofFailed
from derive.exact.division import Member, unit_members
from derive.exact.memo import Memo

_MOST_PAIRS = 400
_MOST_TERMS = 4000


def express(target: PolyElement, relations: Sequence[PolyElement], memo: Memo) -> list[PolyElement]:
    """Cofactors c_i with target = Σ c_i·relation_i.

    Parameters
    ----------
    target : a polynomial.
    relations : polynomials that vanish.
    memo : keeps the basis of the relations.

    Raises
    ------
    ProofFailed
        When the target is not in the ideal, or the basis grows beyond the limits (then nothing is known).
    """
    ring = target.ring
    graded = ring.clone(order=grevlex)
    key = tuple(p.set_ring(graded) for p in relations)
    known = memo.get(("basis", key), lambda: basis(key))
    zero = tuple(graded.zero for _ in key)
    rest = reduce_by(Member(target.set_ring(graded), zero), known)
    if rest.poly:
        raise ProofFailed("not in the ideal of the relations: the normal form is not zero")
    return [(-c).set_ring(ring) for c in rest.cofactors]


def basis(relations: Sequence[PolyElement]) -> list[Member]:
    """A Gröbner basis of the relations, each element with its cofactors."""
    found = [m for m in unit_members(relations) if m.poly]
    pairs = [(i, j) for j in range(len(found)) for i in range(j)]
    treated = 0
    while pairs:
        pairs.sort(key=lambda ij: _degree_of_lcm(found[ij[0]].poly, found[ij[1]].poly), reverse=True)
        i, j = pairs.pop()
        f, g = found[i], found[j]
        lcm = _lcm(f.poly.LM, g.poly.LM)
        if lcm == tuple(a + b for a, b in zip(f.poly.LM, g.poly.LM, strict=True)):
            continue
        treated += 1
        if treated > _MOST_PAIRS:
            raise ProofFailed(f"the Gröbner basis needs more than {_MOST_PAIRS} pairs")
        rest = reduce_by(f.combine(_quotient(lcm, f.poly), g, -_quotient(lcm, g.poly)), found)
        if not rest.poly:
            continue
        if len(rest.poly) > _MOST_TERMS:
            raise ProofFailed(f"an element of the Gröbner basis has more than {_MOST_TERMS} terms")
        found.append(rest)
        pairs += [(k, len(found) - 1) for k in range(len(found) - 1)]
    return found


def reduce_by(f: Member, divisors: Sequence[Member]) -> Member:
    """Full reduction of f, with its cofactors kept in step."""
    ring: PolyRing = f.poly.ring
    kept = ring.zero
    work = f
    while work.poly:
        lead, c = work.poly.LT
        for g in divisors:
            if all(a >= b for a, b in zip(lead, g.poly.LM, strict=True)):
                factor = ring.from_dict(
                    {tuple(a - b for a, b in zip(lead, g.poly.LM, strict=True)): c / g.poly.LC}
                )
                work = work.combine(ring.one, g, -factor)
                break
        else:
            term = ring.from_dict({lead: c})
            kept += term
            work = Member(work.poly - term, work.cofactors)
    return Member(kept, work.cofactors)


def _lcm(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(max, a, b))


def _degree_of_lcm(f: PolyElement, g: PolyElement) -> tuple[int, tuple[int, ...]]:
    lcm = _lcm(f.LM, g.LM)
    return sum(lcm), lcm


def _quotient(lcm: tuple[int, ...], f: PolyElement) -> PolyElement:
    exponents = tuple(a - b for a, b in zip(lcm, f.LM, strict=True))
    return f.ring.from_dict({exponents: 1 / f.LC})
