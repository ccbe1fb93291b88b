"""Inequalities about a flow at a fixed time, for all initial states of a box, by validated integration.

The box of initial states is carried to that time in steps, each of which is certain to hold every solution;
the stated inequalities are then read off the set that is reached. The sets are the certificate: another
integrator shows anew that each step leads from one into the next.

The arguments must certainly be such that the quantities have values there: in their domains, and under the
conditions on initial states. Of the hypotheses only the domains of the symbols are used. All others only
restrict the claim further, so that more is proved than is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise, product
from math import prod
from typing import Any, ClassVar

import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import ProofFailed, StatementError
from derive.exact.balls import ball_value, precision
from derive.exact.expressions import to_text
from derive.proofs.facts import is_inequality, oriented
from derive.proofs.flow_arguments import require_allowed
from derive.proofs.flow_enclosure import Parallelepiped, RationalField, around, tube
from derive.proofs.guard import guarded
from derive.proofs.hints import refuse_inexact, whole_number
from derive.quantities.flow import Flow
from derive.quantities.quantity import QuantityFunction
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT, Reading
from derive.statement.verdict import PROVED, Outcome

_BITS = 96
_MOST_PIECES = 512


@dataclass(frozen=True)
class Stated:
    """What a statement asks of a flow.

    Parameters
    ----------
    calls : the quantities at their arguments, which all have one flow and one set of arguments.
    flow : that flow.
    arguments : of the parameters.
    state : a symbol for each component, which no other part of the claim contains.
    clock : where the field contains the time, one more component for it, which begins at zero: an argument of
        the time is where an orbit ends, and not the time along it.
    """

    calls: tuple[sp.Expr, ...]
    flow: Flow
    arguments: dict[sp.Symbol, sp.Expr]
    state: tuple[sp.Symbol, ...]
    clock: sp.Symbol | None = None

    @property
    def moving(self) -> tuple[sp.Symbol, ...]:
        """All components that are followed."""
        return self.state if self.clock is None else (*self.state, self.clock)

    def field(self) -> list[sp.Expr]:
        """The derivatives of all of them, at the arguments."""
        flow = self.flow
        if self.clock is None:
            return [self.at(e) for e in flow.field.values()]
        return [*(self.at(e.xreplace({flow.time: self.clock})) for e in flow.field.values()), sp.S.One]

    def at(self, e: sp.Expr) -> sp.Expr:
        """A part of the flow's or a quantity's definition, at the current state and the arguments."""
        current = dict(zip(self.flow.field, self.state, strict=True))
        return sp.sympify(e).xreplace(self.arguments | current)


@dataclass(frozen=True)
class ValidatedFlow(Procedure):
    """Prove inequalities about quantities of the kind flow.

    The field must be arithmetic of the state, the time, rational numbers and π once the arguments are put in;
    the arguments that its parameters and the time take are numbers; those of the initial state may contain
    symbols whose domains are closed and bounded.

    Parameters
    ----------
    cuts : into how many equal parts the domain of a symbol is cut; each piece of the box is followed alone.
    """

    cuts: Mapping[sp.Symbol, int] = field(default_factory=dict)
    name: ClassVar[str] = "validated_flow"
    reading: ClassVar[Reading] = EXACT

    def __post_init__(self) -> None:
        """Refuse what does not cut a symbol into parts."""
        if not isinstance(self.cuts, Mapping) or not all(isinstance(s, sp.Symbol) for s in self.cuts):
            raise StatementError(f"cuts= is {self.cuts!r:.80}; a mapping from symbols to numbers is needed")
        for s, count in self.cuts.items():
            whole_number(count, f"the number of parts of {s}", 1, _MOST_PIECES)

    @guarded
    def attempt(self, problem: Problem) -> Outcome:
        """Settle the inequalities.

        Raises
        ------
        ProofFailed
            Where the statement has another form, the set grows too wide, or an inequality is not certain at
            the end.
        """
        refuse_inexact(problem)
        stated = read(problem)
        with precision(_BITS):
            sides = {s: _side(s, problem) for s in sorted(_symbols(problem), key=lambda s: s.name)}
            strange = sorted(s.name for s in set(self.cuts) - set(sides))
            if strange:
                raise ProofFailed(f"the statement does not contain {strange[0]}, which is cut")
            cuts = [self.cuts.get(s, 1) for s in sides]
            if prod(cuts) > _MOST_PIECES:
                raise ProofFailed(f"{prod(cuts)} pieces; allowed are {_MOST_PIECES}")
            pieces = [self._piece(problem, stated, piece) for piece in _pieces(sides, cuts)]
        evidence = {"cuts": cuts, "pieces": pieces}
        count = sum(len(piece["steps"]) for piece in pieces)
        of = f" of {len(pieces)} pieces" if len(pieces) > 1 else ""
        return Outcome(PROVED, f"validated flow; {count} steps{of}", evidence)

    def _piece(self, problem: Problem, stated: Stated, box: dict[sp.Symbol, Any]) -> dict[str, Any]:
        """The sets through which one piece of the box is carried, as plain data."""
        for call in stated.calls:
            require_allowed(call.meaning, stated.arguments, problem.domains, box)
        start, steps = problem.memo.get(_key(stated, box), lambda: _followed(stated, box))
        end = dict(zip(stated.moving, steps[-1][1].hull(), strict=True))
        for relation in problem.statement:
            _require(relation, stated, end | box)
        plain = [{"h": "" if h is None else str(h), "set": reached.plain()} for h, reached in steps]
        return {"start": start.plain(), "steps": plain}


def _pieces(sides: dict[sp.Symbol, tuple[fmpq, fmpq]], cuts: list[int]) -> Iterator[dict[sp.Symbol, Any]]:
    """The pieces of a box, as balls: the last symbol's parts one after the other first."""
    parts = []
    for (low, high), count in zip(sides.values(), cuts, strict=True):
        ends = [low + (high - low) * fmpq(k, count) for k in range(count + 1)]
        parts.append([arb(a).union(arb(b)) for a, b in pairwise(ends)])
    for chosen in product(*parts):
        yield dict(zip(sides, chosen, strict=True))


