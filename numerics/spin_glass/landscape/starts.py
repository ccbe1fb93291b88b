"""Where the certified evaluator begins: the maximiser that float64 finds, and the alternatives there."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from numerics.spin_glass.landscape.index import complexity_index_start
from numerics.spin_glass.landscape.start import complexity_start
from numerics.spin_glass.landscape.threshold import threshold_D, threshold_G

Start = tuple[tuple[int, ...], Sequence[float]]

_POINT = ("x1", "s", "delta", "w_D", "w_G", "e_D", "e_G")


def _regime(found: Mapping[str, Any]) -> int:
    return 0 if found["bulk"] else 1


def _numbers(found: Mapping[str, Any], *more: str) -> list[float]:
    return [float(found[name]) for name in (*_POINT, *more)]


def _complexity(*parameters: Any) -> list[Start]:
    found = complexity_start(*parameters)
    choices = (_regime(found), int(found["D"]), int(found["G"]))
    return [(choices, _numbers(found, "lam_D", "lam_G"))]


def _complexity_index(*parameters: Any) -> list[Start]:
    found = complexity_index_start(*parameters)
    choices = (_regime(found), *(int(found[k]) for k in ("D", "G", "A", "B")))
    return [(choices, _numbers(found, "lam_D", "lam_G", "lam_A", "lam_B", "om_D", "om_G"))]


def _threshold(player: str) -> Callable[..., list[Start]]:
    def start(*model: Any) -> list[Start]:
        place = float((threshold_D if player == "D" else threshold_G)(*model))
        bounds = (place, math.inf) if player == "D" else (math.inf, place)
        found = complexity_start(*bounds, *model)
        return [((_regime(found),), [*_numbers(found, f"lam_{player}"), place])]

    return start


STARTS: Mapping[str, Callable[..., Sequence[Start]]] = {
    "complexity": _complexity,
    "complexity_index": _complexity_index,
    "threshold_D": _threshold("D"),
    "threshold_G": _threshold("G"),
}
