"""Polynomials in radicals: powers resolved, and whether one can be divided by.

The generator of a root stands for any root of its radicand, as far as its relation tells. A polynomial in
such generators may vanish, or be a divisor of zero, without looking so: √2² - 2, or √(3 + 2√2) - 1 - √2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flint import fmpq_mpoly

Radicands = Mapping[str, tuple[fmpq_mpoly, fmpq_mpoly]]


def resolved(p: fmpq_mpoly, table: Sequence[Mapping[str, Any]], radicands: Radicands) -> fmpq_mpoly:
    """The polynomial with n-th powers of n-th roots replaced by their radicands."""
    context = p.context()
    names = context.names()
    for g in table:
        if g["kind"] != "root":
            continue
        index, n = names.index(str(g["name"])), int(g["index"])
        radicand, below = radicands[str(g["name"])]
        if not below.is_constant():
            continue
        radicand = radicand / below.leading_coefficient()
        total = context.constant(0)
        for monomial, c in p.to_dict().items():
            power = int(monomial[index])
            m = (*monomial[:index], power % n, *monomial[index + 1 :])
            total = total + context.from_dict({m: c}) * radicand ** (power // n)
        p = total
    return p


def is_regular(p: fmpq_mpoly, table: Sequence[Mapping[str, Any]], radicands: Radicands) -> bool:
    """Whether p divides no zero: its norm, the product over all choices of the roots, is not zero.

    Only then has a·p = b at most one solution a, whatever the roots stand for.
    """
    context = p.context()
    names = context.names()
    # A radicand may hold earlier roots, so the last root goes first.
    for g in reversed(table):
        name = str(g["name"])
        if g["kind"] == "root" and p != 0 and p.degrees()[names.index(name)] > 0:
            radicand, below = radicands[name]
            p = p.resultant(below * context.gen(names.index(name)) ** int(g["index"]) - radicand, name)
    return bool(p != 0)
