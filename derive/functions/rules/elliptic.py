"""Rules of Legendre's elliptic integrals."""

from __future__ import annotations

from flint import acb
from sympy import Expr, elliptic_e, elliptic_f, elliptic_k, elliptic_pi, pi, sin, sqrt

from derive.functions.row import Plain, Range
from derive.functions.rules.shared import Rules, complex_ball, partials, slope, vanishes
from derive.functions.values import Value


def _second_kind(*args: Value) -> Value:
    return args[0].elliptic_e() if len(args) == 1 else acb.elliptic_e_inc(*args)


def _third_kind(*args: Value) -> Value:
    if len(args) == 3:
        return acb.elliptic_pi_inc(*args)
    value = acb.elliptic_pi(*args)
    # For such arguments it is real, which rounding leaves open.
    real = all(a.imag.is_zero() and a.real < 1 for a in args)
    return acb(value.real) if real else value


def _below_one(plain: Plain, m: Expr) -> bool:
    return plain.positive(1 - m)


def _delta(phi: Expr, m: Expr) -> Expr:
    return sqrt(1 - m * sin(phi) ** 2)


def _by_parameter_f(phi: Expr, m: Expr) -> Expr:
    first = (elliptic_e(phi, m) - (1 - m) * elliptic_f(phi, m)) / (2 * m * (1 - m))
    return first - sin(2 * phi) / (4 * (1 - m) * _delta(phi, m))


def _by_characteristic(n: Expr, m: Expr) -> Expr:
    parts = n * elliptic_e(m) + (m - n) * elliptic_k(m) + (n**2 - m) * elliptic_pi(n, m)
    return parts / (2 * n * (m - n) * (n - 1))


RULES: Rules = {
    "elliptic_k": {
        "readable": True,
        "ball": complex_ball(lambda m: m.elliptic_k()),
        "derivative": slope(
            lambda m: (elliptic_e(m) - (1 - m) * elliptic_k(m)) / (2 * m * (1 - m)), "DLMF 19.4.1"
        ),
        "needs": lambda m: 1 - m,
        "range": Range(least=0, strict=True),
        "defined": _below_one,
        "relations": (
            vanishes(
                lambda m: (
                    elliptic_e(m) * elliptic_k(1 - m)
                    + elliptic_e(1 - m) * elliptic_k(m)
                    - elliptic_k(m) * elliptic_k(1 - m)
                    - pi / 2
                ),
                "DLMF 19.7.1",
                where=lambda plain, m: plain.positive(m) and plain.positive(1 - m),
            ),
        ),
    },
    "elliptic_e": {
        "readable": True,
        "ball": complex_ball(_second_kind),
        "derivative": slope(lambda m: (elliptic_e(m) - elliptic_k(m)) / (2 * m), "DLMF 19.4.2"),
        "needs": lambda m: 1 - m,
        "range": Range(least=1, strict=True),
        "defined": _below_one,
    },
    "elliptic_f": {
        "readable": True,
        "ball": complex_ball(acb.elliptic_f),
        "derivative": partials(lambda phi, m: (1 / _delta(phi, m), _by_parameter_f(phi, m)), "DLMF 19.4.5"),
        "needs": lambda phi, m: (1 - m * sin(phi) ** 2, 1 - m),
    },
    "elliptic_e_inc": {
        "derivative": partials(
            lambda phi, m: (_delta(phi, m), (elliptic_e(phi, m) - elliptic_f(phi, m)) / (2 * m)),
            "DLMF 19.4.6",
        ),
        "needs": lambda phi, m: (1 - m * sin(phi) ** 2, 1 - m),
    },
    "elliptic_pi": {
        "readable": True,
        "ball": complex_ball(_third_kind),
        "derivative": partials(
            lambda n, m: (
                _by_characteristic(n, m),
                (elliptic_e(m) / (m - 1) + elliptic_pi(n, m)) / (2 * (n - m)),
            ),
            "DLMF 19.4.3",
        ),
        "needs": lambda n, m: (1 - n, 1 - m),
        "defined": lambda plain, n, m: plain.positive(1 - n) and plain.positive(1 - m),
    },
    "elliptic_pi_inc": {
        "derivative": partials(
            lambda n, phi, m: (None, 1 / ((1 - n * sin(phi) ** 2) * _delta(phi, m)), None)
        ),
        "needs": lambda n, phi, m: (1 - m * sin(phi) ** 2, 1 - n * sin(phi) ** 2, 1 - m, 1 - n),
    },
}
