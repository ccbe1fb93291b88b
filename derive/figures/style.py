"""How figures look and how they are written: the same bytes every time, readable in grey and colour-blind."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from derive.errors import MissingExtraError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FORMATS = ("svg", "png")

# Okabe and Ito's colours; each goes with a line style of its own, for readers of grey prints.
BLACK, BLUE, ORANGE, GREEN = "#000000", "#0072B2", "#E69F00", "#009E73"
VERMILION, PURPLE, SKY, GREY = "#D55E00", "#CC79A7", "#56B4E9", "#7F7F7F"
COLOURS = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY, BLACK, GREY)
LINES: tuple[Any, ...] = (
    "-", (0, (5, 1.5)), (0, (1, 1)), (0, (6, 1.5, 1, 1.5)), (0, (3, 1)), (0, (6, 1, 1, 1, 1, 1)), (0, (9, 3)),
    (0, (2, 2)),
)  # fmt: skip
# Lightness rises along this map, for any eye.
MAP = "cividis"

_SETTINGS: dict[str, Any] = {
    "svg.hashsalt": "rederive",
    "svg.fonttype": "path",
    "font.family": "DejaVu Sans",
    "font.size": 9.0,
    "axes.titlesize": 9.5,
    "axes.labelsize": 9.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.7,
    "xtick.labelsize": 8.0,
    "ytick.labelsize": 8.0,
    "legend.fontsize": 8.0,
    "legend.frameon": False,
    "figure.titlesize": 11.0,
    "lines.linewidth": 1.4,
    "figure.dpi": 150.0,
    "savefig.dpi": 150.0,
}


@contextmanager
def styled() -> Iterator[None]:
    """The settings of this project in place of a user's own, for the time of drawing and writing.

    Raises
    ------
    MissingExtraError
        When matplotlib is not installed.
    """
    try:
        import matplotlib
    except ImportError as error:
        raise MissingExtraError(
            "figures need matplotlib, which is not installed: pip install 'rederivation[plot]'"
        ) from error
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_SETTINGS)
        yield


def new_figure(
    title: str, width: float, height: float, rows: int = 1, columns: int = 1, **extra: Any
) -> tuple[Figure, Any]:
    """A figure with a title and a grid of axes, as an array of shape (rows, columns)."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), layout="constrained")
    FigureCanvasAgg(figure)
    figure.suptitle(title)
    return figure, figure.subplots(rows, columns, squeeze=False, **extra)


def minus(text: str) -> str:
    """The text with typographic minus signs."""
    return text.replace("-", "−")


def unit_circle(axes: Axes) -> None:
    """The circle |μ| = 1 inside which a method converges, and the axes of the complex plane."""
    from matplotlib.patches import Circle

    axes.axhline(0, color=GREY, linewidth=0.5, zorder=0)
    axes.axvline(0, color=GREY, linewidth=0.5, zorder=0)
    axes.add_patch(Circle((0, 0), 1, fill=False, edgecolor=BLACK, linewidth=1.0, linestyle="--"))
    axes.set_aspect("equal")


def save(figure: Figure, target: Path) -> None:
    """Write a figure whole or not at all, in the format that its name ends with.

    Raises
    ------
    OutputError
        When the folder cannot be made or written.
    """
    kind = target.suffix[1:]
    metadata = {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
    temporary: str | None = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as stream:
            figure.savefig(stream, format=kind, metadata=metadata)
        os.chmod(temporary, 0o644)
        os.replace(temporary, target)
        temporary = None
    except OSError as error:
        from derive.emit.errors import OutputError  # with all that emits code, and SymPy

        raise OutputError(target.parent, error.strerror or str(error)) from error
    finally:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
