"""Order only between reals: false inequalities that the provers refuse, true neighbours that they prove.

The search for counterexamples is switched off here: what is refused is refused by the proofs themselves.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
import sympy as sp
from sympy import (
    Abs,
    Add,
    E,
    Function,
    I,
    Integer,
    Integral,
    Interval,
    Mul,
    Rational,
    Symbol,
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

from derive import by
from derive.errors import ProofFailed, StatementError
from derive.functions.classes import bivariate_normal_cdf, owens_t
from derive.proofs import roots as roots_module
from derive.proofs import sign as sign_module
from derive.proofs.sign import Sign, Step
from derive.proofs.subdivision import Subdivision
from derive.quantities.root_radius import RootRadius
from derive.statement.problem import Problem
from derive.statement.verdict import PROVED

x, y, t = sp.symbols("x y t", real=True)
p, q = sp.symbols("p q", positive=True)
s, d = sp.symbols("s d", nonnegative=True)
z, w = sp.symbols("z w")
mu = Symbol("mu")
HALF = Rational(1, 2)
RAY, CLOSED_RAY, UNIT = Interval.open(0, oo), Interval(0, oo), Interval(0, 1)


def gt(a, b):
    return sp.StrictGreaterThan(a, b, evaluate=False)


def ge(a, b):
    return sp.GreaterThan(a, b, evaluate=False)


def lt(a, b):
    return sp.StrictLessThan(a, b, evaluate=False)


def le(a, b):
    return sp.LessThan(a, b, evaluate=False)


def eq(a, b):
    return sp.Eq(a, b, evaluate=False)


def product(*factors):
    return Mul(*factors, evaluate=False)


def total(*terms):
    return Add(*terms, evaluate=False)


def problem(*statement, given=(), assume=(), nonzero=(), **domains):
    named = {symbol.name: symbol for symbol in (x, y, t, p, q, s, d, z, w)}
    return Problem(
        statement, tuple(given), tuple(assume), {named[k]: v for k, v in domains.items()}, tuple(nonzero)
    )


@pytest.fixture(autouse=True)
def _no_counterexamples(monkeypatch):
    """The proofs stand on their own."""
    for module in (sign_module, roots_module):
        monkeypatch.setattr(module, "refuse_false", lambda problem: None)


def refuses(proof, claim, reason="."):
    with pytest.raises(ProofFailed, match=reason) as failure:
        proof.attempt(claim)
    assert "\n" not in str(failure.value) and "_opaque" not in str(failure.value)


def proves(proof, claim):
    assert proof.attempt(claim).verdict is PROVED


# --- sides that are not real ---------------------------------------------------------------------------

NOT_REAL = {
    "a complex symbol": problem(gt(z + 1, z)),
    "two complex symbols": problem(gt(z * w + 1, z * w)),
    "the imaginary unit": problem(ge(I * x + 1, I * x)),
    "the same side twice": problem(ge(sqrt(x), sqrt(x))),
    "a square root": problem(gt(sqrt(x) + x**2 + 1, sqrt(x))),
    "a root of a difference": problem(gt(sqrt(p - q) + 1, sqrt(p - q))),
    "a root of what is negative": problem(gt(sqrt(-1 - x**2) + 1, sqrt(-1 - x**2))),
    "a cube root": problem(ge(x ** Rational(1, 3) + 1, x ** Rational(1, 3))),
    "a root of -1": problem(gt(x**2 + 1 + (-1) ** Rational(1, 3), (-1) ** Rational(1, 3))),
    "a logarithm": problem(gt(log(x) + 2, log(x) + 1)),
    "a logarithm at zero": problem(gt(log(x) + 1, log(x)), x=UNIT),
    "a logarithm of a logarithm": problem(gt(log(log(p)) + 1, log(log(p)))),
    "an exponential": problem(ge(exp(I * x) + 1, exp(I * x))),
    "an exponential of a complex symbol": problem(ge(exp(z**2) + 1, exp(z**2))),
    "an arctangent": problem(ge(atan(z) + 1, atan(z))),
    "an error function of a root": problem(lt(erf(sqrt(x)), 1)),
    "a correlation beyond one": problem(lt(bivariate_normal_cdf(x, y, t), 2)),
    "a power": problem(ge(x**y + 1, x**y)),
    "an unknown function": problem(ge(Function("f")(x) + 1, Function("f")(x))),
    "a square of a complex symbol": problem(ge(z**2, 0)),
}


@pytest.mark.parametrize("name", NOT_REAL)
def test_each_side_must_be_real(name):
    refuses(Sign(), NOT_REAL[name], "(left|right) side may not be real; .* not shown to be real")


@pytest.mark.parametrize("name", NOT_REAL)
def test_a_lemma_between_what_is_not_real_is_no_lemma(name):
    refuses(
        Sign(steps=(Step(NOT_REAL[name].statement[0]),)), problem(gt(x**2 + 1, 0)), "not shown to be real"
    )


REAL = {
    "a square root": problem(gt(sqrt(x) + 1, sqrt(x)), x=CLOSED_RAY),
    "a root of a difference": problem(ge(sqrt(p - q) + 1, sqrt(p - q)), assume=[ge(p, q)]),
    "nested roots": problem(ge(sqrt(x + sqrt(x)), 0), x=CLOSED_RAY),
    "a logarithm": problem(gt(log(x) + 2, log(x) + 1), x=RAY),
    "a logarithm of a sum": problem(gt(log(1 + x**2) + 1, log(1 + x**2))),
    "a logarithm of a logarithm": problem(gt(log(1 + log(p) ** 2) + 1, log(1 + log(p) ** 2))),
    "a logarithm of an exponential": problem(gt(log(1 + exp(x)) ** 2 + 1, 0)),
    "a root of an exponential": problem(gt(sqrt(1 + exp(x)), 0)),
    "a root of what has a range": problem(gt(sqrt(2 - erf(x)), 0)),
    "an error function of a root": problem(lt(erf(sqrt(x)), 1), x=CLOSED_RAY),
    "an error function of a logarithm": problem(lt(erf(log(p)), 1)),
    "a correlation": problem(lt(bivariate_normal_cdf(x, y, t), 1), t=Interval.open(-1, 1)),
    "a number for a correlation": problem(lt(bivariate_normal_cdf(x, y, sqrt(2) / 2), 1)),
    "Owen's T": problem(gt(owens_t(x, y) ** 2 + 1, 0)),
    "conjugate factors": problem(gt((x + I) * (x - I), 0)),
    "by an assumption": problem(gt(z**2 + 1, 0), assume=[gt(z, x)]),
    "by an assumption with a logarithm": problem(gt(z**2 + 1, 0), assume=[gt(z, log(p))]),
}


@pytest.mark.parametrize("name", REAL)
def test_what_is_real_is_seen_to_be(name):
    proves(Sign(), REAL[name])


# --- hypotheses ----------------------------------------------------------------------------------------

ASSUMED = {
    "a square of a logarithm": problem(ge(x, 0), assume=[ge(x, log(t**2 - 3) ** 2)]),
    "a square of a root": problem(ge(x, 0), assume=[ge(x, sqrt(t) ** 6)]),
    "a square of a complex symbol": problem(ge(x, 0), assume=[ge(x, w**2)]),
    "a product of squares": problem(ge(x, 0), assume=[ge(x, w**2 * y**2)]),
    "a square of a function value": problem(ge(x, 0), assume=[ge(x, atan(z) ** 2)]),
    "from above": problem(le(x, 0), assume=[le(x, -(log(t**2 - 3) ** 2))]),
    "by way of another": problem(ge(x, 0), assume=[ge(x, y), ge(y, log(t) ** 2)]),
    "in a circle": problem(ge(x, 0), assume=[ge(x, log(t) ** 2), ge(log(t), x)]),
    "real by a root": problem(ge(z**2, 0), assume=[gt(z, sqrt(t))]),
    "real by a logarithm": problem(ge(z**2, 0), assume=[gt(z, log(t))]),
    "real by a root of -1": problem(ge(z**2, 0), assume=[gt(z, (-1) ** Rational(1, 3))]),
    "real by one another": problem(gt(z + 1, z), assume=[gt(z, w), gt(w, z)]),
    "real by a product": problem(gt(z + 1, z), assume=[gt(z * w, 0)]),
}


@pytest.mark.parametrize("name", ASSUMED)
def test_an_assumption_counts_once_its_sides_are_real(name):
    refuses(Sign(), ASSUMED[name])
    # Nor does a lemma that repeats it help.
    first = ASSUMED[name].assumptions[0]
    refuses(Sign(steps=(Step(first),)), ASSUMED[name])


def test_assumptions_between_real_sides_are_used():
    proves(Sign(), problem(ge(x, 0), assume=[ge(x, log(t) ** 2)], t=RAY))
    proves(Sign(), problem(ge(x, 0), assume=[ge(x, log(1 + t**2) ** 2)]))
    proves(Sign(), problem(ge(z, 0), assume=[ge(z, sqrt(p))]))
    proves(Sign(), problem(ge(x, 0), assume=[ge(x, y), ge(y, log(t) ** 2), gt(t, 0)]))
    evidence = Sign().attempt(problem(ge(x, 0), assume=[ge(x, log(t) ** 2)], t=RAY)).evidence
    assert list(evidence["arguments"]) == evidence["learned"]


# --- lemmas, decompositions, denominators --------------------------------------------------------------

SMUGGLED = {
    "a lemma that cancels": (problem(gt(x**2, 0)), Sign(steps=(Step(gt(1 / x, (1 - x) / x)),))),
    "the same in two symbols": (problem(gt(x**2 + y**2, 0)), Sign(steps=(Step(gt(1 / x, (1 - x) / x)),))),
    "a lemma of x/x": (problem(gt(x**2, 0)), Sign(steps=(Step(gt(product(x, 1 / x), 0)),))),
    "a root in a lemma": (
        problem(gt(x**2, 0)),
        Sign(steps=(Step(ge(total(1, product(0, sqrt(1 / x))), 0)),)),
    ),
    "a root among the terms": (problem(gt(x**2, 0)), Sign(terms=(x**2, product(0, sqrt(1 + 1 / x**2))))),
    "a root in the multiplier": (
        problem(gt(x**2, 0)),
        Sign(terms=(x**2,), multiplier=total(1, product(0, sqrt(1 + 1 / x**2)))),
    ),
    "a pole among the terms": (problem(gt(x**2, 0)), Sign(terms=(total(x**2, product(0, 1 / x)),))),
    "a multiplier that vanishes": (problem(gt(x**2, 0)), Sign(terms=(Integer(1),), multiplier=1 / x**2)),
    "an exponential of a pole": (problem(gt(x**2, 0)), Sign(steps=(Step(ge(exp(1 / x**2), 1)),))),
    "an equation divided": (
        problem(ge(y, 0), given=[eq(x * y, 0)]),
        Sign(steps=(Step(ge(total(1, product(0, sqrt(1 + 1 / x**2))), 0)),)),
    ),
    "an equation divided by a term": (
        problem(ge(y, 0), given=[eq(x * y, 0)]),
        Sign(terms=(product(0, 1 / x),)),
    ),
}


@pytest.mark.parametrize("name", SMUGGLED)
def test_hints_add_nothing_that_does_not_vanish(name):
    claim, proof = SMUGGLED[name]
    refuses(proof, claim)


def test_what_the_claim_itself_divides_by_does_not_vanish():
    proves(Sign(), problem(gt(x**2 * sqrt(1 + 1 / x**2) ** 2, 0), nonzero=[x]))
    proves(Sign(), problem(gt((x - 1) ** 2, 0), nonzero=[x - 1]))
    refuses(Sign(), problem(gt((x - 1) ** 2, 0), nonzero=[x]), "without strictness")
    proves(Sign(steps=(Step(gt(1 / (1 + x**2), 0)),)), problem(gt(x**2 + x + 1, 0)))


def test_the_facts_of_lemmas_are_in_lowest_terms():
    certifier = sign_module.certifier_for(problem(gt(x**2, 0)), [1 / x, (1 - x) / x], (), ())
    Sign()._step(certifier, Step(gt(1 / x, (1 - x) / x)))
    assert certifier.facts[-1].poly == 1


# --- names ---------------------------------------------------------------------------------------------

NAMES = ("erf", "erfc", "sin", "cos", "Abs", "exp", "log", "sqrt", "owens_t", "bivariate_normal_cdf")


@pytest.mark.parametrize("name", NAMES)
def test_a_symbol_is_not_the_function_of_its_name(name):
    symbol = Symbol(name, real=True)
    beside = lt(erf(x) + sin(x) + Abs(x), 7)
    for statement in (lt(symbol, 3), gt(symbol, -3), ge(symbol, 0)):
        refuses(Sign(), Problem((statement,)))
        refuses(Sign(), Problem((statement,), (), (beside,)))


def test_an_unknown_function_may_not_have_the_name_of_a_known_one():
    stranger = Function("erf")(x)
    for proof in (Sign(), Subdivision({x: (0, 1)})):
        with pytest.raises((ProofFailed, StatementError)):
            proof.attempt(Problem((lt(stranger, 1),), domains={x: UNIT}))


# --- ends of domains -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("end", "above", "below"),
    [(pi, Rational(22, 7), 3), (E, 3, Rational(27, 10)), (sqrt(2), Rational(3, 2), Rational(7, 5)),
     (2 ** Rational(1, 3), Rational(13, 10), Rational(5, 4)), (log(3), Rational(11, 10), Rational(109, 100))],
)  # fmt: skip
def test_ends_that_are_constants(end, above, below):
    claim = problem(lt(x, above), x=Interval(0, end))
    proves(Sign(), claim)
    proves(Sign(), problem(le(x, end), x=Interval(0, end)))
    refuses(Sign(), problem(lt(x, end), x=Interval(0, end)))
    refuses(Sign(), problem(lt(x, below), x=Interval(0, end)))
    refuses(Sign(), problem(gt(x**2, below**2), x=Interval(0, end)))
    proves(Subdivision({x: (0, above)}), problem(lt(x * cos(x), 4), x=Interval(0, end)))
    refuses(Subdivision({x: (0, below)}), problem(lt(x, 4), x=Interval(0, end)), "does not cover")
    bounded = problem(lt(x, 4), assume=[le(x, end), ge(x, 0)])
    proves(Subdivision({x: (0, above)}), bounded)
    refuses(Subdivision({x: (0, below)}), bounded, "does not cover")


def test_an_end_with_a_square_is_of_use():
    proves(Sign(), problem(le(x**2, 2), x=Interval(0, sqrt(2))))
    refuses(Sign(), problem(lt(x**2, 2), x=Interval(0, sqrt(2))))
    refuses(Sign(), problem(gt(x**2 - 2, 0), x=Interval(sqrt(2), 3)))
    refuses(Sign(), problem(gt(x**3 - 3 * x + 3, 0), x=Interval(-pi, 0)))


@pytest.mark.parametrize(
    "domain", [sp.Union(UNIT, Interval(2, 3)), sp.FiniteSet(1), sp.S.EmptySet, sp.S.Complexes, sp.S.Naturals,
               Interval(0, y)],
)  # fmt: skip
def test_a_domain_is_an_interval_between_numbers(domain):
    for proof in (Sign(), Subdivision({x: (0, 3)})):
        refuses(proof, problem(lt(x, 4), x=domain), r"domain of x|does not cover")


# --- strictness ----------------------------------------------------------------------------------------

NOT_STRICT = {
    "a corner": problem(gt(x + y, 0), x=UNIT, y=UNIT),
    "an edge": problem(gt(x * y, 0), x=UNIT, y=Interval.open(0, 1)),
    "the origin": problem(gt(x**2 + y**2 + t**2, 0)),
    "a difference": problem(gt((x - y) * (x + 1), 0), assume=[ge(x, y)], x=UNIT),
    "a modulus": problem(gt(Abs(x) + x**2, 0)),
    "a cosine": problem(lt(cos(x), 1)),
    "a root": problem(gt(sqrt(x), 0), x=CLOSED_RAY),
    "a logarithm squared": problem(gt(log(p) ** 2, 0)),
}


@pytest.mark.parametrize("name", NOT_STRICT)
def test_equality_is_not_overlooked(name):
    refuses(Sign(), NOT_STRICT[name])
    weak = [ge(r.gts, r.lts) for r in NOT_STRICT[name].statement]
    proves(Sign(), NOT_STRICT[name].with_statement(tuple(weak)))


# --- root radii ----------------------------------------------------------------------------------------

RADII = {
    "a complex bound below": (problem(ge(RootRadius(mu - 2, mu), z)), Sign()),
    "an imaginary bound": (problem(ge(RootRadius(mu - 2, mu), I * x)), Sign()),
    "a bound that may not be real": (problem(ge(RootRadius(mu - 2, mu), sqrt(x))), Sign()),
    "a complex bound above": (problem(lt(RootRadius(mu / 2, mu), z), assume=[gt(z * w, 0)]), Sign()),
    "a complex coefficient assumed": (problem(ge(x, 0), assume=[lt(RootRadius(mu - z, mu), x)]), Sign()),
    "roots under a complex bound": (problem(le(RootRadius(mu - 2, mu), z)), by.roots(2)),
    "roots under a root": (problem(le(RootRadius(mu, mu), sqrt(x))), by.roots(0)),
    "a root that divides by zero": (
        problem(eq(RootRadius(mu - x, mu), s), given=[eq(d * x, y), eq(y, d * s)]),
        by.roots(y / d),
    ),
    "a denominator hidden in a radicand": (
        problem(eq(RootRadius(mu - x, mu), s), given=[eq(d * x, y), eq(y, d * s)]),
        by.roots(total(y / d, product(0, sqrt(1 + 1 / d)))),
    ),
}


@pytest.mark.parametrize("name", RADII)
def test_a_root_radius_is_compared_with_what_is_real(name):
    claim, proof = RADII[name]
    refuses(proof, claim)


def test_root_radii_under_real_bounds():
    proves(Sign(), problem(lt(RootRadius(mu - sqrt(p), mu), 1 + sqrt(p))))
    proves(Sign(), problem(ge(RootRadius(mu - 2, mu), x), x=UNIT))
    proves(by.roots(sqrt(p) / 2), problem(le(RootRadius(mu - sqrt(p) / 2, mu), sqrt(p))))


# --- boxes ---------------------------------------------------------------------------------------------

BOXES = {
    "a logarithm": problem(gt(log(x) + 2, log(x) + 1), x=Interval(-1, 1)),
    "a root": problem(gt(sqrt(x) + 2, sqrt(x) + 1), x=Interval(-1, 1)),
    "the imaginary unit": problem(gt(I * x + 2, I * x + 1), x=Interval(-1, 1)),
    "a cube root": problem(gt(x ** Rational(1, 3) + 3, x ** Rational(1, 3)), x=Interval(-1, 1)),
    "a modulus beside a logarithm": problem(ge(Abs(log(x)) + log(x), log(x)), x=Interval(-1, 1)),
    "an assumption that cannot be": problem(gt(x, 5), assume=[gt(log(x), log(x) + 1)], x=Interval(-1, 1)),
    "an assumption that is not real": problem(gt(x, 5), assume=[gt(sqrt(x), 1)], x=Interval(-1, 1)),
}


@pytest.mark.parametrize("name", BOXES)
def test_balls_decide_between_real_numbers_only(name):
    refuses(Subdivision({x: (-1, 1)}, max_boxes=100), BOXES[name], "undecided")


def test_a_box_needs_real_symbols():
    refuses(Subdivision({z: (0, 1)}), problem(lt(z**2, 4)), "does not cover")
    refuses(Subdivision({z: (0, 1)}), problem(lt(z**2, 4), assume=[gt(z, w), lt(z, w)]), "does not cover")


def test_boxes_on_which_all_is_real():
    proves(Subdivision({x: (1, 2)}), problem(gt(log(x) + 2, log(x) + 1), x=Interval(1, 2)))
    proves(Subdivision({x: (0, 2)}), problem(gt(sqrt(x) + 2, sqrt(x) + 1), x=Interval(0, 2)))
    proves(Subdivision({x: (0, 1)}), problem(lt(sqrt(x) + sqrt(x * (1 - x)), 2), x=UNIT))
    refuses(Subdivision({x: (0, 1)}, max_boxes=100), problem(lt(sqrt(x - HALF), 2), x=UNIT), "undecided")
    cut = problem(lt(1 / x, 3), assume=[gt(x, HALF)], x=Interval(Rational(1, 4), 1))
    proves(Subdivision({x: (Rational(1, 4), 1)}), cut)


# --- what remembered lemmas may be used for ------------------------------------------------------------


def test_remembered_lemmas_serve_no_problem_with_fewer_real_names():
    lemma = Sign(steps=(Step(ge(log(t) ** 2 + 1, 1)),))
    known = problem(ge(log(t) ** 2, 0), assume=[ge(x, log(t) ** 2)], t=RAY)
    proves(lemma, known)
    refuses(lemma, problem(ge(log(t) ** 2, 0), assume=[ge(x, log(t) ** 2)]), "not shown to be real")
    refuses(lemma, problem(ge(x, 0), assume=[ge(x, log(t) ** 2)]), "not shown to be real")
    proves(lemma, known)


# --- hints of the wrong kind ---------------------------------------------------------------------------

WRONG = {
    "a step that SymPy decided": lambda: by.sign(steps=[True]),
    "one that is false": lambda: by.step(sp.false),
    "an equation": lambda: by.step(eq(x, y)),
    "text for a step": lambda: by.step("x > 0"),
    "a float in a step": lambda: by.step(x > 0.5),
    "text for a term": lambda: by.step(x > 0, terms=["__import__('os')"]),
    "a float for a term": lambda: by.sign(terms=[0.5]),
    "text for a multiplier": lambda: by.step(x > 0, multiplier="x"),
    "text to solve for": lambda: by.sign(solve=["x"]),
    "text for a root": lambda: by.roots("x"),
    "a float for a root": lambda: by.roots(0.5),
    "text for a polynomial": lambda: RootRadius("mu - 1", mu),
    "no integral": lambda: by.integrand(x, x),
    "text for an antiderivative": lambda: by.integrand(Integral(x, (x, 0, 1)), "x"),
    "a float in a box": lambda: by.subdivision({x: (0.1, 1)}),
    "an irrational box": lambda: by.subdivision({x: (0, pi)}),
    "a reversed box": lambda: by.subdivision({x: (2, 1)}),
    "no pieces": lambda: by.subdivision({x: (0, 1)}, max_boxes=0),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_hints_are_refused_where_they_are_written(name):
    with pytest.raises(StatementError) as failure:
        WRONG[name]()
    said = str(failure.value)
    assert "\n" not in said and ("float" in said or "float" not in name)


def test_hints_are_exact_numbers_of_any_kind():
    proves(by.sign(terms=[x**2, 1], multiplier=1), problem(gt(x**2 + 1, 0)))
    proves(Sign(terms=(x**2, Fraction(1, 2))), problem(gt(x**2 + HALF, 0)))


@pytest.mark.parametrize("proof", [Sign(), Subdivision({x: (0, 1)}), by.roots(1)])
def test_floats_are_called_floats(proof):
    statement = le(RootRadius(mu - sp.Float(0.5), mu), 1) if proof.name == "roots" else gt(x + 0.5, x)
    with pytest.raises(StatementError, match=r"float -?0\.5"):
        proof.attempt(problem(statement, x=UNIT))
    with pytest.raises(StatementError, match=r"float -?0\.5"):
        proof.attempt(problem(gt(x + 1, x), assume=[gt(x, sp.Float(0.5))]))


@pytest.mark.parametrize("degree", [9, 12, 40])
def test_work_is_bounded(degree):
    claim = problem(lt(RootRadius(mu**degree - x / 2, mu), 1), x=UNIT)
    refuses(Sign(), claim, "degree")
    refuses(Sign(), problem(gt(x ** (400 * degree) + 1, 0)))
