"""What is shown of game dynamics: where a run evaluates it, and its figures."""

from __future__ import annotations

from derive.figures.games.shown import FIGURES
from derive.theories.games.model import games

games.evaluate_at(
    re=1, im=2, eta="1/4", eta_extrap="1/4", beta="-1/5", k=1, beta1="-1/5", beta2="-1/8", sigma=2,
)  # fmt: skip
games.show(FIGURES)
