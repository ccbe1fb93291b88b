"""`rederive list functions`: what quantities may call, where it is defined, and how exact float64 is."""

from __future__ import annotations

from typing import Any

import click

from derive.cli.screen import print_json, print_rows
from derive.emit.accuracy.of_functions import table
from derive.emit.accuracy.record import from_hexadecimal
from derive.emit.backends.registry import BACKENDS
from derive.emit.functions import BY_NAME
from derive.exact.text import counted
from derive.functions.registry import ROWS
from derive.functions.row import Row


def print_functions(as_json: bool) -> int:
    """The table of functions, a row each."""
    listed = functions()
    if as_json:
        print_json({"functions": listed})
        return 0
    head = (
        "function",
        "real for",
        "rules",
        "worst ulp",
        "float64 values",
        "compiled",
        "digits/s",
        "integrals",
    )
    rows = [
        (
            f["name"],
            f["domain"],
            _counted(f["rules"], len(f["axioms"])),
            "" if f["ulp"] is None else f"{f['ulp']:g}",
            f["float64"],
            _figure(f["compiled_ulp"], "yes" if "compiled" in f["backends"] else ""),
            _figure(f["digits_per_second"], ""),
            "yes" if f["integrand"] else "",
        )
        for f in listed
    ]
    print_rows([head, *rows])
    click.echo(
        "\nAll are emitted for balls, mpmath and float64. A worst ulp, also of compiled code, is the "
        "largest error seen, times 3/2. Digits a second were measured once, at 1000 digits of a value.\n"
        "Rules are relations and derivatives that proofs may use; axioms are those of them that do not "
        "follow from definitions here, each with its source (--json lists them, and proofs name them)."
    )
    return 0


def _counted(rules: int, axioms: int) -> str:
    """How many rules there are, and how many sources are cited for them."""
    return f"{rules}, {counted(axioms, 'axiom')}" if axioms else str(rules or "")


def _rules(row: Row) -> tuple[int, list[str]]:
    """How many rules a proof may use, and the sources of those that do not follow from definitions."""
    rules = [r.source for r in row.relations] + [r.source for r in row.recurrences]
    rules += [row.derivative.source] if row.derivative is not None else []
    rules += [""] if row.by_others is not None else []
    return len(rules), sorted({source for source in rules if source})


def _figure(value: float | None, without: str) -> str:
    """A figure in few letters."""
    return without if value is None else f"{value:g}"


def functions() -> list[dict[str, Any]]:
    """The functions that a quantity may call, as plain data, in the order of the registry."""
    measured = table()
    return [_described(row, measured.get(row.name, {})) for row in ROWS if _callable(row)]


def _callable(row: Row) -> bool:
    return row.spelled is not None and (row.head is not None or row.reads is not None or row.name == "power")


def _described(row: Row, entry: dict[str, Any]) -> dict[str, Any]:
    function = BY_NAME[row.name]
    names = tuple(backend.name for backend in BACKENDS if backend.spelling(row.name) is not None)
    arguments = function.arguments or ("x", "y", "z")[: row.arity]
    rules, axioms = _rules(row)
    return {
        "rules": rules,
        "axioms": axioms,
        "name": f"{row.name}({', '.join(arguments)})",
        "domain": function.defined or ("x >= 0" if row.name == "sqrt" else "all real arguments"),
        "ulp": entry.get("ulp"),
        "point": [from_hexadecimal(x) for _, x in sorted(entry.get("point", {}).items())],
        "float64": entry.get("way", "library"),
        "compiled_ulp": entry.get("compiled", {}).get("ulp"),
        "digits_per_second": entry.get("digits_per_second"),
        "integrand": row.integrand,
        "backends": list(names),
    }
