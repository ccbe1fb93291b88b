"""The complexity as a variational problem over the closed-form log-potential, with gradient and Hessian.

Conditioned on the losses and on the difference of the radial derivatives, the symmetrised game Jacobian
over √(2N) is the block ensemble with its blocks shifted down by A (discriminator) and B (generator),

    A = x + (s + δ)/2,   B = (s - δ)/2,
    x = -p ℓ_D/√(2N),   s = σ (y_D + y_G)/√(2N),   δ = σ (y_D - y_G)/√(2N).

The expected number of critical points is therefore exp(N max F) to leading order, with F = K - rate + Ω and
Ω(A, B) = ∫ log|λ| dμ of the shifted ensemble: the log-potential at z = B with the shift x1 = A - B.
"""

from sympy import Derivative, Equality, Expr, I, Interval, im, log, oo

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.glass import (
    block_variances,
    gradient_variances,
    kappa_G,
    m,
    p,
    power,
    sigma_z,
)
from derive.theories.spin_glass.hessian import radial_difference, shift_covariance
from derive.theories.spin_glass.model import b, b1, dyson, g_D, g_G, kappa, spin_glass, x1, z
from derive.theories.spin_glass.potential import derivative, derivative_shift, normalisation

real, positive = Interval(-oo, oo), Interval.open(0, oo)

A = spin_glass.unknown("A", "downward shift of the discriminator block", real)
B = spin_glass.unknown("B", "downward shift of the generator block", real)
own = spin_glass.unknown("own", "x, the part of A that comes from the discriminator's own loss", real)
s = spin_glass.unknown("s", "scaled sum of the radial derivatives, m L_G", real)
delta = spin_glass.unknown("delta", "scaled difference δ of the radial derivatives", real)

shift_A = own + (s + delta) / 2
shift_B = (s - delta) / 2


def rate_of(power: Expr) -> Expr:
    """Minus the exponent of the Gaussian density of x, s and δ, per degree of freedom, with 2^m as given."""
    return own**2 / p**2 + s**2 / (sigma_z**2 * m**2 * power) + delta**2 / (sigma_z**2 * m * power)


# --- the rate is that of the Gaussian law ---------------------------------------------------------------

# One half of the inverse covariance of (A, B)/√(2N): what remains of the rate when x, s and δ are
# maximised over at given A and B.
(own_D, own_G), (noise_D, noise_G) = block_variances(power), gradient_variances(power)
P_D, P_G = own_D + noise_D / 2, own_G + noise_G / 2
determinant_P = P_D * P_G - own_G**2
inverse_form = (P_G * A**2 - 2 * own_G * A * B + P_D * B**2) / determinant_P

# The maximiser of -rate at given A and B is the conditional mean.
mean_own = p**2 * (P_G * A - own_G * B) / (2 * determinant_P)
mean_s = sigma_z**2 * m**2 * power * ((P_G - own_G) * A + (P_D - own_G) * B) / (4 * determinant_P)
mean_delta = sigma_z**2 * m * power * ((P_G + own_G) * A - (P_D + own_G) * B) / (4 * determinant_P)

consistent = spin_glass.claim(
    "landscape.consistent",
    "The point of least rate at given shifts has these shifts",
    [
        Eq(shift_A.subs({own: mean_own, s: mean_s, delta: mean_delta}, simultaneous=True), A),
        Eq(shift_B.subs({own: mean_own, s: mean_s, delta: mean_delta}, simultaneous=True), B),
    ],
    nonzero=[determinant_P],
    proof=by.identity(),
)
least_rate = spin_glass.claim(
    "landscape.least_rate",
    "The least rate at given shifts is half the form of the inverse of P, P = [[S_D, S], [S, S]] + "
    "diag(v_D, v_G)/2",
    Eq(
        rate_of(power).subs({own: mean_own, s: mean_s, delta: mean_delta}, simultaneous=True),
        inverse_form / 2,
    ),
    nonzero=[determinant_P],
    uses=[consistent, shift_covariance, radial_difference],
    proof=by.identity(),
)

# --- gradient and Hessian of the log-potential ------------------------------------------------------------

