"""Hypergeometric functions and orthogonal polynomials."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import acb
from mpmath import mp

from derive.exact.text import Tree
from derive.recheck.functions.forms import ONE, negative, rule, total
from derive.recheck.functions.row import Plain, Recurrence, Relation, Row


def _degree(plain: Plain, *args: Tree) -> bool:
    """Whether the first argument is plainly 0, 1, 2, ..."""
    return plain.whole(args[0]) and plain.positive(total([args[0], ONE]))


def _lower_positive(plain: Plain, *args: Tree) -> bool:
    return plain.positive(args[-2])


def _kummer(a: acb, b: acb, z: acb) -> acb:
    """Another sum, by Kummer's transformation, which b = 0, -1, ... has not, even where the sum is finite."""
    if b.imag.contains(0) and b.real.contains_integer() and not b.real > 0:
        return z.hypgeom_1f1(a, b)
    return z.exp() * (-z).hypgeom_1f1(b - a, b)


def _recurrence(position: int, parameters: str, *texts: str, source: str, where: Any = None) -> Recurrence:
    return Recurrence(position, tuple(rule(parameters, t) for t in (*texts, "0")), where, source)


def _polynomial(
    name: str, parameters: str, other: Any, value: Any, slope: str, terms: tuple[str, ...], *more: Relation
) -> Row:
    arity = parameters.count(",") + 1
    derived: Callable[..., Tree] = rule(parameters, slope)
    return Row(
        name=name, arity=arity, mp=other, value=value, entire=True, whole_degree=True, smooth=True,
        defined=_degree, slope_source="DLMF 18.9",
        slopes=lambda *args: (*[None] * (arity - 1), derived(*args)),
        recurrences=(_recurrence(0, parameters, *terms, source="DLMF 18.9.1", where=_degree),),
        relations=more, pointwise=True,
    )  # fmt: skip


