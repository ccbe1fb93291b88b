"""Spectral edges, the number of cuts, and the surface in parameter space where it changes.

On the real axis outside the support both r and t are real and increase with the spectral argument. Along
the rational curve z(r) this happens exactly where E(r) > 0 and r² > b1²/2, so the edges are images of real
roots of E, of degree 6. A gap can only lie where g_D and g_G have opposite signs; the sign of x1 says which,
the mass to its left is then κ or 1-κ, and there is at most one gap. It opens at a critical shift that has a
closed form.
"""

from sympy import Derivative, Expr, Interval, Rational, diff, oo, sqrt

from derive import by
from derive.statement.equation import Eq
from derive.theories.spin_glass.branch import bound_D, determinant, rho
from derive.theories.spin_glass.model import (
    BASKERVILLE_2022,
    S,
    b,
    b1,
    c,
    dyson_D,
    dyson_G,
    g_D,
    g_G,
    kappa,
    kappa_G,
    r,
    spin_glass,
    x1,
    z,
)  # fmt: skip
from derive.theories.spin_glass.quartic import Q, resolvent_quartic, t_of_r, uniformisation, z_of_r

# --- edges are critical points of the rational curve ---------------------------------------------------

edge_polynomial = (r**2 - c) * (Q**2 - kappa_G * S * r**2) - kappa * S * Q**2

critical_points = spin_glass.claim(
    "edges.critical_points",
    "d(z + x1)/dr = E(r) / (r (r² - x1 r + b1²/2))² with E monic of degree 6",
    Eq(Derivative(z_of_r(r) + x1, r), edge_polynomial / (r * Q) ** 2),
    uses=[uniformisation],
    proof=by.derivative(r),
)
slope_of_t = spin_glass.claim(
    "edges.slope_of_t",
    "Along the curve t = r + b1²/(2r) - x1 increases with z exactly where r does and r² > b1²/2",
    Eq(Derivative(t_of_r + x1, r), (r**2 - c) / r**2),
    proof=by.derivative(r),
)
double_roots = spin_glass.claim(
    "edges.double_roots",
    "On the curve the r-derivative of the quartic is E/(r Q): critical points are its double roots",
    Eq(diff(resolvent_quartic(r, z), r), edge_polynomial / (r * Q)),
    given=[Eq(z, z_of_r(r))],
    proof=by.identity(z),
)

# The discriminant of a monic quartic from its two invariants. For the quartic in r it has degree 6 in z and
# 112 terms when expanded.
c0, c1, c2, c3 = (spin_glass.unknown(f"c{k}", f"coefficient of r^{k} in a monic quartic") for k in range(4))
invariant_2 = 12 * c0 - 3 * c3 * c1 + c2**2
invariant_3 = 72 * c2 * c0 + 9 * c3 * c2 * c1 - 27 * c1**2 - 27 * c0 * c3**2 - 2 * c2**3
discriminant = (4 * invariant_2**3 - invariant_3**2) / 27

# What is left of the quartic when the root r is divided out: y³ + d2 y² + d1 y + d0.
d2 = c3 + r
d1 = c2 + r * d2
d0 = c1 + r * d1
rest_discriminant = 18 * d2 * d1 * d0 - 4 * d2**3 * d0 + d2**2 * d1**2 - 4 * d1**3 - 27 * d0**2

edges_in_discriminant = spin_glass.claim(
    "edges.discriminant",
    "A quartic's discriminant is the squared derivative at a root r, here (E/(r Q))², times that of the rest",
    Eq(discriminant, (4 * r**3 + 3 * c3 * r**2 + 2 * c2 * r + c1) ** 2 * rest_discriminant),
    given=[Eq(r**4 + c3 * r**3 + c2 * r**2 + c1 * r + c0, 0)],
    uses=[double_roots],
    proof=by.identity(c0),
    note="So every edge is a root of the discriminant; its other roots are coincidences of unphysical ones.",
)

# --- at most one gap -------------------------------------------------------------------------------------

