"""The point at which a statement fails, with what both sides are there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import DeriveError
from derive.exact.balls import Value, precision
from derive.quantities.quantity import QuantityFunction, evaluate_with_quantities

if TYPE_CHECKING:
    from derive.statement.claim import Claim

_BITS = 256
_DIGITS = 20


@dataclass(frozen=True)
class Failure:
    """Where a relation fails.

    Parameters
    ----------
    point : the coordinates as a certificate writes them.
    relation : the one that fails.
    left, right : both sides there as text; "" where they are not evaluated as they stand.
    difference : left minus right as text; "" where a side is not real.
    """

    point: Mapping[str, str]
    relation: sp.core.relational.Relational
    left: str
    right: str
    difference: str


def failure(claim: Claim, evidence: Mapping[str, Any]) -> Failure | None:
    """What the evidence of a refutation says, with the values of both sides.

    Parameters
    ----------
    claim : what was refuted.
    evidence : of the refutation: its witness, and which relation fails there.
    """
    index = evidence.get("equation", 0)
    point = evidence.get("witness")
    if not isinstance(point, Mapping) or not isinstance(index, int) or index >= len(claim.statement):
        return None
    relation, told = claim.statement[index], {str(k): str(v) for k, v in point.items()}
    left, right = (_side(claim, side, told) for side in (relation.lhs, relation.rhs))
    return Failure(told, relation, left, right, str(evidence.get("difference", "")))


def _side(claim: Claim, side: sp.Expr, point: Mapping[str, str]) -> str:
    try:
        with precision(_BITS):
            symbols = {s.name: s for s in claim.problem().symbols}
            values = {symbols[name]: _coordinate(text) for name, text in point.items() if name in symbols}
            return _shown(evaluate_with_quantities(side, values, _laboratory(side), _BITS - 24))
    except (DeriveError, ArithmeticError, ValueError, TypeError, LookupError):
        return ""  # an integral, say, which was brought to closed form before it was evaluated


def _laboratory(side: sp.Expr) -> Any:
    if not side.atoms(QuantityFunction):
        return None
    from derive.laboratory.evaluator import NumericsLaboratory

    return NumericsLaboratory()


def _coordinate(text: str) -> Value:
    """A coordinate as a certificate writes it: p/q, a complex one, or midpoint +/- radius."""
    if "+/-" not in text and "*I" not in text:
        exact = Fraction(text)
        return fmpq(exact.numerator, exact.denominator)
    if text.endswith("*I"):
        real, _, imaginary = text[: -len("*I")].rpartition(" + ")
        return acb(_real(real), _real(imaginary))
    return _real(text)


def _real(text: str) -> arb:
    bare = text.strip().strip("()")
    if "+/-" in bare:
        return arb(f"[{bare}]")
    exact = Fraction(bare)
    return arb(fmpq(exact.numerator, exact.denominator))


def _shown(value: Value) -> str:
    if isinstance(value, fmpq):
        short = max(int(value.p).bit_length(), int(value.q).bit_length()) < 64
        return str(value) if short else _shown(arb(value))
    if isinstance(value, acb):
        if value.imag == 0:
            return _shown(value.real)
        return f"{_shown(value.real)} + ({_shown(value.imag)}) i"
    return str(value.str(_DIGITS)).strip("[]").replace("+/-", "±")
