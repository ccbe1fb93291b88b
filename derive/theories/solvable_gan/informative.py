"""Stability of the informative points (P, P r, r): exact for every η_T and η_G, equal or not.

The characteristic polynomial, reduced by F(x) = 0, is μ³ + a1 μ² + a2 μ + a3 with a3 = 4κx²P²F'(x): F' < 0 at
the lower root, which is never stable. The upper root is stable exactly if a1 > 0 and a1 a2 > a3.
"""

from sympy import Expr, Interval, Rational, diff

from derive import by
from derive.statement.equation import Eq
from derive.statement.verdict import REFUTED
from derive.theories.solvable_gan.fixed_points import (
    F,
    P_squared,
    a,
    informative_point,
    informative_rests,
    slope,
    x,
)  # fmt: skip
from derive.theories.solvable_gan.half_plane import (
    a1,
    a2,
    a3,
    at_one,
    cubic,
    cubic_necessary,
    growth,
    into_the_disc,
    mu,
)  # fmt: skip
from derive.theories.solvable_gan.model import P, e_G, e_T, gan, kappa, nu, q, r
from derive.theories.solvable_gan.reduced import jacobian, s
from derive.theories.solvable_gan.stability import characteristic

claim = gan.claim


def trace(x: Expr) -> Expr:
    """a1, minus the trace of the Jacobian."""
    return kappa * (4 * x - 1) - 2 * nu


def minors(x: Expr) -> Expr:
    """a2, the sum of the principal minors."""
    return 2 * kappa * x * (x * (2 - 2 * e_G + kappa * (1 - e_T)) - 4 * nu - e_G - e_T * (1 - kappa))


minus_determinant = 4 * kappa * x**2 * P_squared * slope
coefficients = trace(x), minors(x), minus_determinant

polynomial = claim(
    "informative.characteristic",
    "At an informative point det(μ - J) = μ³ + a1 μ² + a2 μ + a3 with a1 = κ(4x-1) - 2ν, "
    "a2 = 2κx[x(2 - 2e_G + κ(1-e_T)) - 4ν - e_G - e_T(1-κ)] and a3 = 4κx²P²F'(x)",
    Eq(
        characteristic(jacobian((P, q, r))),
        mu**3 + coefficients[0] * mu**2 + coefficients[1] * mu + coefficients[2],
    ),
    given=informative_point,
    uses=[informative_rests],
    proof=by.membership(),
)
defined = [Eq(a, value) for a, value in zip((a1, a2, a3), coefficients, strict=True)]
hurwitz = a1 * a2 > a3
stable = claim(
    "informative.stable",
    "With these coefficients the upper root, F' > 0, is stable if a1 > 0 and a1 a2 > a3",
    growth(a1, a2, a3) < 1,
    given=defined,
    assuming=[P_squared > 0, slope > 0, a1 > 0, hurwitz],
    uses=[into_the_disc, cubic],
    proof=by.routh_hurwitz(
        steps=[
            by.step(a3 > 0, terms=[minus_determinant]),
            by.step(a2 > 0, terms=[a1 * a2 - a3, a3], multiplier=a1),
        ],
        solve=[a3],
    ),
)
necessary = claim(
    "informative.stable_necessary",
    "and an informative point with P ≠ 0 only then",
    [slope > 0, a1 > 0, hurwitz],
    given=defined,
    assuming=[P_squared > 0, growth(a1, a2, a3) < 1, at_one(a1, a2, a3) > 0],
    uses=[into_the_disc, cubic_necessary],
    proof=by.routh_hurwitz(
        steps=[
            by.step(a3 > 0),
            by.step(slope > 0, terms=[a3], multiplier=4 * kappa * x**2 * P_squared),
        ],
        solve=[a3],
    ),
)
lower_unstable = claim(
    "informative.lower_unstable",
    "The lower root, F' < 0, is never stable: a3 < 0, so det(μ - J) is negative at 0 and has a root μ > 0",
    minus_determinant < 0,
    assuming=[P_squared > 0, slope < 0],
    uses=[into_the_disc],
    proof=by.sign(terms=[-minus_determinant]),
    note="`half_plane.unstable` says the same of the root radius.",
)

# --- neither condition can be left out ------------------------------------------------------------------

