"""Emitted code: the side of a cut that balls take, whole numbers, and names that hide nothing."""

from __future__ import annotations

import importlib
import importlib.util
import math
import random
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import sympy as sp
from flint import acb, arb, ctx
from mpmath import mp

import numerics
from derive import Theory
from derive.emit import EmittedFunction, EmittedTheory, argpi, render
from derive.emit.functions import FUNCTIONS
from derive.emit.generation import refresh
from derive.emit.ir import program
from derive.errors import UnsettledWarning
from derive.theories.games.updates import emitted_updates
from numerics.games import Game

NUMBA = importlib.util.find_spec("numba") is not None
BACKENDS = ("array", "scalar", "multiprecision", *(["compiled"] if NUMBA else []))
REALS = x, y = sp.symbols("x y", real=True)
COMPLEX = z, w = sp.symbols("z w")
R = sp.Rational
_U = x + sp.I * y

# What is under the root or logarithm has an imaginary part that is exactly zero for y = 0, or for x = 0.
OF_REALS = (
    sp.sqrt(-_U), sp.sqrt(_U), sp.log(-_U), sp.log(_U), (-_U) ** R(3, 4), (-_U) ** R(-3, 2), argpi(-_U),
    argpi(_U), sp.sqrt(sp.sin(_U)), sp.log(sp.cos(_U)), sp.sqrt(_U**2), sp.log(_U**3), sp.sqrt(-1 / _U),
    sp.sqrt(2 - 3 * _U), sp.sqrt((x - sp.I * y) * (x + sp.I * y) * -1), sp.log(-_U * sp.conjugate(_U)),
    sp.sqrt(-sp.I * _U), sp.sqrt(y * sp.I - x**2), sp.sqrt(-(x**2) - y * sp.I), sp.sqrt(y / (x + sp.I) - 2),
)  # fmt: skip
_BAR, _OTHER = sp.conjugate(z), sp.conjugate(w)
OF_COMPLEX = (
    sp.sqrt(z), sp.sqrt(-z), sp.log(z), sp.log(-z), 1 / sp.sqrt(-z), sp.conjugate(sp.sqrt(z)), argpi(z),
    argpi(-z), sp.sqrt(_BAR), sp.sqrt(1 - z**2), sp.log(1 - z), sp.sqrt(z * w), sp.sqrt(sp.I * z * sp.I),
)  # fmt: skip
REAL_BY_FORM = (
    sp.sqrt(-z * _BAR), sp.log(-z * _BAR), sp.sqrt(-z * _OTHER - w * _BAR), sp.sqrt(-z - _BAR),
    argpi(-z * _BAR), sp.sqrt(-sp.exp(z) * sp.exp(_BAR)), (-3 * z**2 * _BAR**2) ** R(-1, 2),
    sp.log(-1 / (z * _BAR)), sp.sqrt(-sp.cos(z) * sp.cos(_BAR) - w * _OTHER),
    sp.sqrt((z - w) * (_OTHER - _BAR)), sp.log(-sp.sqrt(z) * sp.conjugate(sp.sqrt(z)) - 1),
)  # fmt: skip
ROOTS = ((-_U) ** R(1, 3), _U ** R(-2, 3), (-_U) ** R(1, 6), sp.cbrt(sp.sin(_U)), sp.exp(sp.log(-_U) / 3))
CONSTANTS = (sp.cbrt(-1) * x, (-2) ** R(2, 3) + y, sp.Integer(-3) ** R(-1, 4), (1 - sp.sqrt(2)) ** R(1, 3))


def function(name: str, arguments: tuple[sp.Symbol, ...], outputs: tuple[sp.Expr, ...]) -> EmittedFunction:
    may_be_complex = frozenset(a.name for a in arguments if not a.is_real)
    return EmittedFunction(name, arguments, outputs, True, may_be_complex, name, "", "", ())


