"""Exact points: inside all hypotheses, near where formulas fail, simplest first."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from hypothesis import find, given, settings
from sympy import Abs, Eq, Interval, Ne, Rational, oo, pi, sqrt

from derive import Theory, by
from derive.checking.library import load
from derive.statement.problem import Problem
from derive.testing import CheckError, VacuousCheckError, points
from derive.testing.numbers import exact, to_sympy
from derive.testing.simplifying import simpler_points
from derive.testing.simplifying import simplest as simplest_of
from derive.testing.space import space_of

x, y = sp.symbols("x y", real=True)
a = sp.Symbol("a", positive=True)
r = sp.Symbol("r", nonnegative=True)
n = sp.Symbol("n", integer=True, positive=True)
PLAIN = settings(max_examples=150, database=None, derandomize=True)


def drawn(strategy: Any, count: int = 150) -> list[dict[sp.Symbol, sp.Rational]]:
    """Points of a strategy, under Hypothesis' own health checks: drawing is fast, little is thrown away."""
    found: list[dict[sp.Symbol, sp.Rational]] = []

    @settings(PLAIN, max_examples=count, suppress_health_check=())
    @given(strategy)
    def collect(point: dict[sp.Symbol, sp.Rational]) -> None:
        found.append(point)

    collect()
    return found


def test_domains_whole_numbers_and_assumptions_hold() -> None:
    where = {x: Interval.open(0, 1), y: Interval(-pi, pi)}
    found = drawn(points([x, y, a, n], where=where, assuming=[a < 3, Ne(x, a), y < x]))
    for p in found:
        assert 0 < p[x] < 1 and -pi < p[y] < p[x] and 0 < p[a] < 3 and p[x] != p[a]
        assert p[n].is_Integer and p[n] > 0
        assert all(isinstance(v, sp.Rational) for v in p.values())


def test_ends_scales_and_coincidences_are_met() -> None:
    found = drawn(points([x, y, r], where={x: Interval(0, 1)}), 600)
    assert {p[x] for p in found} >= {0, 1} and any(p[r] == 0 for p in found)
    assert any(0 < p[x] < Rational(1, 10**8) for p in found) and any(
        1 - p[x] < Rational(1, 10**6) for p in found
    )
    assert any(abs(p[y]) > 10**8 for p in found)
    for related in (lambda p: p[x] == p[y], lambda p: p[y] == -p[x] != 0):
        assert any(related(p) for p in found)
    # By chance alone there would be a handful.
    inverse = [p for p in found if any(p[s] * p[t] == 1 != p[s] for s, t in ((r, x), (r, y), (x, y)))]
    assert len(inverse) > 12
    assert any(p[x] != 0 and 0 < abs(p[y] / p[x] - 1) < Rational(1, 10**6) for p in found)


@pytest.mark.parametrize(
    ("given", "assuming"),
    [
        ([Eq(x, y**2 + 1)], []),
        ([Eq(x**2 + y**2, 1)], [x > 0]),
        ([Eq(r, sqrt(x**2 + a**2))], []),
        ([Eq(x * a + y, 2), Eq(y - x, a)], []),
        ([Eq(x**2 - 3 * x + 2, 0), Eq(y, x * a)], []),
        ([Eq(x, -sqrt(1 + y**2))], []),  # of a root the right branch
        ([Eq(1 / x + 1 / a, 1)], [x > 0]),
    ],
)
def test_given_equations_hold_exactly(given: list[sp.Eq], assuming: list[Any]) -> None:
    symbols = sorted(set().union(*(e.free_symbols for e in given)), key=str)
    found = drawn(points(symbols, given=given, assuming=assuming), 40)
    assert len({tuple(p.values()) for p in found}) >= 2
    for p in found:
        assert all(sp.simplify(e.lhs.subs(p) - e.rhs.subs(p)) == 0 for e in given)


def test_what_cannot_be_met_is_said() -> None:
    with pytest.raises(CheckError, match=r"Eq\(x\*\*2, 2\) could not be met exactly"):
        points([x, y], given=[Eq(x + y, 1), Eq(x**2, 2)])
    with pytest.raises(VacuousCheckError, match="x < y, y < x"):
        points([x, y], assuming=[x < y, y < x])
    for wrong in ("x", [], [1], 3):
        with pytest.raises(CheckError, match="source="):
            points(wrong)  # type: ignore[arg-type]
    for other in (sp.S.Rationals, sp.Range(0, 9, 2), sp.FiniteSet(sqrt(2)), sp.S.EmptySet, (0, 1)):
        with pytest.raises(CheckError, match=r"where: .* allowed are symbols with intervals"):
            points([x], where={x: other})
    for decided in (True, sp.true, Eq(x, x)):
        with pytest.raises(CheckError, match=r"SymPy decided the relation at once.*evaluate=False"):
            points([x], assuming=[decided])
    with pytest.raises(CheckError, match="assuming=3 is no relation"):
        points([x], assuming=[3])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("condition", "simplest"),
    [
        (lambda p: True, (1, 1)),
        (lambda p: p[x] > 3, (4, 1)),
        (lambda p: p[x] + p[y] == 0, (1, -1)),
        (lambda p: p[x] < 0 and p[y] == 0, (-1, 0)),
    ],
)
def test_points_shrink_to_simple_numbers(condition: Any, simplest: tuple[int, int]) -> None:
    found = find(points([x, y]), lambda p: bool(condition(p)), settings=PLAIN)
    assert (found[x], found[y]) == simplest


