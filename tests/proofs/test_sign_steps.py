"""Lemmas, suppositions and what is remembered between claims: none of it may help a false claim."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest
import sympy as sp
from flint import fmpq
from sympy import Interval, Rational

from derive.errors import ProofFailed, RecheckFailed
from derive.exact.memo import Memo
from derive.exact.points import PointSource
from derive.proofs import sign
from derive.proofs.sign import Sign, Step, certifier_for, refuse_false
from derive.proofs.stability import translated
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

mu = sp.Symbol("mu")
a, b, x, y = sp.symbols("a b x y", real=True)
r = sp.Symbol("r", positive=True)
HALF = Rational(1, 2)
UNIT, RAY = Interval(0, 1), Interval(0, sp.oo)


def lt(left, right):
    return sp.StrictLessThan(left, right, evaluate=False)


def ge(left, right):
    return sp.GreaterThan(left, right, evaluate=False)


def problem(*statement, given=(), assume=(), **domains):
    return Problem(
        statement, tuple(given), tuple(assume), {sp.Symbol(n, real=True): i for n, i in domains.items()}
    )


# x⁴ <= x <= 1 on the unit interval, in two steps that build on each other.
STEPS = (Step(x**2 <= x, terms=(x * (1 - x),)), Step(x**4 <= x**2, terms=(x * x * (1 - x) * (1 + x),)))
CHAIN = problem(x**4 <= x, x=UNIT)
CHAINED = Sign(terms=(x**2 - x**4, x - x**2), steps=STEPS)
SLOW = problem(x**4 + y <= 2, assume=[y <= x], x=UNIT)


def test_lemmas_are_used_and_rechecked(certify):
    certificate = certify(CHAINED, CHAIN)
    assert [s["states"] for s in certificate["evidence"]["steps"]] == ["x**2 <= x", "x**4 <= x**2"]
    assert recheck(certificate)
    with pytest.raises(ProofFailed):
        Sign(terms=CHAINED.terms).attempt(problem(x**4 <= x, assume=[y <= x], x=Interval(0, 2)))


@pytest.mark.parametrize(
    "steps",
    [
        (Step(x**2 < x),),
        (Step(x >= HALF),),
        (Step(x**2 <= x), Step(x <= HALF)),
        (Step(x <= 1, terms=(x,)),),
        (Step(lt(RootRadius(mu - x, mu), 1)),),
    ],
)
def test_a_lemma_that_is_not_shown_is_no_lemma(steps):
    with pytest.raises(ProofFailed):
        Sign(steps=steps).attempt(CHAIN)


def test_lemmas_know_only_what_was_said_before_them(monkeypatch):
    itself, forwards = Step(a <= b, terms=(b - a,)), Step(a <= b, terms=(b - y, y - a))
    later = (Step(a <= y, terms=(y - a,)), Step(y <= b, terms=(b - y,)))
    claim = problem(a <= b + y**2, assume=[a <= y, y <= b])
    assert Sign(steps=(*later, forwards)).attempt(claim)
    monkeypatch.setattr(sign, "refuse_false", lambda problem: None)
    for steps in ((itself,), (forwards, *later), (forwards, Step(y <= b, terms=(b - a, a - y)), itself)):
        with pytest.raises(ProofFailed, match="sign of the term"):
            Sign(steps=steps).attempt(problem(a <= b + y**2, assume=[a <= 1, b <= 1]))


def test_the_recheck_notices_tampering_with_lemmas(certify, tamper):
    certificate = certify(CHAINED, CHAIN)
    for path, other in tamper(certificate):
        with pytest.raises(RecheckFailed):
            recheck(other)
            pytest.fail(f"the change of {path} went unnoticed")
    for change in (lambda s: s.reverse(), lambda s: s.pop(1), list.clear):
        other = copy.deepcopy(certificate)
        other["evidence"]["targets"][0]["numerator"] = {"by": "fact", "index": 3}  # the second lemma
        change(other["evidence"]["steps"])
        with pytest.raises(RecheckFailed):
            recheck(other)


def test_a_lemma_may_be_another_one_as_long_as_it_is_proved(certify):
    # What a lemma states is the prover's choice; nothing rests on it but what follows it.
    certificate = certify(CHAINED, CHAIN)
    other = copy.deepcopy(certificate)
    other["evidence"]["steps"].append(copy.deepcopy(certificate["evidence"]["steps"][0]))
    assert recheck(other)
    for false in ("x < 1", "x**2 < x", "x >= 1/2", "y <= 1", "x == 1", "1 > 2", "(1/x) > 0"):
        for target in ([step["target"] for step in certificate["evidence"]["steps"]]):  # fmt: skip
            other["evidence"]["steps"][-1] = {"states": false, "target": target}
            with pytest.raises(RecheckFailed):
                recheck(other)


LARGE = problem(ge(RootRadius(mu**2 - a * mu + b, mu), 1), assume=[b >= 1])
OPEN = problem(ge(RootRadius(mu**2 - a * mu + b, mu), 1), assume=[b >= HALF])


def test_a_supposition_does_not_refute_itself():
    flat, goals = translated(OPEN, "")
    assert goals[0].how == "one"
    certifier = certifier_for(flat, [s for r in flat.statement for s in (r.lhs, r.rhs)], (), ())
    certifier.suppose(len(goals[0].relations))
    before = list(certifier.facts)
    # Each supposed fact is the opposite of one relation, and the last of what is stated.
    for index, relation in enumerate(goals[0].relations):
        fact = certifier.facts[certifier.supposed + index]
        assert fact.strict and fact.poly == certifier.algebra.fraction(relation.lhs)[0]
        assert certifier.certify(fact.poly).sign == 1
        with certifier.without(certifier.supposed + index):
            answer = certifier.certify(fact.poly)
            assert answer is None or answer.node != {"by": "fact", "index": certifier.supposed + index}
        assert certifier.certify(fact.poly).strict
    assert certifier.facts == before
    with pytest.raises(ProofFailed):
        Sign().attempt(OPEN)


def test_a_lemma_may_rest_on_the_supposition_but_must_contradict_it(certify):
    # From |z| < 1 follows b < 1, and with a >= 2 then a >= 1 + b, which is refuted by |z| < 1 again.
    lemma, radius = (Step(b < 1),), LARGE.statement[0].lhs
    large = problem(ge(radius, 1), assume=[a >= 2])
    certificate = certify(Sign(steps=lemma), large)
    assert recheck(certificate)
    with pytest.raises(ProofFailed):
        Sign(steps=lemma).attempt(problem(ge(radius, 1), assume=[a >= HALF]))
    # Outside of the proof by contradiction the lemma is just false.
    with pytest.raises(ProofFailed):
        Sign(steps=lemma).attempt(problem(a >= 1, assume=[a >= 2]))
    with pytest.raises(RecheckFailed):
        recheck({**certificate, "assumptions": ["a >= 1/2"]})


@pytest.mark.parametrize("index", [-2, -1, 0, 1, 3, 4, 99, True, "2", None, 2.0])
def test_the_refuted_supposition_must_exist(index, certify):
    certificate = certify(Sign(), LARGE)
    assert certificate["evidence"]["targets"][0]["one"] == 2 and recheck(certificate)
    certificate["evidence"]["targets"][0]["one"] = index
    with pytest.raises(RecheckFailed):
        recheck(certificate)


def test_the_recheck_supposes_for_one_relation_only(certify):
    certificate = certify(Sign(), LARGE)
    twice = copy.deepcopy(certificate)
    twice["statement"] *= 2
    twice["evidence"]["targets"] *= 2
    with pytest.raises(RecheckFailed, match="one relation at a time"):
        recheck(twice)
    # "b < 1" is supposed for the first relation: fact number 3 must not be there for the second.
    other = copy.deepcopy(certificate)
    other["statement"].append("b < 1")
    one = {"by": "product", "constant": "1", "factors": []}
    supposed = {"fraction": ["-1*b + 1", "1"], "numerator": {"by": "fact", "index": 3}, "denominator": one}
    other["evidence"]["targets"].append(supposed)
    with pytest.raises(RecheckFailed, match="one relation at a time"):
        recheck(other)


def test_suppositions_do_not_leak_into_other_relations():
    small = RootRadius(mu - a, mu)
    for statement in ([ge(small, 1), lt(a, 1)], [lt(a, 1), ge(small, 1)], [ge(small, 1), ge(small, HALF)]):
        with pytest.raises(ProofFailed, match=r"one relation at a time|false"):
            Sign().attempt(problem(*statement, assume=[a >= 1]))


@pytest.mark.parametrize(
    "weaker",
    [
        problem(x**4 <= x, x=Interval(0, 2)),
        problem(x**4 <= x, x=RAY),
        problem(x**4 <= x, assume=[x >= 0, x <= 2]),
        problem(x**4 <= x, assume=[x <= 1], x=sp.S.Reals),
        problem(x**4 <= x, assume=[x >= 0], x=sp.S.Reals),
        problem(x**4 <= x, given=[sp.Eq(x, 2 * y)], x=RAY),
    ],
)
def test_remembered_lemmas_serve_the_same_problem_only(weaker, monkeypatch):
    """The lemmas of the unit interval are in memory; other assumptions must ask for them again."""
    monkeypatch.setattr(sign, "refuse_false", lambda problem: None)
    memo = Memo()
    for known in (CHAIN, problem(x**4 <= x, assume=[x >= 0, x <= 1], x=sp.S.Reals)):
        CHAINED.attempt(replace(known, memo=memo))
    for kept in (memo, Memo()):
        with pytest.raises(ProofFailed):
            CHAINED.attempt(replace(weaker, memo=kept))
    assert CHAINED.attempt(replace(CHAIN, memo=memo)).evidence["steps"]


def test_remembered_lemmas_are_those_of_the_steps():
    proofs = [
        CHAINED,
        Sign(CHAINED.terms, steps=(STEPS[1], STEPS[0])),
        Sign(CHAINED.terms, multiplier=sp.Integer(1), steps=(*STEPS, Step(x <= 1))),
    ]
    fresh = []
    for proof in proofs:
        fresh.append(proof.attempt(replace(CHAIN, memo=Memo())).evidence)
    kept = replace(CHAIN, memo=Memo())
    assert [proof.attempt(kept).evidence for proof in proofs] == fresh
    assert [proof.attempt(kept).evidence for proof in reversed(proofs)] == fresh[::-1]


def test_answers_do_not_outlive_the_facts_they_rest_on():
    claim = problem(x + y >= 0, assume=[x + y >= 1], x=RAY, y=Interval(-5, 5))
    certifier = certifier_for(claim, [x + y], (), ())
    p = certifier.algebra.fraction(x + y - HALF)[0]
    assert certifier.certify(p).sign == 1
    index = len(certifier.facts) - 1
    with certifier.without(index):
        assert certifier.certify(p) is None
    assert certifier.certify(p).sign == 1


# --- the search for counterexamples ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "false",
    [
        problem(x > HALF, x=UNIT),
        problem(lt(RootRadius(mu**2 - x, mu), HALF), x=UNIT),
        problem(x > -1, 1 / (x - x + 1) > y, x=UNIT),
        problem(y <= 1, given=[sp.Eq(y, 2 * x)], x=UNIT),
    ],
)
def test_a_false_claim_is_given_up_at_once(false):
    with pytest.raises(ProofFailed, match="false at"):
        refuse_false(false)


def test_nothing_is_given_up_where_nothing_is_known():
    refuse_false(CHAIN)
    refuse_false(problem(1 / (x - x**2) > 5, given=[sp.Eq(x, 1)]))  # nowhere defined
    refuse_false(problem(x > 2, assume=[x > 1], x=UNIT))  # about no point
    refuse_false(problem(sp.Function("f")(x) > 2, x=UNIT))  # nothing evaluates it
    refuse_false(problem(sp.log(x) > 1, given=[sp.Eq(x, 0)]))  # not a number there


def test_the_points_are_those_of_the_problem():
    for claim in (SLOW, problem(x**4 + y <= 2, assume=[y <= x], x=RAY), LARGE, problem(y > 0, y=UNIT)):
        for _ in range(2):
            found = PointSource(claim).points(12, tries=48, stated=False)
            assert found == PointSource(claim).points(len(found), tries=48) and found
            for point in found:
                assert all(s in point for s in claim.symbols)
    ray, unit = (
        PointSource(problem(x > 2, x=domain)).points(12, tries=48, stated=False) for domain in (RAY, UNIT)
    )
    assert any(p[x] > fmpq(1) for p in ray)
    assert unit and not any(p[x] > fmpq(1) for p in unit)
