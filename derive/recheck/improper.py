"""Integrals to infinity or with singular ends: estimated by mpmath's quadrature, with a margin, not enclosed.

The only values of the recheck that are not enclosures; whoever uses one says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from flint import acb, arb, ctx, fmpq
from mpmath import mp

from derive.errors import RecheckFailed
from derive.recheck.ball_functions import ball
from derive.recheck.exact import Exact, Value
from derive.recheck.mp_engine import MpEngine, infinite
from derive.text import Tree

# The error that mpmath states is multiplied by this, and three quarters of the bits are believed at most.
_MARGIN = 16
_SPARE = 64
_MOST_BITS = 100_000


def estimate(integrand: Tree, variable: str, ends: tuple[Tree, Tree], values: Mapping[str, Value]) -> acb:
    """The integral of a tree between two ends at FLINT's working precision.

    Raises
    ------
    RecheckFailed
        When the quadrature does not converge, or mpmath cannot evaluate the integrand.
    """
    bits, engine = int(ctx.prec), MpEngine()
    with mp.workprec(bits + _SPARE):
        numbers = {n: number(v) for n, v in values.items()}
        try:
            path = [_end(engine, end, numbers) for end in ends]
            found, error = mp.quad(
                lambda x: engine.value(integrand, {**numbers, variable: x}), path, error=True
            )
        except (ValueError, ArithmeticError, TypeError) as failure:
            raise RecheckFailed(f"mpmath cannot integrate: {failure}") from failure
        believed = mp.ldexp(1 + abs(found), -3 * bits // 4)
        if not mp.isfinite(found) or not error < mp.ldexp(1 + abs(found), -bits // 2):
            raise RecheckFailed("mpmath's quadrature did not converge")
        radius = _exact(max(mp.ldexp(error, _MARGIN), believed))
        real, imag = (arb(_exact(part)) for part in (mp.re(found), mp.im(found)))
        wide = arb(0, arb(radius))
        return acb(real + wide, imag + wide if imag != 0 else 0)


def _end(engine: MpEngine, tree: Tree, numbers: Mapping[str, object]) -> object:
    side = infinite(tree)
    return engine.value(tree, numbers) if side == 0 else side * mp.inf


def number(value: Value) -> object:
    """A value at mpmath's working precision; a ball gives its midpoint."""
    if isinstance(value, Exact):
        real, imag = (mp.mpf(int(p.numerator)) / int(p.denominator) for p in (value.real, value.imag))
        return mp.mpc(real, imag) if value.imag != 0 else real
    z: acb = ball(value)
    return mp.mpc(_middle(z.real), _middle(z.imag)) if not z.imag.is_zero() else _middle(z.real)


def _middle(x: arb) -> object:
    mantissa, exponent = x.mid().man_exp()
    return mp.ldexp(int(mantissa), int(exponent))


def _exact(x: object) -> fmpq:
    """An mpmath number as a rational."""
    sign, mantissa, exponent, _ = mp.mpf(x)._mpf_
    if abs(exponent) > _MOST_BITS:
        raise RecheckFailed("mpmath's quadrature gives a number too long to be believed")
    value = fmpq(int(mantissa) * (-1 if sign else 1))
    power = fmpq(2) ** abs(int(exponent))
    return value * power if exponent >= 0 else value / power
