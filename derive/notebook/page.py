"""Pieces of HTML: escaped text, typeset formulas, badges of verdicts, folded parts, tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

Bundle = dict[str, str]

_COLOURS = {
    "PROVED": "#1a7f37",
    "ENCLOSED": "#0a6c87",
    "SIMULATED": "#6f42c1",
    "REFUTED": "#b3261e",
    "UNDECIDED": "#7a5b00",
}
_CELL = "text-align:left;vertical-align:top;padding:2px 12px 2px 0"
_LONGEST = 20_000  # characters of a text that is shown whole
SHORT = 240  # characters of a line of plain text


def text(value: object) -> str:
    """Any text, so that nothing in it is read as HTML."""
    return escape(cut(str(value), _LONGEST))


def cut(value: str, most: int = SHORT) -> str:
    """A text with its middle left out where it is long."""
    return value if len(value) <= most else f"{value[: most * 3 // 4]} … {value[-most // 8 :]}"


def formula(latex: str, display: bool = False) -> str:
    """LaTeX between the signs at which a notebook typesets it."""
    return f"$${escape(latex)}$$" if display else f"$\\displaystyle {escape(latex)}$"


def badge(verdict: str, declared: bool = False) -> str:
    """A verdict in its colour: filled where it was reached, an outline where it is only declared."""
    colour = _COLOURS.get(verdict, "#57606a")
    style = "border-radius:4px;padding:1px 6px;font-size:85%;font-weight:600;white-space:nowrap;"
    style += f"border:1px solid {colour};"
    style += f"color:{colour}" if declared else f"background:{colour};color:#ffffff"
    told = "declared; not settled here" if declared else "settled"
    return f'<span style="{style}" title="{told}">{escape(verdict)}</span>'


def warning(value: object) -> str:
    """What went wrong, in red."""
    return f'<span style="color:#b3261e;font-weight:600">{text(value)}</span>'


def folded(summary: str, body: str, opened: bool = False) -> str:
    """A part that unfolds on a click; both are HTML."""
    return f"<details{' open' * opened}><summary>{summary}</summary>{body}</details>"


def block(value: str) -> str:
    """A text in lines, as it is."""
    return f'<pre style="white-space:pre-wrap">{text(value)}</pre>'


def table(rows: Iterable[Sequence[str]], heads: Sequence[str] = ()) -> str:
    """Rows of HTML cells."""
    top = "".join(f'<th style="{_CELL}">{escape(head)}</th>' for head in heads)
    lines = ["".join(f'<td style="{_CELL}">{cell}</td>' for cell in row) for row in rows]
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    if not lines:
        return ""
    return f'<table style="border:0;margin:4px 0">{f"<tr>{top}</tr>" if top else ""}{body}</table>'


def facts(rows: Iterable[tuple[str, str]]) -> str:
    """What is known, each beside its name; what is empty is left out."""
    return table(row for row in rows if row[1])


def titled(level: int, title: str, body: str) -> str:
    """A part with a heading; left out where it is empty."""
    return f"<h{level}>{title}</h{level}>{body}" if body else ""


def lines(parts: Iterable[str]) -> str:
    """Pieces below each other."""
    return "<br>".join(part for part in parts if part)


def whole(*parts: str) -> str:
    """The pieces as one."""
    return f'<div class="rederive">{"".join(parts)}</div>'
