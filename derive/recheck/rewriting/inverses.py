"""Inverse trigonometric functions: among themselves, and composed with what they invert."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from derive.exact.text import Tree, number
from derive.recheck.functions.forms import (
    ONE,
    PI,
    call,
    negative,
    one_and_square,
    one_less_square,
    power,
    product,
    total,
)
from derive.recheck.rewriting.ground import Ground
from derive.recheck.rewriting.reading import same
from derive.recheck.rewriting.step import Rule, Step

_HALF = Fraction(1, 2)
_QUARTER = product([number(_HALF), PI])
_ODD = frozenset({"sin", "tan", "cot", "csc", "sinh", "tanh", "coth", "csch", "erf"})
_EVEN = frozenset({"cos", "sec", "cosh", "sech", "Abs"})
_INVERSE_OF = {"sin": "asin", "cos": "acos", "tan": "atan", "sinh": "asinh", "cosh": "acosh", "tanh": "atanh"}


def _complement(step: Step, ground: Ground) -> None:
    """acos u = π/2 - asin u, all complex u; asec u = acos(1/u), acsc u = asin(1/u), acot u = atan(1/u)."""
    if step.left.kind != "call" or len(step.left.args) != 1:
        raise step.fails()
    u, head = step.left.args[0], step.left.head
    if head == "acos":
        step.require(total([_QUARTER, negative(call("asin", u))]))
    elif head in ("asec", "acsc", "acot") and ground.nonzero(u):
        step.require(call({"asec": "acos", "acsc": "asin", "acot": "atan"}[head], power(u, -1)))
    else:
        raise step.fails()


def _undone(step: Step, ground: Ground) -> None:
    """f(g(u)) = u for f the sine, the cosine, the tangent or a hyperbolic one, and its inverse g; all u."""
    if step.left.kind != "call" or len(step.left.args) != 1:
        raise step.fails()
    inner = step.left.args[0]
    if inner.kind != "call" or inner.head != _INVERSE_OF.get(step.left.head):
        raise step.fails()
    step.require(inner.args[0])


def _of_an_inverse(step: Step, ground: Ground) -> None:
    """cos(asin u) = √(1 - u²) for -1 <= u <= 1; of atan u for real u: 1/√(1 + u²), its sine u/√(1 + u²)."""
    if step.left.kind != "call" or len(step.left.args) != 1 or step.left.args[0].kind != "call":
        raise step.fails()
    inner = step.left.args[0]
    u = inner.args[0]
    if step.left.head == "cos" and inner.head == "asin":
        if not (ground.at_least(ONE, u) and ground.at_least(u, number(-1))):
            raise step.fails()
        step.require(power(one_less_square(u), _HALF))
    elif step.left.head in ("cos", "sin") and inner.head == "atan" and ground.real(u):
        root = power(one_and_square(u), -_HALF)
        step.require(root if step.left.head == "cos" else product([u, root]))
    else:
        raise step.fails()


def _principal(step: Step, ground: Ground) -> None:
    """g(f(u)) = u in the range of g: asin on [-π/2, π/2], acos on [0, π], atan inside (-π/2, π/2)."""
    if step.left.kind != "call" or len(step.left.args) != 1:
        raise step.fails()
    u, head = step.argument(0), step.left.head
    inner = {g: f for f, g in _INVERSE_OF.items()}.get(head, "")
    if not _is_value(step.left.args[0], inner, u):
        raise step.fails()
    if head == "asin" or head == "atan":
        strict = head == "atan"
        inside = ground.at_least(_QUARTER, u, strict) and ground.at_least(u, negative(_QUARTER), strict)
    elif head == "acos":
        inside = ground.at_least(PI, u) and ground.nonnegative(u)
    elif head == "acosh":
        inside = ground.nonnegative(u)
    else:
        inside = head in ("asinh", "atanh") and ground.real(u)
    if not inside:
        raise step.fails()
    step.require(u)
    ground.require_defined(u, step.left)


def _is_value(tree: Tree, head: str, u: Tree) -> bool:
    """Whether a term is a function's value at u, a tangent as a quotient also."""
    if tree.kind == "call" and tree.head == head:
        return same(tree.args[0], u)
    if head == "tan":
        return same(tree, product([call("sin", u), power(call("cos", u), -1)]))
    up, down = call("exp", u), call("exp", negative(u))
    sine, cosine = total([up, negative(down)]), total([up, down])
    forms = {
        "sinh": product([number(_HALF), sine]),
        "cosh": product([number(_HALF), cosine]),
        "tanh": product([sine, power(cosine, -1)]),
    }
    return head in forms and same(tree, forms[head])


def _reciprocal(step: Step, ground: Ground) -> None:
    """atan u = π/2 - atan(1/u) for u > 0, -π/2 - atan(1/u) for u < 0; the argument is what 1/u is."""
    w = step.argument(0)
    if step.left.kind != "call" or step.left.head != "atan":
        raise step.fails()
    u = step.left.args[0]
    if not ground.equal(product([u, w]), ONE):
        raise step.fails()
    if ground.positive(u):
        step.require(total([_QUARTER, negative(call("atan", w))]))
    elif ground.at_least(number(0), u, True):
        step.require(total([negative(_QUARTER), negative(call("atan", w))]))
    else:
        raise step.fails()
    ground.require_defined(step.right, step.left)


def _by_arctangent(step: Step, ground: Ground) -> None:
    """asin u = atan(u/√(1 - u²)) for -1 < u < 1."""
    if step.left.kind != "call" or step.left.head != "asin":
        raise step.fails()
    u = step.left.args[0]
    if not (ground.at_least(ONE, u, True) and ground.at_least(u, number(-1), True)):
        raise step.fails()
    step.require(call("atan", product([u, power(one_less_square(u), -_HALF)])))


def _sum_of_arctangents(step: Step, ground: Ground) -> None:
    """atan((a + b)/(1 - a b)) = atan a + atan b for real a and b with a b < 1."""
    a, b = step.argument(0), step.argument(1)
    below = total([ONE, product([number(-1), a, b])])
    if step.left.kind != "call" or step.left.head != "atan":
        raise step.fails()
    if not (ground.real(a) and ground.real(b) and ground.positive(below)):
        raise step.fails()
    if not ground.equal(product([step.left.args[0], below]), total([a, b])):
        raise step.fails()
    step.require(total([call("atan", a), call("atan", b)]))
    ground.require_defined(step.right, step.left)


def _parity(step: Step, ground: Ground) -> None:
    """f(-u) = -f(u) or f(u): all complex u; inverse functions of real u, asin and atanh inside their cuts."""
    u, head = step.argument(0), step.left.head
    if step.left.kind != "call" or not same(step.left.args[0], negative(u)) or len(step.left.args) != 1:
        raise step.fails()
    inside = head == "asin" and ground.at_least(ONE, u) and ground.at_least(u, number(-1))
    inside |= head == "atanh" and ground.at_least(ONE, u, True) and ground.at_least(u, number(-1), True)
    inside |= head in ("atan", "asinh") and ground.real(u)
    if head in _ODD or inside:
        step.require(negative(call(head, u)))
    elif head in _EVEN:
        step.require(call(head, u))
    else:
        raise step.fails()
    ground.require_defined(step.right, step.left)


RULES: Mapping[str, Rule] = {
    "inverse function by another": _complement,
    "function of its inverse": _undone,
    "function of another's inverse": _of_an_inverse,
    "principal value": _principal,
    "arctangent of a reciprocal": _reciprocal,
    "arcsine by an arctangent": _by_arctangent,
    "sum of arctangents": _sum_of_arctangents,
    "parity": _parity,
}
