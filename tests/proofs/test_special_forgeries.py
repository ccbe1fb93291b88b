"""Certificates about special functions, forged: complete in form, with evidence made up for what is false.

Each guard of the recheck has a case. Where zero is divided by, in disguise, the cofactors do multiply out.
"""

from __future__ import annotations

import copy
import json

import pytest
import sympy as sp
from sympy import Eq, Integral, Interval, Rational, atan, oo

from derive.errors import RecheckFailed
from derive.exact.text import parse
from derive.functions import normal
from derive.functions.classes import bivariate_normal_cdf
from derive.proofs import end_values
from derive.proofs.antiderivative import Antiderivative
from derive.statement.problem import Problem
from tests.helpers.rechecking import recheck

x, y, c, REAL = *sp.symbols("x y c"), Interval(-oo, oo)


def text(written):
    return parse(written).text()


def generator(name, kind, of, index=0):
    return {"name": name, "kind": kind, "of": text(of), "index": index}


def relation(numerator):
    return {"numerator": numerator, "denominator": "1"}


def target(numerator, denominator, multiplier, *cofactors):
    return {
        "numerator": numerator, "denominator": denominator, "multiplier": multiplier,
        "cofactors": list(cofactors),
    }  # fmt: skip


def certificate(statement, evidence, **hypotheses):
    empty = {"domains": [], "integers": [], "given": [], "assumptions": [], "nonzero": []}
    made = {"procedure": "antiderivative", "verdict": "PROVED", "settings": {}, **empty}
    return {**made, "statement": [text(statement)], **hypotheses, "evidence": evidence}


def derivative(statement, variable, implicit, evidence, **hypotheses):
    settings = {"variable": variable, "implicit": implicit}
    plain = {"kind": "derivative", "conditions": [], **evidence}
    return certificate(statement, plain, settings=settings, **hypotheses)


ROOTS = [generator("_root0", "root", "2", 2), generator("_root1", "root", "3", 2)]
RADICALS = [relation("_root0**2 - 2"), relation("_root1**2 - 3")]
JACOBIAN = {"multiplier": "1", "cofactors": ["0"] * 5, "unit": "1"}
LINES = ["x in (-oo, oo)", "y in (-oo, oo)"]
NO_NUMBER = "((2**(1/2))**2 - 2)*((3**(1/2))**2 - 3)**(-1)"  # zero by zero: it would equal everything
ONE_IS_SEVEN = "Integral(1, x, 0, 1) == 7"


def identity(statement, function):
    generators = [*ROOTS, generator("_value2", "opaque", function)]
    return certificate(
        statement,
        {"generators": generators, "relations": [*RADICALS], "targets": [target("0", "1", "1", "0", "0")]},
        procedure="identity",
    )


def integral(statement, primitive, generators, relations, *targets, **hypotheses):
    evidence = {
        "kind": "integral", "generators": generators, "relations": relations,
        "antiderivative": text(primitive), "ends": [{"terms": [text(primitive)]}] * 2,
        "conditions": [], "targets": list(targets),
    }  # fmt: skip
    return certificate(statement, evidence, **hypotheses)


def over_zero(zero, generators, relation_of_zero):
    """1 = 7 from an antiderivative x/zero, the zero being a multiple of a relation."""
    targets = [target(f"1 - {k}*({zero})", zero, zero, f"1 - {k}*({zero})") for k in (1, 7)]
    primitive = f"x*({zero})**(-1)".replace("_root0", "(3**(1/2))")
    return integral(ONE_IS_SEVEN, primitive, generators, [relation_of_zero], *targets)


@pytest.mark.parametrize(
    ("statement", "function"),
    [
        ("erf(x) == erf(y)", f"erf({NO_NUMBER})"),
        ("erfc(x) == erfc(y)", f"erfc({NO_NUMBER})"),
        ("owens_t(x, y) == owens_t(y, x)", f"owens_t({NO_NUMBER}, {NO_NUMBER})"),
        ("owens_t(x, y) == owens_t(x, c)", f"owens_t(x, {NO_NUMBER})"),
        (
            "bivariate_normal_cdf(x, y, 1/2) == bivariate_normal_cdf(y, y, 1/2)",
            f"bivariate_normal_cdf({NO_NUMBER}, y, 1/2)",
        ),
    ],
)
def test_one_generator_does_not_stand_for_two_values(statement, function):
    with pytest.raises(RecheckFailed, match="the stored fraction is not"):
        recheck(identity(statement, function))


