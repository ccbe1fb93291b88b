"""Division that remembers: polynomials with the cofactors that show them to lie in an ideal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sympy.polys.rings import PolyElement

from derive.exact.polynomials import gcd


@dataclass(frozen=True)
class Member:
    """A polynomial together with the cofactors that show it lies in the ideal of the relations."""

    poly: PolyElement
    cofactors: tuple[PolyElement, ...]

    def combine(self, u: PolyElement, other: Member, v: PolyElement) -> Member:
        """u·self + v·other."""
        both = zip(self.cofactors, other.cofactors, strict=True)
        return Member(u * self.poly + v * other.poly, tuple(u * a + v * b for a, b in both))


def unit_members(relations: Sequence[PolyElement]) -> list[Member]:
    """Each relation as a member of the ideal, with its unit vector of cofactors."""
    one, zero = relations[0].ring.one, relations[0].ring.zero
    return [
        Member(p, tuple(one if i == j else zero for j in range(len(relations))))
        for i, p in enumerate(relations)
    ]


def coefficients_in(p: PolyElement, index: int) -> dict[int, PolyElement]:
    """Coefficients of p as a polynomial in the ring's variable number `index`."""
    found: dict[int, dict[tuple[int, ...], Any]] = {}
    for monomial, c in p.terms():
        k = monomial[index]
        found.setdefault(k, {})[(*monomial[:index], 0, *monomial[index + 1 :])] = c
    return {k: p.ring.from_dict(d) for k, d in found.items()}


def pseudo_reduce(f: Member, g: Member, index: int) -> tuple[Member, PolyElement]:
    """Remainder of u·f by g in one variable, and the multiplier u (a power of g's leading coefficient)."""
    x = f.poly.ring.gens[index]
    cg = coefficients_in(g.poly, index)
    n = max(cg)
    multiplier = f.poly.ring.one
    while f.poly:
        cf = coefficients_in(f.poly, index)
        m = max(cf)
        if m < n or n == 0:
            break
        common = gcd(cf[m], cg[n])
        u, v = cg[n].quo(common), cf[m].quo(common)
        f = f.combine(u, g, -v * x ** (m - n))
        multiplier *= u
    return f, multiplier
