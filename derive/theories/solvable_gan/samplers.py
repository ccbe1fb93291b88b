"""Simulated training of one feature, weights kept normalised: overlaps, and their fluctuations on the line.

In the reduced units of one feature: τ = 1 and Λ = (η_T² + η_G²)/(2ν), so that κ, ν, e_T and e_G say all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from derive.errors import ProofFailed
from derive.laboratory.options import check_options, exact_option, statistic_names
from derive.theories.solvable_gan.model import gan

if TYPE_CHECKING:
    from numerics.solvable_gan import Model

REDUCED = ("kappa", "nu", "e_T", "e_G")
STATE = ("P", "q", "r")
GAPS = tuple(f"gap_{name}" for name in STATE)
CHAINS = tuple(f"{chain}_{name}" for chain in ("reduced", "vectors") for name in STATE)
LINE = ("qq", "qr", "rr")


def overlaps_against_solution(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """One run of the reduced chain, less the solution of the macroscopic equations at its end.

    Parameters
    ----------
    options : κ, ν, e_T, e_G, the start P, q, r, the dimension n and the end, a time in units of 1/(τΛ)
        (exact); and statistics: gap_P, gap_q, gap_r.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default all.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown or missing, and simulations that cannot be made.
    """
    check_options(options, (*REDUCED, *STATE, "n", "end"))
    names = statistic_names(options, GAPS, ", ".join(GAPS))
    model, unit = _model(options)
    n, start = _whole(options, "n"), _start(options)
    steps = round(float(exact_option("end", options["end"])) * unit * n)
    found = model.simulate(n, start, steps, seed, every=steps)
    wanted = model.solve(start, [steps / n]).last
    gaps = {name: float((found.state[name][-1] - wanted[name]).item()) for name in STATE}
    return _chosen({f"gap_{name}": gaps[name] for name in STATE}, names, GAPS)


def both_chains(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """Means over runs of the reduced chain and of the vectors themselves after the same steps.

    Parameters
    ----------
    options : κ, ν, e_T, e_G, the start P, q, r, the dimension n, steps and runs (exact); and statistics:
        reduced_P to reduced_r, vectors_P to vectors_r.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default all.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown or missing, and simulations that cannot be made.
    """
    check_options(options, (*REDUCED, *STATE, "n", "steps", "runs"))
    names = statistic_names(options, CHAINS, ", ".join(CHAINS))
    model, _ = _model(options)
    n, steps, runs = (_whole(options, name) for name in ("n", "steps", "runs"))
    values: dict[str, float] = {}
    for number, method in enumerate(("reduced", "vectors")):
        found = model.simulate(n, _start(options), steps, [seed, number], method, runs=runs, every=steps)
        values |= {f"{method}_{name}": float(found.state[name][:, -1].mean()) for name in STATE}
    return _chosen(values, names, CHAINS)


def fluctuations_on_the_line(options: Mapping[str, Any], seed: int) -> dict[str, float]:
    """n times the means of q², qr and r² along a run of the reduced chain that starts at (P, 0, 0).

    Parameters
    ----------
    options : κ, ν, e_T, e_G, the overlap P, the dimension n, the times at which the means begin and end, in
        units of 1/(τΛ) (exact); and statistics: qq, qr, rr.
    seed : a non-negative integer.

    Returns
    -------
    The value of each statistic; by default all.

    Raises
    ------
    ProofFailed
        For options and statistics that are unknown or missing, and simulations that cannot be made.
    """
    check_options(options, (*REDUCED, "P", "n", "begin", "end"))
    names = statistic_names(options, LINE, ", ".join(LINE))
    model, unit = _model(options)
    n = _whole(options, "n")
    begin, end = (float(exact_option(name, options[name])) * unit for name in ("begin", "end"))
    every = max(round(0.25 * unit * n), 1)
    kept = round(end * n / every)
    start = {"P": float(exact_option("P", options["P"])), "q": 0.0, "r": 0.0}
    found = model.simulate(n, start, kept * every, seed, every=every)
    late = found.times >= begin
    q, r = found.q[late, 0], found.r[late, 0]
    values = {"qq": n * (q * q).mean(), "qr": n * (q * r).mean(), "rr": n * (r * r).mean()}
    return _chosen({name: float(value) for name, value in values.items()}, names, LINE)


def _model(options: Mapping[str, Any]) -> tuple[Model, float]:
    """The model with τ = 1, and the unit of time 1/(τΛ)."""
    from numerics.solvable_gan import Model

    kappa, nu, e_T, e_G = (exact_option(name, options[name]) for name in REDUCED)
    if nu <= 0 or e_T + e_G <= 0:
        raise ProofFailed(f"sampler options nu={nu}, e_T={e_T}, e_G={e_G}: no noise, or not all of it")
    across = (4 * e_T**2 + 4 * e_G**2) / (2 * nu)
    made = Model(1, 1.0, float(kappa), float(across), float(across), float(2 * e_T), float(2 * e_G))
    return made, 1.0 / float(across)


def _start(options: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(exact_option(name, options[name])) for name in STATE}


def _whole(options: Mapping[str, Any], name: str) -> int:
    value = exact_option(name, options[name])
    if value.denominator != 1 or value < 1:
        raise ProofFailed(f"sampler option {name}={options[name]!r} is no whole number from 1 on")
    return int(value)


def _chosen(values: Mapping[str, float], names: list[str], known: tuple[str, ...]) -> dict[str, float]:
    for name in names:
        if name not in values:
            raise ProofFailed(f"no statistic is called {name!r}; known are {', '.join(known)}")
    return {name: values[name] for name in names}


gan.sampler("overlaps", overlaps_against_solution)
gan.sampler("chains", both_chains)
gan.sampler("line", fluctuations_on_the_line)
