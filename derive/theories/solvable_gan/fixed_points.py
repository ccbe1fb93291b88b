"""All fixed points of the reduced system: the line, two points on each axis, and the informative ones.

r = 0 leaves the line and the points on the q-axis. With r ≠ 0 the generator's equation says q = P r, and then
P h = 0: P = 0 gives the points on the r-axis, h = 0 the informative points, whose x = r² is a root of

    F(x) = κ(1+e_T) x² - [κ(1+e_T) - s] x + ν,   with P² = 1 - κ(1-x) > 0.
"""

from sympy import Expr, S, diff

from derive import by
from derive.statement.equation import Eq
from derive.theories.solvable_gan.model import P, e_G, e_T, gan, kappa, nonnegative, nu, positive, q, r
from derive.theories.solvable_gan.reduced import damping, field, s

x = gan.unknown("x", "x = r² at a fixed point", positive)
claim = gan.claim
at_rest = [Eq(component, 0) for component in field(P, q, r)]
h = damping(q, r)

a = kappa * (1 + e_T)


def F(x: Expr) -> Expr:
    """It vanishes at x = r² of an informative point."""
    return a * x**2 - (a - s) * x + nu


slope = diff(F(x), x)
P_squared = 1 - kappa * (1 - x)

# --- which points there are -----------------------------------------------------------------------------

on_q_axis = claim(
    "fixed.off_the_line",
    "A fixed point with r = 0 and q ≠ 0 has P = 0 and (1 + e_T) q² = 1 - ν",
    [Eq(P, 0), Eq((1 + e_T) * q**2, 1 - nu)],
    given=[Eq(component, 0) for component in field(P, q, S.Zero)[1:]],
    nonzero=[q],
    proof=by.identity(P, nu),
)
generator_rests = claim(
    "fixed.generator_rests",
    "A fixed point with r ≠ 0 has q = P r",
    Eq(q, P * r),
    given=[at_rest[0]],
    nonzero=[r],
    proof=by.identity(),
)
two_ways = claim(
    "fixed.two_ways",
    "and then P h = 0",
    Eq(P * h, 0),
    given=[*at_rest, generator_rests],
    nonzero=[r],
    proof=by.identity(),
)
on_r_axis = claim(
    "fixed.on_the_r_axis",
    "With P = 0 it lies on the r-axis, with (κ - 1 + e_G) r² = κ - 1 - ν",
    [Eq(q, 0), Eq((kappa - 1 + e_G) * r**2, kappa - 1 - nu)],
    given=[*at_rest, generator_rests, Eq(P, 0)],
    nonzero=[r],
    proof=by.identity(P, q, nu),
)
informative = claim(
    "fixed.informative",
    "With P ≠ 0, that is q = P r and h = 0, it has P² = 1 - κ(1 - r²), and r² is a root of F",
    [Eq(P**2, P_squared.subs(x, r**2)), Eq(F(r**2), 0)],
    given=[*at_rest, Eq(h, 0), generator_rests],
    nonzero=[r],
    uses=[two_ways],
    proof=by.identity(nu, q, P),
)

# --- and that they are fixed ----------------------------------------------------------------------------

q_axis = [Eq(P, 0), Eq(r, 0), Eq((1 + e_T) * q**2, 1 - nu)]
r_axis = [Eq(P, 0), Eq(q, 0), Eq((kappa - 1 + e_G) * r**2, kappa - 1 - nu)]
informative_point = [Eq(q, P * r), Eq(r**2, x), Eq(P**2, P_squared), Eq(F(x), 0)]
q_axis_rests = claim(
    "fixed.q_axis",
    "(0, ±q, 0) with q² = (1 - ν)/(1 + e_T) is fixed",
    [at_rest[1], at_rest[0], at_rest[2]],
    given=q_axis,
    proof=by.membership(),
)
r_axis_rests = claim(
    "fixed.r_axis",
    "(0, 0, ±r) with r² = (κ - 1 - ν)/(κ - 1 + e_G) is fixed",
    [at_rest[2], at_rest[0], at_rest[1]],
    given=r_axis,
    proof=by.membership(),
)
informative_rests = claim(
    "fixed.informative_rests",
    "(P, P r, r) with P² = 1 - κ(1 - x), r² = x and F(x) = 0 is fixed",
    at_rest,
    given=informative_point,
    proof=by.membership(),
)

