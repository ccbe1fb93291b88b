"""What is said to make a root or an extremum unique is a claim that says so, in a form that is checked."""

from __future__ import annotations

from typing import Any

import pytest
import sympy as sp
from sympy import Interval, oo

from derive import Theory, TheoryError, by
from derive.checking.checker import Checker
from derive.quantities.branch import Branch
from derive.quantities.extremum import Extremum
from derive.statement.claim import Claim
from derive.statement.verdict import ENCLOSED, PROVED
from tests.helpers.own_theory import two_roots

m = sp.Symbol("m")


@pytest.fixture
def theory() -> Theory:
    made = Theory("alone", "One root")
    made.parameter("x", "")
    made.parameter("p", "", Interval.open(0, oo))
    return made


def own(theory: Theory) -> tuple[sp.Symbol, sp.Symbol, sp.Expr]:
    x, p = (theory.parameters[n].symbol for n in ("x", "p"))
    return x, p, sp.expand(p * x * m**2 + (x + p - 1) * m + 1)


def root(theory: Theory, polynomial: sp.Expr, said: Claim, *more: Claim, name: str = "f") -> None:
    """A quantity that is a root of a polynomial, which a claim is said to make the only one."""
    x, p, _ = own(theory)
    branch = Branch(f"b_{name}", polynomial, m, x, herglotz=(m,), unique=said.id)
    claims = (said, *more)
    theory.quantity(name, "", parameters=[x, p], value=m, branch=branch, type="complex", claims=claims)


def tautology(theory: Theory) -> Claim:
    x, _, _ = own(theory)
    return theory.claim("tautology", "", sp.Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())


def test_a_claim_about_two_roots_is_accepted_and_can_be_proved(theory: Theory) -> None:
    _, _, polynomial = own(theory)
    said = two_roots(theory, polynomial, m)
    root(theory, polynomial, said)
    assert Checker().check(said).verdict is PROVED


def test_the_root_itself_may_be_stated(theory: Theory) -> None:
    x, p, _ = own(theory)
    u = theory.unknown("u", "")
    polynomial = sp.expand((m - x) * (m + p))
    given = [sp.Eq(sp.expand(polynomial.subs(m, u)), 0)]
    v = theory.unknown("v", "1/(u + p)")
    given.append(sp.Eq((u + p) * v, 1))
    said = theory.claim("root", "", sp.Eq(u, x), given=given, proof=by.membership())
    root(theory, polynomial, said)
    assert Checker(twin_limit=4).check(said).verdict is PROVED


def unrelated(theory: Theory, kind: str) -> Claim:
    """A claim that is true and says nothing about two roots of the branch's polynomial."""
    x, p, polynomial = own(theory)
    u, v = (theory.unknown(n, "") for n in "uv")
    first, second = (sp.Eq(polynomial.subs(m, s), 0) for s in (u, v))
    slope = sp.cancel((first.lhs - second.lhs) / (u - v))
    linked = [sp.Eq(s**2 + x * s, p) for s in (u, v)]
    made: dict[str, Any] = {
        "a sign": (sp.StrictGreaterThan(p + 1, 0, evaluate=False), {"proof": by.sign()}),
        "one root only": (
            sp.StrictGreaterThan(p, 0, evaluate=False),
            {"given": [first], "proof": by.sign()},
        ),
        "no conclusion": (sp.Eq((u - v) * slope, 0), {"given": [first, second], "proof": by.identity()}),
        "other equations": (sp.Eq(u, v), {"given": linked, "nonzero": [u + v + x], "proof": by.identity()}),
        "not proved": (
            sp.Eq(u, v),
            {"given": [first, second], "nonzero": [slope], "proof": by.agreement(), "expect": ENCLOSED},
        ),
        "a root by itself": (
            sp.Eq(u, u + first.lhs, evaluate=False),
            {"given": [first], "proof": by.identity()},
        ),
    }
    statement, details = made[kind]
    return theory.claim("said", "", statement, **details)


@pytest.mark.parametrize(
    "kind",
    ["a sign", "one root only", "no conclusion", "other equations", "not proved", "a root by itself"],
)
def test_other_true_claims_are_refused(theory: Theory, kind: str) -> None:
    _, _, polynomial = own(theory)
    needed = r"said does not say that .* has one root m .* rests on this equation for two unknowns"
    with pytest.raises(TheoryError, match=needed):
        root(theory, polynomial, unrelated(theory, kind))


