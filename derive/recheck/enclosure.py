"""Recheck of agreements and refutations.

Agreement: the plain statement is evaluated again by mpmath at every stored point. Refutation: where the
witness solves polynomial equations, SymPy shows that at the pinned parameters the equations together with
the refuted one have no common solution at all (their Gröbner basis is 1); otherwise mpmath evaluates the
statement at the exact witness.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import sympy as sp
from mpmath import mp

from derive.errors import RecheckFailed
from derive.recheck.mp_engine import MpEngine, as_mpf, rational
from derive.text import Tree, parse, to_sympy


def recheck(certificate: dict[str, Any]) -> str:
    """Verify an agreement or a refutation."""
    if certificate["procedure"] == "agreement":
        return _agreement(certificate)
    return _refutation(certificate)


def _agreement(certificate: dict[str, Any]) -> str:
    evidence = certificate["evidence"]
    bits, points = int(evidence["bits"]), evidence["points"]
    if not points or bits < 1:
        raise RecheckFailed("no points")
    engine = MpEngine(certificate.get("quantities"))
    with mp.workprec(bits + 96):
        for point in points:
            exact = {n: rational(v) for n, v in point.items()}
            _inside(certificate, exact)
            values = {n: as_mpf(v) for n, v in exact.items()}
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
    exact = {n: rational(v) for n, v in witness.items() if "+/-" not in v}
    tree = parse(certificate["statement"][int(evidence["equation"])])
    _inside(certificate, exact)
    if len(exact) < len(witness):
        return _inconsistent(certificate, tree, exact)
    engine = MpEngine(certificate.get("quantities"))
    with mp.workprec(400):
        values = {n: as_mpf(v) for n, v in exact.items()}
        for text in certificate["given"]:
            sides = [engine.value(side, values) for side in parse(text).args]
            if abs(sides[0] - sides[1]) > mp.ldexp(max(1, abs(sides[0])), -300):
                raise RecheckFailed(f"the witness does not satisfy {text[:60]}")
        left, right = (engine.value(side, values) for side in tree.args)
        gap = mp.mpf(10) ** -40 * max(1, abs(left), abs(right))
        difference = mp.re(left - right)
        false = {
            "==": abs(left - right) > gap, ">": difference < -gap, ">=": difference < -gap,
            "<": difference > gap, "<=": difference > gap,
        }  # fmt: skip
        if not false[tree.head]:
            raise RecheckFailed("the statement holds at the witness")
    return "evaluated again by mpmath at the exact witness"


def _inconsistent(certificate: dict[str, Any], tree: Tree, exact: dict[str, Fraction]) -> str:
    if tree.head != "==":
        raise RecheckFailed("only equations are refuted at algebraic points")
    numbers = {sp.Symbol(n): sp.Rational(v.numerator, v.denominator) for n, v in exact.items()}
    polynomials = []
    avoid = sp.Integer(1)
    for text in [*certificate["given"], None]:
        sides = (parse(text) if text is not None else tree).args
        difference = (to_sympy(sides[0], {}) - to_sympy(sides[1], {})).subs(numbers)
        numerator, denominator = sp.fraction(sp.together(difference))
        polynomials.append(sp.expand(numerator))
        avoid *= denominator
    inverse = sp.Dummy("inverse")
    polynomials.append(sp.expand(inverse * avoid - 1))
    unknowns = sorted(set().union(*(p.free_symbols for p in polynomials)), key=lambda s: s.name)
    basis = sp.groebner(polynomials, *unknowns, order="grevlex")
    if basis.exprs != [1]:
        raise RecheckFailed("the refuted equation has a common solution with the given ones at the witness")
    return "no common solution at these parameters: SymPy's Gröbner basis is 1"


def _inside(certificate: dict[str, Any], values: dict[str, Fraction]) -> None:
    """Exact coordinates lie in the stated domains."""
    for line in certificate["domains"]:
        name, _, interval = line.partition(" in ")
        low, high = (s.strip() for s in interval[1:-1].split(","))
        if name not in values:
            continue
        x = values[name]
        if low != "-oo" and not (x > Fraction(low) if interval[0] == "(" else x >= Fraction(low)):
            raise RecheckFailed(f"{name} = {x} is outside {interval}")
        if high != "oo" and not (x < Fraction(high) if interval[-1] == ")" else x <= Fraction(high)):
            raise RecheckFailed(f"{name} = {x} is outside {interval}")
