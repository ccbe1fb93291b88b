"""Recheck of root radii from explicit roots: FLINT multiplies the roots out and derives the signs again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, counted, number, parse
from derive.recheck import identity, sign
from derive.recheck.complex_trees import ZERO, add, cartesian, mul, plus, reals, squared, times
from derive.recheck.domains import positive_symbols
from derive.recheck.schema import fields, listed, texts
from derive.recheck.stability import HEAD, read
from derive.recheck.trees import nodes
from derive.recheck.verified import Verified


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify that the roots are those of the polynomial and that their moduli are as stated."""
    fields(certificate["settings"], ())
    evidence = fields(certificate["evidence"], ("roots", "expansion", "bound", "moduli"))
    stated = parse(listed(certificate["statement"], 1)[0])
    if not nodes(stated, HEAD):
        raise RecheckFailed("the statement is not about a root radius")
    a, bound, sense = read(stated)
    if sense not in ("==", "<="):
        raise RecheckFailed(f"explicit roots do not settle {sense}")
    roots = [parse(t) for t in texts(evidence["roots"], len(a) - 1)]
    if [z.text() for z in roots] != evidence["roots"]:
        raise RecheckFailed("a root is not written as usual")
    own = [parse(t) for k in ("statement", "given", "assumptions", "nonzero") for t in certificate[k]]
    if not set().union(*(z.symbols() for z in roots)) <= set().union(*(t.symbols() for t in own)):
        raise RecheckFailed("a root holds a symbol that is not the claim's")
    real = reals(certificate["domains"])
    pairs = [cartesian(z, real) for z in roots]
    expanded = {
        **certificate,
        "statement": _expansion([cartesian(c, real) for c in a], pairs),
        "evidence": evidence["expansion"],
    }
    _defined(roots, expanded, certificate)
    # From here on the roots are known to be defined wherever the claim is made.
    granted = [*own, *roots]
    identity.check(expanded, granted=granted)
    squares = [add(squared(re), squared(im)) for re, im in pairs]
    positive = _relation(bound, ">=", ZERO)
    sign.check({**certificate, "statement": [positive], "evidence": evidence["bound"]}, granted=own)
    attained = False
    for square, entry in zip(squares, listed(evidence["moduli"], len(squares)), strict=True):
        kind = "equal" if isinstance(entry, dict) and "equal" in entry else "below"
        proof = fields(entry, (kind,))[kind]
        if kind == "equal":
            attained = True
            equal = _relation(square, "==", squared(bound))
            identity.check({**certificate, "statement": [equal], "evidence": proof}, granted=granted)
        else:
            below = _relation(square, "<=", squared(bound))
            sign.check({**certificate, "statement": [below], "evidence": proof}, granted=granted)
    if sense == "==" and not attained:
        raise RecheckFailed("no root is shown to have the stated modulus")
    return Verified(
        f"{counted(len(roots), 'root')} multiplied out and compared by FLINT",
        counted(len(roots), "explicit root"),
    )


def _expansion(stated: Sequence[tuple[Tree, Tree]], pairs: Sequence[tuple[Tree, Tree]]) -> list[str]:
    """Coefficient by coefficient, the polynomial is the product: real parts, then imaginary parts."""
    made = [stated[-1]]
    for re, im in pairs:
        minus = (mul(number(-1), re), mul(number(-1), im))
        shifted, scaled = [(ZERO, ZERO), *made], [*(times(minus, c) for c in made), (ZERO, ZERO)]
        made = [plus(p, q) for p, q in zip(shifted, scaled, strict=True)]
    both = list(zip(stated[:-1], made[:-1], strict=True))
    return [_relation(c[part], "==", e[part]) for part in (0, 1) for c, e in both]


def _defined(roots: Sequence[Tree], expanded: Mapping[str, Any], certificate: Mapping[str, Any]) -> None:
    """Nothing that a root divides by may vanish: the claim is made where its own text is defined."""
    own = [parse(t) for k in ("statement", "given", "assumptions", "nonzero") for t in certificate[k]]
    algebra = identity.algebra_of(expanded, granted=own, axioms=False)
    engine = algebra.engine
    stated = [d for t in own for d in engine.divisors(t)]
    positive = positive_symbols(certificate["domains"])
    for z in roots:
        if not all(engine.is_unit(d, [*algebra.nonzero, *stated], positive) for d in _bases(engine, z)):
            raise RecheckFailed(f"a denominator of the root {z.text()[:60]} may vanish")


def _bases(engine: Any, tree: Tree) -> list[Any]:
    """What a tree divides by; anything without an algebra is refused."""
    found = [d for a in tree.args for d in _bases(engine, a)]
    if tree.kind == "pow" and not (tree.args[1].kind == "number" and tree.args[1].value > 0):
        found.append(engine.fraction(tree)[1])
    if tree.kind == "call" and tree.head == "log":
        found.append(engine.fraction(tree.args[0])[0])
    return found


def _relation(left: Tree, head: str, right: Tree) -> str:
    return Tree("relation", head=head, args=(left, right)).text()
