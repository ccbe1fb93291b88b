"""Where a loss has a kink no Jacobian is given; everywhere else it is the right one."""

from __future__ import annotations

import pytest
import sympy as sp

from derive.theories.games.errors import FixedPointError, NotDifferentiableError
from derive.theories.games.game import Game
from derive.theories.games.methods import method

x, y, a = sp.symbols("x y a")
psi, theta, gamma = sp.Symbol("psi"), sp.Symbol("theta"), sp.Symbol("gamma", positive=True)
WGAN_GP = Game(
    {
        "discriminator": ([psi], -psi * theta + gamma / 2 * (sp.Abs(psi) - 1) ** 2),
        "generator": ([theta], psi * theta),
    },
    [gamma],
)


def jacobian(
    loss: sp.Expr, at: tuple[object, object] = (0, 0), parameters: tuple[sp.Symbol, ...] = ()
) -> sp.Matrix:
    return Game({"first": ([x], loss), "second": ([y], x * y)}, parameters).vector_jacobian(at)


def test_wgan_gp_has_no_jacobian_at_the_equilibrium() -> None:
    with pytest.raises(NotDifferentiableError, match=r"Abs\(psi\) has a kink where psi = 0.*-gamma .*gamma "):
        WGAN_GP.vector_jacobian([0, 0])
    for name, steps in (("gradient", {}), ("heavy_ball", {"beta": 0}), ("consensus", {"gamma": 1})):
        with pytest.raises(NotDifferentiableError, match="not differentiable at psi = 0, theta = 0"):
            method(name, eta=1, **steps).jacobian(WGAN_GP, at=[0, 0])
    with pytest.raises(FixedPointError, match=r"not polynomial.*psi"):
        method("gradient", eta=1).jacobian(WGAN_GP)


def test_wgan_gp_has_one_elsewhere() -> None:
    assert WGAN_GP.vector_jacobian([1, 5]) == sp.Matrix([[gamma, -1], [1, 0]])
    assert WGAN_GP.vector_jacobian([sp.Rational(-1, 9), 0]) == sp.Matrix([[gamma, -1], [1, 0]])


@pytest.mark.parametrize(
    ("loss", "says"),
    [
        (sp.Abs(x), "-1 on one side|1 on one side"), (sp.Max(x, y), "on one side"),
        (sp.Min(x, 2 * x), "on one side"),
        (sp.Abs(x) ** 3, "not settled"), (sp.Abs(x) * y, "not settled"),
        (sp.sqrt(x**2 + y**2), "not settled"),
        (sp.sqrt(x), "not settled"), (x ** sp.Rational(5, 2), "not settled"),
        (sp.cbrt(x) ** 4, "not settled"),
        (sp.sign(x), "not settled"), (sp.Heaviside(x) * x**3, "not settled"), (sp.floor(x), "not settled"),
        (sp.Piecewise((x**2, x >= 0), (x**3, True)), "not settled"), (sp.Abs(sp.sin(x)), "on one side"),
        # The argument does not change its sign: the two values of sign are not two sides.
        (x * sp.sign(x**2 + y**2), "not settled"),
        (1 / x, "not finite"), (sp.log(x), "not finite"), (x**3 * sp.log(x), "not finite"),
        (sp.sin(x) / x, "not finite"), (sp.acos(x + 1), "not finite"), (sp.log(x - 1), "not real"),
        (sp.sqrt(x - 1), "not real"),
    ],
)  # fmt: skip
def test_points_without_a_jacobian(loss: sp.Expr, says: str) -> None:
    with pytest.raises(NotDifferentiableError, match=says):
        jacobian(loss)


@pytest.mark.parametrize(
    ("loss", "second"),
    [
        (sp.Abs(x + 1), 0), (sp.Abs(x - 1) ** 3, 6), (sp.Max(x + 1, y), 0),
        (sp.sqrt(x + 4), -sp.Rational(1, 32)),
        (sp.Piecewise((x**2, x > -1), (0, True)), 2), (sp.floor(x + sp.Rational(1, 2)) * x**2, 0),
        (sp.exp(x) * sp.cos(x) + x**2, 2), (sp.Abs(x**2 + y**2), 2), (sp.tanh(x) ** 2, 2),
        (sp.sqrt(2) * x**2, 2 * sp.sqrt(2)),
    ],
)  # fmt: skip
def test_points_with_one(loss: sp.Expr, second: object) -> None:
    assert jacobian(loss) == sp.Matrix([[second, 0], [1, 0]])


def test_kinks_at_undecided_places_are_refused() -> None:
    with pytest.raises(NotDifferentiableError, match=r"not settled.*not known to be nonzero"):
        jacobian(sp.Abs(x - a), parameters=(a,))
    b = sp.Symbol("b", positive=True)
    assert jacobian(sp.Abs(x - b) ** 3, parameters=(b,))[0, 0] == 6 * b
    assert jacobian(sp.Abs(a) * x**2, parameters=(a,))[0, 0] == 2 * sp.Abs(a)


def test_smooth_pieces_survive_composition() -> None:
    """|x - 3| is -(x - 3) near the fixed point: the update may be differentiated through it."""
    bent = Game({"first": ([x], sp.Abs(x - 3) ** 3 / 3 - 4 * x + x * y), "second": ([y], y**2 / 2)})
    straight = Game({"first": ([x], (3 - x) ** 3 / 3 - 4 * x + x * y), "second": ([y], y**2 / 2)})
    for name, steps in (("extragradient", {"eta_extrap": 2}), ("consensus", {"gamma": 3})):
        made = method(name, eta="1/5", **steps)
        with pytest.raises(FixedPointError, match="not a fixed point"):
            made.jacobian(bent, at=[1, 0])
        corner = Game({"first": ([x], sp.Abs(x - 3) ** 3 / 3 + 4 * x + x * y), "second": ([y], y**2 / 2)})
        plain = Game({"first": ([x], (3 - x) ** 3 / 3 + 4 * x + x * y), "second": ([y], y**2 / 2)})
        assert made.jacobian(corner, at=[1, 0]) == made.jacobian(plain, at=[1, 0])
    assert straight.v != bent.v