# Any numbers for b²/2 > 0 and b1²/(2κ) ≥ 0: what follows holds for every block ensemble.
S = spin_glass.unknown("S", "variance of the whole matrix, b²/2", positive)
V = spin_glass.unknown("V", "variance that the discriminator block adds, b1²/(2κ)", Interval(0, oo))
S_D = S + V
shifted = (
    Eq(1 / g_D, A - kappa * S_D * g_D - kappa_G * S * g_G),
    Eq(1 / g_G, B - kappa * S * g_D - kappa_G * S * g_G),
)
quadratic = kappa**2 * S_D * g_D**2 + 2 * kappa * kappa_G * S * g_D * g_G + kappa_G**2 * S * g_G**2
potential = -kappa * log(g_D) - kappa_G * log(g_G) + quadratic / 2
agrees = spin_glass.claim(
    "landscape.agrees",
    "These are the Dyson equations of the block ensemble at z = B with the shift x1 = A - B",
    [Eq(e.lhs - e.rhs, f.lhs - f.rhs) for e, f in zip(shifted, dyson(g_D, g_G, z), strict=True)],
    given=[Eq(V, b1**2 / (2 * kappa)), Eq(S, b**2 / 2), Eq(A, z + x1), Eq(B, z)],
    proof=by.identity(V, S, A, B),
)
J_D = S_D - 1 / (kappa * g_D**2)
J_G = S - 1 / (kappa_G * g_G**2)
J_determinant = J_D * J_G - S**2
# Off the branch points, and off the real axis, where a principal logarithm may jump; on the axis outside the
# spectrum both sides are limits from above.
smooth = [im(g_D), im(g_G), J_determinant]

gradient_A = spin_glass.claim(
    "landscape.gradient_A",
    "∂Ω/∂A = κ g_D (its real part on the axis)",
    Eq(Derivative(potential, A), kappa * g_D),
    given=shifted,
    nonzero=smooth,
    uses=[agrees, derivative_shift, normalisation],
    proof=by.derivative(A, implicit=[g_D, g_G], solve=[A, B]),
)
gradient_B = spin_glass.claim(
    "landscape.gradient_B",
    "∂Ω/∂B = (1-κ) g_G",
    Eq(Derivative(potential, B), kappa_G * g_G),
    given=shifted,
    nonzero=smooth,
    uses=[agrees, derivative, normalisation],
    proof=by.derivative(B, implicit=[g_D, g_G], solve=[A, B]),
)
hessian_AA = spin_glass.claim(
    "landscape.hessian_AA",
    "∂²Ω/∂A² is the first entry of the inverse of J = [[S_D, S], [S, S]] - diag(1/(κ g_D²), 1/((1-κ) g_G²))",
    Eq(Derivative(kappa * g_D, A), J_G / J_determinant),
    given=shifted,
    nonzero=smooth,
    uses=[gradient_A],
    proof=by.derivative(A, implicit=[g_D, g_G], solve=[A, B]),
)
hessian_AB = spin_glass.claim(
    "landscape.hessian_AB",
    "∂²Ω/∂A∂B is its other entry",
    Eq(Derivative(kappa_G * g_G, A), -S / J_determinant),
    given=shifted,
    nonzero=smooth,
    uses=[gradient_B],
    proof=by.derivative(A, implicit=[g_D, g_G], solve=[A, B]),
)
hessian_BB = spin_glass.claim(
    "landscape.hessian_BB",
    "∂²Ω/∂B² is its last entry",
    Eq(Derivative(kappa_G * g_G, B), J_D / J_determinant),
    given=shifted,
    nonzero=smooth,
    uses=[gradient_B],
    proof=by.derivative(B, implicit=[g_D, g_G], solve=[A, B]),
)

# --- the same in real variables ----------------------------------------------------------------------------

# κ g_D = w_D - i y_D and (1-κ) g_G = w_G - i y_G; e_D = κ/|κ g_D|² and e_G = (1-κ)/|(1-κ) g_G|².
w_D = spin_glass.unknown("w_D", "real part of κ g_D", real)
w_G = spin_glass.unknown("w_G", "real part of (1-κ) g_G", real)
y_D = spin_glass.unknown("y_D", "minus the imaginary part of κ g_D", positive)
y_G = spin_glass.unknown("y_G", "minus the imaginary part of (1-κ) g_G", positive)
e_D = spin_glass.unknown("e_D", "1/(κ |g_D|²)", positive)
e_G = spin_glass.unknown("e_G", "1/((1-κ) |g_G|²)", positive)

