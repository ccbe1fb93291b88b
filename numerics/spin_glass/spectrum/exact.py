"""The physical root by ball arithmetic, for the few elements float64 cannot decide.

The inputs are floats, hence exact rationals: the root is the one that the certified evaluator takes, by the
same code. About a quarter of a millisecond a point.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from flint import acb, arb, ctx, fmpq

from generated.spin_glass import ball
from numerics.arrays.arguments import Floats
from numerics.errors import BranchError
from numerics.precision import working_precision
from numerics.roots.physical import physical_root as branch_root
from numerics.roots.refine import Root
from numerics.roots.rule import Rule

PRECISIONS = (160, 320, 640, 1280, 2560, 5120, 10240)
GUARD = 60
"""Accurate bits asked for before rounding to 53."""

Arguments: TypeAlias = tuple[fmpq, fmpq, fmpq, fmpq, fmpq]
"""lam, kappa, b, b1, x1."""


def rational(*values: float) -> Any:
    """Return the floats as the rational numbers they are."""
    return tuple(fmpq(*float(x).as_integer_ratio()) for x in values)


RULE = Rule(ball.resolvent_polynomial, ball.resolvent_conditions, ball.resolvent_slopes, at=0)


def isolated(arguments: Arguments) -> Root:
    """Return the physical root, every other one being shown to violate the rule.

    Raises
    ------
    BranchError
        Where that cannot be shown. Changes the precision.
    """
    return branch_root(RULE, arguments)


def physical_root(
    lam: float, kappa: float, b: float, b1: float, x1: float
) -> tuple[float, float, float, float]:
    """Return Re r, Im r, Re t, Im t of the physical root, within an ulp of |r| or |t|.

    Im r and Im t are within an ulp of themselves too, and exactly 0 outside the support.
    """
    arguments = rational(lam, kappa, b, b1, x1)
    with working_precision(PRECISIONS[0]):
        root = isolated(arguments)
        for bits in PRECISIONS:
            found = _rounded(root.refine(bits), bits, arguments)
            if found is not None:
                return found
    raise BranchError(f"no root could be singled out at lam = {lam!r}")


def _rounded(root: Any, bits: int, arguments: Arguments) -> tuple[float, float, float, float] | None:
    """Return Re r, Im r, Re t, Im t as floats if the balls are small enough."""
    ctx.prec = bits
    real = isinstance(root, arb)
    _, t = ball.resolvent_conditions(root, *arguments)
    r, t = acb(root), acb(t)
    sizes = [abs(r), abs(t)] if real else [abs(r), abs(t), r.imag, t.imag]
    if any(size.rel_accuracy_bits() < GUARD for size in sizes):
        return None
    # a part that may be zero is, to within the accuracy
    numbers = [0.0 if p.contains(0) else float(p.mid()) for p in (r.real, r.imag, t.real, t.imag)]
    return numbers[0], numbers[1], numbers[2], numbers[3]


def physical_roots(lam: Floats, kappa: Floats, b: Floats, b1: Floats, x1: Floats) -> Floats:
    """Return an array of shape (4, n) with `physical_root` of each element."""
    rows = [physical_root(*values) for values in zip(lam, kappa, b, b1, x1, strict=True)]
    return np.array(rows, dtype=np.float64).reshape(-1, 4).T