@pytest.mark.parametrize(
    ("statement", "function"),
    [
        ("erf(x) == erf(y)", "erf(((x**2)**(1/2) - x + ((2**(1/2))**2 - 2))*((x**2)**(1/2) - x)**(-1))"),
        (
            "erf(1 + y*((x**2)**(1/2) + x)) == erf(1 + c*((x**2)**(1/2) + x))",
            "erf(((x**2)**(1/2) - x + ((2**(1/2))**2 - 2))*((x**2)**(1/2) - x)**(-1))",
        ),
    ],
)
def test_a_divisor_of_zero_is_no_denominator(statement, function):
    """√x² - x is not zero, but zero times √x² + x: arguments that differ by the latter would look equal."""
    forged = identity(statement, function)
    forged["evidence"]["generators"].insert(2, generator("_root9", "root", "x**2", 2))
    forged["evidence"]["relations"].append(relation("_root9**2 - x**2"))
    forged["evidence"]["targets"] = [target("0", "1", "1", "0", "0", "0")]
    with pytest.raises(RecheckFailed, match="the stored fraction is not"):
        recheck(forged)


@pytest.mark.parametrize("of", ["3", "2*3*2**(-1)"])
def test_an_antiderivative_over_a_zero_in_disguise_is_refused(of):
    forged = over_zero("_root0**2 - 3", [generator("_root0", "root", of, 2)], relation("_root0**2 - 3"))
    with pytest.raises(RecheckFailed, match="may vanish"):
        recheck(forged)


def test_an_antiderivative_over_what_is_given_as_zero_is_refused():
    forged = over_zero("c", [], relation("c"))
    forged["given"] = ["c == 0"]
    with pytest.raises(RecheckFailed, match="the denominator c may vanish"):
        recheck(forged)


PI_AND_GAUSS = [
    generator("_pi0", "opaque", "pi"), generator("_root1", "root", "pi", 2),
    generator("_exp2", "exp", "x**2"), generator("_erf3", "opaque", "erf(x)"),
]  # fmt: skip


@pytest.mark.parametrize("mark", ["h0_", "hole_", "c"])
def test_an_antiderivative_holds_no_symbol_of_its_own(mark):
    """A symbol with the name of a limit's mark would take that limit: 2 erf(∞) - 2 erf(-∞) = 4."""
    forged = integral(
        "Integral(2*exp(-1*x**2)*pi**(-1/2), x, -1*oo, oo) == 4", f"erf(x) + {mark}", PI_AND_GAUSS,
        [relation("_root1**2 - _pi0")], target("0", "1", "1", "0"), target("0", "1", "1", "0"),
    )  # fmt: skip
    with pytest.raises(RecheckFailed, match="not the claim's"):
        recheck(forged)


def test_a_generator_holds_no_symbol_of_its_own():
    generators = [*PI_AND_GAUSS, generator("_root4", "root", "h0_", 2)]
    forged = integral(
        "Integral(2*exp(-1*x**2)*pi**(-1/2), x, -1*oo, oo) == 2", "erf(x)", generators,
        [relation("_root1**2 - _pi0")], target("0", "1", "1", "0"), target("0", "1", "1", "0"),
    )  # fmt: skip
    with pytest.raises(RecheckFailed, match="not the claim's"):
        recheck(forged)
    forged["evidence"]["generators"] = PI_AND_GAUSS
    assert recheck(forged)


PHI2 = "bivariate_normal_cdf(x, y, c)"
CORRELATED = [
    generator("_pi0", "opaque", "pi"), generator("_root1", "root", "pi", 2),
    generator("_root2", "root", "2", 2), generator("_root3", "root", "1 - c**2", 2),
    generator("_exp4", "exp", "x**2/2"),
    generator("_erf5", "opaque", "erf((y - c*x)*((1 - c**2)**(1/2)*2**(1/2))**(-1))"),
    generator("_value6", "opaque", PHI2), generator("_exp7", "exp", "x**2/2/(1 - c**2)"),
    generator("_exp8", "exp", "y**2/2/(1 - c**2)"), generator("_exp9", "exp", "c*x*y/(1 - c**2)"),
]  # fmt: skip


