"""What the recheck knows of an integrand on its way to an end, held against its values there."""

from __future__ import annotations

from fractions import Fraction

import pytest
from flint import acb, arb, fmpq

from derive.errors import RecheckFailed
from derive.exact.text import parse
from derive.recheck.ball_engine import enclose, working
from derive.recheck.ball_functions import ball
from derive.recheck.exact import ONE, Exact, exact
from derive.recheck.growth import LOG, LOG_LOG, OF_LOG, Growth, Key, Open, rate, tail
from derive.recheck.growth_functions import grown

START = 64
HALF = {"h": Exact(fmpq(1, 2))}
GROWING = [
    "t**3 + -2*t + h", "(t**2 + 1)**(-1/2)", "(1 + -1*t)**(-3)", "(t**2 + t)**12", "exp(-1*h*t**2 + 3*t)",
    "exp(t)**(-1)",
    "log(t**2 + h)**2", "t**(-1*t)", "exp(-1*exp(h*t))", "exp(-1*log(t)**2)", "2**(-1*t)*t", "erf(t + -3)",
    "erfc(-1*t)", "erfc(t)", "erfcx(t)", "atan(-1*t)", "tanh(h*t)", "(exp(t) + -1)**(-1)", "cosh(t)**(-2)",
    "asinh(-1*t)",
    "acosh(t)", "Abs(h + -1*t)", "Max(t, h, 3)", "Min(t, h)", "sign(-1*t)", "sin(t)*exp(-1*t)",
    "exp(I*t + -1*t)", "re(t + I)", "conjugate(t*I)", "(I*t)**(1/2)", "(-1*t)**(1/3)", "log(-1*t)",
]  # fmt: skip
FALLING = [
    "sin(t)/t", "1 + -1*cos(t)", "log(1 + -1*t)", "t**(-1/4)*exp(t)", "t**t", "t*log(t)",
    "(1 + -1*(1 + -1*t)**2)**(-1/2)",
    "exp(-1/t)", "tan(t)", "coth(t)", "erf(t)**2", "gamma(1 + t)", "loggamma(2 + t) + -1*t", "asin(t)",
    "cot(t)", "sec(t)",
]  # fmt: skip


def size(key: Key, y: arb) -> arb:
    kind, power = key
    log, exponent = y.log(), arb(fmpq(power.numerator, power.denominator))
    if kind == LOG_LOG:
        return log.log()
    return (log.log() * exponent).exp() if kind == OF_LOG else (log * exponent).exp()


def at(growth: Growth, y: arb) -> acb:
    """The value that the sum allows at a point."""
    found = acb(0)
    for c, e in growth.terms:
        found += ball(c) * sum((ball(a).real * size(k, y) for k, a in e.items()), arb(0)).exp()
    return found


@pytest.mark.parametrize(("sign", "text"), [(1, t) for t in GROWING] + [(-1, t) for t in FALLING])
def test_the_sum_holds_the_function(sign: int, text: str) -> None:
    tree = parse(parse(text).text())
    with working(256):
        growth = grown(tree, HALF, "t", Growth(START, [(ONE, {LOG: exact(sign)})]))
        for many in (1, Fraction(7, 3), 10, 1_000):
            y = START * Fraction(many)
            value = ball(enclose(tree, {**HALF, "t": exact(y if sign > 0 else 1 / y)}))
            assert value.is_finite() and at(growth, arb(fmpq(y.numerator, y.denominator))).overlaps(value)


@pytest.mark.parametrize(
    ("text", "integral"),
    [("exp(-1*t)", "exp(-64)"), ("t**(-2)", "1/64"), ("t**(-3/2)*log(t)", "1/4*(2*log(64) + 4)"),
     ("t*exp(-1/2*t**2)", "exp(-2048)"), ("cosh(t)**(-2)", "1 + -1*tanh(64)")],
)  # fmt: skip
def test_a_tail_is_bounded_from_above(text: str, integral: str) -> None:
    with working(512):
        growth = grown(parse(text), {}, "t", Growth(START, [(ONE, {LOG: ONE})]))
        assert tail(growth) >= ball(enclose(parse(integral), {})).real


@pytest.mark.parametrize(
    "text", ["1/t", "sin(t)/t", "exp(t)", "log(t)**(-5)/t", "t**(-1 + h) + -1*t**(-1/2)*h", "h"]
)
def test_a_tail_that_may_be_infinite_has_no_bound(text: str) -> None:
    growth = grown(parse(parse(text).text()), HALF, "t", Growth(START, [(ONE, {LOG: ONE})]))
    with pytest.raises(Open):
        tail(growth)
    with pytest.raises(RecheckFailed):
        rate(growth)


@pytest.mark.parametrize(
    "text", ["exp(exp(t))", "gamma(t)", "tan(t)", "sin(I*t)", "log(log(log(t)))", "(t + -1*t)**(-1)",
             "Abs(t, t)"],
)  # fmt: skip
def test_what_is_not_known_is_refused(text: str) -> None:
    with pytest.raises(RecheckFailed):
        grown(parse(parse(text).text()), HALF, "t", Growth(START, [(ONE, {LOG: ONE})]))
