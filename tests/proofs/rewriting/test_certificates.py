"""Certificates of rewritten identities: no entry may change or be left out; falsehoods are refuted."""

import copy

import pytest
from sympy import Abs, Eq, Heaviside, I, Interval, Max, atan, cos, exp, log, oo, pi, sin, sqrt, tan, tanh

from derive import REFUTED, Theory, by
from derive.checking.checker import Checker
from derive.errors import RecheckFailed
from derive.proofs.identity import Identity
from tests.helpers.identities import a, b, identity, said, v, w, x, y
from tests.helpers.rechecking import recheck

CASES = [
    identity(tan(x) * cos(x) + sin(2 * x), sin(x) + 2 * sin(x) * cos(x)),
    identity(log(v / w), log(v) - log(w)),
    identity(sqrt(v**2 + 2 * v * w + w**2), v + w),
    identity(Max(x, y), (x + y + Abs(x - y)) / 2),
    identity(sqrt(1 + x), sqrt(1 + y), (x, y)),
    identity(x, 2, (x + I * y, 2 + 3 * I)),
    identity(exp(a * log(v)), v**a),
]


@pytest.mark.parametrize("case", CASES, ids=said)
def test_no_single_entry_may_change(case, certify, tamper):
    honest = certify(Identity(), case)
    accepted = []
    for path, changed in tamper(honest):
        try:
            recheck(changed)
        except (RecheckFailed, KeyError, ValueError, TypeError):
            continue
        accepted.append(path)
    # Nothing reads the denominator stored with what is known about a generator: it is derived again.
    assert all(path[-1] == "denominator" and "relations" in path for path in accepted), accepted


@pytest.mark.parametrize("case", CASES, ids=said)
def test_nothing_may_be_left_out(case, certify):
    honest = certify(Identity(), case)
    evidence = honest["evidence"]
    for key in evidence:
        fewer = copy.deepcopy(honest)
        del fewer["evidence"][key]
        with pytest.raises(RecheckFailed):
            recheck(fewer)
    for key in ("steps", "mirrored"):
        if evidence.get(key):
            fewer = copy.deepcopy(honest)
            fewer["evidence"][key].pop()
            with pytest.raises(RecheckFailed):
                recheck(fewer)
    for head in evidence.get("cases", {}):
        fewer = copy.deepcopy(honest)
        del fewer["evidence"]["cases"][head]
        with pytest.raises(RecheckFailed, match="do not cover"):
            recheck(fewer)


def test_conditions_rest_on_the_claims_own_hypotheses(certify):
    honest = certify(Identity(), identity(log(v**2 + 2 * v * w + w**2), 2 * log(v + w)))
    assert honest["evidence"]["conditions"]
    assert recheck(honest)
    wider = {**honest, "domains": [d.replace("(0, oo)", "(-oo, oo)") for d in honest["domains"]]}
    with pytest.raises(RecheckFailed):
        recheck(wider)


def test_cases_are_of_a_real_number(certify):
    honest = certify(Identity(), identity(sqrt(x**4), Abs(x) ** 2))
    honest = certify(Identity(), identity(Heaviside(x) * x, Max(x, 0)))
    assert set(honest["evidence"]["cases"]) == {"<", "==", ">"}
    unreal = {**honest, "domains": []}
    with pytest.raises(RecheckFailed):
        recheck(unreal)


@pytest.mark.parametrize(
    "statement",
    [
        lambda x, v, z: Eq(sqrt(x**2), x, evaluate=False),
        lambda x, v, z: Eq(log(x * v), log(-x) + log(v), evaluate=False),
        lambda x, v, z: Eq(atan(x) + atan(1 / x), pi / 2, evaluate=False),
        lambda x, v, z: Eq(sqrt(1 / z), 1 / sqrt(z), evaluate=False),
        lambda x, v, z: Eq(log(z * v), log(z) - log(v), evaluate=False),
        lambda x, v, z: Eq(tanh(x), (exp(x) + exp(-x)) / (exp(x) - exp(-x)), evaluate=False),
        lambda x, v, z: Eq(cos(2 * x), 2 * cos(x) ** 2 + 1, evaluate=False),
        lambda x, v, z: Eq(Max(x, v), x, evaluate=False),
        lambda x, v, z: Eq(sqrt(v**2 + 1), v + 1, evaluate=False),
    ],
)
def test_what_is_false_is_refuted_by_a_point(statement):
    theory = Theory("wrong", "Neighbours of identities")
    x, v = theory.parameter("x", ""), theory.parameter("v", "", Interval.open(0, oo))
    z = theory.unknown("z", "")
    right = theory.claim("right", "", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
    claim = theory.published("false", "", statement(x, v, z), proof=by.identity(), corrected_by=right)
    report = Checker(twin_limit=0).check(claim)
    assert report.verdict is REFUTED and not report.problems, str(report)
    assert b.is_real
