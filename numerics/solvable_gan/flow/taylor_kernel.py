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
from numerics.solvable_gan.flow.lanes import (
    LANES,
    UNROLLED,
    add_multiple,
    add_product,
    set_multiple,
    set_product,
)

LINEAR, ERF = 0, 1
TAU, RATE, ETA_T, ETA_G, LAMBDA, BATCH, ONE, MINUS, RATIO, TAU_NOW, RATE_NOW = range(11)
"""Where the numbers stand: parameters, then 1, -1, τ̃/τ, and τ and τ̃ over the order that is made."""
SHORTEST, LARGEST, TINY = 1e-13, 1e6, 1e-290
"""A solution is lost at a step this short, relative to the time, or overlaps so many times those at first;
below the last one products leave the range of floats."""


def factors(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, c: Lane, w: Lane,
    linear: Lane, row: Lane, total: Lane, n: int,
) -> None:  # fmt: skip
    """Find what the equations multiply the overlaps with, of order n.

    w : by row, after one of zeros, g, -g̃, the diagonal of L, g̃, h with τ̃/τ times that diagonal, h alone, and
    E f' of both sides.
    total[0] is left with qᵀg - rᵀg̃, total[1] with b.
    """
    square = d * d
    q0, r0, s0, z0 = square, square + d, square + 2 * d, 2 * square + 2 * d
    g0, minus0, m0, gt0, hm0, h0 = 1, d + 1, 2 * d + 1, 3 * d + 1, 4 * d + 1, 5 * d + 1
    slope_T, slope_G, x0, y0 = 5 * d + 2, 5 * d + 3, 1, d + 1
    one = 1.0 if n == 0 else 0.0
    for i in range(d):
        set_multiple(linear, x0 + i, n, across, i * d, 0, c, q0, n)
        set_multiple(linear, y0 + i, n, tilde, i * d, 0, c, r0, n)
        for j in range(1, d):
            add_multiple(linear, x0 + i, n, across, i * d + j, 0, c, q0 + j, n)
            add_multiple(linear, y0 + i, n, tilde, i * d + j, 0, c, r0 + j, n)
    set_multiple(total, 2, 0, numbers, ETA_T, 0, c, z0, n)
    set_multiple(total, 3, 0, numbers, ETA_G, 0, c, z0, n)
    if kind == ERF:
        for i in range(d):
            add_product(total, 2, c, q0 + i, linear, x0 + i, n)
            add_product(total, 3, c, r0 + i, linear, y0 + i, n)
        for lane in range(LANES):
            w[slope_T, n, lane], total[2, 0, lane] = gaussian(row, 0, n, lane, total[2, 0, lane])
            w[slope_G, n, lane], total[3, 0, lane] = gaussian(row, 1, n, lane, total[3, 0, lane])
    for i in range(d):
        if kind == ERF:
            set_product(total, 4, linear, x0 + i, w, slope_T, n)
            set_product(total, 5, linear, y0 + i, w, slope_G, n)
            set_multiple(w, g0 + i, n, total, 4, 0, numbers, ONE, 0)
            set_multiple(w, gt0 + i, n, total, 5, 0, numbers, ONE, 0)
        else:
            set_multiple(w, g0 + i, n, linear, x0 + i, n, numbers, ONE, 0)
            set_multiple(w, gt0 + i, n, linear, y0 + i, n, numbers, ONE, 0)
        set_multiple(w, minus0 + i, n, w, gt0 + i, n, numbers, MINUS, 0)
        set_product(total, 4, c, r0 + i, w, gt0 + i, n)
        if i == 0:
            set_product(total, 0, c, q0, w, g0, n)
            set_multiple(total, 1, 0, total, 4, 0, numbers, ONE, 0)
        else:
            add_product(total, 0, c, q0 + i, w, g0 + i, n)
            add_multiple(total, 1, 0, total, 4, 0, numbers, ONE, 0)
        if constrained:
            set_multiple(w, m0 + i, n, total, 4, 0, numbers, MINUS, 0)
        else:
            for lane in range(LANES):
                w[m0 + i, n, lane] = -numbers[LAMBDA, 0, lane] * (c[s0 + i * d + i, n, lane] - one)
    for lane in range(LANES):
        eta_T, eta_G = numbers[ETA_T, 0, lane], numbers[ETA_G, 0, lane]
        signal, answer = total[0, 0, lane], total[1, 0, lane]
        b = eta_T * total[2, 0, lane] + eta_G * total[3, 0, lane]
        if kind == LINEAR:
            b += eta_T * signal + eta_G * answer
        b /= numbers[BATCH, 0, lane]
        if constrained:
            h = answer - signal - 0.5 * numbers[TAU, 0, lane] * b
        else:
            h = eta_T * one - eta_G * one
            if kind == ERF:
                h = eta_T * w[slope_T, n, lane] - eta_G * w[slope_G, n, lane]
            h -= numbers[LAMBDA, 0, lane] * (c[z0, n, lane] - one)
        w[h0, n, lane] = h
        total[0, 0, lane], total[1, 0, lane] = signal - answer, b
    for i in range(d):
        set_multiple(w, hm0 + i, n, w, m0 + i, n, numbers, RATIO, 0)
        add_multiple(w, hm0 + i, n, w, h0, n, numbers, ONE, 0)


