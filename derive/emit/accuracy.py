"""Measured accuracy of emitted float64 functions, against the emitted ball functions at 200 bits.

Two figures are recorded for each function: the largest error in ulp of the result, with the exact point
where it occurs; and the largest error as a multiple of the radius that ball arithmetic with 53 bits reaches
at the same point. The second one stays small where the result suffers from cancellation, because the ball
suffers from it too; so a fresh sample can be held against it, while the worst relative error of a
cancelling result depends on luck.
"""

from __future__ import annotations

import importlib
import itertools
import json
import math
import random
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

from derive.emit.errors import AccuracyError

# Another machine's exp, log or erf may be off by a little more than this one's.
MARGIN = Fraction(3, 2)
REFERENCE_BITS = 200
DEFAULT_POINTS = 2000
RECORD = Path(__file__).resolve().parents[2] / "generated" / "accuracy.json"

Point = tuple[complex | float, ...]


def load(path: Path = RECORD) -> dict[str, Any]:
    """The recorded accuracy, empty if nothing has been recorded."""
    if not path.is_file():
        return {}
    recorded = json.loads(path.read_text(encoding="utf-8"))
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
    said = f"largest error seen {entry['ulp']} ulp, or {entry['rounding']} times what rounding explains"
    box = entry.get("box") or {}
    spans = ", ".join(
        f"{name} in [{span['lower']}, {span['upper']}]" for name, span in box.get("arguments", {}).items()
    )
    return f"{said}, at {entry['points']} points" + (f" with {spans}" if spans else " on the branch")


def measure(
    modules: tuple[ModuleType, ModuleType], boxes: Mapping[str, Mapping[str, Any]], seed: str = "rederive"
) -> dict[str, dict[str, Any]]:
    """Measure emitted float64 functions against balls.

    Parameters
    ----------
    modules : the emitted float64 module and the emitted ball module of one theory.
    boxes : for each function name either a box, ``{"arguments": {name: {"lower": .., "upper": ..,
        "spacing": "linear" or "log"}}, "edges": [point, ...], "points": n}`` with edge points as mappings or
        sequences, or ``{"tuples": [point, ...]}`` with points chosen by the caller (complex entries allowed).
    seed : text that fixes the sample.

    Returns
    -------
    For each function: "ulp" and "rounding" (rounded up to two digits, after the margin for other machines),
    "ulp_of_outputs", "point" (exact, as hexadecimal floats), "points", "box", "seed".

    Raises
    ------
    AccuracyError
        For a malformed box, or a float64 result that is not finite although the exact one is.
    """
    result = {}
    for name in sorted(boxes):
        names = _arguments(modules[0], name)
        points = sample(names, boxes[name], f"{seed}:{name}")
        errors = _errors(modules, name, points)
        usable = [k for k, rows in enumerate(errors) if rows]
        if not usable:
            raise AccuracyError(f"{name}: the exact result is finite at none of {len(points)} points")
        ulps = [max(errors[k][j][0] for k in usable) for j in range(len(errors[usable[0]]))]
        worst = max(usable, key=lambda k: max(row[0] for row in errors[k]))
        rounding = max(row[1] for k in usable for row in errors[k])
        result[name] = {
            "ulp": _bound(max(ulps)),
            "ulp_of_outputs": [_bound(ulp) for ulp in ulps],
            "rounding": _bound(rounding),
            "point": {n: _hex(x) for n, x in zip(names, points[worst], strict=True)},
            "points": len(usable),
            "box": _plain_box(boxes[name]),
            "seed": seed,
        }
    return result


