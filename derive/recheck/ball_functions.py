"""Functions of exact numbers and balls, by calls: principal branches, exact at their simplest points.

Along a path of integration a function must also say where it is analytic: there, a result that is not finite
says "not known to be analytic here", and only functions listed as analytic ever give another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from flint import acb, arb, fmpq

from derive.errors import RecheckFailed
from derive.recheck.exact import ONE, ZERO, Exact, Undefined, Value, exact, rational_root, too_long
from derive.recheck.functions.registry import BY_NAME, row_of

NOWHERE = acb(arb.nan(), arb.nan())
_REAL_VALUED = frozenset({"re", "im", "Abs", "arg", "argpi", "sign", "Max", "Min", "floor", "ceiling"})
_SINE: dict[int, Fraction | int] = {
    0: 0, 1: Fraction(1, 2), 3: 1, 5: Fraction(1, 2), 6: 0, 7: Fraction(-1, 2), 9: -1, 11: Fraction(-1, 2),
}  # fmt: skip


def ball(value: Value) -> acb:
    """Any value as a ball."""
    return value.ball() if isinstance(value, Exact) else value


def is_real(value: Value) -> bool:
    """Whether a value is certainly real and finite."""
    if isinstance(value, Exact):
        return value.is_real
    return bool(value.is_finite() and value.imag.is_zero())


def call(head: str, args: Sequence[Value], path: bool | None, real: Sequence[bool]) -> Value:
    """The value of a function.

    Parameters
    ----------
    head : name of the function.
    args : its arguments.
    path : None at a point; along a path of integration whether the result must be analytic.
    real : which arguments are real wherever the path's variable is.
    """
    special = None if path is not None else _special(head, args)
    if special is not None:
        return special
    if head in _REAL_VALUED or head == "conjugate":
        return _real_valued(head, args, path, real)
    row = row_of(head, len(args))
    if row is None or (row.value is None and row.real_value is None):
        count = "one argument" if len(args) == 1 else f"{len(args)} arguments"
        raise RecheckFailed(f"no rule for the value of {head} of {count}")
    balls = [ball(a) for a in args]
    if path and (row.pointwise or (row.cut is not None and on_cut(head, balls[0]))):
        return NOWHERE
    if row.value is not None:
        return row.value(*balls)
    if not all(map(is_real, args)):
        raise RecheckFailed(f"{head} is evaluated at real arguments only")
    assert row.real_value is not None
    return acb(row.real_value(*(b.real for b in balls)))


def cut(head: str) -> bool:
    """Whether a function of one argument has a branch cut known here."""
    return head in BY_NAME and BY_NAME[head].cut is not None


def on_cut(head: str, z: acb) -> bool:
    """Whether a box may touch the branch cut of a function."""
    found = BY_NAME[head].cut
    assert found is not None
    along, across = (z.real, z.imag) if found.axis == "real" else (z.imag, z.real)
    if across > 0 or across < 0:
        return False
    if found.low is None:  # the cut runs from minus infinity up to `high`
        return not along > found.high
    return not (along > found.low and along < found.high)


def _special(head: str, args: Sequence[Value]) -> Value | None:
    """Exact values at the simplest points, and of the simplest functions."""
    if not all(isinstance(a, Exact) for a in args) or not args:
        return None
    z, row = args[0], row_of(head, len(args))
    if row is not None and z.is_zero and row.at_zero is not None:
        return exact(row.at_zero)
    if row is not None and z == ONE and row.at_one is not None:
        return exact(row.at_one)
    if len(args) == 1 and z.is_zero and head in ("log", "arg", "argpi"):
        raise Undefined(f"{head} of an exact zero")
    if row is not None and any(p == -1 and a.is_zero for p, a in zip(row.parity, args, strict=False)):
        return ZERO  # odd in an argument that is zero
    if head == "re" and len(args) == 1:
        return Exact(z.real)
    if head == "im" and len(args) == 1:
        return Exact(z.imag)
    if head == "conjugate" and len(args) == 1:
        return Exact(z.real, -z.imag)
    if head == "argpi" and len(args) == 1 and z.is_real:
        return ZERO if z.real > 0 else ONE
    if head == "arg" and len(args) == 1 and z.is_real and z.real > 0:
        return ZERO
    if head in ("Max", "Min") and all(a.is_real for a in args):
        return Exact((max if head == "Max" else min)(a.real for a in args))
    if head in ("floor", "ceiling") and len(args) == 1 and z.is_real:
        return Exact(fmpq(z.real.floor() if head == "floor" else z.real.ceil()))
    if head == "sign" and len(args) == 1 and z.is_real:
        return exact(1 if z.real > 0 else -1)
    if head == "Abs" and len(args) == 1:
        square = z.real * z.real + z.imag * z.imag
        root = abs(z.real) if z.is_real else rational_root(square, 2)
        return None if root is None else Exact(root)
    return None


def _real_valued(head: str, args: Sequence[Value], path: bool | None, real: Sequence[bool]) -> Value:
    """Functions of real numbers that are analytic in pieces, and the parts of a complex number."""
    balls = [ball(a) for a in args]
    if head in ("Max", "Min"):
        if not balls or not (all(real) if path is not None else all(map(is_real, args))):
            raise RecheckFailed(f"{head} of something that is not shown real")
        result = balls[0]
        for b in balls[1:]:
            result = (
                result.real_max(b, analytic=bool(path))
                if head == "Max"
                else result.real_min(b, analytic=bool(path))
            )
        return result
    if len(balls) != 1:
        raise RecheckFailed(f"no rule for the value of {head} of {len(balls)} arguments")
    z = balls[0]
    if head in ("floor", "ceiling"):
        if not (real[0] if path is not None else is_real(args[0])):
            raise RecheckFailed(f"{head} of something that is not shown real")
        return (z.real_floor if head == "floor" else z.real_ceil)(analytic=bool(path))
    if path is not None and real[0]:
        if head in ("re", "conjugate", "im"):
            return z if head != "im" else acb(0)
        if head in ("Abs", "sign"):
            return (z.real_abs if head == "Abs" else z.real_sgn)(analytic=path)
    if path:
        return NOWHERE
    if head == "re":
        return acb(z.real)
    if head == "im":
        return acb(z.imag)
    if head == "conjugate":
        return z.conjugate()
    if head == "Abs":
        return acb(abs(z))
    if head == "sign":
        return _sign(z)
    angle = z.arg()
    return acb(angle if head == "arg" else angle / arb.pi())


def _sign(z: acb) -> acb:
    """z/|z|, and 0 at 0."""
    if z.imag.is_zero():
        if z.real > 0 or z.real < 0:
            return acb(1 if z.real > 0 else -1)
        return acb(arb(0, 1))
    size = arb(abs(z))
    return z / size if size > 0 else acb(arb(0, 1), arb(0, 1))


def of_turn(head: str, turn: fmpq) -> Value | None:
    """sin, cos or tan of a rational multiple of π, exactly where it is rational; None for other functions."""
    if head not in ("sin", "cos", "tan"):
        return None
    sine, cosine = _sine(turn), _sine(turn + fmpq(1, 2))
    if head != "tan":
        return sine if head == "sin" else cosine
    if isinstance(cosine, Exact) and isinstance(sine, Exact):
        return sine * cosine.inverse()
    if isinstance(cosine, Exact) and cosine.is_zero:
        raise Undefined("the tangent of half a turn")
    twelfths = (4 * turn).numerator if (4 * turn).denominator == 1 else None
    if twelfths is not None and int(twelfths) % 2:
        return exact(1 if int(twelfths) % 4 == 1 else -1)
    return ball(sine) / ball(cosine)


def _sine(turn: fmpq) -> Value:
    sixths = 6 * turn
    if sixths.denominator == 1:
        k = int(sixths.numerator) % 12
        if k in _SINE:
            return exact(_SINE[k])
    return acb(arb.sin_pi_fmpq(turn))


def raised(base: Value, exponent: Value, path: bool | None) -> Value:
    """A principal power."""
    if isinstance(exponent, Exact) and exponent.whole is not None:
        return _whole_power(base, exponent.whole)
    if isinstance(exponent, Exact) and exponent.is_real and path is None:
        found = _rational_power(base, exponent.real)
        if found is not None:
            return found
    if isinstance(base, Exact) and base.is_zero:
        if ball(exponent).real > 0:
            return ZERO
        raise Undefined("a power of zero that is not positive")
    z = ball(base)
    # On a wide box powers of a root are much wider than the exponential of a logarithm.
    if isinstance(exponent, Exact) and exponent.is_real and exponent.real.denominator == 2 and not path:
        root = z.sqrt()
        return ball(_whole_power(root, int(exponent.real.numerator)))
    if path and on_cut("log", z):
        return NOWHERE
    if isinstance(exponent, Exact) and exponent.is_real and z.imag.is_zero() and z.real > 0:
        q, p = int(exponent.real.denominator), int(exponent.real.numerator)
        return ball(_whole_power(acb(z.real.root(q)), p))
    return (z.log() * ball(exponent)).exp()


def _rational_power(base: Value, exponent: fmpq) -> Exact | None:
    """A rational power that is rational."""
    if not isinstance(base, Exact) or not base.is_real or exponent.denominator > 1_000:
        return None
    if base.real < 0:
        # The principal square root of a negative square is a multiple of I.
        root = rational_root(-base.real, 2) if exponent.denominator == 2 else None
        return None if root is None else Exact(fmpq(0), root).power(int(exponent.numerator))
    if base.is_zero:
        return None
    root = rational_root(base.real, int(exponent.denominator))
    return None if root is None else Exact(root).power(int(exponent.numerator))


def _whole_power(base: Value, n: int) -> Value:
    """base**n by multiplication only, exact where that is short enough."""
    if isinstance(base, Exact):
        found = base.power(n)
        if found is not None and not too_long(found):
            return found
    if abs(n) > 10**12:
        raise RecheckFailed(f"an exponent of {len(str(abs(n)))} digits")
    z, result = ball(base), acb(1)
    if n < 0:
        return 1 / ball(_whole_power(z, -n))
    while n:
        if n & 1:
            result = result * z
        n >>= 1
        if n:
            z = z * z
    return result
