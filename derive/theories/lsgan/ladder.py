"""All first and second derivatives: the ladder closes on W, f' and one scaled erfc.

J1_b = 2κ(J1 - F) and J2_η = 2κ(J2 - E); the derivatives in κ follow from these and one more function. The
claims differentiate the closed forms in (a, b, g, h) themselves, so that gradient and Hessian are those of
the cost.
"""

from dataclasses import dataclass

from sympy import Derivative, Expr, Integral, S, Symbol, erf, exp, oo, pi, sqrt

from derive import by
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.theories.lsgan.model import (
    SIGNS,
    E_curvature,
    E_slope,
    Excess,
    F_curvature,
    F_slope,
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

claim = lsgan.claim
VARIABLES = (a, b, g, h)
Table = dict[tuple[Symbol, ...], Expr]


@dataclass(frozen=True)
class Slopes:
    """Derivatives of E f(β + aY) in β and κ."""

    excess: Excess

    @property
    def beta(self) -> Expr:
        """∂/∂β = 2κW."""
        return 2 * self.excess.kappa * self.excess.value

    @property
    def kappa(self) -> Expr:
        """∂/∂κ, all of it from W."""
        return self.excess.by_kappa

    @property
    def beta_beta(self) -> Expr:
        """∂²/∂β² = 2κ(2κW - f')."""
        return 2 * self.excess.kappa * self.excess.by_beta

    @property
    def beta_kappa(self) -> Expr:
        """∂²/∂β∂κ = 2W + 2κ ∂W/∂κ."""
        return 2 * self.excess.value + 2 * self.excess.kappa * self.excess.by_kappa

    @property
    def kappa_kappa(self) -> Expr:
        """∂²/∂κ²."""
        return self.excess.by_kappa_twice


def data_slopes(sign: Expr) -> Table:
    """First and second derivatives of the data term that are not zero."""
    d, k = Slopes(data_excess(sign)), c / (2 * a)
    return {
        (a,): -k / a * d.kappa,
        (b,): d.beta,
        (a, a): (k / a) ** 2 * d.kappa_kappa + 2 * k / a**2 * d.kappa,
        (a, b): -k / a * d.beta_kappa,
        (b, b): d.beta_beta,
    }


def generator_slopes(sign: Expr) -> Table:
    """First and second derivatives of the generator's term."""
    d, k = Slopes(generator_excess(sign)), 1 / (2 * a * g)
    return {
        (a,): h * d.beta - k / a * d.kappa,
        (b,): d.beta,
        (g,): -k / g * d.kappa,
        (h,): a * d.beta,
        (a, a): (
            h**2 * d.beta_beta
            - 2 * h * k / a * d.beta_kappa
            + (k / a) ** 2 * d.kappa_kappa
            + 2 * k / a**2 * d.kappa
        ),
        (a, b): h * d.beta_beta - k / a * d.beta_kappa,
        (a, g): k / (a * g) * (k * d.kappa_kappa - a * h * d.beta_kappa + d.kappa),
        (a, h): d.beta + a * h * d.beta_beta - k * d.beta_kappa,
        (b, b): d.beta_beta,
        (b, g): -k / g * d.beta_kappa,
        (b, h): a * d.beta_beta,
        (g, g): (k / g) ** 2 * d.kappa_kappa + 2 * k / g**2 * d.kappa,
        (g, h): -a * k / g * d.beta_kappa,
        (h, h): a**2 * d.beta_beta,
    }


# At a = 0 the discriminator's argument is b for every point: moments of X and G(Z) are all that is left.
MEAN, SECOND = h + g, h**2 + 2 * h * g + 2 * g**2
DATA_AT_ZERO: Table = {
    (a,): F_slope(b) / c,
    (b,): F_slope(b),
    (a, a): 2 * F_curvature(b) / c**2,
    (a, b): F_curvature(b) / c,
    (b, b): F_curvature(b),
}
GENERATOR_AT_ZERO: Table = {
    (a,): MEAN * E_slope(b),
    (b,): E_slope(b),
    (g,): S.Zero,
    (h,): S.Zero,
    (a, a): SECOND * E_curvature(b),
    (a, b): MEAN * E_curvature(b),
    (a, g): E_slope(b),
    (a, h): E_slope(b),
    (b, b): E_curvature(b),
}
# The gradient there, written so that its zeros are seen: a line of them, a = b = 0 and g + h = 1/c.
GAUSS = exp(-(b**2)) / sqrt(pi)
GRADIENT_AT_ZERO: tuple[Expr, ...] = (
    GAUSS * ((1 / c - h - g) + (1 / c + h + g) * erf(b)),
    2 * GAUSS * erf(b),
    S.Zero,
    S.Zero,
)


def _name(variables: tuple[Symbol, ...]) -> str:
    return "".join(v.name for v in variables)


def _claims(term: str, value: Expr, slopes: Table, name: str, sign: Expr) -> list[Claim]:
    """One claim for each derivative of one term, second ones from first ones."""
    made = []
    for variables, expression in slopes.items():
        *first, last = variables
        # What does not depend on the variable has no place in a statement about its derivative.
        differentiated = (slopes[tuple(first)] if first else value).as_independent(last, as_Add=True)[1]
        made.append(
            claim(
                f"ladder.{term}_{_name(variables)}.{name}",
                f"∂J/∂{' ∂'.join(v.name for v in variables)}, {term}'s part, a {'>' if sign > 0 else '<'} 0",
                Eq(Derivative(differentiated, last), expression),
                assuming=[sign * a > 0],
                proof=by.derivative(last),
            )
        )
    return made


derivatives: list[Claim] = []
for name, s in SIGNS.items():
    derivatives += _claims("data", data_term(s), data_slopes(s), name, s)
    derivatives += _claims("generator", generator_term(s), generator_slopes(s), name, s)

# --- a = 0: derivatives under the integral sign, where only polynomials in the point are left --------------

at_zero: list[Claim] = []
for variables, expression in DATA_AT_ZERO.items():
    power = variables.count(a)
    f = F_slope(b) if len(variables) == 1 else F_curvature(b)
    at_zero.append(
        claim(
            f"ladder.data_{_name(variables)}.zero",
            f"∂J/∂{' ∂'.join(v.name for v in variables)} at a = 0, data's part, under the integral",
            Eq(Integral(c * exp(-c * x) * x**power * f, (x, 0, oo)), expression),
            proof=by.antiderivative(-exp(-c * x) * f * (1, x + 1 / c, x**2 + 2 * x / c + 2 / c**2)[power]),
        )
    )
point = g * z**2 + h
for power, part in ((1, MEAN), (2, SECOND)):
    at_zero.append(
        claim(
            f"ladder.generator_moment_{power}",
            f"E G(Z)^{power}, by which the derivatives in a at a = 0 are multiplied",
            Eq(Integral(2 * z * exp(-(z**2)) * point**power, (z, 0, oo)), part),
            proof=by.antiderivative(
                -exp(-(z**2)) * (point + g if power == 1 else point**2 + 2 * g * point + 2 * g**2)
            ),
        )
    )
for variable, entry in zip((a, b), GRADIENT_AT_ZERO, strict=False):
    at_zero.append(
        claim(
            f"ladder.gradient_{variable}.zero",
            f"∂J/∂{variable} at a = 0: both terms together",
            Eq(DATA_AT_ZERO[(variable,)] + GENERATOR_AT_ZERO[(variable,)], entry),
            proof=by.identity(),
        )
    )
