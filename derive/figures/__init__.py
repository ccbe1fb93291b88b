"""Figures of the theories: how they are found and drawn; matplotlib is imported only to draw."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from derive.checking.library import SHIPPED, load
from derive.errors import UnknownClaimError

if TYPE_CHECKING:
    from derive.statement.theory import Figure


class UnknownFigureError(UnknownClaimError):
    """A theory without figures, or a figure name that does not exist."""


def theories() -> list[str]:
    """The shipped theories that have figures, by name."""
    return [name for name in sorted(SHIPPED) if load(name).figures]


def figures_of(theory: str) -> Mapping[str, Figure]:
    """The figures of a theory by name.

    Raises
    ------
    UnknownFigureError
        When the theory has none, with close names.
    """
    found = load(theory).figures if theory in SHIPPED else {}
    if not found:
        raise UnknownFigureError(f"no figures of a theory {theory!r}; {_hint(theory, theories())}")
    return found


def selected(theory: str, names: Iterable[str]) -> Mapping[str, Figure]:
    """The named figures of a theory in its own order; all without names.

    Raises
    ------
    UnknownFigureError
        For a theory without figures, or a name that none of its figures has, with close names.
    """
    figures, wanted = figures_of(theory), tuple(names)
    for name in wanted:
        if name not in figures:
            raise UnknownFigureError(f"{theory} has no figure {name!r}; {_hint(name, figures)}")
    return {name: figures[name] for name in figures if not wanted or name in wanted}


def _hint(name: str, known: Iterable[str]) -> str:
    listed = list(known)
    close = difflib.get_close_matches(name[:200], listed, n=3, cutoff=0.5)
    return f"did you mean {' or '.join(close)}?" if close else f"there are {', '.join(listed)}"
