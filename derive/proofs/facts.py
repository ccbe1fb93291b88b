"""What may be known about signs before any proof: domains, assumptions, and the ranges of function values.

Every fact is a polynomial of the claim's algebra that is nonnegative, or positive, wherever the claim is
made, in names that stand for real numbers there. `derive.proofs.known` decides which hypotheses and
generators become facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

import sympy as sp
from flint import arb, fmpq
from sympy import integer_nthroot
from sympy.polys.domains import QQ
from sympy.polys.rings import PolyElement, PolyRing

from derive.errors import ProofFailed
from derive.exact.balls import precision
from derive.exact.fractions import Fraction_
from derive.exact.text import Tree
from derive.functions.row import Range
from derive.statement.problem import Problem

# pi and E between two rationals; the recheck proves these four bounds again.
CONSTANT_RANGES = {"pi": ("3141592/1000000", "3141593/1000000"), "E": ("2718281/1000000", "2718282/1000000")}
_DIGITS = 6  # of the decimal fractions that enclose roots and logarithms of rational numbers
_BITS = 128


@dataclass(frozen=True)
class Fact:
    """A polynomial that is nonnegative (positive if strict) on the set of the claim."""

    poly: PolyElement
    strict: bool


@dataclass(frozen=True)
class Hypothesis:
    """An inequality that the claim presupposes: the end of a domain, or an assumption."""

    greater: sp.Expr
    less: sp.Expr
    strict: bool


def oriented(relation: sp.Basic) -> tuple[sp.Expr, bool]:
    """The side that is at least the other minus that other, and whether the inequality is strict."""
    if not is_inequality(relation):
        raise ProofFailed(f"{relation} is not an inequality")
    return relation.gts - relation.lts, isinstance(relation, (sp.StrictGreaterThan, sp.StrictLessThan))


def is_inequality(relation: object) -> bool:
    """Whether the relation is one of >, >=, <, <=."""
    return isinstance(relation, (sp.StrictGreaterThan, sp.GreaterThan, sp.StrictLessThan, sp.LessThan))


def domain_ends(problem: Problem) -> Iterator[tuple[sp.Symbol, sp.Expr, int, bool]]:
    """Each finite end of a domain as (symbol, end, +1 for a lower end or -1 for an upper one, open)."""
    for s in sorted(problem.domains, key=lambda s: s.name):
        domain = problem.domains[s]
        if not isinstance(domain, sp.Interval):
            if domain == sp.S.Reals:
                continue
            raise ProofFailed(f"the domain of {s} is not an interval: {domain}")
        if domain.free_symbols:
            raise ProofFailed(f"the ends of the domain of {s} are not numbers: {domain}; assume inequalities")
        if domain.start.is_finite is not False:
            yield s, domain.start, 1, bool(domain.left_open)
        if domain.end.is_finite is not False:
            yield s, domain.end, -1, bool(domain.right_open)


def hypotheses(problem: Problem) -> list[Hypothesis]:
    """The ends of the domains, then the assumptions.

    Raises
    ------
    ProofFailed
        For a domain that is no interval, or an assumption that is no inequality.
    """
    found = []
    for s, end, side, is_open in domain_ends(problem):
        found.append(Hypothesis(*((s, end) if side > 0 else (end, s)), is_open))
    for relation in problem.assumptions:
        if not is_inequality(relation):
            raise ProofFailed(f"the assumption {relation} is not an inequality")
        found.append(Hypothesis(relation.gts, relation.lts, oriented(relation)[1]))
    return found


def product(fraction: Fraction_) -> PolyElement:
    """Numerator times denominator: it has the sign of the fraction where the denominator does not vanish."""
    return fraction[0] * fraction[1]


def real_symbols(problem: Problem) -> set[str]:
    """Names of the symbols that plainly stand for real numbers.

    Those with a domain, and those that an assumption compares with a polynomial in such symbols: an order
    relation is one between real numbers. What needs a proof to be seen as real counts for nothing here.
    """
    real = {s.name for s in problem.domains}
    grew = True
    while grew:
        before = len(real)
        for relation in filter(is_inequality, problem.assumptions):
            for one, other in ((relation.lhs, relation.rhs), (relation.rhs, relation.lhs)):
                if isinstance(one, sp.Symbol) and _is_polynomial(other, real):
                    real.add(one.name)
        grew = len(real) > before
    return real


def _is_polynomial(e: sp.Expr, real: set[str]) -> bool:
    """Whether an expression is built from rational numbers, π, e and real symbols by sums and products."""
    if isinstance(e, sp.Symbol):
        return e.name in real
    if isinstance(e, sp.Pow):
        return bool(e.exp.is_Integer and e.exp > 0) and _is_polynomial(e.base, real)
    if isinstance(e, (sp.Add, sp.Mul)):
        return all(_is_polynomial(a, real) for a in e.args)
    return bool(e.is_Rational) or e in (sp.pi, sp.E)


def constant_facts(x: PolyElement, name: str) -> list[Fact]:
    """Two rationals between which a constant's generator x lies."""
    low, high = (x.ring(QQ(*map(int, b.split("/")))) for b in CONSTANT_RANGES[name])
    return [Fact(x - low, True), Fact(high - x, True)]


def range_facts(x: PolyElement, values: Range) -> list[Fact]:
    """The range of a function value x."""
    found = [] if values.least is None else [Fact(x - x.ring(values.least), values.strict)]
    return found if values.most is None else [*found, Fact(x.ring(values.most) - x, values.strict)]


def root_facts(x: PolyElement, radicand: Fraction, index: int) -> list[Fact]:
    """Two decimal fractions between which a root of a positive rational number lies."""
    scale: int = 10**_DIGITS
    below = integer_nthroot(radicand.numerator * scale**index // radicand.denominator, index)[0]
    low, high = (x.ring(QQ(k, scale)) for k in (below, below + 1))
    return [Fact(x - low, False), Fact(high - x, True)]


def logarithm_facts(x: PolyElement, argument: Fraction) -> list[Fact]:
    """Two decimal fractions between which the logarithm of a rational number lies; it is neither of them."""
    scale: int = 10**_DIGITS
    with precision(_BITS + argument.numerator.bit_length() + argument.denominator.bit_length()):
        value = arb(fmpq(argument.numerator, argument.denominator)).log() * scale
        below = int(value.floor().unique_fmpz())
    low, high = (x.ring(QQ(k, scale)) for k in (below, below + 1))
    return [Fact(x - low, True), Fact(high - x, True)]


def is_square(tree: Tree) -> bool:
    """Whether a tree is a positive number times even powers of symbols, which are real: its exponential is
    at least 1."""
    if tree.kind == "pow":
        power = tree.args[1]
        return tree.args[0].kind == "symbol" and power.kind == "number" and power.value % 2 == 0
    return (tree.kind == "number" and tree.value > 0) or (
        tree.kind == "mul" and all(map(is_square, tree.args))
    )


def variable(ring: PolyRing, name: str) -> PolyElement:
    """The ring's variable of that name."""
    return ring.gens[[str(s) for s in ring.symbols].index(name)]
