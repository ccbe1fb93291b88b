"""How exact float64 values of every function are over its domain: measured against balls, kept as data.

The table `derive/functions/measured.json` holds for each row with spans the largest error in units in the
last place, the point where it occurs, and how many points were tried.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import sympy as sp

from derive import functions
from derive.emit.accuracy.against_balls import measure
from derive.emit.accuracy.modules import modules
from derive.emit.ir import program
from derive.emit.model import EmittedFunction, EmittedTheory
from derive.functions.registry import ROWS
from derive.functions.row import Row

TABLE = Path(functions.__file__).with_name("measured.json")
POINTS, POINTS_OF_BALLS = 4000, 800
"""Points for a function of a library, and for one that is rounded from enclosures."""


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


def measured(rows: Iterable[Row], points: int | None = None, seed: str = "functions") -> dict[str, Any]:
    """Measure the float64 spelling of functions.

    Parameters
    ----------
    rows : of functions with spans.
    points : how many each is tried at; by default as many as its way allows.
    seed : text that fixes the points.

    Returns
    -------
    For each name: "ulp", "point", "points", "way"; "failed" where float64 is not finite although the exact
    value is.
    """
    made: dict[str, EmittedFunction] = {}
    boxes: dict[str, Mapping[str, Any]] = {}
    chosen = {f"f_{row.name}": row for row in rows}
    for name, row in chosen.items():
        symbols, value = value_of(row)
        made[name] = EmittedFunction(name, symbols, (value,), False, frozenset(), row.name, "", "", ())
        spans = {
            s.name: {"lower": low, "upper": high, "spacing": spacing}
            for s, (low, high, spacing) in zip(symbols, row.spans, strict=True)
        }
        tried = points or (POINTS if way(row) == "library" else POINTS_OF_BALLS)
        boxes[name] = {"arguments": spans, "edges": [], "points": tried}
    theory = EmittedTheory("functions", "Functions", tuple(made.values()))
    pair = modules(theory, [program(f) for f in made.values()])
    found = measure(pair, boxes, seed, strict=False)
    return {
        row.name: {
            key: found[name][key] for key in ("ulp", "point", "points", "failed") if key in found[name]
        }
        | {"way": way(row)}
        for name, row in chosen.items()
    }


def table() -> dict[str, Any]:
    """What is stored."""
    stored: dict[str, Any] = json.loads(TABLE.read_text(encoding="utf-8"))
    return stored


def text(entries: Mapping[str, Any]) -> str:
    """The table as it is stored: sorted, one newline at the end."""
    return json.dumps(entries, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def store() -> None:
    """Measure all functions and store the table."""
    TABLE.write_text(text(measured(measured_rows())), encoding="utf-8")
