"""Kac–Rice exactly for two weights a player, on S^1×S^1: the mean number as a one-dimensional integral.

There W = [[α, β], [β, γ]] is a 2×2 matrix of centred Gaussians and det W = α γ - β² a quadratic form in them,
with one positive and two negative eigenvalues in independent standard normals: det W = u Z1² - v Z2² - w Z3².
Its mean is 0, so E |det W| = 2 E (det W)₊, and for the positive part

    E (u Z² - n)₊ = (4u/π) ∫_0^∞ exp(-(1+τ²) n/(2u))/(1+τ²)² dτ,   n = v Z2² + w Z3²,

turns the mean over Z2 and Z3 into two Laplace transforms.
"""

from sympy import Integral, Interval, Matrix, Rational, erf, erfc, exp, eye, oo, pi, sqrt

from derive import by
from derive.functions.classes import owens_t
from derive.proofs.stability import cofactors
from derive.statement.equation import Eq
from derive.theories.spin_glass.covariances import (
    f0,
    f1,
    f2,
    hessian_covariance,
    law_D,
    law_G,
    own0,
    own1,
    own2,
    square_D,
    square_D2,
    square_G,
    square_G2,
    values_D,
    values_G,
)
from derive.theories.spin_glass.glass import (
    S_D_glass,
    S_glass,
    block_variances,
    gradient_variances,
    power,
    sigma_z,
    v_D,
    v_G,
)
from derive.theories.spin_glass.hessian import determinant, flipped, gradient_D, gradient_G
from derive.theories.spin_glass.kac_rice import circle
from derive.theories.spin_glass.model import spin_glass

claim, unknown = spin_glass.claim, spin_glass.unknown
positive = Interval.open(0, oo)

var_alpha = unknown("var_alpha", "variance of α, the D entry of W", positive)
var_gamma = unknown("var_gamma", "variance of γ, the G entry of W", positive)
var_beta = unknown("var_beta", "variance of β, the mixed entry of W", positive)
cov_alpha_gamma = unknown("cov_alpha_gamma", "covariance of α and γ", positive)

# --- the law of W, from unit vectors in the covariance of the Hessians ------------------------------------

in_D, in_D2 = {square_D: 1, square_G: 0}, {square_D2: 1, square_G2: 0}
in_G, in_G2 = {square_D: 0, square_G: 1}, {square_D2: 0, square_G2: 1}
entries = claim(
    "kac_rice.small.entries",
    "Var α = 6 S_D + v_D, Var γ = 6 S + v_G, Cov(α, γ) = 2 S",
    [
        Eq(
            sigma_z**2 * hessian_covariance(1, f1, f2).subs(in_D | in_D2)
            + hessian_covariance(1, own1, own2).subs(in_D | in_D2),
            6 * S_D_glass + v_D,
        ),
        Eq(sigma_z**2 * hessian_covariance(1, f1, f2).subs(in_G | in_G2), 6 * S_glass + v_G),
        Eq(sigma_z**2 * hessian_covariance(0, f1, f2).subs(in_D | in_G2), 2 * S_glass),
    ],
    given=[*values_D.statement, *values_G.statement],
    uses=[values_D, values_G, law_D, law_G, flipped],
    proof=by.identity(own0, own1, own2, f0, f1, f2),
)
# Along (a + α)/√2 and (a - α)/√2, which are orthogonal, the Hessian is (α + γ)/2 ± β.
half = Rational(1, 2)
diagonal = {square_D: half, square_G: half, square_D2: half, square_G2: half}
mixed_entry = claim(
    "kac_rice.small.mixed_entry",
    "Var β = 2 S, by polarisation",
    Eq(
        sigma_z**2 * (hessian_covariance(1, f1, f2) - hessian_covariance(0, f1, f2)).subs(diagonal) / 2,
        2 * S_glass,
    ),
    given=[*values_G.statement],
    uses=[values_G, law_G],
    proof=by.identity(f0, f1, f2),
    note="β changes its sign with one of the two directions, so it is uncorrelated with α and γ.",
)
mean = claim(
    "kac_rice.small.mean",
    "E det W = Cov(α, γ) - Var β = 0: with their signs the critical points cancel, as on every torus",
    Eq(cov_alpha_gamma - var_beta, 0),
    given=[Eq(cov_alpha_gamma, 2 * S_glass), Eq(var_beta, 2 * S_glass)],
    uses=[entries, mixed_entry],
    proof=by.identity(cov_alpha_gamma, var_beta),
)

# --- the determinant as a quadratic form ------------------------------------------------------------------

