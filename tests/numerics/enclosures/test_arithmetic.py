"""Arithmetic of enclosures: what comes out for numbers inside the operands is inside the result."""

from __future__ import annotations

import copy
import operator
import pickle
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import flint
import mpmath
import pytest
from flint import arb, fmpq
from hypothesis import assume, given
from hypothesis import strategies as st

import numerics
from numerics import ComplexEnclosure, DomainError, Enclosure, ParameterError
from tests.helpers.profiles import examples

OPERATIONS = (operator.add, operator.sub, operator.mul, operator.truediv)
parts = st.fractions(0, 1, max_denominator=8)
middles = st.fractions(-9, 9, max_denominator=30) | st.sampled_from(
    [Fraction(10**12, 7), Fraction(-1, 10**9), Fraction(0), Fraction(2), Fraction(-1)]
)
radii = st.sampled_from(
    [Fraction(0), Fraction(1, 10**40), Fraction(1, 10**9), Fraction(1, 3), Fraction(1), Fraction(7)]
)


@st.composite
def operands(draw: st.DrawFn) -> tuple[Enclosure, Fraction]:
    """An enclosure, of rational ends or a ball of FLINT, and a number inside."""
    x = Enclosure(draw(middles), draw(radii))
    if draw(st.booleans()):
        ball = x.to_arb()
        x = Enclosure._from_ball(ball, None)
    low, high = x.lower, x.upper
    return x, low + (high - low) * draw(parts)


@examples(150)
@given(operands(), operands(), st.sampled_from(OPERATIONS))
def test_results_hold_the_exact_result(x: Any, y: Any, act: Callable[[Any, Any], Any]) -> None:
    (x, inside_x), (y, inside_y) = x, y
    if act is operator.truediv and y.contains(0):
        with pytest.raises(DomainError, match="divisor"):
            act(x, y)
        return
    found = act(x, y)
    assert found.contains(act(inside_x, inside_y))
    assert found.is_exact == (x.is_exact and y.is_exact) or found == 0
    if x.is_exact and y.is_exact:
        assert found == act(x.mid, y.mid)


@examples(80)
@given(operands(), operands())
def test_sums_are_not_wider_than_they_must_be(x: Any, y: Any) -> None:
    (x, _), (y, _) = x, y
    for found in (x + y, x - y):
        assert x.rad + y.rad <= found.rad <= (x.rad + y.rad) * (1 + Fraction(1, 2**20))


@examples(80)
@given(operands(), operands())
def test_products_and_quotients_are_not_wider_than_they_must_be(x: Any, y: Any) -> None:
    (x, _), (y, _) = x, y
    for act in (operator.mul, operator.truediv):
        if act is operator.truediv and y.contains(0):
            continue
        corners = [act(a, b) for a in (x.lower, x.upper) for b in (y.lower, y.upper)]
        true = (max(corners) - min(corners)) / 2
        assert true <= act(x, y).rad <= true * Fraction(101, 100)


@examples(100)
@given(operands(), st.integers(-5, 6))
def test_whole_powers(x: Any, n: int) -> None:
    x, inside = x
    if n < 0 and x.contains(0):
        with pytest.raises(DomainError, match="base"):
            x**n
        return
    found = x**n
    assert found.contains(inside**n) and (not x.is_exact or found == x.mid**n)
    if n % 2 == 0:
        assert found.lower >= 0 and (n == 0 or not x.contains(0) or found.lower == 0)
    ends = [x.lower**n, x.upper**n] + [0] * (n > 0 and x.contains(0))
    assert found.rad <= (max(ends) - min(ends)) / 2 * (1 + Fraction(1, 2**10))


@examples(60)
@given(operands(), operands())
def test_powers_of_other_exponents(x: Any, y: Any) -> None:
    (x, inside), (y, exponent) = x, y
    assume(abs(y.mid) < 50 and y.rad <= 1 and not (y.is_exact and y.mid.denominator == 1))
    x, inside = abs(x), abs(inside)
    if x.lower == 0 and y.lower <= 0:
        with pytest.raises(DomainError, match="base"):
            x**y
        return
    found = x**y
    with mpmath.workdps(120):
        value = to_mpf(inside) ** to_mpf(exponent)
        assert near(found, value)
    with pytest.raises(DomainError, match="not whole"):
        (-1 - x) ** y


def to_mpf(value: Fraction) -> Any:
    return mpmath.mpf(value.numerator) / value.denominator


def near(found: Enclosure, value: Any) -> bool:
    """Whether a value known to about 100 digits is inside, as far as that can be seen."""
    exact = Fraction(int(value.man) * (-1 if value < 0 else 1)) * Fraction(2) ** int(value.exp)
    return found.overlaps(Enclosure(exact, abs(exact) / 10**100 + Fraction(1, 10**150)))


def test_exact_operands_stay_exact_where_the_result_is_rational() -> None:
    third = Enclosure("1/3")
    assert third + "1/6" == Fraction(1, 2) and 1 / third == 3 and third * 3 - 1 == 0 and (third**-2) == 9
    assert Enclosure("4/9") ** "1/2" == Fraction(2, 3) and Enclosure("8/27") ** Fraction(-2, 3) == Fraction(
        9, 4
    )
    assert Enclosure(0) ** "1/2" == 0 and Enclosure(0) ** 0 == 1 and 2 ** Enclosure(10) == 1024
    root = Enclosure(2) ** "1/2"
    assert not root.is_exact and root.digits >= 30 and (root**2).contains(2)
    assert (Enclosure("2", digits=200) ** "1/2").digits >= 200
    assert str(Enclosure("0.25", "1e-30") + 1)[:6] == "1.2500"