def read(problem: Problem) -> Stated:
    """The flow that a statement is about.

    Raises
    ------
    ProofFailed
        Where it is about none, or about several.
    """
    if not problem.statement or not all(map(is_inequality, problem.statement)):
        raise ProofFailed("a validated flow shows inequalities")
    found = sorted({c for r in problem.statement for c in r.atoms(QuantityFunction)}, key=str)
    calls = [c for c in found if isinstance(c.meaning.how, Flow)]
    if not calls or len(calls) < len(found):
        raise ProofFailed("the statement must be about values of flows, and about no other quantity")
    meanings, arguments = [], []
    for call in calls:
        q = call.meaning
        if q.fault or not isinstance(q.value, sp.Expr):
            raise ProofFailed(f"{q.name} is badly declared or no single number")
        meanings.append(q.how.meaning(q))
        arguments.append(dict(zip(q.parameters, call.args, strict=True)))
    if any(m != meanings[0] for m in meanings) or any(a != arguments[0] for a in arguments):
        raise ProofFailed("the values that are stated about are of several flows, or at several arguments")
    flow = calls[0].meaning.how
    state = tuple(sp.Dummy(s.name, real=True) for s in flow.field)
    timed = any(e.has(flow.time) for e in flow.field.values())
    clock = sp.Dummy(flow.time.name, real=True) if timed else None
    return Stated(tuple(calls), flow, arguments[0], state, clock)


def _symbols(problem: Problem) -> set[sp.Symbol]:
    return {s for r in problem.statement for s in r.free_symbols}


def _side(s: sp.Symbol, problem: Problem) -> tuple[fmpq, fmpq]:
    """The ends of all values of a symbol.

    Raises
    ------
    ProofFailed
        Where its domain is not closed and bounded by rational numbers.
    """
    domain = problem.domains.get(s)
    if not isinstance(domain, sp.Interval) or not (domain.start.is_Rational and domain.end.is_Rational):
        raise ProofFailed(f"the domain of {s} is not bounded by rational numbers")
    if domain.left_open or domain.right_open:
        raise ProofFailed(f"the domain of {s} is not closed")
    low, high = (fmpq(int(e.p), int(e.q)) for e in (domain.start, domain.end))
    return low, high


def _key(stated: Stated, box: dict[sp.Symbol, Any]) -> tuple[str, ...]:
    """What the carried sets depend on."""
    parts = [*stated.flow.field.values(), *stated.flow.initial.values(), *stated.arguments.values()]
    names = [s.name for s in (*stated.flow.field, *stated.flow.initial, *stated.arguments, stated.flow.time)]
    # Midpoints and radii exactly: rounded to decimals, wide balls look the same.
    sides = [str((s.name, b.mid().man_exp(), b.rad().man_exp())) for s, b in box.items()]
    return ("flow", *names, *map(to_text, parts), *sides)


def _followed(stated: Stated, box: dict[sp.Symbol, Any]) -> tuple[Parallelepiped, list[Any]]:
    """The set of initial states, and the sets that it is carried to until the time of the statement.

    Raises
    ------
    ProofFailed
        Where field or time are no numbers at the arguments, and where the set cannot be followed.
    """
    flow, name = stated.flow, stated.calls[0].meaning.name
    field = stated.field()
    for e in field:
        strange = sorted(map(str, e.free_symbols - set(stated.moving)))
        if strange:
            raise ProofFailed(f"{name}: the field contains {', '.join(strange)}, which must be numbers here")
    when = stated.arguments[flow.time]
    if when.free_symbols or not (time := real(when, {})) > 0:
        raise ProofFailed(f"{name}: the time {when} is no positive number")
    start = [real(sp.sympify(flow.initial.get(s, s)).xreplace(stated.arguments), box) for s in flow.field]
    if stated.clock is not None:
        start.append(arb(0))
    first = around(start)
    try:
        return first, tube(RationalField(stated.moving, field), first, time)
    except ProofFailed as error:
        hint = "; cuts= follows pieces of the box apart, which are narrower" if box else ""
        raise ProofFailed(f"{name}: {error}{hint}") from None


def _require(relation: sp.Basic, stated: Stated, values: dict[sp.Symbol, Any]) -> None:
    """Raise unless an inequality is certain at all states that are reached."""
    difference, strict = oriented(relation)
    reached = {call: stated.at(call.meaning.value) for call in stated.calls}
    value = real(difference.xreplace(reached), values)
    if not (value > 0 or (not strict and value >= 0)):
        found = value.str(6) if isinstance(value, arb) else str(value)
        hint = "; cuts= follows pieces of the box apart" if values.keys() - set(stated.moving) else ""
        raise ProofFailed(
            f"{relation}: not certain at the states that are reached; the difference is {found}{hint}"
        )


def real(e: sp.Expr, values: dict[sp.Symbol, Any]) -> Any:
    """An enclosure of an expression that is certainly a finite real number; raises ProofFailed."""
    value = ball_value(e, values)
    if isinstance(value, acb):
        if not value.imag == 0:
            raise ProofFailed(f"{e} is not certainly real")
        value = value.real
    value = arb(value) if isinstance(value, fmpq) else value
    if not value.is_finite():
        raise ProofFailed(f"{e} has no finite enclosure")
    return value
