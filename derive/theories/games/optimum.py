"""The best step and momentum for one pair of eigenvalues: ρ = tan(ψ/2), with a negative momentum.

With p = r (r + β/r) and q = r (r - β/r) the second minor of the Schur–Cohn matrix is p² q² (1 - E), E < 1 the
ellipse of `heavy_ball`. The line b Re p - a Im p = b (1 + β), on which 1 + β - ηλ lies for every η, misses
the ellipse for r < tan(ψ/2), whatever β.
"""

from sympy import I, Interval

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.heavy_ball import inside_r
from derive.theories.games.model import (
    L,
    a,
    b,
    beta,
    eta,
    games,
    heavy_ball_polynomial,
    im,
    modulus,
    mu,
    pair,
    r,
)

plus, minus = r**2 + beta, r**2 - beta
real, imaginary = 1 + beta - eta * a, eta * b
ellipse_margin = plus**2 * minus**2 - r**2 * (minus**2 * real**2 + plus**2 * imaginary**2)
reach = b**2 * plus**2 + a**2 * minus**2
line = a**2 * minus**2 - b**2 * (1 - r**2) * (r**2 - beta**2)
best_lower_bound = games.claim(
    "momentum.best_lower_bound",
    "No (η, β) has a spectral radius below tan(ψ/2): none below any r with b (1 - r²) >= 2 r a",
    RootRadius(heavy_ball_polynomial(pair, eta, beta), mu) >= r,
    assuming=[r < 1, b * (1 - r**2) >= 2 * r * a],
    proof=by.schur_cohn(
        steps=[
            *inside_r,
            by.step(r**2 > beta**2, terms=[r**4 - beta**2, r**2 * (1 - r) * (1 + r)]),
            by.step(reach > 0, terms=[b**2 * plus**2, a**2 * minus**2]),
            by.step(
                line <= 0,
                terms=[
                    (b * (1 - r**2) - 2 * r * a) * (b * (1 - r**2) + 2 * r * a) * (r**2 - beta**2),
                    a**2 * plus * (2 * r**2 * (1 - r**2) + minus * (1 + 3 * r**2)),
                ],
                multiplier=1 - r**2,
            ),
        ],
        # The line b Re p - a Im p = b (1 + β), on which p lies, misses the ellipse (Cauchy–Schwarz).
        terms=[
            -(plus**2) * minus**2 * line,
            r**2 * (a * minus**2 * real - b * plus**2 * imaginary) ** 2,
        ],
        multiplier=reach,
    ),
)
best_eta, half_tangent = 2 / (L + a), b / (L + a)
half_angle = games.claim(
    "momentum.half_angle",
    "r = b/(|λ| + a) = tan(ψ/2) is the case of equality b (1 - r²) = 2 r a",
    Eq(b * (1 - half_tangent**2), 2 * half_tangent * a),
    given=[modulus],
    proof=by.identity(b),
)
tau = games.unknown("tau", "tan(ψ/2)", Interval.open(0, 1))
scale = L / (1 + tau**2)
by_half_angle = scale * (1 - tau**2) + I * scale * 2 * tau
half_angle_form = games.claim(
    "momentum.half_angle_form",
    "With τ = tan(ψ/2): λ = |λ| (1 - τ² + 2iτ)/(1 + τ²), and 2/(|λ| + a) = (1 + τ²)/|λ|",
    [
        Eq((scale * (1 - tau**2)) ** 2 + (scale * 2 * tau) ** 2, L**2),
        Eq(best_eta.subs(a, scale * (1 - tau**2)), 1 / scale),
        Eq(scale * 2 * tau / (L + scale * (1 - tau**2)), tau),
    ],
    proof=by.identity(),
)
best_attained = games.claim(
    "momentum.best_attained",
    "η* = 2/(|λ| + a) and β* = -tan²(ψ/2) attain ρ* = tan(ψ/2), at a double root",
    Eq(RootRadius(heavy_ball_polynomial(by_half_angle, 1 / scale, -(tau**2)), mu), tau),
    uses=[best_lower_bound, half_angle, half_angle_form],
    proof=by.roots(-I * tau, -I * tau),
)
better_than_gradient = games.claim(
    "momentum.better_than_gradient",
    "tan(ψ/2) < sin ψ: the best momentum, which is negative, beats every step without momentum",
    half_tangent < b / L,
    proof=by.sign(),
)
imaginary_lower_bound = games.claim(
    "momentum.imaginary_lower_bound",
    "For purely imaginary λ the spectral radius is at least 1 for every real η and β",
    RootRadius(heavy_ball_polynomial(I * im, eta, beta), mu) >= 1,
    proof=by.schur_cohn(),
)
imaginary_attained = games.claim(
    "momentum.imaginary_attained",
    "and 1 is attained by β = -1, η = 2/|λ|: it is the infimum over (η, β)",
    Eq(RootRadius(heavy_ball_polynomial(I * b, 2 / b, -1), mu), 1),
    uses=[imaginary_lower_bound],
    proof=by.roots(-I, -I),
)
