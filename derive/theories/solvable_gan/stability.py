"""Stability of the line and of the points on the axes, from the eigenvalues of their Jacobians.

Every condition is shown to be sufficient and necessary. For the line it is that of the two transversal
directions; along it the eigenvalue is 0.
"""

from sympy import Expr, Matrix, S, eye

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.fixed_points import q_axis, r_axis, x
from derive.theories.solvable_gan.half_plane import (
    at_one,
    growth,
    into_the_disc,
    mu,
    quadratic,
    quadratic_necessary,
)  # fmt: skip
from derive.theories.solvable_gan.model import P, e_G, gan, kappa, nu, q, r
from derive.theories.solvable_gan.reduced import jacobian

claim = gan.claim


def characteristic(matrix: Matrix) -> Expr:
    """det(μ - J)."""
    return (mu * eye(matrix.rows) - matrix).det(method="berkowitz")


# --- the line (P, 0, 0) ---------------------------------------------------------------------------------

m = 1 - nu
block = Matrix([[m, -P], [P, kappa - 1 - nu]])
damped, room = 2 * nu - kappa, P**2 - m * (1 - kappa + nu)
line_polynomial = claim(
    "line.characteristic",
    "On the line the Jacobian is 0 along it and [[1-ν, -P], [P, κ-1-ν]] across: μ(μ² + (2ν-κ)μ + P² - "
    "(1-ν)(1-κ+ν)), whose trace does not depend on P",
    Eq(characteristic(jacobian((P, S.Zero, S.Zero))), mu * (mu**2 + damped * mu + room)),
    proof=by.identity(),
)
line_stable = claim(
    "line.stable",
    "The line is stable at P if κ < 2ν and P² > (1-ν)(1-κ+ν)",
    growth(damped, room) < 1,
    assuming=[kappa < 2 * nu, m * (1 - kappa + nu) < P**2],
    uses=[line_polynomial, into_the_disc, quadratic],
    proof=by.routh_hurwitz(),
)
line_necessary = claim(
    "line.stable_necessary",
    "and only then",
    [kappa < 2 * nu, m * (1 - kappa + nu) < P**2],
    assuming=[growth(damped, room) < 1, at_one(damped, room) > 0],
    uses=[line_polynomial, into_the_disc, quadratic_necessary],
    proof=by.routh_hurwitz(),
)

# --- the points (0, ±q, 0) ------------------------------------------------------------------------------

q_polynomial = claim(
    "q_axis.characteristic",
    "At (0, ±q, 0) it is (μ + 2(1-ν))(μ² + (2-κ)μ - κq²)",
    Eq(
        characteristic(jacobian((P, q, r))),
        (mu + 2 * (1 - nu)) * (mu**2 + (2 - kappa) * mu - kappa * q**2),
    ),
    given=q_axis,
    proof=by.identity(P, r, nu),
)
q_saddle = claim(
    "q_axis.saddle",
    "So for ν < 1 it is always a saddle: -2(1-ν) < 0, and the roots of the other factor are real, with a "
    "negative product",
    [-2 * (1 - nu) < 0, (2 - kappa) ** 2 + 4 * kappa * q**2 > 0, -kappa * q**2 < 0],
    given=q_axis,
    assuming=[nu < 1],
    nonzero=[q],
    uses=[q_polynomial],
    proof=by.sign(
        steps=[
            by.step(kappa * q**2 > 0),
            by.step((2 - kappa) ** 2 + 4 * kappa * q**2 > 0, terms=[(2 - kappa) ** 2, 4 * kappa * q**2]),
        ]
    ),
)
across_q = 2 - kappa, -kappa * q**2
q_unstable = claim(
    "q_axis.unstable",
    "and never stable: an eigenvalue of that factor lies in the open right half-plane",
    growth(*across_q) > 1,
    given=q_axis,
    assuming=[nu < 1, at_one(*across_q) > 0],
    nonzero=[q],
    uses=[q_polynomial, into_the_disc],
    proof=by.routh_hurwitz(),
)

# --- the points (0, 0, ±r) ------------------------------------------------------------------------------

at_r = [*r_axis, Eq(r**2, x)]
r_factors = 2 * (kappa - 1 + e_G) * x, kappa - 2, kappa * x * (kappa - 1 - kappa * x)
r_polynomial = claim(
    "r_axis.characteristic",
    "At (0, 0, ±r), x = r², it is (μ + 2(κ-1+e_G)x)(μ² + (κ-2)μ + κx(κ-1-κx))",
    Eq(
        characteristic(jacobian((P, q, r))),
        (mu + r_factors[0]) * (mu**2 + r_factors[1] * mu + r_factors[2]),
    ),
    given=at_r,
    proof=by.identity(P, q, nu, x),
)
r_conditions = [kappa > 2, kappa > 1 + nu, kappa * (1 - nu - e_G) < 1 - e_G]
determinant = kappa - 1 - kappa * x
r_room = 1 - e_G - kappa * (1 - nu - e_G)
along_r, *across_r = r_factors
r_stable = claim(
    "r_axis.stable",
    "They are stable, along the axis and across it, if κ > 2, κ > 1+ν and κ(1-ν-e_G) < 1-e_G",
    [-along_r < 0, growth(*across_r) < 1],
    given=[Eq((kappa - 1 + e_G) * x, kappa - 1 - nu)],
    assuming=r_conditions,
    uses=[r_polynomial, into_the_disc, quadratic],
    proof=by.routh_hurwitz(steps=[by.step(determinant > 0, terms=[r_room], multiplier=kappa - 1 + e_G)]),
)
r_necessary = claim(
    "r_axis.stable_necessary",
    "and only then",
    r_conditions,
    given=[Eq((kappa - 1 + e_G) * x, kappa - 1 - nu)],
    assuming=[along_r > 0, growth(*across_r) < 1, at_one(*across_r) > 0],
    uses=[r_polynomial, into_the_disc, quadratic_necessary],
    proof=by.routh_hurwitz(
        steps=[
            by.step(determinant > 0),
            by.step(kappa - 1 + e_G > 0),
            by.step(r_room > 0, terms=[(kappa - 1 + e_G) * determinant]),
            by.step(kappa - 1 - nu > 0, terms=[(kappa - 1 + e_G) * x]),
        ]
    ),
)
