"""Isolation and refinement of roots, against FLINT's own complete isolation at high precision."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import acb, arb, fmpq, fmpq_poly
from hypothesis import assume, example, given
from hypothesis import strategies as st

from numerics import working_precision
from numerics.roots import algebraic as _algebraic
from numerics.roots.discs import isolate
from numerics.roots.isolate import isolate_roots
from numerics.roots.refine import Root
from tests.helpers.profiles import examples


def true_roots(polynomial: fmpq_poly, bits: int = 600) -> list[tuple[acb, int]]:
    with working_precision(bits):
        return list(polynomial.numer().complex_roots())


def check_discs(polynomial: fmpq_poly) -> bool:
    """Whether doubles isolate; if so, each disc must hold exactly one root, real or upper as it says."""
    found = isolate([float(c) for c in polynomial.coeffs()])
    if found is None:
        return False
    roots = [root for root, _ in true_roots(polynomial)]
    with working_precision(600):
        for x, radius in found.reals:
            inside = [root for root in roots if abs(root - x) < radius]
            assert len(inside) == 1 and inside[0].imag == 0
        for z, radius in found.uppers:
            inside = [root for root in roots if abs(root - acb(z.real, z.imag)) < radius]
            assert len(inside) == 1 and inside[0].imag > 0
    assert len(found.reals) + 2 * len(found.uppers) == polynomial.degree()
    return True


coefficient = st.fractions(-100, 100, max_denominator=1000)


@examples(200)
@given(st.lists(coefficient, min_size=2, max_size=7))
def test_discs_in_double_precision(coefficients: list[Fraction]) -> None:
    assume(coefficients[0] != 0 and coefficients[-1] != 0)
    check_discs(fmpq_poly([fmpq(c.numerator, c.denominator) for c in coefficients]))


@pytest.mark.parametrize("exponent", range(1, 40, 3))
@pytest.mark.parametrize("sign", [1, -1])
def test_discs_next_to_a_double_root(exponent: int, sign: int) -> None:
    # (x^2 - 2x + 1 +- 10^-e)(x^2 - 3x + 7/3): real or complex pair at distance 10^(-e/2)
    close = fmpq_poly([1 + fmpq(sign, 10**exponent), -2, 1])
    polynomial = close * fmpq_poly([fmpq(7, 3), -3, 1])
    isolated = check_discs(polynomial)
    if exponent <= 9:
        assert isolated  # a distance of 1e-5 is far enough for doubles
    if exponent >= 30:
        assert not isolated
    for bits in (64, 256, 1024):
        roots = isolate_roots(polynomial, bits)
        if roots is not None:
            break
    assert roots is not None
    reals = [box for box, _, _ in roots if isinstance(box, arb)]
    assert len(reals) == (0 if sign > 0 else 2)


@example([(Fraction(1), 1)], [(Fraction(0), Fraction(1)), (Fraction(15), Fraction(1))], 31)
@example([(Fraction(-26), 1)], [(Fraction(0), Fraction(273, 109)), (Fraction(-7), Fraction(1))], 0)
@example([(Fraction(2), 1)], [(Fraction(0), Fraction(1, 7))], 0)
@examples(60)
@given(
    st.lists(st.tuples(coefficient, st.integers(1, 3)), min_size=1, max_size=3),
    st.lists(st.tuples(coefficient, coefficient), max_size=2),
    st.integers(0, 100),
)
def test_isolation_with_multiple_and_nearly_multiple_roots(
    reals: list[tuple[Fraction, int]], pairs: list[tuple[Fraction, Fraction]], exponent: int
) -> None:
    polynomial = fmpq_poly([1])
    for root, multiplicity in reals:
        polynomial *= fmpq_poly([fmpq(-root.numerator, root.denominator), 1]) ** multiplicity
    root = reals[0][0] + Fraction(1, 10**exponent)
    polynomial *= fmpq_poly([fmpq(-root.numerator, root.denominator), 1])
    for real, imag in pairs:
        square = real * real + imag * imag
        middle = fmpq(-2 * real.numerator, real.denominator)
        polynomial *= fmpq_poly([fmpq(square.numerator, square.denominator), middle, 1])
    bits = 64
    while (found := isolate_roots(polynomial, bits)) is None:
        bits *= 2
        assert bits < 10**4
    assert sum(count * (1 if isinstance(box, arb) else 2) for box, count, _ in found) == polynomial.degree()
    for box, multiplicity, factor in found:
        assert polynomial % factor**multiplicity == 0
        inside = [z for z, _ in true_roots(factor, 1000) if acb(box).overlaps(z)]
        assert len(inside) == 1 and (inside[0].imag == 0) is isinstance(box, arb)
        with working_precision(1000):
            refined = Root(factor, box).refine(700)
        assert acb(refined).overlaps(inside[0]) and refined.rel_accuracy_bits() >= 700


def test_exact_parts_of_algebraic_numbers() -> None:
    x = fmpq_poly([0, 1])
    with working_precision(100):
        # roots of x^4 + 1: the square of (1 + i)/sqrt 2 is i, its fourth power -1
        modulus = fmpq_poly([1, 0, 0, 0, 1])
        root = acb(arb(0.5).sqrt(), arb(0.5).sqrt())
        assert _algebraic.exact_parts(x * x, modulus, root * root) == (0, None)
        assert _algebraic.exact_parts(x**4 % modulus, modulus, root**4) == (-1, 0)
        assert _algebraic.exact_parts(x, modulus, root) == (None, None)
        # a value that only nearly vanishes
        tiny = fmpq_poly([fmpq(-1, 10**20), 1]) * fmpq_poly([1, 0, 1])
        box = acb(arb(fmpq(1, 10**20)))
        assert _algebraic.exact_parts(x, tiny, box) == (fmpq(1, 10**20), 0)
        # x^2 - 2x + 2 has roots 1 +- i: real part 1 is not zero, though the box may be wide
        with pytest.raises(_algebraic.Undecided):
            _algebraic.exact_parts(x, fmpq_poly([2, -2, 1]), acb(arb(1, 0.1), arb(0, 2)))
        assert _algebraic.exact_parts(x - 1, fmpq_poly([2, -2, 1]), acb(arb(0, 0.1), 1)) == (0, None)


def test_residues_find_poles_and_zeros() -> None:
    modulus = fmpq_poly([0, -1, 0, 1])  # x (x - 1)(x + 1)
    at = {k: arb(k, 0.01) for k in (-1, 0, 1)}
    with working_precision(64):
        for k, box in at.items():
            if k == 0:
                with pytest.raises(_algebraic.Undefined):
                    _algebraic.residues(lambda r: 1 / r, (), modulus, box)
            else:
                (value,), reduced = _algebraic.residues(lambda r: (1 / r - 1,), (), modulus, box)
                assert _algebraic.is_zero(value, reduced, box) is (k == 1)
        with pytest.raises(_algebraic.Undecided):
            _algebraic.residues(lambda r: 1 / r, (), modulus, arb(0, 2))
        with pytest.raises(TypeError):
            _algebraic.residues(lambda r: r.sqrt(), (), modulus, at[1])
        for inexact in (abs, float, lambda r: r if r > 0 else -r, lambda r: arb(r) + 1, lambda r: r.p):
            with pytest.raises(TypeError):
                _algebraic.residues(inexact, (), modulus, at[1])
        with pytest.raises(TypeError):
            _algebraic.residues(lambda r: arb(2) * r, (), modulus, at[1])
