"""How exact float64 values of every function are over its domain: measured against balls, kept as data.

The table `derive/functions/measured.json` holds for each row with spans the largest error in units in the
last place, the point where it occurs, and how many points were tried; the same for compiled code; and how
many digits of a value are enclosed a second, where 1000 are asked for.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from pathlib import Path
from types import ModuleType
from typing import Any

import sympy as sp
from flint import arb, ctx, fmpq

from derive import functions
from derive.emit.accuracy.against_balls import measure
from derive.emit.accuracy.modules import MEASURED, modules
from derive.emit.accuracy.sampling import sample
from derive.emit.backends.backend import Backend
from derive.emit.backends.compiled import Compiled
from derive.emit.ir import program
from derive.emit.model import EmittedFunction, EmittedTheory
from derive.functions.registry import ROWS
from derive.functions.row import Row

TABLE = Path(functions.__file__).with_name("measured.json")
POINTS, POINTS_OF_BALLS = 4000, 800
"""Points for a function of a library, and for one that is rounded from enclosures."""
DIGITS, _RATES = 1000, 5
"""Digits that are asked for where speed is measured, and at how many points."""


def way(row: Row) -> str:
    """How float64 values of a function are made: by a library, mended, or rounded from enclosures."""
    assert row.spelled is not None
    text = row.spelled.float64.source
    if "_kernels_enclosures.mended(" in text:
        return "library, mended from enclosures"
    return "rounded from enclosures" if "_kernels_enclosures.rounded(" in text else "library"


def measured_rows() -> tuple[Row, ...]:
    """The rows whose float64 spelling is measured."""
    return tuple(row for row in ROWS if row.spans and row.spelled is not None)


def value_of(row: Row) -> tuple[tuple[sp.Symbol, ...], sp.Expr]:
    """The function at symbols, and these."""
    names = tuple(sp.Symbol(f"x{k}", real=True) for k in range(row.arity))
    head = row.head or row.reads
    value = names[0] ** names[1] if head is None else head(*names)
    return names, value


def measured(
    rows: Iterable[Row], points: int | None = None, seed: str = "functions", backend: Backend = MEASURED
) -> dict[str, Any]:
    """Measure the float64 spelling of functions, or that of the compiler.

    Parameters
    ----------
    rows : of functions with spans.
    points : how many each is tried at; by default as many as its way allows.
    seed : text that fixes the points.
    backend : whose functions are measured.

    Returns
    -------
    For each name: "ulp", "point", "points", "way"; "failed" where float64 is not finite although the exact
    value is.
    """
    chosen = {f"f_{row.name}": row for row in rows}
    boxes = {name: _box(row, points) for name, row in chosen.items()}
    found = measure(_modules(chosen, backend), boxes, seed, strict=False)
    return {
        row.name: {
            key: found[name][key] for key in ("ulp", "point", "points", "failed") if key in found[name]
        }
        | {"way": way(row)}
        for name, row in chosen.items()
    }


def _modules(chosen: Mapping[str, Row], backend: Backend) -> tuple[ModuleType, ModuleType]:
    """The modules of a backend and of balls with these functions."""
    made = []
    for name, row in chosen.items():
        symbols, value = value_of(row)
        made.append(EmittedFunction(name, symbols, (value,), False, frozenset(), row.name, "", "", ()))
    theory = EmittedTheory("functions", "Functions", tuple(made))
    first, balls = modules(theory, [program(f) for f in made], backend)
    if isinstance(backend, Compiled):  # of scalars
        for name in chosen:
            setattr(first, name, _elementwise(getattr(first, name)))
    return first, balls


def _elementwise(function: Callable[..., Any]) -> Callable[..., Any]:
    """A function of numbers on arrays."""

    @wraps(function)
    def applied(*columns: Any) -> Any:
        return [function(*map(float, point)) for point in zip(*columns, strict=True)]

    return applied


def _box(row: Row, points: int | None = None) -> dict[str, Any]:
    """Where a function is measured."""
    spans = {
        f"x{k}": {"lower": low, "upper": high, "spacing": spacing}
        for k, (low, high, spacing) in enumerate(row.spans)
    }
    tried = points or (POINTS if way(row) == "library" else POINTS_OF_BALLS)
    return {"arguments": spans, "edges": [], "points": tried}


def compiled(row: Row) -> dict[str, Any] | None:
    """The largest error of compiled code and its point; None where the compiler has no such function."""
    backend = Compiled()
    if backend.spelling(row.name) is None:
        return None
    found = measured([row], backend=backend)[row.name]
    return {key: found[key] for key in ("ulp", "point", "failed") if key in found}


def digits_per_second(row: Row) -> float | None:
    """How many digits of a value are enclosed a second: two figures, the median of ordinary points.

    Parameters
    ----------
    row : of a function with spans.

    Returns
    -------
    None where no point that was tried has a value with that many digits.
    """
    _, balls = _modules({"f": row}, MEASURED)
    names = [f"x{k}" for k in range(row.arity)]
    rates: list[float] = []
    before = ctx.prec
    for point in sample(names, _box(row, 60), f"digits:{row.name}"):
        if not all(x == 0 or 2.0**-10 < abs(x) < 100 for x in point) or len(rates) == _RATES:
            continue
        # Thirds and the like, so that no digit is a gift of binary numbers.
        exact = [fmpq(round(3 * x), 3) if x != round(x) else fmpq(round(x)) for x in map(_plain, point)]
        began = time.perf_counter()
        ctx.prec = int(DIGITS * 3.33) + 64
        try:
            value = balls.f(*exact)
        except (ArithmeticError, ValueError):
            continue
        finally:
            ctx.prec = before
        if (
            isinstance(value, arb)
            and value.is_finite()
            and not value.is_exact()
            and value.rel_accuracy_bits() > DIGITS * 3.32
        ):
            rates.append(DIGITS / (time.perf_counter() - began))
    return float(f"{sorted(rates)[len(rates) // 2]:.2g}") if rates else None


def _plain(x: complex | float) -> float:
    return float(x.real)


def table() -> dict[str, Any]:
    """What is stored."""
    stored: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    return stored


def text(entries: Mapping[str, Any]) -> str:
    """The table as it is stored: sorted, one newline at the end."""
    return json.dumps(entries, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def store() -> None:
    """Measure all functions and store the table."""
    rows = measured_rows()
    found = measured(rows)
    for row in rows:
        more = {"compiled": compiled(row), "digits_per_second": digits_per_second(row)}
        found[row.name] |= {key: value for key, value in more.items() if value is not None}
    TABLE.write_text(text(found), encoding="utf-8")
