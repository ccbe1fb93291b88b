"""Right-hand sides that may be evaluated so many times: integrations end, whatever time is asked for."""

from __future__ import annotations

from collections.abc import Callable

from numerics.arrays.arguments import Floats

MOST_EVALUATIONS = 200_000
"""Of a right-hand side in Python, about a minute."""
MANY_STEPS = "takes too many steps"

Slope = Callable[[float, Floats], Floats]


class TooLong(Exception):
    """The last evaluation that was allowed; ``time`` is where it was."""

    def __init__(self, time: float) -> None:
        super().__init__(time)
        self.time = time


def bounded(slope: Slope) -> Slope:
    """The same right-hand side, which raises TooLong when it is evaluated once more than allowed."""
    count = 0

    def counted(t: float, x: Floats) -> Floats:
        nonlocal count
        count += 1
        if count > MOST_EVALUATIONS:
            raise TooLong(t)
        return slope(t, x)

    return counted
