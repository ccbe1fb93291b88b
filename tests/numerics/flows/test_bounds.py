"""What a Taylor polynomial leaves is bounded: each bound against the exact remainder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flint import arb, ctx, fmpq

from numerics.flows.cloud import Cloud
from numerics.flows.field import Field
from numerics.flows.step import LOW, validated
from numerics.flows.tails import tails


@pytest.fixture(autouse=True)
def precise() -> Iterator[None]:
    before = ctx.prec
    ctx.prec = 200
    yield
    ctx.prec = before


def step_of(field: Field, state: list[arb], order: int, bits: int = 96):  # type: ignore[no-untyped-def]
    made = validated(field, Cloud.around(state), fmpq(0), fmpq(1, 2), bits, order)
    assert made is not None
    ctx.prec = 400
    return made


@pytest.mark.parametrize("order", [6, 12])
def test_the_remainder_of_a_pole_is_inside_its_ball(order: int) -> None:
    # x' = x² from 1: all coefficients of 1/(1-t) are 1, so that t^(order+1)/(1-t) remains.
    step = step_of(Field(lambda x: [x[0] * x[0]], 1), [arb(1)], order)
    h = arb(step.h)
    left = h ** (order + 1) / (1 - h)
    assert left < step.error.abs_upper() < 2**10 * left
    assert step.middle(h)[0].contains(1 / (1 - h))


def test_the_derivative_of_the_flow_is_inside_its_ball() -> None:
    # x(t) = x0/(1 - x0 t), so that ∂x/∂x0 = 1/(1 - x0 t)².
    step = step_of(Field(lambda x: [x[0] * x[0]], 1), [arb(1, 2**-30)], 12)
    h = arb(step.h)
    exact = 1 / (1 - h) ** 2
    [[slope]] = step.slope(h)
    assert slope.contains(exact.mid()) and step.spread.abs_upper() < 2**-8
    polynomial = sum((k + 1) * h**k for k in range(15))
    assert abs(exact - polynomial) < step.spread.abs_upper()


def test_a_function_is_followed_as_a_component() -> None:
    # x' = exp(-x) from 0: x = log(1 + t).
    step = step_of(Field(lambda x: [(-x[0]).exp()], 1), [arb(0)], 8, bits=80)
    h = arb(step.h)
    exact = (1 + h).log()
    polynomial = sum((-1) ** (k + 1) * h**k / k for k in range(1, 9))
    assert abs(exact - polynomial) <= step.error.abs_upper()
    assert step.middle(h)[0].contains(exact.mid())


def test_tails_bound_products_and_quotients() -> None:
    field = Field(lambda x: [x[0] * x[1] - x[1] * x[1], x[0] / (2 - x[1])], 2)
    state = [arb(1) / 3, arb(1) / 5]
    order, h = 5, fmpq(1, 4)
    series = field.expansion(state)
    rows = series.extend(order)
    found = tails(series, field.outputs, order, h)
    for tau in (fmpq(1, 4), fmpq(1, 5), fmpq(1, 20)):
        t = arb(tau)
        x, y = (sum(c * t**k for k, c in enumerate(row)) for row in rows)
        exact = [x * y - y * y, x / (2 - y)]
        for value, row, bound in zip(exact, rows, found, strict=True):
            kept = sum((k + 1) * row[k + 1] * t**k for k in range(order))
            left = abs(value - kept)
            allowed = bound * (t / arb(h)) ** order
            assert left <= allowed
            assert allowed < 2000 * left + arb(10) ** -30


def test_a_set_is_turned_without_being_lost() -> None:
    ctx.prec = LOW
    cloud = Cloud.around([arb(1, 0.1), arb(0, 0.2), arb(0)])
    matrix = [[arb(int(i == (j + 1) % 3)) + arb(0, 0.01) for j in range(3)] for i in range(3)]
    moved = cloud.moved([arb(0, 2**-20), arb(1, 2**-20), arb(0, 2**-20)], matrix).hull()
    for corner in ((0.1, 0.2, 0), (-0.1, 0.2, 0), (0.1, -0.2, 0)):
        for sign in (-1, 1):
            images = [
                c + sum((float(matrix[i][j].mid()) + sign * 0.01) * corner[j] for j in range(3))
                for i, c in enumerate((sign * 2**-20, 1, 0))
            ]
            assert all(ball.contains(arb(x)) for ball, x in zip(moved, images, strict=True))
