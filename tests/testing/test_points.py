"""Exact points: inside all hypotheses, near where formulas fail, simplest first."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from hypothesis import find, given, settings
from sympy import Eq, Interval, Ne, Rational, oo, pi, sqrt

from derive import Theory, by
from derive.checking.library import load
from derive.testing import CheckError, VacuousCheckError, points

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
        ([Eq(x**2 - 3 * x + 2, 0)], []),
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
    with pytest.raises(CheckError, match="where: "):
        points([x], where={x: sp.S.Integers})
    with pytest.raises(CheckError, match="assuming=True is no relation"):
        points([x], assuming=[True])  # type: ignore[list-item]


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
        with pytest.raises(CheckError, match="allowed are intervals inside that"):
            points([s], where={s: domain})
