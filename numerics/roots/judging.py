"""What the rule of a branch says of one root where balls cannot decide: by exact algebra next to it.

Roots that coincide, lie at infinity, touch the edge of the rule or a pole of its functions are each shown not
to be the limit of a root that satisfies it, or are left as candidates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from flint import acb, arb, fmpq, fmpq_poly

from numerics.errors import BranchError
from numerics.roots import algebraic as _algebraic
from numerics.roots.rule import Ball, Functions, Rule, around, as_ball, nearby, upper_verdict, verdict

QUALIFIED, OPEN, REJECTED = "qualified", "open", "rejected"
Judged: TypeAlias = tuple[str, Any, Any]  # status, box, the squarefree factor whose root is in the box


@dataclass(frozen=True)
class Neighbourhood:
    """What the polynomial and the conditions do next to the spectral argument, to first order and exactly."""

    polynomial: fmpq_poly
    rule: Rule
    values: Sequence[fmpq]
    idle: int

    def across(self) -> fmpq_poly | None:
        """The derivative of the polynomial by the spectral argument; None where it is not known."""
        if self.rule.at is None:
            return None
        at = self.values[self.rule.at]
        try:
            # modulo the square of x - at a function of x is its value and its slope
            square = fmpq_poly([-at, 1]) ** 2
            moved = around(self.rule, self.values, _algebraic.Residue(fmpq_poly([0, 1]), square))
            slopes = []
            for c in self.rule.polynomial(*moved)[self.idle :]:
                if isinstance(c, _algebraic.Residue):
                    slopes.append(c.value.derivative()(at))
                elif isinstance(c, (int, fmpq)):
                    slopes.append(fmpq(0))
                else:
                    return None
        except _algebraic.NOT_RATIONAL:
            return None
        return fmpq_poly(slopes)

    def tangents(self, squarefree: fmpq_poly, box: Ball) -> tuple[list[fmpq_poly], fmpq_poly]:
        """The derivatives of the conditions by the root, and the modulus; raises as residues does."""
        _, modulus = _algebraic.residues(self.rule.conditions, self.values, squarefree, box)
        found, _ = _algebraic.residues(self.rule.conditions, self.values, modulus**2, box)
        return [f.derivative() % modulus for f in found], modulus

    def infinite(self, coefficients: Sequence[fmpq]) -> bool:
        """Whether a root is at infinity and not shown to violate the rule there."""
        missing = len(coefficients) - len(self.polynomial.coeffs())
        ball = nearby(self.rule, self.values)
        if not missing or ball is None:
            return False
        try:
            highest = [as_ball(c) for c in self.rule.polynomial(*ball)]
        except ZeroDivisionError:
            return True
        while missing and highest.pop() == 0:
            missing -= 1  # it is always zero: there is no such root
        across = self.across()
        if missing != 1 or across is None:
            return missing > 0
        # next to it the root is -before / (slope * step), with a positive imaginary part when both agree
        before, slope = self.polynomial.leading_coefficient(), across[len(self.polynomial.coeffs())]
        return slope == 0 or before / slope > 0 or not self._root_is_a_condition()

    def _root_is_a_condition(self) -> bool:
        root = arb(3)
        try:
            return any(number is root for number in self.rule.conditions(root, *self.values))
        except ZeroDivisionError:
            return False

    def free_of_argument(self, box: Ball) -> bool:
        """Whether the conditions do not contain the spectral argument."""
        try:
            numbers = self.rule.conditions(box, *around(self.rule, self.values, arb.nan()))
            return all(as_ball(number).is_finite() for number in numbers)
        except ZeroDivisionError:
            return False


def judged(box: Ball, multiplicity: int, squarefree: fmpq_poly, near: Neighbourhood) -> Judged | None:
    """What the rule says about one real root, or about both roots of a pair named by the upper one, or
    None."""
    rule, values = near.rule, near.values
    try:
        if isinstance(box, arb):
            if multiplicity > 1:
                return _judge_multiple(box, squarefree, near)
            answer = _guarded(verdict, rule.slopes, box, values)
            if answer is None:
                return _judge_slopes(box, rule.slopes, squarefree, values)
            return (QUALIFIED if answer else REJECTED), box, squarefree
        signs = _guarded(upper_verdict, rule.conditions, box, values)
        if signs is None:
            signs = _judge_touching(box, multiplicity, squarefree, near)
    except _algebraic.Undefined:
        return OPEN, box, squarefree
    except (_algebraic.Undecided, ZeroDivisionError, TypeError):
        return None
    if signs == 0:
        return REJECTED, box, squarefree
    # a multiple root off the axis would count twice; the rule has no place for it
    if multiplicity > 1:
        raise BranchError("a multiple root off the real axis satisfies the rule of the branch")
    if signs is None:
        return OPEN, box, squarefree
    return QUALIFIED, (box if signs > 0 else box.conjugate()), squarefree


def _judge_multiple(box: arb, squarefree: fmpq_poly, near: Neighbourhood) -> Judged:
    """Reject a multiple real root at which the rule cannot hold next to it.

    Where the polynomial's derivative by the spectral argument is not zero, the k roots part like the k-th
    root of an imaginary number, none of them along the axis. The imaginary part of a condition then has the
    sign of its derivative by the root times that of the root's: two of unlike signs cannot both hold.
    """
    tangents, modulus = near.tangents(squarefree, box)
    across = near.across()
    if across is None or _algebraic.is_zero(across, modulus, box):
        return QUALIFIED, box, squarefree
    signs = set()
    for tangent in tangents:
        if _algebraic.is_zero(tangent, modulus, box):
            continue
        number = _algebraic.horner(tangent, box)
        if not (number > 0 or number < 0):
            raise _algebraic.Undecided
        signs.add(bool(number > 0))
    return (QUALIFIED if len(signs) < 2 else REJECTED), box, squarefree


def _judge_touching(box: acb, multiplicity: int, squarefree: fmpq_poly, near: Neighbourhood) -> int | None:
    """For a root above the axis where some conditions may be real: as `upper_verdict`, and None where the
    sign of a real condition just above the axis is open.

    It is that of the real part of the condition's slope along the branch, and none where that is zero.
    """
    components, modulus = _algebraic.residues(near.rule.conditions, near.values, squarefree, box)
    signs, real = set(), []
    for k, (component, ball) in enumerate(
        zip(components, near.rule.conditions(box, *near.values), strict=True)
    ):
        number = acb(ball)
        if number.imag > 0 or number.imag < 0:
            signs.add(1 if number.imag > 0 else -1)
        elif number.is_finite() and _algebraic.exact_parts(component, modulus, number)[1] == 0:
            real.append(k)
        else:
            raise _algebraic.Undecided
    if len(signs) > 1:
        return 0
    across = near.across()
    known = multiplicity == 1 and across is not None and near.free_of_argument(box)
    if known:
        tangents, modulus = near.tangents(modulus, box)
        along = _algebraic.Residue(near.polynomial.derivative(), modulus)
        step = -_algebraic.Residue(across, modulus) / along
        for k in real:
            slope = (step * _algebraic.Residue(tangents[k], modulus)).value
            ball = acb(_algebraic.horner(slope, box))
            if ball.real < 0 or _algebraic.exact_parts(slope, modulus, ball)[0] == 0:
                return 0
            if not ball.real > 0:
                raise _algebraic.Undecided
    return signs.pop() if known and signs else None


def _judge_slopes(
    box: arb, function: Functions, squarefree: fmpq_poly, values: Sequence[fmpq]
) -> Judged | None:
    """Reject a real root at which a slope is exactly zero; raises Undefined at a pole of the slopes."""
    components, modulus = _algebraic.residues(function, values, squarefree, box)
    if any(_algebraic.is_zero(component, modulus, box) for component in components):
        return REJECTED, box, squarefree
    return None


def _guarded(judge: Callable[[Any], Any], function: Functions, box: Ball, values: Sequence[fmpq]) -> Any:
    """The judgement on the function's balls; None where the function divides by an exact zero."""
    try:
        return judge([as_ball(number) for number in function(box, *values)])
    except ZeroDivisionError:
        return None
