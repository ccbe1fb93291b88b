"""Piecewise expressions and their conditions, as calls of functions of the table.

All branches are computed; the conditions choose. A ball that may lie in two branches gets what encloses both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sympy
from sympy.core.relational import Relational
from sympy.logic.boolalg import Boolean, BooleanFalse, BooleanTrue

from derive.emit.errors import UnknownFunctionError
from derive.emit.functions import allowed

if TYPE_CHECKING:
    from derive.emit.expression import Graph

# A comparison as a function of the table, and whether its sides change places.
_COMPARISONS = {
    sympy.StrictLessThan: ("less", False),
    sympy.StrictGreaterThan: ("less", True),
    sympy.LessThan: ("at_most", False),
    sympy.GreaterThan: ("at_most", True),
    sympy.Equality: ("equal", False),
    sympy.Unequality: ("unequal", False),
}
_JOINED = {sympy.And: "both", sympy.Or: "either"}


def read(graph: Graph, e: sympy.Piecewise | Boolean) -> int:
    """The node of a Piecewise expression, or of a condition.

    Raises
    ------
    UnknownFunctionError
        For a condition that is made of anything but comparisons of real numbers.
    """
    if not isinstance(e, sympy.Piecewise):
        return _condition(graph, e)
    pairs = list(e.args)
    if isinstance(pairs[-1].args[1], BooleanTrue):
        found = graph.whole(*graph.read(pairs.pop().args[0]))
    else:
        found = graph.call("no_value")
    for value, condition in (pair.args for pair in reversed(pairs)):
        chosen = graph.whole(*graph.read(value))
        found = graph.call("chosen", graph.whole(*graph.read(condition)), chosen, found)
    return found


def _condition(graph: Graph, e: Boolean) -> int:
    if isinstance(e, Relational) and type(e) in _COMPARISONS:
        name, turned = _COMPARISONS[type(e)]
        sides = [graph.whole(*graph.read(side)) for side in e.args]
        graph.require_real(name, sides)
        return graph.call(name, *(reversed(sides) if turned else sides))
    if type(e) in _JOINED:
        first, *others = graph.ordered(graph.whole(*graph.read(part)) for part in e.args)
        for other in others:
            first = graph.call(_JOINED[type(e)], first, other)
        return first
    if isinstance(e, sympy.Not):
        return graph.call("negation", graph.whole(*graph.read(e.args[0])))
    if isinstance(e, (BooleanTrue, BooleanFalse)):
        same = graph.call("equal", graph.one, graph.one)
        return same if isinstance(e, BooleanTrue) else graph.call("negation", same)
    raise UnknownFunctionError(graph.function.name, f"the condition {e}", allowed())
