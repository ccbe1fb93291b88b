"""What is stored is what was written: undeclared symbols, floats, text, decided relations, bound names."""

from __future__ import annotations

import pytest
import sympy as sp
from sympy import Eq, Integral, Interval, Rational, Symbol, oo, pi, sqrt

from derive import Checker, Theory, TheoryError, by
from derive.errors import StatementError
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from derive.statement.verdict import PROVED, UNDECIDED


@pytest.fixture
def t():
    made = Theory("written", "a theory of a test")
    made.parameter("x", "")
    made.parameter("y", "")
    made.parameter("p", "", Interval.open(0, oo))
    return made


def refused(t: Theory, statement: object, match: str, **details: object) -> None:
    with pytest.raises((TheoryError, StatementError), match=match):
        t.claim("refused", "", statement, proof=by.identity(), **details)
    assert "written.refused" not in t.claims


x, y, p = Symbol("x", real=True), Symbol("y", real=True), Symbol("p", positive=True)


@pytest.mark.parametrize(
    ("statement", "match"),
    [
        (Eq(x + Symbol("q"), 1), "the symbol q is not declared"),
        (Eq(Symbol("x", positive=True) + y, 1), "a symbol called x is not the declared one"),
        (Eq(Symbol("x"), 1), "assumed to be complex, the declared one real"),
        (Eq(x + 0.5, y), r"the float 0\.5"),
        (Eq(x, sp.Float("1e-30") * y), "float"),
        ("x == x", "is text"),
        (["x == x"], "is text"),
        (True, "evaluated a relation to True"),
        (sp.false, "evaluated a relation to False"),
        (x + y, "is not a relation"),
        (3, "is not a relation"),
        ([], "an empty statement"),
    ],
    ids=str,
)
def test_a_statement_that_is_not_read_as_written_is_refused(t, statement, match):
    refused(t, statement, match)


@pytest.mark.parametrize(
    ("details", "match"),
    [
        ({"given": [Eq(x, 0.25)]}, "float"),
        ({"assuming": [x > Symbol("q", real=True)]}, "q is not declared"),
        ({"nonzero": [Symbol("q")]}, "q is not declared"),
        ({"given": ["x = 1"]}, "neither an equation nor a claim"),
        ({"assuming": "x > 1"}, "is text"),
        ({"uses": ["written.a"]}, "is not a claim"),
    ],
    ids=str,
)
def test_hypotheses_are_read_as_strictly(t, details, match):
    refused(t, Eq((x + 1) ** 2, x**2 + 2 * x + 1), match, **details)


dummy = Symbol("t", positive=True)


@pytest.mark.parametrize(
    ("bound", "limits", "fits"),
    [
        (dummy, (-1, 1), False), (dummy, (-oo, 1), False), (dummy, (x, 1), False), (dummy, (0, 1), True),
        (dummy, (p, oo), True), (dummy, (0, oo), True),
        (Symbol("t", negative=True), (-1, 1), False), (Symbol("t", negative=True), (-oo, 0), True),
        (Symbol("t", integer=True), (0, 1), False), (Symbol("t", even=True), (0, 2), False),
        (Symbol("t", real=True), (-1, 1), True), (Symbol("t"), (-1, 1), True),
    ],
)  # fmt: skip
def test_a_bound_variable_has_no_assumption_that_its_range_has_not(t, bound, limits, fits):
    statement = Eq(Integral(sqrt(bound**2), (bound, *limits)) + x, x, evaluate=False)
    if not fits:
        refused(t, statement, "but runs from")
        return
    assert t.claim("taken", "", statement, proof=by.antiderivative()).statement == (statement,)


@pytest.mark.parametrize("assumption", ["real", "positive", "integer"])
def test_the_unknown_of_a_root_radius_has_no_assumption(t, assumption):
    mu = Symbol("mu", **{assumption: True})
    refused(t, RootRadius(mu**2 - x, mu) < 2, "is the unknown of a root radius")


@pytest.mark.parametrize(
    "statement",
    [
        Eq(sqrt(p**2) + x, p + x, evaluate=False),
        Eq(x + y, y + x, evaluate=False),
        [Eq(x, y), Eq(2 * x, x + x, evaluate=False)],
        Eq(sp.Matrix([[x, 0], [0, x]]), x * sp.eye(2), evaluate=False),
        sp.GreaterThan(x + 1, 1 + x, evaluate=False),
    ],
    ids=str,
)
def test_one_and_the_same_object_on_both_sides_is_vacuous(t, statement):
    report = Checker().check(t.claim("nothing", "", statement, given=[Eq(x, y)], proof=by.identity()))
    assert report.verdict is UNDECIDED and not report.ok
    assert any("vacuous" in problem for problem in report.problems)


def test_zeros_in_a_matrix_are_no_vacuity(t):
    statement = Eq(sp.Matrix([[(x + 1) ** 2, 0]]), sp.Matrix([[x**2 + 2 * x + 1, 0]]), evaluate=False)
    assert Checker(twin_limit=4).check(t.claim("zeros", "", statement, proof=by.identity())).verdict is PROVED


