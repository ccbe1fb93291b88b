"""Plain text: what is written is what is read, for random expressions, and nothing else is read."""

from fractions import Fraction

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.errors import StatementError
from derive.exact.expressions import to_sympy, to_text
from derive.exact.text import Tree, number, parse
from derive.statement.problem import Problem, interval_text

x, y, kappa = sp.symbols("x y kappa")
SYMBOLS = {s.name: s for s in (x, y, kappa)}

leaves = (
    st.sampled_from([x, y, kappa, sp.pi, sp.I, sp.E])
    | st.integers(-12, 12).map(sp.Integer)
    | st.builds(sp.Rational, st.integers(-9, 9), st.integers(1, 9))
)


def built(make, *arguments):
    """The expression, or a symbol where SymPy itself divides by zero while simplifying."""
    try:
        return make(*arguments)
    except ZeroDivisionError:
        return x


def grow(inner):
    exponents = st.sampled_from([sp.Rational(p, q) for p in (-3, -1, 1, 2, 5) for q in (1, 2, 3)])
    nonzero = inner.filter(lambda e: e.is_zero is not True)
    return (
        st.lists(inner, min_size=2, max_size=4).map(lambda a: built(sp.Add, *a))
        | st.lists(inner, min_size=2, max_size=4).map(lambda a: built(sp.Mul, *a))
        | st.lists(inner, min_size=2, max_size=3).map(lambda a: sp.Add(*a, evaluate=False))
        | st.lists(inner, min_size=2, max_size=3).map(lambda a: sp.Mul(*a, evaluate=False))
        | st.builds(lambda b, e: built(sp.Pow, b, e), nonzero, exponents)
        | st.builds(
            lambda f, e: built(f, e), st.sampled_from([sp.exp, sp.erf, sp.sin, sp.cos, sp.atan, sp.im]), inner
        )
    )


expressions = st.recursive(leaves, grow, max_leaves=9).filter(
    lambda e: not e.has(sp.zoo, sp.nan, sp.oo, -sp.oo) and e.is_number is not None
)


@given(expressions)
def test_text_survives_a_round_trip(e):
    text = to_text(e)
    assert parse(text).text() == text


@given(expressions)
def test_expression_survives_a_round_trip(e):
    settled = e.doit()  # what SymPy simplifies by itself it also simplifies when reading
    if settled.has(sp.zoo, sp.nan, sp.oo):
        return
    read = to_sympy(parse(to_text(settled)), SYMBOLS)
    assert read == settled or sp.expand(read - settled) == 0


@given(expressions, st.sampled_from(["==", "!=", ">", ">=", "<", "<="]))
def test_relations_survive(e, head):
    from derive.exact.expressions import RELATIONS

    relation = RELATIONS[head](e, y + 1, evaluate=False)
    text = to_text(relation)
    assert f" {head} " in text
    assert parse(text).text() == text
    assert type(to_sympy(parse(text), SYMBOLS)) is RELATIONS[head]


@pytest.mark.parametrize(
    "e",
    [
        sp.Derivative(sp.sin(x * y), (x, 2), y),
        sp.Integral(sp.exp(-(x**2)), (x, 0, sp.oo)),
        sp.Integral(x * y, (x, 0, 1), (y, 0, x)),
        sp.Limit(sp.sin(x) / x, x, 0, "-"),
        sp.Integral(sp.exp(x), (x, -sp.oo, 0)),
    ],
)
def test_operators_survive(e):
    assert to_sympy(parse(to_text(e)), SYMBOLS) == e


def test_numbers_come_first_and_fractions_do_not_divide_the_rest():
    text = to_text(sp.Rational(5, 3) * sp.sqrt(2))
    assert text == "5/3*2**(1/2)"
    assert parse(text).text() == text
    product = Tree("mul", args=(number(Fraction(2, 3)), number(Fraction(10, 3)), Tree("symbol", head="x")))
    assert to_sympy(parse(product.text()), SYMBOLS) == sp.Rational(20, 9) * x


def test_nesting_leaves_no_trace():
    nested = sp.Add(sp.Add(x, kappa, evaluate=False), y, evaluate=False)
    assert to_text(nested) == to_text(x + y + kappa) == "kappa + x + y"
    nested = sp.Mul(sp.Mul(x, kappa, evaluate=False), y, evaluate=False)
    assert to_text(nested) == to_text(x * y * kappa)


def test_a_sum_of_twenty_thousand_terms_is_read():
    text = " + ".join(f"{k}*x**{k}" for k in range(2, 20000))
    assert len(parse(text).args) == 19998


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x +",
        "x + + ",
        "x; y",
        "x.y",
        "x[0]",
        "lambda: 1",
        "1.5",
        "'a'",
        "x if y else 1",
        "f(a=1)",
        "x == y == 1",
        "[x]",
        "(x, y)",
        "True",
        "x and y",
        "x // 2",
        "x % 2",
        "x @ y",
        "~x",
        "f(*x)",
        "__import__('os').system('ls')",
        "-" * 5000 + "x",
        "(" * 5000 + "x" + ")" * 5000,
        "\0",
    ],
)
def test_anything_else_is_refused(text):
    with pytest.raises(StatementError):
        parse(text)


def test_signs_and_divisions_are_read_as_usual():
    assert to_sympy(parse("a - b - c"), {}) == sp.sympify("a - b - c")
    assert to_sympy(parse("a/b/c"), {}) == sp.sympify("a/b/c")
    assert to_sympy(parse("-x**2"), {}) == -(x**2)
    assert to_sympy(parse("2**3**2"), {}) == 512


@pytest.mark.parametrize("name", ["x + y", "I", "pi", "E", "oo", "lambda", "2x", "ϕ", "x y", ""])
def test_a_name_that_reads_back_as_something_else_is_refused(name):
    with pytest.raises(StatementError):
        to_text(sp.Symbol(name) + 1)


@pytest.mark.parametrize(
    "e", [sp.Float(0.5) * x, sp.zoo, sp.nan, sp.true, sp.Piecewise((x, x > 0), (1, True))]
)
def test_what_is_not_plain_mathematics_is_refused(e):
    with pytest.raises(StatementError):
        to_text(e)


def test_two_symbols_of_one_name_are_refused():
    with pytest.raises(StatementError, match="called x"):
        Problem((sp.Eq(sp.Symbol("x", positive=True), x, evaluate=False),))
    with pytest.raises(StatementError, match="underscore"):
        Problem((sp.Eq(sp.Symbol("_root0"), sp.sqrt(x), evaluate=False),))


def test_intervals():
    assert interval_text(sp.Interval(-sp.oo, 0)) == "(-oo, 0]"
    assert interval_text(sp.S.Reals) == "(-oo, oo)"
    assert interval_text(sp.Interval.Lopen(sp.Rational(1, 3), 2)) == "(1/3, 2]"
