"""The block ensemble of the GAN spin glass, and the equations that define its spectrum.

H = b M_N + b1 (M_{N_D} ⊕ 0) - x1 (I_{N_D} ⊕ 0), with M_n from the Gaussian orthogonal ensemble
(off-diagonal variance 1/(2n), diagonal 1/n) and κ = N_D/N. For large N the block Stieltjes transforms
g_D and g_G at Im z > 0 solve the Dyson equations below and lie in the lower half plane.
"""

from sympy import Equality, Expr, Interval, oo

from derive.statement.equation import Eq
from derive.statement.source import Source
from derive.statement.theory import Theory

BASKERVILLE_2022 = Source(
    "Baskerville, Keating, Mezzadri, Najnudel",
    "A spin glass model for the loss surfaces of generative adversarial networks",
    2022,
    "J. Stat. Phys. 186:29, arXiv:2101.02524",
)
AUTHORS_CODE = Source(
    "Baskerville",
    "loss-surfaces-of-gans",
    2022,
    "public code npbaskerville/loss-surfaces-of-gans",
    kind="public code",
)

spin_glass = Theory(
    "spin_glass", "Limiting spectrum of the block ensemble of the GAN spin glass", BASKERVILLE_2022
)

lam = spin_glass.parameter("lam", "spectral argument on the real axis")
kappa = spin_glass.parameter("kappa", "share of discriminator weights, N_D/N", Interval.open(0, 1))
b = spin_glass.parameter("b", "scale of the full GOE matrix", Interval.open(0, oo))
b1 = spin_glass.parameter("b1", "scale of the discriminator block's own GOE matrix", Interval(0, oo))
x1 = spin_glass.parameter("x1", "downward shift of the discriminator block")

z = spin_glass.unknown("z", "spectral argument in the upper half plane")
g_D = spin_glass.unknown("g_D", "Stieltjes transform of the discriminator block", zero=False)
g_G = spin_glass.unknown("g_G", "Stieltjes transform of the generator block", zero=False)
r = spin_glass.unknown("r", "1/g_D", zero=False)
t = spin_glass.unknown("t", "1/g_G", zero=False)

kappa_G = 1 - kappa
S = b**2 / 2
c = b1**2 / 2
S_D = S + b1**2 / (2 * kappa)


def dyson(g_D: Expr, g_G: Expr, z: Expr) -> tuple[Equality, Equality]:
    """The two block Dyson equations, for any names of their unknowns."""
    return (
        Eq(1 / g_D, z + x1 - kappa * S_D * g_D - kappa_G * S * g_G),
        Eq(1 / g_G, z - kappa * S * g_D - kappa_G * S * g_G),
    )


dyson_D = spin_glass.model("dyson_D", "Dyson equation of the discriminator block", dyson(g_D, g_G, z)[0])
dyson_G = spin_glass.model("dyson_G", "Dyson equation of the generator block", dyson(g_D, g_G, z)[1])
inverse_D = spin_glass.model("inverse_D", "r is the inverse of g_D", Eq(r, 1 / g_D))
inverse_G = spin_glass.model("inverse_G", "t is the inverse of g_G", Eq(t, 1 / g_G))
