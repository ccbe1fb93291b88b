"""The spin glass identities once more, without the provers: exact arithmetic and brute force."""

import itertools
from fractions import Fraction
from math import prod

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st
from mpmath import mp, mpf

from derive.theories.spin_glass import theory
from derive.theories.spin_glass.edges import critical_shift_of, edge_polynomial
from derive.theories.spin_glass.moments import moments
from derive.theories.spin_glass.quartic import master_quartic, resolvent_quartic
from tests.helpers.strategies import coalescing_cuts, double_roots, parameters_of

KAPPA, B, B1, X1, R, T, Z = sp.symbols("kappa b b1 x1 r t z")


def plain(expression):
    """A rational expression as a function of exact numbers (lambdify would round its constants)."""
    names = {s: sp.Symbol(s.name) for s in expression.free_symbols}
    order = (KAPPA, B, B1, X1, R, T, Z)
    parts = [sp.Poly(part, *order).terms() for part in sp.fraction(sp.together(expression.xreplace(names)))]
    exact = [[(powers, Fraction(int(c.p), int(c.q))) for powers, c in part] for part in parts]

    def value(*at):
        top, bottom = (
            sum(c * prod(x**k for x, k in zip(at, ks, strict=True)) for ks, c in part) for part in exact
        )
        return Fraction(top) / bottom

    return value


r, t, z = (theory.unknowns[n].symbol for n in "rtz")
master = plain(sp.expand(master_quartic(t, z)))
resolvent = plain(sp.expand(resolvent_quartic(r, z)))
edges = plain(sp.expand(edge_polynomial))
every_moment = [plain(m) for m in moments()]


def curve(kappa, S, c, x1, r):
    """t and z from r, by the Dyson equations solved by hand."""
    t = r + c / r - x1
    return t, t + kappa * S / r + (1 - kappa) * S / t


points = st.tuples(
    parameters_of(theory, ("kappa", "b", "b1", "x1")),
    st.fractions(-9, 9, max_denominator=11).filter(bool),
)


@given(points)
def test_points_of_the_curve_solve_everything(point):
    p, root = point
    k, b, b1, x1 = p["kappa"], p["b"], p["b1"], p["x1"]
    S, c = b**2 / 2, b1**2 / 2
    assume(root**2 - x1 * root + c != 0)
    t, z = curve(k, S, c, x1, root)
    g_D, g_G = 1 / root, 1 / t
    assert 1 / g_D == z + x1 - k * (S + b1**2 / (2 * k)) * g_D - (1 - k) * S * g_G
    assert 1 / g_G == z - k * S * g_D - (1 - k) * S * g_G
    assert master(k, b, b1, x1, root, t, z) == 0
    assert resolvent(k, b, b1, x1, root, t, z) == 0
    # A quartic has four roots: of five points on a line beside the curve one at least does not solve it.
    assert any(master(k, b, b1, x1, root, t + i, z) for i in range(1, 6))
    assert any(resolvent(k, b, b1, x1, root + i, t, z) for i in range(1, 6))
    assert k * g_D + (1 - k) * g_G == (z - t) / S


@given(points)
def test_the_edge_polynomial_is_the_derivative_of_the_curve(point):
    p, root = point
    k, b, b1, x1 = p["kappa"], p["b"], p["b1"], p["x1"]
    S, c = b**2 / 2, b1**2 / 2
    Q = root**2 - x1 * root + c
    assume(Q != 0)
    slope_t = 1 - c / root**2
    slope_z = slope_t - k * S / root**2 - (1 - k) * S * slope_t * root**2 / Q**2
    assert edges(k, b, b1, x1, root, 0, 0) == slope_z * (root * Q) ** 2


@given(points)
def test_mirror_and_scaling(point):
    p, root = point
    k, b, b1, x1 = p["kappa"], p["b"], p["b1"], p["x1"]
    z, s = Fraction(5, 7), Fraction(3, 2)
    assert resolvent(k, b, b1, -x1, -root, 0, -z) == resolvent(k, b, b1, x1, root, 0, z)
    scaled = resolvent(k, s * b, s * b1, s * x1, s * root, 0, s * z)
    assert scaled == s**4 * resolvent(k, b, b1, x1, root, 0, z)
    flat = resolvent(k, b, Fraction(0), Fraction(0), root, 0, z)
    assert flat == root**2 * (root**2 - z * root + b**2 / 2)


