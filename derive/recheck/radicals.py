"""Polynomials in radicals: powers resolved, and whether one can be divided by.

The generator of a root stands for any root of its radicand, as far as its relation tells. A polynomial in
such generators may vanish, or be a divisor of zero, without looking so: √2² - 2, or √(3 + 2√2) - 1 - √2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from fractions import Fraction

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.bounds import power, times
from derive.recheck.generators import Generator

Radicands = Mapping[str, tuple[fmpq_mpoly, fmpq_mpoly]]
_MAX_RESULTANT = 4_000


def resolved(p: fmpq_mpoly, table: Sequence[Generator], radicands: Radicands) -> fmpq_mpoly:
    """The polynomial with n-th powers of n-th roots replaced by their radicands.

    The last root goes first, as a radicand may hold earlier ones; I² becomes -1.
    """
    context = p.context()
    names = context.names()
    for g in reversed(table):
        if g.kind not in ("root", "imaginary"):
            continue
        i, n = names.index(g.name), max(g.index, 2)
        if p.degrees()[i] < n:
            continue
        radicand, below = (
            radicands[g.name] if g.kind == "root" else (context.constant(-1), context.constant(1))
        )
        if not below.is_constant():
            continue
        radicand = radicand / below.leading_coefficient()
        total = context.constant(0)
        for k, part in by_powers(p, i).items():
            total = total + times(part * context.gens()[i] ** (k % n), power(radicand, k // n))
        p = total
    return p


def by_powers(p: fmpq_mpoly, index: int) -> dict[int, fmpq_mpoly]:
    """The coefficients of a polynomial in one variable, by its powers."""
    parts: dict[int, dict[tuple[int, ...], object]] = {}
    for m, c in p.to_dict().items():
        parts.setdefault(int(m[index]), {})[(*m[:index], 0, *m[index + 1 :])] = c
    return {k: p.context().from_dict(terms) for k, terms in parts.items()}


def is_regular(p: fmpq_mpoly, table: Sequence[Generator], radicands: Radicands) -> bool:
    """Whether p divides no zero: its norm, the product over all choices of the roots, is not zero.

    Only then has a·p = b at most one solution a, whatever the roots stand for.
    """
    context = p.context()
    names = context.names()
    # A radicand may hold earlier roots, so the last root goes first.
    for g in reversed(table):
        i = names.index(g.name)
        if g.kind in ("root", "imaginary") and p != 0 and p.degrees()[i] > 0:
            radicand, below = (
                radicands[g.name] if g.kind == "root" else (context.constant(-1), context.constant(1))
            )
            relation = below * context.gens()[i] ** max(g.index, 2) - radicand
            if len(p) * len(relation) * (p.degrees()[i] + max(g.index, 2)) > _MAX_RESULTANT:
                raise RecheckFailed("a denominator with radicals is too large to be examined")
            p = p.resultant(relation, g.name)
    return bool(p != 0)


def monomial_parts(num: fmpq_mpoly, den: fmpq_mpoly, positive: Set[str]) -> list[tuple[Tree, int]] | None:
    """The number and the symbols that a quotient of monomials is a product of, each with its power.

    None where it is no such product of positive factors, or nothing but one of them.
    """
    value = num.leading_coefficient() / den.leading_coefficient()
    if len(num) != 1 or len(den) != 1 or value <= 0:
        return None
    parts = [(number(Fraction(int(value.p), int(value.q))), 1)] if value != 1 else []
    for p, sign in ((num, 1), (den, -1)):
        powers = zip(p.context().names(), p.degrees(), strict=True)
        parts += [(Tree("symbol", head=name), sign * int(k)) for name, k in powers if k]
    if not set().union(*(base.symbols() for base, _ in parts)) <= positive:
        return None
    return None if len(parts) == 1 and parts[0][1] == 1 else parts
