"""Which root is physical: exactly one solution of the Dyson equations lies in the lower half plane.

Existence. For large z the solution g ~ 1/z lies there (`moments`). As z moves through the upper half plane
a solution can only leave the lower half plane through Im g_D = 0 or Im g_G = 0, and `branch.stays_inside`
forbids it. Uniqueness. Two solutions in the lower half plane differ by a vector that a 2×2 matrix maps to
itself; `branch.contraction` to `branch.determinant` show that this matrix has no eigenvalue 1.
The limit from above on the real axis is `branch.real_axis`.
"""

from sympy import Expr, I, Interval, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.model import (
    S_D,
    S,
    c,
    dyson,
    dyson_D,
    dyson_G,
    g_D,
    g_G,
    kappa,
    kappa_G,
    spin_glass,
    x1,
    z,
)  # fmt: skip
from derive.theories.spin_glass.quartic import shared

positive = Interval.open(0, oo)
nonnegative = Interval(0, oo)

# g_D = re_D - i im_D, g_G = re_G - i im_G and z = x + iη, with the squared moduli p_D and p_G.
x = spin_glass.unknown("x", "real part of z", domain=Interval(-oo, oo))
eta = spin_glass.unknown("eta", "imaginary part of z", domain=positive)
re_D = spin_glass.unknown("re_D", "real part of g_D", domain=Interval(-oo, oo))
re_G = spin_glass.unknown("re_G", "real part of g_G", domain=Interval(-oo, oo))
im_D = spin_glass.unknown("im_D", "minus the imaginary part of g_D", domain=nonnegative)
im_G = spin_glass.unknown("im_G", "minus the imaginary part of g_G", domain=nonnegative)
p_D = spin_glass.unknown("p_D", "squared modulus of g_D", domain=positive)
p_G = spin_glass.unknown("p_G", "squared modulus of g_G", domain=positive)

moduli = [Eq(p_D, re_D**2 + im_D**2), Eq(p_G, re_G**2 + im_G**2)]
at_solution = dyson(re_D - I * im_D, re_G - I * im_G, x + I * eta)
at_conjugate = dyson(re_D + I * im_D, re_G + I * im_G, x - I * eta)

imaginary_D = spin_glass.claim(
    "branch.imaginary_D",
    "Imaginary part of the discriminator's Dyson equation",
    Eq(im_D / p_D, eta + kappa * S_D * im_D + kappa_G * S * im_G),
    given=[at_solution[0], at_conjugate[0], moduli[0]],
    proof=by.identity(p_D, x, eta),
)
imaginary_G = spin_glass.claim(
    "branch.imaginary_G",
    "Imaginary part of the generator's Dyson equation",
    Eq(im_G / p_G, eta + kappa * S * im_D + kappa_G * S * im_G),
    given=[at_solution[1], at_conjugate[1], moduli[1]],
    proof=by.identity(p_G, x, eta),
)

stays_inside = spin_glass.claim(
    "branch.stays_inside",
    "With Im z > 0 a solution in the closed lower half plane lies in the open one",
    im_D > 0,
    given=[*imaginary_D.statement],
    uses=[imaginary_D],
    proof=by.sign(terms=[p_D * (eta + kappa * S_D * im_D + kappa_G * S * im_G)], solve=[eta]),
)
stays_inside_G = spin_glass.claim(
    "branch.stays_inside_G",
    "The same for the generator's block",
    im_G > 0,
    given=[*imaginary_G.statement],
    uses=[imaginary_G],
    proof=by.sign(terms=[p_G * (eta + kappa * S * im_D + kappa_G * S * im_G)], solve=[eta]),
)

bound_D = spin_glass.claim(
    "branch.bound_D",
    "The physical g_D is bounded: |g_D|² κ S_D < 1, so |r|² > κ b²/2 + b1²/2",
    kappa * S_D * p_D < 1,
    given=[*imaginary_D.statement],
    assuming=[im_D > 0],
    uses=[imaginary_D, stays_inside],
    proof=by.sign(terms=[p_D * (eta + kappa_G * S * im_G) / im_D], solve=[eta]),
)
bound_G = spin_glass.claim(
    "branch.bound_G",
    "The physical g_G is bounded: |g_G|² (1-κ) b²/2 < 1",
    kappa_G * S * p_G < 1,
    given=[*imaginary_G.statement],
    assuming=[im_G > 0],
    uses=[imaginary_G, stays_inside_G],
    proof=by.sign(terms=[p_G * (eta + kappa * S * im_D) / im_G], solve=[eta]),
)

# --- uniqueness -----------------------------------------------------------------------------------------

