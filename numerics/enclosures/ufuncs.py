"""NumPy's functions on Enclosures: element by element, through Python's arithmetic and the methods."""

from __future__ import annotations

from typing import Any

from numerics.errors import ParameterError


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
    if not any("O" in types for types in ufunc.types):
        raise ParameterError("ufunc", name, "arithmetic, a comparison, or a function that Enclosures have")
    return getattr(ufunc, method)(*(np.asarray(value).astype(object) for value in inputs), **options)
