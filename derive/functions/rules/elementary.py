"""Rules of trigonometric and hyperbolic functions, their inverses, and the names that people use."""

from __future__ import annotations

import sympy as sp
from sympy import (
    acos,
    asin,
    cos,
    cosh,
    cot,
    coth,
    csc,
    csch,
    exp,
    log,
    pi,
    sec,
    sech,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
)

from derive.functions.named import (
    cos_pi,
    expm1,
    log1mexp,
    log1p,
    log1pmx,
    relative_entropy,
    sigmoid,
    sin_pi,
    softplus,
    tan_pi,
    xlogx,
    xlogy,
)
from derive.functions.row import Range
from derive.functions.rules.shared import Rules, complex_ball, partials, slope, vanishes


def _meromorphic(**more: object) -> dict[str, object]:
    return {"readable": True, "meromorphic": True, "single": True, "analytic": "where defined", **more}


def _defined_as(head: type[sp.Function]) -> dict[str, object]:
    """A name for an expression in other functions."""
    return {"readable": True, "by_others": lambda *args: _definition(head, *args)}


def _definition(head: type[sp.Function], *args: sp.Expr) -> sp.Expr:
    value = head(*args)
    return value.definition() if isinstance(value, head) else value


RULES: Rules = {
    # --- trigonometric
    "tan": _meromorphic(
        derivative=slope(lambda x: 1 + tan(x) ** 2),
        away_from=lambda x: cos(x),
        relations=(
            vanishes(lambda x: tan(x) * cos(x) - sin(x)),
            vanishes(lambda x: tan(x) * cot(x) - 1),
            vanishes(lambda x: cos(x) ** 2 * (1 + tan(x) ** 2) - 1),
        ),
    ),
    "cot": _meromorphic(
        derivative=slope(lambda x: -1 - cot(x) ** 2),
        away_from=lambda x: sin(x),
        relations=(
            vanishes(lambda x: cot(x) * sin(x) - cos(x)),
            vanishes(lambda x: sin(x) ** 2 * (1 + cot(x) ** 2) - 1),
        ),
    ),
    "sec": _meromorphic(
        derivative=slope(lambda x: sec(x) * tan(x)),
        away_from=lambda x: cos(x),
        never_zero=True,
        relations=(
            vanishes(lambda x: sec(x) * cos(x) - 1),
            vanishes(lambda x: sec(x) ** 2 - tan(x) ** 2 - 1),
        ),
    ),
    "csc": _meromorphic(
        derivative=slope(lambda x: -csc(x) * cot(x)),
        away_from=lambda x: sin(x),
        never_zero=True,
        relations=(
            vanishes(lambda x: csc(x) * sin(x) - 1),
            vanishes(lambda x: csc(x) ** 2 - cot(x) ** 2 - 1),
        ),
    ),
    "asin": {
        "derivative": slope(lambda x: 1 / sqrt(1 - x**2)),
        "needs": lambda x: 1 - x**2,
        "range": Range(),
        "defined": lambda plain, x: plain.positive(1 - x**2),
        "relations": (vanishes(lambda x: asin(x) + acos(x) - pi / 2, sure=True),),
    },
    "acos": {
        "derivative": slope(lambda x: -1 / sqrt(1 - x**2)),
        "needs": lambda x: 1 - x**2,
        "range": Range(),
        "defined": lambda plain, x: plain.positive(1 - x**2),
    },
    # --- hyperbolic
    "sinh": {"derivative": slope(lambda x: cosh(x))},
    "cosh": {
        "derivative": slope(lambda x: sinh(x)),
        "range": Range(least=1),
        "relations": (vanishes(lambda x: cosh(x) ** 2 - sinh(x) ** 2 - 1),),
    },
    "tanh": {
        "derivative": slope(lambda x: 1 - tanh(x) ** 2),
        "real_only": True,
        "single": True,
        "range": Range(-1, 1, strict=True),
        "relations": (
            vanishes(lambda x: tanh(x) * cosh(x) - sinh(x)),
            vanishes(lambda x: tanh(x) * coth(x) - 1),
            vanishes(lambda x: cosh(x) ** 2 * (1 - tanh(x) ** 2) - 1),
        ),
    },
    "coth": _meromorphic(
        derivative=slope(lambda x: 1 - coth(x) ** 2),
        away_from=lambda x: sinh(x),
        never_zero=False,
        relations=(
            vanishes(lambda x: coth(x) * sinh(x) - cosh(x)),
            vanishes(lambda x: sinh(x) ** 2 * (coth(x) ** 2 - 1) - 1),
        ),
    ),
    "sech": _meromorphic(
        ball=complex_ball(lambda x: x.sech()),
        derivative=slope(lambda x: -sech(x) * tanh(x)),
        away_from=lambda x: cosh(x),
        total="at real arguments",
        never_zero=True,
        range=Range(least=0, strict=True),
        relations=(
            vanishes(lambda x: sech(x) * cosh(x) - 1),
            vanishes(lambda x: sech(x) ** 2 + tanh(x) ** 2 - 1),
        ),
    ),
    "csch": _meromorphic(
        ball=complex_ball(lambda x: x.csch()),
        derivative=slope(lambda x: -csch(x) * coth(x)),
        away_from=lambda x: sinh(x),
        never_zero=True,
        relations=(
            vanishes(lambda x: csch(x) * sinh(x) - 1),
            vanishes(lambda x: coth(x) ** 2 - csch(x) ** 2 - 1),
        ),
    ),
    "asinh": {"derivative": slope(lambda x: 1 / sqrt(1 + x**2))},
    "acosh": {
        "derivative": slope(lambda x: 1 / sqrt(x**2 - 1)),
        "needs": lambda x: x - 1,
        "range": Range(least=0),
        "defined": lambda plain, x: plain.positive(x - 1),
    },
    "atanh": {
        "derivative": slope(lambda x: 1 / (1 - x**2)),
        "needs": lambda x: 1 - x**2,
        "range": Range(),
        "defined": lambda plain, x: plain.positive(1 - x**2),
        "relations": (),
    },
    "log": {"defined": lambda plain, x: plain.positive(x)},
    "atan2": {
        "readable": True,
        "real_only": True,
        "ball": lambda y, x: _atan2(y, x),
        "derivative": partials(lambda y, x: (x / (x**2 + y**2), -y / (x**2 + y**2))),
        "needs": lambda y, x: x,
        "range": Range(),
        "defined": lambda plain, y, x: plain.positive(x),
    },
    # --- names that people use
    **{
        head.__name__: _defined_as(head)
        for head in (
            log1p, log1pmx, log1mexp, expm1, sigmoid, softplus, xlogx, xlogy, relative_entropy,
            sin_pi, cos_pi, tan_pi,
        )
    },
    "logsumexp": {
        "readable": True,
        "by_others": lambda *args: log(sp.Add(*map(exp, args))),
    },
}  # fmt: skip


def _atan2(y: object, x: object) -> object:
    from flint import arb

    from derive.functions.values import real_only, to_ball

    return real_only("atan2", lambda a, b: arb.atan2(to_ball(a), to_ball(b)))(y, x)
