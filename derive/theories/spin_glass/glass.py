"""The two spin glasses whose Hessian the block ensemble is: orders, noise, and the constants they give.

ℓ_D has covariance (w_D·w_D')^p and ℓ_G has (w·w')^m with m = p + q and w = (w_D, w_G), each block on its unit
sphere, so |w|² = 2. The losses are L_D = ℓ_D - σ ℓ_G and L_G = σ ℓ_G.
"""

from sympy import Expr, Interval, oo

from derive.theories.spin_glass.model import kappa, spin_glass

p = spin_glass.parameter(
    "p", "order of the discriminator's spin glass", Interval(2, oo), whole_arguments=True
)
q = spin_glass.parameter("q", "order that the generator adds", Interval(1, oo), whole_arguments=True)
sigma_z = spin_glass.parameter("sigma_z", "scale σ of the generator's loss", Interval.open(0, oo))

m = p + q
two_m = 2**m

# A positive number in place of 2^m, where no more than that is used: what holds for it holds for 2^m.
power = spin_glass.unknown("power", "2^m", Interval.open(0, oo))


def gradient_variances(power: Expr) -> tuple[Expr, Expr]:
    """Variances of one component of ∇_D L_D and of ∇_G L_G, with 2^m as given."""
    generator = sigma_z**2 * m * power / 2
    return p + generator, generator


def block_variances(power: Expr) -> tuple[Expr, Expr]:
    """S_D = S + b1²/(2κ) and S = b²/2 of the game Jacobian: b² = σ² m(m-1) 2^(m-2), b1² = p(p-1) κ."""
    whole = sigma_z**2 * m * (m - 1) * power / 8
    return whole + p * (p - 1) / 2, whole


v_D, v_G = gradient_variances(two_m)
v_hessian = m * (m - 1) * two_m / 4
S_D_glass, S_glass = block_variances(two_m)

kappa_G = 1 - kappa
