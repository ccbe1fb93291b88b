"""Series in time of the Gaussian expectations of f(x) = erf(x/√2), as loops that numba compiles.

E f' is √(2/π) (1 + v)^(-1/2), and the derivative of E f² in v is 2/π times (1 + v)^(-1) (1 + 2v)^(-1/2), so
that both series follow from that of the variance v by recurrences.
"""

from __future__ import annotations

import math

from numerics.arrays.arithmetic import Lane


def gaussian(row: Lane, side: int, n: int, variance: float) -> tuple[float, float]:
    """Coefficients n of E f' and E f², given that of the variance v; the four rows of a side remember.

    The rows are v, (1 + v)^(-1/2), (1 + 2v)^(-1/2) and the derivative of the arcsine in v, zero at first.
    """
    v, a, s, w = 4 * side, 4 * side + 1, 4 * side + 2, 4 * side + 3
    row[v, n] = variance
    slope = math.sqrt(2.0 / math.pi)
    if n == 0:
        row[a, 0] = 1.0 / math.sqrt(1.0 + variance)
        row[s, 0] = 1.0 / math.sqrt(1.0 + 2.0 * variance)
        row[w, 0] = row[a, 0] ** 2 * row[s, 0]
        return slope * row[a, 0], 2.0 / math.pi * math.atan2(variance, math.sqrt(1.0 + 2.0 * variance))
    first, second, square = 0.0, 0.0, 0.0
    for k in range(1, n + 1):
        weight = (0.5 * k - n) * row[v, k]
        first += weight * row[a, n - k]
        second += 2.0 * weight * row[s, n - k]
        square += k * row[v, k] * row[w, n - k]
    row[a, n] = first / (n * (1.0 + row[v, 0]))
    row[s, n] = second / (n * (1.0 + 2.0 * row[v, 0]))
    for k in range(n + 1):
        partial = 0.0
        for m in range(n - k + 1):
            partial += row[a, m] * row[a, n - k - m]
        row[w, n] += partial * row[s, k]
    return slope * row[a, n], 2.0 / math.pi * square / n
