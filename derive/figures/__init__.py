"""Figures of the theories: how they are found and drawn; matplotlib is imported only to draw.

A figure is found and drawn without its theory, which need not be built for that.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from derive.errors import UnknownClaimError
from derive.statement.figure import Figure
from derive.theories import SHIPPED


class UnknownFigureError(UnknownClaimError):
    """A theory without figures, or a figure name that does not exist."""


def theories() -> list[str]:
    """The shipped theories that have figures, by name."""
    return [name for name in sorted(SHIPPED) if _shown(name).is_file()]


def _shown(theory: str) -> Path:
    """The file that holds a shipped theory's figures, where it has some."""
    return Path(__file__).parent / theory / "shown.py"


def figures_of(theory: str) -> Mapping[str, Figure]:
    """The figures of a shipped theory by name.

    Raises
    ------
    UnknownFigureError
        When the theory has none, with close names.
    """
    if theory not in theories():
        raise UnknownFigureError(f"no figures of a theory {theory!r}; {_hint(theory, theories())}")
    found: Mapping[str, Figure] = importlib.import_module(f"derive.figures.{theory}.shown").FIGURES
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
