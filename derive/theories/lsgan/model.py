"""The one-dimensional least-squares GAN with an erf discriminator: symbols, densities, closed forms.

Data X has the density c e^{-cx} on x > 0. The latent variable Z has the density 2z e^{-z²} and the generator
is G(z) = g z² + h, so that G(Z) - h is exponential with mean g. The discriminator is D(x) = (1 + erf(ax +
b))/2. The cost is J = E D(X)² + E(1 - D(G(Z)))²; D ascends it, G descends it.

Both terms have one form. With κ = c/(2a) for the data, κ = 1/(2ag) for the generator, and s the sign of a,

    E f(β + aY) = f(β) + W,  W = ±2s e^{κ² + 2κβ} Φ2(...),

f = F, β = b for the data and f = E, β = η = ah + b for the generator; F(u) = (1 + erf u)²/4, E(u) =
erfc(u)²/4.
"""

from dataclasses import dataclass

from sympy import Abs, Expr, Integer, Interval, Rational, erf, erfc, exp, oo, pi, sqrt

from derive.functions.classes import bivariate_normal_cdf, erfcx, spread
from derive.statement.source import Source
from derive.statement.theory import Theory

PULFORD_2021 = Source(
    "Pulford, Kondrashov",
    "Convergence and optimality analysis of low-dimensional GANs using error function integrals",
    2021,
    "IEEE Access 9",
)
AUTHORS_CODE = Source(
    "Pulford, Kondrashov", "gan-1d", 2021, "public code, repositories BandGapAI/gan-1d-*", kind="public code"
)

lsgan = Theory("lsgan", "Least-squares GAN with an erf discriminator", source=PULFORD_2021)

positive = Interval.open(0, oo)
a = lsgan.parameter("a", "slope of the discriminator D(x) = (1 + erf(ax + b))/2")
b = lsgan.parameter("b", "offset of the discriminator")
g = lsgan.parameter("g", "scale of the generator G(z) = g z² + h", positive)
h = lsgan.parameter("h", "offset of the generator")
c = lsgan.parameter("c", "rate of the exponential data", positive)
sigma = lsgan.parameter("sigma", "scale of the latent density (z/σ²) exp(-z²/(2σ²))", positive)
label = lsgan.parameter("label", "label ℓ of a quadratic cost E(D - ℓ)²")
label_fake = lsgan.parameter("label_fake", "label of generated points in the discriminator's loss")
label_real = lsgan.parameter("label_real", "label of data points in the discriminator's loss")
label_target = lsgan.parameter("label_target", "label that the generator wants for its points")
rate = lsgan.parameter("rate", "rate of a second exponential in a mixture", positive)
weight = lsgan.parameter("weight", "weight of the first exponential in a mixture", Interval(0, 1))

x = lsgan.unknown("x", "a data point, or a variable of integration", Interval(-oo, oo))
z = lsgan.unknown("z", "a latent point", Interval(-oo, oo))
u = lsgan.unknown("u", "the discriminator's argument, as a variable of integration", Interval(-oo, oo))
kappa = lsgan.unknown("kappa", "κ = c/(2a) for a > 0", positive)
w = lsgan.unknown("w", "b + κ where that is positive", positive)
w_negative = lsgan.unknown("w_negative", "b + κ where that is negative", Interval.open(-oo, 0))

half = Rational(1, 2)
root_two = sqrt(2)


def F(t: Expr) -> Expr:
    """D² as a function of the discriminator's argument."""
    return (1 + erf(t)) ** 2 / 4


def E(t: Expr) -> Expr:
    """(1 - D)² as a function of the discriminator's argument."""
    return erfc(t) ** 2 / 4


def F_slope(t: Expr) -> Expr:
    """F'."""
    return exp(-spread(t**2)) * (1 + erf(t)) / sqrt(pi)


def E_slope(t: Expr) -> Expr:
    """E'."""
    return -exp(-spread(t**2)) * erfc(t) / sqrt(pi)


def F_curvature(t: Expr) -> Expr:
    """F''."""
    return 2 * exp(-spread(2 * t**2)) / pi - 2 * t * F_slope(t)


def E_curvature(t: Expr) -> Expr:
    """E''."""
    return 2 * exp(-spread(2 * t**2)) / pi - 2 * t * E_slope(t)


