"""What becomes of the summary "noise too strong fails, noise too weak oscillates", for one feature.

The first half is true, globally: `no_learning`. The second is not the whole truth: at weak noise, where no
point of the line is stable, the informative point may be, and it is if noise and steps are small enough. And
what medium noise recovers is not the feature itself: the flow comes to rest at some P_c < |P| < 1.
"""

from sympy import Eq, Rational

from derive import by
from derive.theories.solvable_gan.fixed_points import F, P_squared, a, slope, x
from derive.theories.solvable_gan.half_plane import growth
from derive.theories.solvable_gan.informative import coefficients, minors, minus_determinant, trace
from derive.theories.solvable_gan.model import WANG_2019, P, e_G, e_T, gan, kappa, nu
from derive.theories.solvable_gan.reduced import s
from derive.theories.solvable_gan.stability import damped, m, room

claim = gan.claim
SUMMARY = (
    "the phases: too little noise oscillates, medium noise recovers the features, too much does not learn"
)

# τ = 1/5, Λ = 5, τ̃ = 1/25 and η = 9/20, but for ν = 0.00725 in place of 0.0081, where x is rational.
example = {kappa: Rational(1, 5), e_T: Rational(9, 200), e_G: Rational(9, 200), nu: Rational(29, 4000)}
here = {**example, x: Rational(1, 2)}
at_example = [Eq(symbol, value) for symbol, value in here.items()]
exists = claim(
    "summary.weak_noise_point",
    "At κ = 1/5, e_T = e_G = 9/200, ν = 29/4000, where κ > 2ν so that the line is unstable, x = 1/2 is an "
    "informative point, with P² = 9/10, at the upper root",
    [Eq(F(x), 0), Eq(P_squared, Rational(9, 10)), Eq(slope, Rational(9, 100))],
    given=at_example,
    proof=by.identity(*here),
)
settles = claim(
    "summary.weak_noise_settles",
    "and it is stable: weak noise need not oscillate",
    growth(*(coefficient.subs(here) for coefficient in coefficients)) < 1,
    uses=[exists],
    proof=by.routh_hurwitz(),
)
oscillates = gan.published(
    "summary.too_weak_oscillates",
    "Below the noise at which the line loses stability, κ > 2ν, no informative point is stable",
    growth(*coefficients) >= 1,
    given=[Eq(F(x), 0)],
    assuming=[kappa > 2 * nu, P_squared > 0],
    proof=by.refutation(at=here),
    source=WANG_2019.read_as(SUMMARY),
    corrected_by=settles,
)

# --- weak noise and small steps always settle -----------------------------------------------------------

few = Rational(1, 20)
bracket = minors(x) / (2 * kappa * x)
floor = Rational(17, 20)
weak = [nu <= few * kappa, s <= few * kappa, s <= few]
always = claim(
    "summary.weak_noise_always_settles",
    "For ν <= κ/20, s <= κ/20 and s <= 1/20 the upper informative point has a1 > 0 and a1 a2 > a3: it is "
    "stable, as far as it exists",
    [trace(x) > 0, trace(x) * minors(x) > minus_determinant],
    given=[Eq(F(x), 0)],
    assuming=[*weak, slope > 0, P_squared > 0, x < 1],
    proof=by.sign(
        steps=[
            by.step(
                F(floor) < 0,
                terms=[
                    Rational(51, 400) * kappa * e_T,
                    floor * (few * kappa - s),
                    few * kappa - nu,
                    Rational(7, 200) * kappa,
                ],
            ),
            by.step(x > floor, terms=[-F(floor), a * (x - floor) ** 2], multiplier=slope),
            by.step(
                trace(x) > Rational(23, 10) * kappa, terms=[4 * kappa * (x - floor), 2 * (few * kappa - nu)]
            ),
            by.step(trace(x) > 0, terms=[trace(x) - Rational(23, 10) * kappa, Rational(23, 10) * kappa]),
            by.step(2 - 2 * e_G + kappa * (1 - e_T) > 0),
            by.step(
                bracket > Rational(3, 2),
                terms=[
                    (x - floor) * (2 - 2 * e_G + kappa * (1 - e_T)),
                    Rational(27, 10) * (few - s),
                    Rational(17, 10) * e_T,
                    Rational(13, 200),
                    Rational(13, 20) * kappa,
                    4 * (few * kappa - nu),
                    Rational(3, 20) * kappa * e_T,
                ],
            ),
            by.step(bracket > 0, terms=[bracket - Rational(3, 2), Rational(3, 2)]),
            by.step(
                slope < Rational(11, 10) * kappa,
                terms=[2 * a * (1 - x), kappa * (few - s), kappa * e_G, few * kappa - s],
            ),
            by.step(
                trace(x) * bracket - 2 * x * P_squared * slope > 0,
                terms=[
                    (trace(x) - Rational(23, 10) * kappa) * bracket,
                    Rational(23, 10) * kappa * (bracket - Rational(3, 2)),
                    Rational(5, 4) * kappa,
                    2 * (Rational(11, 10) * kappa - slope),
                    2 * slope * (1 - x),
                    2 * x * slope * kappa * (1 - x),
                ],
            ),
            by.step(
                trace(x) * minors(x) - minus_determinant > 0,
                terms=[2 * kappa * x * (trace(x) * bracket - 2 * x * P_squared * slope)],
            ),
        ]
    ),
)
there = claim(
    "summary.weak_noise_exists",
    "and F has two roots there",
    (a - s) ** 2 > 4 * a * nu,
    assuming=weak,
    proof=by.sign(
        steps=[
            by.step(a - s >= Rational(19, 20) * a, terms=[few * kappa - s, few * kappa * e_T]),
            by.step(nu <= few * a, terms=[few * kappa - nu, few * kappa * e_T]),
        ],
        terms=[
            (a - s - Rational(19, 20) * a) * (a - s + Rational(19, 20) * a),
            4 * a * (few * a - nu),
            Rational(281, 400) * a**2,
        ],
    ),
)

# --- where recovery stops -------------------------------------------------------------------------------

stops = claim(
    "summary.recovery_stops",
    "For κ/2 < ν < 1 every P with (1-ν)(1-κ+ν) < P² <= 1 is stable, not P² = 1 alone",
    growth(damped, room) < 1,
    assuming=[kappa < 2 * nu, nu < 1, room > 0, P**2 <= 1],
    proof=by.routh_hurwitz(),
)
gan.published(
    "summary.recovery_is_complete",
    "Medium noise recovers the feature: a stable point of the line has P² = 1",
    P**2 >= 1,
    assuming=[kappa < 2 * nu, nu < 1, room > 0, P**2 <= 1],
    proof=by.refutation(at={kappa: Rational(1, 5), nu: Rational(1, 2), P: Rational(9, 10)}),
    source=WANG_2019.read_as(SUMMARY),
    corrected_by=stops,
)
end_at_small_kappa = claim(
    "summary.critical_P",
    "P_c² = (1-ν)(1-κ+ν) = 1 - ν² - κ(1-ν), below 1 - ν²",
    Eq(m * (1 - kappa + nu), 1 - nu**2 - kappa * (1 - nu)),
    proof=by.identity(),
)
