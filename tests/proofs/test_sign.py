"""Inequalities: certificates for true ones, refusal of false ones, and rechecks that notice tampering."""

from __future__ import annotations

import pytest
import sympy as sp

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs.sign import Sign
from derive.statement.problem import Problem
from derive.statement.verdict import PROVED
from tests.helpers.rechecking import recheck

x, y, a, b, c, w, kappa, S, m, p, q = sp.symbols("x y a b c w kappa S m p q")
POSITIVE, NONNEGATIVE, REAL = sp.Interval.open(0, sp.oo), sp.Interval(0, sp.oo), sp.S.Reals
UNIT, CLOSED = sp.Interval.open(0, 1), sp.Interval(0, 1)
DISCRIMINANT = (2 * c + kappa * S * (1 + m)) ** 2 - 4 * (c**2 + kappa * S * c)
SPIN_GLASS = {c: POSITIVE, kappa: UNIT, S: POSITIVE, m: POSITIVE}
HALF = sp.Rational(1, 2)


def problem(*statement, given=(), assume=(), **domains):
    return Problem(
        tuple(statement), tuple(given), tuple(assume), {sp.Symbol(n): d for n, d in domains.items()}
    )


def on(domains):
    return {s.name: d for s, d in domains.items()}


TRUE = {
    "convexity piece": problem(
        (2 + 6 * c * w**2) / (1 - c * w**2) ** 3 > 0, assume=[c * w**2 < 1], c=NONNEGATIVE, w=POSITIVE
    ),
    "square": problem(a * (p - q) ** 2 >= 0, a=POSITIVE, p=REAL, q=REAL),
    "discriminant": problem(DISCRIMINANT > 0, **on(SPIN_GLASS)),
    "reversed sides": problem(-DISCRIMINANT < 0, **on(SPIN_GLASS)),
    "two at once": problem(x * (1 - x) > 0, x * (1 - x) <= sp.Rational(1, 4), x=UNIT),
    "closed, not strict": problem(x * (1 - x) >= 0, x=CLOSED),
    "closed, strict inside a constant": problem(1 + x - x**2 / 2 > 0, x=CLOSED),
    "sturm on a ray": problem(x**5 - x + 1 > 0, x=POSITIVE),
    "sturm on the line": problem(x**4 - x + 1 > 0, x=REAL),
    "quadratic form": problem(x**2 + y**2 + x * y + 1 > 0, x=REAL, y=REAL),
    "quartic form": problem(x**4 - x**2 * y**2 + y**4 >= 0, x=REAL, y=REAL),
    "handelman": problem(1 - x * y > 0, assume=[x + y < 1], x=POSITIVE, y=POSITIVE),
    "ordered pair": problem(a**2 - b**2 > 0, assume=[a > b], a=REAL, b=POSITIVE),
    "real by assumption": problem(1 / x > 0, assume=[x > 0]),
    "product assumed positive": problem(1 / (x * (1 - y)) > 0, assume=[x * (1 - y) > 0], x=REAL, y=REAL),
    "radical": problem(x - 2 * sp.sqrt(x) + 1 >= 0, x=NONNEGATIVE),
    "radicand needs a proof": problem(sp.sqrt(x - y) + x > 0, assume=[x > y], y=POSITIVE),
    "exponentials": problem(sp.exp(x) + sp.exp(-x) - 2 >= 0, x=REAL),
    "pi": problem(sp.Gt(sp.pi, 3, evaluate=False)),
    "error function": problem(2 - sp.erf(x) > 0, x=REAL),
    "modulo an equation": problem(y**2 - x > 0, given=[sp.Eq(y, x + 1)], x=REAL, y=REAL),
    "above an upper bound": problem(3 - x > 0, assume=[x <= 2], x=REAL),
    "half open": problem(x * (2 - x) > 0, x=sp.Interval.Lopen(0, 1)),
}

FALSE = {
    "sign flipped": problem(DISCRIMINANT < 0, **on(SPIN_GLASS)),
    "constant off": problem(DISCRIMINANT - 1 > 0, **on(SPIN_GLASS)),
    "strict where equality occurs": problem(a * (p - q) ** 2 > 0, a=POSITIVE, p=REAL, q=REAL),
    "maximum attained": problem(x * (1 - x) < sp.Rational(1, 4), x=UNIT),
    "boundary included": problem(x * (1 - x) > 0, x=CLOSED),
    "upper boundary included": problem(1 - x > 0, x=sp.Interval.Lopen(0, 1)),
    "lower boundary included": problem(x > 0, x=NONNEGATIVE),
    "pole": problem(1 / x > 0, x=REAL),
    "pole on the boundary": problem(1 / x >= 0, x=CLOSED),
    "indefinite form": problem(x**2 + y**2 + 3 * x * y >= 0, x=REAL, y=REAL),
    "root on the line": problem(x**5 - x + 1 > 0, x=REAL),
    "symbol of unknown reality": problem(x**2 >= 0),
    "odd power": problem(x * y >= 0, x=REAL, y=REAL),
    "assumption too weak": problem(a**2 - b**2 > 0, assume=[a > b], a=REAL, b=REAL),
    "assumption not strict": problem(a - b > 0, assume=[a >= b], a=REAL, b=REAL),
    "radical that vanishes": problem(x - 2 * sp.sqrt(x) + 1 > 0, x=NONNEGATIVE),
    "radicand that changes sign": problem(sp.sqrt(x) + 1 > 0, x=REAL),
    "logarithm below one": problem(sp.log(x) > 0, x=POSITIVE),
    "equation": problem(sp.Eq(x, x + y), x=REAL, y=REAL),
    "equal sides": problem(sp.Gt((x + 1) ** 2, x**2 + 2 * x + 1, evaluate=False), x=REAL),
    "one true and one false": problem(x**2 + 1 > 0, x > 0, x=REAL),
    "imaginary unit": problem((sp.I * x) ** 2 + sp.I * y + 1 > 0, x=UNIT, y=UNIT),
    "nothing stated": problem(),
}


