"""The oscillation of weak noise is born at κ = 2ν, supercritically, and at one P only: P² = 1 - ν.

At κ = 2ν + ε the line's own q and r turn on ellipses with the frequency ω, ω² = P² - m², m = 1 - ν, and
H = P(q² + r²)/2 - m q r is conserved by the linear equations. With H of the order of ε both P and H/ε change
slowly, so that to first order their rates may be averaged over one turn:

    P' = κH(1 - ν - P²)/ω²,   H' = εH + c1 H².
"""

from sympy import (
    Derivative,
    Expr,
    Integral,
    Poly,
    cos,
    diff,
    expand,
    expand_trig,
    integrate,
    pi,
    sin,
)  # fmt: skip

from derive import by
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.theories.solvable_gan.model import P, gan, kappa, nu, positive, q, r, real
from derive.theories.solvable_gan.reduced import along, field, s
from derive.theories.solvable_gan.stability import line_polynomial
from derive.theories.solvable_gan.thresholds import frequency

claim = gan.claim
AVERAGING = "the averaging theorem"
theta = gan.unknown("theta", "phase ωt of the oscillation", real)
rate = gan.unknown("rate", "frequency ω on the line at κ = 2ν", positive)
size = gan.unknown("size", "amplitude of q on the line", positive)

m = 1 - nu
excess = kappa - 2 * nu
on_ellipse = [Eq(rate**2, P**2 - m**2)]


def conserved(P: Expr, q: Expr, r: Expr) -> Expr:
    """H."""
    return P * (q**2 + r**2) / 2 - m * q * r


# --- one turn -------------------------------------------------------------------------------------------

linear = m * q - P * r, P * q - m * r
turn_q = size * cos(theta)
turn_r = size * (m * cos(theta) + rate * sin(theta)) / P
at_turn = {q: turn_q, r: turn_r}
H = size**2 * rate**2 / (2 * P)

line_linear = claim(
    "oscillation.linear",
    "To first order in q and r, at κ = 2ν, q' = m q - P r and r' = P q - m r",
    [
        Eq(diff(component, x).subs({q: 0, r: 0}), diff(part, x))
        for component, part in zip(field(P, q, r)[1:], linear, strict=True)
        for x in (q, r)
    ][3:],
    given=[Eq(kappa, 2 * nu)],
    uses=[line_polynomial],
    proof=by.identity(kappa),
)
conserves = claim(
    "oscillation.conserved",
    "They conserve H = P(q² + r²)/2 - m q r",
    Eq(sum(diff(conserved(P, q, r), x) * v for x, v in zip((q, r), linear, strict=True)), 0),
    uses=[line_linear],
    proof=by.identity(),
)
turn_of_q = claim(
    "oscillation.turn_q",
    "q = A cos θ, r = A(m cos θ + ω sin θ)/P, θ = ωt, solves them: dq/dθ = (m q - P r)/ω",
    Eq(Derivative(turn_q, theta), linear[0].subs(at_turn) / rate),
    nonzero=[P],
    proof=by.derivative(theta),
)
turn_of_r = claim(
    "oscillation.turn_r",
    "and dr/dθ = (P q - m r)/ω",
    Eq(Derivative(turn_r, theta), linear[1].subs(at_turn) / rate),
    given=on_ellipse,
    nonzero=[P],
    uses=[frequency],
    proof=by.derivative(theta),
)
on_turn = claim(
    "oscillation.H",
    "H = A²ω²/(2P) on it",
    Eq(conserved(P, turn_q, turn_r), H),
    given=on_ellipse,
    nonzero=[P],
    proof=by.identity(),
)

# --- averages over one turn -----------------------------------------------------------------------------


def over_the_turn(f: Expr) -> Expr:
    """An antiderivative of a polynomial in cos θ and sin θ, in cos θ, sin θ and θ."""
    parts = Poly(f, cos(theta), sin(theta)).terms()
    return sum(a * expand_trig(integrate(cos(theta) ** i * sin(theta) ** j, theta)) for (i, j), a in parts)


