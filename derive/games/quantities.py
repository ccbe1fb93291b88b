"""What can be evaluated: spectral radii of the methods, exact stability conditions, optimal parameters."""

from sympy import I, Rational, expand, sqrt

from derive.games import (
    alternating,
    alternating_optimum,
    gradient,
    heavy_ball,
    jacobians,
    operators,
    optimum,
)
from derive.games.model import (
    GIDEL_2019,
    alternating_polynomial,
    beta,
    beta1,
    beta2,
    eta,
    eta_extrap,
    extragradient_polynomial,
    games,
    gradient_polynomial,
    heavy_ball_polynomial,
    im,
    k,
    lam,
    mu,
    optimistic_polynomial,
    positive,
    re,
    sigma,
)  # fmt: skip
from derive.games.updates import emitted_updates
from derive.radius import RootRadius

games.module("updates", emitted_updates)

# Where the float64 accuracy of the generated functions is measured.
for symbol, lower, upper in (
    (re, Rational(1, 64), 16),
    (im, -16, 16),
    (eta, Rational(1, 1024), 2),
    (eta_extrap, Rational(1, 1024), 2),
    (beta, -1, 1),
    (beta1, -1, 1),
    (beta2, -1, 1),
    (k, Rational(1, 1024), 16),
    (sigma, Rational(1, 64), 64),
):
    games.measure_over(symbol, lower, upper)

# --- spectral radii -------------------------------------------------------------------------------------

heavy_ball_radius = games.quantity(
    "heavy_ball_radius",
    "Spectral radius of heavy ball for one eigenvalue",
    parameters=(re, im, eta, beta),
    value=RootRadius(heavy_ball_polynomial(lam, eta, beta), mu),
    claims=[jacobians.heavy_ball_jacobian, jacobians.block_determinant],
    source=GIDEL_2019.at("eigenvalues of the momentum operator"),
)
gradient_radius = games.quantity(
    "gradient_radius",
    "Spectral radius of simultaneous gradient for one eigenvalue",
    parameters=(re, im, eta),
    value=RootRadius(gradient_polynomial(lam, eta), mu),
    claims=[jacobians.gradient],
)
alternating_radius = games.quantity(
    "alternating_radius",
    "Spectral radius of alternating heavy ball on a bilinear game, for one singular value",
    parameters=(k, beta1, beta2),
    value=RootRadius(alternating_polynomial(k, beta1, beta2), mu),
    claims=[jacobians.bilinear],
    source=GIDEL_2019.at("alternating momentum on bilinear games"),
)
extragradient_radius = games.quantity(
    "extragradient_radius",
    "Spectral radius of extragradient for one eigenvalue",
    parameters=(re, im, eta_extrap, eta),
    value=RootRadius(extragradient_polynomial(lam, eta_extrap, eta), mu),
    claims=[jacobians.extragradient],
)
optimistic_radius = games.quantity(
    "optimistic_radius",
    "Spectral radius of optimistic gradient for one eigenvalue",
    parameters=(re, im, eta),
    value=RootRadius(optimistic_polynomial(lam, eta), mu),
    claims=[jacobians.optimistic_gradient],
)

# --- exact conditions: all components positive exactly where the method is stable -----------------------

modulus = re**2 + im**2
gradient_margin = 2 * re * eta - eta**2 * modulus
heavy_ball_margin = 2 * eta * re * (1 + beta) * (1 - beta) ** 2 - eta**2 * (
    re**2 * (1 - beta) ** 2 + im**2 * (1 + beta) ** 2
)
extragradient_value = 1 - eta * lam + eta * eta_extrap * lam**2
extragradient_margin = 1 - expand(extragradient_value * extragradient_value.subs(I, -I))
optimistic_margins = (
    1 - eta**2 * modulus,
    eta * (2 * re * (1 - 2 * eta**2 * modulus) + eta * modulus * (1 - 3 * eta**2 * modulus)),
)
alternating_margins = (
    1 - beta1**2,
    1 - beta2**2,
    k,
    4 * (1 + beta1) * (1 + beta2) - k,
    (1 - beta1 * beta2) * (2 * beta1 * beta2 - beta1 - beta2) - k * beta1 * beta2,
)

