"""What can be evaluated: the records that the generated code carries, read once and checked for use."""

from __future__ import annotations

import difflib
import importlib
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from types import ModuleType
from typing import Any

from flint import arb, fmpq

from numerics.ends import End, read_end
from numerics.errors import (
    DomainError,
    MissingParameterError,
    ParameterError,
    PrecisionError,
    UnknownParameterError,
    UnknownQuantityError,
    shown,
)
from numerics.packages.code import Functions, functions_of
from numerics.parameters import parse_number

_REMEMBERED = 4096
PROVABLE = ("proved", "argued, not proved", "enclosed", "simulated", "published, refuted")
"""What a status says that rests on certificates: the weakest of their verdicts, or what they refute."""
STATED = "stated, not proved"
"""The status of a formula that rests on no claim: its values are enclosed, and nothing is known about it."""
_INFINITE = re.compile(r"[+-]?(inf|infinity)", re.IGNORECASE)


@dataclass(frozen=True)
class ParameterRecord:
    """One parameter: its name, what it means, and its domain in words such as "0 < kappa < 1"."""

    name: str
    description: str
    domain: str


@dataclass(frozen=True)
class QuantityRecord:
    """One quantity that ``evaluate`` knows.

    ``where`` are the conditions under which there is a value, beyond the domains; ``argued`` what is argued
    in words, and not proved.
    """

    name: str
    kind: str
    type: str
    summary: str
    parameters: tuple[ParameterRecord, ...]
    source: str
    status: str
    accuracy: str
    claims: tuple[str, ...]
    where: tuple[str, ...] = ()
    argued: tuple[str, ...] = ()


@dataclass(frozen=True)
class Domain:
    """An interval with ends that are open, closed or absent.

    integer : only whole numbers are allowed.
    infinite : not empty where +inf is allowed; it says why -inf is not.
    hint : added to the interval in words.
    """

    name: str
    lower: End | None
    upper: End | None
    lower_open: bool
    upper_open: bool
    integer: bool = False
    infinite: str = ""
    hint: str = ""
    _admitted: dict[str, fmpq] = field(default_factory=dict, repr=False, compare=False)

    @property
    def text(self) -> str:
        """The interval in words."""
        words = self._interval()
        words += f", {self.name} an integer" if self.integer and self.lower != self.upper else ""
        words += f", or {self.name} = inf; {self.infinite}" if self.infinite else ""
        return words + (f"; {self.hint}" if self.hint else "")

    def _interval(self) -> str:
        name = self.name
        left, right = "<" if self.lower_open else "<=", "<" if self.upper_open else "<="
        if self.lower is None:
            return f"{name} real" if self.upper is None else f"{name} {right} {self.upper.text}"
        if self.upper is None:
            return f"{name} {'>' if self.lower_open else '>='} {self.lower.text}"
        if self.lower == self.upper:
            return f"{name} = {self.lower.text}"
        return f"{self.lower.text} {left} {name} {right} {self.upper.text}"

    @property
    def is_empty(self) -> bool:
        """Whether the ends leave no number between them."""
        if self.lower is None or self.upper is None:
            return False
        if self.lower == self.upper:
            return self.lower_open or self.upper_open
        return bool(self.lower.below >= self.upper.above)

    def admit(self, value: Any) -> fmpq | arb:
        """Read a value and let it pass when it lies inside, decided exactly; else a typed error."""
        is_text = type(value) is str
        if is_text and value in self._admitted:
            return self._admitted[value]
        if self.infinite and (infinite := _infinity(value)) is not None:
            if infinite < 0:
                raise DomainError(self.name, value, self.text)
            return infinite
        number = parse_number(self.name, value)
        if self.integer and (isinstance(number, arb) or number.denominator != 1):
            raise DomainError(self.name, value, self.text)
        if isinstance(number, arb):
            return self._admit_ball(number, value)
        for end, is_open, sign in ((self.lower, self.lower_open, 1), (self.upper, self.upper_open, -1)):
            if end is None:
                continue
            order = end.order(number)
            if order is None:
                raise PrecisionError(
                    f"{self.name} = {shown(value)} is too close to {end.text} to decide whether {self.text}"
                )
            if sign * order < 0 or (is_open and order == 0):
                raise DomainError(self.name, value, self.text)
        if is_text and len(value) < 100:
            if len(self._admitted) >= _REMEMBERED:
                self._admitted.clear()
            self._admitted[value] = number
        return number

    def _admit_ball(self, ball: arb, value: object) -> arb:
        undecided = False
        for bound, is_open, sign in ((self.lower, self.lower_open, 1), (self.upper, self.upper_open, -1)):
            if bound is None:
                continue
            outer, inner = (bound.below, bound.above) if sign > 0 else (bound.above, bound.below)
            outside, inside = sign * (ball - outer), sign * (ball - inner)
            if outside < 0 or (is_open and outside <= 0):
                raise DomainError(self.name, value, self.text)
            undecided |= not (inside > 0 if is_open else inside >= 0)
        if undecided:
            raise PrecisionError(
                f"the radius of {self.name} = {value} is the obstacle: "
                f"the ball lies only partly inside the allowed domain {self.text}"
            )
        return ball


