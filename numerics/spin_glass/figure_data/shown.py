"""What each figure of the spin glass shows, computed: a function for each, by the figure's name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.spin_glass.figure_data.complexity import ComplexityMap, IndexMap, complexity_map, index_map
from numerics.spin_glass.figure_data.counts import CountStudy, SizeStudy, count_study, size_study
from numerics.spin_glass.figure_data.determinants import DeterminantStudy, determinant_study
from numerics.spin_glass.figure_data.exponent import ExponentMap, exponent_map
from numerics.spin_glass.figure_data.law import authors_law, exact_law
from numerics.spin_glass.figure_data.spectra import SpectrumStudy, spectrum_study
from numerics.spin_glass.figure_data.thresholds import (
    EquilibriumStudy,
    ThresholdStudy,
    equilibrium_study,
    threshold_study,
)

# Weights of the source in most of its figures.
WEIGHTS: dict[str, Any] = {"p": 3, "q": 3, "sigma_z": 1.0, "kappa": 0.9}

# --- the block ensemble

# (kappa, b, b1, x1): three shifts of the source, and where the authors' quartic is far off.
_ENSEMBLES = ((0.9, 1.0, 0.5, 1.1), (0.9, 1.0, 0.5, 1.5), (0.9, 1.0, 0.5, 4.0), (0.5, 1.0, 2.0, 0.5))
_SHIFTS = (-90.0, -45.0, 0.0, 45.0, 90.0)
_MATRICES = 100
_SIZE = 300
_DETERMINANTS = 50


def spectra() -> list[SpectrumStudy]:
    """Densities and samples of each ensemble."""
    return [
        spectrum_study(*ensemble, matrices=_MATRICES, size=_SIZE, seed=case)
        for case, ensemble in enumerate(_ENSEMBLES)
    ]


def log_determinant() -> list[DeterminantStudy]:
    """Log-determinants for the exact and for the published scale of the ensemble."""
    x = np.linspace(-200.0, 200.0, 401)
    return [
        determinant_study(
            law.kappa, law.b, law.b1, _SHIFTS, x, every=16, matrices=_DETERMINANTS, seed=case
        )
        for case, law in enumerate((exact_law(**WEIGHTS), authors_law(**WEIGHTS)))
    ]  # fmt: skip


# --- the exponent

# Bounds on the losses over √N at which both matter.
_BOUNDS = (-8.0, 8.0)
# Half-widths of the axes x1 and s, or x, and points along each.
_EXACT = (4.0, 80.0)
_AUTHORS = (18.0, 12000.0)
_EXPONENTS = 161


@dataclass(frozen=True)
class ExponentStudy:
    """The exponent with the exact constants and with those of the authors' code.

    weights : p, q, sigma_z, kappa. bounds : on the losses of D and G, over √N.
    maps : exact, then of the authors' code.
    """

    weights: dict[str, Any]
    bounds: tuple[float, float]
    maps: list[ExponentMap]


def exponent() -> ExponentStudy:
    """The exponent over the scaled losses."""
    laws = ((exact_law(**WEIGHTS), _EXACT), (authors_law(**WEIGHTS), _AUTHORS))
    maps = [
        exponent_map(law, np.linspace(-x1, x1, _EXPONENTS), np.linspace(-s, s, _EXPONENTS), *_BOUNDS)
        for law, (x1, s) in laws
    ]
    return ExponentStudy(WEIGHTS, _BOUNDS, maps)


# --- the complexity

# Bounds on the losses over √N: first and last of the axes, and those of the sections; exact and published.
_LOSSES = {False: (-20.0, 20.0), True: (-40.0, 40.0)}
_FIXED = {False: (float("inf"), 12.0, 6.0, 0.0, -6.0), True: (float("inf"), 24.0, 12.0, 0.0, -12.0)}
_POINTS = {False: 500, True: 160}


@dataclass(frozen=True)
class ComplexityStudy:
    """Θ and its sections.

    weights : p, q, sigma_z, kappa. maps : exact, then with the published constants.
    """

    weights: dict[str, Any]
    maps: list[ComplexityMap]


def complexity() -> ComplexityStudy:
    """Θ and its sections with the weights of the source."""
    maps = []
    for published, ends in _LOSSES.items():
        axis = np.linspace(*ends, _POINTS[published])
        maps.append(complexity_map(axis, axis, _FIXED[published], published=published, **WEIGHTS))
    return ComplexityStudy(WEIGHTS, maps)


# --- with the numbers of descent directions fixed

_INDICES = tuple((k_D, total - k_D) for total in range(4) for k_D in range(total + 1))
# A noise at which equilibria are still many; at the source's σ = 1 they are exponentially rare.
_QUIET = 0.002
_DEEPEST = 29
# Axes of u_D and u_G: exact at _QUIET, exact at the source's noise, authors' code at the source's noise.
_AXES = (((-1.6, -1.5), (-0.0092, -0.0074)), ((-12.0, 0.0), (-2.0, 8.0)), ((-8.0, 4.0), (-1.0, 0.5)))
_INDEX_POINTS = (48, 48, 48)
_BAND_POINTS = (30, 30, 64)
_EQUILIBRIA = ((3, 3, 0.9), (3, 3, 0.5), (5, 5, 0.9), (5, 1, 0.9), (8, 1, 0.99), (2, 1, 0.9))
_EQUILIBRIUM_NOISES = (1e-5, 10.0, 90)

# A map and its weights p, q, sigma_z, kappa.
Weighted = tuple[IndexMap, dict[str, Any]]


def index() -> list[Weighted]:
    """Θ_{kD,kG} for kD + kG <= 3 in three settings."""
    return [_indexed(case, _INDICES, _INDEX_POINTS) for case in range(3)]


def bands() -> list[list[Weighted]]:
    """Θ_{k,0} and Θ_{0,k} for k up to 29, exact at a small noise and as in the authors' code."""
    first, second = [[(k, 0) for k in range(_DEEPEST + 1)], [(0, k) for k in range(_DEEPEST + 1)]]
    return [[_indexed(case, indices, _BAND_POINTS) for indices in (first, second)] for case in (0, 2)]


