"""Rules of functions where they do not hold: off their domains, at poles, on cuts. None is proved there."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from sympy import Derivative, Ei, Eq, Interval, Rational, exp, gamma, hyper, log, oo, pi, sqrt

from derive.errors import DeriveError, RecheckFailed
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.identity import Identity
from derive.proofs.sign import Sign
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

z, x = sp.Symbol("z"), sp.Symbol("x", real=True)
n, k = sp.symbols("n k", integer=True)
u = sp.Symbol("u", positive=True)
REALS, POSITIVE = Interval(-oo, oo), Interval.open(0, oo)


def problem(statement: Any, *given: Any) -> Problem:
    """A statement about whole numbers n and k, a real x, a positive u and a complex z."""
    domains = {s: POSITIVE if s == u else REALS for s in statement.free_symbols | {x} if s != z}
    held = {s: d for s, d in domains.items() if statement.has(s) or any(g.has(s) for g in given)}
    return Problem((statement,), given, (), held)


def equal(left: Any, right: Any) -> Any:
    return Eq(left, right, evaluate=False)


IDENTITIES = [
    (equal(sp.binomial(n, k), sp.binomial(n, n - k)),),  # 1 and 0 at n = -1, k = 2
    (equal(sp.binomial(n, k), sp.binomial(n - 1, k) + sp.binomial(n - 1, k - 1)),),
    (equal(gamma(x + 1), 0), equal(x, 0)),  # x Γ(x) has no value there
    (equal(sp.besselj(Rational(1, 2), z) * sqrt(pi) * sqrt(z), -sqrt(2) * sp.sin(z)),),
    (equal(sp.besselj(x, 0) * sp.besselj(x + 1, 0), 7),),
    (equal(sp.expint(1, z), -Ei(-z)),),
    (equal(sp.li(z), Ei(log(z))),),
    (equal(sp.loggamma(z + 1), sp.loggamma(z) + log(z)),),
    (equal(hyper((z,), (x,), u), exp(u) * hyper((x - z,), (x,), -u)),),  # not where the series ends
    (equal(sp.polylog(2, x) + sp.polylog(2, 1 - x), pi**2 / 6 - log(x) * log(1 - x)),),
    (equal(sp.zeta(u, x + 1), sp.zeta(u, x) - x ** (-u)),),
    (
        equal(
            (x + 1) * sp.legendre(x + 1, u), (2 * x + 1) * u * sp.legendre(x, u) - x * sp.legendre(x - 1, u)
        ),
    ),
    (equal(sp.lowergamma(z, x) + sp.uppergamma(z, x), gamma(z)),),
]
SIGNS = [
    sp.Gt(sp.besselk(z, u), 0, evaluate=False),
    sp.Gt(gamma(x), 0, evaluate=False),
    sp.Gt(sp.cosh(z), 0, evaluate=False),
    sp.Ge(sp.acosh(x), 0, evaluate=False),
    sp.Gt(sp.elliptic_k(x), 0, evaluate=False),
    sp.Gt(sp.LambertW(x), -1, evaluate=False),
]
DERIVATIVES = [
    (sp.li(x), x, 1 / log(x)),
    (sp.acosh(x), x, 1 / sqrt(x**2 - 1)),
    (sp.Ci(z), z, sp.cos(z) / z),
    (
        sp.besselj(Rational(1, 2), x),
        x,
        (sp.besselj(-Rational(1, 2), x) - sp.besselj(Rational(3, 2), x)) / 2,
    ),
    (sp.atan2(z, u), u, -z / (u**2 + z**2)),
]


@pytest.mark.parametrize("case", IDENTITIES, ids=lambda c: str(c[0]))
def test_an_identity_is_not_proved_where_it_may_fail(case: Any) -> None:
    with pytest.raises(DeriveError):
        Identity().attempt(problem(*case))


@pytest.mark.parametrize("statement", SIGNS, ids=str)
def test_a_sign_is_not_proved_off_the_domain(statement: Any) -> None:
    with pytest.raises(DeriveError):
        Sign().attempt(problem(statement))


@pytest.mark.parametrize(("value", "variable", "slope"), DERIVATIVES, ids=str)
def test_a_derivative_is_not_proved_off_the_domain(value: Any, variable: Any, slope: Any) -> None:
    with pytest.raises(DeriveError):
        Antiderivative(variable=variable).attempt(problem(equal(Derivative(value, variable), slope)))


def test_a_certificate_names_what_it_rests_on(certify: Any) -> None:
    certificate = certify(Identity(), problem(equal(gamma(x + 1), x * gamma(x))))
    assert certificate["evidence"]["axioms"] == ["DLMF 5.5.1"] and recheck(certificate)
    del certificate["evidence"]["axioms"]
    with pytest.raises(RecheckFailed, match="published relations"):
        recheck(certificate)
    certificate["evidence"]["axioms"] = ["DLMF 5.5.2"]
    with pytest.raises(RecheckFailed, match="published relations"):
        recheck(certificate)
