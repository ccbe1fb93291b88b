"""What a statement means: exactly at every point, asymptotically, at sampled points, or statistically.

Every procedure declares its reading. Only an exact statement may lend its equations to another one's algebra;
an asymptotic one is refuted as asymptotic, never as exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """The four readings."""

    EXACT = "exact"
    ASYMPTOTIC = "asymptotic"
    SAMPLED = "sampled"
    STATISTICAL = "statistical"


@dataclass(frozen=True)
class Reading:
    """A reading; an asymptotic one says in which variable, at which point and to which order.

    Parameters
    ----------
    kind : one of the four.
    variable, point : name of the expansion variable and text of its point, of an asymptotic reading only.
    order : the first power of the distance from the point that is not claimed.
    """

    kind: Kind
    variable: str = ""
    point: str = ""
    order: int = 0

    @property
    def is_exact(self) -> bool:
        """Whether the statement holds at every point of its domain."""
        return self.kind is Kind.EXACT

    def plain(self) -> dict[str, str | int]:
        """The reading as plain data for certificates."""
        if self.kind is not Kind.ASYMPTOTIC:
            return {"kind": self.kind.value}
        return {
            "kind": self.kind.value,
            "variable": self.variable,
            "point": self.point,
            "order": self.order,
        }

    def __str__(self) -> str:
        if self.kind is Kind.ASYMPTOTIC:
            return f"asymptotic as {self.variable} -> {self.point}, up to order {self.order}"
        return {
            Kind.EXACT: "exact at every point of the domain",
            Kind.SAMPLED: "at the sampled points",
            Kind.STATISTICAL: "statistical",
        }[self.kind]


EXACT = Reading(Kind.EXACT)
SAMPLED = Reading(Kind.SAMPLED)
STATISTICAL = Reading(Kind.STATISTICAL)
