"""How far emitted float64 functions are from balls: measured for each function, kept until it changes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from derive.emit import accuracy
from derive.emit.accuracy.modules import MEASURED, modules
from derive.emit.accuracy.spans import box_of
from derive.emit.ir import Program, program
from derive.emit.model import EmittedFunction
from derive.emit.quantities import emitted
from derive.functions import kernels
from derive.statement.theory import Theory

Box = Mapping[str, Any]
Record = Mapping[str, Mapping[str, Any]]

_FEWEST, _MOST, _WORK = 64, 512, 200_000


def fingerprint(steps: Program, box: Box) -> str:
    """Changes exactly when the emitted float64 code does, or where it is measured: a record is kept until
    then.
    """
    printed = MEASURED.body(steps)
    calls = [call for call in map(MEASURED.spelling, steps.calls) if call is not None]
    parts = [steps.function.name, *steps.function.argument_names, *printed.terms, *printed.outputs]
    parts += [call.source for call in calls]
    lines = [line for call in calls for line in call.imports]
    for name in (MEASURED.name, "enclosures"):
        if any(f"kernels_{name}" in line for line in lines):
            parts.append((Path(str(kernels.__file__)).parent / f"{name}.py").read_text(encoding="utf-8"))
    parts.append(json.dumps(box, sort_keys=True, default=str))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def boxes(theory: Theory, programs: Iterable[Program]) -> dict[str, Box]:
    """Where each emitted function is measured.

    Declared spans (`Theory.measure_over`) come first; an argument without one is tried over its domain.
    Complex arguments with a span get a half disc, others the plane.
    """
    found: dict[str, Box] = {}
    for steps in programs:
        function = steps.function
        names = function.argument_names
        if names and all(n in theory.spans for n in names):
            spans = {n: theory.spans[n] for n in names}
            if function.complex_arguments:
                found[function.name] = {"tuples": _upper_half_points(function, spans)}
            else:
                found[function.name] = {"arguments": spans, "edges": [], "points": accuracy.DEFAULT_POINTS}
        else:
            # Few points where one takes long: the record must not take longer than the proofs.
            cost = len(steps.operations) + 20 * len(steps.outputs)
            points = max(_FEWEST, min(_MOST, _WORK // cost))
            found[function.name] = box_of(function, theory.spans, points)
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
    theories: Iterable[Theory], known: Record, statuses: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The accuracy of every emitted function: from the record where nothing has changed, else measured now.

    Parameters
    ----------
    theories : what is emitted.
    known : the record of the folder so far; entries of other theories are kept.
    statuses : the quantities that are emitted, as for `emitted`.

    Returns
    -------
    The record: for each function its worst error and point, and the fingerprint of its code.
    """
    theories = list(theories)
    fresh = _of_others(theories, known)
    for theory in theories:
        made = emitted(theory, statuses, known)
        programs = {f.name: program(f) for f in made.functions}
        wanted = boxes(theory, programs.values())
        stale = {}
        for name, box in wanted.items():
            key = f"{theory.name}.{name}"
            if known.get(key, {}).get("code") == fingerprint(programs[name], box):
                fresh[key] = known[key]
            else:
                stale[name] = box
        if stale:
            pair = modules(made, list(programs.values()))
            for name, entry in accuracy.measure(pair, stale, strict=False).items():
                fresh[f"{theory.name}.{name}"] = entry | {"code": fingerprint(programs[name], stale[name])}
    return fresh


def valid(
    theories: Iterable[Theory], known: Record, statuses: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The part of a record that is of the code that would be emitted now, or of other theories."""
    theories = list(theories)
    kept = _of_others(theories, known)
    for theory in theories:
        programs = [program(f) for f in emitted(theory, statuses, known).functions]
        wanted = boxes(theory, programs)
        for steps in programs:
            key = f"{theory.name}.{steps.function.name}"
            mark = fingerprint(steps, wanted[steps.function.name])
            if known.get(key, {}).get("code") == mark:
                kept[key] = known[key]
    return kept


def _of_others(theories: Iterable[Theory], known: Record) -> dict[str, Any]:
    ours = tuple(f"{theory.name}." for theory in theories)
    return {key: dict(entry) for key, entry in known.items() if not key.startswith(ours)}


def worrying(theories: Iterable[Theory], known: Record) -> list[str]:
    """One line for each function whose float64 code loses many digits, fails, or could not be measured."""
    ours = tuple(f"{theory.name}." for theory in theories)
    said = [accuracy.warning(key, known[key]) for key in sorted(known) if key.startswith(ours)]
    return [line for line in said if line]
