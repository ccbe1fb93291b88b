"""The rules of functions: proved with their axioms named, true in SymPy's numbers, refuted when changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import sympy as sp

from derive import by
from derive.checking.certificates import certificate_of
from derive.checking.checker import Checker
from derive.checking.twins import twins
from derive.errors import DeriveError
from derive.recheck.verification import checked
from derive.statement.verdict import REFUTED
from derive.theories.special import theory
from derive.theories.special.model import a, b, h, n, nu, p, q, rho, u, v, w, x, y
from tests.helpers.claims import checker, require_settled

KERNELS = ("owens_t", "bivariate_normal_cdf", "erfcx")
RULES = [c for c in theory.claims.values() if c.id.split(".")[1] not in KERNELS]
each = pytest.mark.parametrize("claim", RULES, ids=lambda c: c.id)
R = sp.Rational
POINT = {
    a: R(13, 10), b: R(7, 5), h: R(1, 3), n: sp.Integer(3), nu: R(3, 7), p: R(3, 10), q: R(-2, 5),
    rho: R(1, 5), u: R(9, 4), v: R(6, 5), w: R(7, 3), x: R(5, 7), y: R(-4, 3),
}  # fmt: skip
_DIGITS, _STEP = 60, R(1, 10**18)


@pytest.fixture(scope="module")
def settler() -> Checker:
    return checker()


@each
def test_rule(claim: Any, settler: Checker) -> None:
    require_settled(settler.check(claim), claim)


def number(side: sp.Expr) -> sp.Expr:
    """A side at the point; a derivative as a central difference."""
    if isinstance(side, sp.Derivative):
        ((variable, _),) = side.variable_count
        ends = [side.expr.xreplace({variable: POINT[variable] + k * _STEP}) for k in (1, -1)]
        return (number(ends[0]) - number(ends[1])) / (2 * _STEP)
    plain = side.xreplace(POINT).replace(sp.erfcinv, lambda z: sp.erfinv(1 - z))  # SymPy evaluates no other
    return sp.N(plain.doit(), _DIGITS)


@each
def test_rule_in_numbers(claim: Any) -> None:
    (relation,) = claim.statement
    left, right = number(relation.lhs), number(relation.rhs)
    assert left.is_number and right.is_number
    assert abs(left - right) < R(1, 10**20) * (1 + abs(left))


@each
def test_neighbours_are_refuted_at_a_witness(claim: Any) -> None:
    """Statements of another sign and with another number."""
    tried, refuted = 0, 0
    changed = [t for t in twins(claim.statement, 12) if t.label not in claim.equal_twins]
    signs = [t for t in changed if "sign" in t.label][:1]
    numbers = [t for t in changed if "replaced" in t.label or "dropped" in t.label][:1]
    for twin in (signs + numbers) or changed[:1]:
        wrong = replace(claim, statement=twin.statement, expect=REFUTED, proof=by.refutation())
        try:
            outcome = wrong.proof.attempt(wrong.problem())
        except DeriveError:
            continue
        tried += 1
        found = checked(certificate_of(wrong, outcome))
        refuted += outcome.verdict is REFUTED and "mpmath agrees" in found.how
    assert tried and refuted == tried
