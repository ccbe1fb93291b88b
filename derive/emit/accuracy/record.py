"""The record of accuracy, `generated/accuracy.json`: read, written, and said in words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from derive.emit.errors import AccuracyError

RECORD = Path(__file__).resolve().parents[3] / "generated" / "accuracy.json"
WORRYING = 1000
"""Units in the last place beyond which whoever emits a function is warned."""


def load(path: Path = RECORD) -> dict[str, Any]:
    """The recorded accuracy, empty if nothing has been recorded."""
    if not path.is_file():
        return {}
    try:
        recorded = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise AccuracyError(f"{path.name} is no JSON") from error
    if not isinstance(recorded, dict):
        raise AccuracyError(f"{path.name} does not hold an object")
    return recorded


def text(recorded: Mapping[str, Any]) -> str:
    """The record as the text of accuracy.json: sorted, one newline at the end."""
    return json.dumps(recorded, indent=1, sort_keys=True) + "\n"


def describe(entry: object) -> str:
    """One sentence for the docstring of a measured function, "" for an unmeasured one."""
    if not isinstance(entry, Mapping):
        return ""
    where = _where(entry.get("box") or {})
    if not entry["points"]:
        return f"no value is known at any of the {_points(entry['tried'])} tried{where}"
    said = f"largest error seen {entry['ulp']} ulp{_at(entry['point'])}"
    said += f", or {entry['rounding']} times what rounding explains, at {_points(entry['points'])}{where}"
    return said + _failures(entry)


def warning(name: str, entry: Mapping[str, Any]) -> str:
    """One line for the terminal where float64 loses many digits or fails, else ""."""
    if not entry["points"]:
        return f"{name}: the float64 code is not measured: {describe(entry)}"
    said = []
    if entry["ulp"] > WORRYING:
        said.append(f"is off by {entry['ulp']} ulp{_at(entry['point'])}")
    if failed := entry.get("failed"):
        said.append(f"is not finite{_at(failed['point'])} although the exact value is")
    return f"{name}: the float64 code {' and '.join(said)}" if said else ""


def _where(box: Mapping[str, Any]) -> str:
    spans = [
        span.get("said") or f"{name} in [{span['lower']}, {span['upper']}]"
        for name, span in sorted(box.get("arguments", {}).items())
    ]
    return f" with {', '.join(spans)}" if spans else " on the branch" if not box else ""


def _points(count: int) -> str:
    return f"{count} point{'s' if count != 1 else ''}"


def _at(point: Mapping[str, Any]) -> str:
    shown = ", ".join(f"{name}={from_hexadecimal(x)!r}" for name, x in sorted(point.items()))
    return f" at {shown}" if shown else ""


def _failures(entry: Mapping[str, Any]) -> str:
    failed = entry.get("failed")
    if not failed:
        return ""
    return f"; not finite in float64 at {failed['points']} of them, such as{_at(failed['point'])[3:]}"


def hexadecimal(x: complex | float) -> str | list[str]:
    """A number exactly, as text; a complex one as two."""
    return [x.real.hex(), x.imag.hex()] if isinstance(x, complex) else float(x).hex()


def from_hexadecimal(x: str | Sequence[str]) -> complex | float:
    """The number that `hexadecimal` wrote."""
    return float.fromhex(x) if isinstance(x, str) else complex(float.fromhex(x[0]), float.fromhex(x[1]))
