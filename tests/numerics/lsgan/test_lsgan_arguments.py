"""Arguments of the LSGAN's array functions: kinds, domains, shapes, NaN, engines."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

import numerics.lsgan as lsgan
from numerics.errors import DomainError, ParameterError, RederiveError, ShapeError

Function = Callable[..., Any]
GOOD: dict[str, Any] = {"a": 1.5, "b": -0.5, "g": 0.7, "h": 0.2, "c": 2.0}
PARAMETERS: dict[Function, str] = {
    lsgan.data_term: "abc",
    lsgan.generator_term: "abgh",
    lsgan.cost: "abghc",
    lsgan.gradient: "abghc",
    lsgan.hessian: "abghc",
    lsgan.value_gradient_hessian: "abghc",
    lsgan.expectation_erf: "abc",
    lsgan.expectation_erf_squared: "abc",
}
each = pytest.mark.parametrize("function", list(PARAMETERS), ids=lambda function: function.__name__)
with_engine = pytest.mark.parametrize(
    "function", list(PARAMETERS)[:6], ids=lambda function: function.__name__
)


def good(function: Function) -> dict[str, Any]:
    return {name: GOOD[name] for name in PARAMETERS[function]}


def first(found: Any) -> Any:
    return np.asarray(found[0] if isinstance(found, tuple) else found)


@each
def test_integers_and_other_floats(function: Function) -> None:
    given = {**good(function), "a": 2, "b": np.float32(0.5)}
    same = {**good(function), "a": 2.0, "b": 0.5}
    np.testing.assert_array_equal(first(function(**given)), first(function(**same)))


@each
def test_nan_gives_nan_there_only(function: Function) -> None:
    for name in PARAMETERS[function]:
        value = GOOD[name]
        found = first(function(**{**good(function), name: [value, math.nan, value]}))
        assert np.isnan(found[1]).all() and np.isfinite(found[[0, 2]]).all()
        assert np.isnan(first(function(**{**good(function), name: math.nan}))).all()


def test_nan_in_every_entry(engine: str) -> None:
    found = lsgan.value_gradient_hessian(math.nan, 0.1, 1.0, 0.2, 1.0, engine=engine)
    assert math.isnan(found.value) and np.isnan(found.gradient).all() and np.isnan(found.hessian).all()


@each
@pytest.mark.parametrize("value", ["0.5", None, True, Fraction(1, 2), 1j, np.array(["x"]), 10**400, {}])
def test_not_numbers(function: Function, value: object) -> None:
    for name in PARAMETERS[function]:
        with pytest.raises(ParameterError, match=f"^{name} = ") as caught:
            function(**{**good(function), name: value})
        assert caught.value.parameter == name


@each
def test_outside_the_domain(function: Function) -> None:
    for name in PARAMETERS[function]:
        bad = [math.inf, -math.inf] + ([0.0, -1.0, -0.0] if name in "gc" else [])
        for value in bad:
            with pytest.raises(DomainError, match=f"^{name} = ") as caught:
                function(**{**good(function), name: [GOOD[name], value]})
            assert caught.value.parameter == name and caught.value.value == value
            assert caught.value.allowed == (f"0 < {name} < ∞" if name in "gc" else "a finite real number")
            assert isinstance(caught.value, RederiveError) and isinstance(caught.value, ValueError)


@each
def test_shapes_that_do_not_fit(function: Function) -> None:
    with pytest.raises(ShapeError, match="broadcast"):
        function(**{**good(function), "a": np.zeros(3), "b": np.zeros(2)})
    with pytest.raises(ShapeError, match=r"^a "):
        function(**{**good(function), "a": [[1.0], [1.0, 2.0]]})


@with_engine
def test_engine_names(function: Function, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ParameterError, match="engine"):
        function(**good(function), engine="fortran")
    monkeypatch.setenv("REDERIVE_ENGINE", "abacus")
    with pytest.raises(ParameterError, match="REDERIVE_ENGINE"):
        function(**good(function))
    monkeypatch.setenv("REDERIVE_ENGINE", "numpy")
    np.testing.assert_array_equal(
        first(function(**good(function))), first(function(**good(function), engine="numpy"))
    )


@with_engine
def test_numba_missing(function: Function, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("numerics.arrays.engines.numba_installed", lambda: False)
    monkeypatch.delenv("REDERIVE_ENGINE", raising=False)
    np.testing.assert_array_equal(
        first(function(**good(function))), first(function(**good(function), engine="numpy"))
    )
    with pytest.raises(ParameterError, match="fast"):
        function(**good(function), engine="numba")


def test_the_engine_asked_for_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []

    def run(name: str, point: Any, order: int) -> Any:
        calls.append((name, order))
        return np.zeros((point[0].size, 15))

    monkeypatch.setattr("numerics.lsgan.quadrature.numpy_engine.run", run)
    lsgan.hessian(**GOOD, engine="numpy")
    assert calls == [("cost", 2)]


def test_arguments_are_left_alone(engine: str) -> None:
    a = np.array([-1.0, 0.0, math.nan, 2.0])
    a.flags.writeable = False
    kept = a.copy()
    lsgan.value_gradient_hessian(a, 0.1, 1.0, 0.2, 1.0, engine=engine)
    np.testing.assert_array_equal(a, kept)


def test_transposed_and_strided_arguments(engine: str) -> None:
    b = np.linspace(-3, 3, 12).reshape(3, 4)
    whole = lsgan.hessian(1.2, b, 0.7, 0.2, 2.0, engine=engine)
    other = lsgan.hessian(1.2, b.T, 0.7, 0.2, 2.0, engine=engine)
    np.testing.assert_allclose(whole, np.swapaxes(other, 0, 1), rtol=1e-13)
    np.testing.assert_allclose(
        lsgan.cost(1.2, b[:, ::2], 0.7, 0.2, 2.0, engine=engine)[1, 1],
        lsgan.cost(1.2, b[1, 2], 0.7, 0.2, 2.0, engine=engine),
        rtol=1e-14,
    )
