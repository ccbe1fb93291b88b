"""Every claim about the special functions is proved, holds in numbers, and fails with a wrong coefficient."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sympy import Eq, Expr, Rational, S, erf, oo, pi, sqrt

from derive.checking.checker import Checker
from derive.functions.classes import bivariate_normal_cdf, erfcx, normal_cdf, normal_density, owens_t
from derive.statement.verdict import PROVED
from derive.theories.special import normal, theory
from derive.theories.special.model import a, h, owen_integrand, rho_of_r, tail, u, v, x, y, z
from tests.helpers.claims import checker, require_settled
from tests.helpers.statement_numbers import holds, margin, points_of

CLAIMS = [
    c for c in theory.claims.values() if c.id.split(".")[1] in ("owens_t", "bivariate_normal_cdf", "erfcx")
]


@pytest.fixture(scope="module")
def settler() -> Checker:
    return checker()


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_claim(claim: Any, settler: Checker) -> None:
    require_settled(settler.check(claim), claim)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_statement_in_numbers(claim: Any) -> None:
    (relation,) = claim.statement
    tried = points_of(claim, 4)
    assert len(tried) == 4
    for point in tried:
        assert holds(relation, point), (point, margin(relation, point))


def test_what_is_there() -> None:
    promised = """owens_t.definition owens_t.negative owens_t.slope owens_t.at_zero owens_t.at_one
        owens_t.reflection bivariate_normal_cdf.definition bivariate_normal_cdf.plackett
        bivariate_normal_cdf.symmetric bivariate_normal_cdf.complement bivariate_normal_cdf.owen_positive
        bivariate_normal_cdf.owen_negative bivariate_normal_cdf.owen_mixed erfcx.integral erfcx.slope"""
    assert {f"special.{name}" for name in promised.split()} <= set(theory.claims)
    assert len({c.id for c in CLAIMS}) == len(CLAIMS)
    for part, author in (("owens_t.definition", "Owen"), ("owen_positive", "Owen"), ("plackett", "Plackett")):
        (claim,) = [c for c in CLAIMS if c.id.endswith(part)]
        assert author in str(claim.source)
    for quantity in theory.quantities.values():
        assert quantity.claims and all(theory.claims[c].expect is PROVED for c in quantity.claims)


half = Rational(1, 2)
towards = (v - rho_of_r * u) / u


def integral(name: str) -> Expr:
    """The left side of a claim."""
    return theory.claims[f"special.{name}"].statement[0].lhs


WRONG: dict[str, tuple[str, Expr, Expr]] = {
    "T without its half": ("owens_t.definition", integral("owens_t.definition"), 2 * owens_t(h, a)),
    "T for a < 0 of the wrong sign": ("owens_t.negative", integral("owens_t.negative"), owens_t(h, a)),
    "the slope in h without a": (
        "owens_t.slope",
        integral("owens_t.slope"),
        -normal_density(h) * erf(h / sqrt(2)) / 2,
    ),
    "T(h, 1) without the complement": ("owens_t.at_one", owens_t(u, S.One), tail(u) / 2),
    "reflection with its product added": (
        "owens_t.reflection",
        integral("owens_t.reflection"),
        tail(u) / 2 + tail(u * v) / 2 + tail(u) * tail(u * v),
    ),
    "complement at the same correlation": (
        "bivariate_normal_cdf.complement",
        bivariate_normal_cdf(x, y, rho_of_r) + bivariate_normal_cdf(x, -y, rho_of_r),
        normal_cdf(x),
    ),
    "the reduction with √(1-ρ²) forgotten": (
        "bivariate_normal_cdf.owen_positive",
        bivariate_normal_cdf(u, v, rho_of_r),
        normal_cdf(u) / 2 + normal_cdf(v) / 2 - owens_t(u, towards) - owens_t(v, (u - rho_of_r * v) / v),
    ),
    "no half less for two signs": (
        "bivariate_normal_cdf.owen_mixed",
        bivariate_normal_cdf(u, z, rho_of_r),
        normal.in_owens_t(u, z),
    ),
    "a half less for one sign": (
        "bivariate_normal_cdf.owen_negative",
        bivariate_normal_cdf(-u, -v, rho_of_r),
        normal.in_owens_t(-u, -v) - half,
    ),
    "erfcx with 1/√π": ("erfcx.slope", integral("erfcx.slope"), 2 * x * erfcx(x) - 1 / sqrt(pi)),
}


@pytest.mark.parametrize("fault", WRONG)
def test_a_wrong_statement_is_not_proved(fault: str) -> None:
    name, left, right = WRONG[fault]
    claim = theory.claims[f"special.{name}"]
    changed = replace(claim, statement=(Eq(left, right, evaluate=False),))
    assert not holds(changed.statement[0], points_of(claim, 1)[0])
    assert Checker(twin_limit=0).check(changed).verdict is not PROVED


def test_the_definition_is_owens() -> None:
    """The integrand that the claims integrate is the one in the table's definition."""
    (found,) = integral("owens_t.definition").atoms(type(integral("owens_t.definition")))
    ((variable, low, high),) = found.limits
    assert (low, high) == (0, a) and found.function == owen_integrand(h, variable)
    assert found.function.subs({h: 0, variable: 1}) == 1 / (4 * pi)
    assert found.function.subs(variable, 0).subs(h, oo) == 0
