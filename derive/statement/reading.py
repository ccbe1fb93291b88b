"""What a statement means: exactly at every point, asymptotically, at sampled points, or statistically.

Every procedure declares its reading. Only an exact statement may lend its equations to another one's algebra;
an asymptotic one is refuted as asymptotic, never as exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ReadingKind(Enum):
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

    kind: ReadingKind
    variable: str = ""
    point: str = ""
    order: int = 0

    @property
    def is_exact(self) -> bool:
        """Whether the statement holds at every point of its domain."""
        return self.kind is ReadingKind.EXACT

    def plain(self) -> dict[str, str | int]:
        """The reading as plain data for certificates."""
        if self.kind is not ReadingKind.ASYMPTOTIC:
            return {"kind": self.kind.value}
        return {
            "kind": self.kind.value,
            "variable": self.variable,
            "point": self.point,
            "order": self.order,
        }

    def __str__(self) -> str:
        if self.kind is ReadingKind.ASYMPTOTIC:
            return f"asymptotic as {self.variable} -> {self.point}, up to order {self.order}"
        return {
            ReadingKind.EXACT: "exact at every point of the domain",
            ReadingKind.SAMPLED: "at the sampled points",
            ReadingKind.STATISTICAL: "statistical",
        }[self.kind]


EXACT = Reading(ReadingKind.EXACT)
SAMPLED = Reading(ReadingKind.SAMPLED)
STATISTICAL = Reading(ReadingKind.STATISTICAL)
