"""What an author says of zeros, of uniqueness and of known points is shown, tested, or served as argued."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from sympy import (
    Abs,
    Derivative,
    Eq,
    Integer,
    Integral,
    Interval,
    Rational,
    atan,
    cos,
    erf,
    exp,
    log,
    oo,
    pi,
    sin,
    sqrt,
)

import numerics
from derive import Theory, by
from derive.checking.checker import Checker
from derive.checking.settlement import Settlement
from derive.checking.shelf import Shelf
from derive.checking.standing import standings, statuses
from derive.emit.quantities import emitted
from derive.errors import ProofFailed, RecheckFailed, TheoryError
from derive.functions.classes import erfcx, owens_t
from derive.quantities.branch import Branch
from derive.quantities.dominated import require_tame
from derive.quantities.extremum import Extremum, Option
from derive.quantities.limits import Argued
from derive.quantities.under_integral import UnderIntegral, steps
from derive.statement.verdict import Verdict
from numerics import BranchError, DomainError, PrecisionError
from tests.helpers.own_theory import served, two_roots


@pytest.fixture
def theory() -> Theory:
    made = Theory("said_own", "What an author says")
    made.parameter("x", "")
    made.parameter("y", "")
    made.parameter("p", "", Interval.open(0, oo))
    return made


def symbols(theory: Theory) -> tuple[sp.Symbol, sp.Symbol, sp.Symbol]:
    return tuple(theory.parameters[name].symbol for name in "xyp")  # type: ignore[return-value]


x, y, p = (*sp.symbols("x y", real=True), sp.Symbol("p", positive=True))
one, two = Integer(1), Integer(2)


# --- values at zero -------------------------------------------------------------------------------------

LIMITS = [
    ((exp(x) - 1) / x, one),
    (sin(x) / x, one),
    ((1 - cos(x)) / x**2, one / 2),
    ((x - sin(x)) / x**3, one / 6),
    (sin(Abs(x)) / Abs(x), one),
    (log(1 + x) / x, one),
    ((sqrt(1 + p * x) - 1) / x, p / 2),
    ((exp(x) - 1) / sin(x), one),
    (erf(x) / x, 2 / sqrt(pi)),
    (owens_t(y, x) / x, exp(-(y**2) / 2) / (2 * pi)),
    ((erfcx(x) - 1) / x, -2 / sqrt(pi)),
]


@pytest.mark.parametrize(("form", "limit"), LIMITS, ids=lambda e: str(e)[:30])
def test_the_limit_is_accepted_and_nothing_else(theory: Theory, form: sp.Expr, limit: sp.Expr) -> None:
    theory.quantity("right", "", parameters=[x, y, p], value=form, at_zero={x: limit})
    for k, wrong in enumerate((limit + 1, -limit, 2 * limit, limit + Rational(1, 10**30), limit + p)):
        with pytest.raises(TheoryError, match="where x = 0 is not shown to be the limit"):
            theory.quantity(f"wrong{k}", "", parameters=[x, y, p], value=form, at_zero={x: wrong})
    assert list(theory.quantities) == ["said_own.right"]


@pytest.mark.parametrize(
    "form",
    [1 / x, sin(x) / x**2, exp(-1 / x**2) / x, Abs(x) / x, sin(1 / x), log(x) * x, log(p + x) / x,
     sin(x) * Abs(x) / x**2, erfcx(y) / x, x / sqrt(x**2), 1 / (x - y)],
    ids=str,
)  # fmt: skip
def test_where_no_limit_is_shown_no_value_is_accepted(theory: Theory, form: sp.Expr) -> None:
    for value in (Integer(0), one):
        with pytest.raises(TheoryError, match="where x = 0 is not shown to be the limit"):
            theory.quantity("f", "", parameters=[x, y, p], value=form, at_zero={x: value})


def test_the_limit_that_was_found_is_told(theory: Theory) -> None:
    with pytest.raises(TheoryError, match="it is 1, not 2"):
        theory.quantity("f", "", parameters=[x], value=(exp(x) - 1) / x, at_zero={x: two})


def test_each_component_is_a_limit(theory: Theory) -> None:
    value = (sin(x) / x, exp(x))
    theory.quantity("right", "", parameters=[x], value=value, at_zero={x: (1, 1)}, type="vector")
    for wrong in ((1, 0), (2, 1), (1,), (1, 1, 1), 1):
        with pytest.raises(TheoryError):
            theory.quantity("f", "", parameters=[x], value=value, at_zero={x: wrong}, type="vector")
    rows = [[sin(x) / x, 1], [2, cos(x)]]
    theory.quantity("matrix", "", parameters=[x], value=rows, at_zero={x: sp.Matrix([[1, 1], [2, 1]])},
                    type="matrix")  # fmt: skip
    with pytest.raises(TheoryError):
        theory.quantity("f", "", parameters=[x], value=rows, at_zero={x: (1, 1, 2, 1)}, type="matrix")


def test_zero_lies_in_the_domain(theory: Theory) -> None:
    with pytest.raises(TheoryError, match="0 is outside the domain of p"):
        theory.quantity("f", "", parameters=[p], value=sin(p) / p, at_zero={p: one})


def test_several_parameters_zero_at_once(theory: Theory, tmp_path: Path) -> None:
    add = theory.quantity
    sinc = sin(x) / x + sin(y) / y
    alone = {x: 1 + sin(y) / y, y: 1 + sin(x) / x}
    add("product", "", parameters=[x, y], value=sin(x * y) / (x * y), at_zero={x: one, y: one})
    add("sum", "", parameters=[x, y], value=sinc, at_zero=alone)
    add("all", "", parameters=[x, y], value=sinc, at_zero={**alone, (x, y): two})
    add("turned", "", parameters=[x, y], value=sinc, at_zero={**alone, (y, x): two})
    add("pole", "", parameters=[x, y], value=x * y / (x**2 + y**2), at_zero={x: 0, y: 0})
    for wrong in (one, Integer(3)):
        with pytest.raises(TheoryError, match="where x = 0 and y = 0 is not shown to be the limit: it is 2"):
            add("wrong", "", parameters=[x, y], value=sinc, at_zero={**alone, (x, y): wrong})
    with pytest.raises(TheoryError, match="not shown to be the limit"):
        add("wrong", "", parameters=[x, y], value=x * y / (x**2 + y**2), at_zero={(x, y): 0})
    with pytest.raises(TheoryError, match="the numerator is not divisible by x"):
        add("wrong", "", parameters=[x, y], value=sin(x + y) / (x * y), at_zero={(x, y): 0})
    with served(theory, tmp_path):
        assert numerics.evaluate("said_own.product", x=0, y=0) == 1
        for name in ("all", "turned"):
            assert numerics.evaluate(f"said_own.{name}", x=0, y=0) == 2
        for name in ("sum", "pole"):
            with pytest.raises(DomainError, match="not all of x, y zero at once"):
                numerics.evaluate(f"said_own.{name}", x=0, y=0)
        assert str(numerics.evaluate("said_own.sum", x=0, y=1, digits=8)) == "1.8414710"
        assert numerics.evaluate("said_own.pole", x=0, y=3) == 0


def test_what_is_argued_is_served_as_argued(theory: Theory) -> None:
    value = exp(-1 / x**2) / x
    theory.quantity("flat", "", parameters=[x], value=value, at_zero={x: Argued(0, "it is flat")})
    theory.quantity("plain", "", parameters=[x], value=sin(x) / x, at_zero={x: one})
    made = emitted(theory).quantities
    assert made["said_own.flat"]["argued"] == ["the value where x = 0: it is flat"]
    assert "argued" not in made["said_own.plain"]


def test_the_status_says_that_something_is_argued(theory: Theory) -> None:
    by_claim = theory.claim("c", "", Eq((x + y) ** 2, x**2 + 2 * x * y + y**2), proof=by.identity())
    flat, zero = exp(-1 / x**2) / x, {x: Argued(0, "it is flat")}
    theory.quantity("flat", "", parameters=[x], value=flat, at_zero=zero, claims=[by_claim])
    theory.quantity("plain", "", parameters=[x], value=sin(x) / x, at_zero={x: one}, claims=[by_claim])
    theory.quantity("alone", "", parameters=[x], value=flat, at_zero=zero)

    def known(verdict: Verdict) -> dict[str, str]:
        return statuses(standings(theory, lambda claim: verdict))

    alone = {"said_own.alone": "stated, not proved"}
    proved = {"said_own.flat": "argued, not proved", "said_own.plain": "proved"}
    assert known(Verdict.PROVED) == alone | proved
    assert known(Verdict.ENCLOSED) == alone | {"said_own.flat": "enclosed", "said_own.plain": "enclosed"}


# --- uniqueness and known points ------------------------------------------------------------------------

t, k = sp.symbols("t k", real=True)


def about(theory: Theory, name: str, equations: Any, unknowns: Any = (t,), **details: Any) -> Any:
    """A quantity whose value is the first unknown, resting on a claim that says nothing of it.

    The claim is named as what makes it unique where it is given, or where the argument is one in words.
    """
    said = theory.claims.get("said_own.nothing") or theory.claim(
        "nothing", "", sp.Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity()
    )
    given: dict[str, Any] = {"choices": (), "positive": (), "start": dict.fromkeys(unknowns, one)} | details
    named = "claims" in given or "argument" in given
    claims = given.pop("claims", (said,))
    extremum = Extremum(name, unknowns, equations, unique=claims[0].id if named else "", **given)
    value = unknowns[0]
    return theory.quantity(name, "", parameters=[x, y, p], value=value, extremum=extremum, claims=claims)


@pytest.mark.parametrize(
    ("equation", "details"),
    [
        (t**2 - x, {}),
        (t**2 - x, {"positive": (1 - t,)}),
        (t - p / t, {}),
        (sin(t) - x, {}),
        (t**3 - t - x, {}),
        (t + 2 * Abs(t) - x, {}),
        (exp(t) - t - p, {}),
        (t * (t - x), {}),
        (t / 100 - atan(1 / t) - x, {}),
    ],
    ids=str,
)
def test_equations_with_several_solutions_are_refused(theory: Theory, equation: Any, details: Any) -> None:
    with pytest.raises(TheoryError, match="nothing shows that its equations have one solution"):
        about(theory, "f", (equation,), **details)


@pytest.mark.parametrize(
    ("equation", "details"),
    [(t - x, {}), (t**3 + t - x, {}), (t**2 - p, {"positive": (t,)}), (exp(t) - p, {}), (-t - 5 * x, {})],
    ids=str,
)
def test_equations_with_one_solution_need_no_words(theory: Theory, equation: Any, details: Any) -> None:
    assert about(theory, "f", (equation,), **details).argued == ()


def test_two_unknowns(theory: Theory) -> None:
    u = sp.Symbol("u", real=True)
    about(theory, "definite", (2 * t + u - x, t + 3 * u), (t, u))
    about(theory, "skew", (t + 10 * u - x, u - 10 * t), (t, u))
    for k, equations in enumerate([(t + 2 * u - x, 2 * t + u), (t * u - 1, t - u), (t - x, u * (u - 1))]):
        with pytest.raises(TheoryError, match="nothing shows"):
            about(theory, f"no{k}", equations, (t, u))


def test_the_claim_says_it_of_these_equations(theory: Theory) -> None:
    """x ↦ sinh-like slopes that no sign procedure sees by itself: the claim must state the very slope."""
    v = theory.unknown("v", "", sp.S.Reals)
    row = exp(v) - v + v**3 / 3 - x
    slope = sp.diff(row, v)
    right = theory.claim("right", "", sp.StrictGreaterThan(slope, 0, evaluate=False), proof=by.sign())
    other = theory.claim("other", "", sp.StrictGreaterThan(slope + 1, 0, evaluate=False), proof=by.sign())
    narrow = theory.claim(
        "narrow", "", sp.StrictGreaterThan(slope, 0, evaluate=False), assuming=[v > 5], proof=by.sign()
    )
    for k, claim in enumerate((other, narrow)):
        with pytest.raises(TheoryError, match="no claim says"):
            about(theory, f"no{k}", (row,), (v,), claims=(claim,))
    about(theory, "yes", (row,), (v,), claims=(right,))
    about(theory, "renamed", (row.subs(v, t),), (t,), claims=(right,))


def test_constraints_pull_the_right_way(theory: Theory) -> None:
    choice = ((Option((k,), (y - t,)), Option((t - y,), (k,))),)
    about(theory, "right", (t**3 + t - x + k,), (t, k), choices=choice)
    about(theory, "largest", (-2 * (t - x) - k,), (t, k), choices=choice)
    with pytest.raises(TheoryError, match="nothing shows"):
        about(theory, "wrong", (t**3 + t - x - k,), (t, k), choices=choice)
    with pytest.raises(TheoryError, match="may have several values"):
        about(theory, "multiplier", (t**3 + t - x + k,), (k, t), choices=choice)
    curved = ((Option((k,), (y - t**2,)), Option((y - t**2,), (k,))),)
    with pytest.raises(TheoryError, match="not affine"):
        about(theory, "curved", (t**3 + t - x + 2 * k * t,), (t, k), choices=curved)


def test_an_argument_in_words_is_no_proof(theory: Theory) -> None:
    made = about(theory, "f", (sin(t) - x,), argument="one can see it")
    assert made.argued and emitted(theory).quantities["said_own.f"]["argued"] == list(made.argued)


@pytest.mark.parametrize(
    ("known", "value"),
    [({t: y - 1, k: Integer(0)}, 1), ({t: x, k: Integer(0)}, 1), ({t: y, k: Integer(5)}, 1),
     ({t: y, k: 2 * (x - y)}, 1), ({t: 1 / (x - 2), k: Integer(0)}, 1), ({t: sqrt(x), k: sqrt(y)}, 1)],
    ids=str,
)  # fmt: skip
def test_known_points_are_tested(theory: Theory, known: Any, value: int, tmp_path: Path) -> None:
    """The largest -(t - x)² with t ≤ y: at x = 2, y = 1 the constraint binds, at x = 1, y = 2 it does not."""
    choice = ((Option((k,), (y - t,)), Option((t - y,), (k,))),)
    about(theory, "f", (-2 * (t - x) - k,), (t, k), choices=choice, known=known)
    with served(theory, tmp_path):
        assert numerics.evaluate("said_own.f", x=2, y=1, p=1, digits=12).contains(value)
        assert numerics.evaluate("said_own.f", x=1, y=3, p=1, digits=12).contains(1)


def test_a_known_point_that_solves_is_exact(theory: Theory, tmp_path: Path) -> None:
    choice = ((Option((k,), (y - t,)), Option((t - y,), (k,))),)
    about(theory, "f", (-2 * (t - x) - k,), (t, k), choices=choice, known={t: x, k: Integer(0)})
    with served(theory, tmp_path):
        found = numerics.evaluate("said_own.f", x="1/3", y=2, p=1)
        assert found.is_exact and found.mid.denominator == 3


def test_zeros_of_an_extremum_are_exact(theory: Theory, tmp_path: Path) -> None:
    u = sp.Symbol("u", real=True)
    about(theory, "f", (exp(u) - 1, t**3 + t - p), (u, t))
    with served(theory, tmp_path):
        found = numerics.evaluate("said_own.f", x=1, y=1, p="7/3")
        assert found.is_exact and found == 0


@pytest.mark.parametrize(
    ("domain", "inside", "outside"),
    [(Interval.open(0, oo), (1, "1e-30"), (-2, 0)), (Interval(0, oo), (1, "1/7"), (-1, "-1e-30")),
     (Interval(-1, 1), ("1/2", 0), (2, -2)), (Interval.open(-oo, 0), (-1, -5), (1, 0))],
    ids=str,
)  # fmt: skip
def test_unknowns_lie_in_their_domains(
    theory: Theory, domain: sp.Set, inside: Any, outside: Any, tmp_path: Path
) -> None:
    s = theory.unknown("s", "", domain)
    about(theory, "f", (s - x,), (s,))
    with served(theory, tmp_path):
        for value in inside:
            assert numerics.evaluate("said_own.f", x=value, y=1, p=1).contains(value)
        for value in outside:
            with pytest.raises(PrecisionError):
                numerics.evaluate("said_own.f", x=value, y=1, p=1)


@pytest.mark.parametrize("assumed", ["integer", "even", "rational"])
def test_unknowns_assume_no_more_than_a_sign(theory: Theory, assumed: str) -> None:
    s = sp.Symbol("s", **{assumed: True})
    with pytest.raises(TheoryError, match="the unknown s assumes"):
        about(theory, "f", (s - x,), (s,))
    with pytest.raises(TheoryError, match="the unknown s assumes nothing"):
        about(theory, "f", (sp.Symbol("s") - x,), (sp.Symbol("s"),))


def test_no_claim_stands_in_for_the_other_roots(theory: Theory, tmp_path: Path) -> None:
    """Here two roots satisfy the rule; a claim says that they are one, under a hypothesis of its own."""
    m = sp.Symbol("m")
    polynomial = sp.expand((p * x * m**2 + (x + p - 1) * m + 1) * (m - x - 1))
    said = two_roots(theory, polynomial, m)
    for name, unique in (("with_claim", said.id), ("without", "")):
        branch = Branch(f"b_{name}", polynomial, m, x, herglotz=(m,), unique=unique)
        theory.quantity(name, "", parameters=[x, p], value=m, branch=branch, type="complex", claims=[said])
    with served(theory, tmp_path):
        for name in ("with_claim", "without"):
            with pytest.raises(BranchError, match="2 roots satisfy"):
                numerics.evaluate(f"said_own.{name}", x=4, p="1/4")


# --- limits under an integral sign ------------------------------------------------------------------------


def expectation(theory: Theory) -> dict[str, Any]:
    """E erf(xT + y) for T exponential with rate p: a closed form for x ≠ 0, erf(y) where x = 0."""
    t = theory.unknown("t", "", Interval(-oo, oo))
    sides = []
    for name, sign in (("up", 1), ("down", -1)):
        tail = exp(p**2 / (4 * x**2) + p * y / x) * sp.erfc(sign * (y + p / (2 * x)))
        mean = Integral(p * exp(-p * t) * erf(x * t + y), (t, 0, oo))
        sides.append(
            theory.claim(name, "", Eq(mean, erf(y) + sign * tail), assuming=[sign * x > 0],
                         proof=by.antiderivative())
        )  # fmt: skip
    sign = x / Abs(x)
    closed = erf(y) + sign * exp(p**2 / (4 * x**2) + p * y / x) * sp.erfc(sign * (y + p / (2 * x)))
    return {"value": closed, "parameters": [x, y, p], "claims": sides, "means": mean}


def stated(theory: Theory, name: str, given: dict[str, Any], limit: Any, **changes: Any) -> None:
    details = given | changes
    means = details.pop("means")
    made = theory.quantity(name, "", **details, at_zero={x: UnderIntegral(limit, means)})
    settlement = Settlement(Shelf(), Checker(twin_limit=0))
    settlement.show([theory])
    try:
        settlement.shelf.shown(made, steps(theory, made))
    except RecheckFailed as error:
        raise TheoryError(str(error)) from error


def test_the_limit_of_an_expectation(theory: Theory) -> None:
    given = expectation(theory)
    stated(theory, "right", given, erf(y))
    slope = sp.diff(given["value"], y)
    by_y = {"value": slope, "means": Derivative(given["means"], y)}
    stated(theory, "slope", given, 2 * exp(-(y**2)) / sqrt(pi), **by_y)
    with pytest.raises(TheoryError, match="not shown to be the limit"):
        stated(theory, "steep", given, exp(-(y**2)), **by_y)
    del theory.quantities["said_own.steep"]
    made = emitted(theory).quantities
    assert "argued" not in made["said_own.right"] and "argued" not in made["said_own.slope"]


@pytest.mark.parametrize("wrong", [Integer(0), erf(y) + 1, -erf(y), erf(2 * y), erf(y) + p])
def test_a_wrong_limit_of_an_expectation(theory: Theory, wrong: sp.Expr) -> None:
    with pytest.raises(TheoryError, match=r"where x = 0 is not shown to be the limit: it is erf\(y\)"):
        stated(theory, "wrong", expectation(theory), wrong)


def test_the_closed_form_is_that_of_the_claims(theory: Theory) -> None:
    given = expectation(theory)
    for k, (changes, words) in enumerate(
        [
            ({"value": given["value"] + x}, "the closed form is another one"),
            ({"value": given["value"] * 2}, "the closed form is another one"),
            ({"claims": given["claims"][:1]}, "no claim says what"),
            ({"claims": []}, "no claim says what"),
            ({"means": given["means"] * x}, "no sum of integrals"),
            ({"means": given["means"] ** 2}, "no sum of integrals"),
        ]
    ):
        fresh = Theory(f"said_own{k}", "")
        for parameter in theory.parameters.values():
            fresh.parameter(parameter.symbol.name, "", parameter.domain)
        fresh.unknowns.update(theory.unknowns)
        fresh.claims.update(theory.claims)
        with pytest.raises(TheoryError, match=words):
            stated(fresh, "f", given, erf(y), **changes)


@pytest.mark.parametrize(
    "integrand",
    [exp(-p * t) * sin(x * t), exp(p * t) * erf(x * t), exp(-p * t) / (1 + x**2 * t**2), erf(x * t),
     exp(-p * t) * exp(x * t**2), exp(-p * t) * Abs(erf(x * t))],
    ids=str,
)  # fmt: skip
def test_integrands_that_are_not_tame(integrand: sp.Expr) -> None:
    with pytest.raises(ProofFailed):
        require_tame(Integral(integrand, (t, 0, oo)), x, ())
