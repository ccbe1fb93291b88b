"""Best parameters over a set of eigenvalues: certificates that hold, and forged ones that do not."""

from __future__ import annotations

import copy
import json
import math
import re
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from flint import fmpq
from hypothesis import given
from hypothesis import strategies as st

import numerics.games as games
from numerics import DomainError, Enclosure, ParameterError, PrecisionError, ShapeError
from numerics.games.over_sets.rate_balls import excluded, extremes, steadily_apart
from numerics.games.over_sets.rate_certificate import within
from numerics.games.over_sets.rate_set import step_intervals
from numerics.precision import working_precision
from tests.helpers.profiles import examples

reals = st.floats(0.05, 20)
eigenvalues = st.lists(
    st.one_of(st.builds(complex, reals, st.floats(-20, 20)), reals), min_size=1, max_size=6
)
SPECTRUM = [1 + 2j, 3 - 1j, 0.5 + 0.25j, 4]


def largest(lam: Any, eta: Any, beta: Any) -> Any:
    return np.max([games.heavy_ball_radius(value, eta, beta) for value in np.asarray(lam)], axis=0)


@examples(40)
@given(eigenvalues)
def test_the_enclosure_is_narrow_and_reached(lam: list[complex]) -> None:
    best = games.best_heavy_ball_over_set(lam)
    radius = best.radius
    size = min(max(float(radius.lower), 1e-3), 1 - float(radius.upper))
    assert radius.upper - radius.lower <= 1e-6 * size
    # where the radius is 0 the step 1/λ is rounded
    assert (
        float(radius.lower) <= largest(lam, best.eta, best.beta) <= float(radius.upper) * (1 + 1e-15) + 1e-15
    )
    eta = best.eta * np.linspace(0.1, 2, 59)[:, None]
    beta = np.unique(np.concatenate([np.linspace(-0.99, 0.99, 67), best.beta + np.linspace(-1e-3, 1e-3, 41)]))
    assert (largest(lam, eta, beta) >= float(radius.lower) * (1 - 1e-12)).all()
    again = games.verify_heavy_ball_certificate(json.loads(json.dumps(best.certificate)))
    assert again == radius


@examples(25)
@given(st.floats(0.1, 10), st.floats(0.1, 10))
def test_one_pair_is_the_closed_form(a: float, b: float) -> None:
    found = games.best_heavy_ball_over_set([complex(a, b), complex(a, -b)])
    assert found.radius.overlaps(Enclosure(Fraction(math.tan(math.atan2(b, a) / 2)), 1e-15))
    best = games.best_heavy_ball(complex(a, b))
    assert found.eta == pytest.approx(best.eta, rel=1e-3) and found.beta == pytest.approx(best.beta, rel=1e-3)


@pytest.mark.parametrize("kappa", [2, 10, 1000])
def test_a_real_interval_is_polyaks_optimum(kappa: int) -> None:
    """Real eigenvalues from 1 to κ: ρ = (√κ - 1)/(√κ + 1), β = ρ²; those in between do not matter."""
    found = games.best_heavy_ball_over_set([1, kappa, *np.linspace(1, kappa, 9)])
    true = (math.sqrt(kappa) - 1) / (math.sqrt(kappa) + 1)
    assert found.radius.overlaps(Enclosure(Fraction(true), 1e-15))
    assert found.beta == pytest.approx(true**2, rel=1e-4)
    assert found.eta == pytest.approx(4 / (1 + math.sqrt(kappa)) ** 2, rel=1e-4)


def test_one_real_number_is_solved_exactly() -> None:
    found = games.best_heavy_ball_over_set(["1/3", Fraction(1, 3), ("1/3", 0)])
    assert found.radius == 0 and found.eta == 3.0 and found.beta == 0.0
    assert games.verify_heavy_ball_certificate(found.certificate) == 0


def test_conjugates_scale_and_order_do_not_matter() -> None:
    best = games.best_heavy_ball_over_set(SPECTRUM)
    both = [z for value in SPECTRUM for z in (np.conj(value), value)]
    for lam, scale in ((both[::-1], 1.0), ([2.0**40 * z for z in SPECTRUM], 2.0**40)):
        other = games.best_heavy_ball_over_set(lam)
        assert other.radius.overlaps(best.radius) and other.eta * scale == pytest.approx(best.eta, rel=1e-4)


