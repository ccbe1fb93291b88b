"""Where the float64 accuracy of emitted functions is measured, and the record of it in generated/."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

from derive.emission import emitted
from derive.emit import accuracy
from derive.emit.model import EmittedFunction
from derive.expressions import to_text
from derive.theory import Theory

Box = Mapping[str, Any]


def fingerprint(function: EmittedFunction) -> str:
    """Changes exactly when the function's expressions do: a record is kept until then."""
    body = ";".join([function.name, *(a.name for a in function.arguments), *map(to_text, function.outputs)])
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def boxes(theory: Theory, functions: Iterable[EmittedFunction]) -> dict[str, Box]:
    """The box of each emitted function whose arguments all have a span; complex arguments get a half disc."""
    found: dict[str, Box] = {}
    for function in functions:
        names = [a.name for a in function.arguments]
        if any(n not in theory.spans for n in names):
            continue
        spans = {n: theory.spans[n] for n in names}
        if function.complex_arguments:
            found[function.name] = {"tuples": _upper_half_points(function, spans)}
        else:
            found[function.name] = {"arguments": spans, "edges": [], "points": accuracy.DEFAULT_POINTS}
    return found


def _upper_half_points(
    function: EmittedFunction, spans: Mapping[str, Mapping[str, str]]
) -> list[tuple[Any, ...]]:
    """Points with complex arguments in the upper half plane, imaginary parts down to tiny ones."""
    real: dict[str, Any] = {}
    for name, given in spans.items():
        real[name] = given
        if name in function.complex_arguments:
            real[f"{name}_imaginary"] = {"lower": "1/1048576", "upper": given["upper"], "spacing": "log"}
    box = {"arguments": real, "edges": [], "points": accuracy.DEFAULT_POINTS}
    points = []
    for point in accuracy.sample(list(real), box, f"upper:{function.name}"):
        values = dict(zip(real, point, strict=True))
        points.append(
            tuple(
                complex(values[n], values[f"{n}_imaginary"]) if n in function.complex_arguments else values[n]
                for n in spans
            )
        )
    return points


def record(
    theories: Iterable[Theory], known: Mapping[str, Any], statuses: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Measure what has changed since it was last measured.

    Parameters
    ----------
    known : the record so far; entries of other theories are kept.
    statuses : the quantities that are emitted, as for `emitted`.

    Returns
    -------
    The record: for each function its worst error and point, and the fingerprint of its expressions.
    """
    theories = list(theories)
    ours = tuple(f"{theory.name}." for theory in theories)
    fresh = {key: entry for key, entry in known.items() if not key.startswith(ours)}
    for theory in theories:
        by_name = {f.name: f for f in emitted(theory, statuses).functions}
        wanted = boxes(theory, by_name.values())
        stale = {}
        for name, box in wanted.items():
            key = f"{theory.name}.{name}"
            if known.get(key, {}).get("expressions") == fingerprint(by_name[name]):
                fresh[key] = known[key]
            else:
                stale[name] = box
        if stale:
            package = f"generated.{theory.name}"
            modules = (import_module(f"{package}.float64"), import_module(f"{package}.ball"))
            for name, entry in accuracy.measure(modules, stale).items():
                fresh[f"{theory.name}.{name}"] = entry | {"expressions": fingerprint(by_name[name])}
    return fresh
