"""Families of identities with parameters: each member is proved and rechecked, a neighbour of it is not."""

from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sympy import Abs, I, Rational, chebyshevt, cos, cosh, erf, exp, expand, log, sin, sinh, sqrt, sympify

from tests.helpers.identities import identity, prove_and_recheck, refuse, v, w, x, y, z
from tests.proofs.conftest import certificate_of

whole = st.integers(-4, 4)
few = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def proved(left, right, **hypotheses):
    prove_and_recheck(identity(left, right, **hypotheses), certificate_of)


@few
@given(st.integers(2, 9))
def test_multiple_angles(count):
    proved(cos(count * z), chebyshevt(count, cos(z)))
    proved((cos(x) + I * sin(x)) ** count, cos(count * x) + I * sin(count * x))
    refuse(identity(cos(count * x), chebyshevt(count, cos(x)) + sin(x)))


@few
@given(whole, whole, whole)
def test_products_of_cosines_become_sums(i, j, k):
    first, second = i * x + j * y, k * x - y
    proved(cos(first) * cos(second), expand((cos(first + second) + cos(first - second)) / 2))
    proved(cosh(first) * sinh(second) * 2, sinh(first + second) - sinh(first - second))


@few
@given(st.fractions(-3, 3, max_denominator=4), st.integers(-3, 3), st.integers(1, 12))
def test_logarithms_of_monomials(power, other, factor):
    q = Rational(power.numerator, power.denominator)
    argument = factor * v**q * w**other * exp(x)
    proved(log(argument) + 0 * x, x + log(factor) + q * log(v) + other * log(w))
    proved(erf(log(argument)) - 1, erf(x + log(factor) + q * log(v) + other * log(w)) - 1)
    refuse(identity(log(argument), x + log(factor) + (q + 1) * log(v) + other * log(w)))


@few
@given(st.integers(1, 5), st.integers(1, 5), st.integers(0, 3), st.sampled_from([2, 3, 4]))
def test_roots_of_perfect_powers(first, second, third, index):
    base = first * v + second * w + third
    proved(expand(base**index) ** Rational(1, index), base)
    refuse(identity(expand(base**index) ** Rational(1, index), base + 1))


@few
@given(st.integers(1, 6), st.integers(1, 4), st.sampled_from([2, 3, 5, 7]))
def test_nested_square_roots(first, second, radicand):
    inner = first + second * sqrt(radicand)
    nested = sqrt(expand(inner**2), evaluate=False) if first else inner
    proved(1 + v * nested, 1 + v * inner)
    refuse(identity(1 + v * nested, 1 - v * inner))


@few
@given(st.integers(-4, 4), st.integers(-4, 4))
def test_roots_of_squares_of_real_numbers_are_moduli(first, second):
    inner = first * x + second * y + 1
    proved(sqrt(expand(inner**2)) + 0 * x, Abs(inner)) if inner.free_symbols else None
    if inner.free_symbols:
        refuse(identity(sqrt(expand(inner**2)), inner))


@few
@given(st.integers(-3, 3), st.fractions(-2, 2, max_denominator=3))
def test_powers_with_symbolic_exponents(shift, scale):
    q = Rational(Fraction(scale).numerator, Fraction(scale).denominator)
    proved(1 + v ** (q * x + shift), 1 + v**shift * exp(q * x * log(v)))
    if shift:
        refuse(identity(1 + v ** (q * x + shift), 1 + exp(q * x * log(v))))


def test_nothing_is_evaluated_away_before_it_is_proved():
    assert sympify("sqrt(3 + 2*sqrt(2))") != 1 + sqrt(2)
