"""The optimal discriminator where the generated points have no density, and the printed divergence.

X is uniform on the unit square, Z uniform on [0, 1], G(z) = (z, 0). D_n(x) = x2^(1/n) vanishes on the
generated segment. With x2 = exp(-nt), t is exponential with rate n under the data's law and D_n = exp(-t).
"""

from sympy import Derivative, Integral, Interval, exp, log, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.lsgan.model import PULFORD_2021, c, g, h, lsgan, positive, x

claim = lsgan.claim
steepness = lsgan.unknown("steepness", "n in D_n(x) = x2^(1/n)", positive)
t = lsgan.unknown("t", "-log(x2)/n", positive)
share = lsgan.unknown("share", "dP/d(P + P_G) at a point", Interval.open(0, 1))
output = lsgan.unknown("output", "value of a discriminator at a point", Interval.open(0, 1))

logarithmic = claim(
    "counterexample.logarithmic",
    "V(D_n) = E log D_n(X) + E log(1 - D_n(G(Z))) = -1/n: it tends to 0, the supremum, not to -log 4",
    Eq(Integral(-t * steepness * exp(-steepness * t), (t, 0, oo)), -1 / steepness),
    proof=by.antiderivative((t + 1 / steepness) * exp(-steepness * t)),
    note="On the segment D_n = 0, so that the second expectation is 0. The density formula D* = p/(p + p_G), "
    "with p_G taken as a density on the square, is what fails; with dP/d(P + P_G), which is 1 off the "
    "segment and 0 on it, V(D*) = 0 is attained, and D_n tends to D*.",
    source=PULFORD_2021.at("validity of the optimal discriminator"),
)
least_squares = claim(
    "counterexample.least_squares",
    "E(1 - D_n(X))² + E D_n(G(Z))² = 2/((n+1)(n+2)): it tends to 0",
    Eq(
        Integral(steepness * exp(-steepness * t) * (1 - exp(-t)) ** 2, (t, 0, oo)),
        2 / ((steepness + 1) * (steepness + 2)),
    ),
    proof=by.antiderivative(
        -exp(-steepness * t)
        + 2 * steepness * exp(-(steepness + 1) * t) / (steepness + 1)
        - steepness * exp(-(steepness + 2) * t) / (steepness + 2)
    ),
    source=PULFORD_2021.at("validity of the optimal discriminator"),
)
pointwise_squares = claim(
    "counterexample.radon_nikodym_squares",
    "Pointwise: p(1-D)² + (1-p)D² = p(1-p) + (D-p)², p = dP/d(P + P_G): D = p is optimal, always",
    Eq(share * (1 - output) ** 2 + (1 - share) * output**2, share * (1 - share) + (output - share) ** 2),
    proof=by.identity(),
)
value = share * log(output) + (1 - share) * log(1 - output)
pointwise_log = claim(
    "counterexample.radon_nikodym_log",
    "Pointwise: the derivative of p log D + (1-p) log(1-D) is (p - D)/(D(1-D))",
    Eq(Derivative(value, output), (share - output) / (output * (1 - output))),
    proof=by.derivative(output),
)
rising = claim(
    "counterexample.radon_nikodym_rising",
    "It is positive below p: D = p is the maximum, always",
    (share - output) / (output * (1 - output)) > 0,
    assuming=[output < share],
    uses=[pointwise_log],
    proof=by.sign(),
)
falling = claim(
    "counterexample.radon_nikodym_falling",
    "... and negative above p",
    (share - output) / (output * (1 - output)) < 0,
    assuming=[output > share],
    uses=[pointwise_log],
    proof=by.sign(),
)

# --- the Kullback–Leibler divergence of data from generated points ------------------------------------------

divergence = claim(
    "divergence.nonpositive_offset",
    "For h <= 0 the divergence of X from G(Z) is log(gc) - 1 + (1 - hc)/(gc), as in the authors' script",
    Eq(
        Integral(c * exp(-c * x) * (log(g * c) - c * x + (x - h) / g), (x, 0, oo)),
        log(g * c) - 1 + (1 - h * c) / (g * c),
    ),
    assuming=[h <= 0],
    proof=by.antiderivative(
        -exp(-c * x) * (log(g * c) - c * x + (x - h) / g) - exp(-c * x) * (1 / g - c) / c
    ),
)
missed = claim(
    "divergence.positive_offset",
    "For h > 0 the data has mass 1 - exp(-ch) > 0 where G(Z) has none: the divergence is +∞",
    (1 - exp(-c * h)) > 0,
    assuming=[h > 0],
    proof=by.integrand(Integral(c * exp(-c * x), (x, 0, h)), -exp(-c * x)),
)
