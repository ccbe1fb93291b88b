"""Emitted code of the theories with special functions: all backends agree, the files are what is emitted."""

from __future__ import annotations

import importlib
import importlib.util
import json
import math
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
import sympy as sp
from click.testing import CliRunner
from flint import arb, ctx, fmpq
from hypothesis import given
from hypothesis import strategies as st
from mpmath import mp

import numerics
from derive import Theory
from derive.checking.library import load
from derive.cli import main
from derive.emit import EmittedTheory, NameClashError, compare, render, write
from derive.emit.generation import GENERATED, refresh
from derive.emit.layout import MARK
from derive.emit.quantities import emitted
from derive.functions import kernels
from derive.functions.classes import owens_t
from tests.helpers.profiles import examples

NUMBA = importlib.util.find_spec("numba") is not None
THEORIES = {name: load(name) for name in ("special", "lsgan")}
KERNELS = ("ball", "compiled", "float64", "multiprecision")


def module(theory: str, backend: str) -> ModuleType:
    """An emitted module as it is stored."""
    return importlib.import_module(f"generated.{theory}.{backend}")


# Every emitted function of both theories, with the names of its arguments.
FUNCTIONS = [
    (theory, function.name, function.argument_names)
    for theory in THEORIES
    for function in emitted(THEORIES[theory]).functions
]
each_function = pytest.mark.parametrize(
    ("theory", "name", "names"), FUNCTIONS, ids=lambda v: v if isinstance(v, str) else ""
)


@st.composite
def floats(draw: Any, theory: str, name: str) -> float:
    """A number with few bits from the span in which accuracy is measured, so that no backend rounds it."""
    span = THEORIES[theory].spans[name]
    low, high = (math.ceil(sp.Rational(span[end]) * 64) for end in ("lower", "upper"))
    value = draw(st.integers(low, high)) / 64
    if theory == "lsgan" and name == "a" and draw(st.booleans()):
        value = -value
    return value


# --- agreement ---------------------------------------------------------------------------------------------


def in_tuple(value: Any) -> tuple[Any, ...]:
    """Several outputs, or one."""
    return value if isinstance(value, tuple) else (value,)


def exactly(value: Any) -> fmpq:
    """A float or an mpf as the rational number that it is."""
    if isinstance(value, mp.mpf):
        sign, mantissa, exponent, _ = value._mpf_
        return fmpq((-1) ** sign * int(mantissa)) * fmpq(2) ** exponent
    return fmpq(*float(value).as_integer_ratio())


def balls(theory: str, name: str, point: list[float], bits: int) -> tuple[Any, ...]:
    """What ball arithmetic makes of rounded operations with this precision."""
    ctx.prec = bits
    return in_tuple(getattr(module(theory, "ball"), name)(*map(arb, point)))


def check(theory: str, name: str, point: list[float], backend: str, found: Any, bits: int) -> None:
    """The error is a small multiple of what rounding explains at this point."""
    exact, coarse = balls(theory, name, point, 300), balls(theory, name, point, bits)
    assert len(in_tuple(found)) == len(exact)
    for got, true, rough in zip(in_tuple(found), exact, coarse, strict=True):
        ctx.prec = 400
        true, rough = arb(true), arb(rough)
        error, size = abs(arb(exactly(got)) - true).upper(), abs(true).upper()
        allowed = 2 * rough.rad() + size * arb(2) ** (4 - bits)
        assert error <= allowed, (theory, name, backend, point, got, true)


@pytest.fixture(autouse=True)
def _precision() -> Iterator[None]:
    bits, working = ctx.prec, mp.prec
    yield
    ctx.prec, mp.prec = bits, working


@pytest.mark.parametrize(
    ("theory", "name", "names"), FUNCTIONS, ids=lambda v: v if isinstance(v, str) else ""
)
@examples(5)
@given(data=st.data())
def test_backends_agree(theory: str, name: str, names: tuple[str, ...], data: st.DataObject) -> None:
    point = [data.draw(floats(theory, n)) for n in names]
    check(theory, name, point, "float64", getattr(module(theory, "float64"), name)(*point), 53)
    for bits in (53, 160):
        mp.prec = bits
        values = getattr(module(theory, "multiprecision"), name)(*map(mp.mpf, point))
        check(theory, name, point, "multiprecision", tuple(map(mp.mpf, in_tuple(values))), bits)


