"""Measured accuracy: deterministic, exact at its worst point, and able to notice a worse function."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from derive.emit import AccuracyError, EmittedTheory, accuracy, render
from derive.emit.generation import inaccurate
from tests.helpers.emit_expressions import CASES, THEORY, load, modules

NAMES = ("rational", "exponentials", "cancellation", "complex_parts")
BOXES: dict[str, dict[str, Any]] = {
    "rational": {
        "arguments": {
            "x": {"lower": "0.5", "upper": "4"}, "y": {"lower": "1e-3", "upper": "1e3", "spacing": "log"},
        },
        "edges": [{"x": "1/2", "y": 1.0}, [4.0, 2.0]],
        "points": 150,
    },
    "exponentials": {
        "arguments": {"x": {"lower": "-2", "upper": "2"}, "y": {"lower": "-1", "upper": "1"}}, "points": 150,
    },
    "cancellation": {
        "arguments": {"x": {"lower": "0.5", "upper": "2"}, "y": {"lower": "0", "upper": "1"}}, "points": 150,
    },
    "complex_parts": {"tuples": [(complex(0.3 * k, 1.5 - 0.1 * k), 0.25 * k) for k in range(1, 12)]},
}  # fmt: skip


@pytest.fixture(scope="module")
def pair() -> tuple[ModuleType, ModuleType]:
    float64, ball = modules(THEORY, "float64", "ball")
    return float64, ball


@pytest.fixture(scope="module")
def recorded(pair: tuple[ModuleType, ModuleType]) -> dict[str, Any]:
    return {f"shared_list.{name}": entry for name, entry in accuracy.measure(pair, BOXES).items()}


def test_measuring_is_deterministic_and_plain_data(
    pair: tuple[ModuleType, ModuleType], recorded: dict[str, Any]
) -> None:
    again = {f"shared_list.{name}": entry for name, entry in accuracy.measure(pair, BOXES).items()}
    assert accuracy.text(again) == accuracy.text(recorded)
    assert json.loads(accuracy.text(recorded)) == recorded


def test_figures_are_plausible(recorded: dict[str, Any]) -> None:
    assert max(recorded["shared_list.exponentials"]["ulp_of_outputs"][:3]) < 20
    assert recorded["shared_list.cancellation"]["ulp"] > 1000
    for entry in recorded.values():
        assert 1 <= entry["rounding"] <= 3  # rounding explains every error, also of the cancelling sums
        assert entry["ulp"] == max(entry["ulp_of_outputs"])
    assert recorded["shared_list.rational"]["points"] == 150 + 2 + 4


def test_the_record_verifies_in_another_form(
    pair: tuple[ModuleType, ModuleType], recorded: dict[str, Any]
) -> None:
    stored = json.loads(accuracy.text(recorded))
    points = {"shared_list.complex_parts": [(complex(1.25, 0.5), 3.0)]}
    assert accuracy.verify(stored, {"shared_list": pair}, points) == []


def worse(pair: tuple[ModuleType, ModuleType], old: str, new: str) -> tuple[ModuleType, ModuleType]:
    text = render([THEORY], {})["shared_list/float64.py"]
    assert old in text
    return load(text.replace(old, new), "worse"), pair[1]


def test_a_less_accurate_function_is_noticed(
    pair: tuple[ModuleType, ModuleType], recorded: dict[str, Any]
) -> None:
    bad = {"shared_list": worse(pair, "_np.exp(", "(1 + 2e-14)*_np.exp(")}
    found = accuracy.verify(recorded, bad)
    assert found and all(
        text.startswith("shared_list.exponentials: error ") for text in found if "expo" in text
    )
    only = {key: entry for key, entry in recorded.items() if key.endswith("exponentials")}
    at_record = accuracy.verify(only, bad, fresh=0)
    assert at_record and "x=" in at_record[0]


def test_a_fresh_sample_notices_what_the_recorded_point_misses(
    pair: tuple[ModuleType, ModuleType], recorded: dict[str, Any]
) -> None:
    def lying(x: Any, y: Any) -> Any:
        values = pair[0].exponentials(x, y)
        return (values[0] * (1 + 1e-12 * (x > 0.5) * (x < 1.0)), *values[1:])

    lying.__code__ = lying.__code__.replace(co_varnames=("x", "y", "values"))
    module = ModuleType("lying")
    module.exponentials = lying  # type: ignore[attr-defined]
    key = "shared_list.exponentials"
    entry = {**recorded[key], "point": {"x": (-1.5).hex(), "y": (0.5).hex()}}
    assert accuracy.verify({key: entry}, {"shared_list": (module, pair[1])}, fresh=0) == []
    assert accuracy.verify({key: entry}, {"shared_list": (module, pair[1])}) != []


def test_not_finite_is_an_error_not_a_figure(pair: tuple[ModuleType, ModuleType]) -> None:
    box = {"arguments": {n: {"lower": "1e200", "upper": "1e201"} for n in ("x", "y")}, "points": 3}
    with pytest.raises(AccuracyError, match="polynomial: float64 gives"):
        accuracy.measure(pair, {"polynomial": box})


@pytest.mark.parametrize(
    ("box", "offender"),
    [
        ({"arguments": {"x": {"lower": "0", "upper": "1"}}}, "argument y has no range"),
        ({"arguments": {n: {"lower": "2", "upper": "1"} for n in "xy"}}, r"range \[2.0, 1.0\]"),
        ({"arguments": {n: {"lower": "0", "upper": "1", "spacing": "log"} for n in "xy"}}, "spacing 'log'"),
        ({"arguments": {n: {"lower": "1", "upper": "2", "spacing": "odd"} for n in "xy"}}, "spacing 'odd'"),
        ({"tuples": [(1.0,)]}, "1 entries"),
        ({"arguments": {n: {"lower": "0", "upper": "1"} for n in "xy"}, "edges": [[1]]}, "edge point"),
    ],
)
def test_malformed_boxes(pair: tuple[ModuleType, ModuleType], box: dict[str, Any], offender: str) -> None:
    with pytest.raises(AccuracyError, match=offender):
        accuracy.measure(pair, {"rational": box})
    with pytest.raises(AccuracyError, match="no function nothing"):
        accuracy.measure(pair, {"nothing": box})


def test_log_spacing_fills_every_decade() -> None:
    points = accuracy.sample(
        ("t",), {"arguments": {"t": {"lower": "1e-6", "upper": "1e6", "spacing": "log"}}}, "s"
    )
    for k in range(-6, 6):
        assert any(10.0**k <= t <= 10.0 ** (k + 1) for (t,) in points)
    assert all(1e-6 <= t <= 1e6 for (t,) in points)


def test_docstrings_carry_the_record(recorded: dict[str, Any], tmp_path: Path) -> None:
    theory = EmittedTheory(
        "shared_list", "T", tuple(case.function for case in CASES if case.name in NAMES), {}
    )
    text = render([theory], recorded)["shared_list/float64.py"]
    entry = recorded["shared_list.rational"]
    said = " ".join(load(text, "m").rational.__doc__.split())
    assert f"largest error seen {entry['ulp']} ulp" in said and "y in [1e-3, 1e3]" in said
    stored = tmp_path / "accuracy.json"
    stored.write_text(accuracy.text(recorded))
    assert accuracy.load(stored) == recorded
    assert accuracy.load(tmp_path / "none.json") == {}


def test_only_what_is_compared_is_held_against_the_record(tmp_path: Path) -> None:
    """Entries that promise too much are noticed in the theories that were asked for."""
    shipped = accuracy.load(accuracy.RECORD)
    names = ("special.owens_t", "games.heavy_ball_terms")
    forged = {
        k: shipped[k] | {"ulp": 0.0, "ulp_of_outputs": [0.0] * len(shipped[k]["ulp_of_outputs"])}
        for k in names
    }
    record = tmp_path / "accuracy.json"
    record.write_text(accuracy.text(forged), encoding="utf-8")
    assert inaccurate([], record) == []
    for name in names:
        found = inaccurate([name.partition(".")[0]], record)
        assert found and all(name in line for line in found)
    assert "no accuracy has been recorded" in inaccurate(["special"], tmp_path / "none.json")[0]
