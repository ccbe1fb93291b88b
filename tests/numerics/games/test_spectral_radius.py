"""Certified spectral radii and eigenvalues: defective, nilpotent, complex, inexact and bad matrices."""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import Any

import mpmath
import numpy as np
import pytest
from flint import acb_mat, arb, fmpq, fmpq_mat, fmpz_mat
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

import numerics.games as games
from numerics import DomainError, Enclosure, ParameterError, PrecisionError, ShapeError
from tests.helpers.profiles import examples

entries = st.fractions(min_value=-3, max_value=3, max_denominator=6)


def unimodular(n: int, seed: int) -> Any:
    """An integer matrix of determinant 1 and its inverse, as products of elementary ones."""
    generator = np.random.default_rng(seed)
    left, right = np.eye(n, dtype=object), np.eye(n, dtype=object)
    for _ in range(3 * n):
        i, j = generator.choice(n, 2, replace=False)
        c = int(generator.integers(-2, 3))
        left[i] = left[i] + c * left[j]
        right[:, j] = right[:, j] - c * right[:, i]
    return left, right


def conjugated(blocks: list[list[list[Any]]], seed: int) -> Any:
    """The block diagonal matrix with these blocks in another basis, exactly."""
    n = sum(map(len, blocks))
    matrix, at = np.zeros((n, n), dtype=object), 0
    for block in blocks:
        size = len(block)
        matrix[at : at + size, at : at + size] = np.array(block, dtype=object)
        at += size
    left, right = unimodular(n, seed)
    assert (left @ right == np.eye(n, dtype=object)).all()
    return left @ matrix @ right


def jordan(value: Any, size: int) -> list[list[Any]]:
    return [[value if i == j else int(j == i + 1) for j in range(size)] for i in range(size)]


THIRD = Fraction(1, 3)
ROTATION = [[Fraction(3, 10), Fraction(-4, 10)], [Fraction(4, 10), Fraction(3, 10)]]  # modulus 1/2
DEFECTIVE_PAIR = [
    [Fraction(3, 10), Fraction(-4, 10), 1, 0],
    [Fraction(4, 10), Fraction(3, 10), 0, 1],
    [0, 0, Fraction(3, 10), Fraction(-4, 10)],
    [0, 0, Fraction(4, 10), Fraction(3, 10)],
]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([jordan(0, 4)], 0),
        ([jordan(0, 2), jordan(0, 3)], 0),
        ([jordan(THIRD, 3), jordan(-THIRD, 2)], THIRD),
        ([DEFECTIVE_PAIR, jordan(THIRD, 3)], Fraction(1, 2)),
        ([ROTATION, ROTATION, jordan(Fraction(-1, 2), 2)], Fraction(1, 2)),
        ([jordan(7, 1)], 7),
    ],
)
def test_known_structures(blocks: list[Any], expected: Fraction, seed: int) -> None:
    matrix = conjugated(blocks, seed) if sum(map(len, blocks)) > 1 else blocks[0]
    value = games.spectral_radius(matrix, 25)
    assert value.is_exact and value.mid == expected


@examples(40)
@given(
    st.integers(2, 5).flatmap(
        lambda n: st.lists(st.lists(entries, min_size=n, max_size=n), min_size=n, max_size=n)
    )
)
def test_against_mpmath(matrix: list[list[Fraction]]) -> None:
    """mpmath's QR iteration at 200 digits; a defective eigenvalue still leaves it 40 of them."""
    value = games.spectral_radius(matrix, 20)
    with mp.workdps(200):
        rows = [[mp.mpf(x.numerator) / x.denominator for x in row] for row in matrix]
        found = max(abs(z) for z in mpmath.eig(mpmath.matrix(rows), left=False, right=False))
        assert abs(mp.mpf(value.mid.numerator) / value.mid.denominator - found) < mp.mpf(10) ** -19 * max(
            1, found
        )


