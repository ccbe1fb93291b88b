"""Recheck of a validated flow: another integrator carries each set of the certificate into the next one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from math import prod
from typing import Any

from flint import acb, arb

from derive.errors import RecheckFailed
from derive.exact.text import RESERVED, Tree, parse
from derive.recheck.allowed import KEYS, Allowed
from derive.recheck.ball_engine import enclose, working
from derive.recheck.domains import Domain, domains
from derive.recheck.exact import Exact
from derive.recheck.facts import oriented
from derive.recheck.flow_steps import Set, ball, contains, identity, read_set, verify_step
from derive.recheck.schema import fields, listed, rational, text, texts, whole
from derive.recheck.trees import replaced
from derive.recheck.verified import Verified

_BITS = 80
_MOST_STEPS, _MOST_COMPONENTS, _MOST_PIECES = 400, 12, 512


def recheck(certificate: Mapping[str, Any]) -> Verified:
    """Verify the first set, every step, and the inequalities at the last set."""
    fields(certificate["settings"], ())
    evidence = fields(certificate["evidence"], ("cuts", "pieces"))
    statement = [parse(t) for t in certificate["statement"]]
    if not statement or any(t.head not in (">", ">=", "<", "<=") for t in statement):
        raise RecheckFailed("a validated flow shows inequalities")
    flow = _Flow(certificate, statement)
    with working(_BITS):
        intervals = domains(certificate["domains"])
        boxes = _boxes(intervals, statement, evidence["cuts"])
        for box in boxes:
            _require_allowed(flow, intervals, box)
        pieces = listed(evidence["pieces"], len(boxes))
        count = sum(_piece(flow, statement, box, piece) for box, piece in zip(boxes, pieces, strict=True))
    of = f" of {len(boxes)} pieces" if len(boxes) > 1 else ""
    said = f"{count} steps verified by Taylor steps of low order in boxes of Picard and Lindelöf"
    return Verified(said, f"validated flow; {count} steps{of}")


def _piece(flow: _Flow, statement: list[Tree], box: Mapping[str, Any], piece: object) -> int:
    """Verify what happens to one piece of the initial box; the number of its steps."""
    data = fields(piece, ("start", "steps"))
    steps = [fields(s, ("h", "set")) for s in listed(data["steps"])]
    if not 0 < len(steps) <= _MOST_STEPS:
        raise RecheckFailed(f"{len(steps)} steps; allowed are 1 to {_MOST_STEPS}")
    now = read_set(data["start"], flow.size)
    _require_start(flow, box, now)
    left = real(flow.time, {})
    for number, plain in enumerate(steps):
        last = number == len(steps) - 1
        if last != (plain["h"] == ""):
            raise RecheckFailed("the last step, and no other, takes all the time that is left")
        h = left if last else ball(rational(plain["h"]))
        if not h > 0:
            raise RecheckFailed("a step goes no way forward")
        left = left - h
        reached = read_set(plain["set"], flow.size)
        verify_step(flow.field, flow.names, now, h, reached)
        now = reached
    _require_end(flow, statement, box, now)
    return len(steps)


class _Flow:
    """The flow that the statement is about, with its arguments put in, read from the certificate alone."""

    def __init__(self, certificate: Mapping[str, Any], statement: list[Tree]) -> None:
        plain = {}
        for item in listed(certificate["quantities"]):
            data = fields(item, ("name", "parameters", "value", "flow"), KEYS)
            name = text(data["name"])
            if name in plain or name in RESERVED:
                raise RecheckFailed(f"the quantity {name[:60]!r} is defined twice, or is a constant")
            plain[name] = data
        calls = {t.text(): t for s in statement for t in _calls(s, plain)}
        if not calls:
            raise RecheckFailed("the statement is about no flow")
        used = [plain[t.head] for t in calls.values()]
        self.allowed = [Allowed(data) for data in used]
        first, arguments = used[0], next(iter(calls.values())).args
        if any(d["flow"] != first["flow"] or d["parameters"] != first["parameters"] for d in used):
            raise RecheckFailed("the statement is about several flows")
        if any(t.args != arguments for t in calls.values()):
            raise RecheckFailed("the statement is about several sets of arguments")
        flow = fields(first["flow"], ("state", "field", "initial", "time"))
        parameters, own = texts(first["parameters"]), texts(flow["state"])
        self.size = len(own)
        if not 0 < self.size <= _MOST_COMPONENTS or len(set(own)) < self.size:
            raise RecheckFailed(f"a state of {self.size} components, or with one of them twice")
        if len(set(parameters)) < len(parameters) or not RESERVED.isdisjoint([*own, *parameters]):
            raise RecheckFailed("two parameters have one name, or that of a constant")
        if len(parameters) != len(arguments) or text(flow["time"]) not in parameters or flow["time"] in own:
            raise RecheckFailed("the arguments or the time of the flow do not fit")
        given = self.arguments = dict(zip(parameters, arguments, strict=True))
        # Current components get names that no claim can hold; what is not a component is a parameter.
        self.names = [f"_{k}" for k in range(self.size)]
        current = given | {n: parse_symbol(m) for n, m in zip(own, self.names, strict=True)}
        self.time = given[flow["time"]]
        field = [parse(t) for t in texts(flow["field"], self.size)]
        self.initial = [_put(parse(t), given) for t in texts(flow["initial"], self.size)]
        self.values = {k: _put(parse(text(plain[t.head]["value"])), current) for k, t in calls.items()}
        if any(flow["time"] in tree.symbols() for tree in field):
            # The time along an orbit, which its argument ends, is one more component.
            clock = f"_{self.size}"
            current = current | {flow["time"]: parse_symbol(clock)}
            field, self.names = [*field, parse("1")], [*self.names, clock]
            self.initial, self.size = [*self.initial, parse("0")], self.size + 1
        self.field = [_put(tree, current) for tree in field]
        for tree in self.field:
            if not tree.symbols() <= set(self.names):
                raise RecheckFailed("the field contains symbols of the claim")


def parse_symbol(name: str) -> Tree:
    """The tree of a symbol."""
    return Tree("symbol", name)


def _calls(tree: Tree, plain: Mapping[str, Any]) -> list[Tree]:
    if tree.kind == "call" and tree.head in plain:
        return [tree]
    return [c for a in tree.args for c in _calls(a, plain)]


def _put(tree: Tree, values: Mapping[str, Tree]) -> Tree:
    """A part of the definition with its symbols replaced, all at once."""
    strange = tree.symbols() - set(values)
    if strange:
        raise RecheckFailed(f"the definition of a flow contains {sorted(strange)[0][:40]}")
    return replaced(tree, lambda t: values.get(t.head) if t.kind == "symbol" else None)


def _require_allowed(flow: _Flow, intervals: Mapping[str, Domain], box: Mapping[str, Any]) -> None:
    """Raise unless every quantity certainly has a value at the arguments, for one piece of the box."""
    values = {name: enclose(t, {s: acb(x) for s, x in box.items()}) for name, t in flow.arguments.items()}
    for allowed in flow.allowed:
        inside = set()
        for name, tree in flow.arguments.items():
            # A symbol keeps to its own domain, whatever rounding does to the ends of a ball.
            if tree.kind == "symbol" and tree.head in intervals and name not in allowed.whole:
                wanted = allowed.domains.get(name)
                if wanted is None or intervals[tree.head].inside(wanted):
                    inside.add(name)
        allowed.require(values, inside)


def _boxes(intervals: Mapping[str, Domain], statement: list[Tree], cuts: object) -> list[dict[str, Any]]:
    """The pieces of the box of all values of the statement's symbols, the last symbol's parts first."""
    names = sorted(set().union(*(t.symbols() for t in statement)))
    counts = [whole(k, 1, _MOST_PIECES) for k in listed(cuts, len(names))]
    if prod(counts) > _MOST_PIECES:
        raise RecheckFailed(f"{prod(counts)} pieces; allowed are {_MOST_PIECES}")
    made: list[dict[str, Any]] = [{}]
    for name, count in zip(names, counts, strict=True):
        own = intervals.get(name)
        if own is None or own.low is None or own.high is None:
            raise RecheckFailed(f"the domain of {name} is not bounded")
        low, high = real(own.low, {}), real(own.high, {})
        ends = [low + (high - low) * k / count for k in range(count + 1)]
        parts = [a.union(b) for a, b in pairwise(ends)]
        made = [{**box, name: part} for box in made for part in parts]
    return made


def real(tree: Tree, values: Mapping[str, Any]) -> Any:
    """A real ball around an expression; raises RecheckFailed where it may be something else."""
    found = enclose(tree, {name: acb(x) for name, x in values.items()})
    value = found.ball() if isinstance(found, Exact) else found
    if not value.is_finite() or not value.imag.is_zero():
        raise RecheckFailed(f"{tree.text()[:60]} is not certainly a real number")
    return value.real


def _require_start(flow: _Flow, box: Mapping[str, Any], first: Set) -> None:
    """Raise unless the first set holds all initial states."""
    size = flow.size
    state = [real(t, box) for t in flow.initial]
    nothing = Set([arb(0)] * size, identity(size), [arb(0)] * size)
    if not contains(first, state, identity(size), nothing):
        raise RecheckFailed("the first set does not hold all initial states")


def _require_end(flow: _Flow, statement: list[Tree], box: Mapping[str, Any], last: Set) -> None:
    """Raise unless every inequality is certain on the last set."""
    hull = [c + a for c, a in zip(last.centre, last.around(identity(flow.size)), strict=True)]
    values = {**box, **dict(zip(flow.names, hull, strict=True))}
    for tree in statement:
        difference, strict = oriented(tree)
        value = real(replaced(difference, lambda t: flow.values.get(t.text())), values)
        if not (value > 0 or (not strict and value >= 0)):
            raise RecheckFailed("an inequality is not certain at the last set")
