"""Calls with arrays: a function that is one of numbers must be one of arrays, element by element."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from derive.testing.calls import Callee, Number, as_number, is_finite, show_number

Arguments = Mapping[str, Number]
Close = Callable[[Arguments, Any, Number], bool]
"""Whether a number will do as the answer at a point, given what the function answers to it alone."""
Alone = Callable[[Arguments], Any]
"""The function's answer to numbers; None where it need not give any."""
_LARGEST_WHOLE = 2**20
_GRID = (1, 2, 0, 2, 0, 1)


def array_trouble(
    function: Callee, rows: Sequence[Arguments], singles: Sequence[Any], close: Close, alone: Alone
) -> str:
    """What is wrong with the answers to arrays; empty where nothing is.

    Parameters
    ----------
    function : is called with a vector for each argument, with arrays of two dimensions, and with a column and
        rows that broadcast. It must leave the arrays as they are.
    rows : three points, one an element; where they differ a change of their order is seen.
    singles : the function's answers to them as numbers, finite ones.
    close : whether an element is as good an answer.
    alone : answers at points that mix the numbers of the rows.
    """
    names = function.parameters
    numbers = [row[n] for row in rows for n in names]
    if not names or any(isinstance(v, int) and abs(v) > _LARGEST_WHOLE for v in numbers):
        return ""  # integers of arrays have 64 bits: powers of large ones do not fit
    for places, shape in ((range(len(rows)), (len(rows),)), (_GRID, (2, 3))):
        laid = [rows[i] for i in places]
        arrays = {n: np.array([row[n] for row in laid]).reshape(shape) for n in names}
        trouble = _wrong(function, arrays, shape, laid, [singles[i] for i in places], close)
        if trouble:
            return trouble
    return _broadcast_trouble(function, rows, singles, close, alone) if len(names) > 1 else ""


def _broadcast_trouble(
    function: Callee, rows: Sequence[Arguments], singles: Sequence[Any], close: Close, alone: Alone
) -> str:
    """A column of the first argument with rows of the others."""
    first, *others = function.parameters
    column, along = rows[1::-1], list(rows)
    laid: list[Arguments] = [{**row, first: above[first]} for above in column for row in along]
    answers = [alone(row) for row in laid]
    if any((number := as_number(a)) is None or not is_finite(number) for a in answers):
        column, along, laid, answers = [rows[0]] * 2, [rows[0]] * 3, [rows[0]] * 6, [singles[0]] * 6
    spread = {first: np.array([[row[first]] for row in column])}
    spread |= {n: np.array([row[n] for row in along]) for n in others}
    return _wrong(function, spread, (2, 3), laid, answers, close)


def _wrong(
    function: Callee,
    arguments: Mapping[str, np.ndarray[Any, Any]],
    shape: tuple[int, ...],
    rows: Sequence[Arguments],
    singles: Sequence[Any],
    close: Close,
) -> str:
    shapes = ", ".join(f"{n} of shape {v.shape}" for n, v in arguments.items())
    given = {n: v.copy() for n, v in arguments.items()}
    try:
        answer = function(given)
    except Exception as error:  # whatever a user's function raises is its answer
        return f"called with arrays ({shapes}) it raised {type(error).__name__}: {str(error)[:200]}"
    found = np.asarray(answer)
    if found.shape != shape:
        return f"called with arrays ({shapes}) it gave an array of shape {found.shape}, not {shape}"
    for element, row, single in zip(found.reshape(-1), rows, singles, strict=True):
        number = as_number(element)
        if number is not None and is_finite(number) and close(row, single, number):
            continue
        told = f"an element is {show_number(element)}, while {function.shown(row)} alone gives "
        return f"called with arrays ({shapes}) {told}{show_number(single)}"
    for n, array in arguments.items():
        if not np.array_equal(given[n], array):
            return f"called with arrays ({shapes}) it overwrites {n}, which is the caller's"
    return ""
