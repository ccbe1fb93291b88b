"""The integral over its whole path: in the variable itself where both ends are regular, else from each end in
the distance from it, with the part next to a singular or infinite end from its germ.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, TypeAlias

from flint import acb, arb, ctx, fmpq

from numerics.integrals.germ import Germ, Scale, Unbounded
from numerics.integrals.program import EITHER, Prepared, Program
from numerics.integrals.quadrature import Budget, NotEnclosed, integrate
from numerics.integrals.signs import split

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs

_NEAR = arb(1) / 256  # how far around an end the integrand must be analytic for the end to be regular
_SAMPLES = 64
_ROUNDS = 12
_MOST_OPEN = 4  # signs of a sliver that are tried one by one


class SingularEnd(Exception):
    """Next to an end nothing could be bounded well enough; the text says which."""


@dataclass
class Chart:
    """The integrand along x = origin + τ·length for τ from 0 to 1, and where that is for messages."""

    program: Program
    direction: int
    origin: Any
    length: Any
    place: Callable[[Any], Any]
    end: str = ""  # in words, where τ = 0 is an end that may be singular


@dataclass
class Integral:
    """One integral of the catalogue at given parameters.

    Parameters
    ----------
    data : the catalogue's description.
    values : the parameters.
    ends : the finite ends, as a function, since they depend on the precision.
    budget : counts the evaluations of all attempts.
    """

    data: Mapping[str, Any]
    values: Sequence[Any]
    ends: Callable[[], Sequence[Any]]
    budget: Budget

    def __post_init__(self) -> None:
        self.programs = {
            name: Program(chart, len(self.values)) for name, chart in self.data["charts"].items()
        }
        self.real = bool(self.data["real"])
        self.size: arb | None = None  # about the integral of the modulus, or more

    # --- the path -----------------------------------------------------------------------------------------

    def enclosed(self, bits: int) -> Ball:
        """An enclosure with about that many bits relative to the integral of the modulus; sets ctx.prec.

        Raises
        ------
        NotEnclosed, SingularEnd, Exhausted
        """
        ctx.prec = bits + 30
        charts, sign = self._charts()
        prepared = [chart.program.at(self.values, chart.direction) for chart in charts]
        if self.size is None:
            self.size = sum(
                (self._rough(*pair) for pair in zip(charts, prepared, strict=True)), arb(0)
            ).upper()
        for _ in range(_ROUNDS):
            tolerance = (self.size * arb(2) ** (-bits - 8)).lower() if self.size > 0 else arb(2) ** -bits
            total: Ball = arb(0)
            size = arb(0)
            for chart, at in zip(charts, prepared, strict=True):
                part, modulus = self._over(chart, at, tolerance, bits)
                total, size = total + part, size + modulus
            found, self.size = self.size, size.upper()
            if not size < found / 1024:
                break
        return total * sign

    def _charts(self) -> tuple[list[Chart], int]:
        ends = [end if isinstance(end, fmpq) else arb(end) for end in self.ends()]
        if not all(arb(end).is_finite() for end in ends):
            raise SingularEnd("an end of the integral is not finite")
        infinite = [bool(x) for x in self.data["infinite"]]
        sign = -1 if self.data["reversed"] else 1
        lower, upper = self.programs["lower"], self.programs["upper"]
        if all(infinite):
            return [
                Chart(lower, 1, fmpq(0), fmpq(1), lambda t: -1 / t, "-infinity"),
                Chart(self.programs["plain"], 1, fmpq(-1), fmpq(2), lambda x: x),
                Chart(upper, 1, fmpq(0), fmpq(1), lambda t: 1 / t, "infinity"),
            ], sign
        if infinite[1]:
            low = ends[0]
            return [
                Chart(lower, 1, fmpq(0), fmpq(1), lambda t: low + t, "the lower end"),
                Chart(upper, 1, fmpq(0), fmpq(1), lambda t: low + 1 / t, "infinity"),
            ], sign
        if infinite[0]:
            high = ends[0]
            return [
                Chart(lower, 1, fmpq(0), fmpq(1), lambda t: high - 1 / t, "-infinity"),
                Chart(upper, 1, fmpq(0), fmpq(1), lambda t: high - t, "the upper end"),
            ], sign
        return self._bounded(ends[0], ends[1])

    def _bounded(self, low: Any, high: Any) -> tuple[list[Chart], int]:
        span = high - low
        if span == 0:
            return [], 1
        plain = Chart(self.programs["plain"], 1, low, span, lambda x: x)
        at = plain.program.at(self.values, 1)
        decided = bool(span > 0 or span < 0)
        if not decided or all(self._regular(plain, at, end) for end in (low, high)):
            return [plain], 1
        direction = 1 if span > 0 else -1
        half = abs(span) / 2
        return [
            Chart(
                self.programs["lower"],
                direction,
                fmpq(0),
                half,
                lambda t: low + direction * t,
                "the lower end",
            ),
            Chart(
                self.programs["upper"],
                direction,
                fmpq(0),
                half,
                lambda t: high - direction * t,
                "the upper end",
            ),
        ], direction

    # --- the integrand ------------------------------------------------------------------------------------

    def _branches(self, signs: Sequence[Any]) -> list[int]:
        """The branches that these signs, where some may be `EITHER`, can mean."""
        patterns = [""]
        for k in self.data["conditions"]:
            text = "+-0" if signs[k] is EITHER else {1: "+", -1: "-", 0: "0"}[signs[k]]
            patterns = [pattern + letter for pattern in patterns for letter in text]
        return sorted({int(self.data["choice"][pattern]) for pattern in patterns})

    def _function(self, at: Prepared, output: int, signs: Sequence[Any]) -> Callable[[Ball, bool], Ball]:
        """An output; where the integral is real without detours, real balls mean the real functions."""
        call = at.function(output, signs)
        if self.real and not at.program.has_unit:
            return call
        return lambda x, analytic: call(x if isinstance(x, acb) else acb(x), analytic)

    def _along(
        self, chart: Chart, at: Prepared, output: int, signs: Sequence[Any]
    ) -> Callable[[Ball, bool], Ball]:
        """A branch as a function of τ, with the length of the chart."""
        call, origin, length = self._function(at, output, signs), chart.origin, chart.length
        return lambda tau, analytic: call(origin + tau * length, analytic) * length

    def _switch(self, chart: Chart, at: Prepared) -> Callable[[int, Sequence[Any]], Any]:
        origin, length = chart.origin, chart.length

        def real(output: int | None, signs: Sequence[Any], factor: Any) -> Any:
            if output is None:
                return None
            call = self._function(at, output, signs)

            def value(tau: Ball, analytic: bool) -> Ball:
                found = call(origin + tau * length, analytic)
                return (found.real if isinstance(found, acb) else found) * factor

            return value

        def switch(k: int, signs: Sequence[Any]) -> Any:
            slope = real(at.program.slopes[k], signs, length)
            return real(at.program.switches[k], signs, 1), slope

        return switch

    def _regular(self, chart: Chart, at: Prepared, end: Any) -> bool:
        """Whether the integrand looks analytic around an end; only the way to proceed hangs on it."""
        radius = (abs(arb(chart.length)) * _NEAR).upper()
        around, real = acb(end + arb(0, radius), arb(0, radius)), end + arb(0, radius)
        for sign in (1, -1) if at.program.switches else (1,):
            signs = [sign] * len(at.program.switches)
            self.budget.spend(len(at.program.branches) + len(signs))
            values = [at.function(k, signs)(around, True) for k in at.program.branches]
            values += [self._function(at, k, signs)(real, False) for k in at.program.switches]
            if not all(bool(value.is_finite()) for value in values):
                return False
        return True

    def _rough(self, chart: Chart, at: Prepared) -> arb:
        """About the integral of the modulus, or more: from the places where it is bounded."""
        total = arb(0)
        signs = [EITHER] * len(at.program.switches)
        for output in at.program.branches:
            call = self._along(chart, at, output, signs)
            for j in range(_SAMPLES):
                value = abs(call(arb(2 * j + 1) / (2 * _SAMPLES) + arb(0, arb(1) / (2 * _SAMPLES)), False))
                if value.is_finite():
                    total += value.upper() / _SAMPLES
        self.budget.spend(_SAMPLES * len(at.program.branches))
        return total.upper()

    # --- the parts ----------------------------------------------------------------------------------------

    def _over(self, chart: Chart, at: Prepared, tolerance: arb, bits: int) -> tuple[Ball, arb]:
        """The integral over one chart, and about that of the modulus."""
        start, total, halvings = arb(0), arb(0), 0
        if chart.end and not self._regular(chart, at, fmpq(0)):
            halvings, total = self._tail(chart, at, tolerance, bits)
            start = arb(2) ** -halvings
        size = abs(total)
        count, most_halvings = int(self.data["switches"]), halvings + bits + 20
        share = tolerance / 1024

        def negligible(low: arb, high: arb, signs: Sequence[Any]) -> bool:
            bound = self._sliver(chart, at, signs, low, high)
            return bool(bound.is_finite() and abs(bound).upper() <= share)

        try:
            width = arb(2) ** (-bits - 20)
            pieces = split(self._switch(chart, at), count, start, arb(1), negligible, width, self.budget)
            slivers = [piece for piece in pieces if any(s is EITHER for s in piece[2])]
            for low, high, signs in slivers:
                sliver = self._sliver(chart, at, signs, low, high)
                if not sliver.is_finite():
                    raise NotEnclosed(low, high)
                total += sliver
            for low, high, signs in (piece for piece in pieces if not any(s is EITHER for s in piece[2])):
                (call,) = self._calls(chart, at, signs)
                part, modulus = integrate(call, low, high, tolerance, self.budget, most_halvings)
                total, size = total + part, size + modulus
        except NotEnclosed as problem:
            low, high = (
                chart.place(chart.origin + tau * chart.length) for tau in (problem.low, problem.high)
            )
            raise NotEnclosed(low, high) from None
        return total, size

    def _calls(self, chart: Chart, at: Prepared, signs: Sequence[Any]) -> list[Callable[[Ball, bool], Ball]]:
        """The branches that these signs can mean, along the chart."""
        return [self._along(chart, at, at.program.branches[k], signs) for k in self._branches(signs)]

    def _sliver(self, chart: Chart, at: Prepared, signs: Sequence[Any], low: arb, high: arb) -> Ball:
        """A bound over a short interval on which signs are open: for all of them together or, where that is
        not finite, for one after the other.
        """
        around = (low + high) / 2 + arb(0, ((high - low) / 2).upper())
        bound = self._over_all(self._calls(chart, at, signs), around)
        if not bound.is_finite():
            one_by_one = self._one_by_one(chart, at, signs, around)
            if one_by_one:
                bound = self._over_all(
                    [call for each in one_by_one for call in self._calls(chart, at, each)], around
                )
        return bound * (high - low)

    def _over_all(self, calls: Sequence[Callable[[Ball, bool], Ball]], around: arb) -> Ball:
        """A ball that holds the values of all these functions."""
        self.budget.spend(len(calls))
        total = calls[0](around, False)
        for call in calls[1:]:
            total = total.union(call(around, False))
        return total

    def _one_by_one(self, chart: Chart, at: Prepared, signs: Sequence[Any], around: arb) -> list[list[int]]:
        """All that the open signs can be on more than single points; none where they are too many.

        What has a slope there vanishes at one point at most, which does not count.
        """
        if sum(sign is EITHER for sign in signs) > _MOST_OPEN:
            return []
        switch = self._switch(chart, at)
        choices: list[tuple[int, ...]] = []
        for k, sign in enumerate(signs):
            if sign is not EITHER:
                choices.append((sign,))
                continue
            slope = None if any(s is EITHER for s in signs[:k]) else switch(k, signs)[1]
            isolated = slope is not None and not slope(around, False).contains(0)
            choices.append((1, -1) if isolated else (1, -1, 0))
        return [list(each) for each in product(*choices)]

    def _tail(self, chart: Chart, at: Prepared, tolerance: arb, bits: int) -> tuple[int, arb]:
        """(n, the integral from 0 to τ = 2^-n) where the germ determines it to the tolerance."""
        if not self.real:
            raise SingularEnd(f"the integrand is not real and singular at {chart.end}")
        if at.program.has_unit:
            raise SingularEnd(
                f"the integrand is singular at {chart.end}, and built from numbers that are not real: "
                "of such it is not shown that they are integrable there"
            )
        length = arb(chart.length)
        halvings = max(2, 2 + int(_exponent(length)))
        orders = 10 + bits // 24
        reached: arb | None = None
        while halvings < 6 * bits + 400:
            start = arb(2) ** -halvings
            self.budget.spend(8)
            try:
                found = self._germ(at, Scale(start * length, orders)).integral()
            except Unbounded:
                found = arb.nan()
            if found.is_finite():
                if found.rad() <= tolerance:
                    return halvings, found
                reached = found.rad() if reached is None else reached.min(found.rad())
            halvings += max(1, halvings // 3)
        if reached is None:
            raise SingularEnd(f"it could not be shown that the integrand is integrable at {chart.end}")
        raise SingularEnd(
            f"the integral up to {chart.end} could only be bounded to ± {reached.str(3, radius=False)}"
        )

    def _germ(self, at: Prepared, scale: Scale) -> Germ:
        """The integrand next to t = 0, with the signs that hold there."""
        signs: list[int] = []
        for output in at.program.switches:
            signs.append(at.germ(output, [*signs, 0], scale).sign())
        (branch,) = self._branches(signs)
        return at.germ(at.program.branches[branch], signs, scale)


def _exponent(x: arb) -> int:
    mantissa, exponent = x.abs_upper().man_exp()
    return int(exponent) + int(mantissa).bit_length()
