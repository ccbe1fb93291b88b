"""Rules of exponential and trigonometric integrals, Lambert's W, zeta functions, polylogarithms."""

from __future__ import annotations

from flint import acb, arb, ctx
from sympy import E, Ei, Expr, LambertW, cos, cosh, exp, expint, li, log, pi, polylog, sin, sinh, zeta

from derive.functions.row import Plain, Range
from derive.functions.rules.shared import Rules, complex_ball, last_positive, slope, steps, vanishes
from derive.functions.values import Value

_LARGE_ORDER, _NEAR = 40, 0.8


def _entire(value: object, derivative: object) -> dict[str, object]:
    return {
        "readable": True,
        "ball": complex_ball(value),  # type: ignore[arg-type]
        "derivative": slope(derivative),  # type: ignore[arg-type]
        "analytic": "everywhere",
        "total": "always",
        "range": Range(),
    }


def _of_positive(value: object, derivative: object) -> dict[str, object]:
    return {
        "readable": True,
        "ball": complex_ball(value),  # type: ignore[arg-type]
        "derivative": slope(derivative),  # type: ignore[arg-type]
        "needs": lambda x: x,
        "range": Range(),
        "defined": last_positive,
    }


def _lambert(x: Value, k: Value | None = None) -> Value:
    return x.lambertw() if k is None else x.lambertw(int(k.real.unique_fmpz()))


def _off_one(plain: Plain, x: Expr) -> bool:
    return plain.positive(x) and (plain.positive(x - 1) or plain.positive(1 - x))


def _polylog(s: Value, z: Value) -> Value:
    """Of large real orders by its series, with a bound for the rest; else FLINT's."""
    if not (s.imag.is_zero() and s.real > _LARGE_ORDER and abs(z) < _NEAR):
        return z.polylog(s)
    total, power, count = acb(0), acb(1), 2 * ctx.prec
    for k in range(1, count + 1):
        power = power * z
        total = total + power / acb(k).pow(s)
    rest = abs(power) / (1 - abs(z))
    around = acb(arb(0, rest.upper()), arb(0, 0 if z.imag.is_zero() else rest.upper()))
    return total + around


def _between_zero_and_one(plain: Plain, s: Expr, z: Expr) -> bool:
    return bool(s == 2) and plain.positive(z) and plain.positive(1 - z)


RULES: Rules = {
    "Ei": _of_positive(lambda x: x.ei(), lambda x: exp(x) / x)
    | {"needs": lambda x: x**2, "defined": lambda plain, x: plain.positive(x) or plain.positive(-x)},
    "Si": _entire(lambda x: x.si(), lambda x: sin(x) / x),
    "Ci": _of_positive(lambda x: x.ci(), lambda x: cos(x) / x),
    "Shi": _entire(lambda x: x.shi(), lambda x: sinh(x) / x),
    "Chi": _of_positive(lambda x: x.chi(), lambda x: cosh(x) / x),
    "li": _of_positive(lambda x: x.li(), lambda x: 1 / log(x))
    | {
        "needs": lambda x: (x, (x - 1) ** 2),
        "range": None,
        "defined": lambda plain, x: _off_one(plain, x),
        "relations": (vanishes(lambda x: li(x) - Ei(log(x)), "DLMF 6.2.8", _off_one, sure=True),),
    },
    "fresnels": _entire(lambda x: x.fresnel_s(), lambda x: sin(pi * x**2 / 2)),
    "fresnelc": _entire(lambda x: x.fresnel_c(), lambda x: cos(pi * x**2 / 2)),
    "expint": {
        "readable": True,
        "ball": complex_ball(lambda nu, x: x.expint(nu)),
        "derivative": slope(lambda nu, x: -expint(nu - 1, x), "DLMF 8.19.13"),
        "needs": lambda nu, x: x,
        "range": Range(least=0, strict=True),
        "defined": last_positive,
        "recurrences": (steps(0, lambda nu, x: (x, nu, -exp(-x)), "DLMF 8.19.12"),),
        "relations": (
            vanishes(
                lambda nu, x: expint(nu, x) + Ei(-x),
                "DLMF 6.2.6",
                where=lambda plain, nu, x: nu == 1 and plain.positive(x),
            ),
        ),
    },
    "LambertW": {
        "readable": True,
        "ball": complex_ball(_lambert),
        "derivative": slope(lambda x: exp(-LambertW(x)) / (1 + LambertW(x))),
        "needs": lambda x: E * x + 1,
        "range": Range(least=-1, strict=True),
        "defined": last_positive,
        "relations": (vanishes(lambda x: LambertW(x) * exp(LambertW(x)) - x, sure=True),),
    },
    "lambert_w_minus_one": {
        "derivative": slope(lambda x: exp(-LambertW(x, -1)) / (1 + LambertW(x, -1))),
        "needs": lambda x: (-x, E * x + 1),
        "relations": (vanishes(lambda x: LambertW(x, -1) * exp(LambertW(x, -1)) - x, sure=True),),
    },
    "polylog": {
        "readable": True,
        "ball": complex_ball(_polylog),
        "derivative": slope(lambda s, z: _lowered(s, z) / z, "DLMF 25.12.2"),
        "needs": lambda s, z: 1 - z,
        "range": Range(),
        "defined": lambda plain, s, z: plain.positive(1 - z),
        "relations": (
            vanishes(
                lambda s, z: polylog(s, z) + polylog(s, 1 - z) - pi**2 / 6 + log(z) * log(1 - z),
                "DLMF 25.12.6",
                where=_between_zero_and_one,
            ),
            vanishes(
                lambda s, z: -polylog(s, z) - log(1 - z),
                where=lambda plain, s, z: bool(s == 1),
            ),
        ),
    },
    "zeta": {"readable": True, "ball": complex_ball(lambda *args: args[0].zeta(*args[1:]))},
    "hurwitz_zeta": {
        "derivative": slope(lambda s, a: -s * zeta(s + 1, a), "DLMF 25.11.17"),
        "needs": lambda s, a: (a, (s - 1) ** 2),
        "defined": lambda plain, s, a: plain.positive(a) and (plain.positive(s - 1) or plain.positive(1 - s)),
        "recurrences": (
            steps(1, lambda s, a: (-1, 1, a ** (-s)), "DLMF 25.11.3", lambda plain, s, a: plain.positive(a)),
        ),
    },
}


def _lowered(s: Expr, z: Expr) -> Expr:
    """The polylogarithm of the order below; of order 0 and 1 it is elementary."""
    if s == 1:
        return z / (1 - z)
    return -log(1 - z) if s == 2 else polylog(s - 1, z)
