"""Gaussian expectations in one variable: the moments, and Stein's lemma E[x f(x)] = E f'(x)."""

from sympy import Eq, Integral, oo

from derive import by
from derive.functions.classes import normal_density
from derive.theories.solvable_gan.model import gan, t

claim = gan.claim

variance = claim(
    "stein.variance",
    "A standard Gaussian variable has the variance 1",
    Eq(Integral(t**2 * normal_density(t), (t, -oo, oo)), 1),
    proof=by.antiderivative(),
)
