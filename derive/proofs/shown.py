"""Values and points as certificates write them: exact where they are, else midpoint and radius."""

from __future__ import annotations

from flint import acb, arb, fmpq

from derive.exact.balls import Value, to_ball
from derive.exact.points import Point

_DIGITS = 110  # of a stored enclosure; points are solved to 400 bits


def show(x: Value, digits: int = 6) -> str:
    """A ball as midpoint ± radius; a part of a complex one that may be zero is 0 to the digits shown."""
    x = to_ball(x)
    if isinstance(x, acb):
        if x.imag == 0:
            return show(x.real, digits)
        real, imaginary = ("0" if part.contains(0) else show(part, digits) for part in (x.real, x.imag))
        return f"({real}) + ({imaginary})*I"
    return str(x.str(digits)).strip("[]")


def show_point(point: Point) -> str:
    """The exact coordinates of a point; those solved from the given equations follow from them."""
    plain = plain_point(point)
    return " ".join(f"{name}={v}" for name, v in plain.items() if "+/-" not in v)


def plain_point(point: Point) -> dict[str, str]:
    """Exact coordinates as fractions, enclosures as midpoint ± radius."""
    return {s.name: plain_value(v) for s, v in sorted(point.items(), key=lambda item: item[0].name)}


def plain_value(v: Value) -> str:
    """A coordinate: ``p/q``, ``p/q + p/q*I``, or midpoint ± radius of its parts."""
    if isinstance(v, fmpq):
        return str(v)
    parts = (v.real, v.imag) if isinstance(v, acb) and v.imag != 0 else (v.real,)
    if all(part.is_exact() and part.is_finite() for part in parts):
        exact = [str(_dyadic(part)) for part in parts]
        return exact[0] if len(exact) == 1 else f"{exact[0]} + {exact[1]}*I"
    return show(v, _DIGITS)


def _dyadic(x: arb) -> fmpq:
    mantissa, exponent = x.man_exp()
    return fmpq(mantissa) * fmpq(2) ** int(exponent)
