"""Momentum against none: when a small β helps, and which sign the best β has for a given step.

The slope of ρ² at β = 0 decides more than its name says: where it is positive every β >= 0 is at least as bad
as β = 0, and where it is negative every β <= 0 is (`momentum.sign_*`). The best
(η, β) together are in `optimum`.
"""

from sympy import Derivative, GreaterThan, I, Interval, StrictLessThan, oo

from derive import by
from derive.quantities.root_radius import RootRadius, conjugated
from derive.statement.equation import Eq
from derive.theories.games.model import (
    GIDEL_2019,
    L,
    a,
    b,
    beta,
    games,
    h,
    heavy_ball_polynomial,
    modulus,
    mu,
    pair,
    positive,
    r,
)  # fmt: skip

slope = a - 2 * h * (a**2 + b**2) + h**2 * a * (a**2 + b**2)
w = 1 - h * pair

# --- the slope at β = 0 ---------------------------------------------------------------------------------

implicit_slope = games.claim(
    "momentum.slope",
    "dμ/dβ = (μ - 1)/(2μ - (1 + β - ηλ)) along a root",
    Eq(Derivative(mu, beta), (mu - 1) / (2 * mu - (1 + beta - h * pair))),
    given=[Eq(heavy_ball_polynomial(pair, h, beta), 0)],
    nonzero=[2 * mu - (1 + beta - h * pair)],
    proof=by.derivative(beta, implicit=[mu]),
)
slope_at_zero = games.claim(
    "momentum.slope_at_zero",
    "At β = 0 the root 1 - ηλ has d|μ|²/dβ = -2η [a - 2η|λ|² + η² a |λ|²]/|1 - ηλ|²",
    Eq(
        conjugated(w) * (w - 1) / w + w * conjugated(w - 1) / conjugated(w),
        -2 * h * slope / ((1 - h * a) ** 2 + (h * b) ** 2),
    ),
    uses=[implicit_slope],
    source=GIDEL_2019.at("when negative momentum helps"),
    nonzero=[w, conjugated(w)],
    proof=by.identity(),
)

# --- the interval I(λ) of steps for which negative momentum helps ---------------------------------------

left_end = a / (L * (L + b))
right_end = (L + b) / (L * a)
ordered = [
    by.step(a < L, terms=[b**2], multiplier=L + a),
    by.step(left_end < right_end),
]
interval_ends = games.claim(
    "momentum.interval_ends",
    "(|λ| - |b|)/(|λ| a), the printed left end, is a/(|λ| (|λ| + |b|)), which is stable for small a",
    Eq((L - b) / (L * a), left_end),
    given=[modulus],
    source=GIDEL_2019.at("when negative momentum helps"),
    proof=by.identity(L),
)
helps_inside = games.claim(
    "momentum.helps_inside",
    "For a > 0 and b ≠ 0 a small negative momentum helps for η inside I(λ)",
    slope < 0,
    given=[modulus],
    assuming=[h > left_end, h < right_end],
    source=GIDEL_2019.at("when negative momentum helps"),
    proof=by.sign(terms=[a * L**2 * (h - left_end) * (right_end - h)], solve=[b]),
)
hinders_left = games.claim(
    "momentum.hinders_left",
    "and does not to the left of I(λ)",
    slope >= 0,
    given=[modulus],
    assuming=[h <= left_end],
    proof=by.sign(
        terms=[a * L**2 * (left_end - h) * (right_end - h)],
        solve=[b],
        steps=[*ordered, by.step(h < right_end, terms=[left_end - h, right_end - left_end])],
    ),
)
hinders_right = games.claim(
    "momentum.hinders_right",
    "nor to the right of it",
    slope >= 0,
    given=[modulus],
    assuming=[h >= right_end],
    proof=by.sign(
        terms=[a * L**2 * (h - left_end) * (h - right_end)],
        solve=[b],
        steps=[*ordered, by.step(h > left_end, terms=[h - right_end, right_end - left_end])],
    ),
)

