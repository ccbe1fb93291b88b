"""Parts and modulus of complex numbers, signs, extremes and whole parts.

Balls of these are evaluated by `derive.recheck.ball_functions`, which knows what is real along a path.
"""

from __future__ import annotations

from typing import Any

from mpmath import mp

from derive.errors import RecheckFailed
from derive.recheck.functions.row import Range, Row


def _real(x: Any) -> Any:
    """A number that must be real, for functions of an order."""
    if mp.im(x) != 0:
        raise RecheckFailed("an order, or the floor, of a number that is not real")
    return mp.re(x)


ROWS = (
    Row(
        name="Abs", mp=abs, interval=abs,
        at_zero=0, reserved=True, range=Range(least=0), real=True, plainly="nonnegative",
        total="always",
    ),
    Row(name="re", mp=mp.re, at_zero=0, reserved=True, real=True, total="always"),
    Row(name="im", mp=mp.im, at_zero=0, reserved=True, real=True, total="always"),
    Row(name="conjugate", mp=mp.conj, at_zero=0, reserved=True, total="always"),
    Row(name="arg", mp=mp.arg, reserved=True),
    Row(name="argpi", mp=lambda z: mp.arg(z) / mp.pi, reserved=True),
    Row(name="sign", mp=mp.sign, at_zero=0, real=True),
    Row(name="Max", mp=lambda *xs: max(map(_real, xs)), reserved=True, real=True, total="always"),
    Row(name="Min", mp=lambda *xs: min(map(_real, xs)), reserved=True, real=True, total="always"),
    Row(name="floor", mp=lambda x: mp.floor(_real(x)), real=True),
    Row(name="ceiling", mp=lambda x: mp.ceil(_real(x)), real=True),
)  # fmt: skip
