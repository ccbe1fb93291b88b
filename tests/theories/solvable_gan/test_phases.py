"""Phases of one feature against eigenvalues and orbits of a right-hand side that is coded apart."""

from __future__ import annotations

import numpy as np
import pytest
import sympy as sp
from scipy.integrate import solve_ivp

from derive.theories.solvable_gan import fixed_points, informative, reduced, stability
from derive.theories.solvable_gan.half_plane import growth
from derive.theories.solvable_gan.model import P, e_G, e_T, kappa, nu, q, r
from tests.helpers.gan_flow import jacobian, one_feature, random_gram, rates

SYMBOLS = (kappa, nu, e_T, e_G)
MARGIN = 1e-9  # closer to a border than rounding decides


def numbers(rng):
    """κ, ν, e_T, e_G over all phases."""
    return rng.uniform(0.05, 4), rng.uniform(0, 2), rng.uniform(0, 0.6), rng.uniform(0, 0.6)


def function(expressions, *symbols):
    """Floats of expressions in the parameters and further symbols."""
    return sp.lambdify((*SYMBOLS, *symbols), expressions, "numpy")


def eigenvalues(y, p):
    return np.linalg.eigvals(jacobian(one_feature, y, *p))


def test_the_reduced_field_is_that_of_the_constrained_flow():
    rng = np.random.default_rng(1)
    field = function(reduced.field(P, q, r), P, q, r)
    for _ in range(200):
        tau, tau_tilde, scale, eta_T, eta_G = rng.uniform(0.1, 3, 5)
        p = tau_tilde / tau, tau * (eta_T**2 + eta_G**2) / (2 * scale), tau * eta_T / 2, tau * eta_G / 2
        overlaps = random_gram(1, rng)
        spectrum = np.array([scale])
        full = rates(overlaps, tau, tau_tilde, spectrum, spectrum, eta_T, eta_G)
        y = [overlaps[k].item() for k in range(3)]
        expected = np.array([part.item() for part in full[:3]]) / (tau * scale)
        np.testing.assert_allclose(field(*p, *y), expected, rtol=1e-11, atol=1e-12)
        np.testing.assert_allclose(one_feature(y, *p), expected, rtol=1e-11, atol=1e-12)
        assert abs(full[3].item()) < 1e-12


def test_the_line_is_stable_where_it_is_said_to_be():
    rng = np.random.default_rng(2)
    conditions = function((stability.damped, stability.room), P)
    seen = set()
    for _ in range(3000):
        p, at = numbers(rng), rng.uniform(-1, 1)
        damped, room = conditions(*p, at)
        if min(abs(damped), abs(room)) < 1e-3:
            continue
        values = np.delete(eigenvalues([at, 0, 0], p), np.argmin(abs(eigenvalues([at, 0, 0], p))))
        stable = values.real.max() < 0
        assert stable == (damped > 0 and room > 0), (p, at)
        seen.add(stable)
    assert seen == {True, False}


def test_points_on_the_q_axis_are_saddles():
    rng = np.random.default_rng(3)
    for _ in range(2000):
        k, _, eT, eG = numbers(rng)
        p = k, rng.uniform(0, 0.99), eT, eG
        y = [0, np.sqrt((1 - p[1]) / (1 + eT)), 0]
        assert abs(one_feature(y, *p)).max() < 1e-12
        values = eigenvalues(y, p)
        assert values.real.max() > 0 > values.real.min()


def test_points_on_the_r_axis_are_stable_where_they_are_said_to_be():
    rng = np.random.default_rng(4)
    decided = sp.lambdify(SYMBOLS, [c.gts - c.lts for c in stability.r_conditions], "numpy")
    seen = {True: 0, False: 0}
    for _ in range(6000):
        p = rng.uniform(0.05, 6), rng.uniform(0, 3), rng.uniform(0, 1.2), rng.uniform(0, 1.2)
        square = (p[0] - 1 - p[1]) / (p[0] - 1 + p[3])
        slacks = np.array(decided(*p))
        if square <= 0 or abs(slacks).min() < 1e-3:
            continue
        y = [0, 0, np.sqrt(square)]
        assert abs(one_feature(y, *p)).max() < 1e-9 * (1 + square**2)
        stable = bool(eigenvalues(y, p).real.max() < 0)
        assert stable == bool((slacks > 0).all()), p
        seen[stable] += 1
    assert min(seen.values()) > 100


def informative_roots(p):
    """Roots of F in (0, 1), from the field itself: h = 0 and P² = 1 - κ(1-x) eliminated by hand."""
    k, v, eT, eG = p
    found = np.roots([k * (1 + eT), -(k * (1 + eT) - eT - eG), v])
    return sorted(x.real for x in found if abs(x.imag) < 1e-12 and 0 < x.real < 1)


def weak(rng):
    """Parameters at which informative points are common."""
    k = rng.uniform(0.05, 2.5)
    return k, rng.uniform(0, 0.25) * k, *(rng.uniform(0, 0.3, 2) * rng.uniform(0, 1))


def test_informative_points_come_in_twos_as_said():
    rng = np.random.default_rng(5)
    seen = set()
    for _ in range(4000):
        p = weak(rng)
        k, v, eT, eG = p
        gap = k * (1 + eT) - (np.sqrt(v) + np.sqrt(v + eT + eG)) ** 2
        if abs(gap) < 1e-4:
            continue
        found = informative_roots(p)
        assert len(found) == (2 if gap > 0 else 0), p
        seen.add(len(found))
        for x in found:
            square = 1 - k * (1 - x)
            if square > 0:
                y = [np.sqrt(square), np.sqrt(square * x), np.sqrt(x)]
                assert abs(one_feature(y, *p)).max() < 1e-10
    assert seen == {0, 2}