# At the edges of the statement: b = 0, a = 0 and a < 0.
real_eigenvalue = games.claim(
    "momentum.real_eigenvalue",
    "For b = 0 the interval is empty: a small negative momentum never helps",
    GreaterThan(slope.subs(b, 0), 0, evaluate=False),
    proof=by.sign(terms=[a * (1 - h * a) ** 2]),
)
s = games.unknown("s", "√β", Interval(0, oo))
t = games.unknown("t", "√(4 - β)", positive)
kink = games.claim(
    "momentum.kink",
    "For b = 0 and η = 1/λ the radius is √β for 0 <= β <= 1, so that ρ² has the slope 1 to the right of 0",
    Eq(RootRadius(heavy_ball_polynomial(a, 1 / a, s**2), mu), s),
    given=[Eq(s**2 + t**2, 4)],
    proof=by.roots(s**2 / 2 + I * s * t / 2, s**2 / 2 - I * s * t / 2),
)
sum_root = games.unknown("sum_root", "√(s² + 4)", positive)
kink_left = games.claim(
    "momentum.kink_left",
    "and s (s + √(s²+4))/2 for β = -s² <= 0, so that ρ² has the slope -1 to the left of 0",
    Eq(RootRadius(heavy_ball_polynomial(a, 1 / a, -(s**2)), mu), s * (s + sum_root) / 2),
    given=[Eq(sum_root**2, s**2 + 4)],
    proof=by.roots(-s * (s + sum_root) / 2, s * (sum_root - s) / 2),
)
imaginary_eigenvalue = games.claim(
    "momentum.imaginary_eigenvalue",
    "For a = 0 the interval is (0, ∞): a small negative momentum helps for every η > 0",
    StrictLessThan(slope.subs(a, 0), 0, evaluate=False),
    proof=by.sign(),
)
negative_real_part = games.claim(
    "momentum.negative_real_part",
    "For Re λ = -a < 0 it helps for every η > 0",
    StrictLessThan(slope.subs(a, -a), 0, evaluate=False),
    proof=by.sign(),
)
games.published(
    "momentum.interval_for_negative_real_part",
    "Outside the printed interval ((|λ| - |b|)/(|λ| a), (|λ| + |b|)/(|λ| a)) a negative momentum does not "
    "help, read for Re λ < 0 too",
    GreaterThan(slope.subs(a, -a), 0, evaluate=False),
    proof=by.refutation(at={a: 3, b: 4, h: 1}),
    source=GIDEL_2019.read_as("when negative momentum helps, the formula of I(λ) taken beyond Re λ > 0"),
    corrected_by=negative_real_part,
    note="For Re λ < 0 both printed ends are negative: the formula says that no η > 0 helps; every one does.",
)

# --- how much of the interval (Re 1/λ, 2 Re 1/λ) it covers ----------------------------------------------

covers_left = games.claim(
    "momentum.covers_left",
    "Re(1/λ) lies above the left end of I(λ)",
    a / L**2 > left_end,
    given=[modulus],
    proof=by.sign(),
)
covers_from_thirty_degrees = games.claim(
    "momentum.covers_from_30_degrees",
    "(Re 1/λ, 2 Re 1/λ) lies in I(λ) already for |Arg λ| >= π/6, that is 3b² >= a²",
    2 * a / L**2 <= right_end,
    given=[modulus],
    assuming=[3 * b**2 >= a**2],
    source=GIDEL_2019.at("when negative momentum helps, stated from π/4"),
    uses=[covers_left],
    proof=by.sign(
        terms=[(2 * b - L) * (b + L) / (L**2 * a)],
        solve=[a],
        steps=[by.step(2 * b >= L, terms=[3 * b**2 - a**2], multiplier=2 * b + L)],
    ),
)
sharp_angle = games.claim(
    "momentum.sharp_angle",
    "π/6 is sharp: for 3b² < a² the end 2 Re(1/λ) lies outside",
    2 * a / L**2 > right_end,
    given=[modulus],
    assuming=[3 * b**2 < a**2],
    proof=by.sign(
        terms=[(L - 2 * b) * (b + L) / (L**2 * a)],
        solve=[a],
        steps=[by.step(2 * b < L, terms=[a**2 - 3 * b**2], multiplier=2 * b + L)],
    ),
)

# --- the sign of the best momentum, for a fixed step ----------------------------------------------------

# p = P - iQ at β = 0, and ρ² = |p|² there. ηf is η times the bracket of the slope.
P = 1 - h * a
Q = h * b
f = P**2 - Q**2 - (P**2 + Q**2) * P
momentum_size = games.unknown("momentum_size", "|β|", domain=Interval(0, oo))

