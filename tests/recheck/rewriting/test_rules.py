"""Rules of rewriting in the recheck: right at complex points and on cuts, refused where they do not hold."""

from fractions import Fraction
from itertools import product

import pytest
from flint import fmpq

from derive.errors import RecheckFailed
from derive.exact.text import parse
from derive.recheck.ball_engine import difference, enclose, excludes_zero, is_finite, working
from derive.recheck.exact import Exact
from derive.recheck.rewriting.claim import rewritten
from derive.recheck.rewriting.registry import RULES

DOMAINS = {
    "x": "(-oo, oo)",
    "y": "(-oo, oo)",
    "v": "(0, oo)",
    "w": "(0, oo)",
    "n": "(-oo, oo)",
    "m": "(-oo, oo)",
}
DOMAINS |= {"q": "(-1, 1)", "h": "(-1/2*pi, 1/2*pi)", "l": "[0, pi]", "c": "[-1, 1]"}
INTEGERS = ["m", "n"]


def claim(left, nonzero=(), assumptions=()):
    """A claim in which a term stands, defined as it is there."""
    texts = [left, *nonzero, *assumptions]
    names = sorted(set().union(*(parse(t).symbols() for t in texts)))
    return {
        "statement": [f"{left} == 0"],
        "given": [],
        "nonzero": list(nonzero),
        "assumptions": list(assumptions),
        "domains": [f"{s} in {DOMAINS[s]}" for s in names if s in DOMAINS],
        "integers": [s for s in INTEGERS if s in names],
        "quantities": [],
    }


def usual(text):
    """A text as certificates write it."""
    return parse(parse(text).text()).text()


def justify(rule, left, right, arguments=(), nonzero=(), assumptions=()):
    """Replace a term, or raise; what is assumed counts like a condition that is shown."""
    step = {"rule": rule, "replaces": usual(left), "by": usual(right)}
    if arguments:
        step["with"] = [usual(a) for a in arguments]
    hypotheses = [usual(t) for t in nonzero], [usual(t) for t in assumptions]
    return rewritten(claim(usual(left), *hypotheses), [step], [])


NUMBERS = [Fraction(3, 2), Fraction(-5, 3), Fraction(1, 3), Fraction(-1, 7), Fraction(2)]
COMPLEX = [
    Exact(fmpq(1, 3), fmpq(2)),
    Exact(fmpq(-2), fmpq(-1, 5)),
    Exact(fmpq(0), fmpq(3)),
    Exact(fmpq(0), fmpq(-3)),
]
REAL = [Exact(fmpq(f.numerator, f.denominator)) for f in NUMBERS]
POINTS = {
    **{s: [*COMPLEX, *REAL] for s in ("z", "u", "e")},
    **dict.fromkeys(("x", "y"), REAL),
    **{s: [Exact(fmpq(1, 4)), Exact(fmpq(7, 2))] for s in ("v", "w")},
    **{s: [Exact(fmpq(k)) for k in (-3, -1, 0, 2)] for s in ("m", "n")},
    "q": [Exact(fmpq(-2, 3)), Exact(fmpq(1, 5))],
    "h": [Exact(fmpq(-3, 2)), Exact(fmpq(1, 5))],
    "l": [Exact(fmpq(3)), Exact(fmpq(0))],
    "c": [Exact(fmpq(-1)), Exact(fmpq(1)), Exact(fmpq(1, 3))],
}

