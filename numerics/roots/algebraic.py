"""Exact facts about a rational function at an algebraic number: undefined, zero, real, imaginary, rational.

Balls alone can never show that a number is zero. Here the function is evaluated in the ring Q[x]/(m), where m
is a squarefree polynomial with the number among its roots; wherever m turns out to be reducible, the factor
that holds the root is kept (dynamic evaluation). Sign conditions then reduce to polynomial gcds and to
certified isolation by FLINT.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from flint import acb, arb, ctx, fmpq, fmpq_mat, fmpq_poly

from numerics.roots.isolate import isolate_roots

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs


class Undefined(Exception):
    """The function has a pole at the number."""


class Undecided(Exception):
    """The box around the root is too wide to tell factors apart; more precision is needed."""


class _NotInvertible(Exception):
    def __init__(self, factor: fmpq_poly) -> None:
        self.factor = factor


NOT_RATIONAL = (_NotInvertible, AttributeError, NotImplementedError, TypeError, ZeroDivisionError)


class Residue(fmpq):  # type: ignore[misc]
    """An element of Q[x]/(m); arithmetic with rationals and other residues of the same modulus.

    It is a subclass of fmpq so that generated functions, which keep fmpq exact, take it for an exact
    number. Were a function to turn it into a ball, the result would not be a residue, and is then not used.
    """

    __slots__ = ("modulus", "value")

    def __new__(cls, value: fmpq_poly, modulus: fmpq_poly) -> Residue:
        self: Residue = fmpq.__new__(cls)
        self.value = value % modulus
        self.modulus = modulus
        return self

    def __init__(self, value: fmpq_poly, modulus: fmpq_poly) -> None:
        """Nothing is left to do; fmpq's own initialiser must not see the arguments."""

    def __bool__(self) -> bool:
        return bool(self.value != 0)

    def __eq__(self, other: object) -> bool:
        lift = self._lift(other)
        return NotImplemented if lift is None else bool((self.value - lift) % self.modulus == 0)

    __hash__ = None  # type: ignore[assignment]

    def _lift(self, other: object) -> fmpq_poly | None:
        if isinstance(other, Residue):
            return other.value
        if isinstance(other, (int, fmpq)) and not isinstance(other, bool):
            return fmpq_poly([other])
        return None

    def _new(self, value: fmpq_poly | None) -> Any:
        return NotImplemented if value is None else Residue(value, self.modulus)

    def __add__(self, other: object) -> Any:
        lift = self._lift(other)
        return self._new(None if lift is None else self.value + lift)

    __radd__ = __add__

    def __sub__(self, other: object) -> Any:
        lift = self._lift(other)
        return self._new(None if lift is None else self.value - lift)

    def __rsub__(self, other: object) -> Any:
        lift = self._lift(other)
        return self._new(None if lift is None else lift - self.value)

    def __mul__(self, other: object) -> Any:
        lift = self._lift(other)
        return self._new(None if lift is None else self.value * lift)

    __rmul__ = __mul__

    def __neg__(self) -> Residue:
        return Residue(-self.value, self.modulus)

    def __truediv__(self, other: object) -> Any:
        lift = self._lift(other)
        return self._new(None if lift is None else self.value * self._inverse(lift))

    def __rtruediv__(self, other: object) -> Any:
        lift = self._lift(other)
        return self._new(None if lift is None else lift * self._inverse(self.value))

    def __pow__(self, exponent: object) -> Any:
        if type(exponent) is not int:
            return NotImplemented
        base = self if exponent >= 0 else 1 / self
        result = Residue(fmpq_poly([1]), self.modulus)
        for _ in range(abs(exponent)):
            result = result * base
        return result

    def _inverse(self, value: fmpq_poly) -> fmpq_poly:
        if value == 0:
            raise ZeroDivisionError
        divisor, inverse, _ = value.xgcd(self.modulus)
        if divisor.degree() != 0:
            raise _NotInvertible(divisor)
        return inverse / divisor[0]


def _not_rational(*_: object) -> Any:
    raise TypeError("not a rational function of the root")


def _hide_inherited() -> None:
    """Everything else that fmpq can do would act on a meaningless number; it raises TypeError instead."""
    arithmetic = set(vars(Residue)) | {
        "__class__",
        "__getattribute__",
        "__doc__",
        "__dir__",
        "__init_subclass__",
    }
    arithmetic |= {"__setattr__", "__delattr__", "__repr__", "__str__", "__sizeof__", "__subclasshook__"}
    for name in dir(fmpq):
        if name not in arithmetic:
            setattr(Residue, name, _not_rational)


_hide_inherited()


def horner(polynomial: fmpq_poly, box: Ball) -> Ball:
    """Horner's rule on a ball."""
    total = type(box)(0)
    for coefficient in reversed(polynomial.coeffs()):
        total = total * box + coefficient
    return total


def holds_zero(ball: Ball) -> bool:
    """Whether zero lies in the ball; true also for balls that are not finite."""
    return bool(not ball.is_finite() or ball.contains(0))


