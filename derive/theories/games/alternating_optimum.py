"""The best alternating scheme for one singular value: one momentum, two real ones, or a complex pair.

Any momenta: the coefficients of χ satisfy e2 - 2 e3 + 3 e4 = 1 in the elementary symmetric functions of its
roots, and |e_j| <= C(4, j) ρ^j, so ρ >= 1/3; a complex pair attains it. Momentum for one player: ρ >= 1/2, in
the same way. Two real momenta: ρ >= 2√3 - 3, attained with equal ones; unequal real momenta do not help.
"""

from sympy import Expr, Rational, S

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.model import alternating_polynomial, beta1, beta2, games, k, mu, r

# --- any pair of momenta, real or complex conjugate -----------------------------------------------------

half_sum = games.unknown("half_sum", "(β1 + β2)/2", S.Reals)
momenta_product = games.unknown("momenta_product", "β1 β2", S.Reals)


# η1 η2 σ², the sum and the product of the momenta, and ρ.
BEST_ANY = Rational(256, 81), -Rational(14, 81), Rational(1, 81), Rational(1, 3)


def by_sum_and_product(k: Expr, sum_: Expr, product: Expr) -> Expr:
    """χ through β1 + β2 and β1 β2, which are real for a complex pair too."""
    return (mu - 1) ** 2 * (mu**2 - sum_ * mu + product) + k * mu**3


any_lower_bound = games.claim(
    "alternating.best_any",
    "No momenta, real or a complex pair, and no steps have ρ < 1/3",
    RootRadius(by_sum_and_product(k, 2 * half_sum, momenta_product), mu) >= BEST_ANY[3],
    proof=by.routh_hurwitz(),
)
any_attained = games.claim(
    "alternating.best_any_attained",
    "β1 + β2 = -14/81, β1 β2 = 1/81 and η1 η2 σ² = 256/81 attain it, at a quadruple root",
    Eq(RootRadius(by_sum_and_product(*BEST_ANY[:3]), mu), BEST_ANY[3]),
    uses=[any_lower_bound],
    proof=by.roots(*[-BEST_ANY[3]] * 4),
)

# --- momentum for one player only -----------------------------------------------------------------------

# η1 η2 σ², the momentum, and ρ.
BEST_ONE_PLAYER = Rational(27, 8), -Rational(1, 8), Rational(1, 2)
one_player = games.claim(
    "alternating.one_player",
    "With β2 = 0 one root is 0 and the others are those of a cubic",
    Eq(
        alternating_polynomial(k, beta1, 0),
        mu * ((mu - 1) ** 2 * (mu - beta1) + k * mu**2),
    ),
    proof=by.identity(),
)
one_player_lower_bound = games.claim(
    "alternating.best_one_player",
    "Its radius is at least 1/2",
    RootRadius((mu - 1) ** 2 * (mu - beta1) + k * mu**2, mu) >= BEST_ONE_PLAYER[2],
    uses=[one_player],
    proof=by.routh_hurwitz(),
)
one_player_attained = games.claim(
    "alternating.best_one_player_attained",
    "β1 = -1/8 and η1 η2 σ² = 27/8 attain it, at a triple root",
    Eq(RootRadius(alternating_polynomial(*BEST_ONE_PLAYER[:2], 0), mu), BEST_ONE_PLAYER[2]),
    uses=[one_player_lower_bound],
    proof=by.roots(0, *[-BEST_ONE_PLAYER[2]] * 3),
)

# --- two real momenta -----------------------------------------------------------------------------------

# Under μ = r (1+s)/(1-s), with U = 1+r, T = 1-r, the coefficients of s^j (U² times the Hurwitz coefficients).
U, T = 1 + r, 1 - r
P = (r + beta1) * (r + beta2)
Q = (r - beta1) * (r - beta2)
M = (r + beta1) * (r - beta2) + (r - beta1) * (r + beta2)
K = k * r**3
q0 = T**2 * Q + K
q1 = T**2 * M - 2 * T * U * Q + 2 * K
q2 = T**2 * P - 2 * T * U * M + U**2 * Q
q3 = U**2 * M - 2 * T * U * P - 2 * K
q4 = U**2 * P - K

