"""Factors and common factors found by FLINT are those of SymPy, in SymPy's form and order."""

from __future__ import annotations

from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings
from sympy import QQ
from sympy.polys.rings import PolyElement, PolyRing

from derive.exact import polynomials
from derive.exact.polynomials import cancel, factor_list, gcd

RING = PolyRing("x,y,z", QQ, "lex")
X, Y, Z = RING.gens


@st.composite
def polys(draw: st.DrawFn, most: int = 3) -> PolyElement:
    """Sparse polynomials with rational coefficients, zero and constants among them."""
    rational = st.tuples(st.integers(-9, 9), st.integers(1, 6)).map(lambda f: QQ(*f))
    monomial = st.tuples(*[st.integers(0, 2)] * 3)
    return RING.from_dict(
        {m: c for m, c in draw(st.dictionaries(monomial, rational, max_size=most)).items() if c}
    )


def forms(found: Any) -> Any:
    """What makes two results the same to a program: also the types of coefficients and exponents."""
    if isinstance(found, (tuple, list)):
        return [forms(part) for part in found]
    if isinstance(found, PolyElement):
        return [(m, tuple(map(type, m)), c, type(c)) for m, c in sorted(found.items())]
    return found, type(found)


@given(polys(), polys(2), polys(2), st.integers(1, 3))
@settings(max_examples=60)
def test_factors_are_those_of_sympy(p: PolyElement, q: PolyElement, r: PolyElement, power: int) -> None:
    product = p * q * r**power
    if product:
        assert forms(factor_list(product)) == forms(product.factor_list())


@given(polys(), polys(), polys(2))
@settings(max_examples=60)
def test_common_factors_are_those_of_sympy(p: PolyElement, q: PolyElement, r: PolyElement) -> None:
    assert forms(gcd(p * r, q * r)) == forms((p * r).gcd(q * r))


@given(polys(), polys(), polys(2))
@settings(max_examples=60)
def test_lowest_terms_are_those_of_sympy(p: PolyElement, q: PolyElement, r: PolyElement) -> None:
    if q * r:
        assert forms(cancel(p * r, q * r)) == forms((p * r).cancel(q * r))


@pytest.mark.parametrize(
    ("p", "expected"),
    [
        (RING.ground_new(QQ(-7, 3)), (QQ(-7, 3), [])),
        (-X, (QQ(-1), [(X, 1)])),
        (X**2 / 2 - Y**2 / 2, (QQ(1, 2), [(X - Y, 1), (X + Y, 1)])),
        (X**2 + 1, (QQ(1), [(X**2 + 1, 1)])),
        (-3 * X * (2 * Y - 4) ** 2 / 5, (QQ(-12, 5), [(X, 1), (Y - 2, 2)])),
    ],
)
def test_known_factors(p: PolyElement, expected: tuple[Any, Any]) -> None:
    constant, factors = factor_list(p)
    assert constant == expected[0] and sorted(factors, key=str) == sorted(expected[1], key=str)


def test_a_wrong_factor_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    p = (X + Y) * (X - 2 * Z)
    monkeypatch.setattr(polynomials, "_from_flint", lambda found, like: X + 1)
    assert forms(factor_list(p)) == forms(p.factor_list())
    with pytest.raises(ArithmeticError):
        cancel(p, p * (Y + 5))


def test_what_may_take_long_is_left_to_sympy(monkeypatch: pytest.MonkeyPatch) -> None:
    """FLINT cannot be interrupted, so it is asked for small things only."""

    def refuse(p: PolyElement) -> None:
        raise AssertionError("FLINT was asked")

    monkeypatch.setattr(polynomials, "_to_flint", refuse)
    high, long = (X - 1) * X**119, (X + 1) * QQ(2**4001)
    many = sum((X**i * Y**j * Z**k for i in range(13) for j in range(13) for k in range(13)), RING.zero)
    assert len(many) > 2000
    for p in (high * Y, long):
        assert factor_list(p)[0] == p.factor_list()[0]
    assert gcd(many, X + Y) == 1
