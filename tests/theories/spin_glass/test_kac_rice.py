"""Kac–Rice once more, without the provers: Gamma functions, finite N, quadrature and samples."""

import itertools

import numpy as np
import pytest
import sympy as sp
from mpmath import mp, mpf

from derive.checking.checker import Checker
from derive.errors import ProofFailed
from derive.statement.claim import expects_refutation
from derive.statement.verdict import PROVED, REFUTED
from derive.theories.spin_glass import glass, kac_rice, kac_rice_small
from derive.theories.spin_glass.model import kappa, spin_glass

CLAIMS = [c for c in spin_glass.claims.values() if c.id.startswith("spin_glass.kac_rice.")]
QUICK = (
    kac_rice.by_parts,
    kac_rice.volumes,
    kac_rice.stirling,
    kac_rice_small.mixed_entry,
    kac_rice_small.mean,
    kac_rice_small.count,
)
PLACES = [(2, 1, "1", "1/2"), (3, 3, "1", "9/10"), (2, 3, "3/2", "1/3")]


def at(expression, p, q, sigma, share=None):
    """A constant of the theory at numbers, by mpmath."""
    numbers = {glass.p: p, glass.q: q, glass.sigma_z: sp.Rational(sigma)}
    if share is not None:
        numbers[kappa] = sp.Rational(share)
    return mpf(str(sp.N(sp.sympify(expression).subs(numbers), 40)))


@pytest.mark.parametrize("claim", QUICK, ids=lambda c: c.id)
def test_every_twin_is_rejected(claim):
    settled = Checker(twin_limit=0)
    for premise in claim.premises:
        settled.check(premise)
    report = Checker(twin_limit=None, reports=dict(settled.reports)).check(claim)
    assert report.problems == ()
    assert report.verdict is PROVED
    assert report.rechecked
    rejected, tried = report.rejected
    assert rejected == tried > 0


@pytest.mark.parametrize("claim", [c for c in CLAIMS if expects_refutation(c)], ids=lambda c: c.id)
def test_the_authors_constant_is_refuted(claim):
    report = Checker(twin_limit=0).check(claim)
    assert claim.corrected_by is kac_rice.constant
    assert report.problems == ()
    assert report.verdict is REFUTED
    assert report.rechecked


def test_the_authors_number_is_too_large_by_more_than_nine():
    excess = sp.N(kac_rice.authors_number - kac_rice.number, 30)
    assert abs(excess - sp.N(6 * sp.log(2) + 5 * sp.log(sp.pi) - sp.Rational(1, 2), 30)) < 1e-25
    assert 9.382 < excess < 9.383
    assert len([c for c in CLAIMS if expects_refutation(c)]) == 2


# --- volumes ------------------------------------------------------------------------------------------


def log_volume(n):
    """log Vol(S^{n-1}) by the Gamma function."""
    return mp.log(2) + n / mpf(2) * mp.log(mp.pi) - mp.loggamma(n / mpf(2))


def test_the_volumes_of_spheres():
    assert [mp.nstr(mp.exp(log_volume(n)), 12) for n in (1, 2, 3)] == [
        mp.nstr(v, 12) for v in (mpf(2), 2 * mp.pi, 4 * mp.pi)
    ]
    (stated,) = kac_rice.volumes.statement
    for n in range(1, 12):
        step = stated.rhs.subs({kac_rice.volume: 1, kac_rice.dimension: n})
        assert abs(mp.exp(log_volume(n + 2) - log_volume(n)) - mpf(str(sp.N(step, 30)))) < 1e-13


@pytest.mark.parametrize("n", [10**4, 10**4 + 1, 10**8, 10**8 + 1])
def test_the_growth_of_spheres(n):
    """The error is (log n)/2 + O(1), for even and odd n."""
    with mp.workdps(40):
        error = log_volume(n) - n * mpf(str(sp.N(kac_rice.growth(sp.Integer(n)), 40)))
        assert abs(error - mp.log(n) / 2) < 1


# --- the constant -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("p", "q", "sigma", "share"), PLACES)
def test_the_constant_is_the_limit_of_the_factors(p, q, sigma, share):
    """Every factor of Kac–Rice at finite N, with log |det W| = (n_D + n_G)/2 log 2N + N Ω."""
    with mp.workdps(40):
        N = 60 * 10**12
        N_D = int(N * sp.Rational(share))
        v_D, v_G = (at(v, p, q, sigma) for v in (glass.v_D, glass.v_G))
        total = log_volume(N_D) + log_volume(N - N_D)
        total -= (N_D - 1) / mpf(2) * mp.log(2 * mp.pi * v_D)
        total -= (N - N_D - 1) / mpf(2) * mp.log(2 * mp.pi * v_G)
        total += (N - 2) / mpf(2) * mp.log(mpf(2) * N)
        assert abs(total / N - at(kac_rice.K, p, q, sigma, share)) < mpf(10) ** -11


