"""Logarithms of products, powers and exponentials come apart; exponentials of logarithms become powers."""

from __future__ import annotations

from fractions import Fraction

import sympy as sp

from derive.exact.primes import prime_factors
from derive.exact.text import Tree, number
from derive.proofs.rewriting.conditions import Conditions
from derive.proofs.rewriting.factored import factors_of, signed
from derive.proofs.rewriting.terms import (
    IMAGINARY,
    ONE,
    PI,
    ZERO,
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


def logarithm(tree: Tree, known: Conditions) -> Step | None:
    """One step of taking a logarithm apart."""
    if not is_call(tree, "log") or len(tree.args) != 1:
        return None
    u = tree.args[0]
    value = rational(u)
    if value is not None:
        return _of_number(tree, u)
    if u.kind == "mul" and sum(not known.positive(a) for a in u.args) <= 1:
        return Step("logarithm of a product", tree, plus(*(call("log", a) for a in u.args)))
    if u.kind == "pow" and known.positive(u.args[0]) and known.real(u.args[1]):
        return Step("logarithm of a power", tree, times(u.args[1], call("log", u.args[0])))
    if is_call(u, "exp") and known.real(u.args[0]):
        return Step("logarithm of an exponential", tree, u.args[0])
    if is_call(u, "exp"):
        return None
    return _factored(tree, u, known) or _of_negative(tree, u, known)


def _of_number(tree: Tree, u: Tree) -> Step | None:
    value = u.value
    above = prime_factors(value.numerator) if value > 0 else None
    below = prime_factors(value.denominator)
    if above is None or below is None:
        return None
    powers = [*above, *((p, -k) for p, k in below)]
    right = plus(*(times(number(k), call("log", number(p))) for p, k in powers))
    return Step("logarithm of a number", tree, right) if right.text() != tree.text() else None


def _factored(tree: Tree, u: Tree, known: Conditions) -> Step | None:
    """The argument as a product of positive factors and at most one other."""
    found = factors_of(known.terms.expression(u))
    if found is None or (len(found.powers) == 1 and found.powers[0][1] == 1 and found.constant == 1):
        return None
    parts = signed(found, known)
    unknown = [p for p in parts if not (p.sign and p.strict)]
    sign = 1 if found.constant > 0 else -1
    for p in parts:
        sign *= p.sign**p.exponent if p.sign and p.strict else 1
    if any(p.exponent != 1 for p in unknown) or len(unknown) > 1 or (sign < 0 and not unknown):
        return None
    size = abs(found.constant)
    pairs = [(number_tree(size), 1)] if size != 1 else []
    for p in parts:
        if p in unknown:
            own = known.terms.tree(known.terms.expression(p.tree) * (p.sign or 1))
            pairs.append((minus(own) if sign < 0 else own, 1))
        else:
            pairs.append((p.tree, p.exponent))
    if not known.equal(u, times(*(raised(f, k) for f, k in pairs))):
        return None
    if not pairs:
        return Step("equal arguments", tree, call("log", ONE))
    right = plus(*(times(number(k), call("log", f)) for f, k in pairs))
    if right.text() == tree.text():
        return None
    return Step("logarithm of factors", tree, right, tuple(t for f, k in pairs for t in (f, number(k))))


def number_tree(value: sp.Rational) -> Tree:
    """A rational number as a tree."""
    return number(Fraction(int(value.p), int(value.q)))


def _of_negative(tree: Tree, u: Tree, known: Conditions) -> Step | None:
    if not known.negative(u):
        return None
    opposite = known.terms.tree(sp.expand(-known.terms.expression(u)))
    if not known.positive(opposite) or not known.equal(opposite, minus(u)):
        return None
    right = plus(call("log", opposite), times(IMAGINARY, PI))
    return Step("logarithm of a negative number", tree, right, (opposite,))


def exponential(tree: Tree, known: Conditions) -> Step | None:
    """Rational multiples of logarithms in an exponent become powers."""
    if not is_call(tree, "exp") or "log(" not in tree.text():
        return None
    rest, pairs, factors = list[sp.Expr](), list[Tree](), list[Tree]()
    written = {known.terms.expression(t.args[0]): t.args[0] for t in inner_first([tree]) if is_call(t, "log")}
    for term in sp.Add.make_args(sp.expand(known.terms.expression(tree.args[0]))):
        coefficient, monomial = term.as_coeff_Mul()
        if isinstance(monomial, sp.log) and coefficient.is_Rational and len(pairs) < 24:
            v = written.get(monomial.args[0]) or known.terms.tree(monomial.args[0])
            if known.nonzero(v):
                q = number_tree(coefficient)
                pairs += [v, q]
                factors.append(raised(v, q))
                continue
        rest.append(term)
    if not pairs:
        return None
    remaining = known.terms.tree(sp.Add(*rest))
    outside = ONE if remaining == ZERO else call("exp", remaining)
    return Step("exponential of logarithms", tree, times(outside, *factors), (remaining, *pairs))


def undecided(tree: Tree, known: Conditions) -> tuple[Tree, bool] | None:
    """A factor of the argument of a logarithm whose sign is not known."""
    if not is_call(tree, "log") or len(tree.args) != 1:
        return None
    found = factors_of(known.terms.expression(tree.args[0]))
    parts = signed(found, known) if found is not None else []
    if len(parts) == 1 and parts[0].exponent == 1:
        return None
    return next(((p.tree, False) for p in parts if p.sign == 0), None)
