"""Sines and cosines over the smallest angles of which all others are sums and multiples."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import comb, gcd

import sympy as sp

from derive.exact.text import Tree, number
from derive.proofs.rewriting.conditions import Conditions
from derive.proofs.rewriting.terms import (
    IMAGINARY,
    ONE,
    ZERO,
    Step,
    Terms,
    call,
    inner_first,
    is_call,
    minus,
    plus,
    raised,
    times,
    usual,
)

_MOST_MULTIPLE, _MOST_TERMS = 24, 6
_INVERSES = (sp.asin, sp.acos, sp.atan)


def quotient(tree: Tree, known: Conditions) -> Step | None:
    """The other four trigonometric functions by sine and cosine."""
    if not is_call(tree, "tan", "cot", "sec", "csc") or len(tree.args) != 1:
        return None
    sine, cosine = call("sin", tree.args[0]), call("cos", tree.args[0])
    below = cosine if tree.head in ("tan", "sec") else sine
    above = {"tan": sine, "cot": cosine}.get(tree.head, ONE)
    return Step("quotient of sine and cosine", tree, times(above, raised(below, -1)))


def euler(tree: Tree, known: Conditions) -> Step | None:
    """Exponentials of imaginary numbers by sine and cosine, sines of imaginary ones by exponentials."""
    if not is_call(tree, "exp", "sin", "cos") or "I" not in tree.args[0].text():
        return None
    split = _cartesian(tree.args[0], known.terms)
    if split is None:
        return None
    real, imaginary = split
    if tree.head == "exp":
        outside = ONE if real == ZERO else call("exp", real)
        inside = plus(call("cos", imaginary), times(IMAGINARY, call("sin", imaginary)))
        return Step("exponential of an imaginary number", tree, times(outside, inside), (imaginary, real))
    if real != ZERO:
        return _sum(tree, real, times(IMAGINARY, imaginary))
    up, down = call("exp", imaginary), call("exp", minus(imaginary))
    if tree.head == "sin":
        right = times(raised(number(2), -1), IMAGINARY, plus(up, minus(down)))
    else:
        right = times(raised(number(2), -1), plus(up, down))
    return Step("sine of an imaginary number", tree, right, (imaginary,))


def _cartesian(tree: Tree, terms: Terms) -> tuple[Tree, Tree] | None:
    """b and a, free of I, with the term b + I a; None where it has no I outside of functions."""
    e = sp.expand(terms.expression(tree))
    if not e.has(sp.I):
        return None
    real, imaginary = list[sp.Expr](), list[sp.Expr]()
    for term in sp.Add.make_args(e):
        coefficient, rest = term.as_independent(sp.I, as_Add=False)
        if rest not in (sp.I, sp.S.One):
            return None
        (imaginary if rest is sp.I else real).append(coefficient)
    if not imaginary:
        return None
    return terms.tree(sp.Add(*real)), terms.tree(sp.Add(*imaginary))


def smallest(trees: Iterable[Tree], terms: Terms) -> Step | None:
    """One step towards the smallest angles; None where all sines and cosines are of those."""
    nodes = [t for t in inner_first(trees) if is_call(t, "sin", "cos")]
    unit: dict[sp.Expr, Fraction] = {}
    split = {}
    for node in {n.text(): n for n in nodes}.values():
        parts = _monomials(terms.expression(node.args[0]))
        if parts is None or len(parts) > _MOST_TERMS:
            continue
        split[node.text()] = node, parts
        for coefficient, monomial in parts:
            # The functions of an inverse function itself are known.
            least = Fraction(isinstance(monomial, _INVERSES))
            unit[monomial] = _common(unit.get(monomial, least), coefficient)
    for node, parts in split.values():
        if len(parts) > 1:
            first = _angle(terms, parts[0])
            rest = plus(*(_angle(terms, part) for part in parts[1:]))
            return _sum(node, first, rest)
        if parts:
            coefficient, monomial = parts[0]
            n = coefficient / unit[monomial]
            if n != 1 and abs(n) <= _MOST_MULTIPLE:
                return _multiple(node, _angle(terms, (unit[monomial], monomial)), int(n))
    return None


def _monomials(e: sp.Expr) -> list[tuple[Fraction, sp.Expr]] | None:
    found = []
    for term in sp.Add.make_args(sp.expand(e)):
        coefficient, monomial = term.as_coeff_Mul()
        if not coefficient.is_Rational or coefficient == 0:
            return None
        found.append((Fraction(int(coefficient.p), int(coefficient.q)), monomial))
    return sorted(found, key=lambda part: sp.default_sort_key(part[1]))


def _common(a: Fraction, b: Fraction) -> Fraction:
    """The largest number of which both are whole multiples."""
    shared = gcd(a.numerator * b.denominator, b.numerator * a.denominator)
    return Fraction(shared, a.denominator * b.denominator)


def _angle(terms: Terms, part: tuple[Fraction, sp.Expr]) -> Tree:
    return terms.tree(sp.Rational(part[0].numerator, part[0].denominator) * part[1])


def _sum(node: Tree, a: Tree, b: Tree) -> Step:
    sine_a, cosine_a, sine_b, cosine_b = call("sin", a), call("cos", a), call("sin", b), call("cos", b)
    if node.head == "sin":
        right = plus(times(sine_a, cosine_b), times(cosine_a, sine_b))
    else:
        right = plus(times(cosine_a, cosine_b), times(number(-1), sine_a, sine_b))
    return Step("sum of angles", node, right, (a, b))


def _multiple(node: Tree, a: Tree, count: int) -> Step:
    n, odd, terms = abs(count), int(node.head == "sin"), []
    for k in range(odd, n + 1, 2):
        factor = comb(n, k) * (-1) ** ((k - odd) // 2) * (-1 if odd and count < 0 else 1)
        terms.append(times(number(factor), raised(call("cos", a), n - k), raised(call("sin", a), k)))
    return Step("multiple angle", node, usual(plus(*terms)), (a, number(count)))
