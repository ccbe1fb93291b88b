"""Critical points: none for a ≠ 0, a degenerate saddle line at a = 0, plateaux that drift without end.

The derivatives in g and h are integrals of functions of one sign, so that no point with a ≠ 0 is stationary
in any slice that frees g or h. At a = 0 the discriminator is constant, and all that G can match is the mean.
"""

from sympy import (
    Derivative,
    Eq,
    Expr,
    GreaterThan,
    Integral,
    Rational,
    StrictGreaterThan,
    StrictLessThan,
    diff,
    erf,
    erfc,
    exp,
    expand,
    oo,
    pi,
    sqrt,
)

from derive import by
from derive.claim import Claim
from derive.functions import erfcx, spread
from derive.lsgan.expectations import data_claims, generator_claims
from derive.lsgan.ladder import DATA_AT_ZERO, GENERATOR_AT_ZERO, data_slopes, derivatives, generator_slopes
from derive.lsgan.model import (
    PULFORD_2021,
    SIGNS,
    D,
    E,
    E_slope,
    F,
    F_slope,
    a,
    b,
    c,
    data_excess,
    data_term,
    expectation_erf_squared,
    g,
    generator_excess,
    generator_term,
    h,
    lsgan,
    u,
    x,
    z,
)
from derive.lsgan.variants import primitive_data, single_tail

claim, published = lsgan.claim, lsgan.published
half = Rational(1, 2)
at_data = a * x + b
at_latent = expand(a * (g * z**2 + h) + b)
latent = 2 * z * exp(-(z**2))


def above(value: Expr) -> StrictGreaterThan:
    """value > 0, unevaluated."""
    return StrictGreaterThan(value, 0, evaluate=False)


def below(value: Expr) -> StrictLessThan:
    """value < 0, unevaluated."""
    return StrictLessThan(value, 0, evaluate=False)


def primitive_generator(sign: Expr) -> Expr:
    """Antiderivative of 2z exp(-z²) (1 - D)²."""
    excess = generator_excess(sign)
    return -exp(-(z**2)) * E(at_latent) + 2 * sign * exp(excess.tilt) * excess.at(at_latent)


# --- a ≠ 0: nothing is stationary in g or h ---------------------------------------------------------------

no_stationary: dict[str, list[Claim]] = {"g": [], "h": []}
for name, s in SIGNS.items():
    word = "a > 0" if s > 0 else "a < 0"
    for variable, factor in ((g, z**2), (h, 1)):
        no_stationary[variable.name].append(
            claim(
                f"critical.{variable}.{name}",
                f"a ∂J/∂{variable} < 0 for {word}: no critical point of any kind where {variable} is free",
                below(a * generator_slopes(s)[(variable,)]),
                assuming=[s * a > 0],
                proof=by.integrand(
                    Integral(latent * a**2 * factor * E_slope(at_latent), (z, 0, oo)),
                    a * diff(primitive_generator(s), variable),
                ),
                uses=[c for c in derivatives if c.id.endswith(f"generator_{variable}.{name}")],
            )
        )

# --- the range of the cost --------------------------------------------------------------------------------

ranges: list[Claim] = []
for name, s in SIGNS.items():
    word, asked = ("a > 0" if s > 0 else "a < 0"), [s * a > 0]
    density = c * exp(-c * x)
    ranges += [
        claim(
            f"range.data_positive.{name}",
            f"E D(X)² > 0, {word}",
            above(data_term(s)),
            assuming=asked,
            proof=by.integrand(Integral(density * D(at_data) ** 2, (x, 0, oo)), primitive_data(s)),
            uses=[data_claims[name]],
        ),
        claim(
            f"range.data_below_one.{name}",
            f"E D(X)² < 1, {word}",
            below(data_term(s) - 1),
            assuming=asked,
            proof=by.integrand(
                Integral(density * (D(at_data) ** 2 - 1), (x, 0, oo)), primitive_data(s) + exp(-c * x)
            ),
            uses=[data_claims[name]],
        ),
        claim(
            f"range.generator_positive.{name}",
            f"E(1 - D(G(Z)))² > 0, {word}",
            above(generator_term(s)),
            assuming=asked,
            proof=by.integrand(
                Integral(latent * (1 - D(at_latent)) ** 2, (z, 0, oo)), primitive_generator(s)
            ),
            uses=[generator_claims[name]],
        ),
        claim(
            f"range.generator_below_one.{name}",
            f"E(1 - D(G(Z)))² < 1, {word}",
            below(generator_term(s) - 1),
            assuming=asked,
            proof=by.integrand(
                Integral(latent * ((1 - D(at_latent)) ** 2 - 1), (z, 0, oo)),
                primitive_generator(s) + exp(-(z**2)),
            ),
            uses=[generator_claims[name]],
        ),
    ]
data, generator = data_excess(1), generator_excess(1)
infimum = claim(
    "range.infimum",
    "J < F(b) + 2exp(κ² + 2κb) + E(ah + b) for a > 0: J → 0 as b → -∞ with ah + b → +∞; inf J = 0, not "
    "attained",
    data_term(1) + generator_term(1) < F(b) + 2 * exp(data.tilt) + E(a * h + b),
    assuming=[a > 0],
    uses=ranges,
    proof=by.sign(
        terms=[
            2 * exp(data.tilt) * (1 - data.at(b)),
            2 * exp(generator.tilt) * generator.at(generator.beta),
        ]
    ),
)
supremum = claim(
    "range.supremum",
    "J > F(b) + E(η) - 2exp(κ'² + 2κ'η) for a > 0, η = ah + b: J → 2 as b → +∞, η → -∞; sup J = 2, not "
    "attained",
    data_term(1) + generator_term(1) > F(b) + E(a * h + b) - 2 * exp(generator.tilt),
    assuming=[a > 0],
    uses=ranges,
    proof=by.sign(
        terms=[
            2 * exp(data.tilt) * data.at(b),
            2 * exp(generator.tilt) * (1 - generator.at(generator.beta)),
        ]
    ),
)

