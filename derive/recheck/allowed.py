"""At which arguments a quantity has a value: its domains, its whole numbers and its conditions."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from flint import fmpq

from derive.errors import RecheckFailed
from derive.exact.text import Tree, parse
from derive.recheck.ball_engine import Values, enclose
from derive.recheck.domains import Domain, domains
from derive.recheck.exact import Exact, Value
from derive.recheck.facts import minus, oriented
from derive.recheck.schema import text, texts

KEYS = ("domains", "whole", "conditions")


class Allowed:
    """What the definition of a quantity in a certificate says of its arguments.

    Parameters
    ----------
    data : the definition.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.name = text(data["name"])
        self.parameters = texts(data["parameters"])
        self.domains = domains(texts(data.get("domains", [])))
        self.whole = texts(data.get("whole", []))
        self.conditions = [parse(t) for t in texts(data.get("conditions", []))]
        strange = {*self.domains, *self.whole}.union(*(c.symbols() for c in self.conditions))
        if not strange <= set(self.parameters):
            raise RecheckFailed(f"{self.name} says what is allowed of something that is no parameter")

    def require(self, values: Values, inside: Collection[str] = ()) -> None:
        """Raise unless the quantity certainly has a value at these numbers or balls.

        Parameters
        ----------
        values : of its parameters.
        inside : parameters of which it is known already that they are in their domains.
        """
        for name, domain in self.domains.items():
            if name not in inside and not all(_certain(t, values) for t in _ends(domain)):
                raise RecheckFailed(
                    f"{self.name}: it is not certain that the argument for {name} is in its domain"
                )
        for name in self.whole:
            number = values[name]
            if name not in inside and (not isinstance(number, Exact) or number.whole is None):
                raise RecheckFailed(f"{self.name}: the argument for {name} is no whole number")
        for condition in self.conditions:
            if not _certain(oriented(condition), values):
                raise RecheckFailed(f"{self.name}: it is not certain that {condition.text()[:60]}")


def _ends(domain: Domain) -> list[tuple[Tree, bool]]:
    """Differences that are positive, or not negative, in a domain."""
    own = Tree("symbol", domain.name)
    made = []
    if domain.low is not None:
        made.append((minus(own, domain.low), domain.low_open))
    if domain.high is not None:
        made.append((minus(domain.high, own), domain.high_open))
    return made


def _certain(difference: tuple[Tree, bool], values: Mapping[str, Value]) -> bool:
    """Whether a difference is certainly positive, or not negative where that is enough."""
    tree, strict = difference
    found = enclose(tree, values)
    if isinstance(found, Exact):
        return found.is_real and (found.real > 0 or (found.real == 0 and not strict))
    if not found.is_finite() or not found.imag.is_zero():
        return False
    return bool(found.real > fmpq(0) or (not strict and found.real >= 0))
