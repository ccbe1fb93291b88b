"""Functions of enclosures: they hold every value, refuse what leaves the domain, and NumPy calls them."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import mpmath
import numpy as np
import pytest
import sympy as sp
from flint import arb, fmpq
from hypothesis import given
from hypothesis import strategies as st
from scipy import special

from numerics import ComplexEnclosure, DomainError, Enclosure, ParameterError, UndecidedError
from numerics.enclosures.functions import ELEMENTARY
from tests.helpers.profiles import examples

MPMATH = {
    "exp2": lambda x: mpmath.mpf(2) ** x,
    "log2": lambda x: mpmath.log(x, 2),
    "cbrt": lambda x: mpmath.sign(x) * mpmath.root(abs(x), 3),
    "arcsin": mpmath.asin, "arccos": mpmath.acos, "arctan": mpmath.atan,
    "arcsinh": mpmath.asinh, "arccosh": mpmath.acosh, "arctanh": mpmath.atanh,
}  # fmt: skip
middles = st.fractions(-4, 4, max_denominator=12) | st.sampled_from([Fraction(0), Fraction(1), Fraction(-1)])
radii = st.sampled_from([Fraction(0), Fraction(1, 10**35), Fraction(1, 10**6), Fraction(1, 4), Fraction(1)])


def value_of(name: str, x: Fraction) -> Any:
    return MPMATH.get(name, getattr(mpmath, name, None))(mpmath.mpf(x.numerator) / x.denominator)


def as_fraction(value: Any) -> Fraction:
    return Fraction(int(value.man) * (-1 if value < 0 else 1)) * Fraction(2) ** int(value.exp)


@pytest.mark.parametrize("name", ELEMENTARY)
@examples(25)
@given(mid=middles, rad=radii, part=st.fractions(0, 1, max_denominator=6))
def test_values_are_inside(name: str, mid: Fraction, rad: Fraction, part: Fraction) -> None:
    x, function = Enclosure(mid, rad), ELEMENTARY[name]
    inside = x.lower + (x.upper - x.lower) * part
    if not function.admits(x.lower, x.upper):
        with pytest.raises(DomainError, match=f"the argument of {name}"):
            getattr(x, name)()
        return
    try:
        found = getattr(x, name)()
    except DomainError:
        assert name == "tan" and rad >= Fraction(1, 4)  # a pole
        return
    with mpmath.workdps(80):
        points = [as_fraction(value_of(name, point)) for point in (x.lower, inside, x.upper)]
    slack = Fraction(1, 10**70)
    for value in points:
        assert found.overlaps(Enclosure(value, (abs(value) + 1) * slack))
    if function.monotone and not function.even:
        width = (max(points) - min(points)) / 2
        assert found.rad <= width * (1 + Fraction(1, 1000)) + (abs(found.mid) + 1) * slack * 10**40 * (
            rad == 0
        )
    if rad == 0:
        assert found.is_exact or found.digits >= 30


def test_rational_values_are_exact() -> None:
    assert Enclosure("9/4").sqrt() == Fraction(3, 2) and Enclosure("-8/27").cbrt() == Fraction(-2, 3)
    assert (
        Enclosure("1/1024").log2() == -10
        and Enclosure(10**40).log10() == 40
        and Enclosure(-3).exp2() == 0.125
    )
    assert Enclosure(0).exp() == 1 and Enclosure(1).log() == 0 and Enclosure(1).arccos() == 0
    assert not Enclosure(2).log10().is_exact and not Enclosure("1/3").log2().is_exact


def test_ends_of_domains_are_reached() -> None:
    assert Enclosure.between(0, 4).sqrt() == Enclosure.between(0, 2)
    assert (Enclosure(0, 2) ** 2).sqrt() == Enclosure.between(0, 2)
    assert Enclosure.between("1 ".strip(), 1).arccosh() == 0 and Enclosure.between(0, 1).arcsin().lower == 0
    edge = Enclosure.between(1 - Fraction(1, 10**30), 1)
    assert edge.arcsin().rad < Fraction(1, 10**14) and edge.arccos().lower == 0
    assert abs(Enclosure(0, 1).cosh().lower - 1) < Fraction(1, 10**20)
    for name, x in (
        ("log", Enclosure.between(0, 1)),
        ("sqrt", Enclosure(0, "1e-50")),
        ("arctanh", Enclosure(1)),
    ):
        with pytest.raises(DomainError, match=f"the argument of {name}"):
            getattr(x, name)()


def test_numpy_calls_them() -> None:
    x, y = Enclosure("1/3", "1e-40"), Enclosure(2, "1e-30")
    assert isinstance(np.exp(x), Enclosure) and np.exp(x) == x.exp() and np.sqrt(y) == y.sqrt()
    row = np.array([x, y])
    assert row.dtype == object and (np.log(row) == [x.log(), y.log()]).all() and np.sum(row) == x + y
    for made in (np.array([1.0, 2.0]) * y, y * np.array([1, 2]), np.multiply([1, 2], y)):
        assert made.dtype == object and [v.mid for v in made] == [2, 4]
    assert isinstance(np.float64(2) * y, Enclosure) and (np.array([1.0, 3.0]) < y).tolist() == [True, False]
    assert np.maximum(x, y) is y and np.abs(np.array([-x]))[0] == x and np.power(y, 3) == y**3
    assert np.add.reduce([x, y], dtype=object) == x + y and np.dot(row, row) == x * x + y * y
    assert special.erf(y) == y.erf() and np.floor(np.array([y + "1/2"]))[0] == 2
    floats = np.asarray([x, y], dtype=float)
    assert floats.dtype == np.float64 and floats.tolist() == [1 / 3, 2.0] and np.asarray(x).shape == ()
    assert np.asarray([ComplexEnclosure(1, y)], dtype=complex)[0] == 1 + 2j
    z = ComplexEnclosure(x, y)
    assert np.exp(z) == z.exp() and (np.array([1, 2]) * z)[1] == 2 * z and np.conjugate(z) == z.conjugate()
    for ufunc in (np.isnan, np.isfinite, special.j0):
        with pytest.raises(ParameterError, match=ufunc.__name__):
            ufunc(x)
    with pytest.raises(UndecidedError):
        np.maximum(x, Enclosure(0, 1))


def test_whole_parts_are_decided_or_refused() -> None:
    assert math.floor(Enclosure("7/2", "1e-9")) == 3 and math.ceil(Enclosure("-7/2", "1e-9")) == -3
    with pytest.raises(UndecidedError, match="floor"):
        math.floor(Enclosure(3, "1e-30"))


corners = st.fractions(-9, 9, max_denominator=20)
widths = st.sampled_from([Fraction(0), Fraction(1, 10**18), Fraction(1, 3), Fraction(3)])


@examples(150)
@given(corners, widths, corners, widths, st.fractions(-1, 1, max_denominator=9), st.fractions(-1, 1))
def test_lengths_and_angles_are_inside(
    x0: Fraction, dx: Fraction, y0: Fraction, dy: Fraction, s: Fraction, t: Fraction
) -> None:
    x, y, a, b = Enclosure(x0, dx), Enclosure(y0, dy), Enclosure(x0 + s * dx), Enclosure(y0 + t * dy)
    assert np.hypot(x, y).overlaps((a * a + b * b).sqrt())
    try:
        whole = np.arctan2(y, x)
    except DomainError:
        origin = x.contains(0) and y.contains(0)
        assert origin or (x.lower < 0 and y.lower < 0 <= y.upper)
        return
    angle = arb.atan2(arb(fmpq(b.mid.numerator, b.mid.denominator)), a.to_arb())
    assert whole.overlaps(angle) and whole.lower >= -4 and whole.upper <= 4


def test_lengths_and_angles() -> None:
    three = Enclosure(3)
    assert np.hypot(three, 4) == np.hypot(4, three) == 5 and np.hypot(0.0, Enclosure(0, 1)).lower == 0
    assert [v == 5 for v in np.hypot(three, np.array([4.0, -4.0]))] == [True, True]
    assert np.arctan2(Enclosure(0), 1) == 0 and np.arctan2(0.0, Enclosure(-1)) > "3.1415926"
    side = np.arctan2(Enclosure(1, 1), Enclosure(0, "1e-9") - 1)
    assert 2 < side.lower < side.upper < 3.15 and side.contains("2.5")
    for y, x in ((0, 0), (Enclosure(0, 1), -1), (Enclosure(-1, 1), -1), (Enclosure(0, 1), Enclosure(1, 1))):
        with pytest.raises(DomainError, match="arctan2"):
            np.arctan2(Enclosure._read(y), x)


def test_what_only_floats_have_is_refused_by_its_name() -> None:
    x = Enclosure("1/2", "1/100")
    for refused in (np.fmod, np.remainder, np.floor_divide, np.gcd):
        for left, right in ((x, 2), (2.0, x)):
            with pytest.raises(ParameterError, match=refused.__name__):
                refused(left, right)
    for rounds in (np.round, np.rint, round, lambda v: round(v, 1)):
        with pytest.raises(ParameterError, match="round"):
            rounds(x)
    with pytest.raises(ParameterError, match="degrees"):
        np.degrees(x)


def test_extended_floats_are_read_exactly() -> None:
    third, x = np.longdouble(1) / 3, Enclosure(1, "1/4")
    exact = Fraction(*map(int, third.as_integer_ratio()))
    assert (third + x).mid == exact + 1 and (x - third).mid == 1 - exact and third < x
    assert [v.mid for v in np.array([1, 2], dtype=np.longdouble) * x] == [1, 2]
    assert (np.longdouble(1) + ComplexEnclosure(1, 2)).real == 2
    with pytest.raises(DomainError, match="finite"):
        np.longdouble("nan") + x


def test_sympy_takes_no_enclosure_and_leaves_it_the_operation() -> None:
    x = Enclosure("1/2", "1/100")
    assert sp.Rational(1, 3) + x == Enclosure("1/3") + x and (sp.Integer(3) * x).rad > Fraction(29, 1000)
    assert sp.Rational(1, 3) < x and sp.Rational(1, 2) != x
    for act in (
        lambda: sp.pi < x,
        lambda: x + sp.pi,
        lambda: sp.Symbol("s") * x,
        lambda: sp.I + ComplexEnclosure(1, 2),
    ):
        with pytest.raises(TypeError, match="Enclosure"):
            act()
    for act in (lambda: sp.exp(x), lambda: sp.Matrix([x]), lambda: sp.sympify(ComplexEnclosure(1, 2))):
        with pytest.raises(sp.SympifyError, match="radius"):
            act()
