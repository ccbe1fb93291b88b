"""Owen's T: its derivatives from the definition, its special values, and the reflection a -> 1/a."""

from sympy import Integral, atan, diff, erf, oo, pi, sqrt

from derive import by
from derive.functions.classes import normal_density, owens_t
from derive.statement.equation import Eq
from derive.theories.special.model import OWEN_1956, a, h, owen_integrand, special, t, tail, u, v

claim = special.claim

definition = claim(
    "owens_t.definition",
    "Owen's T is the integral of its derivative in a from 0",
    Eq(Integral(owen_integrand(h, t), (t, 0, a)), owens_t(h, a)),
    assuming=[a > 0],
    proof=by.antiderivative(owens_t(h, t)),
    source=OWEN_1956.at("definition"),
)
negative = claim(
    "owens_t.negative",
    "For a < 0 the integral from a to 0 is -T(h, a) = T(h, -a)",
    Eq(Integral(owen_integrand(h, t), (t, a, 0)), owens_t(h, -a)),
    assuming=[a < 0],
    proof=by.antiderivative(owens_t(h, t)),
)
slope = claim(
    "owens_t.slope",
    "The derivative in h, under the integral sign",
    Eq(Integral(diff(owen_integrand(h, t), h), (t, 0, a)), -normal_density(h) * erf(a * h / sqrt(2)) / 2),
    assuming=[a > 0],
    proof=by.antiderivative(-normal_density(h) * erf(h * t / sqrt(2)) / 2),
    note="The integrand is smooth in h and x on a compact interval, so the derivative may be taken inside.",
)
at_zero = claim(
    "owens_t.at_zero",
    "T(0, a) = atan(a)/(2π)",
    Eq(Integral(1 / (2 * pi * (1 + t**2)), (t, 0, a)), atan(a) / (2 * pi)),
    assuming=[a > 0],
    proof=by.antiderivative(atan(t) / (2 * pi)),
)


at_one = claim(
    "owens_t.at_one",
    "T(h, 1) = Φ(h)(1 - Φ(h))/2, h > 0",
    Eq(owens_t(u, 1), tail(u) * (1 - tail(u)) / 2),
    proof=by.equal_derivatives(u, oo),
)
reflection = claim(
    "owens_t.reflection",
    "T(h, a) + T(ah, 1/a) from normal tails, h > 0, a > 0",
    Eq(owens_t(u, v) + owens_t(u * v, 1 / v), tail(u) / 2 + tail(u * v) / 2 - tail(u) * tail(u * v)),
    proof=by.equal_derivatives(u, oo),
    source=OWEN_1956.at("reflection"),
)
