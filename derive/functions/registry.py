"""The one registry of functions: every family's rows, by name and by SymPy class.

To add a function, write its row in a file of its family and name the file here.
"""

from __future__ import annotations

from typing import Any

from derive.functions import (
    algebraic,
    bessel,
    cases,
    elliptic,
    error,
    exponential,
    gamma,
    hyperbolic,
    hypergeometric,
    integrals,
    named_rows,
    normal,
    order,
    parts,
    polynomials,
    scaled,
    tails,
    trigonometric,
    zeta,
)
from derive.functions.row import Row

FAMILIES = (
    algebraic,
    exponential,
    trigonometric,
    hyperbolic,
    error,
    gamma,
    parts,
    order,
    normal,
    scaled,
    named_rows,
    tails,
    cases,
    hypergeometric,
    bessel,
    integrals,
    elliptic,
    zeta,
    polynomials,
)

ROWS: tuple[Row, ...] = tuple(row for family in FAMILIES for row in family.ROWS)
BY_NAME: dict[str, Row] = {row.name: row for row in ROWS}
BY_HEAD: dict[type, Row] = {row.head: row for row in ROWS if row.head is not None}


def row_of(e: Any) -> Row | None:
    """The row of the function that an expression is a value of; None for anything else."""
    return BY_HEAD.get(type(e))
