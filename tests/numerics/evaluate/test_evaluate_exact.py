"""Values at edges, gaps and cusps, and values that are exactly zero or rational."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from mpmath import mp

import numerics
from numerics import evaluate
from tests.helpers import dyson_reference as reference
from tests.helpers.profiles import examples

TOUCHING = {
    "kappa": "1/2",
    "b": "7/6",
    "b1": "2/3",
    "x1": 2,
}  # a rational point of the surface where cuts touch


def curve(r: Fraction, kappa: Fraction, b: Fraction, b1: Fraction, x1: Fraction) -> Fraction:
    """lam = z(r), the rational parametrisation of the spectral curve."""
    t = r + b1**2 / (2 * r) - x1
    return t + kappa * b**2 / (2 * r) + (1 - kappa) * b**2 / (2 * t)


def edge_with_rational_root(
    r: Fraction, b1: Fraction, x1: Fraction, ratio: Fraction
) -> dict[str, Fraction] | None:
    """Parameters at which dz/dr = 0 at the given r, solved for kappa with b**2/2 = ratio, or None."""
    c, s = b1**2 / 2, ratio
    q = r * r - x1 * r + c
    # (r^2 - c)(Q^2 - (1 - kappa) S r^2) = kappa S Q^2 is linear in kappa
    denominator = (r * r - c) * s * r * r - s * q * q
    if denominator == 0:
        return None
    kappa = -(r * r - c) * (q * q - s * r * r) / denominator
    if not 0 < kappa < 1 or q == 0 or r == 0:
        return None
    return {"kappa": kappa, "b1": b1, "x1": x1}


def test_semicircle_at_its_edges() -> None:
    (left, right), *rest = evaluate("spin_glass.support", digits=50, kappa="1/2", b=2, b1=0, x1=0)
    assert not rest
    with mp.workdps(80):
        assert reference.close(right, 2 * mp.sqrt(2), 50)
        assert reference.close(left, -2 * mp.sqrt(2), 50)
    for lam in (right.upper, left.lower):
        value = evaluate("spin_glass.density", lam=lam, kappa="1/2", b=2, b1=0, x1=0)
        assert value == 0 and value.is_exact
    for lam in (right.lower, left.upper):
        assert evaluate("spin_glass.density", lam=lam, kappa="1/2", b=2, b1=0, x1=0) > 0


@examples(150)
@given(
    r=st.fractions(-4, 4, max_denominator=12),
    b1=st.fractions(0, 3, max_denominator=6),
    x1=st.fractions(-4, 4, max_denominator=6),
    b=st.fractions(Fraction(1, 4), 3, max_denominator=6),
)
def test_rational_edges(r: Fraction, b1: Fraction, x1: Fraction, b: Fraction) -> None:
    assume(r != 0)
    found = edge_with_rational_root(r, b1, x1, b * b / 2)
    assume(found is not None)
    assert found is not None
    point = {**found, "b": b}
    lam = curve(r, point["kappa"], b, b1, x1)
    intervals = evaluate("spin_glass.support", digits=20, **point)
    ends = [end for pair in intervals for end in pair]
    for left, right in intervals:
        assert left < right
    density = evaluate("spin_glass.density", lam=lam, **point)
    cdf = evaluate("spin_glass.cdf", digits=20, lam=lam, **point)
    if any(end.contains(lam) for end in ends):
        assert density == 0 and density.is_exact
        inner = [evaluate("spin_glass.cdf", digits=20, lam=lam + shift, **point) for shift in (-_TINY, _TINY)]
        assert inner[0] <= cdf or inner[0].overlaps(cdf)
        assert cdf <= inner[1] or inner[1].overlaps(cdf)
        g = evaluate("spin_glass.stieltjes_D", digits=20, lam=lam, **point)
        assert g.imag == 0
        assert g.real.contains(1 / r)
    else:
        inside = any(left < lam < right for left, right in intervals)
        assert (density > 0) is inside


_TINY = Fraction(1, 10**12)


@pytest.mark.parametrize("side", [1, -1])
def test_density_next_to_an_edge(side: int) -> None:
    # r = 2, b1 = 1, x1 = 0 gives a rational right edge
    found = edge_with_rational_root(Fraction(2 * side), Fraction(1), Fraction(0), Fraction(9, 2))
    assert found is not None
    point: dict[str, Any] = {**found, "b": 3}
    edge = curve(Fraction(2 * side), found["kappa"], Fraction(3), Fraction(1), Fraction(0))
    values = []
    for exponent in (10, 40, 1000):
        step = Fraction(side, 10**exponent)
        assert evaluate("spin_glass.density", lam=edge + step, **point) == 0
        assert evaluate("spin_glass.cdf", lam=edge + step, **point) == (1 if side > 0 else 0)
        values.append(evaluate("spin_glass.density", digits=25, lam=edge - step, **point))
        assert values[-1] > 0
    # square-root edge: density proportional to the root of the distance
    assert float(values[0].mid / values[1].mid) == pytest.approx(1e15, rel=1e-4)
    assert float(values[1].mid / values[2].mid * Fraction(1, 10**480)) == pytest.approx(1, rel=1e-6)
    assert evaluate("spin_glass.density", lam=edge, **point) == 0


def test_gap_has_exactly_the_mass_of_one_block() -> None:
    for x1, mass in ((4, Fraction(9, 10)), (-4, Fraction(1, 10))):
        point = {"kappa": "9/10", "b": 1, "b1": "1/2", "x1": x1}
        (a, b), (c, d) = evaluate("spin_glass.support", **point)
        assert a < b < c < d
        lam = (b.mid + c.mid) / 2
        value = evaluate("spin_glass.cdf", lam=lam, **point)
        assert value == mass and value.is_exact
        assert evaluate("spin_glass.density", lam=lam, **point) == 0
        assert evaluate("spin_glass.cdf", lam=a.mid - 1, **point) == 0
        assert evaluate("spin_glass.cdf", lam=d.mid + 1, **point) == 1
        assert evaluate("spin_glass.density", lam=d.mid + 1, **point) == 0


def test_touching_cuts_exactly() -> None:
    shift = evaluate("spin_glass.critical_shift", digits=40, kappa="1/2", b="7/6", b1="2/3")
    assert shift.contains(2)
    assert len(evaluate("spin_glass.support", digits=30, **TOUCHING)) == 1
    assert len(evaluate("spin_glass.support", digits=30, **{**TOUCHING, "x1": "2." + "0" * 40 + "1"})) == 2
    assert len(evaluate("spin_glass.support", digits=30, **{**TOUCHING, "x1": "1." + "9" * 40})) == 1
    # the cusp: r = 1 is a double root of the edge polynomial
    kappa, b, b1, x1 = Fraction(1, 2), Fraction(7, 6), Fraction(2, 3), Fraction(2)
    lam = curve(Fraction(1), kappa, b, b1, x1)
    density = evaluate("spin_glass.density", lam=lam, **TOUCHING)
    assert density == 0 and density.is_exact
    cdf = evaluate("spin_glass.cdf", lam=lam, **TOUCHING)
    assert cdf == Fraction(1, 2) and cdf.is_exact
    near = [
        evaluate("spin_glass.density", digits=20, lam=lam + s * Fraction(1, 10**30), **TOUCHING)
        for s in (1, -1)
    ]
    far = evaluate("spin_glass.density", digits=20, lam=lam + Fraction(1, 10**27), **TOUCHING)
    assert near[0] > 0 and near[1] > 0
    assert float(far.mid / near[0].mid) == pytest.approx(10, rel=1e-6)  # cube-root cusp


def test_symmetric_law_at_its_centre() -> None:
    for point in (
        {"kappa": "1/2", "b": 1, "b1": 1, "x1": 0},
        {"kappa": "9/10", "b": 2, "b1": 0, "x1": 0},
        {"kappa": "1/3", "b": "1/2", "b1": 3, "x1": 0},
    ):
        for name in ("stieltjes_D", "stieltjes_G"):
            value = evaluate(f"spin_glass.{name}", digits=40, lam=0, **point)
            assert value.real == 0 and value.real.is_exact
            assert value.imag < 0
        assert evaluate("spin_glass.cdf", digits=40, lam=0, **point).contains(Fraction(1, 2))


def test_real_part_of_a_stieltjes_transform_that_vanishes_away_from_symmetry() -> None:
    # b1 = 0 and t = i y: r = x1 + i y, lam = kappa S x1 / |r|**2 with kappa S/|r|**2 + kappa' S/y**2 = 1
    x1, y = Fraction(3), Fraction(4)
    # b = sqrt(2 S) must be rational: the first such kappa is taken
    for kappa in (Fraction(k, n) for n in range(2, 200) for k in range(1, n)):
        s = 1 / (kappa / (x1**2 + y**2) + (1 - kappa) / y**2)
        root = _rational_root(2 * s)
        if root is not None:
            break
    else:
        pytest.fail("no rational example was found")
    lam = kappa * s * x1 / (x1**2 + y**2)
    value = evaluate("spin_glass.stieltjes_G", digits=30, lam=lam, kappa=kappa, b=root, b1=0, x1=x1)
    assert value.real == 0 and value.real.is_exact
    assert value.imag.contains(-1 / y)
    nearby = evaluate("spin_glass.stieltjes_G", digits=30, lam=lam + _TINY, kappa=kappa, b=root, b1=0, x1=x1)
    assert nearby.real != 0


def _rational_root(value: Fraction) -> Fraction | None:
    from math import isqrt

    top, bottom = isqrt(value.numerator), isqrt(value.denominator)
    return Fraction(top, bottom) if Fraction(top, bottom) ** 2 == value else None


def test_spurious_root_without_own_noise() -> None:
    # b1 = 0: the quartic has the root 0 whatever lam, twice when x1 = 0
    for x1 in (0, 1, -3):
        for lam in (-6, "-1/2", 0, "1/3", 5):
            point = {"lam": lam, "kappa": "2/5", "b": 1, "b1": 0, "x1": x1}
            g = evaluate("spin_glass.stieltjes_D", digits=20, **point)
            g_d, _ = reference.dyson_solution(*point.values(), digits=20)
            assert abs(complex(g) - complex(g_d)) < 1e-14 * abs(complex(g))


@pytest.mark.parametrize("name", ["density_authors_code", "density_authors_rule"])
def test_published_variants_take_the_largest_imaginary_part(name: str) -> None:
    point = {"lam": "1/2", "kappa": "9/10", "b": 1, "b1": "1/2", "x1": "3/2"}
    value = evaluate(f"spin_glass.{name}", digits=30, **point)
    with mp.workdps(60):
        lam, kappa, b, b1, x1 = (reference.number(v) for v in point.values())
        sign = -1 if name.endswith("code") else 1
        ratio = b1**2 / (kappa * b**2)
        first = [1, -lam, (1 - kappa) * b**2 / 2]
        second = [1 + ratio, -(ratio * lam - x1), sign * (1 - kappa) * b1**2 / (2 * kappa)]
        product = [mp.mpf(0)] * 5
        for i, p in enumerate(first):
            for j, q in enumerate(second):
                product[i + j] += p * q
        product[2] += kappa * b**2 / 2
        height = max(abs(t.imag) for t in mp.polyroots(product, maxsteps=500, extraprec=500))
        assert reference.close(value, height / (mp.pi * b**2 / 2), 30)
    assert evaluate(f"spin_glass.{name}", **{**point, "lam": 50}) == 0


def test_a_value_that_cannot_be_told_from_zero_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    from flint import arb

    from numerics.kinds import settle as _settle

    monkeypatch.setattr(_settle, "MOST_BITS", 4096)
    with (
        pytest.raises(
            numerics.PrecisionError, match=r"cannot be told from zero.*10\*\*-12.*4096 bits"
        ) as caught,
        numerics.working_precision(64),
    ):
        _settle.settle(lambda bits: [arb(2).sqrt() * arb(2).sqrt() - 2], 15)
    assert caught.value.limit == 4096


def test_a_value_near_zero_is_resolved() -> None:
    # close to a zero of the log-potential most digits cancel, so the precision must be raised
    point = {"kappa": "1/2", "b": 1, "b1": 0, "x1": 0}
    low, high = Fraction(0), Fraction(2)
    for _ in range(60):
        middle = (low + high) / 2
        if evaluate("spin_glass.log_potential", digits=3, lam=middle, **point) > 0:
            high = middle
        else:
            low = middle
    value = evaluate("spin_glass.log_potential", digits=30, lam=low, **point)
    assert value.digits == 30 and abs(value.mid) < Fraction(1, 10**15)
    assert value.rad * 2 * 10**30 < abs(value.mid)
