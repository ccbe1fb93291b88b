"""Alternating heavy ball on a bilinear game: exactly which momenta and steps are stable.

For each singular value σ, k = η1 η2 σ² and χ = (μ - 1)²(μ - β1)(μ - β2) + kμ³. Under μ = (1+s)/(1-s) its
coefficients become k, 2k, 4(1-β1)(1-β2), 8(1-β1β2) - 2k, 4(1+β1)(1+β2) - k, and its Hurwitz determinant
64k [(1-β1β2)(2β1β2-β1-β2) - kβ1β2].
"""

from sympy import I, Interval, Matrix, Rational, eye, oo, sqrt

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.games.game import Game
from derive.theories.games.methods import method
from derive.theories.games.model import (
    GIDEL_2019,
    alternating_polynomial,
    beta,
    beta1,
    beta2,
    games,
    h,
    k,
    mu,
    positive,
    r,
)  # fmt: skip

radius = RootRadius(alternating_polynomial(k, beta1, beta2), mu)
half = Rational(1, 2)

# --- the region -----------------------------------------------------------------------------------------

product, total = beta1 * beta2, beta1 + beta2
minus_minus, plus_plus = (1 - beta1) * (1 - beta2), (1 + beta1) * (1 + beta2)
minus_plus, plus_minus = (1 - beta1) * (1 + beta2), (1 + beta1) * (1 - beta2)
room = 4 * plus_plus - k
damping = (1 - product) * (2 * product - total) - k * product

sufficient = games.claim(
    "alternating.sufficient",
    "Alternating heavy ball is stable if |β1|, |β2| < 1, k < 4(1+β1)(1+β2) and "
    "(1-β1β2)(2β1β2-β1-β2) > kβ1β2, for steps with η1 η2 > 0",
    radius < 1,
    assuming=[k > 0, beta1 > -1, beta1 < 1, beta2 > -1, beta2 < 1, room > 0, damping > 0],
    proof=by.routh_hurwitz(
        steps=[
            by.step(1 - product > 0, terms=[minus_plus / 2, plus_minus / 2]),
            # With X = 4(1-β1β2) - k: (1 + 3β1β2) X > 0, and then X itself.
            by.step(
                (1 + 3 * product) * (4 * (1 - product) - k) > 0, terms=[4 * damping, (1 - product) * room]
            ),
            by.step(
                4 * (1 - product) - k > 0,
                terms=[4 * (1 + 3 * product) * (4 * (1 - product) - k), (4 * (1 - product) - k) ** 2],
                multiplier=4 * minus_minus + room,
            ),
        ]
    ),
)
necessary = games.claim(
    "alternating.necessary",
    "and only then",
    [k > 0, beta1 > -1, beta1 < 1, beta2 > -1, beta2 < 1, room > 0, damping > 0],
    assuming=[radius < 1],
    proof=by.routh_hurwitz(
        steps=[
            by.step(k > 0),
            by.step(minus_minus > 0),
            by.step(room > 0),
            by.step(plus_plus > 0, terms=[room / 4, k / 4]),
            by.step(1 - product > 0, terms=[(8 * (1 - product) - 2 * k) / 8, k / 4]),
            by.step(
                minus_plus > 0, terms=[minus_plus**2, minus_minus * plus_plus], multiplier=2 * (1 - product)
            ),
            by.step(
                plus_minus > 0, terms=[plus_minus**2, minus_minus * plus_plus], multiplier=2 * (1 - product)
            ),
            by.step(beta1 < 1, terms=[minus_plus / 2, minus_minus / 2]),
            by.step(beta2 < 1, terms=[plus_minus / 2, minus_minus / 2]),
            by.step(beta1 > -1, terms=[plus_minus / 2, plus_plus / 2]),
            by.step(beta2 > -1, terms=[minus_plus / 2, plus_plus / 2]),
        ]
    ),
)

# --- equal momenta --------------------------------------------------------------------------------------

