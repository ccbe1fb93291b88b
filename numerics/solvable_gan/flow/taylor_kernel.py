"""Taylor series of several solutions in time, step by step, as loops that numba compiles.

The equations are polynomial in the overlaps, so that the coefficient of order n + 1 follows from those up to
n by products of series. Each lane holds a solution with parameters and a step of its own, and takes the next
one when it has come to its end. Importing this module imports numba.

Source: À. Jorba and M. Zou, "A software package for the numerical integration of ODEs by means of high-order
Taylor methods", Experiment. Math. 14 (2005), for the step e^(-2) ρ with ρ from the last two coefficients.
"""

from __future__ import annotations

import math

import numpy as np

from numerics.arrays.arithmetic import Lane
from numerics.solvable_gan.flow.erf_series import gaussian
from numerics.solvable_gan.flow.lanes import LANES, UNROLLED, add_product

LINEAR, ERF = 0, 1
TAU, RATE, ETA_T, ETA_G, LAMBDA, BATCH = range(6)
"""Where the numbers stand among the parameters."""
SHORTEST, LARGEST = 1e-13, 1e6
"""A solution is lost at a step this short, relative to the time, or overlaps so many times those at first."""


def factors(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, c: Lane, w: Lane,
    linear: Lane, row: Lane, total: Lane, n: int,
) -> None:  # fmt: skip
    """Find what the equations multiply the overlaps with, of order n.

    w : by row, after one of zeros, g, -g̃, τ̃/τ times the diagonal of L, h, g̃, and E f' of both sides.
    total[0] is left with qᵀg - rᵀg̃, total[1] with b.
    """
    square = d * d
    q0, r0, s0, z0 = square, square + d, square + 2 * d, 2 * square + 2 * d
    g0, minus0, m0, h0, gt0 = 1, d + 1, 2 * d + 1, 3 * d + 1, 3 * d + 2
    slope_T, slope_G, x0, y0 = 4 * d + 2, 4 * d + 3, 1, d + 1
    one = 1.0 if n == 0 else 0.0
    for i in range(d):
        for lane in range(LANES):
            linear[x0 + i, n, lane], linear[y0 + i, n, lane] = 0.0, 0.0
        for j in range(d):
            for lane in range(LANES):
                linear[x0 + i, n, lane] += across[i, j, lane] * c[q0 + j, n, lane]
                linear[y0 + i, n, lane] += tilde[i, j, lane] * c[r0 + j, n, lane]
    for lane in range(LANES):
        w[slope_T, n, lane], w[slope_G, n, lane] = one, one
        total[2, lane] = numbers[ETA_T, lane] * c[z0, n, lane]
        total[3, lane] = numbers[ETA_G, lane] * c[z0, n, lane]
        total[0, lane], total[1, lane] = 0.0, 0.0
    if kind == ERF:
        for i in range(d):
            add_product(total, 2, c, q0 + i, linear, x0 + i, n)
            add_product(total, 3, c, r0 + i, linear, y0 + i, n)
        for lane in range(LANES):
            w[slope_T, n, lane], total[2, lane] = gaussian(row, 0, n, lane, total[2, lane])
            w[slope_G, n, lane], total[3, lane] = gaussian(row, 1, n, lane, total[3, lane])
    for i in range(d):
        for lane in range(LANES):
            total[4, lane], total[5, lane] = 0.0, 0.0
        if kind == ERF:
            add_product(total, 4, linear, x0 + i, w, slope_T, n)
            add_product(total, 5, linear, y0 + i, w, slope_G, n)
        else:
            for lane in range(LANES):
                total[4, lane], total[5, lane] = linear[x0 + i, n, lane], linear[y0 + i, n, lane]
        for lane in range(LANES):
            w[g0 + i, n, lane] = total[4, lane]
            w[gt0 + i, n, lane] = total[5, lane]
            w[minus0 + i, n, lane] = -total[5, lane]
            total[4, lane] = 0.0
        add_product(total, 0, c, q0 + i, w, g0 + i, n)
        add_product(total, 4, c, r0 + i, w, gt0 + i, n)
        for lane in range(LANES):
            total[1, lane] += total[4, lane]
            own = -total[4, lane]
            if not constrained:
                own = -numbers[LAMBDA, lane] * (c[s0 + i * d + i, n, lane] - one)
            w[m0 + i, n, lane] = numbers[RATE, lane] / numbers[TAU, lane] * own
    for lane in range(LANES):
        signal, answer = total[0, lane], total[1, lane]
        b = numbers[ETA_T, lane] * total[2, lane] + numbers[ETA_G, lane] * total[3, lane]
        if kind == LINEAR:
            b += numbers[ETA_T, lane] * signal + numbers[ETA_G, lane] * answer
        b /= numbers[BATCH, lane]
        if constrained:
            h = answer - signal - 0.5 * numbers[TAU, lane] * b
        else:
            h = numbers[ETA_T, lane] * w[slope_T, n, lane] - numbers[ETA_G, lane] * w[slope_G, n, lane]
            h -= numbers[LAMBDA, lane] * (c[z0, n, lane] - one)
        w[h0, n, lane] = h
        total[0, lane], total[1, lane] = signal - answer, b