one_solution = spin_glass.claim(
    "branch.one_solution",
    "At a solution in the lower half plane det(1 - |g|² M) > 0, M the matrix of the Dyson equations",
    (1 - kappa * S_D * p_D) * (1 - kappa_G * S * p_G) > kappa * kappa_G * S**2 * p_D * p_G,
    given=[*imaginary_D.statement, *imaginary_G.statement],
    assuming=[im_D > 0, im_G > 0],
    uses=[imaginary_D, imaginary_G, stays_inside, stays_inside_G],
    proof=by.sign(terms=[p_D * p_G * eta * (eta + kappa * S * im_D + kappa_G * S * im_G) / (im_D * im_G)]),
)

h_D = spin_glass.unknown("h_D", "discriminator block of a second solution", zero=False)
h_G = spin_glass.unknown("h_G", "generator block of a second solution", zero=False)
second = dyson(h_D, h_G, z)
contraction_D = spin_glass.claim(
    "branch.contraction_D",
    "The difference of two solutions is mapped to itself by the matrix with entries g h M: first row",
    Eq(g_D - h_D, g_D * h_D * (kappa * S_D * (g_D - h_D) + kappa_G * S * (g_G - h_G))),
    given=[dyson_D, second[0]],
    proof=by.identity(z, g_G),
)
contraction_G = spin_glass.claim(
    "branch.contraction_G",
    "The same, second row",
    Eq(g_G - h_G, g_G * h_G * (kappa * S * (g_D - h_D) + kappa_G * S * (g_G - h_G))),
    given=[dyson_G, second[1]],
    proof=by.identity(z, g_D),
)

# Moduli of two solutions, a = |g_D| and a2 = |h_D|, d = |g_G| and d2 = |h_G|, and the entries of M.
a = spin_glass.unknown("a", "|g_D| in the first solution", domain=positive)
a2 = spin_glass.unknown("a2", "|g_D| in the second solution", domain=positive)
d = spin_glass.unknown("d", "|g_G| in the first solution", domain=positive)
d2 = spin_glass.unknown("d2", "|g_G| in the second solution", domain=positive)
entry_D, entry_G, mixed = kappa * S_D, kappa_G * S, kappa * kappa_G * S**2


def alone(a: Expr, d: Expr) -> tuple[Expr, Expr, Expr]:
    """Diagonal factors and off-diagonal product of 1 - |g|² M at one solution."""
    return 1 - entry_D * a**2, 1 - entry_G * d**2, mixed * a**2 * d**2


(X1, Y1, W1), (X2, Y2, W2) = alone(a, d), alone(a2, d2)
X, Y, W = 1 - entry_D * a * a2, 1 - entry_G * d * d2, mixed * a * a2 * d * d2

factor_D = spin_glass.claim(
    "branch.factor_D",
    "For two solutions 1 - κ S_D |g_D h_D| > 0",
    X > 0,
    assuming=[X1 > 0, X2 > 0],
    uses=[bound_D],
    proof=by.sign(terms=[X1 / 2, X2 / 2, entry_D * (a - a2) ** 2 / 2]),
)
factor_G = spin_glass.claim(
    "branch.factor_G",
    "and 1 - (1-κ) S |g_G h_G| > 0",
    Y > 0,
    assuming=[Y1 > 0, Y2 > 0],
    uses=[bound_G],
    proof=by.sign(terms=[Y1 / 2, Y2 / 2, entry_G * (d - d2) ** 2 / 2]),
)
determinant = spin_glass.claim(
    "branch.determinant",
    "For any two solutions det(1 - |g h| M) = X Y - W > 0, here as X² Y² > W²: so they are one",
    X**2 * Y**2 > W**2,
    assuming=[X1 > 0, X2 > 0, Y1 > 0, Y2 > 0, X1 * Y1 > W1, X2 * Y2 > W2, X > 0, Y > 0],
    uses=[bound_D, bound_G, one_solution, factor_D, factor_G, contraction_D, contraction_G],
    proof=by.sign(
        terms=[
            entry_D * (a - a2) ** 2 * Y**2,
            X1 * X2 * entry_G * (d - d2) ** 2,
            (X1 * Y1 - W1) * X2 * Y2,
            W1 * (X2 * Y2 - W2),
        ],
    ),
    note="By the triangle inequality |det(1 - g h M)| is at least X Y - W, so the difference vanishes.",
)

# --- on the real axis -----------------------------------------------------------------------------------

rho = spin_glass.unknown("rho", "real part of r", domain=Interval(-oo, oo))
tau = spin_glass.unknown("tau", "imaginary part of r", domain=positive)
real_axis = spin_glass.claim(
    "branch.real_axis",
    "Im t = Im r (1 - b1²/(2|r|²)): a non-real root with Im r > 0 is physical exactly when |r|² > b1²/2",
    Eq(
        ((rho + I * tau) + c / (rho + I * tau) - x1) - ((rho - I * tau) + c / (rho - I * tau) - x1),
        2 * I * tau * (1 - c / (rho**2 + tau**2)),
    ),
    uses=[shared, determinant, bound_D],
    proof=by.identity(),
)