@pytest.mark.parametrize("name", TRUE)
def test_true_inequalities_are_proved_and_rechecked(name, certify):
    certificate = certify(Sign(), TRUE[name])
    assert certificate["verdict"] == PROVED.value
    assert "signs derived again" in recheck(certificate)


@pytest.mark.parametrize("name", FALSE)
def test_false_or_undecided_inequalities_are_refused(name):
    with pytest.raises(ProofFailed):
        Sign().attempt(FALSE[name])


DECOMPOSED = problem(x**2 + y**2 - 2 * x * y + x - y + 1 > 0, x=REAL, y=REAL)
ON_THE_DISC = problem(x + y <= 1, assume=[x**2 + y**2 <= HALF], x=REAL, y=REAL)
RATIONALISED = problem(1 - sp.sqrt(1 - x**2) >= 0, x=sp.Interval(-1, 1))


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        (DECOMPOSED, Sign(terms=((x - y + HALF) ** 2, sp.Rational(3, 4)))),
        (ON_THE_DISC, Sign(terms=((x - HALF) ** 2, (y - HALF) ** 2, HALF - x**2 - y**2))),
        (RATIONALISED, Sign(terms=(x**2,), multiplier=1 + sp.sqrt(1 - x**2))),
    ],
)
def test_a_decomposition_is_checked_term_by_term(statement, proof, certify):
    assert recheck(certify(proof, statement))


@pytest.mark.parametrize(
    ("statement", "proof", "reason"),
    [
        (DECOMPOSED, Sign(terms=((x - y + HALF) ** 2, HALF)), "differ"),
        (DECOMPOSED, Sign(terms=((x - y) ** 2, x, -y, sp.Integer(1))), "sign of the term"),
        (
            ON_THE_DISC,
            Sign(terms=(y * (x - HALF) ** 2, y * (y - HALF) ** 2, y * (HALF - x**2 - y**2)), multiplier=y),
            "multiplier",
        ),
        (problem((x**2 - 2) ** 2 > 0, x=REAL), Sign(terms=((x**2 - 2) ** 2,)), "strict"),
        (
            problem(x - 1 >= 0, assume=[x > 1], x=POSITIVE),
            Sign(terms=(x, sp.Integer(-1))),
            "different signs",
        ),
        (problem(x > 0, y > 0, x=POSITIVE, y=POSITIVE), Sign(terms=(x,)), "one inequality"),
    ],
)
def test_a_wrong_decomposition_is_refused(statement, proof, reason):
    with pytest.raises(ProofFailed, match=reason):
        proof.attempt(statement)


def test_a_false_inequality_is_refused_with_a_point():
    with pytest.raises(ProofFailed, match="false at x="):
        Sign().attempt(problem(x > 1, x=POSITIVE))


@pytest.mark.parametrize("name", TRUE)
def test_the_recheck_notices_tampering(name, certify, tamper):
    # Only roots have an index, and a generator's own relation has denominator one by construction:
    # the recheck reads neither of these entries.
    certificate = certify(Sign(), TRUE[name])
    kinds = [g["kind"] for g in certificate["evidence"]["generators"]]
    given = len(certificate["given"])
    for path, other in tamper(certificate):
        if path[1] == "generators" and path[3] == "index" and kinds[path[2]] != "root":
            continue
        if path[1] == "relations" and path[3] == "denominator" and path[2] >= given:
            continue
        with pytest.raises(RecheckFailed):
            recheck(other)
            pytest.fail(f"the change of {path} went unnoticed")


@pytest.mark.parametrize("name", sorted(TRUE))
def test_a_certificate_does_not_serve_another_statement(name, certify):
    certificate = certify(Sign(), TRUE[name])
    flip = {">": "<", ">=": "<=", "<": ">", "<=": ">="}
    for i, text in enumerate(certificate["statement"]):
        left, relation, right = text.partition(
            " >= " if " >= " in text else " <= " if " <= " in text else " > " if " > " in text else " < "
        )
        turned = f"{left} {flip[relation.strip()]} {right}"
        other = {
            **certificate,
            "statement": [turned if j == i else t for j, t in enumerate(certificate["statement"])],
        }
        with pytest.raises(RecheckFailed):
            recheck(other)


@pytest.mark.parametrize(
    "name", ["convexity piece", "closed, strict inside a constant", "ordered pair", "half open"]
)
def test_a_certificate_needs_its_hypotheses(name, certify):
    certificate = certify(Sign(), TRUE[name])
    for text in certificate["domains"]:
        variable = text.split(" in ")[0]
        wider = [f"{variable} in (-oo, oo)" if t == text else t for t in certificate["domains"]]
        if wider != certificate["domains"]:
            with pytest.raises(RecheckFailed):
                recheck({**certificate, "domains": wider})
    if certificate["assumptions"]:
        with pytest.raises(RecheckFailed):
            recheck({**certificate, "assumptions": []})
