"""Recheck of equations, eliminations among them: multiply the stored cofactors out in FLINT."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flint import fmpq_mpoly

from derive.errors import RecheckFailed
from derive.exact.text import Tree, counted, number, parse
from derive.recheck.bounds import factors, times
from derive.recheck.domains import positive_symbols
from derive.recheck.flint_engine import Engine
from derive.recheck.relations import function_relations, normalised
from derive.recheck.schema import fields, listed, texts
from derive.recheck.verified import Verified


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify an elimination: u·(lhs - rhs) = Σ cofactor·relation, free of the unknowns."""
    unknowns = texts(fields(certificate["settings"], ("unknowns",))["unknowns"])
    if not unknowns or len(certificate["statement"]) != 1 or not certificate["given"]:
        raise RecheckFailed("elimination takes unknowns, given equations and one stated equation")
    numerators = check(certificate, unknowns)
    irreducible = len(factors(numerators[0])[1])
    kind = "irreducible" if irreducible == 1 else f"{irreducible} factors"
    # Compared with what was found just now.
    axioms = resting(certificate["evidence"], set(texts(certificate["evidence"].get("axioms", []))))
    return Verified(multiplied_out(len(numerators)), f"elimination of {', '.join(unknowns)}; {kind}{axioms}")


def multiplied_out(count: int) -> str:
    """How so many equations were verified."""
    return f"cofactors multiplied out by FLINT ({counted(count, 'equation')})"


def check(
    certificate: Mapping[str, Any], unknowns: Iterable[str] = (), granted: Iterable[Tree] | None = None
) -> list[fmpq_mpoly]:
    """Verify the equations of a claim, or of what is embedded in one.

    Parameters
    ----------
    certificate : statement, given, assumptions, domains, nonzero and evidence.
    unknowns : symbols that the equations must be free of.
    granted : expressions that are defined where the statement is made; by default those of its own texts.

    Returns
    -------
    The numerators of the differences.

    Raises
    ------
    RecheckFailed
        When an equation is not shown.
    """
    evidence = fields(certificate["evidence"], ("generators", "relations", "targets"), ("axioms",))
    algebra = algebra_of(certificate, granted)
    engine, statement = algebra.engine, certificate["statement"]
    if algebra.doubtful:
        raise RecheckFailed(f"the radicand of {', '.join(algebra.doubtful)[:60]} may be undefined")
    targets = listed(evidence["targets"])
    if not statement or len(targets) != len(statement):
        raise RecheckFailed("not every stated equation has cofactors")
    positive, numerators = positive_symbols(certificate["domains"]), []
    for stated, entry in zip(statement, targets, strict=True):
        target = fields(entry, ("numerator", "denominator", "multiplier", "cofactors"))
        num, den = engine.same_fraction(difference(parse(stated)), target["numerator"], target["denominator"])
        multiplier = engine.poly(target["multiplier"])
        if num == 0 and (den != 1 or multiplier != 1):
            raise RecheckFailed("zero is written with a denominator, or with a multiplier")
        if algebra.combination(target["cofactors"]) != times(multiplier, num):
            raise RecheckFailed("the cofactors do not combine to the stated polynomial")
        if not engine.is_unit(multiplier, [*algebra.nonzero, den], positive):
            raise RecheckFailed("the multiplier may vanish")
        for name in unknowns:
            if num == 0:
                raise RecheckFailed("the eliminant is zero")
            if name not in engine.names or not any(name in parse(t).symbols() for t in certificate["given"]):
                raise RecheckFailed(f"there is no {name[:40]} to eliminate")
            if engine.mentions(num, {name}):
                raise RecheckFailed(f"{name} has not been eliminated")
        numerators.append(num)
    resting(evidence, algebra.axioms)
    return numerators


def resting(evidence: Mapping[str, Any], axioms: set[str]) -> str:
    """The published relations that a proof rests on, in words; raise unless the evidence lists them."""
    if listed(evidence.get("axioms", [])) != sorted(axioms) or evidence.get("axioms") == []:
        raise RecheckFailed("the evidence does not list the published relations that it rests on")
    return f"; by {', '.join(sorted(axioms))}" if axioms else ""


