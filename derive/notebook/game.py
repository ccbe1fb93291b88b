"""A game: what each player varies and minimises, the field v and its Jacobian."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sympy as sp

from derive.notebook import page
from derive.notebook.typeset import latex, typeset

if TYPE_CHECKING:
    from derive.theories.games.game import Game

_MOST_VARIABLES = 12


def bundle(game: Game) -> page.Bundle:
    """A game by the kinds of text that a notebook shows."""
    losses = game.losses or (None,) * len(game.players)
    rows = [
        (
            f"<b>{page.text(name)}</b>",
            page.formula(", ".join(map(latex, game.variables[block]))),
            typeset(loss) if loss is not None else "given by the matrix",
        )
        for name, block, loss in zip(game.players, game.blocks, losses, strict=True)
    ]
    parts = [page.table(rows, ("player", "varies", "minimises"))]
    if game.parameters:
        parts.append(f"<div>parameters {page.formula(', '.join(map(latex, game.parameters)))}</div>")
    if len(game.variables) <= _MOST_VARIABLES:
        v = sp.Symbol("v")
        parts.append(page.formula(f"{latex(v)} = {latex(game.v)}", display=True))
        parts.append(page.formula(rf"\nabla v = {latex(game.vector_jacobian())}", display=True))
    return {"text/plain": page.cut(repr(game)), "text/html": page.whole(*parts)}
