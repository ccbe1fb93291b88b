"""Simulations: stochastic gradient steps at a dimension n, whose overlaps the equations follow as n grows."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np

from numerics.arrays.arguments import Floats, whole
from numerics.arrays.engines import chosen_engine
from numerics.errors import DomainError, ParameterError
from numerics.solvable_gan.chains import reduced_kernel, vector_arrays
from numerics.solvable_gan.equations.parameters import MOST_COUNTED, Parameters, seeds
from numerics.solvable_gan.equations.state import State
from numerics.solvable_gan.errors import BlowUpError
from numerics.solvable_gan.flow.solution import Solution, solution

METHODS = ("reduced", "vectors")
MOST_STEPS, MOST_RUNS, MOST_NUMBERS = 10**11, 100_000, 1 << 27
"""Of all runs together; of them; and how many numbers are kept, or make up the vectors of a run: 1 GiB."""
KINDS = {"linear": 0, "erf": 1, "tanh": 2}


@dataclass(frozen=True)
class Vectors:
    """The vectors at the end of a run.

    Attributes
    ----------
    U : the true features, shape (n, d). V : the generator's, shape (n, d). w : the discriminator's weights,
        shape (n,).
    """

    U: Floats
    V: Floats
    w: Floats


@dataclass(frozen=True)
class Chain:
    """What the kernels take."""

    d: int
    kind: int
    constrained: bool
    numbers: Floats
    root: Floats
    root_tilde: Floats
    n: int
    batch: int
    generator_every: int
    every: int


def chain(of: Parameters, n: int, every: int) -> Chain:
    """The chain of a single parameter point at dimension n.

    Raises
    ------
    DomainError
        For n < 2d + 1, where U, V and w do not fit.
    """
    if n < 2 * of.d + 1:
        raise DomainError("n", n, f"an integer >= 2d + 1 = {2 * of.d + 1}")
    strength = 0.0 if of.regularization is None else float(of.regularization)
    numbers = np.array([of.tau, of.tau_tilde, of.eta_T, of.eta_G, strength], dtype=np.float64)
    return Chain(
        of.d, KINDS[of.f.name], of.constrained, numbers, root(of.Lambda), root(of.Lambda_tilde), n,
        of.batch, of.discriminator_steps, every,
    )  # fmt: skip


def root(covariance: Floats) -> Floats:
    """A matrix whose product with its transpose is the covariance."""
    if np.array_equal(covariance, np.diag(np.diagonal(covariance))):
        return np.sqrt(covariance)
    values, vectors = np.linalg.eigh(covariance)
    return np.ascontiguousarray(vectors * np.sqrt(np.maximum(values, 0.0)))


def simulate(
    made: Chain, initial: State, steps: int, generators: list[np.random.Generator], method: str,
    engine: str | None,
) -> Floats:  # fmt: skip
    """The overlaps of all runs, shape (runs, kept + 1, 2d² + 2d + 1), each from a checked single state.

    Raises
    ------
    ParameterError
        For an unknown method or engine.
    BlowUpError
        When a run leaves the finite numbers, with all runs, NaN after their last ones.
    """
    if method not in METHODS:
        raise ParameterError("method", method, " or ".join(f'"{known}"' for known in METHODS))
    kind = chosen_engine(engine)
    start = initial.vector
    out = np.full((len(generators), steps // made.every + 1, start.size), np.nan)
    out[:, 0] = start

    def one(run: int) -> int:
        if method == "reduced":
            return _reduced(made, out[run], generators[run], kind)
        begun = place(made, initial, generators[run])
        return _whole(made, begun, out[run], generators[run], kind)

    workers = min(os.cpu_count() or 1, len(generators)) if kind == "numba" else 1
    if workers < 2:
        kept = [one(run) for run in range(len(generators))]
    else:
        with ThreadPoolExecutor(workers) as pool:
            kept = list(pool.map(one, range(len(generators))))
    if min(kept) < out.shape[1] - 1:
        first = int(np.argmin(kept))
        times = np.arange(out.shape[1]) * made.every / made.n
        raise BlowUpError("the simulation", float(times[kept[first]]), solution(times, out, made.d))
    return out


def _reduced(made: Chain, out: Floats, rng: np.random.Generator, kind: str) -> int:
    arguments = (
        made.d, made.kind, made.constrained, made.numbers, made.root, made.root_tilde, made.n, made.batch,
        made.generator_every, made.every, out, rng,
    )  # fmt: skip
    if kind == "numba":
        from numerics.solvable_gan.chains import numba_engine

        return int(numba_engine.OVERLAPS(*arguments))
    with np.errstate(all="ignore"):
        return reduced_kernel.run(*arguments)


def place(made: Chain, initial: State, rng: np.random.Generator) -> Vectors:
    """Vectors of these overlaps, in a direction that is drawn."""
    d, m = made.d, 2 * made.d + 1
    K = np.eye(m)
    reduced_kernel.factor(d, initial.P, initial.q, initial.r, initial.S, float(initial.z), K)
    frame = np.linalg.qr(rng.standard_normal((made.n, m)))[0]
    X = frame @ K.T
    return Vectors(X[:, :d].copy(), X[:, d:-1].copy(), X[:, -1].copy())


def _whole(made: Chain, begun: Vectors, out: Floats, rng: np.random.Generator, kind: str) -> int:
    U, V, w = np.ascontiguousarray(begun.U.T), np.ascontiguousarray(begun.V.T), begun.w.copy()
    for i in range(1, len(out)):
        with np.errstate(all="ignore"):
            _steps(made, made.every, (i - 1) * made.every, U, V, w, rng, kind)
            row = State(U @ V.T, U @ w, V @ w, V @ V.T, np.asarray(w @ w)).vector
        if not np.isfinite(row).all():
            return i - 1
        out[i] = row
    return len(out) - 1


def final_vectors(
    made: Chain, begun: Vectors, steps: int, rng: np.random.Generator, engine: str | None = None
) -> Vectors:
    """The vectors after so many steps."""
    U, V, w = np.ascontiguousarray(begun.U.T), np.ascontiguousarray(begun.V.T), begun.w.copy()
    _steps(made, steps, 0, U, V, w, rng, chosen_engine(engine))
    return Vectors(begun.U, V.T, w)


def _steps(
    made: Chain, steps: int, first: int, U: Floats, V: Floats, w: Floats, rng: np.random.Generator, kind: str
) -> None:
    step: Callable[..., Any] = vector_arrays.vectors
    if kind == "numba":
        from numerics.solvable_gan.chains import numba_engine

        step = numba_engine.VECTORS
    step(
        made.d, made.kind, made.constrained, made.numbers, made.root, made.root_tilde, made.batch,
        made.generator_every, steps, first, U, V, w, rng,
    )  # fmt: skip


def as_solution(made: Chain, rows: Floats, single: bool) -> Solution:
    """The overlaps at the times k/n of the kept steps; without an axis of runs for a single one."""
    times = np.arange(rows.shape[1]) * made.every / made.n
    return solution(times, rows[0] if single else rows, made.d)


def simulated(
    of: Parameters, n: object, start: State, steps: object, seed: object, method: str, runs: object,
    every: object, engine: str | None,
) -> Solution:  # fmt: skip
    """The simulation that `Model.simulate` describes, from a checked single state.

    Raises
    ------
    ParameterError, DomainError
        Naming the parameter, its value and what is allowed.
    BlowUpError
        As `simulate`.
    """
    kept, made = whole("every", every, 1, MOST_STEPS), whole("steps", steps, 0, MOST_STEPS)
    if made % kept:
        raise DomainError("steps", made, f"a multiple of every = {kept}")
    prepared = chain(of, whole("n", n, 1, MOST_COUNTED), kept)
    number = 1 if runs is None else whole("runs", runs, 1, MOST_RUNS)
    if made * number > MOST_STEPS:
        raise DomainError("steps * runs", made * number, f"at most {MOST_STEPS}")
    numbers = number * (made // kept + 1) * start.vector.size
    if numbers > MOST_NUMBERS:
        raise DomainError("steps / every", made // kept, f"at most {MOST_NUMBERS} overlaps kept; raise every")
    if method == "vectors" and prepared.n * (2 * of.d + 1) > MOST_NUMBERS:
        raise DomainError("n", prepared.n, f"at most {MOST_NUMBERS // (2 * of.d + 1)}, for vectors")
    generators = [np.random.default_rng(child) for child in seeds(seed).spawn(number)]
    rows = simulate(prepared, start, made, generators, method, engine)
    return as_solution(prepared, rows, runs is None)
