"""The generic quartic factor solver and the error-free transformations under it."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from numerics.arrays.arithmetic import divide, multiply, two_prod, two_sum
from numerics.arrays.quartic import correction, dominant_cubic_root, newton, start


def test_error_free_transformations() -> None:
    generator = np.random.default_rng(1)
    a, b = generator.standard_normal((2, 200)) * 2.0 ** generator.integers(-40, 40, (2, 200))
    for x, y in zip(a.tolist(), b.tolist(), strict=True):
        s, e = two_sum(x, y)
        assert Fraction(s) + Fraction(e) == Fraction(x) + Fraction(y)
        p, e = two_prod(x, y)
        assert Fraction(p) + Fraction(e) == Fraction(x) * Fraction(y)


def test_double_double_products_and_quotients() -> None:
    generator = np.random.default_rng(2)
    for _ in range(200):
        a, b = (float(v) for v in generator.standard_normal(2))
        a_lo, b_lo = a * 2.0**-55, b * -(2.0**-56)
        x, y = Fraction(a) + Fraction(a_lo), Fraction(b) + Fraction(b_lo)
        for pair, exact in ((multiply(a, a_lo, b, b_lo), x * y), (divide(a, a_lo, b, b_lo), x / y)):
            error = abs((Fraction(float(pair[0])) + Fraction(float(pair[1]))) / exact - 1)
            assert error < Fraction(1, 2**101)


def test_dominant_cubic_root() -> None:
    generator = np.random.default_rng(3)
    g = generator.uniform(-1, 1, 500) * 10.0 ** generator.uniform(-8, 0, 500)
    h = generator.uniform(-1, 1, 500) * 10.0 ** generator.uniform(-8, 0, 500)
    found = dominant_cubic_root(g, h)
    for gi, hi, vi in zip(g, h, found, strict=True):
        roots = np.roots([1.0, 0.0, gi, hi])
        real = roots[np.abs(roots.imag) < 1e-9 * np.abs(roots).max()].real
        if gi * gi * gi / 27 + hi * hi / 4 > 0:
            real = real[:1] if real.size == 1 else real
        best = real[np.argmax(np.abs(real))]
        assert abs(vi - best) < 1e-6 * max(abs(best), abs(gi) ** 0.5)


def quartic_with(roots: list[complex]) -> tuple[float, float, float, float]:
    a = np.real(np.poly(roots))
    return float(a[4]), float(a[3]), float(a[2]), float(a[1])


def test_factors_of_known_roots() -> None:
    """Two pairs, a pair and two real roots, four real roots, in random places."""
    generator = np.random.default_rng(4)
    for k in range(600):
        x, y, u, v = generator.uniform(-3, 3, 4)
        kinds = [
            [complex(x, y), complex(x, -y), complex(u, v), complex(u, -v)],
            [complex(x, y), complex(x, -y), u, v],
            [x, y, u, v],
        ]
        a0, a1, a2, a3 = quartic_with(kinds[k % 3])
        p1, q1, p2, q2 = start(a0, a1, a2, a3, 4.0)
        for _ in range(4):
            p1, q1, p2, q2 = newton(a0, a1, a2, a3, p1, q1, p2, q2)
        product = np.polymul([1.0, p1, q1], [1.0, p2, q2])
        np.testing.assert_allclose(product, [1.0, a3, a2, a1, a0], atol=1e-12 * max(1, abs(a0), abs(a1)))


def test_a_double_root_inside_a_factor_is_no_obstacle() -> None:
    """r**2 (r**2 + 2 r + 5), shifted: the double root ends in one factor and Newton stays quadratic."""
    a0, a1, a2, a3 = quartic_with([1.5, 1.5, complex(-1, 2), complex(-1, -2)])
    p1, q1, p2, q2 = start(a0, a1, a2, a3, 3.0)
    p1, q1, p2, q2 = newton(a0, a1, a2, a3, p1, q1, p2, q2)
    found = sorted([(float(p1), float(q1)), (float(p2), float(q2))])
    np.testing.assert_allclose(found, [(-3.0, 2.25), (2.0, 5.0)], atol=1e-13)


def test_correction_solves_the_linearised_problem() -> None:
    """(r**2 + p1 r + q1)(s2 r + t2) + (r**2 + p2 r + q2)(s1 r + t1) = -e(r), for any e of degree 3."""
    generator = np.random.default_rng(5)
    for _ in range(100):
        e0, e1, e2, e3, p1, q1, p2, q2 = generator.uniform(-2, 2, 8)
        s1, t1, s2, t2 = correction(e0, e1, e2, e3, p1, q1, p2, q2)
        total = np.polyadd(np.polymul([1, p1, q1], [s2, t2]), np.polymul([1, p2, q2], [s1, t1]))
        size = np.abs([s1, t1, s2, t2]).max() + 1
        np.testing.assert_allclose(total, [-e3, -e2, -e1, -e0], atol=1e-12 * size)
