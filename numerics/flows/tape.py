"""A vector field as a tape: what arithmetic on jets has recorded, ready for Taylor series of any order.

A field is an ordinary Python function. Called once with jets, it leaves behind the steps it took; these are
then run on the coefficients of power series. Constants are exact rationals or balls.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any, TypeAlias

from flint import arb, fmpq

from numerics.errors import DomainError, ParameterError
from numerics.integrals.functions import REAL, real_root
from numerics.parameters import parse_number

Number: TypeAlias = Any  # fmpq or arb; python-flint has no type stubs
_ZERO, _ONE = fmpq(0), fmpq(1)


class Step:
    """One step of a tape.

    Parameters
    ----------
    word : state, number, pi, add, sub, neg, mul, div or function.
    operands : earlier steps.
    extra : the number of a state, the value of a number, what a function does with a ball.
    fixed : whether no state enters.
    key : tells it from other steps with these operands.

    Attributes
    ----------
    slope : of a function, the step of its derivative at the operand; it may come later.
    """

    __slots__ = ("extra", "fixed", "key", "operands", "slope", "word")

    def __init__(self, word: str, operands: tuple[int, ...], extra: Any, fixed: bool, key: Any) -> None:
        self.word, self.operands, self.extra, self.fixed, self.key = word, operands, extra, fixed, key
        self.slope = -1


class Tape:
    """Steps that jets record; equal steps are recorded once."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._seen: dict[tuple[Any, ...], int] = {}

    def record(self, word: str, *operands: int, extra: Any = None, key: Any = None) -> Jet:
        """A step, or the one that is equal to it."""
        key = extra if key is None else key
        known = (word, operands, key)
        place = self._seen.get(known)
        if place is None:
            place = self._seen[known] = len(self.steps)
            fixed = word != "state" and all(self.steps[k].fixed for k in operands)
            self.steps.append(Step(word, operands, extra, fixed, key))
        return Jet(self, place)

    def state(self, index: int) -> Jet:
        """A component of the state."""
        return self.record("state", extra=index)

    def number(self, value: Any) -> Jet:
        """A constant, as ``parse_number`` reads it."""
        if isinstance(value, Jet):
            return value
        number = value if isinstance(value, (fmpq, arb)) else parse_number("a constant of a field", value)
        exact = isinstance(number, fmpq)
        return self.record("number", extra=number, key=(exact, str(number) if exact else id(number)))

    def pi(self) -> Jet:
        """The constant π, at any precision."""
        return self.record("pi")

    def function(self, name: str, u: Jet, ball: Callable[[arb], arb]) -> tuple[Jet, bool]:
        """A function of a jet, and whether it is new, so that its slope is still to be said."""
        before = len(self.steps)
        made = self.record("function", u.place, extra=ball, key=name)
        return made, len(self.steps) > before