# --- the terms of the array function --------------------------------------------------------------------

p_re, p_im = 1 + beta - eta * re, -eta * im
heavy_ball_terms = games.quantity(
    "heavy_ball_terms",
    "p = 1 + β - ηλ, Δ = p² - 4β and |p|² ∓ 4β as (Re p, Im p, Re Δ, Im Δ, |p|² - 4β, |p|² + 4β)",
    parameters=(re, im, eta, beta),
    value=(
        p_re,
        p_im,
        p_re**2 - p_im**2 - 4 * beta,
        2 * p_re * p_im,
        p_re**2 + p_im**2 - 4 * beta,
        p_re**2 + p_im**2 + 4 * beta,
    ),
    type="vector",
    claims=[heavy_ball.no_cancellation],
)

gradient_conditions = games.quantity(
    "gradient_conditions",
    "Positive exactly where simultaneous gradient is stable",
    parameters=(re, im, eta),
    value=(gradient_margin,),
    type="vector",
    claims=[gradient.sufficient, gradient.necessary],
)
heavy_ball_conditions = games.quantity(
    "heavy_ball_conditions",
    "All positive exactly where heavy ball is stable",
    parameters=(re, im, eta, beta),
    value=(1 - beta**2, heavy_ball_margin),
    type="vector",
    claims=[heavy_ball.sufficient, heavy_ball.necessary, heavy_ball.no_negative_step],
)
alternating_conditions = games.quantity(
    "alternating_conditions",
    "All positive exactly where alternating heavy ball on a bilinear game is stable",
    parameters=(k, beta1, beta2),
    value=alternating_margins,
    type="vector",
    claims=[alternating.sufficient, alternating.necessary],
)

extragradient_conditions = games.quantity(
    "extragradient_conditions",
    "Positive exactly where extragradient is stable",
    parameters=(re, im, eta_extrap, eta),
    value=(extragradient_margin,),
    type="vector",
    claims=[operators.extragradient_sufficient, operators.extragradient_necessary],
)
optimistic_conditions = games.quantity(
    "optimistic_conditions",
    "All positive exactly where optimistic gradient is stable",
    parameters=(re, im, eta),
    value=optimistic_margins,
    type="vector",
    claims=[operators.optimistic_sufficient, operators.optimistic_necessary],
)

# --- optimal parameters ---------------------------------------------------------------------------------

absolute = sqrt(modulus)
best_heavy_ball = games.quantity(
    "best_heavy_ball",
    "Best step, momentum and spectral radius of heavy ball for a pair a ± ib: (η*, β*, ρ*)",
    parameters=(re, im),
    value=(2 / (absolute + re), -(im**2) / (absolute + re) ** 2, sqrt(im**2) / (absolute + re)),
    type="vector",
    domains={re: positive},
    claims=[optimum.best_lower_bound, optimum.half_angle, optimum.best_attained],
)
best_alternating_equal = games.quantity(
    "best_alternating_equal",
    "Best alternating heavy ball with one step and one momentum: (η, β, ρ)",
    parameters=(sigma,),
    value=(8 * sqrt(2 * sqrt(3) - 3) / (3 * sigma), 4 * sqrt(3) - 7, 2 * sqrt(3) - 3),
    type="vector",
    claims=[alternating_optimum.real_lower_bound, alternating_optimum.real_attained],
)
best_alternating_first = games.quantity(
    "best_alternating_first",
    "Best alternating heavy ball with momentum for the first player only: (η, β1, ρ)",
    parameters=(sigma,),
    value=(sqrt(Rational(27, 8)) / sigma, -Rational(1, 8), Rational(1, 2)),
    type="vector",
    claims=[alternating_optimum.one_player_lower_bound, alternating_optimum.one_player_attained],
)
best_alternating_complex = games.quantity(
    "best_alternating_complex",
    "Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ)",
    parameters=(sigma,),
    value=(Rational(16, 9) / sigma, -Rational(14, 81), Rational(1, 81), Rational(1, 3)),
    type="vector",
    claims=[alternating_optimum.any_lower_bound, alternating_optimum.any_attained],
)
