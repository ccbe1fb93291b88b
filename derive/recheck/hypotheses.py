"""What a claim grants, and whether that implies what a premise of it was proved under.

Implied is what is stated in the same words, a domain that contains the claim's own, what follows from
domains of constants, and what an embedded proof of sign shows. That the premise's own text is defined is one
of its hypotheses.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, parse
from derive.recheck.conditions import embedded
from derive.recheck.defined import Defined, needed_where_defined
from derive.recheck.domains import Domain, domain, domains
from derive.recheck.trees import free_symbols

_MIRRORED = {">": "<", "<": ">", ">=": "<=", "<=": ">="}


@dataclass(frozen=True)
class Own:
    """Equations and inequalities that a claim assumes itself."""

    given: tuple[str, ...]
    assumptions: tuple[str, ...]


class Granted:
    """What holds wherever a claim is made: its own hypotheses, and what established premises lend.

    Parameters
    ----------
    certificate : of the claim.
    own : the part of its hypotheses that no premise lends.
    """

    def __init__(self, certificate: Mapping[str, Any], own: Own) -> None:
        self.certificate = certificate
        self.domains = domains(certificate["domains"])
        self.integers = set(certificate["integers"])
        self.given, self.assumptions = set(own.given), set(own.assumptions)
        texts = [*certificate["statement"], *own.given, *own.assumptions, *certificate["nonzero"]]
        self.trees = [parse(t) for t in texts]
        lent = (*certificate["given"], *certificate["assumptions"])
        everything = [*self.trees, *map(parse, lent)]
        self.names = set().union(*map(free_symbols, everything))
        written = set().union(*(t.symbols() for t in everything))
        self.defined = Defined(self.trees, certificate["nonzero"], certificate["domains"], written)

    def admit(self, equations: Sequence[str], inequalities: Sequence[str]) -> None:
        """Count what an established premise lends among what holds."""
        self.given |= set(equations)
        self.assumptions |= set(inequalities)

    def missing(
        self, premise: Mapping[str, Any], needed: Own, lends: bool, proofs: Sequence[Mapping[str, Any]]
    ) -> str:
        """The first hypothesis of a premise that is not implied; empty where all are.

        A premise that only stands behind the argument holds for all values of symbols that the claim does not
        mention, so that nothing is asked about those.
        """
        shown = self._shown(proofs)
        texts = [parse(t) for t in (*premise["statement"], *needed.given, *needed.assumptions)]
        # A symbol that only the premise's own premises hold may have any value, as long as it has many.
        mentioned = self.names.union(*map(free_symbols, texts)) if lends else self.names

        def asked(tree: Tree) -> bool:
            return lends or free_symbols(tree) <= self.names

        stated: str
        for stated in premise["domains"]:
            one = domain(stated)
            if one.name in mentioned and not self._in_domain(one, shown):
                return stated
            if lends and one.name not in mentioned and (one.single or one.name in premise["integers"]):
                return f"{one.name} to have a value"
        for name in premise["integers"]:
            if name in mentioned and name not in self.integers:
                return f"{name} to be a whole number"
        for stated in needed.given:
            tree = parse(stated)
            if asked(tree) and stated not in self.given and tree.args[0] != tree.args[1]:
                return stated
        for stated in needed.assumptions:
            if asked(parse(stated)) and not self._holds(parse(stated), shown):
                return stated
        for stated in premise["nonzero"]:
            tree = parse(stated)
            free = tree.kind == "symbol" and tree.head not in mentioned
            if asked(tree) and not free and not self._nonzero(tree, shown):
                return f"{stated} not to vanish"
            texts.append(tree)
        for kind, tree in needed_where_defined(texts) if lends else ():
            if not self.defined.covers(kind, tree) and not (kind == "nonzero" and self._nonzero(tree, shown)):
                return f"{tree.text()} " + ("not to vanish" if kind == "nonzero" else "to be defined")
        return ""

    def _shown(self, proofs: Sequence[Mapping[str, Any]]) -> set[str]:
        """Inequalities that embedded proofs show from what is established by now."""
        shown: set[str] = set()
        for proof in proofs:
            if not isinstance(proof, dict) or "given" not in proof or "assumptions" not in proof:
                raise RecheckFailed("a hypothesis has no proof of sign")
            if set(proof["given"]) <= self.given and set(proof["assumptions"]) <= self.assumptions:
                allowed = {
                    "given": self.given,
                    "assumptions": self.assumptions,
                    "domains": set(self.certificate["domains"]),
                    "nonzero": set(self.certificate["nonzero"]),
                    "integers": self.integers,
                }
                shown |= set(embedded(proof, allowed, self.trees))
        return shown

    def _holds(self, tree: Tree, shown: set[str]) -> bool:
        """Whether an inequality is granted, in these words, with sides exchanged, or in its strict form."""
        left, right = tree.args
        head = tree.head
        for strict in {head, head[0]}:
            same = Tree("relation", strict, args=(left, right)).text()
            other = Tree("relation", _MIRRORED[strict], args=(right, left)).text()
            if {same, other} & (self.assumptions | shown):
                return True
        for one, end, sense in ((left, right, head), (right, left, _MIRRORED[head])):
            if one.kind == "symbol" and one.head in self.domains and not end.symbols():
                bound = end if sense[0] == ">" else None, end if sense[0] == "<" else None
                is_open = len(sense) == 1
                try:
                    wide = Domain(one.head, *bound, is_open or bound[0] is None, is_open or bound[1] is None)
                    if self.domains[one.head].inside(wide, one.head in self.integers):
                        return True
                except RecheckFailed:
                    continue
        return False

    def _in_domain(self, wanted: Domain, shown: set[str]) -> bool:
        """Whether a symbol is shown to lie in an interval."""
        have = self.domains.get(wanted.name)
        if have is None:
            return False
        if have.inside(wanted, wanted.name in self.integers):
            return True
        x = Tree("symbol", head=wanted.name)
        ends = [
            (wanted.low, ">" if wanted.low_open else ">="),
            (wanted.high, "<" if wanted.high_open else "<="),
        ]
        return all(
            self._holds(Tree("relation", head, args=(x, end)), shown) for end, head in ends if end is not None
        )

    def _nonzero(self, tree: Tree, shown: set[str]) -> bool:
        signs = {f"{tree.text()} > 0", f"{tree.text()} < 0"}
        return bool(signs & (shown | self.assumptions)) or self.defined.nonzero(tree)
