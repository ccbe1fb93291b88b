"""Enclosed solutions against exact ones, mpmath's integrator, and each other."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from flint import arb, ctx
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp, mpf, odefun

from numerics.enclosure import Enclosure
from numerics.errors import DomainError, FlowError, ParameterError, PrecisionError
from numerics.flows import Flow, integrate
from numerics.flows import integrator as module
from tests.helpers.profiles import examples


def closest(value: Enclosure, exact: mpf, digits: int) -> bool:
    """Whether a number that is known to more digits lies in the enclosure, which is as narrow as promised."""
    mid = mpf(value.mid.numerator) / value.mid.denominator
    rad = mpf(value.rad.numerator) / value.rad.denominator
    slack = abs(exact) * mpf(10) ** (-digits - 10)
    return abs(mid - exact) <= rad + slack and rad <= abs(exact) * mpf(10) ** -digits


def test_harmonic_oscillator_over_a_long_time() -> None:
    found = integrate(lambda x: [x[1], -x[0]], [0, 1], ["1/3", 7, 200], digits=30)
    with mp.workdps(45):
        for t, (s, c) in zip((mpf(1) / 3, mpf(7), mpf(200)), found, strict=True):
            assert closest(s, mp.sin(t), 30) and closest(c, mp.cos(t), 30)


def test_logistic_and_riccati() -> None:
    [[x]] = integrate(lambda x: [x[0] * (1 - x[0])], ["1/10"], [12], digits=40)
    [[y]] = integrate(lambda x: [1 - x[0] ** 2], [0], ["5/2"], digits=40)
    with mp.workdps(55):
        assert closest(x, 1 / (1 + 9 * mp.exp(-12)), 40)
        assert closest(y, mp.tanh(mpf(5) / 2), 40)


@pytest.mark.parametrize("digits", [1, 15, 60, 200])
def test_digits_are_what_was_asked_for(digits: int) -> None:
    [[x]] = integrate(lambda x: [x[0]], [1], [1], digits=digits)
    with mp.workdps(digits + 15):
        assert closest(x, mp.e, digits)


def test_functions_and_quotients_against_mpmath() -> None:
    def field(x: list) -> list:  # type: ignore[type-arg]
        u, v = x
        return [u.sin() + v.tanh() / (1 + u * u), (-u).exp() - v.erf() + (2 + v).sqrt().log() + v.atan()]

    [found] = integrate(field, ["1/10", "1/5"], ["1/2"], digits=25)
    with mp.workdps(18):

        def plain(_: mpf, x: list) -> list:  # type: ignore[type-arg]
            u, v = x
            return [
                mp.sin(u) + mp.tanh(v) / (1 + u * u),
                mp.exp(-u) - mp.erf(v) + mp.log(mp.sqrt(2 + v)) + mp.atan(v),
            ]

        exact = odefun(plain, 0, [mpf(1) / 10, mpf(1) / 5])(mpf(1) / 2)
        for a, b in zip(found, exact, strict=True):
            mid = mpf(a.mid.numerator) / a.mid.denominator
            assert abs(mid - b) < mpf(10) ** -15


@pytest.mark.parametrize("name", ["asin", "atan", "cosh", "erf", "erfc", "exp", "log", "sinh", "tan", "tanh"])
def test_every_function_by_a_quadrature(name: str) -> None:
    # x' = g(s), s' = 1 has the solution ∫ g.
    [[x, _]] = integrate(lambda x: [x[1].apply(name), 1], [0, "1/4"], ["1/2"], digits=30)
    with mp.workdps(45):
        assert closest(x, mp.quad(getattr(mp, name), [mpf(1) / 4, mpf(3) / 4]), 30)


def test_powers_roots_and_matrices() -> None:
    def field(x: list) -> list:  # type: ignore[type-arg]
        matrix = np.array([[0, -1], [1, 0]], dtype=object)
        turned = matrix @ np.array(x[:2], dtype=object)
        return [*turned, -(x[2] ** 3) / 2, x[3] ** Fraction(2, 3) * 3]

    [found] = integrate(field, [1, 0, 1, 1], [3], digits=30)
    with mp.workdps(45):
        exact = [mp.cos(3), mp.sin(3), mpf(1) / 2, mpf(64)]
        for a, b in zip(found, exact, strict=True):
            assert closest(a, b, 30)


def test_blow_up_is_told_with_all_that_came_before() -> None:
    with pytest.raises(FlowError, match="up to t = 1 and no further") as caught:
        integrate(lambda x: [x[0] * x[0]], [1], ["1/2", "9/10", "11/10"], digits=20)
    error = caught.value
    assert 1 - Fraction(1, 10**6) < error.time < 1
    assert [float(x.mid) for (x,) in error.states] == pytest.approx([2, 10])
    assert float(error.state[0].mid) > 10**6


def test_close_to_a_pole_but_before_it() -> None:
    [[x]] = integrate(lambda x: [x[0] * x[0]], [1], [1 - Fraction(1, 10**12)], digits=30)
    assert x.contains(10**12) and x.rad < Fraction(1, 10**18)


def test_where_a_field_is_not_defined() -> None:
    with pytest.raises(FlowError, match="up to t = 0"):
        integrate(lambda x: [x[0].log()], [-1], [1])
    with pytest.raises(FlowError) as caught:
        integrate(lambda x: [-1 / x[0]], [1], [1])  # x = √(1 - 2t)
    assert Fraction(49, 100) < caught.value.time <= Fraction(1, 2)


def test_components_that_stay_zero_do_so_exactly() -> None:
    def field(x: list) -> list:  # type: ignore[type-arg]
        a, b, c = x
        return [a * (1 - a) + b * c, b * (a - 2) + c.sin() * a, c * (b + a.exp())]

    [[_, b, c]] = integrate(field, ["1/3", 0, 0], [5], digits=20)
    assert b.is_exact and c.is_exact and b.mid == c.mid == 0
    [[_, b, c]] = integrate(field, ["1/3", 0, "1/10"], ["1/10"], digits=20)
    assert b.lower > 0 and c.lower > 0


def test_a_product_with_zero_is_not_defined_where_its_factor_is_not() -> None:
    with pytest.raises(FlowError):
        integrate(lambda x: [x[0] / x[1], 1], [0, -1], [2])


@st.composite
def systems(draw: st.DrawFn) -> tuple[list[list[int]], list[int], Fraction]:
    rows = draw(st.lists(st.lists(st.integers(-3, 3), min_size=6, max_size=6), min_size=2, max_size=2))
    start = draw(st.lists(st.integers(-4, 4), min_size=2, max_size=2))
    return rows, start, draw(st.fractions(Fraction(1, 8), Fraction(1), max_denominator=16))


@examples(12)
@given(systems())
def test_an_enclosure_holds_the_one_to_more_digits(
    drawn: tuple[list[list[int]], list[int], Fraction],
) -> None:
    rows, start, t = drawn

    def field(x: list) -> list:  # type: ignore[type-arg]
        u, v = x
        return [(a + b * u + c * v + d * u * u + e * u * v + f * v * v) / 4 for a, b, c, d, e, f in rows]

    initial = [Fraction(k, 4) for k in start]
    try:
        rough = Flow(field, [arb(k.numerator) / k.denominator for k in initial])
        with_box = Flow(field, [arb(k.numerator) / k.denominator + arb(0, 2.0**-20) for k in initial])
        bits = ctx.prec
        try:
            (low,) = rough.enclosed([_q(t)], 64, 200)
            (high,) = rough.enclosed([_q(t)], 260, 260)
            (wide,) = with_box.enclosed([_q(t)], 64, 200)
        finally:
            ctx.prec = bits
    except FlowError:
        return
    for a, b, c in zip(low, high, wide, strict=True):
        if a.is_finite() and b.is_finite():
            assert a.contains(b.mid())
            assert c.contains(b.mid()) or not c.is_finite()


def _q(t: Fraction):  # type: ignore[no-untyped-def]
    from flint import fmpq

    return fmpq(t.numerator, t.denominator)


def test_every_point_of_a_box_is_enclosed() -> None:
    def field(x: list) -> list:  # type: ignore[type-arg]
        return [x[1], (1 - x[0] * x[0]) * x[1] - x[0]]

    boxed = [arb("1 +/- 0.01"), arb("0.5 +/- 0.02")]
    (wide,) = Flow(field, boxed).enclosed([_q(Fraction(4))], 53, 53)
    widths = [float(x.rad()) for x in wide]
    assert max(widths) < 0.2  # wrapping would have made it many times that
    for a in ("99/100", "1", "101/100"):
        for b in ("12/25", "13/25"):
            [point] = integrate(field, [a, b], [4], digits=12)
            for x, w in zip(point, wide, strict=True):
                assert Enclosure._from_ball(w, None).contains(x)


def test_times_that_are_balls_and_time_zero() -> None:
    [[a], [b]] = integrate(lambda x: [x[0]], ["1/3"], [0, 1], digits=15)
    assert a.mid == Fraction(1, 3) and a.is_exact and b.overlaps(Enclosure("0.90609394281968174512", "1e-19"))
    [[c]] = integrate(lambda x: [x[0]], [1], [arb("1 +/- 1e-12")], digits=8)
    assert c.contains(Enclosure("2.718281828459045", "1e-12"))
    with pytest.raises(PrecisionError, match="initial or times"):
        integrate(lambda x: [x[0]], [1], [arb("1 +/- 1e-3")], digits=8)


def test_steps_get_longer_and_shorter_with_the_solution() -> None:
    flow = Flow(lambda x: [1000 * (1 - x[0]) * x[0]], [_q(Fraction(1, 2**20))])
    lengths = [float(int(s.h.p) / int(s.h.q)) for s in flow.steps(_q(Fraction(1, 20)), 64)]
    assert len(lengths) < 150 and min(lengths) > 1e-5
    slow = Flow(lambda x: [-x[0]], [_q(Fraction(1))])
    assert len(list(slow.steps(_q(Fraction(10)), 64))) < 40


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ((lambda x: [x[0]], [1], [-1]), DomainError, "times.0. = -1 .*from 0 on"),
        ((lambda x: [x[0]], [1], [2, 1]), DomainError, "not before times.0."),
        ((lambda x: [x[0], 1], [1], [1]), ParameterError, "2 components"),
        ((lambda x: [x[0]], ["one"], [1]), ParameterError, "initial.0."),
        ((lambda x: [x[0]], [float("nan")], [1]), DomainError, "initial.0."),
        ((lambda x: [x[0]], [], [1]), ParameterError, "initial"),
        ((lambda x: [x[0].apply("gamma")], [1], [1]), DomainError, "function = 'gamma'"),
        ((lambda x: [x[0] / 0], [1], [1]), DomainError, "a divisor of a field"),
        ((lambda x: [x[0]], [1], [1], 0), DomainError, "digits = 0"),
    ],
)
def test_wrong_input(arguments: tuple, error: type[Exception], words: str) -> None:  # type: ignore[type-arg]
    with pytest.raises(error, match=words):
        integrate(*arguments)


def test_an_orbit_that_takes_too_many_steps_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_STEPS", 5)
    with pytest.raises(FlowError, match=r"up to t = .*: more steps are needed than are allowed") as error:
        integrate(lambda x: [x[1], -x[0]], [0, 1], [100])
    assert 0 < error.value.time < 100


def test_the_work_of_all_attempts_together_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LEAST_STEPS", 0)
    flow = Flow(lambda x: [x[1], -x[0]], [_q(Fraction(0)), _q(Fraction(1))])
    flow.enclosed([_q(Fraction(10))], 64, 64)
    spent = flow.work.spent
    assert spent > 1
    monkeypatch.setattr(module, "MOST_WORK", 2.5 * spent)
    flow.enclosed([_q(Fraction(10))], 64, 64)
    with pytest.raises(FlowError, match="more steps are needed"):
        flow.enclosed([_q(Fraction(10))], 64, 64)
    costly = Flow(lambda x: [x[1], -x[0]], [_q(Fraction(0)), _q(Fraction(1))])
    with pytest.raises(FlowError, match="more steps are needed"):
        costly.enclosed([_q(Fraction(10))], 1024, 1024)
