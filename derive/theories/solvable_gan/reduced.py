"""The reduced system of one feature: its symmetries, what is invariant, and the Gram determinant.

`linear` derives it from the constrained flow, time in units of 1/(τΛ); s = e_T + e_G:

    P' = κ r (q - P r),   q' = q - P r + h q,   r' = P q - r + h r + κ r (1 - r²),
    h = (1 - e_G) r² - (1 + e_T) q² - ν.
"""

from collections.abc import Sequence

from sympy import Equality, Expr, Matrix, diff

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.linear import claims as derived
from derive.theories.solvable_gan.model import P, e_G, e_T, gan, kappa, nu, q, r, real

s = e_T + e_G
state = (P, q, r)


def damping(q: Expr, r: Expr) -> Expr:
    """What keeps wᵀw = 1, h in units of τΛ."""
    return (1 - e_G) * r**2 - (1 + e_T) * q**2 - nu


def field(P: Expr, q: Expr, r: Expr) -> tuple[Expr, Expr, Expr]:
    """The right-hand side of the reduced system."""
    h = damping(q, r)
    return (
        kappa * r * (q - P * r),
        q - P * r + h * q,
        P * q - r + h * r + kappa * r * (1 - r**2),
    )


def along(f: Expr) -> Expr:
    """The derivative of a function of the state along the flow."""
    return sum(diff(f, x) * v for x, v in zip(state, field(*state), strict=True))


def jacobian(at: Sequence[Expr]) -> Matrix:
    """The Jacobian of the right-hand side at a state."""
    made = Matrix(field(*state)).jacobian(Matrix(state))
    return made.subs(dict(zip(state, at, strict=True)), simultaneous=True)


# --- symmetries and what is invariant -------------------------------------------------------------------


other = [gan.unknown(f"{x.name}_mirrored", f"{x.name} of the mirrored state", real) for x in state]


def mirrored(signs: tuple[int, int, int]) -> list[Equality]:
    """The field at the mirrored state is the mirrored field."""
    return [Eq(v, sign * u) for v, u, sign in zip(field(*other), field(*state), signs, strict=True)]


def mirror(signs: tuple[int, int, int]) -> list[Equality]:
    """What the mirrored state is."""
    return [Eq(y, sign * x) for x, y, sign in zip(state, other, signs, strict=True)]


mirror_both = gan.claim(
    "reduced.symmetry_q_r",
    "(P, -q, -r) moves as (P, q, r) does: the sign of w is arbitrary",
    mirrored((1, -1, -1)),
    given=mirror((1, -1, -1)),
    proof=by.identity(*other),
)
mirror_feature = gan.claim(
    "reduced.symmetry_P_q",
    "and so does (-P, -q, r): the sign of U is arbitrary",
    mirrored((-1, -1, 1)),
    given=mirror((-1, -1, 1)),
    proof=by.identity(*other),
)
at = field(P, q, r)
q_axis = gan.claim(
    "reduced.q_axis",
    "The q-axis is invariant: there q' = (1-ν)q - (1+e_T)q³, and nothing moves P or r",
    [Eq(at[1], (1 - nu) * q - (1 + e_T) * q**3), Eq(at[0], 0), Eq(at[2], 0)],
    given=[Eq(P, 0), Eq(r, 0)],
    proof=by.identity(P, r),
)
r_axis = gan.claim(
    "reduced.r_axis",
    "The r-axis is invariant: there r' = (κ-1-ν)r - (κ-1+e_G)r³, and nothing moves P or q",
    [Eq(at[2], (kappa - 1 - nu) * r - (kappa - 1 + e_G) * r**3), Eq(at[0], 0), Eq(at[1], 0)],
    given=[Eq(P, 0), Eq(q, 0)],
    proof=by.identity(P, q),
)
line = gan.claim(
    "reduced.line",
    "On the line q = r = 0, where h = -ν, nothing moves: every P is a fixed point",
    [Eq(damping(q, r), -nu), *(Eq(component, 0) for component in at)],
    given=[Eq(q, 0), Eq(r, 0)],
    proof=by.identity(q, r),
)

# --- the Gram determinant -------------------------------------------------------------------------------

gram = 1 + 2 * P * q * r - P**2 - q**2 - r**2
gram_moves = gan.claim(
    "reduced.gram",
    "D = 1 + 2Pqr - P² - q² - r² has D' = 2(h - κr²)D + 2(e_T q² + e_G r² + ν)(1 - P²)",
    Eq(
        along(gram),
        2 * (damping(q, r) - kappa * r**2) * gram + 2 * (e_T * q**2 + e_G * r**2 + nu) * (1 - P**2),
    ),
    uses=list(derived.values()),
    proof=by.identity(),
    note="So a Gram matrix of unit vectors stays positive semidefinite: while |P| <= 1 the second term is "
    "not negative.",
)
