"""Properties of quantities, found and settled; code that breaks one is caught without any value."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, settings
from scipy import special
from sympy import Eq, Interval, Rational, Symbol, atan, cos, oo, pi, sqrt

import numerics
from derive import Flow, Theory, by
from derive.testing import CheckError, NoPropertyError, Property, metamorphic
from tests.helpers.profiles import examples

FEW = settings(examples(30), phases=(Phase.generate,))


def found(name: str) -> dict[str, Property]:
    return {p.statement: p for p in metamorphic(name).properties}


def test_properties_of_owens_t_and_their_origins() -> None:
    properties = found("special.owens_t")
    assert properties["owens_t(-h, a) = owens_t(h, a)"].origin.startswith("proved just now")
    assert properties["owens_t(h, -a) = -owens_t(h, a)"].origin.startswith("proved just now")
    origins = {p.origin for p in properties.values()}
    assert {"special.owens_t.reflection", "special.owens_t.at_one"} <= origins
    for p in properties.values():
        if "bivariate" not in p.statement:
            p.check(special.owens_t, settings=FEW, ulp=2.0**20)  # its tails are right to ten digits only


def test_scalings_and_what_is_not_proved_says_so() -> None:
    properties = found("games.heavy_ball_radius")
    scaled = properties[
        "heavy_ball_radius(re/scale, im/scale, eta*scale, beta) = heavy_ball_radius(re, im, eta, beta)"
    ]
    assert scaled.origin.startswith("proved just now")
    flipped = properties["heavy_ball_radius(re, -im, eta, beta) = heavy_ball_radius(re, im, eta, beta)"]
    assert flipped.origin == "enclosed at 8 exact points, not proved"
    vector = found("games.best_alternating_equal")
    assert any("[0] = best_alternating_equal(sigma)[0]*scale" in s for s in vector)


def test_the_shipped_implementations_keep_them() -> None:
    metamorphic("special.bivariate_normal_cdf").properties[2].check(
        numerics.special.bivariate_normal_cdf, ulp=2.0**16, settings=FEW
    )
    metamorphic("lsgan.expectation_erf").check(_expectation, arrays=False, settings=FEW)


def _expectation(a: Any, b: Any, c: Any) -> float:
    return float(numerics.evaluate("lsgan.expectation_erf", a=a, b=b, c=c, digits=17).mid)


@pytest.mark.parametrize(
    ("name", "function", "told"),
    [
        ("special.owens_t", lambda h, a: special.owens_t(h, abs(a)), "differ by"),
        ("special.owens_t", lambda h, a: special.owens_t(h, a) + 1e-9, "special.owens_t"),
        ("special.erfcx", lambda x: special.erfcx(x) * np.sign(x - 3), "erfcx(x)"),
        ("lsgan.expectation_erf", lambda a, b, c: a / c + b**2, "expectation_erf(-a, -b, c)"),
        ("lsgan.expectation_erf", lambda a, b, c: np.tanh(a) * c, "expectation_erf(a*scale, b, c*scale)"),
        ("games.heavy_ball_radius", lambda re, im, eta, beta: re**2 + im, "heavy_ball_radius"),
        ("games.best_alternating_equal", lambda sigma: [sigma, 1, 1], "best_alternating_equal"),
        ("special.erfcx", lambda x: [][1], "IndexError"),
        ("special.owens_t", lambda h, a: special.owens_t(h, a) if abs(h) <= 3 else np.nan, "= nan"),
        (
            "special.owens_t",
            lambda h, a: special.owens_t(h, a) if abs(h) <= 3 else 1 / 0,
            "ZeroDivisionError",
        ),
    ],
)
def test_bugs_are_caught_without_reference_values(name: str, function: Any, told: str) -> None:
    with pytest.raises(AssertionError) as raised:
        metamorphic(name).check(function, arrays=False, settings=FEW)
    assert told in str(raised.value)


def test_a_quantity_of_ones_own_and_one_without_properties() -> None:
    theory = Theory("angles", "")
    u, v = theory.parameter("u", ""), theory.parameter("v", "", Interval.open(0, oo))
    even = theory.quantity("even", "", parameters=(u, v), value=cos(u) / v)
    told = {p.statement for p in metamorphic(even).properties}
    assert told == {"even(-u, v) = even(u, v)", "even(u, v/scale) = even(u, v)*scale"}
    with pytest.raises(AssertionError, match="even"):
        metamorphic(even).check(lambda u, v: np.sin(u) / v, settings=FEW)
    metamorphic(even).check(lambda u, v: np.cos(u) / v, settings=FEW)
    odd_one = theory.quantity("odd_one", "", parameters=(u, v), value=cos(u + 1) + 1 / (v + 2))
    with pytest.raises(NoPropertyError, match=r"angles\.odd_one"):
        metamorphic(odd_one)


def test_signs_beginnings_and_complements() -> None:
    theory = Theory("falling", "")
    t, x0 = theory.parameter("t", "", Interval(0, oo)), theory.parameter("x0", "")
    x = Symbol("x", real=True)
    fall = theory.quantity("fall", "", parameters=(t, x0), value=x, flow=Flow({x: -x}, t, {x: x0}))
    (start,) = (p for p in metamorphic(fall).properties if p.origin.startswith("definition"))
    start.check(lambda t, x0: x0 * np.exp(-t), settings=FEW)
    with pytest.raises(AssertionError, match=r"fall\(0, x0\) = x0"):
        start.check(lambda t, x0: x0 * np.exp(-t) + 0.01, settings=FEW)
    share = theory.quantity("share", "", parameters=(x0,), value=Rational(1, 2) + atan(x0) / pi)
    (complement,) = metamorphic(share).properties
    assert complement.statement == "share(-x0) = 1 - share(x0)" and complement.origin.startswith("proved")
    complement.check(lambda x0: 0.5 + np.arctan(x0) / np.pi, settings=FEW)
    with pytest.raises(AssertionError, match="differ by"):
        complement.check(lambda x0: 0.4 + np.arctan(x0) / np.pi, settings=FEW)
    energy = theory.quantity("energy", "", parameters=(t, x0), value=x0**2 / 2 + t * (t + 1))
    positive = {p.statement: p for p in metamorphic(energy).properties}["energy(t, x0) >= 0"]
    assert positive.origin.startswith("proved just now")
    with pytest.raises(AssertionError, match="energy"):
        positive.check(lambda t, x0: t - x0**2, settings=FEW)


CLAIMED = """
from sympy import Derivative, Eq, Rational, exp, gamma, oo
from derive import Interval, Theory, by
theory = Theory("claimed", "")
t = theory.parameter("t", "")
rate, start = (theory.parameter(n, "", Interval.open(0, end)) for n, end in (("rate", oo), ("start", 1)))
n = theory.parameter("n", "", Interval(0, 60), integer=True)
x, a = (theory.parameter(name, "", Interval.open(0, oo)) for name in "xa")
share = start / (start + (1 - start) * exp(-rate * t))
theory.claim("grows", "", Eq(Derivative(share, t), rate * share * (1 - share)), proof=by.derivative(t))
grown = start * exp(rate * t) / (1 - start + start * exp(rate * t))
theory.claim("form", "", Eq(share, grown), proof=by.identity())
theory.claim("wrong", "", Eq(share, 1 - grown), proof=by.identity())
theory.quantity("share", "", parameters=(t, rate, start), value=share)
s = theory.unknown("s", "", Interval.open(0, 1))
law = theory.model("law", "", Eq(s, share))
odds = start * exp(rate * t) / (1 - start)
theory.claim("odds", "", Eq(s / (1 - s), odds), given=[law], proof=by.identity())
hill = x / (a + x)
theory.claim("small", "", Eq(hill, x / a - x**2 / a**2), proof=by.series(x, 0, 3))
theory.claim("large", "", Eq(hill, 1 - a / x), proof=by.series(x, oo, 2))
theory.claim("below", "", hill < x / a, proof=by.sign())
theory.quantity("hill", "", parameters=(x, a), value=hill)
theory.quantity("ratio", "", parameters=(n,), value=gamma(n + Rational(1, 2)) / gamma(n + 1))
theory.quantity("power", "", parameters=(n, start), value=start * (1 - start) ** n)
step = 1 / (n * a + 1)
theory.claim("next", "", Eq(step.subs(n, n + 1), step / (1 + a * step)), proof=by.identity())
theory.quantity("step", "", parameters=(n, a), value=step)
"""


@pytest.fixture(scope="module")
def stated(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The properties of a quantity of a file that states claims about several, by their origin."""
    file = tmp_path_factory.mktemp("claimed") / "claimed.py"
    file.write_text(CLAIMED)
    known: dict[str, dict[str, Property]] = {}

    def of(name: str) -> dict[str, Property]:
        if name not in known:
            known[name] = {p.origin: p for p in metamorphic(f"{file}:{name}").properties}
        return known[name]

    return of


