"""Support and critical shift."""

from __future__ import annotations

import math

import numpy as np
import pytest
from flint import arb

import numerics.spin_glass as spin_glass
from generated.spin_glass import ball
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.precision import working_precision
from numerics.spin_glass.spectrum.exact import rational


def test_semicircle() -> None:
    """b1 = x1 = 0 leaves the semicircle of radius sqrt(2) b."""
    [(left, right)] = spin_glass.support(kappa=0.3, b=1.0, b1=0.0, x1=0.0)
    assert (left, right) == (-math.sqrt(2), math.sqrt(2))
    lam = np.linspace(-1.4, 1.4, 101)
    value = spin_glass.density(lam, kappa=0.3, b=1.0, b1=0.0, x1=0.0)
    np.testing.assert_allclose(value, np.sqrt(2 - lam**2) / np.pi, rtol=4e-15)


def test_six_real_critical_points_and_two_cuts() -> None:
    """A parameter set where not every real root of the discriminant is an edge."""
    cuts = spin_glass.support(kappa=0.5, b=1.0, b1=2.0, x1=6.0)
    assert len(cuts) == 2
    step = 1e-9
    for low, high in cuts:
        around = np.array([low - step, low + step, high - step, high + step])
        positive = spin_glass.density(around, kappa=0.5, b=1.0, b1=2.0, x1=6.0) > 0
        assert positive.tolist() == [False, True, True, False]


def test_kappa_near_its_ends() -> None:
    """kappa -> 1 leaves one semicircle of variance (b**2 + b1**2)/2, shifted; kappa -> 0 the other."""
    cuts = spin_glass.support(kappa=1 - 2.0**-53, b=1.0, b1=1.0, x1=10.0)
    assert cuts[0] == pytest.approx((-12.0, -8.0), rel=1e-6)
    cuts = spin_glass.support(kappa=1e-300, b=1.0, b1=1.0, x1=10.0)
    assert cuts[-1] == pytest.approx((-math.sqrt(2), math.sqrt(2)), rel=1e-12)


def test_cuts_that_touch_exactly() -> None:
    """At kappa = 1/2, b = 7, b1 = 4 the critical shift is the integer 12: one interval, not two that meet."""
    assert spin_glass.critical_shift(0.5, 7.0, 4.0) == 12.0
    assert len(spin_glass.support(kappa=0.5, b=7.0, b1=4.0, x1=12.0)) == 1
    assert len(spin_glass.support(kappa=0.5, b=7.0, b1=4.0, x1=12.0 + 1e-12)) == 2
    assert len(spin_glass.support(kappa=0.5, b=7.0, b1=4.0, x1=12.0 - 1e-12)) == 1


def test_critical_shift_against_balls() -> None:
    generator = np.random.default_rng(3)
    n = 500
    kappa = np.where(generator.random(n) < 0.5, 10.0 ** generator.uniform(-12, -0.1, n), generator.random(n))
    b, b1 = generator.uniform(0.5, 2, n), 10.0 ** generator.uniform(-8, 8, n)
    found = spin_glass.critical_shift(kappa, b, b1)
    for i in range(n):
        with working_precision(400):
            truth = ball.critical_shift(*(arb(v) for v in rational(kappa[i], b[i], b1[i])))
        assert abs(found[i] - float(truth.mid())) <= 8 * np.spacing(found[i])


def test_bad_parameters() -> None:
    good = {"kappa": 0.5, "b": 1.0, "b1": 1.0, "x1": 1.0}
    with pytest.raises(ShapeError, match="b1"):
        spin_glass.support(**{**good, "b1": [1.0, 2.0]})
    with pytest.raises(DomainError, match=r"kappa.*1\.5.*0 < kappa < 1"):
        spin_glass.support(**{**good, "kappa": 1.5})
    with pytest.raises(DomainError, match="x1"):
        spin_glass.support(**{**good, "x1": math.inf})
    with pytest.raises(ParameterError, match="b"):
        spin_glass.critical_shift(0.5, "1", 1.0)
    with pytest.raises(ShapeError):
        spin_glass.critical_shift([0.5, 0.4], [1.0, 1.0, 1.0], 1.0)
    [(left, right)] = spin_glass.support(**{**good, "b": math.nan})
    assert math.isnan(left) and math.isnan(right)
    assert math.isnan(spin_glass.critical_shift(math.nan, 1.0, 1.0))
