"""At the centre x = s = δ = 0, near the source's κ = 0.9, σ = 1: concave exactly, not in the authors' code.

There the Stieltjes transforms are imaginary and J = [[S_D, S], [S, S]] + diag(e_D, e_G) is real. The exact
law's concavity is a theorem (concavity.definite); here it is certified once more by bisection, for p = q =
3. With the constants of the authors' code the shift's variance exceeds that of the matrix by so much that
the exponent grows away from the centre in both directions: its maximum is elsewhere, and local maxima need
not be global.
"""

from sympy import Expr, Rational, sqrt

from derive import by
from derive.theories.spin_glass.concavity import definite
from derive.theories.spin_glass.glass import block_variances, gradient_variances, kappa_G, sigma_z
from derive.theories.spin_glass.model import AUTHORS_CODE, kappa, spin_glass
from derive.theories.spin_glass.total import at_origin, origin_excess

ORDER = {"p": 3, "q": 3}
P_ORDER, M_ORDER = Rational(3), Rational(6)
POWER = Rational(64)
BOX = {kappa: (Rational(4, 5), Rational(19, 20)), sigma_z: (Rational(4, 5), Rational(5, 4))}
INSIDE = [r for x, (low, high) in BOX.items() for r in (x >= low, x <= high)]


def at_order(e: Expr) -> Expr:
    """An expression at p = q = 3."""
    return e.subs({symbol: ORDER[symbol.name] for symbol in e.free_symbols if symbol.name in ORDER})


def centre(S_D: Expr, S: Expr) -> tuple[Expr, Expr]:
    """Diagonal of J at the centre."""
    c = kappa * (S_D - S)
    e_D, e_G = at_origin(S, c, sqrt(S**2 + 4 * c * kappa_G * S))
    return e_D + S_D, e_G + S


S_D, S = (at_order(e) for e in block_variances(POWER))
v_D, v_G = (at_order(e) for e in gradient_variances(POWER))
J_D, J_G = centre(S_D, S)
exact = spin_glass.claim(
    "concavity.centre",
    "At the centre J - P is positive definite, so J⁻¹ - P⁻¹ is negative definite (p = q = 3)",
    [J_D - S_D - v_D / 2 > 0, (J_D - S_D - v_D / 2) * (J_G - S - v_G / 2) > 0],
    assuming=INSIDE,
    uses=[origin_excess],
    proof=by.subdivision(BOX),
    note="J - P is diagonal: concavity.split.",
)

# The authors' matrix has 2^m where 2^(m-2) belongs, its shift the variance σ² m² 2^(3m)/2.
authors_S = 4 * S
authors_S_D = authors_S + (S_D - S)
authors_J_D, authors_J_G = centre(authors_S_D, authors_S)
authors_shift = sigma_z**2 * M_ORDER**2 * POWER**3 / 2
authors = spin_glass.claim(
    "concavity.authors_code",
    "The exponent of the authors' code is convex in x at its centre: (1, 1) J⁻¹ (1, 1) > 1/s² (p = q = 3)",
    (authors_J_D + authors_J_G - 2 * authors_S) * authors_shift > authors_J_D * authors_J_G - authors_S**2,
    assuming=INSIDE,
    uses=[origin_excess, definite],
    source=AUTHORS_CODE.at("exponent in two variables"),
    proof=by.subdivision(BOX),
)
