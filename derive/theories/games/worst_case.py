"""The worst case over a set of eigenvalues, {|λ| <= 1, Re λ >= m} with m = 1/κ: what momentum gains.

Plain gradient: 1 - ρ² = m² exactly, so -log ρ ~ κ⁻²/2. Heavy ball: 1 - ρ ~ (4/(3√3)) κ^(-3/2), from a bound
that every (η, β) obeys at two points of the set, 1 and m + i√(1-m²), and an explicit (η, β) that attains it.
With u² = m/3 everything is rational: 1 - ρ ~ 4u³ for η ~ 4u and β ~ -1 + 2u.
"""

from sympy import Expr, I, Interval, Rational, S

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.gradient import lower_bound as sine_bound
from derive.theories.games.heavy_ball import inside_r
from derive.theories.games.model import b, beta, eta, games, heavy_ball_polynomial, mu, r

m = games.unknown("m", "1/κ: the least Re λ in units of the largest |λ|", Interval.open(0, 1))
x = games.unknown("x", "real part of an eigenvalue of the set", S.Reals)
y = games.unknown("y", "imaginary part of an eigenvalue of the set", S.Reals)
part = games.unknown("part", "position on the chord between the two extreme points", Interval(0, 1))
corner = Eq(b**2, 1 - m**2)

# --- without momentum -----------------------------------------------------------------------------------

games.claim(
    "worst_case.gradient",
    "The step η = m has |1 - ηλ|² <= 1 - m² on the whole set; no step does better at its corner",
    (1 - m * x) ** 2 + (m * y) ** 2 <= 1 - m**2,
    assuming=[x**2 + y**2 <= 1, x >= m],
    uses=[sine_bound],
    proof=by.sign(terms=[2 * m * (x - m), m**2 * (1 - x**2 - y**2)]),
)

# --- no momentum is better than this --------------------------------------------------------------------

z = games.unknown("z", "√(4m/(3(1-m²)))", Interval.open(0, S.Infinity))
gap = 1 - r
P, Q, G = r**2 + beta, r**2 - beta, r - beta  # r times r + β/r, r - β/r, 1 - β/r
real = 1 + beta - eta * m
E = (r * eta * b) ** 2
at_one = P**2 - r**2 * (1 + beta - eta) ** 2
at_corner = P**2 * Q**2 - r**2 * Q**2 * real**2 - P**2 * E
half = Q**2 - E / 2
lower_bound = games.claim(
    "worst_case.bound",
    "Every (η, β) with ρ < r < 1 at the eigenvalues 1 and m ± i√(1-m²) has "
    "1 - r < (4/(3√3)) m^(3/2)/((1-m)√(1-m²)) = (2/3) m z/(1-m)",
    gap * (1 - m) < Rational(2, 3) * m * z,
    given=[corner, Eq(m, Rational(3, 4) * b**2 * z**2)],
    assuming=[
        r < 1,
        RootRadius(heavy_ball_polynomial(1, eta, beta), mu) < r,
        RootRadius(heavy_ball_polynomial(m + I * b, eta, beta), mu) < r,
    ],
    proof=by.schur_cohn(
        steps=[
            *inside_r,
            by.step(G > 0, terms=[Q, r * gap]),
            by.step(at_one > 0, terms=[Q**2 * at_one], multiplier=Q**2),
            by.step(
                P + r * (1 + beta - eta) > 0,
                terms=[(P + r * (1 + beta - eta)) ** 2, at_one],
                multiplier=2 * P,
            ),
            by.step(at_corner > 0),
            by.step(Q**2 > E, terms=[at_corner, r**2 * Q**2 * real**2], multiplier=P**2),
            by.step(half > 0, terms=[Q**2 - E, E / 2]),
            by.step(
                P * half - r * Q**2 * real > 0,
                terms=[(P * half - r * Q**2 * real) ** 2, P**2 * E**2 / 4, Q**2 * at_corner],
                multiplier=2 * P * half,
            ),
            by.step(
                eta > 0,
                terms=[P * half - r * Q**2 * real, P * E / 2, Q**2 * gap * G],
                multiplier=r * Q**2 * m,
            ),
            by.step(Q**2 - E / 4 > 0, terms=[Q**2 - E, 3 * E / 4]),
            by.step(
                r * eta * (m * Q**2 - E / 4) - gap * G * (Q**2 - E / 4) > 0,
                terms=[P * half - r * Q**2 * real, (P + r * (1 + beta - eta)) * E / 4],
            ),
            by.step(G**2 - Q**2 > 0, terms=[r * gap * (G + Q)]),
            by.step(G**2 - E / 4 > 0, terms=[G**2 - Q**2, Q**2 - E / 4]),
            by.step(
                r * eta * (m * G**2 - E / 4) - gap * G * (G**2 - E / 4) > 0,
                terms=[
                    (r * eta * (m * Q**2 - E / 4) - gap * G * (Q**2 - E / 4)) * (G**2 - E / 4),
                    r * eta * (1 - m) * (G**2 - Q**2) * E / 4,
                ],
                multiplier=Q**2 - E / 4,
            ),
            by.step(
                m * G**2 - E / 4 > 0,
                terms=[r * eta * (m * G**2 - E / 4) - gap * G * (G**2 - E / 4), gap * G * (G**2 - E / 4)],
                multiplier=r * eta,
            ),
        ],
        terms=[
            r * eta * (m * G**2 - E / 4) - gap * G * (G**2 - E / 4),
            gap * G * (m * G**2 - E / 4),
            # The inequality of the means: 2z³ - 3z²y + y³ = (y - z)²(y + 2z).
            b**2 / 4 * (r * eta - z * G) ** 2 * (r * eta + 2 * z * G),
        ],
        multiplier=G**3,
        solve=[m],
    ),
)