@dataclass(frozen=True)
class Evaluable:
    """A quantity ready for use: its record, the catalogue's plain data, its domains and its ball
    functions.
    """

    record: QuantityRecord
    data: Mapping[str, Any]
    domains: tuple[Domain, ...]
    names: frozenset[str]
    functions: ModuleType | Functions = field(repr=False)

    def function(self, name: str) -> Any:
        """One function of the theory's ball backend."""
        return getattr(self.functions, name)

    def read(self, given: Mapping[str, Any]) -> tuple[list[fmpq | arb], bool]:
        """The parameters in order, each inside its domain, and whether all of them are exact."""
        if given.keys() != self.names:
            self._refuse(given)
        values = [domain.admit(given[domain.name]) for domain in self.domains]
        return values, not any(map(has_radius, values))

    def _refuse(self, given: Mapping[str, Any]) -> None:
        expected = [domain.name for domain in self.domains]
        called = f"{self.record.name}({', '.join(expected)})"
        for name in given:
            if name not in self.names:
                close = difflib.get_close_matches(str(name), expected, n=1)
                hint = f"did you mean {close[0]}? " if close else ""
                raise UnknownParameterError(name, given[name], f"{hint}the quantity is {called}")
        absent = [domain for domain in self.domains if domain.name not in given]
        wanted = ", ".join(domain.text for domain in absent)
        names = ", ".join(domain.name for domain in absent)
        raise MissingParameterError(names, None, f"{called} needs {wanted}")


def has_radius(value: Any) -> bool:
    """Whether a parameter's value is a ball; an infinity is exact."""
    return type(value) is arb and bool(value.is_finite())


def _infinity(value: Any) -> arb | None:
    """The infinity that a value denotes, or None for anything else."""
    if isinstance(value, arb):
        return value if not value.is_finite() and value.is_exact() and value == value else None
    if isinstance(value, str):
        if not _INFINITE.fullmatch(value):
            return None
    elif not isinstance(value, float) or not math.isinf(value):
        return None
    return arb(float(value))


def read_domain(data: Mapping[str, Any]) -> Domain:
    """A parameter's domain, from its entry in a catalogue."""
    ends = [read_end(end, data[end]) for end in ("lower", "upper")]
    return Domain(
        data["name"],
        ends[0],
        ends[1],
        bool(data["lower_open"]),
        bool(data["upper_open"]),
        bool(data.get("integer")),
        str(data.get("infinite", "")),
        str(data.get("hint", "")),
    )


@lru_cache(maxsize=1)
def _listing() -> dict[str, tuple[str, Mapping[str, Any]]]:
    """Name of each quantity, with its theory and its plain data; nothing heavy is imported."""
    generated = importlib.import_module("generated")
    found: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for theory in generated.THEORIES:
        for name, data in importlib.import_module(f"generated.{theory}").QUANTITIES.items():
            found[name] = (theory, data)
    return found


def _record(name: str, data: Mapping[str, Any], domains: tuple[Domain, ...]) -> QuantityRecord:
    parameters = tuple(
        ParameterRecord(domain.name, entry.get("description", ""), domain.text)
        for domain, entry in zip(domains, data["parameters"], strict=True)
    )
    texts = {key: str(data.get(key, "")) for key in ("kind", "type", "summary", "source", "accuracy")} | {
        "status": str(data.get("status", STATED))
    }
    where = tuple(c["text"] for c in (data.get("where") or {}).get("conditions", ()))
    claims, argued = (tuple(data.get(key, ())) for key in ("claims", "argued"))
    return QuantityRecord(
        name=name, parameters=parameters, claims=claims, where=where, argued=argued, **texts
    )


@lru_cache(maxsize=1)
def quantities() -> tuple[QuantityRecord, ...]:
    """All quantities that can be evaluated, in the order of the generated catalogue.

    Returns
    -------
    Records with name, kind, type, summary, parameters (name, description, domain), source, status, accuracy,
    claims, the conditions under which there is a value, and what is argued.
    """
    return tuple(
        _record(name, data, tuple(read_domain(entry) for entry in data["parameters"]))
        for name, (_, data) in _listing().items()
    )


def forget() -> None:
    """Read the catalogue again when it is next needed."""
    quantities.cache_clear()
    _listing.cache_clear()
    _ready.cache_clear()


def quantity(name: Any) -> Evaluable:
    """The quantity of that name, ready for use.

    Raises
    ------
    UnknownQuantityError
        With close names when there is none.
    ParameterError
        When name is not a str.
    """
    if type(name) is not str:
        if not isinstance(name, str):
            raise ParameterError("name", name, "a str, the name of a quantity")
        name = str(name)
    return _ready(name)


@lru_cache(maxsize=_REMEMBERED)
def _ready(name: str) -> Evaluable:
    listing = _listing()
    if name not in listing:
        short = name[:200]
        close = difflib.get_close_matches(short, listing, n=3, cutoff=0.5)
        close += [full for full in listing if full.endswith("." + short) and full not in close]
        raise UnknownQuantityError(name, tuple(close[:3]))
    theory, data = listing[name]
    domains = tuple(read_domain(entry) for entry in data["parameters"])
    functions = functions_of(theory)
    names = frozenset(domain.name for domain in domains)
    return Evaluable(_record(name, data, domains), data, domains, names, functions)
