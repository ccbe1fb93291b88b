"""What goes wrong on the way of a solution or a simulation, with everything up to there."""

from __future__ import annotations

from numerics.errors import RederiveError


class BlowUpError(RederiveError, ArithmeticError):
    """A solution that ceases to exist or grows a millionfold; steps so large that a simulation explodes.

    ``time`` is what was reached, and ``reached`` everything up to it, of the kind that was asked for.
    """

    def __init__(self, what: str, time: float, reached: object) -> None:
        super().__init__(what, time, reached)
        self.what = what
        self.time = time
        self.reached = reached

    def __str__(self) -> str:
        return f"{self.what} grows beyond bounds after t = {self.time:.12g}"
