"""Premises: what a claim rests on holds under hypotheses of its own, which must travel along.

A premise was proved on its own domains, from its own given equations, assumptions and expressions that do not
vanish. Whoever uses it must grant all of them: by inclusion of domains, by saying the same, or by a proof.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import sympy as sp
from sympy.core.function import AppliedUndef

from derive.errors import DeriveError, TheoryError
from derive.exact.expressions import to_text
from derive.exact.traversal import parts
from derive.quantities.quantity import QuantityFunction
from derive.statement.defined import Defined
from derive.statement.problem import Problem, Relation, interval_text
from derive.statement.verdict import PROVED, REFUTED

if TYPE_CHECKING:
    from derive.statement.claim import Claim

Condition = dict[str, Any]


def require_premises(claim: Claim) -> None:
    """Refuse premises that cannot carry what the claim rests on them, or whose hypotheses it does not grant.

    Raises
    ------
    TheoryError
        Naming the premise and the missing hypothesis.
    """
    for premise in claim.given_claims:
        if not premise.reading.is_exact:
            raise TheoryError(
                f"{claim.id}: the premise {premise.id} is {premise.reading}; "
                "only an exact claim may lend its equations to another one"
            )
        if premise.expect is not PROVED:
            raise TheoryError(
                f"{claim.id}: the premise {premise.id} is declared {premise.expect.value}; "
                "only a proved claim may lend its equations to another one"
            )
    for premise in claim.uses:
        if premise.expect is REFUTED:
            raise TheoryError(f"{claim.id}: it uses {premise.id}, which is declared REFUTED")
    if claim.premises or claim.corrected_by is not None:
        claim.problem().plain()  # a quantity that is badly declared means nothing, and is named here
    _require_one_meaning(claim)
    hypotheses(claim)
    if claim.corrected_by is not None:
        granted = claim.problem()
        _conditions(claim, "the correction", claim.corrected_by, granted, _known(granted))


def _require_one_meaning(claim: Claim) -> None:
    """Refuse two functions of one name where they meet: plain text could not tell them apart.

    Within one theory no two quantities have one name after "." → "_"; those of two theories may.
    """
    corrected = (claim.corrected_by,) if claim.corrected_by else ()
    named: dict[str, Any] = {}
    for c in (claim, *claim.premises, *corrected):
        plain = (getattr(g, "equation", g) for g in c.given if not any(g is p for p in c.premises))
        for e in (*c.statement, *plain, *c.assumptions, *c.nonzero):
            for call in (part for part in parts(e) if isinstance(part, (AppliedUndef, QuantityFunction))):
                other = named.setdefault(call.func.__name__, call.func)
                if other != call.func:
                    said = " and ".join(sorted(_called(f) for f in (other, call.func)))
                    raise TheoryError(
                        f"{claim.id}: {said} are one name after '.' → '_', {call.func.__name__}; rename one"
                    )


def _called(function: Any) -> str:
    meaning = getattr(function, "meaning", None)
    return f"the function {function.__name__}" if meaning is None else f"the quantity {meaning.name}"


def hypotheses(claim: Claim) -> dict[str, list[Condition]]:
    """For each premise, by id, the proofs of those of its hypotheses that the claim does not state itself.

    Raises
    ------
    TheoryError
        Where a hypothesis is neither stated nor proved.
    """
    found: dict[str, list[Condition]] = {}
    established: list[Claim] = []
    waiting = list(claim.given_claims)
    # What a premise lends may grant the hypotheses of another one, but neither its own nor in a circle.
    while waiting:
        granted, before = claim.granted(established), len(established)
        known = _known(granted)
        reason: TheoryError | None = None
        for premise in waiting:
            try:
                found[premise.id] = _conditions(claim, "the premise", premise, granted, known)
            except TheoryError as error:
                reason = reason or error
            else:
                established.append(premise)
        waiting = [p for p in waiting if p not in established]
        if reason and len(established) == before:
            raise reason
    used = [p for p in claim.uses if p.id not in found]
    if used:
        granted = claim.problem()
        known = _known(granted)
        found |= {p.id: _conditions(claim, "the premise", p, granted, known) for p in used}
    return found


def _known(problem: Problem) -> dict[str, set[str]]:
    plain = problem.plain_hypotheses()
    return {key: set(plain[key]) for key in ("given", "assumptions", "nonzero")}


def _conditions(
    claim: Claim, role: str, premise: Claim, granted: Problem, known: dict[str, set[str]]
) -> list[Condition]:
    """Proofs of the hypotheses of a premise that the claim does not state.

    A premise that lends its equations holds where all of its hypotheses do, whichever symbols they are about.
    A claim that only rests on a premise may choose the values of symbols that it does not mention itself.
    """
    lends = any(premise is g for g in claim.given_claims)
    own = {s.name for s in claim.problem().symbols}
    made: list[Condition] = []
    needed = premise.hypotheses_problem()
    for s, domain in needed.domains.items():
        if s.name in own:
            _require_domain(claim.id, role, premise, s, domain, granted)
    for kind, text, e in _stated(needed):
        foreign = not {s.name for s in e.free_symbols} <= own
        if text in known[kind] or (foreign and not lends):
            continue
        condition = _proved(kind, e, granted)
        if condition is None:
            word = {"given": "given", "assumptions": "assuming", "nonzero": "nonzero"}[kind]
            raise TheoryError(
                f"{claim.id}: {role} {premise.id} holds under a hypothesis that is missing here: "
                f"{word} {text}"
            )
        made += condition
    if lends:
        defined = Defined(claim.hypotheses_problem(), granted, made)
        missing = defined.missing(needed)
        if missing:
            raise TheoryError(
                f"{claim.id}: {role} {premise.id} has a value only under a hypothesis that is missing here: "
                f"{missing}"
            )
    return made


def _stated(problem: Problem) -> Iterator[tuple[str, str, Any]]:
    for r in problem.given:
        yield "given", to_text(r), r
    for r in problem.assumptions:
        yield "assumptions", to_text(r), r
    for e in problem.nonzero:
        yield "nonzero", to_text(e), e


def _require_domain(
    who: str, role: str, premise: Claim, s: sp.Symbol, domain: sp.Set, granted: Problem
) -> None:
    here = next((d for t, d in granted.domains.items() if t.name == s.name), None)
    whole_there = s.is_integer and not any(t.name == s.name and t.is_integer for t in granted.symbols)
    if here is not None and here.is_subset(domain) is True and not whole_there:
        return
    needs = f"{s.name} in {interval_text(domain)}" + (", a whole number" if s.is_integer else "")
    has = "no domain" if here is None else interval_text(here)
    raise TheoryError(f"{who}: {role} {premise.id} needs {needs}; here {s.name} has {has}")


def _proved(kind: str, e: Any, granted: Problem) -> list[Condition] | None:
    """A proof of one hypothesis from what the claim grants; None where none is found."""
    from derive.proofs.regularity import Prover
    from derive.proofs.sign import Sign

    if kind == "given":
        return None
    try:
        if kind == "nonzero":
            nonzero = {s.name for s in granted.symbols if s.is_zero is False}
            if isinstance(e, sp.Symbol) and e.name in nonzero:
                return []
            prover = Prover(granted)
            prover.sign(e)
            return prover.conditions
        problem = _narrowed(granted, e)
        outcome = Sign().attempt(problem)
        return [{**problem.plain(), "evidence": outcome.evidence}]
    except DeriveError:
        return None


def _narrowed(granted: Problem, relation: Relation) -> Problem:
    """The claim's hypotheses with another statement, domains only of symbols that occur."""
    problem = granted.with_statement((relation,))
    occurring = set(problem.symbols)
    return replace(problem, domains={s: d for s, d in granted.domains.items() if s in occurring})
