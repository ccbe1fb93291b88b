"""Inequalities about flows: true ones are proved, wrong ones and tampered certificates are refused."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
import sympy as sp
from flint import arb, ctx
from mpmath import mp, mpf, odefun
from sympy import Integer, Interval, Rational, pi

from derive import Theory, by
from derive.errors import ProofFailed, RecheckFailed, StatementError, TheoryError
from derive.exact.balls import precision
from derive.exact.text import parse
from derive.proofs.flow_enclosure import ORDER, RationalField, around, coefficients, remainders, tube
from derive.quantities.flow import Flow
from derive.recheck.flow_series import expansion
from derive.recheck.flow_steps import confined, piece, read_set, unit, verify_step
from derive.recheck.verification import checked
from derive.statement.problem import Problem

HALF = Rational(1, 2)


def theory() -> Theory:
    made = Theory("swing", "A damped swing")
    made.parameter("t", "time", Interval(0, sp.oo))
    for name in ("a", "b"):
        made.parameter(name, "place and velocity", Interval(-2, 2))
    made.parameter("k", "damping", Interval(0, 5))
    made.parameter("x0", "initial place", Interval(Rational(19, 20), Rational(21, 20)))
    made.parameter("y0", "initial velocity", Interval(Rational(-1, 20), Rational(1, 20)))
    made.parameter("free", "without a domain")
    return made


swing = theory()
t, a, b, k, x0, y0, free = (p.symbol for p in swing.parameters.values())
motion = Flow({a: b, b: -a - k * b + a**2 / 4}, t)
energy = swing.quantity("energy", "a² + b²", parameters=[t, a, b, k], value=a**2 + b**2, flow=motion)
place = swing.quantity("place", "a", parameters=[t, a, b, k], value=a, flow=motion)
c, s = sp.symbols("c s", real=True)
circle = Flow({c: -s / (1 + (c**2 + s**2 - 1) / 3), s: c}, t, {c: a, s: Integer(0)})
cosine = swing.quantity("cosine", "c", parameters=[t, a], value=c, flow=circle)
closed = swing.quantity("closed", "a", parameters=[a], value=a)
driven = swing.quantity("driven", "a, with the field t", parameters=[t, a], value=a, flow=Flow({a: t}, t))
disc = swing.quantity(
    "disc", "a, from inside the unit disc", parameters=[t, a, b], value=a, domains={b: Interval.open(-1, 1)},
    flow=Flow({a: b, b: -a}, t, conditions=(a**2 + b**2 <= Rational(6, 5),)),
)  # fmt: skip
times = swing.parameter("times", "how often", Interval(1, 9), integer=True)
counted = swing.quantity("counted", "a", parameters=[t, a, times], value=a, flow=Flow({a: -times * a}, t))
# x exp(-t) + t² - 2t + 2 - 2 exp(-t) + t/100, at the time that the value names too
forced = swing.quantity(
    "forced", "a' = t² - a", parameters=[t, a], value=a + t / 100, flow=Flow({a: t**2 - a}, t)
)
# The derivative of c first, and its initial value last.
swapped = swing.quantity(
    "swapped", "-sin t", parameters=[t], value=c, flow=Flow({c: -s, s: c}, t, {s: Integer(1), c: Integer(0)})
)

TRUE = [
    [energy(5, x0, y0, HALF) < Rational(1, 5)],
    [place(3, x0, y0, HALF) < x0, place(3, x0, y0, HALF) > -1],
    [energy(Rational(1, 3), 1, 0, 1) > Rational(2, 5), energy(Rational(1, 3), 1, 0, 1) <= 1],
    [cosine(pi, 1) < Rational(-999, 1000), cosine(pi, 1) > Rational(-1001, 1000)],
    # The field at the last time would be 1; it ends at 1/2.
    [driven(1, 0) < Rational(501, 1000), driven(1, 0) > Rational(499, 1000)],
    [forced(2, x0) < Rational(19, 10), forced(2, x0) > Rational(187, 100)],
    [disc(1, x0, y0) < 1, disc(1, x0, y0) > 0],
    [counted(1, HALF, 3) < Rational(1, 40)],
    [swapped(1) < Rational(-84, 100), swapped(1) > Rational(-85, 100)],
]
OUTSIDE = [
    ([place(3, x0, y0, 6) < 3], "k = 6 is in [0, 5]"),
    ([place(3, x0 + 1, y0, HALF) < 3], "a = x0 + 1 is in [-2, 2]"),
    ([disc(1, HALF, 1) < 3], "b = 1 is in (-1, 1)"),
    ([disc(1, 2 * x0, y0) < 3], "a = 2*x0 is in"),
    ([disc(1, Rational(11, 10), HALF) < 3], "a**2 + b**2 <= 6/5"),
    ([disc(1, x0 + Rational(1, 10), y0) < 3], "a box that is cut"),  # of which only a part is allowed
    ([counted(1, HALF, Rational(3, 2)) < 1], "times = 3/2 is no whole number"),
]
FALSE = [
    [driven(1, 0) > Rational(9, 10)],
    [forced(2, x0) > Rational(19, 10)],
    [energy(5, x0, y0, HALF) < Rational(1, 100)],
    [energy(5, x0, y0, HALF) > Rational(1, 5)],
    [place(5, x0, y0, HALF) < Rational(-7, 100)],  # -0.072 in the middle of the box
    [place(5, x0, y0, HALF) > Rational(-7, 100)],
    [place(3, x0, y0, HALF) > x0],
    [energy(5, x0, y0, HALF) < Rational(1, 5), place(5, x0, y0, HALF) > Rational(1, 2)],
]
NOT_ITS_OWN = [
    [sp.Eq(place(3, x0, y0, HALF), 1)],
    [x0 > 1],
    [closed(x0) > 0],
    [place(3, x0, y0, HALF) > closed(x0) - 3],
    [place(3, x0, y0, HALF) > place(2, x0, y0, HALF) - 3],
    [place(3, free, y0, HALF) < 3],
    [place(3, x0, y0, x0) < 3],
    [place(0, x0, y0, HALF) < 3],
    [place(x0, x0, y0, HALF) < 3],
]


def certified(statement: list[sp.Basic], cuts: dict[sp.Symbol, int] | None = None) -> dict[str, Any]:
    """A claim's certificate, as far as this recheck reads it."""
    problem = Problem(tuple(statement), domains=swing.domains)
    outcome = by.validated_flow(cuts).attempt(problem)
    calls = sorted({f for r in statement for f in r.atoms(sp.Function) if hasattr(f, "meaning")}, key=str)
    used = sorted({s for r in statement for s in r.free_symbols}, key=str)
    return {
        "claim": "swing.x",
        "procedure": "validated_flow",
        "verdict": "PROVED",
        "settings": {},
        "statement": [sp.sstr(r) for r in statement],
        "domains": [f"{u} in [{swing.domains[u].start}, {swing.domains[u].end}]" for u in used],
        "quantities": list({f.meaning.name: f.meaning.definition() for f in calls}.values()),
        "evidence": outcome.evidence,
        "detail": outcome.detail,
    }


