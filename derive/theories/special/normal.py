"""The bivariate normal distribution function: derivatives, symmetries, and Owen's reduction to T."""

from sympy import Expr, Integral, Rational, oo

from derive import by
from derive.functions.classes import bivariate_normal_cdf, normal_cdf, normal_density, owens_t
from derive.statement.equation import Eq
from derive.theories.special.model import (
    OWEN_1956,
    PLACKETT_1954,
    joint_density,
    rho_of_r,
    root_of_r,
    special,
    t,
    u,
    v,
    x,
    y,
    z,
)

claim = special.claim
half = Rational(1, 2)


def in_owens_t(first: Expr, second: Expr) -> Expr:
    """Owen's reduction without its constant: Φ2 for arguments of one sign."""
    towards = (second - rho_of_r * first) / (first * root_of_r)
    back = (first - rho_of_r * second) / (second * root_of_r)
    return normal_cdf(first) / 2 + normal_cdf(second) / 2 - owens_t(first, towards) - owens_t(second, back)


definition = claim(
    "bivariate_normal_cdf.definition",
    "A density times a conditional probability integrates to the distribution function",
    Eq(
        Integral(normal_density(t) * normal_cdf((y - rho_of_r * t) / root_of_r), (t, -oo, x)),
        bivariate_normal_cdf(x, y, rho_of_r),
    ),
    proof=by.antiderivative(bivariate_normal_cdf(t, y, rho_of_r)),
)
plackett = claim(
    "bivariate_normal_cdf.plackett",
    "The derivative in ρ, under the integral sign, is the joint density",
    Eq(
        Integral(
            normal_density(t)
            * normal_density((y - rho_of_r * t) / root_of_r)
            * ((rho_of_r * y - t) / root_of_r**3),
            (t, -oo, x),
        ),
        joint_density(x, y, rho_of_r, root_of_r),
    ),
    proof=by.antiderivative(joint_density(t, y, rho_of_r, root_of_r)),
    source=PLACKETT_1954,
    note="(ρy - t)/(1-ρ²)^(3/2) is the derivative of (y - ρt)/√(1-ρ²) in ρ.",
)
symmetric = claim(
    "bivariate_normal_cdf.symmetric",
    "Φ2(x, y; ρ) = Φ2(y, x; ρ)",
    Eq(bivariate_normal_cdf(x, y, rho_of_r), bivariate_normal_cdf(y, x, rho_of_r)),
    proof=by.equal_derivatives(x, -oo),
    equal_twins={"x and y swapped": "that the function is symmetric is the claim"},
)
complement = claim(
    "bivariate_normal_cdf.complement",
    "Φ2(x, y; ρ) + Φ2(x, -y; -ρ) = Φ(x)",
    Eq(bivariate_normal_cdf(x, y, rho_of_r) + bivariate_normal_cdf(x, -y, -rho_of_r), normal_cdf(x)),
    proof=by.equal_derivatives(x, -oo),
    equal_twins={"r and y swapped": "the right side contains neither, so this is a renaming"},
)
owen_positive = claim(
    "bivariate_normal_cdf.owen_positive",
    "Owen's reduction for two positive arguments",
    Eq(bivariate_normal_cdf(u, v, rho_of_r), in_owens_t(u, v)),
    proof=by.equal_derivatives(u, oo),
    source=OWEN_1956.at("bivariate normal probabilities"),
    equal_twins={"u and v swapped": "both sides are symmetric"},
)
owen_negative = claim(
    "bivariate_normal_cdf.owen_negative",
    "Owen's reduction for two negative arguments",
    Eq(bivariate_normal_cdf(-u, -v, rho_of_r), in_owens_t(-u, -v)),
    proof=by.equal_derivatives(u, oo),
    source=OWEN_1956.at("bivariate normal probabilities"),
    equal_twins={"u and v swapped": "both sides are symmetric"},
)
owen_mixed = claim(
    "bivariate_normal_cdf.owen_mixed",
    "Owen's reduction for arguments of two signs: one half less",
    Eq(bivariate_normal_cdf(u, z, rho_of_r), in_owens_t(u, z) - half),
    proof=by.equal_derivatives(u, oo),
    source=OWEN_1956.at("bivariate normal probabilities"),
    equal_twins={"u and z swapped": "both sides are symmetric"},
)
