"""Recheck of identities and eliminations: multiply the stored cofactors out in FLINT."""

from __future__ import annotations

from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.recheck.flint_engine import Engine, positive_symbols
from derive.text import Tree, number, parse


def recheck(certificate: dict[str, Any]) -> str:
    """Verify u·(lhs - rhs) = Σ cofactor·relation for each stated equation."""
    engine, relations, nonzero = given_relations(certificate)
    targets = certificate["evidence"]["targets"]
    statement = certificate["statement"]
    if not statement or len(targets) != len(statement):
        raise RecheckFailed("not every stated equation has cofactors")
    for text, target in zip(statement, targets, strict=True):
        tree = difference(parse(text))
        engine.same_fraction(tree, target["numerator"], target["denominator"])
        cofactors = [engine.poly(c) for c in target["cofactors"]]
        if len(cofactors) != len(relations):
            raise RecheckFailed("the number of cofactors is not the number of relations")
        combination = engine.zero
        for c, r in zip(cofactors, relations, strict=True):
            combination = combination + c * r
        multiplier = engine.poly(target["multiplier"])
        if combination != multiplier * engine.poly(target["numerator"]):
            raise RecheckFailed("the cofactors do not combine to the stated polynomial")
        allowed = [*nonzero, engine.poly(target["denominator"])]
        if not engine.is_unit(multiplier, allowed, positive_symbols(certificate["domains"])):
            raise RecheckFailed("the multiplier may vanish")
        for name in certificate["evidence"].get("unknowns", ()):
            if engine.poly(target["numerator"]) == 0:
                raise RecheckFailed("the eliminant is zero")
            if engine.poly(target["numerator"]).derivative(engine.names.index(name)) != 0:
                raise RecheckFailed(f"{name} has not been eliminated")
    return f"cofactors multiplied out by FLINT ({len(targets)} equation{'s' * (len(targets) > 1)})"


def given_relations(certificate: dict[str, Any]) -> tuple[Engine, list[fmpq_mpoly], list[fmpq_mpoly]]:
    """The engine of a certificate, its relations, and the polynomials known not to vanish."""
    evidence = certificate["evidence"]
    trees = {k: [parse(t) for t in certificate[k]] for k in ("statement", "given", "assumptions", "nonzero")}
    names = set().union(*(t.symbols() for group in trees.values() for t in group))
    engine = Engine(names, evidence["generators"])
    engine.presuppose(t for group in trees.values() for t in group)
    stored = evidence["relations"]
    if len(stored) < len(trees["given"]):
        raise RecheckFailed("a given equation is missing from the certificate")
    relations, nonzero = [], []
    for tree, relation in zip(trees["given"], stored, strict=False):
        engine.same_fraction(difference(tree), relation["numerator"], relation["denominator"])
        nonzero.append(engine.poly(relation["denominator"]))
        relations.append(engine.poly(relation["numerator"]))
    known = engine.relations()
    for relation in stored[len(trees["given"]) :]:
        p = engine.poly(relation["numerator"])
        if not any(p == k for k in known):
            raise RecheckFailed(f"{relation['numerator'][:60]} is not a known relation of a generator")
        relations.append(p)
    for tree in trees["nonzero"]:
        nonzero.append(engine.fraction(tree)[0])
        if nonzero[-1] == 0:
            raise RecheckFailed(f"{tree.text()[:60]} vanishes, so the claim is about nothing")
    return engine, relations, nonzero


def difference(tree: Tree) -> Tree:
    """Left minus right of an equation."""
    if tree.kind != "relation" or tree.head != "==":
        raise RecheckFailed(f"{tree.text()[:80]} is not an equation")
    return Tree("add", args=(tree.args[0], Tree("mul", args=(number(-1), tree.args[1]))))
