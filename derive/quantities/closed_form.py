"""Closed forms: quantities that are expressions in their parameters, with values where a divisor is zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import sympy as sp

from derive.errors import TheoryError
from derive.exact.expressions import to_text
from derive.quantities.kind import Kind, Written, outputs, value_function, with_shape
from derive.quantities.limits import continued

if TYPE_CHECKING:
    from derive.quantities.quantity import Quantity
    from derive.statement.claim import Claim
    from derive.statement.theory import Theory


@dataclass(frozen=True)
class ClosedForm(Kind):
    """An expression in the parameters, or several."""

    kind: ClassVar[str] = "closed form"
    zeros: ClassVar[bool] = True
    measured: ClassVar[bool] = True

    @classmethod
    def of_value(cls, value: object) -> ClosedForm:
        """Any value is one, unless another kind knows it."""
        return cls()

    def settled(self, theory: Theory, q: Quantity, claims: Sequence[Claim]) -> Quantity:
        """The quantity once each value at zero is shown to be the limit."""
        return continued(theory, q)

    def meaning(self, q: Quantity) -> dict[str, Any]:
        """The values at zero."""
        if q.apart or any(len(symbols) > 1 for symbols, _ in q.zeros):
            raise TheoryError(
                f"{q.name} is special where several parameters are zero; a claim cannot contain it"
            )
        return {"at_zero": {s.name: to_text(value) for (s,), value in q.zeros}} if q.at_zero else {}

    def functions(self, q: Quantity, short: str) -> list[Written]:
        """The value, and the values at zero."""
        made = [value_function(q, short, q.summary)]
        for symbols, limit in q.zeros:
            where = " and ".join(f"{s} = 0" for s in symbols)
            what = with_shape(f"{q.summary}, where {where}", q)
            name, several = _at_zero(short, symbols), q.shape is not None
            made.append(Written(name, q.parameters, outputs(limit), what, several, is_value=True))
        return made

    def entry(self, q: Quantity, short: str) -> dict[str, Any]:
        """The names of the functions, and which parameters may not be zero together."""
        made: dict[str, Any] = {"value": short}
        if q.at_zero:
            made["at_zero"] = {",".join(s.name for s in k): _at_zero(short, k) for k, _ in q.zeros}
        if q.apart:
            made["apart"] = [[s.name for s in together] for together in q.apart]
        return made


def _at_zero(short: str, symbols: tuple[sp.Symbol, ...]) -> str:
    return f"{short}_at_zero_{'_'.join(s.name for s in symbols)}"
