"""What makes a solution of an extremum's equations the only one, in a form that is checked.

Monotone complementarity: let the equations be G(x) = Σ λ_i κ_i ∇g_i with one multiplier λ_i >= 0 for each
constraint g_i(x) >= 0, of which one vanishes, the g_i affine in x, and the symmetric part of ∂G/∂x, or of its
negative, positive definite for all x that the signs admit. Then for two solutions

    0 < (x - y)·(G(x) - G(y)) = Σ κ_i (λ_i - μ_i)(g_i(x) - g_i(y)) = -Σ κ_i (λ_i g_i(y) + μ_i g_i(x)) <= 0,

which leaves one. G must have derivatives on the segment between them. What has to be shown is that leading
principal minors are positive: a claim says so, or it is plain. Equations of another form need an argument in
words, and what rests on it is served as argued.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations, product
from typing import TYPE_CHECKING

import sympy as sp

from derive.errors import ProofFailed, StatementError, TheoryError
from derive.proofs.regularity import requirements
from derive.proofs.sign import Sign
from derive.quantities.single_root import with_premises
from derive.quantities.symbols import assumption_conditions
from derive.statement.problem import Problem, Relation
from derive.statement.verdict import PROVED

if TYPE_CHECKING:
    from derive.quantities.extremum import Extremum, Option
    from derive.quantities.quantity import Quantity
    from derive.statement.claim import Claim
    from derive.statement.theory import Theory

_MOST_UNKNOWNS = 4  # beyond, minors and the ways to match a claim's symbols become too many


class NotOfThisForm(Exception):
    """The equations are not those of monotone complementarity."""


@dataclass(frozen=True)
class Monotone:
    """The equations of an extremum, read as monotone complementarity.

    slope : the matrix whose symmetric part must be positive definite.
    unknowns : the x, in the order of its rows.
    region : relations that hold at every solution, each convex in x.
    """

    slope: sp.Matrix
    unknowns: tuple[sp.Symbol, ...]
    region: tuple[Relation, ...]

    def minors(self) -> tuple[sp.Expr, ...]:
        """Leading principal minors of the symmetric part: positive where it is positive definite."""
        half = (self.slope + self.slope.T) / 2
        return tuple(sp.factor(half[:k, :k].det(method="berkowitz")) for k in range(1, half.rows + 1))


def with_domains(extremum: Extremum, theory: Theory, name: str) -> Extremum:
    """The extremum with the domains of its unknowns among its signs: those declared, and those assumed."""
    strict, loose = assumption_conditions(extremum.unknowns, name)
    positive, found = list(extremum.positive), list(strict)
    weak = [*extremum.nonnegative, *(e for e in loose if not _implied(e, extremum))]
    for u in extremum.unknowns:
        declared = theory.unknowns.get(u.name)
        if u.name in theory.parameters:
            raise TheoryError(f"{name}: the unknown {u} has the name of a parameter")
        if declared is None or declared.symbol != u:
            continue  # a symbol of the extremum's own; what it assumes is among the signs already
        domain = declared.domain
        if domain == sp.S.Complexes:
            raise TheoryError(f"{name}: the unknown {u} is declared complex; an extremum's unknowns are real")
        for end, is_open, inside in (
            (domain.inf, domain.left_open, u - domain.inf),
            (domain.sup, domain.right_open, domain.sup - u),
        ):
            if end.is_infinite:
                continue
            if is_open:
                found.append(inside)
            elif not _implied(inside, extremum) and inside not in weak:
                weak.append(inside)
    positive += [e for e in dict.fromkeys(found) if e not in positive]
    weak = [e for e in dict.fromkeys(weak) if e not in positive]
    if (tuple(positive), tuple(weak)) == (extremum.positive, extremum.nonnegative):
        return extremum
    return replace(extremum, positive=tuple(positive), nonnegative=tuple(weak))


def _implied(inside: sp.Expr, extremum: Extremum) -> bool:
    """Whether each option of some choice says that an expression is not negative."""
    if inside in extremum.positive:
        return True
    return any(
        all(inside in option.conditions or inside in option.equations for option in choice)
        for choice in extremum.choices
    )


def with_one_solution(theory: Theory, q: Quantity, extremum: Extremum, claims: Sequence[Claim]) -> Quantity:
    """The quantity, once it is known why its extremum is the only one.

    Raises
    ------
    TheoryError
        When the claim that is said to say so is not among the quantity's, or does not say so.
    """
    known = {c.id: c for c in claims}
    if extremum.unique and extremum.unique not in known:
        raise TheoryError(
            f"{q.name}: {extremum.unique} is said to make the extremum unique; "
            "it must be one of the claims that the quantity rests on"
        )
    if extremum.argument:
        _require_argued(q, extremum, known)
        said = f"that there is one solution only: {extremum.argument} ({extremum.unique})"
        return replace(q, argued=(*q.argued, said))
    try:
        _show(theory, q, extremum, known.get(extremum.unique))
    except NotOfThisForm as error:
        raise TheoryError(
            f"{q.name}: nothing shows that its equations have one solution with these signs only: {error}. "
            "See derive.quantities.uniqueness; an argument= in words is served as argued, not as proved"
        ) from None
    return q


def _require_argued(q: Quantity, extremum: Extremum, known: Mapping[str, Claim]) -> None:
    """Refuse an argument in words that rests on no claim, or on one that has nothing to do with it."""
    if not extremum.unique:
        raise TheoryError(
            f"{q.name}: argument= says in words why there is only one solution; unique= must name the claim "
            "that this argument rests on, one of claims=[...]"
        )
    claim = known[extremum.unique]
    own = {s.name for e in extremum.rows() for s in e.free_symbols}
    spoken = {s.name for c in with_premises(claim) for s in c.problem().symbols}
    if claim.expect is not PROVED or not claim.reading.is_exact or not own & spoken:
        raise TheoryError(
            f"{q.name}: argument= says in words why there is only one solution, and unique= names "
            f"{claim.id}; needed is an exact claim, to be PROVED, that with its premises speaks of some of "
            f"{', '.join(sorted(own))}"
        )


def _show(theory: Theory, q: Quantity, extremum: Extremum, claim: Claim | None) -> None:
    """Find a reading of the equations whose minors are positive; a claim that is named states one of them."""
    reasons = []
    domains = {p: q.domains.get(p, theory.parameters[p.name].domain) for p in q.parameters}
    declared = {p.symbol: p.domain for p in theory.unknowns.values()}
    domains |= {u: declared[u] for u in extremum.unknowns if u in declared}
    for form in _forms(q, extremum):
        form = _regular(form, extremum.equations, domains)
        minors = form.minors()
        said = [minor for minor in minors if claim and _says(claim, minor, form, domains)]
        missing = [
            minor for minor in minors if not (_plain(minor) or minor in said or _proved(minor, form, domains))
        ]
        if missing:
            reasons.append(f"no claim says {missing[0]} > 0")
        elif claim and not said:
            reasons.append(f"no claim says {minors[-1]} > 0, and {claim.id} says something else")
        else:
            return
    raise NotOfThisForm(reasons[0])


def _forms(q: Quantity, extremum: Extremum) -> Iterator[Monotone]:
    """The ways to read the equations: the multipliers are those of the choices; both signs are tried."""
    constraints = [_constraint(choice, extremum.unknowns) for choice in extremum.choices]
    multipliers = [multiplier for multiplier, _ in constraints]
    if len(set(multipliers)) != len(multipliers):
        raise NotOfThisForm("two choices have one multiplier")
    inner = tuple(u for u in extremum.unknowns if u not in multipliers)
    if len(inner) != len(extremum.equations) or not 1 <= len(inner) <= _MOST_UNKNOWNS:
        raise NotOfThisForm(
            f"{len(extremum.equations)} equations that always hold, for {len(inner)} unknowns"
        )
    values = q.value if isinstance(q.value, tuple) else (q.value,)
    for multiplier, slack in constraints:
        if any(sp.sympify(v).has(multiplier) for v in values):
            raise NotOfThisForm(
                f"the value contains the multiplier {multiplier}, which may have several values"
            )
        if slack.has(*multipliers) or not all(_affine(slack, u, inner) for u in inner):
            raise NotOfThisForm(f"the constraint {slack} is not affine in {', '.join(map(str, inner))}")
    equations = sp.Matrix(extremum.equations)
    region = _region(extremum, inner, [slack for _, slack in constraints])
    signs = product((1, -1), repeat=len(inner)) if not constraints else ((s,) * len(inner) for s in (1, -1))
    fits = False
    for sign in signs:
        signed = sp.Matrix([s * e for s, e in zip(sign, equations, strict=True)])
        if all(_pulls(signed, *constraint, inner, extremum.unknowns) for constraint in constraints):
            fits = True
            yield Monotone(signed.jacobian(sp.Matrix(inner)), inner, region)
    if not fits:
        raise NotOfThisForm("the multipliers do not multiply the slopes of their constraints")


def _constraint(choice: Sequence[Option], unknowns: Sequence[sp.Symbol]) -> tuple[sp.Symbol, sp.Expr]:
    """The multiplier and the slack of a choice: one of them vanishes, and neither is negative."""
    if len(choice) == 2:
        for free, active in (choice, tuple(reversed(choice))):
            parts = (free.equations, free.conditions, active.equations, active.conditions)
            if any(len(part) != 1 for part in parts):
                continue
            (first,), (slack,), (second,), (multiplier,) = (tuple(map(sp.sympify, part)) for part in parts)
            same = all(
                sp.cancel(e / f).is_Rational for e, f in ((first, multiplier), (second, slack)) if f != 0
            )
            if multiplier in unknowns and same and first != 0 and second != 0 and not slack.has(multiplier):
                return multiplier, slack
    raise NotOfThisForm("a choice is not between a multiplier and a constraint")


def _affine(e: sp.Expr, u: sp.Symbol, unknowns: Iterable[sp.Symbol]) -> bool:
    return not sp.expand(sp.diff(e, u)).has(*unknowns)


def _region(
    extremum: Extremum, inner: Sequence[sp.Symbol], slacks: Sequence[sp.Expr]
) -> tuple[Relation, ...]:
    """Signs that hold at every solution and are affine in the unknowns, so that segments stay inside."""
    found = []
    for expressions, relation in (
        (extremum.positive, sp.StrictGreaterThan),
        ((*extremum.nonnegative, *slacks), sp.GreaterThan),
    ):
        for e in expressions:
            others = set(extremum.unknowns) - set(inner)
            if e.has(*inner) and not e.has(*others) and all(_affine(e, u, inner) for u in inner):
                found.append(relation(e, 0, evaluate=False))
    return tuple(found)


def _pulls(
    equations: sp.Matrix,
    multiplier: sp.Symbol,
    slack: sp.Expr,
    inner: Sequence[sp.Symbol],
    unknowns: Sequence[sp.Symbol],
) -> bool:
    """Whether the multiplier stands before a positive multiple of minus the constraint's slope."""
    factors = set()
    for e, u in zip(equations, inner, strict=True):
        pull, slope = sp.expand(sp.diff(e, multiplier)), sp.expand(sp.diff(slack, u))
        if pull == 0 and slope == 0:
            continue
        if slope == 0:
            return False
        factors.add(sp.cancel(-pull / slope))
    if len(factors) != 1:
        return not factors
    (factor,) = factors
    return not factor.has(*unknowns) and _plain(factor)


