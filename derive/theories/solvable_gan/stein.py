"""Gaussian expectations in one variable: the moments, and Stein's lemma E[u f(m + su)] = s E f'(m + su).

Given c, the discriminator's argument is m + su with m = cᵀq, s = √(η_T z) and a standard Gaussian u. A noise
overlap a·x is (x·w/√z) u plus what is independent of u, so that one variable is all the lemma needs:
E[(a·x) f] = (x·w/√z) s E f' = √η_T (x·w) E f'. The machine in `gaussian` repeats it.

For any smooth f of moderate growth the lemma is integration by parts. It is proved here for polynomials and
for erf; for tanh no procedure takes the limits at ±∞, and tests hold it against quadrature.
"""

from sympy import Equality, Expr, Integer, Integral, diff, erf, oo, sqrt

from derive import by
from derive.functions.classes import normal_density
from derive.statement.claim import Claim
from derive.statement.equation import Eq
from derive.theories.solvable_gan.model import gan, positive, real, u

claim = gan.claim
shift = gan.unknown("shift", "m, the discriminator's argument without noise", real)
scale = gan.unknown(
    "scale", "s, the standard deviation of the noise in the discriminator's argument", positive
)
coefficients = [gan.unknown(f"f_{k}", f"coefficient {k} of a polynomial f", real) for k in range(5)]


def expected(integrand: Expr, value: Expr) -> Equality:
    """The expectation over a standard Gaussian u has this value."""
    # Unevaluated: SymPy would try to integrate in order to decide it.
    return Eq(Integral(integrand * normal_density(u), (u, -oo, oo)), value)


# --- moments --------------------------------------------------------------------------------------------

normalised = claim(
    "stein.normalised", "E 1 = 1", expected(1, 1), proof=by.antiderivative(erf(u / sqrt(2)) / 2)
)
centred = claim("stein.centred", "E u = 0", expected(u, 0), proof=by.antiderivative(-normal_density(u)))
variance = claim(
    "stein.variance",
    "E u² = 1",
    expected(u**2, 1),
    proof=by.antiderivative(erf(u / sqrt(2)) / 2 - u * normal_density(u)),
)
fourth = claim(
    "stein.fourth",
    "E u⁴ = 3, the number of pairings of four points",
    expected(u**4, 3),
    proof=by.antiderivative(3 * erf(u / sqrt(2)) / 2 - (u**3 + 3 * u) * normal_density(u)),
)
sixth = claim(
    "stein.sixth",
    "E u⁶ = 15, the number of pairings of six points",
    expected(u**6, 15),
    proof=by.antiderivative(15 * erf(u / sqrt(2)) / 2 - (u**5 + 5 * u**3 + 15 * u) * normal_density(u)),
)

# --- Stein's lemma --------------------------------------------------------------------------------------

x = shift + scale * u
polynomial: Expr = sum((f * x**k for k, f in enumerate(coefficients)), start=Integer(0))


def stein(name: str, title: str, f: Expr) -> Claim:
    """E[u f - s f'] = 0: the integrand is the derivative of -f times the Gaussian density."""
    slope = diff(f, u)  # in u: it is s f'
    return claim(
        f"stein.{name}",
        f"Stein's lemma for {title}: E[u f(m + su)] = s E f'(m + su)",
        expected(u * f - slope, 0),
        proof=by.antiderivative(-f * normal_density(u)),
    )


for_polynomials = stein("polynomial", "every polynomial of degree up to four", polynomial)
for_erf = stein("erf", "f = erf(x/√2)", erf(x / sqrt(2)))