THEORY = EmittedTheory(
    "cuts",
    "Functions on their cuts",
    (
        function("of_reals", REALS, OF_REALS),
        function("of_complex", COMPLEX, OF_COMPLEX),
        function("real_by_form", COMPLEX, REAL_BY_FORM),
        function("roots", REALS, ROOTS),
        function("constants", REALS, CONSTANTS),
    ),
)


def load(text: str, name: str) -> ModuleType:
    module = ModuleType(name)
    exec(compile(text, f"<{name}>", "exec"), module.__dict__)
    return module


@cache
def emitted(backend: str) -> ModuleType:
    return load(render([THEORY], {})[f"cuts/{backend}.py"], f"cuts_{backend}")


def balls(name: str, point: tuple[Any, ...]) -> tuple[Any, ...]:
    """The values in ball arithmetic, where zeros have no sign."""
    before, ctx.prec = ctx.prec, 2200
    try:
        given = [acb(v.real, v.imag) if isinstance(v, complex) else arb(v) for v in point]
        return tuple(getattr(emitted("ball"), name)(*given))
    finally:
        ctx.prec = before


@lru_cache(maxsize=2000)
def wanted_at(name: str, point: tuple[Any, ...]) -> tuple[complex | None, ...]:
    """These values as complex numbers, None where there is none: computed once for all backends."""
    exact = map(acb, balls(name, point))
    defined = (v if v.is_finite() and v.real.rad() + v.imag.rad() <= 1e-30 else None for v in exact)
    return tuple(v if v is None else complex(float(v.real), float(v.imag)) for v in defined)


def computed(backend: str, name: str, points: list[tuple[Any, ...]]) -> list[list[complex]]:
    """The values of a backend at each point."""
    if backend == "array":
        with np.errstate(all="ignore"):
            values = getattr(emitted("float64"), name)(*map(np.array, zip(*points, strict=True)))
        columns = [np.broadcast_to(v, len(points)) for v in values]
        return [[complex(column[k]) for column in columns] for k in range(len(points))]
    made = []
    called = getattr(emitted("float64" if backend == "scalar" else backend), name)
    for point in points:
        with np.errstate(all="ignore"):
            try:
                made.append([complex(v) for v in called(*point)])
            except ZeroDivisionError:  # mpmath at a pole
                made.append([complex("nan")] * len(THEORY.functions))
    return made


def check(backend: str, name: str, points: list[tuple[Any, ...]]) -> int:
    """How many values were compared; all agree with balls."""
    outputs = next(f.outputs for f in THEORY.functions if f.name == name)
    count = 0
    for point, got in zip(points, computed(backend, name, points), strict=True):
        for expression, value, wanted in zip(outputs, got, wanted_at(name, point), strict=False):
            if wanted is not None:
                assert abs(value - wanted) <= 1e-9 * (1 + abs(wanted)), (backend, expression, point)
                count += 1
    return count


def on_cuts(seed: int, count: int) -> Iterator[tuple[float, float]]:
    """Pairs of which one or both are a zero of either sign, and some with a tiny one."""
    generator = random.Random(seed)
    for k in range(count):
        size = math.ldexp(generator.randrange(1, 64), generator.randrange(-6, 3))
        first = generator.choice((size, -size))
        second = generator.choice((0.0, -0.0))
        if k % 5 == 3:
            second = generator.choice((1e-9, -1e-9, 5e-5, -5e-5))
        yield (first, second) if k % 3 else (second, first)


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", ["of_reals", "roots"])
def test_real_arguments_on_and_next_to_cuts(backend: str, name: str) -> None:
    points: list[tuple[Any, ...]] = list(on_cuts(1, 240))
    assert check(backend, name, points) > 0.8 * len(points) * len(OF_REALS if name == "of_reals" else ROOTS)


@pytest.mark.parametrize("backend", BACKENDS)
def test_complex_arguments_on_and_next_to_cuts(backend: str) -> None:
    first = [complex(*pair) for pair in on_cuts(2, 240)]
    second = [complex(*pair) for pair in on_cuts(3, 240)]
    points: list[tuple[Any, ...]] = list(zip(first, second, strict=True))
    assert check(backend, "of_complex", points) > 0.7 * len(points) * len(OF_COMPLEX)