@pytest.mark.parametrize("statement", TRUE, ids=str)
def test_true_statements_are_proved_and_verified(statement: list[sp.Basic]) -> None:
    certificate = certified(statement)
    assert checked(certificate).detail == certificate["detail"]


@pytest.mark.parametrize(("statement", "match"), OUTSIDE, ids=str)
def test_nothing_is_said_of_states_where_there_is_no_value(statement: list[sp.Basic], match: str) -> None:
    with pytest.raises(ProofFailed, match=re.escape(match)):
        certified(statement)


@pytest.mark.parametrize("statement", FALSE, ids=str)
def test_false_statements_are_refused(statement: list[sp.Basic]) -> None:
    with pytest.raises(ProofFailed, match="not certain at the states that are reached"):
        certified(statement)


@pytest.mark.parametrize("statement", NOT_ITS_OWN, ids=str)
def test_what_it_cannot_read_is_refused(statement: list[sp.Basic]) -> None:
    with pytest.raises(ProofFailed):
        certified(statement)


def test_a_box_in_pieces() -> None:
    statement = [energy(5, x0, y0, HALF) < Rational(1, 5)]
    certificate = certified(statement, {x0: 2, y0: 3})
    assert "of 6 pieces" in certificate["detail"] and checked(certificate).detail == certificate["detail"]
    for broken in ([1, 1], [3, 2], [2, 4], [2], [True, 3]):
        with pytest.raises(RecheckFailed):
            checked(certificate | {"evidence": certificate["evidence"] | {"cuts": broken}})
    fewer = certificate["evidence"] | {"pieces": certificate["evidence"]["pieces"][1:]}
    with pytest.raises(RecheckFailed):
        checked(certificate | {"evidence": fewer})
    with pytest.raises(ProofFailed, match="does not contain t"):
        certified(statement, {t: 2})
    with pytest.raises(StatementError, match="number of parts"):
        by.validated_flow({x0: 0})


def _shrink(evidence: Any) -> None:
    reached = evidence["pieces"][0]["steps"][3]["set"]
    reached["widths"][0] = str(Fraction(reached["widths"][0]) * Fraction(19, 20))


def _shift(evidence: Any) -> None:
    reached = evidence["pieces"][0]["steps"][-1]["set"]
    reached["centre"][0] = str(Fraction(reached["centre"][0]) + Fraction(1, 10))


def _turn(evidence: Any) -> None:
    reached = evidence["pieces"][0]["steps"][2]["set"]
    reached["axes"].reverse()


