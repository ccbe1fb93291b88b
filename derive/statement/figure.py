"""What a theory says of a figure; figures are listed and drawn without their theory, and without SymPy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Figure:
    """What a theory says of a figure: its title, what computes its data, and what draws them."""

    title: str
    data: Callable[[], Any]
    draw: Callable[[Any], Any]

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        from derive.notebook import figure

        return figure.bundle(self)
