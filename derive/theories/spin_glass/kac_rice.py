"""Kac–Rice and its constant: spheres, the density of the gradients at 0, and the limit of every factor.

E # = Vol(S^{N_D-1}) Vol(S^{N_G-1}) (2π v_D)^{-n_D/2} (2π v_G)^{-n_G/2} E[|det W|; losses below their levels],
n_D = N_D - 1, n_G = N_G - 1. The gradients enter by their density alone, because they are independent of the
values and of W. For large N

    (1/n) log Vol(S^{n-1}) = (1 + log 2π - log n)/2 + o(1),   (1/N) log |det W| = (log 2N)/2 + Ω + o(1),

and in the sum log N cancels. What is left besides Ω and the Gaussian rate is the constant K.
"""

from sympy import Derivative, Expr, Integer, Integral, Interval, Rational, erf, exp, log, oo, pi, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.glass import kappa_G, m, p, q, sigma_z, two_m, v_D, v_G
from derive.theories.spin_glass.hessian import block_ensemble, gradient_D, gradient_G
from derive.theories.spin_glass.model import AUTHORS_CODE, kappa, spin_glass

claim, published, unknown = spin_glass.claim, spin_glass.published, spin_glass.unknown
positive = Interval.open(0, oo)

# --- volumes of spheres -----------------------------------------------------------------------------------

radius = unknown("radius", "length of a Gaussian vector", positive)
dimension = unknown("dimension", "number n of its components", positive)
radial_power = unknown("radial_power", "radius to the power n", positive)

by_parts = claim(
    "kac_rice.by_parts",
    "d(r^n exp(-r²/2))/dr = (n r^(n-1) - r^(n+1)) exp(-r²/2), so J_{n+2} = n J_n, J_n = ∫ r^(n-1) exp(-r²/2)",
    Eq(
        Derivative(radial_power * exp(-(radius**2) / 2), radius),
        (dimension * radial_power / radius - radius * radial_power) * exp(-(radius**2) / 2),
    ),
    given=[Eq(log(radial_power), dimension * log(radius))],
    proof=by.derivative(radius, implicit=[radial_power]),
)
at = unknown("radius_at", "variable of integration", positive)
start_line = claim(
    "kac_rice.start_line",
    "J_1 = √(π/2)",
    Eq(Integral(exp(-(at**2) / 2), (at, 0, oo)), sqrt(pi / 2)),
    proof=by.antiderivative(sqrt(pi / 2) * erf(at / sqrt(2))),
)
start_plane = claim(
    "kac_rice.start_plane",
    "J_2 = 1",
    Eq(Integral(at * exp(-(at**2) / 2), (at, 0, oo)), 1),
    proof=by.antiderivative(-exp(-(at**2) / 2)),
)

# Vol(S^{n-1}) J_n = (2π)^{n/2}: the integral of exp(-|x|²/2) over R^n, in polar and in Cartesian coordinates.
volume, volume2 = (
    unknown(f"volume_{name}", f"Vol(S^{{{text}}})", positive) for name, text in (("n", "n-1"), ("n2", "n+1"))
)
radial_n, radial_n2 = (unknown(f"radial_{name}", f"J_{{{name}}}", positive) for name in ("n", "n2"))
whole_space = unknown("whole_space", "(2π)^{n/2}", positive)
volumes = claim(
    "kac_rice.volumes",
    "Vol(S^{n+1}) = (2π/n) Vol(S^{n-1}): so Vol(S^{n-1}) = 2 π^{n/2}/Γ(n/2) from the two starts",
    Eq(volume2, 2 * pi * volume / dimension),
    given=[
        Eq(volume * radial_n, whole_space),
        Eq(volume2 * radial_n2, 2 * pi * whole_space),
        Eq(radial_n2, dimension * radial_n),
    ],
    uses=[by_parts],
    proof=by.identity(volume2, whole_space, radial_n2),
)
two_points = claim(
    "kac_rice.two_points",
    "Vol(S^0) = 2",
    Eq(volume, 2),
    given=[Eq(volume * sqrt(pi / 2), sqrt(2 * pi))],
    uses=[start_line],
    nonzero=[sqrt(2), sqrt(pi)],
    proof=by.identity(volume),
)
circle = claim(
    "kac_rice.circle",
    "Vol(S^1) = 2π",
    Eq(volume, 2 * pi),
    given=[Eq(volume * 1, 2 * pi)],
    uses=[start_plane],
    proof=by.identity(volume),
)

# --- their growth, by Stolz and Cesàro along steps of 2: even and odd n alike -----------------------------


def growth(dimension: Expr) -> Expr:
    """Claimed limit of (1/n) log Vol(S^{n-1}), up to o(1)."""
    return (1 + log(2 * pi) - log(dimension)) / 2


