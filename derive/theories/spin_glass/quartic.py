"""From the Dyson equations to the master quartic, and to the same curve in the better variable r = 1/g_D."""

from sympy import Expr, Interval, Rational, im, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.model import (
    AUTHORS_CODE,
    BASKERVILLE_2022,
    S,
    b,
    b1,
    c,
    dyson_D,
    dyson_G,
    g_D,
    g_G,
    inverse_D,
    inverse_G,
    kappa,
    kappa_G,
    r,
    spin_glass,
    t,
    x1,
    z,
)  # fmt: skip

# Written as the source writes it: b1²/(κ b²) is the ratio of the two variances.
ratio = b1**2 / (kappa * b**2)


def master_quartic(t: Expr, z: Expr, sign: int = 1) -> Expr:
    """The quartic in t; the authors' code has sign = -1 in its last constant."""
    generator_part = t**2 - z * t + kappa_G * b**2 / 2
    discriminator_part = (1 + ratio) * t**2 - (ratio * z - x1) * t + sign * kappa_G * b1**2 / (2 * kappa)
    return generator_part * discriminator_part + kappa * b**2 / 2 * t**2


quartic = spin_glass.claim(
    "quartic",
    "Eliminating g_D and g_G leaves a quartic in t = 1/g_G",
    Eq(master_quartic(t, z), 0),
    given=[dyson_D, dyson_G, inverse_G],
    proof=by.elimination(g_G, g_D),
    source=BASKERVILLE_2022.at("master quartic"),
)

authors_quartic = spin_glass.published(
    "quartic.authors_code",
    "The quartic as coded by the authors, with -(1-κ) b1²/(2κ)",
    Eq(master_quartic(t, z, sign=-1), 0),
    given=[dyson_D, dyson_G, inverse_G],
    assuming=[im(g_D) < 0, im(g_G) < 0],
    proof=by.refutation(at={kappa: Rational(1, 2), b: 1, b1: 2, x1: Rational(1, 2), z: 1}),
    source=AUTHORS_CODE.at("spectral density"),
    corrected_by=quartic,
    note="The authors' code has the wrong sign in the last constant; at κ = 0.9 it is nearly invisible.",
)

# --- the rational uniformisation: z is an explicit function of r ---------------------------------------

t_of_r = r + c / r - x1
Q = r**2 - x1 * r + c

shared = spin_glass.claim(
    "quartic.t_of_r",
    "Subtracting the Dyson equations gives t as a function of r: t = r + b1²/(2r) - x1",
    Eq(t, t_of_r),
    given=[dyson_D, dyson_G, inverse_D, inverse_G],
    proof=by.elimination(z, g_G, g_D),
)


def z_of_r(r: Expr) -> Expr:
    """The spectral argument on the curve."""
    t = r + c / r - x1
    return t + kappa * S / r + kappa_G * S / t


uniformisation = spin_glass.claim(
    "quartic.uniformisation",
    "The curve is rational: z = t + κ S/r + (1-κ) S/t",
    Eq(z, t + kappa * S / r + kappa_G * S / t),
    given=[dyson_G, inverse_D, inverse_G],
    proof=by.identity(z, g_D, g_G),
)


def resolvent_quartic(r: Expr, z: Expr) -> Expr:
    """The monic quartic in r on which numerical work rests: its physical root stays away from 0."""
    Q = r**2 - x1 * r + c
    return Q**2 + kappa * S * Q + kappa_G * S * r**2 - z * r * Q


resolvent = spin_glass.claim(
    "quartic.resolvent",
    "Eliminating g_D and g_G in favour of r = 1/g_D leaves a monic quartic in r",
    Eq(resolvent_quartic(r, z), 0),
    given=[dyson_D, dyson_G, inverse_D],
    proof=by.elimination(g_G, g_D),
)

total = spin_glass.claim(
    "quartic.total",
    "The Stieltjes transform of the whole spectrum is g = κ g_D + (1-κ) g_G = 2(z - t)/b²",
    Eq(kappa * g_D + kappa_G * g_G, (z - t) / S),
    given=[dyson_G, inverse_G],
    proof=by.identity(z, g_G),
)

# --- the same curve seen in special cases ---------------------------------------------------------------

semicircle = spin_glass.claim(
    "quartic.semicircle",
    "Without a shift and without its own block (b1 = x1 = 0) the curve is the semicircle's, times r²",
    Eq(resolvent_quartic(r, z).subs({b1: 0, x1: 0}), r**2 * (r**2 - z * r + S)),
    proof=by.identity(),
)
only_discriminator = spin_glass.claim(
    "quartic.kappa_one",
    "At κ = 1 the curve contains the semicircle of variance (b² + b1²)/2 centred at -x1",
    Eq(resolvent_quartic(r, z).subs(kappa, 1), Q * (r**2 - (x1 + z) * r + (b**2 + b1**2) / 2)),
    proof=by.identity(),
)
only_generator = spin_glass.claim(
    "quartic.kappa_zero",
    "At κ = 0 the curve in t is the semicircle of variance b²/2",
    Eq(resolvent_quartic(r, z).subs(kappa, 0), (t**2 - z * t + S) * r**2),
    given=[Eq(t, t_of_r)],
    proof=by.identity(t),
)
reflection = spin_glass.unknown("reflection", "1 or -1", domain=Interval(-1, 1))
mirror = spin_glass.claim(
    "quartic.mirror",
    "Reflecting the spectrum and the shift together changes nothing",
    Eq(
        resolvent_quartic(reflection * r, reflection * z).subs(x1, reflection * x1),
        resolvent_quartic(r, z),
    ),
    given=[Eq(reflection**2, 1)],
    proof=by.identity(reflection),
)
s = spin_glass.unknown("dilation", "a factor of spectrum and parameters", domain=Interval.open(0, oo))
scaling = spin_glass.claim(
    "quartic.scaling",
    "Scaling b, b1, x1, z and r together by s multiplies the quartic by s⁴",
    Eq(
        resolvent_quartic(s * r, s * z).subs({b: s * b, b1: s * b1, x1: s * x1}, simultaneous=True),
        s**4 * resolvent_quartic(r, z),
    ),
    proof=by.identity(),
)
