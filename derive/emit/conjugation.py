"""Which expressions are real because they equal their own conjugate, although they are made of complex ones.

A product such as z·conj(z), or (x + iy)(x - iy) of real x and y, is real, but rounding can leave an imaginary
part of either sign; on the negative axis that sign would choose the side of a cut.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from derive.emit.functions import BY_NAME

if TYPE_CHECKING:
    from derive.emit.expression import Graph, Scaled

_ONE = Fraction(1)


def is_real(graph: Graph, index: int) -> bool:
    """Whether a node of the graph equals its conjugate by its form alone; the graph stays as it is."""
    with graph.trial():
        return _rebuilt(graph, index, conjugate=True) == _rebuilt(graph, index, conjugate=False)


def _rebuilt(graph: Graph, index: int, conjugate: bool) -> Scaled:
    """Coefficient and node of the conjugate, or of the node itself, with the signs of sums pulled out."""
    if not graph.is_complex[index]:
        return _ONE, index
    node = graph.nodes[index]
    if node.kind == "unit":
        return -_ONE if conjugate else _ONE, index
    if node.kind == "call" and node.name == "conjugate":
        return _rebuilt(graph, node.operands[0], not conjugate)
    if node.kind == "argument" or (node.kind == "call" and not BY_NAME[node.name].reflects):
        return _ONE, graph.call("conjugate", index) if conjugate else index
    over = [_rebuilt(graph, i, conjugate) for i in node.operands]
    if node.kind == "call":
        return _ONE, graph.call(node.name, *(graph.whole(*part) for part in over))
    if node.kind == "scaled":
        return node.value * over[0][0], over[0][1]
    if node.kind == "power":
        return over[0][0] ** node.exponent, graph.power(over[0][1], node.exponent)
    if node.kind == "sum":
        terms = zip(node.coefficients, over, strict=True)
        return _signed(graph, graph.sum((k * c, i) for k, (c, i) in terms))
    return graph.product(over, [_rebuilt(graph, i, conjugate) for i in node.below])


def _signed(graph: Graph, total: Scaled) -> Scaled:
    """The same with a positive first coefficient in the sum."""
    factor, index = total
    node = graph.nodes[index]
    if node.kind != "sum" or node.coefficients[0] > 0:
        return total
    negated = graph.sum((-c, i) for c, i in zip(node.coefficients, node.operands, strict=True))
    return -factor, negated[1]
