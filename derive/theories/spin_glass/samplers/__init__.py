"""The samplers that claims can name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from derive.laboratory.landscape_samples import critical_points, determinants, growth, jacobian_covariances
from derive.laboratory.spectra import spectrum
from derive.laboratory.training_runs import monte_carlo_run, sampled_cost, stochastic_run

SAMPLERS: Mapping[str, Callable[[Mapping[str, Any], int], dict[str, float]]] = {
    "spin_glass.spectrum": spectrum,
    "spin_glass.critical_points": critical_points,
    "spin_glass.jacobian": jacobian_covariances,
    "spin_glass.determinants": determinants,
    "spin_glass.growth": growth,
    "lsgan.training": stochastic_run,
    "lsgan.monte_carlo": monte_carlo_run,
    "lsgan.cost": sampled_cost,
}
