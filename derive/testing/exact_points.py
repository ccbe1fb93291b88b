"""Exact points of a theory, a claim, a quantity or some symbols, as a strategy of Hypothesis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import sympy as sp

from derive.checking.library import SHIPPED, load
from derive.quantities.quantity import Quantity
from derive.statement.claim import Claim
from derive.statement.problem import Problem, Relation
from derive.statement.theory import Theory
from derive.testing.errors import CheckError
from derive.testing.numbers import to_sympy
from derive.testing.running import require_hypothesis
from derive.testing.sets import hulls, parted
from derive.testing.space import Space, space_of

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

Source = Theory | Claim | Quantity | Sequence[sp.Symbol]


def points(
    source: Source,
    *,
    assuming: Relation | Iterable[Relation] = (),
    given: Relation | Iterable[Relation] = (),
    where: Mapping[sp.Symbol, sp.Set] | None = None,
) -> SearchStrategy[dict[sp.Symbol, sp.Rational]]:
    """Exact points, biased to where formulas fail; they shrink to the simplest numbers.

    Among the numbers are the ends of the domains and what is close to them at many scales, small fractions,
    tiny and huge numbers, numbers that a claim or a quantity holds, and where its denominators, radicands or
    conditions of pieces vanish; among the points those at which two symbols are equal, opposite, inverse to
    each other, or nearly equal. Whole numbers stay whole, and given equations hold exactly.

    Parameters
    ----------
    source : a theory (its parameters), a claim (its symbols, with all its hypotheses), a quantity (its
        parameters), or symbols.
    assuming : relations that the points meet besides.
    given : equations that they meet exactly.
    where : sets in which symbols lie, inside what they assume: intervals, FiniteSet, S.Integers, S.Naturals,
        Range, and unions of these.

    Returns
    -------
    A strategy of dictionaries from the symbols to SymPy's rational numbers.

    Raises
    ------
    CheckError
        For what is none of these sources, an equation that cannot be met exactly, and other sets.
    VacuousCheckError
        Where no point was found that meets the hypotheses; with given equations, also where hardly any was.
    MissingPartError
        Where Hypothesis is not installed.
    """
    require_hypothesis()
    problem = problem_of(source, assuming, given, where or {})
    parts = quantity_parts(source) if isinstance(source, Quantity) else ()
    space = space_of(problem, parts=parts, pieces=parted(where or {}))
    return drawn(space).map(lambda point: {s: to_sympy(point[s]) for s in space.symbols})


def drawn(space: Space) -> SearchStrategy[dict[sp.Symbol, Any]]:
    """The points of a space with FLINT's rational numbers, as a strategy."""
    from hypothesis import reject
    from hypothesis import strategies as st

    @st.composite
    def point(draw: st.DrawFn) -> dict[sp.Symbol, Any]:
        for _ in range(space.turns):
            found = space.draw(lambda n: draw(choices(n)))
            if found is not None:
                return found
        return reject()

    return point()


@lru_cache(maxsize=1024)
def choices(count: int) -> SearchStrategy[int]:
    """Whole numbers from 0 up to below `count`, which shrink to 0."""
    from hypothesis import strategies as st

    return st.integers(0, count - 1)


def problem_of(
    source: Source,
    assuming: Relation | Iterable[Relation] = (),
    given: Relation | Iterable[Relation] = (),
    where: Mapping[sp.Symbol, sp.Set] | None = None,
) -> Problem:
    """A source of points as a problem: its symbols, domains and hypotheses.

    Raises
    ------
    CheckError
        As `points` says.
    """
    assumed, equations = relations("assuming", assuming), relations("given", given)
    equations += tuple(r for r in assumed if isinstance(r, sp.Eq))
    apart = [r.lhs - r.rhs for r in assumed if isinstance(r, sp.Ne)]
    inequalities = [r for r in assumed if not isinstance(r, (sp.Eq, sp.Ne))]
    symbols, base = _symbols(source)
    domains = {**base.domains, **hulls(where or {})}
    stated = base.statement or tuple(sp.Eq(s, s, evaluate=False) for s in symbols)
    return Problem(
        stated,
        (*base.given, *equations),
        (*base.assumptions, *inequalities),
        domains,
        (*base.nonzero, *apart),
    )


def _symbols(source: Source) -> tuple[Sequence[sp.Symbol], Problem]:
    """The symbols of a source, and what it says of them."""
    if isinstance(source, Claim):
        problem = source.problem()
        return problem.symbols, problem
    if isinstance(source, Theory):
        symbols = [p.symbol for p in source.parameters.values()]
        return symbols, Problem((), domains={s: source.domains[s] for s in symbols})
    if isinstance(source, Quantity):
        return source.parameters, Problem((), domains=quantity_domains(source))
    named = [source] if isinstance(source, sp.Symbol) else source
    if isinstance(named, (list, tuple)) and named and all(isinstance(s, sp.Symbol) for s in named):
        return named, Problem(())
    raise CheckError(
        f"source={source!r:.80} has no points; allowed are a Theory, a Claim, a Quantity or several symbols"
    )


def quantity_domains(quantity: Quantity) -> dict[sp.Symbol, sp.Set]:
    """The domain of each parameter: of its theory, where that is shipped, or as it is served."""
    from numerics.catalogue import quantity as served
    from numerics.errors import UnknownQuantityError

    theory = quantity.name.partition(".")[0]
    if theory in SHIPPED:
        declared = load(theory).domains
        return {p: declared[p] for p in quantity.parameters if p in declared} | dict(quantity.domains)
    try:
        known = {domain.name: domain for domain in served(quantity.name).domains}
    except UnknownQuantityError:
        return dict(quantity.domains)
    found = {}
    for p in quantity.parameters:
        domain = known[p.name]
        low, high = (None if e is None else sp.Rational(str(e.above)) for e in (domain.lower, domain.upper))
        found[p] = sp.Interval(
            -sp.oo if low is None else low,
            sp.oo if high is None else high,
            domain.lower_open,
            domain.upper_open,
        )
    return found


def quantity_parts(quantity: Quantity) -> tuple[sp.Basic, ...]:
    """The expressions of a quantity's value, whose special places points should meet."""
    value = quantity.value
    parts = value if isinstance(value, (tuple, list, sp.Tuple)) else (value,)
    return tuple(e for e in parts if isinstance(e, sp.Basic))


def relations(name: str, given: Relation | Iterable[Relation]) -> tuple[Relation, ...]:
    """One relation or several, as a tuple.

    Raises
    ------
    CheckError
        For what is no relation.
    """
    several = (
        (given,) if isinstance(given, (sp.Basic, bool)) or not isinstance(given, Iterable) else tuple(given)
    )
    for r in several:
        if isinstance(r, (bool, sp.logic.boolalg.BooleanAtom)):
            raise CheckError(
                f"{name}: SymPy decided the relation at once, it is {bool(r)}, so that nothing is left to "
                "try; write Eq(left, right, evaluate=False), or Gt(left, right, evaluate=False)"
            )
        if not isinstance(r, sp.core.relational.Relational):
            raise CheckError(
                f"{name}={r!r:.80} is no relation; allowed are Eq(..., evaluate=False), a < b and the like"
            )
    return several
