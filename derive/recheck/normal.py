"""Owen's T and the bivariate normal distribution function as enclosures, by FLINT's rigorous quadrature."""

from __future__ import annotations

from collections.abc import Callable

from flint import acb, arb

_EVALUATIONS = 60_000


def normal_cdf(x: arb) -> arb:
    """The standard normal distribution function."""
    return (-x / arb(2).sqrt()).erfc() / 2


def owens_t(h: arb, a: arb) -> arb:
    """T(h, a) = (1/2π) ∫_0^a exp(-h²(1+x²)/2)/(1+x²) dx.

    The integrand is even in x and has no pole but at ±i; beyond |a| = 1 the reflection
    T(h, a) = (Φ(h) + Φ(ah))/2 - Φ(h) Φ(ah) - T(ah, 1/a), for h >= 0 and a > 0, keeps the path short.
    """
    if a < 0:
        return -owens_t(h, -a)
    if a > 1 and (h >= 0 or h <= 0):
        h = abs(h)
        first, second = normal_cdf(h), normal_cdf(a * h)
        return (first + second) / 2 - first * second - owens_t(a * h, 1 / a)
    square = h * h / 2
    return _integral(lambda x: (-square * (1 + x * x)).exp() / (1 + x * x), arb(0), a) / (2 * arb.pi())


def bivariate_normal_cdf(x: arb, y: arb, rho: arb) -> arb:
    """P(U < x, V < y) by Plackett's integral from no correlation to this one.

    At the correlations ±1 one variable is the other, up to its sign.
    """
    if rho.is_exact() and abs(rho) == 1:
        if rho > 0:
            return normal_cdf(x.min(y))
        return (normal_cdf(x) + normal_cdf(y) - 1).max(arb(0))
    if not abs(rho) < 1:
        return arb.nan()

    def slope(t: acb) -> acb:
        sine, cosine = t.sin(), t.cos()
        return (-(x * x - 2 * x * y * sine + y * y) / (2 * cosine * cosine)).exp()

    added = _integral(slope, arb(0), rho.asin()) / (2 * arb.pi())
    return normal_cdf(x) * normal_cdf(y) + added


def _integral(f: Callable[[acb], acb], low: arb, high: arb) -> arb:
    """The integral of a real function that is analytic wherever it is finite."""
    found = acb.integral(lambda z, _: f(z), acb(low), acb(high), eval_limit=_EVALUATIONS)
    return arb(found.real)