INSIDE, ATANH = ["1 > q", "q > -1"], "1/2*(log(1 + q) + -1*log(1 + -1*q))"
# A new angle must be defined wherever the old one is.
APART, OVER = "z + -1*u**(-1)", "u**(-1)"
WIDER = f"sin({APART})*cos({OVER}) + cos({APART})*sin({OVER})"
HOLDS = [
    ("quotient of sine and cosine", "tan(z)", "sin(z)*cos(z)**(-1)"),
    ("quotient of sine and cosine", "csc(z)", "sin(z)**(-1)"),
    ("sum of angles", "sin(z + u)", "sin(z)*cos(u) + cos(z)*sin(u)", ["z", "u"]),
    ("sum of angles", "cos(z + u)", "cos(z)*cos(u) + -1*sin(z)*sin(u)", ["z", "u"]),
    ("multiple angle", "sin(-3*z)", "-3*cos(z)**2*sin(z) + sin(z)**3", ["z", "-3"]),
    ("multiple angle", "cos(2*z)", "cos(z)**2 + -1*sin(z)**2", ["z", "2"]),
    ("exponential of an imaginary number", "exp(u + I*z)", "exp(u)*(cos(z) + I*sin(z))", ["z", "u"]),
    ("sine of an imaginary number", "sin(I*z)", "2**(-1)*I*(exp(z) + -1*exp(-1*z))", ["z"]),
    ("hyperbolic function by exponentials", "tanh(z)", "(exp(z) + -1*exp(-1*z))*(exp(z) + exp(-1*z))**(-1)"),
    ("hyperbolic function by exponentials", "csch(z)", "2*(exp(z) + -1*exp(-1*z))**(-1)"),
    ("inverse hyperbolic function by a logarithm", "asinh(x)", "log(x + (x**2 + 1)**(1/2))"),
    ("inverse hyperbolic function by a logarithm", "acosh(z)", "log(z + (z + -1)**(1/2)*(z + 1)**(1/2))"),
    ("inverse hyperbolic function by a logarithm", "atanh(q)", ATANH, [], [], INSIDE),
    ("inverse function by another", "acos(z)", "1/2*pi + -1*asin(z)"),
    ("function of its inverse", "sin(asin(z))", "z"),
    ("function of its inverse", "cosh(acosh(z))", "z"),
    ("function of its inverse", "tan(atan(x))", "x"),
    ("function of another's inverse", "cos(asin(c))", "(1 + -1*c**2)**(1/2)", [], [], ["1 >= c", "c >= -1"]),
    ("function of another's inverse", "sin(atan(x))", "x*(1 + x**2)**(-1/2)"),
    ("principal value", "atan(tan(h))", "h", ["h"], [], ["1/2*pi > h", "h > -1/2*pi"]),
    ("principal value", "asin(sin(h))", "h", ["h"], [], ["1/2*pi >= h", "h >= -1/2*pi"]),
    ("principal value", "acos(cos(l))", "l", ["l"], [], ["pi >= l"]),
    ("principal value", "asinh(sinh(x))", "x", ["x"]),
    ("arctangent of a reciprocal", "atan(v**(-1))", "1/2*pi + -1*atan(v)", ["v"]),
    ("arcsine by an arctangent", "asin(q)", "atan(q*(1 + -1*q**2)**(-1/2))", [], [], INSIDE),
    ("sum of arctangents", "atan(1/3)", "atan(1/2) + atan(-1/7)", ["1/2", "-1/7"]),
    ("parity", "sinh(-1*z)", "-1*sinh(z)", ["z"]),
    ("parity", "atan(-1*x)", "-1*atan(x)", ["x"]),
    ("logarithm of a product", "log(v*z)", "log(v) + log(z)"),
    ("logarithm of factors", "log(v**3*z)", "3*log(v) + log(z)", ["v", "3", "z", "1"]),
    ("logarithm of a power", "log(v**x)", "x*log(v)"),
    ("logarithm of an exponential", "log(exp(x))", "x"),
    ("logarithm of a negative number", "log(-1*v)", "log(v) + I*pi", ["v"]),
    ("logarithm of a number", "log(45/4)", "-2*log(2) + 2*log(3) + log(5)"),
    ("exponential of logarithms", "exp(u + 1/2*log(z))", "exp(u)*z**(1/2)", ["u", "z", "1/2"]),
    ("exponential of logarithms", "exp(-2*log(z))", "z**(-2)", ["0", "z", "-2"]),
    ("power as an exponential", "z**e", "exp(e*log(z))", [], ["z"]),
    ("power of a product", "(v*z)**e", "v**e*z**e", [], ["z"]),
    ("power of a product", "(z*u)**n", "z**n*u**n", [], ["z", "u"]),
    ("power of factors", "(v**3*z)**(1/2)", "v**(3/2)*z**(1/2)", ["v", "3", "z", "1"]),
    ("power of a power", "(v**x)**e", "v**(x*e)"),
    ("power of a power", "(z**e)**n", "z**(e*n)", [], ["z"]),
    ("power of an exponential", "exp(x)**z", "exp(x*z)"),
    ("power of an exponential", "exp(z)**n", "exp(z*n)"),
    ("sum of exponents", "z**(e + u)", "z**e*z**u", ["e", "u"], ["z"]),
    ("root of a power", "(v**2 + 2*v*w + w**2)**(3/2)", "(v + w)**3", ["v + w"], [], ["v + w >= 0"]),
    ("root of a negative number", "(-1*v)**(1/2)", "I*v**(1/2)", ["v**(1/2)"], [], ["v**(1/2) >= 0"]),
    ("equal arguments", "gamma(z*(z + 1))", "gamma(z**2 + z)"),
    ("conjugate", "conjugate(z*u)", "conjugate(z)*conjugate(u)"),
    ("conjugate", "conjugate(exp(z))", "exp(conjugate(z))"),
    ("conjugate", "conjugate(x)", "x"),
    ("real or imaginary part", "im(z)", "-1/2*I*(z + -1*conjugate(z))"),
    ("real or imaginary part", "re(z)", "1/2*(z + conjugate(z))"),
    ("modulus of a complex number", "Abs(z)", "(z*conjugate(z))**(1/2)"),
    ("modulus of a product", "Abs(z*u)", "Abs(z)*Abs(u)"),
    ("modulus of a product", "Abs(z**x)", "Abs(z)**x", [], ["z"]),
    ("modulus of a real number", "Abs(v)", "v"),
    ("sign of a real number", "sign(-1*v)", "-1", [], [], ["-1*v < 0"]),
    ("extreme of real numbers", "Max(v, v + w)", "v + w", [], [], ["v + w >= v"]),
]  # fmt: skip

