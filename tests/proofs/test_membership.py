"""Ideal membership by Gröbner bases that carry their cofactors."""

import json

import pytest
import sympy as sp
from sympy import Eq

from derive import by
from derive.errors import ProofFailed, RecheckFailed
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

x, y, z = sp.symbols("x y z")
POWER_SUMS = (Eq(x + y + z, 1), Eq(x**2 + y**2 + z**2, 2), Eq(x**3 + y**3 + z**3, 3))


def certificate(problem: Problem) -> dict:
    outcome = by.membership().attempt(problem)
    made = {"procedure": "identity", "verdict": "PROVED", "settings": {}, "evidence": outcome.evidence}
    return json.loads(json.dumps({**made, **problem.plain()}))


@pytest.mark.parametrize(("power", "value"), [(4, sp.Rational(25, 6)), (5, 6), (6, sp.Rational(103, 12))])
def test_newton_identities(power, value):
    problem = Problem((Eq(x**power + y**power + z**power, value),), POWER_SUMS)
    assert "FLINT" in recheck(certificate(problem))


@pytest.mark.parametrize("value", [sp.Rational(26, 6), 4, -sp.Rational(25, 6)])
def test_wrong_values_are_refused(value):
    with pytest.raises(ProofFailed, match="not in the ideal"):
        by.membership().attempt(Problem((Eq(x**4 + y**4 + z**4, value),), POWER_SUMS))


def test_radical_membership_is_not_membership():
    with pytest.raises(ProofFailed):
        by.membership().attempt(Problem((Eq(x, 0),), (Eq(x**2, 0, evaluate=False),)))


def test_tampered_cofactor_is_caught():
    made = certificate(Problem((Eq(x**4 + y**4 + z**4, sp.Rational(25, 6)),), POWER_SUMS))
    made["evidence"]["targets"][0]["cofactors"][0] += " + 1"
    with pytest.raises(RecheckFailed):
        recheck(made)
