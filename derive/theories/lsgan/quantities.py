"""What can be evaluated: cost, gradient, Hessian, expectations, from the expressions of the claims."""

from sympy import Derivative, Expr, S, Symbol, erf, erfc

from derive.quantities.under_integral import UnderIntegral
from derive.statement.claim import Claim
from derive.theories.lsgan import expectations, forms, ladder, variants
from derive.theories.lsgan.ladder import (
    DATA_AT_ZERO,
    GENERATOR_AT_ZERO,
    GRADIENT_AT_ZERO,
    VARIABLES,
    Table,
    data_slopes,
    generator_slopes,
)
from derive.theories.lsgan.model import (
    PULFORD_2021,
    E,
    F,
    a,
    b,
    c,
    data_term,
    expectation_erf,
    expectation_erf_squared,
    g,
    generator_term,
    h,
    half,
    label,
    label_fake,
    label_real,
    label_target,
    lsgan,
    rate,
    sigma,
    sign_of,
    weight,
)

s = sign_of(a)
two_signs = [*expectations.data_claims.values(), expectations.data_at_zero]
two_signs_generator = [*expectations.generator_claims.values(), expectations.generator_at_zero]
all_slopes = [*ladder.derivatives, *ladder.at_zero]

# Where the emitted float64 functions are measured. Beyond, exp(κ² + 2κb) overflows or the terms cancel:
# arrays are the business of `numerics.lsgan`, which evaluates the same integrals without large numbers.
for symbol, lower, upper, spacing in (
    (a, half, 4, "log"),
    (b, -4, 4, "linear"),
    (g, half, 4, "log"),
    (h, -2, 2, "linear"),
    (c, half, 4, "log"),
    (sigma, half, 1, "log"),
    (rate, half, 4, "log"),
    (weight, 0, 1, "linear"),
    (label, -1, 2, "linear"),
    (label_fake, -1, 2, "linear"),
    (label_real, -1, 2, "linear"),
    (label_target, -1, 2, "linear"),
):
    lsgan.measure_over(symbol, S(lower), S(upper), spacing)


def summed(first: Table, second: Table, variables: tuple[Symbol, ...]) -> Expr:
    """One derivative of the cost from those of its two terms."""
    return first.get(variables, S.Zero) + second.get(variables, S.Zero)


def gradient_of(first: Table, second: Table) -> tuple[Expr, ...]:
    """The gradient in the order a, b, g, h."""
    return tuple(summed(first, second, (v,)) for v in VARIABLES)


def hessian_of(first: Table, second: Table) -> tuple[tuple[Expr, ...], ...]:
    """The rows of the Hessian."""
    order = {v: i for i, v in enumerate(VARIABLES)}
    pairs = [[tuple(sorted((v, w), key=order.__getitem__)) for w in VARIABLES] for v in VARIABLES]
    return tuple(tuple(summed(first, second, pair) for pair in row) for row in pairs)


# 1 + erf b loses every digit for b far below zero; erfc(-b) is the same number and keeps them.
KEPT = {1 + erf(b): erfc(-b, evaluate=False)}


def kept(*values: Expr) -> tuple[Expr, ...]:
    """Expressions as they are emitted."""
    return tuple(value.xreplace(KEPT) for value in values)


def integral_of(claim: Claim) -> Expr:
    """The integral whose value a claim states."""
    (equation,) = claim.statement
    return equation.lhs


# What the quantities stand for, also where the slope a vanishes and the discriminator is constant.
data_mean = integral_of(expectations.data_claims["positive"])
generator_mean = integral_of(expectations.generator_claims["positive"])
cost_mean = data_mean + generator_mean
label_data_mean, label_generator_mean = map(integral_of, variants.quadratic_claims[:2])


def flat(value: object, means: object) -> dict[Symbol, UnderIntegral]:
    """What a quantity is where the slope a vanishes."""
    return {a: UnderIntegral(value, means)}


