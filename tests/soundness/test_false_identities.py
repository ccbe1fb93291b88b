"""Identities that hold under conditions alone, of symbols that need not meet them: what is proved is true.

Each statement is made of symbols of several kinds, complex ones above all. Where it is proved and rechecked,
SymPy's numbers on both sides agree at points on cuts, at whole numbers, at zero, and at complex ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import Any

import pytest
import sympy as sp

from derive.errors import DeriveError
from derive.proofs.identity import Identity
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck
from tests.proofs.conftest import certificate_of

R = sp.Rational
ENTRIES = """
sqrt(x**2) == x; sqrt(x**2) == Abs(x); sqrt(x*y) == sqrt(x)*sqrt(y); sqrt(1/x) == 1/sqrt(x)
sqrt(-x) == I*sqrt(x); sqrt(x - 1)*sqrt(x + 1) == sqrt(x**2 - 1); sqrt(1 - x)*sqrt(1 + x) == sqrt(1 - x**2)
sqrt(x**2*y) == x*sqrt(y); sqrt(x - 2*sqrt(x - 1)) == 1 - sqrt(x - 1); sqrt(exp(x)) == exp(x/2)
(x**a)**b == x**(a*b); (x**2)**a == x**(2*a); (x*y)**a == x**a*y**a; (1/x)**a == x**(-a)
(x**n)**k == x**(n*k); exp(x)**a == exp(a*x); exp(a*log(x)) == x**a; x**n*x**(1 - n) == x
x**(a + b) == x**a*x**b; 0**n == 0**(n + 1); log(exp(x)) == x; log(x*y) == log(x) + log(y)
log(x**2) == 2*log(x); log(1/x) == -log(x); log(-x) == log(x) + I*pi; log(x**a) == a*log(x)
log((1 + x)/(1 - x)) == log(1 + x) - log(1 - x); log(x**2) == 2*log(Abs(x)); asin(sin(x)) == x
acos(cos(x)) == x; atan(tan(x)) == x; asinh(sinh(x)) == x; acosh(cosh(x)) == x; atanh(tanh(x)) == x
cos(asin(x)) == sqrt(1 - x**2); sinh(acosh(x)) == sqrt(x**2 - 1); atan(x) + atan(1/x) == pi/2
atan(x) + atan(y) == atan((x + y)/(1 - x*y)); acosh(x) == log(x + sqrt(x**2 - 1))
asin(x) == atan(x/sqrt(1 - x**2)); acosh(x) == log(x + sqrt(x - 1)*sqrt(x + 1))
atanh(x) == (log(1 + x) - log(1 - x))/2; acosh(x) == I*acos(x); cos(x/2) == sqrt((1 + cos(x))/2)
sqrt(1 - sin(x)**2) == cos(x); sqrt(cosh(x)**2 - 1) == sinh(x); Abs(x)**2 == x**2; Abs(exp(x)) == exp(x)
sign(x)**2 == 1; Heaviside(x)**2 == Heaviside(x); Max(x, -x) == x; conjugate(sqrt(x)) == sqrt(conjugate(x))
conjugate(x**a) == conjugate(x)**a; re(x*y) == re(x)*re(y); gamma(x + 1) == x*gamma(x)
gamma(x)*gamma(1 - x)*sin(pi*x) == pi; loggamma(x + 1) == log(x) + loggamma(x); loggamma(x) == log(gamma(x))
exp(loggamma(x)) == gamma(x); beta(x, y) == beta(y, x); beta(x + 1, y)*(x + y) == x*beta(x, y)
binomial(n, k) == binomial(n, n - k); binomial(n + 1, k + 1) == binomial(n, k) + binomial(n, k + 1)
binomial(n, k + 1)*(k + 1) == (n - k)*binomial(n, k); binomial(x, k) == binomial(x, x - k)
RisingFactorial(x, k + 1) == (x + k)*RisingFactorial(x, k); RisingFactorial(x, k)*gamma(x) == gamma(x + k)
FallingFactorial(x, k)*gamma(x - k + 1) == gamma(x + 1)
lowergamma(a + 1, x) == a*lowergamma(a, x) - x**a*exp(-x); lowergamma(a, x) + uppergamma(a, x) == gamma(a)
uppergamma(a + 1, x) == a*uppergamma(a, x) + x**a*exp(-x); besselj(-n, x) == besselj(n, x)
besselk(-a, x) == besselk(a, x); besseli(-a, x) == besseli(a, x)
besselj(R(1, 2), x)*sqrt(pi*x) == sqrt(2)*sin(x)
x*besselj(a + 1, x) + x*besselj(a - 1, x) == 2*a*besselj(a, x); Ei(-x) == -expint(1, x); Ei(log(x)) == li(x)
expint(a + 1, x)*a == exp(-x) - x*expint(a, x); LambertW(x)*exp(LambertW(x)) == x; LambertW(x*exp(x)) == x
log(LambertW(x)) == log(x) - LambertW(x); polylog(2, x) + polylog(2, 1 - x) == pi**2/6 - log(x)*log(1 - x)
polylog(1, x) == -log(1 - x); zeta(a, x + 1) == zeta(a, x) - x**(-a)
hyper((a,), (b,), x) == exp(x)*hyper((b - a,), (b,), -x)
elliptic_k(x)*elliptic_e(1 - x) + elliptic_k(1 - x)*elliptic_e(x) - elliptic_k(x)*elliptic_k(1 - x) == pi/2
chebyshevt(n + 1, x) == 2*x*chebyshevt(n, x) - chebyshevt(n - 1, x)
(n + 1)*legendre(n + 1, x) == (2*n + 1)*x*legendre(n, x) - n*legendre(n - 1, x); erf(erfinv(x)) == x
erfinv(erf(x)) == x; sqrt(gamma(x)**2) == gamma(x); log(besselk(a, x)**2) == 2*log(besselk(a, x))
"""
STATEMENTS = [e.strip() for e in ENTRIES.replace("\n", ";").split(";") if e.strip()]
KINDS = {
    "complex": {}, "real": {"real": True}, "positive": {"positive": True}, "negative": {"negative": True},
    "whole": {"integer": True}, "natural": {"integer": True, "nonnegative": True},
}  # fmt: skip
REAL = [
    R(p, q)
    for p, q in ((0, 1), (1, 1), (-1, 1), (2, 1), (-2, 1), (1, 2), (-1, 2), (5, 2), (-7, 3), (1, 3), (9, 1))
]
COMPLEX = [sp.I, -2 * sp.I, -1 + sp.I, R(1, 2) - sp.I / 3, -R(5, 2) - sp.I, 3 + 4 * sp.I, -4 + sp.I / 5]
ADMITS: dict[str, Callable[[Any], Any]] = {
    "complex": lambda v: True, "real": lambda v: v.is_real, "positive": lambda v: v.is_positive,
    "negative": lambda v: v.is_negative, "whole": lambda v: v.is_integer,
    "natural": lambda v: v.is_integer and v.is_nonnegative,
}  # fmt: skip


def kinds_of(text: str, one: str, generator: Random) -> dict[str, str]:
    names = sorted(set("xyabnk") & set(re.findall("[A-Za-z]+", text)))
    of_whole = ("whole", "whole", "natural", "complex")
    return {n: generator.choice(of_whole) if n in "nk" else one for n in names}


def false_at(sides: tuple[sp.Expr, sp.Expr], kinds: dict[sp.Symbol, str], generator: Random) -> object:
    """A point at which both sides have values that differ; None where none is found."""
    values = {s: [v for v in (*REAL, *COMPLEX) if ADMITS[k](v)] for s, k in kinds.items()}
    for turn in range(25):
        point = {s: v[turn % len(v)] if len(values) == 1 else generator.choice(v) for s, v in values.items()}
        found = [side.xreplace(point) for side in sides]
        if any(f.has(sp.nan, sp.zoo, sp.oo) for f in found):
            continue
        try:
            left, right = (complex(f.evalf(20)) for f in found)
        except (TypeError, ValueError, ArithmeticError, NotImplementedError):
            continue
        if abs(left - right) > 1e-8 * (1 + abs(left) + abs(right)) and abs(left - right) < 1e200:
            return point
    return None


def proved(one: str) -> Iterator[tuple[Any, tuple[sp.Expr, sp.Expr], dict[sp.Symbol, str]]]:
    """What is proved about symbols of one kind: certificate, sides, and the symbols with their kinds."""
    generator = Random(one)
    for text in STATEMENTS:
        kinds = kinds_of(text, one, generator)
        symbols = {n: sp.Symbol(n, **KINDS[k]) for n, k in kinds.items()}
        left, right = (sp.sympify(side, locals=symbols | {"R": R}) for side in text.split("=="))
        if left == right or left.has(sp.nan, sp.zoo) or right.has(sp.nan, sp.zoo):
            continue
        try:
            certificate = certificate_of(Identity(), Problem((sp.Eq(left, right, evaluate=False),)))
            recheck(certificate)
        except DeriveError:
            continue
        yield certificate, (left, right), {symbols[n]: k for n, k in kinds.items()}


@pytest.mark.parametrize(("one", "least"), [("complex", 5), ("real", 6), ("negative", 10), ("positive", 25)])
def test_what_is_proved_is_true(one: str, least: int) -> None:
    generator, count = Random(one), 0
    for _, sides, of in proved(one):
        count += 1
        assert false_at(sides, of, generator) is None, (sides, of)
    assert count >= least


def without_domains(data: Any, names: Iterable[str]) -> Any:
    """A certificate, and all that is embedded in it, as if these symbols were complex."""
    if isinstance(data, list):
        return [without_domains(d, names) for d in data]
    if not isinstance(data, dict):
        return data
    made = {key: without_domains(value, names) for key, value in data.items()}
    for key in {"domains", "nonzero", "integers"} & set(made):
        made[key] = [t for t in made[key] if t.split(" in ")[0] not in names]
    return made


@pytest.mark.parametrize("one", ["positive", "negative"])
def test_what_the_recheck_accepts_of_complex_symbols_is_true(one: str) -> None:
    """No procedure looks at the statement first: the rules of the recheck alone refuse it."""
    generator, accepted = Random(one), 0
    for certificate, sides, of in proved(one):
        wider = without_domains(certificate, [s.name for s in of])
        try:
            recheck(wider)
        except DeriveError:
            continue
        accepted += 1
        assert false_at(sides, dict.fromkeys(of, "complex"), generator) is None, wider["statement"]
    assert accepted >= 3
