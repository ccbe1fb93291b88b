"""Variants anyone may pose: quadratic costs with other labels, another latent scale, other data laws.

A quadratic cost E(D - ℓ)² needs the two expectations only. A latent scale σ changes g to 2σ²g. Gamma laws
with integer shape n follow from the exponential one by E_n = E_{n-1} - (c/(n-1)) ∂E_{n-1}/∂c; mixtures are
linear.
"""

from sympy import Equality, Expr, Integral, diff, erfc, exp, expand, factorial, oo

from derive import by
from derive.functions.classes import spread
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.statement.procedure import Procedure
from derive.theories.lsgan.model import (
    SIGNS,
    D,
    E,
    Excess,
    F,
    a,
    b,
    c,
    data_excess,
    data_term,
    expectation_erf,
    g,
    generator_excess,
    generator_term,
    h,
    label,
    lsgan,
    rate,
    sigma,
    weight,
    x,
    z,
)

claim = lsgan.claim
at_data = a * x + b
at_latent = expand(a * (g * z**2 + h) + b)
scaled = 2 * sigma**2 * g


def quadratic_data(sign: Expr, wanted: Expr) -> Expr:
    """E(D(X) - ℓ)²."""
    return data_term(sign) - wanted * (1 + expectation_erf(sign)) + wanted**2


def quadratic_generator(sign: Expr, wanted: Expr) -> Expr:
    """E(D(G(Z)) - ℓ)²; G(Z) - h is exponential with rate 1/g."""
    mean = expectation_erf(sign, a * h + b, 1 / g)
    return generator_term(sign) - (1 - wanted) * (1 - mean) + (1 - wanted) ** 2


def constant(wanted: Expr) -> Expr:
    """(D - ℓ)² where a = 0."""
    return (D(b) - wanted) ** 2


def latent_term(sign: Expr) -> Expr:
    """The generator's term for the latent scale σ."""
    return generator_term(sign, scaled)


def single_tail(excess: Excess, sign: Expr, argument: Expr) -> Expr:
    """What E erf adds beyond the end value: the other antiderivative in the family."""
    return sign * exp(excess.tilt) * erfc(spread(sign * (argument + excess.kappa)))


def primitive_data(sign: Expr) -> Expr:
    """Antiderivative of c exp(-cx) D(x)²."""
    excess = data_excess(sign)
    return -exp(-c * x) * F(at_data) - 2 * sign * exp(excess.tilt) * excess.at(at_data)


def raised(expression: Expr, shape: int) -> Expr:
    """From the exponential law to the Gamma law of an integer shape, on a term or on an antiderivative."""
    for n in range(2, shape + 1):
        expression = expression - c / (n - 1) * diff(expression, c)
    return expression


def erlang_term(sign: Expr, shape: int) -> Expr:
    """E D(X)² for a Gamma law of an integer shape: F(b) + Σ_{j<n} (-κ)^j/j! ∂^j W/∂κ^j."""
    excess = data_excess(sign)
    slopes = [excess.value, excess.by_kappa, excess.by_kappa_twice]
    if shape > len(slopes):
        return raised(data_term(sign), shape)
    return F(b) + sum((-excess.kappa) ** j / factorial(j) * slope for j, slope in enumerate(slopes[:shape]))


def erlang(sign: Expr, shape: int) -> tuple[Equality, Procedure]:
    """The statement that `erlang_term` is the expectation, and what proves it for this sign of a."""
    density = c**shape * x ** (shape - 1) * exp(-c * x) / factorial(shape - 1)
    statement = Eq(Integral(density * D(at_data) ** 2, (x, 0, oo)), erlang_term(sign, shape))
    return statement, by.antiderivative(raised(primitive_data(sign), shape))


def mixture_term(sign: Expr) -> Expr:
    """E D(X)² for a mixture of two exponentials."""
    return weight * data_term(sign) + (1 - weight) * data_term(sign).subs(c, rate)


quadratic_claims: list[Claim] = []
latent_claims: list[Claim] = []
mixture_claims: list[Claim] = []
erlang_claims: dict[int, list[Claim]] = {2: [], 3: []}
for name, s in SIGNS.items():
    word = "a > 0" if s > 0 else "a < 0"
    data, generator, latent = data_excess(s), generator_excess(s), generator_excess(s, scaled)
    quadratic_claims += [
        claim(
            f"variants.quadratic_data.{name}",
            f"E(D(X) - ℓ)² for any label, {word}",
            Eq(Integral(c * exp(-c * x) * (D(at_data) - label) ** 2, (x, 0, oo)), quadratic_data(s, label)),
            assuming=[s * a > 0],
            proof=by.antiderivative(
                primitive_data(s)
                - exp(-c * x) * (label**2 - 2 * label * D(at_data))
                + label * single_tail(data, s, at_data)
            ),
        ),
        claim(
            f"variants.quadratic_generator.{name}",
            f"E(D(G(Z)) - ℓ)² for any label, {word}",
            Eq(
                Integral(2 * z * exp(-(z**2)) * (D(at_latent) - label) ** 2, (z, 0, oo)),
                quadratic_generator(s, label),
            ),
            assuming=[s * a > 0],
            proof=by.antiderivative(
                -exp(-(z**2)) * (D(at_latent) - label) ** 2
                + 2 * s * exp(generator.tilt) * generator.at(at_latent)
                - (1 - label) * single_tail(generator, s, at_latent)
            ),
        ),
    ]
    latent_claims.append(
        claim(
            f"variants.latent.{name}",
            f"The latent scale σ changes g to 2σ²g, {word}",
            Eq(
                Integral(z / sigma**2 * exp(-(z**2) / (2 * sigma**2)) * (1 - D(at_latent)) ** 2, (z, 0, oo)),
                latent_term(s),
            ),
            assuming=[s * a > 0],
            proof=by.antiderivative(
                -exp(-(z**2) / (2 * sigma**2)) * E(at_latent)
                + 2 * s * exp(latent.tilt) * latent.at(at_latent)
            ),
        )
    )
    for shape, made in erlang_claims.items():
        statement, proof = erlang(s, shape)
        made.append(
            claim(
                f"variants.erlang_{shape}.{name}",
                f"E D(X)² for a Gamma law with shape {shape}, by the derivative in c, {word}",
                statement,
                assuming=[s * a > 0],
                proof=proof,
            )
        )
    first, second = primitive_data(s), primitive_data(s).subs(c, rate)
    density = weight * c * exp(-c * x) + (1 - weight) * rate * exp(-rate * x)
    mixture_claims.append(
        claim(
            f"variants.mixture.{name}",
            f"E D(X)² for a mixture of two exponentials, {word}",
            Eq(Integral(density * D(at_data) ** 2, (x, 0, oo)), mixture_term(s)),
            assuming=[s * a > 0],
            proof=by.antiderivative(weight * first + (1 - weight) * second),
        )
    )