data_quantity = lsgan.quantity(
    "data_term",
    "E D(X)² of the discriminator's output on the data",
    parameters=(a, b, c),
    value=kept(data_term(s))[0],
    at_zero=flat(kept(F(b))[0], data_mean),
    claims=two_signs,
    source=PULFORD_2021,
)
generator_quantity = lsgan.quantity(
    "generator_term",
    "E(1 - D(G(Z)))² of the discriminator's output on generated points",
    parameters=(a, b, g, h),
    value=kept(generator_term(s))[0],
    at_zero=flat(kept(E(b))[0], generator_mean),
    claims=two_signs_generator,
    source=PULFORD_2021,
)
cost = lsgan.quantity(
    "cost",
    "Cost J = E D(X)² + E(1 - D(G(Z)))²",
    parameters=(a, b, g, h, c),
    value=kept(data_term(s) + generator_term(s))[0],
    at_zero=flat(kept(F(b) + E(b))[0], cost_mean),
    claims=[*two_signs, *two_signs_generator],
    source=PULFORD_2021,
)
gradient = lsgan.quantity(
    "gradient",
    "Gradient of the cost in the order a, b, g, h",
    parameters=(a, b, g, h, c),
    value=kept(*gradient_of(data_slopes(s), generator_slopes(s))),
    at_zero=flat(kept(*GRADIENT_AT_ZERO), [Derivative(cost_mean, v) for v in VARIABLES]),
    type="vector",
    claims=[*two_signs, *two_signs_generator, *all_slopes],
    source=PULFORD_2021,
)
hessian = lsgan.quantity(
    "hessian",
    "Hessian of the cost, rows and columns in the order a, b, g, h",
    parameters=(a, b, g, h, c),
    value=[kept(*row) for row in hessian_of(data_slopes(s), generator_slopes(s))],
    at_zero=flat(
        [kept(*row) for row in hessian_of(DATA_AT_ZERO, GENERATOR_AT_ZERO)],
        [[Derivative(cost_mean, v, w) for w in VARIABLES] for v in VARIABLES],
    ),
    type="matrix",
    claims=[*two_signs, *two_signs_generator, *all_slopes],
    source=PULFORD_2021,
)
mean_erf = lsgan.quantity(
    "expectation_erf",
    "E erf(aX + b) for X exponential with rate c",
    parameters=(a, b, c),
    value=kept(expectation_erf(s))[0],
    at_zero=flat(kept(erf(b))[0], integral_of(expectations.erf_claims["positive"])),
    claims=[*expectations.erf_claims.values()],
    source=PULFORD_2021,
)
mean_erf_squared = lsgan.quantity(
    "expectation_erf_squared",
    "E erf(aX + b)² for X exponential with rate c",
    parameters=(a, b, c),
    value=kept(expectation_erf_squared(s))[0],
    at_zero=flat(kept(erf(b) ** 2)[0], integral_of(expectations.erf_squared_claims["positive"])),
    claims=[*expectations.erf_squared_claims.values(), forms.at_origin],
    source=PULFORD_2021,
)
discriminator_loss = lsgan.quantity(
    "discriminator_loss",
    "½E(D(X) - label_real)² + ½E(D(G(Z)) - label_fake)², which D descends",
    parameters=(a, b, g, h, c, label_fake, label_real),
    value=kept((variants.quadratic_data(s, label_real) + variants.quadratic_generator(s, label_fake)) / 2)[0],
    at_zero=flat(
        kept((variants.constant(label_real) + variants.constant(label_fake)) / 2)[0],
        (label_data_mean.subs(label, label_real) + label_generator_mean.subs(label, label_fake)) / 2,
    ),
    claims=variants.quadratic_claims,
)
generator_loss = lsgan.quantity(
    "generator_loss",
    "½E(D(G(Z)) - label_target)², which G descends",
    parameters=(a, b, g, h, label_target),
    value=kept(variants.quadratic_generator(s, label_target) / 2)[0],
    at_zero=flat(
        kept(variants.constant(label_target) / 2)[0], label_generator_mean.subs(label, label_target) / 2
    ),
    claims=variants.quadratic_claims,
)
cost_latent = lsgan.quantity(
    "cost_latent",
    "Cost for the latent density (z/σ²) exp(-z²/(2σ²))",
    parameters=(a, b, g, h, c, sigma),
    value=kept(data_term(s) + variants.latent_term(s))[0],
    at_zero=flat(kept(F(b) + E(b))[0], data_mean + integral_of(variants.latent_claims[0])),
    claims=[*two_signs, *variants.latent_claims],
)
data_term_erlang2 = lsgan.quantity(
    "data_term_erlang2",
    "E D(X)² for X Gamma distributed with shape 2 and rate c",
    parameters=(a, b, c),
    value=kept(variants.erlang_term(s, 2))[0],
    at_zero=flat(kept(F(b))[0], integral_of(variants.erlang_claims[2][0])),
    claims=variants.erlang_claims[2],
)
data_term_erlang3 = lsgan.quantity(
    "data_term_erlang3",
    "E D(X)² for X Gamma distributed with shape 3 and rate c",
    parameters=(a, b, c),
    value=kept(variants.erlang_term(s, 3))[0],
    at_zero=flat(kept(F(b))[0], integral_of(variants.erlang_claims[3][0])),
    claims=variants.erlang_claims[3],
)
cost_mixture = lsgan.quantity(
    "cost_mixture",
    "Cost for data from a mixture of exponentials: rate c with the weight, the other rate with the rest",
    parameters=(a, b, g, h, c, rate, weight),
    value=kept(variants.mixture_term(s) + generator_term(s))[0],
    at_zero=flat(kept(F(b) + E(b))[0], integral_of(variants.mixture_claims[0]) + generator_mean),
    claims=[*variants.mixture_claims, *two_signs_generator],
)
