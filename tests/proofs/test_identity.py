"""Identities: true ones are proved and rechecked, wrong ones are not, and forged certificates are refused."""

import copy

import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs.identity import Identity
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

x, y, z, w = sp.symbols("x y z w")
xr = sp.Symbol("x", real=True)
p, q = sp.symbols("p q", positive=True)


def eq(left, right):
    return sp.Eq(sp.sympify(left), sp.sympify(right), evaluate=False)


def problem(left, right, *given, nonzero=()):
    return Problem((eq(left, right),), tuple(given), nonzero=tuple(nonzero))


TRUE = [
    problem(1 / (x**2 - 1), (1 / (x - 1) - 1 / (x + 1)) / 2),
    problem((x**2 - 1) / (x - 1), x + 1),
    problem((x**2 + y**2) * (z**2 + w**2) - (x * z + y * w) ** 2, (x * w - y * z) ** 2),
    problem((2 * x / (1 + x**2)) ** 2 + ((1 - x**2) / (1 + x**2)) ** 2, 1),
    problem(sp.sin(x) ** 4 - sp.cos(x) ** 4, sp.sin(x) ** 2 - sp.cos(x) ** 2),
    problem(sp.erf(x) + sp.erfc(x), 1),
    problem((1 + sp.sqrt(2)) ** 2, 3 + 2 * sp.sqrt(2)),
    problem(sp.sqrt(1 + sp.sqrt(p)) ** 4, 1 + 2 * sp.sqrt(p) + p),
    problem((1 + sp.I) ** 2, 2 * sp.I),
    problem(sp.exp(x + y / 2) ** 2, sp.exp(2 * x) * sp.exp(y)),
    problem(sp.exp(1) ** 2, sp.exp(2)),
    problem(sp.E + sp.exp(2), sp.E * (1 + sp.E)),
    problem(p ** sp.Rational(2, 3) * p ** sp.Rational(1, 3), p),
    problem(x, 1, eq(x * y, y), nonzero=[y]),
    problem(x, 1, eq(x * p, p)),
    problem(x**3, 2 * x + 1, eq(x**2, x + 1)),
    problem(z, x * y, eq(x, 1 / w), eq(y, z * w)),
    problem(8 * x**4 - 8 * x**2 + 1, 2 * y**2 - 1, eq(y, 2 * x**2 - 1)),
    problem(sp.Integer(2) + 2, 4),
]
FALSE = [
    problem(sp.sqrt(x**2), x),
    problem(sp.sqrt(xr**2), xr),
    problem(sp.sqrt(x) * sp.sqrt(y), sp.sqrt(x * y)),
    problem(sp.sqrt(x + y), sp.sqrt(x) + sp.sqrt(y)),
    problem(sp.exp(sp.Rational(1, 2)), sp.E),
    problem(sp.exp(x * y), sp.exp(x) * sp.exp(y)),
    problem(sp.log(x**2), 2 * sp.log(x)),
    problem(sp.log(sp.exp(x)), x),
    problem(sp.sin(x) ** 2 - sp.cos(x) ** 2, 1),
    problem(sp.erf(x), sp.erfc(x)),
    problem(sp.atan(x) + sp.atan(1 / x), sp.pi / 2),
    problem(sp.Abs(x), x),
    problem(sp.conjugate(x), x),
    problem(sp.Function("f")(x), sp.Function("g")(x)),
    problem(1, 2),
    problem(x, 1, eq(x * y, y)),
    problem(x, 1, eq(x**2, 1)),
    problem(y, 0, eq(x * y, 0)),
    problem(x, y, eq(x**2, y**2)),
    problem(x, 0),
    problem(sp.pi, sp.Rational(22, 7)),
    problem(sp.I, -sp.I),
    problem(x**y, y**x),
    problem((-8) ** sp.Rational(1, 3), -2),
    problem(x, 1, eq(x * (p - q), p - q)),
    problem(1 / (x**2 - 1), (1 / (x - 1) + 1 / (x + 1)) / 2),
]


@pytest.mark.parametrize("case", TRUE, ids=lambda c: str(c.statement[0]))
def test_true_identities_are_proved_and_rechecked(case, certify):
    assert "FLINT" in recheck(certify(Identity(), case))


