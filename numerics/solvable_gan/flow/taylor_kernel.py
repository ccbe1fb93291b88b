"""Taylor series of one solution in time, step by step, as loops that numba compiles.

The equations are polynomial in the overlaps, so that the coefficient of order n + 1 follows from those up to
n by products of series. Each equation keeps the overlaps that it multiplies beside each other, with rising
orders, and what they are multiplied with (g, g̃, the multipliers, h) likewise, with falling orders: the sum of
all its products is then one scalar product of two stretches of memory.

Source: À. Jorba and M. Zou, "A software package for the numerical integration of ODEs by means of high-order
Taylor methods", Experiment. Math. 14 (2005), for the step e^(-2) ρ with ρ from the last two coefficients.
"""

from __future__ import annotations

import math

import numpy as np

from numerics.arrays.arithmetic import Lane
from numerics.solvable_gan.flow.erf_series import gaussian
from numerics.solvable_gan.flow.sums import TOGETHER, product, summed

ORDER = 18
LINEAR, ERF = 0, 1
TAU, RATE, ETA_T, ETA_G, LAMBDA, BATCH = range(6)
"""Where the numbers stand in the array of parameters."""
SHORTEST = 1e-13
"""A step this short, relative to the time, is a solution that ceases to exist."""


def workspace(d: int, order: int) -> tuple[Lane, ...]:
    """Room for the coefficients: the overlaps by row, then the two factors of each kind of equation."""
    n, square = order + 1, d * d
    more = n + TOGETHER
    return (
        np.zeros((2 * square + 2 * d + 1, more)),
        np.zeros((square, 2 * n + TOGETHER)), np.zeros((d, 2 * n + TOGETHER)),  # P: q g̃ + P L
        np.zeros((d, (d + 1) * n + TOGETHER)), np.zeros((1, (d + 1) * n + TOGETHER)),  # q: h q - P g̃
        np.zeros((d, (2 * d + 2) * n + TOGETHER)),  # r: (h + τ̃/τ L) r + Pᵀg - S g̃ + τ̃/τ z g̃
        np.zeros((d, (2 * d + 2) * n + TOGETHER)),
        np.zeros((square, 3 * n + TOGETHER)), np.zeros((square, 3 * n + TOGETHER)),  # S: r g̃ + g̃ r + SL + LS
        np.zeros((1, d * n + TOGETHER)), np.zeros((1, d * n + TOGETHER)),  # qᵀg
        np.zeros((d + 1, more)),  # g̃ and h alone
        np.zeros((2 * d, more)), np.zeros((2, more)), np.zeros((8, n)),  # Λq, Λ̃r; E f'; erf
    )  # fmt: skip


def place(d: int, work: tuple[Lane, ...], n: int) -> None:
    """Copy the overlaps of order n to where the equations multiply them."""
    c, a_P, a_q, a_r, a_S, a_X = work[0], work[1], work[3], work[5], work[7], work[9]
    square = d * d
    q0, r0, s0, z0 = square, square + d, square + 2 * d, 2 * square + 2 * d
    for i in range(d):
        q, r = c[q0 + i, n], c[r0 + i, n]
        in_q, in_r = n * (d + 1), n * (2 * d + 2)
        a_X[0, n * d + i] = q
        a_q[i, in_q] = q
        a_r[i, in_r] = r
        a_r[i, in_r + 2 * d + 1] = c[z0, n]
        for j in range(d):
            ij = i * d + j
            P, S = c[ij, n], c[s0 + ij, n]
            a_P[ij, 2 * n], a_P[ij, 2 * n + 1] = q, P
            a_q[i, in_q + 1 + j] = P
            a_r[j, in_r + 1 + i] = P
            a_r[i, in_r + 1 + d + j] = S
            a_S[ij, 3 * n], a_S[ij, 3 * n + 1], a_S[ij, 3 * n + 2] = r, c[r0 + j, n], S


