"""The expected number of critical points at finite sizes, by the Kac-Rice formula.

E# = Vol(S^(N_D-1)) Vol(S^(N_G-1)) (2 pi v_D)^(-n_D/2) (2 pi v_G)^(-n_G/2) E|det W|,

n_D = N_D - 1 and n_G = N_G - 1 tangential dimensions, v_D and v_G the variances of the gradients.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, inf, lgamma, log, pi, sqrt
from typing import Any

from numerics.arrays.arguments import whole
from numerics.errors import DomainError
from numerics.spin_glass.counting.instance import Model, checked_model
from numerics.spin_glass.counting.mean_determinant import mean_modulus_of_three, mean_modulus_of_two
from numerics.spin_glass.counting.monte_carlo import log_mean_modulus
from numerics.spin_glass.landscape.law import LandscapeLaw, landscape_law
from numerics.spin_glass.spectrum.sampler import generator_from

LARGEST_SIZE = 2000
LARGEST_DEGREE = 100
_ORDERS = (48, 64)


@dataclass(frozen=True)
class ExpectedCount:
    """An expected number of critical points and the interval it was found to lie in.

    value, low, high : the number; infinite where it exceeds float64.
    log_value, log_low, log_high : its natural logarithms, always finite.
    how : "exact integral" or "Monte Carlo, 95 % confidence, ...".
    effective_samples : of the Monte Carlo weights; infinite for an exact integral.
    """

    value: float
    low: float
    high: float
    log_value: float
    log_low: float
    log_high: float
    how: str
    effective_samples: float


def expected_critical_points(
    N_D: Any,
    N_G: Any,
    p: Any,
    q: Any,
    sigma_z: Any,
    *,
    law: Any = "exact",
    samples: Any = 2000,
    seed: Any = 0,
) -> ExpectedCount:
    """Return the expected number of critical points of the game on S^(N_D-1) x S^(N_G-1).

    Parameters
    ----------
    N_D, N_G : integers >= 1, 3 <= N_D + N_G <= 2000; the numbers of weights of both players.
    p, q : integers >= 2 and >= 1, p + q <= 100.
    sigma_z : number between 1e-6 and 1e6.
    law : "exact"; "tied", with the radial derivatives of both blocks held equal; or "authors_code", the
        variances of the authors' public code.
    samples : integer >= 100, the matrices drawn where N_D + N_G > 5.
    seed : a non-negative integer, a sequence of them, or a numpy Generator.

    Returns
    -------
    An `ExpectedCount`: an exact integral where N_D + N_G <= 5, and Monte Carlo beyond.

    Raises
    ------
    ParameterError, DomainError
        Naming the parameter, its value and what is allowed.

    Accuracy
    --------
    Integrals: relative error below 1e-12 for N_D + N_G <= 4; for 5 mostly below 1e-9, the interval being the
    difference of two orders of quadrature. Monte Carlo: 95 % confidence; the relative variance of the weights
    grows like N_D + N_G, see `effective_samples`.

    Source
    ------
    Kac-Rice formula with the law of the Jacobian derived from the covariances of the losses.
    """
    model = checked_model(p, q, sigma_z, N_D, N_G)
    constants = landscape_law(model, law)
    if model.m > LARGEST_DEGREE:
        raise DomainError("p + q", model.m, f"an integer <= {LARGEST_DEGREE}")
    total = model.N_D + model.N_G
    if not 3 <= total <= LARGEST_SIZE:
        raise DomainError("N_D + N_G", total, f"an integer between 3 and {LARGEST_SIZE}")
    count = whole("samples", samples, 100)
    generator = generator_from(seed)
    rest = _log_prefactor(model, constants)
    if total <= 5:
        mean, error = _exact_mean(model, constants)
        value = rest + log(mean)
        return _counted(value, error / mean, "exact integral", inf)
    found = log_mean_modulus(model, constants, count, generator, law == "authors_code")
    named = "a generator" if generator is seed else f"seed {seed}"
    how = f"Monte Carlo, 95 % confidence, {count} samples, {named}"
    return _counted(rest + found.value, found.half, how, found.effective)


def _counted(log_value: float, half: float, how: str, effective: float) -> ExpectedCount:
    logs = (log_value, log_value - half, log_value + half)
    value, low, high = (exp(x) if x < 709.0 else inf for x in logs)
    return ExpectedCount(value, low, high, *logs, how, effective)


def _log_prefactor(model: Model, law: LandscapeLaw) -> float:
    """The logarithm of everything but E|det W|."""
    found = 0.0
    for size, gradient in ((model.N_D, law.gradient_D), (model.N_G, law.gradient_G)):
        found += log(2) + size / 2 * log(pi) - lgamma(size / 2)
        found -= (size - 1) / 2 * log(2 * pi * gradient)
    return found


def _exact_mean(model: Model, law: LandscapeLaw) -> tuple[float, float]:
    """Return E|det W| for at most three tangential dimensions, and a bound of its error."""
    p, square = model.p, model.sigma_z**2
    sizes = (model.N_D - 1, model.N_G - 1)
    game, data = square * law.game, law.data
    # off-diagonal variance and variance of the shift of each block, and the covariance of the shifts
    spread = (game + data, game)
    shift = (p**2 + square * law.radial, square * law.radial)
    between = square * law.radial_between
    if sum(sizes) == 1:
        k = sizes.index(1)
        mean = sqrt(2 / pi * (2 * spread[k] + shift[k]))
        return mean, 1e-14 * mean
    if sizes == (1, 1):
        mean = mean_modulus_of_two(2 * spread[0] + shift[0], 2 * spread[1] + shift[1], between, game)
        return mean, 1e-12 * mean
    k = 0 if sizes[0] >= 2 else 1
    if sum(sizes) == 2:
        whole_diagonal = 2 * spread[k] + shift[k]
        mean = mean_modulus_of_two(whole_diagonal, whole_diagonal, shift[k], spread[k])
        return mean, 1e-12 * mean
    if sizes[k] == 3:
        rest = (spread[k], spread[k] + shift[k], 2 * spread[k] + shift[k], shift[k])
    else:
        rest = (game, spread[k] + shift[k], 2 * spread[1 - k] + shift[1 - k], between)
    coarse, fine = (mean_modulus_of_three(spread[k], *rest, order) for order in _ORDERS)
    return fine, abs(fine - coarse) + 1e-12 * fine
