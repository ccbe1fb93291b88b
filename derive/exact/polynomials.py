"""Factors and common factors of polynomials over the rationals, found by FLINT, in the form that SymPy has.

What FLINT finds is multiplied out again in SymPy's ring before it is used: proofs rest on SymPy's arithmetic,
and FLINT only proposes.
"""

from __future__ import annotations

from functools import reduce
from operator import mul
from typing import Any

from flint import fmpq, fmpq_mpoly, fmpq_mpoly_ctx
from sympy.polys.rings import PolyElement

Factors = list[tuple[PolyElement, int]]
# FLINT cannot be interrupted: what may take it long is left to SymPy, which can.
_MOST_TERMS, _HIGHEST_DEGREE, _MOST_BITS = 2_000, 120, 4_000


def factor_list(p: PolyElement) -> tuple[Any, Factors]:
    """The constant and the irreducible factors with their powers.

    The factors have coprime whole coefficients, a positive leading one, and are in the order in which
    `PolyElement.factor_list` has them.
    """
    if p.is_ground:
        return p.LC, []
    if not _is_small(p):
        return p.factor_list()  # type: ignore[no-any-return]
    _, found = _to_flint(p).factor()
    factors = [(_primitive(_from_flint(f, p)), int(k)) for f, k in found]
    factors.sort(key=_place)
    product = reduce(mul, (f**k for f, k in factors))
    constant = p.LC / product.LC
    if product * constant != p:
        return p.factor_list()  # type: ignore[no-any-return]
    return constant, factors


def gcd(p: PolyElement, q: PolyElement) -> PolyElement:
    """The greatest common divisor, with leading coefficient 1 unless one of the two is a single term."""
    if len(p) < 2 or len(q) < 2 or not (_is_small(p) and _is_small(q)):
        return p.gcd(q)
    return _from_flint(_to_flint(p).gcd(_to_flint(q)), p).monic()


def cancel(p: PolyElement, q: PolyElement) -> tuple[PolyElement, PolyElement]:
    """p/q in lowest terms: coprime whole coefficients, and a positive leading one below."""
    if not p or p.is_ground or q.is_ground or not (_is_small(p) and _is_small(q)):
        return p.cancel(q)  # type: ignore[no-any-return]
    common = gcd(p, q)
    if not common.is_ground:
        (p, over), (q, under) = p.div(common), q.div(common)
        if over or under:
            raise ArithmeticError("FLINT's common factor does not divide both polynomials")
    above, below = _content(p), _content(q)
    ratio = above / below
    p, q = p * (ratio.numerator / above), q * (ratio.denominator / below)
    return (p, q) if q.LC > 0 else (-p, -q)


def _content(p: PolyElement) -> Any:
    """The positive rational c for which p/c has coprime whole coefficients."""
    return abs(p.content())


def _primitive(p: PolyElement) -> PolyElement:
    """p with coprime whole coefficients and a positive leading one."""
    scaled = p * (1 / _content(p))
    return scaled if scaled.LC > 0 else -scaled


def _place(factor: tuple[PolyElement, int]) -> tuple[int, int, Any]:
    """What SymPy sorts factors by."""
    p, power = factor
    dense = p.to_dense()
    return len(dense), power, dense


def _is_small(p: PolyElement) -> bool:
    return (
        len(p) <= _MOST_TERMS
        and max(map(sum, p)) <= _HIGHEST_DEGREE
        and all(c.numerator.bit_length() + c.denominator.bit_length() <= _MOST_BITS for c in p.values())
    )


def _to_flint(p: PolyElement) -> fmpq_mpoly:
    names = tuple(f"x{k}" for k in range(p.ring.ngens))
    terms = {
        m: c if isinstance(c, fmpq) else fmpq(int(c.numerator), int(c.denominator)) for m, c in p.items()
    }
    return fmpq_mpoly_ctx.get(names, "lex").from_dict(terms)


def _from_flint(p: fmpq_mpoly, like: PolyElement) -> PolyElement:
    """With the rationals that SymPy uses here: FLINT's own, or Python's or GMP's."""
    rational = like.ring.domain
    terms = {
        tuple(map(int, m)): c if isinstance(like.LC, fmpq) else rational(int(c.numerator), int(c.denominator))
        for m, c in p.to_dict().items()
    }
    return like.ring.from_dict(terms)
