"""Theories: what is put together wrongly fails at once, by name."""

import pytest
import sympy as sp

from derive import by
from derive.errors import TheoryError, UnknownClaimError
from derive.statement.verdict import PROVED, REFUTED, Verdict
from tests.helpers.support import eq, small_theory

x = sp.Symbol("x")
SQUARE = eq((x + 1) ** 2, x**2 + 2 * x + 1)


def test_ids_are_used_once():
    theory = small_theory(unknowns="x")
    theory.model("law", "A law", eq(x, 1))
    theory.claim("first", "A claim", SQUARE, proof=by.identity())
    for name in ("law", "first"):
        with pytest.raises(TheoryError, match=f"toy.{name} is used twice"):
            theory.claim(name, "Again", SQUARE, proof=by.identity())
    with pytest.raises(TheoryError, match="used twice"):
        theory.model("first", "Again", eq(x, 1))


@pytest.mark.parametrize("name", ["", "1x", "a b", "a..b", "a/b", "../x", "x\n", ".x", "é"])
def test_names_of_claims(name):
    with pytest.raises(TheoryError, match="not an id"):
        small_theory(unknowns="x").claim(name, "A claim", SQUARE, proof=by.identity())


@pytest.mark.parametrize("name", ["I", "pi", "E", "oo", "_x", "x y", "2x", ""])
def test_names_of_symbols(name):
    with pytest.raises(TheoryError):
        small_theory().parameter(name, "a number")


def test_symbols_are_declared_once():
    theory = small_theory()
    theory.parameter("x", "a number")
    with pytest.raises(TheoryError, match="declared twice"):
        theory.unknown("x", "another")


def test_symbols_know_their_domains():
    theory = small_theory()
    k = theory.parameter("k", "share", sp.Interval.open(0, 1))
    n = theory.parameter("n", "scale", sp.Interval(0, sp.oo))
    r = theory.parameter("r", "shift")
    z = theory.unknown("z", "argument")
    assert k.is_positive and n.is_nonnegative and not n.is_positive and r.is_real and r.is_positive is None
    assert z.is_real is None
    assert set(theory.domains) == {k, n, r}


def test_a_refuted_statement_names_its_correction():
    theory = small_theory(unknowns="x")
    with pytest.raises(TheoryError, match="must name the claim that corrects it"):
        theory.published("wrong", "A slip", eq(x, x + 1), proof=by.refutation())
    right = theory.claim("right", "As it should be", SQUARE, proof=by.identity())
    wrong = theory.published("slip", "A slip", eq(x, x + 1), proof=by.refutation(), corrected_by=right)
    assert wrong.expect is REFUTED
    with pytest.raises(TheoryError, match="refuted itself"):
        theory.published("slip2", "A slip", eq(x, x + 1), proof=by.refutation(), corrected_by=wrong)


@pytest.mark.parametrize("statement", [True, False, sp.true, sp.Eq(1, 1), [], [[]], sp.Eq(1, 2)])
def test_a_statement_must_state_something(statement):
    with pytest.raises(TheoryError):
        small_theory().claim("empty", "Nothing", statement, proof=by.identity())


def test_matrices_must_fit():
    A, B = sp.MatrixSymbol("A", 2, 2), sp.Matrix([[1, 2, 3]])
    with pytest.raises((TheoryError, ValueError)):
        small_theory().claim("m", "Shapes", sp.Eq(sp.Matrix(A), B, evaluate=False), proof=by.identity())


def test_find():
    theory = small_theory(unknowns="x")
    claim = theory.claim("a.b", "A claim", SQUARE, proof=by.identity())
    assert theory.find("a.b") is theory.find("toy.a.b") is claim
    with pytest.raises(UnknownClaimError, match="no claim 'c'"):
        theory.find("c")


def test_the_ladder_of_verdicts():
    order = [Verdict.UNDECIDED, Verdict.SIMULATED, Verdict.ENCLOSED, PROVED]
    for i, low in enumerate(order):
        for j, high in enumerate(order):
            assert high.reaches(low) is (j >= i)
        assert not REFUTED.reaches(low)
        assert not low.reaches(REFUTED)
    assert REFUTED.reaches(REFUTED)
