"""What a definition says of values: signs that can be proved, the state of a flow at time zero."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import sympy as sp
from flint import acb

from derive.checking.checker import Checker
from derive.proofs.sign import Sign
from derive.quantities.flow import Flow
from derive.quantities.quantity import Quantity
from derive.statement.claim import Claim
from derive.statement.problem import Problem
from derive.statement.verdict import PROVED
from derive.testing.properties import Call, Property
from derive.testing.space import Space, space_of
from derive.testing.values import formula, plain_points, values_at

_POINTS, _COMPONENTS, _SECONDS = 8, 4, 3
Domains = Mapping[sp.Symbol, sp.Set]


def signs(quantity: Quantity, domains: Domains, space: Space) -> Iterator[Property]:
    """Components of a closed form that never change their sign, each with a proof made now."""
    parts = formula(quantity) if quantity.kind == "closed form" else ()
    if not 0 < len(parts) <= _COMPONENTS:
        return
    found = [v for p in plain_points(space, _POINTS, 20) if (v := values_at(quantity, p)) is not None]
    for place, part in enumerate(parts):
        sides = {_side(values[place]) for values in found}
        if len(found) < _POINTS // 2 or len(sides) != 1 or sides == {""}:
            continue
        (sign,) = sides
        relation = sp.GreaterThan if sign == ">=" else sp.LessThan
        stated = relation(part, 0, evaluate=False)
        held = {s: d for s, d in domains.items() if s in part.free_symbols}
        claim = Claim(f"{quantity.name}.sign", "a sign", (stated,), Sign(), domains=held)
        report = Checker(twin_limit=0, seconds=_SECONDS).check(claim)
        if report.verdict is not PROVED or not report.ok:
            continue
        component = None if quantity.shape is None else place
        call = Call(sp.Dummy(), {p.name: p for p in quantity.parameters}, component)
        yield Property(
            f"{_written(quantity, component)} {sign} 0",
            f"proved just now: {report.detail}",
            (relation(call.symbol, 0, evaluate=False),),
            (call,),
            space,
            {p.name: space.ranges[p] for p in quantity.parameters},
            frozenset(p.name for p in space.whole),
        )


def _side(value: object) -> str:
    if isinstance(value, acb):
        return ""
    return ">=" if value > 0 else "<=" if value < 0 else ""  # type: ignore[operator]


def beginnings(quantity: Quantity, domains: Domains, space: Space) -> Iterator[Property]:
    """Of a flow: its value at time zero is that of the initial state."""
    if not isinstance(quantity.how, Flow) or quantity.value is None:
        return
    flow = quantity.how
    start = {**flow.initial, flow.time: sp.Integer(0)}
    value = quantity.value
    parts = tuple(value) if isinstance(value, (tuple, list, sp.Tuple)) else (value,)
    rest = [p for p in quantity.parameters if p != flow.time]
    held = {p: d for p, d in domains.items() if p in rest}
    stated = tuple(sp.Eq(p, p, evaluate=False) for p in rest)
    conditions = tuple(c for c in flow.conditions if flow.time not in c.free_symbols)
    arguments = {p.name: sp.Integer(0) if p == flow.time else p for p in quantity.parameters}
    single = quantity.shape is None
    calls = [Call(sp.Dummy(), arguments, None if single else place) for place in range(len(parts))]
    at_start = [sp.sympify(e).subs(start, simultaneous=True) for e in parts]
    relations = tuple(sp.Eq(c.symbol, e, evaluate=False) for c, e in zip(calls, at_start, strict=True))
    written = f"{quantity.name.partition('.')[2]}({', '.join(str(e) for e in arguments.values())})"
    marks = ["" if c.component is None else f"[{c.component}]" for c in calls]
    told = [f"{written}{mark} = {e}" for mark, e in zip(marks, at_start, strict=True)]
    yield Property(
        "; ".join(told),
        "definition: the state at time zero",
        relations,
        tuple(calls),
        space_of(Problem(stated, (), conditions, held, ())),
        {p.name: space.ranges[p] for p in quantity.parameters},
        frozenset(p.name for p in space.whole),
    )


def _written(quantity: Quantity, component: int | None) -> str:
    called = f"{quantity.name.partition('.')[2]}({', '.join(p.name for p in quantity.parameters)})"
    return called if component is None else f"{called}[{component}]"
