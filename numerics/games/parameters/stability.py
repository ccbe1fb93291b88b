"""Exact stability on arrays: signs of the emitted conditions, certified in float64 or decided exactly."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from flint import fmpq

from generated.games import ball
from numerics.arrays.arguments import Floats, common_shape
from numerics.errors import MissingParameterError, ParameterError, UnknownParameterError
from numerics.games.arguments import finite_complex, finite_real, no_nan
from numerics.games.radii.exact import rational

Booleans = npt.NDArray[np.bool_]

CONDITIONS = {
    "gradient": (ball.gradient_conditions, ("lam", "eta")),
    "heavy_ball": (ball.heavy_ball_conditions, ("lam", "eta", "beta")),
    "alternating_heavy_ball": (ball.alternating_conditions, ("k", "beta1", "beta2")),
    "extragradient": (ball.extragradient_conditions, ("lam", "eta_extrap", "eta")),
    "optimistic_gradient": (ball.optimistic_conditions, ("lam", "eta")),
}

BLOCK = 16384
ROUNDING = 2.0**-46
"""More than the rounding errors of a hundred operations, relative to the sum of the terms' moduli."""
TINY = 2.0**-900
"""Size above which no underflow matters. What overflows is infinite or nan, and never certain."""


class Bounded(fmpq):  # type: ignore[misc]
    """Arrays of float64 values with the sum of the moduli of all terms that were added up in them.

    The value is off by at most `ROUNDING` times that size. It is a subclass of fmpq so that the emitted
    functions of exact numbers take it: the same expression gives the value and the bound of its error.
    """

    __slots__ = ("size", "value")
    # what fmpq could do beyond polynomials would act on a meaningless number
    __truediv__ = __rtruediv__ = __pow__ = None

    def __new__(cls, value: Any, size: Any) -> Bounded:
        self: Bounded = fmpq.__new__(cls)
        self.value, self.size = value, size
        return self

    def __init__(self, value: Any, size: Any) -> None:
        """Nothing is left to do; fmpq's own initialiser must not see the arguments."""

    def __neg__(self) -> Bounded:
        return Bounded(-self.value, self.size)

    def __add__(self, other: Any) -> Bounded:
        lifted = _lift(other)
        return Bounded(self.value + lifted.value, self.size + lifted.size)

    __radd__ = __add__

    def __sub__(self, other: Any) -> Bounded:
        lifted = _lift(other)
        return Bounded(self.value - lifted.value, self.size + lifted.size)

    def __rsub__(self, other: Any) -> Bounded:
        lifted = _lift(other)
        return Bounded(lifted.value - self.value, self.size + lifted.size)

    def __mul__(self, other: Any) -> Bounded:
        lifted = _lift(other)
        return Bounded(self.value * lifted.value, self.size * lifted.size)

    __rmul__ = __mul__

    def signs(self) -> tuple[Booleans, Booleans]:
        """Where the number is certainly positive, and where it is certainly not."""
        bound = ROUNDING * self.size
        sound = self.size > TINY
        return sound & (self.value > bound), sound & (self.value < -bound)


def _lift(number: Any) -> Bounded:
    if isinstance(number, Bounded):
        return number
    value = float(int(number.p)) / float(int(number.q))
    return Bounded(value, abs(value))


def stable(method: str, **parameters: npt.ArrayLike) -> Any:
    """Return whether a method is stable: whether its spectral radius is below 1, decided exactly.

    Parameters
    ----------
    method : the method, with its parameters as real arrays, lam real or complex, which broadcast together:
        "gradient" (lam, eta), "heavy_ball" (lam, eta, beta), "alternating_heavy_ball" (k, beta1, beta2),
        "extragradient" (lam, eta_extrap, eta), "optimistic_gradient" (lam, eta). lam is an eigenvalue of ∇v,
        k = η1 η2 σ² for a singular value σ of a bilinear game.
    parameters : finite; floats mean their binary values.

    Returns
    -------
    bool array of the broadcast shape; a scalar for scalars. False where the spectral radius is exactly 1.

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For an unknown method, a missing or unknown parameter, nan or an infinity.

    Accuracy
    --------
    Exact: signs that float64 arithmetic cannot decide are decided with rational numbers.

    Source
    ------
    The emitted stability conditions of `derive.theories.games`.
    """
    if not isinstance(method, str) or method not in CONDITIONS:
        raise ParameterError("method", method, "one of " + ", ".join(CONDITIONS))
    function, names = CONDITIONS[method]
    called = f"{method} needs {', '.join(names)}"
    for name, value in parameters.items():
        if name not in names:
            raise UnknownParameterError(name, value, called)
    absent = [name for name in names if name not in parameters]
    if absent:
        raise MissingParameterError(", ".join(absent), None, called)
    columns: dict[str, Floats] = {}
    for name in names:
        if name == "lam":
            parts = finite_complex("lam", parameters["lam"])
            columns["lam"], columns["im"] = (no_nan("lam", part) for part in parts)
        else:
            columns[name] = no_nan(name, finite_real(name, parameters[name]))
    shape = common_shape(columns)
    flat = [np.broadcast_to(value, shape).reshape(-1) for value in columns.values()]
    answer = np.empty(flat[0].size, dtype=np.bool_)
    for first in range(0, answer.size, BLOCK):
        part = slice(first, first + BLOCK)
        answer[part] = _block(function, [column[part] for column in flat])
    return answer.reshape(shape)[()]


def _block(function: Any, columns: list[Floats]) -> Booleans:
    """Whether all conditions are positive, for one block."""
    positive = np.ones(columns[0].size, dtype=np.bool_)
    refuted = np.zeros(columns[0].size, dtype=np.bool_)
    with np.errstate(all="ignore"):
        for condition in function(*(Bounded(column, np.abs(column)) for column in columns)):
            above, below = condition.signs()
            positive &= above
            refuted |= below
    for i in np.flatnonzero(~positive & ~refuted).tolist():
        values = function(*rational(*(float(column[i]) for column in columns)))
        positive[i] = all(value > 0 for value in values)
    return positive
