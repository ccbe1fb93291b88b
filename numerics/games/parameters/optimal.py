"""Optimal parameters in closed form, on arrays."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
from flint import arb, fmpq

from generated.games import ball
from numerics.arrays.arguments import real_array, require
from numerics.arrays.arithmetic import add, divide, multiply, quick_two_sum, two_prod
from numerics.errors import DomainError, ParameterError
from numerics.games.arguments import finite_complex
from numerics.precision import working_precision

SMALLEST = 2.0**-1000
"""The step 2/(|λ| + Re λ) is a float for all |λ| from here on."""

Momenta = Literal["equal", "first", "complex"]


class BestHeavyBall(NamedTuple):
    """Best step η, momentum β and spectral radius of heavy ball."""

    eta: Any
    beta: Any
    radius: Any


class BestAlternating(NamedTuple):
    """Best step η of both players, their momenta, and the spectral radius."""

    eta: Any
    beta1: Any
    beta2: Any
    radius: Any


def best_heavy_ball(lam: npt.ArrayLike) -> BestHeavyBall:
    """Return the step and momentum that make heavy ball fastest for one eigenvalue λ of ∇v or a pair λ, λ̄.

    Parameters
    ----------
    lam : real or complex array with Re λ > 0 and |λ| >= 2**-1000, finite.

    Returns
    -------
    (eta, beta, radius), float64 arrays of its shape: η = 2/(|λ| + a), β = -(b/(|λ| + a))² and ρ = |b|/(|λ| +
    a) = tan(ψ/2) with λ = a + ib and ψ = |arg λ|; NaN where λ is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed. For Re λ = 0 the infimum 1 is not attained.

    Accuracy
    --------
    Within 1 unit in the last place, for any ratio of a and b; β and ρ may underflow.

    Source
    ------
    Claim and quantity games.best_heavy_ball.
    """
    re, im = finite_complex("lam", lam)
    with np.errstate(invalid="ignore", under="ignore", over="ignore"):
        large = np.maximum(np.abs(re), np.abs(im))
        for bad, allowed in ((re <= 0.0, "Re lam > 0"), (large < SMALLEST, "|lam| >= 2**-1000")):
            if bad.any():
                raise DomainError("lam", complex(re[bad].flat[0], im[bad].flat[0]), allowed)
        # A power of two brings |λ| to order one.
        power = np.frexp(np.where(np.isfinite(large), large, 1.0))[1]
        a, b = np.ldexp(re, -power), np.abs(np.ldexp(im, -power))
        h, h_lo = multiply(a, 0.0, a, 0.0)
        m, m_lo = multiply(b, 0.0, b, 0.0)
        h, h_lo = add(h, h_lo, m, m_lo)
        # √h as a pair, then |λ| + a
        root = np.sqrt(h)
        m, m_lo = two_prod(root, root)
        root, root_lo = quick_two_sum(root, ((h - m) - m_lo + h_lo) / (2.0 * root))
        s, s_lo = add(root, root_lo, a, 0.0)
        radius, radius_lo = divide(b, 0.0, s, s_lo)
        square, square_lo = multiply(radius, radius_lo, radius, radius_lo)
        eta, eta_lo = divide(2.0, 0.0, s, s_lo)
        step = np.ldexp(eta + eta_lo, -power)
    return BestHeavyBall(step[()], (0.0 - (square + square_lo))[()], (radius + radius_lo)[()])


def best_alternating(sigma: npt.ArrayLike, momenta: Momenta = "equal") -> BestAlternating:
    """Return the step and momenta that make alternating heavy ball fastest on a bilinear game, for one σ.

    Both players step by η.

    Parameters
    ----------
    sigma : singular value, real array, σ > 0, finite, with 1/σ in the range of floats.
    momenta : "equal" (β1 = β2 real), "first" (β2 = 0) or "complex" (β2 the conjugate of β1).

    Returns
    -------
    (eta, beta1, beta2, radius), arrays of its shape, complex momenta for "complex"; NaN where σ is NaN.

    Raises
    ------
    DomainError, ParameterError, ShapeError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Η within 1 unit in the last place, everything else correctly rounded.

    Source
    ------
    Quantities games.best_alternating_equal, _first and _complex.
    """
    if not isinstance(momenta, str) or momenta not in ("equal", "first", "complex"):
        raise ParameterError("momenta", momenta, '"equal", "first" or "complex"')
    values = real_array("sigma", sigma)
    with np.errstate(invalid="ignore"):
        require("sigma", values, (values <= 0.0) | np.isinf(values), "sigma > 0 and finite")
        require("sigma", values, values < SMALLEST, "sigma >= 2**-1000")
    eta, beta1, beta2, radius = _constants(momenta)

    def shaped(number: Any) -> Any:
        filled: npt.NDArray[Any] = np.full(values.shape, number)
        filled[np.isnan(values)] = np.nan
        return filled[()]

    return BestAlternating((eta / values)[()], shaped(beta1), shaped(beta2), shaped(radius))


@cache
def _constants(momenta: str) -> tuple[float, Any, Any, float]:
    """ησ, β1, β2 and ρ, rounded from the emitted functions at σ = 1."""
    function = getattr(ball, f"best_alternating_{momenta}")
    with working_precision(256):
        numbers = [arb(value) for value in function(fmpq(1))]
        if momenta == "complex":
            eta, total, product, radius = numbers
            half = total / 2
            pair = complex(float(half.mid()), float((product - half * half).sqrt().mid()))
            return float(eta.mid()), pair, pair.conjugate(), float(radius.mid())
        eta, beta, radius = numbers
        other = beta if momenta == "equal" else arb(0)
        return float(eta.mid()), float(beta.mid()), float(other.mid()), float(radius.mid())