@pytest.mark.parametrize(
    ("domain", "match"),
    [
        (sp.Union(Interval(0, 1), Interval(2, 3)), "is not an interval"),
        (sp.FiniteSet(1, 2), "not an interval"),
        (Interval(pi, pi), "is not an interval"),
        (sp.S.Naturals, "is not an interval"), (sp.S.Complexes, "is not an interval"),
        (Interval(1, 0), "is empty"), (sp.S.EmptySet, "is empty"), (Interval(0, 0.5), "float"),
        (Interval(0, Symbol("q", real=True)), "not a real number"), ((0, 1), "is not an interval"),
        ("Reals", "is not an interval"), (sp.Integers, "not an interval"),
    ],
    ids=str,
)  # fmt: skip
def test_a_domain_that_is_no_interval_is_refused(t, domain, match):
    with pytest.raises(TheoryError, match=match):
        t.parameter("z", "", domain)
    if domain is not sp.S.Complexes:
        with pytest.raises(TheoryError, match=match):
            t.unknown("z", "", domain)


@pytest.mark.parametrize(
    ("domain", "low"),
    [(Interval(0, pi), 0), (Interval.open(sqrt(2), 2), Rational(7, 5)), (Interval(-pi, sp.E), -4),
     (Interval.Lopen(sp.log(2), oo), Rational(1, 2))],
    ids=str,
)  # fmt: skip
def test_ends_such_as_pi_work_in_claims(t, domain, low):
    z = t.parameter("z", "", domain)
    report = Checker(twin_limit=2).check(
        t.claim("above", "", sp.StrictGreaterThan(z, low - 1, evaluate=False), proof=by.sign())
    )
    assert report.verdict is PROVED and report.ok, report


@pytest.mark.parametrize("name", ["digits", "name"])
def test_a_parameter_that_evaluate_takes_is_refused(t, name):
    with pytest.raises(TheoryError, match="takes for its own argument"):
        t.parameter(name, "")


@pytest.mark.parametrize("assumption", ["even", "prime", "rational", "irrational", "imaginary"])
def test_assumptions_that_plain_text_does_not_repeat_are_refused(t, assumption):
    with pytest.raises(TheoryError, match="allowed are real=True, integer=True and zero=False"):
        t.unknown("z", "", **{assumption: True})
    with pytest.raises(StatementError, match="is assumed to be"):
        Problem((Eq(Symbol("z", **{assumption: True}), 1, evaluate=False),))


@pytest.mark.parametrize(
    "told", [{"extended_real": True}, {"positive": True}, {"nonzero": True}, {"finite": False}]
)
def test_a_sign_is_said_by_the_domain_alone(t, told):
    """SymPy would simplify with what it is told, over a domain where it need not hold."""
    with pytest.raises(TheoryError, match="a sign is said by the domain"):
        t.unknown("z", "", Interval(-3, 5), **told)


@pytest.mark.parametrize("name", ["sqrt", "Max", "RootRadius", "erf", "cbrt", "gamma"])
def test_an_unknown_function_has_no_known_name(t, name):
    unknown = sp.Function(name)(x)
    with pytest.raises((TheoryError, StatementError), match="names a known function"):
        t.claim("f", "", Eq(unknown**2 + x, x + 1), given=[Eq(unknown, x)], proof=by.identity())


@pytest.mark.parametrize("name", ["True", "lambda", "nan", "zoo", "oo", "_x", "x y", ""])
def test_names_that_would_be_read_as_something_else_are_refused(t, name):
    with pytest.raises(TheoryError, match="cannot name a symbol"):
        t.parameter(name, "")


def test_whole_numbers_are_whole_to_sympy_too(t):
    n = t.parameter("n", "", Interval(0, oo), integer=True)
    k = t.parameter("k", "", Interval(0, oo), whole_arguments=True)
    assert n.is_integer and n.is_nonnegative and k.is_integer is None
    assert t.parameters["n"].whole and t.parameters["k"].whole and not t.parameters["x"].whole
    claim = t.claim("whole", "", Eq((n + 1) ** 2, n**2 + 2 * n + 1), proof=by.identity())
    assert claim.problem().plain()["integers"] == ["n"]


@pytest.mark.parametrize(
    "build",
    [
        lambda x: by.refutation(at={x: 0.5}),
        lambda x: by.refutation(at={"x": Rational(1, 2)}),
        lambda x: by.agreement(at=({x: 0.5},)),
        lambda x: by.series(x, oo, "1"),
        lambda x: by.series(x, oo, 201),
        lambda x: by.series(x, 0.5, 1),
        lambda x: by.series("x", oo, 1),
        lambda x: by.series(x, oo, 1, {x: "0"}),
    ],
)
def test_what_a_procedure_is_told_is_exact(build):
    with pytest.raises(StatementError, match=r"float|symbol|order|expression"):
        build(Symbol("x"))