def mean(name: str, title: str, f: Expr, value: Expr) -> Claim:
    """The integral of a function of P, q and r over one turn is 2π times its mean."""
    integrand = expand(f.subs(at_turn))
    return claim(
        f"oscillation.{name}",
        title,
        Eq(Integral(integrand, (theta, 0, 2 * pi)), 2 * pi * value),
        given=on_ellipse,
        nonzero=[P],
        uses=[turn_of_q, turn_of_r, on_turn],
        proof=by.antiderivative(over_the_turn(integrand)),
    )


mean_qq = mean("mean_qq", "⟨q²⟩ = PH/ω²", q**2, P * H / rate**2)
mean_rr = mean("mean_rr", "⟨r²⟩ = PH/ω²", r**2, P * H / rate**2)
mean_qr = mean("mean_qr", "⟨qr⟩ = mH/ω²", q * r, m * H / rate**2)
c1 = -P * (2 * s * rate**2 + kappa / 2 * (5 * P**2 - 2 * m**2 - 3 * m)) / rate**4
drift_P = mean("drift_P", "⟨P'⟩ = κH(1-ν-P²)/ω²", field(P, q, r)[0], kappa * H * (m - P**2) / rate**2)
drift_H = mean(
    "drift_H",
    "⟨H'⟩ = εH + c1 H², c1 = -P[2sω² + (κ/2)(5P² - 2m² - 3m)]/ω⁴, ε = κ - 2ν",
    along(conserved(P, q, r)),
    excess * H + c1 * H**2,
)

# --- where the averaged equations rest ------------------------------------------------------------------

energy = gan.unknown("energy", "H, of the order of κ - 2ν", positive)
averaged_P = kappa * energy * (m - P**2) / rate**2
averaged_H = excess * energy + c1 * energy**2
born = [*on_ellipse, Eq(P**2, m)]

one_P = claim(
    "oscillation.one_P",
    "With H > 0 the averaged P' has the sign of 1 - ν - P²: it rests at P² = 1 - ν only, and P moves there",
    averaged_P * (m - P**2) > 0,
    nonzero=[m - P**2],
    proof=by.sign(terms=[kappa * energy * (m - P**2) ** 2 / rate**2]),
    cites=AVERAGING,
)
its_frequency = claim(
    "oscillation.frequency",
    "where ω² = ν(1-ν)",
    Eq(rate**2, nu * (1 - nu)),
    given=born,
    nonzero=[P],
    uses=[frequency],
    proof=by.membership(),
)
saturates = claim(
    "oscillation.supercritical",
    "and c1 = -P(κ+2s)/ω² < 0 for P > 0: the amplitude saturates",
    [Eq(c1, -P * (kappa + 2 * s) / rate**2)],
    given=born,
    nonzero=[P],
    uses=[drift_H],
    proof=by.identity(nu),
)
saturation_sign = claim(
    "oscillation.supercritical_sign",
    "with this sign",
    -P * (kappa + 2 * s) / rate**2 < 0,
    assuming=[P > 0],
    proof=by.sign(),
    cites=AVERAGING,
)
amplitude = claim(
    "oscillation.amplitude",
    "The cycle has ⟨q²⟩ = ⟨r²⟩ = PH/ω² = (κ-2ν)/(κ+2s)",
    Eq(P * energy / rate**2, excess / (kappa + 2 * s)),
    given=[*born, Eq(averaged_H, 0)],
    nonzero=[P],
    uses=[mean_qq, mean_rr, saturates],
    proof=by.identity(),
    cites=AVERAGING,
)
attracts_H = claim(
    "oscillation.attracts_H",
    "It attracts: d⟨H'⟩/dH = -(κ-2ν) there",
    Eq(excess + 2 * c1 * energy, -excess),
    given=[Eq(averaged_H, 0)],
    nonzero=[P],
    proof=by.identity(),
    cites=AVERAGING,
)
frequency_squared = P**2 - m**2
attracts_P = claim(
    "oscillation.attracts_P",
    "and d⟨P'⟩/dP = -2κHPν(1-ν)/ω⁴, while ⟨P'⟩ = 0 there for every H",
    Eq(
        Derivative(kappa * energy * (m - P**2) / frequency_squared, P),
        -2 * kappa * energy * P * nu * (1 - nu) / frequency_squared**2,
    ),
    nonzero=[frequency_squared],
    proof=by.derivative(P),
    cites=AVERAGING,
)
