"""The law of the losses' gradients and Hessians at one point: the flipped Jacobian and its two shifts.

ℓ_G and ℓ_D are independent; what is known about each at one point is in `covariances`. The losses are
L_D = ℓ_D - σ ℓ_G and L_G = σ ℓ_G. The game Jacobian [∇_D∇_D L_D, ∇_D∇_G L_D; ∇_G∇_D L_G, ∇_G∇_G L_G] is not
symmetric; with the sign of its D rows flipped it is W = σ Hess ℓ_G - (Hess ℓ_D ⊕ 0), whose blocks are those
of a Gaussian orthogonal ensemble plus (p ℓ_D - σ y_D) I and -σ y_G I.
"""

from sympy import BlockMatrix, Matrix, diag, eye, zeros

from derive import by
from derive.proofs.stability import cofactors
from derive.statement.equation import Eq
from derive.theories.spin_glass.covariances import (
    ambient,
    f0,
    f1,
    f2,
    law_D,
    law_G,
    own0,
    own1,
    own2,
    real,
    sphere,
    values_D,
    values_G,
)
from derive.theories.spin_glass.glass import S_D_glass, S_glass, m, p, sigma_z, two_m, v_D, v_G
from derive.theories.spin_glass.model import S_D, S, b, b1, kappa, spin_glass

claim, unknown = spin_glass.claim, spin_glass.unknown

# --- radial derivatives -----------------------------------------------------------------------------------

# Rows and columns: ℓ_G, y_D, y_G.
radial_law = Matrix([[f0, f1, f1], [f1, f1 + f2, f2], [f1, f2, f1 + f2]])
radial = claim(
    "hessian.radial",
    "Var y_D = Var y_G = m (m+1) 2^(m-2) and Cov(y_D, y_G) = m (m-1) 2^(m-2)",
    [Eq(f1 + f2, m * (m + 1) * two_m / 4), Eq(f2, m * (m - 1) * two_m / 4)],
    given=[*values_G.statement],
    uses=[values_G, ambient],
    proof=by.identity(f1, f2),
)
sum_and_difference = Matrix([[1, 0, 0], [0, 1, 1], [0, 1, -1]])
radial_difference = claim(
    "hessian.radial_difference",
    "Covariance of ℓ_G, y_D + y_G, y_D - y_G: the difference has variance m 2^m, independent of the rest",
    Eq(
        sum_and_difference * radial_law * sum_and_difference.T,
        two_m * Matrix([[1, m, 0], [m, m**2, 0], [0, 0, m]]),
    ),
    given=[*values_G.statement],
    uses=[values_G, ambient],
    proof=by.identity(f0, f1, f2),
)
euler_G = claim(
    "hessian.euler_G",
    "Cov(y_D + y_G, ℓ) = m Var ℓ and Var(y_D + y_G) = m² Var ℓ: so y_D + y_G = m ℓ_G, as Euler has it",
    [Eq(2 * f1, m * f0), Eq(2 * (f1 + f2) + 2 * f2, m**2 * f0)],
    given=[*values_G.statement],
    uses=[values_G, ambient],
    proof=by.identity(f0, f1, f2),
)
euler_D = claim(
    "hessian.euler_D",
    "Cov(y, ℓ) = p Var ℓ and Var y = p² Var ℓ: so the radial derivative of ℓ_D is p ℓ_D",
    [Eq(own1, p * own0), Eq(own1 + own2, p**2 * own0)],
    given=[*values_D.statement],
    uses=[values_D, ambient],
    proof=by.identity(own0, own1, own2),
    equal_twins={f"f1_D and p swapped in equation {i}": "f' = p for ℓ_D" for i in (1, 2)},
)
conditional = claim(
    "hessian.conditional",
    "Given ℓ_G the radial derivatives are m ℓ_G/2 ± (y_D - y_G)/2, the latter of variance m 2^(m-2)",
    [
        Eq(f1 / f0, m / 2),
        Eq(f1 + f2 - f1**2 / f0, m * two_m / 4),
        Eq(f2 - f1**2 / f0, -m * two_m / 4),
    ],
    given=[*values_G.statement],
    uses=[values_G, radial_difference],
    nonzero=[two_m],
    proof=by.identity(f0, f1, f2),
)