claim(
    "informative.trace_for_granted",
    "a1 a2 > a3 alone decides at an upper root with P² > 0: a1 > 0 follows",
    trace(x) > 0,
    given=[Eq(F(x), 0)],
    assuming=[P_squared > 0, slope > 0, trace(x) * minors(x) > minus_determinant],
    proof=by.refutation(at={kappa: 1, e_T: 2, e_G: 0, nu: Rational(2, 25), x: Rational(1, 5)}),
    expect=REFUTED,
    corrected_by=necessary,
    note="A branch condition that is easily dropped: there a1 and a2 are both negative.",
)
claim(
    "informative.gap_for_granted",
    "a1 > 0 alone decides at an upper root with P² > 0: a1 a2 > a3 follows",
    trace(x) * minors(x) > minus_determinant,
    given=[Eq(F(x), 0)],
    assuming=[P_squared > 0, slope > 0, trace(x) > 0],
    proof=by.refutation(
        at={kappa: 1, e_T: Rational(1, 4), e_G: Rational(1, 4), nu: Rational(1, 9), x: Rational(1, 3)}
    ),
    expect=REFUTED,
    corrected_by=necessary,
)

# --- where a1 a2 = a3: the Hopf condition, with ν = x[κ(1+e_T)(1-x) - s] -------------------------------


def noise_at(x: Expr) -> Expr:
    """ν from F(x) = 0: the informative points of given κ, e_T and e_G, by x = r²."""
    return x * (a * (1 - x) - s)


trace_at = trace(x).subs(nu, noise_at(x))
bracket = (minors(x) / (2 * kappa * x)).subs(nu, noise_at(x))
hopf = trace_at * bracket - 2 * x * P_squared * slope
hopf_slope = diff(hopf, x)
hopf_condition = claim(
    "informative.hopf",
    "a1 a2 - a3 = 2κx h(x), h = a1 a2/(2κx) - 2xP²F' with this ν: a polynomial of degree four in x",
    Eq(trace(x) * minors(x) - minus_determinant, 2 * kappa * x * hopf),
    given=[Eq(nu, noise_at(x))],
    proof=by.identity(nu),
)
hopf_frequency = claim(
    "informative.hopf_frequency",
    "At a1 a2 = a3 the polynomial is (μ + a1)(μ² + a2): the eigenvalues ±iω, ω² = a2, and -a1",
    Eq(mu**3 + a1 * mu**2 + a2 * mu + a3, (mu + a1) * (mu**2 + a2)),
    given=[Eq(a3, a1 * a2)],
    uses=[hopf_condition],
    proof=by.identity(a3),
)
# Far beyond what is a step of learning: κ, e_T and e_G of this argument, by names with these domains.
small, largest_kappa = Rational(1, 8), Rational(3, 2)
step_T = gan.unknown("step_T", "e_T where it is at most 1/8", Interval(0, small))
step_G = gan.unknown("step_G", "e_G where it is at most 1/8", Interval(0, small))
ratio = gan.unknown("ratio", "κ where it is at most 3/2", Interval.Lopen(0, largest_kappa))
bounded = {kappa: ratio, e_T: step_T, e_G: step_G}


def within(e: Expr) -> Expr:
    """An expression for bounded κ, e_T and e_G."""
    return e.xreplace(bounded)


room_left = within(
    Rational(31, 8) * kappa
    - Rational(17, 16) * kappa**2
    - Rational(25, 8) * kappa * e_T
    - Rational(41, 16) * kappa**2 * e_T
    + 2 * kappa**2 * e_T**2
    + 12 * kappa * s
    - 2 * kappa * e_T * s
)
hopf_convex = claim(
    "informative.hopf_convex",
    "For κ <= 3/2 and e_T, e_G <= 1/8 it is convex where a1 > 0, ν > 0 and F' > 0",
    within(diff(hopf, x, 2)) > 0,
    assuming=[within(trace_at) > 0, within(noise_at(x)) > 0, within(slope) > 0],
    proof=by.sign(
        steps=[
            by.step(
                x > Rational(1, 4), terms=[within(trace_at), 2 * within(noise_at(x))], multiplier=4 * ratio
            ),
            by.step(room_left > 0),
        ],
        terms=[
            within(e)
            for e in (
                16 * a * trace_at,
                16 * slope**2,
                4 * (2 - 2 * e_G + kappa * (1 - e_T)) * slope,
                4 * (2 * (small - e_G) + kappa * (small - e_T)) * (a * x + 2 * kappa),
                (7 + Rational(23, 2) * kappa) * a * (x - Rational(1, 4)),
                2 * room_left,
            )
        ],
    ),
)
trace_form = claim(
    "informative.trace_form",
    "and a1 with this ν is 2κ(1+e_T)x² + (4κ - 2κ(1+e_T) + 2s)x - κ, convex and negative at 0: for x > 0 "
    "it is positive from one x on",
    Eq(trace_at, 2 * a * x**2 + (4 * kappa - 2 * a + 2 * s) * x - kappa),
    proof=by.identity(),
)