bracket = games.claim(
    "momentum.bracket",
    "η [a - 2η|λ|² + η² a |λ|²] = Re (1-ηλ)² - |1-ηλ|² Re (1-ηλ)",
    Eq(h * slope, f),
    proof=by.identity(),
)
no_momentum = Eq(r**2, P**2 + Q**2)
below = by.step(momentum_size < r**2, terms=[r**4 - momentum_size**2], multiplier=r**2 + momentum_size)
m = momentum_size
positive_useless = games.claim(
    "momentum.sign_negative",
    "Where the slope at β = 0 is not negative, no β >= 0 beats β = 0: the best momentum is negative or zero",
    RootRadius(heavy_ball_polynomial(pair, h, m), mu) >= r,
    given=[no_momentum],
    assuming=[f <= 0],
    uses=[bracket],
    proof=by.schur_cohn(
        terms=[
            -2 * r**4 * f * m,
            2 * h * a * m**4,
            6 * h * a * m**3 * (r**2 - m),
            (h * a * (2 + h * a) + h**2 * b**2) * m**2 * (r**2 - m) ** 2,
        ],
        steps=[below],
        solve=[r],
    ),
    note="The slope of ρ² is -2 times the bracket over η; a bracket <= 0 is a slope >= 0.",
)
negative_useless = games.claim(
    "momentum.sign_positive",
    "Where the slope at β = 0 is not positive, no β <= 0 beats β = 0: the best momentum is positive or zero",
    RootRadius(heavy_ball_polynomial(pair, h, -m), mu) >= r,
    given=[no_momentum],
    assuming=[f >= 0],
    uses=[bracket],
    proof=by.schur_cohn(
        # The cubic in |β|/r² in the Bernstein basis.
        terms=[
            2 * f * m * (r**2 - m) ** 3,
            (6 * f + r**2 * (h * a * (2 + h * a) + h**2 * b**2)) * m**2 * (r**2 - m) ** 2,
            (6 * f + 2 * r**2 * (h * a * (1 + 2 * h * a) + 2 * h**2 * b**2)) * m**3 * (r**2 - m),
            4 * (P - r**2) ** 2 * m**4,
        ],
        multiplier=r**2,
        steps=[
            below,
            by.step(6 * f + r**2 * (h * a * (2 + h * a) + h**2 * b**2) >= 0),
            by.step(6 * f + 2 * r**2 * (h * a * (1 + 2 * h * a) + 2 * h**2 * b**2) >= 0),
        ],
        solve=[r],
    ),
)

# --- the largest stable step ----------------------------------------------------------------------------

largest_step = 2 * a * (1 + beta) * (1 - beta) ** 2 / (a**2 * (1 - beta) ** 2 + b**2 * (1 + beta) ** 2)
largest_stable_step = games.claim(
    "momentum.largest_step",
    "The momentum with the largest stable step solves a² (1-β)³ = b² (1+β)² (3+β)",
    Eq(
        Derivative(largest_step, beta),
        2
        * a
        * (1 - beta)
        * (a**2 * (1 - beta) ** 3 - b**2 * (1 + beta) ** 2 * (3 + beta))
        / (a**2 * (1 - beta) ** 2 + b**2 * (1 + beta) ** 2) ** 2,
    ),
    proof=by.derivative(beta),
    note="On (-1, 1) the left side falls from 8a² to 0 and the right side grows from 0: one solution.",
)

equation = a**2 * (1 - beta) ** 3 - b**2 * (1 + beta) ** 2 * (3 + beta)
falling = -3 * a**2 * (1 - beta) ** 2 - b**2 * (1 + beta) * (7 + 3 * beta)
monotone = games.claim(
    "momentum.largest_step_slope",
    "The difference of the two sides of that equation has a derivative",
    Eq(Derivative(equation, beta), falling),
    proof=by.derivative(beta),
)
unique_largest_step = games.claim(
    "momentum.largest_step_is_unique",
    "that is negative on (-1, 1), so there is one such momentum",
    falling < 0,
    assuming=[beta > -1, beta < 1],
    uses=[monotone, largest_stable_step],
    proof=by.sign(),
)
