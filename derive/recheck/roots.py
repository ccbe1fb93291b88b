"""Recheck of root radii from explicit roots: FLINT multiplies the roots out and derives the signs again."""

from __future__ import annotations

from typing import Any

from derive.errors import RecheckFailed
from derive.recheck import identity, sign
from derive.recheck.complex_trees import ZERO, add, cartesian, mul, plus, reals, squared, times
from derive.recheck.flint_engine import positive_symbols
from derive.recheck.stability import HEAD, read
from derive.text import Tree, number, parse


def recheck(certificate: dict[str, Any]) -> str:
    """Verify that the roots are those of the polynomial and that their moduli are as stated."""
    (text,) = certificate["statement"]
    if HEAD not in text:
        raise RecheckFailed("the statement is not about a root radius")
    a, bound, sense = read(parse(text))
    if sense not in ("==", "<="):
        raise RecheckFailed(f"explicit roots do not settle {sense}")
    evidence = certificate["evidence"]
    roots = [parse(t) for t in evidence["roots"]]
    real = reals(certificate["domains"])
    if len(roots) != len(a) - 1:
        raise RecheckFailed("the roots are not as many as the degree")
    stated = [cartesian(c, real) for c in a]
    pairs = [cartesian(z, real) for z in roots]
    product = [stated[-1]]
    for re, im in pairs:
        minus = (mul(number(-1), re), mul(number(-1), im))
        shifted, scaled = [(ZERO, ZERO), *product], [*(times(minus, c) for c in product), (ZERO, ZERO)]
        product = [plus(p, q) for p, q in zip(shifted, scaled, strict=True)]
    both = list(zip(stated[:-1], product[:-1], strict=True))
    equations = [_relation(c[part], "==", e[part]) for part in (0, 1) for c, e in both]
    expanded = {**certificate, "statement": equations, "evidence": evidence["expansion"]}
    identity.recheck(expanded)
    _defined(roots, expanded, certificate)
    squares = [add(squared(re), squared(im)) for re, im in pairs]
    positive = _relation(bound, ">=", ZERO)
    sign.recheck({**certificate, "statement": [positive], "evidence": evidence["bound"]})
    attained = False
    for square, proof in zip(squares, evidence["moduli"], strict=True):
        if "equal" in proof:
            attained = True
            equal = _relation(square, "==", squared(bound))
            identity.recheck({**certificate, "statement": [equal], "evidence": proof["equal"]})
        else:
            below = _relation(square, "<=", squared(bound))
            sign.recheck({**certificate, "statement": [below], "evidence": proof["below"]})
    if sense == "==" and not attained:
        raise RecheckFailed("no root is shown to have the stated modulus")
    return f"{len(roots)} roots multiplied out and compared by FLINT"


def _defined(roots: list[Tree], expanded: dict[str, Any], certificate: dict[str, Any]) -> None:
    """Nothing that a root divides by may vanish: the claim is made where its own text is defined."""
    engine, _, nonzero = identity.given_relations(expanded)
    stated = [
        d for k in ("statement", "assumptions") for t in certificate[k] for d in engine.divisors(parse(t))
    ]
    positive = positive_symbols(certificate["domains"])
    for z in roots:
        if not all(engine.is_unit(d, [*nonzero, *stated], positive) for d in engine.divisors(z)):
            raise RecheckFailed(f"a denominator of the root {z.text()[:60]} may vanish")


def _relation(left: Tree, head: str, right: Tree) -> str:
    return Tree("relation", head=head, args=(left, right)).text()
