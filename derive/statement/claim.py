"""Claims: one statement each, with what it may use, how it is settled, and the verdict it must reach."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import sympy as sp

from derive.quantities.quantity import QuantityFunction
from derive.statement.fidelity import MatrixEquation
from derive.statement.problem import INEQUALITIES, Laboratory, Problem, Relation
from derive.statement.procedure import Procedure
from derive.statement.reading import Reading
from derive.statement.source import PRINTED, PUBLIC_CODE, Derived, Source
from derive.statement.verdict import PROVED, REFUTED, Verdict


@dataclass(frozen=True)
class ModelEquation:
    """An equation of the model or a definition: an axiom of its theory."""

    id: str
    title: str
    equation: sp.Eq
    source: Source | Derived


@dataclass(frozen=True, eq=False)
class Claim:
    """One statement with a permanent id.

    Parameters
    ----------
    id : permanent name, ``theory.claim``.
    title : one sentence that can be read aloud.
    statement : relations that are claimed to hold together.
    given : model equations, earlier claims and plain equations that may be used.
    uses : earlier claims on which the argument rests without their equations entering the algebra.
    assumptions : inequalities beyond the domains of the symbols.
    nonzero : expressions known not to vanish.
    proof : the procedure that settles it.
    domains : of the symbols, as the theory declares them.
    expect : the verdict it must reach.
    source : where the statement comes from.
    corrected_by : for a published statement that is wrong, the claim that says what is right.
    note : what exactly was wrong, or how the claim is used.
    cites : theorems that the title rests on beyond the statement; they are cited and not proved.
    matrices : which runs of relations are the entries of a matrix equation.
    equal_twins : twins that are equal to the statement, by label, each with the reason.
    patience : how many times the usual limit on time the claim may take (an experiment with many samples).
    fault : why the claim is badly built; it is then reported and settles nothing.
    """

    id: str
    title: str
    statement: tuple[Relation, ...]
    proof: Procedure
    given: tuple[ModelEquation | Claim | sp.Eq, ...] = ()
    uses: tuple[Claim, ...] = ()
    assumptions: tuple[Relation, ...] = ()
    nonzero: tuple[sp.Expr, ...] = ()
    domains: Mapping[sp.Symbol, sp.Set] = field(default_factory=dict)
    expect: Verdict = PROVED
    source: Source | Derived = field(default_factory=Derived)
    corrected_by: Claim | None = None
    note: str = ""
    cites: tuple[str, ...] = ()
    matrices: tuple[MatrixEquation, ...] = ()
    equal_twins: Mapping[str, str] = field(default_factory=dict)
    patience: int = 1
    fault: str = ""

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        from derive.notebook import claim

        return claim.bundle(self)

    @property
    def reading(self) -> Reading:
        """What the statement means."""
        return self.proof.reading

    @property
    def given_claims(self) -> tuple[Claim, ...]:
        """Claims whose statements may be used in the algebra."""
        return tuple(g for g in self.given if isinstance(g, Claim))

    @property
    def premises(self) -> tuple[Claim, ...]:
        """Claims that must be proved before this one counts."""
        return tuple(dict.fromkeys((*self.given_claims, *self.uses)))

    @property
    def quantities(self) -> set[str]:
        """Names of the quantities that the statement is about."""
        return {f.meaning.name for r in self.statement for f in r.atoms(QuantityFunction)}

    def problem(self, laboratory: Laboratory | None = None) -> Problem:
        """The claim as the problem that its procedure works on."""
        return self._whole if laboratory is None else replace(self._whole, laboratory=laboratory)

    @cached_property
    def _whole(self) -> Problem:
        lent = {id(g): g.statement for g in self.given_claims}
        problem = self._problem(lent)
        return replace(problem, nonzero=(*problem.nonzero, *_open_ends(problem.domains)))

    @cached_property
    def stated(self) -> dict[str, Any]:
        """What the claim states, as plain data: the part of its certificate that no prover touches."""
        return {
            "claim": self.id,
            "procedure": self.proof.name,
            "reading": self.reading.plain(),
            **self.problem().plain(),
            "settings": self.proof.declared(),
        }

    def granted(self, established: Iterable[Claim]) -> Problem:
        """The same with what these premises lend, and no others."""
        lent = {id(g): g.statement for g in established}
        whole, part = self.problem(), self._problem(lent)
        return replace(whole, given=part.given, assumptions=part.assumptions)

    def hypotheses_problem(self) -> Problem:
        """The same without what premises lend: all that whoever uses this claim must grant."""
        return self._problem({})

    def _problem(self, lent: Mapping[int, tuple[Relation, ...]]) -> Problem:
        given: list[Relation] = []
        for g in self.given:
            if isinstance(g, ModelEquation):
                given.append(g.equation)
            elif isinstance(g, Claim):
                given.extend(lent.get(id(g), ()))
            else:
                given.append(g)
        equations = tuple(r for r in given if isinstance(r, sp.Eq))
        assumptions = (*self.assumptions, *(r for r in given if isinstance(r, INEQUALITIES)))
        nonzero = (*self.nonzero, *(r.lhs - r.rhs for r in given if isinstance(r, sp.Ne)))
        problem = Problem(self.statement, equations, assumptions, {}, nonzero)
        occurring = set(problem.symbols)
        return replace(problem, domains={s: d for s, d in self.domains.items() if s in occurring})


def _open_ends(domains: Mapping[sp.Symbol, sp.Set]) -> list[sp.Expr]:
    """Distances to excluded ends of the domains: they do not vanish (κ ≠ 1, say)."""
    found = []
    for s, domain in sorted(domains.items(), key=lambda item: item[0].name):
        ends = ((domain.inf, domain.left_open), (domain.sup, domain.right_open))
        found += [s - end for end, is_open in ends if is_open and end.is_finite and end != 0]
    return found


@dataclass(frozen=True)
class Erratum:
    """A published statement that is refuted: what was wrong, the witness, and what is right."""

    claim: Claim
    witness: str

    @property
    def correction(self) -> str:
        """The id of the claim that corrects it."""
        return self.claim.corrected_by.id if self.claim.corrected_by else ""


def expects_refutation(claim: Claim) -> bool:
    """Whether a claim is a statement that is expected to be refuted: an erratum or a variant that fails."""
    return claim.expect is REFUTED


def is_erratum(claim: Claim) -> bool:
    """Whether a claim is expected to be refuted and was printed or coded by others, cited to the place.

    Anything else that is refuted is a variant that fails, which accuses nobody.
    """
    cited = claim.source.kind in (PRINTED, PUBLIC_CODE) and bool(claim.source.place)
    return expects_refutation(claim) and cited
