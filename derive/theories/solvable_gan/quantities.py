"""What can be evaluated: the informative point, where it folds and where it loses stability, cycle and time.

All in the reduced units of one feature. Where a point does not exist its values are not real, and that is
refused; the Hopf point is searched for and certified.
"""

from sympy import Expr, Interval, Rational, S, log, oo, sqrt

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

upper_x = (a - s + sqrt(discriminant)) / (2 * a)


def point(x: Expr) -> tuple[Expr, Expr, Expr]:
    """(P, q, r) of the informative point with x = r², P > 0 and r > 0."""
    P, r = sqrt(P_squared.subs(fixed_points.x, x)), sqrt(x)
    return P, P * r, r


existence = [
    fixed_points.informative_rests, fixed_points.explicit, fixed_points.none, fixed_points.fold_between,
    fixed_points.inside, fixed_points.slope_upper,
]  # fmt: skip
stability = [informative.polynomial, informative.stable, informative.necessary]
parameters = (kappa, nu, e_T, e_G)

informative_point = gan.quantity(
    "informative",
    "The informative fixed point of the larger x = r², as (P, q, r), P, r > 0; not real where none is",
    parameters=parameters,
    value=point(upper_x),
    type="vector",
    claims=existence,
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
    claims=[*existence, *stability],
)
fold = gan.quantity(
    "fold",
    "The noise ν at which the two informative points meet, and where: (ν, P, q, r)",
    parameters=(kappa, e_T, e_G),
    value=(fixed_points.fold_noise, *point(fixed_points.fold_x)),
    type="vector",
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
    "The cycle born at κ = 2ν, to leading order: (P, √⟨q²⟩ = √⟨r²⟩, ω); not real for κ < 2ν",
    parameters=parameters,
    value=(sqrt(1 - nu), sqrt((kappa - 2 * nu) / (kappa + 2 * s)), sqrt(nu * (1 - nu))),
    type="vector",
    domains={nu: Interval(0, 1)},
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
    claims=[
        learning_time.origin, learning_time.q_first, learning_time.rate, learning_time.eigenvalue,
        learning_time.grows, learning_time.inverse,
    ],
)  # fmt: skip
