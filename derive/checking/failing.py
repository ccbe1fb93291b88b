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
from derive.proofs.closed import closed
from derive.quantities.quantity import QuantityFunction, evaluate_with_quantities
from derive.statement.problem import Laboratory, Relation

if TYPE_CHECKING:
    from derive.statement.claim import Claim

_BITS = 264


@dataclass(frozen=True)
class Failure:
    """Where a relation fails.

    Parameters
    ----------
    point : the coordinates as a certificate writes them.
    relation : the one that fails, as it is stated.
    left, right : both sides there; None where one has no value that could be enclosed.
    difference : left minus right as text; "" where a side is not real.
    """

    point: Mapping[str, str]
    relation: Relation
    left: Value | None
    right: Value | None
    difference: str

    @property
    def exact(self) -> str:
        """The exact coordinates as text; those solved from the given equations follow from them."""
        return " ".join(f"{name}={v}" for name, v in self.point.items() if "+/-" not in v)


def failure(
    claim: Claim, evidence: Mapping[str, Any], laboratory: Laboratory | None = None
) -> Failure | None:
    """What the evidence of a refutation says, with the values of both sides; None where it names no point.

    Integrals and derivatives are brought to closed form where a side cannot be evaluated as it stands.

    Parameters
    ----------
    claim : what was refuted.
    evidence : of the refutation, as `Report.refutation` gives it: its witness, and which relation fails.
    laboratory : evaluates quantities; that of `derive.laboratory` without one.
    """
    index = evidence.get("equation", 0)
    point = evidence.get("witness")
    if not isinstance(point, Mapping) or not isinstance(index, int) or index >= len(claim.statement):
        return None
    relation, told = claim.statement[index], {str(k): str(v) for k, v in point.items()}
    place = _Place(claim, told, laboratory)
    left, right = place.value(relation.lhs), place.value(relation.rhs)
    if left is None or right is None:
        other = place.closed(index)
        left = place.value(other.lhs) if left is None and other is not None else left
        right = place.value(other.rhs) if right is None and other is not None else right
    return Failure(told, relation, left, right, str(evidence.get("difference", "")))


@dataclass(frozen=True)
class _Place:
    """A point at which sides are evaluated."""

    claim: Claim
    point: Mapping[str, str]
    laboratory: Laboratory | None

    def value(self, side: sp.Expr) -> Value | None:
        """The enclosure of a side; None where there is none."""
        try:
            with precision(_BITS):
                symbols = {s.name: s for s in self.claim.problem().symbols}
                known = {symbols[n]: _coordinate(text) for n, text in self.point.items() if n in symbols}
                return evaluate_with_quantities(side, known, self._evaluator(side), _BITS - 32)
        except (DeriveError, ArithmeticError, ValueError, TypeError, LookupError):
            return None

    def closed(self, index: int) -> Relation | None:
        """A relation in closed form; None where it cannot be brought to one."""
        try:
            found = closed(self.claim.problem(), self.claim.proof.closing()).problem
        except (DeriveError, ArithmeticError, ValueError):
            return None
        return found.statement[index]

    def _evaluator(self, side: sp.Expr) -> Laboratory | None:
        if self.laboratory is not None or not side.atoms(QuantityFunction):
            return self.laboratory
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
