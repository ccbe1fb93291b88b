"""Inequalities by certified bisection: elementary functions on boxes."""

from __future__ import annotations

import pytest
import sympy as sp

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs.subdivision import Subdivision
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

x, y = sp.symbols("x y")
CLOSED = sp.Interval(0, 1)
UNIT = {x: (0, 1)}
SQUARE = {x: (0, 1), y: (0, 1)}


def problem(*statement, assume=(), **domains):
    return Problem(tuple(statement), (), tuple(assume), {sp.Symbol(n): d for n, d in domains.items()})


TRUE = {
    "exponential above its tangent": (problem(sp.exp(x) > x + sp.Rational(1, 2), x=CLOSED), UNIT),
    "mixed": (
        problem(sp.cos(x) * sp.exp(-y) + sp.log(1 + x) > sp.Rational(1, 5), x=CLOSED, y=CLOSED),
        SQUARE,
    ),
    "error function": (problem(sp.erf(x) < sp.Rational(9, 10), x=CLOSED), UNIT),
    "complementary error function": (problem(sp.erfc(x) + x**2 > sp.Rational(1, 10), x=CLOSED), UNIT),
    "cut down by an assumption": (
        problem(1 / (x + y) < 3, assume=[x + y > sp.Rational(1, 2)], x=CLOSED, y=CLOSED),
        SQUARE,
    ),
    "bounded by assumptions": (problem(x**2 < 5, assume=[x < 2, x > -1], x=sp.S.Reals), {x: (-1, 2)}),
    "root": (problem(sp.sqrt(x + 1) < sp.Rational(3, 2), x=CLOSED), UNIT),
}
FALSE = {
    "flipped": (problem(sp.exp(x) < x + sp.Rational(1, 2), x=CLOSED), UNIT),
    "touching": (problem(sp.exp(x) > x + 1, x=CLOSED), UNIT),
    "true on most of the box": (problem(sp.exp(x) > sp.Rational(101, 100), x=CLOSED), UNIT),
    "pole": (problem(1 / x > 0, x=CLOSED), UNIT),
    "logarithm of a negative number": (problem(sp.log(x - 2) < 1, x=CLOSED), UNIT),
    "box too small": (problem(x < 2, x=sp.Interval(0, 3)), UNIT),
    "unbounded domain": (problem(sp.exp(-x) <= 1, x=sp.Interval(0, sp.oo)), UNIT),
    "no side for a symbol": (problem(x * y < 2, x=CLOSED, y=CLOSED), UNIT),
    "unknown function": (problem(sp.gamma(x) > 0, x=CLOSED), UNIT),
    "equation": (problem(sp.Eq(x, x + y), x=CLOSED, y=CLOSED), SQUARE),
    "nothing stated": (problem(), UNIT),
}


@pytest.mark.parametrize("name", TRUE)
def test_true_inequalities_are_proved_and_rechecked(name, certify):
    statement, box = TRUE[name]
    assert " evaluated again with mpmath" in recheck(certify(Subdivision(box), statement))


@pytest.mark.parametrize("name", FALSE)
def test_others_are_refused(name):
    statement, box = FALSE[name]
    with pytest.raises(ProofFailed):
        Subdivision(box, max_boxes=300).attempt(statement)


@pytest.mark.parametrize("name", ["mixed", "error function", "root"])
def test_the_recheck_notices_tampering(name, certify, tamper):
    certificate = certify(Subdivision(TRUE[name][1]), TRUE[name][0])
    for path, other in tamper(certificate):
        with pytest.raises(RecheckFailed):
            recheck(other)
            pytest.fail(f"the change of {path} went unnoticed")


def test_a_piece_outside_the_assumptions_is_not_a_piece_where_the_inequality_holds(certify):
    statement, box = TRUE["cut down by an assumption"]
    certificate = certify(Subdivision(box), statement)
    outside = [piece for piece in certificate["evidence"]["targets"][0] if piece[1] == 0]
    assert outside
    for piece in outside:
        piece[1] = -1
        with pytest.raises(RecheckFailed):
            recheck(certificate)
        piece[1] = 0
    with pytest.raises(RecheckFailed):
        recheck({**certificate, "assumptions": []})


def test_the_recheck_notices_a_missing_piece_and_a_narrow_box(certify):
    statement, box = TRUE["mixed"]
    certificate = certify(Subdivision(box), statement)
    certificate["evidence"]["targets"][0].pop()
    with pytest.raises(RecheckFailed, match="tile"):
        recheck(certificate)
    certificate = certify(Subdivision(box), statement)
    with pytest.raises(RecheckFailed, match="cover"):
        recheck({**certificate, "domains": ["x in [0, 2]", "y in [0, 1]"]})


@pytest.mark.parametrize("text", ["exp(x) < x + 1/2", "exp(x) > 101/100", "log(x + (-2)) < 1"])
def test_a_certificate_does_not_serve_another_statement(text, certify):
    certificate = certify(Subdivision(UNIT), TRUE["exponential above its tangent"][0])
    with pytest.raises(RecheckFailed):
        recheck({**certificate, "statement": [text]})