def expand(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, c: Lane, w: Lane,
    linear: Lane, row: Lane, total: Lane,
) -> None:  # fmt: skip
    """Fill the coefficients of the solutions from those of order 0."""
    square = d * d
    q0, r0, s0, z0 = square, square + d, square + 2 * d, 2 * square + 2 * d
    g0, minus0, m0, gt0, hm0, h0 = 1, d + 1, 2 * d + 1, 3 * d + 1, 4 * d + 1, 5 * d + 1
    for n in range(c.shape[1] - UNROLLED):
        factors(d, kind, constrained, numbers, across, tilde, c, w, linear, row, total, n)
        scale = 1.0 / (n + 1)
        for lane in range(LANES):
            numbers[TAU_NOW, 0, lane] = scale * numbers[TAU, 0, lane]
            numbers[RATE_NOW, 0, lane] = scale * numbers[RATE, 0, lane]
        if not constrained:
            add_product(total, 0, c, z0, w, h0, n)
            for lane in range(LANES):
                tau, now = numbers[TAU, 0, lane], numbers[TAU_NOW, 0, lane]
                c[z0, n + 1, lane] = now * (2.0 * total[0, 0, lane] + tau * total[1, 0, lane])
        for i in range(d):
            set_product(total, 2, c, q0 + i, w, h0, n)
            set_product(total, 3, c, r0 + i, w, hm0 + i, n)
            for j in range(d):
                add_product(total, 2, c, i * d + j, w, minus0 + j, n)
                add_product(total, 3, c, j * d + i, w, g0 + j, n)
                add_product(total, 3, c, s0 + i * d + j, w, minus0 + j, n)
            set_multiple(c, q0 + i, n + 1, total, 2, 0, numbers, TAU_NOW, 0)
            add_multiple(c, q0 + i, n + 1, w, g0 + i, n, numbers, TAU_NOW, 0)
            set_multiple(c, r0 + i, n + 1, total, 3, 0, numbers, TAU_NOW, 0)
            if constrained:
                add_multiple(c, r0 + i, n + 1, w, gt0 + i, n, numbers, RATE_NOW, 0)
            else:
                set_product(total, 4, c, z0, w, gt0 + i, n)
                add_multiple(c, r0 + i, n + 1, total, 4, 0, numbers, RATE_NOW, 0)
            for j in range(d):
                set_product(total, 2, c, q0 + i, w, gt0 + j, n)
                add_product(total, 2, c, i * d + j, w, m0 + j, n)
                set_multiple(c, i * d + j, n + 1, total, 2, 0, numbers, RATE_NOW, 0)
                if j > i or (j == i and constrained):  # with norms kept the diagonal is constant
                    continue
                ij, ji = s0 + i * d + j, s0 + j * d + i
                set_product(total, 4, c, r0 + i, w, gt0 + j, n)
                add_product(total, 4, c, r0 + j, w, gt0 + i, n)
                add_product(total, 4, c, ij, w, m0 + i, n)
                add_product(total, 4, c, ij, w, m0 + j, n)
                set_multiple(c, ij, n + 1, total, 4, 0, numbers, RATE_NOW, 0)
                if i != j:
                    set_multiple(c, ji, n + 1, c, ij, n + 1, numbers, ONE, 0)


