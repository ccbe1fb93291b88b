"""Error functions."""

from __future__ import annotations

from fractions import Fraction

from mpmath import mp

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck import interval_functions as intervals
from derive.recheck.functions.forms import PI, call, negative, power, product, total
from derive.recheck.functions.row import Range, Row, Way

_OVER_ROOT_PI = product([number(2), power(PI, Fraction(-1, 2))])


def _gaussian(u: Tree) -> Tree:
    return call("exp", negative(power(u, 2)))


def _erfcx_slope(u: Tree) -> Tree:
    return total([product([number(2), u, call("erfcx", u)]), negative(_OVER_ROOT_PI)])


def _erfcx_at_infinity(tree: Tree, way: Way) -> Tree:
    if way.direction(tree.args[0]) < 0:
        raise RecheckFailed(f"{tree.text()[:60]} grows")
    return number(0)


ROWS = (
    Row(
        name="erf", mp=mp.erf, value=lambda z: z.erf(), interval=intervals.erf,
        at_zero=0, closed_forms=True, reserved=True,
        range=Range(-1, 1, strict=True), real=True, plainly="real", total="always", entire=True, smooth=True,
        parity=(-1,), slopes=lambda u: (product([_OVER_ROOT_PI, _gaussian(u)]),),
        at_infinity=lambda tree, way: number(way.direction(tree.args[0])),
    ),
    Row(
        name="erfc", mp=mp.erfc, value=lambda z: z.erfc(), interval=intervals.erfc,
        at_zero=1, closed_forms=True, reserved=True,
        range=Range(0, 2, strict=True), real=True, plainly="real", total="always", entire=True, smooth=True,
        mirror=2, partner="erf", relation=lambda x, y: x + y - 1,
        slopes=lambda u: (product([number(-1), _OVER_ROOT_PI, _gaussian(u)]),),
        at_infinity=lambda tree, way: number(1 - way.direction(tree.args[0])),
    ),
    Row(
        name="erfcx", mp=lambda x: mp.exp(x**2) * mp.erfc(x), value=lambda z: (z * z).exp() * z.erfc(),
        at_zero=1, reserved=True, real=True, total="always", entire=True, smooth=True,
        by_others=lambda u: product([call("exp", power(u, 2)), call("erfc", u)]),
        slopes=lambda u: (_erfcx_slope(u),), at_infinity=_erfcx_at_infinity, slowly=True,
    ),
    Row(name="erfi", mp=mp.erfi, value=lambda z: z.erfi(), at_zero=0),
)  # fmt: skip
