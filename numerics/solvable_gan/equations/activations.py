"""The functions f of the discriminator, with the two Gaussian expectations that the equations need of each.

For x = √v e with e standard normal, `slope` is E f'(x) and `square` is E f(x)², as functions of the variance
v. By Stein's identity E[c f(cᵀq + √(η z) e)] = Λq E f'(x), v = qᵀΛq + η z.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.errors import ParameterError

SLOPE_AT_ZERO = np.sqrt(2.0 / np.pi)
"""f'(0) of f(x) = erf(x/√2)."""


class Activation(Protocol):
    """A function f with f(0) = 0, odd, and its expectations under normal distributions."""

    name: str
    series: bool
    """Whether the compiled Taylor integrator has recurrences for the expectations."""

    def value(self, x: Any) -> Any:
        """f(x)."""
        ...

    def slope(self, v: Floats) -> Floats:
        """E f'(√v e), v >= 0."""
        ...

    def square(self, v: Floats) -> Floats:
        """E f(√v e)², v >= 0."""
        ...


class Linear:
    """f(x) = x."""

    name, series = "linear", True

    def value(self, x: Any) -> Any:
        return x

    def slope(self, v: Floats) -> Floats:
        return np.ones_like(v)

    def square(self, v: Floats) -> Floats:
        return v


class ErrorFunction:
    """f(x) = erf(x/√2), with closed expectations."""

    name, series = "erf", True

    def value(self, x: Any) -> Any:
        from scipy.special import erf

        return erf(np.asarray(x) / np.sqrt(2.0))

    def slope(self, v: Floats) -> Floats:
        return np.asarray(SLOPE_AT_ZERO / np.sqrt(1.0 + v))

    def square(self, v: Floats) -> Floats:
        return np.asarray((2.0 / np.pi) * np.arctan2(v, np.sqrt(1.0 + 2.0 * v)))


# Trapezoidal sums: the integrands are analytic up to |Im| = π/2 in x √v, and their poles bound the error by
# exp(-π²/step) there, times the growth exp(y²/2) of the Gaussian along the imaginary axis where v < 1.
_NARROW = 0.25 * np.arange(35.0)
_WIDE = 0.25 * np.arange(81.0)


class HyperbolicTangent:
    """f(x) = tanh(x); E tanh² = 1 - E sech² and E f' = E sech², by trapezoidal sums of fixed nodes."""

    name, series = "tanh", False

    def value(self, x: Any) -> Any:
        return np.tanh(x)

    def slope(self, v: Floats) -> Floats:
        return self._split(v)[0]

    def square(self, v: Floats) -> Floats:
        return self._split(v)[1]

    def _split(self, v: Floats) -> tuple[Floats, Floats]:
        """E sech²(√v e) and E tanh²(√v e), each without cancellation where it is small."""
        variance = np.asarray(v, dtype=np.float64)[..., None]
        below = np.minimum(variance, 1.0)
        nodes = np.tanh(np.sqrt(below) * _NARROW) ** 2 * np.exp(-0.5 * _NARROW**2)
        small = nodes.sum(axis=-1) * (0.5 / np.sqrt(2.0 * np.pi))
        above = np.maximum(variance, 1.0)
        decay = np.exp(-0.5 * _WIDE**2 / above) / np.cosh(_WIDE) ** 2
        decay[..., 0] *= 0.5
        large = decay.sum(axis=-1) * 0.5 / np.sqrt(2.0 * np.pi * above[..., 0])
        narrow = variance[..., 0] <= 1.0
        return np.where(narrow, 1.0 - small, large), np.where(narrow, small, 1.0 - large)


ACTIVATIONS: dict[str, Activation] = {
    each.name: each for each in (Linear(), ErrorFunction(), HyperbolicTangent())
}


def activation(name: object) -> Activation:
    """The function of this name.

    Raises
    ------
    ParameterError
        For any other name.
    """
    if not isinstance(name, str) or name not in ACTIVATIONS:
        raise ParameterError("f", name, " or ".join(f'"{known}"' for known in ACTIVATIONS))
    return ACTIVATIONS[name]