def _flatten(evidence: Any) -> None:
    reached = evidence["pieces"][0]["steps"][2]["set"]
    reached["axes"][0] = ["0", "0"]


def _begin(evidence: Any) -> None:
    start = evidence["pieces"][0]["start"]
    start["widths"][1] = str(Fraction(start["widths"][1]) / 2)


def _skip(evidence: Any) -> None:
    del evidence["pieces"][0]["steps"][4]


def _stop(evidence: Any) -> None:
    del evidence["pieces"][0]["steps"][-1]


def _hurry(evidence: Any) -> None:
    step = evidence["pieces"][0]["steps"][1]
    step["h"] = str(Fraction(step["h"]) / 2)


def _backwards(evidence: Any) -> None:
    step = evidence["pieces"][0]["steps"][1]
    step["h"] = str(-Fraction(step["h"]))


def _more(evidence: Any) -> None:
    evidence["pieces"][0]["note"] = "believe me"


@pytest.mark.parametrize(
    "tamper",
    [_shrink, _shift, _turn, _flatten, _begin, _skip, _stop, _hurry, _backwards, _more],
    ids=lambda f: f.__name__,
)
def test_tampered_evidence_is_refused(tamper: Callable[[Any], None]) -> None:
    certificate = certified(TRUE[0])
    checked(certificate)
    forged = copy.deepcopy(certificate)
    tamper(forged["evidence"])
    with pytest.raises(RecheckFailed):
        checked(forged)


@pytest.mark.parametrize(
    ("key", "change"),
    [
        ("statement", lambda c: ["swing_energy(5, x0, y0, 1/2) < 1/100"]),
        ("statement", lambda c: ["swing_energy(5, x0, y0, 1/2) < 2/25"]),  # undecided at the last set
        ("statement", lambda c: ["swing_energy(6, x0, y0, 1/2) < 1/5"]),
        ("statement", lambda c: ["swing_energy(5, x0, 1, 1/2) < 1/5"]),
        ("statement", lambda c: []),
        ("domains", lambda c: ["x0 in [0, 21/20]", "y0 in [-1/20, 1/20]"]),
        ("domains", lambda c: ["x0 in [19/20, 21/20]"]),
        ("settings", lambda c: {"trust": "me"}),
        ("quantities", lambda c: [c["quantities"][0] | {"value": "a**2 + b**2 + 1"}]),
        ("quantities", lambda c: [{**c["quantities"][0], "more": 1}]),
        ("quantities", lambda c: c["quantities"] * 2),
        ("quantities", lambda c: [_flow(c, field=["b", "-1*a + b*k + 1/4*a**2"])]),
        ("quantities", lambda c: [c["quantities"][0] | {"domains": ["a in [0, 1]"]}]),
        ("quantities", lambda c: [c["quantities"][0] | {"domains": ["k in (1/2, 5]"]}]),
        ("quantities", lambda c: [c["quantities"][0] | {"domains": ["x0 in [0, 5]"]}]),
        ("quantities", lambda c: [c["quantities"][0] | {"whole": ["k"]}]),
        ("quantities", lambda c: [c["quantities"][0] | {"whole": ["a"]}]),
        ("quantities", lambda c: [c["quantities"][0] | {"conditions": ["a**2 + b**2 <= 1"]}]),
        ("quantities", lambda c: [c["quantities"][0] | {"conditions": ["k > 1/2"]}]),
        ("quantities", lambda c: [c["quantities"][0] | {"conditions": ["k"]}]),
        ("quantities", lambda c: [_flow(c, field=["b", "sin(a)"])]),
        ("quantities", lambda c: [_flow(c, field=["b", "x0"])]),
        ("quantities", lambda c: [_flow(c, field=["b"])]),
        ("quantities", lambda c: [_flow(c, field=["b", "-1*a*t"])]),  # one component more
        ("quantities", lambda c: [_flow(c, initial=["b", "a"])]),
        ("quantities", lambda c: [_flow(c, state=["a", "a"])]),
        ("quantities", lambda c: [_flow(c, time="a")]),
    ],
)
def test_a_certificate_for_something_else_is_refused(key: str, change: Callable[[Any], Any]) -> None:
    certificate = certified(TRUE[0])
    with pytest.raises(RecheckFailed):
        checked(certificate | {key: change(certificate)})


def _flow(certificate: Any, **changes: Any) -> Any:
    quantity = certificate["quantities"][0]
    return quantity | {"flow": quantity["flow"] | changes}


