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
        return _conjugate(graph, index) == (_ONE, index)


def _conjugate(graph: Graph, index: int) -> Scaled | None:
    """Coefficient and node of the conjugate; None where a function on the way has a cut."""
    if not graph.is_complex[index]:
        return _ONE, index
    node = graph.nodes[index]
    if node.kind == "unit":
        return -_ONE, index
    if node.kind == "argument":
        return _ONE, graph.call("conjugate", index)
    if node.kind == "call" and node.name == "conjugate":
        return _ONE, node.operands[0]
    above = [_conjugate(graph, i) for i in node.operands]
    below = [_conjugate(graph, i) for i in node.below]
    over, under = [part for part in above if part], [part for part in below if part]
    if len(over) < len(above) or len(under) < len(below):
        return None
    if node.kind == "call":
        if not BY_NAME[node.name].reflects:
            return None
        return _ONE, graph.call(node.name, *(graph.whole(*part) for part in over))
    if node.kind == "scaled":
        return node.value * over[0][0], over[0][1]
    if node.kind == "power":
        return over[0][0] ** node.exponent, graph.power(over[0][1], node.exponent)
    if node.kind == "sum":
        return graph.sum((k * c, i) for k, (c, i) in zip(node.coefficients, over, strict=True))
    return graph.product(over, under)
