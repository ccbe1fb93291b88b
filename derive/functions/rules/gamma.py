"""Rules of the gamma function and what is made of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import acb
from sympy import (
    Expr,
    FallingFactorial,
    Rational,
    RisingFactorial,
    beta,
    betainc,
    betainc_regularized,
    binomial,
    cot,
    exp,
    factorial,
    gamma,
    log,
    loggamma,
    lowergamma,
    pi,
    polygamma,
    sin,
    sqrt,
    uppergamma,
)

from derive.functions.gamma import gamma_p, gamma_q
from derive.functions.row import Plain, Range
from derive.functions.rules.shared import (
    Rules,
    all_positive,
    complex_ball,
    last_positive,
    partials,
    slope,
    steps,
    vanishes,
)
from derive.functions.values import Value

_MOST_ORDERS, _HALF = 20, Rational(1, 2)


def _small_order(plain: Plain, n: Expr, x: Expr) -> bool:
    return bool(n.is_Integer and 0 <= n <= _MOST_ORDERS)


def _gaussian(s: Expr, x: Expr) -> Expr:
    return x**s * exp(-x)


def _beta_density(a: Expr, b: Expr, x: Expr) -> Expr:
    return x ** (a - 1) * (1 - x) ** (b - 1)


def _incomplete_beta(scale: Callable[[Expr, Expr], Any]) -> Callable[..., tuple[Expr | None, ...]]:
    def slopes(a: Expr, b: Expr, x: Expr, y: Expr) -> tuple[Expr | None, ...]:
        below = _beta_density(a, b, x) if x != 0 else None
        above = _beta_density(a, b, y) if y != 1 else None
        s = scale(a, b)
        return (None, None, None if below is None else -below / s, None if above is None else above / s)

    return slopes


def _inside(a: Expr, b: Expr, x: Expr, y: Expr) -> tuple[Expr, ...]:
    found = [a, b]
    for end in (x, y):
        found += [] if end.is_Rational and 0 <= end <= 1 else [end * (1 - end)]
    return tuple(found)


def _beta_defined(plain: Plain, a: Expr, b: Expr, x: Expr, y: Expr) -> bool:
    inside = all((e.is_Rational and 0 <= e <= 1) or plain.positive(e * (1 - e)) for e in (x, y))
    return bool(inside) and plain.positive(a) and plain.positive(b)


def _whole_beta(a: Value, b: Value) -> Value:
    return a.gamma() * b.gamma() * (a + b).rgamma()


def _beta_to(a: Value, b: Value, z: Value) -> Value:
    """The incomplete beta function: of real numbers by a sum of positive terms, from the nearer end."""
    if not all(e.imag.is_zero() for e in (a, b, z)) or not (a.real > 0 and b.real > 0 and 0 <= z.real <= 1):
        return z.beta_lower(a, b)
    if z == 0 or z == 1:
        return acb(0) if z == 0 else _whole_beta(a, b)
    if not 0 < z.real < 1:
        return z.beta_lower(a, b)
    if z.real * (a.real + b.real) < a.real:
        return _beta_part(a.real, b.real, z.real)
    return _whole_beta(a, b) - _beta_part(b.real, a.real, 1 - z.real)


def _beta_part(a: Value, b: Value, z: Value) -> Value:
    return acb((a * z.log() + b * (1 - z).log()).exp() / a * z.hypgeom_2f1(1, a + b, a + 1))


RULES: Rules = {
    "gamma": {
        "readable": True,
        "ball": complex_ball(lambda x: x.gamma()),
        "derivative": slope(lambda x: gamma(x) * polygamma(0, x)),
        "needs": lambda x: x,
        "range": Range(least=0, strict=True),
        "defined": last_positive,
        "meromorphic": True,
        "single": True,
        "analytic": "where defined",
        "never_zero": True,
        "recurrences": (steps(0, lambda x: (-x, 1, 0), "DLMF 5.5.1"),),
        "relations": (
            vanishes(lambda x: gamma(x) * gamma(1 - x) * sin(pi * x) - pi, "DLMF 5.5.3"),
            vanishes(
                lambda x: 4**x * gamma(x) * gamma(x + _HALF) - 2 * sqrt(pi) * gamma(2 * x), "DLMF 5.5.5"
            ),
        ),
    },
    "loggamma": {
        "readable": True,
        "ball": complex_ball(lambda x: x.lgamma()),
        "derivative": slope(lambda x: polygamma(0, x)),
        "needs": lambda x: x,
        "range": Range(),
        "defined": last_positive,
        "recurrences": (
            steps(0, lambda x: (-1, 1, -log(x)), "DLMF 5.5.1", where=lambda plain, x: plain.positive(x)),
        ),
        "relations": (vanishes(lambda x: exp(loggamma(x)) - gamma(x)),),
    },
    "polygamma": {
        "readable": True,
        "ball": complex_ball(lambda n, x: x.polygamma(n)),
        "derivative": slope(lambda n, x: polygamma(n + 1, x)),
        "needs": lambda n, x: x,
        "range": Range(),
        "defined": lambda plain, n, x: n.is_Integer and n >= 0 and plain.positive(x),
        "meromorphic": True,
        "single": True,
        "analytic": "where defined",
        "recurrences": (
            steps(
                1,
                lambda n, x: (-(x ** (n + 1)), x ** (n + 1), (-1) ** (n + 1) * factorial(n)),
                "DLMF 5.15.5",
                where=_small_order,
            ),
        ),
        "relations": (
            vanishes(
                lambda n, x: polygamma(0, 1 - x) - polygamma(0, x) - pi * cot(pi * x),
                "DLMF 5.5.4",
                where=lambda plain, n, x: n == 0,
            ),
        ),
    },
    "beta": {
        "readable": True,
        "ball": complex_ball(lambda x, y: x.gamma() * y.gamma() * (x + y).rgamma()),
        "derivative": partials(
            lambda x, y: (
                beta(x, y) * (polygamma(0, x) - polygamma(0, x + y)),
                beta(x, y) * (polygamma(0, y) - polygamma(0, x + y)),
            )
        ),
        "needs": lambda x, y: (x, y),
        "defined": all_positive,
        "recurrences": (
            steps(0, lambda x, y: (-x, x + y, 0), "DLMF 5.5.1"),
            steps(1, lambda x, y: (-y, x + y, 0), "DLMF 5.5.1"),
        ),
        "relations": (
            vanishes(lambda x, y: beta(x, y) * gamma(x + y) - gamma(x) * gamma(y), "DLMF 5.12.1"),
            vanishes(lambda x, y: beta(x, y) - beta(y, x)),
        ),
    },
    "factorial": {
        "readable": True,
        "ball": complex_ball(lambda n: (n + 1).gamma()),
        "by_others": lambda n: gamma(n + 1),
    },
    "binomial": {
        "readable": True,
        "ball": complex_ball(lambda n, k: (n + 1).gamma() * (k + 1).rgamma() * (n - k + 1).rgamma()),
        "defined": lambda plain, n, k: plain.positive(n + 1),
        "recurrences": (
            steps(0, lambda n, k: (-(n + 1), n + 1 - k, 0), "DLMF 5.5.1"),
            steps(1, lambda n, k: (k - n, k + 1, 0), "DLMF 5.5.1"),
        ),
        "relations": (
            vanishes(
                lambda n, k: binomial(n, k) - binomial(n - 1, k) - binomial(n - 1, k - 1), "DLMF 26.3.5"
            ),
            vanishes(lambda n, k: binomial(n, k) - binomial(n, n - k)),
            vanishes(
                lambda n, k: binomial(n, k) * gamma(k + 1) * gamma(n - k + 1) - gamma(n + 1), "DLMF 1.2.6"
            ),
        ),
    },
    "RisingFactorial": {
        "readable": True,
        "ball": complex_ball(lambda x, k: x.rising(k)),
        "defined": all_positive,
        "recurrences": (steps(1, lambda x, k: (-(x + k), 1, 0), "DLMF 5.2.4"),),
        "relations": (vanishes(lambda x, k: RisingFactorial(x, k) * gamma(x) - gamma(x + k), "DLMF 5.2.5"),),
    },
    "FallingFactorial": {
        "readable": True,
        "ball": complex_ball(lambda x, k: (x - k + 1).rising(k)),
        "defined": lambda plain, x, k: plain.positive(x + 1),
        "recurrences": (steps(1, lambda x, k: (k - x, 1, 0), "DLMF 26.1.1"),),
        "relations": (
            vanishes(lambda x, k: FallingFactorial(x, k) * gamma(x - k + 1) - gamma(x + 1), "DLMF 5.2.5"),
        ),
    },
    "lowergamma": {
        "readable": True,
        "ball": complex_ball(lambda s, x: x.gamma_lower(s)),
        "derivative": slope(lambda s, x: x ** (s - 1) * exp(-x)),
        "needs": lambda s, x: (s, x),
        "defined": all_positive,
        "recurrences": (steps(0, lambda s, x: (-s, 1, _gaussian(s, x)), "DLMF 8.8.1"),),
        "relations": (vanishes(lambda s, x: lowergamma(s, x) + uppergamma(s, x) - gamma(s), "DLMF 8.2.3"),),
    },
    "uppergamma": {
        "readable": True,
        "ball": complex_ball(lambda s, x: x.gamma_upper(s)),
        "derivative": slope(lambda s, x: -(x ** (s - 1)) * exp(-x)),
        "needs": lambda s, x: x,
        "range": Range(least=0, strict=True),
        "defined": last_positive,
        "recurrences": (steps(0, lambda s, x: (-s, 1, -_gaussian(s, x)), "DLMF 8.8.2"),),
    },
    **{
        head.__name__: {"readable": True, "by_others": lambda s, x, head=head: head(s, x).definition()}
        for head in (gamma_p, gamma_q)
    },
    "betainc": {
        "readable": True,
        "ball": complex_ball(lambda a, b, x, y: _beta_to(a, b, y) - _beta_to(a, b, x)),
        "derivative": partials(_incomplete_beta(lambda a, b: 1)),
        "needs": _inside,
        "defined": _beta_defined,
    },
    "betainc_regularized": {
        "readable": True,
        "ball": complex_ball(lambda a, b, x, y: (_beta_to(a, b, y) - _beta_to(a, b, x)) / _whole_beta(a, b)),
        "derivative": partials(_incomplete_beta(beta)),
        "needs": _inside,
        "defined": _beta_defined,
        "relations": (
            vanishes(lambda a, b, x, y: betainc_regularized(a, b, x, y) * beta(a, b) - betainc(a, b, x, y)),
            vanishes(
                lambda a, b, x, y: betainc_regularized(a, b, 0, y) + betainc_regularized(b, a, 0, 1 - y) - 1,
                "DLMF 8.17.4",
                where=lambda plain, a, b, x, y: x == 0,
            ),
        ),
    },
}
