"""Supports come in order whichever way the map runs; irrational coefficients are as good as rational ones."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
import sympy as sp
from flint import arb, fmpq
from mpmath import mp, mpf
from sympy import Interval, oo, pi, sqrt

import numerics
from derive import Theory
from derive.quantities.branch import Branch
from derive.quantities.root_radius import RootRadius
from derive.quantities.support import Support
from numerics import BranchError, PrecisionError
from tests.helpers.own_theory import served

r = sp.Symbol("r", real=True)
m = sp.Symbol("m")


@pytest.fixture
def theory() -> Theory:
    made = Theory("roots_own", "Roots")
    made.parameter("c", "", Interval.open(0, oo))
    made.parameter("x", "")
    return made


def marchenko_pastur(theory: Theory, map_of: sp.Expr) -> tuple[sp.Expr, sp.Expr]:
    """The edges (1 ± √c)² from the critical points of z = -1/r + 1/(1 + c r), in another variable."""
    c = theory.parameters["c"].symbol
    numerator, _ = sp.fraction(sp.together((c * (c - 1) * r**2 + 2 * c * r + 1).subs(r, map_of)))
    return sp.expand(numerator), (-1 / r + 1 / (1 + c * r)).subs(r, map_of)


@pytest.mark.parametrize("map_of", [r, -r, 1 / r, -1 / r, r + 3, 2 / (r - 5)], ids=str)
@pytest.mark.parametrize(("c", "left", "right"), [("1/4", "1/4", "9/4"), (4, 1, 9), ("9/4", "1/4", "25/4")])
def test_ends_come_in_order(theory: Theory, map_of: sp.Expr, c, left, right, tmp_path: Path) -> None:
    polynomial, edge = marchenko_pastur(theory, map_of)
    support = Support(polynomial, r, edge, (r - 10**6,))
    theory.quantity("s", "", parameters=[theory.parameters["c"].symbol], support=support, type="intervals")
    number = Fraction(c)
    ball = arb(fmpq(number.numerator, number.denominator)) + arb(0, 1e-12)
    with served(theory, tmp_path):
        for digits, value in ((12, c), (3, ball)):
            ((low, high),) = numerics.evaluate("roots_own.s", digits=digits, c=value)
            assert low.contains(left) and high.contains(right) and low < high


@pytest.mark.parametrize("edge", [r, -r, r**3, 7 - 2 * r, sp.exp(r), sp.exp(-r)], ids=str)
def test_a_gap_lies_between_the_outer_ends(theory: Theory, edge: sp.Expr, tmp_path: Path) -> None:
    """Roots -3, -1, 1, 3, of which ±1 bound the gap."""
    x = theory.parameters["x"].symbol
    support = Support(sp.expand((r**2 - 1) * (r**2 - 9)), r, edge + x, (4 - r**2,))
    theory.quantity("s", "", parameters=[x], support=support, type="intervals")
    expected = sorted(float(edge.subs(r, e)) for e in (-3, -1, 1, 3))
    with served(theory, tmp_path):
        for value in (0, arb(0, 1e-12)):
            ends = [e for interval in numerics.evaluate("roots_own.s", digits=6, x=value) for e in interval]
            assert [float(e) for e in ends] == pytest.approx(expected)
            assert all(a < b for a, b in pairwise(ends))


def test_a_gap_outside_the_ends_is_an_error(theory: Theory, tmp_path: Path) -> None:
    x = theory.parameters["x"].symbol
    roots = sp.expand((r**2 - 1) * (r**2 - 9))
    theory.quantity("s", "", parameters=[x], support=Support(roots, r, 1 / r, (4 - r**2,)), type="intervals")
    theory.quantity("one", "", parameters=[x], support=Support(r**2 - 1, r, r**2, (r - 9,)), type="intervals")
    theory.quantity(
        "pole", "", parameters=[x], support=Support(r**2 - r, r, 1 / r, (r - 9,)), type="intervals"
    )
    with served(theory, tmp_path):
        with pytest.raises(BranchError, match="beyond an outer end"):
            numerics.evaluate("roots_own.s", x=0)
        for name in ("one", "pole"):  # both ends are one; an end has no value
            with pytest.raises(PrecisionError, match="could not be told apart"):
                numerics.evaluate(f"roots_own.{name}", x=0)


def close(found: numerics.Enclosure, expected: object, digits: int) -> bool:
    return abs(mpf(found.mid.numerator) / found.mid.denominator - expected) < mpf(10) ** (2 - digits)


@pytest.mark.parametrize("digits", [5, 40])
@pytest.mark.parametrize("constant", [pi / 3, sqrt(2), sp.exp(1), sp.log(3)], ids=str)
def test_branches_with_irrational_coefficients(theory: Theory, constant, digits: int, tmp_path: Path) -> None:
    x = theory.parameters["x"].symbol
    for name, root in (("herglotz", "herglotz"), ("largest", "largest_imaginary_part")):
        branch = Branch(f"b_{name}", m**2 + x * m + constant, m, x, herglotz=(m,), rule=root)
        theory.quantity(name, "", parameters=[x], value=m, branch=branch, type="complex")
    with served(theory, tmp_path), mp.workdps(digits + 20):
        expected = (-1 + mp.sqrt(1 - 4 * mpf(sp.N(constant, digits + 20)))) / 2
        for name in ("herglotz", "largest"):
            found = numerics.evaluate(f"roots_own.{name}", digits, x=1)
            assert close(found.real, expected.real, digits) and close(found.imag, abs(expected.imag), digits)
        with pytest.raises(PrecisionError, match="radius of the input x"):
            numerics.evaluate("roots_own.herglotz", digits, x=arb(1, 5))


def test_coinciding_irrational_roots_end_in_a_typed_error(theory: Theory, tmp_path: Path) -> None:
    x = theory.parameters["x"].symbol
    branch = Branch("b", m**2 - 2 * sqrt(2) * m + x, m, x, herglotz=(m,))
    theory.quantity("f", "", parameters=[x], value=m, branch=branch, type="complex")
    support = Support(r**2 - 2 * sqrt(2) * r + x, r, r, (r - 99,))
    theory.quantity("s", "", parameters=[x], support=support, type="intervals")
    with served(theory, tmp_path):
        for name in ("f", "s"):
            with pytest.raises(PrecisionError, match="some roots nearly coincide"):
                numerics.evaluate(f"roots_own.{name}", x=2)
        ((low, high),) = numerics.evaluate("roots_own.s", digits=10, x=1)
        assert str(low) == "0.4142135624" and str(high) == "2.414213562"


@pytest.mark.parametrize("digits", [5, 30])
@pytest.mark.parametrize("x", [1, "-7/3", 100])
def test_root_radii_with_irrational_coefficients(theory: Theory, digits: int, x, tmp_path: Path) -> None:
    s = theory.parameters["x"].symbol
    theory.quantity("f", "", parameters=[s], value=RootRadius(m**2 - pi * m + s, m))
    with served(theory, tmp_path), mp.workdps(digits + 20):
        number = mpf(Fraction(x).numerator) / Fraction(x).denominator
        expected = max(abs(z) for z in mp.polyroots([1, -mp.pi, number], extraprec=200))
        assert close(numerics.evaluate("roots_own.f", digits, x=x), expected, digits - 1)
