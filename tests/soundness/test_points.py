"""Points and balls: special values are tried, irrational ends work, cuts are principal, work is bounded."""

from __future__ import annotations

import pytest
import sympy as sp
from flint import acb, arb, fmpq

from derive.errors import DeriveError, ProofFailed, StatementError
from derive.exact.balls import ball_value, certainly, precision
from derive.exact.points import PointSource
from derive.proofs.antiderivative import Antiderivative
from derive.proofs.elimination import Elimination
from derive.proofs.enclosure import Agreement, Refutation
from derive.proofs.guard import guarded
from derive.proofs.identity import Identity
from derive.proofs.witness import find_witness
from derive.statement.problem import Problem
from derive.statement.procedure import Procedure
from derive.statement.reading import EXACT
from derive.statement.verdict import REFUTED

x, y, t = sp.symbols("x y t", real=True)
p = sp.Symbol("p", positive=True)
m = sp.Symbol("m", nonnegative=True)
z, c = sp.symbols("z c")
i, pi = sp.I, sp.pi


def equal(left, right):
    return sp.Eq(sp.sympify(left), sp.sympify(right), evaluate=False)


def greater(left, right):
    return sp.StrictGreaterThan(left, right, evaluate=False)


# --- witnesses at special points ---------------------------------------------------------------------------

SPECIAL = {
    "fails at 0": Problem((greater(x**2, 0),)),
    "fails where two are equal": Problem((greater((x - y) ** 2, 0),)),
    "fails at an end": Problem((greater(m, 0),)),
    "fails at a closed irrational end's neighbourhood": Problem(
        (greater(x, sp.Rational(7, 2)),), domains={x: sp.Interval(pi, 4)}
    ),
    "fails at 1": Problem((sp.Ne(x, 1),)),
    "fails at a complex zero": Problem((sp.Ne(z * (z - 1), 0),)),
    "fails for large numbers": Problem((sp.LessThan(x, 100, evaluate=False),)),
}


@pytest.mark.parametrize("name", SPECIAL)
def test_special_points_are_tried(name):
    assert Refutation().attempt(SPECIAL[name]).verdict is REFUTED


def test_agreement_is_not_answered_by_special_points_alone():
    statement = Problem((equal(x, y),), domains={x: sp.Interval(0, 1), y: sp.Interval(0, 1)})
    for point in PointSource(statement, generic=True).points(20):
        assert point[x] != point[y]


# --- domains -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "domain",
    [
        sp.Interval(0, pi),
        sp.Interval.open(-sp.sqrt(2), sp.sqrt(3)),
        sp.Interval.open(pi, sp.oo),
        sp.Interval(-sp.oo, -sp.E),
        sp.Interval(pi, pi + sp.Rational(1, 1000)),
        sp.FiniteSet(2),
    ],
    ids=str,
)
def test_irrational_ends_are_approached_from_inside(domain):
    found = PointSource(Problem((equal(x, 0),), domains={x: domain})).points(1 if domain == {2} else 8)
    assert found
    assert all(domain.contains(sp.Rational(int(q[x].p), int(q[x].q))) == True for q in found)  # noqa: E712


def test_a_complex_solution_of_the_given_equations_is_found():
    """x is real, so the equation is solved for the complex z, not for x."""
    tied = equal(2 * z**3 + z + x + 1, 0)
    found = PointSource(Problem((equal(z, 0),), (tied,), nonzero=(sp.im(z),))).points(4)
    assert found and all(isinstance(q[z], acb) for q in found)


# --- order between reals -----------------------------------------------------------------------------------

NOT_REAL = {
    "z + 1 > z": (Problem((greater(z + 1, z),)), "left"),
    "i x + 1 > i x": (Problem((greater(i * x + 1, i * x),)), "left"),
    "a root of a negative number on both sides": (Problem((greater(sp.sqrt(x) + 1, sp.sqrt(x)),)), "left"),
    "a logarithm on the right": (
        Problem((sp.LessThan(x, sp.log(x) ** 3 + 5 - sp.log(x) ** 3 + x, evaluate=False),)), None,
    ),
    "only the right side": (Problem((greater(5, sp.log(x) + sp.log(-x) - 10**6),)), "right"),
}  # fmt: skip


