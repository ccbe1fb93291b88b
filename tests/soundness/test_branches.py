"""Every root of a branch is shown to violate the rule or is a candidate.

Also where roots coincide, run to infinity, lie at poles, or have real conditions.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from flint import fmpq
from sympy import Interval, oo

import numerics
from derive import Theory, TheoryError
from derive.errors import RecheckFailed
from derive.exact.expressions import to_text
from derive.exact.text import parse
from derive.quantities.branch import Branch
from derive.quantities.polynomials import emitted_coefficients
from derive.recheck.branches import chosen_roots
from derive.recheck.exact import Exact
from numerics import BranchError
from tests.helpers.own_theory import served, two_roots

m = sp.Symbol("m")


@pytest.fixture
def theory() -> Theory:
    made = Theory("branch_own", "Branches")
    made.parameter("x", "")
    made.parameter("c", "", Interval(0, oo))
    return made


X = sp.Symbol("x", real=True)
C = sp.Symbol("c", nonnegative=True)
SEMICIRCLE = m**2 + X * m + 1
NARROW = 4 * m**2 + X * m + 1
LINE = m - X - 1
MARCHENKO_PASTUR = C * X * m**2 + (X + C - 1) * m + 1


def declared(theory: Theory, polynomial: sp.Expr, herglotz: tuple[Any, ...] = (m,), unique: str = "") -> None:
    x, c = (theory.parameters[n].symbol for n in ("x", "c"))
    own = {X: x, C: c}
    said = two_roots(theory, sp.expand(polynomial.subs(own)), m)
    branch = Branch("b", sp.expand(polynomial.subs(own)), m, x,
                    herglotz=tuple(sp.sympify(f).subs(own) for f in herglotz),
                    unique=said.id if unique else "")  # fmt: skip
    theory.quantity("f", "", parameters=[x, c], value=m, branch=branch, type="complex", claims=[said])


def value(x: Any, c: Any = 1) -> Any:
    return numerics.evaluate("branch_own.f", x=x, c=c)


@pytest.mark.parametrize("unique", ["one", ""])
@pytest.mark.parametrize(
    ("polynomial", "herglotz", "points"),
    [
        (SEMICIRCLE * LINE, (m,), [(2, 1), (-2, 1), (1, 1), (4, 1)]),
        (SEMICIRCLE * LINE, (m, 2 * m + 1), [(2, 1), (-2, 1)]),
        (SEMICIRCLE * NARROW, (m,), [(2, 1), (-2, 1), (4, 1), (-4, 1), (0, 1), (9, 1)]),
        (SEMICIRCLE * LINE * (m - X - 5), (m,), [(2, 1), (-2, 1)]),
        (MARCHENKO_PASTUR * LINE, (m,), [("9/4", "1/4"), ("1/4", "1/4"), (0, 1), (0, 4), (1, "1/4")]),
        (SEMICIRCLE * (X * m + 1), (m,), [(0, 1)]),
        (SEMICIRCLE * (m - X), (-1 / m,), [(0, 1), (1, 1)]),
        (SEMICIRCLE * LINE, (m, -m - 1 / m), [("-1/2", 1), ("-1/4", 1)]),
    ],
    ids=str,
)
def test_two_candidates_are_an_error(theory: Theory, polynomial, herglotz, points, unique, tmp_path) -> None:
    declared(theory, polynomial, herglotz, unique)
    with served(theory, tmp_path):
        for point in points:
            with pytest.raises(BranchError):
                value(*point)


@pytest.mark.parametrize(
    ("polynomial", "herglotz", "points"),
    [
        (SEMICIRCLE, (m,), {(2, 1): -1, (-2, 1): 1, (0, 1): sp.I, (4, 1): sp.sqrt(3) - 2}),
        (SEMICIRCLE, (m, -m - 1 / m), {(2, 1): -1, (0, 1): sp.I}),
        (SEMICIRCLE, (-1 / m,), {(-2, 1): 1, (0, 1): sp.I}),
        (MARCHENKO_PASTUR, (m,), {("9/4", "1/4"): sp.Rational(-4, 3), ("1/4", "1/4"): 4}),
        (MARCHENKO_PASTUR, (m,), {(0, "1/4"): sp.Rational(4, 3)}),
        # the line falls: it never satisfies the rule, also where the other two roots meet
        (SEMICIRCLE * (m + X + 7), (m,), {(2, 1): -1, (-2, 1): 1, (0, 1): sp.I}),
        # two roots that satisfy one condition meet where the other one is violated
        (SEMICIRCLE * LINE, (m, m + 8 / m), {(2, 1): 3}),
        # roots that are zero, or that do not exist, whatever the argument
        (m**2 * SEMICIRCLE, (m,), {(2, 1): -1, (0, 1): sp.I}),
        (C * m**3 + SEMICIRCLE, (m,), {(2, 0): -1, (0, 0): sp.I}),
    ],
    ids=str,
)  # fmt: skip
def test_one_candidate_is_the_value(theory: Theory, polynomial, herglotz, points, tmp_path: Path) -> None:
    declared(theory, polynomial, herglotz)
    with served(theory, tmp_path):
        for point, expected in points.items():
            found, (real, imag) = value(*point), sp.sympify(expected).as_real_imag()
            assert abs(float(found.real) - float(real)) + abs(float(found.imag) - float(imag)) < 1e-12


@pytest.mark.parametrize("rule", [{}, {"herglotz": ()}, {"rule": "largest"}, {"herglotz": (m,), "rule": ""}])
def test_a_branch_has_a_rule(theory: Theory, rule: dict[str, Any]) -> None:
    x = theory.parameters["x"].symbol
    branch = Branch("b", m**2 + x * m + 1, m, x, **rule)
    with pytest.raises(TheoryError, match=r"herglotz"):
        theory.quantity("f", "", parameters=[x], value=m, branch=branch, type="complex")


def rechecked(polynomial: sp.Expr, herglotz: tuple[sp.Expr, ...], at: int) -> list[Any]:
    coefficients, functions = emitted_coefficients(polynomial, m), map(sp.sympify, herglotz)
    plain = {"coefficients": [parse(to_text(c)) for c in coefficients], "root": "m", "at": "x",
             "rule": "herglotz", "herglotz": [parse(to_text(f)) for f in functions]}  # fmt: skip
    return chosen_roots(plain, {"x": Exact(fmpq(at), fmpq(0))})


def test_a_recheck_sees_every_candidate() -> None:
    assert len(rechecked(SEMICIRCLE * LINE, (m,), 2)) == 2
    assert len(rechecked(SEMICIRCLE, (m,), 2)) == 1
    assert len(rechecked(m**2 * SEMICIRCLE, (m, -1 / m), 0)) == 1
    with pytest.raises(RecheckFailed, match="no value"):
        rechecked(SEMICIRCLE * (m - X), (-1 / m,), 0)
    with pytest.raises(RecheckFailed, match="infinity"):
        rechecked(SEMICIRCLE * (X * m + 1), (m,), 0)
