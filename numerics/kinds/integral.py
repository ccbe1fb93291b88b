"""Quantities that contain an integral, enclosed with error bounds and with a limit on the work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from flint import acb, arb

from numerics.catalogue import Evaluable
from numerics.errors import DomainError, PrecisionError, shown
from numerics.integrals.description import check_integral
from numerics.integrals.path import Integral as Enclosed
from numerics.integrals.path import SingularEnd
from numerics.integrals.program import Program
from numerics.integrals.quadrature import Budget, Exhausted, NotEnclosed
from numerics.kinds.components import flattened, obstacle_of, shaped
from numerics.kinds.evaluator import NUMBERS, Entry, Evaluator, Named, Values
from numerics.kinds.settle import Number, bits_for, settle

_MOST_EVALUATIONS = 400_000
_EVALUATIONS_A_BIT = 100
_SECONDS, _SECONDS_A_DIGIT = 60.0, 0.3
_PROBES = (40, 160, 640, 2560)


class IntegralEvaluator(Evaluator):
    """A value that contains an integral over an interval, bounded or not."""

    name: ClassVar[str] = "integral"
    types: ClassVar[tuple[str, ...]] = NUMBERS
    keys: ClassVar[tuple[str, ...]] = ("integral", "ends", "value")

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
        """The value from an enclosure of the integral.

        Raises
        ------
        PrecisionError
            When the integrand has a pole on the path or cannot be enclosed there or next to an end, when the
            work allowed does not suffice, or when an integral that is called real has an imaginary part.
        """
        data = known.data
        if "integral" not in data:
            told = "code that this version has generated; generate it anew"
            raise DomainError("integral", known.record.name, told)
        ends, value = (known.function(data[part]) if data[part] else None for part in ("ends", "value"))
        evaluations = max(_MOST_EVALUATIONS, _EVALUATIONS_A_BIT * bits_for(digits))
        budget = Budget(evaluations, _SECONDS + _SECONDS_A_DIGIT * digits)
        whole = Enclosed(data["integral"], values, lambda: ends(*values) if ends else (), budget)
        work = _Work(whole, bits_for(digits))
        work.probe()
        shape: tuple[int, ...] | None = None

        def attempt(bits: int) -> list[Number]:
            nonlocal shape
            flat, shape = flattened(known, value(work.at(bits), *values))  # type: ignore[misc]
            return flat

        flat = settle(attempt, digits, obstacle=None if exact else obstacle_of(known, values))
        return shaped(known, flat, shape)

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The finite ends, where there are any, and the value from the integral."""
        yield Named("ends", entry.get("ends"), optional=True)
        yield Named("value", entry.get("value"), 1, is_value=True)

    def wrong(self, entry: Entry) -> str:
        """Whether the integral is described by programs that can be run."""
        found = _unreadable(entry)
        if found:
            return found
        found = check_integral(entry.get("integral"), len(entry["parameters"]), bool(entry.get("ends")))
        return f"{found}; `rederive generate` writes it anew" if found else ""


def _unreadable(entry: Entry) -> str:
    """What is wrong with the integrand, which the catalogue holds as the steps of a program."""
    inner = entry.get("integral")
    charts = inner.get("charts") if isinstance(inner, dict) else None
    if not isinstance(inner, dict) or not isinstance(charts, dict):
        return (
            f"integral = {shown(inner)} is not a dictionary with charts; `rederive generate` writes it anew"
        )
    if not {"plain", "lower", "upper"} <= charts.keys():
        return "its integral lacks one of the charts plain, lower and upper"
    try:
        for chart in charts.values():
            Program(chart, len(entry["parameters"]))
        two_ends = len(list(inner["infinite"])) == 2 and int(inner["switches"]) >= 0
        needed = (list(inner["conditions"]), dict(inner["choice"]), inner["real"], inner["reversed"])
    except Exception as error:  # whatever reading the entry runs into
        return f"its integrand cannot be read: {type(error).__name__}: {shown(str(error))}"
    return "" if two_ends and needed else "its integral has not two ends"


class _Work:
    """The attempts at one integral, and what they have reached."""

    def __init__(self, whole: Enclosed, target: int) -> None:
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
