"""Claims about root radii: criteria against roots known beforehand, true and false claims, tampering."""

from __future__ import annotations

from fractions import Fraction
from math import prod

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from sympy import I, Interval, Rational, oo, sqrt

from derive.errors import ProofFailed, RecheckFailed
from derive.exact.expressions import to_text
from derive.exact.text import parse
from derive.proofs.sign import Sign
from derive.proofs.stability import TESTS, criterion
from derive.quantities.root_radius import RootRadius
from derive.recheck import stability
from derive.statement.problem import Problem
from tests.helpers.profiles import examples
from tests.helpers.rechecking import recheck

mu = sp.Symbol("mu")
a, b, d = sp.symbols("a b d", real=True)
r = sp.Symbol("r", positive=True)
w = sp.Symbol("w")
CIRCLE = [(3, 4, 5), (-5, 12, 13), (1, 0, 1), (-1, 0, 1), (0, 1, 1), (0, 0, 1), (8, -15, 17)]
SCALES = [Fraction(1), Fraction(1, 2), 1 - Fraction(1, 10**7), 1 + Fraction(1, 10**7), Fraction(5, 4)]
on_circles = st.builds(
    lambda p, s: (p[0] * s / p[2], p[1] * s / p[2]), st.sampled_from(CIRCLE), st.sampled_from(SCALES)
)
anywhere = st.tuples(*[st.fractions(-1, 1, max_denominator=6)] * 2)
points = on_circles | anywhere
LEADS = (Rational(1), Rational(-3, 2))
BOUNDS = (Rational(1), Rational(1, 2), Rational(5, 4))


def lt(left, right):
    return sp.StrictLessThan(left, right, evaluate=False)


def le(left, right):
    return sp.LessThan(left, right, evaluate=False)


def gt(left, right):
    return sp.StrictGreaterThan(left, right, evaluate=False)


def ge(left, right):
    return sp.GreaterThan(left, right, evaluate=False)


def polynomial(roots, lead):
    factors = [mu - sp.Rational(u) - I * sp.Rational(v) for u, v in roots]
    return RootRadius(lead * sp.expand(sp.Mul(*factors)), mu)


def judge(roots, radius, bound, test):
    """The criterion must say what the roots say."""
    made = criterion(radius, bound, test)
    square = max(sp.Rational(u) ** 2 + sp.Rational(v) ** 2 for u, v in roots)
    assert all(e > 0 for e in made.sufficient) is bool(square < bound**2)
    assert all(e > 0 for e in made.necessary) is bool(square < bound**2)
    assert set(made.sufficient) - {made.sufficient[0]} <= set(made.necessary)
    if square <= bound**2:
        assert all(e >= 0 for e in made.necessary)


@examples(120)
@given(st.lists(points, min_size=1, max_size=4), st.sampled_from(LEADS), st.sampled_from(BOUNDS))
def test_schur_cohn_says_what_the_roots_say(roots, lead, bound):
    judge(roots, polynomial(roots, lead), bound, "schur_cohn")


@examples(120)
@given(st.lists(points, min_size=1, max_size=3), st.booleans(), st.sampled_from(BOUNDS))
def test_hurwitz_says_what_the_roots_say(roots, odd, bound):
    closed = [(u, s * v) for u, v in roots for s in ((1, -1) if v else (1,))]
    closed += [(Fraction(-1, 3), Fraction(0))] * odd
    judge(closed, polynomial(closed, LEADS[odd]), bound, "hurwitz")


def value(tree):
    """A tree of numbers, by Python's fractions."""
    if tree.kind == "number":
        return tree.value
    parts = [value(t) for t in tree.args]
    if tree.kind == "pow":
        return parts[0] ** int(parts[1])
    return sum(parts, Fraction(0)) if tree.kind == "add" else prod(parts, start=Fraction(1))


@examples(40)
@given(st.lists(points, min_size=1, max_size=4), st.sampled_from(LEADS), st.sampled_from(BOUNDS))
def test_the_recheck_has_the_same_criteria(roots, lead, bound):
    radius = polynomial(roots, lead)
    real = not radius.has(I)
    coefficients = stability.coefficients(parse(to_text(radius.args[0])), "mu")
    for test in TESTS if real else ("", "schur_cohn"):
        ours = criterion(radius, bound, test)
        theirs = stability.criterion(coefficients, parse(str(bound)), {}, test)
        for mine, other in zip((ours.sufficient, ours.necessary), theirs, strict=True):
            assert list(mine) == [sp.Rational(value(t)) for t in other]


