"""What the rules of all families are written with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy as sp
from flint import acb

from derive.functions.row import Derivative, Plain, Recurrence, Relation
from derive.functions.values import Value, to_ball

Rules = dict[str, dict[str, Any]]


def complex_ball(apply: Callable[..., Value]) -> Callable[..., Value]:
    """A function of complex balls, on cuts the limit that FLINT takes; real where its value is."""

    def at(*args: Value) -> Value:
        return apply(*(acb(to_ball(a)) for a in args))

    return at


def partials(apply: Callable[..., tuple[sp.Expr | None, ...]], source: str = "") -> Derivative:
    """Partial derivatives, with where they are published."""
    return Derivative(partials=apply, source=source)


def slope(apply: Callable[..., sp.Expr], source: str = "") -> Derivative:
    """The derivative in the last argument; in others there is none among known functions."""
    return Derivative(
        partials=lambda *args: (*([None] * (len(args) - 1)), sp.sympify(apply(*args))), source=source
    )


def vanishes(
    expression: Callable[..., sp.Expr],
    source: str = "",
    where: Callable[..., bool] | None = None,
    joins: Callable[..., tuple[sp.Expr, ...]] | None = None,
    sure: bool = False,
) -> Relation:
    """What vanishes, with where it is published."""
    return Relation(expression, joins, where, source, sure)


def steps(
    position: int,
    coefficients: Callable[..., tuple[Any, ...]],
    source: str = "",
    where: Callable[..., bool] | None = None,
) -> Recurrence:
    """A recurrence in one argument."""
    return Recurrence(
        position, lambda *args: tuple(sp.sympify(c) for c in coefficients(*args)), where, source
    )


def last_positive(plain: Plain, *args: sp.Expr) -> bool:
    """Defined where the last argument is positive."""
    return plain.positive(args[-1])


def all_positive(plain: Plain, *args: sp.Expr) -> bool:
    """Defined where all arguments are positive."""
    return all(map(plain.positive, args))


def degree(plain: Plain, *args: sp.Expr) -> bool:
    """Defined where the first argument is 0, 1, 2, ..."""
    return plain.whole(args[0]) and plain.positive(args[0] + 1)
