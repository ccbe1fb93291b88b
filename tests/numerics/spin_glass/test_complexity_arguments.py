"""Shapes, NaN, infinities and bad input: the same for all functions of the complexity."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from numerics.errors import DomainError, ParameterError, ShapeError
from numerics.spin_glass.landscape.complexity import complexity, complexity_maximiser
from numerics.spin_glass.landscape.index import (
    complexity_index,
    complexity_index_maximiser,
    complexity_index_start,
)
from numerics.spin_glass.landscape.published_maximum import (
    complexity_authors_code,
    complexity_index_authors_code,
)
from numerics.spin_glass.landscape.published_threshold import (
    threshold_D_authors_code,
    threshold_G_authors_code,
)
from numerics.spin_glass.landscape.start import complexity_start
from numerics.spin_glass.landscape.threshold import threshold_D, threshold_G

LAW = {"p": 3, "q": 2, "sigma_z": 0.7, "kappa": 0.6}
POINT = {"u_D": -0.8, "u_G": -3.0, **LAW}
INDEX = {"k_D": 0, "k_G": 1}

Function = Callable[..., Any]
AT_POINTS: list[tuple[Function, dict[str, Any]]] = [
    (complexity, POINT),
    (complexity_maximiser, POINT),
    (complexity_index, {**POINT, **INDEX}),
    (complexity_index_maximiser, {**POINT, **INDEX}),
    (complexity_authors_code, POINT),
    (complexity_index_authors_code, {**POINT, **INDEX}),
    (threshold_D, LAW),
    (threshold_G, LAW),
    (threshold_D_authors_code, LAW),
    (threshold_G_authors_code, LAW),
]
ALL = [*AT_POINTS, (complexity_start, POINT), (complexity_index_start, {**POINT, **INDEX})]


def parts(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize(("function", "good"), AT_POINTS)
def test_scalars_and_broadcasting(function: Function, good: dict[str, Any]) -> None:
    scalar = parts(function(**good))
    assert all(isinstance(value, float) for value in scalar)
    kappa, sigma = np.array([[0.6], [0.3]]), np.array([0.7, 0.1, 2.0])
    for k, value in enumerate(parts(function(**{**good, "kappa": kappa, "sigma_z": sigma}))):
        assert value.shape == (2, 3) and value.dtype == np.float64
        assert value[0, 0] == pytest.approx(scalar[k], rel=1e-9)
        other = parts(function(**{**good, "kappa": 0.3, "sigma_z": 2.0}))[k]
        assert value[1, 2] == pytest.approx(other, rel=1e-9)
    for value in parts(function(**{**good, "kappa": np.empty((0, 2))})):
        assert value.shape == (0, 2)


@pytest.mark.parametrize(("function", "good"), AT_POINTS)
def test_nan_in_nan_out(function: Function, good: dict[str, Any]) -> None:
    for name in good:
        for value in parts(function(**{**good, name: np.array([np.nan, good[name]])})):
            assert np.isnan(value).tolist() == [True, False]
        assert all(math.isnan(value) for value in parts(function(**{**good, name: math.nan})))


def test_infinite_thresholds() -> None:
    u = np.array([-np.inf, -1.0, np.inf])
    for function, good in ((complexity, POINT), (complexity_index, {**POINT, **INDEX})):
        table = function(**{**good, "u_D": u[:, None], "u_G": u})
        assert np.isneginf(table[0]).all() and np.isneginf(table[:, 0]).all()
        assert np.isfinite(table[1:, 1:]).all()
        assert np.isnan(function(**{**good, "u_D": -np.inf, "u_G": np.nan}))
        far = function(**{**good, "u_D": 1e15, "u_G": 1e15})
        assert table[2, 2] == pytest.approx(far, rel=1e-13)
    assert np.isnan(complexity_maximiser(**{**POINT, "u_D": -np.inf})).all()


@pytest.mark.parametrize(("function", "good"), ALL)
@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("p", 1, "integer >= 2"),
        ("p", 2.5, "integer >= 2"),
        ("p", math.inf, "integer >= 2"),
        ("p", 1000, "p <= 64"),
        ("q", 0, "integer >= 1"),
        ("q", 1.5, "integer >= 1"),
        ("sigma_z", 0.0, "sigma_z > 0"),
        ("sigma_z", -1.0, "sigma_z > 0"),
        ("sigma_z", math.inf, "sigma_z > 0"),
        ("sigma_z", 1e-60, "1e-20"),
        ("kappa", 0.0, "0 < kappa < 1"),
        ("kappa", 1.0, "0 < kappa < 1"),
        ("u_D", 1e60, "1e20"),
        ("u_G", -1e60, "1e20"),
        ("k_D", -1, "integer >= 0"),
        ("k_G", 0.5, "integer >= 0"),
        ("k_G", math.inf, "integer >= 0"),
    ],
)
def test_outside_the_domain(
    function: Function, good: dict[str, Any], name: str, value: Any, allowed: str
) -> None:
    if name not in good:
        return
    with pytest.raises(DomainError, match=allowed) as caught:
        function(**{**good, name: value})
    assert caught.value.parameter == name
    assert caught.value.value == value


@pytest.mark.parametrize(("function", "good"), ALL)
@pytest.mark.parametrize("value", [1j, "1", None, True])
def test_not_real_numbers(function: Function, good: dict[str, Any], value: Any) -> None:
    for name in good:
        with pytest.raises(ParameterError, match=f"^{name} = "):
            function(**{**good, name: value})


@pytest.mark.parametrize(("function", "good"), ALL)
def test_shapes_that_do_not_fit(function: Function, good: dict[str, Any]) -> None:
    with pytest.raises(ShapeError):
        function(**{**good, "kappa": np.full(3, 0.5), "sigma_z": np.full(2, 0.5)})


@pytest.mark.parametrize(("function", "good"), ALL[-2:])
def test_starts_take_one_point(function: Function, good: dict[str, Any]) -> None:
    with pytest.raises(ShapeError, match="scalars"):
        function(**{**good, "u_D": [-1.0, -2.0]})
    for name, value in (("u_D", -math.inf), ("u_G", -math.inf), ("kappa", math.nan)):
        with pytest.raises(DomainError) as caught:
            function(**{**good, name: value})
        assert caught.value.parameter == name
    values = function(**{**good, "u_D": math.inf})
    assert values["D"] is False and values["lam_D"] == 0.0
    assert all(type(value) in (float, bool) for value in values.values())


def test_engine_names() -> None:
    with pytest.raises(ParameterError, match="engine"):
        complexity(**POINT, engine="fortran")
    assert complexity(**POINT, engine="numpy") == complexity(**POINT)
