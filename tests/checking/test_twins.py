"""Wrong twins: every kind is made, none is the original, and they are the same on every run."""

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.checking.twins import mutations, twins
from derive.statement.fidelity import MatrixEquation, read_statement
from tests.helpers.support import eq

x, y, a, b, c, d = sp.symbols("x y a b c d")


def labels(statement, matrices=()):
    return [t.label for t in twins(statement, None, matrices)]


def changed(statement, label):
    return next(t.statement for t in twins(statement, None) if t.label == label)


def test_every_kind_is_made():
    statement = (eq(3 * x**2 + sp.exp(sp.sqrt(x)) / y, 5 * y),)
    found = labels(statement)
    for part in ("sign of", "dropped", "3 replaced by 4", "3 replaced by 2", "power of x**2 raised",
                 "other branch of sqrt(x)", "1/y squared", "x and y swapped",
                 "right side flipped"):  # fmt: skip
        assert any(part in label for label in found), part
    assert "sense reversed" in labels((x.subs(x, sp.Symbol("r", real=True)) > 1,))


def test_changes_are_what_they_say():
    s = (eq(x + 2 * y, 0),)
    assert changed(s, "sign of x flipped") == (eq(-x + 2 * y, 0),)
    assert changed(s, "term x dropped") == (eq(2 * y, 0),)
    assert changed(s, "2 replaced by 3") == (eq(x + 3 * y, 0),)
    assert changed((eq(x**2, y),), "power of x**2 raised") == (eq(x**3, y),)
    assert changed((eq(sp.exp(sp.sqrt(x)), y),), "other branch of sqrt(x)") == (eq(sp.exp(-sp.sqrt(x)), y),)
    assert changed((eq(x - y, x),), "x and y swapped") == (eq(x - y, y),)


STATEMENTS = [
    (eq(x**2 - y**2, (x - y) * (x + y)),),
    (eq(sp.exp(x) * sp.log(y), 1 / x), eq(x, y)),
    (eq(sp.Integral(x * y, (x, 0, sp.oo)), y),),
    (eq(1 / sp.log(2 * x - 1), 1 / (x - 1)),),
    (sp.StrictGreaterThan(sp.Symbol("r", real=True) ** 2 + 1, 0, evaluate=False),),
]


@pytest.mark.parametrize("statement", STATEMENTS, ids=str)
def test_no_twin_is_the_original_or_nonsense(statement):
    made = twins(statement, None)
    assert made
    assert len({t.statement for t in made}) == len({t.label for t in made}) == len(made)
    for t in made:
        assert t.statement != statement
        assert len(t.statement) == len(statement)
        assert not any(r.has(sp.nan, sp.zoo) for r in t.statement)
        for old, new in zip(statement, t.statement, strict=True):
            if old != new and isinstance(old, sp.Eq):
                assert old.lhs - old.rhs not in (new.lhs - new.rhs, new.rhs - new.lhs)


@pytest.mark.parametrize("statement", STATEMENTS, ids=str)
def test_the_same_every_time_and_the_limit_takes_the_first(statement):
    assert labels(statement) == labels(statement)
    assert [t.label for t in twins(statement, 3)] == labels(statement)[:3]
    assert twins(statement, 0) == []


def test_kinds_take_turns():
    first = labels((eq(3 * x**2 + sp.sqrt(x) + y, 5 * y),))[:6]
    assert len({label.split()[0] for label in first}) >= 4


def test_zero_and_one_do_not_become_division_by_zero():
    found = twins((eq(1 / sp.Pow(x, 2), y / sp.Integer(1)), eq(x / 2, 1 / (y + 1))), None)
    assert found and all(sp.zoo not in r.atoms() for t in found for r in t.statement)


@given(st.lists(st.integers(-5, 5).filter(bool), min_size=2, max_size=4))
def test_every_twin_of_a_polynomial_is_another_polynomial(coefficients):
    p = sum(k * x**i for i, k in enumerate(coefficients))
    for _, told, make in mutations(p):
        assert sp.expand(make() - p) != 0, told()


# --- matrices ----------------------------------------------------------------------------------------------

M = sp.Matrix([[a, b], [c, d]])


def test_a_matrix_equation_is_read_entry_by_entry():
    statement, matrices = read_statement([sp.Eq(x, y), sp.Eq(M, M**2, evaluate=False)], "toy")
    assert len(statement) == 5
    assert matrices == (MatrixEquation(1, (2,), (2,)),)
    assert statement[2] == eq(b, (M**2)[0, 1])


def test_the_transposed_twin():
    square = M * M
    statement, matrices = read_statement(sp.Eq(M, square, evaluate=False), "toy")
    twin = next(t for t in twins(statement, 16, matrices) if t.label == "right side transposed")
    assert [r.rhs for r in twin.statement] == list(square.T)
    assert [r.lhs for r in twin.statement] == list(M)


def test_a_symmetric_matrix_has_no_transposed_twin():
    statement, matrices = read_statement(sp.Eq(M, M * M.T, evaluate=False), "toy")
    assert "right side transposed" not in labels(statement, matrices)


def test_blocks_are_transposed_and_swapped():
    N = sp.Matrix(2, 2, sp.symbols("e f g h"))
    blocks = sp.BlockMatrix([[M, N], [N.T, 3 * M]])
    left = sp.Matrix(4, 4, sp.symbols("l0:16"))
    statement, matrices = read_statement(sp.Eq(left, blocks, evaluate=False), "toy")
    assert matrices == (MatrixEquation(0, (2, 2), (2, 2)),)
    found = {t.label: sp.Matrix(4, 4, [r.rhs for r in t.statement]) for t in twins(statement, None, matrices)}
    assert found["block (1, 2) transposed"] == sp.Matrix(sp.BlockMatrix([[M, N.T], [N.T, 3 * M]]))
    assert found["blocks (1, 1) and (2, 2) swapped"] == sp.Matrix(sp.BlockMatrix([[3 * M, N], [N.T, M]]))
    assert found["right side transposed"] == sp.Matrix(blocks).T


def test_rectangular_matrices_have_no_transpose():
    R = sp.Matrix([[a, b, c]])
    statement, matrices = read_statement(sp.Eq(R, 2 * R, evaluate=False), "toy")
    assert matrices[0].shape == (1, 3)
    assert not any("transposed" in label for label in labels(statement, matrices))
