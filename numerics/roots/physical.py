"""The physical root of a quantity's polynomial at exact parameters, with proof that no other root qualifies.

All roots are isolated: in double precision where they are well apart, else by FLINT's exact isolation
with multiplicities. The rule of the branch is then decided for every one of them; where balls cannot
decide, exact algebra does; where that needs narrower boxes, the precision is raised. No claim stands in
for the roots that are left: each one, those that coincide or lie at infinity included, is shown not to be the
limit of a root that satisfies the rule, or it is a candidate, and two candidates are an error.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from flint import acb, arb, ctx, fmpq, fmpq_poly

from numerics.errors import BranchError, PrecisionError
from numerics.roots import algebraic as _algebraic
from numerics.roots.discs import Isolation, isolate
from numerics.roots.isolate import isolate_roots
from numerics.roots.refine import Root

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs
Functions = Callable[..., tuple[Any, ...]]
_FIRST_BITS, _MOST_BITS = 64, 1 << 17


@dataclass(frozen=True)
class Rule:
    """A branch: its polynomial, the functions by which the Herglotz rule is decided, and which of the values
    is the spectral argument.
    """

    polynomial: Functions
    conditions: Functions
    slopes: Functions
    at: int | None = None


def verdict(numbers: Sequence[arb]) -> bool | None:
    """True when all are positive, False when one is not, None when the balls do not tell."""
    answer: bool | None = True
    for number in numbers:
        if number > 0:
            continue
        if number <= 0:
            return False
        answer = None
    return answer


def physical_root(rule: Rule, values: Sequence[fmpq]) -> Root:
    """The root that the Herglotz rule singles out; on the real axis the limit from above.

    A root that is not real qualifies when all conditions have positive imaginary parts, or where they are
    real, positive slopes; a simple real root when all slopes are positive; a multiple real root unless it is
    shown that no root next to it does so just above the axis. A root at a pole of a condition, or at
    infinity, is never the answer; unless it is shown not to satisfy the rule, it bars another one.

    Raises
    ------
    BranchError
        When not exactly one root qualifies.
    PrecisionError
        When the rule cannot be decided with 131072 bits. Changes ctx.prec.
    """
    coefficients = rule.polynomial(*values)
    zeros = 0
    while coefficients[zeros] == 0:
        zeros += 1
        if zeros == len(coefficients):
            raise BranchError("the polynomial of the branch vanishes identically at these parameters")
    ctx.prec = 64
    idle = zeros and constant_zeros(rule, values)
    if zeros == idle:
        floats = _floats(coefficients[zeros:])
        isolation = None if floats is None else isolate(floats)
        if isolation is not None:
            box = _select(isolation, rule, values)
            if box is not None:
                return Root(fmpq_poly(list(coefficients[zeros:])), box)
    return _select_exactly(rule, values)


def _floats(coefficients: Sequence[Any]) -> list[float] | None:
    try:
        return [float(c) for c in coefficients]
    except OverflowError:
        return None


def _around(rule: Rule, values: Sequence[Any], number: arb) -> list[Any]:
    """The values with another spectral argument."""
    return [number if k == rule.at else value for k, value in enumerate(values)]


def _nearby(rule: Rule, values: Sequence[Any]) -> list[Any] | None:
    """The values with a ball around the spectral argument."""
    return None if rule.at is None else _around(rule, values, arb(values[rule.at]) + arb(0, arb(2) ** -30))


def constant_zeros(rule: Rule, values: Sequence[Any]) -> int:
    """How many roots are zero whatever the spectral argument, where a condition shows that none qualifies.

    A condition that is then one real number does not map the upper half plane to itself.
    """
    ball = _nearby(rule, values)
    if ball is None:
        return 0
    try:
        coefficients = [as_ball(c) for c in rule.polynomial(*ball)]
        conditions = [as_ball(number) for number in rule.conditions(arb(0), *ball)]
    except ZeroDivisionError:
        return 0
    if not any(isinstance(number, arb) and number.is_finite() and number.is_exact() for number in conditions):
        return 0
    zeros = 0
    while zeros < len(coefficients) and coefficients[zeros] == 0:
        zeros += 1
    return zeros


def _select(isolation: Isolation, rule: Rule, values: Sequence[fmpq]) -> Ball | None:
    """The box of the one root that qualifies, or None when the discs do not prove it."""
    chosen: Ball | None = None
    values = [arb(value) for value in values]  # 64 bits are plenty here, and faster than exact rationals
    for z, radius in isolation.uppers:
        box = acb(arb(z.real, radius), arb(z.imag, radius))
        signs = upper_verdict(rule.conditions(box, *values))
        if signs is None:
            return None
        if signs:
            if chosen is not None:
                return None
            chosen = box if signs > 0 else box.conjugate()
    for x, radius in isolation.reals:
        real = arb(x, radius)
        answer = verdict(rule.slopes(real, *values))
        if answer is None:
            return None
        if answer:
            if chosen is not None:
                return None
            chosen = real
    return chosen


def upper_verdict(conditions: Sequence[acb]) -> int | None:
    """For a root above the axis: 1 when it qualifies, -1 when its conjugate does, 0 when neither, None
    unknown.
    """
    positive = negative = unknown = False
    for condition in conditions:
        imag = condition.imag
        if imag > 0:
            positive = True
        elif imag < 0:
            negative = True
        else:
            unknown = True
    if positive and negative:
        return 0
    if unknown:
        return None
    return 1 if positive else -1


def _select_exactly(rule: Rule, values: Sequence[fmpq]) -> Root:
    idle = constant_zeros(rule, values)
    coefficients = rule.polynomial(*values)[idle:]
    polynomial = fmpq_poly(list(coefficients))
    bits = _FIRST_BITS
    while bits <= _MOST_BITS:
        roots = isolate_roots(polynomial, bits)
        if roots is not None:
            near = _Neighbourhood(polynomial, rule, values, idle)
            judged = [_judge(box, count, factor, near) for box, count, factor in roots]
            if None not in judged:
                known = [entry for entry in judged if entry is not None]
                return _only_one(known, near.infinite(coefficients))
        bits *= 2
    raise PrecisionError(
        f"the physical root could not be told from the others; {_MOST_BITS} bits were tried. "
        "Move the parameters further away from the degenerate point, or give it exactly",
        _MOST_BITS,
    )


_QUALIFIED, _OPEN, _REJECTED = "qualified", "open", "rejected"
Judged: TypeAlias = tuple[str, Any, Any]  # status, box, the squarefree factor whose root is in the box


def _only_one(judged: list[Judged], infinite: bool) -> Root:
    found = [Root(factor, box) for status, box, factor in judged if status == _QUALIFIED]
    hidden = sum(status == _OPEN for status, _, _ in judged) + infinite
    if len(found) == 1 and not hidden:
        return found[0]
    if len(found) + hidden > 1:
        left = f" or, {hidden} of them, are not shown to violate it" if hidden else ""
        raise BranchError(
            f"{len(found) + hidden} roots satisfy the rule of the branch{left}; exactly one was expected"
        )
    where = ": the one left is at a pole of a condition, or at infinity" if hidden else ""
    raise BranchError(f"no root satisfies the rule of the branch{where}")


@dataclass(frozen=True)
class _Neighbourhood:
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
            moved = _around(self.rule, self.values, _algebraic.Residue(fmpq_poly([0, 1]), square))
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
        ball = _nearby(self.rule, self.values)
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
            numbers = self.rule.conditions(box, *_around(self.rule, self.values, arb.nan()))
            return all(as_ball(number).is_finite() for number in numbers)
        except ZeroDivisionError:
            return False


def _judge(box: Ball, multiplicity: int, squarefree: fmpq_poly, near: _Neighbourhood) -> Judged | None:
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
            return (_QUALIFIED if answer else _REJECTED), box, squarefree
        signs = _guarded(upper_verdict, rule.conditions, box, values)
        if signs is None:
            signs = _judge_touching(box, multiplicity, squarefree, near)
    except _algebraic.Undefined:
        return _OPEN, box, squarefree
    except (_algebraic.Undecided, ZeroDivisionError, TypeError):
        return None
    if signs == 0:
        return _REJECTED, box, squarefree
    # a multiple root off the axis would count twice; the rule has no place for it
    if multiplicity > 1:
        raise BranchError("a multiple root off the real axis satisfies the rule of the branch")
    if signs is None:
        return _OPEN, box, squarefree
    return _QUALIFIED, (box if signs > 0 else box.conjugate()), squarefree


def _judge_multiple(box: arb, squarefree: fmpq_poly, near: _Neighbourhood) -> Judged:
    """Reject a multiple real root at which the rule cannot hold next to it.

    Where the polynomial's derivative by the spectral argument is not zero, the k roots part like the k-th
    root of an imaginary number, none of them along the axis. The imaginary part of a condition then has the
    sign of its derivative by the root times that of the root's: two of unlike signs cannot both hold.
    """
    tangents, modulus = near.tangents(squarefree, box)
    across = near.across()
    if across is None or _algebraic.is_zero(across, modulus, box):
        return _QUALIFIED, box, squarefree
    signs = set()
    for tangent in tangents:
        if _algebraic.is_zero(tangent, modulus, box):
            continue
        number = _algebraic.horner(tangent, box)
        if not (number > 0 or number < 0):
            raise _algebraic.Undecided
        signs.add(bool(number > 0))
    return (_QUALIFIED if len(signs) < 2 else _REJECTED), box, squarefree


def _judge_touching(box: acb, multiplicity: int, squarefree: fmpq_poly, near: _Neighbourhood) -> int | None:
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


def _guarded(judge: Callable[[Any], Any], function: Functions, box: Ball, values: Sequence[fmpq]) -> Any:
    """The judgement on the function's balls; None where the function divides by an exact zero."""
    try:
        return judge([as_ball(number) for number in function(box, *values)])
    except ZeroDivisionError:
        return None


def as_ball(number: Any) -> Ball:
    return number if isinstance(number, (arb, acb)) else arb(number)


def _judge_slopes(
    box: arb, function: Functions, squarefree: fmpq_poly, values: Sequence[fmpq]
) -> Judged | None:
    """Reject a real root at which a slope is exactly zero; raises Undefined at a pole of the slopes."""
    components, modulus = _algebraic.residues(function, values, squarefree, box)
    if any(_algebraic.is_zero(component, modulus, box) for component in components):
        return _REJECTED, box, squarefree
    return None
