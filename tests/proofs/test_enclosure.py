"""Agreement and refutation: exact points of the domain, balls that decide, rechecks that look again."""

import pytest
import sympy as sp

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs.enclosure import Agreement, Refutation
from derive.recheck.enclosure import recheck
from derive.statement.problem import Problem
from tests.helpers.support import about, certificate, edited, eq

x, z = sp.symbols("x z")
r = sp.Symbol("r", real=True)
p = sp.Symbol("p", positive=True)


@pytest.mark.parametrize(
    "case",
    [
        Problem((eq(sp.exp(r) * sp.exp(-r), 1),)),
        Problem((eq(sp.log(p**2), 2 * sp.log(p)),)),
        Problem((eq(sp.conjugate(z) * z, sp.Abs(z) ** 2),)),
        Problem((eq(sp.sqrt(8), 2 * sp.sqrt(2)),)),
        Problem((eq(r**4, 4),), (eq(r**2, 2),)),
        Problem((eq(sp.exp(2000 + p - p**2 / p), sp.exp(2000)),)),
        Problem((eq(sp.atan(p) + sp.atan(1 / p), sp.pi / 2),)),
    ],
    ids=str,
)
def test_agreements_hold_and_are_rechecked(case):
    data = certificate(Agreement(bits=150, points=4), case)
    assert data["verdict"] == "ENCLOSED"
    found = recheck(data)
    assert "mpmath agrees" in found.how and found.detail == data["detail"]


@pytest.mark.parametrize(
    "case",
    [
        Problem((eq(sp.conjugate(z), z),)),
        Problem((eq(sp.re(z), z),)),
        Problem((eq(sp.sqrt(r**2), r),)),
        Problem((eq(sp.log(z**2), 2 * sp.log(z)),)),
        Problem((eq(sp.exp(-p), 0),)),
        Problem((eq(1 + sp.Rational(1, 10**50), 1),)),
        Problem((sp.StrictGreaterThan(r + 1, 1 + r, evaluate=False),)),
        Problem((eq(r, r),), (eq(r, 1), eq(r, 2))),
        Problem((eq(1 / (r * (p + 1) - r * p - r), 1),)),
    ],
    ids=str,
)
def test_what_does_not_agree(case):
    with pytest.raises(ProofFailed):
        Agreement(points=8).attempt(case)


def test_no_points_no_agreement():
    for procedure in (Agreement(points=0), Agreement(points=-1)):
        with pytest.raises(ProofFailed, match="no points"):
            procedure.attempt(Problem((eq(r, r),)))
    with pytest.raises(ProofFailed, match="no point of the domain"):
        Agreement(at=({p: -1},)).attempt(Problem((eq(p, p),)))


def test_wide_balls_do_not_agree():
    with pytest.raises(ProofFailed, match="not below"):
        Agreement(bits=5000, points=2).attempt(Problem((eq(r**4, 4),), (eq(r**2, 2),)))


def test_forged_agreements():
    data = certificate(Agreement(bits=100, points=3), Problem((eq(sp.log(p**2), 2 * sp.log(p)),)))
    rows = data["evidence"]["points"]
    for evidence in (
        {"points": []},
        {"points": rows[:2]},
        {"points": [rows[0]] * 3},
        {"points": [*rows[:2], {"p": "-1"}]},
        {"points": [*rows[:2], {}]},
        {"points": [*rows[:2], {"p": "0.5"}]},
        {"points": [*rows[:2], {"p": "1 + 1*I"}]},
    ):
        with pytest.raises(RecheckFailed):
            recheck(edited(data, **evidence))
    for other in (
        {"statement": ["p == p + 1"]},
        {"given": ["p == 1"]},
        {"assumptions": ["p > 1000000"]},
        {"nonzero": ["p + -1*p"]},
        {"domains": ["p in (0, 1/1000000)"]},
        {"statement": ["p >= p"]},
        {"settings": {"bits": 0, "asked": 3}},
        {"settings": {"bits": 100, "asked": 4}},
        {"settings": {"bits": 100}},
    ):
        with pytest.raises(RecheckFailed):
            recheck(about(data, **other))


# --- refutations --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "case",
    [
        Problem((eq(sp.sqrt(r**2), r),)),
        Problem((r**2 > 1,)),
        Problem((eq(sp.conjugate(z), z),)),
        Problem((eq(r, 1),), (eq(r**2, 2),)),
        Problem((eq(x, z),), (eq(x * z, 1),)),
        Problem((sp.Ne(r - r**3, 0),), (eq(r, 1),)),
        Problem((r**2 / 3 > sp.Rational(1, 3),), (eq(r, 1),)),
        Problem((eq(1, 2),)),
    ],
    ids=str,
)
def test_refutations_are_rechecked(case):
    data = certificate(Refutation(), case)
    assert data["verdict"] == "REFUTED"
    assert recheck(data).detail == data["detail"]


@pytest.mark.parametrize(
    "case",
    [
        Problem((eq(r, r),)),
        Problem((sp.GreaterThan(r**2, 0, evaluate=False),)),
        Problem((eq(r**2, 2),), (eq(r**2, 2),)),
        Problem((eq(r, 5),), (eq(r, 5), eq(r, 6))),
        Problem((eq(1 / (r * (p + 1) - r * p - r), 1),)),
        Problem((eq(r, 1),), (eq(r**2, 1),), assumptions=(r > 0,)),
    ],
    ids=str,
)
def test_true_or_empty_statements_are_not_refuted(case):
    with pytest.raises(ProofFailed):
        Refutation().attempt(case)


def test_forged_refutations():
    data = certificate(Refutation({r: 3}), Problem((eq(r, 2),), assumptions=(r > 1,)))
    assert recheck(data).detail == data["detail"]
    for witness in ({"r": "2"}, {}, {"r": "oops"}, {"r": "1/2"}, {"r": "3 + 1*I"}):
        with pytest.raises(RecheckFailed):
            recheck(edited(data, witness=witness))
    for other in (
        {"given": ["r == 4"]},
        {"assumptions": ["r < 1"]},
        {"nonzero": ["r + -3"]},
        {"domains": ["r in (0, 3)"]},
        {"statement": ["r == 3"]},
    ):
        with pytest.raises(RecheckFailed):
            recheck(about(data, **other))
    boundary = about(data, domains=["r in (0, 3]"])
    assert recheck(boundary)


def test_forged_refutations_at_algebraic_points():
    case = Problem((eq(r, 1),), (eq(r**2, 2),), assumptions=(r > 0,))
    data = certificate(Refutation(), case)
    assert "+/-" in data["evidence"]["witness"]["r"]
    assert "Newton" in recheck(data).how
    for other in (
        {"given": ["r**2 == 3"]},
        {"given": ["r**2 == 2", "r == 1"]},
        {"assumptions": ["r < 0"]},
        {"statement": ["r**4 == 4"]},
        {"nonzero": ["r**2 + -2"]},
        {"domains": ["r in (-oo, 0)"]},
    ):
        with pytest.raises(RecheckFailed):
            recheck(about(data, **other))
    # Two given equations closer to each other than any tolerance, and yet without a common solution.
    near = f"r**2 == {2 * 10**70 + 1}/{10**70}"
    with pytest.raises(RecheckFailed, match="2 given equations for 1"):
        recheck(about(data, given=["r**2 == 2", near]))
    for witness in ("1.4 +/- 1", "+/- 1e-90", "nonsense +/- 1", "1.4 +/- 1e-100"):
        with pytest.raises(RecheckFailed):
            recheck(edited(data, witness={"r": witness}))