def test_numbers_of_other_kinds() -> None:
    x = Enclosure(2, "1e-30")
    for three in (3, 3.0, Fraction(3), "3", "3.0", mpmath.mpf(3), Enclosure(3)):
        assert (x + three).contains(5) and (three + x).contains(5) if not isinstance(three, str) else True
        assert (x - three).contains(-1) and (x * three).contains(6) and (x / three).contains("2/3")
    for three in (arb(3), fmpq(3)):  # FLINT's own types refuse what they do not know before it can answer
        assert (x + three).contains(5)
    assert ("1/2" + x).contains("5/2") and ("1" / x).contains("1/2")
    assert (x + arb(1, 1)).rad >= 1
    for wrong in (True, "two", float("nan"), [1]):
        with pytest.raises((TypeError, DomainError)):
            x + wrong
    with pytest.raises(ParameterError, match="operand = 'two'"):
        x * "two"
    with pytest.raises(TypeError):
        None - x


def test_signs_and_moduli() -> None:
    x = Enclosure.between(-1, 3)
    assert -x == Enclosure.between(-3, 1) and +x is x and abs(x) == Enclosure.between(0, 3)
    assert abs(-abs(x) - 1) == Enclosure.between(1, 4) and x.conjugate() is x
    value = numerics.evaluate("special.owens_t", h="1/2", a="1/3", digits=30)
    assert str(-value) == f"-{value}" and (-value).digits == 30 and abs(-value) == value
    with pytest.raises(DomainError, match="lower"):
        Enclosure.between(2, 1)


def test_accuracy_of_the_operands_is_kept_and_of_no_global_precision() -> None:
    long = Enclosure(Fraction(1, 3), Fraction(1, 10**2000))
    with numerics.working_precision(20):
        made = (long * 3 - 1) * 7 + long
        again = long.exp().log()
    assert made.digits >= 1997 and again.digits >= 1997 and again.overlaps(long)
    before = flint.ctx.prec
    long / long
    assert flint.ctx.prec == before
    far = Enclosure(10**300, "1e-300") - 10**300
    assert far.contains(0) and far.rad < Fraction(2, 10**300)
    for value in (made, again, far, long**2):
        for copied in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value)):
            assert copied == value and str(copied) == str(value)


def test_what_is_too_large_is_refused_and_long_results_are_rounded() -> None:
    for make in (
        lambda: Enclosure(2) ** (10**6),
        lambda: Enclosure(2, "1e-9") ** (10**30),
        lambda: Enclosure(10**9, 1) ** 30000,
        lambda: Enclosure("1e9").exp(),
        lambda: Enclosure(0, 1) ** -1,
    ):
        with pytest.raises(DomainError):
            make()
    x = Enclosure("1.0001")
    for _ in range(15):
        x *= x
    assert not x.is_exact and x.lower < Fraction(10001, 10000) ** 2**15 < x.upper and x.digits > 10000


@examples(80)
@given(*[operands()] * 4, st.sampled_from(OPERATIONS))
def test_complex_results_hold_the_exact_result(a: Any, b: Any, c: Any, d: Any, act: Any) -> None:
    z, w = ComplexEnclosure(a[0], b[0]), ComplexEnclosure(c[0], d[0])
    (x, y), (u, v) = (a[1], b[1]), (c[1], d[1])
    if act is operator.truediv:
        try:
            found = z / w
        except DomainError:
            assert w.contains(0) or (w.real**2 + w.imag**2).contains(0)
            return
        size = u * u + v * v
        exact = (x * u + y * v) / size, (y * u - x * v) / size
    else:
        found = act(z, w)
        exact = (x * u - y * v, x * v + y * u) if act is operator.mul else (act(x, u), act(y, v))
    assert found.real.contains(exact[0]) and found.imag.contains(exact[1])
    assert (abs(z) ** 2).upper >= x * x + y * y and abs(z) >= 0


def test_complex_numbers_and_functions() -> None:
    z = ComplexEnclosure(Enclosure("1/3", "1e-40"), 2)
    assert (z**3).contains(mpmath.mpc(0)) is False and (z**-2 * z * z).contains(1) and z**0 == 1
    assert (1j * z).real == -2 and (z - 1).real.overlaps("-2/3") and (2 / z * z).contains(2)
    assert (Enclosure(1) + z).real.overlaps("4/3") and (z * "1/2").imag == 1
    assert (z.conjugate() * z).imag.contains(0) and (-z).imag == -2 and +z is z
    with mpmath.workdps(60):
        w = mpmath.mpc(mpmath.mpf(1) / 3, 2)
        for name in ("exp", "log", "sqrt"):
            found, value = getattr(z, name)(), getattr(mpmath, name)(w)
            assert found.real.overlaps(Enclosure(value.real, "1e-50")) and found.digits > 36
            assert found.imag.overlaps(Enclosure(value.imag, "1e-50"))
    for cut in (ComplexEnclosure(-1), ComplexEnclosure(0), ComplexEnclosure(-1, Enclosure(0, 1))):
        for name in ("log", "sqrt"):
            with pytest.raises(DomainError, match="away from"):
                getattr(cut, name)()
    assert f"{z:.4f}" == "0.3333 + 2.0000j" and f"{-z:.2f}" == "-0.33 - 2.00j" and f"{z}" == str(z)
    with pytest.raises(DomainError, match="exponent"):
        z**10**9
    for wrong in (None, [1]):
        with pytest.raises(TypeError):
            z + wrong
