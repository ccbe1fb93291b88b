"""Bessel and Airy functions."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from flint import acb
from mpmath import mp

from derive.exact.text import Tree
from derive.recheck.functions.forms import call, negative, rule
from derive.recheck.functions.row import Plain, Range, Recurrence, Relation, Row

_HALF = Fraction(1, 2)
Slopes = Callable[[Tree, Tree], tuple[Tree | None, ...]]


def _is_whole(nu: Tree) -> bool:
    return nu.kind == "number" and nu.value.denominator == 1


def _regular(plain: Plain, nu: Tree, x: Tree) -> bool:
    return plain.whole(nu) or plain.positive(x)


def _away_from_zero(nu: Tree, x: Tree) -> tuple[Tree, ...]:
    return () if _is_whole(nu) else (x,)


def _half(plain: Plain, nu: Tree, x: Tree) -> bool:
    return nu.kind == "number" and nu.value == _HALF and plain.positive(x)


def _slopes(head: str, sign: str, of_order_zero: int, scale: str = "1/2") -> Slopes:
    """Half the difference, or the sum, of the neighbours; of order 0 both are the same but for the sign."""
    general = rule("nu, x", f"{scale}*({head}(nu - 1, x) {sign} {head}(nu + 1, x))")

    def at(nu: Tree, x: Tree) -> tuple[Tree | None, ...]:
        if nu.kind == "number" and nu.value == 0:
            first = call(head, rule("n", "n + 1")(nu), x)
            return None, negative(first) if of_order_zero < 0 else first
        return None, general(nu, x)

    return at


def _three_terms(outer: str, middle: str, last: str, source: str) -> tuple[Recurrence, ...]:
    texts = (outer, middle, last, "0")
    return (Recurrence(0, tuple(rule("nu, x", t) for t in texts), source=source),)


def _bessel_j(nu: acb, z: acb) -> acb:
    """(z/2)^ν 0F1(ν + 1, -z²/4)/Γ(ν + 1) near zero, FLINT's own elsewhere."""
    if abs(z) < 2 and not (nu.imag.is_zero() and nu.real.is_integer()) and not z.contains(0):
        return (z / 2).pow(nu) * (-z * z / 4).hypgeom_0f1(nu + 1) * (nu + 1).rgamma()
    return z.bessel_j(nu)


def _airy(name: str, value: Callable[[acb], acb], other: Any, slope: str, **more: Any) -> Row:
    return Row(
        name=name, mp=other, value=value, range=Range(), real=True, total="always", entire=True, smooth=True,
        slopes=lambda x: (rule("x", slope)(x),), slope_source="DLMF 9.2.1", **more,
    )  # fmt: skip


ROWS = (
    Row(
        name="besselj", arity=2, mp=mp.besselj, value=_bessel_j, pointwise=True, range=Range(),
        needs=_away_from_zero, defined=_regular,
        slopes=_slopes("besselj", "-", -1), slope_source="DLMF 10.6.1",
        recurrences=_three_terms("x", "-2*nu - 2", "x", "DLMF 10.6.1"),
        relations=(
            Relation(
                rule(
                    "nu, x",
                    "pi*x*bessely(nu, x)*besselj(nu + 1, x) - pi*x*besselj(nu, x)*bessely(nu + 1, x) - 2",
                ),
                source="DLMF 10.5.2",
            ),
            Relation(
                rule("nu, x", "pi**(1/2)*x**(1/2)*besselj(nu, x) - 2**(1/2)*sin(x)"), _half, "DLMF 10.16.1"
            ),
        ),
    ),
    Row(
        name="bessely", arity=2, mp=mp.bessely, value=lambda n, z: z.bessel_y(n), pointwise=True,
        range=Range(), needs=lambda nu, x: x, defined=lambda plain, nu, x: plain.positive(x),
        slopes=_slopes("bessely", "-", -1), slope_source="DLMF 10.6.1",
        recurrences=_three_terms("x", "-2*nu - 2", "x", "DLMF 10.6.1"),
        relations=(
            Relation(
                rule("nu, x", "pi**(1/2)*x**(1/2)*bessely(nu, x) + 2**(1/2)*cos(x)"), _half, "DLMF 10.16.1"
            ),
        ),
    ),
    Row(
        name="besseli", arity=2, mp=mp.besseli, value=lambda n, z: z.bessel_i(n), pointwise=True,
        range=Range(), needs=_away_from_zero, defined=_regular,
        slopes=_slopes("besseli", "+", 1), slope_source="DLMF 10.29.1",
        recurrences=_three_terms("-x", "2*nu + 2", "x", "DLMF 10.29.1"),
        relations=(
            Relation(
                rule("n, x", "x*(besseli(n, x)*besselk(n + 1, x) + besseli(n + 1, x)*besselk(n, x)) - 1"),
                source="DLMF 10.28.2",
            ),
        ),
    ),
    Row(
        name="besselk", arity=2, mp=mp.besselk, value=lambda n, z: z.bessel_k(n), pointwise=True,
        range=Range(least=0, strict=True), needs=lambda nu, x: x,
        defined=lambda plain, nu, x: plain.positive(x),
        slopes=_slopes("besselk", "+", -1, "-1/2"), slope_source="DLMF 10.29.1",
        recurrences=_three_terms("-x", "-2*nu - 2", "x", "DLMF 10.29.1"),
        relations=(
            Relation(rule("nu, x", "besselk(-nu, x) - besselk(nu, x)"), source="DLMF 10.27.3"),
            Relation(
                rule("nu, x", "2**(1/2)*x**(1/2)*besselk(nu, x) - pi**(1/2)*exp(-x)"), _half, "DLMF 10.39.2"
            ),
        ),
    ),
    _airy(
        "airyai", lambda z: z.airy()[0], mp.airyai, "airyaiprime(x)",
        relations=(
            Relation(
                rule("x", "pi*airyai(x)*airybiprime(x) - pi*airyaiprime(x)*airybi(x) - 1"),
                source="DLMF 9.2.7",
            ),
        ),
    ),
    _airy("airyaiprime", lambda z: z.airy()[1], lambda x: mp.airyai(x, derivative=1), "x*airyai(x)"),
    _airy("airybi", lambda z: z.airy()[2], mp.airybi, "airybiprime(x)"),
    _airy("airybiprime", lambda z: z.airy()[3], lambda x: mp.airybi(x, derivative=1), "x*airybi(x)"),
)  # fmt: skip