@pytest.mark.parametrize("backend", BACKENDS)
def test_what_is_real_by_its_form_is_real_however_it_rounds(backend: str) -> None:
    generator = random.Random(4)
    points = []
    for _ in range(300):
        four = [generator.uniform(-3, 3) for _ in range(4)]
        points.append((complex(four[0], four[1]), complex(four[2], four[3])))
    assert check(backend, "real_by_form", points) == len(points) * len(REAL_BY_FORM)


@pytest.mark.parametrize("backend", BACKENDS)
def test_roots_of_negative_numbers_are_principal(backend: str) -> None:
    assert check(backend, "constants", [(1.0, 0.5), (-2.0, 0.0)]) == 2 * len(CONSTANTS)
    first = computed(backend, "constants", [(1.0, 0.0)])[0][0]
    assert abs(first - complex(0.5, math.sqrt(0.75))) < 1e-15


@pytest.mark.parametrize("backend", BACKENDS)
def test_logarithms_next_to_one_keep_their_digits(backend: str) -> None:
    generator = random.Random(5)
    points = []
    for _ in range(200):
        far = math.ldexp(generator.choice((1, -1)), generator.randrange(-50, 0))
        turn = generator.uniform(0, math.pi) * generator.choice((1.0, 1e-4, 1e-9))
        points.append((complex((1 + far) * math.cos(turn), (1 + far) * math.sin(turn)), complex(0, 1)))
    at = OF_COMPLEX.index(sp.log(z))
    for point, got in zip(points, computed(backend, "of_complex", points), strict=True):
        exact = acb(balls("of_complex", point)[at])
        wanted = complex(float(exact.real), float(exact.imag))
        assert abs(got[at] - wanted) <= 1e-15 * abs(wanted), (point, got[at], wanted)


def test_the_cases_that_were_wrong() -> None:
    for backend in BACKENDS:
        values = computed(backend, "of_reals", [(1.0, 0.0)])[0]
        assert abs(values[0] - 1j) < 1e-15 and abs(values[2] - 1j * math.pi) < 1e-15, backend
        sine = computed(backend, "of_reals", [(-2.0, 0.0)])[0][OF_REALS.index(sp.sqrt(sp.sin(_U)))]
        assert abs(sine - 0.9535708819095106j) < 1e-15, backend


OF_ONE_COMPLEX = [f for f in FUNCTIONS if f.head and f.arity == 1 and not f.ball.real_only]


@pytest.mark.parametrize("rule", OF_ONE_COMPLEX, ids=lambda f: f.name)
def test_every_function_of_the_table_agrees_with_balls_on_both_axes(rule: Any) -> None:
    theory = EmittedTheory("one", "One function", (function("f", (z,), (rule.head(z),)),))
    texts = render([theory], {})
    float64, ball = load(texts["one/float64.py"], "f64"), load(texts["one/ball.py"], "ball")
    multiprecision = load(texts["one/multiprecision.py"], "mp")
    assert program(theory.functions[0]).calls
    sizes = (0.25, 0.5, 0.75, 1.5, 2.0, 3.25)
    ends = [s * v for s in (1, -1) for v in sizes]
    pairs = [(v, zero) for v in ends for zero in (0.0, -0.0)]
    points = [complex(*pair) for pair in pairs] + [complex(*reversed(pair)) for pair in pairs]
    with np.errstate(all="ignore"):
        array = np.broadcast_to(float64.f(np.array(points))[0], len(points))
    for k, point in enumerate(points):
        exact = acb(ball.f(acb(point.real, point.imag))[0])
        wanted = complex(float(exact.real), float(exact.imag))
        with np.errstate(all="ignore"):
            got = (complex(array[k]), complex(float64.f(point)[0]), complex(multiprecision.f(point)[0]))
        for value in got:
            assert abs(value - wanted) <= 1e-12 * (1 + abs(wanted)), (rule.name, point, value, wanted)


# --- whole numbers -----------------------------------------------------------------------------------------