def test_the_tests_are_chosen_by_the_coefficients():
    real, other = RootRadius(mu**2 - a, mu), RootRadius(mu**2 - I * a, mu)
    assert criterion(real, r) == criterion(real, r, "hurwitz") != criterion(real, r, "schur_cohn")
    assert criterion(other, r) == criterion(other, r, "schur_cohn")
    for radius, test in ((other, "hurwitz"), (real, "jury")):
        with pytest.raises(ProofFailed, match="test"):
            criterion(radius, r, test)


def problem(*statement, given=(), assume=(), **domains):
    return Problem(
        statement, tuple(given), tuple(assume), {sp.Symbol(n, real=True): i for n, i in domains.items()}
    )


LINEAR, QUADRATIC = RootRadius(mu - a - I * b, mu), RootRadius(mu**2 - a * mu + b, mu)
UNIT = Interval(0, 1)
TRUE = {
    "open disc": problem(lt(LINEAR, r), assume=[lt(a**2 + b**2, r**2)]),
    "converse": problem(lt(a**2 + b**2, r**2), assume=[lt(LINEAR, r)]),
    "closed converse": problem(le(a**2 + b**2, r**2), assume=[le(LINEAR, r)]),
    "mirrored": problem(gt(1, QUADRATIC), assume=[b < 1, a < 1 + b, -a < 1 + b]),
    "jury": problem(b < 1, a < 1 + b, -a < 1 + b, assume=[lt(QUADRATIC, 1)]),
    "jury closed": problem(b <= 1, a <= 1 + b, -a <= 1 + b, assume=[le(QUADRATIC, 1)]),
    "large": problem(ge(QUADRATIC, 1), assume=[b >= 1]),
    "large by its sum": problem(ge(QUADRATIC, 1), assume=[a >= 2]),
    "strictly large": problem(gt(QUADRATIC, 1), assume=[a > 1 + b]),
    "large, mirrored": problem(le(1, QUADRATIC), assume=[b >= 1]),
    "no modulus is negative": problem(gt(QUADRATIC, -1)),
    "nor below zero": problem(ge(QUADRATIC, -(d**2))),
    "negative leading coefficient": problem(lt(RootRadius(-2 * mu**2 + a, mu), 1), a=Interval.open(-2, 2)),
    "cubic": problem(lt(RootRadius(mu**3 - a / 3 * mu**2 + a / 3 * mu - a / 3, mu), 1), a=Interval(0, 1)),
    "radical bound": problem(lt(RootRadius(mu - sqrt(r), mu), 1 + sqrt(r))),
    "two at once": problem(lt(RootRadius(mu - a / 2, mu), 1), a <= 1, a=UNIT),
}
UNFOUNDED = {  # false, or about something else than the criteria speak of
    "boundary": problem(lt(LINEAR, r), assume=[le(a**2 + b**2, r**2)]),
    "not a strict assumption": problem(b < 1, assume=[le(QUADRATIC, 1)]),
    "coefficients alone": problem(lt(QUADRATIC, 1), assume=[b < 1, a < 1]),
    "no bound from one coefficient": problem(ge(QUADRATIC, 1), assume=[a >= 1]),
    "attained": problem(gt(QUADRATIC, 1), assume=[b >= 1]),
    "attained by a double root": problem(gt(QUADRATIC, 1), assume=[a >= 2]),
    "bound zero": problem(lt(RootRadius(mu, mu), a), a=UNIT),
    "negative bound": problem(lt(RootRadius(mu, mu), d)),
    "assumed large": problem(b > 1, assume=[gt(QUADRATIC, 1)]),
    "at most": problem(le(QUADRATIC, 1), assume=[lt(QUADRATIC, 1)]),
    "two large ones": problem(ge(QUADRATIC, 1), ge(QUADRATIC, Rational(1, 2)), assume=[b >= 1]),
    "large beside another": problem(ge(QUADRATIC, 1), b > 1, assume=[b >= 1]),
    "inside an expression": problem(lt(QUADRATIC**2, 4), assume=[b < 1, a < 1 + b, -a < 1 + b]),
    "on both sides": problem(lt(LINEAR, 2 + LINEAR)),
    "given": problem(b < 1, given=[sp.Eq(QUADRATIC, Rational(1, 2), evaluate=False)]),
    "leading coefficient": problem(lt(RootRadius(a * mu - a / 2, mu), 1), a=UNIT),
    "its own unknown": problem(lt(RootRadius(mu / 4, mu), mu), assume=[mu > 0]),
    "nested": problem(lt(RootRadius(mu - RootRadius(mu - a, mu) / 2, mu), 1), a=UNIT),
    "complex symbol": problem(gt(w, 0), assume=[lt(RootRadius(2 * mu + w - 2, mu), 1)]),
    "complex bound": problem(gt(RootRadius(mu - 2, mu), w), assume=[w**2 < 1]),
    "complex coefficient": problem(lt(RootRadius(mu - w, mu), 1), assume=[w**2 < 1]),
    "root of a negative number": problem(lt(RootRadius(mu - sqrt(a), mu), 1), a=Interval.open(-1, 1)),
    "bound of a negative number": problem(ge(RootRadius(mu - 2, mu), sqrt(a)), a=Interval.open(-1, 1)),
    "hidden imaginary part": problem(
        lt(RootRadius(mu - sp.Pow(-1, Rational(1, 3), evaluate=False) / 2, mu), 1), a <= 1, a=UNIT
    ),
    "I below the line": problem(lt(RootRadius(mu - 1 / (2 + I * a), mu), 1)),
}