equal = RootRadius(alternating_polynomial(h**2, beta, beta), mu)
equal_sufficient = games.claim(
    "alternating.equal_sufficient",
    "With equal momenta it is stable if -1 < β < 0 and h < 2(1+β), h = √(η1 η2) σ",
    equal < 1,
    assuming=[beta > -1, beta < 0, h < 2 * (1 + beta)],
    uses=[sufficient],
    proof=by.routh_hurwitz(
        steps=[
            by.step(4 * (1 + beta) ** 2 - h**2 > 0, terms=[(2 * (1 + beta) - h) * (2 * (1 + beta) + h)]),
            by.step(
                2 * (1 - beta) ** 2 * (1 + beta) + h**2 * beta > 0,
                terms=[-beta * (4 * (1 + beta) ** 2 - h**2), 2 * (1 + beta) * (1 + 3 * beta**2)],
            ),
        ]
    ),
)
equal_necessary = games.claim(
    "alternating.equal_necessary",
    "and only then",
    [beta > -1, beta < 0, h < 2 * (1 + beta)],
    assuming=[equal < 1],
    uses=[necessary],
    proof=by.routh_hurwitz(
        steps=[
            by.step(1 - beta**2 > 0, terms=[(8 * (1 - beta**2) - 2 * h**2) / 8, h**2 / 4]),
            by.step(beta < 1, terms=[(1 - beta**2) / 2, (1 - beta) ** 2 / 2]),
            by.step(beta > -1, terms=[(1 - beta**2) / 2, (1 + beta) ** 2 / 2]),
            by.step(
                -beta > 0,
                terms=[-2 * beta * (1 - beta) ** 2 * (1 + beta) - h**2 * beta**2, h**2 * beta**2],
                multiplier=2 * (1 - beta) ** 2 * (1 + beta),
            ),
            by.step(h < 2 * (1 + beta), terms=[4 * (1 + beta) ** 2 - h**2], multiplier=2 * (1 + beta) + h),
        ]
    ),
)

# --- no momentum ----------------------------------------------------------------------------------------

sine = games.unknown("sine", "√(1 - h²/4)", Interval(0, oo))
no_momentum = games.claim(
    "alternating.no_momentum",
    "Without momentum the spectral radius is exactly 1 for h <= 2",
    Eq(RootRadius(alternating_polynomial(h**2, 0, 0), mu), 1),
    given=[Eq(sine**2 + h**2 / 4, 1)],
    proof=by.roots(0, 0, 1 - h**2 / 2 + I * h * sine, 1 - h**2 / 2 - I * h * sine),
)
without_momentum = method("alternating_gradient", eta1=h, eta2=h).jacobian(Game.bilinear(Matrix([[1]])))
no_momentum_beyond = games.claim(
    "alternating.no_momentum_beyond",
    "and above 1 for h > 2",
    RootRadius(alternating_polynomial(h**2, 0, 0), mu) > 1,
    assuming=[h > 2],
    proof=by.routh_hurwitz(steps=[by.step(h**2 > 4, terms=[(h - 2) * (h + 2)])]),
)
jordan_block = games.claim(
    "alternating.jordan_block",
    "Its Jacobian J has (J + I)² = (4 - h²) J, so at h = 2, where J + I ≠ 0, the iterates grow linearly",
    Eq((without_momentum + eye(2)) ** 2, (4 - h**2) * without_momentum),
    proof=by.identity(),
    note="J + I is nilpotent there: J^n = (-1)^n (I - n (J + I)). Bounded iterates need h < 2.",
)

# --- the published rate and its correction --------------------------------------------------------------

