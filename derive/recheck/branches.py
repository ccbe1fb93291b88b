"""One root of a polynomial, picked by the rule that the certificate's definition states.

The Herglotz rule asks for the root that certain functions map into the upper half plane, as the spectral
argument does. On the real axis the limit from above is meant: a root that is not real decides by the sign of
the imaginary parts, a real one by the sign of the functions' slopes along it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flint import arb

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck.ball_engine import enclose
from derive.recheck.ball_functions import ball, is_real
from derive.recheck.exact import Exact, Undefined, Value
from derive.recheck.root_radii import roots
from derive.recheck.slopes import derivative

Values = Mapping[str, Value]


def chosen_roots(branch: Mapping[str, Any], values: Values) -> list[Value]:
    """The root that the rule picks; several only where the enclosures cannot tell them apart.

    Raises
    ------
    RecheckFailed
        When no root satisfies the rule, or two do; where a root at infinity, or one where the functions
        have no value, may be meant.
    """
    coefficients = [enclose(c, values) for c in branch["coefficients"]]
    while coefficients and isinstance(coefficients[-1], Exact) and coefficients[-1].is_zero:
        coefficients.pop()
        if branch["rule"] == "herglotz" and not _always_zero(branch, len(coefficients), values):
            raise RecheckFailed("a root of the branch's polynomial is at infinity")
    if len(coefficients) < 2:
        raise RecheckFailed("a branch of a polynomial without roots")
    found = roots(coefficients)
    if branch["rule"] == "largest_imaginary_part":
        lowest = max(ball(r).imag.lower() for r, _ in found)
        return [r for r, _ in found if not ball(r).imag < lowest]
    certain: list[Value] = []
    possible: list[Value] = []
    undefined = 0
    for root, multiplicity in found:
        try:
            holds = _satisfies(branch, {**values, branch["root"]: root}, multiplicity)
        except Undefined:
            undefined += not _idle(branch, root, multiplicity, values)
            continue
        if holds:
            certain.append(root)
        elif holds is None:
            possible.append(root)
    # Where the functions have no value the root may still be the limit of one that satisfies the rule.
    if len(certain) > 1 or not certain + possible or undefined:
        open_roots = f", and {undefined} may where the functions have no value" if undefined else ""
        raise RecheckFailed(f"{len(certain)} roots satisfy the rule{open_roots}")
    return certain + possible


def _always_zero(branch: Mapping[str, Any], k: int, values: Values) -> bool:
    """Whether a coefficient is zero for all spectral arguments near this one."""
    around = ball(values[branch["at"]]) + arb(0, arb(2) ** -30)
    try:
        found = enclose(branch["coefficients"][k], {**values, branch["at"]: around})
    except Undefined:
        return False
    return found.is_zero if isinstance(found, Exact) else bool(found == 0)


def _idle(branch: Mapping[str, Any], root: Value, multiplicity: int, values: Values) -> bool:
    """Whether a root is zero whatever the argument, and one that the rule asks to lie above the axis."""
    itself = any(f.kind == "symbol" and f.head == branch["root"] for f in branch["herglotz"])
    zero = isinstance(root, Exact) and root.is_zero
    return itself and zero and all(_always_zero(branch, k, values) for k in range(multiplicity))


def _satisfies(branch: Mapping[str, Any], values: Values, multiplicity: int) -> bool | None:
    """Whether a root satisfies the Herglotz rule; None where that is open."""
    root, at = values[branch["root"]], values[branch["at"]]
    answer: bool | None = True
    for f in branch["herglotz"]:
        value = enclose(f, values)
        if is_real(root) and is_real(at):
            side = None if multiplicity > 1 else ball(_slope(branch, f, values)).real
        else:
            side = ball(value).imag
        if side is not None and side < 0:
            return False
        if side is None or not side > 0:
            answer = None
    return answer


def _slope(branch: Mapping[str, Any], f: Tree, values: Values) -> Value:
    """The derivative of a function of the root and the argument along the branch."""
    root, at = branch["root"], branch["at"]
    power = [Tree("pow", args=(Tree("symbol", root), number(k))) for k in range(len(branch["coefficients"]))]
    terms = [Tree("mul", args=(c, p)) for c, p in zip(branch["coefficients"], power, strict=True)]
    polynomial = Tree("add", args=tuple(terms))
    across, along = (ball(enclose(derivative(polynomial, n), values)) for n in (at, root))
    own, through = (ball(enclose(derivative(f, n), values)) for n in (at, root))
    return own - through * across / along