# --- and this momentum attains it -----------------------------------------------------------------------

u = games.unknown("third", "u = √(m/3)", Interval.Lopen(0, Rational(1, 10)))
rate = 1 - 4 * u**3
w = (2 * u - 1 - rate) / (2 * u + 1 + rate)
best_beta = rate * w
best_eta = 2 * u * (1 - w) * (1 - u**3)
attained_at_one = games.claim(
    "worst_case.attained_at_one",
    "With u = √(m/3) <= 1/10, β = r (2u-1-r)/(2u+1+r), η = 2u (1-β/r)(1-u³) and r = 1 - 4u³: ρ < r at λ = 1",
    RootRadius(heavy_ball_polynomial(1, best_eta, best_beta), mu) < rate,
    proof=by.schur_cohn(),
)
attained_at_corner = games.claim(
    "worst_case.attained_at_corner",
    "and at the corner λ = m + i√(1-m²), m = 3u²",
    RootRadius(heavy_ball_polynomial(3 * u**2 + I * b, best_eta, best_beta), mu) < rate,
    given=[Eq(b**2, 1 - 9 * u**4)],
    proof=by.schur_cohn(solve=[b]),
)


admissible = games.claim(
    "worst_case.admissible",
    "That momentum is negative and above -r²",
    [best_beta < 0, best_beta > -(rate**2)],
    uses=[attained_at_one],
    proof=by.sign(),
)


def ellipse(x: Expr, y_squared: Expr) -> Expr:
    """Below 1 where ρ < r, for |β| < r²."""
    return (1 + beta - eta * x) ** 2 / (r + beta / r) ** 2 + eta**2 * y_squared / (r - beta / r) ** 2


chord = (1 - part) * m + part
games.claim(
    "worst_case.whole_set",
    "For β <= 0 the two points decide for the whole set: the ellipse's quadratic form at x + iy with "
    "x = (1-t)m + t is at most its chord between the corner and 1",
    ellipse(chord, y**2) <= (1 - part) * ellipse(m, 1 - m**2) + part * ellipse(1, 0),
    assuming=[beta > -(r**2), beta <= 0, r < 1, chord**2 + y**2 <= 1],
    uses=[attained_at_one, attained_at_corner, admissible],
    proof=by.sign(
        terms=[
            eta**2 * (1 - chord**2 - y**2) / (r - beta / r) ** 2,
            part * (1 - part) * (1 - m) ** 2 * eta**2 * (-4 * beta) / ((r + beta / r) * (r - beta / r)) ** 2,
        ],
        steps=[by.step(r**2 - beta > 0, terms=[r**2, -beta]), by.step(r**2 + beta > 0)],
    ),
)
