"""Elementary functions of Enclosures: their domains; those that are monotone by the ends of the argument."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from flint import arb, fmpq, fmpz

from numerics.enclosures.operations import exact_root
from numerics.enclosures.rounding import (
    Result,
    accurate,
    ball_of,
    hull,
    known_bits,
    rational,
    wanted_bits,
)
from numerics.errors import DomainError, shown
from numerics.parameters import LARGEST_BITS

if TYPE_CHECKING:
    from numerics.enclosure import Enclosure


@dataclass(frozen=True)
class Elementary:
    """A real function of one number.

    Parameters
    ----------
    ball : its kernel in ball arithmetic, at the precision in force.
    monotone : whether it only grows or only falls, so that its ends are those of the argument; an even
        function is monotone in the modulus.
    even : whether it is the same at -x.
    domain : where it is defined, for messages; "" where it is everywhere.
    lower, upper : ends of the domain.
    is_open : whether the ends themselves are left out.
    rational : the value at an exact argument where that is rational and not seen by the kernel.
    """

    ball: Callable[[arb], arb]
    monotone: bool = True
    even: bool = False
    domain: str = ""
    lower: int | None = None
    upper: int | None = None
    is_open: bool = False
    rational: Callable[[fmpq], fmpq | None] = lambda _: None

    def admits(self, low: Fraction, high: Fraction) -> bool:
        """Whether an interval lies in the domain."""
        if self.is_open:
            return (self.lower is None or low > self.lower) and (self.upper is None or high < self.upper)
        return (self.lower is None or low >= self.lower) and (self.upper is None or high <= self.upper)


def _root(degree: int) -> Callable[[fmpq], fmpq | None]:
    def exact(x: fmpq) -> fmpq | None:
        found = exact_root(abs(x), degree)
        return found if found is None or x >= 0 else -found

    return exact


def _power_of_two(x: fmpq) -> fmpq | None:
    if x.q != 1 or abs(x.p) > LARGEST_BITS:
        return None
    return fmpq(2) ** int(x.p)


def _logarithm(base: int) -> Callable[[fmpq], fmpq | None]:
    """The whole exponent of an exact power of the base."""

    def exact(x: fmpq) -> fmpq | None:
        top, sign = (x.p, 1) if x.q == 1 else (x.q, -1)
        if x <= 0 or 1 not in (x.p, x.q):
            return None
        guess = len(fmpz(top).str(base)) - 1
        return fmpq(sign * guess) if fmpz(base) ** guess == top else None

    return exact


def _cube_root(x: arb) -> arb:
    if x.is_zero():
        return x
    return x.root(3) if x >= 0 else -(-x).root(3) if x <= 0 else arb.nan()


ELEMENTARY = {
    "exp": Elementary(arb.exp),
    "exp2": Elementary(lambda x: arb(2) ** x, rational=_power_of_two),
    "expm1": Elementary(arb.expm1),
    "log": Elementary(arb.log, domain="> 0", lower=0, is_open=True),
    "log2": Elementary(
        lambda x: x.log() / arb.const_log2(), domain="> 0", lower=0, is_open=True, rational=_logarithm(2)
    ),
    "log10": Elementary(
        lambda x: x.log() / arb.const_log10(), domain="> 0", lower=0, is_open=True, rational=_logarithm(10)
    ),
    "log1p": Elementary(arb.log1p, domain="> -1", lower=-1, is_open=True),
    "sqrt": Elementary(arb.sqrt, domain=">= 0", lower=0, rational=_root(2)),
    "cbrt": Elementary(_cube_root, rational=_root(3)),
    "sin": Elementary(arb.sin, monotone=False),
    "cos": Elementary(arb.cos, monotone=False),
    "tan": Elementary(arb.tan, monotone=False),
    "arcsin": Elementary(arb.asin, domain="in [-1, 1]", lower=-1, upper=1),
    "arccos": Elementary(arb.acos, domain="in [-1, 1]", lower=-1, upper=1),
    "arctan": Elementary(arb.atan),
    "sinh": Elementary(arb.sinh),
    "cosh": Elementary(arb.cosh, even=True),
    "tanh": Elementary(arb.tanh),
    "arcsinh": Elementary(arb.asinh),
    "arccosh": Elementary(arb.acosh, domain=">= 1", lower=1),
    "arctanh": Elementary(arb.atanh, domain="in (-1, 1)", lower=-1, upper=1, is_open=True),
    "erf": Elementary(arb.erf),
    "erfc": Elementary(arb.erfc),
}


def applied(name: str, x: Enclosure) -> Result:
    """A function of `ELEMENTARY` at an enclosure.

    Parameters
    ----------
    name : of the function, as NumPy calls it.
    x : the argument.

    Raises
    ------
    DomainError
        When x leaves the domain of the function, or the value is not finite or too large to be written out.

    Accuracy
    --------
    The true value is inside; rounding adds less than 2**-30 of the radius. At exact arguments: an exact value
    where it is rational, else as many digits as the argument carries, 30 at least.
    """
    function = ELEMENTARY[name]
    if not function.admits(x.lower, x.upper):
        raise DomainError(f"the argument of {name}", x, function.domain)
    called = f"{name} of {shown(x)}"
    if x.is_exact:
        if (exact := function.rational(rational(x.mid))) is not None:
            return exact
        return accurate(called, lambda: function.ball(ball_of(x)), wanted_bits(x))
    if function.monotone:
        low, high = x.lower, x.upper
        if function.even:
            low, high = max(low, -high, Fraction(0)), max(abs(low), abs(high))
        ends = (lambda: function.ball(arb(rational(low))), lambda: function.ball(arb(rational(high))))
        return hull(called, ends, known_bits(x))
    return accurate(called, lambda: function.ball(ball_of(x)), start=known_bits(x))


def polar_angle(y: Enclosure, x: Enclosure) -> Result:
    """The angle of the point (x, y), in (-pi, pi], as ``np.arctan2`` orders its arguments.

    Raises
    ------
    DomainError
        When the box holds the origin, or meets the negative half of the x axis from below, where the angle
        leaps.

    Accuracy
    --------
    As of `applied`: along a line that misses the origin the angle is monotone, so that its ends over the box
    are at corners.
    """
    if x.lower <= 0 and y.lower <= 0 <= y.upper and (y.lower < 0 or x.upper >= 0):
        raise DomainError(
            "(y, x) of arctan2",
            (y, x),
            "a box that does not hold the origin and is not cut by the negative x axis",
        )
    if y.is_exact and y.mid == 0 and x.lower > 0:
        return fmpq(0)
    if (y.is_exact and x.is_exact) or any(v.is_exact and v.mid == 0 for v in (y, x)):  # on an axis: one angle
        return accurate("arctan2", _angle(y.mid, x.mid), wanted_bits(y, x))
    corners = [_angle(b, a) for a in (x.lower, x.upper) for b in (y.lower, y.upper)]
    return hull("arctan2", corners, known_bits(y, x))


def _angle(y: Fraction, x: Fraction) -> Callable[[], arb]:
    return lambda: arb.atan2(arb(rational(y)), arb(rational(x)))