def verify(
    recorded: Mapping[str, Mapping[str, Any]],
    modules: Mapping[str, tuple[ModuleType, ModuleType]] | None = None,
    points: Mapping[str, Sequence[Sequence[complex | float]]] | None = None,
    fresh: int = 200,
) -> list[str]:
    """Hold the emitted functions against the record.

    Parameters
    ----------
    recorded : entries of `measure` by "theory.function".
    modules : the float64 and ball modules of each theory; by default those of the package `generated`.
    points : fresh points for functions whose points come from the caller.
    fresh : size of the fresh sample inside each recorded box.

    Returns
    -------
    One sentence for each violation: the recorded point must stay within the recorded ulp, fresh points
    within the recorded ulp or the recorded multiple of what rounding explains.
    """
    violations = []
    for key in sorted(recorded):
        entry = recorded[key]
        theory, _, name = key.rpartition(".")
        pair = (modules or {}).get(theory) or _modules(theory)
        names = _arguments(pair[0], name)
        worst = tuple(_unhex(entry["point"][n]) for n in names)
        for at, limit, found in _compare(pair, name, [worst], entry, at_record=True):
            violations.append(_violation(key, names, at, limit, found))
        more = [tuple(point) for point in (points or {}).get(key, ())]
        if entry["box"] and fresh:
            box = {**entry["box"], "points": fresh}
            more += sample(names, box, f"{entry['seed']}:{name}:fresh")
        for at, limit, found in _compare(pair, name, more, entry, at_record=False):
            violations.append(_violation(key, names, at, limit, found))
    return violations


def sample(names: Sequence[str], box: Mapping[str, Any], seed: str) -> list[Point]:
    """Deterministic points of a box: its edge points, its corners (up to 64), then a random sample.

    Raises
    ------
    AccuracyError
        For a malformed box, naming the argument.
    """
    if "tuples" in box:
        points = [tuple(point) for point in box["tuples"]]
        for point in points:
            if len(point) != len(names):
                listed = ", ".join(names)
                raise AccuracyError(f"point {point} has {len(point)} entries; the arguments are {listed}")
        return points
    spans = [_span(name, box.get("arguments", {}).get(name)) for name in names]
    points = [_edge(names, edge) for edge in box.get("edges", ())]
    points += itertools.islice(itertools.product(*((low, high) for low, high, _ in spans)), 64)
    generator = random.Random(seed)
    count = int(box.get("points", DEFAULT_POINTS))
    for _ in range(count):
        points.append(tuple(_draw(generator.random(), span) for span in spans))
    return points


def _span(name: str, span: Mapping[str, Any] | None) -> tuple[float, float, str]:
    if span is None:
        raise AccuracyError(f"argument {name} has no range in the box")
    low, high = float(Fraction(str(span["lower"]))), float(Fraction(str(span["upper"])))
    spacing = span.get("spacing", "linear")
    if not (math.isfinite(low) and math.isfinite(high) and low <= high):
        raise AccuracyError(f"argument {name}: range [{low}, {high}] is empty or infinite")
    if spacing not in ("linear", "log") or (spacing == "log" and low <= 0):
        said = f"spacing {spacing!r} over [{low}, {high}]"
        raise AccuracyError(f"argument {name}: {said}; allowed are linear, and log over positive numbers")
    return low, high, spacing


def _draw(u: float, span: tuple[float, float, str]) -> float:
    low, high, spacing = span
    if spacing == "linear":
        return min(max(low + u * (high - low), low), high)
    # Powers by exact steps instead of exp and log, so that every machine draws the same points.
    bits = math.frexp(high / low)[1]
    k = min(int(u * (bits + 1)), bits)
    start = min(math.ldexp(low, k), high)
    end = min(math.ldexp(low, k + 1), high)
    return min(start + (u * (bits + 1) - k) * (end - start), high)


def _edge(names: Sequence[str], edge: Mapping[str, Any] | Sequence[Any]) -> Point:
    values = [edge[name] for name in names] if isinstance(edge, Mapping) else list(edge)
    if len(values) != len(names):
        raise AccuracyError(f"edge point {edge} does not fit the arguments {', '.join(names)}")
    return tuple(x if isinstance(x, (float, complex)) else float(Fraction(str(x))) for x in values)


def _arguments(module: ModuleType, name: str) -> tuple[str, ...]:
    function = getattr(module, name, None)
    if function is None:
        raise AccuracyError(f"{module.__name__} has no function {name}")
    return tuple(function.__code__.co_varnames[: function.__code__.co_argcount])


def _modules(theory: str) -> tuple[ModuleType, ModuleType]:
    return (
        importlib.import_module(f"generated.{theory}.float64"),
        importlib.import_module(f"generated.{theory}.ball"),
    )


def _compare(
    modules: tuple[ModuleType, ModuleType],
    name: str,
    points: Sequence[Point],
    entry: Mapping[str, Any],
    at_record: bool,
) -> Iterable[tuple[Point, float, float]]:
    for point, rows in zip(points, _errors(modules, name, points), strict=True):
        for limit, (ulp, rounding) in zip(entry["ulp_of_outputs"], rows, strict=bool(rows)):
            if ulp > limit and (at_record or rounding > entry["rounding"]):
                yield point, limit, ulp


