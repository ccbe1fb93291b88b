"""The source's recursions, the counterexample and the divergence, by direct numerical integration."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property
from typing import Any

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf

from derive.statement.verdict import REFUTED
from derive.theories.lsgan import recursions, theory
from tests.helpers import lsgan_integrals as model
from tests.helpers.lsgan_integrals import offsets, real, scales
from tests.helpers.profiles import examples

TINY = mpf(10) ** -25
orders = st.integers(2, 7)


def side(name: str, which: str = "rhs", **at: Any) -> Any:
    """One side of a claim's statement at exact numbers, with mpmath's precision."""
    expression = getattr(theory.claims[f"lsgan.{name}"].statement[0], which)
    values = {s: sp.Rational(str(at[s.name])) for s in expression.free_symbols}
    return mpf(str(sp.N(expression.subs(values), mp.dps + 5)))


class Families:
    """I5_n and T_n over x > 0, by sums over one set of nodes."""

    def __init__(self, a: Any, b: Any, c: Any, d: Any) -> None:
        self.a, self.b, self.c, self.d = a, b, c, d
        centre, width = d / c**2, 1 / c
        steps = {mpf(0), *(centre + width * k for k in range(-10, 11)), *((k - b) / a for k in range(-8, 9))}
        last = max(centre, 0) + 10 * width
        self.law = model.panels(sorted(x for x in steps | {last} if 0 <= x <= last))

    @cached_property
    def _of_i5(self) -> Any:
        """The integrand of I5_0 at the nodes, with their weights."""
        a, b, c, d = self.a, self.b, self.c, self.d
        return [(x, w * mp.erf(a * x + b) * mp.exp(-((c * x) ** 2) + 2 * d * x)) for x, w in self.law]

    @cached_property
    def _of_t(self) -> Any:
        """The integrand of T_0 at the nodes, with their weights."""
        square, slope = self.a**2 + self.c**2, self.d - self.a * self.b
        return [(x, w * mp.exp(-square * x * x + 2 * slope * x)) for x, w in self.law]

    def i5(self, n: int) -> Any:
        """∫ xⁿ erf(ax + b) exp(-c²x² + 2dx) dx."""
        return mp.fsum(x**n * w for x, w in self._of_i5)

    def t(self, n: int) -> Any:
        """∫ xⁿ exp(-(a² + c²)x² + 2(d - ab)x) dx: what differentiating erf leaves."""
        return mp.fsum(x**n * w for x, w in self._of_t)

    def residual(self, n: int, coefficient: Any) -> tuple[Any, Any]:
        """c² I5_n minus its recursion with this coefficient, and the size of its terms."""
        terms = [
            self.c**2 * self.i5(n),
            -self.d * self.i5(n - 1),
            -real(coefficient) * self.i5(n - 2),
            -self.a / mp.sqrt(mp.pi) * mp.exp(-(self.b**2)) * self.t(n - 1),
        ]
        return mp.fsum(terms), max(map(abs, terms))


@examples(12)
@given(scales, offsets, scales, offsets, orders)
def test_the_recursion_for_i5(a: Fraction, b: Fraction, c: Fraction, d: Fraction, n: int) -> None:
    """(n-1)/2 is right for every order; (3-n)/2 only for n = 2, where the two are one."""
    with mp.workdps(model.DIGITS):
        family = Families(*map(real, (a, b, c, d)))
        rest, size = family.residual(n, recursions.right_coefficient(sp.Integer(n)))
        assert abs(rest) < TINY * size
        rest, size = family.residual(n, recursions.coded_coefficient(sp.Integer(n)))
        off = (n - 2) * family.i5(n - 2)
        assert abs(rest - off) < TINY * size
        assert (abs(rest) < TINY * size) == (n == 2)


def test_the_witness_of_the_erratum() -> None:
    """At a = c = 1, b = d = 0, n = 3 the coded recursion misses I5_1 = 1/(2√2); both sides in numbers."""
    with mp.workdps(model.DIGITS):
        family = Families(mpf(1), mpf(0), mpf(1), mpf(0))
        assert abs(family.i5(1) - side("recursions.slice_i5_1", a=1, c=1)) < TINY
        assert abs(family.t(2) - side("recursions.slice_t_2", a=1, c=1)) < TINY
        assert abs(family.i5(3) - side("recursions.slice_i5_3", a=1, c=1)) < TINY
        wrong = theory.claims["lsgan.recursions.authors_code"]
        assert wrong.expect is REFUTED
        left, right = (side("recursions.authors_code", s, a=1, c=1) for s in ("lhs", "rhs"))
        assert abs(left - family.i5(3)) < TINY
        assert abs(left - right - family.i5(1)) < TINY and abs(left - right) > 0.35
        left, right = (side("recursions.coefficient", s, a=1, c=1) for s in ("lhs", "rhs"))
        assert abs(left - right) < TINY


# --- the counterexample ------------------------------------------------------------------------------------


@pytest.mark.parametrize("n", ["1/2", "1", "2", "7", "40"])
def test_the_counterexample_in_the_square(n: str) -> None:
    """X uniform on the square, G(Z) = (Z, 0): expectations over x2 alone, D_n = x2^(1/n), D_n(G(Z)) = 0."""
    with mp.workdps(25):
        power = 1 / real(n)
        on_segment = mpf(0) ** power
        value = mp.quad(lambda x2: mp.log(x2**power), [0, 1]) + mp.log(1 - on_segment)
        assert abs(value - side("counterexample.logarithmic", steepness=n)) < mpf(10) ** -20
        assert value < 0
        square = mp.quad(lambda x2: (1 - x2**power) ** 2, [0, 1]) + on_segment**2
        assert abs(square - side("counterexample.least_squares", steepness=n)) < mpf(10) ** -15


def test_the_counterexample_beats_the_density_formula() -> None:
    """The values at D = 1/2 are -log 4 and 1/2; D_n does better, and tends to what dP/d(P + P_G) attains."""
    steps = [10**k for k in range(7)]
    with mp.workdps(25):
        values = [side("counterexample.logarithmic", steepness=n) for n in steps]
        squares = [side("counterexample.least_squares", steepness=n) for n in steps]
    assert values == sorted(values) and -2e-6 < values[-1] < 0 and values[0] > -mp.log(4)
    assert squares == sorted(squares, reverse=True) and 0 < squares[-1] < 1e-10
    assert all(v < 0.5 for v in squares)


inner = st.fractions(Fraction(1, 50), Fraction(49, 50), max_denominator=200)


@examples(40)
@given(inner, inner)
def test_the_best_output_is_the_share(share: Fraction, output: Fraction) -> None:
    """Pointwise, for both costs: nothing does better than D = dP/d(P + P_G)."""
    with mp.workdps(25):
        p, d = real(share), real(output)

        def squares(x: Any) -> Any:
            return p * (1 - x) ** 2 + (1 - p) * x**2

        def logarithms(x: Any) -> Any:
            return p * mp.log(x) + (1 - p) * mp.log(1 - x)

        if share != output:
            assert squares(d) > squares(p) and logarithms(d) < logarithms(p)
        at = {"share": share, "output": output}
        assert abs(squares(d) - side("counterexample.radon_nikodym_squares", **at)) < mpf(10) ** -20
        slope = mp.diff(logarithms, d)
        assert abs(slope - side("counterexample.radon_nikodym_log", **at)) < mpf(10) ** -10


# --- the divergence ----------------------------------------------------------------------------------------


@examples(15)
@given(scales, scales, st.fractions(-3, 0, max_denominator=16))
def test_the_divergence_for_a_nonpositive_offset(c: Fraction, g: Fraction, h: Fraction) -> None:
    """∫ p log(p/q), p and q the densities of X and of G(Z) = h + exponential with mean g."""
    with mp.workdps(30):
        rate, mean, start = real(c), real(g), real(h)

        def integrand(x: Any) -> Any:
            p, q = rate * mp.exp(-rate * x), mp.exp(-(x - start) / mean) / mean
            return p * mp.log(p / q)

        found = mp.quad(integrand, [0, 2 / rate, 10 / rate, 40 / rate, 90 / rate])
        assert abs(found - side("divergence.nonpositive_offset", c=c, g=g, h=h)) < mpf(10) ** -24
        assert found >= -TINY


@examples(15)
@given(scales, st.fractions(Fraction(1, 16), 3, max_denominator=16))
def test_the_mass_that_a_positive_offset_misses(c: Fraction, h: Fraction) -> None:
    """P(X < h) > 0, where q = 0: ∫ p log(p/q) has no finite value."""
    with mp.workdps(30):
        mass = mp.quad(lambda x: real(c) * mp.exp(-real(c) * x), [0, real(h)])
        assert abs(mass - side("divergence.positive_offset", "lhs", c=c, h=h)) < TINY
        assert mass > 0
    assert "+∞" in theory.claims["lsgan.divergence.positive_offset"].title
    assert (
        sp.Le(theory.parameters["h"].symbol, 0)
        in theory.claims["lsgan.divergence.nonpositive_offset"].assumptions
    )
