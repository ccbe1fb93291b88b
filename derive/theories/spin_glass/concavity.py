"""The exponent is strictly concave in (x, s, δ): its constrained maximum is unique, multipliers certify it.

Maximised over x, s and δ at given shifts the rate is ½ (A, B) P⁻¹ (A, B), and a joint exponent is concave
exactly when Ω(A, B) - ½ (A, B) P⁻¹ (A, B) is. Where Ω is twice differentiable its Hessian is Re J⁻¹, with J
= P - D and D diagonal, d_D = v_D/2 + 1/(κ g_D²) and d_G likewise. By the matrix identities below

    P⁻¹ - Re J⁻¹ = X⁻¹ (P⁻¹ - Re D⁻¹) (X⁻¹)* after multiplication by P⁻¹ on both sides,  X = D⁻¹ - P⁻¹,

so everything rests on Re D⁻¹ ≼ P⁻¹. The numbers 1/d lie on circles: Re 1/d_D ≤ 1/(e_D + v_D/2), because e_D
> S_D ≥ v_D/2, which is where p ≥ 2 and m ≥ 3 enter; and diag(e_D + v_D/2, e_G + v_G/2) ≽ P, because (e_D -
S_D)(e_G - S) ≥ S². Outside the spectrum J itself is negative definite. Ω is continuously differentiable, so
the points where it is not twice differentiable do not matter.
"""

from sympy import Expr, I, Interval, Matrix

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.branch import rho
from derive.theories.spin_glass.edges import critical_points, edge_polynomial, outside
from derive.theories.spin_glass.glass import (
    block_variances,
    gradient_variances,
    kappa_G,
    m,
    p,
    power,
    sigma_z,
)
from derive.theories.spin_glass.landscape import (
    J_D,
    J_G,
    S_D,
    S,
    e_D,
    e_G,
    hessian_AA,
    hessian_AB,
    hessian_BB,
    imaginary_A,
    imaginary_B,
    inside,
    least_rate,
    positive,
    real,
    smooth,
)  # fmt: skip
from derive.theories.spin_glass.model import S_D as S_D_block
from derive.theories.spin_glass.model import S as S_block
from derive.theories.spin_glass.model import c, g_D, g_G, kappa, r, spin_glass
from derive.theories.spin_glass.quartic import Q

(own_D, own_G), (noise_D, noise_G) = block_variances(power), gradient_variances(power)

# --- half of the gradients' noise is less than the blocks' variance ----------------------------------------

noise_of_D = spin_glass.claim(
    "concavity.noise_D",
    "S_D - v_D/2 = p (p-2)/2 + σ² m (m-3) 2^(m-3) ≥ 0",
    own_D >= noise_D / 2,
    proof=by.sign(terms=[p * (p - 2) / 2, sigma_z**2 * m * (m - 3) * power / 8]),
)
noise_of_G = spin_glass.claim(
    "concavity.noise_G",
    "S - v_G/2 = σ² m (m-3) 2^(m-3) ≥ 0",
    own_G >= noise_G / 2,
    proof=by.sign(),
)

# --- what e_D and e_G have above the blocks' variances -----------------------------------------------------

