"""The scaled complementary error function: its integral and its differential equation."""

from sympy import Derivative, Integral, erf, exp, oo, pi, sqrt

from derive import by
from derive.functions.classes import erfcx
from derive.statement.equation import Eq
from derive.theories.special.model import scaled_integrand, special, t, x

claim = special.claim

integral = claim(
    "erfcx.integral",
    "erfcx(x) = (2/√π) ∫_0^∞ exp(-t² - 2xt) dt: no large numbers that cancel",
    Eq(Integral(scaled_integrand(x, t), (t, 0, oo)), erfcx(x)),
    proof=by.antiderivative(exp(x**2) * erf(t + x)),
)
slope = claim(
    "erfcx.slope",
    "erfcx'(x) = 2x erfcx(x) - 2/√π",
    Eq(Derivative(erfcx(x), x), 2 * x * erfcx(x) - 2 / sqrt(pi)),
    proof=by.derivative(x),
)
