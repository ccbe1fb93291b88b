"""Ball evaluation: it contains mpmath's values, stays exact where it can, admits what it cannot tell."""

import mpmath
import pytest
import sympy as sp
from flint import acb, arb, ctx, fmpq
from hypothesis import given
from hypothesis import strategies as st

from derive.errors import StatementError
from derive.exact.balls import ball_value, certainly, excludes_zero, integer_power, precision, to_ball
from tests.helpers.support import eq

x, y = sp.symbols("x y")
rationals = st.fractions(-9, 9, max_denominator=9)


def ball(q):
    return fmpq(q.numerator, q.denominator)


@given(rationals, rationals)
def test_rational_operations_stay_exact(a, b):
    e = (x**3 - y / 7) * (x + 2) - sp.Rational(1, 3)
    value = ball_value(e, {x: ball(a), y: ball(b)})
    assert isinstance(value, fmpq)
    assert value == ball((a**3 - b / 7) * (a + 2)) - fmpq(1, 3)


FUNCTIONS = {
    sp.exp: mpmath.exp, sp.log: mpmath.log, sp.erf: mpmath.erf, sp.erfc: mpmath.erfc, sp.sin: mpmath.sin,
    sp.cos: mpmath.cos, sp.atan: mpmath.atan, sp.Abs: abs, sp.re: mpmath.re, sp.im: mpmath.im,
    sp.conjugate: mpmath.conj, sp.arg: mpmath.arg, sp.sqrt: mpmath.sqrt,
    (lambda t: t ** sp.Rational(-2, 3)): (lambda t: mpmath.power(t, mpmath.mpf(-2) / 3)),
    (lambda t: sp.Integer(2) ** t): (lambda t: mpmath.power(2, t)),
}  # fmt: skip


@pytest.mark.parametrize("symbolic", FUNCTIONS, ids=lambda f: str(f(x)))
@given(rationals.filter(bool), rationals)
def test_functions_contain_mpmath_values(symbolic, a, b):
    with precision(200), mpmath.workprec(400):
        z = acb(arb(ball(a)), arb(ball(b))) if b else ball(a)
        point = mpmath.mpc(mpmath.mpf(a.numerator) / a.denominator, mpmath.mpf(b.numerator) / b.denominator)
        value = acb(to_ball(ball_value(symbolic(x), {x: z})))
        truth = mpmath.mpc(FUNCTIONS[symbolic](point if b else point.real))
        if b == 0 and a < 0 and symbolic is not sp.Abs:
            assert abs(mpmath.mpf(value.real.mid().str(60, radius=False)) - truth.real) < 1e-50
        error = acb(arb(mpmath.nstr(truth.real, 100)), arb(mpmath.nstr(truth.imag, 100))) - value
        assert error.contains(0) or abs(error) < arb(2) ** -180
        assert value.is_finite()
        assert value.rad() < arb(2) ** -150 * (1 + abs(value))


def test_on_the_cut_an_exact_negative_number_has_argument_pi():
    with precision(100):
        assert (ball_value(sp.log(x), {x: fmpq(-1)}).imag - arb.pi()).contains(0)
        root = ball_value(sp.sqrt(x), {x: fmpq(-4)})
        assert (root - acb(0, 2)).contains(0)


def test_an_enclosure_across_the_cut_has_both_branches():
    with precision(100):
        around = acb(arb(-1), arb(0, 1e-20))
        angle = ball_value(sp.log(x), {x: around}).imag
        assert angle.contains(arb.pi()) and angle.contains(-arb.pi())


def test_even_powers_of_balls_around_zero_are_numbers():
    assert integer_power(arb(0, 1), 2).is_finite()
    assert integer_power(fmpq(2), -3) == fmpq(1, 8)
    with pytest.raises(ZeroDivisionError):
        integer_power(fmpq(0), -1)
    with pytest.raises(ZeroDivisionError):
        ball_value(1 / (x - x**2), {x: fmpq(1)})


def test_what_is_not_a_number_proves_nothing():
    assert not excludes_zero(arb("nan"))
    assert not excludes_zero(acb("nan"))
    assert not excludes_zero(arb(0, 1e-30))
    assert excludes_zero(arb(1, 0.5))
    assert excludes_zero(acb(arb(0, 1), 1))


@pytest.mark.parametrize(
    ("relation", "at", "decided"),
    [
        (x > 0, fmpq(1), True), (x > 0, fmpq(0), False), (x >= 0, fmpq(0), True), (x < 0, arb(0, 1), None),
        (sp.Ne(x, 0), fmpq(0), False), (sp.Ne(x, 0), arb(0, 1), None), (eq(x, 0), arb(0, 1), None),
        (eq(x, 0), fmpq(0), True), (x > 0, acb(1, 1), False), (x <= 1, arb(2, 0.5), False),
    ],
)  # fmt: skip
def test_relations_are_decided_only_when_certain(relation, at, decided):
    assert certainly(relation, {x: at}) is decided


def test_unknown_functions_and_missing_values():
    with pytest.raises(StatementError, match="no ball evaluation for the function mathieuc"):
        ball_value(sp.mathieuc(1, 2, x), {x: fmpq(1)})
    with pytest.raises(StatementError, match="the function f is not defined"):
        ball_value(sp.Function("f")(x), {x: fmpq(1)})
    with pytest.raises(StatementError, match="no value for y"):
        ball_value(x + y, {x: fmpq(1)})


def test_precision_is_restored_after_an_error():
    before = ctx.prec
    with pytest.raises(RuntimeError), precision(777):
        assert ctx.prec == 777
        raise RuntimeError
    assert ctx.prec == before
