"""Errors of emitted float64 functions at chosen points, against the emitted ball functions."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from derive.emit.accuracy.sampling import Point
from derive.emit.errors import AccuracyError

REFERENCE_BITS = 200
MOST_BITS = 1600
"""Where 200 bits leave the exact value uncertain, up to this many are spent."""
_SURE = 2.0**-60
_LARGEST, _SMALLEST = 1.7976931348623157e308, 2.0**-1022


@dataclass(frozen=True)
class Found:
    """What one point shows.

    Parameters
    ----------
    errors : for each output its error in ulp of the exact value, and in radii of the 53-bit ball. None for
        an output outside the normal range of float64, and no ulp where the exact value is zero; empty where
        the exact value is not finite or not known.
    failed : float64 is not finite although the exact value is.
    """

    errors: tuple[tuple[float | None, float] | None, ...] = ()
    failed: bool = False

    @property
    def usable(self) -> bool:
        """Whether there is anything to compare."""
        return self.failed or any(error is not None for error in self.errors)

    @property
    def ulp(self) -> float:
        """The largest error of all outputs in ulp."""
        return max((e[0] for e in self.errors if e and e[0] is not None), default=0.0)


def compare(
    modules: tuple[ModuleType, ModuleType], name: str, points: Sequence[Point], strict: bool = True
) -> list[Found]:
    """Compare a function of two emitted modules, float64 and ball, at each point.

    Raises
    ------
    AccuracyError
        Where `strict`, for a float64 result that is not finite although the exact one is, of whatever size.
    """
    import numpy as np

    if not points:
        return []
    function, reference = getattr(modules[0], name), getattr(modules[1], name)
    columns = [np.array(column) for column in zip(*points, strict=True)]
    with np.errstate(all="ignore"):
        values = function(*columns)
    values = values if isinstance(values, tuple) else (values,)
    values = tuple(np.broadcast_to(value, len(points)) for value in values)
    found = []
    for k, point in enumerate(points):
        exact = _reference(reference, point)
        if exact is None:
            found.append(Found())
            continue
        got = [complex(value[k]) for value in values]
        coarse = _balls(reference, point, 53) or (None,) * len(exact)
        errors: list[tuple[float | None, float] | None] = []
        failed = False
        for x, e, c in zip(got, exact, coarse, strict=True):
            finite = math.isfinite(x.real) and math.isfinite(x.imag)
            within = _within(e, x)
            if strict and not finite:
                at = ", ".join(map(repr, point))
                raise AccuracyError(f"{name}: float64 gives {x} at ({at}), the exact value is {e}")
            failed |= within and not finite
            errors.append(_error(x, e, c) if within and finite else None)
        found.append(Found(tuple(errors), failed))
    return found


def _reference(function: Callable[..., Any], point: Point) -> tuple[Any, ...] | None:
    """The exact values to many more digits than float64 has; None where they are not finite or not known."""
    bits = REFERENCE_BITS
    while True:
        values = _balls(function, point, bits)
        if values is None:
            return None
        if all(_is_finite(value) and _is_sure(value) for value in values):
            return values
        if bits >= MOST_BITS:
            return None
        bits *= 2


def _balls(function: Callable[..., Any], point: Point, bits: int) -> tuple[Any, ...] | None:
    """The values at this precision; None where the function is not defined."""
    from flint import acb, arb

    with _precision(bits):
        # Balls instead of exact rationals, so that each operation rounds as it does in float64.
        arguments = [acb(x.real, x.imag) if isinstance(x, complex) else arb(float(x)) for x in point]
        try:
            value = function(*arguments)
        except (ArithmeticError, ValueError):
            return None
    return value if isinstance(value, tuple) else (value,)


def _is_finite(value: Any) -> bool:
    return bool(getattr(value, "is_finite", lambda: True)())


def _is_sure(value: Any) -> bool:
    """Whether the ball is far smaller than its distance from zero, or is a number."""
    from flint import acb

    with _precision(REFERENCE_BITS):
        ball = acb(value)
        return bool(ball.is_exact()) or bool(ball.real.rad() + ball.imag.rad() <= ball.abs_lower() * _SURE)


def _within(exact: Any, got: complex) -> bool:
    """Whether the exact value is in the normal range of float64, or zero, or the result is far above it."""
    from flint import acb

    size = float(acb(exact).abs_lower())
    return size <= _LARGEST and (size >= _SMALLEST or acb(exact) == 0 or abs(got) > 2 * _SMALLEST)


def _error(x: complex, exact: Any, coarse: Any) -> tuple[float | None, float]:
    """Error of x in ulp of the exact value (modulus for complex values), and in radii of the coarse ball."""
    from flint import acb

    with _precision(REFERENCE_BITS):
        size = abs(acb(exact))
        error = float((acb(x.real, x.imag) - acb(exact)).abs_upper())
        if error == 0.0:
            return 0.0, 0.0
        ulp = math.ulp(float(size.mid()))
        radius = math.inf
        if coarse is not None and _is_finite(coarse):
            ball = acb(coarse)
            radius = math.hypot(float(ball.real.rad()), float(ball.imag.rad()))
        # An operation that is exact in one arithmetic may round in the other: one ulp is always explained.
        rounding = min(error / max(radius, ulp), _LARGEST)
        return (None if size == 0 else min(error / ulp, _LARGEST)), rounding


@contextmanager
def _precision(bits: int) -> Iterator[None]:
    from flint import ctx

    former = ctx.prec
    ctx.prec = bits
    try:
        yield
    finally:
        ctx.prec = former
