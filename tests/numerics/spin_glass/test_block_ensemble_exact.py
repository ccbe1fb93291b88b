"""The exact fallback of the arrays takes the root of the certified evaluator, and refuses where that does."""

from __future__ import annotations

from typing import Any

import pytest

from numerics import BranchError, evaluate
from numerics.roots.rule import Rule
from numerics.spin_glass.spectrum import exact as _exact

# lam, kappa, b, b1, x1: inside, outside, on rational edges where two roots meet, where blocks decouple
POINTS = [
    (0.5, 0.75, 1.0, 0.5, 1.5),
    (9.0, 0.75, 1.0, 0.5, 1.5),
    (1.25, 0.25, 1.25, 0.0, 0.0),
    (0.0, 0.5, 1.0, 0.0, 0.0),
    (0.0, 0.25, 1.0, 1.0, 0.0),
    (1e100, 0.5, 1e-150, 1e150, 0.0),
]


@pytest.mark.parametrize("point", POINTS)
def test_the_root_is_that_of_the_evaluator(point: tuple[float, ...]) -> None:
    found = _exact.physical_root(*point)
    given = dict(zip(("lam", "kappa", "b", "b1", "x1"), point, strict=True))
    for name, number in (("D", complex(*found[:2])), ("G", complex(*found[2:]))):
        value = evaluate(f"spin_glass.stieltjes_{name}", 17, **given)
        expected = complex(float(value.real), float(value.imag))
        assert abs(1 / number - expected) <= 1e-15 * abs(expected)


def _with(second: int) -> Rule:
    """(m² + lam m + 1) (m - second): at lam = 2 a double root -1, next to which a root satisfies the rule."""

    def polynomial(lam: Any, *_: Any) -> tuple[Any, ...]:
        return (-second, 1 - second * lam, lam - second, 1)

    return Rule(polynomial, lambda m, *_: (m,), lambda m, *_: (m,), at=0)


@pytest.mark.parametrize("second", [1, 3, 7])
def test_a_simple_root_is_not_preferred_to_a_multiple_one(
    second: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_exact, "RULE", _with(second))
    with pytest.raises(BranchError, match="2 roots satisfy"):
        _exact.physical_root(2.0, 0.5, 1.0, 1.0, 0.0)


def test_a_simple_root_that_violates_the_rule_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_exact, "RULE", _with(-3))
    monkeypatch.setattr(_exact.ball, "resolvent_conditions", lambda m, *_: (m, m))
    assert _exact.physical_root(2.0, 0.5, 1.0, 1.0, 0.0)[0] == -1.0
