"""Emitted float64 and compiled functions read every number, and refuse all else by the parameter's name."""

from __future__ import annotations

import datetime
import importlib.util
import inspect
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import sympy as sp

from derive.emit import EmittedFunction, EmittedTheory, render

NUMBA = importlib.util.find_spec("numba") is not None
BACKENDS = ["float64", *(["compiled"] if NUMBA else [])]
each_backend = pytest.mark.parametrize("backend", BACKENDS)
X, Y = sp.symbols("first second", real=True)
THEORY = EmittedTheory(
    "checked",
    "Functions whose arguments are checked",
    (
        EmittedFunction("pair", (X, Y), (X**2 - Y, X * Y), True, frozenset(), "two", "", "", ()),
        EmittedFunction("one", (X, Y), (sp.exp(X) / Y,), False, frozenset(), "one", "", "", ()),
        EmittedFunction("error", (X,), (sp.erf(X),), False, frozenset(), "no arrays in numba", "", "", ()),
    ),
)


class Unshowable:
    """What cannot even be shown."""

    def __repr__(self) -> str:
        raise RuntimeError


class Labelled:
    """What converts itself to an array and is more than that."""

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        return np.array([1.0])


class Units(np.ndarray):  # type: ignore[type-arg]
    """An array with units."""


REFUSED: dict[str, Any] = {
    "None": None, "text": "3", "bytes": b"3", "datetime64": np.datetime64("2020"),
    "timedelta64": np.timedelta64(3, "D"), "date": datetime.date(2020, 1, 1), "dict": {},
    "decimal": Decimal(1), "function": len, "unshowable": Unshowable(), "labelled": Labelled(),
    "objects": np.array([None, 1.0]),
    "numbers and None": [1.0, None], "array of text": np.array(["1", "2"]), "list of text": ["1"],
    "array of dates": np.array(["2020"], dtype="M8[D]"), "structured": np.zeros(2, dtype="f8,f8"),
    "ragged": [1, [2, 3]], "beyond float64": 10**400, "beyond float64 inside": [1, 10**400],
    "masked": np.ma.masked_array([1.0, 2.0], [True, False]), "masked constant": np.ma.masked,
    "masked inside": [np.ma.masked_array([1.0, 2.0], [True, False])],
    "units": np.ones(2).view(Units), "complex objects": np.array([1j], dtype=object),
}  # fmt: skip


@cache
def emitted(backend: str) -> ModuleType:
    module = ModuleType(f"checked_{backend}")
    text = render([THEORY], {})[f"checked/{backend}.py"]
    exec(compile(text, f"<{module.__name__}>", "exec"), module.__dict__)
    return module


@each_backend
@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.parametrize("name", ["pair", "one"])
def test_what_is_no_number_is_refused_by_its_name(backend: str, what: str, name: str) -> None:
    called = getattr(emitted(backend), name)
    for arguments, parameter in (((REFUSED[what], 2.0), "first"), ((np.ones(2), REFUSED[what]), "second")):
        with pytest.raises(TypeError) as caught:
            called(*arguments)
        told = str(caught.value)
        assert told.startswith(f"{parameter} = ") and f"{parameter} must be a real or complex number" in told
        assert "\n" not in told and len(told) < 250


NUMBERS: dict[str, tuple[Any, Any]] = {
    "int": (3, 3.0), "bool": (True, 1.0), "large": (10**40, 1e40), "Fraction": (Fraction(1, 4), 0.25),
    "float32": (np.float32(0.5), 0.5), "uint8": (np.uint8(200), 200.0),
    "longdouble": (np.longdouble(0.5), 0.5), "complex": (1 + 2j, 1 + 2j),
    "complex64": (np.complex64(1 + 2j), 1 + 2j),
}  # fmt: skip


@each_backend
@pytest.mark.parametrize("kind", NUMBERS)
def test_numbers_of_every_kind_are_read(backend: str, kind: str) -> None:
    given, wanted = NUMBERS[kind]
    assert emitted(backend).pair(given, 0.5) == (wanted**2 - 0.5, wanted * 0.5)
    assert emitted(backend).pair(0.5, given) == (0.25 - wanted, 0.5 * wanted)


@each_backend
@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (1, 1, 1, 1, 1, 2, 3), (1,) * 20, (0, 2)])
def test_arrays_of_any_number_of_dimensions(backend: str, shape: tuple[int, ...]) -> None:
    values = np.arange(float(np.prod(shape))).reshape(shape) + 1.0
    for given in (values, np.asarray(values, dtype=np.int16), np.asarray(values, order="F"), values.tolist()):
        exact = np.asarray(given, dtype=float)
        first, second = emitted(backend).pair(given, 0.5)
        np.testing.assert_array_equal(first, exact**2 - 0.5)
        np.testing.assert_array_equal(second, exact * 0.5)
        assert np.shape(first) == exact.shape == np.shape(second)
    np.testing.assert_allclose(emitted(backend).one(0.5, values), np.exp(0.5) / values, rtol=1e-15)
    first, _ = emitted(backend).pair(values[..., None], [1.0, 2.0])
    np.testing.assert_array_equal(first, values[..., None] ** 2 - [1.0, 2.0])


@pytest.mark.skipif(not NUMBA, reason="the extra `fast` is not installed")
def test_all_numbers_of_dimensions_share_one_compilation() -> None:
    function = emitted("compiled").pair
    for dimensions in (1, 2, 6, 9, 31):
        function(np.ones((1,) * dimensions), np.ones((1,) * dimensions))
    kinds = {str(argument) for kinds in function._compiled.signatures for argument in kinds}
    assert len([kind for kind in kinds if "array" in kind]) == 1, kinds


@pytest.mark.skipif(not NUMBA, reason="the extra `fast` is not installed")
def test_compiled_functions_of_numbers_say_so() -> None:
    function = emitted("compiled").error
    assert abs(function(0.5) - 0.5204998778130465) < 1e-15
    for given in (np.ones(3), 1 + 2j):
        with pytest.raises(TypeError, match=r"error of \(\w+.*\) cannot be compiled") as caught:
            function(given)
        assert "\n" not in str(caught.value)


@pytest.mark.skipif(not NUMBA, reason="the extra `fast` is not installed")
def test_compiled_functions_are_called_by_compiled_code_and_by_name() -> None:
    import numba

    function = emitted("compiled").pair

    @numba.njit  # type: ignore[untyped-decorator]
    def over(values):  # type: ignore[no-untyped-def]
        total = 0.0
        for x in values:
            total += function(x, 1.0)[1]
        return total

    assert over(np.array([1.0, 2.0, 4.0])) == 7.0
    assert function(second=2.0, first=3.0) == (7.0, 6.0) == function(3.0, second=2)
    assert list(inspect.signature(function).parameters) == ["first", "second"]
    with pytest.raises(TypeError, match="second"):
        function(1.0, third=2.0)


def test_results_share_no_memory_with_arguments() -> None:
    same = EmittedFunction("same", (X,), (X,), False, frozenset(), "the argument", "", "", ())
    module = ModuleType("same")
    exec(render([EmittedTheory("same", "The argument", (same,))], {})["same/float64.py"], module.__dict__)
    values = np.ones(3)
    module.same(values)[0] = 5.0
    assert values[0] == 1.0
