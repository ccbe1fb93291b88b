"""Every claim about a root radius, with eigenvalues of the update that really runs in place of the radius.

Each row says at which points a claim is tried and which update its polynomial belongs to. Where all that the
claim assumes holds, what it states must hold; rows come in pairs, sufficient and necessary, so together they
compare the claimed region with the real one from both sides.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sympy import Eq

from derive.quantities.root_radius import RootRadius
from derive.theories.games import theory
from tests.helpers.game_numbers import alternating_radius, bilinear, claim, hundredths, margin, pair, radius
from tests.helpers.profiles import examples

Numbers = dict[str, float]
Derived = Callable[[Numbers], Numbers | None]  # the numbers that follow; None where there are none
TOGETHER = 20  # points of one example, since Hypothesis takes longer over an example than these over a point
NEAR = 1e-9  # points nearer to a boundary say nothing in floating point

anything, step, momentum = hundredths(-2, 2), hundredths(0, 3), hundredths(-1.1, 1.1)
small, mixed = hundredths(0, 0.99), hundredths(-1.1, 0.6)
LAM = {"re": anything, "im": anything}
PAIR = {"a": hundredths(0, 3), "b": hundredths(0, 3)}


def with_modulus(p: Numbers) -> Numbers:
    return {"L": math.hypot(p["a"], p["b"])}


def at_zero_momentum(p: Numbers) -> Numbers:
    return {"r": abs(1 - p["h"] * complex(p["a"], p["b"]))}


def root_of(square: Callable[[Numbers], float]) -> Derived:
    return lambda p: {"r": math.sqrt(square(p))} if square(p) > 0.01 else None


def chord(name: str, below: float) -> Derived:
    """√(1 - h²/4), for h up to `below`."""
    return lambda p: {name: math.sqrt(1 - p["h"] ** 2 / 4)} if p["h"] < below else None


def hyperbola(p: Numbers) -> Numbers | None:
    return {"hyperbolic": math.sqrt(p["h"] ** 2 / 4 - 1)} if p["h"] > 2.001 else None


def gradient(p: Numbers) -> float:
    return radius("gradient", pair(p["re"], p["im"]), eta=p["eta"])


def heavy_ball(p: Numbers) -> float:
    return radius("heavy_ball", pair(p["re"], p["im"]), eta=p["eta"], beta=p["beta"])


def heavy_ball_pair(p: Numbers, eta: float, beta: float) -> float:
    return radius("heavy_ball", pair(p["a"], p["b"]), eta=eta, beta=beta)


def heavy_ball_bilinear(p: Numbers, beta: float | None = None) -> float:
    return radius("heavy_ball", bilinear(1.0), eta=p["h"], beta=p["beta"] if beta is None else beta)


def alternating(p: Numbers) -> float:
    return alternating_radius(p["k"], p["beta1"], p["beta2"])


def half_first(p: Numbers) -> float:
    return alternating_radius(p["k"], -0.5, 0.0)


def any_momenta(p: Numbers) -> float:
    """Complex momenta have no real update: the recursions φ'' and θ'' on one singular value, as a matrix."""
    s, q = 2 * p["half_sum"], p["momenta_product"]
    beta1, beta2 = np.roots([1, -s, q])
    # State (φ, φ⁻, θ, θ⁻): φ⁺ = φ - kθ + β1(φ - φ⁻), then θ⁺ = θ + φ⁺ + β2(θ - θ⁻).
    first = np.array([1 + beta1, -beta1, -p["k"], 0])
    second = first + np.array([0, 0, 1 + beta2, -beta2])
    matrix = np.array([first, [1, 0, 0, 0], second, [0, 0, 1, 0]])
    return float(np.abs(np.linalg.eigvals(matrix)).max())


def extragradient(p: Numbers) -> float:
    return radius("extragradient", pair(p["re"], p["im"]), eta_extrap=p["eta_extrap"], eta=p["eta"])


def optimistic(p: Numbers) -> float:
    return radius("optimistic_gradient", pair(p["re"], p["im"]), eta=p["eta"])


def half_tangent(p: Numbers) -> float:
    """At the best step and momentum for λ = L e^{iψ} with tan(ψ/2) = τ."""
    angle = 2 * math.atan(p["tau"])
    M = pair(p["L"] * math.cos(angle), p["L"] * math.sin(angle))
    return radius("heavy_ball", M, eta=2 / (p["L"] + M[0, 0]), beta=-(p["tau"] ** 2))


NOT_NORMAL = np.array([[-1.0, 0, 3], [0, -2, -5], [3, 5, 5]])
EG, HB, ALT = {"e": anything, "h": step}, {"h": step, "beta": momentum}, {"beta1": mixed, "beta2": mixed}
K, R = {"k": hundredths(-0.5, 2.5)}, {"r": hundredths(0.05, 1.5)}
TWO_STEPS = {"eta_extrap": hundredths(-1, 1), "eta": hundredths(-1, 1)}
HALF = {"k": hundredths(0, 2.5)}

# claim: (names to draw, names that follow, the radius)
Row = tuple[dict[str, Any], Derived | None, Callable[[Numbers], float]]
ROWS: dict[str, Row] = {
    "gradient.sufficient": (LAM | {"eta": hundredths(-1, 1)}, None, gradient),
    "gradient.necessary": (LAM | {"eta": hundredths(-1, 1)}, None, gradient),
    "gradient.mescheder_sufficient": (
        {"a": PAIR["a"], "im": anything, "h": small}, None,
        lambda p: radius("gradient", -pair(-p["a"], p["im"]), eta=p["h"]),
    ),
    "gradient.lower_bound": (
        PAIR | {"eta": anything}, with_modulus,
        lambda p: radius("gradient", pair(p["a"], p["b"]), eta=p["eta"]),
    ),
    "gradient.attained": (
        PAIR, with_modulus, lambda p: radius("gradient", pair(p["a"], p["b"]), eta=p["a"] / p["L"] ** 2),
    ),
    "heavy_ball.sufficient": (LAM | {"eta": small, "beta": momentum}, None, heavy_ball),
    "heavy_ball.necessary": (LAM | {"eta": small, "beta": momentum}, None, heavy_ball),
    "heavy_ball.sign_of_the_step": (LAM | {"eta": hundredths(-1, 1), "beta": momentum}, None, heavy_ball),
    "heavy_ball.rate_sufficient": (LAM | R | {"eta": hundredths(-1, 1), "beta": momentum}, None, heavy_ball),
    "heavy_ball.rate_necessary": (LAM | R | {"eta": hundredths(-1, 1), "beta": momentum}, None, heavy_ball),
    "momentum.kink": (
        {"a": PAIR["a"], "s": hundredths(0, 1.9)}, lambda p: {"t": math.sqrt(4 - p["s"] ** 2)},
        lambda p: radius("heavy_ball", pair(p["a"], 0), eta=1 / p["a"], beta=p["s"] ** 2),
    ),
    "momentum.kink_left": (
        {"a": PAIR["a"], "s": hundredths(0, 1.9)}, lambda p: {"sum_root": math.sqrt(4 + p["s"] ** 2)},
        lambda p: radius("heavy_ball", pair(p["a"], 0), eta=1 / p["a"], beta=-(p["s"] ** 2)),
    ),
    "momentum.sign_negative": (
        PAIR | {"h": small, "momentum_size": step}, at_zero_momentum,
        lambda p: heavy_ball_pair(p, p["h"], p["momentum_size"]),
    ),
    "momentum.sign_positive": (
        PAIR | {"h": small, "momentum_size": step}, at_zero_momentum,
        lambda p: heavy_ball_pair(p, p["h"], -p["momentum_size"]),
    ),
    "momentum.best_lower_bound": (
        PAIR | R | {"eta": step, "beta": momentum}, None, lambda p: heavy_ball_pair(p, p["eta"], p["beta"]),
    ),
    "momentum.best_attained": ({"L": step, "tau": small}, None, half_tangent),
    "momentum.imaginary_lower_bound": (
        {"im": anything, "eta": anything, "beta": momentum}, None, lambda p: heavy_ball(p | {"re": 0.0}),
    ),
    "momentum.imaginary_attained": (
        {"b": step}, None, lambda p: heavy_ball_pair(p | {"a": 0}, 2 / p["b"], -1),
    ),
    "bilinear.lower_bound": (HB, None, heavy_ball_bilinear),
    "bilinear.strict": (HB, None, heavy_ball_bilinear),
    "bilinear.exception": ({"h": step}, chord("cosine", 2), lambda p: heavy_ball_bilinear(p, -1)),
    "bilinear.beyond": ({"h": hundredths(2, 9)}, hyperbola, lambda p: heavy_ball_bilinear(p, -1)),
    "bilinear.rate_necessary": (HB | {"r": hundredths(1, 3)}, None, heavy_ball_bilinear),
    "bilinear.rate_sufficient": (HB | {"r": hundredths(1, 3)}, None, heavy_ball_bilinear),
    "alternating.sufficient": (K | ALT, None, alternating),
    "alternating.necessary": (K | ALT, None, alternating),
    "alternating.equal_sufficient": (
        {"h": step, "beta": momentum}, None, lambda p: alternating_radius(p["h"] ** 2, p["beta"], p["beta"]),
    ),
    "alternating.no_momentum": (
        {"h": step}, chord("sine", 2), lambda p: alternating_radius(p["h"] ** 2, 0.0, 0.0),
    ),
    "alternating.no_momentum_beyond": (
        {"h": hundredths(1, 4)}, None, lambda p: alternating_radius(p["h"] ** 2, 0.0, 0.0),
    ),
    "alternating.half_sufficient": (HALF | R, None, half_first),
    "alternating.half_necessary": (HALF | R, None, half_first),
    "alternating.half_stable": (HALF, None, half_first),
    "alternating.half_unstable": (HALF, None, half_first),
    "alternating.two_ninths": (HALF, root_of(lambda p: 1 - 2 * p["k"] / 9), half_first),
    "alternating.two_ninths_is_tight": (
        {"k": hundredths(0, 0.4), "rate": hundredths(0.2, 0.6)}, root_of(lambda p: 1 - p["rate"] * p["k"]),
        half_first,
    ),
    "alternating.best_any": (K | {"half_sum": momentum, "momenta_product": momentum}, None, any_momenta),
    "alternating.best_one_player": (K | {"beta1": momentum}, None, lambda p: alternating(p | {"beta2": 0.0})),
    "alternating.best_real": (K | ALT | {"r": hundredths(1 / 3, 0.47)}, None, alternating),
    "extragradient.sufficient": (LAM | TWO_STEPS, None, extragradient),
    "extragradient.necessary": (LAM | TWO_STEPS, None, extragradient),
    "extragradient.bilinear_sufficient": (
        EG, None, lambda p: radius("extragradient", bilinear(1), eta_extrap=p["e"], eta=p["h"]),
    ),
    "extragradient.bilinear_best": (
        {"h": step}, lambda _: {"r": math.sqrt(0.75)},
        lambda p: radius("extragradient", bilinear(1), eta_extrap=p["h"], eta=p["h"]),
    ),
    "optimistic.sufficient": (LAM | {"eta": hundredths(-1, 1)}, None, optimistic),
    "optimistic.necessary": (LAM | {"eta": hundredths(-1, 1)}, None, optimistic),
    "optimistic.bilinear_sufficient": (
        {"h": small}, None, lambda p: radius("optimistic_gradient", bilinear(1), eta=p["h"]),
    ),
    "optimistic.bilinear_best": (
        {"h": step}, lambda _: {"r": math.sqrt(0.5)},
        lambda p: radius("optimistic_gradient", bilinear(1), eta=p["h"]),
    ),
    "consensus.stable_without": (
        {"h": hundredths(0, 0.4)}, None, lambda p: radius("gradient", NOT_NORMAL, (2, 1), eta=p["h"]),
    ),
    "consensus.destabilised": (
        {"h": step}, None, lambda p: radius("consensus", NOT_NORMAL, (2, 1), eta=p["h"], gamma=1 / 20),
    ),
}  # fmt: skip
for left, right in (
    ("gradient.mescheder", "necessary"), ("alternating.equal", "necessary"),
    ("extragradient.bilinear", "necessary"), ("optimistic.bilinear", "necessary"),
):  # fmt: skip
    ROWS[f"{left}_{right}"] = ROWS[f"{left}_sufficient"]

# At one point only, and at multiple roots, where NumPy is too coarse: test_games_alternating_optima.py.
# Two radii at once: test_games_worst_case.py. The Dirac-GAN with its real losses: test_games_dirac_gan.py.
ELSEWHERE = ("alternating.best_any_attained", "alternating.best_one_player_attained", "worst_case.", "dirac.",
             "alternating.best_real_attained", "optimistic.bilinear_best_attained",
             "alternating.printed_bound_for_both")  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_what_is_claimed_of_the_radius(name: str) -> None:
    draw, derived, radius_of = ROWS[name]
    statement = claim(name)
    holds = []

    def whole(point: Numbers) -> Numbers | None:
        more = derived(point) if derived else {}
        return None if more is None else point | more

    points = st.fixed_dictionaries(draw).map(whole).filter(bool)

    @given(st.lists(points, min_size=TOGETHER, max_size=TOGETHER))
    @examples(300 // TOGETHER)
    def prop(together: list[Numbers]) -> None:
        for point in together:
            at(point)

    def at(point: Numbers) -> None:
        for equation in statement.given:
            # The numbers that follow are what the claim says of them.
            if isinstance(equation, Eq):
                assert margin(equation, point) > -NEAR * (1 + abs(point.get("L", 1)) ** 2)
        rho = radius_of(point)
        holds.append(all(margin(r, point, lambda _: rho) > NEAR for r in statement.assumptions))
        for relation in statement.statement if holds[-1] else ():
            # Double roots are known to half the digits only.
            assert margin(relation, point, lambda _: rho) > -5e-8, (relation, point, rho)

    prop()
    # The points are on both sides of what is assumed.
    assert sum(holds) >= 20
    assert not all(holds) or not statement.assumptions or name == "bilinear.beyond"


def test_no_claim_about_a_radius_is_left_out() -> None:
    about = {
        c.id.removeprefix("games.") for c in theory.claims.values()
        if any(r.has(RootRadius) for r in (*c.statement, *c.assumptions))
    }  # fmt: skip
    assert {name for name in about if not name.startswith(ELSEWHERE)} == set(ROWS)
