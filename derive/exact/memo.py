"""Intermediate results that a claim and its wrong twins share, such as a Gröbner basis of what is given."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memo:
    """Results by key; the oldest goes when there are too many. It belongs to one problem and its twins.

    Parameters
    ----------
    size : how many results are kept.
    """

    def __init__(self, size: int = 64) -> None:
        self._size = size
        self._kept: dict[Hashable, Any] = {}

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The result for a key, made when it is not there yet; what fails is not kept."""
        if key in self._kept:
            found: T = self._kept[key]
            return found
        made = make()
        if len(self._kept) >= self._size:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = made
        return made
