"""The emitted backends compute the same numbers at the physical roots of the spin glass."""

from fractions import Fraction
from importlib import import_module

import numpy as np
import pytest
from flint import acb, arb, fmpq
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpc, mpf

import numerics
from generated.spin_glass import QUANTITIES, ball, double_double, float64, multiprecision
from numerics.precision import working_precision
from tests.helpers.profiles import examples

BRANCH = [n.removeprefix("spin_glass.") for n, q in QUANTITIES.items() if q["kind"] == "algebraic branch"]
HERGLOTZ = [n for n in BRANCH if QUANTITIES[f"spin_glass.{n}"]["branch"]["rule"] == "herglotz"]
RULE = import_module("numerics.kinds.branch").rule_of("spin_glass.density", ball)[0]

small = st.fractions(min_value=-4, max_value=4, max_denominator=32)
scale = st.fractions(min_value=Fraction(1, 8), max_value=4, max_denominator=32)
share = st.fractions(min_value=Fraction(1, 32), max_value=Fraction(31, 32), max_denominator=32)
points = st.tuples(small, share, scale, st.just(Fraction(0)) | scale, small)


def root_of(point):
    """The physical root to 200 bits."""
    exact = [fmpq(x.numerator, x.denominator) for x in point]
    with working_precision(300):
        return exact, import_module("numerics.roots.physical").physical_root(RULE, exact).refine(260)


def as_complex(value):
    return complex(value.real, value.imag) if isinstance(value, acb) else float(arb(value))


def as_mp(value):
    if isinstance(value, fmpq):
        return mpc(mpf(int(value.numerator)) / int(value.denominator))
    real, imag = (value.real, value.imag) if isinstance(value, acb) else (arb(value), arb(0))
    return mpc(mpf(real.str(80, radius=False)), mpf(imag.str(80, radius=False)))


@examples(60)
@given(points)
def test_values_at_the_physical_root(point):
    exact, root = root_of(point)
    for name in HERGLOTZ:
        with working_precision(260):
            truth = getattr(ball, name)(root, *exact)
        reference = as_complex(truth)
        with mp.workdps(70):
            z = as_mp(root)
            z = z.real if not isinstance(root, acb) else z
            precise = getattr(multiprecision, name)(z, *(mpf(x.numerator) / x.denominator for x in point))
            assert abs(mpc(precise) - as_mp(truth)) < mpf(10) ** -55 * (1 + abs(precise)), name
        rough = getattr(float64, name)(np.asarray(as_complex(root)), *(np.float64(x) for x in point))
        # Only the cancellation in t = r + c/r - x1 loses digits at these parameters.
        assert abs(complex(rough) - reference) < 1e-11 * (1 + abs(reference)) ** 2, name


@examples(60)
@given(points)
def test_coefficients_of_the_branch(point):
    exact, _ = root_of(point)
    truth = [Fraction(int(c.numerator), int(c.denominator)) for c in ball.resolvent_polynomial(*exact)]
    rough = float64.resolvent_polynomial(*(np.float64(x) for x in point))
    halves = [part for x in point for part in (np.float64(x), np.float64(x - Fraction(float(x))))]
    pairs = double_double.resolvent_polynomial(*halves)
    size = 1 + max(abs(c) for c in truth)
    for i, c in enumerate(truth):
        assert abs(Fraction(float(rough[i])) - c) <= size * Fraction(1, 2**48)
        pair = Fraction(float(pairs[2 * i])) + Fraction(float(pairs[2 * i + 1]))
        assert abs(pair - c) <= size * Fraction(1, 2**96)


@examples(40)
@given(share, scale, st.just(Fraction(0)) | scale)
def test_the_critical_shift(kappa, b, b1):
    exact = [fmpq(x.numerator, x.denominator) for x in (kappa, b, b1)]
    with working_precision(260):
        truth = ball.critical_shift(*exact)
    assert float64.critical_shift(float(kappa), float(b), float(b1)) == pytest.approx(float(truth), rel=1e-14)
    assert numerics.spin_glass.critical_shift(float(kappa), float(b), float(b1)) == pytest.approx(
        float(truth), rel=1e-14
    )
    with mp.workdps(60):
        values = (mpf(x.numerator) / x.denominator for x in (kappa, b, b1))
        assert abs(multiprecision.critical_shift(*values) - as_mp(truth).real) < mpf(10) ** -50


def test_compiled_kernels_are_the_float64_functions():
    pytest.importorskip("numba")
    compiled = import_module("generated.spin_glass.compiled")
    point = (0.5, 0.9, 1.0, 0.5, 1.5)
    exact, root = root_of([Fraction(x) for x in point])
    assert exact
    z = as_complex(root)
    for name in HERGLOTZ:
        plain = complex(getattr(float64, name)(np.asarray(z), *point))
        assert complex(getattr(compiled, name)(z, *point)) == pytest.approx(plain, rel=1e-14, abs=1e-15)
    assert compiled.resolvent_polynomial(*point) == pytest.approx(
        [float(c) for c in float64.resolvent_polynomial(*point)], rel=1e-15
    )
