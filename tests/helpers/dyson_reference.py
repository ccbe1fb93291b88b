"""An independent computation of the spin glass quantities with mpmath, for comparison only.

It shares nothing with the code under test: it starts from the block Dyson equations

    1/g_D = z + x1 - kappa S_D g_D - kappa' S g_G,    1/g_G = z - kappa S g_D - kappa' S g_G

with S = b**2/2 and S_D = S + b1**2/(2 kappa), and follows their solution from Im z = large down to the real
axis or, on the axis, picks the root of the master quartic in t = 1/g_G by its stability.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import mpmath
from mpmath import mp


def number(value: Fraction | int | str) -> Any:
    """A rational at mpmath's working precision."""
    exact = Fraction(value)
    return mp.mpf(exact.numerator) / exact.denominator


def dyson_solution(lam: Any, kappa: Any, b: Any, b1: Any, x1: Any, digits: int) -> tuple[Any, Any]:
    """(g_D, g_G) at lam + i0 to about ``digits`` digits, away from spectral edges.

    The master quartic in t is solved at lam + i*eta with a tiny eta, where the physical root is the one with
    Im g_D < 0 and Im g_G < 0; the root at lam itself is then found by Newton's method from there.
    """
    with mp.workdps(2 * digits + 60):
        lam, kappa, b, b1, x1 = (number(v) for v in (lam, kappa, b, b1, x1))
        s, other = b * b / 2, 1 - kappa
        s_d = s + b1 * b1 / (2 * kappa)

        def quartic(z: Any) -> list[Any]:
            first = [1, -z, other * s]
            ratio = b1 * b1 / (kappa * b * b)
            second = [1 + ratio, -(ratio * z - x1), other * b1 * b1 / (2 * kappa)]
            product = [mp.mpf(0)] * 5
            for i, p in enumerate(first):
                for j, q in enumerate(second):
                    product[i + j] += p * q
            product[2] += kappa * s
            return product

        z = mp.mpc(lam, mp.mpf(10) ** (-digits - 20))
        good = []
        for t in mp.polyroots(quartic(z), maxsteps=2000, extraprec=4 * mp.prec):
            if abs(t) < mp.mpf(10) ** (-digits - 30):
                continue
            g_g = 1 / t
            g_d = (z - t - other * s * g_g) / (kappa * s)
            residual = abs(1 / g_d - (z + x1 - kappa * s_d * g_d - other * s * g_g))
            if g_g.imag < 0 and g_d.imag < 0 and residual < mp.mpf(10) ** (-digits):
                good.append((g_d, g_g))
        assert len(good) == 1, (len(good), lam)
        return good[0]


def log_potential_and_cdf(lam: Any, kappa: Any, b: Any, b1: Any, x1: Any, digits: int) -> tuple[Any, Any]:
    """Log-potential and distribution function from the closed form in g_D and g_G."""
    g_d, g_g = dyson_solution(lam, kappa, b, b1, x1, digits)
    with mp.workdps(2 * digits + 60):
        kappa, b, b1 = (number(v) for v in (kappa, b, b1))
        s, other = b * b / 2, 1 - kappa
        s_d = s + b1 * b1 / (2 * kappa)
        # logs of 1/g, whose argument lies in [0, pi]
        phi = kappa * mp.log(1 / g_d) + other * mp.log(1 / g_g)
        phi += (kappa**2 * s_d * g_d**2 + 2 * kappa * other * s * g_d * g_g + other**2 * s * g_g**2) / 2
        return phi.real, 1 - phi.imag / mp.pi


def density(lam: Any, kappa: Any, b: Any, b1: Any, x1: Any, digits: int) -> Any:
    """Spectral density from -Im g / pi."""
    g_d, g_g = dyson_solution(lam, kappa, b, b1, x1, digits)
    with mp.workdps(2 * digits + 60):
        kappa = number(kappa)
        return -(kappa * g_d + (1 - kappa) * g_g).imag / mp.pi


def exact(value: Any) -> Fraction:
    """The binary value of an mpf."""
    sign, mantissa, exponent, _ = value._mpf_
    return (-1) ** sign * int(mantissa) * Fraction(2) ** exponent


def close(enclosure: Any, value: Any, digits: int) -> bool:
    """Whether an enclosure agrees with an approximation to ``digits`` significant digits."""
    with mp.workdps(2 * digits + 60):
        mid = mpmath.mpf(enclosure.mid.numerator) / enclosure.mid.denominator
        return bool(abs(mid - value) <= abs(value) * mp.mpf(10) ** (-digits))
