"""How a user's code fits a claim: which of its symbols the code takes, and which number it computes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from derive.errors import ProofFailed
from derive.exact.plans import Plan, plans_for
from derive.proofs.closed import OPERATORS, closed
from derive.statement.claim import Claim
from derive.statement.problem import Problem, Relation
from derive.testing.calls import Callee, callee
from derive.testing.errors import CheckError

SIDES = ("lhs", "rhs")


@dataclass(frozen=True)
class Fit:
    """A claim with code that computes something of it.

    Parameters
    ----------
    claim : the claim.
    problem : its hypotheses, with the statement in closed form.
    judged : the relations that are judged, each with the place of the side that the code computes; None where
        it computes symbols.
    computes : the code that gives the value of a symbol.
    side : the code that gives a side.
    make : builds the object that the code of a class is called on.
    plans : how the symbols that the code does not take follow from the given equations.
    """

    claim: Claim
    problem: Problem
    judged: tuple[tuple[Relation, int | None], ...]
    computes: Mapping[sp.Symbol, Callee]
    side: Callee | None = None
    make: Callee | None = None
    plans: tuple[Plan, ...] = ()

    @property
    def codes(self) -> tuple[Callee, ...]:
        """All that is called."""
        return (*self.computes.values(), *((self.side,) if self.side else ()))

    def stated(self, relation: Relation) -> Relation:
        """A relation as the claim states it, where it was brought to closed form."""
        return dict(zip(self.problem.statement, self.claim.statement, strict=True)).get(relation, relation)

    @property
    def chosen(self) -> tuple[sp.Symbol, ...]:
        """The symbols that the code takes."""
        return _taken(self.problem, [*self.codes, *([self.make] if self.make else [])])


def fit(
    claim: Claim, target: Callable[..., Any] | type, names: Mapping[str, str | sp.Symbol], side: str | None
) -> Fit:
    """How code fits a claim.

    Parameters
    ----------
    claim : a settled claim.
    target : a function, or a class with methods that are called like symbols of the claim.
    names : what parameters and functions stand for, where their own names do not say it.
    side : ``"lhs"`` or ``"rhs"``, which side a function computes; None for what its parameters tell.

    Raises
    ------
    CheckError
        Where the code does not fit.
    """
    if side not in (None, *SIDES):
        raise CheckError(f"side={side!r:.40}; allowed are 'lhs', 'rhs' or None")
    problem = _closed(claim)
    known = {s.name: s for s in problem.symbols}
    meant = _names(names, known)
    if inspect.isclass(target):
        return _fit_class(claim, problem, target, meant, known)
    title = getattr(target, "__name__", type(target).__name__)
    computed = meant.get(title, title)
    code = callee(target, [n for n in known if n != computed], meant)
    if computed in known and side is None:
        return _computing(claim, problem, {known[computed]: code}, None)
    return _one_side(claim, problem, code, side)


def _closed(claim: Claim) -> Problem:
    """The claim without integrals and derivatives, as far as it can be brought to closed form."""
    problem = claim.problem()
    try:
        return closed(problem, claim.proof.closing()).problem
    except ProofFailed as error:
        if any(not side.has(*OPERATORS) for r in problem.statement for side in (r.lhs, r.rhs)):
            return problem
        raise CheckError(f"{claim.id} cannot be evaluated at points: {error}") from error


def _names(names: Mapping[str, str | sp.Symbol], known: Mapping[str, sp.Symbol]) -> dict[str, str]:
    if not isinstance(names, Mapping):
        raise CheckError(f"names={names!r:.80}; allowed is a mapping from parameters to the claim's symbols")
    plain = {str(k): v.name if isinstance(v, sp.Symbol) else v for k, v in names.items()}
    for parameter, symbol in plain.items():
        if symbol not in known:
            raise CheckError(
                f"names: {parameter} stands for {symbol!r:.60}; the claim's symbols are {', '.join(known)}"
            )
    return plain


def _fit_class(
    claim: Claim, problem: Problem, target: type, meant: Mapping[str, str], known: Mapping[str, sp.Symbol]
) -> Fit:
    methods = {}
    for name, member in inspect.getmembers(target):
        symbol = known.get(meant.get(name, name))
        if name.startswith("_") or symbol is None or not (callable(member) or isinstance(member, property)):
            continue
        methods[symbol] = (name, member)
    if not methods:
        raise CheckError(
            f"{claim.id}: no method of {target.__name__} is called like one of its symbols, "
            f"{', '.join(known)}; names={{'method': 'symbol'}} says what a method computes"
        )
    free = [n for n in known if known[n] not in methods]
    make = callee(target, free, meant)
    computes = {}
    for symbol, (name, member) in methods.items():
        title = f"{target.__name__}.{name}"
        if isinstance(member, property):
            computes[symbol] = Callee(member.fget or _nothing, title, (), {}, True)
        else:
            bound = not isinstance(inspect.getattr_static(target, name), (staticmethod, classmethod))
            computes[symbol] = callee(member, free, meant, name=title, bound=bound)
    return _computing(claim, problem, computes, make)


def _nothing(_: object) -> None:
    return None


def _computing(
    claim: Claim, problem: Problem, computes: Mapping[sp.Symbol, Callee], make: Callee | None
) -> Fit:
    """Code that computes symbols of the claim: they are put into its statement."""
    taken = _taken(problem, [*computes.values(), *([make] if make else [])])
    rest = [s for s in problem.symbols if s not in taken and s not in computes]
    held, surplus = problem, list[Relation]()
    plans = _plans(held, rest, computes)
    # Where given equations determine what is computed, those that are not needed for others are judged.
    for equation in problem.given:
        if plans or not equation.free_symbols & set(computes):
            continue
        held = replace(held, given=tuple(e for e in held.given if e is not equation))
        surplus.append(equation)
        plans = _plans(held, rest, computes)
    if not plans:
        told = ", ".join(s.name for s in rest)
        raise CheckError(
            f"{claim.id} is also about {told}, which the code neither takes nor computes, and which does not "
            "follow from the given equations"
        )
    judged = [r for r in (*problem.statement, *surplus) if r.free_symbols & set(computes)]
    if not judged:
        raise CheckError(f"{claim.id}: its statement does not contain {', '.join(s.name for s in computes)}")
    relations = tuple((r, None) for r in judged)
    return Fit(claim, replace(problem, given=held.given), relations, computes, None, make, tuple(plans))


def _one_side(claim: Claim, problem: Problem, code: Callee, side: str | None) -> Fit:
    """Code that computes a side of the claim's relation, which is equal to the other one."""
    taken = set(_taken(problem, [code]))
    rest = [s for s in problem.symbols if s not in taken]
    plans = _plans(problem, rest)
    if problem.given and not plans:
        raise CheckError(
            f"{claim.id} holds where its given equations do, which tie {', '.join(code.parameters)} to each "
            "other or leave other symbols open: arguments drawn for a side would not meet them; let the "
            "function compute one of the symbols"
        )
    within = taken | (set(rest) if plans else set())
    fitting = []
    for relation in (r for r in problem.statement if not (r.lhs.is_Symbol and r.lhs == r.rhs)):
        for place, e in enumerate((relation.lhs, relation.rhs)):
            asked = side is None or SIDES[place] == side
            if asked and not e.has(*OPERATORS) and e.free_symbols <= within and (side or e.free_symbols):
                fitting.append((relation, place))
    relations = list(dict.fromkeys(r for r, _ in fitting))
    if len(relations) > 1:
        raise CheckError(
            f"{claim.id} states {len(relations)} relations, of which a function computes no side; call it "
            f"like one of {', '.join(s.name for s in problem.symbols)}, or use names="
        )
    if not fitting:
        sides = [
            f"{e} needs {', '.join(sorted(s.name for s in e.free_symbols))}"
            for r in problem.statement
            for e in r.args
        ]
        raise CheckError(
            f"{claim.id}: {code.name}({', '.join(code.parameters)}) computes no symbol of the claim, and "
            f"takes not all that a side is made of: {'; '.join(sides):.400}"
        )
    return Fit(claim, problem, tuple(fitting[:1]), {}, code, None, tuple(plans) or (Plan([]),))


def _plans(problem: Problem, rest: Sequence[sp.Symbol], computed: Collection[sp.Symbol] = ()) -> list[Plan]:
    """Ways in which the remaining symbols follow from the given equations, each of them wholly.

    None of them from what the code computes: that would be no input, and the code could not be wrong.
    """
    if not rest and not problem.given:
        return [Plan([])]
    found = plans_for(problem, {}, list(rest))
    return [p for p in found if p.consistent and not p.free(rest) and not _uses(p) & set(computed)]


def _uses(plan: Plan) -> set[sp.Symbol]:
    """The symbols from which a plan finds others."""
    used = [e.free_symbols for _, e in plan.steps]
    used += [] if plan.equation is None else [plan.equation.free_symbols]
    return set().union(*used)


def _taken(problem: Problem, codes: Sequence[Callee]) -> tuple[sp.Symbol, ...]:
    named = dict.fromkeys(n for code in codes for n in code.parameters)
    known = {s.name: s for s in problem.symbols}
    return tuple(known[n] for n in named)
