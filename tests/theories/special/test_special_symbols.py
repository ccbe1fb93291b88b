"""The functions as SymPy classes: special values, derivatives, other forms, digits, text."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

from derive.exact.expressions import to_sympy, to_text
from derive.exact.text import parse
from derive.functions.classes import bivariate_normal_cdf, erfcx, owens_t
from derive.functions.registry import ROWS
from tests.helpers import special_integrals as integrals
from tests.helpers.profiles import examples
from tests.helpers.special_integrals import real, sizes, slopes

h, a, x, y, rho = sp.symbols("h a x y rho", real=True)
# Those with kernels of their own; the others are written in SymPy's functions.
SPECIAL_FUNCTIONS = {
    row.name: row.head for row in ROWS if row.special and not hasattr(row.head, "definition")
}
positive = sp.Symbol("p", positive=True)
R = sp.Rational
open_correlations = st.fractions(Fraction(-9, 10), Fraction(9, 10), max_denominator=20)
AT = {h: R(5, 7), a: R(-3, 4), x: R(2, 3), y: R(-5, 4), rho: R(3, 5)}


def value(expression: sp.Expr, digits: int = 60) -> Any:
    """An expression in digits, with mpmath's precision."""
    found = sp.N(expression, digits)
    assert found.is_Float, found
    return mpf(found._mpf_)


@pytest.fixture(autouse=True)
def _precision() -> Any:
    with mp.workdps(70):
        yield


# --- values ------------------------------------------------------------------------------------------------


@examples(5)
@given(sizes, slopes.filter(bool))
def test_sixty_digits_of_owens_t(first: Fraction, second: Fraction) -> None:
    exact = owens_t(sp.Rational(str(first)), sp.Rational(str(second)))
    expected = integrals.owens_t(real(first), real(second))
    assert abs(value(exact) - expected) < mpf(10) ** -60 * abs(expected) + mpf(10) ** -66


@examples(3)
@given(sizes, sizes, open_correlations)
def test_sixty_digits_of_the_bivariate_normal(p: Fraction, q: Fraction, r: Fraction) -> None:
    exact = bivariate_normal_cdf(*(sp.Rational(str(v)) for v in (p, q, r)))
    expected = integrals.bivariate_by_density(real(p), real(q), real(r))
    assert abs(value(exact) - expected) < mpf(10) ** -58


@pytest.mark.parametrize("at", ["1/3", "-2", "7", "40", "1000"])
def test_sixty_digits_of_erfcx(at: str) -> None:
    t = real(at)
    with mp.workdps(70 + 3 * int(abs(t)) ** (2 if abs(t) < 50 else 0)):
        # The product where it can be formed, the continued fraction of Laplace further out.
        expected = mp.exp(t * t) * mp.erfc(t) if t < 50 else _laplace(t)
    assert abs(value(erfcx(sp.Rational(at))) / expected - 1) < mpf(10) ** -59


def _laplace(t: Any) -> Any:
    """√π erfcx(t) = 1/(t + (1/2)/(t + 1/(t + (3/2)/(t + ...))))."""
    tail = t
    for k in range(60, 0, -1):
        tail = t + mpf(k) / 2 / tail
    return 1 / (mp.sqrt(mp.pi) * tail)


def test_irrational_arguments_keep_their_digits() -> None:
    exact = owens_t(sp.sqrt(2), 1 / sp.sqrt(3)) + bivariate_normal_cdf(sp.sqrt(2), -sp.pi, -1 / sp.sqrt(2))
    root = mp.sqrt(2)
    expected = integrals.owens_t(root, 1 / mp.sqrt(3))
    expected += integrals.bivariate_by_density(root, -mp.pi, -1 / root)
    assert abs(value(exact) - expected) < mpf(10) ** -58
    # A difference of equal numbers: digits are asked for until they are there.
    almost = sp.erfc(R(1, 3)) * sp.exp(R(1, 9)) - erfcx(R(1, 3)) + R(1, 10**50)
    assert abs(value(almost, 20) - mpf(10) ** -50) < mpf(10) ** -68


def test_what_has_no_real_value_stays_as_it_is() -> None:
    for expression in (owens_t(h, 1), erfcx(sp.I), bivariate_normal_cdf(1, y, R(1, 2))):
        assert isinstance(expression.evalf(), type(expression))
    assert owens_t(h, a).is_real and bivariate_normal_cdf(x, y, rho).is_real and erfcx(x).is_real
    assert owens_t(sp.Symbol("w"), a).is_real is None


def test_special_values() -> None:
    assert owens_t(h, 0) == 0
    assert owens_t(0, a) == sp.atan(a) / (2 * sp.pi)
    assert owens_t(-h, a) == owens_t(h, a) and owens_t(h, -a) == -owens_t(h, a)
    assert owens_t(-2, R(-1, 3)) == -owens_t(2, R(1, 3))
    assert owens_t(h - 1, a).subs(h, 0) == owens_t(1, a)
    assert bivariate_normal_cdf(-sp.oo, y, rho) == bivariate_normal_cdf(x, -sp.oo, rho) == 0
    assert bivariate_normal_cdf(sp.oo, sp.oo, rho) == 1
    assert bivariate_normal_cdf(sp.oo, y, rho) == (1 + sp.erf(y / sp.sqrt(2))) / 2
    assert bivariate_normal_cdf(x, sp.oo, rho) == (1 + sp.erf(x / sp.sqrt(2))) / 2
    product = (1 + sp.erf(x / sp.sqrt(2))) * (1 + sp.erf(y / sp.sqrt(2))) / 4
    assert sp.expand(bivariate_normal_cdf(x, y, 0) - product) == 0
    assert erfcx(0) == 1 and erfcx(sp.oo) == 0
    assert bivariate_normal_cdf(x, y, rho) != bivariate_normal_cdf(y, x, rho)  # no order is imposed


