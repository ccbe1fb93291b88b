"""Algebraic branches: a value that is a function of the one root of a polynomial that a rule picks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from types import ModuleType
from typing import Any, ClassVar

from flint import acb, arb, ctx, fmpq, fmpq_poly

from numerics.catalogue import Evaluable, quantity
from numerics.errors import BranchError
from numerics.kinds.components import (
    component,
    flattened,
    height_of,
    not_determined,
    obstacle_of,
    rational,
    settled_value,
    shaped,
)
from numerics.kinds.evaluator import SCALARS, Entry, Evaluator, Named, Values, inside
from numerics.kinds.settle import Number, settle
from numerics.packages.code import Functions
from numerics.roots import algebraic as _algebraic
from numerics.roots import ball_inputs as _ball_inputs
from numerics.roots.isolate import isolate_roots
from numerics.roots.physical import physical_root
from numerics.roots.refine import Root
from numerics.roots.rule import Rule, as_ball, constant_zeros, upper_verdict, verdict


class BranchEvaluator(Evaluator):
    """A value that contains one root of a polynomial, by the Herglotz rule or by that of a published code."""

    name: ClassVar[str] = "algebraic branch"
    types: ClassVar[tuple[str, ...]] = SCALARS
    keys: ClassVar[tuple[str, ...]] = ("branch", "value")

    def enclose(self, known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
        """The value at the root that the rule of the branch picks."""
        rule = known.data["branch"]["rule"]
        if rule == "largest_imaginary_part":
            return _largest_imaginary_part(known, values, exact, digits)
        if rule != "herglotz":
            raise BranchError(f"the rule {rule!r} of {known.record.name} is not known")
        return _herglotz(known, values, exact, digits)

    def functions(self, entry: Entry) -> Iterator[Named]:
        """The polynomial, what the rule is decided by, and the value at a root."""
        yield Named("branch.polynomial", inside(entry, "branch.polynomial"))
        for key in ("branch.conditions", "branch.slopes"):
            yield Named(key, inside(entry, key), 1, optional=True)
        yield Named("value", entry.get("value"), 1, is_value=True)


@lru_cache(maxsize=256)
def rule_of(name: str, functions: ModuleType | Functions) -> tuple[Rule, Callable[..., Any]]:
    """The generated functions of a branch quantity, looked up once."""
    data = quantity(name).data
    branch = data["branch"]
    rule = Rule(
        getattr(functions, branch["polynomial"]),
        getattr(functions, branch["conditions"]),
        getattr(functions, branch["slopes"]),
        [p["name"] for p in data["parameters"]].index(branch["at"]),
    )
    return rule, getattr(functions, data["value"])


def _herglotz(known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
    """The branch that the Herglotz rule picks, its root isolated where all coefficients are rational."""
    rule, value = rule_of(known.record.name, known.functions)
    if not (exact and rational(rule.polynomial(*values))):
        return _herglotz_of_balls(known, rule, value, values, exact, digits)
    root = physical_root(rule, values)

    def compute(bits: int) -> Any:
        box = root.refine(bits)
        ctx.prec = bits + 20
        return value(box, *values)

    def recognise(index: int, ball: arb) -> fmpq | None:
        if index > 1:
            return None
        return _exact_part(known, value, values, root.polynomial, root.box, index)

    return settled_value(known, values, compute, digits, recognise=recognise)


def _exact_part(
    known: Evaluable, value: Callable[..., Any], values: Values, polynomial: fmpq_poly, box: Any, index: int
) -> fmpq | None:
    """The real (index 0) or imaginary part of the value where it is provably rational, else None.

    Only for values that are rational functions of the root. A real quantity at a root off the axis is not
    one: it contains a real or imaginary part.
    """
    if known.record.type != "complex" and not isinstance(box, arb):
        return None
    try:
        (component,), modulus = _algebraic.residues(value, values, polynomial, box)
        # A function that takes real parts would pass for rational at a residue; at the conjugates it is
        # found out.
        for conjugate, _ in modulus.numer().complex_roots():
            point = conjugate.real if conjugate.imag == 0 else conjugate
            numeric, algebraic = acb(value(point, *values)), acb(_algebraic.horner(component, point))
            if numeric.is_finite() and algebraic.is_finite() and not numeric.overlaps(algebraic):
                return None
        return _algebraic.exact_parts(component, modulus, acb(value(box, *values)))[index]
    except (_algebraic.Undecided, _algebraic.Undefined, TypeError, ValueError, ZeroDivisionError):
        return None


def _herglotz_of_balls(
    known: Evaluable, rule: Rule, value: Callable[..., Any], values: Values, exact: bool, digits: int
) -> Any:
    """The branch where coefficients are balls: one root must qualify for every value in them."""

    def compute(bits: int) -> Any:
        coefficients = rule.polynomial(*values)
        zeros = 0
        while coefficients[zeros] == 0:  # an exact zero; a ball around zero is not equal to it
            zeros += 1
            if zeros == len(coefficients):
                raise BranchError("the polynomial of the branch vanishes identically at these parameters")
        coefficients = coefficients[zeros:]
        isolated = not zeros or zeros == constant_zeros(rule, values)
        discs = _ball_inputs.isolating_discs(coefficients) if isolated else None
        chosen = None if discs is None else _only_qualified(discs, rule, values)
        if chosen is None:
            not_determined(known, values, exact, bits, "which root is the physical one")
            return arb.nan()
        return value(_ball_inputs.tighten(chosen, coefficients), *values)

    obstacle = None if exact else obstacle_of(known, values)
    return settled_value(known, values, compute, digits, obstacle=obstacle)


def _only_qualified(discs: list[Any], rule: Rule, values: Values) -> Any:
    """The one disc that qualifies, when the rule is decided for all of them."""
    qualified = []
    for disc in discs:
        if isinstance(disc, arb):
            answer = verdict([arb(slope) for slope in rule.slopes(disc, *values)])
            if answer is None:
                return None
            if answer:
                qualified.append(disc)
        elif disc.imag > 0:
            signs = upper_verdict([as_ball(condition) for condition in rule.conditions(disc, *values)])
            if signs is None:
                return None
            if signs:
                qualified.append(disc if signs > 0 else disc.conjugate())
    return qualified[0] if len(qualified) == 1 else None


def _largest_imaginary_part(known: Evaluable, values: Values, exact: bool, digits: int) -> Any:
    """The rule of a published code: the root with the largest imaginary part, whichever the values.

    Where roots share the largest imaginary part, the union of their values is returned, so the result holds
    whichever of them is meant.
    """
    polynomial = known.function(known.data["branch"]["polynomial"])
    value = known.function(known.data["value"])
    coefficients = polynomial(*values)
    isolable = exact and rational(coefficients)
    unknown = [arb.nan()] * (2 if known.record.type == "complex" else 1)

    def attempt(bits: int) -> list[Number]:
        if isolable:
            roots = isolate_roots(fmpq_poly(list(coefficients)), bits + 20)
            if roots is None:
                return unknown  # ask for more bits
            boxes: list[Any] = [Root(factor, box).refine(bits) for box, _, factor in roots]
            ctx.prec = bits + 20
        else:
            at_precision = polynomial(*values)
            discs = _ball_inputs.isolating_discs(at_precision)
            if discs is None:
                not_determined(known, values, exact, bits, "which roots there are")
                return unknown
            boxes = [_ball_inputs.tighten(disc, at_precision) for disc in discs]
        heights = [arb(0) if isinstance(box, arb) else box.imag for box in boxes]
        candidates = [
            box
            for box, height in zip(boxes, heights, strict=True)
            if not any(height < other for other in heights)
        ]
        found = [flattened(known, value(box, *values))[0] for box in candidates]
        return [_union(parts) for parts in zip(*found, strict=True)]

    def name(index: int) -> str:
        return component(known, None, index)

    obstacle = None if exact else obstacle_of(known, values)
    return shaped(known, settle(attempt, digits, None, obstacle, name, height_of(values)), None)


def _union(parts: Sequence[Number]) -> Number:
    first = parts[0]
    if all(not isinstance(part, arb) and part == first for part in parts):
        return first
    total = arb(first)
    for part in parts[1:]:
        total = total.union(arb(part))
    return total