def logistic(t: Any, rate: Any, start: Any) -> Any:
    return start / (start + (1 - start) * np.exp(-rate * t))


APPROACH = "{}, and enclosures at each point"
SEEN = "its formula, enclosed at 8 exact points, not proved"


@pytest.mark.parametrize(
    ("name", "origin", "right", "wrong"),
    [
        ("share", "claimed.grows", logistic, lambda t, rate, start: logistic(1.01 * t, rate, start)),
        ("share", "claimed.form", logistic, lambda t, rate, start: logistic(-t, rate, start)),
        ("share", "claimed.odds", logistic, lambda t, rate, start: 2 * logistic(t, rate, start)),
        ("hill", "claimed.below", lambda x, a: x / (a + x), lambda x, a: 1.5 * x / a),
        (
            "hill",
            APPROACH.format("claimed.small"),
            lambda x, a: x / (a + x),
            lambda x, a: 2 * x / (a + 2 * x),
        ),
        ("hill", APPROACH.format("claimed.large"), lambda x, a: x / (a + x), lambda x, a: x / (2 * a + x)),
        (
            "ratio",
            SEEN,
            lambda n: np.vectorize(lambda k: math.gamma(k + 0.5) / math.gamma(k + 1.0))(n),
            lambda n: special.poch(n + 1.0, -0.25),
        ),
        (
            "power",
            SEEN,
            lambda n, start: start * (1 - start) ** n,
            lambda n, start: start * (1 - start) ** (n / 2),
        ),
        ("step", "claimed.next", lambda n, a: 1 / (n * a + 1), lambda n, a: 1 / (n * a / 2 + 1)),
    ],
    ids=[
        "slope",
        "form",
        "unknown that an equation defines",
        "bound",
        "expansion",
        "limit",
        "recurrence of gammas",
        "geometric",
        "stated recurrence",
    ],
)
def test_what_claims_and_formulas_say_is_a_property(
    stated: Any, name: str, origin: str, right: Any, wrong: Any
) -> None:
    held = stated(name)[origin]
    held.check(right, settings=FEW)
    with pytest.raises(AssertionError, match="does not keep a property"):
        held.check(wrong, settings=settings(FEW, max_examples=100))


