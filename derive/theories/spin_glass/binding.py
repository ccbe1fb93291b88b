"""Where the constraints on the losses bind.

The exponent is concave and greatest at x = s = δ = 0, which satisfies both constraints exactly when u_D ≥ 0
and u_G ≥ 0. Otherwise one that is violated there binds. Whether the other one does too is decided at the
maximum under the first alone. A multiplier is √2 times the slope of Θ in u_D, or √2/m times that in u_G.
"""

from sympy import Derivative, Interval, oo, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.concavity import definite
from derive.theories.spin_glass.glass import m, p, power, sigma_z
from derive.theories.spin_glass.landscape import delta, gradient_A, gradient_B, own, real, s, w_D, w_G
from derive.theories.spin_glass.model import spin_glass
from derive.theories.spin_glass.total import stationary

no_point = "at -inf no point satisfies the constraint, and the complexity is -inf"
u_D = spin_glass.parameter("u_D", "bound on L_D/√N, the discriminator's loss", infinite=no_point)
u_G = spin_glass.parameter("u_G", "bound on L_G/√N, the generator's loss", infinite=no_point)
lam_D = spin_glass.unknown("lam_D", "multiplier of the bound on L_D", Interval(0, oo))
lam_G = spin_glass.unknown("lam_G", "multiplier of the bound on L_G", Interval(0, oo))

slack_D = u_D / sqrt(2) + own / p + s / m
slack_G = m * u_G / sqrt(2) - s

losses = spin_glass.claim(
    "binding.losses",
    "The constraints are L_D ≤ √N u_D and L_G ≤ √N u_G: L_D/√(2N) = -x/p - s/m and L_G/√(2N) = s/m",
    [
        Eq(slack_D, (u_D - spin_glass.unknown("scaled_D", "L_D/√N", real)) / sqrt(2)),
        Eq(slack_G, m * (u_G - spin_glass.unknown("scaled_G", "L_G/√N", real)) / sqrt(2)),
    ],
    given=[
        Eq(spin_glass.unknowns["scaled_D"].symbol, sqrt(2) * (-own / p - s / m)),
        Eq(spin_glass.unknowns["scaled_G"].symbol, sqrt(2) * s / m),
    ],
    proof=by.identity(spin_glass.unknowns["scaled_D"].symbol, spin_glass.unknowns["scaled_G"].symbol),
)
stationarity = [
    Eq(2 * own / p**2, w_D + lam_D / p),
    Eq(2 * s / (sigma_z**2 * m**2 * power), (w_D + w_G) / 2 + lam_D / m - lam_G),
    Eq(2 * delta / (sigma_z**2 * m * power), (w_D - w_G) / 2),
]
terms = (own**2 / p**2, s**2 / (sigma_z**2 * m**2 * power), delta**2 / (sigma_z**2 * m * power))
slopes = [
    spin_glass.claim(
        f"binding.slope_{name}",
        f"The slope of the rate in {name}; stationarity sets it equal to that of Ω and of the constraints",
        Eq(Derivative(term, variable), equation.lhs),
        uses=[gradient_A, gradient_B, losses],
        proof=by.derivative(variable),
    )
    for name, variable, term, equation in zip(
        ("x", "s", "delta"), (own, s, delta), terms, stationarity, strict=True
    )
]
free = spin_glass.claim(
    "binding.free",
    "Without multipliers the stationary point is x = s = δ = 0",
    [Eq(own, 0), Eq(s, 0), Eq(delta, 0)],
    given=[*stationarity, Eq(lam_D, 0), Eq(lam_G, 0), Eq(w_D, 0), Eq(w_G, 0)],
    uses=[stationary, definite, *slopes],
    proof=by.identity(own, s, delta, lam_D, lam_G, w_D, w_G),
    equal_twins={
        f"{a} and {b} swapped in equation {i}": "all three are zero"
        for a, b, places in (("delta", "own", (1, 3)), ("delta", "s", (2, 3)), ("own", "s", (1, 2)))
        for i in places
    },
    note="Its distances to the constraints are u_D/√2 and m u_G/√2: none binds exactly for u_D, u_G ≥ 0.",
)
generator_alone = spin_glass.claim(
    "binding.generator_alone",
    "With the generator's bound alone, the discriminator's holds exactly for u_D + u_G ≥ -p w_D/√2",
    Eq(sqrt(2) * slack_D, u_D + u_G + p * w_D / sqrt(2)),
    given=[stationarity[0], Eq(lam_D, 0), Eq(slack_G, 0)],
    uses=[*slopes, definite],
    proof=by.identity(s, own, lam_D),
)
discriminator_alone = spin_glass.claim(
    "binding.discriminator_alone",
    "With the discriminator's bound alone, s is explicit, and the generator's holds exactly for s ≤ m u_G/√2",
    Eq(
        s / m,
        sigma_z**2 * m * power / 2 * ((w_D + w_G) / 2 + (2 * own / p - p * w_D) / m),
    ),
    given=[stationarity[0], stationarity[1], Eq(lam_G, 0)],
    uses=[*slopes, definite],
    proof=by.identity(lam_D, lam_G, s),
)
