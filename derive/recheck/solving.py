"""Given equations solved for some of their symbols at exact values of the others.

One equation after the other where that is possible; coupled polynomial equations by a Gröbner basis. What
comes out is a proposal: that it is a solution is decided exactly, or by a Newton test, where it is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import sympy as sp
from flint import acb, fmpq, fmpq_poly
from sympy.polys.polyerrors import BasePolynomialError

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.ball_engine import enclose, is_finite
from derive.recheck.ball_functions import ball
from derive.recheck.exact import Exact, Value, exact
from derive.recheck.rationals import Field
from derive.recheck.root_radii import polynomial
from derive.recheck.slopes import derivative
from derive.recheck.stated import Conditions

_MOST_BRANCHES, _MOST_COUPLED, _MOST_DEGREE, _MOST_TERMS = 16, 6, 8, 120


@dataclass(frozen=True)
class Plan:
    """Which symbols are chosen, which equations fix others one after the other, and which only together."""

    free: tuple[str, ...]
    steps: tuple[tuple[Tree, str], ...]
    coupled: tuple[tuple[Tree, ...], tuple[str, ...]] = ((), ())


def plan(conditions: Conditions) -> Plan:
    """One symbol for each given equation, those without a domain or alone on a side first.

    Raises
    ------
    RecheckFailed
        When there are more equations than symbols to solve them for.
    """
    equations = [e for e in dict.fromkeys(conditions.given) if e.args[0] != e.args[1]]
    steps: list[tuple[Tree, str]] = []
    while equations:
        choice = _last_step(conditions, equations, {n for _, n in steps})
        if choice is None:
            break
        steps.insert(0, choice)
        equations.remove(choice[0])
    taken = {n for _, n in steps}
    coupled = _matched(conditions, equations, taken)
    free = (s for s in conditions.symbols if s not in taken and s not in coupled)
    return Plan(tuple(free), tuple(steps), (tuple(equations), tuple(sorted(coupled))))


def _last_step(conditions: Conditions, equations: Sequence[Tree], taken: set[str]) -> tuple[Tree, str] | None:
    """An equation that may be solved last, for a symbol that stands in no other one."""
    choices = []
    for i, e in enumerate(equations):
        others = set().union(*(o.symbols() for j, o in enumerate(equations) if j != i))
        choices += [(_difficulty(conditions, e, n), i, n) for n in e.symbols() - others - taken]
    if not choices:
        return None
    _, i, name = min(choices)
    return equations[i], name


def _matched(conditions: Conditions, equations: Sequence[Tree], taken: set[str]) -> set[str]:
    """As many symbols as equations, each in an equation of its own (augmenting paths)."""
    owner: dict[str, int] = {}

    def assign(i: int, seen: set[str]) -> bool:
        names = equations[i].symbols() - taken
        for name in sorted(names, key=lambda n: _difficulty(conditions, equations[i], n)):
            if name in seen:
                continue
            seen.add(name)
            if name not in owner or assign(owner[name], seen):
                owner[name] = i
                return True
        return False

    if not all(assign(i, set()) for i in range(len(equations))):
        raise RecheckFailed("the given equations are more than the symbols that they could fix")
    return set(owner)


def _difficulty(conditions: Conditions, equation: Tree, name: str) -> tuple[int, int, str]:
    """How hard a symbol is to solve for: alone on a side, linear, polynomial; restricted ones come last."""
    restricted = {d.name: (d.low is not None) + (d.high is not None) for d in conditions.domains}
    symbol = Tree("symbol", name)
    left, right = equation.args
    if (left == symbol and name not in right.symbols()) or (right == symbol and name not in left.symbols()):
        return 0, restricted.get(name, -1), name
    try:
        slope = derivative(gap_of(equation), name)
    except RecheckFailed:
        return 3, restricted.get(name, -1), name
    return (1 if name not in slope.symbols() else 2), restricted.get(name, -1), name


def completed(chosen: Plan, known: Mapping[str, Exact]) -> list[dict[str, Value]]:
    """All coordinates for a choice of the free ones, one proposal for each solution found."""
    branches: list[dict[str, Value]] = [dict(known)]
    equations, names = chosen.coupled
    if names:
        branches = [{**known, **solution} for solution in _together(equations, names, known)]
    for equation, name in chosen.steps:
        branches = [{**v, name: root} for v in branches for root in _solutions(equation, name, v)]
        branches = branches[:_MOST_BRANCHES]
    return branches


def _solutions(equation: Tree, name: str, values: Mapping[str, Value]) -> list[Value]:
    """Values of one symbol that solve an equation, exact where they are rational."""
    symbol = Tree("symbol", name)
    for side, other in (equation.args, equation.args[::-1]):
        if side == symbol and name not in other.symbols():
            value = enclose(other, values)
            return [value] if is_finite(value) else []
    coefficients = polynomial(_fraction(gap_of(equation), name)[0], name, values)
    while coefficients and isinstance(coefficients[-1], Exact) and coefficients[-1].is_zero:
        coefficients.pop()
    if len(coefficients) == 2 and all(isinstance(c, Exact) for c in coefficients):
        return [-(coefficients[0] * coefficients[1].inverse())]
    if len(coefficients) == 2:
        return [-ball(coefficients[0]) / ball(coefficients[1])]
    if len(coefficients) < 2 or not all(isinstance(c, Exact) and c.is_real for c in coefficients):
        raise RecheckFailed(f"no way to solve for {name}")
    return _roots([c.real for c in coefficients])


def _roots(coefficients: Sequence[fmpq]) -> list[Value]:
    """All roots of a rational polynomial, constant term first; rational ones exactly."""
    found: list[Value] = []
    for factor, _ in fmpq_poly(list(coefficients)).factor()[1]:
        if factor.degree() == 1:
            found.append(Exact(-factor[0] / factor[1]))
        else:
            found += [acb(r) for r, _ in factor.numer().complex_roots()]
    return found


def gap_of(equation: Tree) -> Tree:
    """Left minus right."""
    return Tree("add", args=(equation.args[0], Tree("mul", args=(number(-1), equation.args[1]))))


def _fraction(tree: Tree, name: str) -> tuple[Tree, Tree]:
    """Numerator and denominator in one symbol; everything else stays as it is."""
    one = number(1)
    if name not in tree.symbols() or tree.kind == "symbol":
        return tree, one
    if tree.kind == "mul":
        parts = [_fraction(a, name) for a in tree.args]
        return _product([n for n, _ in parts]), _product([d for _, d in parts])
    if tree.kind == "add":
        parts = [_fraction(a, name) for a in tree.args]
        dens = [d for _, d in parts]
        terms = [_product([n, *dens[:i], *dens[i + 1 :]]) for i, (n, _) in enumerate(parts)]
        return Tree("add", args=tuple(terms)), _product(dens)
    if tree.kind == "pow" and tree.args[1].kind == "number" and tree.args[1].value.denominator == 1:
        n, d = _fraction(tree.args[0], name)
        k = tree.args[1].value
        up, down = (n, d) if k > 0 else (d, n)
        power = number(abs(k))
        return Tree("pow", args=(up, power)), Tree("pow", args=(down, power))
    raise RecheckFailed(f"{tree.text()[:60]} is not rational in {name}")


def _product(args: Sequence[Tree]) -> Tree:
    kept = [a for a in args if a != number(1)]
    return number(1) if not kept else kept[0] if len(kept) == 1 else Tree("mul", args=tuple(kept))


def _together(
    equations: Sequence[Tree], names: Sequence[str], known: Mapping[str, Exact]
) -> list[dict[str, Value]]:
    """Solutions of coupled equations: a triangular basis, solved from its last polynomial upwards."""
    symbols = [sp.Symbol(f"u{i}") for i in range(len(names))]
    polynomials = numerators(equations, names, known)
    try:
        basis = sp.groebner([sp.Poly(p, *symbols).as_expr() for p in polynomials], *symbols, order="lex")
        if not basis.is_zero_dimensional:
            return []
        rows = [sp.Poly(g, *symbols) for g in basis.exprs]
    except BasePolynomialError as error:
        raise RecheckFailed(f"the given equations cannot be solved together: {error}") from error
    branches: list[dict[str, Value]] = [{}]
    for i in reversed(range(len(names))):
        own = [r for r in rows if r.degree(i) > 0 and not any(r.degree(j) > 0 for j in range(i))]
        if not own:
            return []
        row = min(own, key=lambda r: r.degree(i))
        branches = [{**b, names[i]: v} for b in branches for v in _of_row(row, i, names, b)][:_MOST_BRANCHES]
    return branches


def _of_row(row: sp.Poly, i: int, names: Sequence[str], values: Mapping[str, Value]) -> list[Value]:
    """Roots of a basis polynomial in its own symbol, with the later ones put in."""
    degree = int(row.degree(i))
    coefficients: list[Value] = [exact(0)] * (degree + 1)
    for monomial, c in row.terms():
        term: Value = Exact(fmpq(int(c.p), int(c.q)))
        for j in range(i + 1, len(names)):
            for _ in range(int(monomial[j])):
                value = values[names[j]]
                both = isinstance(term, Exact) and isinstance(value, Exact)
                term = term * value if both else ball(term) * ball(value)
        old = coefficients[int(monomial[i])]
        both = isinstance(term, Exact) and isinstance(old, Exact)
        coefficients[int(monomial[i])] = old + term if both else ball(old) + ball(term)
    if degree == 1 and all(isinstance(c, Exact) for c in coefficients):
        return [-(coefficients[0] * coefficients[1].inverse())]
    if degree == 1:
        return [-ball(coefficients[0]) / ball(coefficients[1])]
    if all(isinstance(c, Exact) for c in coefficients):
        return _roots([c.real for c in coefficients])
    raise RecheckFailed(f"no way to solve for {names[i]}")


def numerators(
    equations: Sequence[Tree], names: Sequence[str], known: Mapping[str, Exact]
) -> list[dict[tuple[int, ...], sp.Rational]]:
    """Numerators of the differences of sides as polynomials in the names, at exact values of the rest.

    Raises
    ------
    RecheckFailed
        When they are not rational, or too large for a Gröbner basis.
    """
    if len(names) > _MOST_COUPLED or not all(v.is_real for v in known.values()):
        raise RecheckFailed("the given equations are not solved together here")
    ring = Field(names)
    for name, value in known.items():
        ring.bindings[name] = (ring.number(value.real), ring.one)
    found = []
    for e in equations:
        p = ring.fraction(gap_of(e))[0]
        if len(p) > _MOST_TERMS or sum(p.degrees()) > _MOST_DEGREE * len(names):
            raise RecheckFailed("the given equations are too large to be solved together")
        order = [ring.index(n) for n in names]
        found.append(
            {tuple(int(m[k]) for k in order): sp.Rational(int(c.p), int(c.q)) for m, c in p.to_dict().items()}
        )
    return found


def implied(
    extra: Sequence[Tree], equations: Sequence[Tree], names: Sequence[str], known: Mapping[str, Exact]
) -> bool:
    """Whether more equations hold wherever some do, at exact values: their numerators lie in the ideal."""
    symbols = [sp.Symbol(f"u{i}") for i in range(len(names))]
    polynomials = [sp.Poly(p, *symbols) for p in numerators([*equations, *extra], names, known)]
    try:
        basis = sp.groebner([p.as_expr() for p in polynomials[: len(equations)]], *symbols, order="grevlex")
        return all(basis.contains(p.as_expr()) for p in polynomials[len(equations) :])
    except BasePolynomialError:
        return False
