"""Properties of quantities, found and settled; code that breaks one is caught without any value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, settings
from scipy import special
from sympy import Interval, Rational, Symbol, atan, cos, oo, pi

import numerics
from derive import Flow, Theory
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
    metamorphic("lsgan.expectation_erf").check(_expectation, settings=FEW)


def _expectation(a: Any, b: Any, c: Any) -> float:
    return float(numerics.evaluate("lsgan.expectation_erf", a=a, b=b, c=c, digits=17).mid)


@pytest.mark.parametrize(
    ("name", "function", "told"),
    [
        ("special.owens_t", lambda h, a: special.owens_t(h, abs(a)), "differ by"),
        ("special.owens_t", lambda h, a: special.owens_t(h, a) + 1e-9, "special.owens_t"),
        ("special.erfcx", lambda x: special.erfcx(x) * np.sign(x - 3), "erfcx(x) >= 0"),
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
        metamorphic(name).check(function, settings=FEW)
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
