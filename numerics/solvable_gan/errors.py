"""What goes wrong on the way of a solution or a simulation, with everything up to there."""

from __future__ import annotations

from numerics.errors import RederiveError


class BlowUpError(RederiveError, ArithmeticError):
    """A solution that ceases to exist, grows a millionfold or takes too many steps; a run that explodes.

    ``time`` is what was reached, and ``reached`` everything up to it, of the kind that was asked for; ``why``
    says what happens after it.
    """

    def __init__(self, what: str, time: float, reached: object, why: str = "grows beyond bounds") -> None:
        super().__init__(what, time, reached, why)
        self.what = what
        self.time = time
        self.reached = reached
        self.why = why

    def __str__(self) -> str:
        return f"{self.what} {self.why} after t = {self.time:.12g}"
