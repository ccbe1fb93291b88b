"""Stability of a flow: all eigenvalues in the left half-plane, said by the root radius of a polynomial.

w = (1 + μ)/(1 - μ) maps Re μ < 0 to |w| < 1. So a characteristic polynomial χ is stable exactly when the
polynomial of the w has root radius below 1; it is (w+1)^n χ((w-1)/(w+1)), divided by its leading coefficient
χ(1), which is positive where χ is stable. Where χ(1) <= 0 there is a real eigenvalue of 1 at least.
"""

from sympy import Expr, Poly, S, expand

from derive import by
from derive.quantities.root_radius import RootRadius
from derive.statement.equation import Eq
from derive.theories.solvable_gan.model import gan, real

mu = gan.unknown("mu", "an eigenvalue of a Jacobian of the reduced system")
w = gan.unknown("w", "(1 + μ)/(1 - μ), μ an eigenvalue")


def at_one(*coefficients: Expr) -> Expr:
    """χ(1), χ = μ^n + a1 μ^(n-1) + ... + an given by a1, ..., an."""
    return sum(coefficients, S.One)


def growth(*coefficients: Expr) -> RootRadius:
    """Below 1 exactly where all roots of χ = μ^n + a1 μ^(n-1) + ... + an have negative real parts.

    Parameters
    ----------
    coefficients : a1, ..., an, with χ(1) != 0.
    """
    n = len(coefficients)
    full = enumerate((S.One, *coefficients))
    mapped = Poly(expand(sum(a * (w - 1) ** (n - k) * (w + 1) ** k for k, a in full)), w)
    lead, *others = mapped.all_coeffs()
    return RootRadius(w**n + sum(e / lead * w ** (n - k) for k, e in enumerate(others, start=1)), w)


alpha = gan.unknown("alpha", "Re μ", real)
omega = gan.unknown("omega", "Im μ", real)
a1 = gan.unknown("a1", "coefficient of μ^(n-1)", real)
a2 = gan.unknown("a2", "coefficient of μ^(n-2)", real)
a3 = gan.unknown("a3", "coefficient of μ^(n-3)", real)

claim = gan.claim
into_the_disc = claim(
    "half_plane.map",
    "|1 + μ|² - |1 - μ|² = 4 Re μ: the map takes the left half-plane to the unit disc, and nothing else",
    Eq((1 + alpha) ** 2 + omega**2, (1 - alpha) ** 2 + omega**2 + 4 * alpha),
    proof=by.identity(),
)
quadratic = claim(
    "half_plane.quadratic",
    "μ² + a1 μ + a2 is stable if a1 > 0 and a2 > 0",
    growth(a1, a2) < 1,
    assuming=[a1 > 0, a2 > 0],
    uses=[into_the_disc],
    proof=by.routh_hurwitz(),
)
quadratic_necessary = claim(
    "half_plane.quadratic_necessary",
    "and only then",
    [a1 > 0, a2 > 0],
    assuming=[growth(a1, a2) < 1, at_one(a1, a2) > 0],
    uses=[into_the_disc],
    proof=by.routh_hurwitz(),
)
cubic = claim(
    "half_plane.cubic",
    "μ³ + a1 μ² + a2 μ + a3 is stable if a1 > 0, a3 > 0 and a1 a2 > a3",
    growth(a1, a2, a3) < 1,
    assuming=[a1 > 0, a3 > 0, a1 * a2 > a3],
    uses=[into_the_disc],
    proof=by.routh_hurwitz(steps=[by.step(a2 > 0, terms=[a1 * a2 - a3, a3], multiplier=a1)]),
)
cubic_necessary = claim(
    "half_plane.cubic_necessary",
    "and only then",
    [a1 > 0, a3 > 0, a1 * a2 > a3],
    assuming=[growth(a1, a2, a3) < 1, at_one(a1, a2, a3) > 0],
    uses=[into_the_disc],
    proof=by.routh_hurwitz(),
)
unstable = claim(
    "half_plane.unstable",
    "With a3 < 0 it is unstable: some eigenvalue lies in the open right half-plane",
    growth(a1, a2, a3) > 1,
    assuming=[a3 < 0, at_one(a1, a2, a3) > 0],
    uses=[into_the_disc],
    proof=by.routh_hurwitz(),
)
