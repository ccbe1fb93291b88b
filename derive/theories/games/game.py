"""Differentiable games: players with variables and losses, or a matrix; v, its Jacobian, its fixed points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sympy as sp

from derive.theories.games.errors import (
    FixedPointError,
    InfinitelyManyError,
    SplitError,
)
from derive.theories.games.exact import expression, real_twins, replaced
from derive.theories.games.field import VectorField
from derive.theories.games.fixed_points import Point
from derive.theories.games.numeric import NumericGame, numeric_game, read_numbers
from derive.theories.games.reading import (
    fresh_symbols,
    read_matrix,
    read_players,
    read_point,
    read_split,
    sorted_symbols,
)
from derive.theories.games.smooth import without_impulses

Values = dict[sp.Symbol, sp.Expr]


class Game:
    """A differentiable game of one or more players.

    Every player i has variables ω_i of its own and minimises its own loss L_i(ω). The game is
    v = (∂L_1/∂ω_1, ∂L_2/∂ω_2, …), the gradient of every player's own loss in its own variables.

    Parameters
    ----------
    players : from a player's name to its variables and its loss, in the order of play:
        ``{"discriminator": ([phi], L_D), "generator": ([theta], L_G)}``. Variables are SymPy symbols, losses
        exact expressions in all players' variables and the parameters. Unknown functions such as f(φθ) may
        stand in a loss and count as smooth.
    parameters : the other symbols that may stand in losses. Variables and parameters are real.

    Attributes
    ----------
    players : the names.
    variables : all variables, player by player.
    blocks : for each player the slice of its variables; `split` their sizes.
    parameters : the declared parameters.
    losses : for each player; None for a game that is given by its matrix.
    v : the column of v in the variables; `field` the same in `real_symbols`.

    Raises
    ------
    UndeclaredSymbolError
        For a loss with other symbols, naming them and the player.
    NotExactError
        For losses with rounded numbers, infinities, nan, or imaginary numbers.
    GameError
        For no players, players without variables, and variables that are not symbols or are used twice.

    Source
    ------
    Balduzzi et al., The mechanics of n-player differentiable games, 2018, definition 1.
    """

    def __init__(
        self, players: Mapping[str, tuple[Sequence[sp.Symbol], sp.Expr]], parameters: Iterable[sp.Symbol] = ()
    ) -> None:
        blocks, losses, declared = read_players(players, parameters)
        self._declare(blocks, declared)
        self.losses: tuple[sp.Expr, ...] | None = losses
        real = [e.subs(self._twins, simultaneous=True) for e in losses]
        parts = [sp.diff(e, x) for e, block in zip(real, self.blocks, strict=True) for x in self._real[block]]
        self._settle(parts, real)

    def _declare(
        self, blocks: Mapping[str, tuple[sp.Symbol, ...]], parameters: tuple[sp.Symbol, ...]
    ) -> None:
        """The symbols of the game, and the real ones to calculate with."""
        self.players: tuple[str, ...] = tuple(blocks)
        self.split: tuple[int, ...] = tuple(map(len, blocks.values()))
        self.variables: tuple[sp.Symbol, ...] = tuple(s for block in blocks.values() for s in block)
        self.parameters: tuple[sp.Symbol, ...] = parameters
        ends = [sum(self.split[: i + 1]) for i in range(len(self.split))]
        self.blocks: tuple[slice, ...] = tuple(
            slice(end - size, end) for end, size in zip(ends, self.split, strict=True)
        )
        self._twins = real_twins([*self.variables, *parameters])
        self._real = tuple(self._twins.get(x, x) for x in self.variables)

    def _settle(self, parts: Sequence[sp.Expr], smooth: Sequence[sp.Expr]) -> None:
        """v, and the expressions whose smoothness decides where its Jacobian exists."""
        column = without_impulses(sp.ImmutableMatrix(len(parts), 1, list(parts))).as_immutable()
        parameters = tuple(self._twins.get(p, p) for p in self.parameters)
        self.field = VectorField(self._real, parameters, self.blocks, column, tuple(smooth))
        self.v: sp.ImmutableMatrix = self._back(column)

    @classmethod
    def zero_sum(
        cls, value: sp.Expr, first: Sequence[sp.Symbol], second: Sequence[sp.Symbol],
        parameters: Iterable[sp.Symbol] = (),
    ) -> Game:  # fmt: skip
        """The two-player game in which the first player minimises the value and the second maximises it.

        Parameters
        ----------
        value : the first player's loss; the second's is its negative.
        first, second : the players' variables, named "first" and "second".
        parameters : as for a game.

        Raises
        ------
        GameError
            As for a game.
        """
        loss = expression(value, "value")
        return cls({"first": (first, loss), "second": (second, -loss)}, parameters)

    @classmethod
    def bilinear(cls, A: Any) -> Game:
        """The zero-sum game L_1 = θᵀAφ = -L_2: φ, the first player, minimises and θ maximises.

        v = (Aᵀθ, -Aφ) and ∇v = [[0, Aᵀ], [-A, 0]].

        Parameters
        ----------
        A : a SymPy matrix or nested lists of exact numbers or expressions, of shape (m, n) for m variables
            θ and n variables φ. Its symbols are the parameters.

        Raises
        ------
        SplitError
            For something that is not a matrix.
        NotExactError
            For entries that are not exact and real.
        """
        a = read_matrix(A, "A")
        parameters = sorted_symbols(a.free_symbols)
        phi = fresh_symbols("phi", a.cols, a.free_symbols)
        theta = fresh_symbols("theta", a.rows, a.free_symbols)
        value = (sp.Matrix([theta]) * a * sp.Matrix(phi))[0]
        return cls({"phi": (phi, value), "theta": (theta, -value)}, parameters)

    @classmethod
    def from_matrix(cls, M: Any, split: Sequence[int] | None = None) -> Game:
        """The game with v(ω) = Mω, which need not be the gradient of any losses.

        Parameters
        ----------
        M : ∇v, a SymPy matrix or nested lists of exact numbers or expressions, of shape (n, n). Its symbols
            are the parameters.
        split : the sizes of the players' blocks, positive with sum n; by default two halves for even n and
            one player for odd n.

        Raises
        ------
        SplitError
            For a matrix that is not square, and a split that does not fill it.
        NotExactError
            For entries that are not exact and real.
        """
        m = read_matrix(M, "M")
        n = m.rows
        if m.cols != n:
            raise SplitError(f"M has shape {m.shape}; it must be square, as ∇v of {n} variables")
        if split is None:
            split = (n // 2, n // 2) if n % 2 == 0 else (n,)
        sizes = read_split(split, n)
        omega = fresh_symbols("omega", n, m.free_symbols)
        blocks = {}
        for i, size in enumerate(sizes):
            start = sum(sizes[:i])
            blocks[f"player{i + 1}"] = omega[start : start + size]
        made = cls.__new__(cls)
        made._declare(blocks, sorted_symbols(m.free_symbols))
        made.losses = None
        parts = list(m.subs(made._twins, simultaneous=True) * sp.Matrix(made._real))
        made._settle(parts, parts)
        return made

    def __repr__(self) -> str:
        listed = (
            f"{name}: {', '.join(s.name for s in self.variables[block])}"
            for name, block in zip(self.players, self.blocks, strict=True)
        )
        return f"Game({'; '.join(listed)})"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        from derive.notebook import game

        return game.bundle(self)

    def vector_jacobian(self, at: Any = None) -> sp.ImmutableMatrix:
        """∇v, entry (i, j) the derivative of v_i in ω_j.

        Parameters
        ----------
        at : a point: values in the order of the variables, or a mapping from variables (or their names).
            Without one, the matrix is given in the variables; where a loss has kinks it holds away from them.

        Raises
        ------
        NotDifferentiableError
            At points where a loss is not smooth, or not known to be.
        GameError
            For a point that is not one.
        """
        if at is None:
            return self._back(self.field.derivative)
        return self._back(self.field.jacobian_at(self._point(at)))

    def fixed_points(self) -> tuple[Point, ...]:
        """All real solutions of v = 0, as values in the order of the variables.

        With parameters, these are all for generic values of them, and points whose reality depends on the
        parameters are included.

        Raises
        ------
        FixedPointError
            When v is not polynomial, or there are fixed points that cannot be written down.
        NoFixedPointError, InfinitelyManyError
            When there is none, and when there are infinitely many.
        """
        return tuple(tuple(self._back(sp.ImmutableMatrix(point))) for point in self.field.fixed_points())

    def fixed_point(self) -> Point:
        """The fixed point of a game that has exactly one, as values in the order of the variables.

        Raises
        ------
        FixedPointError
            When there are several, or as for `fixed_points`.
        """
        found = self.fixed_points()
        if len(found) > 1:
            listed = "; ".join(str(point) for point in found)
            raise FixedPointError(f"the game has {len(found)} fixed points, choose one as at=...: {listed}")
        return found[0]

    def numeric(self, **parameters: Any) -> NumericGame:
        """v and ∇v as functions of float64 arrays, for `numerics.games.trajectory`.

        Parameters
        ----------
        parameters : a number for each parameter of the game, by name; floats mean their binary value.

        Raises
        ------
        GameError
            For parameters that are missing, unknown or not numbers, and losses without float64 functions.
        """
        values = read_numbers({p.name: self._twins.get(p, p) for p in self.parameters}, parameters)
        v, jacobian = replaced(self.field.column, values), replaced(self.field.derivative, values)
        return numeric_game(v, jacobian, self._real, self.split)

    def _back(self, matrix: sp.Matrix) -> sp.ImmutableMatrix:
        """A matrix in the symbols that the user gave."""
        return replaced(matrix, {twin: s for s, twin in self._twins.items()}).as_immutable()

    def _point(self, at: Any) -> Values:
        """A point as values of the real symbols."""
        given = read_point(at, self.variables)
        return {x: e.subs(self._twins, simultaneous=True) for x, e in zip(self._real, given, strict=True)}

    @property
    def real_symbols(self) -> dict[sp.Symbol, sp.Symbol]:
        """Real symbols to calculate with, for those symbols of the game that are not declared real."""
        return dict(self._twins)

    def real_fixed_point(self, at: Any = None) -> Point:
        """A fixed point at which the Jacobian exists, in `real_symbols`; of an affine game one of several.

        Parameters
        ----------
        at : a point, as in `vector_jacobian`; by default the only fixed point.

        Raises
        ------
        FixedPointError
            When `at` is none or not known to be one, and as `fixed_point`.
        NotDifferentiableError
            As `vector_jacobian`.
        """
        if at is not None:
            values = self._point(at)
            self.field.jacobian_at(values)
            self.field.check_fixed(values)
            return tuple(values.values())
        # Where v is affine its Jacobian is the same everywhere, but there must be a fixed point.
        origin = tuple(sp.S.Zero for _ in self.variables)
        affine = self.field.is_affine
        if affine and all(e == 0 for e in self.field.v(sp.Matrix(origin))):
            return origin
        try:
            values = self._point(self.fixed_point())
        except InfinitelyManyError:
            if not affine:
                raise
            return origin
        self.field.jacobian_at(values)
        return tuple(values.values())
