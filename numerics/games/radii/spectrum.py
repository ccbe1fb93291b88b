"""Certified eigenvalues and spectral radius of a matrix, defective ones included."""

from __future__ import annotations

from typing import Any, NamedTuple

from flint import acb, acb_mat, arb, arb_mat, ctx, fmpq, fmpq_poly

from numerics.complex_enclosure import ComplexEnclosure
from numerics.enclosure import Enclosure
from numerics.errors import ParameterError
from numerics.games.radii.entries import Rows, characteristic, obstacles, real_form, square_rows
from numerics.kinds.settle import Number, real_number, settle
from numerics.parameters import check_digits
from numerics.precision import working_precision
from numerics.roots import algebraic
from numerics.roots.ball_radius import root_radius_of_balls
from numerics.roots.radius import root_radius, roots_of
from numerics.roots.refine import Root

_START_BITS = 128


class Eigenvalue(NamedTuple):
    """An eigenvalue and its algebraic multiplicity."""

    value: ComplexEnclosure
    multiplicity: int


def spectral_radius(matrix: Any, digits: int = 15) -> Enclosure:
    """Largest modulus of the eigenvalues of a square matrix, with guaranteed digits.

    Parameters
    ----------
    matrix : shape (n, n), n >= 1: nested lists, a NumPy array, a python-flint matrix, or a matrix of a
        computer algebra system with rational entries. Entries: int, Fraction, str such as "1/3", float (its
        binary value), complex, fmpq, arb or Enclosure.
    digits : significant digits to guarantee, from 1 to 10000.

    Returns
    -------
    Enclosure; exactly 0 for a nilpotent matrix, and exact where the radius is recognised as rational.

    Raises
    ------
    ShapeError, ParameterError, DomainError
        For a matrix that is not square or empty, or an entry that is not a finite number, named by its place.
    PrecisionError
        When entries carry a radius that does not determine the digits.

    Accuracy
    --------
    Proved, also at defective and multiple eigenvalues: the characteristic polynomial of an exact matrix is
    computed exactly and its roots are isolated. Entries with a radius: encloses the spectral radius of
    every matrix within them.
    """
    rows = square_rows("matrix", matrix)
    digits = check_digits(digits)
    obstacle = obstacles(rows, "matrix")
    with working_precision(_START_BITS):
        if obstacle is None:
            return root_radius(characteristic(rows), digits)

        def attempt(bits: int) -> list[Number]:
            return [_radius_of_balls(rows, bits)]

        return settle(attempt, digits, obstacle=obstacle)[0]


def eigenvalues(matrix: Any, digits: int = 15) -> list[Eigenvalue]:
    """All eigenvalues of a square matrix with exact entries, with guaranteed digits and multiplicities.

    Parameters
    ----------
    matrix : as for `spectral_radius`, without entries that carry a radius.
    digits : significant digits to guarantee in the real and in the imaginary part, from 1 to 10000.

    Returns
    -------
    List of (value, multiplicity), the values distinct, by descending real part, then imaginary part. Parts
    that are zero are exact.

    Raises
    ------
    ShapeError, ParameterError, DomainError
        As `spectral_radius`; also for an entry with a radius.

    Accuracy
    --------
    Proved, also at defective and multiple eigenvalues.
    """
    rows = square_rows("matrix", matrix)
    digits = check_digits(digits)
    inexact = obstacles(rows, "matrix")
    if inexact is not None:
        raise ParameterError("matrix", inexact, "exact in every entry")
    if any(imag != 0 for row in rows for _, imag in row):
        raise ParameterError("matrix", matrix, "real; only spectral_radius reads complex entries")
    with working_precision(_START_BITS):
        coefficients = characteristic(rows)
        zeros = next(k for k, c in enumerate(coefficients) if c != 0)
        found = [Eigenvalue(ComplexEnclosure(0), zeros)] if zeros else []
        for root, multiplicity in roots_of(coefficients):
            value = _value(root, digits)
            found.append(Eigenvalue(value, multiplicity))
            if value.imag != 0:
                mirror = Enclosure(-value.imag.mid, value.imag.rad, value.imag.digits)
                found.append(Eigenvalue(ComplexEnclosure(value.real, mirror), multiplicity))
    return sorted(found, key=lambda entry: (-entry.value.real.mid, -entry.value.imag.mid))


def _value(root: Root, digits: int) -> ComplexEnclosure:
    """One root with digits in both parts."""

    def attempt(bits: int) -> list[Number]:
        box = root.refine(bits)
        ctx.prec = bits + 20
        return [real_number(acb(box).real), real_number(acb(box).imag)]

    def recognise(index: int, ball: arb) -> fmpq | None:
        try:
            return algebraic.exact_parts(fmpq_poly([0, 1]), root.polynomial, acb(root.box))[index]
        except algebraic.Undecided:
            return None

    return ComplexEnclosure(*settle(attempt, digits, recognise))


def _radius_of_balls(rows: Rows, bits: int) -> Any:
    """The spectral radius for entries that carry a radius, by the better of two enclosures."""
    ctx.prec = 2 * bits
    balls = acb_mat([[acb(arb(real), arb(imag)) for real, imag in row] for row in rows])
    found = arb.nan()
    try:
        values = balls.eig(multiple=True)
    except ValueError:  # FLINT could not enclose them
        values = []
    if values and all(value.is_finite() for value in values):
        found = arb(0)
        for value in values:
            found = found.max(abs(value))
    real = real_form(rows)
    ctx.prec = bits * (len(real) + 1)
    polynomial = arb_mat([[arb(part) for part in row] for row in real]).charpoly()
    other = root_radius_of_balls([polynomial[k] for k in range(len(real) + 1)])
    if isinstance(other, fmpq) or not found.is_finite():
        return other
    return found.intersection(other) if arb(other).is_finite() else found
