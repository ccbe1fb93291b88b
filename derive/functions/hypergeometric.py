"""Hypergeometric functions 0F1, 1F1 and 2F1 of real numbers, which SymPy writes with lists of parameters."""

from __future__ import annotations

import sympy as sp

from derive.functions.library import Domain, library
from derive.functions.row import Row


class hypergeometric_0f1(sp.Function):  # type: ignore[misc]
    """``hyper((), (b,), z)`` with its parameters as arguments: b, z."""

    nargs = (2,)


class hypergeometric_1f1(sp.Function):  # type: ignore[misc]
    """``hyper((a,), (b,), z)`` with its parameters as arguments: a, b, z."""

    nargs = (3,)


class hypergeometric_2f1(sp.Function):  # type: ignore[misc]
    """``hyper((a, b), (c,), z)`` with its parameters as arguments: a, b, c, z."""

    nargs = (4,)


_FLAT = {(0, 1): hypergeometric_0f1, (1, 1): hypergeometric_1f1, (2, 1): hypergeometric_2f1}
WRITTEN: dict[str, object] = {
    "hypergeometric_0f1": lambda b, z: sp.hyper((), (b,), z),
    "hypergeometric_1f1": lambda a, b, z: sp.hyper((a,), (b,), z),
    "hypergeometric_2f1": lambda a, b, c, z: sp.hyper((a, b), (c,), z),
}
"""SymPy's function from the arguments of those that texts hold."""
_POLE = "_whole({0}) and {0} <= 0"


def flattened(e: sp.Basic) -> sp.Basic:
    """A hypergeometric function with its parameters as arguments; all else as it is."""
    if not isinstance(e, sp.hyper):
        return e
    upper, lower, z = e.args
    head = _FLAT.get((len(upper), len(lower)))
    return head(*upper, *lower, z) if head is not None else e


def _rests(parameter: str, more: str = "") -> Domain:
    said = f"{parameter} other than 0, -1, -2, ..."
    return Domain(said + (f" and {more}" if more else ""), _POLE.format(parameter))


_WIDE = ("-20", "20", "linear")

ROWS = (
    Row(
        name="hypergeometric_0f1",
        head=hypergeometric_0f1,
        arity=2,
        spelled=library(
            "hypergeometric_0f1",
            "b, z",
            "z.hypgeom_0f1(b)",
            multiprecision="_mp.hyp0f1(b, z)",
            domain=_rests("b"),
        ),
        valued="real of real",
        spans=(("1/8", "20", "linear"), ("-100", "100", "linear")),
    ),
    Row(
        name="hypergeometric_1f1",
        head=hypergeometric_1f1,
        arity=3,
        spelled=library(
            "hypergeometric_1f1",
            "a, b, z",
            "z.hypgeom_1f1(a, b)",
            multiprecision="_mp.hyp1f1(a, b, z)",
            domain=_rests("b"),
        ),
        valued="real of real",
        spans=(_WIDE, ("1/8", "20", "linear"), ("-50", "50", "linear")),
    ),
    Row(
        name="hypergeometric_2f1",
        head=hypergeometric_2f1,
        arity=4,
        spelled=library(
            "hypergeometric_2f1",
            "a, b, c, z",
            "z.hypgeom_2f1(a, b, c)",
            multiprecision="_mp.hyp2f1(a, b, c, z)",
            domain=Domain(
                "z < 1 and c other than 0, -1, -2, ...", "z > 1 or (_whole(c) and c <= 0)", "z <= 1"
            ),
        ),
        valued="real of real",
        spans=(("-8", "8", "linear"), ("-8", "8", "linear"), ("1/8", "8", "linear"), ("-20", "1", "ends")),
    ),
)