def D(t: Expr) -> Expr:
    """The discriminator as a function of its argument."""
    return (1 + erf(t)) / 2


def sign_of(slope: Expr) -> Expr:
    """The sign of a nonzero slope, as emitted: a/|a|."""
    return slope / Abs(slope)


@dataclass(frozen=True)
class Excess:
    """W = E f(β + aY) - f(β) for an exponential Y, and its derivatives in β and κ.

    Parameters
    ----------
    kappa : rate of Y over 2a; it has the sign of a.
    beta : where the argument starts.
    sign : of a, 1 or -1 (or an expression that is one of them).
    rising : whether f is F, which rises, or E, which falls.
    """

    kappa: Expr
    beta: Expr
    sign: Expr
    rising: bool

    @property
    def tilt(self) -> Expr:
        """κ² + 2κβ, the exponent of the closed form."""
        return spread(self.kappa**2 + 2 * self.kappa * self.beta)

    def at(self, argument: Expr) -> Expr:
        """The bivariate probability when the discriminator's argument runs from here."""
        side = 1 if self.rising else -1
        return bivariate_normal_cdf(
            spread(-side * self.kappa),
            spread(-self.sign * root_two * (argument + self.kappa)),
            side * self.sign / root_two,
        )

    @property
    def value(self) -> Expr:
        """W."""
        side = 1 if self.rising else -1
        return side * 2 * self.sign * exp(self.tilt) * self.at(self.beta)

    @property
    def slope(self) -> Expr:
        """f'(β)."""
        return F_slope(self.beta) if self.rising else E_slope(self.beta)

    @property
    def by_beta(self) -> Expr:
        """∂W/∂β = 2κW - f'."""
        return 2 * self.kappa * self.value - self.slope

    @property
    def scaled(self) -> Expr:
        """The argument of the one scaled erfc that the derivatives in κ need."""
        return spread(self.sign * (2 * self.beta + self.kappa) / root_two)

    @property
    def gauss(self) -> Expr:
        """e^{-2β²}/√(2π)."""
        return exp(-spread(2 * self.beta**2)) / sqrt(2 * pi)

    @property
    def by_kappa(self) -> Expr:
        """∂W/∂κ."""
        tail = self.sign * self.gauss * erfcx(self.scaled)
        return 2 * (self.kappa + self.beta) * self.value - tail - self.slope

    @property
    def by_kappa_twice(self) -> Expr:
        """∂²W/∂κ²."""
        inner = 2 * self.scaled * erfcx(self.scaled) - 2 / sqrt(pi)
        return 2 * self.value + 2 * (self.kappa + self.beta) * self.by_kappa - self.gauss * inner / root_two


ONE = Integer(1)
SIGNS = {"positive": ONE, "negative": -ONE}


def data_excess(sign: Expr) -> Excess:
    """The data term's excess over F(b)."""
    return Excess(c / (2 * a), b, sign, True)


def generator_excess(sign: Expr, scale: Expr = g) -> Excess:
    """The generator term's excess over E(ah + b)."""
    return Excess(1 / (2 * a * scale), a * h + b, sign, False)


def data_term(sign: Expr) -> Expr:
    """E D(X)² for a ≠ 0 of this sign."""
    return F(b) + data_excess(sign).value


def generator_term(sign: Expr, scale: Expr = g) -> Expr:
    """E(1 - D(G(Z)))² for a ≠ 0 of this sign."""
    return E(a * h + b) + generator_excess(sign, scale).value


def expectation_erf(sign: Expr, start: Expr = b, rate: Expr = c) -> Expr:
    """E erf(start + aX) for X exponential."""
    kappa = rate / (2 * a)
    tilt = exp(spread(kappa**2 + 2 * kappa * start))
    return erf(start) + sign * tilt * erfc(spread(sign * (start + kappa)))


def expectation_erf_squared(sign: Expr) -> Expr:
    """E erf(aX + b)² for X exponential."""
    excess = data_excess(sign)
    single = erfc(spread(sign * (b + excess.kappa))) / 2
    return erf(b) ** 2 + 4 * sign * exp(excess.tilt) * (2 * excess.at(b) - single)
