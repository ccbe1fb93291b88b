"""Statements of claims in floating point, by SciPy's quadrature: nothing here comes from the prover.

Integrals are integrated, derivatives are finite differences, Owen's T and the bivariate normal distribution
function are their integrals.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import scipy.integrate
import scipy.special
import sympy as sp

from derive.proofs.simulation import Simulation

Point = Mapping[sp.Symbol, float]
NODES, WEIGHTS = np.polynomial.legendre.leggauss(120)
STEP = 2.0**-7
# The seventh-order central difference, by its coefficients at ±1, ±2, ±3 and ±4 steps.
STENCIL = ((1, 4 / 5), (2, -1 / 5), (3, 4 / 105), (4, -1 / 280))


def _over(f: Callable[[Any], Any], end: float) -> float:
    """The integral of f from 0 to the end."""
    return float(end / 2 * np.sum(WEIGHTS * f(end / 2 * (NODES + 1))))


def owens_t(h: float, a: float) -> float:
    """The integral that defines it, in the angle atan(x)."""
    return _over(lambda t: np.exp(-(h**2) / (2 * np.cos(t) ** 2)), math.atan(a)) / (2 * math.pi)


def bivariate_normal_cdf(x: float, y: float, rho: float) -> float:
    """Its value for independent variables, and the joint density integrated over the correlation."""

    def density(t: Any) -> Any:
        s = np.sin(t)
        return np.exp(-(x * x - 2 * x * y * s + y * y) / (2 * np.cos(t) ** 2))

    independent = float(scipy.special.ndtr(x) * scipy.special.ndtr(y))
    return independent + _over(density, math.asin(rho)) / (2 * math.pi)


MODULES = [
    {"owens_t": owens_t, "bivariate_normal_cdf": bivariate_normal_cdf, "erfcx": scipy.special.erfcx},
    "scipy",
    "numpy",
]


def number(expression: sp.Expr, point: Point) -> float:
    """A side of a statement."""
    if isinstance(expression, sp.Derivative):
        ((variable, order),) = expression.variable_count
        assert order == 1
        f = _function(expression.expr, (variable,), point)
        at = point[variable]
        return sum(c * (f(at + k * STEP) - f(at - k * STEP)) for k, c in STENCIL) / STEP
    found = {integral: sp.Float(_integral(integral, point), 17) for integral in expression.atoms(sp.Integral)}
    return _function(expression.xreplace(found), (), point)()


def _function(expression: sp.Expr, free: tuple[sp.Symbol, ...], point: Point) -> Callable[..., float]:
    names = [s for s in expression.free_symbols if s not in free]
    compiled = sp.lambdify((*free, *names), expression, MODULES)
    fixed = [point[s] for s in names]
    return lambda *values: float(compiled(*values, *fixed))


def _integral(integral: sp.Integral, point: Point) -> float:
    ((variable, *ends),) = integral.limits
    f = _function(integral.function, (variable,), point)
    low, high = (math.copysign(math.inf, e) if e.is_infinite else number(e, point) for e in ends)
    with np.errstate(under="ignore"):
        # With the full output there is no warning where the value is zero and only rounding is left.
        value, *_ = scipy.integrate.quad(f, low, high, epsabs=1e-12, epsrel=1e-12, limit=200, full_output=1)
    return float(value)


def margin(relation: sp.Basic, point: Point) -> float:
    """How much an inequality holds by, negative where it fails; minus the distance of an equation's sides."""
    left, right = number(relation.lhs, point), number(relation.rhs, point)
    if isinstance(relation, sp.Eq):
        return -abs(left - right) / (1 + max(abs(left), abs(right)))
    greater = isinstance(relation, sp.StrictGreaterThan | sp.GreaterThan)
    return left - right if greater else right - left


def holds(relation: sp.Basic, point: Point) -> bool:
    """Whether a relation holds in floating point."""
    return margin(relation, point) > (-1e-8 if isinstance(relation, sp.Eq) else -1e-13)


def is_plain(claim: Any) -> bool:
    """Whether a statement speaks of functions and integrals alone, not of evaluated quantities or samples."""
    return not claim.quantities and not isinstance(claim.proof, Simulation)


def points_of(claim: Any, count: int) -> list[dict[sp.Symbol, float]]:
    """Points of the claim's domain that satisfy its assumptions, the same ones every time."""
    generator, found = random.Random(claim.id), []
    symbols = claim.problem().symbols
    for _ in range(500):
        point = {s: _draw(generator, claim.domains[s]) for s in symbols}
        if all(margin(a, point) > 0 for a in claim.assumptions):
            found.append(point)
        if len(found) == count:
            break
    return found


def _draw(generator: random.Random, domain: sp.Interval) -> float:
    """A number of moderate size, close neither to the ends nor to zero."""
    low, high = (None if e.is_infinite else float(e) for e in (domain.inf, domain.sup))
    if low is not None and high is not None:
        return low + (high - low) * generator.uniform(0.15, 0.85)
    if low is None and high is None:
        return generator.choice((-1, 1)) * generator.uniform(0.3, 1.6)
    size = generator.uniform(0.4, 2.2)
    return low + size if low is not None else high - size  # type: ignore[operator]