def test_what_is_false_or_about_others_is_no_property(stated: Any) -> None:
    origins = {o for name in ("share", "hill", "step") for o in stated(name)}
    assert "claimed.wrong" not in origins
    assert not any(o.startswith("claimed.") for o in stated("power"))
    told = {p.statement for p in stated("share").values()}
    assert "share(t, rate, start) = start*exp(rate*t)/(start*exp(rate*t) - start + 1)" in told


def test_what_a_plain_program_loses_by_cancelling_is_no_fault() -> None:
    theory = Theory("moving", "")
    b = theory.parameter("b", "speed over that of light", Interval.Ropen(0, 1))
    excess = 1 / sqrt(1 - b**2) - 1
    form = b**2 / (1 - b**2) / (1 + 1 / sqrt(1 - b**2))
    theory.claim("form", "", Eq(excess, form), proof=by.identity())
    kinetic = theory.quantity("kinetic", "", parameters=(b,), value=excess)
    held = metamorphic(kinetic, theory=theory)
    held.check(lambda b: 1 / np.sqrt(1 - b**2) - 1, settings=FEW)
    with pytest.raises(AssertionError, match="does not keep a property"):
        held.check(lambda b: 1 / np.sqrt(1 - b**2) - 1 + 1e-12 * b, settings=FEW)


def test_arrays_must_be_answered_like_numbers(stated: Any) -> None:
    form = stated("share")["claimed.form"]
    for wrong, told in (
        (lambda t, rate, start: float(logistic(t, rate, start)), "raised TypeError"),
        (
            lambda t, rate, start: logistic(t, rate, start)[::-1] if np.ndim(t) else logistic(t, rate, start),
            "an element is",
        ),
    ):
        with pytest.raises(AssertionError, match=told):
            form.check(wrong, settings=FEW)
    form.check(lambda t, rate, start: float(logistic(t, rate, start)), arrays=False, settings=FEW)


def test_a_quantity_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "waves.py"
    file.write_text(
        "from sympy import sin\nfrom derive import Theory\ntheory = Theory('waves', '')\n"
        "x = theory.parameter('x', '')\ntheory.quantity('wave', '', parameters=(x,), value=sin(x) ** 3)\n"
    )
    held = metamorphic(f"{file}:wave")
    assert [p.statement for p in held.properties] == ["wave(-x) = -wave(x)"]
    held.check(lambda x: np.sin(x) ** 3, settings=FEW)
    with pytest.raises(LookupError, match="no quantity is called"):
        metamorphic(f"{file}:waves")


def test_misuse_is_told() -> None:
    with pytest.raises(LookupError, match=r"did you mean special\.erfcx"):
        metamorphic("special.erfc")
    with pytest.raises(CheckError, match="quantity=3"):
        metamorphic(3)  # type: ignore[arg-type]
    with pytest.raises(CheckError, match="does not take a"):
        metamorphic("special.owens_t").properties[0].check(lambda h: h)
