"""The second rechecking engine: mpmath evaluation of plain text at high precision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from mpmath import mp, mpf

from derive.errors import RecheckFailed
from derive.exact.text import Tree, parse
from derive.recheck.functions.registry import ROWS, row_of
from derive.recheck.stability import coefficients
from derive.recheck.trees import nodes

_CONSTANTS = {"pi": lambda: +mp.pi, "I": lambda: mp.mpc(0, 1), "E": lambda: +mp.e}


# Functions are known by their calls: a symbol of the same name has nothing to do with them.
_FUNCTIONS: dict[str, Callable[..., Any]] = {row.name: row.mp for row in ROWS if row.mp is not None}
_MOST_POWER = 10**12
# mpmath reduces an argument with as many bits as it has before the point.
_MOST_BITS = 4_096
# Quadrature works with 20 more bits than it is asked for.
_GUARD = 64
_FEW_BITS = 64


def infinite(tree: Tree) -> int:
    """1 for oo, -1 for -oo, 0 for everything else."""
    if tree.kind == "symbol" and tree.head == "oo":
        return 1
    if tree.kind == "mul" and len(tree.args) == 2 and tree.args[0].kind == "number":
        return infinite(tree.args[1]) * (1 if tree.args[0].value > 0 else -1)
    return 0


class Unconfirmed(RecheckFailed):
    """mpmath came to no result, so it says neither yes nor no."""


def _huge(x: Any) -> bool:
    size = mp.mag(x)
    return not mp.isfinite(x) or bool(size > _MOST_BITS)


def _not_huge(args: Iterable[Any]) -> None:
    if any(map(_huge, args)):
        raise Unconfirmed("mpmath meets numbers too long for it")


def _widening(trees: Iterable[Tree]) -> int:
    """How many times the digits of a root radius are needed in all that it is computed from.

    Where k roots meet, it keeps only one k-th of the digits of the coefficients.
    """
    calls = [call for t in trees for call in nodes(t, "RootRadius")]
    return 1 + max(
        (len(coefficients(p, unknown.head)) - 1 for p, unknown in (c.args for c in calls)), default=0
    )


class MpEngine:
    """Evaluates trees in mpmath at the current precision.

    Parameters
    ----------
    quantities : definitions of the quantities that may occur as calls, from a certificate.
    trees : what will be evaluated; `widening` says how many times the usual precision its root radii need.
    """

    def __init__(self, quantities: list[dict[str, Any]] | None = None, trees: Iterable[Tree] = ()) -> None:
        self.quantities = {q["name"]: q for q in quantities or []}
        self.widening = _widening([*trees, *(parse(str(q["value"])) for q in self.quantities.values())])

    def value(self, tree: Tree, values: Mapping[str, Any]) -> Any:
        """The value of a tree, symbols taken from `values`."""
        if tree.kind == "number":
            return mpf(tree.value.numerator) / tree.value.denominator
        if tree.kind == "symbol":
            if tree.head in values:
                return values[tree.head]
            if tree.head in _CONSTANTS:
                return _CONSTANTS[tree.head]()
            raise RecheckFailed(f"no value for {tree.head}")
        if tree.kind == "call" and tree.head == "RootRadius":
            polynomial, unknown = tree.args
            return root_radius([self.value(c, values) for c in coefficients(polynomial, unknown.head)])
        other = self._other(tree)
        if other is not None:
            return self.value(other, values)
        return self._of(tree, [self.value(a, values) for a in tree.args])

    def _other(self, tree: Tree) -> Tree | None:
        """A function value through others, where mpmath is not asked for it."""
        row = row_of(tree.head, len(tree.args)) if tree.kind == "call" else None
        known = row is None or row.by_others is None or row.mp is not None or tree.head in self.quantities
        return None if known or row is None or row.by_others is None else row.by_others(*tree.args)

    def _of(self, tree: Tree, args: list[Any]) -> Any:
        """The value of a sum, product, power or call, from the values of its parts."""
        if tree.kind == "add":
            return sum(args, mpf(0))
        if tree.kind == "mul":
            return mp.fprod(args)
        if tree.kind == "pow":
            exponent = tree.args[1]
            if exponent.kind == "number" and abs(exponent.value) > _MOST_POWER:
                raise RecheckFailed(f"an exponent beyond {_MOST_POWER}")
            if exponent.kind == "number" and exponent.value.denominator == 1:
                return args[0] ** int(exponent.value)
            _not_huge(args)
            return mp.power(args[0], args[1])
        if tree.kind == "call" and tree.head in self.quantities:
            return self._quantity(self.quantities[tree.head], args)
        if tree.kind == "call" and tree.head in _FUNCTIONS:
            if tree.head == "exp" and _huge(args[0]) and mp.re(args[0]) < -abs(mp.im(args[0])):
                return mpf(0)  # far below any precision
            _not_huge(args)
            return _FUNCTIONS[tree.head](*args)
        raise RecheckFailed(f"cannot evaluate {tree.text()[:80]}")

    def _quantity(self, definition: Mapping[str, Any], args: list[Any]) -> Any:
        values = dict(zip(definition["parameters"], args, strict=True))
        for name, limit in definition.get("at_zero", {}).items():
            if values[name] == 0:
                return self.value(parse(limit), values)
        branch = definition.get("branch")
        if branch:
            values[branch["root"]] = self._physical_root(branch, values)
        integral = definition.get("integral")
        if integral:
            values[integral["symbol"]] = self._integral(integral, values)
        return self.value(parse(definition["value"]), values)

    def _integral(self, integral: Mapping[str, Any], values: dict[str, Any]) -> Any:
        """The integral by mpmath's quadrature."""
        integrand = self._in_one_variable(parse(integral["integrand"]), integral["variable"], values)
        trees = [parse(integral[end]) for end in ("lower", "upper")]
        ends = [infinite(t) * mp.inf if infinite(t) else self.value(t, values) for t in trees]
        found, error = mp.quad(integrand, ends, error=True)
        if not error < mp.ldexp(1, -mp.prec // 2) * (1 + abs(found)):
            raise Unconfirmed("mpmath's quadrature did not converge")
        return found

    def _in_one_variable(self, tree: Tree, variable: str, values: Mapping[str, Any]) -> Callable[[Any], Any]:
        """A tree as a function of one symbol. What does not hold it is worked out once.

        For the precision that the function was made at, or a little more, as quadrature adds.
        """
        if tree.kind == "symbol" and tree.head == variable:
            return lambda x: x
        if variable not in tree.symbols():
            with mp.workprec(mp.prec + _GUARD):
                known = self.value(tree, values)
            return lambda x: known
        other = self._other(tree)
        if other is not None:
            return self._in_one_variable(other, variable, values)
        if tree.kind == "call" and tree.head == "RootRadius":
            return lambda x: self.value(tree, {**values, variable: x})
        parts = [self._in_one_variable(a, variable, values) for a in tree.args]
        return lambda x: self._of(tree, [part(x) for part in parts])

    def _physical_root(self, branch: Mapping[str, Any], values: dict[str, Any]) -> Any:
        """All roots by mpmath, the physical one by its rule just above the real axis, where that decides."""
        on_axis = _roots([self.value(parse(c), values) for c in branch["coefficients"]])
        if branch["rule"] != "herglotz":
            return _only_first(on_axis, lambda r: -mp.im(r))
        lifted = values | {branch["at"]: mp.mpc(values[branch["at"]], mp.ldexp(1, -mp.prec // 3))}
        above = _roots([self.value(parse(c), lifted) for c in branch["coefficients"]])
        chosen = [r for r in above if self._lies_above(branch["herglotz"], lifted | {branch["root"]: r})]
        if len(chosen) != 1:
            raise Unconfirmed(f"mpmath finds {len(chosen)} roots that satisfy the rule")
        return _only_first(on_axis, lambda r: abs(r - chosen[0]))

    def _lies_above(self, functions: Iterable[str], values: Mapping[str, Any]) -> bool:
        """Whether the functions have positive imaginary parts, each far above what rounding leaves open.

        Next to the axis they are as large as the height; a root that is given up too early leaves none.
        """
        found = (self.value(parse(f), values) for f in functions)
        return all(mp.im(f) > mp.ldexp(max(1, abs(f)), -mp.prec // 2) for f in found)


def _only_first(roots: list[Any], size: Callable[[Any], Any]) -> Any:
    """The root of the smallest size, far below that of every other one."""
    first, *others = sorted(roots, key=size)
    apart = mp.ldexp(max(1, abs(first)), -mp.prec // 4)
    if others and not size(others[0]) - size(first) > apart:
        raise Unconfirmed("mpmath cannot tell two roots apart")
    return first


def _roots(coefficients: list[Any]) -> list[Any]:
    while coefficients and coefficients[-1] == 0:
        coefficients = coefficients[:-1]
    try:
        near = _near_roots(coefficients)
        return list(mp.polyroots(coefficients[::-1], maxsteps=200, extraprec=2 * mp.prec, roots_init=near))
    except mp.NoConvergence as error:
        raise Unconfirmed("mpmath's roots did not converge") from error


def _near_roots(coefficients: list[Any]) -> list[Any] | None:
    """The roots to a few digits, from which few steps at full precision lead on; None where that fails."""
    try:
        with mp.workprec(_FEW_BITS):
            return list(mp.polyroots(coefficients[::-1], maxsteps=100, extraprec=_FEW_BITS))
    except mp.NoConvergence:
        return None


def root_radius(coefficients: list[Any]) -> Any:
    """Largest modulus of the roots of Σ c_j x^j, bisected with the recursion of Schur and Cohn.

    Nothing is isolated. Where all n roots meet, one n-th of the digits of the coefficients is left, so no
    more is asked for; at a distance δ from such a point the recursion works with numbers down to δ^(n²).
    """
    degree = len(coefficients) - 1
    steps = mp.prec // degree
    with mp.workprec(mp.prec * (degree + 1)):
        low, high = mpf(0), 1 + max(abs(c / coefficients[-1]) for c in coefficients[:-1])
        for _ in range(steps + max(0, mp.mag(high))):
            middle = (low + high) / 2
            if _all_inside([c * middle**j for j, c in enumerate(coefficients)]):
                high = middle
            else:
                low = middle
    return +high


def _all_inside(a: list[Any]) -> bool:
    """Whether all roots have modulus below one."""
    while len(a) > 1:
        if not abs(a[0]) < abs(a[-1]):
            return False
        reversed_ = [mp.conj(c) for c in reversed(a)]
        a = [mp.conj(a[-1]) * c - a[0] * d for c, d in zip(a, reversed_, strict=True)][1:]
    return True
