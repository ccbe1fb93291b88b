"""The model by quadrature: expectations over the laws of X and Z, with mpmath and nothing of the theory.

Gauss–Legendre sums whose panels follow the discriminator's argument, so that steep, flat and far ones are
all resolved. The nodes do not depend on the derivatives taken: finite differences of the sums are those of
the integrals.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st
from mpmath import mp, mpf
from mpmath.calculus.quadrature import GaussLegendre

DIGITS = 40
DEGREE = 5  # 48 nodes on a panel; with 24 a cost was off by 2e-27
TAIL = 84  # the integrals leave out about exp(-TAIL), below 1e-36
Point = Mapping[str, Fraction]
Law = list[tuple[Any, Any]]

# The two parameter sets of the published experiments.
CASE_A = {k: Fraction(v) for k, v in {"a": "2.2", "b": "-3", "g": "1.5", "h": "-2", "c": ".5"}.items()}
CASE_B = {k: Fraction(v) for k, v in {"a": "1.21", "b": "-1", "g": ".35", "h": "-4", "c": "4.04"}.items()}


def real(value: Any) -> Any:
    """An exact number with the working precision of mpmath."""
    exact = Fraction(value)
    return mpf(exact.numerator) / exact.denominator


@cache
def _nodes(degree: int, bits: int) -> list[tuple[Any, Any]]:
    return list(GaussLegendre(mp).calc_nodes(degree, bits))


def panels(ends: Sequence[Any], degree: int = DEGREE) -> Law:
    """Points and weights of the composite rule with these ends of panels."""
    made = []
    for low, high in pairwise(ends):
        middle, half = (high + low) / 2, (high - low) / 2
        made += [(middle + half * x, half * w) for x, w in _nodes(degree, mp.prec)]
    return made


def _ends(last: Any, coarse: Sequence[Any], crossings: Sequence[Any]) -> list[Any]:
    """0, the last point, and those of the others that lie between."""
    return sorted({mpf(0), last, *(x for x in (*coarse, *crossings) if 0 < x < last)})


STEPS = (-9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9)


def data_law(a: Any, b: Any, density: Callable[[Any], Any], rate: Any, degree: int = DEGREE) -> Law:
    """Points x and weights of the law of X on x > 0, whose density decays at least like exp(-rate x)."""
    ends = _ends(TAIL / rate, [t / rate for t in (1, 4, 10, 20, 40)], [(s - b) / a for s in STEPS if a])
    return [(x, w * density(x)) for x, w in panels(ends, degree)]


def latent_law(
    a: Any, b: Any, g: Any, h: Any, density: Callable[[Any], Any], scale: Any, degree: int = DEGREE
) -> Law:
    """Points z and weights of the law of Z on z > 0, whose density decays like exp(-z²/scale²)."""
    squares = [((s - b) / a - h) / g for s in STEPS if a]
    coarse = [scale * t for t in (0.5, 1, 2, 3, 4.5, 6, 7.5)]
    ends = _ends(scale * mp.sqrt(TAIL), coarse, [mp.sqrt(y) for y in squares if y > 0])
    return [(z, w * density(z)) for z, w in panels(ends, degree)]


def discriminator(argument: Any) -> Any:
    """D as a function of ax + b."""
    return (1 + mp.erf(argument)) / 2


def exponential(c: Any) -> Callable[[Any], Any]:
    """The density of the data."""
    return lambda x: c * mp.exp(-c * x)


def gamma(shape: int, c: Any) -> Callable[[Any], Any]:
    """The density of a Gamma law with an integer shape."""
    return lambda x: c**shape * x ** (shape - 1) * mp.exp(-c * x) / mp.factorial(shape - 1)


def on_data(
    p: Point, f: Callable[[Any], Any], density: Callable[[Any], Any] | None = None, rate: Any = None
) -> Any:
    """E f(D(X))."""
    c = real(p["c"])
    of_x = density or exponential(c)
    nodes = _seen_on_data(p["a"], p["b"], c if rate is None else rate, mp.prec)
    return mp.fsum(w * of_x(x) * f(D) for x, w, D in nodes)


# Many quantities are expectations at one point: D is computed at its nodes once for all of them.
Seen = list[tuple[Any, Any, Any]]


@lru_cache(maxsize=16)
def _seen_on_data(slope: Fraction, offset: Fraction, rate: Any, bits: int) -> Seen:
    """Points x, weights that do not hold the density yet, and D(x)."""
    a, b = real(slope), real(offset)
    return [(x, w, discriminator(a * x + b)) for x, w in data_law(a, b, lambda x: 1, rate)]


@lru_cache(maxsize=16)
def _seen_on_latent(
    slope: Fraction, offset: Fraction, g: Fraction, h: Fraction, scale: Any, bits: int
) -> Seen:
    """Points z, weights that do not hold the density yet, and D(G(z))."""
    a, b, gain, shift = (real(v) for v in (slope, offset, g, h))
    law = latent_law(a, b, gain, shift, lambda z: 1, scale)
    return [(z, w, discriminator(a * (gain * z**2 + shift) + b)) for z, w in law]


def on_latent(p: Point, f: Callable[[Any], Any], sigma: Any = None) -> Any:
    """E f(D(G(Z))), Z with the density 2z exp(-z²), or with the scale σ."""
    scale = mpf(1) if sigma is None else mp.sqrt(2) * real(sigma)
    nodes = _seen_on_latent(*(p[k] for k in "abgh"), scale, mp.prec)
    return mp.fsum(w * 2 * z / scale**2 * mp.exp(-((z / scale) ** 2)) * f(D) for z, w, D in nodes)


# --- exact points ------------------------------------------------------------------------------------------

_slope = st.fractions(Fraction(1, 8), 6, max_denominator=16)
slopes = st.one_of(_slope, _slope.map(lambda q: -q))
scales = st.fractions(Fraction(1, 4), 4, max_denominator=16)
offsets = st.fractions(-3, 3, max_denominator=16)
labels = st.fractions(-1, 2, max_denominator=8)
DOMAINS: dict[str, st.SearchStrategy[Fraction]] = {
    "a": slopes,
    "b": offsets,
    "g": scales,
    "h": offsets,
    "c": scales,
    "sigma": st.fractions(Fraction(1, 4), 2, max_denominator=8),
    "rate": scales,
    "weight": st.fractions(0, 1, max_denominator=8),
    "label_fake": labels,
    "label_real": labels,
    "label_target": labels,
}


def points(names: Sequence[str], **others: st.SearchStrategy[Fraction]) -> st.SearchStrategy[dict[str, Any]]:
    """Exact values of these parameters, with other strategies for some of them."""
    return st.fixed_dictionaries({n: others.get(n, DOMAINS[n]) for n in names})


def at(value: Any) -> Any:
    """The middle of an enclosure with the working precision of mpmath, after a look at its radius."""
    assert value.rad <= abs(value.mid) * Fraction(1, 10**20) or value.is_exact
    return real(value.mid)