def _regular(form: Monotone, equations: Iterable[sp.Expr], domains: Mapping[sp.Symbol, sp.Set]) -> Monotone:
    """The form once its equations are known to have derivatives on the segments between solutions.

    Arguments of roots and logarithms are positive at a solution, which has a value: if they are affine,
    also on the segment. What is divided by must not vanish on it.
    """
    try:
        found = {r[:2] for e in equations for u in form.unknowns for r in requirements(e, u)}
    except ProofFailed as error:
        raise NotOfThisForm(str(error)) from None
    held, poles = list(form.region), []
    for base, positive in sorted(found, key=lambda r: (str(r[0]), r[1])):
        if positive and all(_affine(base, u, form.unknowns) for u in form.unknowns):
            held.append(sp.StrictGreaterThan(base, 0, evaluate=False))
        else:
            poles.append((base, positive))
    form = replace(form, region=tuple(dict.fromkeys(held)))
    for base, positive in poles:
        if not (_proved(base, form, domains) or (not positive and _proved(-base, form, domains))):
            raise NotOfThisForm(f"{base} may vanish between two solutions")
    return form


def _plain(e: sp.Expr) -> bool:
    """Whether an expression is a positive rational number."""
    return bool(e.is_Rational and e > 0)


def _says(claim: Claim, minor: sp.Expr, form: Monotone, domains: Mapping[sp.Symbol, sp.Set]) -> bool:
    """Whether an exact claim states that the minor is positive, perhaps with other names for the unknowns."""
    if claim.expect is not PROVED or not claim.reading.is_exact or claim.given:
        return False
    for relation in claim.statement:
        if not isinstance(relation, (sp.StrictGreaterThan, sp.StrictLessThan)):
            continue
        stated = relation.gts - relation.lts
        for names in _renamings(stated, form.unknowns, domains, claim):
            ratio = sp.cancel(stated.xreplace(names) / minor)
            granted = all(a.xreplace(names) in form.region for a in claim.assumptions)
            if _plain(ratio) and granted and not claim.nonzero:
                return True
    return False


