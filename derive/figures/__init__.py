"""Figures of the theories: what there is and where it is drawn; matplotlib is imported only to draw."""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from derive.errors import DeriveError, UnknownClaimError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

# The module that holds FIGURES, a mapping from names to `Drawing`, for every theory that has some.
THEORIES: Mapping[str, str] = {
    "games": "derive.figures.games",
    "lsgan": "derive.figures.lsgan",
    "spin_glass": "derive.figures.spin_glass",
}


class UnknownFigureError(UnknownClaimError):
    """A theory without figures, or a figure name that does not exist."""


class MissingExtraError(DeriveError):
    """An optional dependency is not installed."""


@dataclass(frozen=True)
class Drawing:
    """A figure that can be drawn.

    title : what it shows, one line.
    data : computes what is drawn, from `numerics`.
    draw : makes the figure from the data.
    """

    title: str
    data: Callable[[], Any]
    draw: Callable[[Any], Figure]


def figures_of(theory: str) -> Mapping[str, Drawing]:
    """The figures of a theory by name.

    Raises
    ------
    UnknownFigureError
        When the theory has none, with close names.
    """
    if theory not in THEORIES:
        raise UnknownFigureError(f"no figures of a theory {theory!r}; {_hint(theory, THEORIES)}")
    found: Mapping[str, Drawing] = importlib.import_module(THEORIES[theory]).FIGURES
    return found


def selected(theory: str, names: Iterable[str]) -> Mapping[str, Drawing]:
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
