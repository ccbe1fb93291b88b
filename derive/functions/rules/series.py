"""Rules of hypergeometric functions and of orthogonal polynomials."""

from __future__ import annotations

from typing import Any

from sympy import (
    Expr,
    assoc_laguerre,
    chebyshevt,
    chebyshevu,
    exp,
    gegenbauer,
    hermite,
    hyper,
    jacobi,
    laguerre,
    legendre,
)

from derive.functions.row import Plain, Recurrence, Relation
from derive.functions.rules.shared import Rules, complex_ball, degree, slope, steps, vanishes


def _f01(b: Expr, z: Expr) -> Expr:
    return hyper((), (b,), z)


def _f11(a: Expr, b: Expr, z: Expr) -> Expr:
    return hyper((a,), (b,), z)


def _f21(a: Expr, b: Expr, c: Expr, z: Expr) -> Expr:
    return hyper((a, b), (c,), z)


def _of_whole_degree(rule: Any) -> Any:
    """The rule for a whole degree; of any other one the function has a cut, perhaps a pole at its end."""
    return lambda n, *args: rule(n, *args) if n.is_integer else None


def _polynomial(
    value: object, derivative: object, recurrence: Recurrence, *relations: Relation
) -> dict[str, object]:
    return {
        "readable": True,
        "ball": complex_ball(value),  # type: ignore[arg-type]
        "derivative": slope(_of_whole_degree(derivative), "DLMF 18.9"),
        "analytic": "everywhere",
        "defined": degree,
        "recurrences": (recurrence,),
        "relations": relations,
    }


def _in_degree(coefficients: object) -> Recurrence:
    return steps(0, coefficients, "DLMF 18.9.1", where=degree)  # type: ignore[arg-type]


def _jacobi(n: Expr, a: Expr, b: Expr, x: Expr) -> tuple[Expr, ...]:
    m = 2 * n + a + b
    return (
        2 * (n + 1 + a) * (n + 1 + b) * (m + 4),
        -(m + 3) * ((m + 4) * (m + 2) * x + a**2 - b**2),
        2 * (n + 2) * (n + a + b + 2) * (m + 2),
        0,
    )


def _rest(plain: Plain, *args: Expr) -> bool:
    """Defined where the lower parameter, and what else must be, is positive."""
    return plain.positive(args[-2])


RULES: Rules = {
    "hypergeometric_0f1": {
        "ball": complex_ball(lambda b, z: z.hypgeom_0f1(b)),
        "derivative": slope(lambda b, z: _f01(b + 1, z) / b, "DLMF 16.3.1"),
        "meromorphic": True,
        "analytic": "where defined",
        "defined": _rest,
        "recurrences": (steps(0, lambda b, z: (b * (b + 1), -b * (b + 1), -z, 0), "DLMF 10.25.2, 10.29.1"),),
    },
    "hypergeometric_1f1": {
        "ball": complex_ball(lambda a, b, z: z.hypgeom_1f1(a, b)),
        "derivative": slope(lambda a, b, z: a * _f11(a + 1, b + 1, z) / b, "DLMF 13.3.15"),
        "meromorphic": True,
        "analytic": "where defined",
        "defined": _rest,
        "recurrences": (
            steps(0, lambda a, b, z: (b - a - 1, 2 * a + 2 - b + z, -(a + 1), 0), "DLMF 13.3.1"),
            steps(
                1,
                lambda a, b, z: (b * (b + 1), -(b + 1) * (b + z), z * (b + 1 - a), 0),
                "DLMF 13.3.2",
            ),
        ),
        "relations": (vanishes(lambda a, b, z: _f11(a, b, z) - exp(z) * _f11(b - a, b, -z), "DLMF 13.2.39"),),
    },
    "hypergeometric_2f1": {
        "ball": complex_ball(lambda a, b, c, z: z.hypgeom_2f1(a, b, c)),
        "derivative": slope(lambda a, b, c, z: a * b * _f21(a + 1, b + 1, c + 1, z) / c, "DLMF 15.5.1"),
        "needs": lambda a, b, c, z: 1 - z,
        "defined": lambda plain, a, b, c, z: plain.positive(c) and plain.positive(1 - z),
        "recurrences": (
            steps(
                0,
                lambda a, b, c, z: (c - a - 1, 2 * (a + 1) - c + (b - a - 1) * z, (a + 1) * (z - 1), 0),
                "DLMF 15.5.11",
            ),
            steps(
                2,
                lambda a, b, c, z: (
                    (c + 1) * c * (z - 1),
                    (c + 1) * (c - (2 * c + 1 - a - b) * z),
                    (c + 1 - a) * (c + 1 - b) * z,
                    0,
                ),
                "DLMF 15.5.18",
            ),
        ),
    },
    "legendre": _polynomial(
        lambda n, x: x.legendre_p(n),
        lambda n, x: n * (x * legendre(n, x) - legendre(n - 1, x)) / (x**2 - 1),
        _in_degree(lambda n, x: (n + 1, -(2 * n + 3) * x, n + 2, 0)),
    ),
    "chebyshevt": _polynomial(
        lambda n, x: x.chebyshev_t(n),
        lambda n, x: n * chebyshevu(n - 1, x),
        _in_degree(lambda n, x: (1, -2 * x, 1, 0)),
        vanishes(lambda n, x: chebyshevt(n, x) - chebyshevu(n, x) + x * chebyshevu(n - 1, x), "DLMF 18.9.9"),
        vanishes(
            lambda n, x: chebyshevt(n, x) ** 2 - (x**2 - 1) * chebyshevu(n - 1, x) ** 2 - 1, "DLMF 18.5.1"
        ),
    ),
    "chebyshevu": _polynomial(
        lambda n, x: x.chebyshev_u(n),
        lambda n, x: ((n + 1) * chebyshevt(n + 1, x) - x * chebyshevu(n, x)) / (x**2 - 1),
        _in_degree(lambda n, x: (1, -2 * x, 1, 0)),
    ),
    "hermite": _polynomial(
        lambda n, x: x.hermite_h(n),
        lambda n, x: 2 * n * hermite(n - 1, x),
        _in_degree(lambda n, x: (2 * (n + 1), -2 * x, 1, 0)),
    ),
    "laguerre": _polynomial(
        lambda n, x: x.laguerre_l(n),
        lambda n, x: -assoc_laguerre(n - 1, 1, x),
        _in_degree(lambda n, x: (n + 1, x - 2 * n - 3, n + 2, 0)),
        vanishes(
            lambda n, x: laguerre(n, x) - assoc_laguerre(n, 1, x) + assoc_laguerre(n - 1, 1, x),
            "DLMF 18.9.13",
        ),
    ),
    "assoc_laguerre": _polynomial(
        lambda n, a, x: x.laguerre_l(n, a),
        lambda n, a, x: -assoc_laguerre(n - 1, a + 1, x),
        _in_degree(lambda n, a, x: (n + 1 + a, x - 2 * n - 3 - a, n + 2, 0)),
    ),
    "gegenbauer": _polynomial(
        lambda n, a, x: x.gegenbauer_c(n, a),
        lambda n, a, x: 2 * a * gegenbauer(n - 1, a + 1, x),
        _in_degree(lambda n, a, x: (n + 2 * a, -2 * (n + 1 + a) * x, n + 2, 0)),
    ),
    "jacobi": _polynomial(
        lambda n, a, b, x: x.jacobi_p(n, a, b),
        lambda n, a, b, x: (n + a + b + 1) * jacobi(n - 1, a + 1, b + 1, x) / 2,
        _in_degree(_jacobi),
    ),
}
