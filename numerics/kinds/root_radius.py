"""Root radii: the largest modulus of the roots of a polynomial with real coefficients."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from flint import ctx

from numerics.catalogue import Evaluable
from numerics.enclosure import Enclosure
from numerics.kinds.components import height_of, obstacle_of, rational
from numerics.kinds.evaluator import Entry, Evaluator, Named, Values
from numerics.kinds.settle import Number, settle
from numerics.roots.ball_radius import root_radius_of_balls
from numerics.roots.radius import root_radius


class RootRadiusEvaluator(Evaluator):
    """A value that is the largest modulus of the roots of a polynomial in the parameters."""

    name: ClassVar[str] = "root radius"
    types: ClassVar[tuple[str, ...]] = ("real",)
    keys: ClassVar[tuple[str, ...]] = ("polynomial",)

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Enclosure:
        """The largest modulus, from isolated roots where all coefficients are rational."""
        polynomial = known.function(known.data["polynomial"])
        coefficients = polynomial(*values)
        if exact and rational(coefficients):
            return root_radius(coefficients, digits)

        def attempt(bits: int) -> list[Number]:
            # next to an n-fold root an nth of the bits is left
            ctx.prec = bits * len(coefficients)
            return [root_radius_of_balls(polynomial(*values))]

        obstacle = None if exact else obstacle_of(known, values)
        return settle(attempt, digits, obstacle=obstacle, height=height_of(values))[0]

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The coefficients."""
        yield Named("polynomial", entry.get("polynomial"))
