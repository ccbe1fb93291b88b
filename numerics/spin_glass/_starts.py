"""Where the certified evaluator begins: the maximiser that float64 finds, and the alternatives there."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from flint import arb, fmpq

from numerics.spin_glass._complexity_index import complexity_index_start
from numerics.spin_glass._complexity_start import complexity_start
from numerics.spin_glass._complexity_threshold import threshold_D, threshold_G

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


def near(values: Mapping[str, arb]) -> Iterator[dict[str, arb]]:
    """Parameters near these at which the array functions find a start with ease, the likeliest first.

    Bounds keep their size relative to the spread of the energies. On the way from where the origin lies
    inside the spectrum to where it does not, a solution can be lost: so others follow, with larger and
    smaller bounds.
    """
    for factor, easy in ((1, _EASY), (4, _EASY), (fmpq(1, 4), _EASY), (1, _EASIER)):
        found = {name: _clipped(value, *easy.get(name, (None, None))) for name, value in values.items()}
        ratio = _spread(found) / _spread(values) * factor
        for name in ("u_D", "u_G"):
            if name in found and found[name].is_finite():
                found[name] = _clipped((found[name] * ratio).mid(), -_EASY_SIZE, _EASY_SIZE)
        yield found


def _clipped(value: arb, low: Any, high: Any) -> arb:
    if low is None:
        return value
    return arb(low) if value < low else arb(high) if value > high else value


def _spread(values: Mapping[str, arb]) -> arb:
    """√(p + 2T), the standard deviation of the discriminator's gradient."""
    p, m, sigma_z = values["p"], values["p"] + values["q"], values["sigma_z"]
    return (p + sigma_z * sigma_z * m * arb(2) ** (m - 1)).sqrt()


_EASY_SIZE = 1000
_EASY: Mapping[str, tuple[Any, Any]] = {
    "p": (2, 16),
    "q": (1, 16),
    "sigma_z": (fmpq(1, 1000), 1000),
    "kappa": (fmpq(1, 100), fmpq(99, 100)),
}
_EASIER: Mapping[str, tuple[Any, Any]] = {
    **_EASY,
    "p": (2, 4),
    "q": (1, 4),
    "kappa": (fmpq(2, 5), fmpq(3, 5)),
}
STARTS: Mapping[str, Callable[..., Sequence[Start]]] = {
    "complexity": _complexity,
    "complexity_index": _complexity_index,
    "threshold_D": _threshold("D"),
    "threshold_G": _threshold("G"),
}
