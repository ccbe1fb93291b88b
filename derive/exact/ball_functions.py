"""Functions of balls with principal branches: rational arguments stay rational where the value is.

A real ball goes in as a real ball wherever that decides; beyond the range in which a function is real, and on
the cuts, the complex function takes over.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flint import acb, arb, fmpq

from derive.errors import StatementError
from derive.functions.classes import SPECIAL_FUNCTIONS
from derive.functions.kernels import ball as kernels

Value = Any  # fmpq, arb or acb


def excludes_zero(x: Value) -> bool:
    """Whether the enclosure certainly does not contain zero."""
    if isinstance(x, acb):
        return excludes_zero(x.real) or excludes_zero(x.imag)
    return bool(x != 0)


def power(base: Value, exponent: Value) -> Value:
    if isinstance(exponent, fmpq) and exponent.denominator == 1:
        return integer_power(base, int(exponent.numerator))
    real = to_ball(base)
    if isinstance(exponent, fmpq):
        q, p = int(exponent.denominator), int(exponent.numerator)
        if isinstance(real, arb) and real >= 0 and q <= _LARGEST_ROOT:
            return integer_power(_root(real, q), p)
        if q == 2:
            return integer_power(acb(real).sqrt(), p)
        exponent = arb(exponent)
    if isinstance(real, arb) and real > 0:
        return (real.log() * exponent).exp()
    return (acb(real).log() * exponent).exp()


def _root(x: Value, q: int) -> Value:
    """The root of a real ball that holds no negative number; FLINT gives none for one that holds zero."""
    if x == 0:
        return fmpq(0)
    return x.root(q) if x > 0 else arb(0).union(x.upper().root(q))


_LARGEST_ROOT = 10_000
_MOST_BITS = 4_000_000  # of an exact power; beyond that a ball would do, and nobody asks for it
_LARGEST_EXPONENT = 10**12


def integer_power(base: Value, n: int) -> Value:
    """base**n by multiplication only: ``arb(0, 1)**2`` is not a number in python-flint 0.9.

    Raises
    ------
    StatementError
        Where the power is too large to be computed.
    """
    if n < 0:
        if base == 0:
            raise ZeroDivisionError("division by an exact zero")
        return 1 / integer_power(base, -n)
    if n > 64:
        if n > _LARGEST_EXPONENT:
            raise StatementError(f"the exponent {n} is beyond {_LARGEST_EXPONENT}")
        if isinstance(base, fmpq):
            bits = max(int(base.numerator).bit_length(), int(base.denominator).bit_length())
            if bits > 1 and bits * n > _MOST_BITS:
                raise StatementError(f"a power with the exponent {n} has more than {_MOST_BITS} bits")
    result: Value = fmpq(1)
    square = base
    while n:
        if n & 1:
            result = result * square
        n >>= 1
        if n:
            square = square * square
    return result


def to_ball(x: Value) -> Value:
    """Rational numbers become balls; balls stay."""
    return arb(x) if isinstance(x, (fmpq, int)) else x


def _real_or_complex(name: str) -> Callable[[Value], Value]:
    """A function that is real wherever a real ball says that it is, and complex beyond that."""

    def apply(x: Value) -> Value:
        x = to_ball(x)
        value = getattr(x, name)()
        if isinstance(x, arb) and not value.is_finite():
            return getattr(acb(x), name)()
        return value

    return apply


def _log(x: Value) -> Value:
    x = to_ball(x)
    return x.log() if isinstance(x, acb) or x > 0 else acb(x).log()


def _real(x: Value) -> Value:
    return x.real if isinstance(x, acb) else x


def _imag(x: Value) -> Value:
    return x.imag if isinstance(x, acb) else fmpq(0)


def _conjugate(x: Value) -> Value:
    return acb(x.real, -x.imag) if isinstance(x, acb) else x


def _argument(x: Value) -> Value:
    return acb(to_ball(x)).arg()


def _sign(x: Value) -> Value:
    """x/|x|, and 0 at 0."""
    if isinstance(x, fmpq):
        return fmpq(int(x > 0) - int(x < 0))
    if isinstance(x, acb):
        return x / abs(x) if excludes_zero(x) else acb(arb(0, 1), arb(0, 1))
    if x > 0 or x < 0 or x == 0:
        return fmpq(int(x > 0) - int(x < 0))
    return arb(0, 1)


def _real_only(name: str, apply: Callable[..., Value]) -> Callable[..., Value]:
    def checked(*args: Value) -> Value:
        if any(isinstance(a, acb) for a in args):
            raise StatementError(f"{name} is evaluated at real arguments only")
        return apply(*args)

    return checked


def _extreme(largest: bool) -> Callable[..., Value]:
    def apply(*args: Value) -> Value:
        if all(isinstance(a, fmpq) for a in args):
            return max(args) if largest else min(args)
        found, *others = map(to_ball, args)
        for a in others:
            found = found.max(a) if largest else found.min(a)
        return found

    return apply


def _rounded(name: str) -> Callable[[Value], Value]:
    def apply(x: Value) -> Value:
        if isinstance(x, fmpq):
            return fmpq(x.floor() if name == "floor" else x.ceil())
        return getattr(x, "floor" if name == "floor" else "ceil")()

    return apply


def _kernel(name: str) -> Callable[..., Value]:
    return _real_only(name, lambda *args: getattr(kernels, name)(*map(to_ball, args)))


FUNCTIONS: dict[str, Callable[..., Value]] = {
    **{
        n: _real_or_complex(n)
        for n in (
            "exp", "erf", "erfc", "sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan",
            "sinh", "cosh", "tanh", "coth", "asinh", "acosh", "atanh",
        )
    },
    "log": _log,
    "Abs": abs,
    "re": _real,
    "im": _imag,
    "conjugate": _conjugate,
    "sign": _sign,
    "arg": _argument,
    "argpi": lambda x: _argument(x) / arb.pi(),
    "Max": _real_only("Max", _extreme(largest=True)),
    "Min": _real_only("Min", _extreme(largest=False)),
    **{name: _real_only(name, _rounded(name)) for name in ("floor", "ceiling")},
    **{name: _kernel(name) for name in SPECIAL_FUNCTIONS},
}  # fmt: skip