# The minors say the same, but it takes lemmas to see it.
NEEDS_LEMMAS = {"jury", "jury closed", "strictly large", "large by its sum"}


@pytest.mark.parametrize("name", TRUE)
@pytest.mark.parametrize("test", ["", *TESTS])
def test_true_claims_are_proved_and_rechecked(name, test, certify):
    claim = TRUE[name]
    if test == "hurwitz" and any(r.has(I) for r in (*claim.statement, *claim.assumptions)):
        with pytest.raises(ProofFailed, match="real coefficients"):
            Sign(test=test).attempt(claim)
    elif test != "schur_cohn" or name not in NEEDS_LEMMAS:
        certificate = certify(Sign(test=test), claim)
        assert recheck(certificate)
        assert certificate["settings"].get("test", "") == test


@pytest.mark.parametrize("name", UNFOUNDED)
def test_what_the_criteria_do_not_show_is_refused(name, monkeypatch):
    for test in ("", *TESTS):
        with pytest.raises(ProofFailed):
            Sign(test=test).attempt(UNFOUNDED[name])
    # Nor do the proofs lean on the search for counterexamples.
    monkeypatch.setattr("derive.proofs.sign.refuse_false", lambda problem: None)
    with pytest.raises(ProofFailed):
        Sign().attempt(UNFOUNDED[name])


@pytest.mark.parametrize("name", ["open disc", "jury closed", "large", "strictly large", "radical bound"])
def test_the_recheck_notices_tampering(name, certify, tamper):
    certificate = certify(Sign(), TRUE[name])
    generators = certificate["evidence"]["generators"]
    for path, other in tamper(certificate):
        if path[1] == "generators" and path[3] == "index" and generators[path[2]]["kind"] != "root":
            continue
        if path[1] == "relations" and path[3] == "denominator":
            continue
        with pytest.raises(RecheckFailed):
            recheck(other)
            pytest.fail(f"the change of {path} went unnoticed")


@pytest.mark.parametrize("name", TRUE)
def test_a_certificate_does_not_serve_another_claim(name, certify):
    certificate = certify(Sign(), TRUE[name])
    for weaker in ({"assumptions": []}, {"domains": []}):
        if certificate[next(iter(weaker))]:
            with pytest.raises(RecheckFailed):
                recheck({**certificate, **weaker})
    flip = {" < ": " >= ", " <= ": " > ", " > ": " <= ", " >= ": " < "}
    sign = next(s for s in flip if s in certificate["statement"][0])
    turned = certificate["statement"][0].replace(sign, flip[sign])
    with pytest.raises(RecheckFailed):
        recheck({**certificate, "statement": [turned, *certificate["statement"][1:]]})


def test_infinite_bounds_are_not_bounds():
    with pytest.raises(ProofFailed):
        Sign().attempt(problem(lt(LINEAR, oo)))


def test_what_only_a_supposition_shows_to_be_real_is_not_real():
    # "2 > w" is supposed to fail, so w would be a real number that is at least 2; but w may be i/2.
    terms = (Rational(3, 4), 1 - w**2, (w - Rational(1, 2)) ** 2)
    with pytest.raises(ProofFailed, match="may be complex"):
        Sign(terms=terms).attempt(UNFOUNDED["complex bound"])
    assert Sign(terms=(Rational(3, 4), 1 - d**2, (d - Rational(1, 2)) ** 2)).attempt(
        problem(gt(RootRadius(mu - 2, mu), d), assume=[d**2 < 1])
    )


def test_a_proof_of_at_least_is_no_proof_of_more(certify):
    certificate = certify(Sign(), TRUE["large by its sum"])
    text = certificate["statement"][0]
    with pytest.raises(RecheckFailed):
        recheck({**certificate, "statement": [text.replace(" >= ", " > ")]})
