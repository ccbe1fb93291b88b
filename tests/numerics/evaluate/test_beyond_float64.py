"""Extrema beyond the range of float64: the certified evaluator goes on where its array functions end."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from flint import arb, ctx, fmpq

from numerics import PrecisionError, evaluate, spin_glass
from numerics.arrays.midpoint import Midpoint
from numerics.kinds.starts import REGISTERED

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


@pytest.mark.parametrize(
    "far",
    [
        {"p": 65, "q": 70, "kappa": "1e-40", "u_D": "-1e-20", "u_G": 1, "k_D": 5, "k_G": 0},
        {"p": 41, "q": 79, "sigma_z": "1e-25", "kappa": "1e-20", "u_D": "-1e25", "u_G": "-1/100"},
        {"p": 70, "kappa": "0." + "9" * 20, "u_D": -1, "u_G": -1},
        {"p": 42, "q": 1, "sigma_z": "1e5", "kappa": "1e-20", "u_D": "-1/100", "u_G": -1, "k_D": 2, "k_G": 0},
        {"q": 70, "u_D": -1, "u_G": "-1e-20", "k_D": 2, "k_G": 1},
        {"p": 2, "sigma_z": "1e-25", "kappa": "1/100", "u_D": "-1/100", "u_G": "-1e5", "k_D": 2, "k_G": 1},
        {"p": 2000, "u_D": -1, "u_G": -1},
    ],
)
def test_complexities_on_either_side_of_the_edge_of_the_spectrum(far: dict[str, Any]) -> None:
    """Where a path of solutions from easy parameters crosses the edge, or two shifts are tied."""
    name = "spin_glass.complexity_index" if "k_D" in far else "spin_glass.complexity"
    few, many = (evaluate(name, digits, **(MODEL | far)) for digits in (8, 40))
    assert few.overlaps(many) and many.rad * 10**40 < abs(many.mid)


FAMILIES = ["complexity", "complexity_index", "threshold_D", "threshold_G"]
POINTS = [
    {"p": 5, "q": 7, "sigma_z": 10, "kappa": "3/10"},
    {"p": 4, "q": 2, "sigma_z": "1/10", "kappa": "1/100"},
    {"p": 8, "q": 8, "sigma_z": 1, "kappa": "9/10"},
]
BOUNDS = [{"u_D": -5, "u_G": "inf"}, {"u_D": -1, "u_G": "1/2"}, {"u_D": "-1/10", "u_G": "-1/10"}]
INDICES = [{"k_D": 0, "k_G": 0}, {"k_D": 2, "k_G": 1}, {"k_D": 3, "k_G": 0}]


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("k", range(3))
def test_starts_in_multiprecision_are_those_of_the_floats(family: str, k: int) -> None:
    point = (BOUNDS[k] if "complexity" in family else {}) | (INDICES[k] if "index" in family else {})
    values = [fmpq(*Fraction(v).as_integer_ratio()) if v != "inf" else arb(v)
              for v in (point | POINTS[k]).values()]  # fmt: skip
    before, ctx.prec = ctx.prec, 300
    try:
        ((choices, numbers),) = spin_glass.WIDE_STARTS[family](*values)
    finally:
        ctx.prec = before
    ((expected, floats),) = spin_glass.STARTS[family](*(float(arb(v)) for v in values))
    assert choices == expected
    size = max(map(abs, floats))
    assert all(
        abs(float(x) - y) <= 1e-11 * max(abs(y), 1e-3 * size) for x, y in zip(numbers, floats, strict=True)
    )


@pytest.mark.parametrize("family", ["complexity", "complexity_index"])
def test_a_start_that_leads_nowhere_is_replaced(family: str, monkeypatch: pytest.MonkeyPatch) -> None:
    starts = spin_glass.STARTS[family]

    def astray(*parameters: Any) -> Any:
        return [(choices, [0.0] * len(point)) for choices, point in starts(*parameters)]

    point = MODEL | {"u_D": -1, "u_G": -1, "p": 20} | ({"k_D": 1, "k_G": 1} if "index" in family else {})
    expected = evaluate(f"spin_glass.{family}", 25, **point)
    changed = replace(REGISTERED["spin_glass"], near={family: astray})
    monkeypatch.setitem(REGISTERED, "spin_glass", changed)
    assert evaluate(f"spin_glass.{family}", 25, **point).overlaps(expected)


@pytest.mark.parametrize("far", [{"p": 5000}, {"q": 10**30}, {"kappa": "1e-9999"}])
def test_parameters_beyond_any_start_are_a_typed_error(far: dict[str, Any]) -> None:
    with pytest.raises(PrecisionError, match="no starting point could be found"):
        evaluate("spin_glass.threshold_D", **(MODEL | far))


def test_a_solution_that_is_not_found_is_a_typed_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: Any) -> Any:
        return []

    wide = replace(REGISTERED["spin_glass"], wide={"threshold_D": lost})
    monkeypatch.setitem(REGISTERED, "spin_glass", wide)
    with pytest.raises(PrecisionError, match="no starting point could be found"):
        evaluate("spin_glass.threshold_D", **(MODEL | {"p": 70}))


def test_midpoints_compute_like_balls_without_a_radius() -> None:
    before, ctx.prec = ctx.prec, 200
    try:
        third = Midpoint(1) / 3
        assert third.value.is_exact() and third * 3 - 1 < arb(2) ** -190
        assert 2 / third == 6 and 1 - third > third and max(third, Midpoint(2)) == 2
        assert (third.exp().log() - third).value < arb(2) ** -190
        assert abs(third.cosh() ** 2 - third.sinh() ** 2 - 1) < arb(2) ** -190
        assert not Midpoint("nan") < 1 and not (-third).sqrt().is_finite()
    finally:
        ctx.prec = before
