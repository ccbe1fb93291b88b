"""Other forms of the same expectations: Owen's T, an integral that cannot overflow, b = 0, limits."""

from sympy import Expr, Integer, Integral, diff, erf, erfc, exp, oo, pi, sqrt

from derive import by
from derive.functions.classes import bivariate_normal_cdf, owens_t, spread
from derive.statement.equation import Eq
from derive.theories.lsgan.model import (
    SIGNS,
    E_slope,
    F,
    F_curvature,
    F_slope,
    a,
    b,
    c,
    data_excess,
    expectation_erf_squared,
    kappa,
    lsgan,
    root_two,
    u,
    w,
    w_negative,
)

claim = lsgan.claim


def probability(beta: Expr) -> Expr:
    """The bivariate probability of the data term for a > 0, by κ and w = b + κ."""
    return bivariate_normal_cdf(-kappa, -root_two * beta, 1 / root_two)


def owen_pair(beta: Expr) -> Expr:
    """Its two values of Owen's T."""
    return owens_t(root_two * beta, spread((kappa - beta) / beta)) + owens_t(
        kappa, spread((2 * beta - kappa) / kappa)
    )


owen = claim(
    "forms.owen",
    "The data term's probability for a > 0 and b > -κ, in two values of Owen's T",
    Eq(probability(w), erfc(kappa / root_two) / 4 + erfc(w) / 4 - owen_pair(w)),
    proof=by.equal_derivatives(w, oo),
)
owen_left = claim(
    "forms.owen_left",
    "The same for b < -κ",
    Eq(probability(w_negative), erfc(kappa / root_two) / 4 - erfc(-w_negative) / 4 - owen_pair(w_negative)),
    proof=by.equal_derivatives(w_negative, -oo),
)
u_integral = claim(
    "forms.u_integral",
    "E erf² = erf²b + (4/√π) ∫_b^∞ exp(-k(u-b) - u²) erf u du with k = c/a, a > 0: nothing overflows",
    Eq(
        Integral(4 * exp(-(c / a) * (u - b) - u**2) * erf(u) / sqrt(pi), (u, b, oo)),
        expectation_erf_squared(1) - erf(b) ** 2,
    ),
    assuming=[a > 0],
    proof=by.antiderivative(
        -4
        * exp(data_excess(1).tilt)
        * (2 * data_excess(1).at(u) - erfc(spread(u + data_excess(1).kappa)) / 2)
    ),
)
at_origin = claim(
    "forms.at_origin",
    "At b = 0, a > 0: exp(-κ²) E erf(aX)² = erfc(κ/√2)², so that E erf(aX)² = erfcx(c/(2√2|a|))²",
    Eq(4 * (2 * probability(kappa) - erfc(kappa) / 2), erfc(kappa / root_two) ** 2),
    proof=by.equal_derivatives(kappa, oo),
    note="For a < 0 the integrand erf² is the same, since erf is odd.",
)
slope_integrals = {}
for name, s in SIGNS.items():
    data = data_excess(s)
    slope_integrals[name] = claim(
        f"forms.mean_slope.{name}",
        f"E F(aX + b) - F(b) = (1/k) E F'(aX + b): all terms of one sign, a {'>' if s > 0 else '<'} 0",
        Eq(
            Integral(a * exp(-c * u) * F_slope(a * u + b), (u, 0, oo)),
            data.value,
        ),
        assuming=[s * a > 0],
        proof=by.antiderivative(-2 * s * exp(data.tilt) * data.at(a * u + b)),
    )
large_slope = claim(
    "forms.large_slope",
    "κ = 0, the limit a → +∞: the data term is 1",
    Eq(F(b) + 2 * bivariate_normal_cdf(0, -root_two * b, 1 / root_two), 1),
    proof=by.equal_derivatives(b, oo),
)
large_negative_slope = claim(
    "forms.large_negative_slope",
    "κ = 0, the limit a → -∞: the data term is 0",
    Eq(F(b) - 2 * bivariate_normal_cdf(0, root_two * b, -1 / root_two), 0),
    proof=by.equal_derivatives(b, -oo),
)
large_slopes_squared = [
    claim(
        f"forms.large_slope_squared.{name}",
        f"κ = 0, the limit a → {'+' if sign > 0 else '-'}∞: E erf(aX + b)² is 1",
        Eq(
            erf(b) ** 2
            + 4
            * sign
            * (
                2 * bivariate_normal_cdf(0, -sign * root_two * b, sign / root_two)
                - erfc(spread(sign * b)) / 2
            ),
            1,
        ),
        proof=by.equal_derivatives(b, sign * oo),
    )
    for name, sign in SIGNS.items()
]
bound = claim(
    "forms.small_slope",
    "F' < 2/√π: so |E F(aX + b) - F(b)| < 2|a|/(c√π), which is the limit a → 0 with its rate",
    F_slope(b) < 2 / sqrt(pi),
    proof=by.sign(),
)
bound_falling = claim(
    "forms.small_slope_falling",
    "-E' < 2/√π: the same for the generator's term",
    -E_slope(b) < 2 / sqrt(pi),
    proof=by.sign(),
)

# --- what the array functions integrate ---------------------------------------------------------------------

PARTS = (Integer(1), u, u**2)
by_parts = []
for name, s in SIGNS.items():
    along = a * u / c + b
    for power, part in enumerate(PARTS):
        remaining = a / c * part * F_curvature(along) - (part - diff(part, u)) * F_slope(along)
        by_parts.append(
            claim(
                f"forms.by_parts_{power}.{name}",
                f"ρ E p(T)F''(b + ρT) = E (p - p')(T)F'(b + ρT) - p(0)F'(b), p = T^{power}, ρ = a/c, "
                f"a {'>' if s > 0 else '<'} 0",
                Eq(Integral(exp(-u) * remaining, (u, 0, oo)), -part.subs(u, 0) * F_slope(b)),
                assuming=[s * a > 0],
                proof=by.antiderivative(exp(-u) * part * F_slope(along)),
            )
        )
