"""The one registry of functions of the recheck; none of it is shared with the provers.

To add a function, write its row in a file of its family and name the file here.
"""

from __future__ import annotations

from derive.recheck.functions import (
    bessel,
    elementary,
    elliptic,
    error,
    gamma,
    integrals,
    names,
    normal,
    parts,
    series,
)
from derive.recheck.functions.row import Row

FAMILIES = (
    elementary,
    error,
    normal,
    gamma,
    bessel,
    integrals,
    elliptic,
    series,
    names,
    parts,
)

ROWS: tuple[Row, ...] = tuple(row for family in FAMILIES for row in family.ROWS)
BY_NAME: dict[str, Row] = {row.name: row for row in reversed(ROWS)}
_BY_CALL: dict[tuple[str, int], Row] = {(row.name, row.arity): row for row in ROWS}


def row_of(head: str, arity: int = 1) -> Row | None:
    """The row of a function of so many arguments; None where there is none."""
    return _BY_CALL.get((head, arity))
