"""What makes the root of a branch the only one, in a form that is checked: a claim about two of its roots.

The claim is exact, to be proved, and speaks of the branch's own equation: with what it rests on it is given
that equation for two unknowns, or, where a claim of the quantity derives the polynomial from other equations,
those equations for two solutions. It concludes that the two are one, or that something does not vanish (the
determinant of a system that their difference solves, say). Given the equation once, it may also state the
root itself. An evaluator checks all the same of every other root that it does not satisfy the rule.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

import sympy as sp

from derive.errors import TheoryError
from derive.statement.claim import ModelEquation
from derive.statement.verdict import PROVED

if TYPE_CHECKING:
    from derive.quantities.branch import Branch
    from derive.quantities.quantity import Quantity
    from derive.statement.claim import Claim

_MOST_RENAMED = 4
_STRICT = (sp.StrictGreaterThan, sp.StrictLessThan, sp.Ne)
Names = dict[sp.Symbol, sp.Symbol]


def require_single_root(q: Quantity, branch: Branch, claim: Claim, claims: Sequence[Claim]) -> None:
    """Refuse a claim that does not say that the branch has one root.

    Raises
    ------
    TheoryError
        Naming the claim, and the form that is needed.
    """
    if claim.expect is PROVED and claim.reading.is_exact and _says(q, branch, claim, claims):
        return
    raise TheoryError(
        f"{q.name}: {claim.id} does not say that the branch's equation has one root {branch.root} that is "
        "meant; needed is an exact claim, to be PROVED, that rests on this equation for two unknowns, or on "
        "those it is derived from, and concludes that they are equal or that something does not vanish"
    )


def _says(q: Quantity, branch: Branch, claim: Claim, claims: Sequence[Claim]) -> bool:
    given = [e for c in with_premises(claim) for e in _equations(c)]
    found = {u for e in given for u in _roots_named(e, q, branch)}
    pairs = [(r.lhs, r.rhs) for r in claim.statement if isinstance(r, sp.Eq)]
    if any(a in found and not b.has(a) for pair in pairs for a, b in (pair, pair[::-1])):
        return True
    if not any(isinstance(r, _STRICT) for r in claim.statement):
        return False
    return len(found) > 1 or any(_twice(d, q, branch, given) for d in claims)


def with_premises(claim: Claim) -> list[Claim]:
    """A claim with all that it rests on, each once."""
    found: dict[str, Claim] = {}
    waiting = [claim]
    while waiting:
        c = waiting.pop()
        if c.id not in found:
            found[c.id] = c
            waiting += c.premises
    return list(found.values())


def _equations(claim: Claim) -> Iterator[sp.Eq]:
    """The equations from which a claim argues; those of its premises are found with these."""
    for g in claim.given:
        if isinstance(g, ModelEquation):
            yield g.equation
        elif isinstance(g, sp.Eq):
            yield g


def _roots_named(equation: sp.Eq, q: Quantity, branch: Branch) -> Iterator[sp.Symbol]:
    """The names that the root has in an equation, if it is the branch's; the spectral argument may differ."""
    polynomial = sp.expand(branch.polynomial)
    others = set(q.parameters) - {branch.at}
    free = sorted(equation.free_symbols - others, key=lambda s: s.name)
    for u in free:
        for at in [branch.at] if branch.at in free else [s for s in free if s != u] or [branch.at]:
            renamed = polynomial.xreplace({branch.root: u, branch.at: at})
            if renamed.free_symbols == equation.free_symbols and _same(equation, renamed, u):
                yield u


def _same(equation: sp.Eq, polynomial: sp.Expr, u: sp.Symbol) -> bool:
    """Whether an equation says that a polynomial vanishes."""
    numerator = sp.numer(sp.together(equation.lhs - equation.rhs))
    ratio = sp.cancel(numerator / polynomial)
    return bool(ratio != 0 and not ratio.has(u))


def _twice(derived: Claim, q: Quantity, branch: Branch, given: Sequence[sp.Eq]) -> bool:
    """Whether the equations from which a claim derives the polynomial are given for two solutions."""
    if derived.expect is not PROVED or not derived.reading.is_exact or len(derived.statement) != 1:
        return False
    (stated,) = derived.statement
    if not isinstance(stated, sp.Eq):
        return False
    for u in _roots_named(stated, q, branch):
        sources = [e for e in _equations(derived) if not e.has(u)]
        fixed = stated.free_symbols | set(q.parameters)
        if sources and any(
            all(_among(e, {}, given) and _among(e, names, given) for e in sources)
            for names in _copies(sources[0], given, fixed)
        ):
            return True
    return False


def _copies(equation: sp.Eq, given: Sequence[sp.Eq], fixed: set[sp.Symbol]) -> Iterator[Names]:
    """Renamings of the symbols that are not fixed that turn an equation into another one that is given."""
    for other in given:
        gone = sorted(equation.free_symbols - other.free_symbols, key=lambda s: s.name)
        new = sorted(other.free_symbols - equation.free_symbols, key=lambda s: s.name)
        if not 0 < len(gone) == len(new) <= _MOST_RENAMED or fixed & set(gone):
            continue
        for chosen in permutations(new):
            names = dict(zip(gone, chosen, strict=True))
            if _among(equation, names, [other]):
                yield names


def _among(equation: sp.Eq, names: Mapping[sp.Symbol, sp.Symbol], given: Sequence[sp.Eq]) -> bool:
    """Whether an equation, with other names, is one of those that are given."""
    renamed = equation.lhs.xreplace(names) - equation.rhs.xreplace(names)
    for other in given:
        if other.free_symbols == renamed.free_symbols:
            difference = other.lhs - other.rhs
            if renamed == difference or sp.cancel(renamed / difference).is_Rational:
                return True
    return False