def test_the_root_of_what_is_given_as_zero_is_no_divisor():
    """Along c = 1 the formula for ∂Φ2/∂ρ divides by √(1 - c²), whose square is zero."""
    evidence = {
        "jacobian": JACOBIAN, "generators": CORRELATED,
        "relations": [
            relation("c - 1"), relation("c_prime"), relation("_root1**2 - _pi0"), relation("_root2**2 - 2"),
            relation("_root3**2 - 1 + c**2"),
        ],
        "targets": [target("0", "1", "1", "0", "0", "0", "0", "0")],
    }  # fmt: skip
    forged = derivative(f"Derivative({PHI2}, x, 1) == 17", "x", ["c"], evidence, given=["c == 1"])
    with pytest.raises(RecheckFailed, match=r"may vanish|not known to be real"):
        recheck(forged)


def test_the_derivative_of_a_root_does_not_make_it_a_divisor():
    """√c (c - x) = 0 holds along c = 0 too, where c' is not 1; its derivative divides by √c."""
    evidence = {
        "jacobian": {**JACOBIAN, "cofactors": ["0"] * 3, "unit": "c + 2*_root0**2 - x", "multiplier": "1"},
        "generators": [generator("_root0", "root", "c", 2)],
        "relations": [
            relation("_root0*c - _root0*x"),
            {"numerator": "(c - x)*c_prime + 2*_root0**2*(c_prime - 1)", "denominator": "2*_root0"},
            relation("_root0**2 - c"),
        ],
        "targets": [target("c_prime - 1", "1", "2*_root0**3", "-1*c_prime", "_root0", "0")],
    }  # fmt: skip
    given = [text("c**(1/2)*(c - x) == 0")]
    forged = derivative("Derivative(c, x, 1) == 1", "x", ["c"], evidence, given=given)
    with pytest.raises(RecheckFailed, match=r"may vanish|meet the branch cut"):
        recheck(forged)
    # That the root does not vanish is not enough: c may be negative.
    with pytest.raises(RecheckFailed, match=r"may vanish|meet the branch cut"):
        recheck({**forged, "nonzero": ["c**(1/2)"]})


@pytest.mark.parametrize("correlation", ["1", "-1", "2"])
def test_a_correlation_has_a_slope_only_inside(correlation):
    function = f"bivariate_normal_cdf(x, y, {correlation})"
    generators = [
        *CORRELATED[:3],
        generator("_root3", "root", "0", 2),
        generator("_value6", "opaque", function),
    ]
    relations = [relation("_root1**2 - _pi0"), relation("_root2**2 - 2"), relation("_root3**2")]
    evidence = {
        "generators": generators, "relations": relations, "targets": [target("0", "1", "1", "0", "0", "0")],
    }  # fmt: skip
    forged = derivative(f"Derivative({function}, x, 1) == 17", "x", [], evidence, domains=LINES)
    with pytest.raises(RecheckFailed, match=r"not certified|no correlation"):
        recheck(forged)


def honest(statement, proof, given=(), assume=(), **domains):
    problem = Problem(
        (statement,), tuple(given), tuple(assume), {sp.Symbol(n): d for n, d in domains.items()}
    )
    outcome = proof.attempt(problem)
    made = {"procedure": proof.name, "verdict": "PROVED", "settings": proof.declared()}
    return json.loads(json.dumps({**made, **problem.plain(), "evidence": outcome.evidence}))


def test_the_ends_must_be_real():
    statement = Eq(Integral(1 / (1 + x**2), (x, c, c + 1)), atan(c + 1) - atan(c))
    made = honest(statement, Antiderivative(atan(x)), c=REAL)
    assert recheck(made)
    complex_ends = copy.deepcopy({**made, "domains": []})
    for condition in complex_ends["evidence"]["conditions"]:
        condition["domains"] = [d for d in condition["domains"] if not d.startswith("c ")]
    with pytest.raises(RecheckFailed, match="the end c is not known to be real"):
        recheck(complex_ends)


