"""Recheck of agreements and refutations, at points that are seen to be those of the claim.

Agreement: the statement is enclosed again at every stored point and at as many points that are chosen here.
Refutation: the statement is false at the witness, by exact or ball arithmetic. mpmath confirms both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from flint import arb

from derive.errors import RecheckFailed
from derive.exact.text import Tree, counted
from derive.recheck import schema
from derive.recheck.ball_engine import excludes_zero, is_finite, precise, working
from derive.recheck.ball_functions import ball
from derive.recheck.closed import Closed
from derive.recheck.confirmation import confirm_agreement, confirm_refutation
from derive.recheck.coordinates import plain, point
from derive.recheck.exact import Exact, Value
from derive.recheck.figures import figures, modulus, says_short, sharp
from derive.recheck.sampling import fixed, own_points
from derive.recheck.solutions import Point
from derive.recheck.stated import FIRST_BITS, MOST_BITS, Conditions
from derive.recheck.verified import Verified

# What a settings may ask for before the recheck declines to spend the time.
_MOST_AGREEMENT_BITS, _MOST_POINTS = 4_096, 400
FIGURE_BITS = 264


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify an agreement, or a refutation by a witness whatever the procedure was."""
    if certificate["verdict"] == "REFUTED":
        return _refutation(certificate)
    if certificate["procedure"] == "agreement" and certificate["verdict"] == "ENCLOSED":
        return _agreement(certificate)
    raise RecheckFailed("only agreements and refutations are rechecked at points")


def _agreement(certificate: Mapping[str, Any]) -> Verified:
    settings = schema.fields(certificate["settings"], ("bits", "asked"))
    bits = schema.whole(settings["bits"], 1, _MOST_AGREEMENT_BITS)
    asked = schema.whole(settings["asked"], 1, _MOST_POINTS)
    conditions = Conditions(certificate)
    if any(t.head != "==" for t in conditions.statement):
        raise RecheckFailed("only equations agree to so many bits")
    rows = schema.listed(schema.fields(certificate["evidence"], ("points",))["points"])
    if not 1 <= len(rows) <= asked or (len(rows) < asked and not fixed(conditions)):
        raise RecheckFailed(f"{len(rows)} points where the claim asks for {asked}")
    stored = [point(conditions, row) for row in rows]
    for i, one in enumerate(stored):
        if any(_same(one, other) for other in stored[:i]):
            raise RecheckFailed("a point is counted twice")
    for one in stored:
        reason = conditions.refused(one)
        if reason is not None:
            raise RecheckFailed(f"a point of the agreement: {reason}")
        if not _agrees(conditions, one, bits, 16 * bits + 4_096):
            raise RecheckFailed(f"the sides are not enclosed to {bits} bits at {shown(one)}")
    wanted, chosen = 1 if fixed(conditions) else len(rows), 0
    for together in own_points(conditions, certificate["statement"]):
        # Where the sides cannot be enclosed a point says nothing, and another one is taken.
        chosen += sum(_agrees(conditions, one, bits, 4 * bits + 1_024) for one in together)
        if chosen >= wanted:
            break
    if chosen < wanted:
        raise RecheckFailed(f"only {chosen} of {wanted} points of the recheck's own could be evaluated")
    second = confirm_agreement(conditions, stored, bits)
    how = f"enclosed again at the {counted(len(stored), 'point')} and at {chosen} of its own, {bits} bits"
    return Verified(f"{how}; {second}", f"{counted(len(rows), 'exact point')}, every radius below 2^-{bits}")


def _same(a: Point, b: Point) -> bool:
    """Whether two points may be the same, as numbers."""
    if set(a.exact) != set(b.exact):
        return False
    if any(a.exact[n] != b.exact[n] for n in a.exact):
        return False
    if a.solved is None or b.solved is None:
        return True
    return all(a.solved.near[n].overlaps(b.solved.near[n]) for n in a.solved.near)


def _agrees(conditions: Conditions, at: Point, bits: int, most: int) -> bool:
    """Whether the sides are enclosed together at a point; that they differ there is an error."""
    for relation in conditions.statement:
        seen = precise(partial(_close, conditions, relation, at, bits), bits + 64, most)
        if seen is None:
            return False
        if not seen:
            raise RecheckFailed(f"the sides of {relation.text()[:60]} differ at {shown(at)}")
    return True


