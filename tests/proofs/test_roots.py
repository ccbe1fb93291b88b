"""Root radii from explicit roots: true claims, wrong roots, roots that are not always there, tampering."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import I, Interval, Rational, sqrt

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs import roots as procedure
from derive.proofs.roots import Roots
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

mu = sp.Symbol("mu")
a, b, c, d = sp.symbols("a b c d", real=True)
p = sp.Symbol("p", positive=True)
s, t = sp.symbols("s t", nonnegative=True)
w = sp.Symbol("w")
HALF = Rational(1, 2)


def eq(left, right):
    return sp.Eq(left, right, evaluate=False)


def le(left, right):
    return sp.LessThan(left, right, evaluate=False)


def radius(*roots, lead=1):
    return RootRadius(sp.expand(lead * sp.Mul(*(mu - z for z in roots))), mu)


def problem(statement, given=(), assume=(), **domains):
    return Problem(
        (statement,), tuple(given), tuple(assume), {sp.Symbol(n, real=True): i for n, i in domains.items()}
    )


ON_CIRCLE = [eq(c**2 + d**2, 1)]
TRUE = {
    "one": (problem(eq(radius(a + I * b), p), given=[eq(p**2, a**2 + b**2)]), (a + I * b,)),
    "pair on the circle": (
        problem(eq(radius(c + I * d, c - I * d), 1), given=ON_CIRCLE),
        (c + I * d, c - I * d),
    ),
    "mirrored": (problem(eq(2, radius(2 * I, 1, -2))), (1, -2, 2 * I)),
    "at most": (problem(le(radius(p / 2, -p), p)), (p / 2, -p)),
    "at most, not attained": (problem(le(radius(p / 2), p)), (p / 2,)),
    "double": (problem(eq(radius(-HALF, -HALF, HALF), HALF)), (-HALF, HALF, -HALF)),
    "all zero": (problem(eq(radius(0, 0), 0)), (0, 0)),
    "leading coefficient": (problem(eq(radius(p, -p, lead=-3), p)), (p, -p)),
    "radicals": (problem(le(radius(sqrt(p) / 2), sqrt(p))), (sqrt(p) / 2,)),
    "radical of squares": (
        problem(le(radius(sqrt(a**2 + b**2) / 2), p), given=[eq(p**2, a**2 + b**2)]),
        (sqrt(a**2 + b**2) / 2,),
    ),
    "denominator": (problem(eq(radius(a), s), given=[eq(p * a, b), eq(b, p * s)]), (b / p,)),
}
REFUSED = {
    "missing": (problem(le(radius(HALF, 3), 1)), (HALF,), "degree"),
    "too many": (problem(le(radius(HALF), 1)), (HALF, 0), "degree"),
    "repeated for another": (problem(le(radius(HALF, 3 * p), 1)), (HALF, HALF), "."),
    "wrong sign": (problem(eq(radius(p), p)), (-p,), "differ"),
    "not attained": (problem(eq(radius(p / 2), p)), (p / 2,), "false|no root"),
    "one too large": (problem(eq(radius(p, 2 * p), p)), (p, 2 * p), "."),
    "bound of either sign": (problem(eq(radius(a), a)), (a,), "."),
    "strict": (problem(sp.StrictLessThan(radius(p / 2), p, evaluate=False)), (p / 2,), "== and <="),
    "large": (problem(sp.GreaterThan(radius(p), p, evaluate=False)), (p,), "== and <="),
    "not about a radius": (problem(eq(p, p + a - a + 0 * b)), (p,), "not about|relation"),
    "complex symbol": (problem(le(radius(w), 1), given=[eq(w**2, 1)]), (w,), "may be complex"),
    "complex symbol in a root": (problem(le(radius(0), 1), given=[eq(w, 0)]), (w,), "may be complex"),
    "radicand of either sign": (
        problem(le(radius(sqrt(a)), 1), a=Interval.open(-1 - Rational(1, 10**9), 1)),
        (sqrt(a),), "plainly real",
    ),
    "radicand in the roots only": (
        problem(le(RootRadius(mu**2 - a, mu), 1), a=Interval.open(-1 - Rational(1, 10**9), 1)),
        (sqrt(a), -sqrt(a)), "plainly real",
    ),
    "imaginary bound": (problem(eq(radius(I), I)), (I,), "."),
    "denominator that may vanish": (
        problem(eq(RootRadius(mu - d, mu), s), given=[eq(t * d, b), eq(b, t * s)]),
        (b / t,), "denominator",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TRUE)
def test_true_claims_are_proved_and_rechecked(name, certify):
    statement, roots = TRUE[name]
    assert "multiplied out" in recheck(certify(Roots(tuple(map(sp.sympify, roots))), statement))


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_roots_do_not_show_is_refused(name, monkeypatch):
    statement, roots, reason = REFUSED[name]
    proof = Roots(tuple(map(sp.sympify, roots)))
    with pytest.raises(ProofFailed, match=reason):
        proof.attempt(statement)
    monkeypatch.setattr(procedure, "refuse_false", lambda problem: None)
    monkeypatch.setattr("derive.proofs.sign.refuse_false", lambda problem: None)
    with pytest.raises(ProofFailed):
        proof.attempt(statement)


def test_one_relation_at_a_time():
    both = Problem((le(radius(HALF), 1), le(radius(HALF), 2)))
    with pytest.raises(ProofFailed, match="one relation"):
        Roots((HALF,)).attempt(both)


def value_at(data, path):
    for step in path:
        data = data[step]
    return data


@pytest.mark.parametrize("name", ["one", "at most", "double", "radicals", "pair on the circle"])
def test_the_recheck_notices_tampering(name, certify, tamper):
    statement, roots = TRUE[name]
    certificate = certify(Roots(tuple(map(sp.sympify, roots))), statement)
    for path, other in tamper(certificate):
        if {"generators", "relations"} & set(path) and path[-1] in ("index", "denominator", "of"):
            continue  # what no recheck reads of roots, and of the imaginary unit; see the tests of signs
        place = value_at(certificate, path[:-1])
        if path[-1] in ("denominator", "multiplier") and place["numerator"] == "0":
            continue  # nothing times zero, over another denominator
        with pytest.raises(RecheckFailed):
            recheck(other)
            pytest.fail(f"the change of {path} went unnoticed")


def test_a_certificate_does_not_serve_another_claim(certify):
    statement, roots = TRUE["at most"]
    certificate = certify(Roots(tuple(map(sp.sympify, roots))), statement)
    text = certificate["statement"][0]
    assert " <= " in text and recheck(certificate)
    assert recheck({**certificate, "statement": [text.replace(" <= ", " == ")]})  # one root attains p
    for other in (text.replace(" <= ", " < "), text.replace(" <= ", " >= "), text[:-1] + "p/3"):
        with pytest.raises(RecheckFailed):
            recheck({**certificate, "statement": [other]})
    with pytest.raises(RecheckFailed):
        recheck({**certificate, "domains": ["p in (-oo, oo)"]})
    unattained = certify(Roots((p / 2,)), TRUE["at most, not attained"][0])
    with pytest.raises(RecheckFailed, match="no root"):
        recheck({**unattained, "statement": [unattained["statement"][0].replace(" <= ", " == ")]})
