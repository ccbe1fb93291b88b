"""Hyperbolic functions by exponentials, inverse functions by logarithms or among themselves."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import isqrt

from sympy import factorint

from derive.exact.text import Tree, number
from derive.proofs.rewriting.conditions import Conditions
from derive.proofs.rewriting.terms import (
    HALF,
    ONE,
    PI,
    Step,
    call,
    inner_first,
    is_call,
    minus,
    plus,
    raised,
    rational,
    times,
)

_INVERSE_OF = {"sin": "asin", "cos": "acos", "tan": "atan", "sinh": "asinh", "cosh": "acosh", "tanh": "atanh"}
_FUNCTION_OF = {inverse: of for of, inverse in _INVERSE_OF.items()}
_QUARTER = times(number(HALF), PI)
_MOST_PAIRS = 12
_LARGEST = 10**6


def composed(tree: Tree, known: Conditions) -> Step | None:
    """A function of its own inverse, or the inverse of a function inside the principal range."""
    if tree.kind != "call" or len(tree.args) != 1 or tree.args[0].kind != "call":
        return None
    inner = tree.args[0]
    if inner.head == _INVERSE_OF.get(tree.head):
        return Step("function of its inverse", tree, inner.args[0])
    if inner.head == _FUNCTION_OF.get(tree.head):
        return _principal(tree, inner.args[0], known)
    return None


def _principal(tree: Tree, u: Tree, known: Conditions) -> Step | None:
    if tree.head in ("asin", "atan"):
        strict = tree.head == "atan"
        inside = known.at_least(_QUARTER, u, strict) and known.at_least(u, minus(_QUARTER), strict)
    elif tree.head == "acos":
        inside = known.at_least(PI, u) and known.nonnegative(u)
    elif tree.head == "acosh":
        inside = known.nonnegative(u)
    else:
        inside = known.real(u)
    return Step("principal value", tree, u, (u,)) if inside else None


def parity(tree: Tree, known: Conditions) -> Step | None:
    """An arctangent or an error function of what has a minus sign."""
    if not is_call(tree, "atan", "erf", "asinh", "asin", "atanh") or len(tree.args) != 1:
        return None
    u = tree.args[0]
    leading = rational(u.args[0] if u.kind == "mul" else u)
    if leading is None or leading >= 0:
        return None
    opposite = times(number(-leading), *(u.args[1:] if u.kind == "mul" else ()))
    if not is_odd(tree.head, opposite, known):
        return None
    return Step("parity", tree, minus(call(tree.head, opposite)), (opposite,))


def is_odd(head: str, u: Tree, known: Conditions) -> bool:
    """Whether a function is odd at an argument."""
    if head in ("asin", "atanh"):
        strict = head == "atanh"
        return known.at_least(ONE, u, strict) and known.at_least(u, number(-1), strict)
    return head == "erf" or (head in ("atan", "asinh") and known.real(u))


def of_number(tree: Tree, known: Conditions) -> Step | None:
    """The arctangent of a rational number by those of the simplest: arg(q + ip) by its Gaussian primes."""
    value = rational(tree.args[0]) if is_call(tree, "atan") else None
    if value is None or value <= 0 or value == 1 or max(value.numerator, value.denominator) > _LARGEST:
        return None
    p, q = value.numerator, value.denominator
    for prime in sorted(factorint(p * p + q * q)):
        if prime == 2:
            simple = [Fraction(1)]
        else:
            a, b = sum_of_squares(prime)
            simple = [Fraction(b, a), Fraction(-b, a)]
        if value in simple:
            return None
        for t in simple:
            # q + ip is divisible by a + ib where the quotient is a Gaussian whole number.
            a, b = t.denominator, t.numerator
            if (q * a + p * b) % prime or (p * a - q * b) % prime or 1 + value * t == 0:
                continue
            rest = (value - t) / (1 + value * t)
            if 1 - t * rest > 0:
                right = plus(call("atan", number(t)), call("atan", number(rest)))
                return Step("sum of arctangents", tree, right, (number(t), number(rest)))
    return None


def sum_of_squares(prime: int) -> tuple[int, int]:
    """The larger and the smaller of two numbers whose squares sum to a prime that is 1 modulo 4."""
    for b in range(1, isqrt(prime) + 1):
        a = isqrt(prime - b * b)
        if a * a + b * b == prime:
            return max(a, b), min(a, b)
    raise ValueError(f"{prime} is no sum of two squares")


def hyperbolic(tree: Tree, known: Conditions) -> Step | None:
    """The six hyperbolic functions by exponentials."""
    if not is_call(tree, "sinh", "cosh", "tanh", "coth", "sech", "csch") or len(tree.args) != 1:
        return None
    up, down = call("exp", tree.args[0]), call("exp", minus(tree.args[0]))
    sine, cosine = plus(up, minus(down)), plus(up, down)
    forms = {
        "sinh": [number(HALF), sine],
        "cosh": [number(HALF), cosine],
        "tanh": [sine, raised(cosine, -1)],
        "coth": [cosine, raised(sine, -1)],
        "sech": [number(2), raised(cosine, -1)],
        "csch": [number(2), raised(sine, -1)],
    }
    return Step("hyperbolic function by exponentials", tree, times(*forms[tree.head]))


def inverse(tree: Tree, known: Conditions) -> Step | None:
    """Inverse hyperbolic functions by logarithms; acos, asec and the like by another one."""
    if tree.kind != "call" or len(tree.args) != 1:
        return None
    u, head = tree.args[0], tree.head
    right: Tree | None = None
    if head == "asinh" and known.real(u):
        right = call("log", plus(u, raised(plus(raised(u, 2), ONE), HALF)))
    elif head == "acosh":
        roots = (raised(plus(u, number(-1)), HALF), raised(plus(u, ONE), HALF))
        right = call("log", plus(u, times(*roots)))
    elif head == "atanh" and known.at_least(ONE, u, True) and known.at_least(u, number(-1), True):
        up, down = plus(ONE, u), plus(ONE, minus(u))
        right = times(number(HALF), plus(call("log", up), minus(call("log", down))))
    elif head in ("acoth", "asech", "acsch") and known.nonzero(u):
        right = call({"acoth": "atanh", "asech": "acosh", "acsch": "asinh"}[head], raised(u, -1))
    if right is not None:
        return Step("inverse hyperbolic function by a logarithm", tree, right)
    if head == "acos":
        right = plus(_QUARTER, minus(call("asin", u)))
    elif head in ("asec", "acsc", "acot") and known.nonzero(u):
        right = call({"asec": "acos", "acsc": "asin", "acot": "atan"}[head], raised(u, -1))
    return Step("inverse function by another", tree, right) if right is not None else None


def of_inverse(tree: Tree, known: Conditions) -> Step | None:
    """The cosine of an arcsine, sine and cosine of an arctangent."""
    if not is_call(tree, "sin", "cos") or not is_call(tree.args[0], "asin", "atan"):
        return None
    inner = tree.args[0].head
    u = tree.args[0].args[0]
    if tree.head == "sin" and inner == "asin":
        return Step("function of its inverse", tree, u)
    right: Tree | None = None
    if inner == "asin" and known.at_least(ONE, u) and known.at_least(u, number(-1)):
        right = raised(plus(ONE, times(number(-1), raised(u, 2))), HALF)
    elif inner == "atan" and known.real(u):
        root = raised(plus(ONE, raised(u, 2)), -HALF)
        right = root if tree.head == "cos" else times(u, root)
    return Step("function of another's inverse", tree, right) if right is not None else None


def arcsine(tree: Tree, known: Conditions) -> Step | None:
    """An arcsine by an arctangent, strictly between -1 and 1."""
    if not is_call(tree, "asin"):
        return None
    u = tree.args[0]
    if not (known.at_least(ONE, u, True) and known.at_least(u, number(-1), True)):
        return None
    below = raised(plus(ONE, times(number(-1), raised(u, 2))), -HALF)
    return Step("arcsine by an arctangent", tree, call("atan", times(u, below)))


def arctangents(trees: Sequence[Tree], known: Conditions) -> Step | None:
    """Arctangents that are related: of reciprocals, of a sum by the addition theorem; arcsines by them."""
    nodes = {t.text(): t for t in inner_first(trees) if is_call(t, "atan", "asin")}
    tangents = [t for t in nodes.values() if t.head == "atan"]
    if tangents:
        for node in nodes.values():
            found = arcsine(node, known)
            if found is not None:
                return found
    tangents = sorted(tangents, key=lambda t: (len(t.text()), t.text()))[:_MOST_PAIRS]
    for i, node in enumerate(tangents):
        for other in tangents[:i]:
            found = _reciprocal(node, other, known)
            if found is not None:
                return found
    for node in tangents:
        rest = [t for t in tangents if t is not node]
        for i, one in enumerate(rest):
            for other in rest[: i + 1]:
                found = _sum(node, one, other, known)
                if found is not None:
                    return found
    return None


def _reciprocal(node: Tree, other: Tree, known: Conditions) -> Step | None:
    u, w = node.args[0], other.args[0]
    if not known.equal(times(u, w), ONE):
        return None
    if known.positive(u):
        right = plus(_QUARTER, minus(call("atan", w)))
    elif known.at_least(number(0), u, True):
        right = plus(minus(_QUARTER), minus(call("atan", w)))
    else:
        return None
    return Step("arctangent of a reciprocal", node, right, (w,))


def _sum(node: Tree, one: Tree, other: Tree, known: Conditions) -> Step | None:
    a, b = one.args[0], other.args[0]
    below = plus(ONE, times(number(-1), a, b))
    if not known.equal(times(node.args[0], below), plus(a, b)) or not known.positive(below):
        return None
    if not (known.real(a) and known.real(b)):
        return None
    return Step("sum of arctangents", node, plus(call("atan", a), call("atan", b)), (a, b))