@pytest.mark.parametrize("width", [1e-2, 1e-7, 1e-8])
def test_widths(width: float) -> None:
    found = games.best_heavy_ball_over_set(SPECTRUM, width)
    size = min(found.radius.lower, 1 - found.radius.upper)
    assert found.radius.upper - found.radius.lower <= Fraction(width) * size
    assert len(found.certificate["cells"]) < 500


def test_many_eigenvalues() -> None:
    generator = np.random.default_rng(0)
    lam = 10 ** generator.uniform(-1, 1, 100) * (1 + 2j * generator.normal(size=100))
    found = games.best_heavy_ball_over_set(lam)
    assert float(found.radius.upper) >= games.best_heavy_ball(lam).radius.max()
    assert found.radius < games.best_gradient_over_set(lam).radius


# --- what certificates rest on ----------------------------------------------------------------------------

short = st.fractions(min_value=Fraction(1, 8), max_value=4, max_denominator=16)


@examples(100)
@given(short, st.fractions(0, 4, max_denominator=16), short, st.fractions(-1, 1, max_denominator=32), short)
def test_the_rate_ellipse_is_the_radius(a: Any, b: Any, eta: Any, beta: Any, r: Any) -> None:
    """The exact test of the upper bound says yes exactly where the certified radius is at most r."""
    point = [fmpq(x.numerator, x.denominator) for x in (a, b, eta, beta, r)]
    u, v = 1 + beta - eta * a, eta * b
    true = games.spectral_radius([[u, v, -beta, 0], [-v, u, 0, -beta], [1, 0, 0, 0], [0, 1, 0, 0]], 30)
    said = within((point[0], point[1]), *point[2:])
    if true > r:
        assert not said
    if true < r:
        assert said


@st.composite
def cells(draw: st.DrawFn) -> tuple[Any, ...]:
    """r, a cell of t and two eigenvalues, exactly."""
    r = draw(st.fractions(Fraction(1, 8), Fraction(15, 16), max_denominator=32))
    left = draw(st.fractions(-1, Fraction(15, 16), max_denominator=64))
    width = draw(st.sampled_from([Fraction(1, 2**k) for k in range(9)]))
    right = min(left + width, Fraction(1))
    values = [(draw(short), draw(st.fractions(0, 4, max_denominator=16))) for _ in range(2)]
    exact = [fmpq(x.numerator, x.denominator) for x in (left, right, r)]
    pairs = [tuple(fmpq(x.numerator, x.denominator) for x in value) for value in values]
    return (*exact, *pairs)


def sampled(cell: tuple[Any, ...]) -> tuple[Any, Any, Any]:
    """Left ends of both eigenvalues' steps, right ends, at points of the cell; shape (points, 2)."""
    left, right, r = (float(x.p) / float(x.q) for x in cell[:3])
    t = np.linspace(left, min(right, 1 - 1e-12), 33)
    a, b = np.array([[float(x.p) / float(x.q) for x in pair] for pair in cell[3:]]).T
    with np.errstate(all="ignore"):
        return t, *step_intervals(t, r, a, b)


@examples(200)
@given(cells())
def test_bounds_over_a_cell_hold_inside_it(cell: tuple[Any, ...]) -> None:
    _, low, high = sampled(cell)
    with working_precision(128):
        lowest, highest = (float(x.mid()) for x in extremes(*cell))
        alone = [excluded(*cell[:3], value, value) for value in cell[3:]]
        steady = steadily_apart(*cell)
    assert (low[:, 0] >= lowest * (1 - 1e-12)).all()
    assert (high[:, 1] <= highest * (1 + 1e-12)).all()
    for k, empty in enumerate(alone):
        assert not empty or np.isinf(low[:, k]).all()
    if steady:
        assert (low[:, 0] >= high[:, 1] * (1 - 1e-12)).all()


