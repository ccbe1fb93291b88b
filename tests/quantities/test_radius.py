"""The root radius as an expression: its bound unknown, its coefficients, conjugates and real parts."""

import pytest
import sympy as sp
from sympy import I, Rational, sqrt

from derive.errors import StatementError
from derive.exact.expressions import to_text
from derive.exact.text import parse
from derive.quantities.root_radius import (
    RootRadius,
    cartesian,
    coefficients,
    conjugated,
    norm,
    radius_relations,
    require_real,
)
from derive.statement.problem import Problem

mu, nu, c = sp.symbols("mu nu c")
a, b = sp.symbols("a b", real=True)
p = sp.Symbol("p", positive=True)
q = sp.Symbol("q", nonnegative=True)


def lt(left, right):
    return sp.StrictLessThan(left, right, evaluate=False)


def test_the_unknown_is_bound():
    radius = RootRadius(mu**2 - a * mu + b, mu)
    assert radius.free_symbols == {a, b}
    assert radius.bound_symbols == [mu]
    assert parse(to_text(radius)).symbols() == {"a", "b"}
    assert Problem((lt(radius, 1),)).symbols == (a, b)


def test_nothing_is_put_in_the_place_of_the_unknown():
    radius = RootRadius(mu**2 - a * mu + b, mu)
    assert radius.subs(mu, 3) == radius
    assert radius.subs(a, 2) == RootRadius(mu**2 - 2 * mu + b, mu)
    assert (radius + mu).subs(mu, 3) == radius + 3
    with pytest.raises(StatementError, match="the unknown of"):
        radius.subs(a, mu)


@pytest.mark.parametrize("unknown", [sp.Integer(2), mu + 1, mu**2, RootRadius(mu, mu)])
def test_only_a_symbol_is_an_unknown(unknown):
    with pytest.raises(StatementError, match="not the symbol"):
        RootRadius(mu**2 - 1, unknown)


def test_coefficients_are_listed_from_the_constant_term():
    assert coefficients((mu - a) * (2 * mu + I), mu) == [-I * a, -2 * a + I, 2]
    assert coefficients((mu + 1) ** 3 - mu**3, mu) == [1, 3, 3]
    assert coefficients(mu**2, mu) == [0, 0, 1]


@pytest.mark.parametrize(
    ("polynomial", "reason"),
    [
        (a * mu - 1, "leading coefficient"),
        ((1 + I * a) * mu**2 + mu, "leading coefficient"),
        (I * mu + 1, "leading coefficient"),
        (sqrt(2) * mu + 1, "leading coefficient"),
        (sp.sin(a) ** 2 * mu**2 + sp.cos(a) ** 2 * mu**2 - mu**2 + mu, "leading coefficient"),
        (a + 1, "constant"),
        (mu - mu + 3, "constant"),
        (sp.Integer(0), "constant"),
        ((a + 1) ** 2 * mu - (a**2 + 2 * a + 1) * mu + 5, "constant"),
        (1 / mu + mu, "not a polynomial"),
        (mu + sqrt(mu), "not a polynomial"),
        (mu**2 + sp.exp(mu), "not a polynomial"),
        (mu + sp.conjugate(mu), "not a polynomial"),
        (mu**p + 1, "not a polynomial"),
        (mu - RootRadius(nu**2 - a, nu), "a root radius among"),
        (mu - RootRadius(mu**2 - a, mu), "a root radius among"),
    ],
)
def test_what_is_not_a_polynomial_of_fixed_degree_is_refused(polynomial, reason):
    with pytest.raises(StatementError, match=reason):
        RootRadius(polynomial, mu).coefficients()


def test_conjugates_and_parts():
    z = (a + I * b) ** 2 + sqrt(p) * I + sp.exp(a) + sqrt(q**2 + b**2 + 1)
    assert sp.expand(conjugated(z) - z.subs(I, -I)) == 0
    real, imaginary = cartesian(z)
    assert sp.expand(real - (a**2 - b**2 + sp.exp(a) + sqrt(q**2 + b**2 + 1))) == 0
    assert sp.expand(imaginary - (2 * a * b + sqrt(p))) == 0


@pytest.mark.parametrize(
    "e",
    [
        c, c * I, sqrt(c), sp.conjugate(c), sqrt(a), sqrt(a * b), sqrt(p - 1), a ** Rational(1, 3), sp.log(a),
        sp.log(p), sp.Pow(-1, Rational(1, 3), evaluate=False), sp.exp(I * a), sqrt(1 + I * a), 2**a,
        sp.arg(a), sp.Function("f")(a), sp.sin(sqrt(a)), RootRadius(mu - a, mu),
    ],
)  # fmt: skip
def test_what_may_not_be_real_has_no_conjugate(e):
    with pytest.raises(StatementError):
        conjugated(e)
    with pytest.raises(StatementError):
        cartesian(e + 1)


def test_a_bound_must_be_real():
    require_real(sqrt(p) + a / b)
    for e in (I * a, a + I, c, sqrt(a)):
        with pytest.raises(StatementError):
            require_real(e)


def test_the_norm_has_the_squared_roots_and_real_coefficients():
    one = sp.Integer(1)
    assert norm([a, b, one]) == [a, b, one]
    assert norm([-(a + I * b), one]) == [a**2 + b**2, -2 * a, 1]
    with pytest.raises(StatementError):
        norm([c + I, one])


RADIUS = RootRadius(mu - a, mu)


@pytest.mark.parametrize(
    ("relation", "sense"),
    [
        (sp.StrictLessThan, sp.StrictLessThan),
        (sp.LessThan, sp.LessThan),
        (sp.StrictGreaterThan, sp.StrictGreaterThan),
        (sp.GreaterThan, sp.GreaterThan),
    ],
)
def test_a_relation_is_read_from_both_sides(relation, sense):
    mirrored = {
        sp.StrictLessThan: sp.StrictGreaterThan, sp.StrictGreaterThan: sp.StrictLessThan,
        sp.LessThan: sp.GreaterThan, sp.GreaterThan: sp.LessThan,
    }  # fmt: skip
    assert radius_relations(relation(RADIUS, b, evaluate=False)) == (RADIUS, b, sense)
    assert radius_relations(relation(b, RADIUS, evaluate=False)) == (RADIUS, b, mirrored[sense])


def test_an_equation_reads_the_same_from_both_sides():
    for sides in ((RADIUS, b), (b, RADIUS)):
        assert radius_relations(sp.Eq(*sides, evaluate=False)) == (RADIUS, b, sp.Eq)
    assert radius_relations(a < b) is None


@pytest.mark.parametrize(
    "relation",
    [
        lt(2 * RADIUS, 1), lt(RADIUS, RADIUS + 1), lt(RADIUS, RootRadius(mu - b, mu)), lt(RADIUS, mu),
        lt(RADIUS, sp.exp(mu) + a), lt(a, 1 / RADIUS),
    ],
)  # fmt: skip
def test_a_root_radius_stands_alone(relation):
    with pytest.raises(StatementError):
        radius_relations(relation)