REFUSED = [
    ("quotient of sine and cosine", "tan(z)", "cos(z)*sin(z)**(-1)"),
    ("quotient of sine and cosine", "sinh(z)", "sin(z)"),
    ("sum of angles", "sin(z + u)", "sin(z)*cos(u) + -1*cos(z)*sin(u)", ["z", "u"]),
    ("sum of angles", "sin(z + u)", "sin(z)*cos(z) + cos(z)*sin(z)", ["z", "z"]),
    ("sum of angles", "sin(z)", WIDER, [APART, OVER]),
    ("multiple angle", "cos(2*z)", "cos(z)**2 + sin(z)**2", ["z", "2"]),
    ("multiple angle", "cos(1/2*z)", "cos(z)", ["z", "1/2"]),
    ("exponential of an imaginary number", "exp(I*z)", "cos(z) + -1*I*sin(z)", ["z", "0"]),
    ("hyperbolic function by exponentials", "cosh(z)", "1/2*(exp(z) + -1*exp(-1*z))"),
    ("sine of an imaginary number", "sin(I*z)", "2**(-1)*(exp(z) + -1*exp(-1*z))", ["z"]),
    ("inverse hyperbolic function by a logarithm", "asinh(z)", "log(z + (z**2 + 1)**(1/2))"),
    ("inverse hyperbolic function by a logarithm", "acosh(z)", "log(z + (z**2 + -1)**(1/2))"),
    ("inverse hyperbolic function by a logarithm", "atanh(x)", "1/2*(log(1 + x) + -1*log(1 + -1*x))"),
    ("inverse function by another", "acos(z)", "pi + -1*asin(z)"),
    ("inverse function by another", "acot(x)", "atan(x**(-1))"),
    ("function of its inverse", "sin(acos(z))", "z"),
    ("function of another's inverse", "cos(asin(x))", "(1 + -1*x**2)**(1/2)"),
    ("function of another's inverse", "cos(atan(z))", "(1 + z**2)**(-1/2)"),
    ("principal value", "asin(sin(x))", "x", ["x"]),
    ("principal value", "acos(cos(h))", "h", ["h"]),
    ("principal value", "atan(tan(l))", "l", ["l"], [], ["1/2*pi >= l", "l > -1/2*pi"]),
    ("principal value", "acosh(cosh(x))", "x", ["x"]),
    ("principal value", "asinh(sinh(z))", "z", ["z"]),
    ("arctangent of a reciprocal", "atan(x**(-1))", "1/2*pi + -1*atan(x)", ["x"]),
    ("arctangent of a reciprocal", "atan(v**(-1))", "-1/2*pi + -1*atan(v)", ["v"]),
    ("arctangent of a reciprocal", "atan(v)", "1/2*pi + -1*atan(w)", ["w"]),
    ("arcsine by an arctangent", "asin(c)", "atan(c*(1 + -1*c**2)**(-1/2))", [], [], ["1 >= c", "c >= -1"]),
    ("sum of arctangents", "atan(-1)", "atan(2) + atan(3)", ["2", "3"]),
    ("sum of arctangents", "atan((x + y)*(1 + -1*x*y)**(-1))", "atan(x) + atan(y)", ["x", "y"]),
    ("parity", "sinh(-1*z)", "sinh(z)", ["z"]),
    ("parity", "atan(-1*z)", "-1*atan(z)", ["z"]),
    ("parity", "exp(-1*z)", "-1*exp(z)", ["z"]),
    ("logarithm of a product", "log(z*u)", "log(z) + log(u)"),
    ("logarithm of a product", "log(x*y)", "log(x) + log(y)"),
    ("logarithm of factors", "log(v*z**2)", "log(v) + 2*log(z)", ["v", "1", "z", "2"]),
    ("logarithm of factors", "log(v*z)", "log(v) + log(z)", ["v", "1", "z", "1", "u", "1"]),
    ("logarithm of factors", "log(v)", "log(v*z) + -1*log(z)", ["v*z", "1", "z", "-1"]),
    ("logarithm of a power", "log(z**2)", "2*log(z)"),
    ("logarithm of a power", "log(v**z)", "z*log(v)"),
    ("logarithm of an exponential", "log(exp(z))", "z"),
    ("logarithm of a negative number", "log(-1*z)", "log(z) + I*pi", ["z"]),
    ("logarithm of a negative number", "log(v)", "log(v) + I*pi", ["v"]),
    ("logarithm of a number", "log(6)", "log(2) + 2*log(3)"),
    ("logarithm of a number", "log(-6)", "log(2) + log(3)"),
    ("exponential of logarithms", "exp(z*log(u))", "u**z", ["0", "u", "z"]),
    ("exponential of logarithms", "exp(2*log(z))", "z", ["0", "z", "1"]),
    ("power as an exponential", "z**e", "exp(e*log(z))"),
    ("power of a product", "(z*u)**e", "z**e*u**e", [], ["z", "u"]),
    ("power of a product", "(z*u)**(1/2)", "z**(1/2)*u**(1/2)"),
    ("power of factors", "(v*z**2)**(1/2)", "v**(1/2)*z", ["v", "1", "z", "2"]),
    ("power of factors", "(x**2)**(1/2)", "x", ["x", "2"]),
    ("power of factors", "v**(1/2)", "(v*z)**(1/2)*z**(-1/2)", ["v*z", "1", "z", "-1"]),
    ("power of a power", "(z**2)**e", "z**(2*e)", [], ["z"]),
    ("power of a power", "(v**z)**e", "v**(z*e)"),
    ("power of a power", "(x**2)**(1/2)", "x"),
    ("power of an exponential", "exp(z)**e", "exp(z*e)"),
    ("sum of exponents", "z**(e + u)", "z**e*z**u", ["e", "u"]),
    ("sum of exponents", "x**n", "x**(n + -1)*x", ["n + -1", "1"]),
    ("root of a power", "(x**2)**(1/2)", "x", ["x"]),
    ("root of a power", "(v**2)**(1/2)", "-1*v", ["-1*v"]),
    ("root of a power", "(v**2)**(1/2)", "w", ["w"]),
    ("root of a power", "(v**2)**(1/2)", "v*z*z**(-1)", ["v*z*z**(-1)"]),
    ("root of a negative number", "(-1*v)**(1/2)", "-1*I*v**(1/2)", ["v**(1/2)"], [], ["v**(1/2) >= 0"]),
    ("equal arguments", "gamma(z)", "gamma(-1*z)"),
    ("equal arguments", "gamma(z)", "zeta(z)"),
    ("equal arguments", "gamma(z)", "gamma(z*u*u**(-1))"),
    ("conjugate", "conjugate(z)", "z"),
    ("conjugate", "conjugate(log(z))", "log(conjugate(z))"),
    ("conjugate", "conjugate(z**(1/2))", "conjugate(z)**(1/2)"),
    ("real or imaginary part", "re(z)", "z"),
    ("modulus of a complex number", "Abs(z)", "(z**2)**(1/2)"),
    ("modulus of a product", "Abs(z + u)", "Abs(z) + Abs(u)"),
    ("modulus of a product", "Abs(v**z)", "Abs(v)**z"),
    ("modulus of a real number", "Abs(x)", "x"),
    ("modulus of a real number", "Abs(x)", "-1*x"),
    ("sign of a real number", "sign(x)", "1"),
    ("sign of a real number", "Heaviside(-1*v, 1/2)", "1", [], [], ["-1*v < 0"]),
    ("extreme of real numbers", "Max(x, y)", "x"),
    ("extreme of real numbers", "Min(v, v + w)", "v + w", [], [], ["v + w >= v"]),
    ("extreme of real numbers", "Max(v, v + w)", "v + 2*w", [], [], ["v + w >= v"]),
    ("a rule that nobody has", "sin(z)", "cos(z)"),
]  # fmt: skip


