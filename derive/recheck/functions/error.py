"""Error functions."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from flint import acb, arb
from mpmath import mp

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck import interval_functions as intervals
from derive.recheck.exact import exact
from derive.recheck.functions.forms import PI, call, negative, power, product, rule, total
from derive.recheck.functions.row import Asymptotics, Range, Relation, Row, Way

if TYPE_CHECKING:
    from derive.recheck.growth import Growth

_OVER_ROOT_PI = product([number(2), power(PI, Fraction(-1, 2))])


def _gaussian(u: Tree) -> Tree:
    return call("exp", negative(power(u, 2)))


def _erfcx_slope(u: Tree) -> Tree:
    return total([product([number(2), u, call("erfcx", u)]), negative(_OVER_ROOT_PI)])


def _erfcx_at_infinity(tree: Tree, way: Way) -> Tree:
    if way.direction(tree.args[0]) < 0:
        raise RecheckFailed(f"{tree.text()[:60]} grows")
    return number(0)


# --- of what grows on its way to infinity


def _erfc_growing(ways: Asymptotics, g: Growth) -> Growth:
    """Between 0 and exp(-g²) for positive g, 2 less that for negative g."""
    if ways.sign(g) < 0:
        return g.constant(exact(2)) + -_erfc_growing(ways, -g)
    return ways.exp(-(g * g)) * g.constant(acb(arb(0).union(arb(1))))


def _erfcx_growing(ways: Asymptotics, g: Growth) -> Growth:
    """Between 0 and 1/(g√π) for positive g; 2·exp(g²) less that for negative g."""
    if ways.sign(g) < 0:
        return ways.exp(g * g).scaled(exact(2)) + -_erfcx_growing(ways, -g)
    return ways.power(g, -1) * g.constant(acb(arb(0).union(1 / arb.pi().sqrt())))


ROWS = (
    Row(
        name="erf", mp=mp.erf, value=lambda z: z.erf(), interval=intervals.erf,
        at_zero=0, closed_forms=True, reserved=True,
        range=Range(-1, 1, strict=True), real=True, plainly="real", total="always", entire=True, smooth=True,
        parity=(-1,), slopes=lambda u: (product([_OVER_ROOT_PI, _gaussian(u)]),),
        at_infinity=lambda tree, way: number(way.direction(tree.args[0])),
        series=lambda s: s.erf(), growing=lambda ways, g: g.constant(exact(1)) + -_erfc_growing(ways, g),
    ),
    Row(
        name="erfc", mp=mp.erfc, value=lambda z: z.erfc(), interval=intervals.erfc,
        at_zero=1, closed_forms=True, reserved=True,
        range=Range(0, 2, strict=True), real=True, plainly="real", total="always", entire=True, smooth=True,
        mirror=2, relations=(Relation(rule("x", "erf(x) + erfc(x) - 1")),),
        slopes=lambda u: (product([number(-1), _OVER_ROOT_PI, _gaussian(u)]),),
        at_infinity=lambda tree, way: number(1 - way.direction(tree.args[0])),
        series=lambda s: s.erfc(), growing=_erfc_growing,
    ),
    Row(
        name="erfcx", mp=lambda x: mp.exp(x**2) * mp.erfc(x), value=lambda z: (z * z).exp() * z.erfc(),
        at_zero=1, reserved=True, real=True, total="always", entire=True, smooth=True,
        by_others=lambda u: product([call("exp", power(u, 2)), call("erfc", u)]),
        slopes=lambda u: (_erfcx_slope(u),), at_infinity=_erfcx_at_infinity, slowly=True,
        growing=_erfcx_growing,
    ),
    Row(
        name="erfi", mp=mp.erfi, value=lambda z: z.erfi(), at_zero=0, series=lambda s: s.erfi(),
        range=Range(), real=True, total="always", entire=True, smooth=True, parity=(-1,),
        slopes=lambda u: (rule("x", "2*exp(x**2)*pi**(-1/2)")(u),),
    ),
    Row(
        name="erfinv", mp=lambda x: mp.erfinv(x), real_value=lambda x: x.erfinv(), at_zero=0,
        range=Range(), real_only=True, pointwise=True, needs=rule("x", "1 - x**2"), parity=(-1,),
        defined=lambda plain, x: plain.positive(rule("x", "1 - x**2")(x)),
        slopes=lambda x: (rule("x", "pi**(1/2)/2*exp(erfinv(x)**2)")(x),),
        relations=(Relation(rule("x", "erf(erfinv(x)) - x")),),
    ),
    Row(
        name="erfcinv", mp=lambda x: mp.erfinv(1 - x), real_value=lambda x: (1 - x).erfinv(), at_one=0,
        range=Range(), real_only=True, pointwise=True, needs=rule("x", "x*(2 - x)"),
        defined=lambda plain, x: plain.positive(rule("x", "x*(2 - x)")(x)),
        slopes=lambda x: (rule("x", "-pi**(1/2)/2*exp(erfcinv(x)**2)")(x),),
        relations=(Relation(rule("x", "erfinv(1 - x) - erfcinv(x)")),),
    ),
)  # fmt: skip
