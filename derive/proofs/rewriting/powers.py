"""Powers with symbolic exponents and roots: what comes out of them, and what they become."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import sympy as sp
from sympy.polys.polyerrors import BasePolynomialError
from sympy.simplify.simplify import nthroot
from sympy.simplify.sqrtdenest import sqrtdenest

from derive.exact.text import Tree, number
from derive.proofs.rewriting.conditions import Conditions
from derive.proofs.rewriting.factored import Factors, Signed, factors_of, signed, variants
from derive.proofs.rewriting.logarithms import number_tree
from derive.proofs.rewriting.terms import IMAGINARY, Step, call, is_call, raised, rational, times

_MOST_INDEX = 12


def symbolic_power(tree: Tree, known: Conditions) -> Step | None:
    """One step for a power whose exponent is no number."""
    if tree.kind != "pow" or rational(tree.args[1]) is not None:
        return None
    base, exponent = tree.args
    if is_call(base, "exp") and (known.whole(exponent) or known.real(base.args[0])):
        return Step("power of an exponential", tree, call("exp", times(exponent, base.args[0])))
    number_base = rational(base)
    if number_base is not None and number_base < 0 and known.whole(exponent):
        constant, rest = sp.expand(known.terms.expression(exponent)).as_coeff_Add()
        if constant == 0 or not constant.is_Integer:
            return None
        m, n = known.terms.tree(rest), number_tree(constant)
        return Step("sum of exponents", tree, times(raised(base, m), raised(base, n)), (m, n))
    if known.nonzero(base) and base.kind != "mul":
        return Step("power as an exponential", tree, call("exp", times(exponent, call("log", base))))
    if base.kind == "mul" and (
        known.whole(exponent) or sum(not known.nonnegative(a) for a in base.args) <= 1
    ):
        return Step("power of a product", tree, times(*(raised(a, exponent) for a in base.args)))
    if base.kind == "pow" and known.whole(exponent):
        inner, m = base.args
        return Step("power of a power", tree, raised(inner, times(m, exponent)))
    if known.nonzero(base):
        return Step("power as an exponential", tree, call("exp", times(exponent, call("log", base))))
    return None


def sum_of_exponents(tree: Tree, known: Conditions, others: Sequence[Tree]) -> Step | None:
    """b**(m + k) = b**m b**k where b**m stands in the claim, so that it is defined, and k is a number."""
    if tree.kind != "pow" or rational(tree.args[1]) is not None:
        return None
    base, exponent = tree.args
    e, least = known.terms.expression(exponent), None
    for other in others:
        if other.args[0].text() == base.text():
            k = sp.expand(e - known.terms.expression(other.args[1]))
            if k.is_Integer and k > 0 and (least is None or k > least[0]):
                least = int(k), other.args[1]
    if least is None:
        return None
    right = times(raised(base, least[1]), raised(base, least[0]))
    return Step("sum of exponents", tree, right, (least[1], number(least[0])))


def root(tree: Tree, known: Conditions) -> Step | None:
    """One step for a power with a fraction as exponent."""
    if tree.kind != "pow":
        return None
    base, value = tree.args[0], rational(tree.args[1])
    if value is None or value.denominator == 1 or value.denominator > _MOST_INDEX:
        return None
    if base.kind == "number" or base.kind == "symbol":
        return _of_negative(tree, base, value, known)
    if is_call(base, "exp") and known.real(base.args[0]):
        return Step("power of an exponential", tree, call("exp", times(number(value), base.args[0])))
    if base.kind == "pow":
        inner, m = base.args
        if known.positive(inner) and known.real(m):
            n = rational(m)
            outer = raised(inner, n * value) if n is not None else raised(inner, times(m, number(value)))
            return Step("power of a power", tree, outer)
    if base.kind == "mul" and sum(not known.nonnegative(a) for a in base.args) <= 1:
        right = times(*(raised(a, number(value)) for a in base.args))
        return Step("power of a product", tree, right)
    return (
        _of_perfect_power(tree, base, value, known)
        or _denested(tree, base, value, known)
        or (None if undecided(tree, known) else _factored(tree, base, value, known))
        or _of_negative(tree, base, value, known)
    )


def _of_perfect_power(tree: Tree, base: Tree, value: Fraction, known: Conditions) -> Step | None:
    """√(s²) = s where all signs are known."""
    index = value.denominator
    for e in variants(known.terms.expression(base)):
        found = factors_of(e)
        if found is None or not found.powers or any(k % index for _, k in found.powers):
            continue
        if found.constant <= 0:
            continue
        parts = signed(found, known)
        if not all(p.sign for p in parts):
            continue
        outside = sp.root(found.constant, index)
        pieces = [known.terms.tree(outside)] if outside != 1 else []
        pieces += [raised(p.tree, p.exponent // index) for p in parts]
        s = times(*pieces)
        if known.nonnegative(s) and known.equal(base, raised(s, index)):
            return Step("root of a power", tree, raised(s, value.numerator), (s,))
    return None


def _denested(tree: Tree, base: Tree, value: Fraction, known: Conditions) -> Step | None:
    """√(3 + 2√2) = 1 + √2 and the like."""
    e, index = known.terms.expression(base), value.denominator
    if not (e.is_Add and e.is_number and e.is_real):
        return None
    try:
        candidate = sqrtdenest(sp.sqrt(e)) if index == 2 else nthroot(e, index)
    except (BasePolynomialError, NotImplementedError, ValueError, TypeError, RecursionError):
        return None
    if any(p.base == e for p in candidate.atoms(sp.Pow)):
        return None
    s = known.terms.tree(candidate)
    if known.nonnegative(s) and known.equal(base, raised(s, index)):
        return Step("root of a power", tree, raised(s, value.numerator), (s,))
    return None


def _factored(tree: Tree, base: Tree, value: Fraction, known: Conditions) -> Step | None:
    """The radicand as a product of powers of factors that are not negative, but for one."""
    for e in variants(known.terms.expression(base)):
        found = factors_of(e)
        pairs = _pairs(found, signed(found, known), known) if found is not None else None
        if pairs is None or not known.equal(base, times(*(raised(f, k) for f, k in pairs))):
            continue
        right = times(*(raised(f, k * value) for f, k in pairs))
        if right.text() != tree.text():
            arguments = tuple(t for f, k in pairs for t in (f, number(k)))
            return Step("power of factors", tree, right, arguments)
    return None


def _pairs(found: Factors, parts: list[Signed], known: Conditions) -> list[tuple[Tree, int]] | None:
    """The factors with their exponents; None where they have to stay together."""
    sign = 1 if found.constant > 0 else -1
    pairs = [(number_tree(abs(found.constant)), 1)] if abs(found.constant) != 1 else []
    loose = list[sp.Expr]()
    for p in parts:
        if p.sign:
            sign *= p.sign**p.exponent
            pairs.append((p.tree, p.exponent))
        else:
            loose.append(known.terms.expression(p.tree) ** p.exponent)
    if not loose and sign < 0:
        return None
    if loose:
        pairs.append((known.terms.tree(sign * sp.Mul(*loose)), 1))
    return pairs if len(pairs) > 1 or pairs[0][1] != 1 else None


def _of_negative(tree: Tree, base: Tree, value: Fraction, known: Conditions) -> Step | None:
    """The square root of what is negative, through that of its opposite."""
    if value.denominator != 2 or base.kind == "number" or not known.negative(base):
        return None
    opposite = known.terms.tree(sp.expand(-known.terms.expression(base)))
    s = raised(opposite, Fraction(1, 2))
    if not known.nonnegative(s) or not known.equal(base, times(number(-1), raised(s, 2))):
        return None
    return Step("root of a negative number", tree, raised(times(IMAGINARY, s), value.numerator), (s,))


def undecided(tree: Tree, known: Conditions) -> tuple[Tree, bool] | None:
    """What the value of the root of a perfect power depends on: a factor whose sign is not known."""
    value = rational(tree.args[1]) if tree.kind == "pow" else None
    if value is None or value.denominator == 1 or value.denominator > _MOST_INDEX:
        return None
    for e in variants(known.terms.expression(tree.args[0])):
        found = factors_of(e)
        if found is None or any(k % value.denominator for _, k in found.powers):
            continue
        for p in signed(found, known):
            if p.sign == 0:
                return p.tree, False
    return None
