"""Sampled training runs and costs of the one-dimensional least-squares GAN.

The end of a stochastic run is not linear in the empirical cost, so that its mean has a bias of order
1/samples. Twice the end less the mean of the ends reached with either half of the sample leaves
O(1/samples²).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from derive.errors import ProofFailed
from derive.laboratory.options import check_options, exact_option, option_names, statistic_names
from derive.theories.lsgan.model import lsgan

POINT = ("a", "b", "g", "h")
ENDS = tuple(f"end_{name}" for name in POINT)
EXTRAPOLATED = tuple(f"extrapolated_{name}" for name in POINT)
_TRAINING_KNOWN = f"{', '.join(ENDS)}, end_cost, and {', '.join(EXTRAPOLATED)}"
_MONTE_CARLO_KNOWN = "end_b, end_h, end_cost"
_VALUES = ("cost", "data_term", "generator_term", "expectation_erf", "expectation_erf_squared")
_GRADIENT = tuple(f"gradient_{name}" for name in POINT)
_COST_KNOWN = ", ".join((*_VALUES, *_GRADIENT))


def stochastic_run(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """One stochastic run: a sample of X and Z is drawn and kept, and gradient steps are made on its cost.

    Parameters
    ----------
    options : the start a, b, g, h and the rate c (exact); free, names that move (b and h), step (2/5), steps
        (250), samples of X and of Z (1000), order (simultaneous), momentum (0); and statistics: end_b and so
        on, the last point; extrapolated_b and so on, the same without its bias of order 1/samples; end_cost,
        the exact cost of the last point.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default the ends of the names that move.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown or missing.
    """
    from numerics.lsgan import cost, simulate

    optional = ("free", "step", "steps", "samples", "order", "momentum")
    start, c = _start(options, optional)
    given = _numbers(options, ("step", "momentum"), ("steps", "samples"))
    free = option_names(options.get("free", "b h"))
    names = statistic_names(options, [f"end_{name}" for name in free], _TRAINING_KNOWN)
    run = simulate(
        start, c, runs=1, free=free, seed=seed, order=str(options.get("order", "simultaneous")),
        extrapolate=any(name in EXTRAPOLATED for name in names), **given,
    )  # fmt: skip
    last = run.end[0]
    values = dict(zip(ENDS, last.tolist(), strict=True))
    a, b, g, h = last
    values["end_cost"] = float(cost(a, b, g, h, c))
    if run.halves is not None:
        values |= dict(zip(EXTRAPOLATED, run.extrapolated[0].tolist(), strict=True))
    return _chosen(values, names, _TRAINING_KNOWN)


def monte_carlo_run(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """The trajectory of b and h with the authors' gradients: one integral in them is a Monte Carlo estimate.

    Parameters
    ----------
    options : the start a, b, g, h and the rate c (exact); step (2/5), steps (249, as the authors count the
        start among 250 iterations), samples in each integral (10000); and statistics: end_b, end_h, the last
        point; end_cost, its exact cost.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default end_b and end_h.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown or missing.
    """
    from numerics.lsgan import cost, monte_carlo_trajectory

    start, c = _start(options, ("step", "steps", "samples"))
    given = {"steps": 249, "samples": 10_000} | _numbers(options, ("step",), ("steps", "samples"))
    names = statistic_names(options, ("end_b", "end_h"), _MONTE_CARLO_KNOWN)
    a, b, g, h = monte_carlo_trajectory(start, c, seed=seed, **given)[-1]
    values = {"end_b": float(b), "end_h": float(h), "end_cost": float(cost(a, b, g, h, c))}
    return _chosen(values, names, _MONTE_CARLO_KNOWN)


def sampled_cost(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """The cost, its terms and its gradient as means over samples of X and Z.

    Parameters
    ----------
    options : a, b, g, h, c (exact); samples (100000); and statistics: cost, data_term, generator_term,
        expectation_erf, expectation_erf_squared, and gradient_a to gradient_h.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default all.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown or missing.
    """
    from numerics.lsgan import sample_cost

    point, c = _start(options, ("samples",))
    names = statistic_names(options, (*_VALUES, *_GRADIENT), _COST_KNOWN)
    found = sample_cost(point, c, seed=seed, **({"samples": 100_000} | _numbers(options, (), ("samples",))))
    values = {name: float(getattr(found, name)) for name in _VALUES}
    return _chosen(values | dict(zip(_GRADIENT, found.gradient.tolist(), strict=True)), names, _COST_KNOWN)


def _start(options: Mapping[str, Any], optional: tuple[str, ...]) -> tuple[list[float], float]:
    check_options(options, (*POINT, "c"), optional)
    *start, c = (float(exact_option(name, options[name])) for name in (*POINT, "c"))
    return start, c


def _numbers(options: Mapping[str, Any], real: tuple[str, ...], whole: tuple[str, ...]) -> dict[str, Any]:
    """Options that are given, as keyword arguments."""
    found: dict[str, Any] = {}
    for name in (*real, *whole):
        if name in options:
            value = exact_option(name, options[name])
            if name in whole and value.denominator != 1:
                raise ProofFailed(f"sampler option {name}={options[name]!r} is not a whole number")
            found[name] = int(value) if name in whole else float(value)
    return found


def _chosen(values: Mapping[str, float], names: list[str], known: str) -> dict[str, float]:
    for name in names:
        if name not in values:
            raise ProofFailed(f"no statistic is called {name!r}; known are {known}")
    return {name: values[name] for name in names}


lsgan.sampler("training", stochastic_run)
lsgan.sampler("monte_carlo", monte_carlo_run)
lsgan.sampler("cost", sampled_cost)
