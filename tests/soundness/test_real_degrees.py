"""Orthogonal polynomials of a degree that is not whole have a cut: no derivative or integral crosses it."""

import pytest
from sympy import (
    Derivative,
    Eq,
    Integral,
    Interval,
    Rational,
    Symbol,
    chebyshevt,
    chebyshevu,
    gegenbauer,
    jacobi,
    symbols,
)

from derive import by
from derive.errors import DeriveError, RecheckFailed
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck
from tests.proofs.conftest import certificate_of

n, a, b, x, low, high = symbols("n a b x low high", real=True)
k = Symbol("k", integer=True)
HALF = Rational(1, 2)
DOMAINS = {
    n: Interval.open(0, 1), a: Interval.open(1, 2), b: Interval.open(1, 2),
    low: Interval.open(-3, -2), high: Interval.open(-HALF, HALF),
}  # fmt: skip
# Of degree n the integrals diverge at -1, or their primitives are complex below.
PAIRS = {
    "jacobi": lambda d: (jacobi(d, a, b, x), (d + a + b + 1) / 2 * jacobi(d - 1, a + 1, b + 1, x)),
    "gegenbauer": lambda d: (gegenbauer(d, a, x), 2 * a * gegenbauer(d - 1, a + 1, x)),
    "chebyshev": lambda d: (chebyshevt(d, x), d * chebyshevu(d - 1, x)),
}
each = pytest.mark.parametrize("name", PAIRS)


def integral(name: str, degree: object) -> tuple[object, Problem]:
    primitive, integrand = PAIRS[name](degree)
    ends = primitive.subs(x, high) - primitive.subs(x, low)
    statement = Eq(Integral(integrand, (x, low, high)), ends, evaluate=False)
    held = {s: d for s, d in DOMAINS.items() if s in statement.free_symbols}
    return by.antiderivative(primitive), Problem((statement,), domains=held)


@each
def test_integrals_across_the_cut_are_not_proved(name: str) -> None:
    procedure, problem = integral(name, n)
    with pytest.raises(DeriveError):
        certificate_of(procedure, problem)  # type: ignore[arg-type]


@each
def test_those_of_whole_degree_are_and_the_recheck_asks_for_it(name: str) -> None:
    certificate = certificate_of(*integral(name, k))  # type: ignore[arg-type]
    recheck(certificate)
    with pytest.raises(RecheckFailed):
        recheck({**certificate, "integers": []})


@each
def test_derivatives(name: str) -> None:
    for degree in (k, n):
        primitive, slope = PAIRS[name](degree)
        problem = Problem((Eq(Derivative(primitive, x), slope, evaluate=False),))
        if degree is k:
            recheck(certificate_of(by.derivative(x), problem))
        else:
            with pytest.raises(DeriveError):
                certificate_of(by.derivative(x), problem)
