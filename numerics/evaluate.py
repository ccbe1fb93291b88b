"""``evaluate``: a certified value of any quantity in the catalogue, to any number of digits."""

from __future__ import annotations

from typing import Any

from numerics.catalogue import quantity
from numerics.errors import DomainError
from numerics.kinds.conditions import require_conditions
from numerics.kinds.registry import EVALUATORS
from numerics.parameters import check_digits
from numerics.precision import working_precision

_START_BITS = 128


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
    UnknownQuantityError, ParameterError
        For what is unknown, missing or unreadable.
    DomainError
        For parameters outside their domains, or that do not meet a condition under which there is a value.
    PrecisionError
        When the digits cannot be guaranteed with 262144 bits, when a value cannot be told from zero, or when
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
        evaluator = EVALUATORS.get(known.record.kind)
        if evaluator is None:
            raise DomainError("kind", known.record.kind, "one of " + ", ".join(sorted(EVALUATORS)))
        if where := known.data.get("where"):
            require_conditions(known, values, exact, where["conditions"], where["function"])
        return evaluator.enclose(known, values, exact, digits)
