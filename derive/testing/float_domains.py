"""Floats in the domains of a quantity: simple ones, ends and their neighbours, huge and subnormal ones."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flint import fmpq

from derive.laboratory.attaching import attach, package_of
from derive.quantities.quantity import Quantity
from derive.testing.errors import CheckError
from derive.testing.exact_points import choices
from derive.testing.numbers import forebears, simplicity, table
from derive.testing.running import require_hypothesis
from derive.testing.spread_floats import spread_floats

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from numerics.catalogue import Domain, Evaluable

Arguments = dict[str, Any]
_SIZES = (1e-308, 1e-300, 1e-150, 1e-100, 1e-50, 1e-20, 1e15, 1e16, 1e20, 1e50, 1e100, 1e150, 1e300)
_EDGES = (5e-324, 2.2250738585072009e-308, 2.2250738585072014e-308, 1.7976931348623157e308)


def floats_in(quantity: str | Quantity, **fixed: Any) -> SearchStrategy[dict[str, Any]]:
    """Arguments of a quantity as floats, in its domains; whole numbers are ints.

    Half of them are spread over the domain: evenly where it is bounded, and over all magnitudes of their
    distance from zero and from its ends. The others are simple numbers, the ends of the domains with their
    neighbours, both signs, zeros, huge, tiny and subnormal numbers. They shrink to simple ones.

    Parameters
    ----------
    quantity : the name of a quantity that `numerics` evaluates, ``"file.py:name"`` with the code that a run
        has generated, or a `Quantity` that is served.
    fixed : parameters that are not drawn: a number, or a strategy of them. What a strategy gives outside of
        the domain is left out.

    Returns
    -------
    A strategy of dictionaries from the names of parameters to numbers.

    Raises
    ------
    UnknownQuantityError, UnknownParameterError, DomainError
        For names that do not exist, and fixed numbers outside of the domain.
    MissingPartError
        Where Hypothesis is not installed.
    """
    from hypothesis import strategies as st

    require_hypothesis()
    known = evaluable(quantity)
    places = places_of(known, fixed)
    return st.fixed_dictionaries({name: place.strategy() for name, place in places.items()})


def evaluable(quantity: str | Quantity) -> Evaluable:
    """A quantity that `numerics` knows.

    Raises
    ------
    UnknownQuantityError, ParameterError
        With close names where there is none.
    UnknownClaimError
        Where no code has been generated for a file.
    """
    from numerics import catalogue

    name = quantity.name if isinstance(quantity, Quantity) else quantity
    if isinstance(name, str) and ".py:" in name:
        path, _, last = name.partition(".py:")
        file = Path(f"{path}.py")
        theories = attach(package_of(file), file)
        known = [record.name for record in catalogue.quantities()]
        name = next((f"{t}.{last}" for t in theories if f"{t}.{last}" in known), last)
    return catalogue.quantity(name)


def places_of(known: Evaluable, fixed: Mapping[str, Any]) -> dict[str, Place]:
    """Where the value of each parameter comes from.

    Raises
    ------
    UnknownParameterError, DomainError, ParameterError
        For what is fixed and is no parameter, or lies outside of its domain.
    """
    from numerics.errors import UnknownParameterError

    names = [domain.name for domain in known.domains]
    for name in fixed:
        if name not in names:
            raise UnknownParameterError(
                name, fixed[name], f"the quantity is {known.record.name}({', '.join(names)})"
            )
    return {domain.name: Place(domain, fixed.get(domain.name)) for domain in known.domains}


@dataclass(frozen=True)
class Place:
    """One parameter: its domain, and what it is fixed to."""

    domain: Domain
    fixed: Any = None

    def admits(self, value: Any) -> bool:
        """Whether a number lies in the domain."""
        from numerics.errors import RederiveError

        try:
            self.domain.admit(value)
        except RederiveError:
            return False
        return True

    def strategy(self) -> SearchStrategy[Any]:
        """Numbers for it."""
        from hypothesis import strategies as st

        if isinstance(self.fixed, st.SearchStrategy):
            return self.fixed.filter(self.admits)
        if self.fixed is not None:
            self.domain.admit(self.fixed)
            return st.just(self.fixed)
        known = self.numbers
        if not known:
            raise CheckError(f"{self.domain.name}: no float lies in its domain, {self.domain.text}")
        simple = choices(len(known)).map(lambda place: known[place])
        if self.domain.integer or len(known) < 8:
            return simple
        spread = spread_floats(*_bounds(self.domain)).filter(self.admits)
        edges = [f for f in self._edges() if self.admits(f)] + [math.inf] * bool(self.domain.infinite)
        return st.one_of([simple, spread, spread, *([st.sampled_from(edges)] if edges else [])])

    def _edges(self) -> Iterator[float]:
        """The finite ends of the domain and the floats next to them."""
        for end in _bounds(self.domain):
            if math.isfinite(end):
                yield from (end, math.nextafter(end, math.inf), math.nextafter(end, -math.inf))

    @cached_property
    def numbers(self) -> tuple[Any, ...]:
        """Numbers of the domain, simplest first; whole ones as ints."""
        domain = self.domain
        ends = [
            None if e is None else (e.above if side > 0 else e.below)
            for e, side in ((domain.lower, 1), (domain.upper, -1))
        ]
        low, high = (None if e is None else (int(e.p), int(e.q)) for e in ends)
        closed = (not domain.lower_open, not domain.upper_open)
        exact = table(low, high, closed, domain.integer)
        if domain.integer:
            return tuple(v for v in (int(v.p) for v in exact) if self.admits(v))
        floats = {float(int(v.p) / int(v.q)): v for v in exact}
        for end in _bounds(domain):
            if math.isfinite(end):
                floats |= dict.fromkeys((end, math.nextafter(end, math.inf), math.nextafter(end, -math.inf)))
        floats |= {s * f: None for f in (*_SIZES, *_EDGES) for s in (1, -1)}
        found = sorted(
            (f for f in floats if self.admits(f)), key=lambda f: simplicity(fmpq(*f.as_integer_ratio()))
        )
        found = sorted(found, key=lambda f: floats.get(f) is None or simplicity(floats[f]) > (60,))
        more = [-0.0] if self.admits(0.0) else []
        return (*found, *more, *([math.inf] if domain.infinite else []))

    def simpler(self, value: Any) -> Iterator[Any]:
        """Numbers of the domain that are simpler than a value."""
        if self.fixed is not None or not math.isfinite(value):
            yield from self.numbers[:40] if self.fixed is None else ()
            return
        exact = fmpq(value) if isinstance(value, int) else fmpq(*value.as_integer_ratio())
        for candidate in self.numbers[:40]:
            if candidate == value:
                return
            yield candidate
        for number in forebears(exact):
            if simplicity(number) < simplicity(exact):
                near = int(number.p) if self.domain.integer else float(int(number.p) / int(number.q))
                if near != value and self.admits(near):
                    yield near


def _bounds(domain: Domain) -> tuple[float, float]:
    """The ends of a domain as floats inside it, or next to it where it is open."""
    low = -math.inf if domain.lower is None else float(int(domain.lower.above.p) / int(domain.lower.above.q))
    high = math.inf if domain.upper is None else float(int(domain.upper.below.p) / int(domain.upper.below.q))
    return low, high