@pytest.mark.parametrize("case", FALSE, ids=lambda c: f"{c.statement[0]} given {c.given}")
def test_wrong_identities_are_not_proved(case):
    with pytest.raises(ProofFailed):
        Identity().attempt(case)


@pytest.mark.parametrize("relation", [x > 0, sp.Ne(x, 0)])
def test_only_equations(relation):
    with pytest.raises(ProofFailed, match="not an equation"):
        Identity().attempt(Problem((relation.subs(x, xr),)))


def test_dividing_by_zero_is_refused():
    hidden = x * (y + 1) - x * y - x
    with pytest.raises(ProofFailed, match="division by zero"):
        Identity().attempt(problem(1 / hidden, 1 / hidden))


@given(st.lists(st.integers(-4, 4), min_size=3, max_size=5), st.integers(1, 3))
def test_random_products_expand_and_no_coefficient_may_change(roots, k):
    left = sp.Mul(*(x - r * y for r in roots))
    assert Identity().attempt(problem(left, sp.expand(left))).verdict.value == "PROVED"
    with pytest.raises(ProofFailed):
        Identity().attempt(problem(left, sp.expand(left) + k * x * y ** (len(roots) - 1)))


# --- forged certificates --------------------------------------------------------------------------------


def forged(case, targets, relations=None, generators=()):
    """A certificate for a statement, written by hand."""
    plain = case.plain()
    rows = [
        {"numerator": n, "denominator": d, "multiplier": u, "cofactors": list(c)} for n, d, u, c in targets
    ]
    given = [{"numerator": n, "denominator": d} for n, d in relations or ()]
    evidence = {"generators": list(generators), "relations": given, "targets": rows}
    return {"claim": "test", "procedure": "identity", "verdict": "PROVED", **plain, "evidence": evidence}


def root(of, index=2, name="_root0"):
    return {"name": name, "kind": "root", "of": of, "index": index}