def test_a_tautology_is_refused(theory: Theory) -> None:
    _, _, polynomial = own(theory)
    with pytest.raises(TheoryError, match=r"alone\.tautology does not say"):
        root(theory, polynomial, tautology(theory))


def test_equations_from_which_the_polynomial_is_derived(theory: Theory) -> None:
    """g = 1/(x - p g) for g and for h, as a model and a copy; a claim derives p g² - x g + 1 = 0."""
    x, p, _ = own(theory)
    g, h, r = (theory.unknown(n, "", zero=False) for n in "ghr")
    model = theory.model("loop", "", sp.Eq(1 / g, x - p * g))
    inverse = theory.model("inverse", "", sp.Eq(r, 1 / g))
    second = sp.Eq(1 / h, x - p * h)
    wrong = sp.Eq(1 / h, x - 2 * p * h)
    polynomial = m**2 - x * m + p
    derived = theory.claim("derived", "", sp.Eq(polynomial.subs(m, r), 0), given=[model, inverse],
                           proof=by.elimination(g))  # fmt: skip
    law = sp.Eq(g - h, p * g * h * (g - h))
    step = theory.claim("step", "", law, given=[model, second], proof=by.identity())
    other = theory.claim("other", "", law, given=[model, wrong], nonzero=[g - h], proof=by.identity())
    bound = sp.StrictGreaterThan(p**2 + 1, 0, evaluate=False)
    tried = [((step,), (derived,), True), ((step,), (), False)]
    tried += [((), (derived,), False), ((other,), (derived,), False)]
    for k, (premises, more, fine) in enumerate(tried):
        said = theory.claim(f"end{k}", "", bound, uses=premises, proof=by.sign())
        if fine:
            root(theory, polynomial, said, *more, name=f"f{k}")
            continue
        with pytest.raises(TheoryError, match="does not say that"):
            root(theory, polynomial, said, *more, name=f"f{k}")


# --- extrema ----------------------------------------------------------------------------------------------


def extremum(theory: Theory, equation: sp.Expr, said: Claim, argument: str = "") -> None:
    x, p, _ = own(theory)
    t = sp.Symbol("t", real=True)
    made = Extremum("e", (t,), (equation.subs(m, t),), (), (), unique=said.id, argument=argument,
                    start={t: sp.Integer(0)})  # fmt: skip
    theory.quantity("e", "", parameters=[x, p], value=t, extremum=made, claims=[said])


@pytest.mark.parametrize("equation", [m, m**3 + m, sp.exp(m)], ids=str)
def test_a_claim_that_is_not_needed_must_speak_of_the_equations(theory: Theory, equation: Any) -> None:
    x, _, _ = own(theory)
    with pytest.raises(TheoryError, match="says something else"):
        extremum(theory, equation - x, tautology(theory))


def test_a_claim_that_states_the_slope_is_accepted(theory: Theory) -> None:
    x, _, _ = own(theory)
    v = theory.unknown("v", "", sp.S.Reals)
    slope = sp.StrictGreaterThan(3 * v**2 + 1, 0, evaluate=False)
    extremum(theory, m**3 + m - x, theory.claim("slope", "", slope, proof=by.sign()))


def test_an_argument_names_a_claim_about_its_symbols(theory: Theory) -> None:
    x, _, _ = own(theory)
    v = theory.unknown("v", "", sp.S.Reals)
    square = sp.Eq((v + 1) ** 2, v**2 + 2 * v + 1)
    apart = theory.claim("apart", "", square, proof=by.identity())
    weak = theory.claim(
        "weak", "", sp.Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.agreement(), expect=ENCLOSED
    )
    for claim in (apart, weak):
        with pytest.raises(TheoryError, match="needed is an exact claim, to be PROVED"):
            extremum(theory, sp.sin(m) - x, claim, "one can see it")
    chained = theory.claim("chained", "", square, uses=[tautology(theory)], proof=by.identity())
    extremum(theory, sp.sin(m) - x, chained, "one can see it")
