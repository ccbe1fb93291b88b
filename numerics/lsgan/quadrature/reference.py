"""Ball enclosures of the cost and its derivatives, by another route than the arrays'.

With k = 1/|ρ| and σ the sign of ρ everything is a combination of

    A_n = ∫ sⁿ exp(-ks) F'(β + σs) ds,    G_n = ∫ sⁿ exp(-ks) (2/π) exp(-2(β + σs)²) ds,    s from 0 to ∞.

A_0 is integrated with a rigorous bound, G_0 is a scaled complementary error function, and the rest follow by
parts; digits lost on the way show in the radii and are asked for again at a higher precision.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from flint import acb, arb, fmpq

from numerics.precision import working_precision

Balls = list[arb]

GOOD = 80
"""Bits that every value must be known to, relatively, unless it is below SMALLEST."""
SMALLEST = 1e-300
START = 192
LIMIT = 1 << 12


def _exact(value: float) -> arb:
    return arb(fmpq(*value.as_integer_ratio()))


def distribution(u: arb) -> arb:
    """Return F(u) = (1 + erf u)²/4."""
    tail = (-u).erfc()
    return tail * tail / 4


def slope(u: arb) -> arb:
    """Return F'(u)."""
    return (-u).erfc() * (-u * u).exp() / arb.pi().sqrt()


def bend(u: arb) -> arb:
    """Return F''(u)."""
    return -2 * u * slope(u) + 2 / arb.pi() * (-2 * u * u).exp()


def scaled(x: arb, exponent: arb) -> arb:
    """Return exp(exponent + x²) erfc x; for large x through Tricomi's function, which stays relative."""
    if x > 4:
        return exponent.exp() * (x * x).hypgeom_u(arb(0.5), arb(0.5)) / arb.pi().sqrt()
    return (exponent + x * x).exp() * x.erfc()


def _first_integral(beta: arb, sign: int, k: arb, bits: int) -> arb:
    """Return A_0.

    The integrand is log-concave in s, both factors of F' being so. Beyond a point where its logarithm has the
    slope m it therefore integrates to at most its value there over |m|.
    """
    root = arb.pi().sqrt()

    def integrand(s: Any, _: bool = True) -> Any:
        u = beta + sign * s
        return (-k * s - u * u).exp() * (-u).erfc() / root

    def rest(s: arb) -> tuple[arb, arb]:
        u = beta + sign * s
        rise = sign * (2 / root * (-u * u).exp() / (-u).erfc() - 2 * u) - k
        return integrand(s) / abs(rise), rise

    fall = 0.7 * (bits + 16)
    tilt, place = sign * float(k.mid()), float(beta.mid())
    peak = (math.hypot(tilt, 3.0) - 3.0 * tilt) / 8.0
    middle = max(0.0, sign * (peak - place))
    slow = max(0.0, float(-rest(arb(middle))[1].mid()))
    error, ends = arb(0), []
    for end in (middle - math.sqrt(fall), middle + 2.0 * fall / (slow + math.sqrt(slow * slow + 4.0 * fall))):
        if end > 0.0:
            bound, rise = rest(arb(end))
            if not (rise > 0 if end < middle else rise < 0):
                return arb(0, 1)
            error += arb(0, bound.upper())
        ends.append(max(end, 0.0))
    tolerance = arb(2) ** -bits
    value = acb.integral(integrand, acb(ends[0]), acb(ends[1]), rel_tol=tolerance, abs_tol=arb(0))
    return value.real + error


def moments(beta: arb, rho: arb, bits: int) -> tuple[arb, Balls, Balls]:
    """Return E F, and E Tⁿ F' and E Tⁿ F'' for n = 0, 1, 2, all at β + ρT."""
    if rho == 0:
        first, second = slope(beta), bend(beta)
        return distribution(beta), [first, first, 2 * first], [second, second, 2 * second]
    sign = 1 if rho > 0 else -1
    k = 1 / abs(rho)
    edge, gauss_edge = slope(beta), 2 / arb.pi() * (-2 * beta * beta).exp()
    q = 4 * sign * beta + k
    gauss = [2 / arb.pi() * (arb.pi() / 8).sqrt() * scaled(q / arb(8).sqrt(), -2 * beta * beta)]
    for n in range(2):
        gauss.append((n * gauss[n - 1] * bool(n) - q * gauss[n] + (gauss_edge if n == 0 else 0)) / 4)
    first = [_first_integral(beta, sign, k, bits)]
    second = []
    for n in range(3):
        lower = n * first[n - 1] if n else edge
        second.append(sign * (k * first[n] - lower))
        first.append((gauss[n] - 2 * beta * first[n] - second[n]) * sign / 2)
    t_first = [k ** (n + 1) * first[n] for n in range(3)]
    t_second = [k ** (n + 1) * second[n] for n in range(3)]
    return distribution(beta) + rho * t_first[0], t_first, t_second


def _data(a: arb, b: arb, c: arb, bits: int) -> Balls:
    value, (m0, m1, _), (n0, n1, n2) = moments(b, a / c, bits)
    zero = arb(0)
    lower = [zero] * 5
    return [value, m1 / c, m0, zero, zero, n2 / c / c, n1 / c, zero, zero, n0, *lower]


def _generator(a: arb, b: arb, g: arb, h: arb, bits: int) -> Balls:
    value, (m0, m1, _), (n0, n1, n2) = moments(-(a * h + b), -a * g, bits)
    v0, v1, v2 = n0, h * n0 + g * n1, h * h * n0 + 2 * h * g * n1 + g * g * n2
    return [
        value,
        -(h * m0 + g * m1),
        -m0,
        -a * m1,
        -a * m0,
        v2,
        v1,
        a * (h * n1 + g * n2) - m1,
        a * v1 - m0,
        v0,
        a * n1,
        a * n0,
        a * a * n2,
        a * a * n1,
        a * a * n0,
    ]


def _settled(attempt: Callable[[int], Balls]) -> Balls:
    """Return the values, all of them known to GOOD bits or certainly tiny, unless LIMIT is reached."""
    bits = START
    while True:
        with working_precision(bits):
            found = attempt(bits - 32)
            if all(x.rel_accuracy_bits() >= GOOD or abs(x) < SMALLEST for x in found) or bits >= LIMIT:
                return found
        bits *= 2


def data_columns(a: float, b: float, c: float) -> Balls:
    """Return the data term, its gradient, and its Hessian's upper triangle by rows, in a, b, g, h."""
    return _settled(lambda bits: _data(_exact(a), _exact(b), _exact(c), bits))


def generator_columns(a: float, b: float, g: float, h: float) -> Balls:
    """Return the generator term, its gradient, and its Hessian's upper triangle by rows."""
    return _settled(lambda bits: _generator(_exact(a), _exact(b), _exact(g), _exact(h), bits))