not_one = problem(x, 1, eq(x * (x - 1), 0))
product = problem(y, 0, eq(x * y, 0))
FORGED = {
    "a zero multiplier": forged(not_one, [("x - 1", "1", "0", ["0"])], [("x**2 - x", "1")]),
    "a multiplier that may vanish": forged(not_one, [("x - 1", "1", "x", ["1"])], [("x**2 - x", "1")]),
    "a factor hidden in the target's denominator": forged(
        not_one, [("x**2 - x", "x", "1", ["1"])], [("x**2 - x", "1")]
    ),
    "a factor hidden in a relation's denominator": forged(
        not_one, [("x - 1", "1", "x**2", ["1"])], [("x**3 - x**2", "x")]
    ),
    "a zero given over anything": forged(
        problem(x, 1, eq(x * (x - 1), 0), eq(x, x)),
        [("x - 1", "1", "x", ["1", "0"])],
        [("x**2 - x", "1"), ("0", "x")],
    ),
    "cofactors for a relation that is not there": forged(
        not_one, [("x - 1", "1", "1", ["1", "1"])], [("x**2 - x", "1")]
    ),
    "a missing relation": forged(not_one, [("x - 1", "1", "1", [])], []),
    "a relation that was not given": forged(
        not_one, [("x - 1", "1", "1", ["0", "1"])], [("x**2 - x", "1"), ("x - 1", "1")]
    ),
    "a given equation replaced": forged(not_one, [("x - 1", "1", "1", ["1"])], [("x - 1", "1")]),
    "cofactors of another statement": forged(not_one, [("x**2 - x", "1", "1", ["1"])], [("x**2 - x", "1")]),
    "no target": forged(not_one, [], [("x**2 - x", "1")]),
    "too few cofactors": forged(not_one, [("x - 1", "1", "1", [])], [("x**2 - x", "1")]),
    "a generator defined by itself": forged(
        problem(1, 2), [("-1", "1", "1", ["1"])], [("-1", "1")], [root("_root0**2 + 1")]
    ),
    "generators defined by each other": forged(
        problem(1, 2),
        [("-1", "1", "1", ["1"])],
        [("-1", "1")],
        [root("_root1"), root("_root0**4 + 1", name="_root1")],
    ),
    "a radical found in its own radicand": forged(
        problem(sp.sqrt(x), 1), [("_root0 - 1", "1", "1", ["0"])], [], [root("x**(1/2) + 1")]
    ),
    "a root of index zero": forged(
        problem(x, 1), [("x - 1", "1", "1", ["-1"])], [("1 - x", "1")], [root("x", 0)]
    ),
    "a root of index one": forged(
        problem(x, 1), [("x - 1", "1", "1", ["0"])], [("_root0 - 1", "1")], [root("1", 1)]
    ),
    "a wrong radicand": forged(
        problem(sp.sqrt(x), 1), [("_root0 - 1", "1", "1", ["0"])], [("_root0**2 - 1", "1")], [root("1")]
    ),
    "a root that need not exist": forged(
        product,
        [("y", "1", "1", ["_root0**2", "-1*y"])],
        [("x*y", "1"), ("x*_root0**2 - 1", "x")],
        [root("1/x")],
    ),
    "one name for two functions": forged(
        problem(sp.sin(x), sp.cos(x)),
        [("0", "1", "1", [])],
        [],
        [
            {"name": "_a", "kind": "opaque", "of": "sin(x)", "index": 0},
            {"name": "_a", "kind": "opaque", "of": "cos(x)", "index": 0},
        ],
    ),
    "a generator that is a symbol": forged(
        problem(x, y), [("0", "1", "1", [])], [], [{"name": "x", "kind": "opaque", "of": "y", "index": 0}]
    ),
    "a made-up kind": forged(
        problem(x, y),
        [("x - y", "1", "1", ["1"])],
        [("x - y", "1")],
        [{"name": "_a", "kind": "wish", "of": "x", "index": 0}],
    ),
    "an exponential that vanishes": forged(
        problem(x, 1, eq(x * (x - 1), 0)),
        [("x - 1", "1", "_exp0", ["1"])],
        [("x**2 - x", "1")],
        [{"name": "_exp0", "kind": "exp", "of": "x", "index": 0}],
    ),
    "a wrong imaginary unit": forged(
        problem(sp.I, 1),
        [("_imaginary0 - 1", "1", "1", ["1"])],
        [("_imaginary0 - 1", "1")],
        [{"name": "_imaginary0", "kind": "imaginary", "of": "1", "index": 0}],
    ),
    "a target that is not a polynomial": forged(not_one, [("x - 1", "1", "1", ["1/x"])], [("x**2 - x", "1")]),
}


@pytest.mark.parametrize("lie", FORGED)
def test_forged_certificates_are_refused(lie):
    with pytest.raises(RecheckFailed):
        recheck(FORGED[lie])


def test_assuming_that_zero_is_not_zero_proves_nothing(certify):
    honest = certify(Identity(), problem(x, 1, eq(x * y, y), nonzero=[y]))
    contradiction = {**copy.deepcopy(honest), "nonzero": ["x*y + -1*x*y"]}
    with pytest.raises(RecheckFailed, match="about nothing"):
        recheck(contradiction)


def test_without_its_hypothesis_a_certificate_falls(certify):
    honest = certify(Identity(), problem(x, 1, eq(x * y, y), nonzero=[y]))
    with pytest.raises(RecheckFailed, match="vanish"):
        recheck({**honest, "nonzero": []})


@pytest.mark.parametrize("case", [TRUE[6], TRUE[13], TRUE[15], TRUE[16]], ids=str)
def test_no_single_entry_may_change(case, certify, tamper):
    honest = certify(Identity(), case)
    accepted = []
    for path, changed in tamper(honest):
        try:
            recheck(changed)
        except (RecheckFailed, KeyError, ValueError, TypeError):
            continue
        accepted.append(path)
    # Nothing reads the denominator stored with what is known about a generator: it is derived again.
    given = len(honest["given"])
    assert all(path[1] == "relations" and path[2] >= given and path[3] == "denominator" for path in accepted)


@pytest.mark.parametrize("case", TRUE, ids=lambda c: str(c.statement[0]))
def test_a_certificate_does_not_serve_another_statement(case, certify):
    honest = certify(Identity(), case)
    left, _, right = honest["statement"][0].partition(" == ")
    with pytest.raises(RecheckFailed):
        recheck({**honest, "statement": [f"{left} == {right} + 1"]})