def roots_at(kappa, S, c, x1, z):
    """Coefficients in r of the resolvent quartic, expanded by hand, highest first."""
    kp = 1 - kappa
    return [
        Fraction(1), -2 * x1 - z, x1**2 + 2 * c + kappa * S + kp * S + z * x1,
        -2 * c * x1 - kappa * S * x1 - z * c, c**2 + kappa * S * c,
    ]  # fmt: skip


def derivatives(coefficients, at, count):
    found, row = [], list(coefficients)
    for _ in range(count):
        value = Fraction(0)
        for a in row:
            value = value * at + a
        found.append(value)
        row = [a * (len(row) - 1 - i) for i, a in enumerate(row[:-1])]
    return found


@given(double_roots(theory))
def test_critical_points_are_exact_double_roots(p):
    k, S, c, x1, root = p["kappa"], p["b_squared"] / 2, p["b1"] ** 2 / 2, p["x1"], p["r"]
    _, z = curve(k, S, c, x1, root)
    value, slope = derivatives(roots_at(k, S, c, x1, z), root, 2)
    assert value == slope == 0


@given(coalescing_cuts())
def test_touching_cuts_are_exact_triple_roots_at_the_critical_shift(p):
    k, S, c, x1, root = p["kappa"], p["b_squared"] / 2, p["c"], p["x1"], p["r"]
    _, z = curve(k, S, c, x1, root)
    value, slope, bend, third = derivatives(roots_at(k, S, c, x1, z), root, 4)
    assert value == slope == bend == 0
    assert third != 0
    with mp.workdps(50):
        shift = critical_shift_of(*(sp.sqrt(sp.Rational(v)) for v in (k**2, 2 * S, 2 * c)))
        assert abs(sp.N(shift, 45) - sp.Rational(x1)) < 1e-38 * (1 + abs(x1))


# --- moments -----------------------------------------------------------------------------------------


def recursion(kappa, S, S_D, x1, highest):
    """Operator-valued semicircle with a shift, G_a(z) = 1/(z - s_a - eta_a(G(z))), in powers of 1/z.

    M_a(n) = shift_a M_a(n-1) + sum_k eta_a(M(k)) M_a(n-2-k), eta the covariance of the two blocks.
    """
    kp = 1 - kappa
    M = {"D": [Fraction(1)], "G": [Fraction(1)]}
    for n in range(1, highest + 1):
        new = {}
        for a, shift in (("D", -x1), ("G", Fraction(0))):
            total = shift * M[a][n - 1]
            for k in range(n - 1):
                eta = kappa * (S_D if a == "D" else S) * M["D"][k] + kp * S * M["G"][k]
                total += eta * M[a][n - 2 - k]
            new[a] = total
        for a in "DG":
            M[a].append(new[a])
    return [kappa * d + kp * g for d, g in zip(M["D"], M["G"], strict=True)]


@given(parameters_of(theory, ("kappa", "b", "b1", "x1")))
def test_moments_against_the_recursion_of_operator_valued_semicircles(p):
    k, b, b1, x1 = p["kappa"], p["b"], p["b1"], p["x1"]
    wanted = recursion(k, b**2 / 2, b**2 / 2 + b1**2 / (2 * k), x1, 8)
    assert [m(k, b, b1, x1, 0, 0, 0) for m in every_moment] == wanted


def pairings(items):
    if not items:
        yield []
        return
    for j in range(1, len(items)):
        for rest in pairings(items[1:j] + items[j + 1 :]):
            yield [(items[0], items[j]), *rest]


def finite_moment(power, n, kappa, b, b1, x1):
    """E tr H^power / n by Wick enumeration: every index word, every pairing, crossing ones included."""
    n_D = int(kappa * n)
    variances = {"M": (b**2 / (2 * n), n), "D": (b1**2 / (2 * n_D), n_D)}

    def covariance(kind, e, f):
        v, size = variances[kind]
        if max(*e, *f) >= size:
            return 0
        return v * ((e == f) + (e == f[::-1]))

    total = Fraction(0)
    for word in itertools.product(range(n), repeat=power):
        entries = [(word[i], word[(i + 1) % power]) for i in range(power)]
        for kinds in itertools.product("MDs", repeat=power):
            shift = [e for e, kind in zip(entries, kinds, strict=True) if kind == "s"]
            if any(i != j or i >= n_D for i, j in shift):
                continue
            gaussian = [i for i, kind in enumerate(kinds) if kind != "s"]
            weight = sum(
                prod(
                    covariance(kinds[i], entries[i], entries[j]) if kinds[i] == kinds[j] else 0
                    for i, j in pairs
                )
                for pairs in pairings(gaussian)
            )
            total += weight * (-x1) ** len(shift)
    return total / n


