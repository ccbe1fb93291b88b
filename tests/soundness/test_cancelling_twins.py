"""A twin that an accurate evaluation finds true is not called false where digits cancel."""

from __future__ import annotations

import pytest
from sympy import Eq, Rational, cos, diff, exp, oo, sin, sqrt

from derive import Checker, Interval, Theory, by
from derive.checking.second_look import second_look
from derive.statement.reading import EXACT

theory = Theory("oscillators", "")
t, x = theory.parameter("t", ""), theory.parameter("x", "")
g, w = (theory.parameter(name, "", Interval.open(0, oo)) for name in ("g", "w"))


@pytest.mark.parametrize("wave", [cos(w * t), sin(w * t), cos(w * t) + g / w * sin(w * t)], ids=str)
def test_damped_oscillators_stand(wave):
    y = exp(-g * t) * wave
    equation = Eq(diff(y, t, 2) + 2 * g * diff(y, t) + (w**2 + g**2) * y, 0)
    report = Checker().check(theory.claim(f"motion_{len(theory.claims)}", "", equation, proof=by.identity()))
    assert report.ok, report.line


@pytest.mark.parametrize(
    ("statement", "true"),
    [
        (Eq(exp(3000 * x) * (1 + exp(-2 * x)) - exp(3000 * x) - exp(2998 * x), 0, evaluate=False), True),
        (Eq((sqrt(x**2 + 1) - x) * (sqrt(x**2 + 1) + x), 1, evaluate=False), True),
        (Eq(exp(x) * exp(-x), 1 + Rational(1, 10**20), evaluate=False), False),
        (Eq(sin(x) ** 2 + cos(x) ** 2, 1 + x / 10**12, evaluate=False), False),
    ],
    ids=["cancels", "roots", "nearly", "slowly"],
)
def test_what_cancels_is_looked_at_with_more_digits(statement, true):
    claim = theory.claim(f"looked_{len(theory.claims)}", "", statement, proof=by.identity())
    look = second_look(claim.problem(), EXACT)
    assert look.is_clean is true and bool(look.counterexample) is not true