# --- two informative roots or none ----------------------------------------------------------------------

u = gan.unknown("root_nu", "√ν", nonnegative)
v = gan.unknown("root_nu_s", "√(ν + s)", positive)
delta = gan.unknown("delta", "√ of the discriminant of F", nonnegative)
roots_of_noise = [Eq(u**2, nu), Eq(v**2, nu + s)]
discriminant = (a - s) ** 2 - 4 * a * nu
fold = u / (u + v)
upper, lower = (a - s + delta) / (2 * a), (a - s - delta) / (2 * a)

as_a_sum = claim(
    "fixed.as_a_sum",
    "F(x) = ((√ν + √(ν+s)) x - √ν)² + [(√ν + √(ν+s))² - κ(1+e_T)] x (1-x)",
    Eq(F(x), ((u + v) * x - u) ** 2 + ((u + v) ** 2 - a) * x * (1 - x)),
    given=roots_of_noise,
    proof=by.membership(),
)
none = claim(
    "fixed.none",
    "F has no root in (0, 1) if κ(1+e_T) < (√ν + √(ν+s))²",
    F(x) > 0,
    given=roots_of_noise,
    assuming=[a < (u + v) ** 2, x < 1],
    uses=[as_a_sum],
    proof=by.sign(terms=[((u + v) * x - u) ** 2, ((u + v) ** 2 - a) * x * (1 - x)]),
)
fold_between = claim(
    "fixed.fold_between",
    "If κ(1+e_T) > (√ν + √(ν+s))² and ν > 0, F is negative at √ν/(√ν + √(ν+s)), which lies in (0, 1)",
    [fold > 0, fold < 1, F(fold) < 0],
    given=roots_of_noise,
    assuming=[a > (u + v) ** 2, u > 0],
    uses=[as_a_sum],
    proof=by.sign(
        steps=[
            by.step(fold > 0),
            by.step(fold < 1),
            by.step(F(fold) < 0, terms=[(a - (u + v) ** 2) * fold * (1 - fold)]),
        ]
    ),
)
positive_ends = claim(
    "fixed.positive_ends",
    "F is positive at 0 and at 1: beyond the fold it has one root on either side of that point",
    [F(0) > 0, F(1) > 0],
    assuming=[nu > 0],
    proof=by.sign(),
)
fold_double = claim(
    "fixed.fold",
    "At κ(1+e_T) = (√ν + √(ν+s))² the two meet: F and F' vanish at √ν/(√ν + √(ν+s))",
    [Eq(F(fold), 0), Eq(slope.subs(x, fold), 0)],
    given=[*roots_of_noise, Eq(a, (u + v) ** 2)],
    proof=by.identity(),
)
fold_noise = (a - s) ** 2 / (4 * a)
fold_x = (a - s) / (2 * a)
fold_at_noise = claim(
    "fixed.fold_noise",
    "As ν grows they meet at ν = [κ(1+e_T) - s]²/(4κ(1+e_T)) and x = [κ(1+e_T) - s]/(2κ(1+e_T))",
    [Eq(F(x), 0), Eq(slope, 0)],
    given=[Eq(nu, fold_noise), Eq(x, fold_x)],
    proof=by.identity(nu, x),
)
fold_noise_root = claim(
    "fixed.fold_noise_root",
    "which is κ(1+e_T) = (√ν + √(ν+s))²: ν + s is [κ(1+e_T) + s]²/(4κ(1+e_T)) there",
    Eq(nu + s, (a + s) ** 2 / (4 * a)),
    given=[Eq(nu, fold_noise)],
    proof=by.identity(nu),
)
explicit = claim(
    "fixed.roots",
    "The roots are x = [κ(1+e_T) - s ± δ]/(2κ(1+e_T)), δ² = [κ(1+e_T) - s]² - 4κ(1+e_T)ν",
    [Eq(F(upper), 0), Eq(F(lower), 0)],
    given=[Eq(delta**2, discriminant)],
    proof=by.identity(delta),
)
slope_upper = claim(
    "fixed.slope_upper",
    "F' is δ at the upper root",
    Eq(slope, delta),
    given=[Eq(x, upper)],
    uses=[explicit],
    proof=by.identity(x),
)
slope_lower = claim(
    "fixed.slope_lower",
    "and -δ at the lower one",
    Eq(slope, -delta),
    given=[Eq(x, lower)],
    uses=[explicit],
    proof=by.identity(x),
)
inside = claim(
    "fixed.inside",
    "With κ(1+e_T) > s and ν > 0 both lie in (0, 1)",
    [lower > 0, lower <= upper, upper < 1],
    given=[Eq(delta**2, discriminant)],
    assuming=[a > s, nu > 0],
    uses=[explicit],
    proof=by.sign(
        steps=[
            by.step(a - s - delta > 0, terms=[4 * a * nu], multiplier=a - s + delta),
            by.step(a + s - delta > 0, terms=[4 * a * nu + 4 * a * s], multiplier=a + s + delta),
        ]
    ),
)
beside = claim(
    "fixed.beside",
    "Where nothing cancels: 1 - x is 2(s + ν)/[κ(1+e_T) + s + δ] at the upper root, and the lower one is "
    "2ν/[κ(1+e_T) - s + δ]",
    [Eq(1 - upper, 2 * (s + nu) / (a + s + delta)), Eq(lower, 2 * nu / (a - s + delta))],
    given=[Eq(delta**2, discriminant)],
    nonzero=[a + s + delta, a - s + delta],
    uses=[explicit],
    proof=by.identity(delta),
)
real_roots = claim(
    "fixed.discriminant",
    "δ² is (κ(1+e_T) - (√ν + √(ν+s))²)(κ(1+e_T) - (√(ν+s) - √ν)²), so beyond the fold it is positive",
    Eq(discriminant, (a - (u + v) ** 2) * (a - (u - v) ** 2)),
    given=roots_of_noise,
    proof=by.membership(),
)

