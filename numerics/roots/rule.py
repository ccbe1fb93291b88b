"""The rule of a branch, and what balls say of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from flint import acb, arb

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs
Functions = Callable[..., tuple[Any, ...]]


@dataclass(frozen=True)
class Rule:
    """A branch: its polynomial, the functions by which the Herglotz rule is decided, and which of the values
    is the spectral argument.
    """

    polynomial: Functions
    conditions: Functions
    slopes: Functions
    at: int | None = None


def verdict(numbers: Sequence[arb]) -> bool | None:
    """True when all are positive, False when one is not, None when the balls do not tell."""
    answer: bool | None = True
    for number in numbers:
        if number > 0:
            continue
        if number <= 0:
            return False
        answer = None
    return answer


def upper_verdict(conditions: Sequence[acb]) -> int | None:
    """For a root above the axis: 1 when it qualifies, -1 when its conjugate does, 0 when neither, None
    unknown.
    """
    positive = negative = unknown = False
    for condition in conditions:
        imag = condition.imag
        if imag > 0:
            positive = True
        elif imag < 0:
            negative = True
        else:
            unknown = True
    if positive and negative:
        return 0
    if unknown:
        return None
    return 1 if positive else -1


def around(rule: Rule, values: Sequence[Any], number: arb) -> list[Any]:
    """The values with another spectral argument."""
    return [number if k == rule.at else value for k, value in enumerate(values)]


def nearby(rule: Rule, values: Sequence[Any]) -> list[Any] | None:
    """The values with a ball around the spectral argument."""
    return None if rule.at is None else around(rule, values, arb(values[rule.at]) + arb(0, arb(2) ** -30))


def constant_zeros(rule: Rule, values: Sequence[Any]) -> int:
    """How many roots are zero whatever the spectral argument, where a condition shows that none qualifies.

    A condition that is then one real number does not map the upper half plane to itself.
    """
    ball = nearby(rule, values)
    if ball is None:
        return 0
    try:
        coefficients = [as_ball(c) for c in rule.polynomial(*ball)]
        conditions = [as_ball(number) for number in rule.conditions(arb(0), *ball)]
    except ZeroDivisionError:
        return 0
    if not any(isinstance(number, arb) and number.is_finite() and number.is_exact() for number in conditions):
        return 0
    zeros = 0
    while zeros < len(coefficients) and coefficients[zeros] == 0:
        zeros += 1
    return zeros


def as_ball(number: Any) -> Ball:
    """A number as a ball, a ball as it is."""
    return number if isinstance(number, (arb, acb)) else arb(number)
