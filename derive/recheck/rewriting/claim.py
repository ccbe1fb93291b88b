"""Identities whose terms are rewritten first, and those that are shown case by case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, counted, parse
from derive.recheck import identity
from derive.recheck.rewriting.ground import ZERO, Ground
from derive.recheck.rewriting.registry import RULES
from derive.recheck.rewriting.step import Step, step_of
from derive.recheck.schema import fields, listed, text, texts, whole
from derive.recheck.trees import replaced
from derive.recheck.verified import Verified

_MOST_STEPS, _MOST_CASES, _DEEPEST, _LONGEST = 400, 60, 6, 200_000
_REWRITTEN = ("statement", "given", "nonzero")
# Every real number is in one of these cases; one other than zero also in one of < and >.
_EXHAUSTIVE = ({"<", "==", ">"}, {"<", ">="}, {"<=", ">"})


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify u·(lhs - rhs) = Σ cofactor·relation for each stated equation, after the stored steps."""
    fields(certificate["settings"], ())
    found, given = check(certificate), len(certificate["given"])
    how = identity.multiplied_out(len(certificate["statement"]))
    if found.steps:
        how += f", {counted(found.steps, 'rewriting')} justified again"
    kind = f"identity modulo {counted(given, 'relation')}" if given else "identity as rational functions"
    return Verified(how, kind + found.said)


@dataclass
class Found:
    """What was found on the way: the rules that were used, how many steps and cases there were."""

    rules: set[str]
    steps: int = 0
    cases: int = 1
    axioms: set[str] = field(default_factory=set)

    @property
    def said(self) -> str:
        """The end of the line that describes the proof."""
        parts = [counted(self.cases, "case")] if self.cases > 1 else []
        parts += [", ".join(sorted(self.rules))] if self.rules else []
        parts += [f"by {', '.join(sorted(self.axioms))}"] if self.axioms else []
        return "".join(f"; {part}" for part in parts)


def check(certificate: Mapping[str, Any], depth: int = 0) -> Found:
    """Verify the equations of a claim: in cases, after rewriting, or as they stand.

    Raises
    ------
    RecheckFailed
        When a step is not justified, the cases do not cover all points, or an equation is not shown.
    """
    evidence = certificate["evidence"]
    if not isinstance(evidence, dict) or not {"steps", "cases"} & set(evidence):
        identity.check(certificate)
        return Found(set(), axioms=set(texts(evidence.get("axioms", []))))
    names = ["conditions", "of", "cases"] if "cases" in evidence else ["conditions", "steps"]
    if "cases" in evidence:
        return _cases(certificate, fields(evidence, names), depth)
    rest = ("generators", "relations", "targets")
    plain = fields(evidence, (*names, *rest), ("mirrored", "axioms"))
    changed, granted, rules = rewritten(
        certificate, plain["steps"], plain["conditions"], plain.get("mirrored", [])
    )
    inner = {**changed, "evidence": {key: plain[key] for key in (*rest, "axioms") if key in plain}}
    identity.check(inner, granted=granted)
    return Found(rules, len(plain["steps"]), axioms=set(texts(plain.get("axioms", []))))


def rewritten(
    certificate: Mapping[str, Any], steps: Any, conditions: Any, mirrored: Any = ()
) -> tuple[dict[str, Any], list[Tree], set[str]]:
    """The claim after its steps, all terms that are defined where it is made, and the rules used.

    Raises
    ------
    RecheckFailed
        When a step replaces nothing, or its rule does not allow it.
    """
    ground = Ground(certificate, listed(conditions))
    said: dict[str, list[Tree]] = {key: [parse(t) for t in certificate[key]] for key in _REWRITTEN}
    granted, rules = list(ground.trees), set[str]()
    for index in mirrored:
        # Where an equation holds, that of the conjugates does.
        sides = said["given"][whole(index, 0, len(certificate["given"]) - 1)].args
        equation = Tree("relation", "==", args=tuple(Tree("call", "conjugate", args=(s,)) for s in sides))
        said["given"].append(equation)
        rules.add("conjugate of a given equation")
    stored = listed(steps)
    if not 0 < len(stored) <= _MOST_STEPS:
        raise RecheckFailed(f"{len(stored)} steps; allowed are 1 to {_MOST_STEPS}")
    for data in stored:
        step = step_of(data, ground.symbols)
        if step.rule not in RULES:
            raise RecheckFailed(f"there is no rule called {step.rule[:60]!r}")
        RULES[step.rule](step, ground)
        said, changed = _substituted(said, step)
        if not changed:
            raise RecheckFailed(f"{step.left.text()[:60]} does not occur, so nothing is replaced")
        rules.add(step.rule)
        ground.grant(changed)
        granted += changed
    return {**certificate, **{k: [t.text() for t in v] for k, v in said.items()}}, granted, rules


def _substituted(texts: Mapping[str, list[Tree]], step: Step) -> tuple[dict[str, list[Tree]], list[Tree]]:
    """All texts with the term replaced, and those that changed."""
    sought, changed = step.left.text(), list[Tree]()

    def change(tree: Tree) -> Tree | None:
        return step.right if tree.kind == step.left.kind and tree.text() == sought else None

    def replace(tree: Tree) -> Tree:
        found = replaced(tree, change).text()
        if found == tree.text():
            return tree
        if len(found) > _LONGEST:
            raise RecheckFailed(f"a step makes a text of {len(found)} characters; allowed are {_LONGEST}")
        changed.append(parse(found))
        return changed[-1]

    return {key: [replace(t) for t in trees] for key, trees in texts.items()}, changed


def _cases(certificate: Mapping[str, Any], evidence: Mapping[str, Any], depth: int) -> Found:
    """Every case of the sign of a real number, each with that sign among its hypotheses."""
    if depth >= _DEEPEST:
        raise RecheckFailed(f"cases within cases, {depth} deep; allowed are {_DEEPEST}")
    ground = Ground(certificate, listed(evidence["conditions"]))
    u = parse(text(evidence["of"]))
    if u.text() != evidence["of"] or not u.symbols() <= ground.symbols:
        raise RecheckFailed(f"{u.text()[:60]} is not written as usual")
    ground.require_defined(u)
    cases = evidence["cases"]
    apart = isinstance(cases, dict) and set(cases) == {"<", ">"} and ground.nonzero(u)
    if not isinstance(cases, dict) or not (apart or set(cases) in _EXHAUSTIVE):
        raise RecheckFailed("the cases do not cover every real number")
    if not ground.real(u):
        raise RecheckFailed(f"{u.text()[:60]} is not known to be real, so it may be in no case")
    found = Found(set(), cases=0)
    for head in sorted(cases):
        relation = Tree("relation", head, args=(u, ZERO)).text()
        key = "given" if head == "==" else "assumptions"
        inner = check({**certificate, key: [*certificate[key], relation], "evidence": cases[head]}, depth + 1)
        found.rules |= inner.rules
        found.steps += inner.steps
        found.cases += inner.cases
        found.axioms |= inner.axioms
    if found.cases > _MOST_CASES:
        raise RecheckFailed(f"{found.cases} cases; allowed are {_MOST_CASES}")
    return found
