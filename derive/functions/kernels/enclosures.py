"""Enclosures of the functions that the libraries have: what is said where a function has no value, and
float64 values that are rounded from enclosures.

A real function outside of its domain has no value. `undefined` is the not-a-number that tells which function
it was, and where: it goes through further arithmetic as not-a-number does, and takes along what it tells.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import arb, ctx, fmpq

FEWEST_BITS, MOST_BITS = 73, 4672
"""Working bits for a float64 value, and where it is given up: it then is not a number."""
SURE = 58
"""Bits that a value must have before it is rounded: the result is within 0.51 units in the last place."""
LONGEST = 1 << 16
"""Bits of a rational power that is worked out."""
MOST_TERMS = 4096
"""Terms of a series that is summed here."""
SMALLEST, LARGEST = 2.0**-1022, 1.7976931348623157e308


class Undefined(arb):  # type: ignore[misc]
    """Not a number, because a function has no value at these arguments.

    Parameters
    ----------
    function, values, allowed : as text, such as "gamma(x)", "-2", "x other than 0, -1, -2, ...".
    """

    __slots__ = ("allowed", "function", "values")

    def __init__(self, function: str, values: str, allowed: str) -> None:
        super().__init__("nan")
        self.function, self.values, self.allowed = function, values, allowed

    def __new__(cls, function: str, values: str, allowed: str) -> Undefined:
        """A ball that is not a number."""
        made: Undefined = arb.__new__(cls, "nan")
        return made

    def _kept(self, *others: Any) -> Undefined:
        return self

    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _kept
    __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __neg__ = __pos__ = __abs__ = _kept


def undefined(function: str, allowed: str, **values: Any) -> Any:
    """Not a number, with what there is to say of it.

    Parameters
    ----------
    function : its name.
    allowed : where it is defined, in words.
    values : its arguments by name.
    """
    if not values:
        return Undefined(function, "the point", allowed)
    return Undefined(f"{function}({', '.join(values)})", ", ".join(map(_shown, values.values())), allowed)


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, fmpq) else str(arb(value).str(8))


def whole(x: Any) -> bool:
    """Whether a number is certainly a whole one."""
    return bool(x.denominator == 1) if isinstance(x, fmpq) else bool(x.is_integer())


def fractional(x: Any) -> bool:
    """Whether a number is certainly not a whole one."""
    return bool(x.denominator != 1) if isinstance(x, fmpq) else not x.contains_integer()


def exact_power(x: Any, y: Any) -> fmpq | None:
    """x**y of rationals where it is one that can be had at once, else None."""
    if type(x) is not fmpq or type(y) is not fmpq or (x == 0 and y < 0):
        return None
    if x == 0 or x == 1:
        return fmpq(1) if x == 1 or y == 0 else fmpq(0)
    short = y.denominator == 1 and abs(y) * int(x.height_bits()) < LONGEST
    return x ** int(y.p) if short else None


def below(x: Any, y: Any) -> bool | None:
    """Whether x < y at all points of both, at none (False), or at some (None)."""
    if x < y:
        return True
    return False if x >= y else None


def same(x: Any, y: Any) -> bool | None:
    """Whether x = y at all points of both, at none (False), or at some (None)."""
    if x == y:
        return True
    return False if x != y else None


def chosen(condition: bool | None, x: Any, y: Any) -> Any:
    """x where the condition holds, else y; where that is not known, what encloses both."""
    if condition is not None:
        return x if condition else y
    if type(x) is fmpq and type(y) is fmpq and x == y:
        return x
    return hull(x, y)


def hull(x: Any, y: Any) -> Any:
    """A ball that holds both, not a number where one of them is not."""
    first, second = arb(x), arb(y)
    return first.union(second) if first.is_finite() and second.is_finite() else arb.nan()


def rising_series(s: arb, x: arb) -> arb:
    """Σ xᵏ/((s + 1) ... (s + k)) over k >= 0 for s, x > 0: the incomplete gamma function is a multiple of it.

    FLINT's own can take seconds where x is next to s.
    """
    if not (x < MOST_TERMS and s > 0 and x > 0):
        return x.hypgeom_1f1(1, s + 1)
    total = term = arb(1)
    small = arb(2) ** -(ctx.prec + 2)
    for k in range(1, 4 * MOST_TERMS + 8 * ctx.prec):
        term = term * x / (s + k)
        total = total + term
        # The ratios of later terms fall; from one half on, they add up to less than the last term.
        if 2 * x < s + k + 1 and term < total * small:
            return total + arb(0, term.abs_upper())
    return arb.nan()


def rounded(enclose: Callable[..., Any], *arguments: Any) -> Any:
    """Float64 values of a function that is enclosed, element by element.

    Parameters
    ----------
    enclose : from real balls to a real ball, at the working precision.
    arguments : real arrays that broadcast.

    Returns
    -------
    An array; not a number where an argument is not finite, or the function has no value.

    Accuracy
    --------
    Within 0.51 units in the last place.
    """
    import numpy as np

    arrays = np.broadcast_arrays(*(np.asarray(a, dtype=float) for a in arguments))
    found = np.empty(arrays[0].shape)
    flat = found.reshape(-1)
    for k, values in enumerate(zip(*(a.reshape(-1).tolist() for a in arrays), strict=True)):
        flat[k] = nearest(enclose, *values)
    return found[()]


def mended(fast: Any, doubtful: Any, enclose: Callable[..., Any], *arguments: Any) -> Any:
    """Fast float64 values, and those that are rounded from enclosures where the fast ones are doubtful.

    Parameters
    ----------
    fast : an array.
    doubtful : an array of truth values.
    enclose, arguments : as for `rounded`.
    """
    import numpy as np

    if not np.any(doubtful):
        return fast
    arrays = np.broadcast_arrays(fast, doubtful, *(np.asarray(a, dtype=float) for a in arguments))
    found = np.array(arrays[0])
    chosen_ones = arrays[1]
    found[chosen_ones] = rounded(enclose, *(a[chosen_ones] for a in arrays[2:]))
    return found[()]


def nearest(enclose: Callable[..., Any], *values: float) -> float:
    """One float64 value, from enclosures with ever more bits."""
    if any(v - v != 0.0 for v in values):
        return float("nan")
    before = ctx.prec
    bits = FEWEST_BITS
    try:
        while bits <= MOST_BITS:
            ctx.prec = bits
            value = enclose(*map(arb, values))
            if type(value) is fmpq:
                return int(value.p) / int(value.q) if abs(value) <= LARGEST else float(arb(value))
            if value.is_finite():
                if value.rel_accuracy_bits() >= SURE or value.is_exact():
                    return float(value)
                size = value.abs_upper()
                if size < SMALLEST * 2.0**-53:
                    return 0.0
            elif type(value) is Undefined:
                break
            bits *= 2
    finally:
        ctx.prec = before
    return float("nan")
