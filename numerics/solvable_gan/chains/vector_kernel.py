"""Stochastic gradient steps on the vectors themselves, as loops that numba compiles.

A step passes over the vectors once for each sample that it draws and once to update them; lengths are kept by
factors that the next pass applies. Random numbers are drawn in the order of `vector_arrays`.
"""

from __future__ import annotations

import math

import numpy as np

from numerics.arrays.arithmetic import Lane
from numerics.solvable_gan.chains.reduced_kernel import (
    ETA_G,
    ETA_T,
    LAMBDA,
    RATE,
    TAU,
    answer,
    feature,
)


def vectors(
    d: int, kind: int, constrained: bool, numbers: Lane, root: Lane, root_tilde: Lane, batch: int,
    generator_every: int, steps: int, first: int, U: Lane, V: Lane, w: Lane, rng: Lane,
) -> None:  # fmt: skip
    """Make steps on U, V, of shape (d, n), and w, in place; the first of them has the number `first`."""
    n = w.size
    y, other, total = np.zeros(n), np.zeros(n), np.zeros(n)
    c, fake, mean, draws = np.zeros(d), np.zeros(d), np.zeros(d), np.zeros(d)
    shrink, norms = np.zeros(d), np.zeros(d)
    noise_T, noise_G = math.sqrt(numbers[ETA_T]), math.sqrt(numbers[ETA_G])
    step, rate = numbers[TAU] / n, numbers[RATE] / n
    length = squares(d, V, w, norms)
    for k in range(first, first + steps):
        total[:] = 0.0
        for _ in range(batch):
            feature(d, root, c, draws, rng)
            feature(d, root_tilde, fake, draws, rng)
            u = sample(d, U, c, noise_T, w, y, rng)
            v = sample(d, V, fake, noise_G, w, other, rng)
            gather(answer(kind, u) / batch, y, answer(kind, v) / batch, other, total)
        keep = 1.0 if constrained else 1.0 - step * numbers[LAMBDA] * (length - 1.0)
        shrink[:], mean[:] = 1.0, 0.0
        if k % generator_every == generator_every - 1:
            for _ in range(batch):
                feature(d, root_tilde, fake, draws, rng)
                v = sample(d, V, fake, noise_G, w, other, rng)
                g = rate * answer(kind, v) / batch
                for j in range(d):
                    mean[j] += fake[j] * g
            if not constrained:
                for j in range(d):
                    shrink[j] = 1.0 - rate * numbers[LAMBDA] * (norms[j] - 1.0)
        length = update(d, shrink, mean, keep, step, total, V, w, norms)
        if constrained:
            scale(d, 1.0 / math.sqrt(length), norms, V, w)
            length = 1.0
            norms[:] = 1.0


def sample(d: int, X: Lane, c: Lane, noise: float, w: Lane, y: Lane, rng: Lane) -> float:
    """Draw y = Xc + noise a with a standard normal; yᵀw."""
    for i in range(w.size):
        y[i] = noise * rng.standard_normal()
    for j in range(d):
        add(c[j], X[j], y)
    return inner(y, w)


def add(a: float, x: Lane, y: Lane) -> None:
    """Add a multiple to a vector."""
    for i in range(y.size):
        y[i] += a * x[i]


def inner(x: Lane, y: Lane) -> float:
    """The scalar product."""
    total = 0.0
    for i in range(x.size):
        total += x[i] * y[i]
    return total


def gather(f: float, y: Lane, g: float, other: Lane, total: Lane) -> None:
    """Add f y - g other."""
    for i in range(total.size):
        total[i] += f * y[i] - g * other[i]


def squares(d: int, V: Lane, w: Lane, norms: Lane) -> float:
    """Squares of the columns of V, and that of w."""
    for j in range(d):
        norms[j] = inner(V[j], V[j])
    return inner(w, w)


def update(
    d: int, shrink: Lane, mean: Lane, keep: float, step: float, total: Lane, V: Lane, w: Lane, norms: Lane
) -> float:
    """Step V and w, both from the old w; the new squares, as `squares` gives them."""
    for j in range(d):
        norms[j] = moved(shrink[j], V[j], mean[j], w)
    return moved(keep, w, step, total)


def moved(a: float, x: Lane, b: float, y: Lane) -> float:
    """Make x the vector ax + by; its square."""
    total = 0.0
    for i in range(x.size):
        value = a * x[i] + b * y[i]
        x[i] = value
        total += value * value
    return total


def scale(d: int, own: float, norms: Lane, V: Lane, w: Lane) -> None:
    """Bring all vectors to length 1."""
    for i in range(w.size):
        w[i] *= own
    for j in range(d):
        column = 1.0 / math.sqrt(norms[j])
        for i in range(w.size):
            V[j, i] *= column
