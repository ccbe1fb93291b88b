"""Proof in ball arithmetic that two eigenvalues have no common step on a cell of t; notation: `_rate_set`."""

from __future__ import annotations

from typing import Any

from flint import arb, arb_series, fmpq

Exact = tuple[fmpq, fmpq]


def excluded(left: fmpq, right: fmpq, r: fmpq, first: Exact, second: Exact) -> bool:
    """Whether no step serves both eigenvalues for any t in [left, right], certainly.

    Works at ctx.prec.

    Parameters
    ----------
    left, right : -1 <= left < right <= 1.
    r : 0 < r < 1.
    first, second : eigenvalues as real part > 0 and imaginary part. The same eigenvalue twice: whether no
        step serves it at all.
    """
    if first == second:
        a, b = first
        return bool(a * a <= b * b * _least(left, r))
    lowest, highest = extremes(left, right, r, first, second)
    return bool(lowest >= highest) or steadily_apart(left, right, r, first, second)


def extremes(left: fmpq, right: fmpq, r: fmpq, first: Exact, second: Exact) -> tuple[arb, arb]:
    """Bounds over a cell: below every left end of the first's steps, above every right end of the second's.

    P, e, q and Q grow with t.
    """
    square, q = r * r, (1 + left) / (1 - left)
    least = _least(left, r)

    def top(a: fmpq, b: fmpq) -> arb:
        root = arb(max(a * a - b * b * least, fmpq(0))).sqrt()
        return arb(a * (1 + right * square)) + arb(r * (1 + right)) * root

    end = max(left * left, right * right)
    lowest = arb((1 - square) * (1 - end * square)) / top(*first)
    a, b = second
    return lowest, top(a, b) / arb(a * a + (b * q) ** 2)


def _least(left: fmpq, r: fmpq) -> fmpq:
    """The least Q over a cell."""
    return (1 - r * r) * (1 - left * left * r * r) / (r * r * (1 - left) ** 2)


def steadily_apart(left: fmpq, right: fmpq, r: fmpq, first: Exact, second: Exact) -> bool:
    """Whether the steps of the first lie above those of the second all over a cell, certainly.

    The gap between them in the middle is compared with a bound of its derivative.

    Where steps are empty somewhere in the cell the derivative is not finite, and the answer is no.
    """
    if right == 1:
        return False
    middle, half = (left + right) / 2, (right - left) / 2
    cell = arb(middle) + arb(0, arb(half).upper())
    try:
        slope = _gap(arb_series([cell, 1], 2), r, first, second)[1]
        gap = _gap(arb_series([middle], 2), r, first, second)[0]
    except ValueError:  # a denominator may be zero
        return False
    return bool(gap >= arb(half) * abs(slope))


def _gap(t: Any, r: fmpq, first: Exact, second: Exact) -> Any:
    """Left end of the first minus right end of the second, as a power series."""
    square = r * r
    g = (1 - t * t * square) * (1 - square)
    p, e = t * square + 1, (t + 1) * r
    q = (t + 1) / (1 - t)
    common = g / ((1 - t) * (1 - t) * square)
    tops = [p * a + e * (a * a - common * (b * b)).sqrt() for a, b in (first, second)]
    a, b = second
    return g / tops[0] - tops[1] / (q * q * (b * b) + a * a)
