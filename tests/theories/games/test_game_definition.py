"""Games: what v and its Jacobian are, and what is refused."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
import sympy as sp

from derive.theories.games.errors import (
    GameError,
    NotExactError,
    SplitError,
    UndeclaredSymbolError,
)
from derive.theories.games.game import Game

x, y, z, a = sp.symbols("x y z a")


def two(first: Any, second: Any = 0, parameters: Any = ()) -> Game:
    return Game({"first": ([x], first), "second": ([y], second)}, parameters)


def test_v_is_each_players_own_gradient() -> None:
    game = Game({"D": ([x, y], x**2 * z + a * y), "G": ([z], z**3 * x - y)}, [a])
    assert game.v == sp.Matrix([2 * x * z, a, 3 * z**2 * x])
    assert game.vector_jacobian() == sp.Matrix([[2 * z, 0, 2 * x], [0, 0, 0], [3 * z**2, 0, 6 * x * z]])
    assert game.vector_jacobian([1, 2, 3]) == sp.Matrix([[6, 0, 2], [0, 0, 0], [27, 0, 18]])
    assert game.vector_jacobian({"z": 3, x: 1, y: "2"}) == game.vector_jacobian((1, 2, 3))
    assert (game.players, game.variables, game.split) == (("D", "G"), (x, y, z), (2, 1))
    assert game.blocks == (slice(0, 2), slice(2, 3)) and game.parameters == (a,)
    assert game.losses == (x**2 * z + a * y, z**3 * x - y)


def test_zero_sum_first_minimises_second_maximises() -> None:
    game = Game.zero_sum(a * x**2 - y**2 + x * y, [x], [y], [a])
    assert game.v == sp.Matrix([2 * a * x + y, 2 * y - x])
    assert game.players == ("first", "second")


@pytest.mark.parametrize("shape", [(1, 1), (2, 3), (3, 2)])
def test_bilinear_jacobian_has_the_blocks_of_the_brief(shape: tuple[int, int]) -> None:
    A = sp.Matrix(*shape, sp.symbols(f"a:{shape[0] * shape[1]}"))
    game = Game.bilinear(A)
    m, n = shape
    assert game.split == (n, m)
    assert (
        game.vector_jacobian() == sp.BlockMatrix([[sp.zeros(n, n), A.T], [-A, sp.zeros(m, m)]]).as_explicit()
    )
    assert game.losses is not None and game.losses[0] == -game.losses[1]


def test_matrix_games_need_not_be_gradients() -> None:
    M = [[1, a], ["1/3", Fraction(-1, 2)]]
    game = Game.from_matrix(M, (1, 1))
    expected = sp.Matrix([[1, a], [sp.Rational(1, 3), -sp.Rational(1, 2)]])
    assert game.vector_jacobian() == expected
    assert game.v == expected * sp.Matrix(game.variables)
    assert game.losses is None and game.parameters == (a,)


def test_matrix_games_of_three_players_and_default_split() -> None:
    assert Game.from_matrix(sp.eye(4), split=(1, 1, 2)).blocks == (slice(0, 1), slice(1, 2), slice(2, 4))
    assert Game.from_matrix(sp.eye(4)).split == (2, 2)
    assert Game.from_matrix(sp.eye(3)).split == (3,)
    assert Game.from_matrix(np.array([[1, 2], [3, 4]])).vector_jacobian() == sp.Matrix([[1, 2], [3, 4]])


def test_variables_of_a_matrix_game_avoid_its_symbols() -> None:
    entry = sp.Symbol("omega1")
    game = Game.from_matrix([[entry, 0], [0, 1]])
    assert len({s.name for s in (*game.variables, *game.parameters)}) == 3
    phi = sp.Symbol("phi")
    assert phi.name not in {s.name for s in Game.bilinear([[phi]]).variables}


def test_symbols_need_not_be_declared_real() -> None:
    game = two(sp.Abs(x - 3) ** 3 + sp.sqrt(x**2), x * y)
    assert game.v.free_symbols == {x}
    assert game.vector_jacobian({x: -2, y: 0})[0, 0] == 30


def test_unknown_functions_are_smooth() -> None:
    f = sp.Function("f")
    game = Game.zero_sum(f(x * y), [x], [y])
    slope = sp.Symbol("slope")
    matrix = game.vector_jacobian([0, 0])
    known = dict.fromkeys(matrix.atoms(sp.Subs), slope)
    assert matrix.xreplace(known) == sp.Matrix([[0, slope], [-slope, 0]])


def test_undeclared_symbols_are_named_with_the_player() -> None:
    with pytest.raises(UndeclaredSymbolError, match=r"loss of second: the symbols a, z are neither"):
        two(x, a * z * y)
    real = sp.Symbol("x", real=True)
    with pytest.raises(UndeclaredSymbolError, match=r"symbols x are neither.*other assumptions"):
        two(real**2)


@pytest.mark.parametrize(
    ("loss", "why"),
    [
        (0.5 * x**2, "rounded number"), (1.5, "rounded number"), (sp.oo * x, "not finite"),
        (sp.nan, "not finite"), (float("nan"), "not finite"), (sp.zoo, "not finite"), (sp.I * x, "not real"),
        ("x**2", "not allowed"), ("__import__('os').getcwd()", "not allowed"), (True, "not allowed"),
        (x > 0, "not allowed"), (None, "not allowed"), (sp.Matrix([[x]]), "not allowed"),
        (sp.Symbol("q", commutative=False), "not allowed"),
    ],
)  # fmt: skip
def test_losses_that_are_not_exact(loss: Any, why: str) -> None:
    with pytest.raises(NotExactError, match=f"loss of second.*{why}"):
        two(x, loss)


@pytest.mark.parametrize(
    ("players", "why"),
    [
        ({}, "one player or more"), ([([x], x)], "one player or more"), ({"p": ([], x)}, "no variables"),
        ({"p": (["x"], x)}, "SymPy symbol"), ({"p": ("x", x)}, "sequence of SymPy symbols"),
        ({"p": ([x**2], x)}, "SymPy symbol"), ({"p": ([x, x], x)}, "given twice"),
        ({"p": ([x], x), "q": ([x], x)}, "belongs to p and to q"), ({"p": x**2}, "not a pair"),
        ({"p": ([sp.Symbol("w", imaginary=True)], 1)}, "declared not to be real"), ({3: ([x], x)}, "name"),
    ],
)  # fmt: skip
def test_players_that_are_put_together_wrongly(players: Any, why: str) -> None:
    with pytest.raises(GameError, match=why):
        Game(players)


def test_a_variable_is_no_parameter() -> None:
    with pytest.raises(GameError, match="x is a variable of first and cannot be a parameter"):
        two(x, y, [x])
    with pytest.raises(GameError, match="parameters: 'a' is not allowed"):
        two(x, y, ["a"])


@pytest.mark.parametrize("M", [[[1, 2]], [[1], [2]], [[1, 2], [3]], [], [[]], 3, "12", [1, 2], ["12", "34"],
                               sp.MatrixSymbol("M", 2, 2)])  # fmt: skip
def test_what_is_no_square_matrix(M: Any) -> None:
    with pytest.raises(SplitError, match="M"):
        Game.from_matrix(M)


@pytest.mark.parametrize(
    "split", [(1, 2), (2,), (0, 2), (3, -1), (1.0, 1.0), (True, True), "11", 2, (), None]
)
def test_splits_that_do_not_fill_the_matrix(split: Any) -> None:
    if split is None or split == (2,):
        assert sum(Game.from_matrix([[1, 2], [3, 4]], split).split) == 2
        return
    with pytest.raises(SplitError, match=r"split = .* sum 2"):
        Game.from_matrix([[1, 2], [3, 4]], split)


@pytest.mark.parametrize(
    "entry", [0.5, float("nan"), float("inf"), sp.nan, 1j, sp.I, "x", "1/0", "nan", None, sp.oo]
)
def test_entries_that_are_not_exact(entry: Any) -> None:
    for make in (Game.from_matrix, Game.bilinear):
        with pytest.raises(NotExactError, match=r"\[1, 0\]"):
            make([[1, 2], [entry, 4]])


@pytest.mark.parametrize(
    ("at", "why"),
    [
        ([1], "1 values"), ([1, 2, 3], "3 values"), ({x: 1}, "a value for each of x, y"),
        ({x: 1, y: 2, z: 3}, "a value for each"), ({x: 1, "x": 2}, "a value for each"), (5, "not a point"),
        ("xy", "not a point"), ([x, 1], "contains variables"), ([0.5, 1], "rounded number"),
        ([sp.oo, 1], "finite"),
    ],
)  # fmt: skip
def test_points_that_are_none(at: Any, why: str) -> None:
    with pytest.raises(GameError, match=why):
        two(x**2, y**2).vector_jacobian(at)


def test_points_respect_what_is_declared() -> None:
    p = sp.Symbol("p", positive=True)
    game = Game({"one": ([p], sp.Abs(p))})
    assert game.vector_jacobian([1]) == sp.zeros(1, 1)
    with pytest.raises(GameError, match="p = 0, but p is declared positive"):
        game.vector_jacobian([0])


def test_numeric_functions_agree_with_the_exact_ones() -> None:
    third = sp.Rational(1, 3)
    first = (
        sp.Max(x, y, 0) ** 2
        - sp.Min(x, y, a) ** 3
        + sp.erf(x * y)
        + sp.Piecewise((x**3, y > 0), (x**2, True))
    )
    second = sp.log(1 + sp.exp(-x * y)) + sp.Abs(y - a)
    game = two(first + sp.Heaviside(x) * a, second, [a])
    made = game.numeric(a="1/3")
    known = two((first + sp.Heaviside(x) * a).subs(a, third), second.subs(a, third))
    points = np.array([[[0.7, 0.2], [0.3, -0.4]], [[-1.5, 0.4], [2.0, 2.5]]])
    v, jacobian = made.v(points), made.jacobian(points)
    assert (v.shape, jacobian.shape, made.split) == ((2, 2, 2), (2, 2, 2, 2), (1, 1))
    for index in np.ndindex(2, 2):
        at = [sp.Rational(float(e)) for e in points[index]]
        exact = known.v.subs(dict(zip((x, y), at, strict=True)))
        np.testing.assert_allclose(v[index], np.array(exact.evalf(), dtype=float)[:, 0], rtol=1e-14)
        matrix = np.array(known.vector_jacobian(at).evalf(), dtype=float)
        np.testing.assert_allclose(jacobian[index], matrix, rtol=1e-14)
        np.testing.assert_array_equal(v[index], made.v(points[index]))


def test_symbol_names_are_never_code() -> None:
    evil = sp.Symbol("__import__('os').abort()")
    game = Game({"p": ([evil], evil**2)})
    assert game.numeric().v(np.array([3.0])) == 6.0


def test_numeric_needs_numbers_and_known_functions() -> None:
    game = two(a * x, y, [a])
    for given, why in (({}, "missing a"), ({"a": 1, "b": 2}, "unknown b"), ({"a": x}, "must be a number"),
                       ({"a": float("nan")}, "not finite"), ({"a": "y"}, "not allowed")):  # fmt: skip
        with pytest.raises(GameError, match=why):
            game.numeric(**given)
    assert game.numeric(a=0.1).v(np.array([0.0, 0.0]))[0] == 0.1
    with pytest.raises(GameError, match="unknown functions have no values: f"):
        two(sp.Function("f")(x)).numeric()