cubic_margin = 4 * r**6 - (3 - 2 * k) * r**2 - 1
first_half = RootRadius(alternating_polynomial(k, -half, 0), mu)
half_sufficient = games.claim(
    "alternating.half_sufficient",
    "With β = -1/2 for the first player and 0 for the second, ρ² < R if 4R³ - (3-2k)R - 1 > 0; 0 < k <= 3/2",
    first_half < r,
    assuming=[k > 0, 2 * k <= 3, cubic_margin > 0],
    proof=by.schur_cohn(
        steps=[
            by.step(4 * r**6 - 1 > 0, terms=[cubic_margin, (3 - 2 * k) * r**2]),
            by.step(2 * r**3 - 1 > 0, terms=[4 * r**6 - 1], multiplier=2 * r**3 + 1),
            by.step(4 * r**6 + (3 - 2 * k) * r**2 - 1 > 0, terms=[4 * r**6 - 1, (3 - 2 * k) * r**2]),
            by.step(2 * r**3 + (3 - 2 * k) * r**2 - 1 > 0, terms=[2 * r**3 - 1, (3 - 2 * k) * r**2]),
            by.step(2 * r**3 - (3 - 2 * k) * r**2 + 1 > 0, terms=[(r - 1) ** 2 * (2 * r + 1), 2 * k * r**2]),
        ]
    ),
)
half_necessary = games.claim(
    "alternating.half_necessary",
    "and only then: ρ² is the positive root of 4R³ - (3-2k)R - 1, which is unique (one change of sign)",
    cubic_margin > 0,
    assuming=[k > 0, 2 * k <= 3, first_half < r],
    proof=by.routh_hurwitz(),
)
half_stable = games.claim(
    "alternating.half_stable",
    "It is stable up to k = 2",
    first_half < 1,
    assuming=[k > 0, k < 2],
    uses=[sufficient],
    proof=by.routh_hurwitz(),
)
half_unstable = games.claim(
    "alternating.half_unstable",
    "and not from there on",
    first_half >= 1,
    assuming=[k >= 2],
    uses=[necessary],
    proof=by.routh_hurwitz(),
)
bound = games.claim(
    "alternating.two_ninths",
    "With (β1, β2) = (-1/2, 0): ρ² < 1 - (2/9) k for 0 < k <= 3/2",
    first_half < r,
    given=[Eq(r**2, 1 - 2 * k / 9)],
    assuming=[k > 0, 2 * k <= 3],
    uses=[half_sufficient],
    source=GIDEL_2019.at("alternating momentum on bilinear games, sharpened"),
    proof=by.schur_cohn(
        steps=[
            by.step(cubic_margin > 0, terms=[4 * k**2 * (27 - 8 * k) / 729]),
            by.step(4 * r**6 - 1 > 0, terms=[cubic_margin, (3 - 2 * k) * r**2]),
            by.step(2 * r**3 - 1 > 0, terms=[4 * r**6 - 1], multiplier=2 * r**3 + 1),
            by.step(4 * r**6 + (3 - 2 * k) * r**2 - 1 > 0, terms=[4 * r**6 - 1, (3 - 2 * k) * r**2]),
            by.step(2 * r**3 + (3 - 2 * k) * r**2 - 1 > 0, terms=[2 * r**3 - 1, (3 - 2 * k) * r**2]),
            by.step(2 * r**3 - (3 - 2 * k) * r**2 + 1 > 0, terms=[(r - 1) ** 2 * (2 * r + 1), 2 * k * r**2]),
        ],
        solve=[r],
    ),
)
rate = games.unknown("rate", "a constant in ρ² <= 1 - rate·k", positive)
tight = games.claim(
    "alternating.two_ninths_is_tight",
    "2/9 is the largest constant: for any larger one ρ² exceeds 1 - rate·k at all small k",
    first_half >= r,
    given=[Eq(r**2, 1 - rate * k)],
    assuming=[rate > Rational(2, 9), k > 0, k * (12 * rate**2 - 2 * rate) < 9 * rate - 2],
    proof=by.routh_hurwitz(
        terms=[
            16 * r**6 * k * (9 * rate - 2 - k * (12 * rate**2 - 2 * rate)),
            64 * r**6 * rate**3 * k**3,
        ],
        solve=[r],
    ),
)
printed_bound = games.claim(
    "alternating.printed_bound",
    "So the printed bound ρ² <= 1 - k/16 for η <= 1/σ holds with (β1, β2) = (-1/2, 0), and is loose",
    1 - 2 * k / 9 < 1 - k / 16,
    assuming=[k > 0, k <= 1],
    uses=[bound],
    source=GIDEL_2019.at("alternating momentum on bilinear games"),
    proof=by.sign(),
)
games.published(
    "alternating.printed_bound_for_both",
    "ρ² <= max(1/2, 1 - k/16), k = η²σ² <= 1, read with β = -1/2 for both players",
    RootRadius(alternating_polynomial(k, -half, -half), mu) <= sqrt(1 - k / 16),
    assuming=[k > 0, k <= 1],
    proof=by.refutation(at={k: 1}),
    source=GIDEL_2019.read_as("alternating momentum on bilinear games, read with one β"),
    corrected_by=bound,
    note="Where β = -1/2 is taken for both players (1/2 is never the larger of the two bounds): ρ = 1 at "
    "ησ = 1, and the bound fails for ησ above 0.9694. It is true with -1/2 for the first player and 0 "
    "for the second.",
)
