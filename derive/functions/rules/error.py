"""Rules of the error functions, their inverses, and what is defined through them."""

from __future__ import annotations

from typing import Any

from flint import acb, arb
from sympy import Expr, erf, erfcinv, erfi, erfinv, exp, pi, sqrt

from derive.errors import StatementError
from derive.functions.classes import spread
from derive.functions.named import log_normal_cdf, normal_quantile
from derive.functions.row import Range
from derive.functions.rules.shared import Rules, complex_ball, slope, vanishes
from derive.functions.values import Value, real_only, to_ball


def _inverse(name: str) -> dict[str, object]:
    def at(x: Value) -> Value:
        value = getattr(arb(to_ball(x)), name)()
        if not value.is_finite():
            raise StatementError(f"{name} is evaluated inside its domain only")
        return value

    return {"readable": True, "ball": real_only(name, at), "range": Range(), "real_only": True}


RULES: Rules = {
    "erfi": {
        "readable": True,
        "ball": complex_ball(lambda x: x.erfi()),
        "derivative": slope(lambda x: 2 * exp(spread(x**2)) / sqrt(pi)),
        "analytic": "everywhere",
        "total": "always",
        "range": Range(),
    },
    "erfinv": _inverse("erfinv")
    | {
        "derivative": slope(lambda x: sqrt(pi) / 2 * exp(erfinv(x) ** 2)),
        "needs": lambda x: 1 - x**2,
        "defined": lambda plain, x: plain.positive(1 - x**2),
        "relations": (vanishes(lambda x: erf(erfinv(x), evaluate=False) - x),),
    },
    "erfcinv": _inverse("erfcinv")
    | {
        "derivative": slope(lambda x: -sqrt(pi) / 2 * exp(erfcinv(x) ** 2)),
        "needs": lambda x: x * (2 - x),
        "defined": lambda plain, x: plain.positive(x * (2 - x)),
        "relations": (vanishes(lambda x: erfcinv(x) - erfinv(1 - x)),),
    },
    "dawson": {
        "readable": True,
        "by_others": lambda x: sqrt(pi) / 2 * exp(-spread(x**2)) * erfi(x),
        "ball": complex_ball(lambda x: x * (-x * x).hypgeom_1f1(acb(1), acb(3) / 2)),
    },
    "log_normal_cdf": {"readable": True, "by_others": lambda x: _spread_definition(log_normal_cdf, x)},
    "normal_quantile": {"readable": True, "by_others": lambda p: _spread_definition(normal_quantile, p)},
}


def _spread_definition(head: Any, x: Expr) -> Any:
    value = head(x)
    return value.definition() if isinstance(value, head) else value
