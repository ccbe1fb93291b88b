"""Hypothesis strategies made from a theory's own parameter domains, biased to the edges of those domains.

Everything is exact (`Fraction`), so that a property can be an equality; `floats_in` gives binary numbers of
the same domains. Parameters of the block ensemble come with the curve's rational parameter, and the special
ones (double roots, coalescing cuts) are built from the parametrisation, where they are exact.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import sympy as sp
from hypothesis import strategies as st

from derive.statement.theory import Theory

SCALES = (Fraction(1, 10**6), Fraction(1, 7), Fraction(1), Fraction(3), Fraction(10**6))
NEAR = (Fraction(1, 10**9), Fraction(1, 1000), Fraction(1, 3), Fraction(1, 2))


def fractions_in(domain: sp.Set) -> st.SearchStrategy[Fraction]:
    """Rationals of an interval: simple ones, ones close to each end, the closed ends, tiny and huge ones."""
    low, high = domain.inf, domain.sup
    choices: list[st.SearchStrategy[Fraction]] = []
    if low.is_finite and high.is_finite:
        a, b = _fraction(low), _fraction(high)
        inner = st.fractions(Fraction(1, 50), Fraction(49, 50), max_denominator=50)
        choices.append(inner.map(lambda q: a + (b - a) * q))
        choices.append(st.sampled_from(NEAR).map(lambda e: a + (b - a) * e))
        choices.append(st.sampled_from(NEAR).map(lambda e: b - (b - a) * e))
    elif low.is_finite or high.is_finite:
        end, side = (_fraction(low), 1) if low.is_finite else (_fraction(high), -1)
        away = st.fractions(Fraction(1, 20), 20, max_denominator=20) | st.sampled_from(SCALES + NEAR)
        choices.append(away.map(lambda q: end + side * q))
    else:
        choices.append(st.fractions(-20, 20, max_denominator=20))
        choices.append(st.sampled_from([s * q for q in SCALES + NEAR for s in (-1, 1)] + [Fraction(0)]))
    if low.is_finite and not domain.left_open:
        choices.append(st.just(_fraction(low)))
    if high.is_finite and not domain.right_open:
        choices.append(st.just(_fraction(high)))
    return st.one_of(choices)


def floats_in(domain: sp.Set) -> st.SearchStrategy[float]:
    """Binary numbers of an interval, with the same bias."""
    return fractions_in(domain).map(float).filter(lambda x: bool(domain.contains(sp.Rational(x))))


def parameters_of(theory: Theory, names: Iterable[str]) -> st.SearchStrategy[dict[str, Fraction]]:
    """Exact values for parameters of a theory, each from its own domain."""
    return st.fixed_dictionaries({n: fractions_in(theory.parameters[n].domain) for n in names})


@st.composite
def double_roots(draw: st.DrawFn, theory: Theory) -> dict[str, Fraction]:
    """kappa, b, b1, x1, r with an exact double root of the resolvent quartic at r.

    Critical points of the curve satisfy (r² - c)(Q² - κ'S r²) = κ S Q². With Q = q r this is solved for S:
    S = q² (r² - c) / (κ q² + κ' (r² - c)), positive for r² > c; x1 follows from Q = r² - x1 r + c. S = b²/2
    has a rational b only when 2S is a square, so b is returned as b², under the name ``b_squared``.
    """
    kappa = draw(fractions_in(theory.parameters["kappa"].domain))
    b1 = draw(fractions_in(sp.Interval(0, 3)))
    r = draw(st.fractions(Fraction(1, 4), 6, max_denominator=12)) + b1  # r² > b1² >= c
    q = draw(st.fractions(-4, 4, max_denominator=12).filter(bool))
    c = b1**2 / 2
    S = q**2 * (r**2 - c) / (kappa * q**2 + (1 - kappa) * (r**2 - c))
    return {"kappa": kappa, "b_squared": 2 * S, "b1": b1, "x1": (r**2 + c - q * r) / r, "r": r}


@st.composite
def coalescing_cuts(draw: st.DrawFn) -> dict[str, Fraction]:
    """kappa, b_squared, c, x1, r where two cuts touch: a triple root, from a rational m = (κ'/κ)^(1/3).

    With y = 1/r² and κ = 1/(1 + m³) the cusp's quadratic is linear in S: (c y - 1)² = κ S y (1 + m - c y).
    """
    m = draw(st.fractions(Fraction(1, 5), 5, max_denominator=9))
    w = draw(st.fractions(Fraction(1, 5), 3, max_denominator=9))
    u = draw(st.fractions(0, Fraction(9, 10), max_denominator=10))  # u = c y < 1
    y, kappa = w**2, 1 / (1 + m**3)
    S = (1 - u) ** 2 / (kappa * y * (1 + m - u))
    x1 = ((1 + u) + m * (1 - u)) / w
    return {"kappa": kappa, "b_squared": 2 * S, "c": u / y, "x1": x1, "r": 1 / w, "m": m}


def _fraction(x: sp.Expr) -> Fraction:
    return Fraction(int(x.p), int(x.q))