def test_all_ways_of_giving_one_matrix() -> None:
    rows = [["1/2", 1], [Fraction(-1, 3), "0.25"]]
    exact = [[fmpq(1, 2), fmpq(1)], [fmpq(-1, 3), fmpq(1, 4)]]
    expected = games.spectral_radius(rows, 30)
    ways: list[Any] = [
        tuple(map(tuple, rows)),
        fmpq_mat(exact),
        exact,
        np.array(exact, dtype=object),
        [[Decimal("0.5"), 1], [Enclosure("-1/3"), 0.25]],
        [[0.5 + 0j, 1], [fmpq(-1, 3), arb(0.25)]],
    ]
    for way in ways:
        assert games.spectral_radius(way, 30) == expected
    assert games.spectral_radius(fmpz_mat([[3, 1], [0, 2]])) == 3
    assert games.spectral_radius(np.array([[3, 1], [0, -5]])) == 5


def test_floats_mean_their_binary_values() -> None:
    value = games.spectral_radius(np.array([[0.1, 0.0], [0.0, -0.3]]), 30)
    assert value.mid == Fraction(0.3) and value.is_exact


def test_matrices_of_a_computer_algebra_system() -> None:
    sympy = pytest.importorskip("sympy")
    matrix = sympy.Matrix([[sympy.Rational(1, 3), 1], [0, 1 + 2 * sympy.I]])
    with mp.workdps(40):
        assert abs(mp.mpf(str(games.spectral_radius(matrix, 30))) - mp.sqrt(5)) < mp.mpf(10) ** -29
    with pytest.raises(ParameterError, match=r"matrix\[0, 1\]"):
        games.spectral_radius(sympy.Matrix([[1, sympy.Symbol("x")], [0, 1]]))


def test_complex_entries() -> None:
    """[[i, 1], [0, 3 + 4i]] and a defective [[1+i, 1], [0, 1+i]]."""
    assert games.spectral_radius([[1j, 1], [0, 3 + 4j]]).mid == 5
    value = games.spectral_radius([[1 + 1j, 1], [0, 1 + 1j]], 40)
    with mp.workdps(50):
        assert abs(mp.mpf(str(value)) - mp.sqrt(2)) < mp.mpf(10) ** -39
    generator = np.random.default_rng(0)
    matrix = generator.normal(size=(6, 6)) + 1j * generator.normal(size=(6, 6))
    assert float(games.spectral_radius(matrix)) == pytest.approx(
        abs(np.linalg.eigvals(matrix)).max(), rel=1e-12
    )


def test_twelve_by_twelve_to_forty_digits() -> None:
    generator = np.random.default_rng(1)
    tops, bottoms = generator.integers(-9, 10, (12, 12)), generator.integers(1, 10, (12, 12))
    matrix = [
        [Fraction(int(t), int(b)) for t, b in zip(*pair, strict=True)]
        for pair in zip(tops, bottoms, strict=True)
    ]
    value = games.spectral_radius(matrix, 40)
    with mp.workdps(60):
        rows = [[mp.mpf(x.numerator) / x.denominator for x in row] for row in matrix]
        found = max(abs(z) for z in mpmath.eig(mpmath.matrix(rows), left=False, right=False))
        assert abs(mp.mpf(value.mid.numerator) / value.mid.denominator - found) < mp.mpf(10) ** -39
    assert value.rad < Fraction(1, 10**39)


def test_entries_with_a_radius() -> None:
    """The enclosure holds the radius of every matrix in the balls, also of a defective one."""
    ball = Enclosure(1, "1e-30")
    value = games.spectral_radius([[ball, 2], [3, 4]], 20)
    for entry in ("1", ball.lower, ball.upper):
        assert value.overlaps(games.spectral_radius([[entry, 2], [3, 4]], 40))
    defective = games.spectral_radius([[Enclosure(1, "1e-20"), 1], [Enclosure(0, "1e-20"), 1]], 5)
    for corner in (0, "1e-20", "-1e-20"):
        assert defective.overlaps(games.spectral_radius([[1, 1], [corner, 1]], 30))
    with pytest.raises(PrecisionError, match=r"matrix\[1, 0\] is the obstacle"):
        games.spectral_radius([[1, 1], [Enclosure(0, "1e-20"), 1]], 15)
    mixed = games.spectral_radius(acb_mat([[arb(0, "1e-20"), 1], [-1, 0]]), 10)
    assert mixed.contains(1) and mixed.rad < Fraction(1, 10**10)


