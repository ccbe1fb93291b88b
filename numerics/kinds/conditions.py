"""Conditions on parameters beyond their domains: inequalities that a generated function decides in balls."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from flint import acb, arb, ctx, fmpq

from numerics.catalogue import Evaluable
from numerics.errors import DomainError, PrecisionError

_MOST_BITS = 1 << 12  # to decide a condition; beyond, it holds with equality or nearly so
_KEYS = frozenset({"text", "strict", "parameters"})


def are_conditions(plain: Any, names: Collection[str]) -> bool:
    """Whether an entry of the catalogue lists inequalities in parameters of these names."""
    return isinstance(plain, (list, tuple)) and all(_is_condition(c, names) for c in plain)


def _is_condition(c: Any, names: Collection[str]) -> bool:
    if not isinstance(c, dict) or c.keys() != _KEYS:
        return False
    listed = isinstance(c["parameters"], (list, tuple)) and all(p in names for p in c["parameters"])
    return listed and isinstance(c["text"], str) and type(c["strict"]) is bool


def require_conditions(
    known: Evaluable,
    values: Sequence[Any],
    exact: bool,
    conditions: Sequence[Mapping[str, Any]],
    function: str,
) -> None:
    """Refuse parameters that do not meet a condition, or do not decide it; it may change ctx.prec.

    Parameters
    ----------
    known : the quantity.
    values : of its parameters.
    exact : whether none of them has a radius.
    conditions : as the catalogue lists them.
    function : the generated function of what is not negative, or positive, where they hold.

    Raises
    ------
    DomainError
        Naming the parameters of the condition, their values, and the condition.
    PrecisionError
        Where inputs with a radius do not decide it, or it holds with equality or nearly so.
    """
    differences = known.function(function)
    given = dict(zip((domain.name for domain in known.domains), values, strict=True))
    before = bits = int(ctx.prec)
    while True:
        undecided = ""
        for condition, found in zip(conditions, differences(*values), strict=True):
            strict, number = condition["strict"], _real(found)
            if number > 0 or (number >= 0 and not strict):
                continue
            name = ", ".join(condition["parameters"])
            shown_values = ", ".join(_text(given[p]) for p in condition["parameters"])
            if number < 0 or (strict and number <= 0):
                raise DomainError(name, Given(shown_values), condition["text"])
            undecided = undecided or f"{name} = {shown_values}: whether {condition['text']}"
        if not undecided:
            ctx.prec = before
            return
        bits *= 2
        if not exact or bits > _MOST_BITS:
            why = "the radius of the inputs is the obstacle" if not exact else "too close to equality"
            raise PrecisionError(f"{undecided} is not decided: {why}", bits // 2)
        ctx.prec = bits


def _real(found: Any) -> Any:
    """A difference as a real number; what is not certainly real decides nothing."""
    if type(found) is acb:
        return found.real if found.imag.is_zero() else arb.nan()
    return found


class Given(str):
    """Values of several parameters, which a message shows without quotation marks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


def _text(value: Any) -> str:
    return str(value) if isinstance(value, fmpq) else str(value.str(8)) if isinstance(value, arb) else ""
