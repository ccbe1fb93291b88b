"""Simultaneous momentum on a bilinear game, whose ∇v has the eigenvalues ±iσ: exactly how unstable it is."""

from sympy import I, Interval, oo

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.model import GIDEL_2019, beta, games, h, heavy_ball_polynomial, mu, positive, r

polynomial = heavy_ball_polynomial(I, h, beta)
radius = RootRadius(polynomial, mu)

diverges = games.claim(
    "bilinear.lower_bound",
    "Simultaneous momentum has ρ >= 1 for every real β; here h = ησ",
    radius >= 1,
    source=GIDEL_2019.at("simultaneous momentum on bilinear games: never converges"),
    proof=by.schur_cohn(),
)
diverges_strictly = games.claim(
    "bilinear.strict",
    "and ρ > 1 unless β = -1",
    radius > 1,
    nonzero=[1 + beta],
    proof=by.schur_cohn(),
)
cosine = games.unknown("cosine", "√(1 - h²/4)", Interval(0, oo))
exception = games.claim(
    "bilinear.exception",
    "For β = -1 and h <= 2 it is exactly 1",
    Eq(RootRadius(polynomial.subs(beta, -1), mu), 1),
    given=[Eq(cosine**2 + h**2 / 4, 1)],
    source=GIDEL_2019.at("simultaneous momentum on bilinear games; ρ = 1 does not converge either"),
    proof=by.roots(cosine - I * h / 2, -cosine - I * h / 2),
)
hyperbolic = games.unknown("hyperbolic", "√(h²/4 - 1)", positive)
beyond = games.claim(
    "bilinear.beyond",
    "and for β = -1, h > 2 it is h/2 + √(h²/4 - 1) > 1",
    Eq(RootRadius(polynomial.subs(beta, -1), mu), h / 2 + hyperbolic),
    given=[Eq(h**2 / 4 - hyperbolic**2, 1)],
    assuming=[h > 2],
    proof=by.roots(-I * (h / 2 + hyperbolic), -I * (h / 2 - hyperbolic)),
)
twelfth = games.claim(
    "bilinear.twelfth",
    "At β = -1, h = 1 the characteristic polynomial for both signs of iσ is the 12th cyclotomic one",
    Eq(heavy_ball_polynomial(I, 1, -1) * heavy_ball_polynomial(-I, 1, -1), mu**4 - mu**2 + 1),
    proof=by.identity(),
)

# --- the exact relation between R = ρ² and h ------------------------------------------------------------

relation_left = r**2 * (r**2 + beta) ** 2 * h**2
relation_right = (r**2 - 1) * (r**2 - beta**2) * (r**2 - beta) ** 2
margin = relation_right - relation_left
rate_necessary = games.claim(
    "bilinear.rate_necessary",
    "ρ < r only if h² r² (r²+β)² < (r²-1)(r²-β²)(r²-β)²",
    relation_left < relation_right,
    assuming=[radius < r],
    proof=by.schur_cohn(steps=[by.step(margin > 0)]),
)
rate_sufficient = games.claim(
    "bilinear.rate_sufficient",
    "and if besides |β| < r²; so ρ² = R solves h² = (R-1)(R-β²)(R-β)²/(R (R+β)²) unless β = -1",
    radius < r,
    assuming=[beta > -(r**2), beta < r**2, relation_left < relation_right],
    proof=by.schur_cohn(steps=[by.step(r**4 - beta**2 > 0, terms=[(r**2 - beta) * (r**2 + beta)])]),
)
