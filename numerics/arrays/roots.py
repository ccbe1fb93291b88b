"""Float64 arrays of quantities that are roots of an equation: safeguarded Newton steps, all at once."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import numpy as np

from numerics.catalogue import quantity
from numerics.errors import DomainError

_MOST_STEPS = 1100
_POWERS = tuple(2.0**k for k in range(-2, 1000, 3))


def root_values(name: str, /, **params: Any) -> Any:
    """Values of a quantity of the kind root on float64 arrays, which broadcast.

    Parameters
    ----------
    name : of the quantity, such as "orbits.anomaly".
    params : each of its parameters, an array or a number.

    Returns
    -------
    An array; not a number where the equation does not change its sign between the ends.

    Raises
    ------
    DomainError
        For a quantity of another kind.
    ParameterError
        For parameters that are unknown or missing.

    Accuracy
    --------
    The point next to which the float64 equation changes its sign: as exact as that equation is.
    """
    known = quantity(name)
    if known.record.kind != "root":
        raise DomainError("the kind of " + name, known.record.kind, "root")
    if params.keys() != known.names:
        known.read(params)  # says which is missing or unknown
    module = importlib.import_module(f"generated.{name.partition('.')[0]}.float64")
    data = known.data["root"]
    columns = np.broadcast_arrays(*(np.asarray(params[d.name], dtype=float) for d in known.domains), 0.0)[:-1]
    flat = [c.reshape(-1) for c in columns]
    residual, slope = getattr(module, data["residual"]), getattr(module, data["slope"])

    def f(x: Any) -> Any:
        return residual(x, *flat)

    with np.errstate(all="ignore"):
        ends = getattr(module, data["ends"])(*flat)
        size = flat[0].size if flat else 1
        lower, upper = (np.array(np.broadcast_to(end, (size,)), dtype=float) for end in ends)
        lower, upper = _between(f, lower, upper, *data["finite"])
        root = _solved(f, lambda x: slope(x, *flat), lower, upper)
        value = getattr(module, known.data["value"])(root, *flat)
    shape = columns[0].shape if columns else ()
    if isinstance(value, tuple):
        return tuple(np.reshape(np.broadcast_to(v, (size,)), shape)[()] for v in value)
    return np.reshape(np.broadcast_to(value, (size,)), shape)[()]


def _between(f: Callable[[Any], Any], lower: Any, upper: Any, low: bool, high: bool) -> tuple[Any, Any]:
    """Finite points between which the function changes its sign, as far as they are found."""
    if not low and not high:
        lower, upper = lower - 1.0, upper + 1.0
    elif not low:
        lower = upper - 1.0
    elif not high:
        upper = lower + 1.0
    for power in _POWERS if not (low and high) else ():
        same = np.sign(f(lower)) * np.sign(f(upper)) > 0
        if not np.any(same):
            break
        lower = np.where(same & (not low), lower - power, lower)
        upper = np.where(same & (not high), upper + power, upper)
    return _defined(f, lower, upper)


def _defined(f: Callable[[Any], Any], lower: Any, upper: Any) -> tuple[Any, Any]:
    """The ends, or points next to them where the equation has no value at an end itself."""
    width = upper - lower
    for k in range(1, 60):
        at_lower, at_upper = np.isnan(f(lower)), np.isnan(f(upper))
        if not np.any(at_lower | at_upper):
            break
        lower = np.where(at_lower, lower + width * 2.0 ** (k - 60), lower)
        upper = np.where(at_upper, upper - width * 2.0 ** (k - 60), upper)
    return lower, upper


def _solved(f: Callable[[Any], Any], slope: Callable[[Any], Any], a: Any, b: Any) -> Any:
    """Where the function changes its sign: Newton's step if it stays between the points, else the middle."""
    left, right = f(a), f(b)
    sign = np.sign(left)
    found = np.where(left == 0, a, np.where(right == 0, b, np.nan))
    live = sign * np.sign(right) < 0
    x = 0.5 * (a + b)
    before = b - a
    for _ in range(_MOST_STEPS):
        value = f(x)
        same = np.sign(value) == sign
        a, b = np.where(same, x, a), np.where(same, b, x)
        step = x - value / slope(x)
        middle = _middle(a, b)
        good = (step >= a) & (step <= b) & (np.abs(step - x) < 0.5 * before)
        following = np.where(value == 0, x, np.where(good, step, middle))
        before = np.abs(following - x)
        done = (following == x) | (middle == a) | (middle == b)
        x = np.where(np.isnan(following), middle, following)
        if np.all(done | ~live):
            break
    return np.where(np.isnan(found) & live, x, found)


def _middle(a: Any, b: Any) -> Any:
    """Half way, in size where the sizes differ much."""
    wide = (np.sign(a) == np.sign(b)) & (
        np.maximum(np.abs(a), np.abs(b)) > 8 * np.minimum(np.abs(a), np.abs(b))
    )
    return np.where(wide, np.sign(a) * np.sqrt(np.abs(a)) * np.sqrt(np.abs(b)), 0.5 * (a + b))
