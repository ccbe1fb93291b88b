"""Which solution of the given equations a series is about: the start is the only limit inside the domain.

The claim is about every function with values in the declared domain. So the start must lie in the closed
interval, the equation must have no other root there at the point, and no root may escape to infinity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sympy as sp
from sympy.polys.rings import PolyElement

from derive.errors import ProofFailed
from derive.exact.algebra import Algebra
from derive.exact.division import coefficients_in
from derive.proofs.power_series import LOCAL, substitute
from derive.proofs.setting import differences
from derive.statement.problem import Problem

if TYPE_CHECKING:
    from derive.proofs.series import Series

_BEYOND = sp.Symbol("_t")


def require_only_start(series: Series, problem: Problem) -> None:
    """Raise unless each unknown function with a domain can have no limit but its start.

    Raises
    ------
    ProofFailed
        For a start outside the closed domain, or another root that is not excluded. Unknown functions without
        a domain are complex, and their starts say which branch is meant.
    """
    real = [s for s in sorted(series.start, key=lambda s: s.name) if s in problem.domains]
    for w in real:
        domain = problem.domains[w]
        domain = sp.Interval(-sp.oo, sp.oo) if domain == sp.S.Reals else domain
        finite = [e for e in (domain.inf, domain.sup) if e not in (sp.oo, -sp.oo)]
        if not isinstance(domain, sp.Interval) or not all(e.is_Rational for e in finite):
            raise ProofFailed(f"the domain {domain} of {w} has no rational ends")
        start = sp.sympify(series.start[w])
        for side, end in ((1, domain.start), (-1, domain.end)):
            if end.is_finite and not _nonnegative(side * (start - end)):
                raise ProofFailed(f"the start {w} = {start} is not in the closed domain {domain.closure}")
        _require_only_root(series, problem, w, domain, [s for s in real if s != w])


def _require_only_root(
    series: Series, problem: Problem, w: sp.Symbol, domain: sp.Interval, others: list[sp.Symbol]
) -> None:
    holding = [e for e in differences(problem.given) if e.has(w)]
    if len(holding) != 1 or holding[0].has(*others):
        raise ProofFailed(
            f"{w} is real and not alone in one equation; other roots in its domain are not excluded"
        )
    equation = holding[0].subs(series.variable, LOCAL**-1 if series.point == sp.oo else series.point + LOCAL)
    branches = {s: v for s, v in series.start.items() if s != w and s not in others}
    start = sp.sympify(series.start[w])
    hypotheses = [e for e in problem.nonzero if not e.has(series.variable, *series.start)]
    algebra = Algebra([equation, w, start, *branches, *branches.values(), *hypotheses, LOCAL], first=[LOCAL])
    if algebra.generators:
        raise ProofFailed("only rational equations have series here")
    ring = algebra.ring
    nonzero = [algebra.fraction(e)[0] for e in hypotheses]
    values = {s.name: algebra.fraction(v) for s, v in branches.items()}
    if not all(den.is_ground for _, den in values.values()):
        raise ProofFailed("a start is not polynomial in the parameters")
    at_point = {name: num * (1 / den.LC) for name, (num, den) in values.items()} | {LOCAL.name: ring.zero}
    f, index = algebra.fraction(equation)[0], [str(s) for s in ring.symbols].index(w.name)
    s_num, s_den = algebra.fraction(start)
    others_factor, rest = substitute(f, at_point).div(ring.gens[index] * s_den - s_num)
    if rest:
        raise ProofFailed(f"the start {w} = {start} does not solve the given equation at the point")
    if not _no_zero(algebra, others_factor, w, domain, nonzero):
        raise ProofFailed(
            f"other limits of {w} in its domain {domain} are not excluded: "
            f"{algebra.shown(others_factor)} may vanish there"
        )
    if domain.start.is_finite and domain.end.is_finite:
        return
    parts = coefficients_in(f, index)
    leading = substitute(parts[max(parts)], at_point)
    if algebra.doubtful_factors(leading, nonzero):
        raise ProofFailed(
            f"{w} may tend to infinity: its highest coefficient there is {algebra.shown(leading)}"
        )


def _no_zero(
    algebra: Algebra, q: PolyElement, w: sp.Symbol, domain: sp.Interval, nonzero: list[PolyElement]
) -> bool:
    """Whether a polynomial has no zero for w in the closed interval: all its coefficients have one sign.

    They are those in t >= 0, where w = low + t, high - t or (low + high·t)/(1 + t).
    """
    index = [str(s) for s in algebra.ring.symbols].index(w.name)
    if q.degree(index) <= 0:
        return not algebra.doubtful_factors(q, nonzero)
    low, high, t = domain.start, domain.end, _BEYOND
    degree = int(q.degree(index))
    if low.is_finite and high.is_finite:
        put, factor = (low + high * t) / (1 + t), (1 + t) ** degree
    elif low.is_finite:
        put, factor = low + t, sp.Integer(1)
    elif high.is_finite:
        put, factor = high - t, sp.Integer(1)
    else:
        return False
    terms = sp.Poly(sp.expand(sp.cancel(algebra.expression(q).subs(w, put) * factor)), t).all_coeffs()[::-1]
    hypotheses = [algebra.expression(p) for p in nonzero]
    wide = Algebra([*terms, *hypotheses])
    polys = [wide.fraction(c)[0] for c in terms]
    units = [polys[0], *([polys[-1]] if low.is_finite and high.is_finite else [])]
    if len(polys) != degree + 1 and len(units) == 2:
        return False
    signs = {c > 0 for p in polys for c in p.values()}
    symbols = {s for c in terms for s in c.free_symbols}
    if len(signs) != 1 or not all(s.is_nonnegative for s in symbols):
        return False
    known = [wide.fraction(e)[0] for e in hypotheses]
    return not any(wide.doubtful_factors(p, known) for p in units)


def _nonnegative(e: sp.Expr) -> bool:
    """Whether a polynomial has nonnegative coefficients in nonnegative symbols."""
    e = sp.expand(e)
    if e.is_Rational:
        return bool(e >= 0)
    symbols = sorted(e.free_symbols, key=str)
    if not e.is_polynomial(*symbols) or not all(s.is_nonnegative for s in symbols):
        return False
    return all(c.is_Rational and c >= 0 for c in sp.Poly(e, *symbols).coeffs())
