"""Elements of array functions that pairs of floats do not decide: by balls, one after the other.

The inputs are floats, hence exact rationals: the value is the one that the certified evaluator gives. About
half a millisecond an element.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.errors import DomainError, PrecisionError
from numerics.evaluate import evaluate

DIGITS = 17
"""Round to within a unit in the last place."""
EPSILON = 2.0**-44
"""Differences that are this small in units of their terms, which pairs know to 2**-98, are left to balls."""


def by_balls(
    name: str, given: Mapping[str, Floats], undecided: npt.NDArray[np.bool_], found: list[Floats]
) -> None:
    """Put the values of a quantity into the flat arrays `found` at the elements that are undecided.

    NaN where the quantity has no value, or where that cannot be told: on the edge of its domain.
    """
    for i in np.flatnonzero(undecided):
        point = {key: float(column[i]) for key, column in given.items()}
        try:
            values = [float(each.mid) for each in evaluate(f"solvable_gan.{name}", digits=DIGITS, **point)]
        except (DomainError, PrecisionError):
            values = [np.nan] * len(found)
        for column, value in zip(found, values, strict=True):
            column[i] = value
