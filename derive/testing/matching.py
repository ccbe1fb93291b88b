"""Any float function held against the certified values of a quantity, to units in the last place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

import numpy as np

from derive.quantities.quantity import Quantity
from derive.testing.array_calls import array_trouble
from derive.testing.calls import Callee, Number, callee
from derive.testing.claiming import require_ulp
from derive.testing.errors import CheckError, VacuousCheckError
from derive.testing.float_domains import Arguments, Place, evaluable, places_of
from derive.testing.running import aim, require_hypothesis, run_property
from derive.testing.true_values import DIGITS, components, numbers, reals, shown_answer, true_text, worst

if TYPE_CHECKING:
    from hypothesis import settings as Settings

    from numerics.catalogue import Evaluable

_LARGEST = Fraction(1.7976931348623157e308)


def assert_matches(
    function: Callable[..., Any],
    quantity: str | Quantity,
    *,
    ulp: float = 4,
    fixed: Mapping[str, Any] | None = None,
    names: Mapping[str, str] | None = None,
    arrays: bool = True,
    examples: int | None = None,
    settings: Settings | None = None,
) -> None:
    """Compare a function with the certified values of a quantity, at the exact values of its float arguments.

    Where the quantity itself has no value (outside of conditions that its domains do not say, for instance)
    the function is not looked at. Agreement at many points is no proof.

    Parameters
    ----------
    function : of floats; by the names of its parameters, or in the quantity's order where none is a name.
    quantity : as `floats_in` takes it.
    ulp : how far an answer may be off, in units in the last place of the float next to the true value.
    fixed : values of parameters, or strategies of them; what the function does not take must be fixed.
    names : the quantity's name of a parameter, where the function calls it otherwise.
    arrays : whether the function of one number is called with arrays too, which must broadcast.
    examples : how many arguments are tried; what the profile of Hypothesis says without it.
    settings : of Hypothesis, instead of the profile.

    Raises
    ------
    AssertionError
        With the simplest arguments at which the function is off, what it gave, and what is true.
    VacuousCheckError
        An AssertionError too: the quantity had a value at none of the arguments.
    UnknownQuantityError, UnknownParameterError, DomainError, CheckError
        For names, fixed values and functions that do not fit.
    """
    __tracebackhide__ = True
    require_hypothesis()
    require_ulp(ulp)
    known = evaluable(quantity)
    places = places_of(known, fixed or {})
    code = code_of(function, [d.name for d in known.domains], names or {})
    missing = [n for n, place in places.items() if n not in code.parameters and place.fixed is None]
    if missing:
        raise CheckError(
            f"{code.name} does not take {', '.join(missing)} of {known.record.name}; fixed= gives their "
            "values, names= says what its parameters stand for"
        )
    from hypothesis import strategies as st

    arguments = st.fixed_dictionaries({name: place.strategy() for name, place in places.items()})
    trial = _Match(known, code, float(ulp), arrays)
    run_property(
        trial,
        st.tuples(arguments, arguments, arguments),
        "match",
        f"{known.record.name} for {getattr(function, '__qualname__', repr(function))}",
        settings=settings,
        examples=examples,
        decorated=function,
        simpler=partial(_simpler, places),
    )
    trial.require_values()


def code_of(function: Callable[..., Any], known: Sequence[str], names: Mapping[str, str]) -> Callee:
    """The function by its parameters' names, or by their order where none is a parameter of the quantity.

    Raises
    ------
    CheckError
        Where it fits in neither way.
    """
    for parameter, meant in names.items():
        if meant not in known:
            raise CheckError(
                f"names: {parameter} stands for {meant!r:.60}; the parameters are {', '.join(known)}"
            )
    try:
        return callee(function, known, names)
    except CheckError:
        import inspect

        title = getattr(function, "__name__", type(function).__name__)
        count = getattr(function, "nin", None)
        if count is None:
            try:
                parameters = inspect.signature(function).parameters.values()
            except (TypeError, ValueError):
                count = len(known)
            else:
                needed = [p for p in parameters if p.default is inspect.Parameter.empty and p.kind.value < 2]
                if names or any(p.name in known for p in needed):
                    raise
                count = len(needed)
        if count > len(known):
            raise
        return Callee(function, title, tuple(known[:count]), {})


def _simpler(places: Mapping[str, Place], points: tuple[Arguments, ...]) -> Iterator[tuple[Arguments, ...]]:
    first, *others = points
    if any(o != first for o in others):
        yield from ((one,) * len(points) for one in points)
    for name, place in places.items():
        for value in place.simpler(first[name]):
            moved = {**first, name: value}
            yield (moved, *(moved if o == first else o for o in others))


@dataclass
class _Match:
    """The property that Hypothesis tries; it counts the arguments at which there was something to compare."""

    known: Evaluable
    code: Callee
    ulp: float
    arrays: bool
    compared: int = 0
    tried: int = 0
    reasons: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # While a failure is made simpler the same arguments come again and again.
        self._remembered = lru_cache(maxsize=1024)(self._evaluated)

    def __call__(self, points: tuple[Arguments, ...]) -> None:
        self.tried += 1
        first = self._compared(points[0], count=True)
        if first is None or not self.arrays or len(components(first[1])) != 1 or isinstance(first[1], list):
            return
        told = [found for row in points[1:] if (found := self._compared(row)) is not None]
        if len(told) < len(points) - 1:
            return

        def close(row: Mapping[str, Any], single: Any, found: Number) -> bool:
            return worst([found], components(self._true(dict(row)))) <= self.ulp

        def alone(row: Mapping[str, Any]) -> Any:
            found = self._compared(dict(row))
            return None if found is None else found[0]

        singles = [answer for answer, _ in (first, *told)]
        trouble = array_trouble(self.code, points, singles, close, alone)
        if trouble:
            raise AssertionError(f"{self._head()}\n  {trouble}")

    def require_values(self) -> None:
        """Refuse a run in which nothing was compared."""
        if not self.compared:
            why = max(self.reasons, key=lambda r: self.reasons[r]) if self.reasons else "nothing was tried"
            raise VacuousCheckError(
                f"{self.known.record.name} had a value at none of {self.tried} arguments, so nothing was "
                f"compared: {why:.300}"
            )

    def _compared(self, arguments: Arguments, count: bool = False) -> tuple[Any, Any] | None:
        """The answer and the true value; None where there is none."""
        true = self._true(arguments)
        if true is None:
            return None
        wanted = components(true)
        if any(abs(middle) > _LARGEST for middle, _ in reals(wanted)):
            self._note("the value is beyond the range of floats")
            return None
        from hypothesis.errors import UnsatisfiedAssumption

        try:
            answer = self.code(arguments)
        except UnsatisfiedAssumption:
            raise
        except Exception as error:
            raise AssertionError(
                self._message(arguments, f"{type(error).__name__}: {str(error)[:200]}", true)
            ) from error
        found = numbers(answer)
        if found is None or len(found) != len(wanted):
            shape = np.shape(answer) if found is not None else "no numbers"
            raise AssertionError(self._message(arguments, f"{answer!r:.200} ({shape})", true))
        off_by = worst(found, wanted)
        if off_by > self.ulp:
            off = f"\n  off by     {off_by:.3g} ulp; allowed are {self.ulp:g}"
            raise AssertionError(self._message(arguments, shown_answer(answer), true) + off)
        self.compared += count
        if count:
            aim(off_by, f"{self.known.record.name}: error in ulp")
        return answer, true

    def _true(self, arguments: Arguments) -> Any:
        return self._remembered(tuple(arguments.items()))

    def _evaluated(self, arguments: tuple[tuple[str, Any], ...]) -> Any:
        from numerics import evaluate
        from numerics.errors import RederiveError

        try:
            return evaluate(self.known.record.name, digits=DIGITS, **dict(arguments))
        except RederiveError as error:
            self._note(str(error))
            return None

    def _note(self, reason: str) -> None:
        self.reasons[reason] = self.reasons.get(reason, 0) + 1

    def _head(self) -> str:
        return f"{self.code.name} does not match {self.known.record.name}"

    def _message(self, arguments: Arguments, gave: str, true: Any) -> str:
        others = {n: v for n, v in arguments.items() if n not in self.code.parameters}
        fixed = f" with {', '.join(f'{n}={v}' for n, v in others.items())}" if others else ""
        lines = [self._head(), f"  at         {self.code.shown(arguments)}{fixed}", f"  gave       {gave}"]
        return "\n".join([*lines, f"  true       {true_text(true)}"])
