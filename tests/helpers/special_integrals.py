"""Owen's T, the bivariate normal distribution function and erfcx as integrals, by mpmath's quadrature."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import strategies as st
from mpmath import mp, mpf


def real(value: Any) -> Any:
    """An exact number with the working precision of mpmath."""
    exact = Fraction(value)
    return mpf(exact.numerator) / exact.denominator


def panels(low: Any, high: Any, count: int) -> list[Any]:
    """Equal steps between two numbers, for the quadrature."""
    return mp.linspace(low, high, count + 1)


def owens_t(h: Any, a: Any) -> Any:
    """(1/2π) ∫_0^a exp(-h²(1 + x²)/2)/(1 + x²) dx, the definition, in the angle atan x."""
    count = 2 + int(abs(h))
    angles = panels(mpf(0), mp.atan(a), count)
    return mp.quad(lambda t: mp.exp(-(h**2) / (2 * mp.cos(t) ** 2)), angles) / (2 * mp.pi)


def bivariate_by_density(x: Any, y: Any, rho: Any) -> Any:
    """∫ φ(t) P(V < y | U = t) dt over t < x, for |ρ| < 1."""
    root = mp.sqrt((1 - rho) * (1 + rho))
    # A step of width √(1-ρ²)/|ρ| where y = ρt, and the Gaussian around 0.
    low = -mp.sqrt(2 * mp.dps * mp.log(10)) - 1
    ends = {low, x, *(mpf(k) for k in range(int(low) + 1, 12))}
    if rho:
        ends |= {(y + k * root) / rho for k in (-14, -9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9, 14)}
    inside = sorted(t for t in ends if low <= t <= x)

    def integrand(t: Any) -> Any:
        return mp.exp(-t * t / 2) * mp.erfc((rho * t - y) / (root * mp.sqrt(2))) / 2

    return mp.quad(integrand, inside, method="gauss-legendre") / mp.sqrt(2 * mp.pi)


def bivariate_by_angle(x: Any, y: Any, rho: Any) -> Any:
    """The value without correlation, and the joint density integrated over the correlation sin θ."""

    def density(t: Any) -> Any:
        return mp.exp(-(x * x - 2 * x * y * mp.sin(t) + y * y) / (2 * mp.cos(t) ** 2))

    angle = mp.asin(rho)
    return mp.ncdf(x) * mp.ncdf(y) + mp.quad(density, panels(mpf(0), angle, 6)) / (2 * mp.pi)


def erfcx_on_the_line(x: Any) -> Any:
    """(x/π) ∫ exp(-t²)/(t² + x²) dt over the real line, x > 0: a Cauchy integral of the Gaussian."""
    ends = [mpf(0), x, 2 * x, *(mpf(k) for k in range(1, 12))]
    inside = sorted({t for t in ends if t <= 11})
    return 2 * x / mp.pi * mp.quad(lambda t: mp.exp(-t * t) / (t * t + x * x), inside)


sizes = st.fractions(-5, 5, max_denominator=16)
slopes = st.fractions(-8, 8, max_denominator=16)
# ρ and √(1-ρ²) are rational in r = √((1-ρ)/(1+ρ)); next to ρ = 1, and at some distance from ρ = -1, where
# values of the order exp(-r²) would fill millions of digits.
halves = st.one_of(
    st.fractions(Fraction(1, 20), 20, max_denominator=20),
    st.sampled_from([*(Fraction(1, 10**k) for k in (2, 4, 7)), Fraction(100)]),
)


def correlation(r: Fraction) -> tuple[Fraction, Fraction]:
    """ρ = (1 - r²)/(1 + r²) and √(1-ρ²) = 2r/(1 + r²)."""
    return (1 - r * r) / (1 + r * r), 2 * r / (1 + r * r)