def _close(conditions: Conditions, relation: Tree, at: Point, bits: int) -> bool | None:
    """Whether the sides agree within 2^-bits of the larger one or of 1; None where that is open."""
    values = at.values()
    left, right = (conditions.value(side, values) for side in relation.args)
    if not is_finite(left) or not is_finite(right):
        return None
    gap = conditions.gap(relation, values)
    if gap is None:
        return None
    if isinstance(gap, Exact):
        return gap.is_zero
    if excludes_zero(gap):
        return False
    scale = arb(1)
    for side in (left, right):
        scale = scale.max(arb(abs(ball(side)).lower()))
    return True if abs(gap) < scale * arb(2) ** -bits else None


def _refutation(certificate: Mapping[str, Any]) -> Verified:
    if certificate["procedure"] == "refutation":
        schema.fields(certificate["settings"], ())
    evidence = certificate["evidence"]
    unreal = type(evidence) is dict and "not_real" in evidence
    names = ("not_real", "value") if unreal else ("difference",)
    evidence = schema.fields(evidence, ("witness", "equation", *names), ("closed",))
    if evidence.get("closed") == []:
        raise RecheckFailed("no closed form is stored where some are announced")
    closed = Closed(certificate, evidence.get("closed", []))
    conditions = Conditions(closed.certificate)
    index = schema.whole(evidence["equation"], 0, len(certificate["statement"]) - 1)
    closed.require_closed(index)
    relation = conditions.statement[index]
    at = point(conditions, evidence["witness"])
    reason = conditions.refused(at)
    if reason is not None:
        raise RecheckFailed(f"the witness: {reason}")
    with working(FIGURE_BITS):
        closed.require_analytic(at.values())
    if unreal:
        return _not_real(certificate, conditions, relation, at, evidence)
    false = precise(lambda: conditions.holds(relation, at.values()), FIRST_BITS, MOST_BITS)
    if false is not False:
        raise RecheckFailed("the statement is not shown to be false at the witness")
    gap = precise(lambda: _sharp(conditions.gap(relation, at.values())), FIGURE_BITS, MOST_BITS)
    if gap is None:
        raise RecheckFailed("the difference at the witness is not enclosed")
    with working(FIGURE_BITS):
        stored = schema.text(evidence["difference"])
        if stored not in figures(gap, 40) and not says_short(stored, gap, 40):
            raise RecheckFailed("the stored difference is not that of the witness")
        equation = relation.head == "=="
        sizes = figures(modulus(gap), 12) if equation else figures(gap, 6)
    second = confirm_refutation(conditions, at, relation, gap)
    said = "off by" if equation else "difference"
    lines = [f"{said} {size}" for size in sizes]
    return Verified(f"{_how(at)}; {second}", _line(certificate, at, lines))


def _sharp(value: Value | None) -> Value | None:
    return value if value is not None and sharp(value) else None


def _not_real(
    certificate: Mapping[str, Any],
    conditions: Conditions,
    relation: Tree,
    at: Point,
    evidence: Mapping[str, Any],
) -> Verified:
    """An order relation is false where one of its sides is a number that is not real."""
    which = schema.text(evidence["not_real"])
    if relation.head in ("==", "!=") or which not in ("left", "right"):
        raise RecheckFailed(f"{relation.text()[:60]} does not order its sides, or has no side {which[:20]!r}")
    sides = relation.args if which == "left" else relation.args[::-1]
    seen = precise(lambda: _unreal(conditions, sides, at.values()), FIGURE_BITS, MOST_BITS)
    if seen is None:
        raise RecheckFailed(f"the {which} side is not shown to be other than real at the witness")
    with working(FIGURE_BITS):
        if schema.text(evidence["value"]) not in figures(seen, 40):
            raise RecheckFailed("the stored value is not that of the side at the witness")
    return Verified(_how(at), _line(certificate, at, [f"the {which} side is not real"]))


def _unreal(conditions: Conditions, sides: Sequence[Tree], values: Mapping[str, Value]) -> Value | None:
    """The first side where it is certainly not real and both are known."""
    first, second = (conditions.value(side, values) for side in sides)
    if not is_finite(first) or not is_finite(second) or ball(first).imag.contains(0):
        return None
    return _sharp(first)


def _line(certificate: Mapping[str, Any], at: Point, endings: Sequence[str]) -> str:
    """The line about a witness; where a figure has two texts, the one that the certificate has."""
    lines = [f"witness {shown(at)}: {ending}" for ending in endings]
    return next((line for line in lines if line == certificate["detail"]), lines[0])


def _how(at: Point) -> str:
    """How a refutation was verified."""
    if at.solved is None:
        return "decided at the exact witness by exact and ball arithmetic"
    return (
        f"decided at a true solution of the given equations for {', '.join(at.solved.unknowns)}, "
        "enclosed by a Newton test"
    )


def shown(at: Point) -> str:
    """The exact coordinates of a point; those solved from the given equations follow from them."""
    return " ".join(f"{name}={value}" for name, value in plain(at))