# --- derivatives and other forms ---------------------------------------------------------------------------

EXPRESSIONS = {
    "T": owens_t(h, a),
    "T of expressions": owens_t(h * a - 1, a / (1 + h**2)),
    "Φ2": bivariate_normal_cdf(x, y, rho),
    "Φ2 of expressions": bivariate_normal_cdf(x * y, y - x**2, rho / (1 + x**2)),
    "erfcx": erfcx(x),
    "erfcx of an expression": x * erfcx(x**2 - y),
}


@pytest.mark.parametrize("name", EXPRESSIONS)
def test_derivatives_are_limits_of_differences(name: str) -> None:
    expression, step = EXPRESSIONS[name], R(1, 10**20)
    for variable in sorted(expression.free_symbols, key=str):
        forward, backward = (value(expression.subs(AT | {variable: AT[variable] + s})) for s in (step, -step))
        difference = (forward - backward) / (2 * real("1/" + "1" + "0" * 20))
        assert abs(difference - value(sp.diff(expression, variable).subs(AT))) < mpf(10) ** -33, variable


def test_derivatives_of_arguments_that_do_not_exist() -> None:
    for function, count in ((owens_t, 2), (bivariate_normal_cdf, 3), (erfcx, 1)):
        with pytest.raises(sp.core.function.ArgumentIndexError):
            function(*sp.symbols("c1:4", positive=True)[:count]).fdiff(count + 1)
        with pytest.raises(TypeError):
            function(*range(1, count + 2))


@pytest.mark.parametrize(
    "exact",
    [
        owens_t(R(5, 7), R(-3, 4)),
        owens_t(R(1, 2), 6),
        bivariate_normal_cdf(R(2, 3), R(-5, 4), R(3, 5)),
        bivariate_normal_cdf(-1, -1, R(-4, 5)),
    ],
    ids=str,
)
def test_rewritten_as_integrals(exact: sp.Expr) -> None:
    other = exact.rewrite(sp.Integral)
    assert not other.has(owens_t, bivariate_normal_cdf)
    (integral,) = other.atoms(sp.Integral)
    ((variable, low, high),) = integral.limits
    with mp.workdps(30):
        # What lies below -13 is smaller than exp(-84).
        steps = [-13, -7, -4, -2, 0] if low.is_infinite else [low, high / 2]
        ends = [real(str(e)) for e in (*steps, high) if e <= high]
        found = mp.quad(sp.lambdify(variable, integral.function, "mpmath"), ends)
        outside = value(other.xreplace({integral: sp.S.One}), 40)
        assert abs(outside * found - value(exact, 40)) < mpf(10) ** -25


def test_other_forms() -> None:
    assert erfcx(x).rewrite(sp.erfc) == sp.exp(x**2) * sp.erfc(x) == erfcx(x).unscaled()
    at_one = owens_t(positive, 1)
    assert not at_one.rewrite(sp.erf).has(owens_t)
    assert abs(value((at_one.rewrite(sp.erf) - at_one).subs(positive, R(3, 7)))) < mpf(10) ** -55
    assert owens_t(positive, 2).rewrite(sp.erf).has(owens_t)
    for first, second in ((R(1, 2), R(2, 3)), (3, R(7, 2)), (R(1, 10), 20)):
        exact = owens_t(first, second)
        assert exact.reflected() != exact
        assert abs(value(exact.reflected() - exact, 70)) < mpf(10) ** -60


# --- text --------------------------------------------------------------------------------------------------

FORMULAS = [
    *EXPRESSIONS.values(),
    owens_t(sp.sqrt(2) * x, -y / x) * sp.exp(x**2) - erfcx(-x / sp.sqrt(2)) ** 2,
    sp.Integral(owens_t(h, x), (x, 0, a)) + sp.Derivative(bivariate_normal_cdf(x, y, rho), rho),
]


@pytest.mark.parametrize("formula", FORMULAS, ids=str)
def test_text_and_back(formula: sp.Expr) -> None:
    symbols = {s.name: s for s in formula.atoms(sp.Symbol)}
    text = to_text(formula)
    assert to_sympy(parse(text), symbols) == formula
    assert to_text(to_sympy(parse(text), symbols)) == text
    # SymPy's own text reads back as well, with the functions by name.
    assert sp.sympify(str(formula), locals={**SPECIAL_FUNCTIONS, **symbols}) == formula


def test_names_are_those_of_the_theory_and_the_kernels() -> None:
    from derive.functions.kernels import ball, float64, multiprecision
    from derive.theories.special import theory

    assert set(SPECIAL_FUNCTIONS) == {q.removeprefix("special.") for q in theory.quantities}
    assert all(name == head.__name__ for name, head in SPECIAL_FUNCTIONS.items())
    for kernel in (ball, float64, multiprecision):
        assert all(hasattr(kernel, name) for name in SPECIAL_FUNCTIONS)
