"""The one registry of functions: every family's rows, by name and by SymPy class.

To add a function, write its row in a file of its family and name the file here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sympy as sp

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
from derive.functions.flat import flattened
from derive.functions.row import Row
from derive.functions.rules import bessel as bessel_rules
from derive.functions.rules import elementary as elementary_rules
from derive.functions.rules import elliptic as elliptic_rules
from derive.functions.rules import error as error_rules
from derive.functions.rules import gamma as gamma_rules
from derive.functions.rules import integrals as integral_rules
from derive.functions.rules import series

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

RULES = {
    name: rules
    for family in (
        elementary_rules,
        error_rules,
        gamma_rules,
        bessel_rules,
        integral_rules,
        elliptic_rules,
        series,
    )
    for name, rules in family.RULES.items()
}
ROWS: tuple[Row, ...] = tuple(
    replace(row, **RULES.get(row.name, {})) for family in FAMILIES for row in family.ROWS
)
BY_NAME: dict[str, Row] = {row.name: row for row in ROWS}
BY_HEAD: dict[type, Row] = {row.head: row for row in ROWS if row.head is not None}
_BY_CALL = {(head, row.arity): row for row in ROWS if (head := row.head or row.reads) is not None}


def row_of(e: Any) -> Row | None:
    """The row of the function that an expression is a value of; None for anything else."""
    e = flattened(e)
    return _BY_CALL.get((type(e), len(e.args))) or BY_HEAD.get(type(e))


def arguments_of(e: sp.Basic) -> tuple[Any, ...]:
    """The arguments of a function value as its row has them."""
    return tuple(flattened(e).args)
