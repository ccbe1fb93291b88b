"""Float64 values against ball enclosures over the whole domain, edges and touching cuts included."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest

import numerics.spin_glass as spin_glass
from numerics.spin_glass.accuracy import measure, reference, sample_points
from numerics.spin_glass.spectrum import exact as _exact

BOUND = 8.0
"""Units in the last place promised by the docstrings."""


@cache
def measured(engine: str) -> dict[str, dict[str, Any]]:
    return measure(seed=11, points=2500, engine=engine)


@pytest.mark.parametrize("name", ["density", "stieltjes_D", "stieltjes_G", "cdf", "log_potential"])
def test_worst_error_over_the_domain(engine: str, name: str) -> None:
    record = measured(engine)[name]
    assert record["worst_ulp"] <= BOUND, record


def test_sample_reaches_the_edges_of_the_domain() -> None:
    """The measurement means nothing unless its points are where it is hard."""
    lam, kappa, b, b1, x1 = sample_points(11, 2500)
    critical = spin_glass.critical_shift(kappa, b, b1)
    assert kappa.min() < 1e-11 and (1 - kappa).min() < 1e-11
    assert (b1 == 0).any() and (b1 / b).max() > 1e7 and (b1[b1 > 0] / b[b1 > 0]).min() < 1e-7
    assert (x1 == 0).any() and (np.abs(np.abs(x1) / critical - 1) < 1e-12).sum() > 20
    value = spin_glass.density(lam, kappa=kappa, b=b, b1=b1, x1=x1)
    assert 0.2 < (value > 0).mean() < 0.8


def test_points_found_hard_elsewhere(engine: str) -> None:
    """Cusps with and without b1, an edge seen from far away, a gap at b1 = 0, a faint tail."""
    critical = float(spin_glass.critical_shift(0.3, 1.0, 0.7))
    cusp = spin_glass.support(kappa=0.3, b=1.0, b1=0.7, x1=critical * (1 + 1e-12))
    hard = [
        (cusp[0][1], 0.3, 1.0, 0.7, critical),
        (0.5 * (cusp[0][1] + cusp[-1][0]), 0.3, 1.0, 0.7, critical * (1 + 1e-12)),
        (0.3352179417122919, 0.8465072389997498, 0.6050055591806343, 0.0, 22443.818262003973),
        (-1.4, 0.5, 1.0, 0.0, 3.0),
        (1.8, 1e-12, 1.0, 1.0, 1.0),
        (0.01, 1 - 1e-12, 1.0, 1.0, 1.0),
        (0.25, 1e-300, 1.0, 1.0, 1.0),
        (0.3, 0.4, 1.0, 1e12, 1e3),
        (0.5, 0.5, 1.0, 5e-324, 1e-310),
        (1e149, 0.3, 1e-150, 1e150, 1.0),
    ]
    for point in hard:
        lam, kappa, b, b1, x1 = point
        truth = reference(point)
        given = {"kappa": kappa, "b": b, "b1": b1, "x1": x1, "engine": engine}
        density = spin_glass.density(lam, **given)
        assert abs(density - truth["density"].real) <= BOUND * np.spacing(truth["density"].real), point
        for value, name in zip(
            spin_glass.stieltjes(lam, **given), ("stieltjes_D", "stieltjes_G"), strict=True
        ):
            assert abs(value - truth[name]) <= BOUND * np.spacing(abs(truth[name])), (point, name)


def test_shifts_far_beyond_double_double(engine: str) -> None:
    """|x1|/b up to 1e25, at the spectrum of either block and between them."""
    generator = np.random.default_rng(1)
    n = 300
    kappa = np.where(generator.random(n) < 0.5, 10.0 ** generator.uniform(-12, -1, n), generator.random(n))
    x1 = 10.0 ** generator.uniform(6, 25, n) * generator.choice([-1.0, 1.0], n)
    b1 = generator.uniform(0, 2, n)
    at_d = -x1 * (1 + generator.integers(-8, 9, n) * 2.0**-52)
    choices = [generator.uniform(-3, 3, n), 10.0 ** generator.uniform(0, 3, n), -x1, at_d]
    lam = np.choose(np.arange(n) % 4, choices)
    given = {"kappa": kappa, "b": 1.0, "b1": b1, "x1": x1, "engine": engine}
    truth = [reference(p) for p in zip(lam, kappa, np.ones(n), b1, x1, strict=True)]
    g_d, g_g = spin_glass.stieltjes(lam, **given)
    values = {"density": spin_glass.density(lam, **given), "stieltjes_D": g_d, "stieltjes_G": g_g}
    for name, found in values.items():
        true = np.array([t[name] for t in truth])
        errors = np.abs(found - true) / np.spacing(np.maximum(np.abs(true), 1e-300))
        worst = int(np.argmax(errors))
        assert errors[worst] <= BOUND, (name, lam[worst], kappa[worst], b1[worst], x1[worst])


def test_few_points_need_ball_arithmetic(monkeypatch: pytest.MonkeyPatch, engine: str) -> None:
    """At ordinary parameters only neighbours of the edges may leave the fast path."""
    seen = []

    def counted(*columns: Any) -> Any:
        seen.append(columns[0].size)
        return _exact.physical_roots(*columns)

    monkeypatch.setattr("numerics.spin_glass.spectrum.numpy_engine.physical_roots", counted)
    generator = np.random.default_rng(5)
    n = 50_000
    kappa, x1 = generator.uniform(0.05, 0.95, n), generator.uniform(-5, 5, n)
    b1, lam = generator.uniform(0, 3, n), generator.uniform(-8, 8, n)
    for function in (spin_glass.density, spin_glass.stieltjes, spin_glass.cdf, spin_glass.log_potential):
        function(lam, kappa=kappa, b=1.0, b1=b1, x1=x1, engine=engine)
    assert sum(seen) == 0
