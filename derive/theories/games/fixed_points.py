"""All fixed points of a game whose v is polynomial, exactly.

The ideal of v is made radical by the squarefree elimination polynomial of each variable (Seidenberg's
lemma 92). A linear form u that separates its points then gives a basis p(u), x_i - g_i(u) (the shape lemma):
one fixed point for each root of p, none left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import prod
from typing import Any

import sympy as sp

from derive.theories.games.errors import FixedPointError, InfinitelyManyError, NoFixedPointError
from derive.theories.games.exact import plain

Point = tuple[sp.Expr, ...]
_GIVE = "give the point itself as at=..."


def fixed_points(
    v: Sequence[sp.Expr], variables: Sequence[sp.Symbol], parameters: Sequence[sp.Symbol]
) -> tuple[Point, ...]:
    """All real solutions of v = 0.

    Parameters
    ----------
    v : polynomials in the variables; coefficients are algebraic numbers, or rational in
        the parameters and pi.
    variables : as many as components of v.
    parameters : real; the solutions are all that there are for generic values, outside the zeros of some
        polynomial in the parameters.

    Returns
    -------
    Points, in ascending order where they are numbers, with values in the order of the variables. Those whose
    reality depends on the parameters are among them.

    Raises
    ------
    FixedPointError
        When v is not polynomial, or has zeros that cannot be written down.
    InfinitelyManyError
        When there are infinitely many.
    NoFixedPointError
        When there is no real one, or none at all.
    """
    polynomials = [p for p in _polynomials(v, variables, parameters) if not p.is_zero]
    if not polynomials:
        raise InfinitelyManyError(f"every point is a fixed point, as v is zero; {_GIVE}")
    field = _field(polynomials, parameters)
    basis = sp.groebner(polynomials, *variables, order="grevlex", domain=field)
    if basis.exprs == [1]:
        raise NoFixedPointError("the game has no fixed point: v = 0 has no solution, real or complex")
    if not basis.is_zero_dimensional:
        raise InfinitelyManyError(f"the game has infinitely many fixed points; {_GIVE}")
    u = sp.Dummy("u")
    eliminated = []
    for x in variables:
        elimination = sp.Poly(_with_form(basis.exprs, variables, u, x, field)[-1], u, domain=field)
        eliminated.append(elimination.sqf_part())
    radical = [*basis.exprs, *(e.as_expr().subs(u, x) for e, x in zip(eliminated, variables, strict=True))]
    p, coordinates = _separated(radical, variables, u, prod(e.degree() for e in eliminated), field)
    found: list[Point] = []
    try:
        factors = [factor for factor, _ in p.factor_list()[1]]
    except (NotImplementedError, sp.polys.polyerrors.DomainError):
        raise FixedPointError(f"the equation {plain(p.as_expr())} = 0 cannot be factored; {_GIVE}") from None
    for factor in factors:
        for root in _real_roots(factor):
            pairs = zip(coordinates, eliminated, strict=True)
            found.append(tuple(_at_root(g, factor, root, own) for g, own in pairs))
    if not found:
        raise NoFixedPointError("the game has no fixed point: all solutions of v = 0 are complex")
    if all(e.is_number for point in found for e in point):
        found.sort(key=lambda point: [float(e) for e in point])
    return tuple(found)


def _polynomials(
    v: Sequence[sp.Expr], variables: Sequence[sp.Symbol], parameters: Sequence[sp.Symbol]
) -> list[sp.Poly]:
    made = []
    for e in v:
        try:
            p = sp.Poly(e, *variables)
        except sp.PolynomialError:
            raise FixedPointError(f"v is not polynomial: {plain(e)}; {_GIVE}") from None
        if p.has(*variables) and any(c.has(*variables) for c in p.coeffs()):
            raise FixedPointError(f"v is not polynomial: {plain(e)}; {_GIVE}")
        made.append(p)
    return made


def _field(polynomials: Sequence[sp.Poly], parameters: Sequence[sp.Symbol]) -> Any:
    """The field of the coefficients."""
    coefficients = [c for p in polynomials for c in p.coeffs()]
    field, _ = sp.construct_domain(coefficients, field=True, extension=True)
    ground = field.domain if field.is_FractionField else field
    generators = set(field.symbols) if field.is_FractionField else set()
    if not (ground.is_ZZ or ground.is_QQ or ground.is_Algebraic) or not generators <= {*parameters, sp.pi}:
        raise FixedPointError(
            "v has coefficients that are neither algebraic numbers nor rational in the parameters and pi; "
            + _GIVE
        )
    return field


def _with_form(
    exprs: Sequence[sp.Expr], variables: Sequence[sp.Symbol], u: sp.Symbol, form: sp.Expr, field: Any
) -> list[sp.Expr]:
    """The lexicographic basis with u, the value of the form, as the last variable."""
    made: list[sp.Expr] = sp.groebner([*exprs, u - form], *variables, u, order="lex", domain=field).exprs
    return made


def _forms(variables: Sequence[sp.Symbol], points: int) -> Iterator[sp.Expr]:
    """Linear forms, one of which separates the points of any set of so many.

    Two points share a value of the form in t for at most n - 1 values of t.
    """
    yield from reversed(variables)
    for t in range(1, 2 + (len(variables) - 1) * points * (points - 1) // 2):
        yield sum((t**i * x for i, x in enumerate(variables)), sp.S.Zero)


def _separated(
    radical: Sequence[sp.Expr], variables: Sequence[sp.Symbol], u: sp.Symbol, points: int, field: Any
) -> tuple[sp.Poly, list[sp.Poly]]:
    """p(u) and the coordinates g_i(u) of the points of a radical ideal, at most so many points."""
    for form in _forms(variables, points):
        *others, last = _with_form(radical, variables, u, form, field)
        # A reduced basis over a field is monic, so that the elements are x_i - g_i(u) as they stand.
        if len(others) == len(variables):
            values = [sp.expand(x - e) for x, e in zip(variables, others, strict=True)]
            if not any(g.has(*variables) for g in values):
                return sp.Poly(last, u, domain=field), [sp.Poly(g, u, domain=field) for g in values]
    raise AssertionError("some linear form separates finitely many points")


def _real_roots(factor: sp.Poly) -> list[sp.Expr]:
    """Roots of an irreducible polynomial that are real, or real for some parameters."""
    if factor.degree() == 1:
        a, b = factor.all_coeffs()
        return [sp.cancel(-b / a)]
    if factor.degree() == 2:
        a, b, c = factor.all_coeffs()
        discriminant = sp.factor(b**2 - 4 * a * c)
        if discriminant.is_negative:
            return []
        root = sp.sqrt(discriminant)
        return [sp.radsimp((-b - root) / (2 * a)), sp.radsimp((-b + root) / (2 * a))]
    if not factor.domain.is_QQ and not factor.domain.is_ZZ:
        raise FixedPointError(
            f"fixed points are roots of an irreducible polynomial of degree {factor.degree()} whose "
            f"coefficients are not rational, and cannot be written down; {_GIVE}"
        )
    return list(factor.real_roots())


def _at_root(g: sp.Poly, factor: sp.Poly, root: sp.Expr, own: sp.Poly) -> sp.Expr:
    """g at a real root of the factor; `own` is a squarefree polynomial that has the value as a root."""
    value = sp.expand(g.rem(factor).as_expr().subs(g.gen, root))
    if factor.degree() <= 2:
        return sp.radsimp(value)
    # The value is one of the real roots of its own polynomial, which says more than a value of g does.
    roots = own.real_roots()
    digits = 15
    while True:
        close = [r for r in roots if abs((r - value).evalf(digits)) < sp.Float(10) ** (5 - digits)]
        if len(close) == 1:
            return close[0]
        digits *= 2
