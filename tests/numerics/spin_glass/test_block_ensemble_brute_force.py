"""The same values by slower, independent ways: numpy.roots, quadrature, sampled matrices, the bare model."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.polynomial.legendre import leggauss

import numerics.spin_glass as spin_glass


def dyson_solution(z: complex, kappa: float, b: float, b1: float, x1: float) -> tuple[complex, complex]:
    """Solve the block Dyson equations by damped iteration in the upper half plane; no polynomial involved."""
    s, c = b * b / 2, b1 * b1 / 2
    g_d = g_g = -1j / abs(z.imag + 1)
    for _ in range(20_000):
        new_d = 1 / (z + x1 - (kappa * s + c) * g_d - (1 - kappa) * s * g_g)
        new_g = 1 / (z - kappa * s * g_d - (1 - kappa) * s * g_g)
        step = abs(new_d - g_d) + abs(new_g - g_g)
        g_d, g_g = 0.5 * (g_d + new_d), 0.5 * (g_g + new_g)
        if step < 1e-14:
            break
    return g_d, g_g


def random_parameters(generator: np.random.Generator) -> dict[str, float]:
    return {
        "kappa": generator.uniform(0.05, 0.95),
        "b": generator.uniform(0.5, 2.0),
        "b1": generator.uniform(0.0, 3.0),
        "x1": generator.uniform(-6.0, 6.0),
    }


def test_limit_of_the_model_from_above(engine: str) -> None:
    """Away from the edges the transforms are the limit of the iterated Dyson equations."""
    generator = np.random.default_rng(7)
    height = 1e-4
    for _ in range(25):
        given = random_parameters(generator)
        cuts = spin_glass.support(**given)
        left, right = cuts[generator.integers(len(cuts))]
        for lam in (left + 0.5 * (right - left), cuts[-1][1] + 1.0, cuts[0][0] - 1.0):
            values = spin_glass.stieltjes(lam, **given, engine=engine)
            near = dyson_solution(lam + 1j * height, **given)
            for value, limit in zip(values, near, strict=True):
                assert abs(value - limit) < 40 * height * max(1.0, abs(value) ** 2), (lam, given)


def test_density_against_all_roots(engine: str) -> None:
    """numpy.roots on the quartic, the root chosen by Im r > 0 and Im t > 0."""
    generator = np.random.default_rng(8)
    for _ in range(60):
        given = random_parameters(generator)
        kappa, b, b1, x1 = given.values()
        s, c = b * b / 2, b1 * b1 / 2
        lam = generator.uniform(-8.0, 8.0, 20)
        found = spin_glass.density(lam, **given, engine=engine)
        for argument, value in zip(lam, found, strict=True):
            q = np.array([1.0, -x1, c])
            quartic = np.polymul(q, q)
            quartic = np.polyadd(quartic, kappa * s * q)
            quartic = np.polyadd(quartic, [(1 - kappa) * s, 0.0, 0.0])
            quartic = np.polysub(quartic, argument * np.polymul(q, [1.0, 0.0]))
            roots = np.roots(quartic)
            with np.errstate(divide="ignore", invalid="ignore"):
                t = roots + c / roots - x1
            physical = (roots.imag > 1e-6) & (t.imag > 1e-6)
            expected = t[physical].imag.max() / (np.pi * s) if physical.any() else 0.0
            assert abs(value - expected) < 1e-5 if value < 1e-4 else abs(value - expected) < 1e-9


def integral(name: str, lam: float, left: float, right: float, given: dict[str, float]) -> float:
    """Integrate over one cut, with a substitution that smooths both square-root edges."""
    nodes, weights = leggauss(12)
    panels = np.linspace(-1.0, 1.0, 801)
    half = 0.5 * np.diff(panels)[:, None]
    nodes = (half * nodes + 0.5 * (panels[:-1] + panels[1:])[:, None]).ravel()
    weights = (half * weights).ravel()
    angle = 0.5 * np.pi * nodes
    x = 0.5 * (left + right) + 0.5 * (right - left) * np.sin(angle)
    jacobian = 0.25 * np.pi * (right - left) * np.cos(angle)
    kernel = np.log(np.abs(lam - x)) if name == "log" else np.ones_like(x)
    return float(np.sum(weights * jacobian * kernel * spin_glass.density(x, **given)))


def test_total_mass_and_mass_of_each_cut(engine: str) -> None:
    generator = np.random.default_rng(9)
    split = 0
    for _ in range(20):
        given = random_parameters(generator)
        cuts = spin_glass.support(**given)
        split += len(cuts) == 2
        masses = [integral("one", 0.0, *cut, given) for cut in cuts]
        ends = [spin_glass.cdf(np.array(cut), **given, engine=engine) for cut in cuts]
        for mass, (low, high) in zip(masses, ends, strict=True):
            assert abs(mass - (high - low)) < 1e-6
        if len(cuts) == 2:
            expected = given["kappa"] if given["x1"] > 0 else 1 - given["kappa"]
            assert spin_glass.cdf(0.5 * (cuts[0][1] + cuts[1][0]), **given, engine=engine) == expected
    assert 2 <= split <= 18


def test_log_potential_is_the_integral_of_the_logarithm(engine: str) -> None:
    generator = np.random.default_rng(10)
    for _ in range(20):
        given = random_parameters(generator)
        cuts = spin_glass.support(**given)
        for lam in (cuts[0][0] - 0.7, cuts[-1][1] + 0.3, cuts[-1][1] + 50.0):
            expected = sum(integral("log", lam, *cut, given) for cut in cuts)
            found = spin_glass.log_potential(lam, **given, engine=engine)
            assert abs(found - expected) < 1e-6 * max(1.0, abs(expected))


def test_derivatives_in_closed_form(engine: str) -> None:
    """d cdf = density, d log_potential/d lam = Re g, d log_potential/d x1 = kappa Re g_D."""
    generator = np.random.default_rng(12)
    checked = 0
    while checked < 40:
        given = random_parameters(generator)
        edges = [end for cut in spin_glass.support(**given) for end in cut]
        lam = generator.uniform(min(edges) - 1, max(edges) + 1)
        if min(abs(lam - edge) for edge in edges) < 0.1:
            continue
        checked += 1
        h = 1e-5
        pair = np.array([lam - h, lam + h])
        kappa = given["kappa"]
        g_d, g_g = spin_glass.stieltjes(lam, **given, engine=engine)
        total = kappa * g_d + (1 - kappa) * g_g
        low, high = spin_glass.cdf(pair, **given, engine=engine)
        assert abs((high - low) / (2 * h) - spin_glass.density(lam, **given, engine=engine)) < 1e-7
        assert abs(total.imag + np.pi * spin_glass.density(lam, **given, engine=engine)) < 1e-13
        low, high = spin_glass.log_potential(pair, **given, engine=engine)
        assert abs((high - low) / (2 * h) - total.real) < 1e-7
        shifted = {**given, "x1": given["x1"] + np.array([-h, h])}
        low, high = spin_glass.log_potential(lam, **shifted, engine=engine)
        assert abs((high - low) / (2 * h) - kappa * g_d.real) < 1e-7


@pytest.mark.parametrize("x1", [1.1, 4.0])
def test_sampled_matrices_follow_the_distribution(x1: float) -> None:
    """Kolmogorov distance of 400 eigenvalues: rigidity puts it near 1/n, not 1/sqrt(n)."""
    given = {"kappa": 0.9, "b": 1.0, "b1": 0.5, "x1": x1}
    n = 400
    for seed in range(3):
        values = spin_glass.sample_spectrum(n, **given, seed=seed)
        expected = spin_glass.cdf(values, **given)
        ranks = (np.arange(n) + 0.5) / n
        assert np.max(np.abs(expected - ranks)) < 4.0 / n, seed


def test_sampled_moments() -> None:
    """The erratum's witness: at these parameters the second moment is 1.625, not 3.625."""
    given = {"kappa": 0.5, "b": 1.0, "b1": 2.0, "x1": 0.5}
    moments = [np.mean(spin_glass.sample_spectrum(300, **given, seed=seed) ** 2) for seed in range(8)]
    error = np.std(moments, ddof=1) / np.sqrt(8)
    assert abs(np.mean(moments) - 1.625) < 4 * error + 0.01
    assert error < 0.03
