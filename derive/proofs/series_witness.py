"""Values of the parameters at which a series differs below its order: then the claim is false there.

At exact parameters everything is a power series with rational coefficients, and the functions that it is
about exist: their series lie inside their domains for small ζ, and all that is assumed holds there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import sympy as sp
from flint import fmpq

from derive.exact.plans import NO_POINT
from derive.exact.points import PointSource
from derive.proofs.expansion import Expansion, admissible_sides, expand
from derive.proofs.power_series import LOCAL, order_of
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from derive.statement.verdict import REFUTED, Outcome

if TYPE_CHECKING:
    from derive.proofs.series import Series

_TRIES = 24
_BINDING = (sp.Integral, sp.Sum, sp.Product, sp.Limit, sp.Derivative, sp.Subs, RootRadius)


def refutation(series: Series, problem: Problem) -> Outcome | None:
    """The verdict REFUTED with its parameters; None where none were found."""
    for values in _parameters(series, problem):
        try:
            found = _at(series, problem, values)
        except NO_POINT:
            continue
        if found is not None:
            return found
    return None


def _parameters(series: Series, problem: Problem) -> list[dict[sp.Symbol, sp.Rational]]:
    """Exact values of the fixed parameters that meet what is assumed of them alone."""
    moving = {series.variable, *series.start}
    fixed = [s for s in problem.symbols if s not in moving]
    fixed += [s for v in series.start.values() for s in sp.sympify(v).free_symbols if s not in fixed]
    if not fixed:
        return [{}]

    def alone(e: Any) -> bool:
        return not e.free_symbols & moving

    bare = replace(
        problem,
        statement=tuple(sp.Eq(s, s, evaluate=False) for s in fixed),
        given=tuple(e for e in problem.given if alone(e)),
        assumptions=tuple(r for r in problem.assumptions if alone(r)),
        domains={s: d for s, d in problem.domains.items() if s not in moving},
        nonzero=tuple(e for e in problem.nonzero if alone(e)),
    )
    found = []
    for point in PointSource(bare).points(_TRIES):
        if all(isinstance(point[s], fmpq) for s in fixed):
            found.append({s: sp.Rational(int(point[s].numerator), int(point[s].denominator)) for s in fixed})
    return found


def _at(series: Series, problem: Problem, values: Mapping[sp.Symbol, sp.Rational]) -> Outcome | None:
    def put(e: sp.Expr) -> sp.Expr:
        # Many times as fast; but it would also replace a variable that an integral or a limit binds.
        return e.subs(values) if e.atoms(*_BINDING) else e.xreplace(values)

    def put_in(r: Any) -> Any:
        return type(r)(put(r.lhs), put(r.rhs), evaluate=False)

    here = replace(series, start={s: put(sp.sympify(v)) for s, v in series.start.items()})
    given = tuple(e for e in map(put_in, problem.given) if e.has(series.variable, *series.start))
    special = Problem(tuple(map(put_in, problem.statement)), given)
    expansion = expand(here, special)
    number = next((k for k, o in enumerate(expansion.orders) if (o.order or 0) < series.order), None)
    if number is None or not _exists(here, problem, put, expansion):
        return None
    found = expansion.orders[number]
    coefficient = found.numerator.LC / found.denominator.LC
    point = {s.name: str(v) for s, v in sorted(values.items(), key=lambda item: item[0].name)}
    where = " ".join(f"{name}={v}" for name, v in point.items())
    evidence = expansion.plain() | {
        "point": point,
        "equation": number,
        "order": found.order,
        "coefficient": str(coefficient),
    }
    detail = (
        f"witness {where}: " * bool(where)
        + f"the sides differ at order {found.order} by {coefficient}, "
        + f"claimed to agree below order {series.order}"
    )
    return Outcome(REFUTED, detail, evidence)


def _exists(series: Series, problem: Problem, put: Any, expansion: Expansion) -> bool:
    """Whether the solution lies in all domains and meets all hypotheses near the point, on one side."""
    at = LOCAL**-1 if series.point == sp.oo else series.point + LOCAL
    domain = problem.domains.get(series.variable)
    sides = (1,) if domain is None else admissible_sides(domain, sp.sympify(series.point))
    conditions: list[tuple[sp.Expr, str]] = [(e, "nonzero") for e in problem.nonzero]
    for r in problem.given:
        conditions += [(1 / sp.fraction(sp.together(side))[1], "nonzero") for side in (r.lhs, r.rhs)]
    for r in problem.assumptions:
        strict = isinstance(r, (sp.StrictGreaterThan, sp.StrictLessThan))
        conditions.append((r.gts - r.lts, "positive" if strict else "nonnegative"))
    for w in series.start:
        inside = problem.domains.get(w, sp.S.Reals)
        for side, end in ((1, inside.inf), (-1, inside.sup)):
            if end not in (sp.oo, -sp.oo):
                conditions.append((side * (w - end), "positive"))
    local = [(put(e).subs(series.variable, at), kind) for e, kind in conditions]
    return any(all(_holds(e, kind, side, expansion) for e, kind in local) for side in sides)


def _holds(e: sp.Expr, kind: str, side: int, expansion: Expansion) -> bool:
    """Whether an expression in ζ and the functions has the sign for small ζ of one sign."""
    algebra, bound = expansion.algebra, expansion.series
    found = order_of(algebra, e, bound, expansion.terms, 1)
    if not found.numerator or found.order is None:
        return kind == "nonnegative" and not algebra.fraction(e)[0]
    value = found.numerator.LC / found.denominator.LC * side ** (found.order % 2)
    return bool(value != 0 if kind == "nonzero" else value > 0)
