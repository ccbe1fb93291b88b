"""Closed forms of the expectations for f = x, polynomials and erf, with Gaussian features.

For Gaussian c the discriminator's argument u = cᵀq + √(η_T z) e is Gaussian with variance v = qᵀΛq + η_T z,
and c_i = (Λ_i q_i/v) u + what is independent of u. So g = E[c f] = Λq E f' by Stein's lemma, and all that is
needed is E f' and E f² under a Gaussian of variance v. tanh has no closed form and keeps its names.
"""

from sympy import Derivative, Equality, Expr, Interval, atan, diff, exp, factorial2, oo, pi, sqrt

from derive import by
from derive.functions.classes import normal_cdf, normal_density
from derive.statement.equation import Eq
from derive.theories.solvable_gan.model import gan, nonnegative, positive, real, u
from derive.theories.solvable_gan.stein import expected, scale

claim, unknown = gan.claim, gan.unknown

v = unknown("v", "variance of the discriminator's argument", nonnegative)

# --- g = Λ q E f' -----------------------------------------------------------------------------------------

feature_variance = unknown("feature_variance", "Λ_i", nonnegative)
weight = unknown("weight", "q_i", real)
others = unknown("others", "Σ_{j≠i} Λ_j q_j² + η_T z", positive)
regression = claim(
    "closed.regression",
    "c_i - (Λ_i q_i/v) u is uncorrelated with u, hence independent",
    Eq(
        feature_variance * weight - feature_variance * weight / v * (feature_variance * weight**2 + others), 0
    ),
    given=[Eq(v, feature_variance * weight**2 + others)],
    nonzero=[v],
    proof=by.identity(v),
    note="Cov(c_i, u) = Λ_i q_i and Var u = v. So E[c_i f(u)] = (Λ_i q_i/v) E[u f(u)] = Λ_i q_i E f'(u).",
)

# --- polynomials ------------------------------------------------------------------------------------------

a_1, a_2, a_3 = (unknown(f"a_{k}", f"coefficient of x^{k} in f", real) for k in (1, 2, 3))
x = scale * u
cubic = a_1 * x + a_2 * x**2 + a_3 * x**3


def primitive(k: int) -> Expr:
    """An antiderivative of u^k times the Gaussian density."""
    made, factor = u * 0, u**0
    for j in range(k - 1, -1, -2):
        made -= factor * u**j * normal_density(u)
        factor *= j
    return made if k % 2 else made + factorial2(k - 1) * normal_cdf(u)


def polynomial(name: str, title: str, integrand: Expr, value: Expr) -> None:
    """The expectation of a polynomial in st."""
    powers = integrand.as_poly(u).terms()
    whole = sum((c * primitive(k) for (k,), c in powers), start=u * 0)
    claim(f"closed.{name}", title, expected(integrand.expand(), value), proof=by.antiderivative(whole))


polynomial("linear_power", "For f = x: E f² = v, with v = s²", x**2, scale**2)
polynomial(
    "cubic_slope",
    "For f = a_1 x + a_2 x² + a_3 x³: E f' = a_1 + 3 a_3 v",
    (diff(cubic, u) / scale).expand(),
    a_1 + 3 * a_3 * scale**2,
)
polynomial(
    "cubic_power",
    "and E f² = a_1² v + (3 a_2² + 6 a_1 a_3) v² + 15 a_3² v³",
    (cubic**2).expand(),
    a_1**2 * scale**2 + (3 * a_2**2 + 6 * a_1 * a_3) * scale**4 + 15 * a_3**2 * scale**6,
)

# --- f = erf(x/√2) ----------------------------------------------------------------------------------------

root = unknown("root", "√(1 + v) or √(1 + 2v)", Interval(1, oo))


def gaussian_mean(factor: Expr, value: Expr) -> Equality:
    """E[factor exp(-(root² - 1) u²/2)], which is the mean of a Gaussian function of the argument."""
    return expected(factor * exp(-(root**2 - 1) * u**2 / 2), value)


erf_slope = claim(
    "closed.erf_slope",
    "For f = erf(x/√2), f' = √(2/π) exp(-x²/2): E f' = √(2/π)/√(1+v)",
    gaussian_mean(sqrt(2 / pi), sqrt(2 / pi) / root),
    proof=by.antiderivative(sqrt(2 / pi) * normal_cdf(root * u) / root),
    note="root² = 1 + v: the argument is √v u.",
)
erf_slope_squared = claim(
    "closed.erf_slope_squared",
    "E f'² = (2/π)/√(1+2v)",
    gaussian_mean(2 / pi, 2 / (pi * root)),
    proof=by.antiderivative(2 * normal_cdf(root * u) / (pi * root)),
    note="root² = 1 + 2v.",
)
slope_squared = unknown("slope_squared", "E f'²", nonnegative)
crossed = unknown("crossed", "E[f f'']", real)
erf_curvature = claim(
    "closed.erf_curvature",
    "E(f²)''/2 = E f'² + E f f'' = E f'²/(1+v), from f'' = -x f' and Stein's lemma for x f f'",
    Eq(slope_squared + crossed, slope_squared / (1 + v)),
    given=[Eq(crossed, -v * (slope_squared + crossed))],
    proof=by.identity(crossed),
    note="E[f f''] = -E[x f f'] = -v E(f f')'.",
)
density = exp(-(u**2) / (2 * v)) / sqrt(2 * pi * v)
heat = claim(
    "closed.heat",
    "The Gaussian density ρ of variance v obeys ∂ρ/∂v = (x²/v - 1) ρ/(2v)",
    Eq(Derivative(density, v), (u**2 / v - 1) * density / (2 * v)),
    assuming=[v > 0],
    proof=by.derivative(v),
)
diffusion = claim(
    "closed.diffusion",
    "which is half of ∂²ρ/∂x²: d/dv E F = E F''/2, after two integrations by parts",
    Eq(Derivative(-u * density / v, u) / 2, (u**2 / v - 1) * density / (2 * v)),
    assuming=[v > 0],
    uses=[heat],
    proof=by.derivative(u),
    note="-xρ/v is ∂ρ/∂x.",
)
erf_power = claim(
    "closed.erf_power",
    "E f² = (2/π) atan(v/√(1+2v)): its derivative is E f'²/(1+v), and both vanish at v = 0",
    Eq(Derivative(2 / pi * atan(v / sqrt(1 + 2 * v)), v), 2 / (pi * sqrt(1 + 2 * v) * (1 + v))),
    assuming=[v > 0],
    uses=[erf_curvature, diffusion, erf_slope_squared],
    proof=by.derivative(v),
)
erf_power_by_sine = claim(
    "closed.erf_power_by_sine",
    "which is (2/π) asin(v/(1+v)): an acute angle of tangent v/√(1+2v) has the sine v/(1+v)",
    Eq((v / root) ** 2 / (1 + (v / root) ** 2), (v / (1 + v)) ** 2),
    given=[Eq(root**2, 1 + 2 * v)],
    assuming=[v > 0],
    uses=[erf_power],
    proof=by.identity(root),
)
