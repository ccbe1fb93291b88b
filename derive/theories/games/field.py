"""The vector field v of a game in real symbols: update maps, fixed points and Jacobians come from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import sympy as sp

from derive.theories.games.errors import FixedPointError
from derive.theories.games.exact import plain, proven_zero, replaced
from derive.theories.games.fixed_points import Point, fixed_points
from derive.theories.games.smooth import check_finite, check_smooth, without_impulses

Values = Mapping[sp.Symbol, sp.Expr]


@dataclass(frozen=True)
class VectorField:
    """v on columns of expressions; it is the `derive.theories.games.updates.Space` of update maps.

    variables, parameters : real symbols.
    blocks : for each player the slice of its variables.
    column : v in the variables.
    smooth : the expressions that v is made from; where they are smooth, so is v.
    """

    variables: tuple[sp.Symbol, ...]
    parameters: tuple[sp.Symbol, ...]
    blocks: tuple[slice, ...]
    column: sp.ImmutableMatrix
    smooth: tuple[sp.Expr, ...]

    @cached_property
    def derivative(self) -> sp.ImmutableMatrix:
        """∇v in the variables, away from kinks."""
        return without_impulses(self.column.jacobian(list(self.variables))).as_immutable()

    def v(self, x: sp.Matrix) -> sp.Matrix:
        """v at a column of expressions."""
        return replaced(self.column, dict(zip(self.variables, x, strict=True)))

    def jacobian(self, x: sp.Matrix) -> sp.Matrix:
        """∇v at a column of expressions."""
        return replaced(self.derivative, dict(zip(self.variables, x, strict=True)))

    def assemble(self, *vectors: sp.Matrix) -> sp.Matrix:
        """The column whose block for each player comes from the column given for that player."""
        parts = [vector[block, :] for vector, block in zip(vectors, self.blocks, strict=True)]
        return sp.ImmutableMatrix.vstack(*parts)

    def between_players(self, matrix: sp.Matrix) -> sp.Matrix:
        """The matrix with every player's own diagonal block replaced by zero."""
        made = matrix.as_mutable()
        for block in self.blocks:
            size = block.stop - block.start
            made[block, block] = sp.zeros(size, size)
        return made.as_immutable()

    @property
    def is_affine(self) -> bool:
        """Whether v is of degree one at most, so that ∇v is the same everywhere."""
        xs = self.variables
        return all(e.is_polynomial(*xs) and sp.total_degree(e, *xs) <= 1 for e in self.column)

    def jacobian_at(self, values: Values) -> sp.ImmutableMatrix:
        """∇v at a point.

        Raises
        ------
        NotDifferentiableError
            Where v is not smooth, or not known to be.
        """
        place = ", ".join(f"{x.name} = {plain(e)}" for x, e in values.items())
        check_smooth(self.smooth, self.variables, values, place)
        check_finite(replaced(self.column, values), "v", place)
        made = replaced(self.derivative, values).doit().applyfunc(sp.expand)
        check_finite(made, "the Jacobian", place)
        return made.as_immutable()

    def fixed_points(self) -> tuple[Point, ...]:
        """All real solutions of v = 0; raises as `derive.theories.games.fixed_points.fixed_points`."""
        return fixed_points(list(self.column), self.variables, self.parameters)

    def check_fixed(self, values: Values) -> None:
        """Refuse a point that is not known to be fixed.

        Raises
        ------
        FixedPointError
            Naming the component of v that is not zero, or not known to be.
        """
        for x, e in zip(self.variables, replaced(self.column, values), strict=True):
            zero = proven_zero(e)
            if zero is not True:
                said = "not" if zero is False else "not known to be"
                raise FixedPointError(
                    f"at is {said} a fixed point: v has the component {plain(e)} for {x.name}"
                )
