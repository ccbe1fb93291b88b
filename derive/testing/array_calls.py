"""Calls with arrays: a function that is one of numbers must be one of arrays, element by element."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from derive.testing.calls import Callee, Number, as_number, is_finite, show_number

Close = Callable[[int, Number], bool]
"""Whether a number will do as the answer at the point of this place."""
_LARGEST_WHOLE = 2**20


def array_trouble(
    function: Callee, rows: Sequence[Mapping[str, Number]], singles: Sequence[Any], close: Close
) -> str:
    """What is wrong with the answers to arrays; empty where nothing is.

    Parameters
    ----------
    function : is called with a vector for each argument, and with a column and rows that broadcast.
    rows : points, one an element.
    singles : the function's answers to them as numbers.
    close : whether an element is as good an answer.
    """
    names = function.parameters
    numbers = [row[n] for row in rows for n in names]
    if not names or any(isinstance(v, int) and abs(v) > _LARGEST_WHOLE for v in numbers):
        return ""  # integers of arrays have 64 bits: powers of large ones do not fit
    vectors = {n: np.array([row[n] for row in rows]) for n in names}
    trouble = _wrong(function, vectors, (len(rows),), rows, singles, close)
    if trouble or len(names) < 2:
        return trouble
    first, *others = names
    spread = {first: np.array([[rows[0][first]]] * 2)} | {n: np.array([rows[0][n]] * 3) for n in others}
    return _wrong(function, spread, (2, 3), [rows[0]] * 6, [singles[0]] * 6, close, same=True)


def _wrong(
    function: Callee,
    arguments: Mapping[str, np.ndarray[Any, Any]],
    shape: tuple[int, ...],
    rows: Sequence[Mapping[str, Number]],
    singles: Sequence[Any],
    close: Close,
    same: bool = False,
) -> str:
    shapes = ", ".join(f"{n} of shape {v.shape}" for n, v in arguments.items())
    try:
        answer = function(arguments)
    except Exception as error:  # whatever a user's function raises is its answer
        return f"called with arrays ({shapes}) it raised {type(error).__name__}: {str(error)[:200]}"
    found = np.asarray(answer)
    if found.shape != shape:
        return f"called with arrays ({shapes}) it gave an array of shape {found.shape}, not {shape}"
    for place, element in enumerate(found.reshape(-1)):
        number, single = as_number(element), singles[place]
        if number is not None and (not is_finite(number) or close(0 if same else place, number)):
            continue
        told = f"element {place} is {show_number(element)}, while {function.shown(rows[place])} alone gives "
        return f"called with arrays ({shapes}) {told}{show_number(single)}"
    return ""
