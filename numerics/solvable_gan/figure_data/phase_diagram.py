"""Phases over the noise and the ratio of rates, by closed forms and by what solutions do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats
from numerics.solvable_gan.figure_data.settings import LAMBDA, TAU, one_feature
from numerics.solvable_gan.phases.informative import informative, stability

Codes = npt.NDArray[np.int8]
LATE = 1000.0
"""When solutions are looked at, in units of 1/(τΛ)."""
_AT_REST = -1
COLLAPSE, RECOVERY, OSCILLATION, INFORMATIVE, UNSETTLED, BISTABLE = range(6)
NAMES = ("no learning", "recovery", "oscillation", "informative", "on its way", "either of both")


@dataclass(frozen=True)
class PhaseDiagram:
    """The phases of one feature over (η, τ̃/τ).

    Attributes
    ----------
    eta : variances of the noise, shape (N,). ratio : τ̃/τ, shape (M,).
    predicted : by the closed forms, codes among `NAMES`, shape (M, N); it knows no bistability.
    observed : by solutions from a small start and from next to an informative point, shape (M, N).
    """

    eta: Floats
    ratio: Floats
    predicted: Codes
    observed: Codes

    @property
    def names(self) -> tuple[str, ...]:
        """What the codes mean."""
        return NAMES

    @property
    def oscillating(self) -> Floats:
        """2ν, the ratio beyond which q = r = 0 is unstable, shape (N,)."""
        return np.asarray(2.0 * TAU * self.eta**2 / LAMBDA[0])

    @property
    def collapse(self) -> float:
        """The η of ν = 1."""
        return float(np.sqrt(LAMBDA[0] / TAU))

    @property
    def agreement(self) -> float:
        """The share of settled points where both agree; bistable ones have a stable informative point."""
        seen = np.where(self.observed == BISTABLE, INFORMATIVE, self.observed)
        settled = self.observed != UNSETTLED
        return float((seen == self.predicted)[settled].mean())


def predicted_phases(eta: Any, ratio: Any) -> Codes:
    """By the thresholds ν = 1 and κ = 2ν, and the conditions of Routh and Hurwitz at informative points."""
    kappa, eta = np.broadcast_arrays(np.asarray(ratio, dtype=np.float64), np.asarray(eta, dtype=np.float64))
    nu, e = TAU * eta**2 / LAMBDA[0], 0.5 * TAU * eta
    point = informative(kappa, nu, e, e)
    first, second = stability(kappa, nu, e, e)
    stable = np.isfinite(point.P) & (first > 0.0) & (second > 0.0)
    codes = np.where(nu >= 1.0, COLLAPSE, RECOVERY)
    codes = np.where(kappa > 2.0 * nu, OSCILLATION, codes)
    return np.where(stable, INFORMATIVE, codes).astype(np.int8)


def observed_phases(eta: Floats, ratio: Floats, end: float = LATE, engine: str | None = None) -> Codes:
    """By how solutions end: one from small overlaps, one from next to an informative point."""
    eta, kappa = (np.asarray(each, dtype=np.float64) for each in np.broadcast_arrays(eta, ratio))
    columns, rows = eta.reshape(-1), kappa.reshape(-1)
    ends = _ends(columns, rows, (0.1, 0.1, 0.0), end, engine)
    collapsed = TAU * columns**2 / LAMBDA[0] >= 1.0
    codes = np.where(ends == _AT_REST, np.where(collapsed, COLLAPSE, RECOVERY), ends)
    point = informative(rows, TAU * columns**2 / LAMBDA[0], 0.5 * TAU * columns, 0.5 * TAU * columns)
    other = np.flatnonzero((codes != INFORMATIVE) & np.isfinite(point.P))
    if other.size:
        beside = tuple(0.99 * each[other] for each in (point.P, point.q, point.r))
        again = _ends(columns[other], rows[other], beside, end, engine)
        codes[other[again == INFORMATIVE]] = BISTABLE
    return codes.astype(np.int8).reshape(eta.shape)


def _ends(eta: Floats, kappa: Floats, start: Any, end: float, engine: str | None) -> Codes:
    """What each does at last: rest at q = r = 0 or at an informative point, oscillate, or neither yet."""
    model = one_feature(eta, kappa)
    unit = 1.0 / (TAU * LAMBDA[0])
    times = unit * np.concatenate([np.linspace(0.6, 0.7, 40), np.linspace(0.9, 1.0, 40)]) * end
    P, q, r = (np.asarray(each) for each in start)
    state = {"P": P[..., None, None], "q": q[..., None], "r": r[..., None]}
    found = model.solve(state, times, engine=engine)
    energy = found.q[..., 0] ** 2 + found.r[..., 0] ** 2
    before, after = energy[..., :40], energy[..., 40:]
    largest, earlier = after.max(axis=-1), before.max(axis=-1)
    spread = after.max(axis=-1) - after.min(axis=-1)
    settles = spread < 0.5 * (before.max(axis=-1) - before.min(axis=-1))
    rests = (largest < 1e-6) | ((largest < 0.5 * earlier) & (largest < 1e-2))
    still = (spread < 1e-6) | (settles & (spread < 0.05 * largest))
    turns = (np.diff(np.sign(np.diff(after, axis=-1)), axis=-1) != 0.0).any(axis=-1)
    moving = np.where(turns, OSCILLATION, UNSETTLED)
    return np.where(rests, _AT_REST, np.where(still, INFORMATIVE, moving)).astype(np.int8)


def phase_diagram(eta: Floats, ratio: Floats, end: float = LATE, engine: str | None = None) -> PhaseDiagram:
    """The diagram over a grid of variances and ratios."""
    columns, rows = np.meshgrid(eta, ratio)
    observed = observed_phases(columns, rows, end, engine)
    return PhaseDiagram(eta, ratio, predicted_phases(columns, rows), observed)
