"""Extrema: the stationary point and its multipliers, certified by an interval Newton step and by signs.

There is one solution of the equations with the right signs. So nothing is searched globally: floats, or a
closed form that the theory knows for some parameters, propose a solution and which alternatives hold
there, Krawczyk's operator encloses the solution, and the signs decide. Where a sign is wrong the other
alternative of that choice is tried. Unknowns that are exactly zero, or exactly what the closed form says,
are recognised: with them the equations that they make vanish leave the system, and what remains is
certified anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import product
from typing import Any

from flint import arb, arb_mat, ctx, fmpq

from numerics.catalogue import Domain, Evaluable
from numerics.errors import PrecisionError, RederiveError
from numerics.kinds.evaluator import Values
from numerics.kinds.starts import Choices, Start, starts_of

_LEAST_BITS, _MOST_BITS = 160, 1 << 12
_NEWTON_STEPS = 60
_MOST_CANDIDATES = 24
# For a start in multiprecision: a whole number, often an exponent, and the size of all, in powers of two.
_LARGEST_WHOLE, _LARGEST_SIZE = 1 << 11, 1 << 13
_ALWAYS = -1  # in place of a choice: what must hold whichever options are taken


class NotCertified(Exception):
    """No solution could be enclosed near the point that floats propose."""


class Stationary:
    """The system of one quantity at one set of parameters."""

    def __init__(self, known: Evaluable, values: Values) -> None:
        self.name, self.values = known.record.name, values
        self.data = known.data["extremum"]
        self.theory = self.name.partition(".")[0]
        self.family = str(self.data["rows"]).removesuffix("_rows")
        self.rows, self.slopes = (known.function(self.data[part]) for part in ("rows", "slopes"))
        conditions = self.data["conditions"]
        self.conditions = known.function(conditions) if conditions else _no_conditions
        closed = self.data["known"]
        self.closed = known.function(closed) if closed else None
        start = self.data["start"]
        self.start = known.function(start) if start else None
        self.size = len(self.data["unknowns"])
        self.accepted: Start | None = None
        self.domains, self.wide = known.domains, False
        self.least_bits = _LEAST_BITS
        self.first_bits = 0
        self.middles = [x.mid() if isinstance(x, arb) else x for x in values]
        radii = [x.rel_accuracy_bits() for x in values if isinstance(x, arb) and not x.is_exact()]
        # where an input has a radius, more bits than it has help no more
        self.most_bits = 2 * max(radii) + _LEAST_BITS if radii else None
        self.not_zero: Set[int] = set()

    def enclosed(self, bits: int) -> list[Any]:
        """Balls around the unknowns at the extremum; raises the current precision where it is low."""
        ctx.prec = max(ctx.prec, self.least_bits)
        found = self._at_closed()
        return self._search(bits) if found is None else found

    def _at_closed(self) -> list[Any] | None:
        """The solution in closed form where it is tested to be one: exact where it is rational."""
        if self.closed is None or self.accepted is not None:
            return None
        point = list(self.closed(*self.values))
        fixed = {i: x for i, x in enumerate(point) if isinstance(x, fmpq)}
        first: Choices = (0,) * len(self.data["choices"])
        try:
            box, _ = self._certified(first, point, fixed)
        except NotCertified:
            return None
        return box if self._judged(first, self.conditions(*box, *self.values)) == [] else None

    def _search(self, bits: int) -> list[Any]:
        """The first proposed solution that is certified and has the right signs."""
        # What held at a lower precision is proposed again, and certified anew with its signs.
        waiting: list[Start] = list(self._proposals()) if self.accepted is None else [self.accepted]
        seen: set[Choices] = set()
        undecided = uncertified = rejected = False
        while waiting and len(seen) < _MOST_CANDIDATES:
            choices, start = waiting.pop(0)
            if choices in seen:
                continue
            seen.add(choices)
            try:
                box, outer = self._solve(choices, start)
            except NotCertified:
                uncertified = True
                waiting += self._flipped(choices, range(len(choices)), start)
                continue
            wrong = self._judged(choices, self.conditions(*box, *self.values))
            if wrong == []:
                self.accepted = choices, [x.mid() for x in box]
                return self._with_zeros(choices, box, outer)
            undecided |= wrong is None
            rejected |= wrong is not None
            flips = range(len(choices)) if wrong is None or _ALWAYS in wrong else wrong
            waiting += self._flipped(choices, flips, [x.mid() for x in box])
        if self.accepted is None and not self.wide and self._widened():
            return self._search(bits)
        self.first_bits = self.first_bits or bits
        limit = max(_MOST_BITS if undecided else 8 * _LEAST_BITS, 4 * self.first_bits)
        if self.most_bits is not None:
            limit = min(limit, self.most_bits)
        if bits < limit and (undecided or uncertified):
            return [arb.nan()] * self.size
        reason = "no solution near the one that is proposed could be certified"
        if not seen:
            reason = "no starting point could be found; the parameters are too large, or too close to a bound"
        if undecided:
            reason = "the parameters lie on the border between two cases, or too close to it"
        elif rejected and not uncertified:
            reason = "the solution that was found has not the signs that it must have; there may be no value"
        raise PrecisionError(f"{self.name} at {self._at()}: {reason}; {bits} bits were tried", bits)

    def _at(self) -> str:
        """The parameters with their values, in words."""
        shown_values = [str(v) if isinstance(v, fmpq) else v.str(8) for v in self.values]
        return ", ".join(f"{d.name} = {v[:40]}" for d, v in zip(self.domains, shown_values, strict=True))

    def _with_zeros(self, choices: Choices, box: list[Any], outer: Sequence[Any]) -> list[Any]:
        """The solution with the unknowns that are certainly zero as exact zeros.

        The smaller system has a solution inside the box that holds exactly one of the whole system.
        """
        fixed = {i: fmpq(0) for i, x in enumerate(box) if x.contains(0)}
        if not fixed or fixed.keys() == self.not_zero:
            return box
        try:
            found, _ = self._certified(choices, box, fixed)
        except NotCertified:
            self.not_zero = fixed.keys()  # the same ones are not tried again at a higher precision
            return box
        inside = all(wide.contains(arb(x)) for wide, x in zip(outer, found, strict=True))
        return found if inside else box

    def _flipped(self, choices: Choices, places: Iterable[int], start: Sequence[Any]) -> list[Start]:
        """The same proposal with another option at one of these places."""
        return [
            ((*choices[:i], option, *choices[i + 1 :]), start)
            for i in places
            for option in range(len(self.data["choices"][i]))
        ]

    def _proposals(self) -> Sequence[Start]:
        """Starts of the theory's own starter, or of its declared starting point with every combination."""
        known = starts_of(self.theory)
        if self.wide:
            return known.wide[self.family](*self.values)
        if self.family in known.near:
            try:
                return known.near[self.family](*(float(arb(v).mid()) for v in self.values))
            except (RederiveError, ArithmeticError):
                return []  # beyond float64
        if self.start is None:
            told = "neither a starter nor a starting point is known; say where the search begins by start="
            raise PrecisionError(f"{self.name}: {told}", 0)
        point = [arb(x).mid() for x in self.start(*self.values)]
        options = [range(len(choice)) for choice in self.data["choices"]]
        return [(choices, point) for choices in product(*options)]

    def _widened(self) -> bool:
        """Turn to starts in multiprecision, with the bits that parameters of this size need."""
        if self.family not in starts_of(self.theory).wide:
            return False
        size = _size(self.domains, self.values)
        if size is None or size > _LARGEST_SIZE:
            return False
        self.wide = True
        # what float64 does not reach is far away, and as many bits cancel
        ctx.prec = self.least_bits = max(ctx.prec, _LEAST_BITS + 6 * size)
        return True

    def _judged(self, choices: Choices, signs: Sequence[Any]) -> list[int] | None:
        """The choices whose conditions fail, `_ALWAYS` for what must hold in any case; None: not decided."""
        wrong: list[int] = []
        for k in self.data["positive"]:
            if signs[k] <= 0:
                return [_ALWAYS]
            if not signs[k] > 0:
                return None
        for k in self.data.get("nonnegative", ()):
            if signs[k] < 0:
                return [_ALWAYS]
            if not signs[k] >= 0:
                return None
        for i, option in enumerate(choices):
            for k in self.data["choices"][i][option]["conditions"]:
                if signs[k] < 0:
                    wrong.append(i)
                elif not signs[k] >= 0:
                    return None
        return wrong

    def _chosen(self, choices: Choices) -> list[int]:
        rows = list(range(self.data["always"]))
        for i, option in enumerate(choices):
            rows += self.data["choices"][i][option]["rows"]
        return rows

    def _residual(self, chosen: Sequence[int], point: Sequence[Any], values: Sequence[Any]) -> arb_mat:
        found = self.rows(*point, *values)
        return arb_mat([[arb(found[k])] for k in chosen])

    def _jacobian(
        self, chosen: Sequence[int], free: Sequence[int], point: Sequence[Any], values: Sequence[Any]
    ) -> arb_mat:
        found = self.slopes(*point, *values)
        return arb_mat([[arb(found[k * self.size + i]) for i in free] for k in chosen])

    def _solve(self, choices: Choices, start: Sequence[Any]) -> tuple[list[Any], list[Any]]:
        """Balls that contain exactly one solution near the start, and the wider box with no other one.

        Raises
        ------
        NotCertified
        """
        return self._certified(choices, start, {})

    def _certified(
        self, choices: Choices, start: Sequence[Any], fixed: Mapping[int, fmpq]
    ) -> tuple[list[Any], list[Any]]:
        """The same with exact values for some unknowns, without the equations that vanish because of these.

        They must vanish wherever the others lie in a box of some size, and leave as many as there are
        unknowns.
        """
        free = [i for i in range(self.size) if i not in fixed]
        chosen = self._chosen(choices)

        def whole(part: Sequence[Any]) -> list[Any]:
            others = iter(part)
            return [fixed[i] if i in fixed else next(others) for i in range(self.size)]

        point = [arb(start[i]).mid() for i in free]
        if fixed:
            wide = [x + arb(0, arb(2) ** -8 * (1 + abs(x).upper())) for x in point]
            chosen = self._not_zero(chosen, whole(wide))
            if len(chosen) != len(free):
                raise NotCertified
            if not free:
                return whole([]), whole([])
        else:
            wide = []
        tiny = arb(2) ** (12 - ctx.prec)
        try:
            for _ in range(_NEWTON_STEPS):
                inverse = self._jacobian(chosen, free, whole(point), self.middles).mid().inv().mid()
                step = inverse * self._residual(chosen, whole(point), self.middles)
                point = [(x - step[i, 0]).mid() for i, x in enumerate(point)]
                sizes = [abs(step[i, 0]) <= tiny * (abs(x) + tiny) for i, x in enumerate(point)]
                if all(sizes):
                    break
            inverse = self._jacobian(chosen, free, whole(point), self.middles).mid().inv().mid()
            correction = inverse * self._residual(chosen, whole(point), self.values)
        except ZeroDivisionError:
            raise NotCertified from None
        radii = [
            2 * (abs(correction[i, 0]).upper() + tiny * (tiny + abs(x) / 16)) for i, x in enumerate(point)
        ]
        for _ in range(8):
            box = [x + arb(0, r.upper()) for x, r in zip(point, radii, strict=True)]
            contraction = _identity(len(free)) - inverse * self._jacobian(
                chosen, free, whole(box), self.values
            )
            spread = contraction * arb_mat([[arb(0, r.upper())] for r in radii])
            moved = [spread[i, 0] - correction[i, 0] for i in range(len(free))]
            if all(abs(m) < r for m, r in zip(moved, radii, strict=True)):
                if fixed and not all(w.contains(x) for w, x in zip(wide, box, strict=True)):
                    raise NotCertified
                return whole([x + m for x, m in zip(point, moved, strict=True)]), whole(box)
            radii = [8 * r for r in radii]
        raise NotCertified

    def _not_zero(self, chosen: Sequence[int], box: Sequence[Any]) -> list[int]:
        """The equations that do not vanish exactly on a box in which some unknowns have exact values."""
        try:
            found = self.rows(*box, *self.values)
        except ZeroDivisionError:
            raise NotCertified from None
        return [k for k in chosen if not _vanishes(found[k])]


def _size(domains: Sequence[Domain], values: Sequence[Any]) -> int | None:
    """How many powers of two lie between the parameters and one, or them and a bound; None: too many."""
    total = 0
    for domain, value in zip(domains, values, strict=True):
        number = arb(value).mid()
        if not number.is_finite():
            continue
        if domain.integer:
            if abs(number) > _LARGEST_WHOLE:
                return None
            total += int(abs(number).floor().unique_fmpz())
            continue
        bounds = [end.below for end in (domain.lower, domain.upper) if end is not None]
        total += max(_exponent(number - bound) for bound in (fmpq(0), *bounds))
    return total


def _exponent(x: arb) -> int:
    mantissa, exponent = x.mid().man_exp()
    return abs(int(exponent) + int(mantissa).bit_length()) if mantissa else 0


def _no_conditions(*_: Any) -> tuple[Any, ...]:
    return ()


def _vanishes(number: Any) -> bool:
    """Whether a number is exactly zero; a ball around zero is not."""
    return bool(number == 0)


def _identity(n: int) -> arb_mat:
    return arb_mat([[arb(int(i == j)) for j in range(n)] for i in range(n)])
