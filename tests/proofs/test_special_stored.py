"""Exponentials of squares, ranges of Φ2, and stored certificates, put to use for what is false."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sympy as sp

import derive
from derive.checking.certificates import recheck as recheck_claim
from derive.checking.library import load
from derive.errors import ProofFailed, RecheckFailed
from derive.exact.algebra import Algebra
from derive.exact.text import parse
from derive.proofs.denominators import Denominators
from derive.recheck.mp_engine import MpEngine
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck


def generator(name, kind, of):
    return {"name": name, "kind": kind, "of": parse(of).text(), "index": 0}


def certificate(statement, evidence, domains):
    empty = {"given": [], "assumptions": [], "nonzero": []}
    made = {"procedure": "sign", "verdict": "PROVED", "settings": {}, **empty}
    return {**made, "statement": [parse(statement).text()], "domains": domains, "evidence": evidence}


@pytest.mark.parametrize(
    ("statement", "generator_of", "domains", "reason"),
    [
        ("exp(z**2) + -1 >= 0", "z**2", [], "not known to be real|no fact"),
        ("exp(x**3) + -1 >= 0", "x**3", ["x in (-oo, oo)"], "no fact|multiple"),
        ("exp(-1*x**2) + -1 >= 0", "-1*x**2", ["x in (-oo, oo)"], "no fact|multiple"),
        ("exp(y*x**2) + -1 >= 0", "y*x**2", ["x in (-oo, oo)", "y in (-oo, oo)"], "no fact|multiple"),
        ("exp(x**2) + -1 > 0", "x**2", ["x in (-oo, oo)"], "equality"),
    ],
)
def test_only_squares_have_large_exponentials(statement, generator_of, domains, reason):
    proof = {"fraction": ["_exp0 - 1", "1"], "numerator": {"by": "fact", "index": 1}}
    proof["denominator"] = {"by": "product", "constant": "1", "factors": []}
    evidence = {
        "generators": [generator("_exp0", "exp", generator_of)], "relations": [], "roots": {},
        "learned": ["_exp0"], "targets": [proof],
    }  # fmt: skip
    with pytest.raises(RecheckFailed, match=reason):
        recheck(certificate(statement, evidence, domains=domains))


@pytest.mark.parametrize("correlation", ["1", "-1", "c", "2**(1/2)", "2**(1/2)*2**(-1/2)", "3**(1/3)"])
def test_only_correlations_inside_have_a_range(correlation):
    function = f"bivariate_normal_cdf(x, y, {correlation})"
    proof = {"fraction": ["_value0", "1"], "numerator": {"by": "fact", "index": 0}}
    proof["denominator"] = {"by": "product", "constant": "1", "factors": []}
    inside = {"fraction": ["1", "2"], "numerator": proof["denominator"], "denominator": proof["denominator"]}
    evidence = {
        "generators": [generator("_value0", "opaque", function)], "relations": [], "roots": {},
        "learned": ["_value0"], "arguments": {"_value0": inside}, "targets": [proof],
    }  # fmt: skip
    domains = [f"{n} in (-oo, oo)" for n in "cxy"]
    with pytest.raises(RecheckFailed, match=r"fraction|known to be real|vanishing|lowest|no generator"):
        recheck(certificate(f"{function} > 0", evidence, domains=domains))


STORED = [
    "special.owens_t.definition", "special.owens_t.reflection", "special.bivariate_normal_cdf.definition",
    "special.bivariate_normal_cdf.owen_mixed", "special.erfcx.integral", "lsgan.data_term.positive",
    "lsgan.forms.u_integral", "lsgan.ladder.data_b.negative",
]  # fmt: skip


def stored(claim_id):
    theory, _, _ = claim_id.partition(".")
    folder = Path(derive.__file__).parent / "theories" / theory / "certificates"
    claim = load(theory).find(claim_id)
    return claim, json.loads((folder / f"{claim_id}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("claim_id", STORED)
def test_stored_evidence_serves_no_statement_with_a_sign_or_a_number_changed(claim_id):
    claim, made = stored(claim_id)
    assert recheck_claim(claim, made)
    (text,) = made["statement"]
    left, _, right = text.partition(" == ")
    for changed in (f"{left} == -1*({right})", f"{left} == 2*({right})", f"{left} == {right} + 1"):
        with pytest.raises(RecheckFailed):
            recheck({**made, "statement": [changed]})


@pytest.mark.parametrize("claim_id", [*STORED[:2], STORED[3], "lsgan.data_term.positive"])
def test_stored_evidence_needs_all_that_the_claim_supposes(claim_id):
    _, made = stored(claim_id)
    used = [d for d in made["domains"] if "(-oo, oo)" not in d]
    for key, left_out in [("assumptions", made["assumptions"]), ("domains", used)]:
        if left_out:
            kept = [t for t in made[key] if t not in left_out]
            with pytest.raises(RecheckFailed):
                recheck({**made, key: kept})


def test_a_bound_variable_tells_no_denominator():
    free, other = sp.symbols("x c")
    inner = sp.Integral(1 / (free * other), (free, 1, 2))
    problem = Problem((sp.Eq(inner, other, evaluate=False),))
    algebra = Algebra([free, other])
    divided = Denominators(algebra, problem, [])
    divided.check(algebra.fraction(other)[0])  # no other is known than that of the integrand
    with pytest.raises(ProofFailed, match="the denominator x may vanish"):
        divided.check(algebra.fraction(free)[0])


@pytest.mark.parametrize(("text", "expected"), [("ratio(0, 3)", 7), ("ratio(2, 3)", 1.5)])
def test_the_second_engine_takes_the_value_at_zero(text, expected):
    definition = {
        "name": "ratio", "parameters": ["a", "b"], "value": "b*a**(-1)", "at_zero": {"a": "b + 4"},
    }  # fmt: skip
    assert MpEngine([definition]).value(parse(text), {}) == expected
