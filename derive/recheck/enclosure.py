"""Recheck of agreements and refutations.

Agreement: the plain statement is evaluated again by mpmath at every stored point. Refutation: where the
witness solves polynomial equations, SymPy shows that at the pinned parameters the equations together with
the refuted one have no common solution at all (their Gröbner basis is 1); otherwise mpmath evaluates the
statement at the exact witness.
"""

from __future__ import annotations

from fractions import Fraction
from math import prod
from typing import Any

import sympy as sp
from mpmath import mp

from derive.errors import RecheckFailed
from derive.expressions import to_sympy
from derive.recheck.mp_engine import Coordinate, MpEngine, approximate, as_mpf, coordinate
from derive.text import Tree, parse


def recheck(certificate: dict[str, Any]) -> str:
    """Verify an agreement or a refutation."""
    if certificate["procedure"] == "agreement":
        return _agreement(certificate)
    return _refutation(certificate)


def _agreement(certificate: dict[str, Any]) -> str:
    evidence = certificate["evidence"]
    bits, asked, points = int(evidence["bits"]), int(evidence["asked"]), evidence["points"]
    if len(points) < (1 if _fixed(certificate) else asked) or not points or bits < 1:
        raise RecheckFailed("fewer points than the claim asks for")
    if len({tuple(sorted(p.items())) for p in points}) < len(points):
        raise RecheckFailed("a point is counted twice")
    engine = MpEngine(certificate.get("quantities"), _texts(certificate))
    with mp.workprec((bits + 96) * engine.widening):
        for point in points:
            values = _admitted(certificate, engine, point, mp.ldexp(1, -bits))
            for text in certificate["statement"]:
                tree = parse(text)
                left, right = (engine.value(side, values) for side in tree.args)
                scale = max(1, abs(left), abs(right))
                if tree.head != "==" or not abs(left - right) < scale * mp.ldexp(1, -bits):
                    raise RecheckFailed(f"the sides differ at {point}")
    return f"evaluated again by mpmath at {len(points)} points, {bits} bits"


def _refutation(certificate: dict[str, Any]) -> str:
    evidence = certificate["evidence"]
    witness = evidence["witness"]
    tree = parse(certificate["statement"][int(evidence["equation"])])
    engine = MpEngine(certificate.get("quantities"), _texts(certificate))
    algebraic = any("+/-" in v for v in witness.values())
    with mp.workprec(400 * engine.widening):
        # Enclosures are stored to 110 digits; what follows from them is good to far more than 40.
        values = _admitted(
            certificate, engine, witness, mp.mpf(10) ** -40 if algebraic else mp.ldexp(1, -300)
        )
        left, right = (engine.value(side, values) for side in tree.args)
        gap = mp.mpf(10) ** -40 * max(1, abs(left), abs(right))
        touching = tree.head in (">", "<", "!=") and not algebraic and _equal_sides(tree, witness)
        if not touching and not _false(tree.head, left, right, gap):
            raise RecheckFailed("the statement holds at the witness")
    if not algebraic:
        return "evaluated again by mpmath at the exact witness"
    if tree.head != "==":
        raise RecheckFailed("only equations are refuted at algebraic points")
    return _inconsistent(certificate, tree, {n: coordinate(v) for n, v in witness.items() if "+/-" not in v})


def _equal_sides(tree: Tree, witness: dict[str, str]) -> bool:
    """Whether rational sides are exactly equal at an exact witness: no margin could show that."""
    values = {n: coordinate(v) for n, v in witness.items()}
    if any(imaginary for _, imaginary in values.values()):
        return False
    sides = [_exact(side, {n: real for n, (real, _) in values.items()}) for side in tree.args]
    return sides[0] is not None and sides[0] == sides[1]


def _exact(tree: Tree, values: dict[str, Fraction]) -> Fraction | None:
    """The exact value of a rational expression; None for anything else."""
    if tree.kind == "number":
        return tree.value
    if tree.kind == "symbol":
        return values.get(tree.head)
    parts = [_exact(a, values) for a in tree.args]
    known = [p for p in parts if p is not None]
    if len(known) < len(parts) or tree.kind not in ("add", "mul", "pow"):
        return None
    if tree.kind == "add":
        return sum(known, Fraction(0))
    if tree.kind == "mul":
        return prod(known, start=Fraction(1))
    return known[0] ** int(known[1]) if known[1].denominator == 1 else None


def _texts(certificate: dict[str, Any]) -> list[str]:
    return [t for k in ("statement", "given", "assumptions", "nonzero") for t in certificate[k]]


def _fixed(certificate: dict[str, Any]) -> bool:
    """Whether the given equations may leave a single point: there are some, or there is no symbol."""
    texts = [*certificate["statement"], *certificate["given"]]
    return bool(certificate["given"]) or not set().union(*(parse(t).symbols() for t in texts))


