"""The complexity without constraints, in closed form: the maximum is at x = s = δ = 0.

At A = B = 0 the Stieltjes transforms are imaginary, and the Dyson equations leave a quadratic. What remains
of the exponent is Θ = (κ/2) log(2 e_D/v_D) + ((1-κ)/2) log(2 e_G/v_G), which is always positive.
"""

from sympy import Expr, Integer, log, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.concavity import (
    definite,
    excess_D,
    excess_G,
    noise_of_D,
    noise_of_G,
    outside_sign,
)
from derive.theories.spin_glass.glass import block_variances, gradient_variances, kappa_G, m, p, power
from derive.theories.spin_glass.kac_rice import constant
from derive.theories.spin_glass.landscape import S_D as S_D_any
from derive.theories.spin_glass.landscape import (
    A,
    B,
    balance,
    e_D,
    e_G,
    half_form,
    inside,
    positive,
    w_D,
    w_G,
)  # fmt: skip
from derive.theories.spin_glass.landscape import S as S_any
from derive.theories.spin_glass.model import S_D, S, c, kappa, spin_glass

(own_D, own_G), (noise_D, noise_G) = block_variances(power), gradient_variances(power)
n_D, n_G = (spin_glass.unknowns[name].symbol for name in ("n_D", "n_G"))

# --- the only stationary point ------------------------------------------------------------------------------

stationary = spin_glass.claim(
    "total.stationary",
    "At a stationary point (A, B) = P (w_D, w_G), and that means (e_D - v_D/2) w_D = 0 and (e_G - "
    "v_G/2) w_G = 0",
    [Eq((e_D - n_D) * w_D, 0), Eq((e_G - n_G) * w_G, 0)],
    given=[
        Eq(A, (S_D_any + n_D) * w_D + S_any * w_G),
        Eq(B, S_any * w_D + (S_any + n_G) * w_G),
        Eq(A, (e_D + S_D_any) * w_D + S_any * w_G),
        Eq(B, S_any * w_D + (e_G + S_any) * w_G),
    ],
    uses=[excess_D, excess_G, outside_sign, noise_of_D, noise_of_G, definite],
    proof=by.identity(A, B, e_D, e_G),
    equal_twins={
        f"e_{k} and n_{k} swapped in equation {i}": "the product changes its sign only, and it is zero"
        for i, k in ((1, "D"), (2, "G"))
    },
    note="e_D > S_D ≥ v_D/2 and e_G > S ≥ v_G/2: so w_D = w_G = 0 and A = B = 0, the only stationary point.",
)

# --- the solution there -----------------------------------------------------------------------------------

R = spin_glass.unknown("R", "κ e_D at A = B = 0, that is 1/|g_D|²", positive)
root = spin_glass.unknown("root_S", "√(S² + 4 c (1-κ) S)", positive)
root_equation = Eq(root**2, S**2 + 4 * c * kappa_G * S)


def at_origin(S: Expr, c: Expr, root: Expr) -> tuple[Expr, Expr]:
    """e_D and e_G at A = B = 0."""
    R = c + (S + root) / 2
    return R / kappa, ((S + root) / 2) ** 2 / (R * kappa_G)


origin_inside = spin_glass.claim(
    "total.origin_inside",
    "With R = b1²/2 + (S + √(S² + 2 b1² (1-κ) S))/2 the numbers e_D = R/κ and e_G satisfy (e_D - "
    "S_D)(e_G - S) = S²",
    Eq((at_origin(S, c, root)[0] - S_D) * (at_origin(S, c, root)[1] - S), S**2),
    given=[root_equation],
    uses=[inside],
    proof=by.identity(root),
)
origin_balance = spin_glass.claim(
    "total.origin_balance",
    "and, with w_D = w_G = 0, the balance (e_D - S_D) κ/e_D = (e_G - S) (1-κ)/e_G",
    Eq(
        (at_origin(S, c, root)[0] - S_D) * kappa / at_origin(S, c, root)[0],
        (at_origin(S, c, root)[1] - S) * kappa_G / at_origin(S, c, root)[1],
    ),
    given=[root_equation],
    uses=[balance],
    proof=by.identity(root),
)
origin_excess = spin_glass.claim(
    "total.origin_excess",
    "and e_D > S_D: it is the physical solution",
    at_origin(S, c, root)[0] > S_D,
    given=[root_equation],
    uses=[origin_inside, origin_balance],
    proof=by.sign(
        terms=[(root - S) / (2 * kappa), kappa_G * S / kappa],
        steps=[by.step(root >= S, terms=[4 * c * kappa_G * S / (root + S)])],
    ),
)

# --- the value --------------------------------------------------------------------------------------------

two = Integer(2)
value = spin_glass.claim(
    "total.value",
    "The exponent at A = B = 0 is (κ/2) log(2 e_D/v_D) + ((1-κ)/2) log(2 e_G/v_G)",
    Eq(
        (1 + log(two)) / 2
        - kappa * log(noise_D) / 2
        - kappa_G * log(noise_G) / 2
        - (kappa * log(kappa) + kappa_G * log(kappa_G)) / 2
        + (kappa * (log(kappa) + log(e_D)) + kappa_G * (log(kappa_G) + log(e_G)) - 1) / 2,
        kappa * (log(two) + log(e_D) - log(noise_D)) / 2 + kappa_G * (log(two) + log(e_G) - log(noise_G)) / 2,
    ),
    uses=[constant, half_form, stationary],
    proof=by.identity(),
)
above_D = spin_glass.claim(
    "total.above_D",
    "2 e_D > v_D",
    2 * e_D > noise_D,
    assuming=[e_D > own_D],
    uses=[excess_D],
    proof=by.sign(terms=[2 * (e_D - own_D), p * (p - 2), 2 * own_G - noise_G]),
)
above_G = spin_glass.claim(
    "total.above_G",
    "and 2 e_G > v_G: the total complexity is positive for all p ≥ 2, q ≥ 1, σ and κ",
    2 * e_G > noise_G,
    assuming=[e_G > own_G],
    uses=[excess_G],
    proof=by.sign(terms=[2 * (e_G - own_G), 2 * own_G - noise_G]),
)
# At κ = 1 the root is S, at κ = 0 too (c is proportional to κ).
p_spin = spin_glass.claim(
    "total.p_spin",
    "For κ = 1 the closed form is ½ log of p - 1 + a term that vanishes with σ: one p-spin has ½ log(p - 1)",
    Eq(
        2 * at_origin(own_G, p * (p - 1) / 2, own_G)[0].subs(kappa, 1) / noise_D,
        p - 1 + ((m - 1) / 2 - (p - 1)) * noise_G / noise_D,
    ),
    uses=[value, origin_excess],
    proof=by.identity(),
)
generator_alone = spin_glass.claim(
    "total.generator_alone",
    "For κ = 0 it is ½ log((m - 1)/2), that of one spin glass with covariance (1 + w·w')^m: 2 e_G/v_G "
    "= (m-1)/2",
    Eq(2 * at_origin(own_G, Integer(0), own_G)[1].subs(kappa, 0), (m - 1) / 2 * noise_G),
    uses=[value, origin_excess],
    proof=by.identity(),
)


def total_complexity(power: Expr) -> Expr:
    """Θ without constraints, with 2^m as given."""
    (_, S), (v_D, v_G) = block_variances(power), gradient_variances(power)
    c = kappa * p * (p - 1) / 2
    e_D, e_G = at_origin(S, c, sqrt(S**2 + 4 * c * kappa_G * S))
    return (kappa * log(2 * e_D / v_D) + kappa_G * log(2 * e_G / v_G)) / 2
