"""What can be evaluated: the informative point, where it folds and where it loses stability, cycle and time.

All in the reduced units of one feature. Where a point does not exist there is no value, and that is said with
the condition that fails; the Hopf point is searched for and certified.
"""

from sympy import Expr, Interval, Rational, S, log, oo, sqrt
from sympy.core.relational import Relational

from derive.quantities.extremum import Extremum
from derive.theories.solvable_gan import fixed_points, informative, learning_time, oscillation, thresholds
from derive.theories.solvable_gan.fixed_points import P_squared, a, discriminant, slope, x
from derive.theories.solvable_gan.informative import hopf, hopf_slope, minors, noise_at, trace, trace_at
from derive.theories.solvable_gan.model import e_G, e_T, gan, kappa, n, nu
from derive.theories.solvable_gan.reduced import s

for symbol, lower, upper, spacing in (
    (kappa, Rational(1, 2), 1, "linear"),
    (nu, Rational(1, 1024), Rational(1, 128), "log"),
    (e_T, S.Zero, Rational(1, 32), "linear"),
    (e_G, S.Zero, Rational(1, 32), "linear"),
    (n, 10, 10**6, "log"),
    (x, Rational(5, 8), Rational(3, 4), "linear"),
):
    gan.measure_over(symbol, lower, upper, spacing)

delta = sqrt(discriminant)
upper_x, lower_x = (a - s + delta) / (2 * a), 2 * nu / (a - s + delta)
upper_P = 1 - 2 * kappa * (s + nu) / (a + s + delta)  # P², where 1 - x is not a difference of equals


def point(x: Expr, square: Expr | None = None) -> tuple[Expr, Expr, Expr]:
    """(P, q, r) of the informative point with x = r², P > 0 and r > 0; P² may be given."""
    P, r = sqrt(P_squared.subs(fixed_points.x, x) if square is None else square), sqrt(x)
    return P, P * r, r


roots_exist = {
    a - s > 0: "else there is no informative point at any noise",
    discriminant >= 0: "else the noise is beyond the fold, and there is no informative point",
}


def inside(square: Expr) -> dict[Relational, str]:
    """That P is not zero at an informative point."""
    return {square > 0: "else P² would not be positive, and there is no such point"}


existence = [
    fixed_points.informative_rests, fixed_points.explicit, fixed_points.none, fixed_points.fold_between,
    fixed_points.inside, fixed_points.slope_upper,
]  # fmt: skip
stability = [informative.polynomial, informative.stable, informative.necessary]
parameters = (kappa, nu, e_T, e_G)

informative_point = gan.quantity(
    "informative",
    "The informative fixed point of the larger x = r², as (P, q, r), P, r > 0",
    parameters=parameters,
    value=point(upper_x, upper_P),
    type="vector",
    where=roots_exist | inside(upper_P),
    claims=[*existence, fixed_points.beside],
)
lower_point = gan.quantity(
    "informative_lower",
    "The informative fixed point of the smaller x = r², as (P, q, r), P, r > 0; it is never stable",
    parameters=parameters,
    value=point(lower_x),
    type="vector",
    domains={nu: Interval.open(0, oo)},
    where=roots_exist | inside(P_squared.subs(x, lower_x)),
    claims=[*existence[:-1], fixed_points.beside, informative.lower_unstable],
)
at_upper = {x: upper_x}
conditions = gan.quantity(
    "informative_conditions",
    "(x, P², F'(x), a1, a1 a2 - a3) at the larger root: all positive where it is a stable point",
    parameters=parameters,
    value=tuple(
        e.subs(at_upper)
        for e in (x, P_squared, slope, trace(x), trace(x) * minors(x) - informative.minus_determinant)
    ),
    type="vector",
    where=roots_exist,
    claims=[*existence, *stability],
)
fold = gan.quantity(
    "fold",
    "The noise ν at which the two informative points meet, and where: (ν, P, q, r)",
    parameters=(kappa, e_T, e_G),
    value=(fixed_points.fold_noise, *point(fixed_points.fold_x)),
    type="vector",
    where=dict(list(roots_exist.items())[:1]) | inside(P_squared.subs(x, fixed_points.fold_x)),
    claims=[*existence, fixed_points.fold_double, fixed_points.fold_at_noise, fixed_points.fold_noise_root],
)
increasing = Extremum(
    "hopf",
    (x,),
    (hopf,),
    positive=(slope, trace_at, noise_at(x), P_squared, hopf_slope),
    unique=informative.hopf_convex.id,
    argument="a1 > 0 holds from one x on, where with F' > 0 and ν > 0 the polynomial h(x) is convex: it "
    "grows through zero once at most",
    start={x: (a - s) / a},
)
frequency = sqrt(minors(x).subs(nu, noise_at(x)))
hopf_point = gan.quantity(
    "hopf",
    "Where growing noise takes the informative point's stability, a1 a2 = a3 with a1 > 0: "
    "(ν, ω, P, q, r)",
    parameters=(kappa, e_T, e_G),
    value=(noise_at(x), frequency, *point(x)),
    type="vector",
    extremum=increasing,
    domains={
        kappa: Interval.Lopen(0, informative.largest_kappa),
        e_T: Interval(0, informative.small),
        e_G: Interval(0, informative.small),
    },
    claims=[
        *existence, *stability, informative.hopf_condition, informative.hopf_frequency,
        informative.hopf_convex, informative.trace_form,
    ],
)  # fmt: skip
cycle = gan.quantity(
    "cycle_amplitude",
    "The cycle born at κ = 2ν, to leading order in κ - 2ν: (P, √⟨q²⟩ = √⟨r²⟩, ω)",
    parameters=parameters,
    value=(sqrt(1 - nu), sqrt((kappa - 2 * nu) / (kappa + 2 * s)), sqrt(nu * (1 - nu))),
    type="vector",
    domains={nu: Interval.open(0, 1)},
    where={kappa >= 2 * nu: "else the line q = r = 0 does not oscillate, and no cycle is born"},
    argued="the leading terms in κ - 2ν, at the birth of the cycle; its claims prove the averages over one "
    "turn, and that averaging gives the cycle is a theorem that is cited",
    claims=[
        oscillation.one_P, oscillation.its_frequency, oscillation.saturates, oscillation.saturation_sign,
        oscillation.amplitude, oscillation.attracts_H, oscillation.attracts_P, thresholds.below_low,
    ],
)  # fmt: skip
half_root = sqrt((2 - kappa) ** 2 + 4 * kappa * (1 - nu) / (1 + e_T))
without_cancellation = (2 - kappa + half_root) * (1 + e_T) / (2 * kappa * (1 - nu))  # 1/ℓ
time_to_learn = gan.quantity(
    "learning_time",
    "Time in units of 1/(τΛ) until P is of order one from P, q of order n^(-1/2), to leading order in ln n",
    parameters=(kappa, nu, e_T, n),
    value=log(n) / 2 * (1 / (1 - nu) + without_cancellation),
    domains={kappa: Interval.open(0, 2), nu: Interval.Ropen(0, 1), n: Interval.open(1, oo)},
    argued="the leading term in ln n; its claims prove the two rates of growth, and that the time is ln n/2 "
    "over each of them is argued",
    claims=[
        learning_time.origin, learning_time.q_first, learning_time.rate, learning_time.eigenvalue,
        learning_time.grows, learning_time.inverse,
    ],
)  # fmt: skip
