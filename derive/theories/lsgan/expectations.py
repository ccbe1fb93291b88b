"""The expectations from the model densities: E erf, E erf², both terms of the cost, for every slope a.

Each is an integral over the model's density with an antiderivative in erf, exp and the bivariate normal
distribution function. For a < 0 the argument runs to -∞ instead of +∞, which is all that changes.
"""

from sympy import Integral, erf, erfc, exp, expand, oo

from derive import by
from derive.functions.classes import spread
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.theories.lsgan.model import (
    PULFORD_2021,
    SIGNS,
    D,
    E,
    F,
    a,
    b,
    c,
    data_excess,
    data_term,
    expectation_erf,
    expectation_erf_squared,
    g,
    generator_excess,
    generator_term,
    h,
    lsgan,
    x,
    z,
)

claim = lsgan.claim
at_data = a * x + b
at_latent = expand(a * (g * z**2 + h) + b)
erf_claims: dict[str, Claim] = {}
erf_squared_claims: dict[str, Claim] = {}
data_claims: dict[str, Claim] = {}
generator_claims: dict[str, Claim] = {}

for name, s in SIGNS.items():
    word = "a > 0" if s > 0 else "a < 0"
    data, generator = data_excess(s), generator_excess(s)
    single = erfc(spread(s * (at_data + data.kappa)))
    erf_claims[name] = claim(
        f"expectation_erf.{name}",
        f"E erf(aX + b), {word}",
        Eq(Integral(c * exp(-c * x) * erf(at_data), (x, 0, oo)), expectation_erf(s)),
        assuming=[s * a > 0],
        proof=by.antiderivative(-exp(-c * x) * erf(at_data) - s * exp(data.tilt) * single),
        source=PULFORD_2021.at("the integral of erf against an exponential"),
    )
    erf_squared_claims[name] = claim(
        f"expectation_erf_squared.{name}",
        f"E erf(aX + b)², {word}",
        Eq(Integral(c * exp(-c * x) * erf(at_data) ** 2, (x, 0, oo)), expectation_erf_squared(s)),
        assuming=[s * a > 0],
        proof=by.antiderivative(
            -exp(-c * x) * erf(at_data) ** 2 - 4 * s * exp(data.tilt) * (2 * data.at(at_data) - single / 2)
        ),
        note="The source leaves a one-dimensional integral, evaluated by Monte Carlo.",
    )
    data_claims[name] = claim(
        f"data_term.{name}",
        f"E D(X)², {word}",
        Eq(Integral(c * exp(-c * x) * D(at_data) ** 2, (x, 0, oo)), data_term(s)),
        assuming=[s * a > 0],
        proof=by.antiderivative(-exp(-c * x) * F(at_data) - 2 * s * exp(data.tilt) * data.at(at_data)),
    )
    generator_claims[name] = claim(
        f"generator_term.{name}",
        f"E(1 - D(G(Z)))² over the latent density, {word}",
        Eq(Integral(2 * z * exp(-(z**2)) * (1 - D(at_latent)) ** 2, (z, 0, oo)), generator_term(s)),
        assuming=[s * a > 0],
        proof=by.antiderivative(
            -exp(-(z**2)) * E(at_latent) + 2 * s * exp(generator.tilt) * generator.at(at_latent)
        ),
    )

data_at_zero = claim(
    "data_term.zero",
    "At a = 0 the discriminator is constant: E D(X)² = F(b)",
    Eq(Integral(c * exp(-c * x) * D(b) ** 2, (x, 0, oo)), F(b)),
    proof=by.antiderivative(-exp(-c * x) * F(b)),
)
generator_at_zero = claim(
    "generator_term.zero",
    "At a = 0 the discriminator is constant: E(1 - D(G(Z)))² = E(b)",
    Eq(Integral(2 * z * exp(-(z**2)) * (1 - D(b)) ** 2, (z, 0, oo)), E(b)),
    proof=by.antiderivative(-exp(-(z**2)) * E(b)),
)
