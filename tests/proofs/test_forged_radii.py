"""Forged certificates about root radii: false claims that a blinded prover lets pass, and malformed ones."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Rational, sqrt

import derive.quantities.root_radius
from derive.errors import RecheckFailed
from derive.proofs import roots, sign, stability
from derive.proofs.roots import Roots
from derive.proofs.sign import Sign
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

ONE = {"by": "product", "constant": "1", "factors": []}
mu, w = sp.symbols("mu w")
a = sp.Symbol("a", real=True)
d, e = sp.symbols("d e", real=True)
s, t = sp.symbols("s t", nonnegative=True)


def stated(polynomial, relation, bound):
    return relation(RootRadius(polynomial, mu), bound, evaluate=False)


def forge(monkeypatch):
    """Blind the prover: everything is called real and defined, and no counterexample is looked for."""
    monkeypatch.setattr(stability, "require_real", lambda e: None)
    monkeypatch.setattr(derive.quantities.root_radius, "conjugated", lambda e: e.xreplace({sp.I: -sp.I}))
    monkeypatch.setattr(roots, "_require_defined", lambda *_: None)
    monkeypatch.setattr(roots, "refuse_false", lambda problem: None)
    monkeypatch.setattr(sign, "refuse_false", lambda problem: None)


NEARLY = sp.Interval.open(-1 - Rational(1, 10**9), 1)
FALSE_RADII = {
    # |w - 2| < 2 does not make w a positive number.
    "coefficient": (
        Sign(), Problem((w > 0,), (), (stated(2 * mu + w - 2, sp.StrictLessThan, 1),)), "known to be real",
    ),
    # 2 > i/2 is not true, although (i/2)² < 1.
    "bound": (
        Sign(terms=(Rational(3, 4), 1 - w**2, (w - Rational(1, 2)) ** 2)),
        Problem((stated(mu - 2, sp.StrictGreaterThan, w),), (), (w**2 < 1,)), "known to be real",
    ),
    "radicand of the root": (
        Roots((sqrt(a),)), Problem((stated(mu - sqrt(a), sp.LessThan, 1),), domains={a: NEARLY}),
        "plainly real",
    ),
    # At t = 0 the equations say nothing about d, which is the root.
    "denominator": (
        Roots((e / t,)),
        Problem((stated(mu - d, sp.Eq, s),), (sp.Eq(t * d, e), sp.Eq(e, t * s))), "may vanish",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FALSE_RADII)
def test_forged_root_radii_are_refused(name, certify, monkeypatch):
    proof, problem, reason = FALSE_RADII[name]
    with monkeypatch.context() as patch:
        forge(patch)
        certificate = certify(proof, problem)
    with pytest.raises(RecheckFailed, match=reason):
        recheck(certificate)


@pytest.mark.parametrize(
    ("statement", "assumptions", "reason"),
    [
        ("RootRadius(a*mu + -1, mu) < 1", [], "leading coefficient"),
        ("RootRadius(mu*(a + -1*a) + mu**2*(a + -1*a) + 1, mu) < 1", [], "leading coefficient"),
        ("RootRadius(1 + a, mu) < 1", [], "leading coefficient"),
        ("RootRadius(3, mu) < 1", [], "degree"),
        ("RootRadius(mu**9 + -1, mu) < 1", [], "not a polynomial"),
        ("RootRadius(mu**(-1), mu) < 1", [], "not a polynomial"),
        ("RootRadius(mu + -1*a, a) < 1", [], "leading coefficient|known to be real"),
        ("RootRadius(mu + -1*a, mu + a) < 1", [], "not bound"),
        ("RootRadius(mu + -1*a, mu) < mu", [], "not bound"),
        ("RootRadius(mu + -1*a) < 1", [], "malformed|alone"),
        ("RootRadius(mu, mu) + 1 < 3", [], "alone"),
        ("RootRadius(mu, mu) < 1 + RootRadius(mu, mu)", [], "alone"),
        ("RootRadius(mu + -1*RootRadius(mu, mu), mu) < 1", [], "alone"),
        ("RootRadius(mu + -1/2, mu) < I", [], "contains I"),
        ("RootRadius(mu + -1*log(a), mu) < 1", [], "plainly real"),
        ("RootRadius(mu + -1*exp(I*a), mu) < 2", [], "plainly real"),
        ("RootRadius(mu + -1*I*b, mu) < 2", [], "known to be real"),
        ("RootRadius(mu + -1/2, mu) <= 1", [], "do not decide"),
        ("RootRadius(mu + -1/2, mu) == 1/2", [], "do not decide"),
        ("a < 1", ["RootRadius(mu + -1*a, mu) > 1"], "assumed to be small"),
        ("a < 1", ["RootRadius(mu + -1*a, mu) == 1"], "assumed to be small"),
        ("a < 1", ["a + RootRadius(mu + -1*a, mu) < 1"], "alone"),
    ],
)
def test_root_radii_are_read_strictly(statement, assumptions, reason):
    one = {"fraction": ["1", "1"], "numerator": ONE, "denominator": ONE}
    evidence = {"generators": [], "relations": [], "roots": {}, "learned": [], "targets": [one]}
    certificate = {
        "procedure": "sign", "verdict": "PROVED", "settings": {},
        "statement": [statement], "assumptions": assumptions, "given": [], "nonzero": [],
        "domains": ["a in (-oo, oo)"], "evidence": evidence,
    }  # fmt: skip
    with pytest.raises(RecheckFailed, match=reason):
        recheck(certificate)
