"""A user's code held against claims: every kind of bug is caught, right code passes, misuse is told."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, settings
from sympy import Eq, Interval, exp, oo, sqrt

from derive import Theory, by
from derive.statement.claim import Claim
from derive.testing import (
    CheckError,
    ClaimCheck,
    UnsettledClaimError,
    VacuousCheckError,
    assert_claims,
    claims,
)
from tests.helpers.profiles import examples

FEW = settings(examples(25), phases=(Phase.generate,))  # failures are made simple without Hypothesis, too
__theory_test__ = False  # the tests below settle its claims
theory = Theory("growing", "Logistic growth, and a triangle")
t = theory.parameter("t", "time")
rate = theory.parameter("rate", "growth rate", Interval.open(0, oo))
start = theory.parameter("start", "share at time 0", Interval.open(0, 1))
share = theory.unknown("share", "share at time t", Interval.open(0, 1))
n = theory.parameter("n", "a count", Interval(1, oo), integer=True)
p, q = (theory.parameter(name, "a leg", Interval.open(0, oo)) for name in "pq")
mean = theory.unknown("mean", "arithmetic mean", Interval.open(0, oo))
spread = theory.unknown("spread", "half the difference", Interval(-oo, oo))
law = theory.model("law", "", Eq(share, start / (start + (1 - start) * exp(-rate * t))))
odds = theory.claim(
    "odds",
    "The odds",
    Eq(share / (1 - share), start / (1 - start) * exp(rate * t)),
    given=[law],
    proof=by.identity(),
)
forms = theory.claim(
    "forms",
    "Two forms",
    Eq(
        start / (start + (1 - start) * exp(-rate * t)),
        start * exp(rate * t) / (1 - start + start * exp(rate * t)),
    ),
    proof=by.identity(),
)
sums = theory.claim(
    "sums",
    "The sum of the first n numbers",
    Eq(n * (n + 1) / 2, (n**2 + n) / 2, evaluate=False),
    proof=by.identity(),
)
halves = [
    theory.model("mean_is", "", Eq(mean, (p + q) / 2)),
    theory.model("spread_is", "", Eq(spread, (p - q) / 2)),
]
product = theory.claim("product", "p q", Eq(mean**2 - spread**2, p * q), given=halves, proof=by.identity())
free = theory.claim("free", "", Eq(mean * (p + q), mean * p + mean * q), proof=by.identity())
means = theory.claim("means", "(p + q)/2 >= √(p q)", (p + q) / 2 >= p * q * 2 / (p + q), proof=by.sign())
steep = theory.claim(
    "steep", "", Eq(1 / (1 + exp(-p)), exp(p) / (1 + exp(p)), evaluate=False), proof=by.identity()
)
tails = theory.claim(
    "tails",
    "",
    Eq(exp(-(p**2)) * exp(-2 * p) * exp(300), exp(300 - 2 * p - p**2), evaluate=False),
    proof=by.identity(),
)
wrong = theory.published(
    "wrong", "", Eq(mean**2 + spread**2, p * q), given=halves, proof=by.refutation(), corrected_by=product
)
open_one = theory.claim("open", "", Eq(sqrt(p**2 + q**2), p + q), proof=by.identity())
limit = theory.claim("limit", "", Eq(exp(-p), 1 - p), proof=by.series(p, 0, 2))


def run(claim: str | Claim, target: Any, **options: Any) -> None:
    """Decorate an object and run its one check."""
    assert claims(claim, **options)(target) is target
    (check,) = target.__rederive_claims__
    assert isinstance(check, ClaimCheck) and check.id == (claim if isinstance(claim, str) else claim.id)
    check.run(settings=FEW)


def failure(claim: str | Claim, target: Any, **options: Any) -> str:
    with pytest.raises(AssertionError) as raised:
        run(claim, target, **options)
    return str(raised.value)


def logistic(t: Any, rate: Any, start: Any) -> Any:
    return start / (start + (1 - start) * np.exp(-rate * t))


def other(t: Any, rate: Any, start: Any) -> Any:
    return start * np.exp(rate * t) / (1 - start + start * np.exp(rate * t))


def named(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    function.__name__ = name
    return function


def test_right_code_passes_in_each_form() -> None:
    run(odds, named("share", lambda t, rate, start: logistic(t, rate, start)))
    run(forms, lambda t, rate, start: logistic(t, rate, start))
    run(forms, lambda *, start, rate, t=0.0: logistic(t, rate, start), side="rhs")
    run(
        odds,
        lambda x, r, s: logistic(x, r, s),
        names={"x": "t", "r": rate, "s": "start", "<lambda>": "share"},
    )
    run(sums, lambda n: n * (n + 1) // 2)


def test_a_plain_function_that_loses_nothing_it_need_not_passes() -> None:
    run(product, named("mean", lambda p, q: 0.5 * p + 0.5 * q))
    run(means, lambda p, q: (p + q) / 2)


BUGS: dict[str, tuple[Claim, Callable[..., Any], str]] = {
    "sign": (
        odds,
        named("share", lambda t, rate, start: start / (start + (1 - start) * np.exp(rate * t))),
        "share(t=1.0, rate=1.0, start=0.5)",
    ),
    "dropped": (
        odds,
        named("share", lambda t, rate, start: start / (1 + (1 - start) * np.exp(-rate * t))),
        "true       0.73105857863",
    ),
    "coefficient": (
        forms,
        lambda t, rate, start: start / (start + (1 - start) * np.exp(-2 * rate * t)),
        "off by",
    ),
    "swapped": (forms, lambda t, rate, start: logistic(t, start, rate), "gave"),
    "precision": (
        forms,
        lambda t, rate, start: np.asarray(np.float32(logistic(t, rate, start)), dtype=float),
        "ulp",
    ),
    "one place": (sums, lambda n: n * (n + 1) / 2 + (n == 3), "n=3"),
    "off by one": (sums, lambda n: n * (n - 1) / 2, "n=1"),
    "nan": (
        forms,
        lambda t, rate, start: np.where(np.asarray(t) > 3, np.nan, logistic(t, rate, start)),
        "nan",
    ),
    "overflow": (forms, lambda t, rate, start: math.exp(1000 * t), "OverflowError"),
    "raises": (forms, lambda t, rate, start: [][1], "IndexError"),
    "text": (forms, lambda t, rate, start: "0.5", "no number"),
    "inequality": (means, lambda p, q: np.minimum(p, q) / 2, "gave"),
}


@pytest.mark.parametrize(("claim", "function", "told"), BUGS.values(), ids=BUGS)
def test_bugs_are_caught(claim: Claim, function: Callable[..., Any], told: str) -> None:
    message = failure(claim, function, examples=100 if told == "n=3" else None)
    assert claim.id in message and told in message


@pytest.mark.parametrize(
    ("function", "told"),
    [
        (lambda t, rate, start: start / (start + (1 - start) * math.exp(-rate * t)), "raised TypeError"),
        (lambda t, rate, start: np.sum(logistic(t, rate, start)), "shape (), not (3,)"),
        (
            lambda t, rate, start: logistic(t, rate, start) / np.max(np.ones_like(t) * start) * start,
            "element",
        ),
        (
            lambda t, rate, start: logistic(t, rate, start) if np.ndim(t) < 2 else logistic(t, rate, start).T,
            "(3, 2)",
        ),
        (lambda t, rate, start: logistic(t, rate, start if t > 0 else 1 * start), "ambiguous"),
    ],
    ids=["scalar only", "reduces", "mixes elements", "transposes", "branches"],
)
def test_array_bugs_are_caught(function: Callable[..., Any], told: str) -> None:
    assert told in failure(forms, function)
    if "element" not in told:
        run(forms, named("scalar", lambda t, rate, start: float(logistic(t, rate, start))), arrays=False)


class Logistic:
    """Right: the methods compute symbols of the claim."""

    def __init__(self, rate: float, start: float) -> None:
        self.rate, self.start = rate, start

    def share(self, t: Any) -> Any:
        return logistic(t, self.rate, self.start)


class Late(Logistic):
    """Wrong: the time counts twice."""

    def share(self, t: Any) -> Any:
        return logistic(2 * t, self.rate, self.start)


class Legs:
    """Several symbols at once, one a property."""

    def __init__(self, p: float, q: float) -> None:
        self.p, self.q = p, q

    @property
    def mean(self) -> float:
        return (self.p + self.q) / 2

    def spread(self) -> float:
        return (self.p - self.q) / 2


class WrongLegs(Legs):
    def spread(self) -> float:
        return self.p - self.q


def test_classes() -> None:
    run(odds, Logistic)
    run(product, Legs)
    assert "Late(rate=1.0, start=0.5).share(t=1.0)" in failure(odds, Late)
    assert "WrongLegs.spread" in failure(product, WrongLegs) or "spread(" in failure(product, WrongLegs)


def test_several_claims_and_decorators() -> None:
    @claims(forms, odds)
    @claims(sums)
    class Nothing:
        pass

    found: Any = Nothing
    assert [c.id for c in found.__rederive_claims__] == ["growing.forms", "growing.odds", "growing.sums"]

    class Sub(Nothing):
        pass

    claims(means)(Sub)
    assert [c.id for c in vars(Sub)["__rederive_claims__"]] == ["growing.means"]


def test_claims_that_are_not_settled_are_refused() -> None:
    with pytest.raises(UnsettledClaimError, match=r"growing\.wrong is refuted.*right is growing\.product"):
        run(wrong, named("mean", lambda p, q: p))
    with pytest.raises(UnsettledClaimError, match=r"growing\.open is not settled.*"):
        run(open_one, lambda p, q: np.hypot(p, q))
    with pytest.raises(UnsettledClaimError, match="asymptotic"):
        run(limit, lambda p: 1 - p)


def test_misuse_is_told() -> None:
    with pytest.raises(CheckError, match="stands for no symbol"):
        run(forms, lambda t, rate, begin: 0)
    with pytest.raises(CheckError, match="takes not all that a side is made of"):
        run(forms, lambda t, rate: 0)
    with pytest.raises(CheckError, match="holds where its given equations do"):
        run(product, lambda p, q, mean, spread: mean**2 - spread**2)
    with pytest.raises(CheckError, match="is also about q"):
        run(free, named("mean", lambda p: p))
    with pytest.raises(CheckError, match="no method of Nothing"):
        run(forms, type("Nothing", (), {}))
    with pytest.raises(CheckError, match="names: x stands for 'nothing'"):
        run(forms, lambda x: 0, names={"x": "nothing"})
    for options in ({"ulp": 0}, {"ulp": True}, {"ulp": "4"}):
        with pytest.raises(CheckError, match="ulp="):
            claims(forms, **options)  # type: ignore[arg-type]
    for nothing in ((), ("",), (3,)):
        with pytest.raises(CheckError):
            claims(*nothing)  # type: ignore[arg-type]
    with pytest.raises(CheckError, match="decorates functions and classes"):
        claims(forms)(3)
    with pytest.raises(CheckError, match="side="):
        run(forms, lambda t, rate, start: 0, side="left")


def test_a_check_that_says_nothing_fails() -> None:
    # With this tolerance any answer would do.
    assert issubclass(VacuousCheckError, AssertionError)
    with pytest.raises(VacuousCheckError, match="at none of"):
        run(forms, lambda t, rate, start: logistic(t, rate, start), ulp=2.0**39 * 1.9, arrays=False)


def test_names_of_files_and_shipped_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = """
from sympy import Eq
from derive import Theory, by
theory = Theory("tiny", "")
x = theory.parameter("x", "")
theory.claim("square", "", Eq((x + 1) ** 2, x**2 + 2 * x + 1), proof=by.identity())
"""
    (tmp_path / "tiny.py").write_text(text)
    monkeypatch.chdir(tmp_path)
    run("tiny.py:square", lambda x: (x + 1) * (x + 1))
    assert "tiny.square" in failure("tiny.py:square", lambda x: x * x + 2 * x)
    run("special.owens_t.at_zero", lambda a: np.arctan(a) / (2 * np.pi))
    with pytest.raises(LookupError, match=r"did you mean special\.owens_t\.at_zero"):
        run("special.owens_t.at_zer", lambda a: a)


def test_all_claims_of_an_object_are_run_at_once():
    with pytest.raises(CheckError, match="is not decorated with @claims"):
        assert_claims(len)
    ran = []

    class Check:
        def run(self, settings):
            ran.append(settings)

    def share():
        pass

    share.__rederive_claims__ = (Check(), Check())
    assert_claims(share)
    assert ran == [None, None]


def by_place(
    function: Callable[..., Any], change: Callable[[Any], Any], dimensions: int
) -> Callable[..., Any]:
    """Right for numbers, and changed for arrays of so many dimensions."""

    def changed(t: Any, rate: Any, start: Any) -> Any:
        value = function(t, rate, start)
        return change(value) if np.ndim(value) == dimensions else value

    return changed


@pytest.mark.parametrize("dimensions", [1, 2])
@pytest.mark.parametrize(
    "change",
    [
        lambda v: np.full(np.shape(v), np.nan),
        lambda v: np.full(np.shape(v), np.inf),
        lambda v: v[::-1],
        lambda v: np.roll(v, 1, axis=-1),
        lambda v: np.sort(v, axis=-1),
    ],
    ids=["nan", "infinite", "reversed", "rolled", "sorted"],
)
def test_wrong_elements_are_caught_in_each_place(change: Callable[[Any], Any], dimensions: int) -> None:
    assert "an element is" in failure(forms, by_place(logistic, change, dimensions))


def test_code_that_overwrites_its_arrays_is_caught() -> None:
    def after(t: Any, rate: Any, start: Any) -> Any:
        value = logistic(t, rate, start)
        if np.ndim(t):
            t *= 2
        return value

    assert "it overwrites t, which is the caller's" in failure(forms, after)


class Reversed(Logistic):
    """Wrong: arrays come back in another order."""

    def share(self, t: Any) -> Any:
        value = super().share(t)
        return value[::-1] if np.ndim(value) else value


def test_methods_that_change_the_order_are_caught() -> None:
    assert "an element is" in failure(odds, Reversed)


@pytest.mark.parametrize(
    "function",
    [
        lambda t, rate, start: other(t, rate, start),
        lambda t, rate, start: np.where(np.asarray(rate * t) > 720, -5, logistic(t, rate, start)),
    ],
    ids=["nan", "wrong"],
)
def test_a_side_beyond_the_floats_leaves_the_other_to_judge_by(function: Callable[..., Any]) -> None:
    check = ClaimCheck(steep, lambda p: function(p, 1.0, 0.5), 8.0, {}, "lhs", False, None)
    with pytest.raises(AssertionError, match="true       1"):
        check.run(settings=settings(FEW, max_examples=200))


def test_what_a_plain_program_loses_to_tiny_numbers_is_no_fault() -> None:
    run(tails, lambda p: np.exp(-p * p) * np.exp(-2 * p) * np.exp(300))
    run(tails, lambda p: np.exp(300 - p * (p + 2)))
    assert "gave" in failure(tails, lambda p: np.where(np.asarray(p) > 50, 1, np.exp(300 - p * (p + 2))))
