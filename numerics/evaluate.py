"""``evaluate``: a certified value of any quantity in the catalogue, to any number of digits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from types import ModuleType
from typing import Any

from flint import acb, arb, ctx, fmpq, fmpq_poly

from numerics.catalogue import Quantity, quantity
from numerics.enclosure import Enclosure
from numerics.errors import BranchError, DomainError
from numerics.kinds.components import (
    EVALUATORS,
    Values,
    component,
    evaluator,
    flattened,
    height_of,
    not_determined,
    obstacle_of,
    rational,
    settled_value,
    shaped,
)
from numerics.kinds.extremum import evaluate_extremum
from numerics.kinds.integral import evaluate_integral
from numerics.kinds.settle import Number, settle
from numerics.kinds.support import evaluate_support
from numerics.parameters import check_digits
from numerics.precision import working_precision
from numerics.roots import algebraic as _algebraic
from numerics.roots import ball_inputs as _ball_inputs
from numerics.roots.ball_radius import root_radius_of_balls
from numerics.roots.isolate import isolate_roots
from numerics.roots.physical import Rule, as_ball, constant_zeros, physical_root, upper_verdict, verdict
from numerics.roots.radius import root_radius
from numerics.roots.refine import Root

_START_BITS = 128
evaluator("extremum")(evaluate_extremum)
evaluator("integral")(evaluate_integral)
evaluator("support")(evaluate_support)


def evaluate(name: str, /, digits: int = 15, **params: Any) -> Any:
    """Value of a quantity with guaranteed digits.

    Parameters
    ----------
    name : name of the quantity, such as "spin_glass.density"; ``numerics.quantities()`` lists all
    digits : significant digits to guarantee in each real component, from 1 to 10000
    params : the quantity's parameters, each a str ("3/10", "0.3", "1e-5"), int, Fraction, float (its binary
        value), mpf, fmpq, arb or Enclosure

    Returns
    -------
    Enclosure for a real quantity, ComplexEnclosure for a complex one, an object array of them for a vector or
    matrix, a list of pairs (left end, right end) for intervals.

    Raises
    ------
    UnknownQuantityError, ParameterError (missing, unknown or unreadable), DomainError, and PrecisionError
    when the digits cannot be guaranteed with 262144 bits, when a value cannot be told from zero, or when
    the radius of an input is the obstacle.

    Accuracy
    --------
    Proved: the radius is below 10**-digits / 2 of the value, and ``str`` shows the correctly rounded
    digits. Only where the value lies too close to the middle between two decimals for that to be decided,
    the last digit may differ by one unit. Values that are exactly zero or otherwise rational are recognised
    by exact algebra.
    """
    known = quantity(name)
    if type(digits) is not int or not 1 <= digits <= 1000:
        digits = check_digits(digits)
    with working_precision(_START_BITS):
        values, exact = known.read(params)
        function = EVALUATORS.get(known.record.kind)
        if function is None:
            raise DomainError("kind", known.record.kind, "one of " + ", ".join(sorted(EVALUATORS)))
        return function(known, values, exact, digits)


@evaluator("closed form")
def _closed_form(known: Quantity, values: Values, exact: bool, digits: int) -> Any:
    function = known.function(_formula(known, values))

    def compute(_: int) -> Any:
        return function(*values)

    obstacle = None if exact else obstacle_of(known, values)
    return settled_value(known, values, compute, digits, obstacle=obstacle)


def _formula(known: Quantity, values: Values) -> str:
    """The generated function for these values: where some that are divided by are exactly zero, another one.

    Raises: DomainError where several are zero at once and nothing is known of the value there.
    """
    limits = known.data.get("at_zero") or {}
    zeros = {domain.name for domain, value in zip(known.domains, values, strict=True) if value == 0}
    inside = [key for key in limits if zeros.issuperset(key.split(","))]
    if not inside:
        return str(known.data["value"])
    chosen = max(inside, key=lambda key: key.count(","))
    for together in known.data.get("apart", ()):
        if zeros.issuperset(together) and not set(together) <= set(chosen.split(",")):
            raise DomainError(" = ".join(together), 0, f"not all of {', '.join(together)} zero at once")
    return str(limits[chosen])


@evaluator("root radius")
def _root_radius(known: Quantity, values: Values, exact: bool, digits: int) -> Enclosure:
    """The largest modulus of the roots of a polynomial with real coefficients."""
    polynomial = known.function(known.data["polynomial"])
    coefficients = polynomial(*values)
    if exact and rational(coefficients):
        return root_radius(coefficients, digits)

    def attempt(bits: int) -> list[Number]:
        # next to an n-fold root an nth of the bits is left
        ctx.prec = bits * len(coefficients)
        return [root_radius_of_balls(polynomial(*values))]

    obstacle = None if exact else obstacle_of(known, values)
    return settle(attempt, digits, obstacle=obstacle, height=height_of(values))[0]


@lru_cache(maxsize=256)
def _rule(name: str, functions: ModuleType) -> tuple[Rule, Callable[..., Any]]:
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


@evaluator("algebraic branch")
def _algebraic_branch(known: Quantity, values: Values, exact: bool, digits: int) -> Any:
    branch = known.data["branch"]
    if branch["rule"] == "largest_imaginary_part":
        return _largest_imaginary_part(known, values, exact, digits)
    if branch["rule"] != "herglotz":
        raise BranchError(f"the rule {branch['rule']!r} of {known.record.name} is not known")
    functions = known.functions
    rule, value = _rule(known.record.name, functions)
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
    known: Quantity, value: Callable[..., Any], values: Values, polynomial: fmpq_poly, box: Any, index: int
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
            numeric, algebraic = acb(value(point, *values)), acb(_algebraic.evaluate(component, point))
            if numeric.is_finite() and algebraic.is_finite() and not numeric.overlaps(algebraic):
                return None
        return _algebraic.exact_parts(component, modulus, acb(value(box, *values)))[index]
    except (_algebraic.Undecided, _algebraic.Undefined, TypeError, ValueError, ZeroDivisionError):
        return None


def _herglotz_of_balls(
    known: Quantity, rule: Rule, value: Callable[..., Any], values: Values, exact: bool, digits: int
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


def _largest_imaginary_part(known: Quantity, values: Values, exact: bool, digits: int) -> Any:
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