@pytest.mark.parametrize("case", HOLDS, ids=lambda case: case[1])
def test_a_rule_is_right_wherever_its_conditions_hold(case):
    left, right = case[1:3]
    justify(*case)
    names = sorted(parse(left).symbols())
    compared = 0
    for point in product(*(POINTS[name] for name in names)):
        values = dict(zip(names, point, strict=True))
        with working(120):
            try:
                sides = [enclose(parse(t), values) for t in (left, right)]
            except RecheckFailed:  # neither side is asked for where one of them has no value
                continue
            if all(map(is_finite, sides)):
                assert not excludes_zero(difference(*sides)), values
                compared += 1
    assert compared


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: f"{case[1]} is not {case[2]}")
def test_a_rule_is_refused_where_it_does_not_hold(case):
    with pytest.raises(RecheckFailed):
        justify(*case)


def test_every_rule_is_tried():
    assert {case[0] for case in HOLDS} == set(RULES)
    assert set(RULES) <= {case[0] for case in REFUSED}


TANGENT = {"replaces": "tan(x)", "by": "cos(x)**(-1)*sin(x)"}


@pytest.mark.parametrize(
    "step",
    [
        {"rule": "parity", "replaces": "sin(x)", "by": "sin(x)"},
        {"rule": "quotient of sine and cosine", "replaces": "tan(y)", "by": "cos(y)**(-1)*sin(y)"},
        {"rule": "quotient of sine and cosine", "replaces": "tan(x)", "by": "sin(x)*cos(x)**(-1)"},
        {"rule": "quotient of sine and cosine", **TANGENT, "with": []},
        {"rule": "quotient of sine and cosine", **TANGENT, "note": ""},
        {"rule": "equal arguments", "replaces": "2*x", "by": "x + x"},
    ],
)  # fmt: skip
def test_a_step_that_is_not_written_as_usual_is_refused(step):
    """A term by itself, symbols of others, unsorted factors, an empty list, a key too many, a product."""
    with pytest.raises(RecheckFailed):
        rewritten(claim("tan(x)"), [step], [])


def test_a_step_that_replaces_nothing_is_refused():
    step = {"rule": "quotient of sine and cosine", "replaces": "tan(2*x)", "by": "cos(2*x)**(-1)*sin(2*x)"}
    with pytest.raises(RecheckFailed, match="does not occur"):
        rewritten(claim("tan(x)"), [step], [])


def test_there_may_not_be_endless_steps():
    step = {"rule": "conjugate", "replaces": "conjugate(x)", "by": "x"}
    with pytest.raises(RecheckFailed, match="allowed are 1 to"):
        rewritten(claim("conjugate(x)"), [step] * 1000, [])