def _renamings(
    stated: sp.Expr, unknowns: Sequence[sp.Symbol], domains: Mapping[sp.Symbol, sp.Set], claim: Claim
) -> Iterator[dict[sp.Symbol, sp.Symbol]]:
    """The claim's own unknowns for those of the extremum, where they range over no less."""
    own = sorted(stated.free_symbols - set(domains) - set(unknowns), key=lambda s: s.name)
    if len(own) > len(unknowns):
        return
    for chosen in permutations(unknowns, len(own)):
        names = dict(zip(own, chosen, strict=True))
        ranges = ((domains.get(u, sp.S.Reals), claim.domains.get(s)) for s, u in names.items())
        if all(wide is not None and narrow.is_subset(wide) for narrow, wide in ranges):
            yield names


def _proved(minor: sp.Expr, form: Monotone, domains: Mapping[sp.Symbol, sp.Set]) -> bool:
    """Whether the minor's sign follows from the domains and the signs alone."""
    statement = sp.StrictGreaterThan(minor, 0, evaluate=False)
    occurring = {s for r in (statement, *form.region) for s in r.free_symbols}
    held = {s: d for s, d in domains.items() if s in occurring}
    try:
        return Sign().attempt(Problem((statement,), (), form.region, held)).verdict is PROVED
    except (ProofFailed, StatementError):
        return False
