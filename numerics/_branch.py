"""The physical root of a quantity's polynomial at exact parameters, with proof that no other root qualifies.

All roots are isolated: in double precision where they are well apart, else by FLINT's exact isolation
with multiplicities. The rule of the branch is then decided for every one of them; where balls cannot
decide, exact algebra does; where that needs narrower boxes, the precision is raised. No claim stands in
for the roots that are left: that only one qualifies is seen at these parameters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from flint import acb, arb, ctx, fmpq, fmpq_poly

from numerics import _algebraic
from numerics._discs import Isolation, isolate
from numerics._isolate import isolate_roots
from numerics._root import Root
from numerics.errors import BranchError, PrecisionError

Ball: TypeAlias = Any  # arb or acb; python-flint has no type stubs
Functions = Callable[..., tuple[Any, ...]]
_FIRST_BITS, _MOST_BITS = 64, 1 << 17


@dataclass(frozen=True)
class Rule:
    """A branch: its polynomial and the functions by which the Herglotz rule is decided."""

    polynomial: Functions
    conditions: Functions
    slopes: Functions


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

    A root that is not real qualifies when all conditions have positive imaginary parts; a simple real root
    when it is defined there and all slopes are positive; when none of these does, the one multiple real root.

    Raises: BranchError when the rule is decided and not exactly one root qualifies; PrecisionError when it
    cannot be decided with 131072 bits. Changes ctx.prec.
    """
    coefficients = rule.polynomial(*values)
    zeros = 0
    while coefficients[zeros] == 0:
        zeros += 1
        if zeros == len(coefficients):
            raise BranchError("the polynomial of the branch vanishes identically at these parameters")
    ctx.prec = 64
    if not zeros or undefined_at_zero(rule, values):
        floats = _floats(coefficients[zeros:])
        isolation = None if floats is None else isolate(floats)
        if isolation is not None:
            box = _select(isolation, rule, values)
            if box is not None:
                return Root(fmpq_poly(list(coefficients[zeros:])), box)
    return _select_exactly(fmpq_poly(list(coefficients)), rule, values)


def _floats(coefficients: Sequence[Any]) -> list[float] | None:
    try:
        return [float(c) for c in coefficients]
    except OverflowError:
        return None


def undefined_at_zero(rule: Rule, values: Sequence[fmpq]) -> bool:
    """Whether the conditions have a pole at the root zero, which then never qualifies."""
    try:
        return not all(as_ball(number).is_finite() for number in rule.conditions(fmpq(0), *values))
    except ZeroDivisionError:
        return True


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


def _select_exactly(polynomial: fmpq_poly, rule: Rule, values: Sequence[fmpq]) -> Root:
    bits = _FIRST_BITS
    while bits <= _MOST_BITS:
        roots = isolate_roots(polynomial, bits)
        if roots is not None:
            judged = [_judge(box, count, factor, rule, values) for box, count, factor in roots]
            if None not in judged:
                return _only_one([entry for entry in judged if entry is not None])
        bits *= 2
    raise PrecisionError(
        f"the physical root could not be told from the others; {_MOST_BITS} bits were tried. "
        "Move the parameters further away from the degenerate point, or give it exactly",
        _MOST_BITS,
    )


_SIMPLE, _MULTIPLE, _REJECTED = "simple", "multiple", "rejected"
Judged: TypeAlias = tuple[str, Any, Any]  # status, box, the squarefree factor whose root is in the box


def _only_one(judged: list[Judged]) -> Root:
    for wanted in (_SIMPLE, _MULTIPLE):
        boxes = [Root(factor, box) for status, box, factor in judged if status == wanted]
        if len(boxes) == 1:
            return boxes[0]
        if boxes:
            raise BranchError(f"{len(boxes)} roots satisfy the rule of the branch; exactly one was expected")
    raise BranchError("no root satisfies the rule of the branch")


def _judge(
    box: Ball, multiplicity: int, squarefree: fmpq_poly, rule: Rule, values: Sequence[fmpq]
) -> Judged | None:
    """What the rule says about one real root, or about both roots of a pair named by the upper one, or
    None."""
    if isinstance(box, arb):
        return _judge_real(box, multiplicity, squarefree, rule, values)
    signs = _guarded(upper_verdict, rule.conditions, box, values)
    if signs is None:
        return _judge_exactly(box, rule.conditions, squarefree, values)
    if signs == 0:
        return _REJECTED, box, squarefree
    # a multiple root off the axis would count twice; the rule has no place for it
    if multiplicity > 1:
        raise BranchError("a multiple root off the real axis satisfies the rule of the branch")
    return _SIMPLE, (box if signs > 0 else box.conjugate()), squarefree


def _judge_real(
    box: arb, multiplicity: int, squarefree: fmpq_poly, rule: Rule, values: Sequence[fmpq]
) -> Judged | None:
    if multiplicity > 1:
        defined = _guarded(
            lambda numbers: all(x.is_finite() for x in numbers) or None, rule.conditions, box, values
        )
        if defined:
            return _MULTIPLE, box, squarefree
        try:
            _algebraic.residues(rule.conditions, values, squarefree, box)
        except _algebraic.Undefined:
            return _REJECTED, box, squarefree
        except (_algebraic.Undecided, TypeError):
            return None
        return _MULTIPLE, box, squarefree
    answer = _guarded(verdict, rule.slopes, box, values)
    if answer is None:
        return _judge_exactly(box, rule.slopes, squarefree, values)
    return (_SIMPLE if answer else _REJECTED), box, squarefree


def _guarded(judge: Callable[[Any], Any], function: Functions, box: Ball, values: Sequence[fmpq]) -> Any:
    """The judgement on the function's balls; None where the function divides by an exact zero."""
    try:
        return judge([as_ball(number) for number in function(box, *values)])
    except ZeroDivisionError:
        return None


def as_ball(number: Any) -> Ball:
    return number if isinstance(number, (arb, acb)) else arb(number)


def _judge_exactly(
    box: Ball, function: Functions, squarefree: fmpq_poly, values: Sequence[fmpq]
) -> Judged | None:
    """Reject a root at a pole of the function, or at which a component is exactly zero or exactly real."""
    try:
        components, modulus = _algebraic.residues(function, values, squarefree, box)
        for component, number in zip(components, function(box, *values), strict=True):
            if isinstance(box, arb):
                if _algebraic.is_zero(component, modulus, box):
                    return _REJECTED, box, squarefree
            elif number.is_finite() and _algebraic.exact_parts(component, modulus, number)[1] == 0:
                return _REJECTED, box, squarefree
    except _algebraic.Undefined:
        return _REJECTED, box, squarefree
    except (_algebraic.Undecided, ZeroDivisionError, TypeError):
        pass
    return None
