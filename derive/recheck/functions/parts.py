"""Parts and modulus of complex numbers, signs, extremes and whole parts.

Balls of these are evaluated by `derive.recheck.ball_functions`, which knows what is real along a path.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from mpmath import mp

from derive.errors import RecheckFailed
from derive.recheck.exact import exact
from derive.recheck.functions.row import Asymptotics, Range, Row

if TYPE_CHECKING:
    from derive.recheck.growth import Growth


def _real(x: Any) -> Any:
    """A number that must be real, for functions of an order."""
    if mp.im(x) != 0:
        raise RecheckFailed("an order, or the floor, of a number that is not real")
    return mp.re(x)


def _extreme(ways: Asymptotics, head: str, gs: Sequence[Growth]) -> Growth:
    """The larger of two is (a + b + |a - b|)/2."""
    found = gs[0]
    for other in gs[1:]:
        if not found.real or not other.real:
            raise RecheckFailed(f"{head} of something that is not shown real")
        apart = ways.modulus(found + -other)
        found = (found + other + (apart if head == "Max" else -apart)).scaled(exact(Fraction(1, 2)))
    return found


ROWS = (
    Row(
        name="Abs", mp=abs, interval=abs,
        at_zero=0, reserved=True, range=Range(least=0), real=True, plainly="nonnegative",
        total="always",
        grown=lambda ways, g: ways.modulus(g),
    ),
    Row(
        name="re", mp=mp.re, at_zero=0, reserved=True, real=True, total="always",
        grown=lambda ways, g: ways.termwise("re", g),
    ),
    Row(
        name="im", mp=mp.im, at_zero=0, reserved=True, real=True, total="always",
        grown=lambda ways, g: ways.termwise("im", g),
    ),
    Row(
        name="conjugate", mp=mp.conj, at_zero=0, reserved=True, total="always",
        grown=lambda ways, g: ways.termwise("conjugate", g),
    ),
    Row(name="arg", mp=mp.arg, reserved=True),
    Row(name="argpi", mp=lambda z: mp.arg(z) / mp.pi, reserved=True),
    Row(
        name="sign", mp=mp.sign, at_zero=0, real=True,
        growing=lambda ways, g: g.constant(exact(ways.sign(g))),
    ),
    Row(
        name="Max", variadic=True, mp=lambda *xs: max(map(_real, xs)), reserved=True, real=True,
        total="always", grown=lambda ways, *gs: _extreme(ways, "Max", gs),
    ),
    Row(
        name="Min", variadic=True, mp=lambda *xs: min(map(_real, xs)), reserved=True, real=True,
        total="always", grown=lambda ways, *gs: _extreme(ways, "Min", gs),
    ),
    Row(name="floor", mp=lambda x: mp.floor(_real(x)), real=True),
    Row(name="ceiling", mp=lambda x: mp.ceil(_real(x)), real=True),
)  # fmt: skip
