"""Exponential, logarithm, trigonometric and hyperbolic functions with their inverses."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from flint import acb, arb
from mpmath import mp

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck import interval_functions as intervals
from derive.recheck.bounds import power as bounded_power
from derive.recheck.exact import exact
from derive.recheck.functions.forms import (
    ONE,
    PI,
    call,
    negative,
    one_and_square,
    power,
    rule,
    total,
)
from derive.recheck.functions.row import Asymptotics, Cut, Plain, Polynomial, Range, Relation, Row, Way

if TYPE_CHECKING:
    from derive.recheck.growth import Growth

_HALF = exact(Fraction(1, 2))
_REAL_LINE, _IMAGINARY_LINE = Cut("real", -1, 1), Cut("imaginary", -1, 1)


def sum_of_squares(num: Polynomial, den: Polynomial) -> Polynomial:
    """The numerator of 1 + u²."""
    return bounded_power(num, 2) + bounded_power(den, 2)


def _less_square(u: Tree) -> Tree:
    return total([ONE, negative(power(u, 2))])


def _inside_one(plain: Plain, u: Tree) -> bool:
    return plain.positive(_less_square(u))


def _exp_at_infinity(tree: Tree, way: Way) -> Tree:
    if way.direction(tree.args[0]) > 0:
        raise RecheckFailed(f"{tree.text()[:60]} grows")
    return number(0)


def _atan_at_infinity(tree: Tree, way: Way) -> Tree:
    return Tree("mul", args=(number(Fraction(way.direction(tree.args[0]), 2)), PI))


# --- of what grows or falls on its way to infinity


def _within_one(ways: Asymptotics, g: Growth) -> Growth:
    return g.constant(acb(arb(0, 1)))


def _cosh(ways: Asymptotics, g: Growth) -> Growth:
    return (ways.exp(g) + ways.exp(-g)).scaled(_HALF)


def _sinh(ways: Asymptotics, g: Growth) -> Growth:
    return (ways.exp(g) + -ways.exp(-g)).scaled(_HALF)


def _tanh(ways: Asymptotics, g: Growth) -> Growth:
    """1 - 2/(exp(2g) + 1)."""
    above = ways.exp(g.scaled(exact(2))) + g.constant(exact(1))
    return g.constant(exact(1)) + ways.power(above, -1).scaled(exact(-2))


def _atan_growing(ways: Asymptotics, g: Growth) -> Growth:
    """±π/2 - atan(1/g)."""
    quarter = acb(ways.sign(g) * arb.pi() / 2)
    return g.constant(quarter) + -ways.settled("atan", ways.power(g, -1))


def _asinh_growing(ways: Asymptotics, g: Growth) -> Growth:
    if ways.sign(g) < 0:
        return -_asinh_growing(ways, -g)
    return ways.log(g + ways.power(g * g + g.constant(exact(1)), Fraction(1, 2)))


def _acosh_growing(ways: Asymptotics, g: Growth) -> Growth:
    if ways.sign(g) < 0:
        raise RecheckFailed("acosh of what is negative")
    return ways.log(g + ways.power(g * g + g.constant(exact(-1)), Fraction(1, 2)))


ROWS = (
    Row(
        name="exp", mp=mp.exp, value=lambda z: z.exp(), interval=intervals.exp,
        at_zero=1, closed_forms=True, reserved=True,
        real=True, plainly="nonnegative", total="always", entire=True, smooth=True,
        slopes=lambda u: (call("exp", u),), at_infinity=_exp_at_infinity,
        series=lambda s: s.exp(), grown=lambda ways, g: ways.exp(g),
    ),
    Row(
        name="log", mp=mp.log, value=lambda z: z.log(), interval=intervals.log,
        cut=Cut("real", None, 0), at_one=0,
        exact_at=lambda x: number(0) if x == 1 else None, closed_forms=True, reserved=True,
        range=Range(), needs=lambda u: u, nonzero=lambda num, den: num,
        defined=lambda plain, u: plain.positive(u),
        slopes=lambda u: (power(u, -1),),
        series=lambda s: s.log(), grown=lambda ways, g: ways.log(g),
    ),
    # --- trigonometric
    Row(
        name="sin", mp=mp.sin, value=lambda z: z.sin(), interval=intervals.sin,
        at_zero=0, closed_forms=True, reserved=True,
        range=Range(-1, 1), real=True, plainly="real", total="always", entire=True, smooth=True,
        relations=(Relation(rule("x", "sin(x)**2 + cos(x)**2 - 1")),), slopes=lambda u: (call("cos", u),),
        series=lambda s: s.sin(), growing=_within_one,
    ),
    Row(
        name="cos", mp=mp.cos, value=lambda z: z.cos(), interval=intervals.cos,
        at_zero=1, closed_forms=True, reserved=True,
        range=Range(-1, 1), real=True, plainly="real", total="always", entire=True, smooth=True,
        slopes=lambda u: (negative(call("sin", u)),),
        series=lambda s: s.cos(), growing=_within_one,
    ),
    Row(
        name="tan", mp=mp.tan, value=lambda z: z.tan(), interval=intervals.tan,
        at_zero=0, closed_forms=True, reserved=True,
        range=Range(), pole="cos", meromorphic=True, single=True, away_from=rule("x", "cos(x)"),
        slopes=lambda u: (one_and_square(call("tan", u)),), series=lambda s: s.tan(),
        relations=(
            Relation(rule("x", "tan(x)*cos(x) - sin(x)")), Relation(rule("x", "tan(x)*cot(x) - 1")),
            Relation(rule("x", "cos(x)**2 + cos(x)**2*tan(x)**2 - 1")),
        ),
    ),
    Row(
        name="cot", mp=mp.cot, value=lambda z: z.cot(), meromorphic=True, single=True,
        away_from=rule("x", "sin(x)"),
        slopes=lambda u: (negative(one_and_square(call("cot", u))),),
        relations=(
            Relation(rule("x", "cot(x)*sin(x) - cos(x)")),
            Relation(rule("x", "sin(x)**2 + sin(x)**2*cot(x)**2 - 1")),
        ),
        grown=lambda ways, g: ways.of("cos", g) * ways.power(ways.of("sin", g), -1),
    ),
    Row(
        name="sec", mp=mp.sec, value=lambda z: z.sec(), at_zero=1,
        meromorphic=True, single=True, never_zero=True,
        away_from=rule("x", "cos(x)"), slopes=lambda u: (rule("x", "sec(x)*tan(x)")(u),),
        relations=(
            Relation(rule("x", "sec(x)*cos(x) - 1")), Relation(rule("x", "sec(x)**2 - tan(x)**2 - 1")),
        ),
        grown=lambda ways, g: ways.power(ways.of("cos", g), -1),
    ),
    Row(
        name="csc", mp=mp.csc, value=lambda z: z.csc(), meromorphic=True, single=True, never_zero=True,
        away_from=rule("x", "sin(x)"), slopes=lambda u: (rule("x", "-csc(x)*cot(x)")(u),),
        relations=(
            Relation(rule("x", "csc(x)*sin(x) - 1")), Relation(rule("x", "csc(x)**2 - cot(x)**2 - 1")),
        ),
        grown=lambda ways, g: ways.power(ways.of("sin", g), -1),
    ),
    Row(
        name="asin", mp=mp.asin, value=lambda z: z.asin(), interval=intervals.asin,
        cut=_REAL_LINE, at_zero=0, closed_forms=True,
        reserved=True, slopes=lambda u: (power(_less_square(u), Fraction(-1, 2)),),
        range=Range(), needs=_less_square, defined=_inside_one,
        relations=(Relation(rule("x", "asin(x) + acos(x) - pi/2"), sure=True),),
    ),
    Row(
        name="acos", mp=mp.acos, value=lambda z: z.acos(), interval=intervals.acos,
        cut=_REAL_LINE, at_one=0, closed_forms=True,
        reserved=True, slopes=lambda u: (negative(power(_less_square(u), Fraction(-1, 2))),),
        range=Range(), needs=_less_square, defined=_inside_one,
    ),
    Row(
        name="atan", mp=mp.atan, value=lambda z: z.atan(), interval=intervals.atan,
        cut=_IMAGINARY_LINE, at_zero=0,
        exact_at=lambda x: Tree("mul", args=(number(x / 4), PI)) if abs(x) == 1 else None,
        closed_forms=True, reserved=True, range=Range(), real=True, plainly="real",
        total="at real arguments", nonzero=sum_of_squares, smooth=True, real_only=True,
        slopes=lambda u: (power(one_and_square(u), -1),), at_infinity=_atan_at_infinity, slowly=True,
        series=lambda s: s.atan(), growing=_atan_growing,
    ),
    # --- hyperbolic
    Row(
        name="sinh", mp=mp.sinh, value=lambda z: z.sinh(), interval=intervals.sinh,
        at_zero=0, closed_forms=True, reserved=True,
        range=Range(), real=True, total="always", entire=True, smooth=True,
        slopes=lambda u: (call("cosh", u),),
        grown=_sinh,
    ),
    Row(
        name="cosh", mp=mp.cosh, value=lambda z: z.cosh(), interval=intervals.cosh,
        at_zero=1, closed_forms=True, reserved=True,
        range=Range(least=1), real=True, total="always", entire=True, smooth=True,
        slopes=lambda u: (call("sinh", u),),
        relations=(Relation(rule("x", "cosh(x)**2 - sinh(x)**2 - 1")),),
        grown=_cosh,
    ),
    Row(
        name="tanh", mp=mp.tanh, value=lambda z: z.tanh(), interval=intervals.tanh,
        at_zero=0, closed_forms=True, reserved=True,
        range=Range(-1, 1, strict=True), real=True, total="at real arguments", pole="cosh",
        real_only=True, single=True, smooth=True,
        relations=(
            Relation(rule("x", "tanh(x)*cosh(x) - sinh(x)")), Relation(rule("x", "tanh(x)*coth(x) - 1")),
            Relation(rule("x", "cosh(x)**2 - cosh(x)**2*tanh(x)**2 - 1")),
        ),
        slopes=lambda u: (_less_square(call("tanh", u)),),
        grown=_tanh,
    ),
    Row(
        name="coth", mp=mp.coth, value=lambda z: z.coth(), meromorphic=True, single=True,
        away_from=rule("x", "sinh(x)"),
        slopes=lambda u: (_less_square(call("coth", u)),),
        relations=(
            Relation(rule("x", "coth(x)*sinh(x) - cosh(x)")),
            Relation(rule("x", "sinh(x)**2*coth(x)**2 - sinh(x)**2 - 1")),
        ),
        grown=lambda ways, g: ways.power(_tanh(ways, g), -1),
    ),
    Row(
        name="sech", mp=mp.sech, value=lambda z: z.sech(), at_zero=1,
        meromorphic=True, single=True, never_zero=True,
        away_from=rule("x", "cosh(x)"), total="at real arguments", range=Range(least=0, strict=True),
        slopes=lambda u: (rule("x", "-sech(x)*tanh(x)")(u),),
        relations=(
            Relation(rule("x", "sech(x)*cosh(x) - 1")), Relation(rule("x", "sech(x)**2 + tanh(x)**2 - 1")),
        ),
        grown=lambda ways, g: ways.power(_cosh(ways, g), -1),
    ),
    Row(
        name="csch", mp=mp.csch, value=lambda z: z.csch(), meromorphic=True, single=True, never_zero=True,
        away_from=rule("x", "sinh(x)"), slopes=lambda u: (rule("x", "-csch(x)*coth(x)")(u),),
        relations=(
            Relation(rule("x", "csch(x)*sinh(x) - 1")), Relation(rule("x", "coth(x)**2 - csch(x)**2 - 1")),
        ),
        grown=lambda ways, g: ways.power(_sinh(ways, g), -1),
    ),
    Row(
        name="asinh", mp=mp.asinh, value=lambda z: z.asinh(), interval=intervals.asinh,
        cut=_IMAGINARY_LINE, at_zero=0, reserved=True,
        range=Range(), real=True, total="always", real_only=True, smooth=True,
        slopes=lambda u: (power(one_and_square(u), Fraction(-1, 2)),),
        growing=_asinh_growing,
    ),
    Row(
        name="acosh", mp=mp.acosh, value=lambda z: z.acosh(), interval=intervals.acosh,
        cut=Cut("real", None, 1), at_one=0, reserved=True, range=Range(least=0),
        needs=rule("x", "x - 1"), defined=lambda plain, x: plain.positive(rule("x", "x - 1")(x)),
        slopes=lambda u: (rule("x", "(x**2 - 1)**(-1/2)")(u),),
        growing=_acosh_growing,
    ),
    Row(
        name="atanh", mp=mp.atanh, value=lambda z: z.atanh(), interval=intervals.atanh,
        cut=_REAL_LINE, at_zero=0, reserved=True, range=Range(), needs=_less_square, defined=_inside_one,
        slopes=lambda u: (power(_less_square(u), -1),),
    ),
    Row(
        name="atan2", arity=2, mp=mp.atan2, real_value=arb.atan2, pointwise=True, range=Range(),
        real_only=True, needs=lambda y, x: x, defined=lambda plain, y, x: plain.positive(x),
        slopes=lambda y, x: (
            rule("y, x", "x/(x**2 + y**2)")(y, x), rule("y, x", "-y/(x**2 + y**2)")(y, x),
        ),
    ),
)  # fmt: skip
