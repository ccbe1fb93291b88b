"""Every claim ends: a time limit, honest verdicts, and no claim that keeps others from being settled."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Derivative, Eq, Interval, exp, oo

from derive import Checker, Theory, by
from derive.checking.library import load_file
from derive.checking.patience import OutOfTime, time_limit
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT
from derive.statement.verdict import PROVED, REFUTED, UNDECIDED


@pytest.fixture
def t():
    made = Theory("limited", "a theory of a test")
    made.parameter("x", "")
    return made


class Endless(Procedure):
    """A procedure that never ends, and handles every error that it meets."""

    name = "identity"
    reading = EXACT

    def attempt(self, problem):
        while True:
            try:
                sum(range(1000))
            except Exception:
                continue


def test_a_claim_that_does_not_end_is_undecided_and_the_next_one_is_settled(t):
    x = t.parameters["x"].symbol
    slow = t.claim("slow", "", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=Endless())
    quick = t.claim("quick", "", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
    checker = Checker(twin_limit=4, seconds=0.2)
    report = checker.check(slow)
    assert report.verdict is UNDECIDED and "not settled within 0.2 seconds by identity" in report.detail
    assert Checker(twin_limit=4).check(quick).verdict is PROVED


def test_a_limit_inside_a_limit_does_not_prolong_it():
    with pytest.raises(OutOfTime), time_limit(0.1), time_limit(60):
        while True:
            sum(range(1000))
    with time_limit(0.2):
        with pytest.raises(OutOfTime), time_limit(0.05):
            while True:
                sum(range(1000))
        with pytest.raises(OutOfTime):
            while True:
                sum(range(1000))


@pytest.mark.parametrize("error", [RecursionError, MemoryError, NotImplementedError, ZeroDivisionError])
def test_whatever_a_procedure_raises_is_reported(t, error):
    class Broken(Endless):
        def attempt(self, problem):
            raise error("inside")

    x = t.parameters["x"].symbol
    report = Checker().check(t.claim("broken", "", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=Broken()))
    assert report.verdict is UNDECIDED and not report.ok


@pytest.mark.parametrize("case", ["identity", "sign", "derivative"])
def test_a_known_witness_makes_the_verdict_refuted(t, case):
    x, rate = t.parameters["x"].symbol, t.parameter("rate", "", Interval.open(0, oo))
    claims = {
        "identity": lambda: t.claim("i", "", Eq((x + 1) ** 2, x**2 + 1), proof=by.identity()),
        "sign": lambda: t.claim("s", "", x**2 > x, proof=by.sign()),
        "derivative": lambda: t.claim("d", "", Eq(Derivative(exp(rate * x), x), exp(rate * x)),
                                      proof=by.derivative(x)),
    }  # fmt: skip
    report = Checker().check(claims[case]())
    assert report.verdict is REFUTED and "witness" in report.detail and not report.ok


@pytest.mark.parametrize("case", ["pieces", "modulus", "integral"])
def test_no_formal_derivative_refutes_a_true_statement(t, case):
    """SymPy takes derivatives at points where there are none, and values of integrals across cuts."""
    x, s = t.parameters["x"].symbol, sp.Symbol("s", real=True)
    statements = {
        "pieces": Eq(Derivative(sp.Piecewise((2 * x, sp.Ne(x, 0)), (0, True)), x), 2),
        "modulus": Eq(Derivative(sp.Abs(x), x) ** 2, 1),
        "integral": Eq(Derivative(x * sp.Integral(sp.sqrt(sp.exp(2 * sp.I * s)), (s, 0, sp.pi)), x), 2),
    }
    report = Checker().check(t.claim(case, "true", statements[case], proof=by.derivative(x)))
    assert report.verdict is UNDECIDED


FILE = """
from sympy import Eq, Symbol
from derive import Theory, by

th = Theory("mixed", "some good claims and some bad ones")
x = th.parameter("x", "")
good = th.claim("good", "true", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
bad = th.claim("bad", "a float", Eq(x, 0.5 * x + x / 2), proof=by.identity())
twice = th.claim("good", "the same id again", Eq((x + 2) ** 2, x**2 + 4 * x + 4), proof=by.identity())
on_bad = th.claim(
    "on_bad", "rests on a bad one", Eq((x + 3) ** 2, x**2 + 6 * x + 9), uses=[bad], proof=by.identity()
)
last = th.claim("last", "true", Eq((x + 4) ** 2, x**2 + 8 * x + 16), proof=by.identity())
"""


def test_badly_built_claims_are_reported_and_the_others_are_settled(tmp_path):
    file = tmp_path / "mixed.py"
    file.write_text(FILE)
    (theory,) = load_file(file)
    checker = Checker(twin_limit=4)
    reports = {r.claim.id: r for r in checker.check_all(theory.claims.values())}
    assert reports["mixed.good"].ok and reports["mixed.last"].ok
    assert "float" in reports["mixed.bad"].detail and not reports["mixed.bad"].ok
    assert "used twice" in reports["mixed.good~"].detail
    assert reports["mixed.on_bad"].verdict is UNDECIDED


def test_vacuity_is_not_said_where_no_point_was_found(t):
    x = t.parameters["x"].symbol
    hard = t.claim(
        "hard", "", x**2 > 0, assuming=[x > sp.Rational(123456789, 1000), x < sp.Rational(1234567891, 10000)],
        proof=by.sign(),
    )  # fmt: skip
    problems = Checker(twin_limit=0).check(hard).problems
    assert not any(p.startswith("vacuous") for p in problems)
