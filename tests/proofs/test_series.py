"""Series: right to the stated order and not beyond, also where denominators eat orders."""

import copy

import pytest
import sympy as sp

from derive.errors import ProofFailed, RecheckFailed
from derive.proofs.series import Series
from derive.recheck.series import recheck
from derive.statement.problem import Problem

x, z, u, v, w, a = sp.symbols("x z u v w a")
p = sp.Symbol("p", positive=True)


def eq(left, right=0):
    return sp.Eq(sp.sympify(left), sp.sympify(right), evaluate=False)


def catalan(order):
    return sum(sp.catalan(k) * x**k for k in range(order))


def root(order):
    return sum(sp.binomial(sp.Rational(1, 2), k) * x**k for k in range(order))


def logarithm(order):
    return sum(sp.Rational((-1) ** (k + 1), k) * x**k for k in range(1, order))


powers = (eq(v, x**3), eq(w, x**3 + x**4))
TRUE = {
    "sqrt(1 + x)": (eq(u, root(6)), (eq(u**2, 1 + x),), Series(x, sp.Integer(0), 6, {u: 1})),
    "the other root": (eq(u, -root(6)), (eq(u**2, 1 + x),), Series(x, sp.Integer(0), 6, {u: -1})),
    "Catalan": (eq(u, catalan(10)), (eq(u, 1 + x * u**2),), Series(x, sp.Integer(0), 10, {u: 1})),
    "at another point": (eq(u, 2 + (x - 4) / 4), (eq(u**2, x),), Series(x, sp.Integer(4), 2, {u: 2})),
    "semicircle": (
        eq(u, 1 / z + p / z**3 + 2 * p**2 / z**5),
        (eq(1 / u, z - p * u),),
        Series(z, sp.oo, 7, {u: 0}),
    ),
    "log": (eq(sp.log(1 + x), logarithm(5)), (), Series(x, sp.Integer(0), 5)),
    "log of a quotient": (eq(sp.log(w / v), logarithm(4)), powers, Series(x, sp.Integer(0), 4, {v: 0, w: 0})),
    "log of a function": (
        eq(sp.log(u), logarithm(6) / 2),
        (eq(u**2, 1 + x),),
        Series(x, sp.Integer(0), 6, {u: 1}),
    ),
    "two logs": (eq(sp.log(1 + x) + sp.log(1 - x), -(x**2)), (), Series(x, sp.Integer(0), 4)),
    "a limit": (eq((u - 1) / x, sp.Rational(1, 2)), (eq(u**2, 1 + x),), Series(x, sp.Integer(0), 1, {u: 1})),
    "with a parameter": (eq(u, x / p), (eq(p * u, x),), Series(x, sp.Integer(0), 3, {u: 0})),
}


@pytest.mark.parametrize("name", [n for n in TRUE if n != "with a parameter"])
def test_true_series_are_proved_and_rechecked(name, certify):
    statement, given, procedure = TRUE[name]
    data = certify(procedure, Problem((statement,), given))
    found = recheck(data)
    assert "FLINT" in found.how and found.detail == data["detail"]


def test_coefficients_must_be_polynomial():
    statement, given, procedure = TRUE["with a parameter"]
    with pytest.raises(ProofFailed, match="not polynomial"):
        procedure.attempt(Problem((statement,), given))


@pytest.mark.parametrize("name", [n for n in TRUE if n != "with a parameter"])
def test_one_order_more_or_one_coefficient_off_is_refuted(name, certify):
    statement, given, procedure = TRUE[name]
    order = procedure.order
    shift = x ** (order - 1) if procedure.point != sp.oo else z ** (1 - order)
    if procedure.point == 4:
        shift = (x - 4) ** (order - 1)
    refuted(certify(procedure, Problem((eq(statement.lhs, statement.rhs + shift / 7),), given)))
    if name != "semicircle":  # its next coefficient happens to be zero
        more = Series(procedure.variable, procedure.point, order + 1, procedure.start)
        refuted(certify(more, Problem((statement,), given)))


def refuted(data):
    """Raise unless a certificate says that the sides differ, and the recheck finds the same."""
    assert data["verdict"] == "REFUTED" and "differ at order" in data["detail"]
    assert recheck(data).detail == data["detail"]


REFUTED = {
    "log(w/v) is not x": (eq(sp.log(w / v), x), powers, Series(x, sp.Integer(0), 4, {v: 0, w: 0})),
    "a pole": (eq(1 / x, 0), (), Series(x, sp.Integer(0), 1)),
}