# --- gradients and values of the losses -------------------------------------------------------------------

# L_D and L_G as combinations of ℓ_D and ℓ_G; ∇_G ℓ_D = 0.
losses = Matrix([[1, -sigma_z], [0, sigma_z]])

value_law = claim(
    "hessian.values",
    "Var L_D = 1 + σ² 2^m, Var L_G = σ² 2^m, and their covariance is -σ² 2^m",
    Eq(
        losses * diag(own0, f0) * losses.T,
        Matrix([[1, 0], [0, 0]]) + sigma_z**2 * two_m * Matrix([[1, -1], [-1, 1]]),
    ),
    given=[*values_D.statement, *values_G.statement],
    uses=[values_D, values_G, law_D, law_G],
    proof=by.identity(own0, own1, own2, f0, f1, f2),
)
gradient_D = claim(
    "hessian.gradient_D",
    "A component of ∇_D L_D = ∇ℓ_D - σ ∇_D ℓ_G has variance p + σ² m 2^(m-1)",
    Eq(own1 + (-sigma_z) ** 2 * f1, v_D),
    given=[*values_D.statement, *values_G.statement],
    uses=[values_D, values_G, law_D, law_G],
    proof=by.identity(own0, own1, own2, f0, f1, f2),
    note="Components along orthogonal directions are independent, within a block and between blocks: the "
    "covariance in hessian.law_G is f' (a·a' + α·α').",
)
gradient_G = claim(
    "hessian.gradient_G",
    "A component of ∇_G L_G = σ ∇_G ℓ_G has variance σ² m 2^(m-1)",
    Eq(sigma_z**2 * f1, v_G),
    given=[*values_G.statement],
    uses=[values_G, law_G],
    proof=by.identity(f0, f1, f2),
)

# --- the game Jacobian ------------------------------------------------------------------------------------


def entries(name: str, text: str, n: int, k: int, symmetric: bool = False) -> Matrix:
    """A matrix of real symbols of the theory."""
    made = {}
    for i in range(n):
        for j in range(i if symmetric else 0, k):
            made[i, j] = unknown(f"{name}{i + 1}{j + 1}", f"entry of {text}", real)
    return Matrix(n, k, lambda i, j: made[min(i, j), max(i, j)] if symmetric else made[i, j])


own_hessian = entries("hess_own", "Hess ℓ_D", 2, 2, symmetric=True)
hessian_DD = entries("hess_D", "the D block of Hess ℓ_G", 2, 2, symmetric=True)
hessian_DG = entries("hess_X", "the mixed block of Hess ℓ_G", 2, 2)
hessian_GG = entries("hess_G", "the G block of Hess ℓ_G", 2, 2, symmetric=True)
rows_D = [own_hessian - sigma_z * hessian_DD, -sigma_z * hessian_DG]
rows_G = [sigma_z * hessian_DG.T, sigma_z * hessian_GG]
# Both sides act on any direction: as matrices they would be one and the same object.
towards_D = Matrix([unknown(f"towards_D{i}", "a direction of D", real) for i in (1, 2)])
towards_G = Matrix([unknown(f"towards_G{i}", "a direction of G", real) for i in (1, 2)])
towards = Matrix.vstack(towards_D, towards_G)
flipped = claim(
    "hessian.flipped",
    "With its D rows' sign flipped the game Jacobian is σ Hess ℓ_G - (Hess ℓ_D ⊕ 0), for 2 + 2 directions",
    Eq(
        BlockMatrix([[-eye(2), zeros(2)], [zeros(2), eye(2)]]).as_explicit()
        * BlockMatrix([rows_D, rows_G]).as_explicit()
        * towards,
        Matrix.vstack(
            sigma_z * (hessian_DD * towards_D + hessian_DG * towards_G) - own_hessian * towards_D,
            sigma_z * (hessian_DG.T * towards_D + hessian_GG * towards_G),
        ),
    ),
    proof=by.identity(),
    note="The right side is symmetric. Blocks of any size multiply in the same way.",
)
corner = [0, 1, 2]
jacobian_3 = BlockMatrix([rows_D, rows_G]).as_explicit().extract(corner, corner)
flipped_3 = (diag(-1, -1, 1) * jacobian_3).as_mutable()
determinant = claim(
    "hessian.determinant",
    "and its determinant keeps its modulus, here for 2 + 1 and 1 + 1 directions: the sign is (-1)^n_D",
    [
        Eq(cofactors(flipped_3), cofactors(jacobian_3)),
        Eq(cofactors(flipped_3.extract([1, 2], [1, 2])), -cofactors(jacobian_3.extract([1, 2], [1, 2]))),
    ],
    uses=[flipped],
    proof=by.identity(),
)

