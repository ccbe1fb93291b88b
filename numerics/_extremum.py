"""Extrema: the stationary point and its multipliers, certified by an interval Newton step and by signs.

A proved claim says that a solution of the equations with the right signs is the extremum. So nothing is
searched globally: floats propose a solution and which alternatives hold there, Krawczyk's operator encloses
the solution, and the signs decide. Where a sign is wrong the other alternative of that choice is tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from itertools import product
from typing import Any, TypeAlias

from flint import arb, arb_mat, ctx

from numerics._kinds import Values, flattened, obstacle_of, shaped
from numerics._settle import Number, settle
from numerics.catalogue import Quantity
from numerics.errors import PrecisionError

Choices: TypeAlias = tuple[int, ...]
Start: TypeAlias = tuple[Choices, Sequence[Any]]

# Theories whose array functions find where to begin.
STARTERS = {"spin_glass": "numerics.spin_glass"}
_LEAST_BITS, _MOST_BITS = 160, 1 << 15
_NEWTON_STEPS = 60
_MOST_CANDIDATES = 24


class NotCertified(Exception):
    """No solution could be enclosed near the point that floats propose."""


def evaluate_extremum(known: Quantity, values: Values, exact: bool, digits: int) -> Any:
    """The value of a quantity at its extremum, in the shape that its type promises.

    Raises: PrecisionError when no proposed solution can be certified, or its signs cannot be decided, which
    happens on the border between two alternatives.
    """
    stationary = _Stationary(known, values)
    value = known.function(known.data["value"])
    shape: tuple[int, ...] | None = None

    def attempt(bits: int) -> list[Number]:
        nonlocal shape
        flat, shape = flattened(known, value(*stationary.enclosed(bits), *values))
        return flat

    flat = settle(attempt, digits, obstacle=None if exact else obstacle_of(known, values))
    return shaped(known, flat, shape)


class _Stationary:
    """The system of one quantity at one set of parameters."""

    def __init__(self, known: Quantity, values: Values) -> None:
        self.name, self.values = known.record.name, values
        self.data = known.data["extremum"]
        self.rows, self.slopes, self.conditions = (
            known.function(self.data[part]) for part in ("rows", "slopes", "conditions")
        )
        closed = self.data["known"]
        self.closed = known.function(closed) if closed else None
        start = self.data["start"]
        self.start = known.function(start) if start else None
        self.size = len(self.data["unknowns"])
        self.accepted: Start | None = None
        self.use_closed = False

    def enclosed(self, bits: int) -> list[Any]:
        """Balls around the unknowns at the extremum; raises the current precision where it is low."""
        ctx.prec = max(ctx.prec, _LEAST_BITS)
        if self.use_closed or self._closed_holds():
            self.use_closed = True
            return list(self.closed(*self.values))  # type: ignore[misc]
        return self._search(bits)

    def _closed_holds(self) -> bool:
        if self.closed is None or self.accepted is not None:
            return False
        signs = self.conditions(*self.closed(*self.values), *self.values)
        first: Choices = (0,) * len(self.data["choices"])
        return self._judged(first, signs) == []

    def _search(self, bits: int) -> list[Any]:
        """The first proposed solution that is certified and has the right signs."""
        # What held at a lower precision is proposed again, and certified anew with its signs.
        waiting: list[Start] = list(self._proposals()) if self.accepted is None else [self.accepted]
        seen: set[Choices] = set()
        undecided = uncertified = False
        while waiting and len(seen) < _MOST_CANDIDATES:
            choices, start = waiting.pop(0)
            if choices in seen:
                continue
            seen.add(choices)
            try:
                box = self._solve(choices, [arb(x) for x in start])
            except NotCertified:
                uncertified = True
                waiting += self._flipped(choices, range(len(choices)), start)
                continue
            wrong = self._judged(choices, self.conditions(*box, *self.values))
            if wrong == []:
                self.accepted = choices, [x.mid() for x in box]
                return box
            undecided |= wrong is None
            flips = range(len(choices)) if wrong is None else wrong
            waiting += self._flipped(choices, flips, [x.mid() for x in box])
        if bits < (_MOST_BITS if undecided else 8 * _LEAST_BITS) and (undecided or uncertified):
            return [arb.nan()] * self.size
        reason = (
            "the parameters lie on the border between two cases, or too close to it"
            if undecided
            else "no solution near the one that float64 proposes could be certified"
        )
        raise PrecisionError(f"{self.name}: {reason}; {bits} bits were tried", bits)

    def _flipped(self, choices: Choices, places: Iterable[int], start: Sequence[Any]) -> list[Start]:
        """The same proposal with another option at one of these places."""
        return [
            ((*choices[:i], option, *choices[i + 1 :]), start)
            for i in places
            for option in range(len(self.data["choices"][i]))
        ]

    def _proposals(self) -> Sequence[Start]:
        """Starts of the theory's own starter, or of its declared starting point with every combination."""
        theory = self.name.partition(".")[0]
        if theory in STARTERS:
            starts: dict[str, Callable[..., Sequence[Start]]] = import_module(STARTERS[theory]).STARTS
            family = self.data["rows"].removesuffix("_rows")
            return starts[family](*(float(arb(v).mid()) for v in self.values))
        if self.start is None:
            raise PrecisionError(f"{self.name}: neither a starter nor a starting point is known", 0)
        point = [arb(x).mid() for x in self.start(*self.values)]
        options = [range(len(choice)) for choice in self.data["choices"]]
        return [(choices, point) for choices in product(*options)]

    def _judged(self, choices: Choices, signs: Sequence[Any]) -> list[int] | None:
        """The choices whose conditions fail; None when that is not decided."""
        wrong: list[int] = []
        for i, option in enumerate(choices):
            for k in self.data["choices"][i][option]["conditions"]:
                if signs[k] < 0:
                    wrong.append(i)
                elif not signs[k] >= 0:
                    return None
        for k in self.data["positive"]:
            if not signs[k] > 0:
                return None
        return wrong

    def _chosen(self, choices: Choices) -> list[int]:
        rows = list(range(self.data["always"]))
        for i, option in enumerate(choices):
            rows += self.data["choices"][i][option]["rows"]
        return rows

    def _residual(self, chosen: Sequence[int], point: Sequence[Any]) -> arb_mat:
        found = self.rows(*point, *self.values)
        return arb_mat([[arb(found[k])] for k in chosen])

    def _jacobian(self, chosen: Sequence[int], point: Sequence[Any]) -> arb_mat:
        found = self.slopes(*point, *self.values)
        return arb_mat([[arb(x) for x in found[k * self.size : (k + 1) * self.size]] for k in chosen])

    def _solve(self, choices: Choices, start: Sequence[Any]) -> list[Any]:
        """Balls that contain exactly one solution, near the start.

        Raises: NotCertified.
        """
        chosen = self._chosen(choices)
        point = [arb(x).mid() for x in start]
        tiny = arb(2) ** (12 - ctx.prec)
        try:
            for _ in range(_NEWTON_STEPS):
                inverse = self._jacobian(chosen, point).mid().inv().mid()
                step = inverse * self._residual(chosen, point)
                point = [(x - step[i, 0]).mid() for i, x in enumerate(point)]
                sizes = [abs(step[i, 0]) <= tiny * (abs(x) + tiny) for i, x in enumerate(point)]
                if all(sizes):
                    break
            inverse = self._jacobian(chosen, point).mid().inv().mid()
            correction = inverse * self._residual(chosen, point)
        except ZeroDivisionError:
            raise NotCertified from None
        radii = [
            2 * (abs(correction[i, 0]).upper() + tiny * (tiny + abs(x) / 16)) for i, x in enumerate(point)
        ]
        for _ in range(8):
            box = [x + arb(0, r.upper()) for x, r in zip(point, radii, strict=True)]
            contraction = _identity(self.size) - inverse * self._jacobian(chosen, box)
            spread = contraction * arb_mat([[arb(0, r.upper())] for r in radii])
            moved = [spread[i, 0] - correction[i, 0] for i in range(self.size)]
            if all(abs(m) < r for m, r in zip(moved, radii, strict=True)):
                return [x + m for x, m in zip(point, moved, strict=True)]
            radii = [8 * r for r in radii]
        raise NotCertified


def _identity(n: int) -> arb_mat:
    return arb_mat([[arb(int(i == j)) for j in range(n)] for i in range(n)])