log_volume, log_volume2 = (
    unknown(f"log_volume_{name}", f"log Vol(S^{{{text}}})", Interval(-oo, oo))
    for name, text in (("n", "n-1"), ("n2", "n+1"))
)
quotient = claim(
    "kac_rice.quotient",
    "log((n+2)/n) = log(n+2) - log n",
    Eq(log((dimension + 2) / dimension), log(dimension + 2) - log(dimension)),
    proof=by.equal_derivatives(dimension, 1),
)
increment = claim(
    "kac_rice.increment",
    "log Vol(S^{n-1}) - n (1 + log 2π - log n)/2 grows by (n+2)/2 log((n+2)/n) - 1 from n to n+2",
    Eq(
        log_volume2 - (dimension + 2) * growth(dimension + 2) - (log_volume - dimension * growth(dimension)),
        (dimension + 2) / 2 * log((dimension + 2) / dimension) - 1,
    ),
    given=[Eq(log_volume2, log_volume + log(2 * pi) - log(dimension)), quotient],
    uses=[volumes],
    proof=by.identity(log_volume2),
)
stirling = claim(
    "kac_rice.stirling",
    "(n+2)/2 log((n+2)/n) = 1 + 1/n + O(1/n²): the error grows by 1/n, so it is (log n)/2 + O(1), and o(n)",
    Eq((dimension + 2) / 2 * log((dimension + 2) / dimension) - 1, 1 / dimension),
    uses=[increment],
    proof=by.series(dimension, oo, 2),
    note="Stolz–Cesàro along steps of 2 needs no more than that the growth tends to 0.",
)

# --- the constant -----------------------------------------------------------------------------------------

weights = unknown("weights", "N, the number of all weights", positive)
SHARES = {"D": kappa, "G": kappa_G, "whole": Integer(2)}
splits = [
    claim(
        f"kac_rice.logarithm_{name}",
        f"log({share} N) = log({share}) + log N",
        Eq(log(share * weights), log(share) + log(weights)),
        proof=by.equal_derivatives(weights, 1),
    )
    for name, share in SHARES.items()
]
log_D, log_G, log_whole = (
    unknown(f"log_{name}", f"log({share} N)", Interval(-oo, oo)) for name, share in SHARES.items()
)
logarithms = [
    Eq(made, log(share) + log(weights))
    for made, share in zip((log_D, log_G, log_whole), SHARES.values(), strict=True)
]


def constant_of(v_D: Expr, v_G: Expr, number: Expr) -> Expr:
    """K, or what a number in place of (1 + log 2)/2 makes of it."""
    gradients = kappa * log(v_D) + kappa_G * log(v_G)
    return number - gradients / 2 - (kappa * log(kappa) + kappa_G * log(kappa_G)) / 2


number = (1 + log(2)) / 2
K = constant_of(v_D, v_G, number)
spheres = kappa * (1 + log(2 * pi) - log_D) / 2 + kappa_G * (1 + log(2 * pi) - log_G) / 2
densities = -(kappa * (log(2 * pi) + log(v_D)) + kappa_G * (log(2 * pi) + log(v_G))) / 2
factors = spheres + densities + log_whole / 2
constant = claim(
    "kac_rice.constant",
    "Spheres, densities of the gradients and the scale of W give K; log N and log π cancel",
    Eq(factors, K),
    given=logarithms,
    uses=[*splits, stirling, gradient_D, gradient_G, block_ensemble],
    proof=by.identity(log_D, log_G, log_whole),
    note="Each factor is stated per N, up to terms that vanish like (log N)/N.",
)

authors_number = Rational(13, 2) * log(2) + 5 * log(pi)
figure = {kappa: Rational(9, 10), p: 3, q: 3, sigma_z: 1, weights: 300}
split_factors = factors.subs({e.lhs: e.rhs for e in logarithms})
published_number = published(
    "kac_rice.constant.authors_number",
    "The number in the constant of the authors' code is (13/2) log 2 + 5 log π",
    Eq(split_factors, constant_of(v_D, v_G, authors_number)),
    uses=splits,
    proof=by.refutation(at=figure),
    source=AUTHORS_CODE.at("complexity, constant"),
    corrected_by=constant,
    note="Too large by 6 log 2 + 5 log π - 1/2 = 9.38 per degree of freedom, whatever the parameters.",
)
published_constant = published(
    "kac_rice.constant.authors_code",
    "The whole constant of the authors' code, with the gradient variances p + σ² m 2^m and σ² m 2^m",
    Eq(split_factors, constant_of(p + sigma_z**2 * m * two_m, sigma_z**2 * m * two_m, authors_number)),
    uses=splits,
    proof=by.refutation(at=figure),
    source=AUTHORS_CODE.at("complexity, constant"),
    corrected_by=constant,
)
