"""Whether a flow that a statement is about has a value at all of its arguments: domains and conditions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import ProofFailed
from derive.exact.balls import ball_value
from derive.proofs.facts import oriented
from derive.quantities.quantity import Quantity
from derive.statement.problem import interval_text


def require_allowed(
    q: Quantity,
    arguments: Mapping[sp.Symbol, sp.Expr],
    domains: Mapping[sp.Symbol, sp.Set],
    box: Mapping[sp.Symbol, Any],
) -> None:
    """Raise unless a quantity certainly has a value at its arguments, for every point of a box.

    Parameters
    ----------
    q : the quantity.
    arguments : of its parameters.
    domains : of the symbols in the arguments.
    box : a ball around the values of each of them.

    Raises
    ------
    ProofFailed
        Naming the quantity, the argument, and what is allowed.
    """
    for p, domain in q.among.items():
        argument = sp.sympify(arguments[p])
        if p.name in q.whole and not argument.is_integer:
            raise ProofFailed(f"{q.name}: {p.name} = {argument} is no whole number")
        own = domains.get(argument)
        if own is not None and own.is_subset(domain) is True:
            continue
        if domain != sp.S.Reals and not all(_certain(argument, *end, box) for end in _ends(domain)):
            raise ProofFailed(
                f"{q.name}: it is not certain that {p.name} = {argument} is in {interval_text(domain)}, "
                "where the quantity has a value"
            )
    for condition in q.conditions:
        difference, strict = oriented(condition)
        if not _certain(difference.xreplace(dict(arguments)), sp.S.Zero, 1, strict, box):
            raise ProofFailed(
                f"{q.name}: it is not certain that {condition} at the arguments, where alone the quantity "
                "has a value; a box that is cut into pieces (cuts=) may decide it"
            )


def _ends(domain: sp.Set) -> list[tuple[sp.Expr, int, bool]]:
    """The finite ends of an interval, on which side of them it lies, and whether they are left out."""
    low, high = domain.inf, domain.sup
    left, right = getattr(domain, "left_open", False), getattr(domain, "right_open", False)
    ends = [(low, 1, bool(left)), (high, -1, bool(right))]
    return [end for end in ends if end[0].is_finite]


def _certain(e: sp.Expr, end: sp.Expr, side: int, strict: bool, box: Mapping[sp.Symbol, Any]) -> bool:
    """Whether an expression is certainly on one side of an end, or at it where that is enough."""
    found = ball_value(side * (e - end), box)
    if isinstance(found, acb):
        if found.imag != 0:
            return False
        found = found.real
    if isinstance(found, arb) and not found.is_finite():
        return False
    return bool(found > fmpq(0) or (not strict and found >= 0))
