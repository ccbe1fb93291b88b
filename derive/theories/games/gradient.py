"""Simultaneous gradient, with the eigenvalue 1 - ηλ: stable steps, the best one for a pair and for many."""

from sympy import Expr, I, Interval

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.model import (
    GIDEL_2019,
    MESCHEDER_2017,
    L,
    a,
    b,
    eta,
    games,
    gradient_polynomial,
    h,
    im,
    lam,
    modulus,
    mu,
    pair,
    positive,
    re,
)  # fmt: skip

radius = RootRadius(gradient_polynomial(lam, eta), mu)
margin = 2 * re * eta - eta**2 * (re**2 + im**2)

sufficient = games.claim(
    "gradient.sufficient",
    "Simultaneous gradient is stable where 2 a η > η² |λ|²",
    radius < 1,
    assuming=[margin > 0],
    proof=by.schur_cohn(),
)
necessary = games.claim(
    "gradient.necessary",
    "and only there",
    margin > 0,
    assuming=[radius < 1],
    proof=by.schur_cohn(),
)

# --- the step size of Mescheder et al.: their eigenvalues have negative real parts and the step adds ----

ascent = mu - (1 + h * (-a + I * im))
largest_step = 2 / (a * (1 + (im / a) ** 2))
mescheder_sufficient = games.claim(
    "gradient.mescheder_sufficient",
    "1 + hλ lies in the unit disc if h < (1/|Re λ|) 2/(1 + (Im λ/Re λ)²), here with Re λ = -a",
    RootRadius(ascent, mu) < 1,
    assuming=[h < largest_step],
    source=MESCHEDER_2017.at("step size of the simultaneous operator"),
    proof=by.schur_cohn(),
)
mescheder_necessary = games.claim(
    "gradient.mescheder_necessary",
    "and only then",
    h < largest_step,
    assuming=[RootRadius(ascent, mu) < 1],
    source=MESCHEDER_2017.at("step size of the simultaneous operator"),
    proof=by.schur_cohn(),
)

# --- one pair: sin ψ ------------------------------------------------------------------------------------

sine = b / L
lower_bound = games.claim(
    "gradient.lower_bound",
    "For a pair a ± ib no step is better than sin ψ = b/|λ|",
    RootRadius(gradient_polynomial(pair, eta), mu) >= sine,
    given=[modulus],
    source=GIDEL_2019.at("best step size of gradient: max sin²ψ_k <= ρ²"),
    proof=by.schur_cohn(terms=[(L**2 * eta - a) ** 2], multiplier=L**2, solve=[b]),
)
attained = games.claim(
    "gradient.attained",
    "The step Re(1/λ) = a/|λ|² attains it",
    Eq(RootRadius(gradient_polynomial(pair, a / L**2), mu), sine),
    given=[modulus],
    proof=by.roots(1 - a * pair / L**2),
)

# --- a whole spectrum -----------------------------------------------------------------------------------

c = games.unknown("c", "real part of a second eigenvalue", positive)
d = games.unknown("d", "imaginary part of a second eigenvalue", positive)


def squared(real: Expr, imaginary: Expr, step: Expr) -> Expr:
    """|1 - ηλ|²."""
    return (1 - step * real) ** 2 + (step * imaginary) ** 2


first = games.unknown("first", "Re(1/λ_1), the step of the published bound", positive)
upper_bound = games.claim(
    "gradient.upper_bound",
    "With η = Re(1/λ_1) every |1 - ηλ_k|² is 1 - Re(1/λ_1) |λ_k|² (2 Re(1/λ_k) - Re(1/λ_1))",
    Eq(squared(a, b, first), 1 - first * (a**2 + b**2) * (2 * a / (a**2 + b**2) - first)),
    source=GIDEL_2019.at("best step size of gradient: ρ² <= 1 - Re(1/λ_1) δ"),
    proof=by.identity(),
)
crossing = games.claim(
    "gradient.crossing",
    "Two eigenvalues have the same |1 - ηλ| at η = 2 (Re λ_j - Re λ_k)/(|λ_j|² - |λ_k|²)",
    Eq(squared(a, b, h), squared(c, d, h)),
    given=[Eq(h * (a**2 + b**2 - c**2 - d**2), 2 * (a - c))],
    proof=by.identity(a),
    note="Squares of the moduli are convex in η, so by Helly's theorem on the line the best step for a whole "
    "spectrum is the best step of one eigenvalue or the crossing of two.",
)
share = games.unknown("share", "weight of the first of two eigenvalues", Interval(0, 1))
mixed_real = share * a + (1 - share) * c
mixed_square = share * (a**2 + b**2) + (1 - share) * (c**2 + d**2)
pair_bound = games.claim(
    "gradient.pair_bound",
    "For any two eigenvalues and any weights no step makes the weighted |1 - ηλ|² smaller than "
    "1 - (Σ w Re λ)²/(Σ w |λ|²), so nor the larger of the two",
    share * squared(a, b, eta) + (1 - share) * squared(c, d, eta) >= 1 - mixed_real**2 / mixed_square,
    uses=[crossing],
    proof=by.sign(
        terms=[(eta * mixed_square - mixed_real) ** 2 / mixed_square],
        steps=[by.step(mixed_square > 0)],
    ),
    note="Equality holds at η = (Σ w Re λ)/(Σ w |λ|²); at the weights for which that is the crossing of the "
    "two, or the best step of one of them, the bound is attained.",
)
