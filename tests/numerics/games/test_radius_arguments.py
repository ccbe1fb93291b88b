"""Shapes, NaN, empty arrays and bad input: the same for all array functions of games and both engines."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

import numerics.games as games
from numerics.errors import DomainError, ParameterError, ShapeError

HEAVY_BALL = {"lam": 1 + 2j, "eta": 0.3, "beta": -0.1}
ALTERNATING = {"k": 1.5, "beta1": -0.2, "beta2": 0.1}
CASES = [(games.heavy_ball_radius, HEAVY_BALL), (games.alternating_radius, ALTERNATING)]
Function = Callable[..., Any]
each = pytest.mark.parametrize(("function", "good"), CASES)


@each
def test_scalars_give_scalars(function: Function, good: dict[str, Any], engine: str) -> None:
    value = function(**good, engine=engine)
    assert isinstance(value, float) and np.ndim(value) == 0


@each
def test_broadcasting_agrees_with_elements(function: Function, good: dict[str, Any], engine: str) -> None:
    names = list(good)
    arrays = {
        names[0]: np.array([0.3, 1.0, 2.5])[:, None, None] * good[names[0]],
        names[1]: np.array([-0.5, 0.25])[:, None],
        names[2]: np.array([-0.9, 0.0, 0.4, 1.0]),
    }
    value = function(**arrays, engine=engine)
    assert value.shape == (3, 2, 4)
    for i, j, m in np.ndindex(3, 2, 4):
        one = {
            names[0]: arrays[names[0]][i, 0, 0],
            names[1]: arrays[names[1]][j, 0],
            names[2]: arrays[names[2]][m],
        }
        assert function(**one, engine=engine) == value[i, j, m]


@each
@pytest.mark.parametrize("shape", [(0,), (3, 0), (0, 2)])
def test_empty(function: Function, good: dict[str, Any], shape: tuple[int, ...], engine: str) -> None:
    (first, _), *_ = good.items()
    assert function(**{**good, first: np.empty(shape)}, engine=engine).shape == shape


@each
def test_integers_lists_and_strides(function: Function, good: dict[str, Any], engine: str) -> None:
    last = list(good)[-1]
    expected = function(**{**good, last: np.array([0.0, 1.0, 2.0])}, engine=engine)
    backwards = np.array([2.0, 9.0, 1.0, 9.0, 0.0])[::-2]
    for value in ([0, 1, 2], np.arange(3, dtype=np.int8), np.arange(3, dtype=np.float32), backwards):
        np.testing.assert_array_equal(function(**{**good, last: value}, engine=engine), expected)


@each
def test_nan_in_nan_out(function: Function, good: dict[str, Any], engine: str) -> None:
    for name, value in good.items():
        found = function(**{**good, name: [value, math.nan]}, engine=engine)
        assert np.isnan(found).tolist() == [False, True]


def test_nan_in_one_part_of_lam(engine: str) -> None:
    lam = np.array([complex(math.nan, 1.0), complex(1.0, math.nan), 1.0])
    assert np.isnan(games.heavy_ball_radius(lam, 0.1, 0.2, engine=engine)).tolist() == [True, True, False]
    assert np.isnan(games.best_heavy_ball(lam).eta).tolist() == [True, True, False]
    assert np.isnan(games.best_alternating([1.0, math.nan]).eta).tolist() == [False, True]
    assert np.isnan(games.best_alternating([1.0, math.nan], "complex").beta1).tolist() == [False, True]


@each
@pytest.mark.parametrize("value", ["0.5", None, True, Fraction(1, 2), np.array(["a"]), 10**400, {}])
def test_not_numbers(function: Function, good: dict[str, Any], value: object) -> None:
    for name in good:
        with pytest.raises(ParameterError, match=f"^{name} = "):
            function(**{**good, name: value})


@each
@pytest.mark.parametrize("value", [math.inf, -math.inf])
def test_infinities(function: Function, good: dict[str, Any], value: float) -> None:
    for name in good:
        with pytest.raises(DomainError, match=f"^{name} = .*finite") as caught:
            function(**{**good, name: [good[name], value]})
        assert caught.value.parameter == name


def test_complex_only_for_eigenvalues() -> None:
    for name in ("eta", "beta"):
        with pytest.raises(ParameterError, match=f"^{name} = "):
            games.heavy_ball_radius(**{**HEAVY_BALL, name: 1j})
    with pytest.raises(DomainError, match="lam"):
        games.heavy_ball_radius(complex(1, math.inf), 0.1, 0.1)


@each
def test_shapes_that_do_not_fit(function: Function, good: dict[str, Any]) -> None:
    first, second, _ = good
    with pytest.raises(ShapeError, match="broadcast"):
        function(**{**good, first: np.zeros(3), second: np.zeros(2)})
    with pytest.raises(ShapeError, match=first):
        function(**{**good, first: [[1.0], [1.0, 2.0]]})


@each
def test_engine_names(function: Function, good: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ParameterError, match="engine"):
        function(**good, engine="fortran")
    monkeypatch.setenv("REDERIVE_ENGINE", "abacus")
    with pytest.raises(ParameterError, match="REDERIVE_ENGINE"):
        function(**good)
    monkeypatch.setenv("REDERIVE_ENGINE", "numpy")
    assert function(**good) == function(**good, engine="numpy")


@each
def test_numba_missing(function: Function, good: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("numerics.arrays.engines.numba_installed", lambda: False)
    monkeypatch.delenv("REDERIVE_ENGINE", raising=False)
    assert function(**good) == function(**good, engine="numpy")
    with pytest.raises(ParameterError, match="fast"):
        function(**good, engine="numba")


def test_arguments_are_left_alone(engine: str) -> None:
    lam = np.linspace(-3, 3, 7) * (1 + 1j)
    lam.flags.writeable = False
    kept = lam.copy()
    games.heavy_ball_radius(lam, 0.1, 0.2, engine=engine)
    np.testing.assert_array_equal(lam, kept)


@pytest.mark.parametrize(
    ("lam", "allowed"),
    [(0.0, "Re lam > 0"), (1j, "Re lam > 0"), (-1 + 1j, "Re lam > 0"), (math.inf, "finite"), (1e-305, "2")],
)
def test_best_heavy_ball_outside_the_domain(lam: complex, allowed: str) -> None:
    for bad in (lam, [1.0, lam]):
        with pytest.raises(DomainError, match=allowed) as caught:
            games.best_heavy_ball(bad)
        assert caught.value.parameter == "lam" and caught.value.value == lam


def test_best_alternating_outside_the_domain() -> None:
    for bad in (0.0, -1.0, math.inf, 1e-305):
        with pytest.raises(DomainError, match="sigma"):
            games.best_alternating(bad)
    with pytest.raises(ParameterError, match=r"momenta.*'unequal'"):
        games.best_alternating(1.0, "unequal")
    with pytest.raises(ParameterError, match="sigma"):
        games.best_alternating(1j)