moduli = (Eq(e_D * (w_D**2 + y_D**2), kappa), Eq(e_G * (w_G**2 + y_G**2), kappa_G))


def on_the_axis(sign: int) -> tuple[Equality, Equality]:
    """The Dyson equations of the shifted ensemble at z = B + i0 (sign 1), or their conjugates."""
    inside = {g_D: (w_D - sign * I * y_D) / kappa, g_G: (w_G - sign * I * y_G) / kappa_G}
    first, second = (e.subs(inside) for e in shifted)
    return first, second


real_A = spin_glass.claim(
    "landscape.real_A",
    "Real part of the discriminator's Dyson equation: A = (e_D + S_D) w_D + S w_G",
    Eq(A, (e_D + S_D) * w_D + S * w_G),
    given=[on_the_axis(1)[0], on_the_axis(-1)[0], moduli[0]],
    nonzero=[w_D**2 + y_D**2],
    proof=by.identity(A, e_D, y_G),
)
real_B = spin_glass.claim(
    "landscape.real_B",
    "Real part of the generator's: B = S w_D + (e_G + S) w_G",
    Eq(B, S * w_D + (e_G + S) * w_G),
    given=[on_the_axis(1)[1], on_the_axis(-1)[1], moduli[1]],
    nonzero=[w_G**2 + y_G**2],
    proof=by.identity(B, e_G, y_D),
)
imaginary_A = spin_glass.claim(
    "landscape.imaginary_A",
    "Imaginary part of the discriminator's Dyson equation inside the spectrum: (e_D - S_D) y_D = S y_G",
    Eq((e_D - S_D) * y_D, S * y_G),
    given=[on_the_axis(1)[0], on_the_axis(-1)[0], moduli[0]],
    nonzero=[w_D**2 + y_D**2],
    proof=by.identity(A, e_D, y_G),
)
imaginary_B = spin_glass.claim(
    "landscape.imaginary_B",
    "Imaginary part of the generator's: (e_G - S) y_G = S y_D",
    Eq((e_G - S) * y_G, S * y_D),
    given=[on_the_axis(1)[1], on_the_axis(-1)[1], moduli[1]],
    nonzero=[w_G**2 + y_G**2],
    proof=by.identity(B, e_G, y_D),
)
inside = spin_glass.claim(
    "landscape.inside",
    "Inside the spectrum (e_D - S_D)(e_G - S) = S²: what e_D has above S_D and e_G above S are S ρ and S/ρ",
    Eq((e_D - S_D) * (e_G - S), S**2),
    given=[*imaginary_A.statement, *imaginary_B.statement],
    uses=[imaginary_A, imaginary_B],
    proof=by.identity(e_D, e_G),
)
balance = spin_glass.claim(
    "landscape.balance",
    "and (e_D - S_D) y_D² = (e_G - S) y_G²",
    Eq((e_D - S_D) * y_D**2, (e_G - S) * y_G**2),
    given=[*imaginary_A.statement, *imaginary_B.statement],
    uses=[imaginary_A, imaginary_B],
    proof=by.identity(e_D, e_G),
)

# --- the log-potential at the solution, from the moduli and real parts alone --------------------------------

half_form = spin_glass.claim(
    "landscape.half_form",
    "The real part of the quadratic form is A w_D + B w_G - 1",
    Eq(
        sum(
            quadratic.subs({g_D: (w_D - sign * I * y_D) / kappa, g_G: (w_G - sign * I * y_G) / kappa_G})
            for sign in (1, -1)
        )
        / 2,
        A * w_D + B * w_G - 1,
    ),
    given=[*real_A.statement, *real_B.statement, *imaginary_A.statement, *imaginary_B.statement, *moduli],
    # The four real equations are hypotheses here: of the Dyson equations they hold by the claims above.
    proof=by.identity(A, B, V, e_G, kappa),
    note="As |g_D|² = 1/(κ e_D) and |g_G|² = 1/((1-κ) e_G), it makes Ω half of κ log(κ e_D) + "
    "(1-κ) log((1-κ) e_G) + A w_D + B w_G - 1.",
)
