"""The Kac-Rice formula at finite sizes: integrals against quadrature and samples, and large sizes."""

from __future__ import annotations

from math import exp, inf, log, pi, sqrt

import mpmath
import numpy as np
import pytest

from numerics.spin_glass.counting.expected import _log_prefactor, expected_critical_points
from numerics.spin_glass.counting.hessian_samples import sample_hessian
from numerics.spin_glass.counting.instance import Model
from numerics.spin_glass.counting.mean_determinant import mean_modulus_of_three, mean_modulus_of_two
from numerics.spin_glass.counting.monte_carlo import curvature_at_origin, log_mean_modulus
from numerics.spin_glass.landscape.law import landscape_law

LAWS = ["exact", "tied", "authors_code"]
SMALL = [(1, 2), (2, 1), (2, 2), (3, 1), (1, 3), (3, 2), (2, 3), (4, 1), (1, 4)]


def plain(N_D: int, N_G: int, p: int, q: int, sigma: float, law: str, samples: int) -> tuple[float, float]:
    """The formula with the mean of |det| over samples of the law, and its standard error."""
    moduli = np.abs(np.linalg.det(sample_hessian(N_D, N_G, p, q, sigma, 1, instances=samples, law=law)))
    model = Model(p, q, sigma, N_D, N_G)
    scale = exp(_log_prefactor(model, landscape_law(model, law)))
    return scale * float(moduli.mean()), scale * float(moduli.std()) / sqrt(samples)


@pytest.mark.parametrize("law", LAWS)
@pytest.mark.parametrize(("N_D", "N_G"), SMALL)
def test_integrals_agree_with_samples_of_the_law(N_D: int, N_G: int, law: str) -> None:
    found = expected_critical_points(N_D, N_G, 3, 1, 0.7, law=law)
    value, error = plain(N_D, N_G, 3, 1, 0.7, law, 60_000)
    assert abs(found.value - value) < 4 * error
    assert error < 0.02 * value
    assert found.how == "exact integral" and found.effective_samples == inf
    assert found.low <= found.value <= found.high < found.low * (1 + 1e-6)
    assert found.log_value == pytest.approx(log(found.value), abs=1e-12)


def test_the_number_for_two_circles_is_the_known_one() -> None:
    found = {law: expected_critical_points(2, 2, 2, 1, 1, law=law).value for law in LAWS}
    assert found["exact"] == pytest.approx(17.961539757, abs=1e-8)
    assert found["tied"] == pytest.approx(16.415694633, abs=1e-8)
    assert found["authors_code"] == pytest.approx(1152.0, abs=0.1)


@pytest.mark.parametrize(
    ("first", "second", "covariance", "between"), [(3.0, 5.0, 1.0, 0.4), (1e3, 2.0, -30.0, 7.0)]
)
def test_two_by_two_against_a_quadrature_in_other_variables(
    first: float, second: float, covariance: float, between: float
) -> None:
    """al = A cos t and so on on the sphere: E|al ga - be^2| from the characteristic function,
    (2/pi) int_0^inf (1 - Re phi(t))/t^2 dt."""
    root = mpmath.sqrt(first * second)
    eigenvalues = [(covariance + root) / 2, (covariance - root) / 2, -between]

    def integrand(t: mpmath.mpf) -> mpmath.mpf:
        phi = mpmath.mpf(1)
        for mu in eigenvalues:
            phi /= mpmath.sqrt(1 - 2j * mu * t)
        return (1 - phi.real) / t**2

    with mpmath.workdps(20):
        scale = max(abs(mu) for mu in eigenvalues)
        points = [0, *(10.0**k / scale for k in range(-2, 6, 1)), mpmath.inf]
        expected = 2 / mpmath.pi * mpmath.quad(integrand, points)
    found = mean_modulus_of_two(first, second, covariance, between)
    assert found == pytest.approx(float(expected), rel=1e-9)


def test_three_by_three_has_a_known_value() -> None:
    """Independent h, c, no border: E|c| E|h^2 - r^2|; then h^2 - r^2 is a 2 x 2 determinant too."""
    found = mean_modulus_of_three(1.5, 1e-12, 2.0, 3.0, 0.0, 64)
    block = mean_modulus_of_two(3.5, 3.5, 0.5, 1.5)
    assert found == pytest.approx(sqrt(2 / pi * 3.0) * block, rel=1e-6)


def test_three_by_three_converges() -> None:
    values = [mean_modulus_of_three(30.0, 24.0, 60.0, 150.0, 30.0, order) for order in (32, 48, 72)]
    assert abs(values[1] - values[2]) < 3e-10 * values[2]
    assert abs(values[0] - values[2]) < 3e-8 * values[2]


