"""The precision loop and the branch rule on made-up inputs that the spin glass never produces."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from flint import arb, fmpq

import numerics
from numerics import evaluate, working_precision
from numerics.decimals import accuracy_of_ball
from numerics.kinds import settle as _settle
from numerics.kinds.settle import settle
from numerics.roots.physical import physical_root
from numerics.roots.rule import Rule


def test_a_ball_across_a_tie_is_accurate_but_not_settled() -> None:
    # 0.1234567890123455 +- 2**-70 rounds both ways at 15 digits
    middle = Fraction("0.1234567890123455")
    mantissa = round(middle * 2**80)
    assert accuracy_of_ball(mantissa, -80, 1, -70, 15) == (True, False)
    assert accuracy_of_ball(mantissa, -80, 1, -70, 14) == (True, True)
    assert accuracy_of_ball(5, -1, 0, 0, 1) == (True, False)  # 2.5 itself is a tie at one digit


def test_precision_rises_until_the_last_digit_is_settled() -> None:
    close = fmpq(1234567890123455, 10**16) + fmpq(1, 10**45)
    bits_tried: list[int] = []

    def attempt(bits: int) -> list[arb]:
        bits_tried.append(bits)
        return [arb(close) + arb(0, arb(2) ** -bits)]

    with working_precision(64):
        (value,) = settle(attempt, 15)
    assert len(bits_tried) > 1 and str(value) == "0.123456789012346"
    assert value.lower > Fraction("0.1234567890123455")


def test_an_undecidable_tie_is_within_one_unit() -> None:
    tie = fmpq(1234567890123455, 10**16)
    with working_precision(64):
        (value,) = settle(lambda bits: [arb(tie) + arb(0, arb(2) ** -bits)], 15)
        assert str(value) in ("0.123456789012345", "0.123456789012346")
        (exact,) = settle(lambda bits: [arb(tie) + arb(0, arb(2) ** -bits)], 15, lambda index, ball: tie)
    assert exact.is_exact and str(exact) == "0.123456789012346"  # ties go to the even digit


def test_the_cap_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_settle, "MOST_BITS", 1000)
    with (
        working_precision(64),
        pytest.raises(numerics.PrecisionError, match="15 digits could not be guaranteed: 1000 bits"),
    ):
        settle(lambda bits: [arb(1, 0.1)], 15)


def rule(polynomial: tuple[int, ...], conditions: Any, slopes: Any) -> Rule:
    return Rule(lambda: tuple(fmpq(c) for c in polynomial), conditions, slopes)


def test_a_root_at_zero_counts_unless_it_is_a_pole() -> None:
    # r (r - 1): the slope 1 - 2 r favours 0
    with working_precision(64):
        root = physical_root(rule((0, -1, 1), lambda r: (r,), lambda r: (1 - 2 * r,)), ())
        assert root.refine(60).contains(0)
        root = physical_root(rule((0, -1, 1), lambda r: (1 / r,), lambda r: (2 * r - 1,)), ())
        assert root.refine(60).contains(1)


def test_a_rule_that_does_not_single_out_a_root_is_an_error() -> None:
    with working_precision(64):
        with pytest.raises(numerics.BranchError, match="2 roots satisfy"):
            physical_root(rule((2, -3, 1), lambda r: (r,), lambda r: (1 + r * r,)), ())
        with pytest.raises(numerics.BranchError, match="2 roots satisfy"):  # one of them zero
            physical_root(rule((0, -1, 1), lambda r: (r,), lambda r: (1 + r * r,)), ())
        with pytest.raises(numerics.BranchError, match="no root satisfies"):
            physical_root(rule((2, -3, 1), lambda r: (r,), lambda r: (-1 - r * r,)), ())
        with pytest.raises(numerics.BranchError, match="off the real axis"):
            physical_root(rule((1, 0, 2, 0, 1), lambda r: (r,), lambda r: (r,)), ())
        with pytest.raises(numerics.BranchError, match="vanishes identically"):
            physical_root(rule((0, 0, 0), lambda r: (r,), lambda r: (r,)), ())


def test_a_slope_that_is_exactly_zero_does_not_qualify() -> None:
    # roots +-sqrt 2 and 5; at sqrt 2 the second slope r**2 - 2 vanishes exactly
    with working_precision(64):
        chosen = physical_root(rule((10, -2, -5, 1), lambda r: (r,), lambda r: (r, r * r - 2)), ())
        assert chosen.refine(60).contains(5)


@pytest.mark.parametrize(
    "changed",
    [
        {"lam": "1e300"},
        {"lam": "1e-3000"},
        {"b": "1e-60"},
        {"b1": "1e-300"},
        {"x1": "1e300"},
        {"lam": "1e5000", "b": "1e5000", "b1": "1e5000", "x1": "1e5000"},
    ],
    ids=str,
)
def test_extreme_parameters(changed: dict[str, str]) -> None:
    point = {"lam": "1/2", "kappa": "9/10", "b": "1", "b1": "1/2", "x1": "3/2", **changed}
    shape = {name: value for name, value in point.items() if name != "lam"}
    intervals = evaluate("spin_glass.support", **shape)
    lam = Fraction(point["lam"])
    inside = any(left < lam < right for left, right in intervals)
    assert (evaluate("spin_glass.density", **point) > 0) is inside
    assert 0 <= evaluate("spin_glass.cdf", **point) <= 1
    assert all(left < right for left, right in intervals) and len(intervals) in (1, 2)
