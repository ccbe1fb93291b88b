"""Every row with a spelling: balls, mpmath and float64 agree, and float64 is as exact as the table says."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from flint import arb, ctx
from mpmath import mp

from derive.emit import EmittedFunction, EmittedTheory, program
from derive.emit.accuracy.of_functions import measured, measured_rows, table, value_of, way
from derive.emit.accuracy.sampling import sample
from derive.emit.backends.ball import Ball
from derive.emit.backends.compiled import Compiled
from derive.emit.backends.float64 import Float64
from derive.emit.backends.multiprecision import Multiprecision
from derive.functions.registry import FAMILIES
from derive.functions.row import Row

ROWS = {row.name: row for row in measured_rows()}
TABLE = table()
ELEMENTARY = ("algebraic", "exponential", "trigonometric", "hyperbolic", "order", "parts")
MOST_ULP, MOST_ULP_OF_ELEMENTARY = 16, 4
NAMES = {
    row.name for family in FAMILIES if family.__name__.split(".")[-1] in ELEMENTARY for row in family.ROWS
}
each = pytest.mark.parametrize("row", ROWS.values(), ids=list(ROWS))


def emitted(row: Row) -> EmittedTheory:
    """A theory of that function alone."""
    symbols, value = value_of(row)
    function = EmittedFunction("f", symbols, (value,), False, frozenset(), row.name, "", "", ())
    return EmittedTheory("alone", "One function", (function,))


def module(row: Row, backend: Any) -> ModuleType:
    """The module that a backend emits for it."""
    theory = emitted(row)
    text = backend.emit(theory, [program(f) for f in theory.functions], {})
    text = text.replace("from generated.special import kernels_", "from derive.functions.kernels import ")
    made = ModuleType("alone")
    exec(compile(text, "<alone>", "exec"), made.__dict__)
    return made


def points(row: Row, count: int) -> list[tuple[Any, ...]]:
    """Ordinary points of the row's spans."""
    names = [f"x{k}" for k in range(row.arity)]
    spans = {
        name: {"lower": low, "upper": high, "spacing": spacing}
        for name, (low, high, spacing) in zip(names, row.spans, strict=True)
    }
    drawn = sample(names, {"arguments": spans, "points": 40}, f"rows:{row.name}")
    ordinary = [p for p in drawn if all(x == 0 or 2**-20 < abs(x) < 200 for x in p)]
    return ordinary[-count:]


@each
def test_mpmath_says_the_same_as_balls(row: Row) -> None:
    balls, numbers = module(row, Ball()), module(row, Multiprecision())
    compared = 0
    for point in points(row, 6):
        for bits in (240, 480, 960):
            ctx.prec = bits
            enclosed = arb(balls.f(*(arb(float(x)) for x in point)))
            if enclosed.rel_accuracy_bits() > 140:
                break
        if not enclosed.is_finite():
            continue
        with mp.workprec(500):
            value = numbers.f(*(mp.mpf(float(x)) for x in point))
        if not mp.isfinite(value):
            continue
        sign, mantissa, exponent, _ = value._mpf_
        exact = arb(int(mantissa)) * arb(2) ** int(exponent) * (-1) ** sign
        assert abs(exact - enclosed) <= abs(enclosed) * arb(2) ** -120 + arb(2) ** -400, (point, value)
        compared += 1
    assert compared >= 2


@each
def test_the_recorded_worst_point_and_fresh_points_are_as_exact_as_recorded(row: Row) -> None:
    entry = TABLE[row.name]
    assert entry["way"] == way(row)
    assert not entry.get("failed"), "float64 is finite wherever the value is"
    fresh = measured([row], points=24, seed="fresh")[row.name]
    allowed = MOST_ULP_OF_ELEMENTARY if row.name in NAMES else MOST_ULP
    assert entry["ulp"] <= allowed and fresh["ulp"] <= allowed
    assert entry.get("compiled", entry)["ulp"] <= allowed
    assert at_point(row, entry) <= entry["ulp"]


def at_point(row: Row, entry: Mapping[str, Any]) -> float:
    """The error at the recorded point, in units in the last place."""
    point = [float.fromhex(x) for _, x in sorted(entry["point"].items())]
    found = float(module(row, Float64()).f(*map(np.float64, point)))
    ctx.prec = 2000
    exact = arb(module(row, Ball()).f(*map(arb, point)))
    return float(abs(arb(found) - exact).upper()) / math.ulp(float(exact.mid()))


def test_the_table_holds_the_functions_that_are_measured_and_no_others() -> None:
    assert set(TABLE) == set(ROWS)


def test_the_table_says_how_exact_compiled_code_is_and_how_fast_digits_come() -> None:
    for name, entry in TABLE.items():
        assert ("compiled" in entry) == (Compiled().spelling(name) is not None)
        assert entry.get("digits_per_second", 1) > 0


HARD = [
    ("digamma", 1.4616321449683622),
    ("loggamma", 1.0 + 2.0**-30),
    ("loggamma", 2.0 - 2.0**-30),
    ("gamma", 170.5),
    ("gamma", -170.0 + 2.0**-44),
    ("Ci", 0.6165054856207162),
    ("Ei", 0.37250741078136663),
    ("Chi", 0.5238225713898644),
    ("airyai", -2.338107410459767),
    ("besselj", 0.0, 2.404825557695773),
    ("besselj", 1.0, 1e5),
    ("zeta", -2.0 + 2.0**-40),
    ("LambertW", -0.3678794411714423),
    ("lambert_w_minus_one", -0.3678794411714423),
    ("log_normal_cdf", 37.0),
    ("log_normal_cdf", -1e150),
    ("normal_quantile", 0.5 + 2.0**-50),
    ("logsumexp", -0.6931471805599453, -0.6931471805599453),
    ("relative_entropy", 1.0, 1.0 + 2.0**-40),
    ("log1pmx", 2.0**-40),
    ("log1mexp", -(2.0**-1000)),
    ("sin_pi", 1e8 + 2.0**-20),
    ("cos_pi", 0.5 + 2.0**-50),
    ("tan", 1.5707963267948966),
    ("power", 1.0 + 2.0**-30, 1e11),
    ("xlogx", 1.0 + 2.0**-50),
    ("elliptic_k", 1.0 - 2.0**-53),
    ("hermite", 30.0, 0.20112857654887148),
]
"""Next to zeros, poles and ends, and far out."""


@pytest.mark.parametrize("case", HARD, ids=lambda case: case[0])
def test_hard_points_are_as_exact_as_all_others(case: tuple[Any, ...]) -> None:
    name, *values = case
    point = {f"x{k}": float(v).hex() for k, v in enumerate(values)}
    assert at_point(ROWS[name], {"point": point}) <= MOST_ULP
