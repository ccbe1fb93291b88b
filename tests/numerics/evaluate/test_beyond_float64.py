"""Extrema beyond the range of float64: the certified evaluator goes on where its array functions end."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from flint import arb, ctx, fmpq

from numerics import PrecisionError, _continuation, _extremum, evaluate, spin_glass
from numerics.catalogue import Domain
from numerics.ends import End

MODEL: dict[str, Any] = {"p": 3, "q": 3, "sigma_z": 1, "kappa": "1/2"}
FAR = [{"sigma_z": "1e-25"}, {"kappa": "1e-30"}]


@pytest.mark.parametrize("far", FAR)
def test_a_threshold_is_where_the_complexity_changes_its_sign(far: dict[str, Any]) -> None:
    model = MODEL | far
    place = evaluate("spin_glass.threshold_D", 20, **model).mid
    for factor, positive in (("0.999999999", True), ("1.000000001", False)):
        value = evaluate("spin_glass.complexity", 3, u_D=place * Fraction(factor), u_G="inf", **model)
        assert (value > 0) is positive


@pytest.mark.parametrize(
    "far", [{"p": 65, "kappa": "0." + "9" * 20}, {"sigma_z": "1e30"}, {"p": 80, "q": 90}]
)
def test_thresholds_far_beyond_float64_are_enclosed(far: dict[str, Any]) -> None:
    model = MODEL | far
    few, many = (evaluate("spin_glass.threshold_D", digits, **model) for digits in (8, 30))
    assert few < 0 and few.overlaps(many) and many.rad * 10**30 < -many.mid


@pytest.mark.parametrize("far", [{"u_D": "-1e25"}, {"u_D": "-1e25", "u_G": "-1e-25"}, {"u_G": "-1e60"}])
def test_bounds_beyond_float64(far: dict[str, Any]) -> None:
    """Θ tends to -u²/2 times the cheaper way to reach the bound; certified, so only its size is looked at."""
    value = evaluate("spin_glass.complexity", 20, **({"u_D": -1, "u_G": "-1/2"} | MODEL | far))
    assert value < -(10**40) and value.rad * 10**20 < -value.mid


def test_following_agrees_with_the_floats_where_both_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    point = MODEL | {"p": 40, "kappa": "1/1000", "sigma_z": 20000}
    expected = evaluate("spin_glass.threshold_G", 25, **point)

    def refuse(*model: Any) -> Any:
        if model[0] > 16:
            raise OverflowError
        return starts(*model)

    starts = spin_glass.STARTS["threshold_G"]
    monkeypatch.setattr(spin_glass, "STARTS", {"threshold_G": refuse})
    assert evaluate("spin_glass.threshold_G", 25, **point).overlaps(expected)


def test_a_start_that_leads_nowhere_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    starts = spin_glass.STARTS["complexity"]

    def astray(*parameters: Any) -> Any:
        found = starts(*parameters)
        return found if parameters[2] <= 16 else [(choices, [0.0] * len(point)) for choices, point in found]

    point = MODEL | {"u_D": -1, "u_G": -1, "p": 20}
    expected = evaluate("spin_glass.complexity", 25, **point)
    monkeypatch.setattr(spin_glass, "STARTS", {"complexity": astray})
    assert evaluate("spin_glass.complexity", 25, **point).overlaps(expected)


def test_a_solution_that_is_lost_on_the_way_is_a_typed_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_extremum, "follow", lambda *_: None)
    with pytest.raises(PrecisionError, match="could be certified"):
        evaluate("spin_glass.threshold_D", **(MODEL | {"p": 70}))


def test_the_path_ends_where_it_should_and_stays_inside_the_domains() -> None:
    before, ctx.prec = ctx.prec, 300
    try:
        zero, one, two = (End(str(k), fmpq(k), fmpq(k)) for k in range(3))
        kappa = Domain("kappa", zero, one, True, True)
        sigma = Domain("sigma_z", zero, None, True, True)
        order = Domain("p", two, None, False, True, integer=True)
        bound = Domain("u", None, None, True, True)
        near = [fmpq(1, 2), fmpq(1), fmpq(3), arb("inf")]
        far = [1 - fmpq(1, 10**40), fmpq(10**30), fmpq(70), arb("inf")]
        along = _continuation.path([kappa, sigma, order, bound], near, far)
        for k in range(9):
            values = along(arb(k) / 8)
            assert 0 < values[0] < 1 and values[1] > 0 and 3 <= values[2] <= 70 and values[3] == arb("inf")
            if k in (0, 8):
                wanted = far if k else near
                assert all(
                    abs(v - w) <= arb(2) ** -250 * abs(arb(w))
                    for v, w in zip(values[:3], wanted[:3], strict=True)
                )
    finally:
        ctx.prec = before


def test_a_step_that_fails_is_made_shorter() -> None:
    """A solution x = e^(20 t) that is only found from within a tenth of it."""
    tried = []

    def solve(values: Any, start: Any) -> Any:
        (t,) = values
        exact = (20 * t).exp()
        tried.append(float(t.mid()))
        if start is not None and not abs(start[1][0] / exact - 1) < arb("0.1"):
            return None
        return (), [exact.mid()]

    found = _continuation.follow(solve, lambda part: [part], [arb(1)])
    assert found is not None and abs(found[1][0] / arb(20).exp() - 1) < arb("1e-9")
    assert len(tried) < 40 and tried[-1] == 1.0
    assert (
        _continuation.follow(lambda values, start: None if start else ((), [arb(1)]), lambda p: [p], [arb(1)])
        is None
    )
