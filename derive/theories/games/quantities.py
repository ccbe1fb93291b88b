"""What can be evaluated: spectral radii of the methods, exact stability conditions, optimal parameters."""

from sympy import Rational, sqrt

from derive.quantities.root_radius import RootRadius
from derive.theories.games import (
    alternating,
    alternating_optimum,
    gradient,
    heavy_ball,
    jacobians,
    operators,
    optimum,
)
from derive.theories.games.model import (
    GIDEL_2019,
    L,
    a,
    alternating_polynomial,
    b,
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
from derive.theories.games.updates import emitted_updates

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

# --- exact conditions: all components positive exactly where the method is stable -----------------------

gradient_conditions = games.quantity(
    "gradient_conditions",
    "Positive exactly where simultaneous gradient is stable",
    parameters=(re, im, eta),
    value=(gradient.margin,),
    type="vector",
    claims=[gradient.sufficient, gradient.necessary],
)
heavy_ball_conditions = games.quantity(
    "heavy_ball_conditions",
    "All positive exactly where heavy ball is stable",
    parameters=(re, im, eta, beta),
    value=(1 - beta**2, heavy_ball.margin),
    type="vector",
    claims=[heavy_ball.sufficient, heavy_ball.necessary, heavy_ball.no_negative_step],
)
alternating_conditions = games.quantity(
    "alternating_conditions",
    "All positive exactly where alternating heavy ball on a bilinear game is stable",
    parameters=(k, beta1, beta2),
    value=(1 - beta1**2, 1 - beta2**2, k, alternating.room, alternating.damping),
    type="vector",
    claims=[alternating.sufficient, alternating.necessary],
)

extragradient_conditions = games.quantity(
    "extragradient_conditions",
    "Positive exactly where extragradient is stable",
    parameters=(re, im, eta_extrap, eta),
    value=(operators.extragradient_margin,),
    type="vector",
    claims=[operators.extragradient_sufficient, operators.extragradient_necessary],
)
optimistic_conditions = games.quantity(
    "optimistic_conditions",
    "All positive exactly where optimistic gradient is stable",
    parameters=(re, im, eta),
    value=operators.optimistic_margins,
    type="vector",
    claims=[operators.optimistic_sufficient, operators.optimistic_necessary],
)

# --- optimal parameters ---------------------------------------------------------------------------------

at_eigenvalue = {L: sqrt(re**2 + im**2), a: re, b: sqrt(im**2)}
best_heavy_ball = games.quantity(
    "best_heavy_ball",
    "Best step, momentum and spectral radius of heavy ball for a pair a ± ib: (η*, β*, ρ*)",
    parameters=(re, im),
    value=tuple(
        e.subs(at_eigenvalue) for e in (optimum.best_eta, -(optimum.half_tangent**2), optimum.half_tangent)
    ),
    type="vector",
    domains={re: positive},
    claims=[optimum.best_lower_bound, optimum.half_angle, optimum.best_attained],
)
equal_k, equal_beta = alternating_optimum.best_real(2 * sqrt(3) - 3)
first_k, first_beta, first_radius = alternating_optimum.BEST_ONE_PLAYER
pair_k, pair_sum, pair_product, pair_radius = alternating_optimum.BEST_ANY
best_alternating_equal = games.quantity(
    "best_alternating_equal",
    "Best alternating heavy ball with one step and one momentum: (η, β, ρ)",
    parameters=(sigma,),
    value=(sqrt(equal_k) / sigma, equal_beta, 2 * sqrt(3) - 3),
    type="vector",
    claims=[alternating_optimum.real_lower_bound, alternating_optimum.real_attained],
)
best_alternating_first = games.quantity(
    "best_alternating_first",
    "Best alternating heavy ball with momentum for the first player only: (η, β1, ρ)",
    parameters=(sigma,),
    value=(sqrt(first_k) / sigma, first_beta, first_radius),
    type="vector",
    claims=[alternating_optimum.one_player_lower_bound, alternating_optimum.one_player_attained],
)
best_alternating_complex = games.quantity(
    "best_alternating_complex",
    "Best alternating heavy ball with a complex pair of momenta: (η, β1 + β2, β1 β2, ρ)",
    parameters=(sigma,),
    value=(sqrt(pair_k) / sigma, pair_sum, pair_product, pair_radius),
    type="vector",
    claims=[alternating_optimum.any_lower_bound, alternating_optimum.any_attained],
)