@pytest.mark.parametrize("name", NOT_REAL)
def test_a_side_that_is_not_real_refutes_an_order(name):
    problem, side = NOT_REAL[name]
    if side is None:  # the logarithms cancel when SymPy builds the side: it is true
        with pytest.raises(ProofFailed):
            Refutation().attempt(problem)
        return
    outcome = Refutation().attempt(problem)
    assert outcome.evidence["not_real"] == side and "not real" in outcome.detail


def test_certainly_looks_at_each_side():
    one = {x: fmpq(1), z: acb(1, 1)}
    assert certainly(greater(i * x + 1, i * x), one) is False
    assert certainly(greater(z + 1, z), one) is False
    assert certainly(greater(x + 1, x), one) is True
    wide = {z: acb(arb(1), arb(0, 1))}
    assert certainly(greater(z + 1, z), wide) is None
    assert certainly(greater(i * i * x + 2, 0), one) is True  # an imaginary part that is exactly zero


# --- what could not be evaluated ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Problem((equal(sp.Function("f")(x), 1),)), "could not be evaluated at any"),
        (Problem((equal(sp.Integral(t, (t, 0, x)), 1),)), "could not be evaluated at any"),
        (Problem((equal(1 / (x - x * y / y), 1),)), "no witness"),
        (Problem((equal(x, x),), (equal(x, 1), equal(x, 2))), "no point that meets the hypotheses was found"),
        (Problem((equal(x, x),)), r"failed at none of the \d+ points"),
    ],
    ids=str,
)
def test_a_search_says_what_it_went_through(problem, words):
    with pytest.raises(DeriveError, match=words):
        Refutation().attempt(problem)


@pytest.mark.parametrize(
    "side", [sp.log(x - x * y / y), sp.log(sp.Abs(x) - sp.sqrt(x**2)), 1 / (sp.sqrt(p) ** 2 - p)], ids=str
)
def test_what_is_undefined_is_no_witness(side):
    assert find_witness(Problem((equal(side, 1),))) is None


@pytest.mark.parametrize(
    ("e", "words"),
    [
        (sp.Integral(t, (t, 0, 1)), "an integral"),
        (sp.Derivative(sp.sin(x), x, evaluate=False), "a derivative"),
        (sp.Limit(sp.sin(t) / t, t, 0), "a limit"),
        (sp.Sum(t, (t, 0, 3)), "a sum"),
        (sp.Function("f")(x), "the function f is not defined"),
        (sp.mathieuc(1, 2, x), "mathieuc"),
        (sp.Float(0.5), "float"),
        (sp.oo, "not a number"),
        (sp.Max(i, x, evaluate=False), "Max is evaluated at real arguments only"),
    ],
)
def test_messages_name_what_the_author_wrote(e, words):
    with pytest.raises(StatementError, match=words) as caught:
        ball_value(e, {x: fmpq(1, 2)})
    assert "Tuple" not in str(caught.value) and "_opaque" not in str(caught.value)


# --- principal values --------------------------------------------------------------------------------------


@pytest.mark.parametrize("value", [-3, -1, sp.Rational(-1, 2), 0, sp.Rational(1, 2), 1, 2, 5])
@pytest.mark.parametrize(
    "f",
    [
        sp.asin, sp.acos, sp.atan, sp.asinh, sp.acosh, sp.atanh, sp.log, sp.sqrt, sp.tan, sp.sinh, sp.cosh,
        sp.tanh, sp.sign, sp.floor, sp.ceiling, sp.Abs, lambda s: s ** sp.Rational(2, 3),
        lambda s: s**-sp.Rational(3, 2), lambda s: sp.Max(s, 1), lambda s: sp.Min(s, sp.sqrt(2)),
        lambda s: sp.Piecewise((s**2, s < 0), (3, s < 1), (-s, True)),
        lambda s: sp.sqrt(i * s - 1), lambda s: sp.log(i * s),
    ],
)  # fmt: skip
def test_principal_values_are_those_of_multiprecision(f, value):
    s = sp.Symbol("s")
    try:
        with precision(120):
            found = ball_value(f(s), {s: fmpq(int(sp.Rational(value).p), int(sp.Rational(value).q))})
    except ZeroDivisionError:
        return
    ball = acb(found)
    wanted = sp.N(f(sp.sympify(value)), 30)
    if not ball.is_finite():
        assert not wanted.is_finite
        return
    gap = sp.N(wanted - sp.Float(str(ball.real.mid().str(35, radius=False)), 35)
               - i * sp.Float(str(ball.imag.mid().str(35, radius=False)), 35), 20)  # fmt: skip
    assert abs(gap) < 1e-20