class Jet:
    """What a field computes with: arithmetic and functions, of components, parameters and numbers.

    It has ``+ - * /``, whole and rational powers, and as methods the functions that `numerics.flows` names.
    NumPy arrays of jets (dtype object) work, ``@`` among them.
    """

    __slots__ = ("place", "tape")
    __hash__ = None  # type: ignore[assignment]

    def __init__(self, tape: Tape, place: int) -> None:
        self.tape, self.place = tape, place

    @property
    def exact(self) -> fmpq | None:
        """The value where it is an exact number; None elsewhere."""
        step = self.tape.steps[self.place]
        return step.extra if step.word == "number" and isinstance(step.extra, fmpq) else None

    def _other(self, other: Any) -> Jet | None:
        if isinstance(other, Jet):
            return other
        if getattr(other, "shape", ()) != ():
            return None  # an array: it takes this jet entry by entry
        return self.tape.number(other)

    def __add__(self, other: Any) -> Any:
        v = self._other(other)
        if v is None:
            return NotImplemented
        a, b = self.exact, v.exact
        if a is not None and b is not None:
            return self.tape.number(a + b)
        if a == _ZERO:
            return v
        if b == _ZERO:
            return self
        return self.tape.record("add", *sorted((self.place, v.place)))

    __radd__ = __add__

    def __neg__(self) -> Jet:
        a = self.exact
        return self.tape.number(-a) if a is not None else self.tape.record("neg", self.place)

    def __pos__(self) -> Jet:
        return self

    def __sub__(self, other: Any) -> Any:
        v = self._other(other)
        if v is None:
            return NotImplemented
        a, b = self.exact, v.exact
        if a is not None and b is not None:
            return self.tape.number(a - b)
        if a == _ZERO:
            return -v
        if b == _ZERO:
            return self
        if v.place == self.place:
            return self.tape.number(_ZERO)
        return self.tape.record("sub", self.place, v.place)

    def __rsub__(self, other: Any) -> Any:
        v = self._other(other)
        return NotImplemented if v is None else v - self

    def __mul__(self, other: Any) -> Any:
        v = self._other(other)
        if v is None:
            return NotImplemented
        a, b = self.exact, v.exact
        if a is not None and b is not None:
            return self.tape.number(a * b)
        # A product with an exact zero is recorded: it is undefined where the other factor is.
        if a == _ONE:
            return v
        if b == _ONE:
            return self
        return self.tape.record("mul", *sorted((self.place, v.place)))

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> Any:
        v = self._other(other)
        if v is None:
            return NotImplemented
        b = v.exact
        if b is not None:
            if b == _ZERO:
                raise DomainError("a divisor of a field", 0, "not zero")
            return self * self.tape.number(1 / b)
        if self.tape.steps[v.place].fixed and not self.tape.steps[self.place].fixed:
            return self * self.tape.record("div", self.tape.number(_ONE).place, v.place)
        return self.tape.record("div", self.place, v.place)

    def __rtruediv__(self, other: Any) -> Any:
        v = self._other(other)
        return NotImplemented if v is None else v / self

    def __pow__(self, exponent: Any) -> Jet:
        if not isinstance(exponent, int):
            power = exponent if isinstance(exponent, (Fraction, fmpq)) else parse_number("exponent", exponent)
            if isinstance(power, arb):
                raise ParameterError("exponent", exponent, "a whole number or a fraction")
            top, bottom = int(power.numerator), int(power.denominator)
            return self._root(top, bottom) if bottom != 1 else self**top
        if exponent < 0:
            inverse: Jet = 1 / self**-exponent
            return inverse
        result, square = self.tape.number(_ONE), self
        while exponent:
            if exponent % 2:
                result = result * square
            exponent //= 2
            square = square * square if exponent else square
        return result

    def _root(self, top: int, bottom: int) -> Jet:
        """The real power ``top/bottom`` of a positive jet."""
        made, new = self.tape.function(f"power {top}/{bottom}", self, lambda u: real_root(u, top, bottom))
        if new:
            slope = 1 / (2 * made) if (top, bottom) == (1, 2) else made / self * fmpq(top, bottom)
            self.tape.steps[made.place].slope = slope.place
        return made

    def apply(self, name: str) -> Jet:
        """A function of this jet, by its name in the table.

        Raises
        ------
        DomainError
            For a function without a row.
        """
        slope = SLOPES.get(name)
        if slope is None:
            raise DomainError("function", name, "one of " + ", ".join(sorted((*SLOPES, "sqrt"))))
        made, new = self.tape.function(name, self, REAL[name])
        if new:
            self.tape.steps[made.place].slope = slope(self, made).place
        return made

    def sqrt(self) -> Jet:
        """The square root; the argument stays positive along the orbit, or no step is possible."""
        return self._root(1, 2)

    def exp(self) -> Jet:
        """The exponential."""
        return self.apply("exp")

    def log(self) -> Jet:
        """The logarithm."""
        return self.apply("log")

    def sin(self) -> Jet:
        """The sine."""
        return self.apply("sin")

    def cos(self) -> Jet:
        """The cosine."""
        return self.apply("cos")

    def sinh(self) -> Jet:
        """The hyperbolic sine."""
        return self.apply("sinh")

    def cosh(self) -> Jet:
        """The hyperbolic cosine."""
        return self.apply("cosh")

    def tanh(self) -> Jet:
        """The hyperbolic tangent."""
        return self.apply("tanh")

    def asin(self) -> Jet:
        """The inverse sine."""
        return self.apply("asin")

    def atan(self) -> Jet:
        """The inverse tangent."""
        return self.apply("atan")

    def erf(self) -> Jet:
        """The error function."""
        return self.apply("erf")

    def erfc(self) -> Jet:
        """The complementary error function."""
        return self.apply("erfc")


def _gaussian(u: Jet) -> Jet:
    """The derivative of the error function, 2 exp(-u²)/√π."""
    slope: Jet = 2 * (-(u * u)).exp() / u.tape.pi().sqrt()
    return slope


SLOPES: dict[str, Callable[[Jet, Jet], Jet]] = {
    "exp": lambda u, value: value,
    "log": lambda u, value: 1 / u,
    "sin": lambda u, value: u.cos(),
    "cos": lambda u, value: -u.sin(),
    "tan": lambda u, value: 1 + value * value,
    "sinh": lambda u, value: u.cosh(),
    "cosh": lambda u, value: u.sinh(),
    "tanh": lambda u, value: 1 - value * value,
    "asin": lambda u, value: 1 / (1 - u * u).sqrt(),
    "acos": lambda u, value: -1 / (1 - u * u).sqrt(),
    "atan": lambda u, value: 1 / (1 + u * u),
    "asinh": lambda u, value: 1 / (1 + u * u).sqrt(),
    "atanh": lambda u, value: 1 / (1 - u * u),
    "erf": lambda u, value: _gaussian(u),
    "erfc": lambda u, value: -_gaussian(u),
}
"""What a field may contain, each with its derivative from the argument and the value."""
