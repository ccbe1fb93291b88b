"""The matched generator, and the plateaux on which a gradient flow drifts without end."""

from sympy import GreaterThan, Integral, diff, erf, erfc, exp, expand, oo, pi, sqrt

from derive import by
from derive.functions.classes import erfcx, spread
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.theories.lsgan.critical import above, at_data, at_latent, below, latent, primitive_generator
from derive.theories.lsgan.ladder import data_slopes, generator_slopes
from derive.theories.lsgan.model import (
    SIGNS,
    E,
    F_slope,
    a,
    b,
    c,
    data_excess,
    data_term,
    expectation_erf_squared,
    g,
    generator_excess,
    generator_term,
    h,
    half,
    lsgan,
    x,
    z,
)
from derive.theories.lsgan.variants import primitive_data, single_tail

claim = lsgan.claim

# --- the matched generator ---------------------------------------------------------------------------------

matched: dict[str, Claim] = {}
for name, s in SIGNS.items():
    word, asked = ("a > 0" if s > 0 else "a < 0"), [s * a > 0]
    here = generator_excess(s, 1 / c)
    fitted = -exp(-c * x) * E(at_data) + 2 * s * exp(here.tilt).subs(h, 0) * here.at(at_data).subs(h, 0)
    cost = data_term(s) + generator_term(s).subs({g: 1 / c, h: 0})
    matched[name] = claim(
        f"matched.cost.{name}",
        f"With G(Z) distributed like X: J = E(1 + erf(aX + b)²)/2, {word}",
        Eq(Integral(c * exp(-c * x) * (1 + erf(at_data) ** 2) / 2, (x, 0, oo)), cost),
        assuming=asked,
        proof=by.antiderivative(primitive_data(s) + fitted),
    )
    claim(
        f"matched.half.{name}",
        f"With G(Z) distributed like X: J >= 1/2, with equality only for D = 1/2 almost surely, {word}",
        GreaterThan(cost - half, 0, evaluate=False),
        assuming=asked,
        uses=[matched[name]],
        proof=by.integrand(
            Integral(c * exp(-c * x) * erf(at_data) ** 2 / 2, (x, 0, oo)),
            primitive_data(s) + fitted + exp(-c * x) / 2,
        ),
    )
    claim(
        f"matched.expectation.{name}",
        f"The same as 1/2 + E erf(aX + b)²/2 in closed form, {word}",
        Eq(
            Integral(c * exp(-c * x) * (1 + erf(at_data) ** 2) / 2, (x, 0, oo)),
            half + expectation_erf_squared(s) / 2,
        ),
        assuming=asked,
        proof=by.antiderivative(
            -exp(-c * x) * (1 + erf(at_data) ** 2) / 2
            - 2
            * s
            * exp(data_excess(s).tilt)
            * (2 * data_excess(s).at(at_data) - erfc(spread(s * (at_data + data_excess(s).kappa))) / 2)
        ),
    )

# --- plateaux ----------------------------------------------------------------------------------------------

kappa = c / (2 * a)
leading = 2 * kappa * exp(-(b**2)) * erfcx(spread(b + kappa))
tail_b = exp(data_excess(1).tilt) * erf(spread(at_data + kappa))
plateau_upper = claim(
    "plateau.upper",
    "For a > 0 the data's part of ∂J/∂b is below 2κ exp(-b²) erfcx(b + κ)",
    below(data_slopes(1)[(b,)] - leading),
    assuming=[a > 0],
    proof=by.integrand(
        Integral(c * exp(-c * x) * (F_slope(at_data) - 2 * exp(-expand(at_data**2)) / sqrt(pi)), (x, 0, oo)),
        diff(primitive_data(1), b) - c / a * tail_b,
    ),
)
plateau_lower = claim(
    "plateau.lower",
    "... and above 2κ(exp(-b²) erfcx(b + κ) - erfc(b)²/4), which differs by a factor that tends to 1",
    above(data_slopes(1)[(b,)] - leading + 2 * kappa * E(b)),
    assuming=[a > 0],
    proof=by.integrand(
        Integral(c * exp(-c * x) * (c / a) * E(at_data), (x, 0, oo)),
        c / a * (primitive_data(1) + exp(-c * x) * erf(at_data) + single_tail(data_excess(1), 1, at_data)),
    ),
    note="erfcx(b + κ) ~ 1/(√π(b + κ)), so that along the flow exp(b²) grows like (4κ/√π)t, b ~ √log t, and "
    "no point of the plateau is stationary.",
)
plateau_generator = claim(
    "plateau.generator",
    "The generator's part of ∂J/∂b lies above -E(η)/(ag), η = ah + b, of order exp(-2η²)",
    above(generator_slopes(1)[(b,)] + E(a * h + b) / (a * g)),
    assuming=[a > 0],
    proof=by.integrand(
        Integral(latent * E(at_latent) / (a * g), (z, 0, oo)), primitive_generator(1) / (a * g)
    ),
)
