"""Arithmetic shared by the array engines: a branch-free choice and error-free transformations.

Every function works on NumPy arrays, on NumPy scalars and on floats, so that one kernel source serves the
NumPy engine (whole blocks at a time) and the compiled engine (one element at a time, where these names are
compiled with hardware fused multiply-add).

Source: T. J. Dekker, "A floating-point technique for extending the available precision", Numer. Math. 18
(1971).
"""

from __future__ import annotations

from typing import Any

import numpy as np

#: Array, NumPy scalar or float; the kernels are generic in it.
Lane = Any

SPLITTER = 134217729.0  # 2**27 + 1 cuts a 53-bit number into two halves of 26 bits


def select(condition: Lane, yes: Lane, no: Lane) -> Lane:
    """Return `yes` where the condition holds and `no` elsewhere; both are always evaluated."""
    if isinstance(condition, bool):  # of two numbers that NumPy does not know
        return yes if condition else no
    return np.where(condition, yes, no)


def two_sum(a: Lane, b: Lane) -> tuple[Lane, Lane]:
    """Return (s, e) with s the rounded sum and s + e = a + b exactly."""
    s = a + b
    v = s - a
    return s, (a - (s - v)) + (b - v)


def quick_two_sum(a: Lane, b: Lane) -> tuple[Lane, Lane]:
    """Return (s, e) with s + e = a + b exactly, for |a| >= |b| or a = 0."""
    s = a + b
    return s, b - (s - a)


def two_prod(a: Lane, b: Lane) -> tuple[Lane, Lane]:
    """Return (p, e) with p the rounded product and p + e = a * b exactly (no overflow, no underflow)."""
    p = a * b
    u = SPLITTER * a
    a1 = u - (u - a)
    a2 = a - a1
    v = SPLITTER * b
    b1 = v - (v - b)
    b2 = b - b1
    return p, ((a1 * b1 - p) + a1 * b2 + a2 * b1) + a2 * b2


def add(a: Lane, a_lo: Lane, b: Lane, b_lo: Lane) -> tuple[Lane, Lane]:
    """Return the sum of two double-double numbers."""
    s, e = two_sum(a, b)
    t, f = two_sum(a_lo, b_lo)
    s, e = quick_two_sum(s, e + t)
    return quick_two_sum(s, e + f)


def multiply(a: Lane, a_lo: Lane, b: Lane, b_lo: Lane) -> tuple[Lane, Lane]:
    """Return the product of two double-double numbers."""
    p, e = two_prod(a, b)
    return quick_two_sum(p, e + (a * b_lo + a_lo * b))


def divide(a: Lane, a_lo: Lane, b: Lane, b_lo: Lane) -> tuple[Lane, Lane]:
    """Return the quotient of two double-double numbers."""
    q = a / b
    p, e = two_prod(q, b)
    return quick_two_sum(q, (((a - p) - e) + (a_lo - q * b_lo)) / b)
