"""Balls as whole numbers times powers of two: their exact points, and radii that can be written out."""

from __future__ import annotations

from fractions import Fraction

from flint import arb


def dyadic(point: arb) -> Fraction:
    """The exact value of a ball of radius zero."""
    mantissa, exponent = point.man_exp()
    mantissa, exponent = int(mantissa), int(exponent)
    return Fraction(mantissa << exponent) if exponent >= 0 else Fraction(mantissa, 1 << -exponent)


def widened(ball: arb, bits: int) -> arb:
    """The ball with a radius of at least about 2**-bits times its middle, or 2**-bits around zero.

    A radius such as 2**(-10**12) could not be written out. A ball without radius stays as it is.
    """
    mantissa, exponent = ball.rad().man_exp()
    if not mantissa:
        return ball
    middle, place = ball.mid().man_exp()
    floor = (int(place) + int(middle).bit_length() if middle else 0) - bits
    if int(exponent) + int(mantissa).bit_length() >= floor:
        return ball
    return arb(ball.mid(), _power_of_two(floor))


def _power_of_two(exponent: int) -> arb:
    """2**exponent, exactly whatever the precision."""
    return arb((1, exponent))