def expand(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, c: Lane, w: Lane,
    linear: Lane, row: Lane, total: Lane,
) -> None:  # fmt: skip
    """Fill the coefficients of the solutions from those of order 0."""
    square = d * d
    q0, r0, s0, z0 = square, square + d, square + 2 * d, 2 * square + 2 * d
    g0, minus0, m0, h0, gt0 = 1, d + 1, 2 * d + 1, 3 * d + 1, 3 * d + 2
    for n in range(c.shape[1] - UNROLLED):
        factors(d, kind, constrained, numbers, across, tilde, c, w, linear, row, total, n)
        scale = 1.0 / (n + 1)
        if not constrained:
            add_product(total, 0, c, z0, w, h0, n)
            for lane in range(LANES):
                tau = numbers[TAU, lane]
                c[z0, n + 1, lane] = scale * (2.0 * tau * total[0, lane] + tau * tau * total[1, lane])
        for i in range(d):
            for lane in range(LANES):
                total[2, lane], total[3, lane], total[4, lane] = w[g0 + i, n, lane], 0.0, 0.0
            add_product(total, 2, c, q0 + i, w, h0, n)
            add_product(total, 3, c, r0 + i, w, h0, n)
            add_product(total, 3, c, r0 + i, w, m0 + i, n)
            if not constrained:
                add_product(total, 4, c, z0, w, gt0 + i, n)
            for j in range(d):
                add_product(total, 2, c, i * d + j, w, minus0 + j, n)
                add_product(total, 3, c, j * d + i, w, g0 + j, n)
                add_product(total, 3, c, s0 + i * d + j, w, minus0 + j, n)
            for lane in range(LANES):
                tau, rate = scale * numbers[TAU, lane], scale * numbers[RATE, lane]
                answer = w[gt0 + i, n, lane] if constrained else total[4, lane]
                c[q0 + i, n + 1, lane] = tau * total[2, lane]
                c[r0 + i, n + 1, lane] = tau * total[3, lane] + rate * answer
            for j in range(d):
                for lane in range(LANES):
                    total[2, lane], total[3, lane], total[4, lane], total[5, lane] = 0.0, 0.0, 0.0, 0.0
                add_product(total, 2, c, q0 + i, w, gt0 + j, n)
                add_product(total, 3, c, i * d + j, w, m0 + j, n)
                moves = j < i or (j == i and not constrained)  # with norms kept the diagonal is constant
                if moves:
                    add_product(total, 4, c, r0 + i, w, gt0 + j, n)
                    add_product(total, 4, c, r0 + j, w, gt0 + i, n)
                    add_product(total, 5, c, s0 + i * d + j, w, m0 + i, n)
                    add_product(total, 5, c, s0 + i * d + j, w, m0 + j, n)
                for lane in range(LANES):
                    tau, rate = scale * numbers[TAU, lane], scale * numbers[RATE, lane]
                    c[i * d + j, n + 1, lane] = rate * total[2, lane] + tau * total[3, lane]
                    if moves:
                        own = rate * total[4, lane] + tau * total[5, lane]
                        c[s0 + i * d + j, n + 1, lane] = own
                        c[s0 + j * d + i, n + 1, lane] = own


