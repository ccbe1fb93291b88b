"""Measured accuracy of emitted float64 functions, against the emitted ball functions at 200 bits.

Two figures are recorded for each function: the largest error in ulp of the result, with the exact point
where it occurs; and the largest error as a multiple of the radius that ball arithmetic with 53 bits reaches
at the same point. The second one stays small where the result suffers from cancellation, because the ball
suffers from it too; so a fresh sample can be held against it, while the worst relative error of a
cancelling result depends on luck.
"""

from __future__ import annotations

import importlib
import inspect
import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from types import ModuleType
from typing import Any

from derive.emit.accuracy.comparison import Found, compare
from derive.emit.accuracy.record import from_hexadecimal, hexadecimal
from derive.emit.accuracy.sampling import Point, sample
from derive.emit.backends.ball import Ball
from derive.emit.backends.float64 import Float64
from derive.emit.errors import AccuracyError

# Another machine's exp, log or erf may be off by a little more than this one's.
MARGIN = Fraction(3, 2)


def measure(
    modules: tuple[ModuleType, ModuleType],
    boxes: Mapping[str, Mapping[str, Any]],
    seed: str = "rederive",
    strict: bool = True,
) -> dict[str, dict[str, Any]]:
    """Measure emitted float64 functions against balls.

    Parameters
    ----------
    modules : the emitted float64 module and the emitted ball module of one theory.
    boxes : for each function name either a box, ``{"arguments": {name: {"lower": .., "upper": ..,
        "spacing": "linear" or "log"}}, "edges": [point, ...], "points": n}`` with edge points as mappings or
        sequences, or ``{"tuples": [point, ...]}`` with points chosen by the caller (complex entries allowed).
        `derive.emit.accuracy.sampling` lists the spacings.
    seed : text that fixes the sample.
    strict : whether a float64 result that is not finite although the exact one is, or a function without a
        known value at any point, is an error; else it is recorded.

    Returns
    -------
    For each function: "ulp" and "rounding" (rounded up to two digits, after the margin for other machines),
    "ulp_of_outputs", "point" (exact, as hexadecimal floats), "points", "tried", "box", "seed"; and "failed",
    how often and where float64 is not finite, if it happened.

    Raises
    ------
    AccuracyError
        For a malformed box, and as `strict` says.
    """
    result: dict[str, dict[str, Any]] = {}
    for name in sorted(boxes):
        names = _arguments(modules[0], name)
        points = sample(names, boxes[name], f"{seed}:{name}")
        found = compare(modules, name, points, strict)
        usable = [k for k, one in enumerate(found) if one.usable]
        if strict and not usable:
            raise AccuracyError(f"{name}: the exact result is finite at none of {len(points)} points")
        shared = {"points": len(usable), "tried": len(points), "box": _plain_box(boxes[name]), "seed": seed}
        result[name] = _worst(names, points, found, usable) | shared
    return result


def _worst(
    names: Sequence[str], points: Sequence[Point], found: Sequence[Found], usable: Sequence[int]
) -> dict[str, Any]:
    """The figures of one function."""

    def at(k: int) -> dict[str, Any]:
        return {n: hexadecimal(x) for n, x in zip(names, points[k], strict=True)}

    if not usable:
        return {"ulp": 0.0, "ulp_of_outputs": [], "rounding": 0.0, "point": {}}
    columns = list(zip(*(found[k].errors for k in usable), strict=True))
    ulps = [max((e[0] for e in column if e and e[0] is not None), default=0.0) for column in columns]
    made = {
        "ulp": _bound(max(ulps)),
        "ulp_of_outputs": [_bound(ulp) for ulp in ulps],
        "rounding": _bound(max((e[1] for column in columns for e in column if e), default=0.0)),
        "point": at(max(usable, key=lambda k: found[k].ulp)),
    }
    failed = [k for k in usable if found[k].failed]
    return made | ({"failed": {"points": len(failed), "point": at(failed[0])}} if failed else {})


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
        if not entry["points"]:
            continue
        theory, _, name = key.rpartition(".")
        pair = (modules or {}).get(theory) or _modules(theory)
        names = _arguments(pair[0], name)
        worst = tuple(from_hexadecimal(entry["point"][n]) for n in names)
        for at, limit, found in _compare(pair, name, [worst], entry, at_record=True):
            violations.append(_violation(key, names, at, limit, found))
        more = [tuple(point) for point in (points or {}).get(key, ())]
        if entry["box"] and fresh:
            box = {**entry["box"], "points": fresh}
            # Over a whole domain, overflow on the way can spoil any new point: the recorded ones are asked.
            more += sample(names, box, f"{entry['seed']}:{name}" + ("" if _over_domain(box) else ":fresh"))
        for at, limit, found in _compare(pair, name, more, entry, at_record=False):
            violations.append(_violation(key, names, at, limit, found))
    return violations


def _arguments(module: ModuleType, name: str) -> tuple[str, ...]:
    function = getattr(module, name, None)
    if function is None:
        raise AccuracyError(f"{module.__name__} has no function {name}")
    return tuple(inspect.signature(function).parameters)


def _modules(theory: str) -> tuple[ModuleType, ModuleType]:
    return (
        importlib.import_module(f"generated.{theory}.{Float64.name}"),
        importlib.import_module(f"generated.{theory}.{Ball.name}"),
    )


def _compare(
    modules: tuple[ModuleType, ModuleType],
    name: str,
    points: Sequence[Point],
    entry: Mapping[str, Any],
    at_record: bool,
) -> Iterable[tuple[Point, float, float]]:
    strict = not _over_domain(entry["box"])
    for point, found in zip(points, compare(modules, name, points, strict), strict=True):
        if found.failed and not entry.get("failed"):
            yield point, entry["ulp"], math.inf
        for limit, error in zip(entry["ulp_of_outputs"], found.errors, strict=bool(found.errors)):
            ulp, rounding = error or (None, 0.0)
            if ulp is not None and ulp > limit and (at_record or rounding > entry["rounding"]):
                yield point, limit, ulp


def _over_domain(box: Mapping[str, Any]) -> bool:
    """Whether some argument was tried over its domain, for want of a declared span, or there is none."""
    spans = box.get("arguments")
    return spans is not None and (not spans or any("said" in span for span in spans.values()))


def _violation(key: str, names: Sequence[str], point: Point, limit: float, found: float) -> str:
    at = ", ".join(f"{n}={x!r}" for n, x in zip(names, point, strict=True))
    return f"{key}: error {found:.3g} ulp exceeds the recorded {limit} ulp at {at}"


def _bound(x: float) -> float:
    """The margin for other machines applied, and rounded up to two significant digits (never below 1)."""
    wanted = max(Fraction(x) * MARGIN, Fraction(1))
    digits = len(str(int(wanted)))
    unit = Fraction(10) ** (digits - 2)
    return float(math.ceil(wanted / unit) * unit)


def _plain_box(box: Mapping[str, Any]) -> dict[str, Any]:
    """The part of a box that can be sampled again, as plain data."""
    if "tuples" in box:
        return {}
    arguments = {
        name: {
            "lower": str(span["lower"]),
            "upper": str(span["upper"]),
            "spacing": span.get("spacing", "linear"),
            **({"said": str(span["said"])} if "said" in span else {}),
        }
        for name, span in box["arguments"].items()
    }
    return {"arguments": arguments}
