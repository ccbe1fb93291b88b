"""Complex numbers and matrices from users, read exactly: Gaussian rationals, or balls with a radius."""

from __future__ import annotations

import numbers
from typing import Any

from flint import acb, arb, fmpq, fmpq_mat

from numerics.complex_enclosure import ComplexEnclosure
from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.parameters import READABLE, parse_exact, parse_number

Part = Any  # fmpq where exact, else arb; python-flint has no type stubs
Entry = tuple[Part, Part]
Rows = list[list[Entry]]

_ENTRY = READABLE + "; or complex, where both parts are such"
_MATRIX = "a square matrix (n, n) with n >= 1: nested lists, a NumPy array or a python-flint matrix"


def complex_entry(name: str, value: Any) -> Entry:
    """Read one real or complex number as its real and imaginary part.

    Raises
    ------
    ParameterError, DomainError
        As `numerics.parse_number`; nan and infinities are refused.
    """
    if isinstance(value, (acb, complex, ComplexEnclosure)) or _is_complex(value):
        return parse_number(name, value.real), parse_number(name, value.imag)
    if hasattr(value, "as_real_imag") and not isinstance(value, numbers.Rational):
        # an expression of a computer algebra system
        real, imag = value.as_real_imag()
        return _part(name, real, value), _part(name, imag, value)
    return _part(name, value, value), fmpq(0)


def _part(name: str, part: Any, whole: Any) -> Part:
    try:
        return parse_number(name, part)
    except ParameterError:
        raise ParameterError(name, whole, _ENTRY) from None


def _is_complex(value: Any) -> bool:
    return isinstance(value, numbers.Complex) and not isinstance(value, numbers.Real)


def square_rows(name: str, matrix: Any) -> Rows:
    """Read a square matrix.

    Raises
    ------
    ShapeError
        When it is empty, ragged or not square.
    ParameterError, DomainError
        For an entry that is not a finite number, named by its place.
    """
    rows = matrix.tolist() if hasattr(matrix, "tolist") else matrix
    if not isinstance(rows, (list, tuple)) or not all(hasattr(row, "__len__") for row in rows):
        raise ParameterError(name, matrix, _MATRIX)
    if any(isinstance(row, (str, bytes, dict)) for row in rows):
        raise ParameterError(name, matrix, _MATRIX)
    lengths = {len(row) for row in rows}
    if len(lengths) != 1:
        raise ShapeError(name, "ragged" if rows else (0,), _MATRIX)
    size = (len(rows), lengths.pop())
    if size[0] != size[1]:
        raise ShapeError(name, size, _MATRIX)
    return [
        [complex_entry(f"{name}[{i}, {j}]", entry) for j, entry in enumerate(row)]
        for i, row in enumerate(rows)
    ]


def obstacles(rows: Rows, name: str) -> str | None:
    """The places of entries that carry a radius, the first few by name; None when all are exact."""
    inexact = [
        f"{name}[{i}, {j}]"
        for i, row in enumerate(rows)
        for j, entry in enumerate(row)
        if any(isinstance(part, arb) for part in entry)
    ]
    if not inexact:
        return None
    return ", ".join(inexact[:3]) + (", …" if len(inexact) > 3 else "")


def real_form(rows: Rows) -> list[list[Part]]:
    """A real matrix: A itself if it is real, else [[Re A, -Im A], [Im A, Re A]].

    The second has the eigenvalues of A and their conjugates.
    """
    if all(part == 0 for row in rows for _, part in row if isinstance(part, fmpq)) and not any(
        isinstance(part, arb) for row in rows for _, part in row
    ):
        return [[real for real, _ in row] for row in rows]
    upper = [[real for real, _ in row] + [-imag for _, imag in row] for row in rows]
    lower = [[imag for _, imag in row] + [real for real, _ in row] for row in rows]
    return upper + lower


def characteristic(rows: Rows) -> list[fmpq]:
    """Coefficients of the characteristic polynomial of an exact matrix's `real_form`, constant term first."""
    polynomial = fmpq_mat(real_form(rows)).charpoly()
    return [polynomial[k] for k in range(polynomial.degree() + 1)]


def positive_eigenvalues(eigenvalues: Any) -> list[tuple[fmpq, fmpq]]:
    """Read eigenvalues with positive real part, as exact pairs (a, |b|).

    Raises
    ------
    ParameterError, ShapeError
        When they are not a sequence of at least one exact number or pair of real and imaginary part.
    DomainError
        For one whose real part is not positive, named by its place.
    """
    allowed = "a sequence of at least one number, or pairs of real and imaginary part"
    if isinstance(eigenvalues, (str, bytes, dict)) or not hasattr(eigenvalues, "__iter__"):
        raise ParameterError("eigenvalues", eigenvalues, allowed)
    found = []
    for index, value in enumerate(eigenvalues):
        name = f"eigenvalues[{index}]"
        if isinstance(value, (tuple, list)) and len(value) == 2:
            parts = parse_exact(name, value[0]), parse_exact(name, value[1])
        else:
            parts = complex_entry(name, value)
            if any(isinstance(part, arb) for part in parts):
                raise ParameterError(name, value, "an exact number")
        if parts[0] <= 0:
            raise DomainError(name, value, "real part > 0")
        found.append((parts[0], abs(parts[1])))
    if not found:
        raise ShapeError("eigenvalues", (0,), allowed)
    return found
