"""Any float function against certified values: to the last places, at edges, and on arrays."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from scipy import special

import numerics
from derive.testing import CheckError, VacuousCheckError, assert_matches, floats_in
from numerics.errors import DomainError, RederiveError, UnknownParameterError, UnknownQuantityError
from tests.helpers.profiles import examples

FEW = settings(examples(40), phases=(Phase.generate,))
NEAR = {"x": st.floats(-5, 25)}


def collected(strategy: Any, count: int = 150) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []

    @settings(max_examples=count, database=None, derandomize=True)
    @given(strategy)
    def collect(arguments: dict[str, Any]) -> None:
        found.append(arguments)

    collect()
    return found


def test_floats_lie_in_the_domains_and_reach_their_edges() -> None:
    found = collected(floats_in("special.bivariate_normal_cdf"), 400)
    assert all(set(p) == {"x", "y", "rho"} and -1 <= p["rho"] <= 1 for p in found)
    assert {-1.0, 1.0} <= {p["rho"] for p in found}
    assert any(0 < abs(p["x"]) < 2.3e-308 for p in found) and any(abs(p["x"]) > 1e100 for p in found)
    assert {math.copysign(1, p["x"]) for p in found} == {1, -1}
    positive = [p["x"] for p in found if p["x"] > 0]
    assert len({math.frexp(x)[1] for x in positive}) > 40  # no few magnitudes have them all
    near = [1 - p["rho"] for p in found if 0 < 1 - p["rho"] < 1]
    assert len({math.frexp(x)[1] for x in near}) > 14
    assert len({math.floor(8 * p["rho"]) for p in found}) > 11
    whole = collected(floats_in("spin_glass.total_complexity", kappa=0.5, sigma_z=st.floats(-1, 2)), 60)
    assert all(
        type(p["p"]) is int and p["p"] >= 2 and p["kappa"] == 0.5 and 0 < p["sigma_z"] <= 2 for p in whole
    )
    assert any(p["u_D"] == math.inf for p in collected(floats_in("spin_glass.complexity"), 300))


def test_fixed_values_are_looked_at() -> None:
    with pytest.raises(DomainError, match="rho = 2"):
        floats_in("special.bivariate_normal_cdf", rho=2)
    with pytest.raises(UnknownParameterError, match="'z'"):
        floats_in("special.erfcx", z=1)
    with pytest.raises(UnknownQuantityError, match=r"special\.erfcx"):
        floats_in("special.erfcy")


def test_good_functions_match() -> None:
    assert_matches(numerics.special.erfcx, "special.erfcx", settings=FEW)
    assert_matches(special.erfcx, "special.erfcx", ulp=16, fixed=NEAR, settings=FEW)  # by its order: a ufunc
    assert_matches(
        lambda x: special.erfcx(x) * np.longdouble(1), "special.erfcx", ulp=16, fixed=NEAR, settings=FEW
    )
    assert_matches(
        lambda s: np.arctan(s) * 0 + 1.0, "special.erfcx", fixed={"x": 0}, names={"s": "x"}, arrays=False
    )


@pytest.mark.parametrize(
    ("function", "told"),
    [
        (lambda x: special.erfcx(x) * (1 + 1e-13), "ulp; allowed are 16"),
        (lambda x: np.exp(x * x) * (1 - special.erf(x)), "off by"),
        (lambda x: special.erfcx(np.float32(x)), "off by"),
        (lambda x: special.erfcx(x) * np.longdouble(1.001), "off by"),
        (lambda x: np.nan * x, "gave       nan"),
        (lambda x: [1.0, 2.0], "gave       [1.0, 2.0]"),
        (lambda x: None, "gave       None"),
        (lambda x: 1 / (x - x), "ZeroDivisionError"),
        (lambda x: float(special.erfcx(x)), "raised TypeError"),
        (lambda x: np.atleast_1d(special.erfcx(x)).ravel()[:1], "not (3,)"),
    ],
)
def test_bugs_are_caught(function: Callable[..., Any], told: str) -> None:
    with pytest.raises(AssertionError) as raised:
        assert_matches(function, "special.erfcx", ulp=16, fixed=NEAR, settings=FEW)
    assert told in str(raised.value) and "special.erfcx" in str(raised.value)


def test_the_message_shows_the_simplest_arguments_and_the_true_value() -> None:
    with pytest.raises(AssertionError) as raised:
        assert_matches(lambda x: special.erfcx(x) + (x > 2), "special.erfcx", ulp=16, settings=FEW)
    assert "at         <lambda>(x=3.0)" in str(raised.value)
    assert "true       0.1790011511813899504192948" in str(raised.value)


def test_vectors_and_complex_values() -> None:
    def best(re: float, im: float) -> Any:
        known = numerics.evaluate("games.best_heavy_ball", re=re, im=im, digits=17)
        return [float(v.mid) for v in known]

    assert_matches(
        best, "games.best_heavy_ball", fixed={"re": st.floats(0.5, 2), "im": st.floats(0, 2)}, settings=FEW
    )
    with pytest.raises(AssertionError, match="off by"):
        assert_matches(
            lambda re, im: [-v for v in best(re, im)], "games.best_heavy_ball", fixed={"re": 1.0, "im": 1.0}
        )

    def stieltjes(lam: float) -> complex:
        known = numerics.evaluate("spin_glass.stieltjes_G", lam=lam, digits=17, **point)
        return complex(float(known.real.mid), float(known.imag.mid))

    point = {"kappa": 0.5, "b": 1.0, "b1": 0.5, "x1": 1.0}
    assert_matches(
        stieltjes,
        "spin_glass.stieltjes_G",
        fixed={"lam": st.floats(-1, 1), **point},
        examples=5,
        arrays=False,
    )


def test_misuse_and_vacuity_are_told() -> None:
    with pytest.raises(CheckError, match="does not take h"):
        assert_matches(lambda a: a, "special.owens_t")
    with pytest.raises(CheckError, match="names: s stands for 'z'"):
        assert_matches(lambda s: s, "special.erfcx", names={"s": "z"})
    with pytest.raises(RederiveError):
        assert_matches(lambda x: x, "special.nothing")
    with pytest.raises(CheckError, match="ulp=0"):
        assert_matches(lambda x: x, "special.erfcx", ulp=0)
    with pytest.raises(VacuousCheckError, match="had a value at none"):
        # All values there are beyond the range of floats.
        assert_matches(lambda x: x, "special.erfcx", fixed={"x": st.floats(-1000, -100)}, settings=FEW)


@pytest.mark.parametrize("dimensions", [1, 2])
@pytest.mark.parametrize(
    "change", [lambda v: np.full(v.shape, np.nan), lambda v: v[::-1], lambda v: np.sort(v, axis=-1)]
)
def test_wrong_elements_are_caught_in_each_place(change: Callable[[Any], Any], dimensions: int) -> None:
    def changed(x: Any) -> Any:
        value = special.erfcx(x)
        return change(value) if np.ndim(value) == dimensions else value

    with pytest.raises(AssertionError, match="an element is"):
        assert_matches(changed, "special.erfcx", ulp=16, fixed=NEAR, settings=FEW)
