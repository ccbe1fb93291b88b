"""What stays zero stays so only where the field is defined there, and has one solution."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from numerics.errors import FlowError
from numerics.flows import integrate

Field = Callable[[list[Any]], list[Any]]
UNDEFINED: dict[str, tuple[Field, list[Any]]] = {
    "x log x": (lambda x: [x[0] * x[0].log()], [0]),
    "x log x beside a time": (lambda x: [x[0] * x[0].log(), 1], [0, 0]),
    "x log s": (lambda x: [x[0] * x[1].log(), 1], [0, 0]),
    "0/0": (lambda x: [x[0] / x[1], 0], [0, 0]),
    "0/0 beside a time": (lambda x: [x[0] * (x[1] / x[2]), 0, 1], [0, 0, 0]),
    "a divisor that vanishes on the way": (lambda x: [x[0] / x[1], -1], [0, "1/2"]),
    "asin 2": (lambda x: [x[0] * x[1].tape.number(2).apply("asin"), 1], [0, 0]),
    "x asin 2": (lambda x: [x[0] * x[0].tape.number(2).apply("asin")], [0]),
    "√x, which has several solutions": (lambda x: [x[0].sqrt()], [0]),
    "√x beside a time": (lambda x: [x[0].sqrt(), 1], [0, 0]),
}


@pytest.mark.parametrize("name", UNDEFINED)
def test_zero_times_what_is_not_defined_is_refused(name: str) -> None:
    field, start = UNDEFINED[name]
    with pytest.raises(FlowError) as error:
        integrate(field, start, [1])
    assert error.value.time < 1


@pytest.mark.parametrize(
    ("field", "start"),
    [
        (lambda x: [x[0].sin(), 1], [0, 0]),
        (lambda x: [x[0] / x[1], -1], [0, 2]),
        (lambda x: [x[0] * (1 + x[1]).log(), 1], [0, 0]),
        (lambda x: [x[0] * (1 + x[0]).log()], [0]),
    ],
)
def test_zero_stays_where_all_is_defined(field: Field, start: list[Any]) -> None:
    [found] = integrate(field, start, [1])
    assert found[0].mid == 0 and found[0].rad == 0
