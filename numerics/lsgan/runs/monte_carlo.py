"""The trajectory as the authors computed it: exact but for one integral, which is estimated at every step.

The derivatives of the cost in b are, with κ = c/2a, κ' = 1/2ag, η = ah + b and
N(x; m, s) the normal density of mean m and variance s = 1/2a²,

    J1_b =  2κ  e^{κ² + 2κb}   (erfc(b + κ)/2  + ∫_0^∞ erf(ax + b) N(x; -(b + κ)/a, s) dx),
    J2_b = -2κ' e^{κ'² + 2κ'η} (erfc(η + κ')/2 - ∫_0^∞ erf(ax + η) N(x; -(η + κ')/a, s) dx),

and J_h = a J2_b.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from scipy.special import erf, erfc

from numerics.arrays.arguments import Floats, whole
from numerics.errors import DomainError
from numerics.lsgan.runs.samples import seed_sequence
from numerics.lsgan.runs.training import training

# Where the search for the end of the integrand begins, in how many points, and what it takes for nothing.
_FARTHEST = 1000.0
_POINTS = 100
_NOTHING = 1e-20


def monte_carlo_trajectory(
    start: Any, c: Any, step: Any = 0.4, steps: Any = 250, samples: Any = 10**6, seed: Any = 0
) -> Floats:
    """Simultaneous steps in b and h with gradients whose key integral is a Monte Carlo estimate.

    Each of the two integrals of a step is the mean of its integrand over fresh uniform samples between 0 and
    the first point of a grid beyond which the integrand is below 1e-20.

    Parameters
    ----------
    start, c, step, steps : as in `trajectory`, with a > 0.
    samples : in each integral, an integer >= 1.
    seed : an integer >= 0, or several.

    Returns
    -------
    Array (steps + 1, 4) of (a, b, g, h).

    Raises
    ------
    ParameterError, DomainError, ShapeError
        For arguments that are not as above.

    Accuracy
    --------
    Statistical: ends scatter like 1/√samples.

    Source
    ------
    Pulford and Kondrashov, IEEE Access 9 (2021), and their public code BandGapAI/gan-1d-matlab: grad2d_A,
    grad2d_B, derivative1, integral8tilde_mc. There K = 250 iterations include the start, so they are 249
    steps.
    """
    settings, size = training(start, c, step, steps), whole("samples", samples, 1)
    a, b, g, h = settings.start.tolist()
    if a <= 0:
        raise DomainError("a", a, "a > 0")
    generator = np.random.default_rng(seed_sequence(seed))
    out = np.tile(settings.start, (settings.steps + 1, 1))
    kappa, kappa_made = settings.c / (2.0 * a), 1.0 / (2.0 * a * g)
    for i in range(1, settings.steps + 1):
        eta = a * h + b
        data = _factor(kappa, b) * (erfc(b + kappa) / 2.0 + _integral(a, b, kappa, size, generator))
        made = _factor(kappa_made, eta) * (
            _integral(a, eta, kappa_made, size, generator) - erfc(eta + kappa_made) / 2.0
        )
        b, h = b + settings.step * (data + made), h - settings.step * (a * made)
        out[i, 1], out[i, 3] = b, h
    return out


def _factor(kappa: float, shift: float) -> float:
    return float(2.0 * kappa * np.exp(kappa * (kappa + 2.0 * shift)))


def _integral(
    slope: float, shift: float, kappa: float, samples: int, generator: np.random.Generator
) -> float:
    """An estimate of the integral of erf(ax + b) N(x; -(b + κ)/a, 1/2a²) over x > 0."""

    def integrand(x: Floats) -> Floats:
        u = slope * x + shift
        return np.asarray(erf(u) * np.exp(-((u + kappa) ** 2)) * (slope / np.sqrt(np.pi)))

    reach = _FARTHEST
    while reach > _NOTHING:
        grid = np.linspace(0.0, reach, _POINTS)
        above = np.flatnonzero(integrand(grid[:-1]) > _NOTHING)
        if above.size:
            reach = float(grid[above[-1] + 1])
            break
        reach /= 10.0
    return float(np.mean(integrand(generator.uniform(0.0, reach, samples))) * reach)