@pytest.mark.parametrize("p", [3, 4, 7])
def test_one_spin_glass_has_half_the_logarithm_of_p_minus_one(p):
    """κ -> 1 without the generator: K + Ω(0), with the semicircle of radius √2 b, b² = p (p-1)."""
    K = sp.limit(kac_rice.constant_of(sp.Integer(p), sp.Integer(1), kac_rice.number), kappa, 1)
    omega = sp.log(sp.sqrt(2 * p * (p - 1)) / 2) - sp.Rational(1, 2)
    assert abs(sp.N(K + omega - sp.log(p - 1) / 2, 30)) < 1e-25


# --- two weights a player -----------------------------------------------------------------------------


def small_law(p, q, sigma):
    """Covariance of (α, γ, β) from the theory's constants."""
    S, S_D, v_D, v_G = (
        float(at(e, p, q, sigma)) for e in (glass.S_glass, glass.S_D_glass, glass.v_D, glass.v_G)
    )
    law = np.array([[6 * S_D + v_D, 2 * S, 0], [2 * S, 6 * S + v_G, 0], [0, 0, 2 * S]])
    return law, v_D, v_G


def eigenvalues_of(law):
    """u, v, w by the claim's formula."""
    (stated,) = kac_rice_small.eigenvalues.statement
    s = kac_rice_small
    numbers = {
        s.var_alpha: law[0, 0], s.var_gamma: law[1, 1], s.var_beta: law[2, 2], s.cov_alpha_gamma: law[0, 1],
        s.geometric: float(np.sqrt(law[0, 0] * law[1, 1])),
    }  # fmt: skip
    roots = sp.Poly(stated.rhs.subs(numbers), s.mu).nroots()
    return sorted((float(sp.re(r)) for r in roots), reverse=True)


def mean_modulus(u, v, w):
    """The integral of kac_rice.small.count."""
    with mp.workdps(25):
        a, c = mpf(v) / u, mpf(w) / u

        def inside(tau):
            s = 1 + tau * tau
            return 1 / (s * s * mp.sqrt((1 + s * a) * (1 + s * c)))

        return 8 * u * mp.quad(inside, [0, 1, mp.inf]) / mp.pi


@pytest.mark.parametrize(("p", "q", "sigma"), [place[:3] for place in PLACES])
def test_the_mean_modulus_of_a_small_determinant_against_samples(p, q, sigma):
    law, _, _ = small_law(p, q, sigma)
    form = np.array([[0, 0.5, 0], [0.5, 0, 0], [0, 0, -1.0]])
    found = eigenvalues_of(law)
    assert np.allclose(found, sorted(np.linalg.eigvals(law @ form).real, reverse=True), rtol=1e-9)
    u, v, w = found[0], *(-e for e in found[1:])
    assert min(u, v, w) > 0
    assert abs(u - v - w) < 1e-9 * u  # the mean of the determinant is 0
    z = np.random.default_rng(20220104).standard_normal((400_000, 3)) @ np.linalg.cholesky(law).T
    sampled = np.abs(z[:, 0] * z[:, 1] - z[:, 2] ** 2)
    error = sampled.std() / np.sqrt(len(sampled))
    assert abs(sampled.mean() - float(mean_modulus(u, v, w))) < 4 * error
    assert error < 0.005 * sampled.mean()


def test_the_mean_number_of_critical_points_on_the_smallest_torus():
    law, v_D, v_G = small_law(2, 1, "1")
    assert (law[0, 0], law[1, 1], law[0, 1], law[2, 2]) == (56, 48, 12, 12)
    u, v, w = (abs(e) for e in eigenvalues_of(law))
    number = 2 * mp.pi * mean_modulus(u, v, w) / mp.sqrt(v_D * v_G)
    assert abs(number - mpf("17.96153976")) < 1e-7


@pytest.mark.parametrize("y", ["1/5", "1", "3"])
def test_the_positive_part_against_quadrature(y):
    with mp.workdps(25):
        y = mpf(sp.Rational(y).p) / sp.Rational(y).q
        (stated,) = kac_rice_small.tail.statement
        (craig,) = kac_rice_small.craig.statement
        value = mp.quad(
            lambda z: 2 * (z * z - y * y) * mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi), [y, y + 4, mp.inf]
        )
        for side in (stated.rhs, craig.rhs):
            stated_value = sp.N(side.subs(kac_rice_small.threshold, sp.Float(y, 25)), 25)
            assert abs(mpf(str(stated_value)) - value) < 1e-18
        assert value > 0


def test_wrong_integrals_are_refused():
    for claim, wrong in itertools.product((kac_rice_small.craig, kac_rice_small.laplace), (2, -1)):
        (stated,) = claim.statement
        changed = claim.problem().with_statement((sp.Eq(stated.lhs, wrong * stated.rhs, evaluate=False),))
        with pytest.raises(ProofFailed):
            claim.proof.attempt(changed)
