"""Claims about evaluated radii: the closed form behind the arrays, and the optimum, at exact points."""

from sympy import Rational, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.statement.verdict import ENCLOSED
from derive.theories.games.alternating_optimum import one_player_attained
from derive.theories.games.heavy_ball import no_cancellation
from derive.theories.games.jacobians import block_determinant
from derive.theories.games.model import beta, eta, games, im, k, re
from derive.theories.games.optimum import best_attained, scale, tau
from derive.theories.games.quantities import alternating_radius, heavy_ball_radius, p_im, p_re

half = Rational(1, 2)
modulus = sqrt((p_re**2 - p_im**2 - 4 * beta) ** 2 + 4 * p_re**2 * p_im**2)
excess = (modulus + p_re**2 + p_im**2 - 4 * beta) / 2
closed_form = games.claim(
    "experiments.closed_form",
    "For β >= 0 the evaluated radius is (√(g + 4β) + √g)/2, g = (|Δ| + |p|² - 4β)/2, double roots included",
    Eq(heavy_ball_radius(re, im, eta, beta), (sqrt(excess + 4 * beta) + sqrt(excess)) / 2),
    assuming=[beta >= 0],
    uses=[block_determinant, no_cancellation],
    expect=ENCLOSED,
    proof=by.agreement(
        bits=120,
        points=12,
        at=(
            {re: Rational(9, 4), im: 0, eta: 1, beta: Rational(1, 4)},
            {re: 3, im: 4, eta: Rational(1, 5), beta: 0},
        ),
    ),
    note="An agreement of the evaluator with the formula of the array functions; the formula is not emitted.",
)
optimum = games.claim(
    "experiments.optimum",
    "The evaluated radius at the best step and momentum is tan(ψ/2)",
    Eq(heavy_ball_radius(scale * (1 - tau**2), scale * 2 * tau, 1 / scale, -(tau**2)), tau),
    uses=[best_attained],
    expect=ENCLOSED,
    proof=by.agreement(bits=160, points=8),
    # With a smaller imaginary part both roots keep the modulus √|β|.
    equal_twins=dict.fromkeys(
        ("1/(tau**2 + 1) squared (place 2)", "2 replaced by 1", "1 replaced by 2 (place 3)"),
        "a smaller imaginary part leaves two roots of modulus √|β|",
    ),
)
triple_root = games.claim(
    "experiments.triple_root",
    "The evaluated radius of the best scheme with one momentum is 1/2, at a triple root",
    Eq(alternating_radius(k, -Rational(1, 8), 0), half),
    given=[Eq(k, Rational(27, 8))],
    uses=[one_player_attained],
    expect=ENCLOSED,
    proof=by.agreement(bits=160, points=1),
)
