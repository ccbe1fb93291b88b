"""Claims about limits and expansions as properties: nearer to the point the error falls at the claim's rate.

That f = T + O(ζ^n) says nothing of any one point, for the constant is not known. But where enclosures of the
quantity show that its own error falls from a point to one twice as near, nearly by the factor of the order,
an implementation must do the same, up to its rounding. Points at which they do not show it say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp

from derive.proofs.series import Series
from derive.statement.claim import Claim
from derive.testing.errors import CheckError, VacuousCheckError
from derive.testing.properties import Call, Property
from derive.testing.recognising import OPERATORS, Moved, Reader
from derive.testing.space import space_of

_FAR, _NEAR = 16, 32
_ALLOWANCE = sp.Rational(3, 2)


def approaches(reader: Reader, claim: Claim) -> Iterator[Property]:
    """What a claim about a limit or an expansion says of the quantity's values at two points.

    Parameters
    ----------
    reader : of the quantity.
    claim : settled by `by.series`, about no unknown function.
    """
    proof = claim.proof
    if not isinstance(proof, Series) or claim.given or proof.start:
        return
    try:
        places = space_of(claim.problem())
    except (CheckError, VacuousCheckError):
        return
    x, point = proof.variable, sp.sympify(proof.point)
    if x not in places.symbols or not (point.is_Rational or point == sp.oo):
        return
    for relation in (r for r in claim.statement if isinstance(r, sp.Eq) and not r.has(*OPERATORS)):
        calls: dict[Any, Call] = {}
        error = reader.read(relation.lhs, calls) - reader.read(relation.rhs, calls)
        if not calls:
            continue
        far, near = (
            Moved(tuple(calls.values()), {x: x * scale if point == sp.oo else point + (x - point) / scale})
            for scale in (_FAR, _NEAR)
        )
        before, after = far(error), near(error)
        ratio = _ALLOWANCE * sp.Rational(1, 2) ** proof.order
        falls = sp.LessThan(sp.Abs(after), ratio * sp.Abs(before), evaluate=False)
        told = (
            f"|{error.xreplace({c.symbol: reader.named(c) for c in calls.values()})}| falls to {ratio} of "
            f"itself, or below, between {far.change[x]} and {near.change[x]}"
        )
        made = (*far.made.values(), *near.made.values())
        yield Property.of(
            reader.quantity, told, f"{claim.id}, and enclosures at each point", (falls,), made, places,
            reader.space, certified=True,
        )  # fmt: skip