mu = unknown("mu", "eigenvalue of the covariance times the form α γ - β²")
geometric = unknown("geometric", "√(Var α Var γ)", positive)
covariances = Matrix([[var_alpha, cov_alpha_gamma, 0], [cov_alpha_gamma, var_gamma, 0], [0, 0, var_beta]])
form = Matrix([[0, half, 0], [half, 0, 0], [0, 0, -1]])
eigenvalues = claim(
    "kac_rice.small.eigenvalues",
    "u, -v = (Cov(α, γ) ± √(Var α Var γ))/2 and -w = -Var β",
    Eq(
        cofactors(mu * eye(3) - covariances * form),
        (mu - (geometric + cov_alpha_gamma) / 2) * (mu + (geometric - cov_alpha_gamma) / 2) * (mu + var_beta),
    ),
    given=[Eq(geometric**2, var_alpha * var_gamma)],
    uses=[flipped, determinant],
    proof=by.identity(geometric),
)
(own_D, own_G), (noise_D, noise_G) = block_variances(power), gradient_variances(power)
indefinite = claim(
    "kac_rice.small.indefinite",
    "Var α Var γ > Cov(α, γ)², so u and v are positive",
    (6 * own_D + noise_D) * (6 * own_G + noise_G) > (2 * own_G) ** 2,
    uses=[entries, eigenvalues],
    proof=by.sign(),
)

# --- the mean of the positive part ------------------------------------------------------------------------

normal = unknown("normal", "Z, a standard normal variable", Interval(-oo, oo))
threshold = unknown("threshold", "y = √(n/u)", positive)
tilt = unknown("tilt", "τ, variable of integration", positive)
density = exp(-(normal**2) / 2) / sqrt(2 * pi)
gauss = exp(-(threshold**2) / 2)
tail = claim(
    "kac_rice.small.tail",
    "E (Z² - y²)₊ = (1 - y²) erfc(y/√2) + √(2/π) y exp(-y²/2)",
    Eq(
        Integral(2 * (normal**2 - threshold**2) * density, (normal, threshold, oo)),
        (1 - threshold**2) * erfc(threshold / sqrt(2)) + sqrt(2 / pi) * threshold * gauss,
    ),
    proof=by.antiderivative(-2 * normal * density + (1 - threshold**2) * erf(normal / sqrt(2))),
)
kernel = exp(-(threshold**2) / 2 - tilt**2 * threshold**2 / 2)
craig = claim(
    "kac_rice.small.craig",
    "and that is (4/π) ∫ exp(-(1+τ²) y²/2)/(1+τ²)² dτ over τ > 0",
    Eq(
        Integral(4 / pi * kernel / (1 + tilt**2) ** 2, (tilt, 0, oo)),
        (1 - threshold**2) * erfc(threshold / sqrt(2)) + sqrt(2 / pi) * threshold * gauss,
    ),
    uses=[tail],
    proof=by.antiderivative(
        4
        / pi
        * (
            tilt * kernel / (1 + tilt**2) / 2
            + (1 - threshold**2) * pi * owens_t(threshold, tilt)
            + threshold * gauss * sqrt(pi / 2) * erf(tilt * threshold / sqrt(2)) / 2
        )
    ),
)
share = unknown("eigenvalue_share", "v/u or w/u", positive)
widened = sqrt(1 + share + tilt**2 * share)
laplace = claim(
    "kac_rice.small.laplace",
    "At y² = (v Z2² + w Z3²)/u the mean over Z2 gives the factor 1/√(1 + (1+τ²) v/u); Z3 likewise",
    Eq(
        Integral(exp(-share * normal**2 / 2 - tilt**2 * share * normal**2 / 2) * density, (normal, -oo, oo)),
        1 / widened,
    ),
    uses=[craig],
    proof=by.antiderivative(erf(normal * widened / sqrt(2)) / (2 * widened)),
)

# --- the number -------------------------------------------------------------------------------------------

mean_modulus = unknown("mean_modulus", "E |det W|", positive)
expected = unknown("expected", "mean number of critical points", positive)
gradients = unknown("gradients", "√(v_D v_G)", positive)
count = claim(
    "kac_rice.small.count",
    "E # = 2π E |det W|/√(v_D v_G)",
    Eq(expected, 2 * pi * mean_modulus / gradients),
    given=[Eq(expected, (2 * pi) ** 2 * mean_modulus / (2 * pi * gradients))],
    uses=[circle, gradient_D, gradient_G, mean, craig, laplace, indefinite],
    proof=by.identity(expected),
    note="By Tonelli E |det W| = 2 E (det W)₊ is (8u/π) ∫ dτ/((1+τ²)² √((1 + (1+τ²) v/u) (1 + (1+τ²) w/u))), "
    "τ > 0. At p = 2, q = 1, σ = 1 it is 37.0526, and E # = 17.9615.",
)