# --- eigenvalues ------------------------------------------------------------------------------------------


def test_eigenvalues_with_multiplicities() -> None:
    matrix = conjugated([DEFECTIVE_PAIR, jordan(THIRD, 3), jordan(0, 2)], 1)
    found = games.eigenvalues(matrix, 20)
    assert [m for _, m in found] == [3, 2, 2, 2]
    values = [v for v, _ in found]
    assert values[0].real.contains(THIRD) and values[0].imag == 0
    assert values[1].real.contains(Fraction(3, 10)) and values[1].imag.contains(Fraction(2, 5))
    assert values[2].imag.contains(Fraction(-2, 5)) and values[3] == 0


def test_purely_imaginary_eigenvalues_are_seen_to_be() -> None:
    upper, lower = games.eigenvalues([[0, 2], [-1, 0]], 30)
    assert upper.value.real == 0 and upper.value.real.is_exact and upper.value.imag > lower.value.imag
    assert upper.value.imag.digits == 30


@examples(25)
@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(entries, min_size=n, max_size=n), min_size=n, max_size=n)
    )
)
def test_eigenvalues_sum_to_the_trace(matrix: list[list[Fraction]]) -> None:
    found = games.eigenvalues(matrix, 20)
    assert sum(m for _, m in found) == len(matrix)
    trace = sum(row[i] for i, row in enumerate(matrix))
    total = sum(m * v.real.mid for v, m in found)
    assert abs(total - trace) < Fraction(1, 10**17)
    assert sum(m * v.imag.mid for v, m in found) == 0
    largest = max(v.real.mid**2 + v.imag.mid**2 for v, _ in found)
    assert abs(float(games.spectral_radius(matrix)) - math.sqrt(largest)) < 1e-12


# --- bad input ----------------------------------------------------------------------------------------------

functions = pytest.mark.parametrize("function", [games.spectral_radius, games.eigenvalues])


@functions
@pytest.mark.parametrize(
    "matrix", [[], [[]], [[1, 2]], [[1], [2]], [[1, 2], [3]], np.empty((0, 0)), np.ones((2, 3))]
)
def test_not_square(function: Any, matrix: Any) -> None:
    with pytest.raises(ShapeError, match=r"matrix.*square"):
        function(matrix)


@functions
@pytest.mark.parametrize("matrix", [5, "12", None, [1, 2], {"a": 1}, ["12", "34"], np.ones(3), 1.0])
def test_not_a_matrix(function: Any, matrix: Any) -> None:
    with pytest.raises(ParameterError, match="matrix"):
        function(matrix)


@functions
@pytest.mark.parametrize("value", [math.nan, math.inf, "inf", "1/0", complex(1, math.nan), arb("nan")])
def test_entries_that_are_not_finite(function: Any, value: Any) -> None:
    with pytest.raises(DomainError) as caught:
        function([[1, 0], [value, 1]])
    assert caught.value.parameter == "matrix[1, 0]"


@functions
@pytest.mark.parametrize("value", ["x", None, True, [1], object(), b"1"])
def test_entries_that_are_not_numbers(function: Any, value: Any) -> None:
    with pytest.raises(ParameterError) as caught:
        function([[1, value], [0, 1]])
    assert caught.value.parameter == "matrix[0, 1]"


@functions
@pytest.mark.parametrize(("digits", "error"), [(0, DomainError), (10**6, DomainError), ("3", ParameterError)])
def test_digits(function: Any, digits: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="digits"):
        function([[1]], digits)


def test_eigenvalues_want_exact_real_entries() -> None:
    with pytest.raises(ParameterError, match="exact"):
        games.eigenvalues([[Enclosure(1, "1e-3")]])
    with pytest.raises(ParameterError, match="real"):
        games.eigenvalues([[1j]])
