"""Certified isolation of all roots of a real polynomial in double precision.

For a polynomial of degree n with leading coefficient 1 and any distinct points z_1, ..., z_n, the discs
|z - z_i| <= n |P(z_i) / prod_{j != i} (z_i - z_j)| together hold all roots, and a disc that is disjoint from
the others holds exactly one (Gershgorin's theorem for the companion matrix in Lagrange form; B. T. Smith,
J. ACM 17 (1970) 661). P(z_i) is bounded with its rounding errors, so the answer is a proof although the
starting points are not. A disc centred on the real axis and disjoint from the others holds a real root,
because it would hold the conjugate too.

Nothing here decides anything about close or multiple roots: the answer is then None, and ball arithmetic with
more precision takes over.
"""

from __future__ import annotations

from cmath import sqrt as complex_sqrt
from collections.abc import Sequence
from math import acos, cos, pi, sin, sqrt

# Rounding errors. Horner's rule in complex floats gives P(z) with an error below (8 n + 16) u sum |a_k|
# |z|^k, u = 2**-53, which counts the rounding of the coefficients and leaves a factor of about two to spare.
_U = 2.0**-53
_TINY = 1e-290  # covers every underflow
_SLACK = 1.0 + 1e-9  # covers the rounding of the radii themselves
_LARGEST, _SMALLEST = 1e60, 1e-60
_TURNS = (0.7, 0.25, 1.1, 1.9)
_SOLVED = 1e-9


class Isolation:
    """All roots in disjoint discs: real ones on the axis, the others in conjugate pairs named by the upper
    one.

    reals and uppers are lists of (centre, radius).
    """

    __slots__ = ("reals", "uppers")

    def __init__(self, reals: list[tuple[float, float]], uppers: list[tuple[complex, float]]) -> None:
        self.reals = reals
        self.uppers = uppers


def isolate(coefficients: list[float]) -> Isolation | None:
    """Isolate the roots of the polynomial whose exact coefficients, constant term first, round to these
    floats.

    Returns None when the roots are too close together for double precision.
    """
    degree = len(coefficients) - 1
    lead = coefficients[-1]
    try:
        a = coefficients if lead == 1.0 else [c / lead for c in coefficients]
        for c in a:
            # `not <` also stops nan; a tiny coefficient that is not zero could have lost its relative
            # accuracy
            if not -_LARGEST < c < _LARGEST or (-_SMALLEST < c < _SMALLEST and c != 0.0):
                return None
        if degree == 4:
            reals, uppers = _quartic(a)
        else:
            reals, uppers = _pair_up(aberth(a))
        for _ in range(4):
            isolation, reals, uppers = _certify(a, reals, uppers)
            if isolation is not None:
                return isolation
    except (ArithmeticError, ValueError):
        pass
    return None


def _certify(
    a: list[float], reals: list[float], uppers: list[complex]
) -> tuple[Isolation | None, list[float], list[complex]]:
    """The discs around these points if they isolate, and the points after one Weierstrass correction."""
    degree = len(a) - 1
    unit = (8 * degree + 16) * _U
    real_discs, upper_discs = [], []
    better_reals, better_uppers = [], []
    good = True
    descending = a[-2::-1]
    for i, x in enumerate(reals):
        value, size, modulus = 1.0, 1.0, abs(x)
        for c in descending:
            value = value * x + c
            size = size * modulus + abs(c)
        product = 1.0
        for j, other in enumerate(reals):
            if j != i:
                product *= x - other
        for z in uppers:
            d = x - z.real
            product *= d * d + z.imag * z.imag
        radius = degree * _SLACK * (abs(value) + unit * size + _TINY) / abs(product)
        real_discs.append((x, radius))
        better_reals.append(x - value / product)
        good = good and radius <= 1e-4 * modulus
    for i, z in enumerate(uppers):
        w: complex = 1.0
        size, modulus = 1.0, abs(z)
        for c in descending:
            w = w * z + c
            size = size * modulus + abs(c)
        denominator = complex(0.0, 2.0 * z.imag)
        for real in reals:
            denominator *= z - real
        for j, upper in enumerate(uppers):
            if j != i:
                denominator *= (z - upper) * (z - upper.conjugate())
        spread = degree * _SLACK * (abs(w) + unit * size + _TINY) / abs(denominator)
        upper_discs.append((z, spread))
        better_uppers.append(z - w / denominator)
        good = good and spread < 0.25 * z.imag and spread <= 1e-4 * modulus
    if good and _disjoint(real_discs, upper_discs):
        return Isolation(real_discs, upper_discs), better_reals, better_uppers
    return None, better_reals, better_uppers


def _disjoint(reals: list[tuple[float, float]], uppers: list[tuple[complex, float]]) -> bool:
    """Whether all discs are apart, with room; upper discs are known to stay in the upper half plane."""
    discs: list[tuple[complex, float]] = [*reals, *uppers]
    for i, (z, r) in enumerate(discs):
        for other, s in discs[:i]:
            if abs(z - other) <= 2.0 * (r + s):
                return False
    return True


