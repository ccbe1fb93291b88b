"""The slow drift of P at times t ~ n, along the stable line q = r = 0 of one feature.

There (q, r) is an Ornstein–Uhlenbeck process of covariance Σ/n, BΣ + ΣBᵀ + Q = 0, and in s = t/n and units of
τΛ dP/ds = κ(Σ_qr - PΣ_rr) - m κ² e_G P, m discriminator steps for one of the generator. The noise is
Q_qq = 2e_T + 2e_G P² + 2ν, Q_qr = 2(e_T + e_G + ν)P, Q_rr = 2e_T P² + 2e_G + 2ν + 2m κ² e_G: variances of the
steps at w perpendicular to U and V.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, real_array, require
from numerics.errors import DomainError, ShapeError
from numerics.solvable_gan.equations.parameters import Parameters
from numerics.solvable_gan.phases.reduced import Reduced, reduced

RELATIVE, ABSOLUTE = 1e-12, 1e-14
NEAR, SHIFT = 1e-13, 1e-6
"""An overlap this near to where the slow flow rests has arrived; of a difference that tells the rate."""


@dataclass(frozen=True)
class SlowFlow:
    """The overlap at times t = n s, and the fluctuations around q = r = 0.

    Attributes
    ----------
    s : times t/n, shape (T,). P : overlaps, shape (T,).
    covariance : n times that of (q, r), shape (T, 2, 2).
    drift : dP/ds, shape (T,).
    attractor : √(1 - κ/2), to which P tends as e_T, e_G → 0 at fixed ν.
    """

    s: Floats
    P: Floats
    covariance: Floats
    drift: Floats
    attractor: float


def slow_flow(of: Parameters, P: Any, s: Any) -> SlowFlow:
    """The slow flow from an overlap on the stable line.

    Parameters
    ----------
    of : the parameters: d = 1, f = x, norms kept, Λ̃ = Λ, κ < 2ν.
    P : at s = 0, P_c < |P| <= 1.
    s : times t/n >= 0, shape (T,), none before the one that it follows.

    Returns
    -------
    SlowFlow.

    Raises
    ------
    ParameterError, ShapeError, DomainError
        For other models, and for P and times that are not as above.
    """
    by, steps = reduced(of), of.discriminator_steps
    times = real_array("s", s)
    if times.ndim != 1 or not times.size:
        raise ShapeError("s", times.shape, "(T,), T >= 1")
    require("s", times, ~np.isfinite(times) | (times < 0.0), "0 <= s < ∞")
    if (np.diff(times) < 0.0).any():
        raise DomainError("s", times.tolist(), "in rising order")
    begin = real_array("P", P)
    if begin.shape:
        raise ShapeError("P", begin.shape, "a number")
    if not by.kappa < 2.0 * by.nu:
        raise DomainError("kappa", by.kappa, f"kappa < 2 nu = {2.0 * by.nu:.6g}, where the line is stable")
    outside = ~(np.abs(begin) > by.critical_overlap) | (np.abs(begin) > 1.0)
    if by.critical_overlap == 0.0:
        outside = ~(np.abs(begin) <= 1.0)
    require("P", begin, np.asarray(outside), f"{by.critical_overlap:.6g} < |P| <= 1")
    found = _integrated(by, steps, float(begin), times)
    covariance = np.array([fluctuations(by, steps, float(p)) for p in found])
    drift = np.array([_drift(by, steps, float(p)) for p in found])
    attractor = float(np.sqrt(max(1.0 - by.kappa / 2.0, 0.0)))
    return SlowFlow(times, found, covariance, drift, attractor)


def fluctuations(by: Reduced, steps: int, P: float) -> Floats:
    """n times the covariance of (q, r) at the overlap P, from BΣ + ΣBᵀ + Q = 0."""
    k, v, t, g = by.kappa, by.nu, by.e_T, by.e_G
    b11, b12, b21, b22 = 1.0 - v, -P, P, k - 1.0 - v
    both = 2.0 * (t + g + v) * P
    q_noise = 2.0 * (t + g * P * P + v)
    r_noise = 2.0 * (t * P * P + g + v + steps * k * k * g)
    system = np.array([[2 * b11, 2 * b12, 0.0], [b21, b11 + b22, b12], [0.0, 2 * b21, 2 * b22]])
    qq, qr, rr = np.linalg.solve(system, [-q_noise, -both, -r_noise])
    return np.array([[qq, qr], [qr, rr]])


def _drift(by: Reduced, steps: int, P: float) -> float:
    covariance = fluctuations(by, steps, P)
    own = by.kappa * (covariance[0, 1] - P * covariance[1, 1]) - steps * by.kappa**2 * by.e_G * P
    return float(own / by.unit)


def _integrated(by: Reduced, steps: int, begin: float, times: Floats) -> Floats:
    """The overlaps at the times; one that has arrived where the flow rests stays there."""
    from scipy.integrate import solve_ivp

    def away(s: float, P: Floats) -> float:
        """How far it is from where it rests, by a step of Newton's method, beyond what counts as there."""
        here = abs(_drift(by, steps, P[0]))
        rate = abs(_drift(by, steps, P[0] - SHIFT) - _drift(by, steps, P[0] + SHIFT)) / (2.0 * SHIFT)
        return here - NEAR * rate

    away.terminal = True  # type: ignore[attr-defined]
    grid, place = np.unique(times, return_inverse=True)
    found = np.full(grid.shape, begin)
    if grid[-1] > 0.0 and away(0.0, np.array([begin])) > 0.0:
        run = solve_ivp(
            lambda s, P: [_drift(by, steps, P[0])], (0.0, grid[-1]), [begin], method="DOP853", t_eval=grid,
            rtol=RELATIVE, atol=ABSOLUTE, events=away,
        )  # fmt: skip
        reached = len(run.t)
        if reached:
            found[:reached] = run.y[0]
        if run.t_events[0].size:
            found[reached:] = run.y_events[0][0, 0]
    return np.asarray(found[place])
