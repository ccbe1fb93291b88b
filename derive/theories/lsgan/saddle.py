"""The slope a = 0: only the means can match, on a degenerate line of saddles."""

from sympy import Derivative, GreaterThan, Integral, erf, erfc, exp, oo, pi, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.lsgan.critical import above, below, no_stationary
from derive.theories.lsgan.ladder import DATA_AT_ZERO, GENERATOR_AT_ZERO
from derive.theories.lsgan.model import PULFORD_2021, E_slope, F_slope, a, b, c, g, h, lsgan, u, x

claim, published = lsgan.claim, lsgan.published

gauss = exp(-(b**2)) / sqrt(pi)
slope_b = DATA_AT_ZERO[(b,)] + GENERATOR_AT_ZERO[(b,)]
slope_a = DATA_AT_ZERO[(a,)] + GENERATOR_AT_ZERO[(a,)]
curvature_a = (DATA_AT_ZERO[(a, a)] + GENERATOR_AT_ZERO[(a, a)]).subs(b, 0)
zero_b_rising = claim(
    "saddle.b_positive",
    "At a = 0 and b > 0: ∂J/∂b = 2exp(-b²) erf(b)/√π > 0",
    above(slope_b),
    assuming=[b > 0],
    proof=by.integrand(Integral(2 * gauss * 2 * exp(-(u**2)) / sqrt(pi), (u, 0, b)), 2 * gauss * erf(u)),
)
zero_b_falling = claim(
    "saddle.b_negative",
    "At a = 0 and b < 0: ∂J/∂b < 0, so that b = 0 at every critical point",
    above(-slope_b),
    assuming=[b < 0],
    proof=by.integrand(Integral(2 * gauss * 2 * exp(-(u**2)) / sqrt(pi), (u, b, 0)), 2 * gauss * erf(u)),
)
zero_a = claim(
    "saddle.means",
    "At a = b = 0: ∂J/∂a = (E X - E G(Z))/√π, zero exactly where the means match, g + h = 1/c",
    Eq(
        Integral(c * exp(-c * x) * x * F_slope(0), (x, 0, oo)) + (g + h) * E_slope(0),
        (1 / c - g - h) / sqrt(pi),
    ),
    uses=no_stationary["g"],
    proof=by.antiderivative(-exp(-c * x) * (x + 1 / c) * F_slope(0)),
    note="With saddle.b_*, critical.g.* and ∂J/∂g = ∂J/∂h = 0 at a = 0: the critical set of the cost in four "
    "parameters is the line a = b = 0, g + h = 1/c, where D = 1/2 everywhere.",
)
upward = claim(
    "saddle.upward",
    "On the line J curves upwards in a: ∂²J/∂a² > 0",
    curvature_a > 0,
    proof=by.sign(terms=[4 / (pi * c**2), 2 * (h + g) ** 2 / pi, 2 * g**2 / pi]),
)
saddle = claim(
    "saddle.determinant",
    "On the line the Hessian in (a, g) has the determinant -1/π: a saddle, degenerate along the line",
    below(curvature_a * GENERATOR_AT_ZERO.get((g, g), 0) - GENERATOR_AT_ZERO[(a, g)].subs(b, 0) ** 2),
    uses=[upward, zero_a],
    proof=by.sign(),
)
slice_point = claim(
    "saddle.slice",
    "On the slice (a, g) at a = 0: ∂J/∂a vanishes exactly where g = (1 + erf b)/(c erfc b) - h",
    Eq(sqrt(pi) * exp(b**2) * slope_a, (1 + erf(b)) / c - (g + h) * erfc(b)),
    proof=by.identity(),
    note="It lies in g > 0 exactly when 1 + erf b > c h erfc b; otherwise the slice has no critical point.",
)
slice_slope = claim(
    "saddle.slice_slope",
    "The derivative in g of ∂J/∂a at a = 0: only g E'(b) depends on g",
    Eq(Derivative(g * E_slope(b), g), GENERATOR_AT_ZERO[(a, g)]),
    proof=by.derivative(g),
)
slice_unique = claim(
    "saddle.slice_unique",
    "At a = 0, ∂J/∂a falls strictly in g, so that the slice has no other critical point",
    below(GENERATOR_AT_ZERO[(a, g)]),
    uses=[slice_point, slice_slope, *no_stationary["g"]],
    proof=by.sign(),
)
# --- the published sentence --------------------------------------------------------------------------------

published_saddle = published(
    "published.no_saddle",
    "“The cost function has no saddle points”, read with a = 0 included: on the critical line the Hessian in "
    "(a, g) has no negative determinant",
    GreaterThan(
        curvature_a * GENERATOR_AT_ZERO.get((g, g), 0) - GENERATOR_AT_ZERO[(a, g)].subs(b, 0) ** 2,
        0,
        evaluate=False,
    ),
    proof=by.refutation(),
    corrected_by=saddle,
    source=PULFORD_2021.read_as("abstract, with a = 0 included"),
    note="For a ≠ 0 the sentence holds for want of any critical point (published.no_saddle_*).",
)