# --- Gaussian orthogonal part and shifts of W -------------------------------------------------------------

goe_part = claim(
    "hessian.goe_part",
    "Off-diagonal entries of W have variance 2S outside the D block and 2S_D in it, diagonal ones twice that",
    [Eq(sigma_z**2 * f2, 2 * S_glass), Eq(sigma_z**2 * f2 + own2, 2 * S_D_glass)],
    given=[*values_D.statement, *values_G.statement],
    uses=[values_D, values_G, law_D, law_G, flipped],
    proof=by.identity(own0, own1, own2, f0, f1, f2),
)
block_ensemble = claim(
    "hessian.block_ensemble",
    "W/√(2N) is the block ensemble with b² = σ² m (m-1) 2^(m-2) and b1² = p (p-1) κ",
    [Eq(S, S_glass), Eq(S_D, S_D_glass)],
    given=[Eq(b**2, sigma_z**2 * m * (m - 1) * two_m / 4), Eq(b1**2, p * (p - 1) * kappa)],
    uses=[goe_part],
    proof=by.identity(b, b1),
    note="b M_N has off-diagonal variance b²/(2N), and b1 M_{N_D} has b1²/(2 κ N).",
)
# Rows: -p ℓ_D + σ y_D and σ y_G, the downward shifts of the two blocks; columns: ℓ_D, y_D, y_G.
shifts = Matrix([[-p, sigma_z, 0], [0, 0, sigma_z]])
shift_covariance = claim(
    "hessian.shift_covariance",
    "Half the covariance of the two blocks' shifts is [[S_D, S], [S, S]] + diag(v_D, v_G)/2",
    Eq(
        shifts * diag(own0, radial_law[1:, 1:]) * shifts.T / 2,
        Matrix([[S_D_glass + v_D / 2, S_glass], [S_glass, S_glass + v_G / 2]]),
    ),
    given=[*values_D.statement, *values_G.statement],
    uses=[values_D, values_G, sphere, euler_D, radial],
    proof=by.identity(own0, own1, own2, f0, f1, f2),
    note="Over √(2N) these are A and B of the landscape; their density is exp(-N (A, B) P⁻¹ (A, B)ᵀ/2).",
)
shift_variances = claim(
    "hessian.shift_variances",
    "Variances of p ℓ_D, σ (y_D + y_G) and σ (y_D - y_G), which are independent: p², σ² m² 2^m, σ² m 2^m",
    [
        Eq(p**2 * own0, p**2),
        Eq(sigma_z**2 * (4 * f2 + 2 * f1), sigma_z**2 * m**2 * two_m),
        Eq(sigma_z**2 * 2 * f1, sigma_z**2 * m * two_m),
    ],
    given=[*values_D.statement, *values_G.statement],
    uses=[values_D, values_G, radial_difference, euler_D],
    proof=by.identity(own0, own1, own2, f0, f1, f2),
)
common_shift = claim(
    "hessian.common_shift",
    "The part that both blocks share, σ (y_D + y_G)/2 = σ m ℓ_G/2, has variance σ² m² 2^(m-2)",
    Eq(sigma_z**2 * (4 * f2 + 2 * f1) / 4, sigma_z**2 * m**2 * two_m / 4),
    given=[*values_G.statement],
    uses=[values_G, radial_difference, euler_G],
    proof=by.identity(f0, f1, f2),
)
