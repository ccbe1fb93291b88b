"""What is known about signs before any proof: domains, assumptions, and the ranges of function values.

Every fact is a polynomial of the claim's algebra that is nonnegative, or positive, wherever the claim is
made. The order of the facts is part of the certificate's language: first the domains, then the
assumptions, then the generators, each in the order in which the certificate lists them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import sympy as sp
from sympy.polys.domains import QQ
from sympy.polys.rings import PolyElement, PolyRing

from derive.algebra import Algebra, Fraction_, Generator
from derive.errors import ProofFailed
from derive.expressions import to_sympy
from derive.problem import Problem
from derive.text import Tree, parse

# pi and E between two rationals; the recheck proves these four bounds again.
CONSTANT_RANGES = {"pi": ("3141592/1000000", "3141593/1000000"), "E": ("2718281/1000000", "2718282/1000000")}
# Ranges of function values at real arguments: (lower, upper, strict); None where there is no bound.
FUNCTION_RANGES: dict[str, tuple[int | None, int | None, bool]] = {
    "erf": (-1, 1, True),
    "erfc": (0, 2, True),
    "sin": (-1, 1, False),
    "cos": (-1, 1, False),
    "Abs": (0, None, False),
    "atan": (None, None, False),
    "bivariate_normal_cdf": (0, 1, True),
}


@dataclass(frozen=True)
class Fact:
    """A polynomial that is nonnegative (positive if strict) on the set of the claim."""

    poly: PolyElement
    strict: bool


def oriented(relation: sp.Basic) -> tuple[sp.Expr, bool]:
    """The side that is at least the other minus that other, and whether the inequality is strict."""
    if isinstance(relation, (sp.StrictGreaterThan, sp.GreaterThan)):
        return relation.lhs - relation.rhs, isinstance(relation, sp.StrictGreaterThan)
    if isinstance(relation, (sp.StrictLessThan, sp.LessThan)):
        return relation.rhs - relation.lhs, isinstance(relation, sp.StrictLessThan)
    raise ProofFailed(f"{relation} is not an inequality")


def is_inequality(relation: sp.Basic) -> bool:
    """Whether the relation is one of >, >=, <, <=."""
    return isinstance(relation, (sp.StrictGreaterThan, sp.GreaterThan, sp.StrictLessThan, sp.LessThan))


def domain_ends(problem: Problem) -> Iterator[tuple[sp.Symbol, sp.Expr, int, bool]]:
    """Each finite end of a domain as (symbol, end, +1 for a lower end or -1 for an upper one, open)."""
    for s in sorted(problem.domains, key=lambda s: s.name):
        domain = problem.domains[s]
        if domain == sp.S.Reals:
            continue
        if not isinstance(domain, sp.Interval):
            raise ProofFailed(f"the domain of {s} is not an interval: {domain}")
        if domain.start.is_finite:
            yield s, domain.start, 1, bool(domain.left_open)
        if domain.end.is_finite:
            yield s, domain.end, -1, bool(domain.right_open)


def stated_facts(problem: Problem, fraction: Algebra) -> list[Fact]:
    """Facts from domains and assumptions."""
    found = []
    for s, end, side, is_open in domain_ends(problem):
        found.append(Fact(product(fraction.fraction(side * (s - end))), is_open))
    for relation in problem.assumptions:
        if is_inequality(relation):
            expression, strict = oriented(relation)
            found.append(Fact(product(fraction.fraction(expression)), strict))
    return found


def product(fraction: Fraction_) -> PolyElement:
    """Numerator times denominator: it has the sign of the fraction."""
    return fraction[0] * fraction[1]


def real_symbols(problem: Problem) -> set[str]:
    """Names of the symbols that are known to be real numbers, by their domain or by an inequality."""
    real = {s.name for s in problem.domains}
    grew = True
    while grew:
        grew = False
        for relation in problem.assumptions:
            if not is_inequality(relation):
                continue
            for one, other in ((relation.lhs, relation.rhs), (relation.rhs, relation.lhs)):
                polynomial = other.is_polynomial(*other.free_symbols) and not other.has(sp.I)
                known = {s.name for s in other.free_symbols} <= real
                if isinstance(one, sp.Symbol) and one.name not in real and polynomial and known:
                    real.add(one.name)
                    grew = True
    return real


def generator_facts(g: Generator, algebra: Algebra) -> list[Fact]:
    """Ranges of a generator other than a root, its arguments being real."""
    ring = algebra.ring
    x = variable(ring, g.name)
    if g.kind == "exp":
        return [Fact(x, True), *([Fact(x - ring.one, False)] if is_square(parse(g.of)) else [])]
    if g.of in CONSTANT_RANGES:
        low, high = (ring(QQ(*map(int, b.split("/")))) for b in CONSTANT_RANGES[g.of])
        return [Fact(x - low, True), Fact(high - x, True)]
    tree = parse(g.of)
    least, most, strict = FUNCTION_RANGES.get(tree.head, (None, None, False))
    if tree.head == "bivariate_normal_cdf" and not _is_correlation(to_sympy(tree.args[2], {})):
        return []
    found = []
    if least is not None:
        found.append(Fact(x - ring(least), strict))
    if most is not None:
        found.append(Fact(ring(most) - x, strict))
    return found


def is_square(tree: Tree) -> bool:
    """Whether a tree is a positive number times even powers of symbols, so that its exponential is at least
    1."""
    if tree.kind == "pow":
        power = tree.args[1]
        return tree.args[0].kind == "symbol" and power.kind == "number" and power.value % 2 == 0
    return (tree.kind == "number" and tree.value > 0) or (
        tree.kind == "mul" and all(map(is_square, tree.args))
    )


def _is_correlation(rho: sp.Expr) -> bool:
    """Whether a number lies strictly between -1 and 1; nothing is said about symbols."""
    return bool(rho.is_number and (1 - rho**2).is_positive)


def variable(ring: PolyRing, name: str) -> PolyElement:
    """The ring's variable of that name."""
    return ring.gens[[str(s) for s in ring.symbols].index(name)]