def factors(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, work: tuple[Lane, ...],
    n: int,
) -> tuple[float, float]:  # fmt: skip
    """Find g, g̃, the multipliers and h of order n and place them; the coefficients of qᵀg - rᵀg̃ and of b."""
    c, b_P, b_q, b_r, b_S = work[0], work[2], work[4], work[6], work[8]
    a_X, b_X, alone, linear, slopes, row = work[9], work[10], work[11], work[12], work[13], work[14]
    square, at = d * d, c.shape[1] - TOGETHER - 1 - n
    q0, r0, s0, z0 = square, square + d, square + 2 * d, 2 * square + 2 * d
    eta_T, eta_G, strength = numbers[ETA_T], numbers[ETA_G], numbers[LAMBDA]
    tau, ratio = numbers[TAU], numbers[RATE] / numbers[TAU]
    for i in range(d):
        total, other = 0.0, 0.0
        for j in range(d):
            total += across[i, j] * c[q0 + j, n]
            other += tilde[i, j] * c[r0 + j, n]
        linear[i, n], linear[d + i, n] = total, other
    slope_T, slope_G = 1.0 if n == 0 else 0.0, 1.0 if n == 0 else 0.0
    square_T, square_G = 0.0, 0.0
    if kind == ERF:
        v, u = eta_T * c[z0, n], eta_G * c[z0, n]
        for i in range(d):
            for k in range(n + 1):
                v += c[q0 + i, k] * linear[i, n - k]
                u += c[r0 + i, k] * linear[d + i, n - k]
        slope_T, square_T = gaussian(row, 0, n, v)
        slope_G, square_G = gaussian(row, 1, n, u)
        slopes[0, at], slopes[1, at] = slope_T, slope_G
    in_q, in_r = at * (d + 1), at * (2 * d + 2)
    answer, one = 0.0, 1.0 if n == 0 else 0.0
    for i in range(d):
        g, tilde_g = linear[i, n], linear[d + i, n]
        if kind == ERF:
            g, tilde_g = product(linear, i, slopes, 0, n, 1), product(linear, d + i, slopes, 1, n, 1)
        alone[i, at] = tilde_g
        own = product(c, r0 + i, alone, i, n, 1)
        answer += own
        multiplier = -own if constrained else -strength * (c[s0 + i * d + i, n] - one)
        b_X[0, at * d + i] = g
        b_q[0, in_q + 1 + i] = -tilde_g
        b_P[i, 2 * at], b_P[i, 2 * at + 1] = tilde_g, multiplier
        b_r[i, in_r + 2 * d + 1] = ratio * tilde_g
        for j in range(d):
            b_r[j, in_r + 1 + i] = g
            b_r[j, in_r + 1 + d + i] = -tilde_g
    signal = product(a_X, 0, b_X, 0, n, d)
    if kind == LINEAR:
        square_T, square_G = signal + eta_T * c[z0, n], answer + eta_G * c[z0, n]
    b = (eta_T * square_T + eta_G * square_G) / numbers[BATCH]
    if constrained:
        h = answer - signal - 0.5 * tau * b
    else:
        h = eta_T * slope_T - eta_G * slope_G - strength * (c[z0, n] - one)
    alone[d, at] = h
    b_q[0, in_q] = h
    for i in range(d):
        b_r[i, in_r] = h + ratio * b_P[i, 2 * at + 1]
        for j in range(d):
            ij = i * d + j
            b_S[ij, 3 * at], b_S[ij, 3 * at + 1] = b_P[j, 2 * at], b_P[i, 2 * at]
            b_S[ij, 3 * at + 2] = b_P[i, 2 * at + 1] + b_P[j, 2 * at + 1]
    return signal - answer, b