WHOLE = EmittedTheory(
    "whole",
    "Products that overflow as integers",
    (
        function("quartic", (x,), (x**4 - x**3,)),
        function("product", REALS, (x**3 * y**2, x - y, x * y + 1, x)),
        function("root", (x,), (sp.sqrt(x**6 + 1), x**5 / 3)),
        function("field", (z,), (z**4 - z**3, sp.conjugate(z) * z**3)),
    ),
)
KINDS: tuple[Callable[[int], Any], ...] = (
    int, np.int64, np.int32, np.uint64, np.int16, lambda n: np.array([n, n]), lambda n: [n, 2],
    lambda n: np.array(n, dtype=np.uint32), lambda n: np.array([n], dtype=np.int16),
)  # fmt: skip


@cache
def whole(backend: str) -> ModuleType:
    return load(render([WHOLE], {})[f"whole/{backend}.py"], f"whole_{backend}")


@pytest.mark.parametrize("name", ["quartic", "product", "root", "field"])
@pytest.mark.parametrize("kind", KINDS)
def test_integers_become_float64_on_arrays(name: str, kind: Callable[[int], Any]) -> None:
    called = getattr(whole("float64"), name)
    count = len(next(f.arguments for f in WHOLE.functions if f.name == name))
    wanted = called(*[np.asarray(kind(30000), dtype=float)] * count)
    for got, right in zip(called(*[kind(30000)] * count), wanted, strict=True):
        np.testing.assert_array_equal(got, right)
    assert called(*[True] * count)[0] == called(*[1.0] * count)[0]
    assert called(*[10**40] * count)[0] == called(*[1e40] * count)[0]


@pytest.mark.skipif(not NUMBA, reason="the extra `fast` is not installed")
@pytest.mark.parametrize("name", ["quartic", "product", "root", "field"])
def test_integers_become_float64_in_compiled_code(name: str) -> None:
    called = getattr(whole("compiled"), name)
    count = len(next(f.arguments for f in WHOLE.functions if f.name == name))
    for n in (10**5, 3037000500, -(10**6)):
        wanted = called(*[float(n)] * count)
        for kind in (int, np.int64):
            assert called(*[kind(n)] * count) == wanted
    for kind in (np.int32, np.int16, np.uint16, np.int8, np.uint64):
        assert called(*[kind(100)] * count) == called(*[100.0] * count)
    assert called(*[True] * count) == called(*[1.0] * count)


@pytest.mark.parametrize("backend", ["double_double", *(["compiled"] if NUMBA else [])])
@pytest.mark.parametrize("name", ["quartic", "product"])
def test_integers_become_float64_in_pairs(backend: str, name: str) -> None:
    called = getattr(whole(backend), name + ("_double_double" if backend == "compiled" else ""))
    count = len(next(f.arguments for f in WHOLE.functions if f.name == name))
    assert called(*[10**6, 0] * count) == called(*[1e6, 0.0] * count)
    if backend == "double_double":
        for kind in (np.int64, np.int32, np.uint32):
            got = called(*[np.array([10**5], dtype=kind), 0] * count)
            wanted = called(*[np.array([1e5]), 0.0] * count)
            assert all(np.array_equal(a, b) for a, b in zip(got, wanted, strict=True))


def test_the_quartic_at_a_hundred_thousand() -> None:
    for backend in ("float64", *(["compiled"] if NUMBA else [])):
        assert whole(backend).quartic(10**5)[0] == 99999000000000000000.0


def test_update_maps_make_their_state_float64() -> None:
    updates = load(emitted_updates(), "updates")
    game = Game.from_matrix([[2.0, 1.0], [-1.0, 2.0]], split=(1, 1))
    for name, steps in (
        ("heavy_ball", {"eta": 0.5, "beta": 0.5}),
        ("alternating_gradient", {"eta1": 0.5, "eta2": 0.25}),
        ("optimistic_gradient", {"eta": 0.5}),
    ):
        state = [np.array([3, 250], dtype=np.uint8), np.array([5, 240], dtype=np.uint8)]
        state = state[: len(updates.METHODS[name]["state"])]
        got = getattr(updates, name)(game, tuple(state), **steps)
        wanted = getattr(updates, name)(game, tuple(x.astype(float) for x in state), **steps)
        for a, b in zip(got, wanted, strict=True):
            np.testing.assert_array_equal(a, b)