@dataclass(frozen=True)
class Algebra:
    """The engine of a certificate with what holds in it.

    relations : polynomials that vanish where the claim is made, the given equations first.
    nonzero : polynomials that do not vanish there.
    doubtful : roots whose radicand may be undefined; they may be used only if that is excluded elsewhere.
    sources : of the last relations, where each is published; "" for what follows from definitions.
    axioms : those of relations that were used so far.
    """

    engine: Engine
    relations: list[fmpq_mpoly]
    nonzero: list[fmpq_mpoly]
    doubtful: list[str]
    sources: list[str]
    axioms: set[str] = field(default_factory=set)

    def combination(self, cofactors: object) -> fmpq_mpoly:
        """Σ cofactor·relation of stored cofactors."""
        total, plain = self.engine.zero, listed(cofactors, len(self.relations))
        sources = [""] * (len(plain) - len(self.sources)) + self.sources
        for c, r, source in zip(plain, self.relations, sources, strict=True):
            p = self.engine.poly(c)
            total = total + times(p, r)
            self.axioms.update({source} - {""} if p != 0 else ())
        return total


def algebra_of(
    certificate: Mapping[str, Any], granted: Iterable[Tree] | None = None, axioms: bool = True
) -> Algebra:
    """Read the algebra of a certificate and verify its relations; without `axioms` no published ones count.

    Raises
    ------
    RecheckFailed
        When a relation is neither a given equation nor known of a generator, or the claim is about nothing.
    """
    evidence = certificate["evidence"]
    trees = {k: [parse(t) for t in certificate[k]] for k in ("statement", "given", "assumptions", "nonzero")}
    own = [t for group in trees.values() for t in group]
    engine = Engine(set().union(*(t.symbols() for t in own)), listed(evidence["generators"]))
    engine.positive |= set(positive_symbols(certificate["domains"]))
    engine.presuppose(own if granted is None else granted)
    stored = [fields(r, ("numerator", "denominator")) for r in listed(evidence["relations"])]
    known = [(normalised(p), "") for p in engine.relations()]
    functions = function_relations(engine, certificate, own if granted is None else granted)
    known += [(p, source) for p, source in functions if axioms or not source]
    if len(stored) < len(trees["given"]):
        raise RecheckFailed("the relations are not those of the given equations and of the generators")
    relations, nonzero = [], []
    for tree, relation in zip(trees["given"], stored, strict=False):
        num, den = engine.same_fraction(difference(tree), relation["numerator"], relation["denominator"])
        nonzero.append(den)
        relations.append(num)
    others, sources = known_relations(engine, stored[len(trees["given"]) :], known)
    relations += others
    for tree in trees["nonzero"]:
        nonzero.append(engine.lowest(tree)[0])
        if nonzero[-1] == 0:
            raise RecheckFailed(f"{tree.text()[:60]} vanishes, so the claim is about nothing")
    return Algebra(
        engine, relations, nonzero, engine.doubtful_roots(positive_symbols(certificate["domains"])), sources
    )


def known_relations(
    engine: Engine, stored: Iterable[Mapping[str, Any]], known: Sequence[tuple[fmpq_mpoly, str]]
) -> tuple[list[fmpq_mpoly], list[str]]:
    """The stored relations of generators with their sources; raise unless each is one that is known."""
    found, sources = [], []
    below = [engine.one, *(engine.radicand(g.name)[1] for g in engine.table if g.kind == "root")]
    for relation in stored:
        num, den = engine.poly(relation["numerator"]), engine.poly(relation["denominator"])
        said = [] if num == 0 else [source for p, source in known if p == normalised(num)]
        if not said:
            raise RecheckFailed(f"{relation['numerator'][:60]} is not a known relation of a generator")
        if den not in below:
            raise RecheckFailed(f"{relation['denominator'][:60]} is not the denominator of a radicand")
        found.append(num)
        sources.append(said[0])
    return found, sources


def difference(tree: Tree) -> Tree:
    """Left minus right of an equation."""
    if tree.kind != "relation" or tree.head != "==":
        raise RecheckFailed(f"{tree.text()[:80]} is not an equation")
    return Tree("add", args=(tree.args[0], Tree("mul", args=(number(-1), tree.args[1]))))
