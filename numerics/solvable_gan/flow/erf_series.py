"""Series in time of the Gaussian expectations of f(x) = erf(x/√2), as loops that numba compiles.

E f' is √(2/π) (1 + v)^(-1/2), and the derivative of E f² in v is 2/π times (1 + v)^(-1) (1 + 2v)^(-1/2), so
that both series follow from that of the variance v by recurrences.
"""

from __future__ import annotations

import math

from numerics.arrays.arithmetic import Lane


def gaussian(row: Lane, side: int, n: int, lane: int, variance: float) -> tuple[float, float]:
    """Coefficients n of E f' and E f², given that of the variance v; four rows a side remember the others.

    The rows are v, (1 + v)^(-1/2), (1 + 2v)^(-1/2) and the derivative of the arcsine in v.
    """
    v, a, s, w = 4 * side, 4 * side + 1, 4 * side + 2, 4 * side + 3
    row[v, n, lane] = variance
    slope = math.sqrt(2.0 / math.pi)
    if n == 0:
        row[a, 0, lane] = 1.0 / math.sqrt(1.0 + variance)
        row[s, 0, lane] = 1.0 / math.sqrt(1.0 + 2.0 * variance)
        row[w, 0, lane] = row[a, 0, lane] ** 2 * row[s, 0, lane]
        square = 2.0 / math.pi * math.atan2(variance, math.sqrt(1.0 + 2.0 * variance))
        return slope * row[a, 0, lane], square
    first, second, square = 0.0, 0.0, 0.0
    for k in range(1, n + 1):
        weight = (0.5 * k - n) * row[v, k, lane]
        first += weight * row[a, n - k, lane]
        second += 2.0 * weight * row[s, n - k, lane]
        square += k * row[v, k, lane] * row[w, n - k, lane]
    row[a, n, lane] = first / (n * (1.0 + row[v, 0, lane]))
    row[s, n, lane] = second / (n * (1.0 + 2.0 * row[v, 0, lane]))
    total = 0.0
    for k in range(n + 1):
        partial = 0.0
        for m in range(n - k + 1):
            partial += row[a, m, lane] * row[a, n - k - m, lane]
        total += partial * row[s, k, lane]
    row[w, n, lane] = total
    return slope * row[a, n, lane], 2.0 / math.pi * square / n
