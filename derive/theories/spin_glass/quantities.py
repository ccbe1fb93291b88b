"""What can be evaluated: density, Stieltjes transforms, distribution function, log-potential, support."""

from sympy import Abs, Rational, Symbol, conjugate, im, log, pi, re

from derive.emit import argpi
from derive.quantities.branch import LARGEST_IMAGINARY_PART, Branch
from derive.quantities.support import Support
from derive.theories.spin_glass.branch import bound_D, determinant, real_axis
from derive.theories.spin_glass.edges import (
    closed_shift,
    critical_points,
    critical_shift_of,
    edge_polynomial,
    gap_D_left,
    gap_G_left,
    outside,
    slope_of_t,
    tangency,
)  # fmt: skip
from derive.theories.spin_glass.model import (
    AUTHORS_CODE,
    BASKERVILLE_2022,
    S,
    b,
    b1,
    c,
    kappa,
    kappa_G,
    lam,
    r,
    spin_glass,
    x1,
)  # fmt: skip
from derive.theories.spin_glass.moments import moments, trace_formula
from derive.theories.spin_glass.potential import derivative, dyson_form, normalisation
from derive.theories.spin_glass.quartic import (
    Q,
    authors_quartic,
    master_quartic,
    quartic,
    resolvent,
    resolvent_quartic,
    t_of_r,
    total,
    z_of_r,
)  # fmt: skip

root = Symbol("root")
real_root = Symbol("root", real=True)
t = t_of_r.subs(r, root)
parameters = (lam, kappa, b, b1, x1)
branch_claims = [quartic, resolvent, total, bound_D, determinant, real_axis, critical_points, slope_of_t]

# Where the float64 accuracy of the generated functions is measured.
for symbol, lower, upper, spacing in (
    (lam, -16, 16, "linear"),
    (kappa, Rational(1, 1024), Rational(1023, 1024), "linear"),
    (b, Rational(1, 64), 64, "log"),
    (b1, Rational(1, 64), 64, "log"),
    (x1, -16, 16, "linear"),
    (root, -16, 16, "linear"),
):
    spin_glass.measure_over(symbol, lower, upper, spacing)

physical = Branch(
    "resolvent",
    resolvent_quartic(root, lam),
    root,
    lam,
    herglotz=(root, t),
    unique=determinant.id,
    slope_signs=tuple(e.subs(r, root) for e in (edge_polynomial, (r**2 - c) * edge_polynomial)),
)

density = spin_glass.quantity(
    "density",
    "Spectral density of the block ensemble, limit from above the real axis",
    parameters=parameters,
    value=im(t, evaluate=False) / (pi * S),
    branch=physical,
    claims=branch_claims,
    source=BASKERVILLE_2022.at("spectral density, with the corrected quartic"),
)
stieltjes_D = spin_glass.quantity(
    "stieltjes_D",
    "Stieltjes transform of the discriminator block, limit from above the real axis",
    parameters=parameters,
    value=1 / root,
    branch=physical,
    type="complex",
    claims=branch_claims,
)
stieltjes_G = spin_glass.quantity(
    "stieltjes_G",
    "Stieltjes transform of the generator block, limit from above the real axis",
    parameters=parameters,
    value=root / Q.subs(r, root),
    branch=physical,
    type="complex",
    claims=branch_claims,
)

# Half the quadratic form of the potential, by the Dyson equations, with root = 1/g_D and t = 1/g_G.
half_form = (kappa * (lam + x1) / root + kappa_G * lam / t - 1) / 2

log_potential = spin_glass.quantity(
    "log_potential",
    "Logarithmic potential ∫ log|lam - x| dμ(x), in closed form",
    parameters=parameters,
    value=kappa * log(Abs(root)) + kappa_G * log(Abs(t)) + re(half_form, evaluate=False),
    branch=physical,
    claims=[*branch_claims, derivative, normalisation, dyson_form],
)
cdf = spin_glass.quantity(
    "cdf",
    "Distribution function μ((-∞, lam]), in closed form",
    parameters=parameters,
    # argpi(-conjugate(r)) = 1 - argpi(r): angles to the negative axis, so that nothing is subtracted from 1.
    value=kappa * argpi(-conjugate(root))
    + kappa_G * argpi(-conjugate(t))
    - im(half_form, evaluate=False) / pi,
    branch=physical,
    claims=[*branch_claims, derivative, normalisation, dyson_form, gap_D_left, gap_G_left],
)
support = spin_glass.quantity(
    "support",
    "Support of the spectral density: one or two intervals",
    parameters=parameters[1:],
    support=Support(
        edge_polynomial.subs(r, real_root),
        real_root,
        z_of_r(real_root),
        ((r**2 - c).subs(r, real_root), -Q.subs(r, real_root)),
    ),
    type="intervals",
    claims=[critical_points, outside, gap_D_left, gap_G_left, tangency],
)
critical_shift = spin_glass.quantity(
    "critical_shift",
    "The shift |x1| at which the two cuts touch; beyond it the support has two intervals",
    parameters=(kappa, b, b1),
    value=critical_shift_of(kappa, b, b1),
    claims=[tangency, closed_shift],
)
spectral_moments = spin_glass.quantity(
    "moments",
    "Moments 0 to 8 of the spectral density",
    parameters=parameters[1:],
    value=moments(),
    type="vector",
    claims=[trace_formula],
)

# --- the published variants, to be evaluated for comparison and labelled as what they are ---------------

coded = Branch("authors", master_quartic(root, lam, sign=-1), root, lam, rule=LARGEST_IMAGINARY_PART)
coded_rule = Branch("master", master_quartic(root, lam), root, lam, rule=LARGEST_IMAGINARY_PART)

density_authors_code = spin_glass.quantity(
    "density_authors_code",
    "Density as in the authors' code: their quartic, root of largest |Im t|. Refuted; for comparison only",
    parameters=parameters,
    value=Abs(im(root)) / (pi * S),
    branch=coded,
    claims=[authors_quartic],
    source=AUTHORS_CODE.at("spectral density"),
    status="published, refuted",
)
density_authors_rule = spin_glass.quantity(
    "density_authors_rule",
    "Correct quartic, but the root of largest |Im t| as in the authors' code. Refuted; for comparison only",
    parameters=parameters,
    value=Abs(im(root)) / (pi * S),
    branch=coded_rule,
    claims=[quartic],
    source=AUTHORS_CODE.at("spectral density"),
    status="published, refuted",
)
