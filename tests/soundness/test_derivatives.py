"""Derivatives exist where they are claimed: cuts, corners, Jacobians, hypotheses about the variable."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Derivative, I, Integral, atan, exp, im, log, oo, sqrt

from derive.errors import DeriveError, ProofFailed
from derive.functions.classes import bivariate_normal_cdf
from derive.proofs.antiderivative import Antiderivative
from derive.statement.problem import Problem

x, a, b = sp.symbols("x a b", real=True)
u, v = sp.symbols("u v", real=True)
p = sp.Symbol("p", positive=True)
z, g, h = sp.symbols("z g h")
n = sp.Symbol("n", integer=True)
POSITIVE = sp.Interval.open(0, oo)


def equal(left, right):
    return sp.Eq(sp.sympify(left), sp.sympify(right), evaluate=False)


def slope(f, s, value, given=(), nonzero=(), assume=(), **domains):
    named = {t: domains[t.name] for t in (x, a, b, u, v) if t.name in domains}
    statement = equal(Derivative(f, s), value)
    return Problem((statement,), tuple(given), tuple(assume), named, tuple(nonzero))


def by(variable, *implicit):
    return Antiderivative(variable=variable, implicit=implicit)


HALF = sp.Rational(1, 2)
CUT = {
    "a root that jumps at 0": (slope(sqrt(I * x - 1), x, I / (2 * sqrt(I * x - 1))), by(x)),
    "a logarithm that jumps at 0": (slope(log(I * x - 1), x, I / (I * x - 1)), by(x)),
    "a cube root that jumps": (
        slope((x * I - 2) ** sp.Rational(1, 3), x, I * (x * I - 2) ** sp.Rational(-2, 3) / 3), by(x),
    ),
    "a logarithm of a complex number": (slope(log(z), z, 1 / z), by(z)),
    "a root of a complex number": (slope(sqrt(z), z, 1 / (2 * sqrt(z))), by(z)),
    "a root with a zero inside": (slope(sqrt(x**2), x, x / sqrt(x**2)), by(x)),
    "a root with a zero at the end": (
        slope(sqrt(x), x, 1 / (2 * sqrt(x)), x=sp.Interval(0, oo)), by(x),
    ),
    "a logarithm on all of R": (slope(log(x), x, 1 / x), by(x)),
    "a parameter that crosses": (slope(sqrt(I * x + a), x, I / (2 * sqrt(I * x + a))), by(x)),
    "an arc tangent of a complex number": (slope(atan(z), z, 1 / (1 + z**2)), by(z)),
    "an arc tangent along i": (slope(atan(I * x), x, I / (1 - x**2)), by(x)),
    "a modulus": (slope(sp.Abs(x), x, sp.sign(x)), by(x)),
    "a real part": (slope(sp.re(z), z, 1), by(z)),
    "a conjugate": (slope(sp.conjugate(z), z, 0), by(z)),
    "a correlation up to 1": (
        slope(bivariate_normal_cdf(x, b, a), x, 0, a=sp.Interval(-1, 1)), by(x),
    ),
    "a power with a symbol that jumps at 0": (
        slope((I * x - 1) ** a, x, a * I * (I * x - 1) ** (a - 1)), by(x),
    ),
    "a power of a complex number": (slope(z**g, z, g * z ** (g - 1)), by(z)),
    "whole numbers": (slope(n**2, n, 2 * n), by(n)),
}  # fmt: skip


@pytest.mark.parametrize("name", CUT)
def test_what_may_jump_or_has_no_slope_is_refused(name):
    statement, proof = CUT[name]
    with pytest.raises(ProofFailed):
        proof.attempt(statement)


def test_the_reason_names_the_expression():
    statement, proof = CUT["a root that jumps at 0"]
    with pytest.raises(ProofFailed, match=r"sqrt\(I\*x - 1\) may jump"):
        proof.attempt(statement)


SMOOTH = {
    "a positive real part": (slope(sqrt(1 + I * x), x, I / (2 * sqrt(1 + I * x))), by(x)),
    "a positive imaginary part": (slope(log(x + I), x, 1 / (x + I)), by(x)),
    "an imaginary part that does not vanish": (
        slope(sqrt(I * x - 1), x, I / (2 * sqrt(I * x - 1)), x=POSITIVE), by(x),
    ),
    "a real base that stays negative": (
        slope(sqrt(-1 - x**2), x, -x / sqrt(-1 - x**2)), by(x),
    ),
    "a logarithm of positive numbers": (slope(log(x), x, 1 / x, x=POSITIVE), by(x)),
    "an inequality that keeps away from the cut": (
        slope(log(x), x, 1 / x, assume=[sp.StrictGreaterThan(x, a**2, evaluate=False)]), by(x),
    ),
    "an integer power": (slope(1 / x**2, x, -2 / x**3), by(x)),
    "a holomorphic function": (slope(exp(z**2), z, 2 * z * exp(z**2)), by(z)),
    "a power with a symbol": (slope(p**x, x, p**x * log(p)), by(x)),
    "a root that is held fixed": (slope(sqrt(g) * z, z, sqrt(g)), by(z)),
    "an arc tangent": (slope(atan(a * x), x, a / (1 + a**2 * x**2)), by(x)),
    "off the axis": (
        slope(log(g) + z * g, z, g, [equal(1 / g + z, 0)], [im(g)]), by(z, g),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SMOOTH)
def test_true_neighbours_are_proved(name):
    statement, proof = SMOOTH[name]
    assert proof.attempt(statement).evidence["kind"] == "derivative"


IMPLICIT = {
    "an equation about the variable": (slope(a * x, x, 0, [equal(a * (x - 3), 0)]), by(x, u)),
    "a product that may vanish for other reasons": (
        slope(u * x, x, u, [equal(a * u, a * 5)]), by(x, u),
    ),
    "another branch of the solutions": (slope(u * (x - 3), x, 0, [equal(u * (x - 3), 0)]), by(x, u)),
    "where the circle turns back": (slope(u**2 + x**2, x, 0, [equal(u**2 + x**2, 1)]), by(x, u)),
    "a double root": (slope(u, x, 1, [equal((u - x) ** 2, 0)]), by(x, u)),
    "the edge of a circle": (slope(u, x, -x / u + 0 * u, [equal(u**2 + x**2, 1)], ), by(x, u)),
    "two equations that say the same": (
        slope(u, x, 1, [equal(u + v, x), equal(2 * u + 2 * v, 2 * x)]), by(x, u, v),
    ),
    "an unknown in no equation": (slope(u + v, x, 1, [equal(u, x), equal(u, x)]), by(x, u, v)),
    "a tie that is not called implicit": (slope(u * x, x, u, [equal(u, 2 * x)]), by(x)),
    "a chain of ties": (slope(u * x, x, 2 * x, [equal(u, 2 * v), equal(v, x)]), by(x, u)),
    "a root of an implicit function on the cut": (
        slope(sqrt(u), x, 1 / (2 * sqrt(u)), [equal(u, x)]), by(x, u),
    ),
    "the equation itself has a corner": (
        slope(u, x, x / sqrt(x**2), [equal(u, sqrt(x**2))], [x]), by(x, u),
    ),
    "a parabola that turns back": (
        slope(u, x, 1, [equal(u**2 + 1, x)], assume=[sp.GreaterThan(x, 1, evaluate=False)]),
        by(x, u),
    ),
    "an implicit symbol named twice": (slope(u, x, 1, [equal(u, x), equal(u, x)]), by(x, u, u)),
}  # fmt: skip


@pytest.mark.parametrize("name", IMPLICIT)
def test_equations_that_determine_nothing_are_refused(name):
    statement, proof = IMPLICIT[name]
    if name == "the edge of a circle":  # true where it is defined: the slope divides by u
        assert proof.attempt(statement).evidence["jacobian"]["unit"]
        return
    with pytest.raises(ProofFailed):
        proof.attempt(statement)


DETERMINED = {
    "a square root": (slope(u, x, 1 / (2 * u), [equal(u**2, x)], u=POSITIVE), by(x, u)),
    "a certified sign": (slope(u, x, 1 / (1 + 3 * u**2), [equal(u + u**3, x)]), by(x, u)),
    "modulo the equations": (
        slope(g, z, -(g**2), [equal(g * (z + 1), 1)], [z + 1]), by(z, g),
    ),
    "one branch of the solutions": (
        slope(u * (x - 3), x, 0, [equal(u * (x - 3), 0)], [x - 3]), by(x, u),
    ),
    "where the circle does not turn": (
        slope(u**2 + x**2, x, 0, [equal(u**2 + x**2, 1)], [u]), by(x, u),
    ),
    "two functions": (
        slope(u * v, x, 3 * x**2, [equal(u, x), equal(v, x**2)]), by(x, u, v),
    ),
    "an unused relation of parameters": (
        slope(u * a, x, a, [equal(u, x), equal(a, b)]), by(x, u),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DETERMINED)
def test_functions_that_are_determined_have_slopes(name):
    statement, proof = DETERMINED[name]
    evidence = proof.attempt(statement).evidence
    assert set(evidence["jacobian"]) == {"multiplier", "cofactors", "unit"}
    assert len(evidence["jacobian"]["cofactors"]) == len(evidence["relations"])


@pytest.mark.parametrize(
    "hypotheses",
    [
        {"assumptions": (equal(u, 2 * x),)},
        {"assumptions": (sp.Ne(u, x),)},
        {"given": (sp.GreaterThan((x - 2) ** 2, 0, evaluate=False),)},
    ],
    ids=str,
)
@pytest.mark.parametrize("proof", [by(x), Antiderivative(variable=x, at=0), Antiderivative()], ids=str)
def test_hypotheses_of_the_wrong_kind_are_refused(hypotheses, proof):
    statement = {"statement": (equal(Derivative(u * x, x), u),)}
    with pytest.raises(DeriveError):
        proof.attempt(Problem(**statement, **hypotheses))


def bound(t, f, low, high, value):
    return Problem((sp.Eq(Integral(f(t), (t, low, high)) + a, value + a, evaluate=False),))


@pytest.mark.parametrize(
    "claim",
    [
        bound(sp.Symbol("t", positive=True), lambda t: sqrt(t**2), -1, 1, 0),
        bound(sp.Symbol("t", negative=True), lambda t: sqrt(t**2), -1, 1, 0),
        bound(sp.Symbol("t", nonnegative=True), sp.Abs, -2, 1, -sp.Rational(3, 2)),
        bound(sp.Symbol("t", integer=True), lambda t: sp.cos(2 * sp.pi * t), 0, HALF, HALF),
        bound(sp.Symbol("t", positive=True), lambda t: sqrt(t**2), b, 1, HALF - b**2 / 2),
    ],
    ids=str,
)
def test_a_variable_of_integration_means_what_its_limits_say(claim):
    with pytest.raises(ProofFailed, match="variable of integration"):
        Antiderivative().attempt(claim)


@pytest.mark.parametrize(
    "claim",
    [
        bound(sp.Symbol("t", positive=True), lambda t: sqrt(t**2), 0, 1, HALF),
        bound(sp.Symbol("t", real=True), lambda t: t**2, -1, 1, sp.Rational(2, 3)),
        bound(sp.Symbol("t", negative=True), lambda t: sqrt(t**2), -1, 0, HALF),
    ],
    ids=str,
)
def test_a_variable_of_integration_may_assume_what_is_true(claim):
    assert Antiderivative().attempt(claim).evidence["kind"] == "integral"


@pytest.mark.parametrize(
    "claim",
    [
        slope(sp.Function("f")(x), x, 0),
        slope(sp.Piecewise((x, x > 0), (0, True)), x, 1),
        slope(sp.Max(x, 0), x, 1),
        slope(sp.floor(x), x, 0),
        slope(sp.gamma(x), x, 0),
        slope(sp.Integral(b, (b, 0, x)), x, x),
        slope(x, x, sp.oo),
    ],
    ids=str,
)
def test_odd_expressions_end_with_a_typed_error(claim):
    with pytest.raises(DeriveError):
        by(x).attempt(claim)