def _admitted(
    certificate: dict[str, Any], engine: MpEngine, point: dict[str, str], tolerance: Any
) -> dict[str, Any]:
    """Values of a stored point, once it is seen to satisfy all that the claim takes for granted."""
    groups = ("statement", "given", "assumptions", "nonzero")
    trees = {k: [parse(t) for t in certificate[k]] for k in groups}
    missing = set().union(*(t.symbols() for group in trees.values() for t in group)) - set(point)
    if missing:
        raise RecheckFailed(f"the point says nothing about {sorted(missing)}")
    values = {n: approximate(v) for n, v in point.items()}
    _inside(certificate, {n: coordinate(v) for n, v in point.items() if "+/-" not in v}, values, tolerance)
    for tree in trees["given"]:
        left, right = (engine.value(side, values) for side in tree.args)
        if not abs(left - right) <= tolerance * max(1, abs(left), abs(right)):
            raise RecheckFailed(f"the point does not satisfy {tree.text()[:60]}")
    for tree in trees["assumptions"]:
        left, right = (engine.value(side, values) for side in tree.args)
        if _fails(tree.head, left, right, tolerance):
            raise RecheckFailed(f"the point violates the assumption {tree.text()[:60]}")
    for tree in trees["nonzero"]:
        if not abs(engine.value(tree, values)) > tolerance:
            raise RecheckFailed(f"{tree.text()[:60]} vanishes at the point")
    return values


def _fails(head: str, left: Any, right: Any, tolerance: Any) -> bool:
    """Whether a relation is not certainly met: strict ones by more than the tolerance."""
    difference = left - right
    if head in ("==", "!="):
        return not (abs(difference) <= tolerance if head == "==" else abs(difference) > tolerance)
    if mp.im(difference) != 0:
        return True
    difference = mp.re(difference)
    met = {
        ">": difference > tolerance, ">=": difference >= -tolerance,
        "<": difference < -tolerance, "<=": difference <= tolerance,
    }  # fmt: skip
    return not met[head]


def _false(head: str, left: Any, right: Any, gap: Any) -> bool:
    """Whether a relation is false by more than the gap."""
    difference = left - right
    if head == "==":
        return bool(abs(difference) > gap)
    if head == "!=":
        return bool(difference == 0)
    if abs(mp.im(difference)) > gap:
        return True
    difference = mp.re(difference)
    return bool(difference < -gap if head in (">", ">=") else difference > gap)


def _inconsistent(certificate: dict[str, Any], tree: Tree, exact: dict[str, Coordinate]) -> str:
    numbers = {
        sp.Symbol(n): sum(
            sp.Rational(p.numerator, p.denominator) * f for p, f in zip(v, (1, sp.I), strict=True)
        )
        for n, v in exact.items()
    }
    polynomials = []
    avoid = sp.Integer(1)
    for equation in [*map(parse, certificate["given"]), tree]:
        left, right = (to_sympy(side, {}).subs(numbers) for side in equation.args)
        numerator, denominator = sp.fraction(sp.together(left - right))
        polynomials.append(sp.expand(numerator))
        avoid *= denominator
    unit = sp.expand(sp.Dummy("inverse") * avoid - 1)
    # Without the refuted equation there must be a solution, or anything at all would be refuted.
    if _is_one([*polynomials[:-1], unit]):
        raise RecheckFailed("the given equations have no solution at the witness")
    if not _is_one([*polynomials, unit]):
        raise RecheckFailed("the refuted equation has a common solution with the given ones at the witness")
    return "no common solution at these parameters: SymPy's Gröbner basis is 1"


def _is_one(polynomials: list[sp.Expr]) -> bool:
    polynomials = [p for p in polynomials if p != 0]
    unknowns = sorted(set().union(*(p.free_symbols for p in polynomials)), key=lambda s: s.name)
    if not unknowns:
        return bool(polynomials)
    try:
        return bool(sp.groebner(polynomials, *unknowns, order="grevlex").exprs == [1])
    except sp.PolynomialError as error:
        raise RecheckFailed(f"the equations at the witness are not polynomial: {error}") from error


def _inside(
    certificate: dict[str, Any], exact: dict[str, Coordinate], values: dict[str, Any], tolerance: Any
) -> None:
    """Coordinates lie in the stated domains, enclosed ones by more than the tolerance."""
    for line in certificate["domains"]:
        name, _, interval = line.partition(" in ")
        low, high = (s.strip() for s in interval[1:-1].split(","))
        if name not in values:
            continue
        x: Any
        if name in exact:
            (x, imaginary), margin = exact[name], 0
        else:
            x, imaginary, margin = mp.re(values[name]), mp.im(values[name]), tolerance
        ends = [(Fraction(low), x, interval[0])] if low != "-oo" else []
        ends += [(x, Fraction(high), interval[-1])] if high != "oo" else []
        for a, b, bracket in ends:
            gap = _number(b) - _number(a)
            if not (gap > margin if bracket in "()" or margin else gap >= 0):
                raise RecheckFailed(f"{name} = {x} is outside {interval}")
        if imaginary != 0:
            raise RecheckFailed(f"{name} is not real")


def _number(x: Any) -> Any:
    """Fractions become mpmath numbers only beside mpmath numbers; alone they stay exact."""
    return as_mpf(x) if isinstance(x, Fraction) else x
