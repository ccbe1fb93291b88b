"""Rules of Bessel and Airy functions."""

from __future__ import annotations

from sympy import (
    Expr,
    Rational,
    airyai,
    airyaiprime,
    airybi,
    airybiprime,
    besseli,
    besselj,
    besselk,
    bessely,
    cos,
    exp,
    pi,
    sin,
    sqrt,
)

from derive.functions.row import Plain, Range
from derive.functions.rules.shared import Rules, complex_ball, slope, steps, vanishes

_HALF = Rational(1, 2)


def _away_from_zero(nu: Expr, x: Expr) -> tuple[Expr, ...]:
    """Of whole order J and I are entire."""
    return () if nu.is_Integer else (x,)


def _regular(plain: Plain, nu: Expr, x: Expr) -> bool:
    return plain.whole(nu) or plain.positive(x)


def _half(plain: Plain, nu: Expr, x: Expr) -> bool:
    return bool(nu == _HALF) and plain.positive(x)


def _airy(value: object, derivative: object) -> dict[str, object]:
    return {
        "readable": True,
        "ball": complex_ball(value),  # type: ignore[arg-type]
        "derivative": slope(derivative, "DLMF 9.2.1"),  # type: ignore[arg-type]
        "analytic": "everywhere",
        "total": "always",
        "range": Range(),
    }


RULES: Rules = {
    "besselj": {
        "readable": True,
        "ball": complex_ball(lambda nu, x: x.bessel_j(nu)),
        "derivative": slope(lambda nu, x: (besselj(nu - 1, x) - besselj(nu + 1, x)) / 2, "DLMF 10.6.1"),
        "needs": _away_from_zero,
        "range": Range(),
        "defined": _regular,
        "recurrences": (steps(0, lambda nu, x: (x, -2 * (nu + 1), x, 0), "DLMF 10.6.1"),),
        "relations": (
            vanishes(
                lambda nu, x: (
                    pi * x * (besselj(nu + 1, x) * bessely(nu, x) - besselj(nu, x) * bessely(nu + 1, x)) - 2
                ),
                "DLMF 10.5.2",
            ),
            vanishes(
                lambda nu, x: sqrt(pi) * sqrt(x) * besselj(nu, x) - sqrt(2) * sin(x), "DLMF 10.16.1", _half
            ),
        ),
    },
    "bessely": {
        "readable": True,
        "ball": complex_ball(lambda nu, x: x.bessel_y(nu)),
        "derivative": slope(lambda nu, x: (bessely(nu - 1, x) - bessely(nu + 1, x)) / 2, "DLMF 10.6.1"),
        "needs": lambda nu, x: x,
        "range": Range(),
        "defined": lambda plain, nu, x: plain.positive(x),
        "recurrences": (steps(0, lambda nu, x: (x, -2 * (nu + 1), x, 0), "DLMF 10.6.1"),),
        "relations": (
            vanishes(
                lambda nu, x: sqrt(pi) * sqrt(x) * bessely(nu, x) + sqrt(2) * cos(x), "DLMF 10.16.1", _half
            ),
        ),
    },
    "besseli": {
        "readable": True,
        "ball": complex_ball(lambda nu, x: x.bessel_i(nu)),
        "derivative": slope(lambda nu, x: (besseli(nu - 1, x) + besseli(nu + 1, x)) / 2, "DLMF 10.29.1"),
        "needs": _away_from_zero,
        "range": Range(),
        "defined": _regular,
        "recurrences": (steps(0, lambda nu, x: (-x, 2 * (nu + 1), x, 0), "DLMF 10.29.1"),),
        "relations": (
            vanishes(
                lambda nu, x: (
                    x * (besseli(nu, x) * besselk(nu + 1, x) + besseli(nu + 1, x) * besselk(nu, x)) - 1
                ),
                "DLMF 10.28.2",
            ),
        ),
    },
    "besselk": {
        "readable": True,
        "ball": complex_ball(lambda nu, x: x.bessel_k(nu)),
        "derivative": slope(lambda nu, x: -(besselk(nu - 1, x) + besselk(nu + 1, x)) / 2, "DLMF 10.29.1"),
        "needs": lambda nu, x: x,
        "range": Range(least=0, strict=True),
        "defined": lambda plain, nu, x: plain.positive(x),
        "recurrences": (steps(0, lambda nu, x: (-x, -2 * (nu + 1), x, 0), "DLMF 10.29.1"),),
        "relations": (
            vanishes(lambda nu, x: besselk(nu, x) - besselk(-nu, x), "DLMF 10.27.3"),
            vanishes(
                lambda nu, x: sqrt(2) * sqrt(x) * besselk(nu, x) - sqrt(pi) * exp(-x), "DLMF 10.39.2", _half
            ),
        ),
    },
    "airyai": _airy(lambda x: x.airy_ai(), lambda x: airyaiprime(x))
    | {
        "relations": (
            vanishes(
                lambda x: pi * (airyai(x) * airybiprime(x) - airyaiprime(x) * airybi(x)) - 1, "DLMF 9.2.7"
            ),
        )
    },
    "airyaiprime": _airy(lambda x: x.airy_ai(derivative=1), lambda x: x * airyai(x)),
    "airybi": _airy(lambda x: x.airy_bi(), lambda x: airybiprime(x)),
    "airybiprime": _airy(lambda x: x.airy_bi(derivative=1), lambda x: x * airybi(x)),
}