ROWS = (
    Row(
        name="hypergeometric_0f1", arity=2, mp=mp.hyp0f1, value=lambda b, z: z.hypgeom_0f1(b),
        pointwise=True, meromorphic=True, defined=_lower_positive,
        slopes=lambda b, z: (None, rule("b, z", "hypergeometric_0f1(b + 1, z)/b")(b, z)),
        slope_source="DLMF 16.3.1",
        recurrences=(
            _recurrence(
                0, "b, z", "b*(b + 1)", "-b*(b + 1)", "-z", source="DLMF 10.25.2, 10.29.1"
            ),
        ),
    ),
    Row(
        name="hypergeometric_1f1", arity=3, mp=mp.hyp1f1,
        value=_kummer, pointwise=True, meromorphic=True,
        defined=_lower_positive,
        slopes=lambda a, b, z: (
            None, None, rule("a, b, z", "a/b*hypergeometric_1f1(a + 1, b + 1, z)")(a, b, z),
        ),
        slope_source="DLMF 13.3.15",
        recurrences=(
            _recurrence(
                0, "a, b, z", "b - a - 1", "2*a + 2 - b + z", "-a - 1", source="DLMF 13.3.1"
            ),
            _recurrence(
                1, "a, b, z", "b*(b + 1)", "-(b + 1)*(b + z)", "z*(b + 1 - a)", source="DLMF 13.3.2"
            ),
        ),
        relations=(
            Relation(
                rule("a, b, z", "hypergeometric_1f1(a, b, z) - exp(z)*hypergeometric_1f1(b - a, b, -z)"),
                source="DLMF 13.2.39",
            ),
        ),
    ),
    Row(
        name="hypergeometric_2f1", arity=4, mp=mp.hyp2f1,
        value=lambda a, b, c, z: z.hypgeom_2f1(a, b, c), pointwise=True,
        needs=lambda a, b, c, z: total([ONE, negative(z)]),
        defined=lambda plain, a, b, c, z: plain.positive(c) and plain.positive(total([ONE, negative(z)])),
        slopes=lambda a, b, c, z: (
            None, None, None,
            rule("a, b, c, z", "a*b/c*hypergeometric_2f1(a + 1, b + 1, c + 1, z)")(a, b, c, z),
        ),
        slope_source="DLMF 15.5.1",
        recurrences=(
            _recurrence(
                0, "a, b, c, z", "c - a - 1", "2*a + 2 - c + (b - a - 1)*z", "(a + 1)*(z - 1)",
                source="DLMF 15.5.11",
            ),
            _recurrence(
                2, "a, b, c, z", "c*(c + 1)*(z - 1)", "(c + 1)*(c - (2*c + 1 - a - b)*z)",
                "(c + 1 - a)*(c + 1 - b)*z", source="DLMF 15.5.18",
            ),
        ),
    ),
    _polynomial(
        "legendre", "n, x", mp.legendre, lambda n, x: x.legendre_p(n),
        "n/(x**2 - 1)*(x*legendre(n, x) - legendre(n - 1, x))", ("n + 1", "-(2*n + 3)*x", "n + 2"),
    ),
    _polynomial(
        "chebyshevt", "n, x", mp.chebyt, lambda n, x: x.chebyshev_t(n),
        "n*chebyshevu(n - 1, x)", ("1", "-2*x", "1"),
        Relation(
            rule("n, x", "chebyshevt(n, x) - chebyshevu(n, x) + x*chebyshevu(n - 1, x)"),
            source="DLMF 18.9.9",
        ),
        Relation(
            rule("n, x", "chebyshevt(n, x)**2 - (x**2 - 1)*chebyshevu(n - 1, x)**2 - 1"),
            source="DLMF 18.5.1",
        ),
    ),
    _polynomial(
        "chebyshevu", "n, x", mp.chebyu, lambda n, x: x.chebyshev_u(n),
        "((n + 1)*chebyshevt(n + 1, x) - x*chebyshevu(n, x))/(x**2 - 1)", ("1", "-2*x", "1"),
    ),
    _polynomial(
        "hermite", "n, x", mp.hermite, lambda n, x: x.hermite_h(n),
        "2*n*hermite(n - 1, x)", ("2*n + 2", "-2*x", "1"),
    ),
    _polynomial(
        "laguerre", "n, x", lambda n, x: mp.laguerre(n, 0, x), lambda n, x: x.laguerre_l(n, acb(0)),
        "-assoc_laguerre(n - 1, 1, x)", ("n + 1", "x - 2*n - 3", "n + 2"),
        Relation(
            rule("n, x", "laguerre(n, x) - assoc_laguerre(n, 1, x) + assoc_laguerre(n - 1, 1, x)"),
            source="DLMF 18.9.13",
        ),
    ),
    _polynomial(
        "assoc_laguerre", "n, a, x", mp.laguerre, lambda n, a, x: x.laguerre_l(n, a),
        "-assoc_laguerre(n - 1, a + 1, x)", ("n + 1 + a", "x - 2*n - 3 - a", "n + 2"),
    ),
    _polynomial(
        "gegenbauer", "n, a, x", mp.gegenbauer, lambda n, a, x: x.gegenbauer_c(n, a),
        "2*a*gegenbauer(n - 1, a + 1, x)", ("n + 2*a", "-2*(n + 1 + a)*x", "n + 2"),
    ),
    _polynomial(
        "jacobi", "n, a, b, x", mp.jacobi, lambda n, a, b, x: x.jacobi_p(n, a, b),
        "(n + a + b + 1)/2*jacobi(n - 1, a + 1, b + 1, x)",
        (
            "2*(n + 1 + a)*(n + 1 + b)*(2*n + a + b + 4)",
            "-(2*n + a + b + 3)*((2*n + a + b + 4)*(2*n + a + b + 2)*x + a**2 - b**2)",
            "2*(n + 2)*(n + a + b + 2)*(2*n + a + b + 2)",
        ),
    ),
)  # fmt: skip
