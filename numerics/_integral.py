"""Quantities that contain an integral, enclosed by FLINT's integrator, which subdivides rigorously."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flint import acb, arb, ctx

from numerics._kinds import Values, flattened, obstacle_of, shaped
from numerics._settle import Number, settle
from numerics.catalogue import Quantity


def evaluate_integral(known: Quantity, values: Values, exact: bool, digits: int) -> Any:
    """The value of a quantity from an enclosure of its integral."""
    data = known.data
    integrand, ends, value = (known.function(data[part]) for part in ("integrand", "ends", "value"))
    cuts = known.function(data["cuts"]) if data["cuts"] else None
    shape: tuple[int, ...] | None = None

    def inside(x: acb, analytic: bool) -> acb:
        # On a rectangle that meets a cut the integrand is not analytic, and the integrator must be told.
        if analytic and cuts is not None and not _off_cuts(cuts(x, *values)):
            return acb("nan")
        return acb(integrand(x, *values))

    def attempt(bits: int) -> list[Number]:
        nonlocal shape
        ctx.prec = bits + 30
        lower, upper = (acb(arb(end)) for end in ends(*values))
        goal = arb(2) ** (-bits - 20)
        found = acb.integral(inside, lower, upper, rel_tol=goal, abs_tol=goal * goal).real
        flat, shape = flattened(known, value(found, *values))
        return flat

    flat = settle(attempt, digits, obstacle=None if exact else obstacle_of(known, values))
    return shaped(known, flat, shape)


def _off_cuts(arguments: Sequence[Any]) -> bool:
    """Whether no argument of a root or logarithm meets the negative axis or zero."""
    for argument in arguments:
        number = acb(argument)
        if not (number.real > 0 or number.imag > 0 or number.imag < 0):
            return False
    return True