@pytest.mark.parametrize("name", REFUTED)
def test_refuted(name, certify):
    statement, given, procedure = REFUTED[name]
    refuted(certify(procedure, Problem((statement,), given)))


REFUSED = {
    "a singular Jacobian": (eq(u, x), (eq(u**2, x**2),), Series(x, sp.Integer(0), 2, {u: 0})),
    "a Jacobian that may vanish": (eq(u, x), (eq(a * u, a * x),), Series(x, sp.Integer(0), 3, {u: 0})),
    "a start that is no solution": (eq(u, 2), (eq(u**2, 1 + x),), Series(x, sp.Integer(0), 1, {u: 2})),
    "order zero": (eq(x, x + 1), (), Series(x, sp.Integer(0), 0)),
    "a negative order": (eq(x, 1 / x), (), Series(x, sp.Integer(0), -3)),
    "a log that tends to 2": (eq(sp.log(2 + x), sp.log(2)), (), Series(x, sp.Integer(0), 1)),
    "a log that tends to -1": (eq(sp.log(x - 1), 0), (), Series(x, sp.Integer(0), 1)),
    "a log of 0/0": (eq(sp.log(x / (x + a)), 0), (), Series(x, sp.Integer(0), 1)),
    "radicals": (eq(sp.sqrt(1 + x), 1), (), Series(x, sp.Integer(0), 1)),
    "a start with a denominator": (eq(u, 1 / a), (eq(a * u, 1),), Series(x, sp.Integer(0), 2, {u: 1 / a})),
    "too few equations": (eq(u, v), (eq(u, x),), Series(x, sp.Integer(0), 2, {u: 0, v: 0})),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name):
    statement, given, procedure = REFUSED[name]
    with pytest.raises(ProofFailed):
        procedure.attempt(Problem((statement,), given))


# --- forged certificates -----------------------------------------------------------------------------------


def lie(certify, name, **evidence):
    statement, given, procedure = TRUE[name]
    data = copy.deepcopy(certify(procedure, Problem((statement,), given)))
    for key, value in evidence.items():
        data["settings" if key in data["settings"] else "evidence"][key] = value
    return data


def test_a_wrong_or_truncated_series_is_refused(certify):
    for series in ("1", "1 + 1/2*_zeta", "-1 - 1/2*_zeta", "1 + 1/2*_zeta - 1/8*_zeta**2 + 1/15*_zeta**3"):
        with pytest.raises(RecheckFailed):
            recheck(lie(certify, "sqrt(1 + x)", series={"u": series}))


@pytest.mark.parametrize(
    "change",
    [
        {"order": 7},
        {"order": 0},
        {"terms": 0},
        {"terms": 50},
        {"start": {"u": "-1"}},
        {"point": "1"},
        {"series": {}},
    ],
    ids=str,
)
def test_other_settings_are_refused(change, certify):
    with pytest.raises(RecheckFailed):
        recheck(lie(certify, "sqrt(1 + x)", **change))


def test_a_wrong_logarithm_is_refused(certify):
    for log in (["_zeta"], ["1 + _zeta"], [], ["_zeta - 1/2*_zeta**2"]):
        with pytest.raises(RecheckFailed):
            recheck(lie(certify, "log", logarithms=log))


def test_orders_lost_to_cancellation_are_not_claimed(certify):
    """u/x**4 with u = x + x**5 known to O(x**5): after cancelling x it is known to O(x) only."""
    given = (eq(u, x + x**5),)
    procedure = Series(x, sp.Integer(0), 1, {u: 0})
    honest = certify(procedure, Problem((eq(u / x**4, x**-3 + x),), given))
    assert recheck(honest)
    false = Problem((eq(u / x**4, x**-3),), given).plain()
    evidence = {**honest["evidence"], "series": {"u": "_zeta"}, "terms": 5}
    settings = {**honest["settings"], "order": 2}
    with pytest.raises(RecheckFailed):
        recheck({**honest, **false, "evidence": evidence, "settings": settings})


def test_a_singular_jacobian_is_refused_in_the_recheck(certify):
    honest = lie(certify, "sqrt(1 + x)")
    evidence = {**honest["evidence"], "series": {"u": "_zeta"}, "terms": 2}
    settings = {**honest["settings"], "start": {"u": "0"}, "order": 2}
    about = Problem((eq(u, x),), (eq(u**2, x**2),)).plain()
    with pytest.raises(RecheckFailed, match="may vanish"):
        recheck({**honest, **about, "evidence": evidence, "settings": settings})
