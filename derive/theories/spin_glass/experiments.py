"""Claims that rest on evaluation or simulation: the authors' rule refuted, sampled matrices, enclosures.

Samples are trace statistics of one matrix of size N and one of size N/2, combined so that the bias of order
1/N of Gaussian orthogonal matrices cancels.
"""

from sympy import Rational, Symbol, im, pi

from derive import by
from derive.statement.equation import Eq
from derive.statement.verdict import ENCLOSED, SIMULATED
from derive.theories.spin_glass.branch import determinant, real_axis, rho
from derive.theories.spin_glass.edges import edge_polynomial, gap_D_left
from derive.theories.spin_glass.model import AUTHORS_CODE, b, b1, c, kappa, lam, r, spin_glass, x1
from derive.theories.spin_glass.moments import moments, trace_formula
from derive.theories.spin_glass.potential import normalisation
from derive.theories.spin_glass.quantities import (
    cdf,
    density,
    density_authors_code,
    density_authors_rule,
    log_potential,
    parameters,
    stieltjes_D,
    stieltjes_G,
)  # fmt: skip
from derive.theories.spin_glass.quartic import Q, total, z_of_r

half = Rational(1, 2)

# --- the branch, evaluated ---------------------------------------------------------------------------------

dyson_on_the_axis = spin_glass.claim(
    "experiments.dyson",
    "The evaluated Stieltjes transforms solve the Dyson equation on the real axis, near edges and cusps too",
    Eq(
        1 / stieltjes_G(*parameters),
        lam - b**2 / 2 * (kappa * stieltjes_D(*parameters) + (1 - kappa) * stieltjes_G(*parameters)),
    ),
    uses=[determinant, real_axis],
    expect=ENCLOSED,
    proof=by.agreement(
        bits=160,
        points=10,
        at=(
            {kappa: Rational(9, 10), b: 1, b1: half, x1: Rational(142005, 100000), lam: Rational(1, 100)},
            {kappa: half, b: 1, b1: 0, x1: 0, lam: 0},
            {kappa: Rational(1, 10**6), b: 1, b1: 1, x1: 1, lam: half},
            {kappa: 1 - Rational(1, 10**6), b: 1, b1: 1, x1: 1, lam: half},
        ),
    ),
)
density_of_transforms = spin_glass.claim(
    "experiments.density",
    "The evaluated density is -Im(κ g_D + (1-κ) g_G)/π of the evaluated Stieltjes transforms",
    Eq(
        density(*parameters),
        -im(kappa * stieltjes_D(*parameters) + (1 - kappa) * stieltjes_G(*parameters), evaluate=False) / pi,
    ),
    uses=[total],
    expect=ENCLOSED,
    proof=by.agreement(
        bits=160,
        points=10,
        at=(
            {kappa: Rational(9, 10), b: 1, b1: half, x1: Rational(3, 2), lam: half},
            {kappa: Rational(2, 5), b: Rational(3, 2), b1: Rational(13, 4), x1: Rational(5, 2), lam: -1},
        ),
    ),
)
gap_mass = spin_glass.claim(
    "experiments.gap_mass",
    "In a gap with x1 > 0 the distribution function is exactly κ: the discriminator's mass lies to the left",
    Eq(cdf(*parameters), kappa),
    given=[Eq(lam, z_of_r(rho))],
    assuming=[edge_polynomial.subs(r, rho) > 0, rho**2 > c, Q.subs(r, rho) < 0, x1 > 0],
    uses=[gap_D_left, normalisation],
    expect=ENCLOSED,
    proof=by.agreement(
        bits=160,
        points=4,
        at=(
            {kappa: Rational(9, 10), b: 1, b1: half, x1: Rational(3, 2), rho: Rational(10, 11)},
            {kappa: Rational(9, 10), b: 1, b1: half, x1: 4, rho: 1},
        ),
    ),
)
authors_rule = spin_glass.published(
    "branch.authors_rule",
    "The root with the largest |Im t| gives the density",
    Eq(density_authors_rule(*parameters), density(*parameters)),
    uses=[determinant],
    proof=by.refutation(
        at={kappa: Rational(9, 10), b: 1, b1: half, x1: Rational(11, 10), lam: 3},
    ),
    source=AUTHORS_CODE.at("choice of the root"),
    corrected_by=dyson_on_the_axis,
    note="The rule adds a hump outside the support: total mass 1.10 at κ = 0.9, b1 = 0.5, x1 = 1.1.",
)
authors_density = spin_glass.published(
    "density.authors_code",
    "The density as computed by the authors' code",
    Eq(density_authors_code(*parameters), density(*parameters)),
    uses=[determinant],
    proof=by.refutation(at={kappa: half, b: 1, b1: 2, x1: half, lam: 1}),
    source=AUTHORS_CODE.at("spectral density"),
    corrected_by=dyson_on_the_axis,
    note="Wrong sign in the quartic and wrong rule for the root together.",
)


def at_place(statistic: str, p: Rational) -> str:
    """Name of a statistic at one point, such as ``cdf_at_m3_4`` for -3/4."""
    return f"{statistic}_at_{p}".replace("-", "m").replace("/", "_")


# --- sampled matrices ---------------------------------------------------------------------------------------

# Parameters without coincidences (no 1, no two alike), so that wrong formulas show.
SAMPLE = {"n": 2000, "kappa": "2/5", "b": "3/2", "b1": "13/4", "x1": "5/2"}
SEEDS = 12

sampled_moments = [Symbol(f"moment_{k}", real=True) for k in range(1, 4)]
moments_sampled = spin_glass.claim(
    "experiments.moments",
    "Moments 1 to 3 of sampled matrices are those of the trace formula",
    [Eq(s, m) for s, m in zip(sampled_moments, moments()[1:4], strict=True)],
    uses=[trace_formula],
    expect=SIMULATED,
    patience=4,
    proof=by.simulation(
        "spin_glass.spectrum", SAMPLE, seeds=SEEDS, statistics={s: s.name for s in sampled_moments}, max_z=4
    ),
)

places = [Rational(-5), Rational(-5, 2), Rational(-1), Rational(1, 4), Rational(5, 4)]
sampled_cdf = [Symbol(f"below_{i}", real=True) for i in range(len(places))]
cdf_sampled = spin_glass.claim(
    "experiments.distribution",
    "The share of eigenvalues of sampled matrices below a point is the distribution function",
    [Eq(s, cdf(p, kappa, b, b1, x1)) for s, p in zip(sampled_cdf, places, strict=True)],
    uses=[normalisation],
    expect=SIMULATED,
    proof=by.simulation(
        "spin_glass.spectrum",
        SAMPLE,
        seeds=SEEDS,
        statistics={s: at_place("cdf", p) for s, p in zip(sampled_cdf, places, strict=True)},
        max_z=4,
    ),
)

outside = [Rational(-10), Rational(8)]
sampled_potential = [Symbol(f"potential_{i}", real=True) for i in range(len(outside))]
potential_sampled = spin_glass.claim(
    "experiments.log_potential",
    "The mean of log|lam - eigenvalue| over sampled matrices is the closed-form logarithmic potential",
    [Eq(s, log_potential(p, kappa, b, b1, x1)) for s, p in zip(sampled_potential, outside, strict=True)],
    uses=[normalisation],
    expect=SIMULATED,
    proof=by.simulation(
        "spin_glass.spectrum",
        SAMPLE,
        seeds=SEEDS,
        statistics={s: at_place("log_potential", p) for s, p in zip(sampled_potential, outside, strict=True)},
        max_z=4,
    ),
)