@pytest.mark.parametrize("power", [1, 2, 3, 4])
def test_moments_against_exact_finite_matrices(power):
    """E tr H^k/N is a polynomial in 1/N: its value at 0 from as many sizes as it has coefficients."""
    k, b, b1, x1 = Fraction(1, 2), Fraction(1), Fraction(2), Fraction(1, 2)
    sizes = [2, 4, 6][: 1 + power // 2]
    values = {n: finite_moment(power, n, k, b, b1, x1) for n in sizes}
    limit = sum(
        values[n] * prod(-Fraction(1, m) / (Fraction(1, n) - Fraction(1, m)) for m in sizes if m != n)
        for n in sizes
    )
    assert limit == every_moment[power](k, b, b1, x1, 0, 0, 0)


def test_the_erratum_in_numbers():
    assert every_moment[2](Fraction(1, 2), 1, 2, Fraction(1, 2), 0, 0, 0) == Fraction(13, 8)


# --- critical shift, potential, distribution ---------------------------------------------------------


@pytest.mark.parametrize(
    ("kappa", "b", "b1"), [("9/10", 1, "1/2"), ("1/2", 1, 2), ("1/50", 3, "1/7"), ("2/3", 1, 0)]
)
def test_the_critical_shift_is_where_the_minimum_of_f_is_one(kappa, b, b1):
    with mp.workdps(60):
        k, S, c = _mpf(kappa), _mpf(b) ** 2 / 2, _mpf(b1) ** 2 / 2
        values = [sp.Rational(v) for v in (kappa, b, b1)]
        shift = mpf(str(sp.N(critical_shift_of(*values), 55)))

        def F(w):
            return k * S * w**2 / (1 - c * w**2) + (1 - k) * S / (shift - 1 / w - c * w) ** 2

        disc = mp.sqrt(shift**2 - 4 * c)
        low = 2 / (shift + disc)  # where t = 0 in the gap
        high = min(1 / mp.sqrt(c), 2 / (shift - disc)) if c else 1 / mp.sqrt(k * S)
        for _ in range(400):  # golden section: F is convex there
            a, d = high - (high - low) * mp.mpf("0.61803398875"), low + (high - low) * mp.mpf("0.61803398875")
            if F(a) < F(d):
                high = d
            else:
                low = a
        assert abs(F((low + high) / 2) - 1) < mpf(10) ** -40


def _mpf(text):
    q = Fraction(text)
    return mpf(q.numerator) / q.denominator


def all_roots(coefficients):
    """All roots with the working precision; NumPy's serve as a start, which saves most of the steps."""
    found = np.roots([float(a) for a in coefficients])
    # From real starts none would ever leave the real axis.
    start = [complex(w) * (1 + 1e-9j * k) for k, w in enumerate(found, 1)]
    return mp.polyroots(coefficients, maxsteps=200, extraprec=100, roots_init=start)


class Density:
    """The measure from mp.polyroots and the rule alone."""

    def __init__(self, kappa, b, b1, x1):
        self.k, self.S, self.c, self.x = _mpf(kappa), _mpf(b) ** 2 / 2, _mpf(b1) ** 2 / 2, _mpf(x1)

    def root(self, lam):
        """Physical r just at the real axis: non-real with |r|² > c, else the real one that increases."""
        roots = all_roots(roots_at(self.k, self.S, self.c, self.x, lam))
        inside = [w for w in roots if mp.im(w) > mpf(10) ** -22 and abs(w) ** 2 > self.c]
        if inside:
            return inside[0]
        roots = [w for w in roots if abs(w) > mpf(10) ** -10]  # r = 0 is spurious for b1 = 0
        good = [mp.re(w) for w in roots if self._increases(mp.re(w)) and abs(mp.im(w)) < mpf(10) ** -20]
        assert len(good) == 1
        return good[0]

    def _increases(self, r):
        q = r**2 - self.x * r + self.c
        slope_t = 1 - self.c / r**2
        slope = (
            slope_t - self.k * self.S / r**2 - (1 - self.k) * self.S * slope_t * r**2 / q**2 if q else mpf(0)
        )
        return slope > 0 and slope_t > 0

    def t(self, r):
        return r + self.c / r - self.x

    def __call__(self, lam):
        roots = all_roots(roots_at(self.k, self.S, self.c, self.x, lam))
        inside = [w for w in roots if mp.im(w) > 0 and abs(w) ** 2 > self.c * (1 + mpf(10) ** -23)]
        return max((mp.im(self.t(w)) for w in inside), default=mpf(0)) / (mp.pi * self.S)

    def cuts(self):
        """Edges of the support from the critical points, by sign changes of the density's existence."""
        k, S, c, x = self.k, self.S, self.c, self.x
        rr = sp.Symbol("r")
        Q = rr**2 - sp.Rational(str(x)) * rr + sp.Rational(str(c))
        E = (rr**2 - sp.Rational(str(c))) * (Q**2 - sp.Rational(str((1 - k) * S)) * rr**2)
        p = sp.Poly(sp.expand(E - sp.Rational(str(k * S)) * Q**2), rr)
        candidates = mp.polyroots([mpf(a.p) / a.q for a in p.all_coeffs()], maxsteps=400, extraprec=200)
        ends = []
        for w in candidates:
            # For b1 = 0 the point r = 0 is a spurious critical point.
            if abs(mp.im(w)) < mpf(10) ** -20 and abs(w) > mpf(10) ** -10:
                r = mp.re(w)
                ends.append(self.t(r) + k * S / r + (1 - k) * S / self.t(r))
        ends.sort()
        middles = [(a + b) / 2 for a, b in itertools.pairwise(ends)]
        return [(a, b) for (a, b), m in zip(itertools.pairwise(ends), middles, strict=True) if self(m) > 0]

    def integral(self, f, upto=None):
        """Integral of f times the density; square-root ends are removed by a cosine substitution."""
        total = mpf(0)
        for a, b in self.cuts():
            if upto is not None and upto <= a:
                continue
            middle, half = (a + b) / 2, (b - a) / 2
            end = mp.pi if upto is None or upto >= b else mp.acos(-(upto - middle) / half)

            def g(theta, middle=middle, half=half):
                lam = middle - half * mp.cos(theta)
                return f(lam) * self(lam) * half * mp.sin(theta)

            total += mp.quad(g, mp.linspace(0, end, 5), maxdegree=6)
        return total

    def phi(self, lam):
        r = self.root(lam)
        t = self.t(r)
        kp = 1 - self.k
        form = (
            self.k * (self.k * self.S + self.c) / r**2
            + 2 * self.k * kp * self.S / (r * t)
            + kp**2 * self.S / t**2
        )
        return self.k * mp.log(r) + kp * mp.log(t) + form / 2


CASES = [("9/10", 1, "1/2", 4, -6), ("1/2", 1, 2, "1/2", 5), ("1/2", 1, 0, 3, "-3/2")]


@pytest.mark.parametrize(("kappa", "b", "b1", "x1", "at"), CASES)
def test_potential_against_quadrature_of_the_density(kappa, b, b1, x1, at):
    with mp.workdps(31):
        rho = Density(kappa, b, b1, x1)
        lam = _mpf(at)
        assert rho(lam) == 0  # outside the support: the integrand is smooth
        assert abs(rho.integral(lambda u: mp.log(abs(lam - u))) - mp.re(rho.phi(lam))) < mpf(10) ** -20


@pytest.mark.parametrize(("kappa", "b", "b1", "x1", "at"), CASES[:2])
def test_distribution_against_quadrature_of_the_density(kappa, b, b1, x1, at):
    with mp.workdps(31):
        rho = Density(kappa, b, b1, x1)
        a, e = rho.cuts()[0]
        lam = a + (e - a) * mpf("0.4")
        below = rho.integral(lambda u: mpf(1), upto=lam)
        assert abs(below - (1 - mp.im(rho.phi(lam)) / mp.pi)) < mpf(10) ** -20


def test_the_gap_has_the_discriminators_mass_to_its_left():
    with mp.workdps(31):
        rho = Density("9/10", 1, "1/2", 4)
        first, second = rho.cuts()
        lam = (first[1] + second[0]) / 2
        assert abs(rho.integral(lambda u: mpf(1), upto=lam) - mpf(9) / 10) < mpf(10) ** -20
        assert abs(1 - mp.im(rho.phi(lam)) / mp.pi - mpf(9) / 10) < mpf(10) ** -25