excess_D = spin_glass.claim(
    "concavity.excess_D",
    "Inside the spectrum e_D > S_D",
    e_D > S_D,
    given=[*imaginary_A.statement],
    uses=[imaginary_A],
    proof=by.sign(solve=[e_D]),
)
excess_G = spin_glass.claim(
    "concavity.excess_G",
    "Inside the spectrum e_G > S",
    e_G > S,
    given=[*imaginary_B.statement],
    uses=[imaginary_B],
    proof=by.sign(solve=[e_G]),
)
outside_excess = spin_glass.claim(
    "concavity.outside",
    "On the real branch det(diag(e_D, e_G) - [[S_D, S], [S, S]]) = E(r)/(κ (1-κ) r²), positive outside "
    "the spectrum",
    Eq(
        (1 / (kappa * g_D**2) - S_D_block) * (1 / (kappa_G * g_G**2) - S_block) - S_block**2,
        edge_polynomial / (kappa * kappa_G * r**2),
    ),
    given=[Eq(g_D, 1 / r), Eq(g_G, r / Q)],
    uses=[critical_points],
    proof=by.identity(g_D, g_G),
    note="There J = [[S_D, S], [S, S]] - diag(e_D, e_G) is real and negative definite: Ω itself is concave.",
)
outside_sign = spin_glass.claim(
    "concavity.outside_sign",
    "and e_D > S_D there: κ (e_D - S_D) = r² - b1²/2 - κ S, positive wherever E(r) > 0 and r² > b1²/2",
    rho**2 - c > kappa * S_block,
    assuming=[edge_polynomial.subs(r, rho) > 0, rho**2 > c],
    nonzero=[Q.subs(r, rho)],
    uses=[outside, outside_excess],
    proof=by.sign(
        terms=[
            edge_polynomial.subs(r, rho) / Q.subs(r, rho) ** 2,
            (rho**2 - c) * kappa_G * S_block * rho**2 / Q.subs(r, rho) ** 2,
        ]
    ),
)

# --- the circles ------------------------------------------------------------------------------------------

n = spin_glass.unknown("n", "half the variance of a gradient, v_D/2 or v_G/2", positive)
e = spin_glass.unknown("e", "e_D or e_G", positive)
share = spin_glass.unknown("share", "κ or 1-κ", positive)
w = spin_glass.unknown("w_real", "w_D or w_G", real)
y = spin_glass.unknown("y_imaginary", "y_D or y_G", positive)
cosine = spin_glass.unknown("cosine", "cosine of the argument of 1/g²", Interval(-1, 1))

reciprocal = spin_glass.claim(
    "concavity.reciprocal",
    "Re 1/d for d = n + 1/(κ g²), which has distance e from n",
    Eq(
        (1 / (n + share / (w - I * y) ** 2) + 1 / (n + share / (w + I * y) ** 2)) / 2,
        (n + e * cosine) / (n**2 + 2 * n * e * cosine + e**2),
    ),
    given=[Eq(share, e * (w**2 + y**2)), Eq(cosine, (w**2 - y**2) / (w**2 + y**2))],
    nonzero=[
        w**2 + y**2,
        n + share / (w - I * y) ** 2,
        n + share / (w + I * y) ** 2,
        n**2 + 2 * n * e * cosine + e**2,
    ],
    proof=by.identity(share, cosine),
)
circle = spin_glass.claim(
    "concavity.circle",
    "The circle of the numbers d encloses 0 when e > n, so Re 1/d is greatest at d = n + e",
    (n + e * cosine) / (n**2 + 2 * n * e * cosine + e**2) <= 1 / (n + e),
    assuming=[e > n],
    uses=[reciprocal, excess_D, excess_G, noise_of_D, noise_of_G],
    proof=by.sign(terms=[e * (1 - cosine) * (e - n) / ((n + e) * ((e - n) ** 2 + 2 * n * e * (1 + cosine)))]),
)

# --- the order of matrices --------------------------------------------------------------------------------


def determinant(matrix: Matrix) -> Expr:
    """Of a 2×2 matrix, as it is written."""
    return matrix[0, 0] * matrix[1, 1] - matrix[0, 1] * matrix[1, 0]


def inverse(matrix: Matrix) -> Matrix:
    """Of a 2×2 matrix: its adjugate over its determinant."""
    adjugate = [[matrix[1, 1], -matrix[0, 1]], [-matrix[1, 0], matrix[0, 0]]]
    return Matrix(adjugate) / determinant(matrix)


n_D = spin_glass.unknown("n_D", "v_D/2", positive)
n_G = spin_glass.unknown("n_G", "v_G/2", positive)
P = Matrix([[S_D + n_D, S], [S, S + n_G]])
greatest = Matrix([[1 / (e_D + n_D), 0], [0, 1 / (e_G + n_G)]])

