"""Every array function refuses arrays that carry more than numbers, and reads plain ones of any kind."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from numerics import games, lsgan, special, spin_glass
from numerics.errors import DomainError, ParameterError, ShapeError

ENGINES = ["numpy", *(["numba"] if importlib.util.find_spec("numba") else [])]
LAW = {"kappa": 0.5, "b": 1.0, "b1": 0.75, "x1": 0.25}
WEIGHTS = {"p": 5, "q": 3, "sigma_z": 1.0, "kappa": 0.5}
POINT = {"a": 1.25, "b": 0.5, "g": 0.75, "h": -0.5, "c": 2.0}

# Each array function with arguments at which it has a value.
FUNCTIONS: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
    "owens_t": (special.owens_t, {"h": 0.5, "a": 2.0}),
    "bivariate_normal_cdf": (special.bivariate_normal_cdf, {"x": 0.5, "y": -1.0, "rho": 0.25}),
    "erfcx": (special.erfcx, {"x": 1.5}),
    "density": (spin_glass.density, {"lam": 0.5, **LAW}),
    "stieltjes": (spin_glass.stieltjes, {"lam": 0.5, **LAW}),
    "cdf": (spin_glass.cdf, {"lam": 0.5, **LAW}),
    "log_potential": (spin_glass.log_potential, {"lam": 0.5, **LAW}),
    "critical_shift": (spin_glass.critical_shift, {"kappa": 0.5, "b": 1.0, "b1": 0.75}),
    "complexity": (spin_glass.complexity, {"u_D": 0.0, "u_G": 0.5, **WEIGHTS}),
    "threshold_D": (spin_glass.threshold_D, WEIGHTS),
    "cost": (lsgan.cost, POINT),
    "data_term": (lsgan.data_term, {"a": 1.25, "b": 0.5, "c": 2.0}),
    "gradient": (lsgan.gradient, POINT),
    "heavy_ball_radius": (games.heavy_ball_radius, {"lam": 0.5, "eta": 0.25, "beta": 0.5}),
    "alternating_radius": (games.alternating_radius, {"k": 0.5, "beta1": -0.25, "beta2": 0.5}),
    "best_heavy_ball": (games.best_heavy_ball, {"lam": 0.5}),
    "best_alternating": (games.best_alternating, {"sigma": 0.5}),
}
each_function = pytest.mark.parametrize("name", FUNCTIONS)


def called(name: str, **changed: Any) -> list[Any]:
    """The outputs of a function, as arrays."""
    function, arguments = FUNCTIONS[name]
    value = function(**{**arguments, **changed})
    return [np.asarray(v) for v in (value if isinstance(value, tuple) else (value,))]


class Foreign:
    """What converts itself to an array, as the objects of pandas, xarray and others do."""

    def __init__(self, values: Any) -> None:
        self.values = np.asarray(values)

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        return self.values


class Series(Foreign):
    __module__ = "pandas.core.series"


class DataArray(Foreign):
    __module__ = "xarray.core.dataarray"


class Units(np.ndarray):  # type: ignore[type-arg]
    """An array with units."""


def foreign(value: float) -> Iterator[tuple[str, Any]]:
    """Arguments that are more than numbers, and what their refusal must name."""
    plain = np.array([value, value])
    yield "MaskedArray", np.ma.masked_array(plain, [False, True])
    yield "MaskedArray", np.ma.masked_array(plain)
    yield "MaskedConstant", np.ma.masked
    yield "MaskedArray", [np.ma.masked_array(plain, [True, False])]
    yield "pandas Series", Series(plain)
    yield "pandas Series", (Series(plain), Series(plain))
    yield "xarray DataArray", DataArray(plain)
    yield "Units", plain.view(Units)
    yield "object", np.array([Fraction(1, 2), Fraction(1, 3)])
    yield "datetime64", np.array(["2020-01-01"], dtype="M8[D]")
    yield "an array of", np.zeros(2, dtype=[("x", float)])[["x"]]
    yield "bool", np.array([True, False])


@each_function
def test_what_is_more_than_numbers_is_refused(name: str) -> None:
    for argument, value in FUNCTIONS[name][1].items():
        for said, given in foreign(float(value)):
            with pytest.raises(ParameterError, match=said) as caught:
                called(name, **{argument: given})
            assert caught.value.parameter == argument
            assert "\n" not in str(caught.value)


@pytest.mark.filterwarnings("ignore:the matrix subclass:PendingDeprecationWarning")
@each_function
def test_matrices_are_refused(name: str) -> None:
    argument, value = next(iter(FUNCTIONS[name][1].items()))
    with pytest.raises(ParameterError, match="numpy matrix"):
        called(name, **{argument: np.matrix([[value]])})


@each_function
def test_too_many_dimensions_are_a_typed_error(name: str) -> None:
    for argument, value in FUNCTIONS[name][1].items():
        for dimensions in (33, 40, 64):
            with pytest.raises(ShapeError, match=f"{dimensions} dimensions"):
                called(name, **{argument: np.full((1,) * dimensions, value)})
    argument, value = next(iter(FUNCTIONS[name][1].items()))
    assert called(name, **{argument: np.full((1,) * 32, value)})[0].size >= 1
    nested: Any = value
    for _ in range(70):
        nested = [nested]
    with pytest.raises(ShapeError):
        called(name, **{argument: nested})


def plain(value: float) -> Iterator[Any]:
    """The same three numbers in every kind of plain array."""
    three = np.array([value, value, value])
    yield three.tolist()
    yield tuple(three)
    frozen = three.copy()
    frozen.flags.writeable = False
    yield frozen
    yield np.broadcast_to(np.float64(value), 3)
    yield np.repeat(three, 2)[::2]
    yield three[::-1]
    yield np.lib.stride_tricks.as_strided(three, (3,), (0,))
    yield three.astype(">f8")
    yield three.astype(np.longdouble)
    yield three.astype(np.float16)
    yield memoryview(three)


@pytest.mark.parametrize("engine", ENGINES)
@each_function
def test_plain_arrays_of_any_kind_give_the_same(
    name: str, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REDERIVE_ENGINE", engine)
    argument, value = next((k, v) for k, v in FUNCTIONS[name][1].items() if isinstance(v, float))
    expected = called(name, **{argument: np.array([value] * 3)})
    scalar = called(name)
    for given in plain(value):
        for got, wanted, single in zip(called(name, **{argument: given}), expected, scalar, strict=True):
            assert got.shape == wanted.shape and got.dtype == wanted.dtype
            np.testing.assert_array_equal(got, wanted)
            np.testing.assert_allclose(got[0], single, rtol=1e-14)


@pytest.mark.parametrize("engine", ENGINES)
@each_function
def test_empty_and_zero_dimensional_arrays(name: str, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REDERIVE_ENGINE", engine)
    argument, value = next(iter(FUNCTIONS[name][1].items()))
    scalar = called(name)
    for got, single in zip(called(name, **{argument: np.empty((2, 0))}), scalar, strict=True):
        assert got.shape[:2] == (2, 0) and got.dtype == single.dtype
    for got, single in zip(called(name, **{argument: np.array(value)}), scalar, strict=True):
        np.testing.assert_array_equal(got, single)


@each_function
def test_whole_numbers_of_any_width_are_read_and_do_not_overflow(name: str) -> None:
    choices = reversed(FUNCTIONS[name][1].items())
    argument, value = next((k, v) for k, v in choices if k not in ("kappa", "rho"))
    whole = max(int(value), 1)
    expected = called(name, **{argument: float(whole)})
    for kind in (np.int8, np.uint8, np.int16, np.uint32, np.int64, np.uint64, int):
        for got, wanted in zip(called(name, **{argument: kind(whole)}), expected, strict=True):
            np.testing.assert_array_equal(got, wanted)


def test_python_integers_beyond_64_bits_are_numbers() -> None:
    assert special.owens_t(0.5, 10**30) == special.owens_t(0.5, 1e30)
    both = special.owens_t([0.5, 0.25], [10**30, 1])
    assert both.tolist() == special.owens_t([0.5, 0.25], [1e30, 1]).tolist()
    assert games.alternating_radius(10**25, 0.5, 0.25) == games.alternating_radius(1e25, 0.5, 0.25)
    with pytest.raises(ParameterError, match="1329 bits"):
        special.owens_t(0.5, 10**400)
    with pytest.raises(ParameterError):
        special.owens_t(0.5, [10**30, True])


@pytest.mark.skipif(np.finfo(np.longdouble).max == np.finfo(float).max, reason="long double is float64")
def test_wider_floats_are_rounded_and_refused_beyond_float64() -> None:
    third = np.longdouble(1) / 3
    assert special.erfcx(third) == special.erfcx(float(third))
    with pytest.raises(DomainError, match="within the range of float64"):
        special.erfcx(np.longdouble("1e4000"))
    with pytest.raises(DomainError, match="within the range of float64"):
        games.heavy_ball_radius(np.clongdouble(np.longdouble("1e4000")), 1.0, 0.5)


def test_figure_data_read_their_axes_alike() -> None:
    from numerics.spin_glass.figure_data import complexity as _figure_data_complexity
    from numerics.spin_glass.figure_data import published as _figure_data_published
    from numerics.spin_glass.figure_data import spectra as _figure_data_spectra

    masked = np.ma.masked_array([0.0, 1.0], [True, False])
    for function, arguments in (
        (_figure_data_published.published_table, {"u_D": masked, "u_G": [0.0], **WEIGHTS}),
        (_figure_data_published.published_table, {"u_D": [0.0], "u_G": Series([0.0]), **WEIGHTS}),
        (_figure_data_complexity.complexity_map, {"u_D": masked, "u_G": [0.0], "fixed": [0.0], **WEIGHTS}),
        (_figure_data_spectra.authors_density, {"lam": masked, **LAW}),
    ):
        with pytest.raises(ParameterError, match=r"MaskedArray|Series"):
            function(**arguments)


def test_masked_eigenvalues_and_matrices_are_refused() -> None:
    masked = np.ma.masked_array([[1.0, 2.0], [3.0, 4.0]], [[False, True], [False, False]])
    for refused in (
        lambda: games.spectral_radius(masked),
        lambda: games.best_heavy_ball_over_set(masked[0]),
        lambda: games.Game.from_matrix(masked),
        lambda: games.heavy_ball_spectrum(masked, [0.1], [0.0]),
        lambda: games.stable("gradient", lam=masked, eta=0.5),
        lambda: games.linear_radius(masked, (1, 1), games.method("gradient", eta=0.5)),
    ):
        with pytest.raises(ParameterError):
            refused()