def _indexed(case: int, indices: Any, points: Any) -> Weighted:
    """One setting: its map and its weights."""
    weights = {**WEIGHTS, "sigma_z": _QUIET} if case == 0 else WEIGHTS
    u_D, u_G = (np.linspace(*ends, points[case]) for ends in _AXES[case])
    return index_map(u_D, u_G, indices, published=case == 2, **weights), weights


def equilibria() -> EquilibriumStudy:
    """Θ_{0,0} without bounds over the noise."""
    return equilibrium_study(_EQUILIBRIA, np.geomspace(*_EQUILIBRIUM_NOISES))


# --- the lowest losses

# p = q, κ and σ_z of the source where they are fixed.
_DEGREE = 5
_SHARE = 0.9
_NOISE = 1.0
_NOISES = (1e-5, 1e2, 60)
_SHARES = 50


def noise() -> ThresholdStudy:
    """Thresholds over the noise."""
    return threshold_study(_DEGREE, _DEGREE, np.geomspace(*_NOISES), _SHARE)


def share() -> ThresholdStudy:
    """Thresholds over the share of weights."""
    return threshold_study(_DEGREE, _DEGREE, _NOISE, np.linspace(0.05, 0.95, _SHARES))


# --- counted critical points

_COUNTED = ((2, 1, 1.0), (2, 1, 0.25), (2, 2, 1.0), (3, 1, 1.0), (3, 2, 0.5), (3, 3, 1.0))
_INSTANCES = 400
# N, and how many matrices of that size.
_SIZES = {20: 4000, 40: 3000, 80: 1500, 160: 200, 320: 100}
_GROWTH = ((3, 3, 1.0), (3, 2, 1.0))


def counts() -> CountStudy:
    """Counts of random instances and three Kac-Rice values for each choice of weights."""
    return count_study(_COUNTED, instances=_INSTANCES)


def growth() -> list[SizeStudy]:
    """Rates at growing N for two choices of weights."""
    return [
        size_study(*weights, tuple(_SIZES), tuple(_SIZES.values()), seed=case)
        for case, weights in enumerate(_GROWTH)
    ]