def _is_root_of(factor: fmpq_poly, modulus: fmpq_poly, box: Ball) -> bool:
    """Whether the one root of modulus in the box is a root of its factor."""
    if not holds_zero(horner(factor, box)):
        return False
    if not holds_zero(horner(modulus // factor, box)):
        return True
    raise Undecided


def residues(
    function: Callable[..., Any], values: Sequence[fmpq], modulus: fmpq_poly, box: Ball
) -> tuple[list[fmpq_poly], fmpq_poly]:
    """The function's components at the root of ``modulus`` in ``box``, as polynomials in that root.

    Parameters
    ----------
    function : rational in its first argument.
    values : its other arguments.
    modulus : squarefree, or a square modulo which the function has no poles.
    box : holds one of the roots of `modulus`.

    Returns
    -------
    The component polynomials and the factor of the modulus they refer to.

    Raises
    ------
    Undefined
        At a pole, where the function divides by an exact zero.
    Undecided
        When the box is too wide.
    TypeError
        When the function is not rational.
    """
    if modulus.numer().height_bits() > ctx.prec:
        # Exact algebra with huge coefficients takes seconds. Balls settle most such cases with as many bits.
        raise Undecided
    while True:
        root = Residue(fmpq_poly([0, 1]), modulus)
        try:
            result = function(root, *values)
        except _NotInvertible as problem:
            if _is_root_of(problem.factor, modulus, box):
                raise Undefined from None
            modulus = modulus // problem.factor
            continue
        except ZeroDivisionError:
            raise Undefined from None
        except (AttributeError, NotImplementedError) as error:
            raise TypeError("not a rational function of the root") from error
        found = []
        for component in result if isinstance(result, tuple) else (result,):
            if isinstance(component, Residue):
                found.append(component.value)
            elif isinstance(component, (int, fmpq)):
                found.append(fmpq_poly([component]))
            elif isinstance(component, (arb, acb)) and not component.is_finite():
                raise Undefined  # the quotient by an exact zero
            else:
                raise TypeError("not a rational function of the root")
        return found, modulus


def is_zero(polynomial: fmpq_poly, modulus: fmpq_poly, box: Ball) -> bool:
    """Whether a polynomial vanishes at the root of ``modulus`` in ``box``."""
    if polynomial == 0:
        return True
    factor = polynomial.gcd(modulus)
    return factor.degree() > 0 and _is_root_of(factor, modulus, box)


def exact_parts(polynomial: fmpq_poly, modulus: fmpq_poly, value: Ball) -> tuple[fmpq | None, fmpq | None]:
    """What is exactly known of the value of a polynomial at a root of ``modulus``.

    Parameters
    ----------
    polynomial : as above.
    modulus : as above.
    value : a ball around that value.

    Returns
    -------
    (real part, imaginary part): 0 where that part vanishes, the number where the value is rational, None
    where nothing is known.

    Raises
    ------
    Undecided
        When the ball does not single out one conjugate of the value.
    """
    minimal = _squarefree(_characteristic(polynomial, modulus))
    target = acb(value)
    zero = fmpq(0)
    boxes = _all_roots(minimal)
    around = [box for box in boxes if box.overlaps(target)]
    if len(around) != 1:
        raise Undecided
    box = around[0]
    if box.imag == 0:
        for root, _ in minimal.roots():
            near = [other for other in boxes if other.overlaps(acb(arb(root)))]
            if len(near) == 1 and near[0] is box:
                return root, zero
        return None, zero
    # v and its mirror image -conj(v) are both conjugates when v is a root of this gcd; then the real part
    # is zero iff the two coincide, which is proved when no other box meets the mirror image of the box.
    even = minimal.gcd(fmpq_poly([-c if k & 1 else c for k, c in enumerate(minimal.coeffs())]))
    if even.degree() < 1 or not box.real.contains(0):
        return None, None
    if even.degree() < minimal.degree() and not _is_root_of(even, minimal, box):
        return None, None
    mirrored = acb(-box.real, box.imag)
    if sum(1 for other in boxes if other.overlaps(mirrored)) != 1:
        raise Undecided
    return zero, None


def _all_roots(polynomial: fmpq_poly) -> list[acb]:
    """Disjoint boxes around all roots of a squarefree polynomial, those of real roots on the axis.

    Raises
    ------
    Undecided
        Where the roots are too close together for the working precision. FLINT's own isolation would take
        minutes there when the coefficients are long.
    """
    bits = ctx.prec
    try:
        found = isolate_roots(polynomial, bits)
    finally:
        ctx.prec = bits
    if found is None:
        raise Undecided
    boxes: list[acb] = []
    for box, _, _ in found:
        boxes.append(acb(box))
        if isinstance(box, acb):
            boxes.append(box.conjugate())
    return boxes


def _characteristic(polynomial: fmpq_poly, modulus: fmpq_poly) -> fmpq_poly:
    """Characteristic polynomial of multiplication by ``polynomial`` on Q[x]/(modulus)."""
    size = modulus.degree()
    rows = []
    power = polynomial % modulus
    for _ in range(size):
        rows.append([power[k] for k in range(size)])
        power = (power * fmpq_poly([0, 1])) % modulus
    return fmpq_mat(rows).charpoly()


def _squarefree(polynomial: fmpq_poly) -> fmpq_poly:
    repeated = polynomial.gcd(polynomial.derivative())
    return polynomial // repeated if repeated.degree() > 0 else polynomial