def expand(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, work: tuple[Lane, ...]
) -> None:
    """Fill the coefficients of the solution from those of order 0."""
    c, a_P, b_P, a_q, b_q, a_r, b_r = work[0], work[1], work[2], work[3], work[4], work[5], work[6]
    a_S, b_S, a_X, b_X, alone = work[7], work[8], work[9], work[10], work[11]
    linear, row = work[12], work[14]
    square = d * d
    q0, r0, s0, z0 = square, square + d, square + 2 * d, 2 * square + 2 * d
    tau, rate = numbers[TAU], numbers[RATE]
    top = c.shape[1] - TOGETHER - 1
    c[:, 1:], linear[:], row[:] = 0.0, 0.0, 0.0
    a_P[:], a_q[:], a_r[:], a_S[:], a_X[:] = 0.0, 0.0, 0.0, 0.0, 0.0
    for n in range(top):
        place(d, work, n)
        gained, b = factors(d, kind, constrained, numbers, across, tilde, work, n)
        at, scale = top - n, 1.0 / (n + 1)
        if not constrained:
            own = gained + product(c, z0, alone, d, n, 1)
            c[z0, n + 1] = scale * (2.0 * tau * own + tau * tau * b)
        for i in range(d):
            c[q0 + i, n + 1] = scale * tau * (product(a_q, i, b_q, 0, n, d + 1) + b_X[0, at * d + i])
            c[r0 + i, n + 1] = scale * tau * product(a_r, i, b_r, i, n, 2 * d + 2)
            for j in range(d):
                c[i * d + j, n + 1] = scale * rate * product(a_P, i * d + j, b_P, j, n, 2)
            for j in range(i if constrained else i + 1):  # with norms kept the diagonal is constant
                own = scale * rate * product(a_S, i * d + j, b_S, i * d + j, n, 3)
                c[s0 + i * d + j, n + 1] = own
                c[s0 + j * d + i, n + 1] = own


def radius(d: int, c: Lane) -> float:
    """How far the series converges, from its last two coefficients; infinite where they vanish.

    q and r are measured against themselves, however small they are: near q = r = 0 they grow by a rate of
    their own, and what is lost of them there is missing ever after.
    """
    top, square = c.shape[1] - TOGETHER - 1, d * d
    found = math.inf
    for group in range(2):
        first, last, before = 0.0, 0.0, 0.0
        for e in range(c.shape[0]):
            if (square <= e < square + 2 * d) == (group == 1):
                first = max(first, abs(c[e, 0]))
                last = max(last, abs(c[e, top]))
                before = max(before, abs(c[e, top - 1]))
        if not (math.isfinite(last) and math.isfinite(before)):
            return math.nan
        if last > 0.0 and first > 0.0:
            found = min(found, (first / last) ** (1.0 / top))
        if before > 0.0 and first > 0.0:
            found = min(found, (first / before) ** (1.0 / (top - 1)))
    return found


def follow(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, times: Lane, out: Lane,
    work: tuple[Lane, ...],
) -> tuple[int, float]:  # fmt: skip
    """Solve from t = 0 and out[0], where the start stands, to out[1:] at the times; how many, and the time.

    Where the solution ceases to exist, or leaves what float64 can hold, the rest of `out` is left as it is.
    """
    c, size, last = work[0], out.shape[1], times[times.size - 1]
    c[:] = 0.0
    c[:, 0] = out[0]
    t, made = 0.0, 0
    while made < times.size and times[made] == 0.0:
        made += 1
        out[made] = out[0]
    while made < times.size:
        expand(d, kind, constrained, numbers, across, tilde, work)
        step = math.exp(-2.0) * radius(d, c)
        if not step > SHORTEST * t:  # NaN included
            return made, t
        ends = t + step >= last
        if ends:
            step = last - t
        while made < times.size and (ends or times[made] <= t + step):
            made += 1
            for e in range(size):
                out[made, e] = summed(c, e, times[made - 1] - t)
        for e in range(size):
            c[e, 0] = summed(c, e, step)
        t += step
    return made, t
