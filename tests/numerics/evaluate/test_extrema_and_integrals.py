"""Extrema and integrals of a theory of one's own, and what is refused when they are declared wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import sympy as sp
from flint import arb, fmpq
from mpmath import mp, mpf

import numerics
from derive import Theory, by
from derive.emit import write
from derive.emit.quantities import emitted
from derive.errors import TheoryError
from derive.quantities.extremum import Extremum, Option
from derive.quantities.integrated import Integrated
from numerics import DomainError, PrecisionError, catalogue
from numerics.kinds import stationary as _stationary

x, height, lam = sp.symbols("x height lam", real=True)
total = sp.Symbol("total", real=True)
angle = sp.Symbol("angle", real=True)


def nearest_point(theory: Theory, **changes: Any) -> Extremum:
    """The point of the line x ≤ c nearest to a root of x³ + x = a: least ¼x⁴ + ½x² - a x with x ≤ c."""
    a, c = theory.parameters["a"].symbol, theory.parameters["c"].symbol
    given: dict[str, Any] = {
        "name": "lowest",
        "unknowns": (x, lam),
        "equations": (x**3 + x - a + lam,),
        "choices": ((Option((lam,), (c - x,)), Option((c - x,), (lam,))),),
        "positive": (),
        "unique": "curves.convex",
        "start": {x: sp.Integer(0), lam: sp.Integer(0)},
    }
    return Extremum(**given | changes)


def curves() -> Theory:
    """A theory with a constrained minimum and an integral."""
    theory = Theory("curves", "A quartic on a half line")
    a = theory.parameter("a", "slope")
    theory.parameter("c", "bound", infinite="at -inf nothing is allowed")
    n = theory.parameter("n", "a whole number", sp.Interval(1, 9), integer=True)
    t = theory.unknown("t", "a point", sp.Interval(-sp.oo, sp.oo))
    statement = sp.StrictGreaterThan(3 * t**2 + 1, 0, evaluate=False)
    convex = theory.claim("convex", "The quartic is convex", statement, proof=by.sign())
    both = (a, theory.parameters["c"].symbol)
    lowest = nearest_point(theory)
    theory.quantity("lowest", "Where it is least", parameters=both, value=x, extremum=lowest, claims=[convex])
    theory.quantity(
        "least", "Its least value", parameters=both, value=x**4 / 4 + x**2 / 2 - a * x, extremum=lowest,
        claims=[convex],
    )  # fmt: skip
    inside = 1 / sp.sqrt(sp.cos(angle) ** 2 + a**2) + 2**n
    theory.quantity(
        "around", "A complete elliptic integral", parameters=(a, n),
        value=total - 2**n * sp.pi / 2,
        integral=Integrated(total, inside, angle, sp.Integer(0), sp.pi / 2),
    )  # fmt: skip
    theory.quantity(
        "arc", "An integral whose integrand has branch points next to the path", parameters=(a,), value=total,
        integral=Integrated(total, sp.sqrt(angle**2 + a**2), angle, sp.Integer(-1), sp.Integer(2)),
    )  # fmt: skip
    square = {"equations": (x**2 - a, lam), "choices": (), "positive": (x,)}
    for name, equation, start in (("below", x**2 - a, -1), ("nowhere", x**2 + 1 + a**2, 1)):
        changes = square | {"equations": (equation, lam), "name": name, "unique": ""}
        changes["start"] = {x: sp.Integer(start), lam: sp.Integer(0)}
        theory.quantity(
            name, "A root that does not qualify, or does not exist", parameters=(a,), value=x,
            extremum=nearest_point(theory, **changes), claims=[convex],
        )  # fmt: skip
    return theory


@pytest.fixture
def attached(tmp_path: Path, detached: None) -> Iterator[None]:
    write([emitted(curves())], tmp_path)
    numerics.attach(tmp_path)
    yield


def root_of(a: Fraction) -> Any:
    """The real root of x³ + x = a."""
    return mp.findroot(lambda y: y**3 + y - mpf(a.numerator) / a.denominator, 0.5 * float(a) ** (1 / 3))


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize("digits", [5, 30, 200])
def test_a_constrained_minimum_with_and_without_its_constraint(digits: int) -> None:
    with mp.workdps(digits + 10):
        for a, c in ((Fraction(7, 3), "inf"), (Fraction(7, 3), "5/4"), (Fraction(1, 10**6), 3)):
            found = numerics.evaluate("curves.lowest", a=a, c=c, digits=digits)
            expected = root_of(a)
            assert abs(mpf(found.mid.numerator) / found.mid.denominator - expected) < mpf(10) ** (2 - digits)
    bound = numerics.evaluate("curves.lowest", a=Fraction(7, 3), c="1/2", digits=digits)
    assert abs(bound.mid - Fraction(1, 2)) <= bound.rad
    least = numerics.evaluate("curves.least", a=Fraction(7, 3), c="1/2", digits=digits)
    assert abs(least.mid - (Fraction(1, 64) + Fraction(1, 8) - Fraction(7, 6))) <= least.rad


@pytest.mark.usefixtures("attached")
def test_more_precision_never_lets_go_of_the_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    """A solution that was accepted once is certified and judged again; failing that is a typed error."""
    solve, calls = _stationary.Stationary._solve, []

    def once(self: Any, choices: Any, start: Any) -> Any:
        calls.append(choices)
        if len(calls) > 4:
            raise _stationary.NotCertified
        return solve(self, choices, start)

    monkeypatch.setattr(_stationary.Stationary, "_solve", once)
    stationary = _stationary.Stationary(catalogue.quantity("curves.lowest"), [fmpq(7, 3), arb("inf")])
    with numerics.working_precision(200):
        stationary.enclosed(200)
        assert stationary.accepted is not None
        calls += [None] * 4
        assert all(not x.is_finite() for x in stationary.enclosed(400))
        with pytest.raises(PrecisionError):
            stationary.enclosed(1 << 16)


@pytest.mark.usefixtures("attached")
def test_on_the_border_between_two_cases_it_says_so() -> None:
    # x³ + x = 2 has the root 1, where the constraint x ≤ 1 begins to bind: neither sign can be decided.
    with pytest.raises(PrecisionError, match="border between two cases"):
        numerics.evaluate("curves.least", a=2, c=1)
    near = numerics.evaluate("curves.least", a=2, c="1.000000000000000000001", digits=30)
    assert abs(near.mid + Fraction(5, 4)) < Fraction(1, 10**28)


@pytest.mark.usefixtures("attached")
def test_a_solution_that_is_not_positive_or_not_there_is_not_taken() -> None:
    with pytest.raises(PrecisionError):
        numerics.evaluate("curves.below", a=4)
    with pytest.raises(PrecisionError, match="could be certified"):
        numerics.evaluate("curves.nowhere", a=4)


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize("a", ["1e-6", "0.1", 3])
def test_branch_points_next_to_the_path_are_noticed(a: Any) -> None:
    found = numerics.evaluate("curves.arc", a=a, digits=30)
    with mp.workdps(50):
        b = mpf(Fraction(a).numerator) / Fraction(a).denominator

        def primitive(y: int) -> Any:
            root = mp.sqrt(y * y + b * b)
            return (y * root + b * b * mp.asinh(y / b)) / 2

        expected = primitive(2) - primitive(-1)
        assert abs(mpf(found.mid.numerator) / found.mid.denominator - expected) < mpf(10) ** -28


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize("a", ["1/3", 2, "1e-6"])
def test_an_integral_against_another_engine(a: Any) -> None:
    found = numerics.evaluate("curves.around", a=a, n=3, digits=40)
    with mp.workdps(60):
        square = mpf(Fraction(a).numerator) / Fraction(a).denominator
        square *= square
        expected = mp.ellipk(1 / (1 + square)) / mp.sqrt(1 + square)
        assert abs(mpf(found.mid.numerator) / found.mid.denominator - expected) < mpf(10) ** -38


@pytest.mark.usefixtures("attached")
@pytest.mark.parametrize(
    ("name", "given", "parameter"),
    [
        ("curves.around", {"a": 1, "n": "3/2"}, "n"),
        ("curves.around", {"a": 1, "n": 10}, "n"),
        ("curves.around", {"a": "inf", "n": 1}, "a"),
        ("curves.lowest", {"a": 1, "c": "-inf"}, "c"),
        ("curves.lowest", {"a": 1, "c": float("-inf")}, "c"),
        ("curves.lowest", {"a": 1, "c": "nan"}, "c"),
    ],
)
def test_whole_numbers_and_infinities_only_where_allowed(
    name: str, given: dict[str, Any], parameter: str
) -> None:
    with pytest.raises(DomainError) as caught:
        numerics.evaluate(name, **given)
    assert caught.value.parameter == parameter


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"unknowns": (x,)}, "2 equations for 1 unknowns"),
        ({"equations": ()}, "1 equations for 2 unknowns"),
        ({"start": {x: sp.Integer(0)}}, "a start needs a value for each unknown"),
        ({"known": {lam: sp.Integer(0)}}, "a known solution needs a value for each unknown"),
        ({"choices": ((Option((lam,), ()), Option((), (lam,))),)}, "equally many equations"),
    ],
)
def test_a_system_that_is_not_square_is_refused(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(TheoryError, match=words):
        nearest_point(curves(), **changes)


def test_an_extremum_rests_on_the_claim_that_makes_it_unique() -> None:
    theory = curves()
    parameters = (theory.parameters["a"].symbol, theory.parameters["c"].symbol)
    with pytest.raises(TheoryError, match=r"curves\.convex is said to make the extremum unique"):
        theory.quantity("bare", "x", parameters=parameters, value=x, extremum=nearest_point(theory))


def test_a_claim_cannot_contain_an_extremum() -> None:
    with pytest.raises(TheoryError, match="is an extremum"):
        curves().quantities["curves.least"].definition()
