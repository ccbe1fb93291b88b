"""The logarithmic potential and the distribution function in closed form, without quadrature.

Φ(g_D, g_G; z) is stationary at the solution of the Dyson equations. Its derivative along the solution is
therefore its explicit derivative, g; together with Φ - log z → 0 at infinity this makes
Φ(z) = ∫ log(z - x) dμ(x). On the real axis, from above, the real part is the logarithmic potential and the
imaginary part is π times the mass to the right.
"""

from sympy import Derivative, diff, im, log, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.model import (
    BASKERVILLE_2022,
    S_D,
    S,
    dyson_D,
    dyson_G,
    g_D,
    g_G,
    kappa,
    kappa_G,
    spin_glass,
    x1,
    z,
)  # fmt: skip
from derive.theories.spin_glass.moments import moments, transforms

quadratic = kappa**2 * S_D * g_D**2 + 2 * kappa * kappa_G * S * g_D * g_G + kappa_G**2 * S * g_G**2
functional = kappa * ((z + x1) * g_D - log(g_D)) + kappa_G * (z * g_G - log(g_G)) - quadratic / 2 - 1
closed_form = -kappa * log(g_D) - kappa_G * log(g_G) + quadratic / 2

# Where the equations determine g_D and g_G as smooth functions, and their logarithms do not jump: off the
# branch points (the edges of the spectrum) and off the real axis outside it, where the values are limits.
determinant = (S_D - 1 / (kappa * g_D**2)) * (S - 1 / (kappa_G * g_G**2)) - S**2
smooth = [im(g_D), im(g_G), determinant]

stationary_D = spin_glass.claim(
    "potential.stationary_D",
    "The functional is stationary in g_D at the solution of the Dyson equations",
    Eq(diff(functional, g_D), 0),
    given=[dyson_D],
    proof=by.identity(z),
)
stationary_G = spin_glass.claim(
    "potential.stationary_G",
    "The functional is stationary in g_G there",
    Eq(diff(functional, g_G), 0),
    given=[dyson_G],
    proof=by.identity(z),
)
value = spin_glass.claim(
    "potential.closed_form",
    "At the stationary point the functional is -κ log g_D - (1-κ) log g_G + half the quadratic form",
    Eq(functional, closed_form),
    given=[dyson_D, dyson_G],
    uses=[stationary_D, stationary_G],
    proof=by.identity(z, x1),
)
derivative = spin_glass.claim(
    "potential.derivative",
    "Along the solution dΦ/dz = κ g_D + (1-κ) g_G",
    Eq(Derivative(closed_form, z), kappa * g_D + kappa_G * g_G),
    given=[dyson_D, dyson_G],
    nonzero=smooth,
    uses=[value],
    proof=by.derivative(z, implicit=[g_D, g_G], solve=[x1, z]),
)
derivative_shift = spin_glass.claim(
    "potential.derivative_shift",
    "and dΦ/dx1 = κ g_D",
    Eq(Derivative(closed_form, x1), kappa * g_D),
    given=[dyson_D, dyson_G],
    nonzero=smooth,
    uses=[value],
    proof=by.derivative(x1, implicit=[g_D, g_G], solve=[x1, z]),
)
normalisation = spin_glass.claim(
    "potential.normalisation",
    "Φ = log z - m1/z - m2/(2z²) - … at infinity, so Φ is the logarithmic potential",
    Eq(
        -kappa * log(z * g_D) - kappa_G * log(z * g_G) + quadratic / 2,
        -sum(moments()[k] / (k * z**k) for k in (1, 2, 3)),
    ),
    given=[dyson_D, dyson_G],
    nonzero=smooth,
    uses=[derivative, transforms],
    proof=by.series(z, oo, 4, {g_D: 0, g_G: 0}),
    source=BASKERVILLE_2022.at("log-determinant"),
)


dyson_form = spin_glass.claim(
    "potential.dyson_form",
    "At the solution half the quadratic form is (κ (z + x1) g_D + (1-κ) z g_G - 1)/2, bounded term by term",
    Eq(quadratic / 2, (kappa * (z + x1) * g_D + kappa_G * z * g_G - 1) / 2),
    given=[dyson_D, dyson_G],
    proof=by.identity(x1, z),
    note="The form in which the generated code evaluates the potential and the distribution function.",
)