def _violation(key: str, names: Sequence[str], point: Point, limit: float, found: float) -> str:
    at = ", ".join(f"{n}={x!r}" for n, x in zip(names, point, strict=True))
    return f"{key}: error {found:.3g} ulp exceeds the recorded {limit} ulp at {at}"


def _errors(
    modules: tuple[ModuleType, ModuleType], name: str, points: Sequence[Point]
) -> list[list[tuple[float, float]]]:
    """For each point the errors of each output, in ulp and in radii of the 53-bit ball; [] if infinite."""
    import numpy as np

    if not points:
        return []
    function, reference = getattr(modules[0], name), getattr(modules[1], name)
    columns = [np.array(column) for column in zip(*points, strict=True)]
    with np.errstate(all="ignore"):
        values = function(*columns)
    values = values if isinstance(values, tuple) else (values,)
    values = tuple(np.broadcast_to(value, len(points)) for value in values)
    errors: list[list[tuple[float, float]]] = []
    for k, point in enumerate(points):
        exact = _balls(reference, point, REFERENCE_BITS)
        coarse = _balls(reference, point, 53)
        if not all(_is_finite(value) for value in exact):
            errors.append([])
            continue
        got = [value[k] for value in values]
        for x, value in zip(got, exact, strict=True):
            if not np.isfinite(x):
                at = ", ".join(map(repr, point))
                raise AccuracyError(f"{name}: float64 gives {x} at ({at}), the exact value is {value}")
        errors.append([_error(complex(x), e, c) for x, e, c in zip(got, exact, coarse, strict=True)])
    return errors


def _balls(function: Any, point: Point, bits: int) -> tuple[Any, ...]:
    from flint import acb, arb, ctx

    former = ctx.prec
    ctx.prec = bits
    try:
        # Balls instead of exact rationals, so that each operation rounds as it does in float64.
        arguments = [acb(x.real, x.imag) if isinstance(x, complex) else arb(float(x)) for x in point]
        value = function(*arguments)
        return value if isinstance(value, tuple) else (value,)
    finally:
        ctx.prec = former


def _is_finite(value: Any) -> bool:
    return bool(getattr(value, "is_finite", lambda: True)())


def _error(x: complex, exact: Any, coarse: Any) -> tuple[float, float]:
    """Error of x in ulp of the exact value (modulus for complex values), and in radii of the coarse ball."""
    from flint import acb, ctx

    former = ctx.prec
    ctx.prec = REFERENCE_BITS
    try:
        size = abs(acb(exact))
        error = float((acb(x.real, x.imag) - acb(exact)).abs_upper())
        ulp = math.ulp(float(size.mid()))
        if _is_finite(coarse):
            ball = acb(coarse)
            radius = math.hypot(float(ball.real.rad()), float(ball.imag.rad()))
        else:
            radius = math.inf
        # An operation that is exact in one arithmetic may round in the other: one ulp is always explained.
        return error / ulp, error / max(radius, ulp)
    finally:
        ctx.prec = former


def _bound(x: float) -> float:
    """The margin for other machines applied, and rounded up to two significant digits (never below 1)."""
    wanted = max(Fraction(x) * MARGIN, Fraction(1))
    digits = len(str(int(wanted)))
    unit = Fraction(10) ** (digits - 2)
    return float(math.ceil(wanted / unit) * unit)


def _hex(x: complex | float) -> str | list[str]:
    return [x.real.hex(), x.imag.hex()] if isinstance(x, complex) else float(x).hex()


def _unhex(x: str | Sequence[str]) -> complex | float:
    return float.fromhex(x) if isinstance(x, str) else complex(float.fromhex(x[0]), float.fromhex(x[1]))


def _plain_box(box: Mapping[str, Any]) -> dict[str, Any]:
    """The part of a box that can be sampled again, as plain data."""
    if "tuples" in box:
        return {}
    arguments = {
        name: {
            "lower": str(span["lower"]),
            "upper": str(span["upper"]),
            "spacing": span.get("spacing", "linear"),
        }
        for name, span in box["arguments"].items()
    }
    return {"arguments": arguments}