G_D = spin_glass.unknown("G_D", "modulus of a real g_D in a gap", domain=Interval.open(0, oo))
G_G = spin_glass.unknown("G_G", "modulus of a real g_G in a gap", domain=Interval.open(0, oo))
gap_D_left = spin_glass.claim(
    "edges.gap_D_left",
    "A gap with g_D > 0 > g_G (the discriminator's mass κ to its left) needs x1 > 0",
    x1 > 0,
    given=[Eq(G_D, g_D), Eq(-G_G, g_G), dyson_D, dyson_G],
    uses=[determinant],
    proof=by.sign(terms=[1 / G_D + c * G_D + 1 / G_G], solve=[g_D, g_G, z, x1]),
)
gap_G_left = spin_glass.claim(
    "edges.gap_G_left",
    "A gap with g_D < 0 < g_G (the generator's mass 1-κ to its left) needs x1 < 0",
    x1 < 0,
    given=[Eq(-G_D, g_D), Eq(G_G, g_G), dyson_D, dyson_G],
    uses=[determinant],
    proof=by.sign(terms=[1 / G_D + c * G_D + 1 / G_G], solve=[g_D, g_G, z, x1]),
    note="Two gaps would have the same mass to their left: so there are at most two cuts.",
)

# --- where the number of cuts changes ---------------------------------------------------------------------

# In the gap (x1 > 0) write w = g_D > 0 and τ = -t > 0; outside the support means F(w) < 1.
w = spin_glass.unknown("w", "g_D in the gap", domain=Interval.open(0, oo))
tau_of_w = x1 - 1 / w - c * w
F = kappa * S * w**2 / (1 - c * w**2) + kappa_G * S / tau_of_w**2

outside = spin_glass.claim(
    "edges.outside",
    "With w = 1/r, E(r) has the sign of 1 - F(w)",
    Eq(edge_polynomial.subs(r, 1 / w), (1 - F) * (1 - c * w**2) * Q.subs(r, 1 / w) ** 2 / w**2),
    uses=[critical_points],
    proof=by.identity(),
)
convex_D = spin_glass.claim(
    "edges.convex_D",
    "The discriminator's part of F is convex in w",
    diff(w**2 / (1 - c * w**2), w, 2) > 0,
    assuming=[1 - c * w**2 > 0],
    uses=[bound_D],
    proof=by.sign(terms=[2 / (1 - c * w**2) ** 2, 8 * c * w**2 / (1 - c * w**2) ** 3]),
)
convex_G = spin_glass.claim(
    "edges.convex_G",
    "The generator's part of F is convex in w, so {F < 1} is one interval: at most one gap, again",
    diff(1 / tau_of_w**2, w, 2) > 0,
    assuming=[tau_of_w > 0],
    proof=by.sign(terms=[6 * (1 / w**2 - c) ** 2 / tau_of_w**4, 4 / (w**3 * tau_of_w**3)]),
)
monotone = spin_glass.claim(
    "edges.monotone",
    "At fixed w the function F decreases as the shift grows: gaps open at one critical shift and stay",
    diff(F, x1) < 0,
    assuming=[tau_of_w > 0],
    proof=by.sign(terms=[2 * kappa_G * S / tau_of_w**3]),
)

# At the critical shift min F = 1. With m³ = (1-κ)/κ and y = w² the minimum is explicit.
m = spin_glass.unknown("m", "cube root of (1-κ)/κ", domain=Interval.open(0, oo))
y = spin_glass.unknown("y", "w² at the cusp", domain=Interval.open(0, oo))
cube_root = Eq(kappa, 1 / (1 + m**3))
cusp_shift = ((1 + c * y) + m * (1 - c * y)) / w
cusp_equation = (c**2 + kappa * S * c) * y**2 - (2 * c + kappa * S * (1 + m)) * y + 1

minimum = spin_glass.claim(
    "edges.minimum",
    "At the shift x1 = ((1 + c y) + m (1 - c y))/w, y = w², the point w is the minimum of F",
    Eq(diff(F, w), 0),
    given=[Eq(x1, cusp_shift), Eq(y, w**2), cube_root],
    nonzero=[1 - c * w**2],
    proof=by.identity(x1, y, kappa),
)
tangency = spin_glass.claim(
    "edges.tangency",
    "and F = 1 there when y solves the quadratic of the cusp",
    Eq(F, 1),
    given=[Eq(x1, cusp_shift), Eq(y, w**2), cube_root, Eq(cusp_equation, 0)],
    nonzero=[1 - c * w**2],
    proof=by.identity(x1, y, kappa, b),
)
cusp_real = spin_glass.claim(
    "edges.cusp_real",
    "The quadratic of the cusp has two real roots",
    (2 * c + kappa * S * (1 + m)) ** 2 > 4 * (c**2 + kappa * S * c),
    proof=by.sign(),
)
cusp_inside = spin_glass.claim(
    "edges.cusp_inside",
    "At y = 2/b1² the quadratic is negative, so exactly the smaller root has c y < 1",
    cusp_equation.subs(y, 1 / c) < 0,
    assuming=[b1 > 0],
    uses=[cusp_real],
    proof=by.sign(),
)

