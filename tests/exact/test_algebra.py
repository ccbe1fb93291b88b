"""The algebra behind the proofs: fractions, generators and what is known about them, cofactors."""

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.errors import ProofFailed, StatementError
from derive.exact.algebra import Algebra
from derive.exact.division import Member, pseudo_reduce, unit_members
from derive.proofs.relations import function_relations
from derive.statement.problem import Problem
from tests.helpers.support import eq

x, y, z = sp.symbols("x y z")
p, q = sp.symbols("p q", positive=True)


def value(algebra, fraction):
    num, den = (f.as_expr() for f in fraction)
    return num / den


@pytest.mark.parametrize(
    "e", [x / y + 1 / (x * y), (x**2 - y**2) / (x - y), x**-3 + 2, sp.Rational(3, 7), x - x]
)
def test_fractions_are_the_expression(e):
    algebra = Algebra([e, x, y])
    assert sp.simplify(value(algebra, algebra.fraction(e)) - e) == 0


small = st.integers(-3, 3)


@given(st.lists(st.tuples(small, small, small, small), min_size=1, max_size=4), small, small)
def test_fractions_of_random_rational_functions(rows, a, b):
    e = sum((sp.Integer(m) * x**n / (y**2 + k * x + 7) ** abs(j) for m, n, k, j in rows), sp.Integer(a)) * (
        x + b
    )
    algebra = Algebra([e, x, y])
    at = {x: sp.Rational(5, 3), y: sp.Rational(-7, 2)}
    num, den = (f.as_expr().subs({s.name: v for s, v in at.items()}) for f in algebra.fraction(e))
    assert num == e.subs(at) * den
    assert den != 0


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (sp.exp(x + y / 2) ** 2, sp.exp(2 * x) * sp.exp(y), True),
        (sp.exp(sp.Rational(1, 2)), sp.E, False),
        (sp.exp(sp.Rational(1, 2)) ** 2, sp.E, True),
        (sp.exp(2), sp.E * sp.E, True),
        (sp.exp(-x), 1 / sp.exp(x), True),
        (sp.exp(x * y), sp.exp(x) * sp.exp(y), False),
        (sp.exp(sp.log(x) / 3 + y), sp.exp(sp.log(x) / 3) * sp.exp(y), True),
        (sp.log(x * y), sp.log(x) + sp.log(y), False),
        (sp.log(x**2), 2 * sp.log(x), False),
        (sp.sin(2 * x), 2 * sp.sin(x), False),
        (x**y, x ** (2 * y), False),
        (sp.Function("f")(x), sp.Function("g")(x), False),
        (sp.Function("f")(x), sp.Function("f")(y), False),
    ],
)
def test_generators_stand_for_what_they_say(left, right, same):
    algebra = Algebra([left, right])
    num, _ = algebra.fraction(left - right)
    assert (not num) is same


def test_relations_of_generators():
    e = sp.sqrt(1 / p + 1) + sp.I + sp.erfc(x) + sp.sin(y) * sp.cos(y) + p ** sp.Rational(1, 3)
    algebra = Algebra([e])
    functions = function_relations(algebra, Problem((sp.Eq(e, 0),)), [e])
    relations = [(name, num) for name, (num, _) in algebra.relations()]
    relations += [(k.name, k.polynomial) for k in functions]
    found = {name.rstrip("0123456789") for name, _ in relations}
    assert len(relations) == 5
    assert found == {"_root", "_imaginary", "_opaque"}
    values = {"p": 2.0, "x": 0.3, "y": 0.7}
    for g in algebra.generators:
        values[g.name] = complex(sp.N(_meaning(g)))
    for _, num in relations:
        assert abs(complex(num.as_expr().subs(values))) < 1e-12


def _meaning(g):
    from derive.exact.expressions import to_sympy
    from derive.exact.text import parse

    of = to_sympy(parse(g.of), {}).subs({"p": 2.0, "x": 0.3, "y": 0.7})
    return {"root": lambda: of ** sp.Rational(1, g.index), "imaginary": lambda: sp.I}.get(
        g.kind, lambda: of
    )()


@pytest.mark.parametrize("bad", [sp.Float(0.5), sp.zoo + x, sp.nan, sp.Derivative(sp.Function("f")(x), x)])
def test_what_has_no_algebra_is_refused(bad):
    with pytest.raises(StatementError):
        Algebra([bad])


def test_names_must_be_different():
    with pytest.raises(StatementError, match="share a name"):
        Algebra([p + sp.Symbol("p")])


def test_division_by_zero():
    hidden = x * (y + 1) - x * y - x
    with pytest.raises(ProofFailed, match="division by zero"):
        Algebra([hidden, x, y]).fraction(1 / hidden)


@pytest.mark.parametrize(
    ("e", "doubtful"),
    [(p, 0), (p + q * p**2 + 1, 0), (-p - q, 0), (p - q, 1), (x, 1), (x * p, 1),
     (p**2 + x**2, 1), (sp.Integer(0), 1),
     (sp.exp(x) * p, 0), (sp.I, 0), (sp.Integer(-3), 0), (sp.sqrt(p) + 1, 1)],
)  # fmt: skip
def test_what_may_vanish(e, doubtful):
    algebra = Algebra([e, p, q, x])
    assert len(algebra.doubtful_factors(algebra.fraction(e)[0], [])) == doubtful


def test_zero_multiplier_is_never_a_unit():
    algebra = Algebra([x, y])
    assert not algebra.is_unit(algebra.ring.zero, [algebra.ring.one])


def test_pseudo_reduction_remembers():
    algebra = Algebra([x, y, z])
    f = algebra.fraction(x**3 * y + z)[0]
    g = algebra.fraction(z * x**2 + y)[0]
    members = unit_members([f, g])
    index = [str(s) for s in algebra.ring.symbols].index("x")
    reduced, u = pseudo_reduce(members[0], members[1], index)
    assert reduced.poly.degree(index) < 2
    assert reduced.poly == reduced.cofactors[0] * f + reduced.cofactors[1] * g
    assert reduced.cofactors[0] == u
    assert isinstance(reduced, Member)


def test_statement_helper_is_unevaluated():
    assert isinstance(eq(x, x), sp.Eq)
