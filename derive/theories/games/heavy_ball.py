"""Heavy ball: which (η, β) are stable, how fast they are, and the best that momentum can do for one pair.

The roots of (μ - 1)(μ - β) + ηλμ have product β and sum p = 1 + β - ηλ. All lie in the disc of radius r
exactly when |β| < r² and p lies in an ellipse with semi-axes r + β/r and r - β/r (Schur–Cohn). The rest
follows.
"""

from sympy import Expr, Interval, S, oo

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.model import (
    beta,
    eta,
    games,
    heavy_ball_polynomial,
    im,
    lam,
    mu,
    r,
    re,
)  # fmt: skip

radius = RootRadius(heavy_ball_polynomial(lam, eta, beta), mu)


def ellipse(real: Expr, imaginary: Expr, r: Expr) -> Expr:
    """Below 1 where p = 1 + β - ηλ lies inside the ellipse of radius r."""
    return ((1 + beta - eta * real) / (r + beta / r)) ** 2 + (eta * imaginary / (r - beta / r)) ** 2


# --- stability ------------------------------------------------------------------------------------------

# From the first minor 1 - β² > 0.
inside = [
    by.step(beta**2 < 1),
    by.step(beta > -1, terms=[(1 - beta**2) / 2, (1 + beta) ** 2 / 2]),
    by.step(beta < 1, terms=[(1 - beta**2) / 2, (1 - beta) ** 2 / 2]),
]
margin = 2 * re * eta * (1 + beta) * (1 - beta) ** 2 - eta**2 * (
    re**2 * (1 - beta) ** 2 + im**2 * (1 + beta) ** 2
)
step_condition = (
    eta * (re**2 * (1 - beta) ** 2 + im**2 * (1 + beta) ** 2) < 2 * re * (1 + beta) * (1 - beta) ** 2
)
sufficient = games.claim(
    "heavy_ball.sufficient",
    "Heavy ball is stable if |β| < 1, η > 0 and η (a²(1-β)² + b²(1+β)²) < 2a (1+β)(1-β)²",
    radius < 1,
    assuming=[beta > -1, beta < 1, eta > 0, step_condition],
    proof=by.schur_cohn(),
)
necessary = games.claim(
    "heavy_ball.necessary",
    "and for a step η > 0 only then",
    [beta > -1, beta < 1, step_condition],
    assuming=[radius < 1, eta > 0],
    proof=by.schur_cohn(steps=[*inside, by.step(margin > 0)]),
)
no_negative_step = games.claim(
    "heavy_ball.sign_of_the_step",
    "A stable step has the sign of Re λ",
    eta * re > 0,
    assuming=[radius < 1],
    proof=by.schur_cohn(
        steps=[
            *inside,
            by.step(margin > 0),
            by.step(
                eta * re > 0,
                terms=[margin, eta**2 * (re**2 * (1 - beta) ** 2 + im**2 * (1 + beta) ** 2)],
                multiplier=2 * (1 + beta) * (1 - beta) ** 2,
            ),
        ]
    ),
)

# --- the rate: ρ < r exactly when |β| < r² and p lies in the ellipse ------------------------------------

scaled_margin = (r**4 - beta**2) ** 2 - r**2 * (
    (r**2 - beta) ** 2 * (1 + beta - eta * re) ** 2 + (r**2 + beta) ** 2 * (eta * im) ** 2
)
inside_r = [
    by.step(beta**2 < r**4, terms=[r**4 * (r**4 - beta**2)], multiplier=r**4),
    by.step(beta > -(r**2), terms=[r**4 - beta**2, (r**2 + beta) ** 2], multiplier=2 * r**2),
    by.step(beta < r**2, terms=[r**4 - beta**2, (r**2 - beta) ** 2], multiplier=2 * r**2),
]
rate_sufficient = games.claim(
    "heavy_ball.rate_sufficient",
    "ρ < r if |β| < r² and ((1+β-ηa)/(r+β/r))² + (ηb/(r-β/r))² < 1",
    radius < r,
    assuming=[beta > -(r**2), beta < r**2, ellipse(re, im, r) < 1],
    proof=by.schur_cohn(
        steps=[
            by.step(r**4 - beta**2 > 0, terms=[(r**2 - beta) * (r**2 + beta)]),
            by.step(scaled_margin > 0, terms=[(1 - ellipse(re, im, r)) * (r**4 - beta**2) ** 2]),
        ]
    ),
)
rate_necessary = games.claim(
    "heavy_ball.rate_necessary",
    "and only then",
    [beta > -(r**2), beta < r**2, ellipse(re, im, r) < 1],
    assuming=[radius < r],
    proof=by.schur_cohn(steps=[*inside_r, by.step(scaled_margin > 0)]),
)

# --- the largest modulus in closed form, without cancellation -------------------------------------------

u = games.unknown("u", "Re p", domain=S.Reals)
v = games.unknown("v", "Im p", domain=S.Reals)
A = games.unknown("A", "|Δ|, Δ = p² - 4β", domain=Interval(0, oo))
larger = games.unknown("larger", "|μ+|² + |μ-|² + 2 |β|", domain=Interval(0, oo))
discriminant_modulus = Eq(A**2, (u**2 - v**2 - 4 * beta) ** 2 + 4 * u**2 * v**2)
no_cancellation = games.claim(
    "heavy_ball.no_cancellation",
    "(|Δ| + N)(|Δ| - N) = 16 β (Im p)² with N = |p|² - 4β",
    Eq((A + (u**2 + v**2 - 4 * beta)) * (A - (u**2 + v**2 - 4 * beta)), 16 * beta * v**2),
    given=[discriminant_modulus],
    proof=by.identity(A),
    note="So (|Δ| + N)/2, which is (|μ+| - |μ-|)² for β > 0, is computed without cancellation for N < 0 too.",
)
