"""Derivative plus one point: integrals, equal functions, derivatives along given equations."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Derivative, Integral, Rational, atan, cos, erf, erfc, exp, log, oo, pi, sin, sqrt

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs import area
from derive.proofs.antiderivative import Antiderivative
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

x, y, c, s, z, g, h = sp.symbols("x y c s z g h")
POSITIVE, REAL, BETWEEN = sp.Interval.open(0, oo), sp.S.Reals, sp.Interval.open(-1, 1)
HALF = Rational(1, 2)


def equal(left, right):
    # SymPy would decide numerical equations by itself.
    return sp.Eq(left, right, evaluate=False)


def problem(statement, given=(), assume=(), nonzero=(), **domains):
    named = {sp.Symbol(n): d for n, d in domains.items()}
    return Problem((statement,), tuple(given), tuple(assume), named, tuple(nonzero))


def integral(f, a, b, value, **domains):
    return problem(equal(Integral(f, (x, a, b)), value), **domains)


def by(primitive=None, **hints):
    return Antiderivative(antiderivative=primitive, **hints)


GAUSS = exp(-(x**2) / 2) / sqrt(2 * pi)
SEMICIRCLE = 2 * sqrt(1 - x**2) / pi
ROUND = (x * sqrt(1 - x**2) + 2 * atan(x / (1 + sqrt(1 - x**2)))) / pi
MOMENT = erf(x / sqrt(2)) / 2 - x * GAUSS

INTEGRALS = {
    "gaussian, antiderivative found": (integral(exp(-(x**2)), -oo, oo, sqrt(pi)), by()),
    "gaussian variance": (integral(x**2 * GAUSS, -oo, oo, 1), by(MOMENT)),
    "gaussian with a parameter": (
        integral(exp(-c * x**2), -oo, oo, sqrt(pi) / sqrt(c), c=POSITIVE),
        by(sqrt(pi) * erf(sqrt(c) * x) / (2 * sqrt(c))),
    ),
    "complementary error function": (
        integral(erfc(x), 0, oo, 1 / sqrt(pi)), by(x * erfc(x) - exp(-(x**2)) / sqrt(pi)),
    ),
    "error function": (
        integral(erf(x), 0, 1, erf(1) + exp(-1) / sqrt(pi) - 1 / sqrt(pi)),
        by(x * erf(x) + exp(-(x**2)) / sqrt(pi)),
    ),
    "exponential": (integral(exp(-c * x), 0, oo, 1 / c, c=POSITIVE), by(-exp(-c * x) / c)),
    "logarithm at its singularity": (integral(log(x), 0, 1, -1), by(x * log(x) - x)),
    "inverse root": (integral(1 / sqrt(x), 0, 1, 2), by(2 * sqrt(x))),
    "cauchy": (integral(1 / (1 + x**2), -oo, oo, pi), by(atan(x))),
    "tail": (integral(1 / x**2, 1, oo, 1), by(-1 / x)),
    "semicircle": (integral(SEMICIRCLE, -1, 1, 1), by(ROUND)),
    "semicircle distribution function": (
        integral(SEMICIRCLE, -1, s, HALF + ROUND.subs(x, s), s=BETWEEN), by(ROUND),
    ),
    "symbolic end": (integral(x**2, 0, c, c**3 / 3, c=POSITIVE), by(x**3 / 3)),
    "inside an equation": (
        problem(equal(1 / (1 + Integral(exp(-x), (x, 0, oo))), HALF)), by(-exp(-x)),
    ),
    "trigonometric": (integral(cos(x), 0, 1, sin(1)), by(sin(x))),
}  # fmt: skip
FUNCTIONS = {
    "logarithm of a product": (problem(equal(log(x * (1 + x)), log(x) + log(1 + x)), x=POSITIVE), 1),
    "arc tangents": (problem(equal(atan(x) + atan(1 / x), pi / 2), x=POSITIVE), 1),
    "error functions": (problem(equal(erf(x) + erfc(x), 1), x=REAL), 0),
    "at infinity": (problem(equal(erf(x) + erfc(x), 1), x=REAL), oo),
    "at an end left out": (problem(equal(2 * atan(sqrt(x)), 2 * atan(sqrt(x)) + 0 * x), x=POSITIVE), 0),
    "on one branch": (problem(equal(log(x**2), 2 * log(x)), x=POSITIVE), 1),
}
DERIVATIVES = {
    "error function": (
        problem(equal(Derivative(x * erf(x), x), erf(x) + 2 * x * exp(-(x**2)) / sqrt(pi))), x, (),
    ),
    "root": (problem(equal(Derivative(sqrt(1 + x**2), x), x / sqrt(1 + x**2)), x=REAL), x, ()),
    "stationary in an implicit function": (
        problem(equal(Derivative(log(g) + z * g, z), g), given=[sp.Eq(1 / g + z, 0)], nonzero=[sp.im(g)]),
        z, (g,),
    ),
    "implicit square root": (
        problem(equal(Derivative(g, z), 1 / (2 * g)), given=[sp.Eq(g**2, z)], nonzero=[z]), z, (g,),
    ),
    "two implicit functions": (
        problem(
            equal(Derivative(log(g) * h, z), h / z + log(g)),
            given=[sp.Eq(g, z * c), sp.Eq(h, z + c)], nonzero=[z, c, sp.im(g)],
        ),
        z, (g, h),
    ),
}  # fmt: skip
PROVED = {
    **INTEGRALS,
    **{f"{n} (functions)": (p, by(variable=x, at=at)) for n, (p, at) in FUNCTIONS.items()},
    **{f"{n} (derivative)": (p, by(variable=v, implicit=i)) for n, (p, v, i) in DERIVATIVES.items()},
}

REFUSED = {
    "wrong value": (integral(exp(-(x**2)), -oo, oo, sqrt(pi) / 2), by()),
    "sign flipped": (integral(exp(-(x**2)), -oo, oo, -sqrt(pi)), by()),
    "wrong antiderivative": (integral(exp(-(x**2)), -oo, oo, sqrt(pi)), by(erf(x))),
    "wrong end": (integral(exp(-(x**2)), 0, oo, sqrt(pi)), by()),
    "ends reversed": (integral(x**2, 1, 0, -Rational(1, 3)), by(x**3 / 3)),
    "ends of unknown order": (integral(x**2, 0, c, c**3 / 3, c=REAL), by(x**3 / 3)),
    "pole inside": (integral(1 / x**2, -1, 1, -2), by(-1 / x)),
    "pole inside, logarithm": (integral(1 / x, -1, 1, 0), by(log(x**2) / 2)),
    "pole at an end": (integral(1 / x**2, 0, 1, -1), by(-1 / x)),
    "jump of the antiderivative": (
        integral(1 / (1 + x**2), -1, 1, 0), by(atan(x) / 2 - atan(1 / x) / 2),
    ),
    "branch crossed by a logarithm": (integral(1 / (x - 2), 0, 3, -log(2)), by(log(x - 2))),
    "exponential that may grow": (integral(exp(-c * x), 0, oo, 1 / c, c=REAL), by(-exp(-c * x) / c)),
    "exponential that grows": (
        integral(exp(-c * x), 0, oo, 1 / c, c=sp.Interval.open(-oo, 0)), by(-exp(-c * x) / c),
    ),
    "logarithm of negative numbers": (
        integral(1 / (x - 3), 0, 1, log(2) - log(3)), by(log(x - 3)),
    ),
    "decay in a denominator": (
        integral(exp(-x) / (1 + exp(-x)) ** 2, 0, oo, HALF), by(1 / (1 + exp(-x))),
    ),
    "divergent": (integral(1 / x, 1, oo, 0), by(log(x))),
    "growth at infinity": (integral(sp.Integer(1), 0, oo, 0), by(x)),
    "difference of divergent terms": (integral(erf(x), 0, oo, 0), by(x * erf(x) + exp(-(x**2)) / sqrt(pi))),
    "no antiderivative": (integral(sin(sin(x)), 0, 1, 0), by()),
    "variable with two meanings": (
        problem(equal(Integral(x, (x, 0, 1)), HALF + x), x=REAL), by(x**2 / 2),
    ),
    "two integrals": (
        problem(equal(Integral(x, (x, 0, 1)), Integral(1 - x, (x, 0, 1)))), by(x**2 / 2),
    ),
    "constant off": (problem(equal(atan(x) + atan(1 / x), pi / 3), x=POSITIVE), by(variable=x, at=1)),
    "interval crosses a jump": (problem(equal(atan(x) + atan(1 / x), pi / 2), x=REAL), by(variable=x, at=1)),
    "branch": (problem(equal(log(x**2), 2 * log(x)), x=REAL), by(variable=x, at=1)),
    "point outside": (problem(equal(erf(x) + erfc(x), 1), x=POSITIVE), by(variable=x, at=-1)),
    "no point": (problem(equal(erf(x) + erfc(x), 1), x=POSITIVE), by(variable=x)),
    "no interval": (problem(equal(erf(x) + erfc(x), 1)), by(variable=x, at=0)),
    "no variable": (problem(equal(erf(x) + erfc(x), 1), x=REAL), by(at=0)),
    "different derivatives": (problem(equal(erf(x), x), x=REAL), by(variable=x, at=0)),
    "nonzero cuts the interval": (
        problem(equal(x / sqrt(x**2), 1), x=REAL, nonzero=[x]), by(variable=x, at=1),
    ),
    "implicit with a point": (
        problem(equal(g**2, z), given=[sp.Eq(g**2, z)], z=POSITIVE), by(variable=z, at=1, implicit=(g,)),
    ),
    "implicit symbol not named": (
        problem(equal(Derivative(log(g) + z * g, z), g), given=[sp.Eq(1 / g + z, 0)]), by(variable=z),
    ),
    "derivative wrong by a factor": (
        problem(equal(Derivative(g**2, z), -2 * g**3), given=[sp.Eq(g**2, z)], nonzero=[z]),
        by(variable=z, implicit=(g,)),
    ),
    "derivative where the equations degenerate": (
        problem(equal(Derivative(g, z), 0), given=[sp.Eq((g - h) ** 2, 0), sp.Eq(h, c)]),
        by(variable=z, implicit=(g, h)),
    ),
    "second derivative": (problem(equal(Derivative(x**2, x, 2), 2)), by(variable=x)),
    "inequality": (Problem((x**2 >= 0,)), by(variable=x)),
}  # fmt: skip


@pytest.mark.parametrize("name", PROVED)
def test_true_equations_are_proved_and_rechecked(name, certify):
    statement, proof = PROVED[name]
    certificate = certify(proof, statement)
    assert certificate["verdict"] == "PROVED"
    assert "again with FLINT" in recheck(certificate)


@pytest.mark.parametrize("name", REFUSED)
def test_others_are_refused(name):
    statement, proof = REFUSED[name]
    with pytest.raises(ProofFailed):
        proof.attempt(statement)


@pytest.mark.parametrize("name", PROVED)
def test_the_recheck_notices_tampering(name, certify, tamper):
    statement, proof = PROVED[name]
    certificate = certify(proof, statement)
    for path, other in tamper(certificate):
        if _is_unread(certificate, path):
            continue
        with pytest.raises(RecheckFailed):
            recheck(other)
            pytest.fail(f"the change of {path} to {_at(other, path)!r} went unnoticed")


def _at(data, path):
    for step in path:
        data = data[step]
    return data


def _is_unread(certificate, path):
    """Entries that carry nothing: the index of what is no root, the denominator of a known relation, and
    a constant multiplier of what is zero anyway."""
    names = [step for step in path if isinstance(step, str)]
    if names[-2:] == ["generators", "index"]:
        return _at(certificate, path[:-1])["kind"] != "root"
    if names[-2:] == ["relations", "denominator"]:
        nested = "conditions" in names
        given = certificate["given"] if not nested else _at(certificate, path[:3])["given"]
        count = len(given) * (2 if certificate["evidence"].get("implicit") and not nested else 1)
        return path[-2] >= count
    if names[-2:] == ["targets", "multiplier"]:
        return _at(certificate, path[:-1])["numerator"] == "0"
    return False


@pytest.mark.parametrize("name", PROVED)
def test_a_certificate_does_not_serve_another_statement(name, certify):
    certificate = certify(PROVED[name][1], PROVED[name][0])
    left, _, right = certificate["statement"][0].partition(" == ")
    for text in (f"{left} == {right} + 1", f"3*({left}) + 1 == {right}"):
        with pytest.raises(RecheckFailed):
            recheck({**certificate, "statement": [text]})


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("gaussian, antiderivative found", "-1*oo", "0"),
        ("gaussian, antiderivative found", "x, -1*oo, oo", "x, oo, -1*oo"),
        ("exponential", "0, oo", "1, oo"),
        ("tail", "1, oo", "-1, oo"),
        ("inverse root", "0, 1", "1, 0"),
    ],
)
def test_a_certificate_does_not_serve_other_ends(name, old, new, certify):
    certificate = certify(INTEGRALS[name][1], INTEGRALS[name][0])
    changed = certificate["statement"][0].replace(old, new)
    assert changed != certificate["statement"][0]
    with pytest.raises(RecheckFailed):
        recheck({**certificate, "statement": [changed]})


@pytest.mark.parametrize("name", ["exponential", "gaussian with a parameter", "symbolic end"])
def test_signs_rest_on_the_domains_of_the_claim(name, certify):
    certificate = certify(INTEGRALS[name][1], INTEGRALS[name][0])
    with pytest.raises(RecheckFailed, match="other domains"):
        recheck({**certificate, "domains": ["c in (-oo, oo)"]})


def test_an_implicit_symbol_may_not_be_treated_as_a_constant(certify):
    statement = problem(equal(Derivative(g**2, z), 0), given=[sp.Eq(g**2, z)], nonzero=[z])
    with pytest.raises(ProofFailed, match="implicit"):
        by(variable=z).attempt(statement)
    right = problem(equal(Derivative(g**2, z), 1), given=[sp.Eq(g**2, z)], nonzero=[z])
    certificate = certify(by(variable=z, implicit=(g,)), right)
    certificate["evidence"]["implicit"] = []
    with pytest.raises(RecheckFailed):
        recheck(certificate)


def test_a_twin_that_changes_the_value_alone_finds_the_area_of_its_claim(monkeypatch):
    asked = []
    whole = area.end_value
    monkeypatch.setattr(area, "end_value", lambda *given: (asked.append(given[2]), whole(*given))[1])
    claim, proof = integral(exp(-c * x), 0, oo, 1 / c, c=POSITIVE), by(-exp(-c * x) / c)
    first = proof.attempt(claim)
    with pytest.raises(ProofFailed, match="false at"):
        proof.attempt(claim.with_statement((equal(Integral(exp(-c * x), (x, 0, oo)), 2 / c),)))
    assert asked == [0, oo]
    assert proof.attempt(claim).evidence == first.evidence
    with pytest.raises(ProofFailed, match="grows at infinity"):  # other ends are another area
        proof.attempt(claim.with_statement((equal(Integral(exp(-c * x), (x, -oo, oo)), 1 / c),)))


@pytest.mark.parametrize(
    ("lower", "upper"), [(0, oo), (-oo, 0), (-oo, oo), (0, 1), (sqrt(2), pi), (c, 2 * c)]
)
def test_another_slope_is_seen_between_the_ends(lower, upper):
    statement = problem(equal(Integral(x**2 * exp(-(x**2)), (x, lower, upper)), c), c=POSITIVE)
    with pytest.raises(ProofFailed, match=r"slope at .*x="):
        by(x * exp(-(x**2))).attempt(statement)


def test_a_derivative_of_what_is_no_entire_function_is_refused_at_a_point():
    statement = problem(equal(Derivative(sqrt(1 + c * x), x), c / sqrt(1 + c * x)), x=POSITIVE, c=POSITIVE)
    with pytest.raises(ProofFailed, match="false at"):
        by(variable=x).attempt(statement)
