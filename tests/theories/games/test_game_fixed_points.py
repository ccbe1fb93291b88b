"""Fixed points of polynomial games: all of them, exactly, or a reason why not."""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.theories.games.errors import FixedPointError, InfinitelyManyError, NoFixedPointError
from derive.theories.games.game import Game
from tests.helpers.profiles import examples

x, y, z = sp.symbols("x y z")
a = sp.Symbol("a")


def game(first: sp.Expr, second: sp.Expr, parameters: tuple[sp.Symbol, ...] = ()) -> Game:
    """The game with these components of v."""
    return Game({"1": ([x], sp.integrate(first, x)), "2": ([y], sp.integrate(second, y))}, parameters)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (y, -x, {(0, 0)}),
        ((x - 1) ** 2 * (x - 2), y * (y - 3), {(1, 0), (1, 3), (2, 0), (2, 3)}),
        (x**2 - 2, y**2 - x * y, {(s * sp.sqrt(2), t) for s in (1, -1) for t in (0, s * sp.sqrt(2))}),
        (x**2 + y**2 - 1, x - y, {(s / sp.sqrt(2), s / sp.sqrt(2)) for s in (1, -1)}),
        (x**3 - 2, y - x, {(sp.cbrt(2), sp.cbrt(2))}),
        (x * (x**2 + 1), y, {(0, 0)}),
        (sp.sqrt(2) * x - 1 + y, x - y, {(sp.sqrt(2) - 1, sp.sqrt(2) - 1)}),
        (sp.pi * x - 1, y - x, {(1 / sp.pi, 1 / sp.pi)}),
        (x**2 - a**2, y - x, {(a, a), (-a, -a)}),
        (a * x + y, x - y + 1, {(-1 / (a + 1), a / (a + 1))}),
    ],
)  # fmt: skip
def test_all_real_fixed_points(first: sp.Expr, second: sp.Expr, expected: set[tuple[object, object]]) -> None:
    found = game(first, second, (a,)).fixed_points()
    assert len(found) == len(expected)
    for point in found:
        close = [e for e in expected if all(sp.simplify(p - q) == 0 for p, q in zip(point, e, strict=True))]
        assert len(close) == 1, point


def test_roots_without_radicals_are_exact() -> None:
    made = game(x**5 - x - 1, y - x**2)
    (point,) = made.fixed_points()
    assert (
        isinstance(point[0], sp.CRootOf) and point[0].poly.as_expr().subs(sp.Symbol("x"), x) == x**5 - x - 1
    )
    assert abs((point[1] - point[0] ** 2).evalf(60)) < sp.Float("1e-58")


def test_all_irrational_real_roots_are_there() -> None:
    found = game(x**3 - 3 * x + 1, y - x**2).fixed_points()
    assert [round(float(point[0]), 6) for point in found] == [-1.879385, 0.347296, 1.532089]
    for point in found:
        assert abs((point[1] - point[0] ** 2).evalf(50)) < sp.Float("1e-48")


def test_roots_depending_on_a_parameter_stay_in() -> None:
    assert set(game(x**2 - a, y, (a,)).fixed_points()) == {(sp.sqrt(a), 0), (-sp.sqrt(a), 0)}
    p = sp.Symbol("p", positive=True)
    with pytest.raises(NoFixedPointError, match="complex"):
        game(x**2 + p, y, (p,)).fixed_points()


@given(
    st.lists(st.fractions(-3, 3, max_denominator=4), min_size=1, max_size=3),
    st.lists(st.fractions(-3, 3, max_denominator=4), min_size=1, max_size=3),
    st.integers(-2, 2), st.integers(1, 3),
)  # fmt: skip
@examples(15)
def test_a_grid_of_known_points_is_found_whole(
    first: list[Fraction], second: list[Fraction], shear: int, power: int
) -> None:
    u, w = x + shear * y, y
    p = sp.prod([(u - sp.Rational(r.numerator, r.denominator)) for r in first]) ** power
    q = sp.prod([(w - sp.Rational(r.numerator, r.denominator)) for r in second]) + p
    # v = (p, q): the same zeros as those of p and q - p.
    expected = {(r - shear * s, s) for r in first for s in second}
    found = {tuple(Fraction(int(e.p), int(e.q)) for e in point) for point in game(p, q).fixed_points()}
    assert found == expected


def test_three_players() -> None:
    made = Game({
        "1": ([x], x**2 / 2 - x * y), "2": ([y], y**3 / 3 - y * z), "3": ([z], z**2 / 2 - z * x)
    })  # fmt: skip
    assert set(made.fixed_points()) == {(0, 0, 0), (1, 1, 1)}


@pytest.mark.parametrize(
    ("first", "second", "error", "why"),
    [
        (sp.exp(x), y, FixedPointError, r"not polynomial: exp\(x\)"),
        (x / (1 + y**2), y, FixedPointError, "not polynomial"),
        (sp.Abs(x), y, FixedPointError, "not polynomial"), (x**a, y, FixedPointError, "not polynomial"),
        (x * y, y, InfinitelyManyError, "infinitely many"), (x, x, InfinitelyManyError, "infinitely many"),
        (sp.S.Zero, sp.S.Zero, InfinitelyManyError, "every point"),
        (x + 1, x - 1, NoFixedPointError, "no solution"),
        (sp.S.One, y, NoFixedPointError, "no solution"),
        (x**2 + 1, y, NoFixedPointError, "all solutions .* complex"),
        (sp.exp(1) * x - sp.log(2), y, FixedPointError, "coefficients"),
        (x**5 + a * x + 1, y, FixedPointError, "cannot be written down"),
    ],
)  # fmt: skip
def test_what_cannot_be_listed(first: sp.Expr, second: sp.Expr, error: type[Exception], why: str) -> None:
    losses = {"1": ([x], sp.integrate(first, x)), "2": ([y], sp.integrate(second, y))}
    with pytest.raises(error, match=why):
        Game(losses, [a]).fixed_points()


def test_the_unique_one() -> None:
    assert game(x - 1, y - x).fixed_point() == (1, 1)
    with pytest.raises(FixedPointError, match=r"2 fixed points.*\(0, 0\)"):
        game(x**2 - x, y).fixed_point()