@examples(60)
@given(cells())
def test_excluded_cells_hold_no_good_parameters(cell: tuple[Any, ...]) -> None:
    with working_precision(128):
        out = excluded(*cell)
    if out:
        t, _, _ = sampled(cell)
        r = float(cell[2].p) / float(cell[2].q)
        lam = [complex(*(float(x.p) / float(x.q) for x in pair)) for pair in cell[3:]]
        assert (largest(lam, np.geomspace(1e-2, 1e2, 400)[:, None], t * r**2) >= r * (1 - 1e-12)).all()


def forged(change: Any) -> Any:
    certificate = copy.deepcopy(games.best_heavy_ball_over_set(SPECTRUM).certificate)
    change(certificate)
    return certificate


FORGERIES: dict[str, tuple[Any, str]] = {
    "upper": (lambda c: c.update(upper=c["lower"]), "spectral radius at most"),
    "eta": (lambda c: c.update(eta="1/100"), "spectral radius at most"),
    "beta": (lambda c: c.update(beta="99/100"), "spectral radius at most"),
    "harder spectrum": (lambda c: c["eigenvalues"].append(["1/100", "1"]), "spectral radius at most"),
    "not stable": (lambda c: c["eigenvalues"].__setitem__(0, ["-1", "2"]), "real part > 0"),
    "lower": (
        lambda c: c.update(
            lower=str(fmpq(*map(int, c["upper"].split("/"))) * fmpq(101, 100)), upper="999/1000"
        ),
        "certainly",
    ),
    "lower above upper": (lambda c: c.update(lower="1"), "0 <= lower <= upper"),
    "negative lower": (lambda c: c.update(lower="-1"), "0 <= lower <= upper"),
    "missing cell": (lambda c: c["cells"].pop(), "cells up to the right end 1"),
    "widened cell": (lambda c: c.update(cells=[[1.0, *c["cells"][0][1:]]]), "certainly"),
    "reordered": (lambda c: c["cells"].reverse(), "right end|certainly"),
    "turned back": (lambda c: c["cells"].insert(1, [-1.0, *c["cells"][0][1:]]), "a right end above"),
    "beyond 1": (lambda c: c["cells"][-1].__setitem__(0, 1.5), "and at most 1"),
    "other witness": (lambda c: [cell.__setitem__(slice(1, 3), [0, 0]) for cell in c["cells"]], "certainly"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_forged_certificates_are_refused(name: str) -> None:
    change, allowed = FORGERIES[name]
    with pytest.raises(DomainError, match="certificate") as caught:
        games.verify_heavy_ball_certificate(forged(change))
    assert re.search(allowed, caught.value.allowed)


MALFORMED = {
    "kind": lambda c: c.update(kind="another"),
    "key": lambda c: c.pop("eta"),
    "extra key": lambda c: c.update(note=1),
    "text": lambda c: c.update(eta="one half"),
    "no eigenvalues": lambda c: c.update(eigenvalues=[]),
    "single": lambda c: c.update(eigenvalues=[["1"]]),
    "cells": lambda c: c.update(cells={}),
    "short cell": lambda c: c["cells"][0].pop(),
    "number": lambda c: c["cells"][0].__setitem__(1, 99),
    "negative": lambda c: c["cells"][0].__setitem__(1, -1),
    "bool": lambda c: c["cells"][0].__setitem__(1, True),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_malformed_certificates_are_refused(name: str) -> None:
    with pytest.raises(ParameterError, match="certificate"):
        games.verify_heavy_ball_certificate(forged(MALFORMED[name]))
    with pytest.raises(ParameterError):
        games.verify_heavy_ball_certificate("certificate")  # type: ignore[arg-type]


def test_an_easier_lower_bound_also_verifies() -> None:
    """The recheck does not need the search's own numbers: coarser bounds hold with the same cells."""
    certificate = games.best_heavy_ball_over_set(SPECTRUM).certificate
    found = games.verify_heavy_ball_certificate({**certificate, "upper": "99/100"})
    assert found.upper == Fraction(99, 100)


# --- plain gradient -----------------------------------------------------------------------------------------


@examples(60)
@given(st.lists(st.tuples(short, st.fractions(-4, 4, max_denominator=16)), min_size=1, max_size=6))
def test_the_best_gradient_step(pairs: list[tuple[Fraction, Fraction]]) -> None:
    best = games.best_gradient_over_set(pairs)
    step = Fraction(int(best.eta.p), int(best.eta.q))
    square = Fraction(int(best.radius_squared.p), int(best.radius_squared.q))

    def at(eta: Fraction) -> Fraction:
        return max((1 - eta * a) ** 2 + (eta * b) ** 2 for a, b in pairs)

    assert at(step) == square
    assert set(best.pair) <= set(range(len(pairs)))
    # convex, so that a local minimum is the minimum
    for move in (Fraction(1, 10**6), Fraction(-1, 10**6)):
        assert at(step * (1 + move)) >= square
    assert best.radius.lower**2 <= square <= best.radius.upper**2


def test_gradient_over_known_sets() -> None:
    found = games.best_gradient_over_set([(3, 4)])
    assert found.eta == fmpq(3, 25) and found.radius == Fraction(4, 5) and found.pair == (0, 0)
    found = games.best_gradient_over_set([1, 4])
    assert found.eta == fmpq(2, 5) and found.radius == Fraction(3, 5) and found.pair == (0, 1)
    found = games.best_gradient_over_set([1, 1 + 1j], 40)
    assert found.radius_squared == fmpq(1, 2) and found.radius.digits == 40


# --- bad input ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("function", [games.best_heavy_ball_over_set, games.best_gradient_over_set])
@pytest.mark.parametrize(
    ("lam", "error", "name"),
    [
        ([], ShapeError, "eigenvalues"),
        ("1", ParameterError, "eigenvalues"),
        (5, ParameterError, "eigenvalues"),
        ({1: 2}, ParameterError, "eigenvalues"),
        ([1, 0], DomainError, "eigenvalues[1]"),
        ([1, 1j], DomainError, "eigenvalues[1]"),
        ([1, -1 + 1j], DomainError, "eigenvalues[1]"),
        ([(1, 2), (0, 2)], DomainError, "eigenvalues[1]"),
        ([math.nan], DomainError, "eigenvalues[0]"),
        ([complex(1, math.inf)], DomainError, "eigenvalues[0]"),
        (["x"], ParameterError, "eigenvalues[0]"),
        ([None], ParameterError, "eigenvalues[0]"),
        ([True], ParameterError, "eigenvalues[0]"),
        ([(1, 2, 3)], ParameterError, "eigenvalues[0]"),
        ([Enclosure(1, "1e-9")], ParameterError, "eigenvalues[0]"),
    ],
)
def test_bad_sets(function: Any, lam: Any, error: type[Exception], name: str) -> None:
    with pytest.raises(error) as caught:
        function(lam)
    assert caught.value.parameter == name  # type: ignore[attr-defined]


def test_bad_widths_and_sizes() -> None:
    for width in (0, 1e-12, 1, math.nan, -1):
        with pytest.raises(DomainError, match="width"):
            games.best_heavy_ball_over_set([1], width)
    with pytest.raises(ParameterError, match="width"):
        games.best_heavy_ball_over_set([1], None)  # type: ignore[arg-type]
    with pytest.raises(DomainError, match="eigenvalues"):
        games.best_heavy_ball_over_set([1e-300 + 1e-300j])
    with pytest.raises(PrecisionError, match="larger width"):
        games.best_heavy_ball_over_set([1 + 1j], 1e-8)
    with pytest.raises(PrecisionError):
        games.best_heavy_ball_over_set([1e-200, 1])


def test_radii_close_to_0() -> None:
    """Two real numbers 1e-7 apart, relatively 3e-8, and a pair next to the axis."""
    found = games.best_heavy_ball_over_set([3, "3.0000001"])
    assert found.radius.contains(Fraction(math.tanh(math.log1p(1e-7 / 3) / 4)))
    assert found.radius.rad < Fraction(1, 10**9)
    assert games.best_heavy_ball_over_set([complex(1, 1e-80)]).radius.upper < Fraction(1, 10**9)
    for b in (1e-9, 1e-7, 1e-5, 1e-4, 1e-3, 1e-2):
        assert games.best_heavy_ball_over_set([complex(1, b)]).radius.overlaps(
            Fraction(math.tan(math.atan2(b, 1) / 2))
        )
