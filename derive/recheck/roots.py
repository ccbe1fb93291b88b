"""Recheck of root radii from explicit roots: FLINT multiplies the roots out and derives the signs again."""

from __future__ import annotations

from typing import Any

from derive.errors import RecheckFailed
from derive.recheck import identity, sign
from derive.recheck.facts import domain_of
from derive.recheck.stability import HEAD, ZERO, add, cartesian, mul, plus, read, squared, times
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
    real = {domain_of(d)[0] for d in certificate["domains"]}
    strange = set().union(*(z.symbols() for z in roots)) - real
    if strange or len(roots) != len(a) - 1:
        raise RecheckFailed("the roots are not as many as the degree, or not of real symbols")
    stated = [cartesian(c, real) for c in a]
    pairs = [cartesian(z, real) for z in roots]
    product = [stated[-1]]
    for re, im in pairs:
        minus = (mul(number(-1), re), mul(number(-1), im))
        shifted, scaled = [(ZERO, ZERO), *product], [*(times(minus, c) for c in product), (ZERO, ZERO)]
        product = [plus(p, q) for p, q in zip(shifted, scaled, strict=True)]
    both = list(zip(stated[:-1], product[:-1], strict=True))
    equations = [_relation(c[part], "==", e[part]) for part in (0, 1) for c, e in both]
    identity.recheck({**certificate, "statement": equations, "evidence": evidence["expansion"]})
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


def _relation(left: Tree, head: str, right: Tree) -> str:
    return Tree("relation", head=head, args=(left, right)).text()