def test_a_ball_across_a_cut_holds_both_sides():
    with precision(120):
        for function, point in ((sp.log, -1), (sp.sqrt, -1), (sp.asin, 2), (sp.acosh, -2)):
            wide = acb(ball_value(function(z), {z: acb(arb(point), arb(0, 1e-8))}))
            for side in (1e-9, -1e-9):
                thin = acb(ball_value(function(z), {z: acb(arb(point), arb(side))}))
                assert not wide.is_finite() or wide.contains(thin)


def test_a_piece_that_balls_do_not_decide_gives_a_hull():
    pieces = sp.Piecewise((1, x < 0), (5, True))
    found = ball_value(pieces, {x: arb(0, 1)})
    assert found.contains(1) and found.contains(5)
    assert ball_value(pieces, {x: fmpq(0)}) == 5


# --- bounded work ------------------------------------------------------------------------------------------

HUGE = {
    "a power of a number": equal(sp.Pow(2, 10**9, evaluate=False), x),
    "a power of a symbol": equal(x ** (10**9), 1),
    "an exponent beyond all": equal(x ** (10**30), 1),
    "a power of a sum": equal((x + y + 1) ** 10000, 1),
    "a tower": equal(sp.exp(sp.exp(sp.exp(x**2 + 10))), 1),
    "a root of high degree": equal(x ** sp.Rational(1, 10**9), 1),
}


@pytest.mark.parametrize("name", HUGE)
def test_huge_powers_end_at_once(name):
    for proof in (Refutation(), Identity()):
        try:
            proof.attempt(Problem((HUGE[name],)))
        except DeriveError as error:
            assert len(str(error)) < 400
    PointSource(Problem((equal(x, 0),), (HUGE[name],))).points(1, tries=4)


@pytest.mark.parametrize("name", ["a power of a sum", "an exponent beyond all"])
def test_huge_powers_are_refused_by_the_algebra(name):
    with pytest.raises(DeriveError):
        Identity().attempt(Problem((HUGE[name],)))


# --- one typed line whatever comes -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        equal(sp.Matrix([[x]]).det() ** sp.Symbol("q"), 1),
        equal(sp.Sum(t, (t, 0, x)), 1),
        equal(sp.zoo, x),
        equal(sp.nan, x),
        equal(sp.Piecewise((x, x > 0), (0, True)), 1),
        equal(sp.Function("owens_t")(x, y), 1),
        equal(sp.DiracDelta(x), 1),
        sp.Ne(x, y),
        greater(x, i),
    ],
    ids=str,
)
@pytest.mark.parametrize(
    "proof",
    [
        Identity(),
        Identity(by_basis=True),
        Elimination((y,)),
        Antiderivative(variable=x, at=0),
        Refutation(),
        Agreement(points=2),
    ],
    ids=lambda proof: proof.name,
)
def test_no_other_exception_escapes(proof, statement):
    try:
        problem = Problem((statement,), (equal(y**2, x),))
    except DeriveError:
        return
    try:
        proof.attempt(problem)
    except DeriveError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    "error",
    [
        ZeroDivisionError("zero"), TypeError("cannot compare\nat all"), RecursionError("deep"), KeyError("x"),
        NotImplementedError(), sp.PolynomialError("no polynomial"), sp.polys.polyerrors.CoercionFailed("no"),
        OverflowError("large"), AttributeError("lhs"),
    ],
    ids=lambda error: type(error).__name__,
)  # fmt: skip
def test_what_sympy_raises_becomes_one_typed_line(error):
    class Odd(Procedure):
        name = "odd"
        reading = EXACT

        @guarded
        def attempt(self, problem):
            raise error

    with pytest.raises(ProofFailed, match="odd cannot handle this") as caught:
        Odd().attempt(Problem((equal(x, y),)))
    assert "\n" not in str(caught.value)


def test_a_failed_identity_does_not_say_that_the_sides_differ():
    for statement in (
        equal(sum((-1) ** k * sp.cos((k + 1) * sp.pi / 7) for k in range(3)), sp.Rational(1, 2)),
        equal(sp.sqrt((p + 1) ** 2 + 0 * x), p + 2),
    ):
        with pytest.raises(ProofFailed, match="no identity was found") as caught:
            Identity().attempt(Problem((statement,)))
        assert "differ as" not in str(caught.value)
