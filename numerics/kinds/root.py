"""Roots of an equation between two ends: found by a change of sign, the only one, and enclosed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from flint import arb, ctx, fmpq

from numerics.catalogue import Evaluable
from numerics.errors import DomainError, PrecisionError, shown
from numerics.kinds.components import obstacle_of, settled_value
from numerics.kinds.conditions import Given
from numerics.kinds.evaluator import Entry, Evaluator, Named, Values, inside
from numerics.packages.reading import is_name
from numerics.roots.bracketed import NoRoot, bracket, counted, refined

_LEAST_BITS, _MOST_BITS = 128, 1 << 11


class RootEvaluator(Evaluator):
    """A value at the root of an equation."""

    name: ClassVar[str] = "root"
    types: ClassVar[tuple[str, ...]] = ("real", "vector", "matrix")
    keys: ClassVar[tuple[str, ...]] = ("root", "value")

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
        """The value at the root.

        Raises
        ------
        DomainError
            Where the equation certainly has no root between the ends, or more than one.
        PrecisionError
            Where roots coincide or nearly so, or no change of sign is found.
        """
        data = known.data["root"]
        residual, slope = known.function(data["residual"]), known.function(data["slope"])
        value, ends = known.function(known.data["value"]), known.function(data["ends"])

        def f(x: Any) -> Any:
            return _real(residual(x, *values))

        def rate(x: Any) -> Any:
            return _real(slope(x, *values))

        place = self._place(known, values, exact, (f, rate, ends))

        def compute(_: int) -> Any:
            return value(refined(f, rate, *place), *values)

        obstacle = None if exact else obstacle_of(known, values)
        return settled_value(known, values, compute, digits, obstacle=obstacle)

    def _place(self, known: Evaluable, values: Values, exact: bool, functions: Any) -> tuple[Any, Any]:
        """Two points between which the root lies, at whatever precision shows that."""
        f, rate, ends = functions
        data, bits = known.data["root"], _LEAST_BITS
        while True:
            ctx.prec = bits
            found = zip(ends(*values), data["finite"], strict=True)
            lower, upper = (end if finite else None for end, finite in found)
            try:
                if None not in (lower, upper) and not arb(lower) < arb(upper):
                    raise NoRoot(0)
                return (bracket if data["monotone"] else counted)(f, rate, lower, upper)
            except NoRoot as error:
                names = ", ".join(domain.name for domain in known.domains)
                said = ", ".join(v.str(8) if isinstance(v, arb) else str(v) for v in values)
                why = f"{data['text']}; here it has {error.count or 'none'}"
                raise DomainError(names or "the equation", Given(said), why) from None
            except PrecisionError as error:
                bits *= 2
                if bits > _MOST_BITS or not exact:
                    raise PrecisionError(f"{known.record.name}: {error}", bits // 2) from None

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The equation, its slope, the ends, and the value."""
        for part in ("residual", "slope"):
            yield Named(f"root.{part}", inside(entry, f"root.{part}"), 1)
        yield Named("root.ends", inside(entry, "root.ends"))
        yield Named("value", entry.get("value"), 1, is_value=True)

    def wrong(self, entry: Entry) -> str:
        """Whether what is said of the ends has the form that is needed."""
        inner = entry.get("root")
        if not isinstance(inner, dict) or not is_name(inner.get("unknown")):
            return f"root = {shown(inner)} names no unknown"
        finite = inner.get("finite")
        if not isinstance(finite, (list, tuple)) or [type(x) for x in finite] != [bool, bool]:
            return f"finite = {shown(finite)} does not say of two ends whether they are finite"
        if type(inner.get("monotone")) is not bool or not isinstance(inner.get("text"), str):
            return "it does not say whether the slope has one sign, and what the root is, in words"
        return "" if inner["monotone"] or all(finite) else "between infinite ends roots cannot be counted"


def _real(found: Any) -> Any:
    """A real number; what is none decides nothing."""
    if isinstance(found, (fmpq, arb)):
        return found
    return found.real if found.imag.is_zero() else arb.nan()