# --- a = 0: only the means match --------------------------------------------------------------------------

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
# --- the matched generator ---------------------------------------------------------------------------------

matched: dict[str, Claim] = {}
for name, s in SIGNS.items():
    word, asked = ("a > 0" if s > 0 else "a < 0"), [s * a > 0]
    here = generator_excess(s, 1 / c)
    fitted = -exp(-c * x) * E(at_data) + 2 * s * exp(here.tilt).subs(h, 0) * here.at(at_data).subs(h, 0)
    cost = data_term(s) + generator_term(s).subs({g: 1 / c, h: 0})
    matched[name] = claim(
        f"matched.cost.{name}",
        f"With G(Z) distributed like X: J = E(1 + erf(aX + b)²)/2, {word}",
        Eq(Integral(c * exp(-c * x) * (1 + erf(at_data) ** 2) / 2, (x, 0, oo)), cost),
        assuming=asked,
        proof=by.antiderivative(primitive_data(s) + fitted),
    )
    claim(
        f"matched.half.{name}",
        f"With G(Z) distributed like X: J >= 1/2, with equality only for D = 1/2 almost surely, {word}",
        GreaterThan(cost - half, 0, evaluate=False),
        assuming=asked,
        uses=[matched[name]],
        proof=by.integrand(
            Integral(c * exp(-c * x) * erf(at_data) ** 2 / 2, (x, 0, oo)),
            primitive_data(s) + fitted + exp(-c * x) / 2,
        ),
    )
    claim(
        f"matched.expectation.{name}",
        f"The same as 1/2 + E erf(aX + b)²/2 in closed form, {word}",
        Eq(
            Integral(c * exp(-c * x) * (1 + erf(at_data) ** 2) / 2, (x, 0, oo)),
            half + expectation_erf_squared(s) / 2,
        ),
        assuming=asked,
        proof=by.antiderivative(
            -exp(-c * x) * (1 + erf(at_data) ** 2) / 2
            - 2
            * s
            * exp(data_excess(s).tilt)
            * (2 * data_excess(s).at(at_data) - erfc(spread(s * (at_data + data_excess(s).kappa))) / 2)
        ),
    )

# --- plateaux ----------------------------------------------------------------------------------------------

kappa = c / (2 * a)
leading = 2 * kappa * exp(-(b**2)) * erfcx(spread(b + kappa))
tail_b = exp(data.tilt) * erf(spread(at_data + data.kappa))
plateau_upper = claim(
    "plateau.upper",
    "For a > 0 the data's part of ∂J/∂b is below 2κ exp(-b²) erfcx(b + κ)",
    below(data_slopes(1)[(b,)] - leading),
    assuming=[a > 0],
    proof=by.integrand(
        Integral(c * exp(-c * x) * (F_slope(at_data) - 2 * exp(-expand(at_data**2)) / sqrt(pi)), (x, 0, oo)),
        diff(primitive_data(1), b) - c / a * tail_b,
    ),
)
plateau_lower = claim(
    "plateau.lower",
    "... and above 2κ(exp(-b²) erfcx(b + κ) - erfc(b)²/4), which differs by a factor that tends to 1",
    above(data_slopes(1)[(b,)] - leading + 2 * kappa * E(b)),
    assuming=[a > 0],
    proof=by.integrand(
        Integral(c * exp(-c * x) * (c / a) * E(at_data), (x, 0, oo)),
        c / a * (primitive_data(1) + exp(-c * x) * erf(at_data) + single_tail(data_excess(1), 1, at_data)),
    ),
    note="erfcx(b + κ) ~ 1/(√π(b + κ)), so that along the flow exp(b²) grows like (4κ/√π)t, b ~ √log t, and "
    "no point of the plateau is stationary.",
)
plateau_generator = claim(
    "plateau.generator",
    "The generator's part of ∂J/∂b lies above -E(η)/(ag), η = ah + b, of order exp(-2η²)",
    above(generator_slopes(1)[(b,)] + E(a * h + b) / (a * g)),
    assuming=[a > 0],
    proof=by.integrand(
        Integral(latent * E(at_latent) / (a * g), (z, 0, oo)), primitive_generator(1) / (a * g)
    ),
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
    source=PULFORD_2021.at("abstract"),
    note="For a ≠ 0 the sentence holds for want of any critical point at all (critical.g.*, critical.h.*).",
)
published_minimum = published(
    "published.minimum",
    "“It generally has a minimum, maximum and plateaux”: what an interior extremum in (b, h) needs, "
    "∂J/∂h = 0 for some a > 0",
    Eq(generator_slopes(1)[(h,)], 0),
    assuming=[a > 0],
    proof=by.refutation({a: Rational(11, 5), b: -3, g: Rational(3, 2), h: -2}),
    corrected_by=no_stationary["h"][0],
    source=PULFORD_2021.at("abstract"),
    note="The witness is one point; critical.h.* shows the same sign at every point with a ≠ 0.",
)
