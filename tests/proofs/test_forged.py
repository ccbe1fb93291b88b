"""Forged certificates: complete in form, false in substance. Each guard of a recheck has a case here."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sympy as sp
from sympy import Integral, Rational, atan, exp, log, oo, sqrt

from derive.errors import RecheckFailed
from derive.proofs import area, end_values, regularity
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.regularity import Prover
from derive.proofs.sign import Sign
from derive.proofs.subdivision import Subdivision
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

x, c = sp.symbols("x c")
ONE = {"by": "product", "constant": "1", "factors": []}


def fact(index):
    return {"by": "fact", "index": index}


def product(*factors, constant="1"):
    plain = [{"poly": p, "power": k, "proof": proof} for p, k, proof in factors]
    return {"by": "product", "constant": constant, "factors": plain}


def orthant(*bounds):
    return {"by": "orthant", "bounds": [{"symbol": s, "lower": a, "upper": b} for s, a, b in bounds]}


def sign_certificate(statement, numerator, fraction, denominator=ONE, **other):
    evidence = {"generators": [], "relations": [], "roots": {}}
    evidence |= {k: other.pop(k) for k in list(other) if k in evidence}
    evidence["learned"] = list(evidence["roots"])
    target = {"fraction": fraction, "numerator": numerator, "denominator": denominator}
    empty = {"domains": [], "assumptions": [], "given": [], "nonzero": []}
    return {
        "procedure": "sign", "verdict": "PROVED", "settings": {}, "statement": [statement], **empty, **other,
        "evidence": {**evidence, "targets": [target]},
    }  # fmt: skip


X_TIMES_X_PLUS_1 = product(("x", 1, fact(0)), ("x + 1", 1, orthant(("x", 0, -1))))
REAL, RAY = ["x in (-oo, oo)"], ["x in [0, oo)"]
EVEN = {"by": "even"}
FORGED_SIGNS = {
    "real": sign_certificate("x**2 >= 0", product(("x", 2, EVEN)), ["x**2", "1"]),
    "odd power": sign_certificate("x**3 >= 0", product(("x", 3, EVEN)), ["x**3", "1"], domains=REAL),
    "equality": sign_certificate("x**2 > 0", product(("x", 2, EVEN)), ["x**2", "1"], domains=REAL),
    "root": sign_certificate(
        "x**5 - x + 1 > 0", {"by": "sturm", "symbol": "x"}, ["x**5 - x + 1", "1"], domains=REAL
    ),
    "denominator": sign_certificate("1/x >= 0", ONE, ["1", "x"], denominator=fact(0), domains=RAY),
    "multiplier": sign_certificate(
        "x + 1 > 0",
        {
            "by": "sum",
            "multiplier": {"poly": "x", "proof": fact(0)},
            "terms": [{"poly": "x**2 + x", "proof": X_TIMES_X_PLUS_1}],
        },
        ["x + 1", "1"],
        domains=RAY,
    ),
    "equality is not": sign_certificate("x > 0", orthant(("x", 0, -1)), ["x", "1"], domains=RAY),
    "twice": sign_certificate(
        "x + 1 > 0", orthant(("x", 0, -1), ("x", 0, -1)), ["x + 1", "1"], domains=RAY
    ),
    "already substituted": sign_certificate(
        "x - y + 1 > 0", orthant(("x", 0, -1), ("y", 1, -1)), ["x - y + 1", "1"],
        domains=["x in (-oo, oo)", "y in (-oo, oo)"], assumptions=["x >= y", "y >= x"],
    ),
    "shown to be nonnegative": sign_certificate(
        "(x**(-1))**(1/2) + 1 > 0", orthant(("_root0", 1, -1)), ["_root0 + 1", "1"],
        domains=RAY,
        generators=[{"name": "_root0", "kind": "root", "of": "x**(-1)", "index": 2}],
        relations=[{"numerator": "x*_root0**2 - 1", "denominator": "x"}],
        roots={"_root0": {"fraction": ["1", "x"], "numerator": ONE, "denominator": fact(0)}},
    ),
    "no fact": sign_certificate("x > 0", fact(0), ["x", "1"], domains=REAL),
    "multiple": sign_certificate("x - 1 > 0", fact(0), ["x - 1", "1"], domains=["x in (0, oo)"]),
    "fraction": sign_certificate("x - 1 > 0", fact(0), ["x", "1"], domains=["x in (0, oo)"]),
    "slope": sign_certificate(
        "x > 0", orthant(("x", 0, -1)), ["x", "1"], domains=["x in (-oo, oo)", "y in (-oo, oo)"],
        assumptions=["x*y > 0"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("reason", FORGED_SIGNS)
def test_forged_signs_are_refused(reason):
    with pytest.raises(RecheckFailed, match=reason):
        recheck(FORGED_SIGNS[reason])


def boxes(statement, sides, pieces, assumptions=(), domain="[0, 1]"):
    evidence = {"symbols": ["x"], "box": [sides], "targets": [pieces]}
    return {
        "procedure": "subdivision", "verdict": "PROVED", "settings": {},
        "statement": [statement], "assumptions": list(assumptions),
        "domains": [f"x in {domain}"], "given": [], "nonzero": [], "evidence": evidence,
    }  # fmt: skip


WHOLE = [["0", "1"]]


@pytest.mark.parametrize(
    "certificate",
    [
        boxes("x**(-1) > 0", ["0", "1"], [[WHOLE, -1]]),
        boxes("x > 2", ["0", "1"], [[WHOLE, 0]], assumptions=["x > 1/2"]),
        boxes("x < 2", ["0", "1"], [[[["0", "1/2"]], -1]]),
        boxes("x < 2", ["0", "1"], [[[["0", "1/2"]], -1], [[["1/4", "1"]], -1]]),
        boxes("x < 2", ["0", "1"], [[WHOLE, -1]], domain="[0, 3]"),
        boxes("x < 2", ["0", "1"], []),
    ],
)
def test_forged_subdivisions_are_refused(certificate):
    with pytest.raises(RecheckFailed):
        recheck(certificate)


def integral(f, a, b, value, **domains):
    statement = (sp.Eq(Integral(f, (x, a, b)), value, evaluate=False),)
    return Problem(statement, domains={sp.Symbol(n): d for n, d in domains.items()})


JUMP = (integral(1 / (1 + x**2), -1, 1, 0), atan(x) / 2 - atan(1 / x) / 2)


def test_an_antiderivative_that_jumps_is_refused(certify, monkeypatch):
    honest = regularity.requirements
    monkeypatch.setattr(regularity, "requirements", lambda e, v: iter(()) if e == JUMP[1] else honest(e, v))
    certificate = certify(Antiderivative(JUMP[1]), JUMP[0])
    with pytest.raises(RecheckFailed, match="not certified"):
        recheck(certificate)


def test_a_logarithm_of_unknown_sign_is_refused(certify, monkeypatch):
    monkeypatch.setattr(regularity, "requirements", lambda e, x: iter(()))
    statement = sp.Eq(log(x - 2) + x, x + log(x - 2), evaluate=False)
    both = Problem((statement,), domains={x: sp.Interval.open(0, oo)})
    certificate = certify(Antiderivative(variable=x, at=3), both)
    with pytest.raises(RecheckFailed, match="not certified"):
        recheck(certificate)


def test_ends_of_unknown_order_are_refused(certify, monkeypatch):
    monkeypatch.setattr(Prover, "positive", lambda *_: None)
    certificate = certify(Antiderivative(x**3 / 3), integral(x**2, 0, c, c**3 / 3, c=sp.S.Reals))
    with pytest.raises(RecheckFailed, match="not certified"):
        recheck(certificate)
    # Nor may the order follow from a point between the ends: that would beg the question.
    between = Problem((sp.Gt(c, 0),), (), (sp.Gt(x, 0), sp.Lt(x, c)), {x: sp.S.Reals, c: sp.S.Reals})
    circular = {**between.plain(), "evidence": Sign().attempt(between).evidence}
    certificate["evidence"]["conditions"] = [circular]
    with pytest.raises(RecheckFailed, match="not certified"):
        recheck(certificate)


def test_an_exponential_that_grows_is_refused(certify, monkeypatch):
    def vanishing(node, way):
        way.sign(sp.Poly(node.args[0], x).LC())
        return sp.Integer(0)

    row = replace(end_values.BY_HEAD[sp.exp], at_infinity=vanishing)
    monkeypatch.setitem(end_values.BY_HEAD, sp.exp, row)
    growing = integral(exp(-c * x), 0, oo, 1 / c, c=sp.Interval.open(-oo, 0))
    certificate = certify(Antiderivative(-exp(-c * x) / c), growing)
    with pytest.raises(RecheckFailed, match="grows"):
        recheck(certificate)


@pytest.mark.parametrize(
    ("problem", "primitive", "reason"),
    [
        (integral(sp.Integer(1), 0, oo, 0), x, "grows"),
        (integral(1 / x, 0, 1, 0), log(x), "not certified"),
        (integral(1 / x**2, 0, 1, 0), -1 / x, "not certified"),
        (integral(1 / sqrt(x), 0, oo, 0), 2 * sqrt(x), "not rational"),
    ],
)
def test_limits_that_do_not_exist_are_refused(problem, primitive, reason, certify, monkeypatch):
    monkeypatch.setattr(area, "end_value", lambda e, *_: (sp.Integer(0), [e]))
    certificate = certify(Antiderivative(primitive), problem)
    with pytest.raises(RecheckFailed, match=reason):
        recheck(certificate)


def derivative_certificate(statement, given, relations, target, implicit=(), nonzero=()):
    evidence = {
        "kind": "derivative", "generators": [], "relations": relations, "targets": [target], "conditions": [],
    }  # fmt: skip
    return {
        "procedure": "antiderivative", "verdict": "PROVED",
        "settings": {"variable": "x", "implicit": list(implicit)},
        "domains": [], "assumptions": [], "integers": [],
        "statement": [statement], "given": given, "nonzero": list(nonzero), "evidence": evidence,
    }  # fmt: skip


def test_a_common_factor_that_may_vanish_is_refused():
    target = {"numerator": "c*y", "denominator": "y", "multiplier": "1", "cofactors": ["1"]}
    relations = [{"numerator": "c*y", "denominator": "1"}]
    forged = derivative_certificate("Derivative(x*c, x, 1) == 0", ["c*y == 0"], relations, target)
    with pytest.raises(RecheckFailed, match="multiplier"):
        recheck(forged)


def test_a_function_may_not_be_taken_for_a_constant():
    target = {"numerator": "0", "denominator": "1", "multiplier": "1", "cofactors": ["0"]}
    relations = [{"numerator": "g - x", "denominator": "1"}]
    forged = derivative_certificate("Derivative(g, x, 1) == 0", ["g == x"], relations, target)
    with pytest.raises(RecheckFailed, match="determine"):
        recheck(forged)


def test_half_an_interval_is_not_the_interval(certify):
    statement = Problem((exp(x) > Rational(9, 10),), domains={x: sp.Interval(0, 1)})
    certificate = certify(Subdivision({x: (0, 1)}), statement)
    assert recheck(certificate)
    with pytest.raises(RecheckFailed, match="cover"):
        recheck({**certificate, "domains": ["x in [-1, 1]"]})
