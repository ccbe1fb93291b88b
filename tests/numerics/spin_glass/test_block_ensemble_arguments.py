"""Shapes, dtypes, NaN, infinities, empty arrays, bad input: the same for all array functions and engines."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

import numerics.spin_glass as spin_glass
from numerics.errors import DomainError, ParameterError, RederiveError, ShapeError

GOOD = {"kappa": 0.9, "b": 1.0, "b1": 0.5, "x1": 1.5}

FUNCTIONS = [spin_glass.density, spin_glass.cdf, spin_glass.log_potential, spin_glass.stieltjes]
Function = Callable[..., Any]


def parts(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_scalars_give_scalars(function: Function, engine: str) -> None:
    for value in parts(function(0.5, **GOOD, engine=engine)):
        assert isinstance(value, (float, complex)) and np.ndim(value) == 0


@pytest.mark.parametrize("function", FUNCTIONS)
def test_broadcasting_agrees_with_elements(function: Function, engine: str) -> None:
    lam = np.linspace(-3, 3, 5)[:, None, None]
    kappa = np.array([0.2, 0.7])[:, None]
    x1 = np.array([-2.0, 0.0, 5.0])
    given = {"kappa": kappa, "b": 1.0, "b1": 0.5, "x1": x1, "engine": engine}
    for k, value in enumerate(parts(function(lam, **given))):
        assert value.shape == (5, 2, 3)
        for i, j, m in np.ndindex(5, 2, 3):
            one = {**given, "kappa": float(kappa[j, 0]), "x1": float(x1[m])}
            assert parts(function(float(lam[i, 0, 0]), **one))[k] == value[i, j, m]


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("shape", [(0,), (3, 0), (0, 2)])
def test_empty(function: Function, shape: tuple[int, ...], engine: str) -> None:
    for value in parts(function(np.empty(shape), **GOOD, engine=engine)):
        assert value.shape == shape


@pytest.mark.parametrize("function", FUNCTIONS)
def test_integers_small_floats_lists_and_strides(function: Function, engine: str) -> None:
    expected = parts(function(np.array([0.0, 1.0, 2.0]), **GOOD, engine=engine))
    backwards = np.array([2.0, 9.0, 1.0, 9.0, 0.0])[::-2]
    for lam in ([0, 1, 2], np.arange(3, dtype=np.int8), np.arange(3, dtype=np.float32), backwards):
        for value, wanted in zip(parts(function(lam, **GOOD, engine=engine)), expected, strict=True):
            np.testing.assert_array_equal(value, wanted)


@pytest.mark.parametrize("function", FUNCTIONS)
def test_nan_in_nan_out(function: Function, engine: str) -> None:
    lam = np.array([0.5, np.nan, np.inf])
    for value in parts(function(lam, **GOOD, engine=engine)):
        assert np.isnan(value).tolist() == [False, True, False]
    for name in GOOD:
        for value in parts(function(lam, **{**GOOD, name: math.nan}, engine=engine)):
            assert np.isnan(value).all()
        column = np.array([[GOOD[name]], [np.nan]])
        for value in parts(function(lam, **{**GOOD, name: column}, engine=engine)):
            assert np.isnan(value).tolist() == [[False, True, False], [True, True, True]]


def test_infinite_arguments(engine: str) -> None:
    lam = np.array([-np.inf, np.inf])
    assert spin_glass.density(lam, **GOOD, engine=engine).tolist() == [0.0, 0.0]
    assert spin_glass.cdf(lam, **GOOD, engine=engine).tolist() == [0.0, 1.0]
    assert spin_glass.log_potential(lam, **GOOD, engine=engine).tolist() == [math.inf, math.inf]
    for g in spin_glass.stieltjes(lam, **GOOD, engine=engine):
        assert g.tolist() == [0.0, 0.0]


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("kappa", 0.0, "0 < kappa < 1"),
        ("kappa", 1.0, "0 < kappa < 1"),
        ("kappa", -0.25, "0 < kappa < 1"),
        ("b", 0.0, "b > 0"),
        ("b", -1.0, "b > 0"),
        ("b", math.inf, "b > 0"),
        ("b", 1e-200, "1e-150"),
        ("b1", -1e-300, "b1 >= 0"),
        ("b1", math.inf, "b1 >= 0"),
        ("x1", -math.inf, "finite"),
        ("lam", 1e300, "1e152"),
    ],
)
def test_outside_the_domain(function: Function, name: str, value: float, allowed: str, engine: str) -> None:
    good = {"lam": 0.5, **GOOD}
    for bad in (value, [good[name], value]):
        with pytest.raises(DomainError, match=allowed) as caught:
            function(**{**good, name: bad}, engine=engine)
        assert caught.value.parameter == name
        assert caught.value.value == value


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("name", ["lam", *GOOD])
@pytest.mark.parametrize(
    "value", [1j, "0.5", None, True, Fraction(1, 2), np.array([0.5 + 0j]), np.array(["a"]), 10**400, {}]
)
def test_not_real_numbers(function: Function, name: str, value: object) -> None:
    with pytest.raises(ParameterError, match=f"^{name} = "):
        function(**{"lam": 0.5, **GOOD, name: value})


@pytest.mark.parametrize("function", FUNCTIONS)
def test_shapes_that_do_not_fit(function: Function) -> None:
    with pytest.raises(ShapeError, match="broadcast"):
        function(np.zeros(3), **{**GOOD, "x1": np.zeros(2)})
    with pytest.raises(ShapeError, match="lam"):
        function([[1.0], [1.0, 2.0]], **GOOD)


def test_engine_names(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ParameterError, match="engine"):
        spin_glass.density(0.5, **GOOD, engine="fortran")
    monkeypatch.setenv("REDERIVE_ENGINE", "abacus")
    with pytest.raises(ParameterError, match="REDERIVE_ENGINE"):
        spin_glass.density(0.5, **GOOD)
    monkeypatch.setenv("REDERIVE_ENGINE", "numpy")
    assert spin_glass.density(0.5, **GOOD) == spin_glass.density(0.5, **GOOD, engine="numpy")


def test_arguments_are_left_alone(engine: str) -> None:
    lam = np.linspace(-3, 3, 7)
    lam.flags.writeable = False
    kept = lam.copy()
    spin_glass.density(lam, **GOOD, engine=engine)
    np.testing.assert_array_equal(lam, kept)


@pytest.mark.parametrize("n", [1, 0, -3])
def test_sampler_size(n: int) -> None:
    with pytest.raises(DomainError, match="n"):
        spin_glass.sample_spectrum(n, **GOOD, seed=0)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"n": 2.5}, ParameterError),
        ({"n": True}, ParameterError),
        ({"seed": -1}, DomainError),
        ({"seed": 1.5}, ParameterError),
        ({"seed": "0"}, ParameterError),
        ({"seed": None}, ParameterError),
        ({"seed": [1, -2]}, DomainError),
        ({"seed": ["x"]}, RederiveError),
        ({"kappa": 1.0}, DomainError),
        ({"b": math.nan}, DomainError),
        ({"x1": [1.0]}, ShapeError),
    ],
)
def test_sampler_arguments(changes: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        spin_glass.sample_spectrum(**{"n": 10, **GOOD, "seed": 0, **changes})


def test_sampler_is_reproducible() -> None:
    first = spin_glass.sample_spectrum(20, **GOOD, seed=[1, 2])
    np.testing.assert_array_equal(first, spin_glass.sample_spectrum(20, **GOOD, seed=[1, 2]))
    assert not np.array_equal(first, spin_glass.sample_spectrum(20, **GOOD, seed=[1, 3]))
    generator = np.random.default_rng([1, 2])
    np.testing.assert_array_equal(first, spin_glass.sample_spectrum(20, **GOOD, seed=generator))
