"""Solutions of ordinary differential equations, enclosed at given times with guaranteed digits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import inf
from typing import Any

from flint import arb, ctx, fmpq

from numerics.enclosure import Enclosure
from numerics.errors import DomainError, FlowError, ParameterError
from numerics.flows.balls import log2
from numerics.flows.cloud import Cloud
from numerics.flows.field import Field
from numerics.flows.step import Step, validated
from numerics.flows.tape import Jet
from numerics.kinds.settle import bits_for, real_number, settle
from numerics.parameters import check_digits, parse_number
from numerics.precision import working_precision

MOST_STEPS = 10_000  # of one attempt, about half a minute
MOST_WORK, LEAST_STEPS = 15_000, 200
"""Of all attempts together, in steps of few bits; and how many are taken whatever they cost."""
_GUARD, _LEAST_BITS = 32, 96
_NEAR, _LOST = 32, 12  # bits
_PACE, _LEAST_PACE = 256, 1 << 20  # so many steps must lead over such a part of what is left
_ROOM = 256  # bits beyond twice the target at which an orbit that cannot be followed is given up

VectorField = Callable[[list[Jet]], Iterable[Any]]


class Lost(ArithmeticError):
    """No step could be validated, or it would be too short: then more bits do not help."""

    def __init__(self, time: fmpq, state: list[Any], final: bool, why: str = "") -> None:
        super().__init__(time, state, final, why)
        self.time, self.state, self.final, self.why = time, state, final, why


@dataclass
class Work:
    """What has been spent on one solution by all attempts, at one precision after the other."""

    spent: float = 0.0

    def step(self, bits: int) -> bool:
        """Spend a step; whether that was allowed."""
        self.spent += max(bits / 128.0, 1.0) ** 1.5
        return self.spent <= MOST_WORK


def integrate(
    field: VectorField, initial: Sequence[Any], times: Sequence[Any], digits: int = 15
) -> list[list[Enclosure]]:
    """The solution of x' = f(x) at given times, every digit guaranteed.

    ``integrate(lambda x: [x[1], -x[0]], [0, 1], ["1/2", 2], digits=30)`` encloses sine and cosine.

    Parameters
    ----------
    field : f, from a list of jets to as many jets or numbers: ordinary arithmetic ``+ - * / **``, and the
        methods exp, log, sqrt, sin, cos, tanh, erf and so on of jets. NumPy arrays of jets are fine. It is
        called once, and must not branch on values.
    initial : the state at t = 0: numbers as ``numerics.parse_number`` reads them, balls among them.
    times : from 0 on, in increasing order, of the same kinds.
    digits : significant digits to guarantee in each component at each time, from 1 to 10000.

    Returns
    -------
    For each time a list of Enclosures, one a component.

    Raises
    ------
    FlowError
        Where the solution cannot be continued, as it leaves every bounded set or the field is not defined; it
        says up to which time there is an enclosure, and holds the states at the times before.
    PrecisionError
        When the digits cannot be guaranteed, or the radius of an input is the obstacle.
    ParameterError, DomainError
        For what is no number, a field of another size, and times that are negative or out of order.

    Accuracy
    --------
    Proved, by Taylor series in ball arithmetic: components that stay zero are zero exactly.
    """
    digits = check_digits(digits)
    with working_precision(128):
        state = [parse_number(f"initial[{k}]", x) for k, x in enumerate(initial)]
        moments = read_times(times)
        if not state:
            raise ParameterError("initial", initial, "at least one number")
        flow = Flow(field, state)
        width = len(state)
        wide = [x for x in (*state, *moments) if isinstance(x, arb)]
        obstacle = "initial or times" if wide else None
        target = bits_for(digits)

        def attempt(bits: int) -> list[Any]:
            flat = [x for found in flow.enclosed(moments, bits, target) for x in found]
            return [real_number(x) for x in flat]

        def name(index: int) -> str:
            return f"component {index % width} at the time {times[index // width]}"

        flat = settle(attempt, digits, obstacle=obstacle, name=name)
        return [flat[k : k + width] for k in range(0, len(flat), width)]


def read_times(times: Sequence[Any]) -> list[Any]:
    """Times as numbers, in their order.

    Raises
    ------
    DomainError
        Where one is negative, or before the one that it follows.
    """
    moments = [parse_number(f"times[{k}]", t) for k, t in enumerate(times)]
    before: Any = fmpq(0)
    for k, moment in enumerate(moments):
        low, high = ends(moment)
        if low < before:
            allowed = "a number from 0 on" if k == 0 else f"not before times[{k - 1}]"
            raise DomainError(f"times[{k}]", times[k], allowed)
        before = high
    return moments


def ends(moment: Any) -> tuple[fmpq, fmpq]:
    """The ends of a number that may be a ball, exactly."""
    if isinstance(moment, fmpq):
        return moment, moment
    made = []
    for sign in (-1, 1):
        low = arb(moment.mid()) + sign * arb(moment.rad())
        mantissa, exponent = (low.lower() if sign < 0 else low.upper()).man_exp()
        made.append(fmpq(int(mantissa)) * fmpq(2) ** int(exponent))
    return made[0], made[1]


class Flow:
    """A vector field with a set of initial states.

    Parameters
    ----------
    field : as for `integrate`.
    initial : the states at t = 0, as fmpq or balls.
    work : what was spent on the solution so far.
    """

    def __init__(self, field: VectorField, initial: Sequence[Any], work: Work | None = None) -> None:
        self.initial, self.work = list(initial), Work() if work is None else work
        zeros = [k for k, x in enumerate(initial) if x == 0]
        self.field = Field(field, len(self.initial), zeros)

    def enclosed(self, times: Sequence[Any], bits: int, target: int) -> list[list[Any]]:
        """The states at these times, as balls; not finite where that takes more bits.

        Parameters
        ----------
        times : in increasing order, fmpq or balls.
        bits : working precision.
        target : bits that are wanted in the end; only far beyond them an orbit is given up.

        Raises
        ------
        FlowError
        """
        made: list[list[Any]] = []
        try:
            for states in self.states(times, bits, target):
                made.append(states)
        except Lost as lost:
            if lost.final or bits >= 2 * target + _ROOM:
                before = [[_enclosure(x) for x in found] for found in made]
                here = [_enclosure(x) for x in lost.state if x.is_finite()]
                time = Fraction(int(lost.time.p), int(lost.time.q))
                raise FlowError(time, here, before, lost.why) from None
            return made + [[arb.nan()] * len(self.initial)] * (len(times) - len(made))
        return made

    def states(self, times: Sequence[Any], bits: int, target: int) -> Iterator[list[Any]]:
        """The states at one time after the other; raises Lost."""
        at = 0
        pending = [ends(t) for t in times]
        partial: list[Any] | None = None
        ctx.prec = bits
        if not self.field.active and not self.field.rests():
            raise Lost(fmpq(0), list(map(arb, self.initial)), False)
        while at < len(times) and (pending[at][1] == 0 or not self.field.active):
            yield list(self.initial)
            at += 1
        if at == len(times):
            return
        for step in self.steps(pending[-1][1], bits, target):
            over = step.start + step.h
            while at < len(times) and pending[at][0] <= over:
                low, high = pending[at]
                first, last = max(low, step.start) - step.start, min(high, over) - step.start
                found = step.at(arb(first) if first == last else arb(first).union(arb(last)))
                if partial is not None:
                    found = [a.union(b) for a, b in zip(partial, found, strict=True)]
                if high > over:
                    partial = found
                    break
                yield found
                partial = None
                at += 1

    def steps(self, until: fmpq, bits: int, target: int = 0) -> Iterator[Step]:
        """Validated steps from 0 to a time; raises Lost."""
        field = self.field
        bits = max(bits + _GUARD, _LEAST_BITS)
        ctx.prec = bits
        cloud = Cloud.around([arb(self.initial[k]) for k in field.active])
        order = int(bits * 0.36)
        time = before = fmpq(0)
        for number in range(MOST_STEPS):
            if time >= until:
                return
            if not self.work.step(bits) and number >= LEAST_STEPS:
                break
            step = validated(field, cloud, time, until - time, bits, order)
            stuck = False
            if step is not None and step.h < until - time:
                stuck = step.h * fmpq(2) ** (target + _NEAR) < time
                if number % _PACE == _PACE - 1:
                    stuck |= (time - before) * _LEAST_PACE < until - time
                    before = time
            if step is None or stuck or _is_lost(cloud):
                ctx.prec = bits
                raise Lost(time, field.whole(cloud.hull()), stuck)
            yield step
            cloud = step.end()
            time = step.start + step.h
        ctx.prec = bits
        raise Lost(time, field.whole(cloud.hull()), True, "more steps are needed than are allowed")


def _enclosure(x: Any) -> Enclosure:
    return Enclosure._from_exact(x, None) if isinstance(x, fmpq) else Enclosure._from_ball(x, None)


def _is_lost(cloud: Cloud) -> bool:
    """Whether rounding has left nothing of the accuracy of a point."""
    if cloud.box:
        return False
    hull = cloud.hull()
    size = max((log2(x) for x in hull), default=0.0)
    return max((log2(x - x.mid()) for x in hull), default=-inf) > size - _LOST
