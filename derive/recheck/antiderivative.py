"""Recheck of derivatives and end values: differentiated again with FLINT, limits on plain trees."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from derive.errors import DeriveError, RecheckFailed
from derive.recheck.case import HOLE, Case
from derive.recheck.end_values import Ends
from derive.recheck.facts import domain_of, minus
from derive.recheck.flint_engine import Ratio
from derive.recheck.identity import difference
from derive.recheck.trees import nodes, replaced, substituted
from derive.text import Tree, number, parse


def recheck(certificate: dict[str, Any]) -> str:
    """Verify the stated equation from its antiderivative, its point, or its cofactors."""
    kinds = {"integral": _integral, "functions": _functions, "derivative": _derivative}
    try:
        if len(certificate["statement"]) != 1 or len(certificate["evidence"]["targets"]) < 1:
            raise RecheckFailed("one equation is needed")
        kind = certificate["evidence"]["kind"]
        if kind not in kinds:
            raise RecheckFailed(f"unknown kind {kind!r}")
        return kinds[kind](certificate, difference(parse(certificate["statement"][0])))
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ZeroDivisionError) as error:
        if isinstance(error, DeriveError):
            raise
        raise RecheckFailed(f"the certificate is malformed: {error!r}") from error


def _integral(certificate: dict[str, Any], equation: Tree) -> str:
    found = nodes(equation, "Integral")
    if not found or any(n.text() != found[0].text() for n in found) or len(found[0].args) != 4:
        raise RecheckFailed("one simple definite integral is needed")
    node = found[0]
    f, variable, lower, upper = node.args
    x = variable.head
    texts = [t for k in ("given", "assumptions", "nonzero") for t in certificate[k]]
    free = [replaced(equation, _holed(node, number(0))), lower, upper]
    if variable.kind != "symbol" or any(x in t.symbols() for t in [*map(parse, texts), *free]):
        raise RecheckFailed("the variable of integration also occurs freely")
    if any(domain_of(t)[0] == x for t in certificate["domains"]):
        raise RecheckFailed("the variable of integration has a domain")
    case = Case(certificate, x, certificate["given"])
    ends = (lower.text(), upper.text())
    infinite = (ends[0] == "-1*oo", ends[1] == "oo")
    hypotheses = [] if infinite[0] else [f"{x} > {ends[0]}"]
    hypotheses += [] if infinite[1] else [f"{x} < {ends[1]}"]
    case.read_signs(
        [*certificate["domains"], f"{x} in (-oo, oo)"],
        [*certificate["assumptions"], *hypotheses],
        certificate["given"],
        certificate["nonzero"],
    )
    for end, is_infinite in zip((lower, upper), infinite, strict=True):
        if not is_infinite and not case.is_real(end):
            raise RecheckFailed(f"the end {end.text()[:60]} is not known to be real")
    if not any(infinite) and case.sign(minus(upper, lower), without=x) < 0:
        raise RecheckFailed("the ends of the integral are reversed")
    primitive = case.read(case.evidence["antiderivative"])
    case.analytic(f)
    case.analytic(primitive)
    slope, integrand = case.calculus.ratio(case.engine.fraction(primitive)), case.engine.fraction(f)
    gap = (slope[0] * integrand[1] - integrand[0] * slope[1], slope[1] * integrand[1])
    case.vanishes(gap, case.evidence["targets"][0])
    limits = Ends(case.calculus, case.sign, case.ratio_sign)
    values = [
        limits.limit(primitive, [case.read(t) for t in part["terms"]], end)
        for part, end in zip(case.evidence["ends"], (lower, upper), strict=True)
    ]
    value = (values[1][0] * values[0][1] - values[0][0] * values[1][1], values[0][1] * values[1][1])
    hole = Tree("symbol", head=HOLE)
    closing = replaced(equation, _holed(node, hole))
    case.vanishes(_filled(case, closing, value), case.evidence["targets"][1])
    return f"antiderivative differentiated and its ends taken again with FLINT, {len(case.signs)} signs"


def _holed(node: Tree, instead: Tree) -> Callable[[Tree], Tree | None]:
    """What replaces every occurrence of a call by another tree."""
    text = node.text()

    def change(tree: Tree) -> Tree | None:
        return instead if tree.kind == "call" and tree.head == node.head and tree.text() == text else None

    return change


def _filled(case: Case, tree: Tree, value: Ratio) -> Ratio:
    """A tree with a fraction put into its hole."""
    num, den = case.engine.fraction(tree)
    index = case.engine.names.index(HOLE)
    if num.derivative(index) == 0 and den.derivative(index) == 0:
        raise RecheckFailed("the statement does not contain what is to be found")
    top, bottom = case.at_hole(num, value), case.at_hole(den, value)
    return top[0] * bottom[1], top[1] * bottom[0]


def _functions(certificate: dict[str, Any], equation: Tree) -> str:
    evidence = certificate["evidence"]
    x = str(evidence["variable"])

    def without_x(texts: list[str]) -> list[str]:
        return [t for t in texts if x not in parse(t).symbols()]

    domains = [domain_of(t) for t in certificate["domains"] if domain_of(t)[0] == x]
    if len(domains) != 1:
        raise RecheckFailed(f"{x} has no interval")
    if nodes(equation, "Integral") or nodes(equation, "Derivative"):
        raise RecheckFailed("the statement is not about two functions")
    at = parse(evidence["at"])
    inside = _position(at, domains[0])
    case = Case(certificate, x, without_x(certificate["given"]))
    case.read_signs(
        certificate["domains"],
        without_x(certificate["assumptions"]),
        without_x(certificate["given"]),
        without_x(certificate["nonzero"]),
    )
    case.analytic(equation)
    case.vanishes(case.calculus.ratio(case.engine.fraction(equation)), evidence["targets"][0])
    if inside:
        value = case.engine.fraction(substituted(equation, x, at))
    else:
        terms = [case.read(t) for t in evidence["terms"]]
        value = Ends(case.calculus, case.sign, case.ratio_sign).limit(equation, terms, at)
    case.vanishes(value, evidence["targets"][1])
    return f"differentiated in {x} and compared at {evidence['at']} again with FLINT"


def _position(at: Tree, domain: tuple[str, str, str, bool, bool]) -> bool:
    """Whether the point lies in the domain; raises unless it is at least one of its ends."""
    _, low, high, low_open, high_open = domain
    ends = [parse(low), parse(high)]
    if at.text() in ("oo", "-1*oo"):
        if at.text() not in (ends[0].text(), ends[1].text()):
            raise RecheckFailed("the point is not in the domain")
        return False
    if at.kind != "number":
        raise RecheckFailed("the point is not rational")
    for side, end, is_open in ((1, ends[0], low_open), (-1, ends[1], high_open)):
        if end.kind != "number":
            if end.text() not in ("oo", "-1*oo"):
                raise RecheckFailed("an end of the domain is not rational")
            continue
        distance: Fraction = side * (at.value - end.value)
        if distance < 0:
            raise RecheckFailed("the point is not in the domain")
        if distance == 0 and is_open:
            return False
    return True


def _derivative(certificate: dict[str, Any], equation: Tree) -> str:
    evidence = certificate["evidence"]
    found = nodes(equation, "Derivative")
    if not found or any(n.text() != found[0].text() for n in found) or len(found[0].args) != 3:
        raise RecheckFailed("one first derivative is needed")
    expression, variable, count = found[0].args
    x, implicit = variable.head, [str(s) for s in evidence["implicit"]]
    if variable.kind != "symbol" or count != number(1) or evidence["variable"] != x or x in implicit:
        raise RecheckFailed("the derivative is not the one of the statement")
    linked = [t for t in certificate["given"] if parse(t).symbols() & {x, *implicit}]
    if len(set(implicit)) != len(implicit) or len(linked) != len(implicit):
        raise RecheckFailed("the equations do not determine as many functions as are called implicit")
    case = Case(certificate, x, certificate["given"], implicit)
    value = case.calculus.ratio(case.engine.fraction(expression))
    hole = Tree("symbol", head=HOLE)
    outer = replaced(equation, _holed(found[0], hole))
    case.vanishes(_filled(case, outer, value), evidence["targets"][0])
    through = f", with {', '.join(implicit)} as functions of it" * bool(implicit)
    return f"differentiated in {x} again with FLINT{through}"