def test_masks_are_not_lost() -> None:
    masked = np.ma.masked_array([1.0, 2.0], [True, False])
    for name in ("quartic", "root", "field"):
        with pytest.raises(TypeError, match="MaskedArray"):
            getattr(whole("float64"), name)(masked)


# --- names -------------------------------------------------------------------------------------------------

NAMES = (
    "type", "abs", "int", "isinstance", "frozenset", "TypeError", "ImportError", "RuntimeError", "np",
    "numpy", "math", "mp", "special", "arb", "acb", "fmpq", "fmpz", "Fraction", "njit", "builtins", "len",
    "zip", "complex", "float", "match", "case", "kernels_ball", "generated", "v0", "x", "values", "print",
    "object", "super", "error",
)  # fmt: skip


@pytest.mark.usefixtures("detached")
def test_quantities_and_parameters_may_have_any_name(tmp_path: Path) -> None:
    theory = Theory("own_names", "Names that emitted modules could use themselves")
    for name in NAMES:
        p = theory.parameter(name, "a number")
        value = sp.exp(p) * sp.sqrt(p**2 + 2) / (p + 3) + sp.Abs(p) * 2**p + argpi(p - 5) + p**3 - 1
        theory.quantity(name, f"A function called {name}", parameters=[p], value=value)
        value = sp.log(-p - sp.I) * p
        theory.quantity(f"{name}_c", "A complex one", parameters=[p], value=value, type="complex")
    folder = tmp_path / "own_names_generated"
    refresh([theory], folder)
    numerics.attach(folder)
    backends = ["ball", "float64", "multiprecision", "double_double", *(["compiled"] if NUMBA else [])]
    for again in (False, True):
        modules = {name: importlib.import_module(f"generated.own_names.{name}") for name in backends}
        if again:
            for module in modules.values():
                importlib.reload(module)
        for name in NAMES if again else NAMES[:3]:
            expected = math.exp(0.5) * 1.5 / 3.5 + 0.5 * math.sqrt(2) + 1 + 0.125 - 1
            value = numerics.evaluate(f"own_names.{name}", digits=20, **{name: "1/2"})
            assert abs(float(value) - expected) < 1e-13
            for backend in ("float64", "multiprecision"):
                assert abs(float(getattr(modules[backend], name)(0.5)) - expected) < 1e-13, (backend, name)
            wanted = 0.5 * complex(math.log(math.hypot(0.5, 1)), math.atan2(-1, -0.5))
            assert abs(getattr(modules["float64"], f"{name}_c")(0.5) - wanted) < 1e-14
    if NUMBA:
        compiled = modules["compiled"]
        for name in ("type", "abs", "np", "njit", "v0", "complex"):
            assert abs(getattr(compiled, name)(0.5) - expected) < 1e-13


def test_pairs_of_one_function_are_not_another_function(tmp_path: Path) -> None:
    theory = Theory("own_pairs", "A name that the compiled module makes")
    p = theory.parameter("p", "a number")
    theory.quantity("f", "first", parameters=[p], value=p + 1)
    theory.quantity("f_double_double", "second", parameters=[p], value=p + 2)
    with pytest.warns(UnsettledWarning, match="f_double_double is what the function f of pairs is called"):
        refresh([theory], tmp_path / "written")
    text = (tmp_path / "written" / "own_pairs" / "float64.py").read_text()
    assert "def f(" in text and "f_double_double" not in text


def test_multiprecision_takes_signed_zeros_of_floats() -> None:
    with mp.workprec(100):
        for zero in (0.0, -0.0):
            value = emitted("multiprecision").of_complex(complex(-4.0, zero), 1)[0]
            assert abs(value - mp.mpc(0, 2)) < mp.mpf(2) ** -90
