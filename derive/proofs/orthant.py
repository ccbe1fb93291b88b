"""Signs by substitution: bounded symbols become nonnegative parameters, and the coefficients decide.

A symbol between two bounds is (lower·t + upper·s)/(s + t) with s, t >= 0; one above a bound is that bound
plus s. After all substitutions a polynomial whose coefficients have one sign, and in which unbounded symbols
have even powers only, has that sign. The bounds may contain other symbols, which are substituted later, so
triangular sets such as 0 < b < a or c·w² < 1 are covered. All names are real: those of the polynomial and
those of the bounds, since facts are about real names only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

from sympy.polys.rings import PolyElement, PolyRing

from derive.exact.division import coefficients_in
from derive.exact.polynomials import factor_list
from derive.proofs.facts import Fact

_MAX_CHOICES = 200
_MAX_TERMS = 20_000
_MAX_DEGREE = 100


@dataclass(frozen=True)
class Bound:
    """One substitution: the variable and the numbers of the facts that bound it (-1: none)."""

    variable: int
    lower: int
    upper: int


@dataclass(frozen=True)
class Affine:
    """A fact seen as slope·x + rest, with the certified sign of the slope."""

    slope: PolyElement
    rest: PolyElement
    sign: int
    strict: bool


def affine(fact: Fact, index: int, facts: Sequence[Fact]) -> Affine | None:
    """The fact as an affine form in one variable, if it is one with a slope of known sign."""
    coefficients = coefficients_in(fact.poly, index)
    if max(coefficients) != 1:
        return None
    slope = coefficients[1]
    sign = strict_sign(slope, facts)
    rest = coefficients.get(0, fact.poly.ring.zero)
    return Affine(slope, rest, sign, fact.strict) if sign else None


def strict_sign(p: PolyElement, facts: Sequence[Fact]) -> int:
    """Sign of a product of positive facts and constants; 0 where it is not one."""
    constant, factors = factor_list(p)
    sign = 1 if constant > 0 else -1
    for f, power in factors:
        known = [q for q in facts if q.strict and q.poly.monic() == f.monic()]
        if not known:
            return 0
        if power % 2 and (known[0].poly.LC > 0) != (f.LC > 0):
            sign = -sign
    return sign


def choices(p: PolyElement, facts: Sequence[Fact]) -> Iterator[list[Bound]]:
    """Ways to bound the variables of p by facts, in an order in which they can be substituted."""
    options = _options(p, facts)
    names = sorted(options)
    for picks in islice(product(*(options[i] for i in names)), _MAX_CHOICES):
        ordered = _in_order([b for b in picks if b.lower >= 0 or b.upper >= 0], facts)
        if ordered is not None:
            yield ordered


def _options(p: PolyElement, facts: Sequence[Fact]) -> dict[int, list[Bound]]:
    """For each variable that matters, its possible pairs of bounds, tightest kind first."""
    waiting = variables(p)
    options: dict[int, list[Bound]] = {}
    while waiting:
        index = min(waiting)
        waiting.discard(index)
        lower: list[int] = []
        upper: list[int] = []
        for k, fact in enumerate(facts):
            form = affine(fact, index, facts) if fact.poly.degree(index) == 1 else None
            if form is not None:
                (lower if form.sign > 0 else upper).append(k)
        # Facts about several symbols say more than the domain does, so they come first; of those about the
        # variable alone the tightest is enough.
        lower, upper = _tightest(lower, index, facts, 1), _tightest(upper, index, facts, -1)
        options[index] = [Bound(index, a, b) for a, b in product(lower, upper)]
        options[index] += [Bound(index, a, -1) for a in lower] + [Bound(index, -1, b) for b in upper]
        options[index].append(Bound(index, -1, -1))
        for k in [*lower, *upper]:
            waiting |= variables(facts[k].poly) - set(options)
    return options


def _tightest(bounds: list[int], index: int, facts: Sequence[Fact], side: int) -> list[int]:
    """Numbers of bounds on a variable, those by several symbols first, and one that is a number."""
    alone = [k for k in bounds if len(variables(facts[k].poly)) == 1]
    others = sorted((k for k in bounds if k not in alone), key=lambda k: (-len(variables(facts[k].poly)), k))

    def tightness(k: int) -> tuple[object, bool, int]:
        slope, rest = _parts(facts[k].poly, index, side)
        return side * rest.coeff(1) / slope.LC, facts[k].strict, -k

    return [*others, *([max(alone, key=tightness)] if alone else [])]


def variables(p: PolyElement) -> set[int]:
    return {i for monomial in p.monoms() for i, k in enumerate(monomial) if k}


def _in_order(bounds: list[Bound], facts: Sequence[Fact]) -> list[Bound] | None:
    """Bounds sorted so that each comes before those of the symbols it contains; None for a circle."""
    used = [k for b in bounds for k in (b.lower, b.upper) if k >= 0]
    if len(set(used)) != len(used):
        return None
    remaining = {b.variable: b for b in bounds}
    ordered: list[Bound] = []
    while remaining:
        for index in sorted(remaining):
            others = [b for i, b in remaining.items() if i != index]
            if not any(index in _mentioned(b, facts) for b in others):
                ordered.append(remaining.pop(index))
                break
        else:
            return None
    return ordered


def _mentioned(b: Bound, facts: Sequence[Fact]) -> set[int]:
    return set().union(*(variables(facts[k].poly) for k in (b.lower, b.upper) if k >= 0)) - {b.variable}


def sign(p: PolyElement, bounds: Sequence[Bound], facts: Sequence[Fact]) -> tuple[int, bool] | None:
    """Sign of p and whether it is strict, after the substitutions; None where they do not decide."""
    ring = p.ring
    n = len(ring.gens)
    wide = _wide(ring, tuple(b.variable for b in bounds))
    lift = {k: _widen(facts[k].poly, wide) for b in bounds for k in (b.lower, b.upper) if k >= 0}
    value = _widen(p, wide)
    may_vanish: list[list[int]] = []
    for j, b in enumerate(bounds):
        s, t = wide.gens[n + 2 * j], wide.gens[n + 2 * j + 1]
        lower = _parts(lift[b.lower], b.variable, 1) if b.lower >= 0 else None
        upper = _parts(lift[b.upper], b.variable, -1) if b.upper >= 0 else None
        zeros = []
        if lower and upper:
            (a1, c1), (a2, c2) = lower, upper
            top, bottom = c2 * a1 * s + c1 * a2 * t, a1 * a2 * (s + t)
            zeros = [n + 2 * j] * (not facts[b.lower].strict) + [n + 2 * j + 1] * (not facts[b.upper].strict)
        elif lower:
            top, bottom = lower[1] + lower[0] * s, lower[0]
            zeros = [n + 2 * j] * (not facts[b.lower].strict)
        else:
            assert upper is not None
            top, bottom = upper[1] - upper[0] * s, upper[0]
            zeros = [n + 2 * j] * (not facts[b.upper].strict)
        if zeros:
            may_vanish.append(zeros)
        coefficients = coefficients_in(value, b.variable)
        degree = max(coefficients, default=0)
        if degree > _MAX_DEGREE:
            return None
        value = sum((c * _power(top, k) * bottom ** (degree - k) for k, c in coefficients.items()), wide.zero)
        if len(value) > _MAX_TERMS:
            return None
    return _sign_of_coefficients(value, n, may_vanish)


def _parts(p: PolyElement, index: int, side: int) -> tuple[PolyElement, PolyElement]:
    """A positive a and c such that the fact bounds the variable by c/a, from below (side 1) or above (-1)."""
    coefficients = coefficients_in(p, index)
    slope, rest = coefficients[1], coefficients.get(0, p.ring.zero)
    return side * slope, -side * rest


def _power(p: PolyElement, k: int) -> PolyElement:
    """p**k, also where both are zero."""
    return p**k if k else p.ring.one


@lru_cache(maxsize=256)
def _wide(ring: PolyRing, bounded: tuple[int, ...]) -> PolyRing:
    """The ring with two more variables for each one that is bounded."""
    names = [f"_{kind}{k}" for k in bounded for kind in ("s", "t")]
    return PolyRing([*map(str, ring.symbols), *names], ring.domain, ring.order)


def _widen(p: PolyElement, wide: PolyRing) -> PolyElement:
    extra = len(wide.gens) - len(p.ring.gens)
    return wide.from_dict({(*m, *([0] * extra)): c for m, c in p.terms()})


def _sign_of_coefficients(p: PolyElement, free: int, may_vanish: list[list[int]]) -> tuple[int, bool] | None:
    """One sign for all coefficients, variables before number `free` being unbounded."""
    if not p:
        return None
    signs = {c > 0 for _, c in p.terms()}
    if len(signs) != 1 or any(k % 2 for m in p.monoms() for k in m[:free]):
        return None
    # Strict: on every face where bounds are attained, and at zero of the unbounded symbols, a term survives.
    solid = [m for m in p.monoms() if not any(m[:free])]
    strict = all(any(not any(m[i] for i in face) for m in solid) for face in product(*may_vanish))
    return (1 if signs.pop() else -1), strict
