"""Recheck of derivatives and end values: differentiated again with FLINT, limits on plain trees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from derive.errors import RecheckFailed
from derive.exact.text import Tree, counted, number, parse
from derive.recheck import formal_derivative
from derive.recheck.bounds import times
from derive.recheck.case import HOLE, Case
from derive.recheck.domains import Domain, domains
from derive.recheck.end_values import Ends
from derive.recheck.facts import minus
from derive.recheck.generators import operators
from derive.recheck.holes import filled, holed
from derive.recheck.identity import difference
from derive.recheck.rewriting import differentiated
from derive.recheck.schema import fields, listed, text, texts
from derive.recheck.trees import INFINITE, nodes, replaced, substituted
from derive.recheck.verified import Verified


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify the stated equation from its antiderivative, its point, or its cofactors."""
    kind = certificate["evidence"].get("kind")
    if kind not in ("integral", "functions", "derivative"):
        raise RecheckFailed(f"unknown kind {str(kind)[:40]!r}")
    if kind == "derivative" and "rewriting" in certificate["evidence"]:
        return differentiated.check(certificate)
    return check(certificate, kind)


def check(certificate: Mapping[str, Any], kind: str, granted: Iterable[Tree] | None = None) -> Verified:
    """Verify one equation; `granted` as for `sign.check`."""
    (stated,) = listed(certificate["statement"], 1)
    equation = difference(parse(stated))
    if certificate["evidence"].get("kind") != kind:
        raise RecheckFailed(f"the evidence is not about {kind}")
    if kind == "integral":
        return _integral(certificate, equation, granted)
    if kind == "functions":
        return _functions(certificate, equation)
    return formal_derivative.check(certificate, equation)


def _integral(certificate: Mapping[str, Any], equation: Tree, granted: Iterable[Tree] | None) -> Verified:
    if granted is None:
        fields(certificate["settings"], ())
    evidence = fields(
        certificate["evidence"],
        ("kind", "generators", "relations", "targets", "antiderivative", "ends", "conditions"),
        ("axioms",),
    )
    found = nodes(equation, "Integral")
    if not found or any(n.text() != found[0].text() for n in found) or len(found[0].args) != 4:
        raise RecheckFailed("one simple definite integral is needed")
    node = found[0]
    f, variable, lower, upper = node.args
    x = variable.head
    stated = [parse(t) for k in ("given", "assumptions", "nonzero") for t in certificate[k]]
    free = [replaced(equation, holed(node, number(0))), lower, upper]
    if variable.kind != "symbol" or any(x in t.symbols() for t in [*stated, *free]):
        raise RecheckFailed("the variable of integration also occurs freely")
    if any(map(operators, [f, *free])):
        raise RecheckFailed("there is another integral, limit or derivative")
    if x in domains(certificate["domains"]):
        raise RecheckFailed("the variable of integration has a domain")
    case = Case(certificate, x, certificate["given"], moves=True, granted=granted)
    case.real.add(x)
    infinite = (lower.text() == INFINITE[-1], upper.text() == INFINITE[1])
    hypotheses = [] if infinite[0] else [f"{x} > {lower.text()}"]
    hypotheses += [] if infinite[1] else [f"{x} < {upper.text()}"]
    case.read_signs(
        domains=[*certificate["domains"], f"{x} in (-oo, oo)"],
        assumptions=[*certificate["assumptions"], *hypotheses],
        given=certificate["given"],
        nonzero=certificate["nonzero"],
    )
    for end, is_infinite in zip((lower, upper), infinite, strict=True):
        if not is_infinite and not case.is_real(end):
            raise RecheckFailed(f"the end {end.text()[:60]} is not known to be real")
    if not any(infinite) and case.sign(minus(upper, lower), without=x) < 0:
        raise RecheckFailed("the ends of the integral are reversed")
    primitive = case.read(evidence["antiderivative"])
    case.analytic(f)
    case.analytic(primitive)
    targets = listed(evidence["targets"], 2)
    slope, integrand = case.calculus.ratio(case.engine.fraction(primitive)), case.engine.fraction(f)
    gap = times(slope[0], integrand[1]) - times(integrand[0], slope[1]), times(slope[1], integrand[1])
    case.vanishes(gap, targets[0])
    limits = Ends(case.calculus, case.sign, case.ratio_sign)
    values = [
        limits.limit(primitive, [case.read(t) for t in texts(fields(part, ("terms",))["terms"])], end)
        for part, end in zip(listed(evidence["ends"], 2), (lower, upper), strict=True)
    ]
    value = (
        times(values[1][0], values[0][1]) - times(values[0][0], values[1][1]),
        times(values[0][1], values[1][1]),
    )
    closing = replaced(equation, holed(node, Tree("symbol", head=HOLE)))
    case.vanishes(filled(case, closing, value), targets[1])
    case.close()
    signs = len(evidence["conditions"])
    return Verified(
        f"antiderivative differentiated and its ends taken again with FLINT, {counted(signs, 'sign')}",
        f"derivative of an antiderivative; {counted(signs, 'sign')}{case.axioms()}",
    )


