"""Functions of exact numbers and balls, as rows give them: the value is rational where that can be had.

A real ball goes in as a real ball wherever that decides; beyond the range in which a function is real, and on
the cuts, the complex function takes over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import acb, arb, fmpq

from derive.errors import StatementError
from derive.functions.kernels import ball as kernels

Value = Any  # fmpq, arb or acb


def excludes_zero(x: Value) -> bool:
    """Whether the enclosure certainly does not contain zero."""
    if isinstance(x, acb):
        return excludes_zero(x.real) or excludes_zero(x.imag)
    return bool(x != 0)


def to_ball(x: Value) -> Value:
    """Rational numbers become balls; balls stay."""
    return arb(x) if isinstance(x, (fmpq, int)) else x


def method(name: str) -> Callable[[Value], Value]:
    """A method of balls that is real wherever a real ball says that it is, and complex beyond that."""

    def apply(x: Value) -> Value:
        x = to_ball(x)
        value = getattr(x, name)()
        if isinstance(x, arb) and not value.is_finite():
            return getattr(acb(x), name)()
        return value

    return apply


def real_only(name: str, apply: Callable[..., Value]) -> Callable[..., Value]:
    """A function that refuses complex arguments.

    Raises
    ------
    StatementError
        From the function that is returned, with its name.
    """

    def checked(*args: Value) -> Value:
        if any(isinstance(a, acb) for a in args):
            raise StatementError(f"{name} is evaluated at real arguments only")
        return apply(*args)

    return checked


def kernel(name: str) -> Callable[..., Value]:
    """The ball kernel of that name, of real arguments."""
    return real_only(name, lambda *args: getattr(kernels, name)(*map(to_ball, args)))