@pytest.mark.parametrize("function", ["atan(c + x*y)", "owens_t(0*y, c + x*y)"])
def test_the_arguments_of_atan_must_be_real(function):
    """With c² = -1 and y = 0, 1 + (c + xy)² is zero, and the integral of 1 would be that of anything."""
    generators = [
        generator(f"_value{k}", "opaque", function.replace("c + x*y", u))
        for k, u in enumerate(("c + x*y", "c + y", "c"))
    ]
    below = "x**2*y**2 + 2*x*y*c + c**2 + 1"
    forged = integral(
        "Integral(1, x, 0, 1) == 0", f"y*{function}", generators, [relation("y"), relation("c**2 + 1")],
        target(f"y**2 - ({below})", below, "1", "y - 2*c*x - y*x**2", "-1"),
        target("y*_value1 - y*_value2", "1", "1", "_value1 - _value2", "0"),
        given=["y == 0", "c**2 == -1"],
    )  # fmt: skip
    with pytest.raises(RecheckFailed, match="not known to be real"):
        recheck(forged)


def test_the_order_of_a_pole_is_certified():
    """x^(3/2)/(x² + c x) tends to 0 with x where c > 0, and has a pole where c = 0."""
    primitive = x ** Rational(3, 2) / (x**2 + c * x)
    statement = Eq(Integral(sp.diff(primitive, x), (x, 0, 1)), 1 / (1 + c))
    made = honest(statement, Antiderivative(primitive), c=Interval.open(0, oo))
    assert recheck(made)
    zero = copy.deepcopy({**made, "domains": ["c in [0, oo)"]})
    for condition in zero["evidence"]["conditions"]:
        condition["domains"] = [d.replace("c in (0", "c in [0") for d in condition["domains"]]
    with pytest.raises(RecheckFailed):
        recheck(zero)


def test_the_order_of_a_pole_is_certified_again(monkeypatch):
    honest_multiplicity = end_values._multiplicity
    monkeypatch.setattr(end_values, "_multiplicity", lambda *e: (honest_multiplicity(*e)[0], sp.Integer(1)))
    primitive = x ** Rational(3, 2) / (x**2 + c * x)
    statement = Eq(Integral(sp.diff(primitive, x), (x, 0, 1)), 1 / (1 + c))
    made = honest(statement, Antiderivative(primitive), given=[Eq(c, 0)], c=REAL)
    with pytest.raises(RecheckFailed, match="not certified"):
        recheck(made)


def test_a_correlation_is_certified_again(monkeypatch):
    monkeypatch.setattr(normal, "complementary_root", lambda _: sp.Integer(1))
    statement = Eq(bivariate_normal_cdf(x, y, c), bivariate_normal_cdf(y, x, c), evaluate=False)
    made = honest(statement, Antiderivative(variable=x, at=-oo), x=REAL, y=REAL, c=REAL)
    with pytest.raises(RecheckFailed, match="not certified"):
        recheck(made)


@pytest.mark.parametrize(
    ("binder", "bound"), [("Integral(x**(-1), x, 1, 2)", "x"), ("Limit(x**(-1), x, oo, -1)", "x")]
)
def test_a_bound_variable_says_nothing_about_a_free_one(binder, bound):
    """From c·x = 0 follows c = 0 only where x is not zero; the bound x of an integral does not say so."""
    generators = [generator("_value0", "opaque", binder)]
    evidence = {
        "generators": generators, "relations": [relation(f"c*{bound}")],
        "targets": [target("c", "1", bound, "1")],
    }  # fmt: skip
    statement = f"Derivative(y, y, 1) + {binder} + c == 1 + {binder}"
    forged = derivative(statement, "y", [], evidence, given=[f"c*{bound} == 0"])
    with pytest.raises(RecheckFailed, match="another integral, limit or derivative"):
        recheck(forged)
    # Without the integral or limit the same certificate is right where x is known not to vanish.
    plain = {**forged, "statement": [text("Derivative(y, y, 1) + c == 1")]}
    plain["evidence"] = {**forged["evidence"], "generators": []}
    with pytest.raises(RecheckFailed, match="multiplier may vanish"):
        recheck(plain)
    assert recheck({**plain, "nonzero": [bound]})
