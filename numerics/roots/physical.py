"""The physical root of a quantity's polynomial at exact parameters, with proof that no other root qualifies.

All roots are isolated: in double precision where they are well apart, else by FLINT's exact isolation
with multiplicities. The rule of the branch is then decided for every one of them; where balls cannot
decide, exact algebra does; where that needs narrower boxes, the precision is raised. No claim stands in
for the roots that are left: each one, those that coincide or lie at infinity included, is shown not to be the
limit of a root that satisfies the rule, or it is a candidate, and two candidates are an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flint import acb, arb, ctx, fmpq, fmpq_poly

from numerics.errors import BranchError, PrecisionError
from numerics.roots.discs import Isolation, isolate
from numerics.roots.isolate import isolate_roots
from numerics.roots.judging import OPEN, QUALIFIED, Judged, Neighbourhood, judged
from numerics.roots.refine import Root
from numerics.roots.rule import Ball, Rule, constant_zeros, upper_verdict, verdict

_FIRST_BITS, _MOST_BITS = 64, 1 << 17


def physical_root(rule: Rule, values: Sequence[fmpq]) -> Root:
    """The root that the Herglotz rule singles out; on the real axis the limit from above.

    A root that is not real qualifies when all conditions have positive imaginary parts, or where they are
    real, positive slopes; a simple real root when all slopes are positive; a multiple real root unless it is
    shown that no root next to it does so just above the axis. A root at a pole of a condition, or at
    infinity, is never the answer; unless it is shown not to satisfy the rule, it bars another one.

    Raises
    ------
    BranchError
        When not exactly one root qualifies.
    PrecisionError
        When the rule cannot be decided with 131072 bits. Changes ctx.prec.
    """
    coefficients = rule.polynomial(*values)
    zeros = 0
    while coefficients[zeros] == 0:
        zeros += 1
        if zeros == len(coefficients):
            raise BranchError("the polynomial of the branch vanishes identically at these parameters")
    ctx.prec = 64
    idle = zeros and constant_zeros(rule, values)
    if zeros == idle:
        floats = _floats(coefficients[zeros:])
        isolation = None if floats is None else isolate(floats)
        if isolation is not None:
            box = _select(isolation, rule, values)
            if box is not None:
                return Root(fmpq_poly(list(coefficients[zeros:])), box)
    return _select_exactly(rule, values)


def _floats(coefficients: Sequence[Any]) -> list[float] | None:
    try:
        return [float(c) for c in coefficients]
    except OverflowError:
        return None


def _select(isolation: Isolation, rule: Rule, values: Sequence[fmpq]) -> Ball | None:
    """The box of the one root that qualifies, or None when the discs do not prove it."""
    chosen: Ball | None = None
    values = [arb(value) for value in values]  # 64 bits are plenty here, and faster than exact rationals
    for z, radius in isolation.uppers:
        box = acb(arb(z.real, radius), arb(z.imag, radius))
        signs = upper_verdict(rule.conditions(box, *values))
        if signs is None:
            return None
        if signs:
            if chosen is not None:
                return None
            chosen = box if signs > 0 else box.conjugate()
    for x, radius in isolation.reals:
        real = arb(x, radius)
        answer = verdict(rule.slopes(real, *values))
        if answer is None:
            return None
        if answer:
            if chosen is not None:
                return None
            chosen = real
    return chosen


def _select_exactly(rule: Rule, values: Sequence[fmpq]) -> Root:
    idle = constant_zeros(rule, values)
    coefficients = rule.polynomial(*values)[idle:]
    polynomial = fmpq_poly(list(coefficients))
    bits = _FIRST_BITS
    while bits <= _MOST_BITS:
        roots = isolate_roots(polynomial, bits)
        if roots is not None:
            near = Neighbourhood(polynomial, rule, values, idle)
            found = [judged(box, count, factor, near) for box, count, factor in roots]
            if None not in found:
                known = [entry for entry in found if entry is not None]
                return _only_one(known, near.infinite(coefficients))
        bits *= 2
    raise PrecisionError(
        f"the physical root could not be told from the others; {_MOST_BITS} bits were tried. "
        "Move the parameters further away from the degenerate point, or give it exactly",
        _MOST_BITS,
    )


def _only_one(roots: list[Judged], infinite: bool) -> Root:
    found = [Root(factor, box) for status, box, factor in roots if status == QUALIFIED]
    hidden = sum(status == OPEN for status, _, _ in roots) + infinite
    if len(found) == 1 and not hidden:
        return found[0]
    if len(found) + hidden > 1:
        left = f" or, {hidden} of them, are not shown to violate it" if hidden else ""
        raise BranchError(
            f"{len(found) + hidden} roots satisfy the rule of the branch{left}; exactly one was expected"
        )
    where = ": the one left is at a pole of a condition, or at infinity" if hidden else ""
    raise BranchError(f"no root satisfies the rule of the branch{where}")
