"""Derivatives of functions whose terms are rewritten first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, counted, parse
from derive.recheck import formal_derivative
from derive.recheck.domains import domains
from derive.recheck.identity import difference
from derive.recheck.ratios import constant_of
from derive.recheck.rewriting.claim import rewritten
from derive.recheck.schema import fields, text
from derive.recheck.trees import nodes
from derive.recheck.verified import Verified

# Where these are defined, and what they are, may change at single points.
_NOT_SMOOTH = ("Max", "Min", "Abs", "sign", "Heaviside", "floor", "ceiling", "Piecewise", "atan2")


def check(certificate: Mapping[str, Any]) -> Verified:
    """Verify a stated derivative after the steps that are stored.

    A step is justified at each point of the claim. For a derivative it must hold around each point: the
    variable lies in an open interval, and no hypothesis is about it.

    Raises
    ------
    RecheckFailed
        When that is not so, a step is not justified, or the derivative is not shown.
    """
    evidence = dict(certificate["evidence"])
    plain = fields(evidence.pop("rewriting"), ("steps", "conditions"))
    settings = fields(certificate["settings"], ("variable", "implicit"))
    if settings["implicit"]:
        raise RecheckFailed("functions that given equations define are not rewritten")
    _require_open(certificate, text(settings["variable"]))
    changed, granted, rules = rewritten(certificate, plain["steps"], plain["conditions"])
    (stated,) = changed["statement"]
    found = formal_derivative.check({**changed, "evidence": evidence}, difference(parse(stated)), granted)
    how = f"{found.how}, {counted(len(plain['steps']), 'rewriting')} justified again"
    return Verified(how, f"{found.detail}; {', '.join(sorted(rules))}")


def _require_open(certificate: Mapping[str, Any], x: str) -> None:
    """Raise unless the points of the claim form an open set in one of its variables."""
    hypotheses = [parse(t) for key in ("given", "assumptions") for t in certificate[key]]
    # Where a polynomial does not vanish, it does not around there.
    hypotheses += [t for t in map(parse, certificate["nonzero"]) if not _is_polynomial(t)]
    if any(x in t.symbols() for t in hypotheses):
        raise RecheckFailed(f"{x} stands in a hypothesis, so terms are not rewritten")
    one = domains(certificate["domains"]).get(x)
    closed = one is not None and (
        (one.low is not None and not one.low_open) or (one.high is not None and not one.high_open)
    )
    if closed:
        raise RecheckFailed(f"the domain of {x} holds an end, so terms are not rewritten")
    if any(nodes(parse(t), *_NOT_SMOOTH) for t in certificate["statement"]):
        raise RecheckFailed("a function with corners or jumps is not rewritten under a derivative")


def _is_polynomial(tree: Tree) -> bool:
    if tree.kind == "pow":
        power = constant_of(tree.args[1])
        return power is not None and power.denominator == 1 and power > 0 and _is_polynomial(tree.args[0])
    return tree.kind in ("number", "symbol") or (
        tree.kind in ("add", "mul") and all(map(_is_polynomial, tree.args))
    )