@pytest.mark.parametrize(("N_D", "N_G"), [(3, 2), (4, 1), (1, 4), (2, 2)])
def test_monte_carlo_agrees_with_integrals(N_D: int, N_G: int) -> None:
    model = Model(2, 2, 1.5, N_D, N_G)
    for law in LAWS:
        constants = landscape_law(model, law)
        generator = np.random.default_rng(4)
        found = log_mean_modulus(model, constants, 40_000, generator, law == "authors_code")
        value = found.value + _log_prefactor(model, constants)
        exact = expected_critical_points(N_D, N_G, 2, 2, 1.5, law=law).log_value
        assert abs(value - exact) < 2 * found.half < 0.1


@pytest.mark.parametrize("law", LAWS)
def test_importance_sampling_agrees_with_plain_samples(law: str) -> None:
    found = expected_critical_points(4, 6, 2, 1, 0.8, law=law, samples=20_000, seed=3)
    value, error = plain(4, 6, 2, 1, 0.8, law, 100_000)
    assert error < 0.15 * value
    z = (found.value - value) / sqrt(error**2 + ((found.high - found.low) / 3.92) ** 2)
    assert abs(z) < 4
    assert found.high < 1.2 * found.low
    assert "95 %" in found.how and "20000 samples" in found.how and "seed 3" in found.how


def test_intervals_hold_what_they_say() -> None:
    """At 95 % confidence about one in twenty misses."""
    exact = expected_critical_points(6, 6, 3, 2, 1, samples=100_000, seed=99)
    trials = [expected_critical_points(6, 6, 3, 2, 1, samples=300, seed=k) for k in range(100)]
    inside = sum(trial.log_low <= exact.log_value <= trial.log_high for trial in trials)
    assert 90 <= inside <= 100


@pytest.mark.parametrize("sizes", [(3, 7), (20, 20)])
def test_curvature_at_the_origin_is_that_of_the_log_potential(sizes: tuple[int, int]) -> None:
    """N Omega(A, B) with A, B in units of sqrt(2N) and a difference quotient of the closed form."""
    from numerics.spin_glass import log_potential

    model, n = Model(3, 2, 0.5, sizes[0] + 1, sizes[1] + 1), sum(sizes)
    law = landscape_law(model, "exact")
    kappa = sizes[0] / n
    b, b1 = sqrt(model.sigma_z**2 * law.game), sqrt(law.data * kappa)

    def value(alpha: float, beta: float) -> float:
        A, B = alpha / sqrt(2 * n), beta / sqrt(2 * n)
        return n * float(log_potential(B, kappa=kappa, b=b, b1=b1, x1=A - B))

    h = 0.05
    found = np.empty((2, 2))
    found[0, 0] = (value(h, 0) - 2 * value(0, 0) + value(-h, 0)) / h**2
    found[1, 1] = (value(0, h) - 2 * value(0, 0) + value(0, -h)) / h**2
    found[0, 1] = found[1, 0] = (value(h, h) - value(h, -h) - value(-h, h) + value(-h, -h)) / (4 * h * h)
    np.testing.assert_allclose(curvature_at_origin(model, law, sizes), found, rtol=1e-3, atol=1e-6)


@pytest.mark.parametrize(("p", "q"), [(3, 3), (3, 2)])
def test_large_sizes_approach_the_complexity(p: int, q: int) -> None:
    """(1/N) log E# = Theta + c/N + ..., with Theta in closed form at the origin."""
    theta, sizes = origin_complexity(p, q, 1.0, 0.5), (20, 40, 80)
    found = [expected_critical_points(n // 2, n // 2, p, q, 1, samples=4000, seed=n) for n in sizes]
    scaled = [(f.log_value - n * theta) for f, n in zip(found, sizes, strict=True)]
    errors = [(f.log_high - f.log_low) / 3.92 for f in found]
    # N times the difference stays bounded
    assert max(scaled) - min(scaled) < 0.5 + 4 * max(errors)
    assert abs(2 * scaled[2] / 80 - scaled[1] / 40) < 0.05


def origin_complexity(p: int, q: int, sigma: float, kappa: float) -> float:
    m, other = p + q, 1 - kappa
    S = sigma**2 * m * (m - 1) * 2 ** (m - 2) / 2
    S_D = S + p * (p - 1) / 2
    v_G = sigma**2 * m * 2 ** (m - 1)
    a, b, c = kappa * S, (kappa - other) * S, -other * S_D
    rho = (-b + sqrt(b * b - 4 * a * c)) / (2 * a)
    return kappa / 2 * log(2 * (S_D + S * rho) / (p + v_G)) + other / 2 * log(2 * (S + S / rho) / v_G)


def test_seeds_and_overflow() -> None:
    first = expected_critical_points(5, 5, 2, 1, 1, samples=200, seed=[1, 2])
    assert first == expected_critical_points(5, 5, 2, 1, 1, samples=200, seed=[1, 2])
    assert first != expected_critical_points(5, 5, 2, 1, 1, samples=200, seed=[1, 3])
    large = expected_critical_points(60, 60, 50, 50, 1, samples=100, seed=0)
    assert np.isfinite([large.log_value, large.log_low, large.log_high]).all()
    assert large.effective_samples >= 1
