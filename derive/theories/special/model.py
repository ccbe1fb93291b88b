"""Symbols of the theory of special functions, and the densities that they are integrals of."""

from sympy import Expr, Interval, erfc, exp, oo, pi, sqrt

from derive.statement.source import Derived, Source
from derive.statement.theory import Theory

OWEN_1956 = Source(
    "D. B. Owen",
    "Tables for computing bivariate normal probabilities",
    1956,
    "Annals of Mathematical Statistics 27",
)
PLACKETT_1954 = Source(
    "R. L. Plackett", "A reduction formula for normal multivariate integrals", 1954, "Biometrika 41"
)

special = Theory(
    "special", "Owen's T, the bivariate normal distribution function and the scaled erfc", source=Derived()
)

h = special.parameter("h", "first argument of Owen's T")
a = special.parameter("a", "second argument of Owen's T")
x = special.parameter("x", "first argument")
y = special.parameter("y", "second argument")
rho = special.parameter("rho", "correlation ρ", Interval(-1, 1))

positive = Interval.open(0, oo)
u = special.unknown("u", "a positive first argument", positive)
v = special.unknown("v", "a positive second argument", positive)
z = special.unknown("z", "a negative second argument", Interval.open(-oo, 0))
r = special.unknown("r", "√((1-ρ)/(1+ρ)), which makes ρ and √(1-ρ²) rational", positive)
t = special.unknown("t", "a variable of integration", Interval(-oo, oo))
p = special.unknown("p", "a number between 0 and 1", Interval.open(0, 1))
q = special.unknown("q", "a number between -1 and 1", Interval.open(-1, 1))
w = special.unknown("w", "a number above 1", Interval.open(1, oo))
b = special.unknown("b", "a second positive parameter", positive)
nu = special.unknown("nu", "an order", Interval(-oo, oo))
n = special.unknown("n", "a degree", Interval(1, oo), integer=True)

rho_of_r: Expr = (1 - r**2) / (1 + r**2)
root_of_r: Expr = 2 * r / (1 + r**2)


def owen_integrand(h: Expr, x: Expr) -> Expr:
    """The integrand of Owen's T."""
    return exp(-(h**2) * (1 + x**2) / 2) / (2 * pi * (1 + x**2))


def joint_density(x: Expr, y: Expr, rho: Expr, root: Expr) -> Expr:
    """The bivariate normal density, with root = √(1-ρ²)."""
    return exp(-(x**2 - 2 * rho * x * y + y**2) / (2 * root**2)) / (2 * pi * root)


def scaled_integrand(x: Expr, t: Expr) -> Expr:
    """The integrand of erfcx over t > 0."""
    return 2 * exp(-(t**2) - 2 * x * t) / sqrt(pi)


def tail(x: Expr) -> Expr:
    """The upper tail of the standard normal distribution."""
    return erfc(x / sqrt(2)) / 2
