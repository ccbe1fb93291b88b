"""A figure of a theory, drawn when it is shown."""

from __future__ import annotations

import io
from base64 import b64encode
from typing import TYPE_CHECKING

from derive.errors import MissingExtraError
from derive.figures.style import styled
from derive.notebook import page

if TYPE_CHECKING:
    from derive.statement.figure import Figure


def bundle(figure: Figure) -> page.Bundle:
    """The picture, with its title as plain text; where matplotlib is missing, how to get it."""
    told = f"figure: {figure.title}"
    try:
        with styled():
            drawn = figure.draw(figure.data())
            stream = io.BytesIO()
            drawn.savefig(stream, format="png", metadata={"Software": None})
    except MissingExtraError as error:
        return {
            "text/plain": f"{told}\n  {error}",
            "text/html": page.whole(page.text(told), "<br>", page.text(error)),
        }
    return {"text/plain": told, "image/png": b64encode(stream.getvalue()).decode("ascii")}