def test_informative_points_are_stable_where_they_are_said_to_be():
    rng = np.random.default_rng(6)
    x_ = fixed_points.x
    told = function((fixed_points.F(x_), fixed_points.slope, *informative.coefficients), x_)
    seen = {"lower": 0, "stable": 0, "unstable": 0}
    for _ in range(6000):
        k, _, eT, eG = weak(rng)
        a, s = k * (1 + eT), eT + eG
        if a < s:
            continue
        p = k, (a - s) ** 2 / (4 * a) * (1 - rng.uniform() ** 3), eT, eG  # often near the fold
        for x in informative_roots(p):
            square = 1 - p[0] * (1 - x)
            if square < 1e-3:
                continue
            y = [np.sqrt(square), np.sqrt(square * x), np.sqrt(x)]
            at_root, slope, a1, a2, a3 = told(*p, x)
            assert abs(at_root) < 1e-10
            J = jacobian(one_feature, y, *p)
            np.testing.assert_allclose(np.poly(J), [1, a1, a2, a3], rtol=1e-8, atol=1e-9)
            if min(abs(slope), abs(a1), abs(a1 * a2 - a3)) < 1e-5:
                continue
            stable = np.linalg.eigvals(J).real.max() < 0
            assert stable == (slope > 0 and a1 > 0 and a1 * a2 > a3), p
            seen["lower" if slope < 0 else "stable" if stable else "unstable"] += 1
            assert slope > 0 or not stable
    assert min(seen.values()) > 200


def test_a_positive_trace_does_not_follow_from_the_rest():
    p, x = (1, 0.08, 2, 0), 0.2
    y = [np.sqrt(0.2), 0.2, np.sqrt(x)]
    assert abs(one_feature(y, *p)).max() < 1e-12
    _, a1, a2, a3 = np.poly(jacobian(one_feature, y, *p))
    assert a1 * a2 > a3 > 0 > a1
    assert eigenvalues(y, p).real.max() > 0


def test_searches_from_anywhere_end_at_a_point_that_is_listed():
    rng = np.random.default_rng(7)
    kinds = set()
    for _ in range(1500):
        p = weak(rng) if rng.random() < 0.7 else numbers(rng)
        y = rng.uniform(-1.2, 1.2, 3)
        for _ in range(60):
            step, *_ = np.linalg.lstsq(jacobian(one_feature, y, *p), one_feature(y, *p), rcond=1e-12)
            y = y - step
            if not np.isfinite(y).all() or abs(y).max() > 50:
                break
        if not np.isfinite(y).all() or abs(y).max() > 50 or abs(one_feature(y, *p)).max() > 1e-13:
            continue
        at, u, v = y
        k, noise, eT, eG = p
        fits = {
            "line": abs(u) + abs(v) < 1e-5,
            "q": abs(at) + abs(v) + abs((1 + eT) * u * u - 1 + noise) < 1e-5,
            "r": abs(at) + abs(u) + abs((k - 1 + eG) * v * v - k + 1 + noise) < 1e-5,
            "informative": abs(u - at * v)
            + abs(at**2 - 1 + k * (1 - v * v))
            + abs(k * (1 + eT) * v**4 - (k * (1 + eT) - eT - eG) * v * v + noise)
            < 1e-5,
        }
        assert any(fits.values()), (p, y)
        kinds |= {name for name, fit in fits.items() if fit}
    assert kinds == {"line", "q", "r", "informative"}


def test_the_root_radius_of_the_half_plane_is_that_of_mapped_eigenvalues():
    rng = np.random.default_rng(8)
    for _ in range(300):
        roots = rng.normal(size=3) + 0j
        if rng.random() < 0.5:
            roots[1:] = roots[1] + 1j * rng.normal(), 0
            roots[2] = roots[1].conjugate()
        coefficients = [sp.Rational(float(a)) for a in np.real(np.poly(roots))[1:]]
        polynomial, w = growth(*coefficients).args
        mapped = np.roots([float(a) for a in sp.Poly(polynomial, w).all_coeffs()])
        radius = abs((1 + roots) / (1 - roots)).max()
        np.testing.assert_allclose(abs(mapped).max(), radius, rtol=1e-6)
        assert (abs(mapped).max() < 1) == (roots.real.max() < 0)


def in_time(_, y, *p):
    return one_feature(y, *p)


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_learned_at_strong_noise(seed):
    rng = np.random.default_rng(100 + seed)
    for _ in range(5):
        v = rng.uniform(1.05, 2.5)
        k, eT, eG = rng.uniform(0.05, v), *rng.uniform(0, 0.6, 2)
        if k > v + 0.9:
            continue
        overlaps = random_gram(1, rng)
        y = [overlaps[j].item() for j in range(3)]
        slower = min(v - 1, 1 + v - k if k + eG >= 1 else v + eG)
        found = solve_ivp(in_time, (0, 12 / slower), y, args=(k, v, eT, eG), rtol=1e-9, atol=1e-13)
        E = (found.y[1] ** 2 + found.y[2] ** 2) / 2
        assert (E[0] * np.exp(-2 * slower * found.t) * (1 + 1e-6) + 1e-12 >= E).all()
        assert abs(found.y[0]).max() <= 1 + 1e-9
