"""Exact stability: on, next to and away from the boundary, against certified spectral radii."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import numerics
import numerics.games as games
from generated.games import ball
from numerics import DomainError, ParameterError, ShapeError
from numerics.games.parameters import stability as _stability
from tests.helpers.profiles import examples

QUANTITY = {
    "gradient": "gradient_radius",
    "heavy_ball": "heavy_ball_radius",
    "alternating_heavy_ball": "alternating_radius",
    "extragradient": "extragradient_radius",
    "optimistic_gradient": "optimistic_radius",
}
METHODS = {name: names for name, (_, names) in _stability.CONDITIONS.items()}
GOOD = {name: {p: (1 + 2j if p == "lam" else 0.25) for p in names} for name, names in METHODS.items()}

# short binary fractions meet boundaries often
grid = st.sampled_from([-2.0, -1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0])
anything = st.one_of(grid, st.floats(-4, 4), st.floats(-1, 1).map(lambda x: x * 1e-200))


def radius(method: str, point: dict[str, Any]) -> Any:
    given_ = {k: v for k, v in point.items() if k != "lam"}
    if "lam" in point:
        given_ |= {"re": point["lam"].real, "im": point["lam"].imag}
    return numerics.evaluate(f"games.{QUANTITY[method]}", **given_)


@st.composite
def points(draw: st.DrawFn, numbers: st.SearchStrategy[float]) -> tuple[str, dict[str, Any]]:
    method = draw(st.sampled_from(sorted(METHODS)))
    return method, {
        name: complex(draw(numbers), draw(numbers)) if name == "lam" else draw(numbers)
        for name in METHODS[method]
    }


@examples(300)
@given(points(grid))
def test_against_the_radius_where_the_boundary_is_met(case: tuple[str, dict[str, Any]]) -> None:
    method, point = case
    assert bool(games.stable(method, **point)) == (radius(method, point) < 1)


@examples(100)
@given(points(anything))
def test_against_the_radius_anywhere(case: tuple[str, dict[str, Any]]) -> None:
    method, point = case
    value = radius(method, point)
    if value.overlaps(1) and not value.is_exact:
        return  # 15 digits do not tell; the next test goes there
    assert bool(games.stable(method, **point)) == (value < 1)


def test_next_to_the_boundary() -> None:
    """A unit in the last place decides: η = 2a/|λ|² for gradient, k = 4(1 + β)² for alternation."""
    for a, b in ((1.0, 1.0), (0.25, 0.75), (3.0, 4.0)):
        limit = 2 * Fraction(a) / (Fraction(a) ** 2 + Fraction(b) ** 2)
        nearest = float(limit)
        for eta in (np.nextafter(nearest, 0), nearest, np.nextafter(nearest, 9)):
            assert games.stable("gradient", lam=complex(a, b), eta=eta) == (Fraction(float(eta)) < limit)
    beta = -0.3
    limit = 4 * (1 + Fraction(beta)) ** 2
    nearest = float(limit)
    for k in (np.nextafter(nearest, 0), nearest, np.nextafter(nearest, 9)):
        assert games.stable("alternating_heavy_ball", k=k, beta1=beta, beta2=beta) == (
            Fraction(float(k)) < limit
        )


def test_the_imaginary_axis_and_the_edge_of_momentum() -> None:
    """Simultaneous methods on a bilinear game never converge; β = ±1 and η = 0 are not stable."""
    eta = np.linspace(-2, 2, 41)
    assert not games.stable("gradient", lam=1j, eta=eta).any()
    beta = np.linspace(-1.5, 1.5, 31)[:, None]
    assert not games.stable("heavy_ball", lam=1j, eta=eta, beta=beta).any()
    assert not games.stable("heavy_ball", lam=1.0, eta=0.0, beta=beta).any()
    assert not games.stable("heavy_ball", lam=1.0, eta=0.5, beta=[-1.0, 1.0]).any()
    found = games.stable("alternating_heavy_ball", k=[1.0, 4.0, 0.0], beta1=0.0, beta2=0.0)
    assert not found.any()  # on the unit circle
    assert games.stable("alternating_heavy_ball", k=1.0, beta1=-0.5, beta2=0.0)
    assert not games.stable("alternating_heavy_ball", k=1.0, beta1=-0.5, beta2=-0.5)


def test_sizes_beyond_the_range_of_products() -> None:
    assert games.stable("gradient", lam=1e-200, eta=1e-200) and games.stable(
        "gradient", lam=1e200, eta=1e-200
    )
    assert not games.stable("gradient", lam=1e-200j, eta=1e-200)
    assert not games.stable("gradient", lam=1e200, eta=1e200)
    assert games.stable("gradient", lam=5e-324, eta=5e-324)
    assert games.stable("heavy_ball", lam=1e-300, eta=1e300, beta=-1e-300)
    # ηa = 10.49 and η² = 20.9 units of the least float: 2ηa - η² is positive, and negative once rounded
    root = math.sqrt(20.9)
    assert games.stable("gradient", lam=complex(10.49 / root * 2.0**-537, 1.0), eta=root * 2.0**-537)


def test_most_elements_need_no_rationals(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    rational = _stability.rational
    monkeypatch.setattr(_stability, "rational", lambda *values: seen.append(values) or rational(*values))
    generator = np.random.default_rng(0)
    lam = generator.normal(size=20_000) + 1j * generator.normal(size=20_000)
    for method, names in METHODS.items():
        given_ = {name: lam if name == "lam" else generator.uniform(-1, 2, lam.size) for name in names}
        answer = games.stable(method, **given_)
        assert 0.001 < answer.mean() < 0.9, method
    assert len(seen) <= 5


def test_the_bound_of_rounding_errors_holds() -> None:
    """Values of the emitted conditions in float64 stay within the bound of the exact ones."""
    generator = np.random.default_rng(1)
    for function, names in _stability.CONDITIONS.values():
        count = len(names) + ("lam" in names)
        columns = [generator.normal(size=200) for _ in range(count)]
        found = function(*(_stability.Bounded(c, np.abs(c)) for c in columns))
        for i in range(200):
            exact = function(*_stability.rational(*(c[i] for c in columns)))
            for value, true in zip(found, exact, strict=True):
                off = abs(Fraction(float(value.value[i])) - Fraction(int(true.p), int(true.q)))
                assert off <= Fraction(float(_stability.ROUNDING * value.size[i])) / 8


def test_broadcasting_and_scalars() -> None:
    found = games.stable("heavy_ball", lam=[1, 2j], eta=[[0.1], [0.2], [3]], beta=-0.1)
    assert found.shape == (3, 2) and found.dtype == bool
    assert (
        games.stable("gradient", lam=1, eta=1) is np.True_ or games.stable("gradient", lam=1, eta=1) is True
    )
    assert games.stable("gradient", lam=np.empty((0, 2)), eta=1.0).shape == (0, 2)


@pytest.mark.parametrize("method", sorted(METHODS))
def test_bad_parameters(method: str) -> None:
    for name in METHODS[method]:
        for value in (math.nan, math.inf, [0.5, math.nan]):
            with pytest.raises(DomainError) as caught:
                games.stable(method, **{**GOOD[method], name: value})
            assert caught.value.parameter == name
        for value in ("1", None, True):
            with pytest.raises(ParameterError, match=f"^{name} = "):
                games.stable(method, **{**GOOD[method], name: value})
        rest = {k: v for k, v in GOOD[method].items() if k != name}
        with pytest.raises(ParameterError, match=f"missing parameter {name}"):
            games.stable(method, **rest)
    with pytest.raises(ParameterError, match="unknown parameter 'gamma'"):
        games.stable(method, **GOOD[method], gamma=1)


def test_bad_methods_and_shapes() -> None:
    for name in ("consensus", "", None, 3):
        with pytest.raises(ParameterError, match="method"):
            games.stable(name, lam=1, eta=1)
    with pytest.raises(ShapeError):
        games.stable("gradient", lam=[1, 2], eta=[1, 2, 3])


def test_division_is_refused() -> None:
    """The arrays with error bounds know polynomials only; anything else must not pass for an exact number."""
    value = _stability.Bounded(np.ones(2), np.ones(2))
    with pytest.raises(TypeError):
        value / 2
    with pytest.raises(TypeError):
        value**2
    assert ball.gradient_conditions(value, value, value)[0].value.tolist() == [0.0, 0.0]
