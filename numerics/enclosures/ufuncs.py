"""NumPy's functions on Enclosures: element by element, through Python's arithmetic and the methods."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from numerics.errors import DomainError, ParameterError, RederiveError

_ALLOWED = "arithmetic, a comparison, or a function that Enclosures have"
_ROUNDED = ("remainder", "fmod", "floor_divide", "gcd", "lcm", "rint", "trunc")


def apply(ufunc: Any, method: str, inputs: tuple[Any, ...], options: dict[str, Any], own: type) -> Any:
    """What a universal function gives where an argument is an Enclosure.

    Parameters
    ----------
    ufunc, method, inputs, options : as NumPy hands them to ``__array_ufunc__``.
    own : the class of the argument.

    Returns
    -------
    An object array, or a single value where all arguments are single numbers.

    Raises
    ------
    ParameterError
        For a function that has no meaning for Enclosures.
    """
    import numpy as np

    name = ufunc.__name__
    if method == "__call__" and len(inputs) == 1 and not options and hasattr(own, name):
        return getattr(inputs[0], name)()  # SciPy's functions know no objects
    arrays = [_objects(value) for value in inputs]
    if method == "__call__" and len(inputs) == 2 and not options and hasattr(own, name):
        asked: Any = next(value for value in inputs if isinstance(value, own))
        return np.frompyfunc(lambda x, y: getattr(asked._read(x), name)(y), 2, 1)(*arrays)
    if name in _ROUNDED or not any("O" in types for types in ufunc.types):
        raise ParameterError("ufunc", name, _ALLOWED)
    try:
        return getattr(ufunc, method)(*arrays, **options)
    except (TypeError, AttributeError) as error:
        if isinstance(error, RederiveError):
            raise
        raise ParameterError("ufunc", name, _ALLOWED) from None


def _objects(value: Any) -> Any:
    """An array of objects; of extended floats, which would ask this room again, as exact rationals."""
    import numpy as np

    array = np.asarray(value)
    if not np.issubdtype(array.dtype, np.longdouble):
        if np.issubdtype(array.dtype, np.clongdouble):
            raise ParameterError("operand", value, "no complex number in extended precision")
        return array.astype(object)
    if not np.all(np.isfinite(array)):
        raise DomainError("operand", value, "finite")
    exact = np.empty(array.shape, dtype=object)
    exact[...] = np.frompyfunc(_rational, 1, 1)(array)
    return exact


def _rational(value: Any) -> Fraction:
    return Fraction(*map(int, value.as_integer_ratio()))