def _functions(certificate: Mapping[str, Any], equation: Tree) -> Verified:
    settings = fields(certificate["settings"], ("variable", "at"))
    evidence = fields(
        certificate["evidence"],
        ("kind", "generators", "relations", "targets", "terms", "conditions"),
        ("axioms",),
    )
    x, at = text(settings["variable"]), parse(text(settings["at"]))
    if at.text() != settings["at"]:
        raise RecheckFailed("the point is not written as usual")

    def without_x(stored: Iterable[str]) -> list[str]:
        return [t for t in stored if x not in parse(t).symbols()]

    intervals = domains(certificate["domains"])
    if x not in intervals:
        raise RecheckFailed(f"{x[:40]} has no interval")
    if operators(equation):
        raise RecheckFailed("the statement is not about two functions")
    inside = _position(at, intervals[x])
    given = without_x(certificate["given"])
    case = Case(certificate, x, given, moves=True)
    case.read_signs(
        domains=certificate["domains"],
        assumptions=without_x(certificate["assumptions"]),
        given=given,
        nonzero=without_x(certificate["nonzero"]),
    )
    case.analytic(equation)
    targets = listed(evidence["targets"], 2)
    case.vanishes(case.calculus.ratio(case.engine.fraction(equation)), targets[0])
    terms = [case.read(t) for t in texts(evidence["terms"])]
    if inside:
        if terms:
            raise RecheckFailed("terms are listed for a point at which nothing tends anywhere")
        value = case.engine.fraction(substituted(equation, x, at))
    else:
        value = Ends(case.calculus, case.sign, case.ratio_sign).limit(equation, terms, at)
    case.vanishes(value, targets[1])
    case.close()
    said = "-oo" if at.text() == INFINITE[-1] else at.text()
    return Verified(
        f"differentiated in {x} and compared at {said} again with FLINT",
        f"equal derivatives in {x}, equal at {x} = {said}{case.axioms()}",
    )


def _position(at: Tree, interval: Domain) -> bool:
    """Whether the point lies in the domain; raises unless it is at least one of its ends."""
    for side, end in ((-1, interval.low), (1, interval.high)):
        if at.text() == INFINITE[side]:
            if end is not None:
                raise RecheckFailed("the point is not in the domain")
            return False
    if at.kind != "number":
        raise RecheckFailed("the point is not rational")
    here = Domain(interval.name, at, at, False, False)
    if here.inside(interval):
        return True
    closed = Domain(interval.name, interval.low, interval.high, interval.low is None, interval.high is None)
    ends = (interval.low, interval.high)
    if at not in ends or not here.inside(closed):
        raise RecheckFailed("the point is not in the domain")
    return False
