"""What is shown of the least-squares GAN: where a run evaluates it, and its figures."""

from __future__ import annotations

from derive.figures.lsgan.shown import FIGURES
from derive.theories.lsgan.model import lsgan

lsgan.evaluate_at(a="11/5", b=-3, g="3/2", h=-2, c="1/2")
lsgan.show(FIGURES)
