"""mpmath beside the balls: it picks the root that the rule means, or says that it cannot tell."""

from __future__ import annotations

from typing import Any

import pytest
from mpmath import mp

from derive.exact.text import parse
from derive.recheck.mp_engine import MpEngine, Unconfirmed


def value(branch: dict[str, Any], at: str) -> Any:
    quantity = {"name": "f", "parameters": ["a"], "value": "v", "branch": {"root": "v", "at": "a", **branch}}
    with mp.workprec(240):
        return MpEngine([quantity]).value(parse(f"f({at})"), {})


SEMICIRCLE = {"coefficients": ["1", "a", "1"], "rule": "herglotz", "herglotz": ["v"]}
LARGEST = {"rule": "largest_imaginary_part", "herglotz": []}


@pytest.mark.parametrize(
    ("at", "root"), [("0", "I"), ("5/2", "-1/2"), ("-5/2", "1/2"), ("1", "-1/2 + 1/2*I*3**(1/2)")]
)
def test_the_root_just_above_the_axis_is_meant(at: str, root: str) -> None:
    with mp.workprec(240):
        wanted = MpEngine().value(parse(root), {})
        assert abs(value(SEMICIRCLE, at) - wanted) < mp.mpf(2) ** -200


@pytest.mark.parametrize(
    ("branch", "at"),
    [
        (SEMICIRCLE, "2"),
        (SEMICIRCLE, "-2"),
        ({**SEMICIRCLE, "coefficients": ["-2", "-3*I", "1"]}, "1/3"),
        ({**SEMICIRCLE, "coefficients": ["-1*I", "1"], "herglotz": ["-1*v"]}, "1/3"),
        ({**LARGEST, "coefficients": ["a", "0", "1"]}, "-4"),
        ({**LARGEST, "coefficients": ["a", "0", "1"]}, "0"),
    ],
)
def test_what_is_open_is_not_decided(branch: dict[str, Any], at: str) -> None:
    with pytest.raises(Unconfirmed):
        value(branch, at)


@pytest.mark.parametrize(
    ("coefficients", "root"),
    [
        (["6", "5*I", "-1"], 3j),
        (["3", "-2*I", "1"], 3j),
        (["4", "0", "5", "0", "1"], 2j),
        (["3", "2*I", "1"], 1j),
    ],
)
def test_the_largest_imaginary_part_has_a_sign(coefficients: list[str], root: complex) -> None:
    assert abs(value({**LARGEST, "coefficients": coefficients}, "1") - root) < mp.mpf(2) ** -200