difference_diagonal = spin_glass.claim(
    "concavity.difference_diagonal",
    "P⁻¹ - diag(1/(e_D + v_D/2), 1/(e_G + v_G/2)) has a positive diagonal",
    [inverse(P)[0, 0] - greatest[0, 0] > 0, inverse(P)[1, 1] - greatest[1, 1] > 0],
    assuming=[e_D > S_D, e_G > S],
    uses=[excess_D, excess_G, outside_sign],
    proof=by.sign(),
)
difference_determinant = spin_glass.claim(
    "concavity.difference_determinant",
    "and a determinant that is not negative: it is positive semidefinite",
    determinant(inverse(P) - greatest) >= 0,
    assuming=[e_D > S_D, e_G > S, (e_D - S_D) * (e_G - S) >= S**2],
    uses=[inside, outside_excess, difference_diagonal],
    proof=by.sign(
        terms=[((e_D - S_D) * (e_G - S) - S**2) * determinant(greatest) / determinant(P)],
    ),
)

# --- from D to J ------------------------------------------------------------------------------------------

d_D = spin_glass.unknown("d_D", "d of the discriminator's block", zero=False)
d_G = spin_glass.unknown("d_G", "d of the generator's block", zero=False)
diagonal = Matrix([[d_D, 0], [0, d_G]])
split = spin_glass.claim(
    "concavity.split",
    "J = P - D: the Hessian of Ω is the real part of (P - D)⁻¹ with d = v/2 + 1/(κ g²)",
    Eq(Matrix([[J_G, -S], [-S, J_D]]) / (J_D * J_G - S**2), inverse(P - diagonal)),
    given=[Eq(d_D, n_D + 1 / (kappa * g_D**2)), Eq(d_G, n_G + 1 / (kappa_G * g_G**2))],
    nonzero=smooth,
    uses=[hessian_AA, hessian_AB, hessian_BB, least_rate],
    proof=by.identity(d_D, d_G),
)

# Symmetric 2×2 matrices P (real) and D⁻¹ (complex, diagonal), by entries.
P_DD, P_DG, P_GG = (spin_glass.unknown(f"P_{k}", f"entry {k} of P", real) for k in ("DD", "DG", "GG"))
general = Matrix([[P_DD, P_DG], [P_DG, P_GG]])
X = Matrix([[1 / d_D, 0], [0, 1 / d_G]]) - inverse(general)
woodbury = spin_glass.claim(
    "concavity.woodbury",
    "P (P - D)⁻¹ P = P + (D⁻¹ - P⁻¹)⁻¹",
    Eq(general * inverse(general - diagonal) * general, general + inverse(X)),
    nonzero=[determinant(general), determinant(general - diagonal), determinant(X)],
    proof=by.identity(),
)

u_1, u_2, u_3, t_1, t_2 = (
    spin_glass.unknown(name, "part of an entry of a complex symmetric matrix", real)
    for name in ("u_1", "u_2", "u_3", "t_1", "t_2")
)


def complex_symmetric(sign: int) -> Matrix:
    """D⁻¹ - P⁻¹ or its conjugate: only the diagonal is not real."""
    return Matrix([[u_1 + sign * I * t_1, u_2], [u_2, u_3 + sign * I * t_2]])


definite = spin_glass.claim(
    "concavity.definite",
    "Re X⁻¹ = X⁻¹ (Re X) (X⁻¹)* for symmetric X: where -Re X is positive semidefinite, so is -Re X⁻¹",
    Eq(
        (inverse(complex_symmetric(1)) + inverse(complex_symmetric(-1))) / 2,
        inverse(complex_symmetric(1)) * Matrix([[u_1, u_2], [u_2, u_3]]) * inverse(complex_symmetric(-1)),
    ),
    nonzero=[determinant(complex_symmetric(1)), determinant(complex_symmetric(-1))],
    uses=[woodbury, split, circle, difference_determinant],
    proof=by.identity(),
    equal_twins={"right side transposed": "both sides are symmetric"},
    note="Strictly, too: Re 1/d < 1/(e + v/2) inside the spectrum, and J < 0 outside. So the exponent is "
    "strictly concave, its maximum under linear constraints is unique, and points where multipliers of the "
    "right signs exist are that maximum.",
)
