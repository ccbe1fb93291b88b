"""Claims as a theory states them: read as they were written, with premises that can carry them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Required, TypedDict

import sympy as sp

from derive.errors import TheoryError
from derive.statement.claim import Claim, ModelEquation
from derive.statement.fidelity import read_assumptions, read_statement, require_faithful
from derive.statement.premises import require_premises
from derive.statement.problem import INEQUALITIES, Relation
from derive.statement.procedure import Missing, Procedure
from derive.statement.source import Derived, Source
from derive.statement.verdict import PROVED, REFUTED, Verdict

if TYPE_CHECKING:
    from derive.statement.theory import Theory


class Details(TypedDict, total=False):
    """What `Theory.claim` takes by keyword, for whoever passes it on."""

    proof: Required[Procedure]
    given: Sequence[ModelEquation | Claim | sp.Eq]
    uses: Sequence[Claim]
    assuming: Sequence[Relation]
    nonzero: Sequence[sp.Expr]
    expect: Verdict
    source: Source | Derived | None
    corrected_by: Claim | None
    note: str
    cites: str | Sequence[str]
    equal_twins: Mapping[str, str] | None
    patience: int


def built(
    theory: Theory,
    claim_id: str,
    title: str,
    statement: object,
    *,
    proof: Procedure,
    given: Sequence[object],
    uses: Sequence[Claim],
    assuming: object,
    nonzero: Sequence[sp.Expr],
    expect: Verdict,
    source: Source | Derived | None,
    corrected_by: Claim | None,
    note: str,
    cites: object,
    equal_twins: Mapping[str, str] | None,
    patience: int,
) -> Claim:
    """A claim of a theory, which is not yet among its claims; the words are those of `Theory.claim`.

    Raises
    ------
    TheoryError, StatementError
        As `Theory.claim` says.
    """
    stated, matrices = read_statement(statement, claim_id)
    assumed = read_assumptions(assuming, claim_id)
    if not isinstance(proof, Procedure):
        told = "take one of derive.by, or a class of your own that inherits from derive.Procedure"
        raise TheoryError(f"{claim_id}: proof={proof!r:.80} is no procedure; {told}")
    if not isinstance(expect, Verdict):
        told = f"allowed are {', '.join(v.name for v in Verdict)}, from derive"
        raise TheoryError(f"{claim_id}: expect={expect!r:.40} is no verdict; {told}")
    if type(patience) is not int or patience < 1:
        raise TheoryError(f"{claim_id}: patience={patience!r:.40}; allowed are whole numbers from 1")
    made = Claim(
        id=claim_id,
        title=title,
        statement=stated,
        matrices=matrices,
        proof=proof.with_samplers(theory.samplers),
        given=(*_premises(given, claim_id), *assumed.equations),
        uses=tuple(uses),
        assumptions=assumed.inequalities,
        nonzero=(*map(sp.sympify, nonzero), *assumed.nonzero),
        domains=theory.domains,
        expect=expect,
        source=source or Derived(),
        corrected_by=corrected_by,
        note=note,
        cites=sentences(cites, f"{claim_id}: cites"),
        equal_twins=dict(equal_twins or {}),
        patience=patience,
    )
    if expect is REFUTED and corrected_by is None:
        raise TheoryError(f"{made.id}: a refuted statement must name the claim that corrects it")
    if expect is REFUTED and corrected_by is not None and corrected_by.expect is REFUTED:
        raise TheoryError(f"{made.id}: it is corrected by {corrected_by.id}, which is refuted itself")
    _require_known(theory, made)
    plain = [g.equation if isinstance(g, ModelEquation) else g for g in made.given]
    lent = [r for g in made.given_claims for r in g.statement]
    symbols = theory.symbols | {s.name: s for s in proof.placeholders()}
    expressions = [*(g for g in plain if not isinstance(g, Claim)), *lent]
    require_faithful([*stated, *expressions, *made.assumptions, *made.nonzero], symbols, claim_id)
    require_premises(made)
    return made


def sentences(given: object, what: str) -> tuple[str, ...]:
    """A text or several, each in one line.

    Raises
    ------
    TheoryError
        For anything else, with the words for what it is.
    """
    told = (given,) if isinstance(given, str) else tuple(given) if isinstance(given, Sequence) else None
    if told is None or not all(isinstance(words, str) for words in told):
        raise TheoryError(f"{what}={given!r:.80} is not text, or several texts")
    return tuple(" ".join(words.split()) for words in told if words.strip())


def misbuilt(theory: Theory, claim_id: str, title: str, proof: object, expect: object, fault: str) -> Claim:
    """A claim that could not be built, so that the others can be settled and this one reported."""
    while claim_id in theory.claims:
        claim_id += "~"  # no id holds this sign: the claim of that id stays what it is
    declared = expect if isinstance(expect, Verdict) else PROVED
    known = proof if isinstance(proof, Procedure) else Missing()
    return Claim(claim_id, str(title), (), known, expect=declared, fault=fault)


def _require_known(theory: Theory, made: Claim) -> None:
    """Refuse claims that only have the id of one of this theory's: claims are told apart as objects."""
    corrected = (made.corrected_by,) if made.corrected_by else ()
    for premise in (*made.premises, *corrected):
        if not isinstance(premise, Claim):
            raise TheoryError(f"{made.id}: {premise!r:.80} is not a claim")
        own = premise.id.startswith(f"{theory.name}.")
        if own and theory.claims.get(premise.id) is not premise:
            raise TheoryError(
                f"{made.id}: the premise {premise.id} is not the claim of that name in this theory, but "
                "another one"
            )


def _premises(given: Sequence[object], claim_id: str) -> tuple[ModelEquation | Claim | sp.Eq, ...]:
    """What is given, each a model equation, a claim or an equation."""
    found: list[ModelEquation | Claim | sp.Eq] = []
    for g in given:
        if isinstance(g, (ModelEquation, Claim, sp.Eq)):
            found.append(g)
        elif isinstance(g, INEQUALITIES):
            raise TheoryError(f"{claim_id}: given holds equations; the inequality {g} belongs to assuming")
        elif isinstance(g, (bool, sp.logic.boolalg.BooleanAtom)):
            read_statement(g, claim_id)
        else:
            raise TheoryError(f"{claim_id}: {g!r:.80} is neither an equation nor a claim")
    return tuple(found)
