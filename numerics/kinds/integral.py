"""Quantities that contain an integral, enclosed with error bounds and with a limit on the work."""

from __future__ import annotations

from typing import Any

from flint import acb, arb

from numerics.catalogue import Quantity
from numerics.errors import DomainError, PrecisionError
from numerics.integrals.path import Integral, SingularEnd
from numerics.integrals.quadrature import Budget, Exhausted, NotEnclosed
from numerics.kinds.components import Values, flattened, obstacle_of, shaped
from numerics.kinds.settle import Number, bits_for, settle

_MOST_EVALUATIONS = 400_000
_EVALUATIONS_A_BIT = 100
_SECONDS, _SECONDS_A_DIGIT = 60.0, 0.3
_PROBES = (40, 160, 640, 2560)


def evaluate_integral(known: Quantity, values: Values, exact: bool, digits: int) -> Any:
    """The value of a quantity from an enclosure of its integral.

    Raises
    ------
    PrecisionError
        When the integrand has a pole on the path or cannot be enclosed there or next to an end, when the work
        allowed does not suffice, or when an integral that is called real has an imaginary part.
    """
    data = known.data
    if "integral" not in data:
        raise DomainError(
            "integral", known.record.name, "code that this version has generated; generate it anew"
        )
    ends, value = (known.function(data[part]) if data[part] else None for part in ("ends", "value"))
    evaluations = max(_MOST_EVALUATIONS, _EVALUATIONS_A_BIT * bits_for(digits))
    budget = Budget(evaluations, _SECONDS + _SECONDS_A_DIGIT * digits)
    whole = Integral(data["integral"], values, lambda: ends(*values) if ends else (), budget)
    work = _Work(whole, bits_for(digits))
    work.probe()
    shape: tuple[int, ...] | None = None

    def attempt(bits: int) -> list[Number]:
        nonlocal shape
        flat, shape = flattened(known, value(work.at(bits), *values))  # type: ignore[misc]
        return flat

    flat = settle(attempt, digits, obstacle=None if exact else obstacle_of(known, values))
    return shaped(known, flat, shape)


class _Work:
    """The attempts at one integral, and what they have reached."""

    def __init__(self, whole: Integral, target: int) -> None:
        self.whole, self.target = whole, target
        self.best: Any = None

    def probe(self) -> None:
        """Find out with few bits whether the integral can be enclosed at all."""
        for bits in _PROBES:
            try:
                self.at(bits)
                return
            except PrecisionError as error:
                hopeless = isinstance(error.__context__, SingularEnd) and bits != _PROBES[0]
                if hopeless or bits == _PROBES[-1] or self.whole.budget.spent > self.whole.budget.limit // 4:
                    raise

    def at(self, bits: int) -> Any:
        """An enclosure with about that many bits; sets ctx.prec."""
        try:
            found = self.whole.enclosed(bits)
        except NotEnclosed as problem:
            raise PrecisionError(_place_message(problem, self.whole.budget.spent), bits) from None
        except SingularEnd as problem:
            raise PrecisionError(
                f"{problem}; {self.whole.budget.spent} evaluations were made", bits
            ) from None
        except Exhausted:
            raise PrecisionError(self._exhausted(), bits) from None
        if self.whole.real and isinstance(found, acb):
            if not found.imag.contains(0):
                raise PrecisionError(
                    f"the integral is called real and has the imaginary part {found.imag.str(5)}", bits
                )
            found = found.real
        self.best = found
        if bits > 4 * self.target + 1000 and found.contains(0):
            bound = abs(found).upper().str(3, radius=False)
            raise PrecisionError(f"the integral cannot be told from zero: its modulus is below {bound}", bits)
        return found

    def _exhausted(self) -> str:
        best, count = self.best, self.whole.budget.spent
        if best is None or not best.is_finite():
            reached = "no enclosure was reached"
        else:
            digits = max(0, int(best.rel_accuracy_bits()) * 30103 // 100000)
            reached = f"{digits} digits were reached"
        return f"the integral takes too long: {reached} with {count} evaluations of the integrand, the limit"


def _place_message(problem: NotEnclosed, count: int) -> str:
    around = _shown(problem.low, problem.high)
    return (
        f"the integrand cannot be enclosed near {around}: it has a pole there, is not defined, or varies too "
        f"fast; {count} evaluations were made"
    )


def _shown(low: Any, high: Any) -> str:
    middle = (arb(low) + arb(high)) / 2
    return str(middle.mid().str(8, radius=False))
