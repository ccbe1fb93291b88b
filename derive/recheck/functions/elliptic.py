"""Legendre's elliptic integrals, enclosed through Carlson's symmetric ones."""

from __future__ import annotations

from flint import acb
from mpmath import mp

from derive.exact.text import Tree
from derive.recheck.functions.forms import ONE, negative, product, rule, total
from derive.recheck.functions.row import Plain, Range, Relation, Row


def _rest(m: Tree) -> Tree:
    return total([ONE, negative(m)])


def _below_one(plain: Plain, *args: Tree) -> bool:
    return all(plain.positive(_rest(m)) for m in args)


def _first_kind(m: acb) -> acb:
    return acb.elliptic_rf(acb(0), 1 - m, acb(1)) if m.real < 1 else m.elliptic_k()


def _second_kind(m: acb) -> acb:
    return 2 * acb.elliptic_rg(acb(0), 1 - m, acb(1)) if m.real < 1 else m.elliptic_e()


def _third_kind(n: acb, m: acb) -> acb:
    real = n.imag.is_zero() and m.imag.is_zero() and n.real < 1 and m.real < 1
    if not real:
        return acb.elliptic_pi(n, m)
    zero, one = acb(0), acb(1)
    found = acb.elliptic_rf(zero, 1 - m, one) + n * acb.elliptic_rj(zero, 1 - m, one, 1 - n) / 3
    return acb(found.real)


_INSIDE = rule("phi, m", "1 - m*sin(phi)**2")
_BY_PHI = rule("phi, m", "(1 - m*sin(phi)**2)**(-1/2)")
_F_BY_M = rule(
    "phi, m",
    "(elliptic_e(phi, m) - (1 - m)*elliptic_f(phi, m))/(2*m*(1 - m))"
    " - sin(2*phi)*(1 - m*sin(phi)**2)**(-1/2)/(4*(1 - m))",
)
_PI_BY_N = rule(
    "n, m",
    "(n*elliptic_e(m) + (m - n)*elliptic_k(m) + (n**2 - m)*elliptic_pi(n, m))/(2*n*(m - n)*(n - 1))",
)

ROWS = (
    Row(
        name="elliptic_k", mp=mp.ellipk, value=_first_kind, pointwise=True, closed_forms=True,
        range=Range(least=0, strict=True), needs=_rest, defined=_below_one,
        slopes=lambda m: (rule("m", "(elliptic_e(m) - (1 - m)*elliptic_k(m))/(2*m*(1 - m))")(m),),
        slope_source="DLMF 19.4.1",
        relations=(
            Relation(
                rule(
                    "m",
                    "elliptic_k(m)*elliptic_e(1 - m) + elliptic_k(1 - m)*elliptic_e(m)"
                    " - elliptic_k(m)*elliptic_k(1 - m) - pi/2",
                ),
                lambda plain, m: plain.positive(product([m, _rest(m)])),
                "DLMF 19.7.1",
            ),
        ),
    ),
    Row(
        name="elliptic_e", mp=mp.ellipe, value=_second_kind, pointwise=True, closed_forms=True,
        range=Range(least=1, strict=True), needs=_rest, defined=_below_one,
        slopes=lambda m: (rule("m", "(elliptic_e(m) - elliptic_k(m))/(2*m)")(m),),
        slope_source="DLMF 19.4.2",
    ),
    Row(
        name="elliptic_f", arity=2, mp=mp.ellipf, value=acb.elliptic_f, pointwise=True,
        needs=lambda phi, m: (_INSIDE(phi, m), _rest(m)), parity=(-1, 0),
        slopes=lambda phi, m: (_BY_PHI(phi, m), _F_BY_M(phi, m)), slope_source="DLMF 19.4.5",
    ),
    Row(
        name="elliptic_e", arity=2, mp=mp.ellipe, value=acb.elliptic_e_inc, pointwise=True,
        needs=lambda phi, m: (_INSIDE(phi, m), _rest(m)), parity=(-1, 0),
        slopes=lambda phi, m: (
            rule("phi, m", "(1 - m*sin(phi)**2)**(1/2)")(phi, m),
            rule("phi, m", "(elliptic_e(phi, m) - elliptic_f(phi, m))/(2*m)")(phi, m),
        ),
        slope_source="DLMF 19.4.6",
    ),
    Row(
        name="elliptic_pi", arity=2, mp=mp.ellippi, value=_third_kind, pointwise=True,
        needs=lambda n, m: (_rest(n), _rest(m)), defined=_below_one,
        slopes=lambda n, m: (
            _PI_BY_N(n, m),
            rule("n, m", "(elliptic_e(m)/(m - 1) + elliptic_pi(n, m))/(2*(n - m))")(n, m),
        ),
        slope_source="DLMF 19.4.3",
    ),
    Row(
        name="elliptic_pi", arity=3, mp=mp.ellippi, value=acb.elliptic_pi_inc, pointwise=True,
        needs=lambda n, phi, m: (_INSIDE(phi, m), _INSIDE(phi, n), _rest(m), _rest(n)), parity=(0, -1, 0),
        slopes=lambda n, phi, m: (
            None,
            rule("n, phi, m", "(1 - n*sin(phi)**2)**(-1)*(1 - m*sin(phi)**2)**(-1/2)")(n, phi, m),
            None,
        ),
    ),
)  # fmt: skip
