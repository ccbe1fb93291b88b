"""Stochastic gradient steps of the overlaps alone: exact in law at every dimension n, at a cost free of n.

With G = KKᵀ and X = (U, V, w) = QKᵀ, Q orthonormal, a sample y = Uc + √η_T a enters by Qᵀy = KᵀE_U c + α,
α ~ N(0, η_T I), and by the part of a that is perpendicular to X. Given the discriminator's answers, the
perpendicular part of the mean of y f - ỹ f̃ is Gaussian and isotropic, so that its square is a variance times
a χ² of n - 2d - 1 degrees of freedom, whatever the batch.
"""

from __future__ import annotations

import math

import numpy as np

from numerics.arrays.arithmetic import Lane

LINEAR, ERF, TANH = 0, 1, 2
TAU, RATE, ETA_T, ETA_G, LAMBDA = range(5)
FLAT = 1e-14
"""Below this part of a diagonal entry a pivot is rounding: the vector lies in the span of those before."""


def answer(kind: int, x: float) -> float:
    """f(x)."""
    if kind == LINEAR:
        return x
    return math.erf(x * math.sqrt(0.5)) if kind == ERF else math.tanh(x)


def factor(d: int, P: Lane, q: Lane, r: Lane, S: Lane, z: float, K: Lane) -> None:
    """The lower triangular K with KKᵀ the Gram matrix; its first d rows, of the identity, stay."""
    for a in range(d + 1):
        row = d + a
        for i in range(d):
            K[row, i] = P[i, a] if a < d else q[i]
        for b in range(a + 1):
            whole = z if b == d else (r[b] if a == d else S[a, b])
            left = whole
            for k in range(d + b):
                left -= K[row, k] * K[d + b, k]
            if b < a:
                K[row, d + b] = left / K[d + b, d + b] if K[d + b, d + b] > 0.0 else 0.0
            else:
                K[row, row] = math.sqrt(left) if left > FLAT * whole else 0.0


def run(
    d: int, kind: int, constrained: bool, numbers: Lane, root: Lane, root_tilde: Lane, n: int, batch: int,
    generator_every: int, every: int, out: Lane, rng: Lane,
) -> int:  # fmt: skip
    """Steps from out[0], each `every`-th kept in out[1:]; how many rows hold finite numbers after the first.

    root, root_tilde : of the covariances, Λ = root rootᵀ. numbers : τ, τ̃, η_T, η_G, λ.
    """
    m, square = 2 * d + 1, d * d
    P, S, K = np.zeros((d, d)), np.zeros((d, d)), np.zeros((m, m))
    q, r, c, fake, mean = np.zeros(d), np.zeros(d), np.zeros(d), np.zeros(d), np.zeros(d)
    across, shrink, draws = np.zeros(d), np.zeros(d), np.zeros(d)
    y, other, total = np.zeros(m), np.zeros(m), np.zeros(m)
    for i in range(d):
        q[i], r[i], K[i, i] = out[0, square + i], out[0, square + d + i], 1.0
        for j in range(d):
            P[i, j], S[i, j] = out[0, i * d + j], out[0, square + 2 * d + i * d + j]
    z = out[0, out.shape[1] - 1]
    noise_T, noise_G = math.sqrt(numbers[ETA_T]), math.sqrt(numbers[ETA_G])
    step, rate = numbers[TAU] / n, numbers[RATE] / n
    for k in range((out.shape[0] - 1) * every):
        factor(d, P, q, r, S, z, K)
        total[:] = 0.0
        variance = 0.0
        for _ in range(batch):
            feature(d, root, c, draws, rng)
            feature(d, root_tilde, fake, draws, rng)
            u, v = 0.0, 0.0
            for x in range(m):
                y[x] = noise_T * rng.standard_normal()
                if x < d:
                    y[x] += c[x]
                u += K[m - 1, x] * y[x]
            for x in range(m):
                other[x] = noise_G * rng.standard_normal()
                for j in range(d):
                    other[x] += K[d + j, x] * fake[j]
                v += K[m - 1, x] * other[x]
            f, g = answer(kind, u) / batch, answer(kind, v) / batch
            variance += numbers[ETA_T] * f * f + numbers[ETA_G] * g * g
            for x in range(m):
                total[x] += f * y[x] - g * other[x]
        length = variance * rng.chisquare(n - m) if n > m else 0.0
        along = 0.0
        for x in range(m):
            length += total[x] * total[x]
            along += K[m - 1, x] * total[x]
        keep = 1.0 if constrained else 1.0 - step * numbers[LAMBDA] * (z - 1.0)
        shrink[:], mean[:] = 1.0, 0.0
        if k % generator_every == generator_every - 1:
            for _ in range(batch):
                feature(d, root_tilde, fake, draws, rng)
                v = math.sqrt(numbers[ETA_G] * z) * rng.standard_normal()
                for j in range(d):
                    v += fake[j] * r[j]
                g = rate * answer(kind, v) / batch
                for j in range(d):
                    mean[j] += fake[j] * g
            if not constrained:
                for j in range(d):
                    shrink[j] = 1.0 - rate * numbers[LAMBDA] * (S[j, j] - 1.0)
        for j in range(d):
            across[j] = 0.0
            for x in range(m):
                across[j] += K[d + j, x] * total[x]
        # All overlaps after the step from those before it.
        for i in range(d):
            for j in range(i + 1):
                value = shrink[i] * (shrink[j] * S[i, j] + mean[j] * r[i]) + mean[i] * (
                    shrink[j] * r[j] + mean[j] * z
                )
                S[i, j] = S[j, i] = value
            for j in range(d):
                P[i, j] = shrink[j] * P[i, j] + mean[j] * q[i]
        for j in range(d):
            r[j] = shrink[j] * (keep * r[j] + step * across[j]) + mean[j] * (keep * z + step * along)
            q[j] = keep * q[j] + step * total[j]
        z = keep * keep * z + step * (2.0 * keep * along + step * length)
        if constrained:
            z = normalise(d, P, q, r, S, z)
        if (k + 1) % every == 0:
            if not (z < math.inf and np.isfinite(S).all()):  # NaN included
                return k // every
            at = (k + 1) // every
            for i in range(d):
                out[at, square + i], out[at, square + d + i] = q[i], r[i]
                for j in range(d):
                    out[at, i * d + j], out[at, square + 2 * d + i * d + j] = P[i, j], S[i, j]
            out[at, out.shape[1] - 1] = z
    return len(out) - 1


def feature(d: int, root: Lane, c: Lane, draws: Lane, rng: Lane) -> None:
    """Draw features of the covariance root rootᵀ into c."""
    for i in range(d):
        draws[i] = rng.standard_normal()
    for i in range(d):
        c[i] = 0.0
        for j in range(d):
            c[i] += root[i, j] * draws[j]


def normalise(d: int, P: Lane, q: Lane, r: Lane, S: Lane, z: float) -> float:
    """Bring w and the columns of V to length 1; the new square of w."""
    scale = 1.0 / math.sqrt(z)
    for j in range(d):
        own = 1.0 / math.sqrt(S[j, j])
        q[j] *= scale
        r[j] *= scale * own
        for i in range(d):
            P[i, j] *= own
            if i != j:
                S[i, j] *= own
                S[j, i] *= own
        S[j, j] = 1.0
    return 1.0