def radius(d: int, c: Lane, lane: int) -> float:
    """How far the series converge, from their last two coefficients; infinite where they vanish.

    q and r are measured against themselves, however small they are: near q = r = 0 they grow by a rate of
    their own, and what is lost of them there is missing ever after. Where the last coefficients are too small
    for floats, earlier ones tell; and q and r that are so themselves become zero.
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
        order = top
        if last < TINY and first > 0.0:
            order, last, before = *earlier(d, c, lane, group), 0.0
        if last > 0.0 and first > 0.0:
            found = min(found, (first / last) ** (1.0 / order))
        if before > 0.0 and first > 0.0:
            found = min(found, (first / before) ** (1.0 / (order - 1)))
    return found


def earlier(d: int, c: Lane, lane: int, group: int) -> tuple[int, float]:
    """The last order whose coefficients are not too small for floats, and the largest of it.

    Where there is none the group stays where it is, q and r at zero where they are too small themselves.
    """
    square = d * d
    for k in range(c.shape[1] - UNROLLED - 1, 0, -1):
        last = 0.0
        for e in range(c.shape[0]):
            if (square <= e < square + 2 * d) == (group == 1):
                last = max(last, abs(c[e, k, lane]))
        if last >= TINY:
            return k, last
    for e in range(c.shape[0]):
        if (square <= e < square + 2 * d) == (group == 1):
            c[e, 1:, lane] = 0.0
            if group == 1 and abs(c[e, 0, lane]) < TINY:
                c[e, 0, lane] = 0.0
    return 1, 0.0


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


def advance(c: Lane, steps: Lane, total: Lane, numbers: Lane) -> None:
    """Bring the coefficients of order 0 to where the series lead after a step of each lane."""
    top = c.shape[1] - UNROLLED
    for e in range(c.shape[0]):
        set_multiple(total, 0, 0, c, e, top, numbers, ONE, 0)
        for k in range(top - 1, -1, -1):
            set_multiple(total, 1, 0, c, e, k, numbers, ONE, 0)
            add_multiple(total, 1, 0, total, 0, 0, steps, 0, 0)
            set_multiple(total, 0, 0, total, 1, 0, numbers, ONE, 0)
        set_multiple(c, e, 0, total, 0, 0, numbers, ONE, 0)


def follow(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, times: Lane, out: Lane,
    order: int, made: Lane, reached: Lane, allowed: Lane,
) -> None:  # fmt: skip
    """Solve from t = 0 and out[:, 0], where the starts stand, to out[:, 1:] at the times.

    numbers, across, tilde : of each solution in their first axis. made, reached : how many times each
    solution came to, and how far; where it ceases to exist, the rest of `out` is left as it is. allowed : how
    many steps each may take, and what is left of them.
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
    c, w = np.zeros((size, long, LANES)), np.zeros((5 * d + 4, long, LANES))
    linear, row = np.zeros((2 * d + 1, long, LANES)), np.zeros((8, long, LANES))
    total, own = np.zeros((6, 1, LANES)), np.ones((RATE_NOW + 1, 1, LANES))
    own_across, own_tilde = np.zeros((d * d, 1, LANES)), np.zeros((d * d, 1, LANES))
    t, point = np.zeros(LANES), np.full(LANES, -1)
    bound, steps, done = np.zeros(LANES), np.zeros((1, 1, LANES)), np.zeros(LANES, dtype=np.bool_)
    following, left = 0, points
    while left > 0:
        for lane in range(LANES):
            if point[lane] < 0 and following < points:
                point[lane], t[lane] = following, 0.0
                own[: BATCH + 1, 0, lane] = numbers[following]
                own[MINUS, 0, lane] = -1.0
                own[RATIO, 0, lane] = numbers[following, RATE] / numbers[following, TAU]
                for i in range(d):
                    own_across[i * d : i * d + d, 0, lane] = across[following, i]
                    own_tilde[i * d : i * d + d, 0, lane] = tilde[following, i]
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
            lost = lost or allowed[at] <= 0
            allowed[at] -= 0 if lost else 1
            if not lost:
                ends = t[lane] + step >= last
                if ends:
                    step = last - t[lane]
                while made[at] < times.size and (ends or times[made[at]] <= t[lane] + step):
                    made[at] += 1
                    for e in range(size):
                        out[at, made[at], e] = summed(c, e, lane, times[made[at] - 1] - t[lane])
                t[lane] += step
            steps[0, 0, lane] = 0.0 if lost else step
            done[lane] = lost or made[at] == times.size
        advance(c, steps, total, own)
        for lane in range(LANES):
            at = point[lane]
            if at >= 0 and done[lane]:
                reached[at] = t[lane]
                point[lane] = -1
                left -= 1
                # What is not finite would spread, and idle lanes go on with the rest.
                c[:, :, lane], w[:, :, lane], linear[:, :, lane] = 0.0, 0.0, 0.0
