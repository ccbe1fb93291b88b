"""What becomes of the summary "noise too strong fails, noise too weak oscillates", for one feature.

The first half is true, globally: `no_learning`. The second is not the whole truth: at weak noise, where no
point of the line is stable, the informative point may be, and it is if noise and steps are small enough
(`weak_noise`). And what medium noise recovers is not the feature itself: the flow comes to rest at some
P_c < |P| < 1.
"""

from sympy import Rational

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.fixed_points import F, P_squared, a, slope, x
from derive.theories.solvable_gan.half_plane import growth
from derive.theories.solvable_gan.informative import coefficients
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

apart = claim(
    "summary.line_or_point",
    "With e_T <= 1 there is no informative point where the line is stable, κ < 2ν: F > 0. What shares its "
    "noise with a stable informative point is the oscillation",
    F(x) > 0,
    assuming=[kappa < 2 * nu, e_T <= 1],
    proof=by.sign(terms=[a * (x - Rational(1, 2)) ** 2, (2 * kappa - a) / 4, (2 * nu - kappa) / 2, s * x]),
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
