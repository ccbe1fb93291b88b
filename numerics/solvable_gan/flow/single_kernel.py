"""Taylor series of one solution in time, step by step, as loops that numba compiles.

One solution has no others to fill the processor's vectors with: these take several orders of a product at a
time instead. Importing this module imports numba.

Source: À. Jorba and M. Zou, "A software package for the numerical integration of ODEs by means of high-order
Taylor methods", Experiment. Math. 14 (2005), for steps from the last two coefficients.
"""

from __future__ import annotations

import numpy as np

from numerics.arrays.arithmetic import Lane
from numerics.solvable_gan.flow.dot_products import WIDE, sum_of_products
from numerics.solvable_gan.flow.erf_series import gaussian
from numerics.solvable_gan.flow.lanes import UNROLLED
from numerics.solvable_gan.flow.product_plan import ERF, Places
from numerics.solvable_gan.flow.taylor_kernel import (
    BATCH,
    ETA_G,
    ETA_T,
    LAMBDA,
    LARGEST,
    RATE,
    SHORTEST,
    TAU,
    largest,
    radius,
    summed,
)


def expand(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, left: Places,
    right: Places, starts: Places, c: Lane, w: Lane, row: Lane,
) -> None:  # fmt: skip
    """Fill the coefficients of the solution from those of order 0.

    c : first factors by place and order, in one lane. w : second factors, in falling order. Both are laid out
    as in `product_plan`.
    """
    square = d * d
    q0, r0, s0, z0 = square, square + d, square + 2 * d, 2 * square + 2 * d
    x0, y0 = z0 + 1, z0 + 1 + d
    slopes, minus, scaled, L, hL, h0 = 2 * d, 2 * d + 2, 3 * d + 2, 4 * d + 2, 5 * d + 2, 6 * d + 2
    g = h0 + 1 if kind == ERF else 0
    gt = g + d
    tau, rate, eta_T, eta_G = numbers[TAU], numbers[RATE], numbers[ETA_T], numbers[ETA_G]
    ratio, strength, weight = rate / tau, numbers[LAMBDA], 1.0 / numbers[BATCH]
    for n in range(c.shape[1] - UNROLLED):
        at, m = w.shape[1] - WIDE - 1 - n, 0  # where order n stands in w, and which sum is next
        one = 1.0 if n == 0 else 0.0
        for i in range(d):
            x, y = 0.0, 0.0
            for j in range(d):
                x += across[i, j] * c[q0 + j, n, 0]
                y += tilde[i, j] * c[r0 + j, n, 0]
            c[x0 + i, n, 0], c[y0 + i, n, 0] = x, y
            w[i, at], w[d + i, at] = x, y
        z = c[z0, n, 0]
        slope_T, slope_G, square_T, square_G = one, one, eta_T * z, eta_G * z
        if kind == ERF:
            square_T = sum_of_products(c, left, w, right, starts[0], starts[1], n, square_T)
            square_G = sum_of_products(c, left, w, right, starts[1], starts[2], n, square_G)
            slope_T, square_T = gaussian(row, 0, n, 0, square_T)
            slope_G, square_G = gaussian(row, 1, n, 0, square_G)
            w[slopes, at], w[slopes + 1, at] = slope_T, slope_G
            for i in range(2 * d):
                w[g + i, at] = sum_of_products(c, left, w, right, starts[2 + i], starts[3 + i], n, 0.0)
            m = 2 + 2 * d
        signal, answers = sum_of_products(c, left, w, right, starts[m], starts[m + 1], n, 0.0), 0.0
        for i in range(d):
            m += 1
            answer = sum_of_products(c, left, w, right, starts[m], starts[m + 1], n, 0.0)
            answers += answer
            w[L + i, at] = -answer if constrained else -strength * (c[s0 + i * d + i, n, 0] - one)
        if kind != ERF:
            square_T, square_G = square_T + signal, square_G + answers
        noise = weight * (eta_T * square_T + eta_G * square_G)
        if constrained:
            h = answers - signal - 0.5 * tau * noise
        else:
            h = eta_T * slope_T - eta_G * slope_G - strength * (z - one)
        w[h0, at] = h
        for i in range(d):
            own = w[gt + i, at]
            w[minus + i, at], w[scaled + i, at] = -own, ratio * own
            w[hL + i, at] = h + ratio * w[L + i, at]
        m += 1
        scale = 1.0 / (n + 1)
        tau_now, rate_now = tau * scale, rate * scale
        for e in range(square):
            c[e, n + 1, 0] = rate_now * sum_of_products(c, left, w, right, starts[m], starts[m + 1], n, 0.0)
            m += 1
        for i in range(d):
            change = sum_of_products(c, left, w, right, starts[m], starts[m + 1], n, w[g + i, at])
            c[q0 + i, n + 1, 0] = tau_now * change
            m += 1
        for i in range(d):
            own = w[scaled + i, at] + c[s0 + i * d + i, 0, 0] * w[minus + i, at] if constrained else 0.0
            change = sum_of_products(c, left, w, right, starts[m], starts[m + 1], n, own)
            c[r0 + i, n + 1, 0] = tau_now * change
            m += 1
        for i in range(d):
            for j in range(i if constrained else i + 1):
                change = sum_of_products(c, left, w, right, starts[m], starts[m + 1], n, 0.0)
                c[s0 + i * d + j, n + 1, 0] = c[s0 + j * d + i, n + 1, 0] = rate_now * change
                m += 1
        if not constrained:
            change = sum_of_products(c, left, w, right, starts[m], starts[m + 1], n, signal - answers)
            c[z0, n + 1, 0] = tau_now * (2.0 * change + tau * noise)


def follow_one(
    d: int, kind: int, constrained: bool, numbers: Lane, across: Lane, tilde: Lane, left: Places,
    right: Places, starts: Places, times: Lane, out: Lane, order: int, reach: float, allowed: int,
) -> tuple[int, float, int]:  # fmt: skip
    """Solve from t = 0 and out[0], where the start stands, to out[1:] at the times.

    reach : the part of the radius of convergence that a step may take. allowed : how many steps.

    Returns
    -------
    How many times were reached, how far the solution came, and how many steps are left; where it ceases to
    exist, the rest of `out` is left as it is.
    """
    size, last, made, t = out.shape[1], times[times.size - 1], 0, 0.0
    while made < times.size and times[made] == 0.0:
        made += 1
        out[made] = out[0]
    # What is read behind a row belongs to the next one, and one more stands at the end.
    factors = np.zeros((size + 2 * d + 1 + WIDE // UNROLLED, order + UNROLLED, 1))
    c, w, row = factors[:size], np.zeros((8 * d + 3, order + WIDE)), np.zeros((8, order + UNROLLED, 1))
    c[:, 0, 0] = out[0]
    bound = LARGEST * max(1.0, largest(c, 0))
    while made < times.size:
        expand(d, kind, constrained, numbers, across, tilde, left, right, starts, factors, w, row)
        step = reach * radius(d, c, 0)
        if not (step > SHORTEST * t and largest(c, 0) <= bound) or allowed <= 0:  # NaN included
            break
        allowed -= 1
        ends = t + step >= last
        if ends:
            step = last - t
        while made < times.size and (ends or times[made] <= t + step):
            made += 1
            for e in range(size):
                out[made, e] = summed(c, e, 0, times[made - 1] - t)
        t += step
        for e in range(size):
            c[e, 0, 0] = summed(c, e, 0, step)
    return made, t, allowed
