"""Radicands and arguments of logarithms in factors whose signs are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import lcm

import sympy as sp
from sympy.polys.polyerrors import BasePolynomialError

from derive.exact.text import Tree
from derive.proofs.rewriting.conditions import Conditions
from derive.proofs.rewriting.terms import minus

_MOST_TERMS = 60


@dataclass(frozen=True)
class Factors:
    """A positive or negative rational number, and powers of terms, of which the product is meant."""

    constant: sp.Rational
    powers: tuple[tuple[sp.Expr, int], ...]


def factors_of(e: sp.Expr) -> Factors | None:
    """The factors of an expression over one denominator; radicals are factored as variables."""
    changes, back = dict[sp.Expr, sp.Expr](), dict[sp.Expr, sp.Expr]()
    e = sp.expand_power_exp(e)
    for base in sorted({p.base for p in e.atoms(sp.Pow) if _is_root(p)}, key=sp.default_sort_key):
        if base.is_Rational or any(base.has(b) for b in changes):
            continue
        index = lcm(*(int(p.exp.q) for p in e.atoms(sp.Pow) if _is_root(p) and p.base == base))
        dummy = sp.Dummy("t", positive=True)
        changes[base], back[dummy] = dummy**index, base ** sp.Rational(1, index)
    plain = e
    for base, power in changes.items():
        dummy, index = power.as_base_exp()
        plain = plain.replace(
            lambda p, base=base: p.is_Pow and p.base == base and p.exp.is_Rational,
            lambda p, dummy=dummy, index=index: dummy ** (p.exp * index),
        )
        plain = plain.subs(base, power) if base.is_Symbol else plain
    try:
        whole = sp.together(plain)
        num, den = sp.fraction(whole)
        if any(len(sp.Add.make_args(sp.expand(p))) > _MOST_TERMS for p in (num, den)):
            return None
        factored = sp.factor(whole)
    except (BasePolynomialError, NotImplementedError, ValueError, AttributeError):
        return None
    constant, powers = sp.S.One, list[tuple[sp.Expr, int]]()
    for part in sp.Mul.make_args(factored):
        base, exponent = part.as_base_exp() if not isinstance(part, sp.exp) else (part, sp.S.One)
        if part.is_Rational:
            constant *= part
        elif exponent.is_Integer:
            powers.append((base.xreplace(back), int(exponent)))
        else:
            powers.append((part.xreplace(back), 1))
    return Factors(constant, tuple(powers))


def _is_root(p: sp.Expr) -> bool:
    return bool(p.is_Pow and p.exp.is_Rational and not p.exp.is_Integer)


def variants(e: sp.Expr) -> Iterator[sp.Expr]:
    """The expression as it is, with I² = -1, and with the squares of sines or of cosines replaced."""
    yield e
    if e.has(sp.I):
        yield sp.expand(e)
    num, den = sp.fraction(sp.together(e))
    for one, other in ((sp.sin, sp.cos), (sp.cos, sp.sin)):
        if num.has(one):
            changed = sp.expand(num).replace(
                lambda p, one=one: p.is_Pow and isinstance(p.base, one) and p.exp.is_Integer and p.exp > 1,
                lambda p, other=other: (
                    (1 - other(p.base.args[0]) ** 2) ** (p.exp // 2) * p.base ** (p.exp % 2)
                ),
            )
            yield sp.expand(changed) / den


@dataclass(frozen=True)
class Signed:
    """One factor with its exponent, turned so that it is positive (or not negative) where that is known.

    sign : 1 or -1, what it was multiplied with; 0 where its sign is not known.
    strict : whether it is certainly not zero.
    """

    tree: Tree
    exponent: int
    sign: int
    strict: bool


def signed(factors: Factors, known: Conditions) -> list[Signed]:
    """The factors with their signs, as far as these are shown."""
    found = []
    for e, exponent in factors.powers:
        tree = known.terms.tree(e)
        if known.positive(tree):
            found.append(Signed(tree, exponent, 1, True))
        elif known.negative(tree):
            found.append(Signed(_opposite(tree, known), exponent, -1, True))
        elif known.nonnegative(tree):
            found.append(Signed(tree, exponent, 1, False))
        elif known.nonpositive(tree):
            found.append(Signed(_opposite(tree, known), exponent, -1, False))
        else:
            found.append(Signed(tree, exponent, 0, False))
    return found


def _opposite(tree: Tree, known: Conditions) -> Tree:
    """The opposite, multiplied out where that is shorter."""
    return known.terms.tree(sp.expand(-known.terms.expression(tree))) if tree.kind == "add" else minus(tree)
