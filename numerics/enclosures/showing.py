"""How Enclosures look in a notebook: the guaranteed digits, with the radius beside them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numerics.complex_enclosure import ComplexEnclosure
    from numerics.enclosure import Enclosure

_LONGEST = 60  # characters of a number that are shown without unfolding


def real_bundle(x: Enclosure) -> dict[str, str]:
    """An enclosure by the kinds of text that a notebook shows."""
    return {"text/plain": plain(repr(x)), "text/html": _real(x)}


def complex_bundle(z: ComplexEnclosure) -> dict[str, str]:
    """A complex enclosure by the kinds of text that a notebook shows."""
    real, imag = _real(z.real), _real(z.imag)
    return {"text/plain": plain(repr(z)), "text/html": f"({real}) + ({imag})&#8202;<i>i</i>"}


def plain(text: str) -> str:
    """A text in one short line, cut in its middle where it is long."""
    return text if len(text) <= 4 * _LONGEST else f"{text[: 2 * _LONGEST]}…{text[-_LONGEST:]}"


def _real(x: Enclosure) -> str:
    text, radius = x.decimal()
    number = f"<code>{escape(text)}</code>"
    if len(text) > _LONGEST:
        number = (
            f'<details style="display:inline"><summary style="display:inline"><code>'
            f"{escape(text[:_LONGEST])}…</code></summary><code>{escape(text)}</code></details>"
        )
    if x.is_exact and radius == "0":
        return f'{number}<small title="known exactly"> exactly</small>'
    return f'{number}<small title="the true value is inside"> ± {escape(radius)}</small>'
