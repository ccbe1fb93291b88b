"""`rederive plot`: the figures of a theory, each written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from derive.cli.screen import print_json, print_rows, progress
from derive.figures import figures_of, selected, theories
from derive.figures.style import save, styled

DEFAULT_FOLDER = Path("figures")


def print_figures(as_json: bool) -> int:
    """Theories that have figures, with their names and what they show; the exit code."""
    listing = {
        theory: {name: drawing.title for name, drawing in figures_of(theory).items()} for theory in theories()
    }
    if as_json:
        print_json({"theories": listing})
        return 0
    for theory, figures in listing.items():
        click.echo(theory)
        print_rows([(f"  {name}", title) for name, title in figures.items()])
    return 0


def print_plot(theory: str, folder: Path | None, kind: str, names: Sequence[str], as_json: bool) -> int:
    """Draw and write figures of a theory, and say what each file shows; the exit code.

    Parameters
    ----------
    theory : its name.
    folder : where the files go; by default figures/THEORY under the current directory.
    kind : svg or png.
    names : of the figures; all without names.
    as_json : print JSON once all are written, instead of a line as each is.

    Raises
    ------
    UnknownFigureError
        For a theory without figures or an unknown name, before anything is drawn.
    MissingExtraError
        When matplotlib is not installed.
    OutputError
        When the folder cannot be written; files that were written before stay.
    """
    drawings = selected(theory, names)
    folder = DEFAULT_FOLDER / theory if folder is None else folder
    written = []
    with styled(), progress("drawing", len(drawings)) as shown:
        for name, drawing in drawings.items():
            shown.begin(name)
            target = folder / f"{name}.{kind}"
            save(drawing.draw(drawing.data()), target)
            written.append({"figure": name, "file": str(target), "title": drawing.title})
            if not as_json:
                click.echo(f"{target}: {drawing.title}")
            shown.end()
    if as_json:
        print_json({"theory": theory, "files": written})
    return 0