def radius(d: int, c: Lane, lane: int) -> float:
    """How far the series converge, from their last two coefficients; infinite where they vanish.

    q and r are measured against themselves, however small they are: near q = r = 0 they grow by a rate of
    their own, and what is lost of them there is missing ever after.
    """
    top, square = c.shape[1] - UNROLLED, d * d
    found = math.inf
    for group in range(2):
        first, last, before = 0.0, 0.0, 0.0
        for e in range(c.shape[0]):
            if (square <= e < square + 2 * d) == (group == 1):
                if not math.isfinite(c[e, top, lane] + c[e, top - 1, lane]):
                    return math.nan
                first = max(first, abs(c[e, 0, lane]))
                last = max(last, abs(c[e, top, lane]))
                before = max(before, abs(c[e, top - 1, lane]))
        if last > 0.0 and first > 0.0:
            found = min(found, (first / last) ** (1.0 / top))
        if before > 0.0 and first > 0.0:
            found = min(found, (first / before) ** (1.0 / (top - 1)))
    return found


def summed(c: Lane, e: int, lane: int, step: float) -> float:
    """The series of row e at a distance."""
    total = 0.0
    for k in range(c.shape[1] - 1, -1, -1):
        total = total * step + c[e, k, lane]
    return total


def largest(c: Lane, lane: int) -> float:
    """The largest overlap at the start of a step."""
    found = 0.0
    for e in range(c.shape[0]):
        found = max(found, abs(c[e, 0, lane]))
    return found


def advance(c: Lane, steps: Lane, total: Lane) -> None:
    """Bring the coefficients of order 0 to where the series lead after a step of each lane."""
    for e in range(c.shape[0]):
        for lane in range(LANES):
            total[0, lane] = 0.0
        for k in range(c.shape[1] - UNROLLED, -1, -1):
            for lane in range(LANES):
                total[0, lane] = total[0, lane] * steps[lane] + c[e, k, lane]
        for lane in range(LANES):
            c[e, 0, lane] = total[0, lane]


def follow(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, times: Lane, out: Lane,
    order: int, made: Lane, reached: Lane,
) -> None:  # fmt: skip
    """Solve from t = 0 and out[:, 0], where the starts stand, to out[:, 1:] at the times.

    numbers, across, tilde : of each solution in their first axis. made, reached : how many times each
    solution came to, and how far; where it ceases to exist, the rest of `out` is left as it is.
    """
    points, size, last = out.shape[0], out.shape[2], times[times.size - 1]
    zeros = 0
    while zeros < times.size and times[zeros] == 0.0:
        zeros += 1
        out[:, zeros] = out[:, 0]
    made[:] = zeros
    if zeros == times.size:
        return
    long = order + UNROLLED
    c, w = np.zeros((size, long, LANES)), np.zeros((4 * d + 4, long, LANES))
    linear, row = np.zeros((2 * d + 1, long, LANES)), np.zeros((8, long, LANES))
    total, own = np.zeros((6, LANES)), np.ones((6, LANES))
    own_across, own_tilde = np.zeros((d, d, LANES)), np.zeros((d, d, LANES))
    t, point = np.zeros(LANES), np.full(LANES, -1)
    bound, steps, done = np.zeros(LANES), np.zeros(LANES), np.zeros(LANES, dtype=np.bool_)
    following, left = 0, points
    while left > 0:
        for lane in range(LANES):
            if point[lane] < 0 and following < points:
                point[lane], t[lane] = following, 0.0
                own[:, lane] = numbers[following]
                own_across[:, :, lane], own_tilde[:, :, lane] = across[following], tilde[following]
                c[:, 0, lane] = out[following, 0]
                bound[lane] = LARGEST * max(1.0, largest(c, lane))
                following += 1
        expand(d, kind, constrained, own, own_across, own_tilde, c, w, linear, row, total)
        for lane in range(LANES):
            at = point[lane]
            if at < 0:
                continue
            step = math.exp(-2.0) * radius(d, c, lane)
            lost = not (step > SHORTEST * t[lane] and largest(c, lane) <= bound[lane])  # NaN included
            if not lost:
                ends = t[lane] + step >= last
                if ends:
                    step = last - t[lane]
                while made[at] < times.size and (ends or times[made[at]] <= t[lane] + step):
                    made[at] += 1
                    for e in range(size):
                        out[at, made[at], e] = summed(c, e, lane, times[made[at] - 1] - t[lane])
                t[lane] += step
            steps[lane] = 0.0 if lost else step
            done[lane] = lost or made[at] == times.size
        advance(c, steps, total)
        for lane in range(LANES):
            at = point[lane]
            if at >= 0 and done[lane]:
                reached[at] = t[lane]
                point[lane] = -1
                left -= 1
                # What is not finite would spread, and idle lanes go on with the rest.
                c[:, :, lane], w[:, :, lane], linear[:, :, lane] = 0.0, 0.0, 0.0