# --- where P² is positive -------------------------------------------------------------------------------

# F at x = 1 - 1/κ, where P² vanishes, is ν - (1 - e_G)(1 - 1/κ).
upper_exists = claim(
    "fixed.upper_real",
    "For κ <= 1 every root gives P² > 0",
    P_squared > 0,
    assuming=[kappa <= 1],
    proof=by.sign(terms=[1 - kappa, kappa * x]),
)
P_zero = claim(
    "fixed.P_vanishes",
    "κ F(1 - 1/κ) = κν - (κ - 1)(1 - e_G): P² = 0 at a root exactly where the points on the r-axis change",
    Eq(kappa * F(1 - 1 / kappa), kappa * nu - (kappa - 1) * (1 - e_G)),
    proof=by.identity(),
)
above = (kappa - 1) * (1 - e_G) - kappa * nu
P_upper = claim(
    "fixed.P_upper",
    "Where (κ - 1)(1 - e_G) > κν the upper root has P² > 0",
    P_squared > 0,
    given=[Eq(F(x), 0)],
    assuming=[above > 0, slope > 0],
    uses=[P_zero],
    proof=by.sign(terms=[above, a * P_squared**2 / kappa], multiplier=slope, solve=[nu]),
)
P_lower = claim(
    "fixed.P_lower",
    "and the lower one has not: P² > 0 there needs (κ - 1)(1 - e_G) < κν",
    above < 0,
    given=[Eq(F(x), 0)],
    assuming=[P_squared > 0, slope < 0],
    uses=[P_zero],
    proof=by.sign(terms=[a * P_squared**2 / kappa, -P_squared * slope], solve=[nu]),
)