def test_the_tube_holds_what_an_independent_integrator_finds() -> None:
    u, v = sp.symbols("u v", real=True)
    field = RationalField([u, v], [v, (1 - u**2) * v - u])
    with precision(96):
        steps = tube(field, around([arb(1, 0.01), arb(0.5, 0.01)]), arb(3))
        hull = steps[-1][1].hull()
    with mp.workdps(20):
        for du in (-1, 1):
            solution = odefun(
                lambda _, x: [x[1], (1 - x[0] ** 2) * x[1] - x[0]], 0, [1 + mpf(du) / 100, mpf(51) / 100]
            )
            for ball, value in zip(hull, solution(3), strict=True):
                assert ball.contains(arb(str(value)))


def test_the_recheck_integrates_by_itself() -> None:
    trees, names = [parse("v"), parse("-u")], ["u", "v"]
    before = ctx.prec
    ctx.prec = 80
    try:
        rows = expansion(trees, names, [arb(0), arb(1)], unit(2), 6)
        assert all(abs(x - y) < arb(2) ** -60 for x, y in zip(
            rows[0].value, [0, 1, 0, arb(-1) / 6, 0, arb(1) / 120, 0], strict=True
        ))  # fmt: skip
        assert abs(rows[1].slopes[0][3] - arb(1) / 6) < arb(2) ** -60

        def around_the_end(width: str, centre: tuple[str, str]) -> Any:
            plain = {"centre": list(centre), "axes": [["1", "0"], ["0", "1"]], "widths": [width, width]}
            return read_set(plain, 2)

        start = around_the_end("0", ("0", "1"))
        h = arb("0.25")
        good = ("4457/18015", "968912/1000000")  # sin and cos of 1/4 to five digits
        good = (str(Fraction(good[0])), str(Fraction(good[1])))
        verify_step(trees, names, start, h, around_the_end("1/50000", good))
        with pytest.raises(RecheckFailed):
            verify_step(trees, names, start, h, around_the_end("1/1000000000", good))
    finally:
        ctx.prec = before


def test_remainders_hold_what_the_polynomials_leave() -> None:
    # x' = x² from 1: x = 1/(1 - t), and its derivative by the initial value is 1/(1 - t)².
    x = sp.Symbol("x", real=True)
    field = RationalField([x], [x**2])
    with precision(96):
        h = arb(1) / 8
        rows, entries = coefficients(field, [arb(1)], [[arb(1)]], ORDER)
        found = remainders(field, rows, entries, h)
        assert found is not None
        exact = (h**ORDER / (1 - h), 1 / (1 - h) ** 2 - sum((k + 1) * h**k for k in range(ORDER)))
        for (ball,), value in zip(found, exact, strict=True):
            assert ball.contains(value.mid()) and ball.abs_upper() < 100 * value


def test_the_recheck_holds_what_its_polynomials_leave() -> None:
    with precision(80):
        h, tree = arb(1) / 16, [parse("x**2")]
        kept = confined(tree, ["x"], [arb(1)], h)
        assert kept is not None
        (box,), ((grown,),) = kept
        for t in (arb(0), h / 2, h):
            assert box.contains((1 / (1 - t)).mid()) and grown.contains((1 / (1 - t) ** 2).mid())
        made = piece(tree, ["x"], [arb(1)], [arb(1)], h)
        assert made is not None
        (end,), ((slope,),) = made
        assert end.contains((1 / (1 - h)).mid()) and slope.contains((1 / (1 - h) ** 2).mid())
        assert end.rad() < 1e-7 and slope.rad() < 1e-5


def test_declared_wrongly() -> None:
    with pytest.raises(TheoryError, match="not one of its parameters"):
        swing.quantity("wrong", "", parameters=[a, b, k], value=a, flow=motion)
    with pytest.raises(TheoryError, match="has no initial value"):
        swing.quantity("wrong", "", parameters=[t, a, k], value=a, flow=motion)
    with pytest.raises(TheoryError, match="has an initial value and is a parameter"):
        swing.quantity("wrong", "", parameters=[t, a, b, k], value=a, flow=Flow({a: b, b: a}, t, {a: b}))
    with pytest.raises(TheoryError, match="may be negative"):
        swing.quantity("wrong", "", parameters=[free, a], value=a, flow=Flow({a: a}, free))
    with pytest.raises(TheoryError, match="cannot contain gamma"):
        swing.quantity("wrong", "", parameters=[t, a], value=a, flow=Flow({a: sp.gamma(a)}, t))
    with pytest.raises(TheoryError, match="not plainly real"):
        swing.quantity("wrong", "", parameters=[t, a], value=a, flow=Flow({a: sp.I * a}, t))
    with pytest.raises(TheoryError, match="no inequality"):
        swing.quantity("wrong", "", parameters=[t, a], value=a, flow=Flow({a: a}, t, conditions=(a,)))
    with pytest.raises(TheoryError, match="assumes"):
        p = sp.Symbol("p", positive=True)
        swing.quantity("wrong", "", parameters=[t, a], value=p, flow=Flow({p: -p}, t, {p: a}))