@pytest.mark.skipif(not NUMBA, reason="the extra `fast` is not installed")
@pytest.mark.parametrize(
    ("theory", "name", "names"), FUNCTIONS, ids=lambda v: v if isinstance(v, str) else ""
)
@examples(5)
@given(data=st.data())
def test_compiled_agrees(theory: str, name: str, names: tuple[str, ...], data: st.DataObject) -> None:
    point = [data.draw(floats(theory, n)) for n in names]
    check(theory, name, point, "compiled", getattr(module(theory, "compiled"), name)(*point), 53)


@examples(10)
@given(data=st.data())
def test_arrays_are_elementwise(data: st.DataObject) -> None:
    points = [[data.draw(floats("lsgan", n)) for n in "abghc"] for _ in range(3)]
    whole = module("lsgan", "float64").hessian(*np.array(points).T)
    for k, point in enumerate(points):
        single = module("lsgan", "float64").hessian(*point)
        for entry, alone in zip(whole, single, strict=True):
            assert np.broadcast_to(entry, 3)[k] == alone


def test_zero_functions_are_in_every_backend() -> None:
    lsgan = THEORIES["lsgan"]
    for quantity in lsgan.quantities.values():
        assert {s.name for s in quantity.at_zero} == {"a"}, quantity.name
        entry = generated_entry(quantity.name)
        name = entry["at_zero"]["a"]
        for backend in ("ball", "float64", "multiprecision", *(["compiled"] if NUMBA else [])):
            assert hasattr(module("lsgan", backend), name)
        outputs = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
        ball = getattr(module("lsgan", "ball"), name)(*[fmpq(0)] + [fmpq(1)] * (len(quantity.parameters) - 1))
        assert len(in_tuple(ball)) == len(outputs)
    for quantity in THEORIES["special"].quantities.values():
        assert not quantity.at_zero and "at_zero" not in generated_entry(quantity.name)


def generated_entry(name: str) -> Any:
    """The stored catalogue entry of a quantity."""
    theory = name.split(".")[0]
    return importlib.import_module(f"generated.{theory}").QUANTITIES[name]


def test_nothing_that_is_not_rational_is_emitted_in_pairs() -> None:
    for theory, name, _ in FUNCTIONS:
        assert not hasattr(module(theory, "double_double"), name)
        assert f"{name}: not a rational function" in str(module(theory, "double_double").__doc__)


# --- the files ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theory", THEORIES)
def test_stored_files_are_what_is_emitted(theory: str) -> None:
    made = THEORIES[theory]
    texts = render([emitted(made, dict.fromkeys(made.quantities, "proved"))])
    names = [name for name in texts if name.startswith(f"{theory}/")]
    assert {f"{theory}/{n}.py" for n in ("ball", "float64", "multiprecision", "compiled")} <= set(names)
    for name in names:
        assert (GENERATED / name).read_bytes() == texts[name].encode(), name
    stored = {f"{theory}/{p.name}" for p in (GENERATED / theory).glob("*.py")}
    assert stored == set(names)


@pytest.mark.parametrize("kernel", KERNELS)
def test_kernels_are_their_sources_with_a_mark(kernel: str) -> None:
    stored = (GENERATED / "special" / f"kernels_{kernel}.py").read_bytes()
    source = (Path(str(kernels.__file__)).parent / f"{kernel}.py").read_bytes()
    assert stored.replace(f"\n\n{MARK}\n".encode(), b"\n", 1) == source
    assert MARK in str(importlib.import_module(f"generated.special.kernels_{kernel}").__doc__)


def test_a_changed_kernel_is_noticed(tmp_path: Path) -> None:
    special = emitted(THEORIES["special"])
    write([special], tmp_path)
    assert compare([special], tmp_path) == ""
    path = tmp_path / "special" / "kernels_ball.py"
    path.write_text(path.read_text(encoding="utf-8").replace("GUARD", "GUARDED", 1), encoding="utf-8")
    report = compare([special], tmp_path)
    assert "--- committed/special/kernels_ball.py" in report and "kernels_float64" not in report


def test_modules_that_cannot_be_emitted() -> None:
    for name, text, said in (
        ("ball", MARK, "backend"),
        ("more", "x = 1\n", "mark"),
        ("no-name", MARK, "identifier"),
    ):
        with pytest.raises(NameClashError, match=said):
            render([EmittedTheory("t", "T", (), {}, {name: text})], {})


# --- a theory of one's own ---------------------------------------------------------------------------------

