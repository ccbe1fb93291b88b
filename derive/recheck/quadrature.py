"""Integrals over a stretch of the real line, enclosed: every box is told where the integrand is not analytic.

The evaluations are counted, one by one and as work on the whole certificate.
"""

from __future__ import annotations

from flint import acb, arb, ctx

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.ball_engine import Path, Values, enclose
from derive.recheck.ball_functions import ball
from derive.recheck.bounds import spend
from derive.recheck.exact import Undefined

_EVALUATIONS = 30_000
_DEPTH = 20_000
_WIDEST = 2**20
_PIECES = 4_000
# Units of work for each node that moves with the variable.
_COST = 10


class Integrand:
    """An integrand as a function of its variable.

    Parameters
    ----------
    tree : what is integrated.
    variable : the name of the variable.
    values : exact numbers or balls for the other symbols.
    logarithm : 0 for the variable itself; where it is exp(u) or exp(-u), 1 or -1 for a function of u, which
        is multiplied by it.
    """

    def __init__(self, tree: Tree, variable: str, values: Values, logarithm: int = 0) -> None:
        self.tree, self.values, self.logarithm = tree, values, logarithm
        self.path = Path(variable)
        self._calls = 0
        self._cost = _COST * self._moving(tree)

    def _moving(self, tree: Tree) -> int:
        return 1 + sum(map(self._moving, tree.args)) if self.path.moves(tree) else 1

    def __call__(self, x: acb, analytic: bool) -> acb:
        """The value on a box; where it must be analytic and may not be, nothing finite."""
        spend(self._cost * (1 + int(ctx.prec) // 512))
        self._calls += 1
        self.path.analytic = bool(analytic)
        x = (x * self.logarithm).exp() if self.logarithm else x
        try:
            found = ball(enclose(self.tree, {**self.values, self.path.variable: x}, path=self.path))
            return found * x if self.logarithm else found
        except Undefined:
            return acb(arb.nan(), arb.nan())

    def regular(self, end: acb) -> bool:
        """Whether it has a finite value at an end."""
        return bool(self(end, False).is_finite())

    def over(self, low: acb, high: acb, bits: int, what: str, most: int = _EVALUATIONS) -> acb:
        """Its integral, to about so many bits.

        Raises
        ------
        RecheckFailed
            When so many evaluations do not enclose it.
        """
        tolerance, self._calls = arb(2) ** -bits, 0
        found = acb.integral(
            self,
            low,
            high,
            rel_tol=tolerance,
            abs_tol=tolerance,
            eval_limit=most,
            depth_limit=_DEPTH,
            use_heap=True,
        )
        radius = found.real.rad() + found.imag.rad()
        exhausted = self._calls >= most and not radius < arb(2) ** (-bits // 2) * (1 + abs(found))
        if exhausted or not radius < _WIDEST:
            # Neither more bits nor more evaluations enclose an integrand that is not analytic on its path.
            raise RecheckFailed(f"{what} is not enclosed by {most} evaluations")
        return acb(found.real) if self.real(low, high) else found

    def real(self, low: acb, high: acb) -> bool:
        """Whether it is seen to be real between two ends."""
        waiting = [low.real.union(high.real)]
        for _ in range(_PIECES):
            if not waiting:
                return True
            piece = waiting.pop()
            if self(acb(piece), False).imag.is_zero():
                continue
            middle = arb(piece.mid())
            halves = [arb(piece.lower()).union(middle), middle.union(arb(piece.upper()))]
            if not all(h.rad() < piece.rad() for h in halves):
                return False
            waiting += halves
        return False
