"""Exponential, trigonometric and logarithmic integrals, Lambert's W, zeta functions, polylogarithms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import acb
from mpmath import mp

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.functions.forms import ONE, negative, power, product, rule, total
from derive.recheck.functions.row import Plain, Range, Recurrence, Relation, Row


def _last_positive(plain: Plain, *args: Tree) -> bool:
    return plain.positive(args[-1])


def _off(plain: Plain, x: Tree, point: int) -> bool:
    """Whether a tree is plainly larger or smaller than a number."""
    above = total([x, number(-point)])
    return plain.positive(above) or plain.positive(negative(above))


def _off_one(plain: Plain, x: Tree) -> bool:
    return plain.positive(x) and _off(plain, x, 1)


def _entire(name: str, other: Any, value: Callable[[acb], acb], slope: str, **more: Any) -> Row:
    return Row(
        name=name, mp=other, value=value, at_zero=0, range=Range(), real=True, total="always", entire=True,
        smooth=True, slopes=lambda x: (rule("x", slope)(x),), parity=(-1,), **more,
    )  # fmt: skip


def _of_positive(name: str, other: Any, value: Callable[[acb], acb], slope: str) -> Row:
    return Row(
        name=name, mp=other, value=value, pointwise=True, range=Range(), needs=lambda x: x,
        defined=_last_positive, slopes=lambda x: (rule("x", slope)(x),),
    )  # fmt: skip


def _is(n: int) -> Callable[[Tree], bool]:
    return lambda tree: tree.kind == "number" and tree.value == n


_is_one, _is_two = _is(1), _is(2)


def _expint_slope(nu: Tree, x: Tree) -> tuple[Tree | None, ...]:
    if _is_one(nu):
        return None, rule("x", "-exp(-x)/x")(x)
    return None, rule("nu, x", "-expint(nu - 1, x)")(nu, x)


def _polylog_slope(s: Tree, z: Tree) -> tuple[Tree | None, ...]:
    if _is_one(s):
        return None, rule("z", "1/(1 - z)")(z)
    return None, rule("z", "-log(1 - z)/z")(z) if _is_two(s) else rule("s, z", "polylog(s - 1, z)/z")(s, z)


def _zeta_slope(s: Tree, a: Tree) -> tuple[Tree | None, ...]:
    """Of order 0 the rule is 0 times a pole, and the function 1/2 - a."""
    return None, number(-1) if s == number(0) else rule("s, a", "-s*zeta(s + 1, a)")(s, a)


def _branch(z: acb, k: acb) -> acb:
    if not (k.imag.is_zero() and k.real.is_integer()):
        raise RecheckFailed("a branch of W that is no whole number")
    return z.lambertw(int(k.real.unique_fmpz()))


ROWS = (
    _entire("Si", mp.si, lambda z: z.si(), "sin(x)/x"),
    _entire("Shi", mp.shi, lambda z: z.shi(), "sinh(x)/x"),
    _entire("fresnels", mp.fresnels, lambda z: z.fresnel_s(), "sin(pi*x**2/2)"),
    _entire("fresnelc", mp.fresnelc, lambda z: z.fresnel_c(), "cos(pi*x**2/2)"),
    _of_positive("Ci", mp.ci, lambda z: z.ci(), "cos(x)/x"),
    _of_positive("Chi", mp.chi, lambda z: z.chi(), "cosh(x)/x"),
    Row(
        name="Ei", mp=mp.ei, value=lambda z: z.ei(), pointwise=True, range=Range(),
        needs=lambda x: power(x, 2), defined=lambda plain, x: _off(plain, x, 0),
        slopes=lambda x: (rule("x", "exp(x)/x")(x),),
    ),
    Row(
        name="li", mp=mp.li, value=lambda z: z.log().ei() if z.real > 0 else z.li(), pointwise=True,
        needs=lambda x: (x, power(total([x, number(-1)]), 2)),
        defined=_off_one,
        slopes=lambda x: (rule("x", "1/log(x)")(x),),
        relations=(Relation(rule("x", "Ei(log(x)) - li(x)"), _off_one, "DLMF 6.2.8", sure=True),),
    ),
    Row(
        name="expint", arity=2, mp=mp.expint, value=lambda nu, x: x.expint(nu), pointwise=True,
        range=Range(least=0, strict=True), needs=lambda nu, x: x, defined=_last_positive,
        slopes=_expint_slope, slope_source="DLMF 8.19.13",
        recurrences=(
            Recurrence(
                0, (rule("nu, x", "x"), rule("nu, x", "nu"), rule("nu, x", "-exp(-x)")),
                source="DLMF 8.19.12",
            ),
        ),
        relations=(
            Relation(
                rule("nu, x", "Ei(-x) + expint(nu, x)"),
                lambda plain, nu, x: _is_one(nu) and plain.positive(x),
                "DLMF 6.2.6",
            ),
        ),
    ),
    Row(
        name="LambertW", mp=mp.lambertw, value=lambda z: z.lambertw(), pointwise=True, at_zero=0,
        range=Range(least=-1, strict=True), needs=rule("x", "E*x + 1"), defined=_last_positive,
        slopes=lambda x: (rule("x", "exp(-LambertW(x))/(1 + LambertW(x))")(x),),
        relations=(Relation(rule("x", "exp(LambertW(x))*LambertW(x) - x"), sure=True),),
    ),
    Row(
        name="LambertW", arity=2, mp=mp.lambertw, value=_branch, pointwise=True,
        needs=lambda x, k: (negative(x), rule("x", "E*x + 1")(x)),
        slopes=lambda x, k: (
            rule("x", "exp(-LambertW(x, -1))/(1 + LambertW(x, -1))")(x) if k == number(-1) else None, None,
        ),
        relations=(
            Relation(
                rule("x, k", "exp(LambertW(x, k))*LambertW(x, k) - x"),
                lambda plain, x, k: k == number(-1),
                sure=True,
            ),
        ),
    ),
    Row(
        name="polylog", arity=2, mp=mp.polylog, value=lambda s, z: z.polylog(s), pointwise=True,
        range=Range(), needs=lambda s, z: total([ONE, negative(z)]),
        defined=lambda plain, s, z: plain.positive(total([ONE, negative(z)])),
        slopes=_polylog_slope, slope_source="DLMF 25.12.2",
        relations=(
            Relation(
                rule("s, z", "polylog(s, z) + polylog(s, 1 - z) + log(z)*log(1 - z) - pi**2/6"),
                lambda plain, s, z: _is_two(s) and plain.positive(product([z, total([ONE, negative(z)])])),
                "DLMF 25.12.6",
            ),
            Relation(
                rule("s, z", "polylog(s, z) + log(1 - z)"), lambda plain, s, z: _is_one(s)
            ),
        ),
    ),
    Row(name="zeta", mp=mp.zeta, value=lambda z: z.zeta(), closed_forms=True),
    Row(
        name="zeta", arity=2, mp=mp.zeta, value=lambda s, a: s.zeta(a), pointwise=True,
        needs=lambda s, a: (a, power(total([s, number(-1)]), 2)),
        defined=lambda plain, s, a: plain.positive(a) and _off(plain, s, 1),
        slopes=_zeta_slope,
        slope_source="DLMF 25.11.17",
        recurrences=(
            Recurrence(
                1, (rule("s, a", "-1"), rule("s, a", "1"), rule("s, a", "a**(-s)")), _last_positive,
                "DLMF 25.11.3",
            ),
        ),
    ),
)  # fmt: skip
