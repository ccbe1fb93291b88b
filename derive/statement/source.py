"""Where a statement comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from derive.errors import TheoryError

PRINTED, PUBLIC_CODE, READING, DERIVED = "printed", "public code", "reading", "derived here"
KINDS = (PRINTED, PUBLIC_CODE, READING)


@dataclass(frozen=True)
class Source:
    """A paper, book or public code, with the place in it.

    Parameters
    ----------
    authors, title, year : as printed.
    where : journal, volume and page, or repository.
    place : equation, section, figure or file inside the source.
    kind : ``printed`` text, ``public code``, or a ``reading`` of it: something that was not seen in print.
    """

    authors: str
    title: str
    year: int
    where: str
    place: str = ""
    kind: str = PRINTED

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            allowed = ", ".join(KINDS)
            raise TheoryError(f"kind={self.kind!r} of the source {self.title!r}; allowed are {allowed}")

    def at(self, place: str) -> Source:
        """The same source, pointing to one equation, figure or file in it."""
        return replace(self, place=place)

    def read_as(self, place: str) -> Source:
        """The same source for a reading of it that was not seen in print."""
        return replace(self, place=place, kind=READING)

    def __str__(self) -> str:
        cited = f"{self.authors}, “{self.title}”, {self.where} ({self.year})"
        return f"{cited}, {self.place}" if self.place else cited


@dataclass(frozen=True)
class Derived:
    """The source of a statement that is this project's own."""

    place: str = ""
    kind: str = DERIVED

    def at(self, place: str) -> Derived:
        return replace(self, place=place)

    def __str__(self) -> str:
        return f"derived here, {self.place}" if self.place else "derived here"