golden = r**2 + 6 * r - 3  # vanishes at 2√3 - 3
y = U * M - 4 * P  # (q3 - 2 q4)/U
# At the end K = U² P of the interval of K, where q4 = 0: the part of the determinant that decides.
at_end = (q1 + 2 * q4) * q2 - (q0 + q4) * U * y
decisive = q1 * q2 - q0 * q3
alpha = 2 * T**3 + 2 * U**3 - 12 * T**2
gamma = 8 * T**3 - T**4 + U**4
slack = y**2 + 8 * r * P * y - 4 * P * q2

real_lower_bound = games.claim(
    "alternating.best_real",
    "No two real momenta, equal or not, and no steps have ρ < 2√3 - 3: not ρ < r if r > 1/3, r² + 6r <= 3",
    RootRadius(alternating_polynomial(k, beta1, beta2), mu) >= r,
    assuming=[r > Rational(1, 3), golden <= 0],
    uses=[any_lower_bound],
    proof=by.routh_hurwitz(
        steps=[
            by.step(
                r < Rational(47, 100),
                terms=[Rational(409, 10000), -golden],
                multiplier=r + Rational(647, 100),
            ),
            by.step(
                k > 0,
                terms=[q0 * U**4, q1 * T * U**3, q2 * T**2 * U**2, q3 * T**3 * U, q4 * T**4],
                multiplier=16 * r**4,
            ),
            by.step(P > 0, terms=[q4, K], multiplier=U**2),
            by.step(
                U * M > 2 * T * P,
                terms=[U * q1, U * q3, 2 * T * q2, 4 * T**3 * P],
                multiplier=U**2 - 3 * T**2,
            ),
            by.step(U * M + (4 - 8 * T) * P > 0, terms=[U * M - 2 * T * P, (4 - 6 * T) * P]),
            by.step(slack >= 0, terms=[U**2 * (2 * r * (beta1 - beta2)) ** 2, -4 * P**2 * golden]),
            by.step(
                y > 0,
                terms=[4 * P * q2, U**2 * (2 * r * (beta1 - beta2)) ** 2, -4 * P**2 * golden],
                multiplier=U * M + (4 - 8 * T) * P,
            ),
            by.step(
                2 * T * Q - T**2 * M / 2 > 0,
                terms=[4 * q2, T * (8 - U) * (U * M - 2 * T * P), T**2 * (12 - 2 * U) * P],
                multiplier=2 * U**2 / T,
            ),
            by.step(q1 + 2 * q4 > 0, terms=[q1, 2 * q4]),
            by.step(q1 + q3 > 0, terms=[q1, q3]),
            by.step(
                at_end <= 0,
                terms=[
                    8 * T**3 * q2**2,
                    16 * T**4 * q2 * y,
                    T**2 * alpha * slack,
                    T**2 * y**2 * (8 * T**3 - alpha / 4),
                    alpha * y * U * (q1 + 2 * q4) / 4,
                    alpha * T * q2 * y / 2,
                    P * y * (4 * gamma * T**2 - 8 * r * alpha * T**2 - alpha**2 / 4),
                ],
                multiplier=4 * U * T**2,
            ),
            by.step(
                decisive <= 0,
                terms=[
                    2 * q4 * (2 * T * Q - T**2 * M / 2) * (q3 + q1),
                    -q1 * at_end,
                    q1 * q4 * (q1 + 2 * q4),
                ],
                multiplier=q1 + 2 * q4,
            ),
        ],
        terms=[-q3 * decisive, q1**2 * q4],
    ),
    note="The brief had this as a numerical finding. With β1 = β2 the inequality M² >= 4PQ is an equality.",
)


def best_real(r: Expr) -> tuple[Expr, Expr]:
    """η1 η2 σ² and the common momentum, in terms of the radius r = 2√3 - 3."""
    return 64 * r / 9, 2 * r - 1


real_attained = games.claim(
    "alternating.best_real_attained",
    "β1 = β2 = 4√3 - 7 = 2r - 1 and η1 η2 σ² = 64 r/9 attain r = 2√3 - 3, at a triple root",
    Eq(RootRadius(alternating_polynomial(*best_real(r), best_real(r)[1]), mu), r),
    given=[Eq(r**2 + 6 * r, 3)],
    proof=by.roots(-r, -r, -r, -r / 9),
)
