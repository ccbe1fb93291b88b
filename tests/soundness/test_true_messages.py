"""What is refused is refused in one line, in bounded time, with the reason that is the true one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from sympy import Abs, Eq, I, Integer, Interval, Symbol, exp, log, pi, sign, sin, sqrt

import numerics
from derive import Checker, Theory, TheoryError, by
from derive.errors import ProofFailed
from derive.exact.magnitudes import require_modest
from derive.laboratory.evaluator import NumericsLaboratory
from derive.proofs.sign import Sign
from derive.quantities.integrated import Integrated
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from derive.statement.theory import collecting
from derive.statement.verdict import ENCLOSED, UNDECIDED
from numerics import PrecisionError
from tests.helpers.own_theory import served

x, p = Symbol("x", real=True), Symbol("p", nonnegative=True)
HUGE = Integer(10) ** 400


@pytest.fixture
def theory() -> Theory:
    made = Theory("told", "true messages")
    made.parameter("x", "", Interval(-2, 2))
    made.parameter("p", "", Interval(0, 1))
    return made


@pytest.mark.parametrize("value", [Abs(x) / x, sign(x), x / Abs(x) + x, sqrt(x**2) / x], ids=str)
@pytest.mark.parametrize("at", [-1, 0, 1])
def test_a_jump_has_no_value_at_zero(theory: Theory, value: sp.Expr, at: int) -> None:
    with pytest.raises(TheoryError, match="there is none: from different sides it is -1 and 1"):
        theory.quantity("q", "", parameters=[x, p], value=value, at_zero={x: at})


@pytest.mark.parametrize(
    "value",
    [p * log(p), p**2 * log(p), -p * log(p) - (1 - p) * log(1 - p), sqrt(p) * log(p), exp(-1 / p)],
    ids=str,
)
def test_a_singular_end_is_named(theory: Theory, value: sp.Expr) -> None:
    told = (
        "only done for analytic functions, and it is not certain that p (is positive|does not vanish) there"
    )
    for at in (0, 1):
        with pytest.raises(TheoryError, match=told):
            theory.quantity("q", "", parameters=[x, p], value=value, at_zero={p: at})


@pytest.mark.parametrize(
    "value",
    [exp(exp(HUGE)), x * exp(exp(HUGE)), exp(HUGE), exp(-exp(HUGE)), sin(exp(HUGE)),
     exp(exp(exp(Integer(9)))), exp(pi**HUGE), exp(-(Integer(10) ** 30)) + x, Integer(10) ** 5000,
     x + sp.Rational(1, 7**6000)],
    ids=range(10),
)  # fmt: skip
def test_numbers_that_nothing_could_compute(theory: Theory, value: sp.Expr) -> None:
    told = "an? (exponential|number)|the exponential of a constant beyond"
    with pytest.raises(TheoryError, match=told):
        theory.quantity("q", "", parameters=[x, p], value=value)
    with pytest.raises(TheoryError, match=told):
        theory.claim("c", "", Eq(value, x, evaluate=False), proof=by.identity())
    with pytest.raises(ProofFailed, match=told):
        Sign().attempt(Problem((sp.StrictGreaterThan(value + x**2, x, evaluate=False),)))


def test_numbers_of_a_usual_size_stay() -> None:
    for e in (exp(Integer(10) ** 15), exp(exp(Integer(3))), x ** (Integer(10) ** 30), Integer(10) ** 3990):
        require_modest(e)


def test_a_quantity_that_is_not_served_says_why(theory: Theory) -> None:
    token = collecting.set(True)
    try:
        faulty = theory.quantity("faulty", "", parameters=[x, p], value=I * x)
    finally:
        collecting.reset(token)
    unknown = theory.quantity("unknown", "", parameters=[x, p], value=sp.gamma(x + 3))
    told = {"faulty": r"told\.faulty is badly declared: .* not plainly real", "unknown": "cannot be emitted"}
    for name, q in (("faulty", faulty), ("unknown", unknown)):
        about = Eq(q(x, p), x, evaluate=False)
        claim = theory.claim(f"about_{name}", "", about, proof=by.agreement(), expect=ENCLOSED)
        report = Checker(NumericsLaboratory(), twin_limit=0).check(claim)
        assert report.verdict is UNDECIDED and re.search(told[name], report.detail)
        assert "no quantity is called" not in report.detail
    right = theory.claim("right", "", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
    with pytest.raises(TheoryError, match=told["faulty"]):
        theory.published("wrong", "", Eq(faulty(x, p), x), proof=by.refutation(), corrected_by=right)


def test_what_balls_cannot_evaluate_is_not_called_undefined(theory: Theory) -> None:
    """The procedure needs no value of f, whatever f is; that there is none is not known."""
    f = sp.Function("f")
    claim = theory.claim(
        "c", "", Eq((f(x) / x + 1) * x, f(x) + x), given=[Eq(x, p - p**2)], proof=by.identity()
    )
    report = Checker(twin_limit=0).check(claim)
    assert "has no value" not in f"{report.detail} {report.problems}"
    assert "has the statement a value" not in f"{report.detail} {report.problems}"


s = Symbol("s", real=True)


@pytest.mark.parametrize("integrand", [1 / Abs(exp(I * s) - 1), log(Abs(exp(I * s) - 1))], ids=str)
def test_a_real_integrand_is_not_called_complex(theory: Theory, integrand: sp.Expr, tmp_path: Path) -> None:
    value = Symbol("value", real=True)
    theory.quantity(
        "q", "", parameters=[x, p], value=value, integral=Integrated(value, integrand, s, Integer(0), p)
    )
    with served(theory, tmp_path):
        with pytest.raises(PrecisionError) as error:
            numerics.evaluate("told.q", x=0, p=1)
        assert "integrand is not real" not in str(error.value)
        assert "singular at the lower end" in str(error.value)


@pytest.mark.parametrize("at", [0, 1])
def test_a_root_radius_of_zero(theory: Theory, at: int, tmp_path: Path) -> None:
    m = Symbol("m")
    theory.quantity("q", "", parameters=[x, p], value=RootRadius(m**2 - x * m, m))
    with served(theory, tmp_path):
        assert numerics.evaluate("told.q", x=at, p=0) == at
    small: Any = sp.StrictLessThan(RootRadius(m**2, m), 1, evaluate=False)
    assert Checker(twin_limit=0).check(theory.claim("c", "", small, proof=by.schur_cohn())).ok