# The smaller root and the shift, in a form in which nothing cancels: y = 2/(b1² + h).
h = spin_glass.unknown(
    "h", "κ S (1+m) plus the square root of the quadratic's discriminant", domain=Interval.open(0, oo)
)
h_equation = Eq((h - kappa * S * (1 + m)) ** 2, kappa * S * (kappa * S * (1 + m) ** 2 + 4 * c * m))
cusp_root = spin_glass.claim(
    "edges.cusp_root",
    "y = 2/(b1² + h) is a root of the quadratic of the cusp",
    Eq((c**2 + kappa * S * c) * y**2 + 1, (2 * c + kappa * S * (1 + m)) * y),
    given=[Eq(y, 2 / (2 * c + h)), h_equation],
    proof=by.identity(y, h),
)
cusp_smaller = spin_glass.claim(
    "edges.cusp_smaller",
    "with c y < 1, so it is the smaller one, and the gap opens there",
    c * y < 1,
    given=[Eq(y, 2 / (2 * c + h))],
    uses=[cusp_root],
    proof=by.sign(terms=[h / (2 * c + h)], solve=[y]),
)
closed_shift = spin_glass.claim(
    "edges.critical_shift",
    "The critical shift in closed form: x1² = (2 b1² + (1+m) h)² / (2 (b1² + h))",
    Eq(x1**2, (4 * c + (1 + m) * h) ** 2 / (2 * (2 * c + h))),
    given=[Eq(x1, cusp_shift), Eq(y, w**2), Eq(y, 2 / (2 * c + h))],
    uses=[cusp_smaller],
    proof=by.identity(x1, w, y),
)


def critical_shift_of(kappa: Expr, b: Expr, b1: Expr) -> Expr:
    """The shift |x1| at which the two cuts touch; beyond it there are two."""
    S, c, m = b**2 / 2, b1**2 / 2, ((1 - kappa) / kappa) ** Rational(1, 3)
    h = kappa * S * (1 + m) + sqrt(kappa * S * (kappa * S * (1 + m) ** 2 + 4 * c * m))
    return (4 * c + (1 + m) * h) / sqrt(2 * (2 * c + h))


without_own_block = spin_glass.claim(
    "edges.without_own_block",
    "For b1 = 0 the critical shift is (b/√2) (κ^(1/3) + (1-κ)^(1/3))^(3/2): its square is κ b²/2 (1 + m)³",
    Eq(x1**2, kappa * S * (1 + m) ** 3),
    given=[Eq(x1, cusp_shift.subs(b1, 0)), Eq(y, w**2), Eq(cusp_equation.subs(b1, 0), 0)],
    proof=by.identity(x1, w, y),
)
figure_1 = spin_glass.claim(
    "edges.figure_1",
    "At the middle panel of the source's figure (x1 = 3/2) r = 10/11 lies in a gap: two cuts already",
    [edge_polynomial.subs(r, rho) > 0, rho**2 > c, Q.subs(r, rho) < 0],
    given=[
        Eq(kappa, Rational(9, 10)),
        Eq(b, 1),
        Eq(b1, Rational(1, 2)),
        Eq(x1, Rational(3, 2)),
        Eq(rho, Rational(10, 11)),
    ],
    uses=[critical_points, slope_of_t, determinant],
    proof=by.sign(solve=[kappa, b, b1, x1, rho]),
    source=BASKERVILLE_2022.at("figure of the spectra, κ = 0.9, b = 1, b1 = 0.5, x1 = 1.1, 1.5, 4"),
    note="The cuts touch at the critical shift 1.42005, before the panel's 1.5.",
)
