"""Root radii as quantities: the value is the largest modulus of the roots of a polynomial."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp

from derive.errors import TheoryError
from derive.quantities.kind import Kind, Written, require_numbers
from derive.quantities.root_radius import RootRadius, norm

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity


@dataclass(frozen=True)
class LargestModulus(Kind):
    """A value that is one root radius, and nothing else."""

    kind: ClassVar[str] = "root radius"
    types: ClassVar[tuple[str, ...]] = ("real",)

    radius: RootRadius

    @classmethod
    def of_value(cls, value: object) -> LargestModulus | None:
        """A root radius is told by its value."""
        return cls(value) if isinstance(value, RootRadius) else None

    def check(self, q: Quantity) -> None:
        """It is real; see `Kind.check`."""
        require_numbers(q)
        if q.type not in self.types:
            raise TheoryError(f"{q.name}: a root radius is a real quantity by itself")

    def meaning(self, q: Quantity) -> dict[str, Any]:
        """Nothing beyond the value."""
        return {}

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The coefficients of a real polynomial with this root radius."""
        what = (
            "Real coefficients, constant term first, of a polynomial whose largest root modulus is the value"
        )
        coefficients = tuple(sp.factor_terms(c) for c in norm(self.radius.coefficients()))
        return [Written(f"{short}_polynomial", q.parameters, coefficients, what)]

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The name of the function."""
        return {"polynomial": f"{short}_polynomial"}