OWN = '''
"""A theory with special functions of its own."""

from sympy import Derivative, Eq, Interval, erfc, exp, oo, pi, sqrt

from derive import Theory, by
from derive.functions.classes import bivariate_normal_cdf, erfcx, owens_t

tails = Theory("own_tails", "Tails of the normal distribution")
h = tails.parameter("h", "distance")
k = tails.parameter("k", "slope")
r = tails.parameter("r", "correlation", Interval.open(-1, 1))
slope = tails.claim(
    "slope",
    "The slope of T in its second argument",
    Eq(Derivative(owens_t(h, k), k), exp(-(h**2) * (1 + k**2) / 2) / (2 * pi * (1 + k**2))),
    proof=by.derivative(k),
)
tails.quantity(
    "mixed",
    "A sum of all three",
    parameters=(h, k, r),
    value=owens_t(2 * h, k - 1) - 3 * bivariate_normal_cdf(h, -k, r) + (erfcx(h * k) - 1) / k,
    at_zero={k: -owens_t(2 * h, 1) - 3 * bivariate_normal_cdf(h, 0, r) - 2 * h / sqrt(pi)},
    claims=[slope],
)
'''


@pytest.mark.usefixtures("detached")
def test_a_theory_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "own_tails.py"
    file.write_text(OWN, encoding="utf-8")
    said = CliRunner().invoke(main, ["check", str(file), "--json"], prog_name="rederive")
    assert said.exit_code == 0, said.output
    said = CliRunner().invoke(main, ["generate", str(file), "--json"], prog_name="rederive")
    assert said.exit_code == 0, said.output
    (folder,) = (Path(f["folder"]) for f in json.loads(said.stdout)["folders"])
    assert not (folder / "special").exists()  # the kernels are those of the shipped code
    assert numerics.attach(folder) == ("own_tails",)

    with mp.workdps(40):
        p, q, c = mp.mpf(3) / 4, mp.mpf(5) / 3, mp.mpf(-2) / 5

        def T(first: Any, second: Any) -> Any:
            return mp.quad(lambda x: mp.exp(-(first**2) * (1 + x * x) / 2) / (1 + x * x), [0, second]) / (
                2 * mp.pi
            )

        def both(k: Any) -> Any:
            def conditional(t: Any) -> Any:
                return mp.npdf(t) * mp.ncdf((-k - c * t) / mp.sqrt(1 - c * c))

            return mp.quad(conditional, [-15, -8, -4, -2, 0, p])

        scaled = mp.exp((p * q) ** 2) * mp.erfc(p * q)
        expected = T(2 * p, q - 1) - 3 * both(q) + (scaled - 1) / q
        value = numerics.evaluate("own_tails.mixed", h="3/4", k="5/3", r="-2/5", digits=30)
        assert abs(mp.mpf(value.mid.numerator) / value.mid.denominator - expected) < mp.mpf(10) ** -27
        value = numerics.evaluate("own_tails.mixed", h="3/4", k=0, r="-2/5", digits=30)
        limit = -T(2 * p, 1) - 3 * both(0) - 2 * p / mp.sqrt(mp.pi)
        assert abs(mp.mpf(value.mid.numerator) / value.mid.denominator - limit) < mp.mpf(10) ** -27
    floating = importlib.import_module("generated.own_tails.float64").mixed(
        0.75, 5 / 3, np.array([-0.4, -0.4])
    )
    assert floating.shape == (2,) and abs(floating[0] / float(expected) - 1) < 1e-13
    listed = {q.name: q for q in numerics.quantities()}
    assert listed["own_tails.mixed"].claims == ("own_tails.slope",)


@pytest.mark.usefixtures("detached")
def test_a_theory_of_ones_own_may_use_the_names_of_the_kernels(tmp_path: Path) -> None:
    own = Theory("own_special", "Names that emitted modules once used")
    x = own.parameter("kernels_ball", "a number")
    y = own.parameter("kernels_float64", "a number")
    own.quantity("special", "T", parameters=(x, y), value=sp.erf(x) + owens_t(x, y))
    refresh([own], tmp_path / "own_special_generated")
    numerics.attach(tmp_path / "own_special_generated")
    value = numerics.evaluate("own_special.special", kernels_ball=1, kernels_float64=0, digits=10)
    assert str(value) == "0.8427007929"
    floating = importlib.import_module("generated.own_special.float64").special(1.0, 0.0)
    assert abs(floating - 0.8427007929497148) < 1e-15
