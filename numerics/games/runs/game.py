"""Differentiable games in float64: v and its Jacobian as plain functions of arrays."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

import numpy as np
import numpy.typing as npt

from numerics.arrays.arguments import Floats, real_array, require
from numerics.errors import ParameterError, ShapeError
from numerics.games.numbers import as_floats

Field = Callable[[Floats], npt.ArrayLike]


class Game:
    """A differentiable game: v(ω), the gradient of every player's own loss in its own variables.

    Parameters
    ----------
    v : from an array of shape (n,) to one of shape (n,); with `batched`, from (..., n) to (..., n).
    split : the sizes of the players' blocks in ω, positive integers whose sum is n.
    jacobian : ∇v, from (n,) to (n, n), entry (i, j) the derivative of v_i in ω_j; with `batched`, from
        (..., n) to (..., n, n), or to (n, n) where it is constant. Needed only by methods that use it.
    batched : whether v and jacobian understand leading dimensions. Otherwise they are called for one point
        at a time.

    Raises
    ------
    ParameterError, ShapeError
        For functions that cannot be called, and a split that is not one.
    """

    def __init__(
        self, v: Field, split: Sequence[int], jacobian: Field | None = None, *, batched: bool = False
    ) -> None:
        for name, function in (("v", v), ("jacobian", jacobian)):
            if not callable(function) and (name == "v" or function is not None):
                raise ParameterError(name, function, "a function of arrays")
        self.split = _checked_split(split)
        self.size = sum(self.split)
        self._v, self._jacobian, self._batched = v, jacobian, bool(batched)

    @classmethod
    def from_matrix(cls, matrix: npt.ArrayLike, split: Sequence[int] | None = None) -> Game:
        """The game with v(ω) = Mω, which need not be a gradient.

        Parameters
        ----------
        matrix : real, finite, of shape (n, n).
        split : the sizes of the players' blocks; by default two halves for even n, one player for odd n.

        Raises
        ------
        ShapeError, ParameterError, DomainError
            For a matrix that is not square, not real or not finite, and a split that does not fill it.
        """
        m = square_matrix("matrix", matrix)
        n = len(m)
        if split is None:
            split = (n // 2, n // 2) if n % 2 == 0 else (n,)
        blocks = _checked_split(split)
        if sum(blocks) != n:
            raise ShapeError(
                "split", blocks, f"sizes of blocks whose sum is {n}, as the matrix is {n} by {n}"
            )
        return cls(lambda x: x @ m.T, blocks, lambda _: m, batched=True)

    @classmethod
    def bilinear(cls, A: npt.ArrayLike) -> Game:
        """The zero-sum game in which φ minimises θᵀAφ and θ maximises it: v = (Aᵀθ, -Aφ).

        Parameters
        ----------
        A : real, finite, of shape (m, n): θ has m entries and φ, the first player, has n.

        Raises
        ------
        ShapeError, ParameterError, DomainError
            For anything else.
        """
        a = as_floats("A", A)
        if a.ndim != 2 or 0 in a.shape:
            raise ShapeError("A", a.shape, "a matrix (m, n) with m, n >= 1")
        require("A", a, ~np.isfinite(a), "finite")
        rows, columns = a.shape
        m = np.zeros((rows + columns, rows + columns))
        m[:columns, columns:], m[columns:, :columns] = a.T, -a
        return cls.from_matrix(m, (columns, rows))

    def __repr__(self) -> str:
        told = "with" if self.has_jacobian else "without"
        return f"<Game of {len(self.split)} players in {self.size} variables, split {self.split}, {told} ∇v>"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        rows = "".join(
            f"<tr><td>player {i + 1}</td><td>varies ω<sub>{sum(self.split[:i]) + 1}</sub> … "
            f"ω<sub>{sum(self.split[: i + 1])}</sub></td></tr>"
            for i in range(min(len(self.split), 20))
        )
        return {"text/plain": repr(self), "text/html": f"{escape(repr(self))}<table>{rows}</table>"}

    @property
    def has_jacobian(self) -> bool:
        """Whether methods that use ∇v can play this game."""
        return self._jacobian is not None

    def v(self, x: Floats) -> Floats:
        """v at points of shape (..., n), as an array of the same shape.

        Raises
        ------
        ShapeError, ParameterError
            When the game's function returns something else.
        """
        return self._over("v(x)", self._v, x, x.shape[-1:])

    def jacobian(self, x: Floats) -> Floats:
        """∇v at points of shape (..., n), as an array of shape (..., n, n) or, where constant, (n, n).

        Raises
        ------
        ParameterError
            When the game has no Jacobian.
        ShapeError, ParameterError
            When the game's function returns something else.
        """
        if self._jacobian is None:
            raise ParameterError("jacobian", None, "given, for methods that use it: Game(v, split, jacobian)")
        return self._over("jacobian(x)", self._jacobian, x, (self.size, self.size))

    def _over(self, name: str, function: Field, x: Floats, tail: tuple[int, ...]) -> Floats:
        lead = x.shape[:-1]
        if not lead or self._batched:
            made = real_array(name, function(x))
            if made.shape != lead + tail and not (len(tail) == 2 and made.shape == tail):
                raise ShapeError(name, made.shape, f"{lead + tail} for points of shape {x.shape}")
            return made
        # A function of one point may read the leading dimension as something else without failing.
        rows = [real_array(name, function(row)) for row in x.reshape(-1, self.size)]
        for row in rows:
            if row.shape != tail:
                raise ShapeError(name, row.shape, f"{tail} for a point of shape ({self.size},)")
        return np.reshape(rows, lead + tail)


def square_matrix(name: str, value: npt.ArrayLike) -> Floats:
    """A copy of a real, finite, square matrix."""
    m = as_floats(name, value)
    if m.ndim != 2 or m.shape[0] != m.shape[1] or not m.size:
        raise ShapeError(name, m.shape, "a square matrix (n, n) with n >= 1")
    require(name, m, ~np.isfinite(m), "finite")
    return m


def _checked_split(split: Any) -> tuple[int, ...]:
    allowed = "a sequence of positive integers, the sizes of the players' blocks"
    try:
        sizes = tuple(operator.index(size) for size in split)
    except TypeError:
        raise ParameterError("split", split, allowed) from None
    if not sizes or min(sizes) < 1 or any(isinstance(size, bool) for size in split):
        raise ParameterError("split", split, allowed)
    return sizes
