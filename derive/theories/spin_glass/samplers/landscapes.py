"""Sampled landscapes of the spin-glass game: counted critical points, and the law of Jacobians."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from derive.errors import ProofFailed
from derive.laboratory.options import check_options, exact_option, statistic_names

MODEL = ("p", "q", "sigma_z")
COVARIANCES = (
    "DD_offdiagonal", "DD_diagonal", "DD_DD", "DG", "GG_offdiagonal", "GG_diagonal", "GG_GG", "DD_GG",
    "gradient_D", "gradient_G", "gradient_DG", "gradient_hessian",
    "value_D", "value_G", "radial_D", "radial_G", "radial_between",
    "radial_difference", "radial_difference_value", "DD_value_D", "DD_value_G", "GG_value_G",
)  # fmt: skip


def critical_points(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """Numbers of critical points of random instances, each counted with a certificate.

    Parameters
    ----------
    options : p, q, sigma_z (exact); instances (250), N_D (2 or 3) and N_G (2); and statistics: count, the
        mean number, and count_squared, the mean of its square.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default count.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown, missing or not allowed.
    """
    from numerics.spin_glass.counting.count import count_many

    given = _given(options, {"instances": 250, "N_D": 2, "N_G": 2})
    names = statistic_names(options, ("count",), "count, count_squared")
    instances = given.pop("instances")
    counts = _called(count_many, given, seed, instances)
    values = {"count": float(counts.mean()), "count_squared": float((counts**2).mean())}
    return _chosen(values, names, "count, count_squared")


def jacobian_covariances(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """Second moments of the game at a point, from drawn losses that are differentiated there.

    Parameters
    ----------
    options : p, q, sigma_z (exact); instances (200), N_D (3) and N_G (3), at least 3; and statistics, means
        over instances and places. Of the symmetrised Jacobian: the squares DD_offdiagonal, DD_diagonal, DG,
        GG_offdiagonal, GG_diagonal; the products DD_DD and GG_GG of two diagonal entries of a block, DD_GG
        of one in each block, DD_value_D, DD_value_G, GG_value_G of a diagonal entry with l_D or l_G. Of the
        gradients of L_D and L_G: gradient_D, gradient_G, the products gradient_DG of one component of each,
        and gradient_hessian of components with entries of the Jacobian. Of values and radial derivatives:
        value_D, value_G, radial_D, radial_G, the product radial_between of y_D and y_G, radial_difference,
        the square of y_D - y_G, and its product radial_difference_value with l_G.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default all.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown, missing or not allowed.
    """
    given = _given(options, {"instances": 200, "N_D": 3, "N_G": 3})
    for name in ("N_D", "N_G"):
        if given[name] < 3:
            raise ProofFailed(f"{name}={given[name]}; allowed are integers >= 3")
    names = statistic_names(options, COVARIANCES, ", ".join(COVARIANCES))
    return _chosen(_moments(tuple(given.items()), seed), names, ", ".join(COVARIANCES))


@lru_cache(maxsize=128)
def _moments(given: tuple[tuple[str, Any], ...], seed: int) -> dict[str, float]:
    """Claims about different statistics share their instances."""
    from numerics.spin_glass.counting.hessian_samples import sample_point_direct

    numbers = dict(given)
    instances = numbers.pop("instances")
    sample = _called(sample_point_direct, numbers, seed, instances)
    return second_moments(sample, numbers["N_D"] - 1)


def second_moments(sample: Any, first: int) -> dict[str, float]:
    """The statistics of `jacobian_covariances`, of a sample with `first` tangential directions of D."""
    import numpy as np

    hessian, gradient = sample.hessian, sample.gradient
    blocks = {"DD": hessian[:, :first, :first], "GG": hessian[:, first:, first:]}
    found: dict[str, float] = {"DG": float((hessian[:, :first, first:] ** 2).mean())}
    diagonals = {}
    for name, block in blocks.items():
        size = block.shape[-1]
        apart = ~np.eye(size, dtype=bool)
        diagonal = diagonals[name] = np.diagonal(block, axis1=1, axis2=2)
        found[f"{name}_offdiagonal"] = float((block[:, apart] ** 2).mean())
        found[f"{name}_diagonal"] = float((diagonal**2).mean())
        pairs = diagonal[:, :, None] * diagonal[:, None, :]
        found[f"{name}_{name}"] = float(pairs[:, apart].mean())
    mean_D, mean_G = diagonals["DD"].mean(axis=1), diagonals["GG"].mean(axis=1)
    difference = sample.radial_D - sample.radial_G
    products = {
        "DD_GG": mean_D * mean_G,
        "gradient_D": (gradient[:, :first] ** 2).mean(axis=1),
        "gradient_G": (gradient[:, first:] ** 2).mean(axis=1),
        "gradient_DG": gradient[:, :first].mean(axis=1) * gradient[:, first:].mean(axis=1),
        "gradient_hessian": gradient.mean(axis=1) * hessian.mean(axis=(1, 2)),
        "value_D": sample.value_D**2,
        "value_G": sample.value_G**2,
        "radial_D": sample.radial_D**2,
        "radial_G": sample.radial_G**2,
        "radial_between": sample.radial_D * sample.radial_G,
        "radial_difference": difference**2,
        "radial_difference_value": difference * sample.value_G,
        "DD_value_D": mean_D * sample.value_D,
        "DD_value_G": mean_D * sample.value_G,
        "GG_value_G": mean_G * sample.value_G,
    }
    return found | {name: float(value.mean()) for name, value in products.items()}


def determinants(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """The expected number of critical points by the Kac-Rice formula, its determinant by Monte Carlo.

    Parameters
    ----------
    options : p, q, sigma_z (exact), N_D, N_G with N_D + N_G >= 6; samples (500), law (exact); and
        statistics: log_count, the logarithm of the number, log_count_per_N, that divided by N_D + N_G, and
        count.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default log_count_per_N.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown, missing or not allowed.
    """
    from numerics.spin_glass.counting.expected import expected_critical_points

    check_options(options, (*MODEL, "N_D", "N_G"), ("samples", "law"))
    given = {name: _whole(name, options[name]) for name in ("p", "q", "N_D", "N_G")}
    if given["N_D"] + given["N_G"] < 6:
        raise ProofFailed(f"N_D={given['N_D']}, N_G={given['N_G']}; smaller sizes are exact integrals")
    names = statistic_names(options, ("log_count_per_N",), "log_count, log_count_per_N, count")
    try:
        found = expected_critical_points(
            **given,
            sigma_z=float(exact_option("sigma_z", options["sigma_z"])),
            samples=_whole("samples", options.get("samples", 500)),
            law=str(options.get("law", "exact")),
            seed=seed,
        )
    except (TypeError, ValueError) as error:
        raise ProofFailed(str(error)) from error
    values = {
        "log_count": found.log_value,
        "log_count_per_N": found.log_value / (given["N_D"] + given["N_G"]),
        "count": found.value,
    }
    return _chosen(values, names, ", ".join(values))


def growth(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """How log E# grows between two sizes, per weight: the Kac-Rice formula at n and at n/2.

    E# grows like √N exp(N Θ), so that (log E#(n) - log E#(n/2) - log(2)/2)/(n/2) is Θ up to O(1/n²).

    Parameters
    ----------
    options : p, q, sigma_z, kappa (exact); n, even with kappa n/2 whole and n >= 12; samples (500); and
        statistics: growth.
    seed : a non-negative integer; it gives independent matrices at both sizes.

    Returns
    -------
    The value of each statistic.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown, missing or not allowed.
    """
    check_options(options, (*MODEL, "kappa", "n"), ("samples",))
    names = statistic_names(options, ("growth",), "growth")
    n, kappa = _whole("n", options["n"]), exact_option("kappa", options["kappa"])
    half = kappa * n / 2
    if n % 2 or n < 12 or half.denominator != 1 or not 0 < half < n // 2:
        raise ProofFailed(f"n={n}; allowed are even n >= 12 with kappa n/2 whole, kappa={kappa}")
    common = {name: options[name] for name in MODEL} | {"samples": options.get("samples", 500)}
    logs = [
        determinants(
            common | {"N_D": int(part), "N_G": size - int(part), "statistics": ["log_count"]}, 2 * seed + k
        )["log_count"]
        for k, (size, part) in enumerate(((n, 2 * half), (n // 2, half)))
    ]
    return _chosen({"growth": (logs[0] - logs[1] - math.log(2) / 2) / (n // 2)}, names, "growth")


def _given(options: Mapping[str, Any], optional: Mapping[str, int]) -> dict[str, Any]:
    check_options(options, MODEL, tuple(optional))
    given = {name: _whole(name, options[name]) for name in ("p", "q")}
    given |= {name: _whole(name, options.get(name, value)) for name, value in optional.items()}
    if given["instances"] < 1:
        raise ProofFailed(f"instances={given['instances']}; allowed are integers >= 1")
    return given | {"sigma_z": float(exact_option("sigma_z", options["sigma_z"]))}


def _whole(name: str, value: Any) -> int:
    exact = exact_option(name, value)
    if exact.denominator != 1:
        raise ProofFailed(f"sampler option {name}={value!r} is not a whole number")
    return int(exact)


def _called(function: Any, given: Mapping[str, Any], seed: int, instances: int) -> Any:
    try:
        return function(**given, seed=seed, instances=instances)
    except (TypeError, ValueError) as error:  # the typed errors of numerics say what is allowed
        raise ProofFailed(str(error)) from error


def _chosen(values: Mapping[str, float], names: list[str], known: str) -> dict[str, float]:
    unknown = [name for name in names if name not in values]
    if unknown:
        raise ProofFailed(f"no statistic is called {unknown[0]!r}; known are {known}")
    return {name: values[name] for name in names}
