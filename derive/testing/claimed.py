"""Properties that claims of a theory state: reflections, recurrences, bounds, values, slopes, limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sympy as sp

from derive.checking.library import SHIPPED, load
from derive.errors import DeriveError
from derive.functions.classes import SpecialFunction
from derive.functions.registry import BY_HEAD
from derive.quantities.quantity import Quantity
from derive.statement.claim import Claim
from derive.statement.problem import INEQUALITIES
from derive.statement.theory import Theory
from derive.statement.verdict import PROVED
from derive.testing.approaching import approaches
from derive.testing.defining import unfolded
from derive.testing.errors import CheckError, VacuousCheckError
from derive.testing.properties import Call, Property
from derive.testing.recognising import OPERATORS, Reader
from derive.testing.settled import settled_claim
from derive.testing.slopes import slopes
from derive.testing.space import Space, space_of
from derive.testing.telltale import tells


def claimed(quantity: Quantity, theory: Theory | None, space: Space) -> Iterator[Property]:
    """What claims say of the quantity's values, with no other quantity in it.

    Parameters
    ----------
    quantity : in claims it is called, or its formula stands there, or it is one special function.
    theory : its own; the shipped theory of special functions is looked through as well.
    space : the points of its parameters.
    """
    reader = Reader(quantity, space)
    yield from _ranges(quantity, reader.head, space)
    theories = [theory] if theory is not None else []
    if (
        issubclass(reader.head, SpecialFunction)
        and (theory is None or theory.name != "special")
        and "special" in SHIPPED
    ):
        theories.append(load("special"))
    for claim in (c for t in theories for c in t.claims.values()):
        if claim.expect is not PROVED or claim.fault or not _speaks(reader, claim):
            continue
        for read in (_values, slopes, approaches):
            found = [p for p in read(reader, claim) if read is _values or tells(p, quantity)]
            if found and _is_settled(claim):
                yield from found


def _speaks(reader: Reader, claim: Claim) -> bool:
    """Whether a claim is about this quantity and no other."""
    if any(reader.is_foreign(r) for r in claim.statement):
        return False
    calls: dict[Any, Call] = {}
    defined = unfolded(claim, reader.forms).defined
    for r in claim.statement:
        for side in r.args:
            reader.read(side, calls, defined)
    return bool(calls)


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
        yield Property.of(
            quantity,
            f"{name}({', '.join(p.name for p in quantity.parameters)}) {'<=' if below else '>='} {bound}",
            f"range of {row.name}, a fact that proofs use",
            (relation(call.symbol, bound, evaluate=False),),
            (call,),
            space,
            space,
        )


def _values(reader: Reader, claim: Claim) -> Iterator[Property]:
    """A claim as a relation between values; nothing where it says more than that."""
    if not claim.reading.is_exact or any(r.has(*OPERATORS) for r in claim.statement):
        return
    if not all(isinstance(r, (sp.Eq, *INEQUALITIES)) for r in claim.statement):
        return
    calls: dict[Any, Call] = {}
    plain = unfolded(claim, reader.forms)
    relations = tuple(
        r.func(*(reader.read(side, calls, plain.defined) for side in (r.lhs, r.rhs)), evaluate=False)
        for r in claim.statement
    )
    relations = tuple(r for r in relations if r.free_symbols & {c.symbol for c in calls.values()})
    try:
        places = space_of(plain.problem)
    except (CheckError, VacuousCheckError):
        return
    named = {c.symbol: reader.named(c) for c in calls.values()}
    told = "; ".join(f"{r.lhs.xreplace(named)} {_signs(r)} {r.rhs.xreplace(named)}" for r in relations)
    yield Property.of(reader.quantity, told, claim.id, relations, calls.values(), places, reader.space)


def _signs(r: sp.core.relational.Relational) -> str:
    return "=" if isinstance(r, sp.Eq) else str(r.rel_op)


def _is_settled(claim: Claim) -> bool:
    """Whether the claim's certificate can be verified, or the claim proved, now."""
    try:
        settled_claim(claim, asymptotic=True)
    except DeriveError:
        return False
    return True
