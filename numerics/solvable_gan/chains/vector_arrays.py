"""Stochastic gradient steps on the vectors in NumPy, with the same random numbers as `vector_kernel`."""

from __future__ import annotations

import numpy as np

from numerics.arrays.arguments import Floats
from numerics.solvable_gan.chains.reduced_kernel import ETA_G, ETA_T, LAMBDA, RATE, TAU, answer


def vectors(
    d: int, kind: int, constrained: bool, numbers: Floats, root: Floats, root_tilde: Floats, batch: int,
    generator_every: int, steps: int, first: int, U: Floats, V: Floats, w: Floats, rng: np.random.Generator,
) -> None:  # fmt: skip
    """Make steps on U, V, of shape (d, n), and w, in place; the first of them has the number `first`."""
    n = w.size
    noise_T, noise_G = np.sqrt(numbers[ETA_T]), np.sqrt(numbers[ETA_G])
    step, rate = numbers[TAU] / n, numbers[RATE] / n
    for k in range(first, first + steps):
        total, old = np.zeros(n), w.copy()
        for _ in range(batch):
            c, fake = root @ rng.standard_normal(d), root_tilde @ rng.standard_normal(d)
            y = c @ U + noise_T * rng.standard_normal(n)
            other = fake @ V + noise_G * rng.standard_normal(n)
            total += (answer(kind, float(y @ w)) * y - answer(kind, float(other @ w)) * other) / batch
        keep = 1.0 if constrained else 1.0 - step * numbers[LAMBDA] * (w @ w - 1.0)
        w *= keep
        w += step * total
        if k % generator_every == generator_every - 1:
            mean = np.zeros(d)
            for _ in range(batch):
                fake = root_tilde @ rng.standard_normal(d)
                other = fake @ V + noise_G * rng.standard_normal(n)
                mean += fake * rate * answer(kind, float(other @ old)) / batch
            if not constrained:
                V *= 1.0 - rate * numbers[LAMBDA] * ((V * V).sum(axis=1, keepdims=True) - 1.0)
            V += mean[:, None] * old
        if constrained:
            w /= np.sqrt(w @ w)
            V /= np.sqrt((V * V).sum(axis=1, keepdims=True))
