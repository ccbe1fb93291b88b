"""Where the cost can be stationary, and between which values it lies, for a ≠ 0.

The derivatives in g and h are integrals of functions of one sign, so that no point with a ≠ 0 is stationary
in any slice that frees g or h.
"""

from sympy import Expr, Integral, Rational, StrictGreaterThan, StrictLessThan, diff, exp, expand, oo

from derive import by
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.statement.verdict import PROVED
from derive.theories.lsgan.expectations import data_claims, generator_claims
from derive.theories.lsgan.ladder import derivatives, generator_slopes
from derive.theories.lsgan.model import (
    PULFORD_2021,
    SIGNS,
    D,
    E,
    E_slope,
    F,
    a,
    b,
    c,
    data_excess,
    data_term,
    g,
    generator_excess,
    generator_term,
    h,
    lsgan,
    x,
    z,
)
from derive.theories.lsgan.variants import primitive_data

claim, published = lsgan.claim, lsgan.published
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

for name, s in SIGNS.items():
    word = "a > 0" if s > 0 else "a < 0"
    published(
        f"published.no_saddle_{name}",
        f"“The cost function has no saddle points”, read for {word}: true, for want of any critical point",
        below(a * generator_slopes(s)[(h,)]),
        expect=PROVED,
        assuming=[s * a > 0],
        uses=[c for c in no_stationary["h"] if c.assumptions == (s * a > 0,)],
        source=PULFORD_2021.at("abstract"),
        proof=by.integrand(
            Integral(latent * a**2 * E_slope(at_latent), (z, 0, oo)), a * diff(primitive_generator(s), h)
        ),
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
    uses=[c for c in ranges if c.assumptions == (a > 0,)],
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
    uses=[c for c in ranges if c.assumptions == (a > 0,)],
    proof=by.sign(
        terms=[
            2 * exp(data.tilt) * data.at(b),
            2 * exp(generator.tilt) * (1 - generator.at(generator.beta)),
        ]
    ),
)
