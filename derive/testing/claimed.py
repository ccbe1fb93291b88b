"""Properties that the claims of a theory state: reflections, reductions, special values, bounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import sympy as sp

from derive.checking.library import SHIPPED, load
from derive.errors import DeriveError
from derive.functions.classes import SpecialFunction
from derive.functions.registry import BY_HEAD
from derive.quantities.quantity import Quantity, QuantityFunction
from derive.statement.claim import Claim
from derive.statement.problem import INEQUALITIES
from derive.statement.theory import Theory
from derive.statement.verdict import PROVED
from derive.testing.errors import CheckError, VacuousCheckError
from derive.testing.properties import Call, Property
from derive.testing.settled import settled_claim
from derive.testing.space import Space, space_of

_OPERATORS = (sp.Integral, sp.Derivative, sp.Limit)


def claimed(quantity: Quantity, theory: Theory | None, space: Space) -> Iterator[Property]:
    """What claims say of the quantity's values, with no other quantity in it.

    Parameters
    ----------
    quantity : in claims it is called, or it is one special function of its parameters.
    theory : its own; the shipped theory of special functions is looked through as well.
    space : the points of its parameters.
    """
    head = _head(quantity)
    yield from _ranges(quantity, head, space)
    theories = [theory] if theory is not None else []
    if (
        issubclass(head, SpecialFunction)
        and (theory is None or theory.name != "special")
        and "special" in SHIPPED
    ):
        theories.append(load("special"))
    for claim in (c for t in theories for c in t.claims.values()):
        made = _property(quantity, head, claim, space)
        if made is not None and _is_settled(claim):
            yield made


def _ranges(quantity: Quantity, head: type, space: Space) -> Iterator[Property]:
    """The bounds of a special function, which proofs use as facts."""
    row = BY_HEAD.get(head)
    if row is None or row.range is None:
        return
    call = Call(sp.Dummy(), {p.name: p for p in quantity.parameters})
    name = quantity.name.partition(".")[2]
    for bound, below in ((row.range.least, False), (row.range.most, True)):
        if bound is None:
            continue
        relation = sp.LessThan if below else sp.GreaterThan
        yield Property(
            f"{name}({', '.join(p.name for p in quantity.parameters)}) {'<=' if below else '>='} {bound}",
            f"range of {row.name}, a fact that proofs use",
            (relation(call.symbol, bound, evaluate=False),),
            (call,),
            space,
            {p.name: space.ranges[p] for p in quantity.parameters},
        )


def _head(quantity: Quantity) -> type:
    """The function that stands for the quantity in claims."""
    value = quantity.value
    if isinstance(value, SpecialFunction) and value.args == tuple(quantity.parameters):
        return type(value)
    return quantity.function  # type: ignore[no-any-return]


def _property(quantity: Quantity, head: type, claim: Claim, space: Space) -> Property | None:
    """A claim as a property; None where it says nothing of the quantity, or more than its values."""
    if claim.expect is not PROVED or not claim.reading.is_exact or claim.fault:
        return None
    if not any(r.atoms(head) for r in claim.statement) or any(r.has(*_OPERATORS) for r in claim.statement):
        return None
    if any(
        isinstance(f, QuantityFunction) and not isinstance(f, head)
        for r in claim.statement
        for f in r.atoms(sp.Function)
    ):
        return None
    if not all(isinstance(r, (sp.Eq, *INEQUALITIES)) for r in claim.statement):
        return None
    calls: dict[sp.Expr, Call] = {}
    names = [p.name for p in quantity.parameters]
    for f in sorted({f for r in claim.statement for f in r.atoms(head)}, key=str):
        if f.atoms(head) != {f}:
            return None
        calls[f] = Call(sp.Dummy(), dict(zip(names, f.args, strict=True)))
    stand_in: Mapping[sp.Expr, sp.Expr] = {f: call.symbol for f, call in calls.items()}
    relations = tuple(r.xreplace(stand_in) for r in claim.statement)
    if not all(isinstance(r, sp.core.relational.Relational) for r in relations):
        return None
    try:
        places = space_of(claim.problem())
    except (CheckError, VacuousCheckError):
        return None
    return Property(
        "; ".join(f"{r.lhs} {_signs(r)} {r.rhs}" for r in claim.statement),
        claim.id,
        relations,
        tuple(calls.values()),
        places,
        {p.name: space.ranges[p] for p in quantity.parameters},
        frozenset(p.name for p in space.whole),
    )


def _signs(r: sp.core.relational.Relational) -> str:
    return "=" if isinstance(r, sp.Eq) else str(r.rel_op)


def _is_settled(claim: Claim) -> bool:
    """Whether the claim's certificate can be verified, or the claim proved, now."""
    try:
        settled_claim(claim)
    except DeriveError:
        return False
    return True
