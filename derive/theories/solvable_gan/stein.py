"""Gaussian expectations in one variable: the moments, and Stein's lemma E[t f(m + st)] = s E f'(m + st).

Given c, the discriminator's argument is m + st with m = cᵀq, s = √(η_T z) and a standard Gaussian t. A noise
overlap a·x is (x·w/√z) t plus what is independent of t, so that one variable is all the lemma needs:
E[(a·x) f] = (x·w/√z) s E f' = √η_T (x·w) E f'. The machine in `gaussian` repeats it.

For any smooth f of moderate growth the lemma is integration by parts. It is proved here for polynomials and
for erf; for tanh no procedure takes the limits at ±∞, and tests hold it against quadrature.
"""

from sympy import Eq, Expr, Integer, Integral, diff, erf, oo, sqrt

from derive import by
from derive.functions.classes import normal_density
from derive.statement.claim import Claim
from derive.theories.solvable_gan.model import gan, positive, real, t

claim = gan.claim
shift = gan.unknown("shift", "m, the discriminator's argument without noise", real)
scale = gan.unknown(
    "scale", "s, the standard deviation of the noise in the discriminator's argument", positive
)
coefficients = [gan.unknown(f"f_{k}", f"coefficient {k} of a polynomial f", real) for k in range(5)]


def expected(integrand: Expr, value: Expr) -> Eq:
    """The expectation over a standard Gaussian t has this value."""
    # Unevaluated: SymPy would try to integrate in order to decide it.
    return Eq(Integral(integrand * normal_density(t), (t, -oo, oo)), value, evaluate=False)


# --- moments --------------------------------------------------------------------------------------------

normalised = claim(
    "stein.normalised", "E 1 = 1", expected(1, 1), proof=by.antiderivative(erf(t / sqrt(2)) / 2)
)
centred = claim("stein.centred", "E t = 0", expected(t, 0), proof=by.antiderivative(-normal_density(t)))
variance = claim(
    "stein.variance",
    "E t² = 1",
    expected(t**2, 1),
    proof=by.antiderivative(erf(t / sqrt(2)) / 2 - t * normal_density(t)),
)
fourth = claim(
    "stein.fourth",
    "E t⁴ = 3, the number of pairings of four points",
    expected(t**4, 3),
    proof=by.antiderivative(3 * erf(t / sqrt(2)) / 2 - (t**3 + 3 * t) * normal_density(t)),
)
sixth = claim(
    "stein.sixth",
    "E t⁶ = 15, the number of pairings of six points",
    expected(t**6, 15),
    proof=by.antiderivative(15 * erf(t / sqrt(2)) / 2 - (t**5 + 5 * t**3 + 15 * t) * normal_density(t)),
)

# --- Stein's lemma --------------------------------------------------------------------------------------

x = shift + scale * t
polynomial: Expr = sum((f * x**k for k, f in enumerate(coefficients)), start=Integer(0))


def stein(name: str, title: str, f: Expr) -> Claim:
    """E[t f - s f'] = 0: the integrand is the derivative of -f times the Gaussian density."""
    slope = diff(f, t)  # in t: it is s f'
    return claim(
        f"stein.{name}",
        f"Stein's lemma for {title}: E[t f(m + st)] = s E f'(m + st)",
        expected(t * f - slope, 0),
        proof=by.antiderivative(-f * normal_density(t)),
    )


for_polynomials = stein("polynomial", "every polynomial of degree up to four", polynomial)
for_erf = stein("erf", "f = erf(x/√2)", erf(x / sqrt(2)))