def test_a_statement_brings_the_numbers_at_which_it_is_special() -> None:
    theory = Theory("special_places", "")
    u = theory.parameter("u", "")
    v = theory.parameter("v", "")
    third, far = Rational(1, 3), Rational(417, 19)
    pieces = sp.Piecewise((1, u < far), (0, True)) + Abs(u - third) + 1 / (7 * u - v) + sqrt(v**2 - 2)
    claim = theory.claim("c", "", Eq(pieces + u, u + pieces, evaluate=False), proof=by.identity())
    found = drawn(points(claim), 500)
    for place in (third, far):
        assert any(p[u] == place for p in found)
        near = {sp.sign(p[u] - place) for p in found if 0 < abs(p[u] - place) < Rational(1, 100)}
        assert near == {1, -1}
    assert any(7 * p[u] == p[v] for p in found) and any(
        0 < abs(p[v] ** 2 - 2) < Rational(1, 10**3) for p in found
    )
    q = theory.quantity("q", "", parameters=(u,), value=1 / (u - far), claims=[])
    assert any(p[u] == far for p in drawn(points(q), 200))


@pytest.mark.parametrize(
    ("domain", "held"),
    [
        (sp.FiniteSet(1, Rational(5, 2), -4), lambda v: v in (1, Rational(5, 2), -4)),
        (sp.S.Integers, lambda v: v.is_Integer),
        (sp.S.Naturals, lambda v: v.is_Integer and v >= 1),
        (sp.S.Naturals0, lambda v: v.is_Integer and v >= 0),
        (sp.S.Integers.intersect(Interval(-2, 3)), lambda v: v.is_Integer and -2 <= v <= 3),
        (sp.S.Reals - sp.FiniteSet(0), lambda v: v != 0),
        (
            sp.Union(Interval.open(-3, -2), sp.FiniteSet(0), Interval(5, oo)),
            lambda v: -3 < v < -2 or v == 0 or v >= 5,
        ),
        (
            sp.Union(sp.S.Naturals, Interval(Rational(-1, 2), Rational(-1, 3))),
            lambda v: v.is_Integer or v < 0,
        ),
    ],
)
def test_sets_of_symbols(domain: sp.Set, held: Any) -> None:
    found = [p[x] for p in drawn(points([x, y], where={x: domain}), 150)]
    assert all(held(v) for v in found)
    for part in domain.args if isinstance(domain, sp.Union) else (domain,):
        wanted = min(3, len(part)) if isinstance(part, sp.FiniteSet) else 3
        assert len({v for v in found if part.contains(v) == sp.true}) >= wanted


def test_equations_that_leave_next_to_nothing_are_refused() -> None:
    two = Eq(x**2 - 3 * x + 2, 0)
    with pytest.raises(VacuousCheckError, match="met at 2 points only: x=1; x=2; where there are no others"):
        points([x], given=two)
    assert {p[x] for p in drawn(points([x], given=two, where={x: sp.FiniteSet(1, 2)}), 30)} == {1, 2}
    with pytest.raises(VacuousCheckError, match="met at 3 points only"):
        points([x], given=Eq(x**3, x))  # three of no known number
    assert drawn(points([n], given=Eq(n, 4), where={n: Interval(4, 4)}), 3)


@pytest.mark.parametrize(
    ("refuted", "simplest"),
    [
        (lambda v: v > Rational(27, 10), 3),
        (lambda v: Rational(1, 7) < v < Rational(1, 5), Rational(1, 6)),
        (lambda v: Rational(314, 100) < v < Rational(315, 100), Rational(22, 7)),
        (lambda v: Rational(-42, 100) < v < Rational(-41, 100), Rational(-5, 12)),
        (lambda v: abs(v - 10**9) < Rational(1, 10), 10**9),
        (lambda v: 123456 < v < 123460, 123457),
    ],
)
def test_the_simplest_number_of_a_refuting_interval_is_shown(refuted: Any, simplest: Any) -> None:
    inside = simplest + Rational(1, 10**7 + 19)
    assert refuted(inside)
    space = space_of(Problem((Eq(x, x, evaluate=False),), domains={x: sp.S.Reals}))

    def fails(point: Any) -> bool:
        return bool(refuted(to_sympy(point[x])))

    found = simplest_of({x: exact(inside)}, lambda p: simpler_points(space, p), fails)
    assert to_sympy(found[x]) == simplest


def test_sources_bring_their_domains() -> None:
    special = load("special")
    for p in drawn(points(special), 30):
        assert {s.name for s in p} == set(special.parameters) and abs(p[special.symbols["rho"]]) <= 1
    for p in drawn(points(special.quantities["special.bivariate_normal_cdf"]), 60):
        assert abs(p[special.symbols["rho"]]) <= 1
    theory = Theory("own", "Two numbers with a given sum")
    u, v = (theory.unknown(name, "", Interval.open(0, oo)) for name in "uv")
    total = theory.model("total", "The sum", Eq(u + v, 2))
    square = theory.claim("square", "", u * v <= 1, given=[total], assuming=[u > v], proof=by.sign())
    for p in drawn(points(square), 40):
        assert p[u] + p[v] == 2 and 0 < p[v] < p[u]


def test_complex_symbols_and_domains_outside_of_what_is_assumed_are_refused() -> None:
    w = sp.Symbol("w", complex=True)
    with pytest.raises(CheckError, match="w is complex"):
        points([w])
    for s, domain in (
        (a, Interval(-2, -1)),
        (r, Interval(-1, 1)),
        (sp.Symbol("m", negative=True), sp.S.Reals),
    ):
        with pytest.raises(CheckError, match="allowed are sets inside that"):
            points([s], where={s: domain})