def _quartic(a: list[float]) -> tuple[list[float], list[complex]]:
    """Approximate roots of a quartic by Ferrari's splitting into two real quadratic factors."""
    d, c, b, a3, _ = a
    quarter = 0.25 * a3
    square = quarter * quarter
    p = b - 6.0 * square
    q = c - 2.0 * b * quarter + 8.0 * square * quarter
    r = d - c * quarter + b * square - 3.0 * square * square
    if q == 0.0:
        return _biquadratic(p, r, -quarter)
    m = _largest_cubic_root(p, 0.25 * p * p - r, -0.125 * q * q)
    s = sqrt(2.0 * m)
    half, shift = 0.5 * p + m, 0.5 * q / s
    reals: list[float] = []
    uppers: list[complex] = []
    for sum_of_roots, product in ((s, half + shift), (-s, half - shift)):
        h = 0.5 * sum_of_roots
        discriminant = h * h - product
        if discriminant >= 0.0:
            root = sqrt(discriminant)
            first = h + root if h >= 0.0 else h - root
            second = product / first if first else 0.0
            reals += [first - quarter, second - quarter]
        else:
            uppers.append(complex(h - quarter, sqrt(-discriminant)))
    return reals, uppers


def _largest_cubic_root(p: float, q: float, r: float) -> float:
    """Approximate largest real root of m**3 + p m**2 + q m + r."""
    shift = p / 3.0
    u = q / 3.0 - shift * shift
    v = shift * shift * shift - 0.5 * (shift * q - r)
    disc = u * u * u + v * v
    if disc >= 0.0:
        w = sqrt(disc)
        t = -v + w if v <= 0.0 else -v - w
        t = t ** (1.0 / 3.0) if t >= 0.0 else -((-t) ** (1.0 / 3.0))
        m = t - (u / t if t else 0.0) - shift
    else:
        k = sqrt(-u)
        m = 2.0 * k * cos(acos(max(-1.0, min(1.0, -v / (k * k * k)))) / 3.0) - shift
    for _ in range(2):
        slope = (3.0 * m + 2.0 * p) * m + q
        if slope > 0.0:
            m -= (((m + p) * m + q) * m + r) / slope
    return float(m)


def _biquadratic(p: float, r: float, centre: float) -> tuple[list[float], list[complex]]:
    reals: list[float] = []
    uppers: list[complex] = []
    disc = 0.25 * p * p - r
    if disc >= 0.0:
        w = sqrt(disc)
        first = -0.5 * p - w if p >= 0.0 else -0.5 * p + w
        for square in (first, r / first if first else 0.0):
            if square >= 0.0:
                reals += [centre + sqrt(square), centre - sqrt(square)]
            else:
                uppers.append(complex(centre, sqrt(-square)))
    else:
        root = complex_sqrt(complex(-0.5 * p, sqrt(-disc)))
        uppers += [complex(centre + root.real, root.imag), complex(centre - root.real, root.imag)]
    return reals, uppers


def aberth(a: Sequence[complex]) -> list[complex]:
    """Approximate roots of a monic polynomial of any degree by the simultaneous iteration of Ehrlich and
    Aberth."""
    degree = len(a) - 1
    if degree == 0:
        return []
    centre = -a[-2] / degree
    spread = max(abs(c) ** (1.0 / (degree - k)) for k, c in enumerate(a[:-1])) or 1.0
    points: list[complex] = []
    # Two points that meet far from a root hold each other there: then another start is tried.
    for turn in _TURNS:
        angles = (2.0 * pi * k / degree + turn for k in range(degree))
        points = [centre + spread * complex(cos(angle), sin(angle)) for angle in angles]
        _iterate(a, points)
        if all(_residual(a, z) < _SOLVED for z in points):
            break
    return points


def _iterate(a: Sequence[complex], points: list[complex]) -> None:
    """Move the points until none moves noticeably, at most 60 times."""
    for _ in range(60):
        largest = 0.0
        for i, z in enumerate(points):
            value, slope = complex(a[-1]), 0j
            for c in a[-2::-1]:
                slope = slope * z + value
                value = value * z + c
            if value == 0:
                continue
            newton = slope / value - sum(1.0 / (z - other) for j, other in enumerate(points) if j != i)
            step = 1.0 / newton
            points[i] = z - step
            largest = max(largest, abs(step) / (abs(z) or 1.0))
        if largest < 1e-12:
            break


def _residual(a: Sequence[complex], z: complex) -> float:
    """Size of the polynomial at z relative to its terms."""
    value, size, modulus = complex(a[-1]), abs(a[-1]), abs(z)
    for c in a[-2::-1]:
        value = value * z + c
        size = size * modulus + abs(c)
    return abs(value) / size if size else 0.0


def _pair_up(points: list[complex]) -> tuple[list[float], list[complex]]:
    """Sort approximate roots into real ones and upper halves of conjugate pairs."""
    reals = [z.real for z in points if abs(z.imag) <= 1e-7 * abs(z)]
    uppers = [z for z in points if z.imag > 1e-7 * abs(z)]
    lowers = [z for z in points if z.imag < -1e-7 * abs(z)]
    if len(uppers) != len(lowers):
        raise ArithmeticError("the approximate roots do not pair up")
    return reals, uppers
