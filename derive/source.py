"""Where a statement comes from."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Source:
    """A paper, book or public code, with the place in it.

    Parameters
    ----------
    authors, title, year : as printed.
    where : journal, volume and page, or repository.
    place : equation, section, figure or file inside the source.
    """

    authors: str
    title: str
    year: int
    where: str
    place: str = ""

    def at(self, place: str) -> Source:
        """The same source, pointing to one equation, figure or file in it."""
        return replace(self, place=place)

    def __str__(self) -> str:
        cited = f"{self.authors}, “{self.title}”, {self.where} ({self.year})"
        return f"{cited}, {self.place}" if self.place else cited


@dataclass(frozen=True)
class Derived:
    """The source of a statement that is this project's own."""

    place: str = ""

    def at(self, place: str) -> Derived:
        return replace(self, place=place)

    def __str__(self) -> str:
        return f"derived here, {self.place}" if self.place else "derived here"
