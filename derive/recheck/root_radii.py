"""Root radii as enclosures: the largest modulus of the roots of a polynomial, from roots isolated exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flint import acb, acb_poly, arb, ctx, fmpq_poly

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.ball_engine import enclose, excludes_zero, product, total
from derive.recheck.ball_functions import ball
from derive.recheck.exact import ONE, ZERO, Exact, Value

HEAD = "RootRadius"
_MAX_DEGREE = 60
Polynomial = list[Value]


def without_radii(tree: Tree, values: Mapping[str, Value]) -> tuple[Tree, Mapping[str, Value]]:
    """The tree with a symbol for each root radius, and the values with those of the radii."""
    found: dict[str, Value] = {}

    def changed(t: Tree) -> Tree:
        if t.kind == "call" and t.head == HEAD:
            # No name that a reader of texts makes holds a space.
            name = f"radius {len(found)}"
            found[name] = root_radius(t, values)
            return Tree("symbol", head=name)
        return Tree(t.kind, t.head, t.value, tuple(map(changed, t.args))) if t.args else t

    new = changed(tree)
    return new, {**values, **found} if found else values


def root_radius(tree: Tree, values: Mapping[str, Value]) -> Value:
    """The value of a call ``RootRadius(polynomial, unknown)``."""
    if len(tree.args) != 2 or tree.args[1].kind != "symbol":
        raise RecheckFailed(f"{tree.text()[:60]} is no root radius")
    coefficients = polynomial(tree.args[0], tree.args[1].head, values)
    while len(coefficients) > 1 and isinstance(coefficients[-1], Exact) and coefficients[-1].is_zero:
        coefficients = coefficients[:-1]
    if len(coefficients) < 2:
        raise RecheckFailed(f"{tree.text()[:60]} has no roots")
    return largest_modulus(coefficients)


def polynomial(tree: Tree, unknown: str, values: Mapping[str, Value]) -> Polynomial:
    """Coefficients of a polynomial in a name, constant term first."""
    if unknown not in tree.symbols():
        return [enclose(tree, values)]
    if tree.kind == "symbol":
        return [ZERO, ONE]
    if tree.kind == "add":
        parts = [polynomial(a, unknown, values) for a in tree.args]
        return [total([p[k] for p in parts if k < len(p)]) for k in range(max(map(len, parts)))]
    if tree.kind == "mul":
        result: Polynomial = [ONE]
        for a in tree.args:
            result = _times(result, polynomial(a, unknown, values))
        return result
    if tree.kind == "pow" and tree.args[1].kind == "number":
        n = tree.args[1].value
        if n.denominator == 1 and 0 <= n <= _MAX_DEGREE:
            base, result = polynomial(tree.args[0], unknown, values), [ONE]
            for _ in range(int(n)):
                result = _times(result, base)
            return result
    raise RecheckFailed(f"{tree.text()[:60]} is not a polynomial in {unknown}")


def _times(a: Polynomial, b: Polynomial) -> Polynomial:
    if len(a) + len(b) > _MAX_DEGREE + 2:
        raise RecheckFailed(f"a polynomial of degree beyond {_MAX_DEGREE}")
    return [
        total([product([a[i], b[k - i]]) for i in range(len(a)) if 0 <= k - i < len(b)])
        for k in range(len(a) + len(b) - 1)
    ]


def roots(coefficients: Sequence[Value]) -> list[tuple[Value, int]]:
    """All roots with their multiplicities, isolated; a root zero is exact.

    Raises
    ------
    RecheckFailed
        Where coefficients that are not exact leave two roots together, or the highest may vanish.
    """
    if not excludes_zero(coefficients[-1]):
        raise RecheckFailed("the highest coefficient of a polynomial may vanish")
    zeros = 0
    while isinstance(coefficients[0], Exact) and coefficients[0].is_zero:
        coefficients, zeros = coefficients[1:], zeros + 1
    found: list[tuple[Value, int]] = [(ZERO, zeros)] if zeros else []
    if len(coefficients) == 1:
        return found
    if all(isinstance(c, Exact) and c.is_real for c in coefficients):
        p = fmpq_poly([c.real for c in coefficients])
        return [*found, *((acb(r), int(m)) for r, m in p.numer().complex_roots())]
    try:
        return [*found, *((r, 1) for r in acb_poly([ball(c) for c in coefficients]).complex_roots())]
    except ValueError as error:
        raise RecheckFailed("the roots of a polynomial do not come apart") from error


def largest_modulus(coefficients: Sequence[Value]) -> Value:
    """The largest modulus of the roots."""
    if all(isinstance(c, Exact) for c in coefficients):
        # With complex coefficients p times its conjugate has rational ones, and roots of the same moduli.
        conjugate = [Exact(c.real, -c.imag) for c in coefficients]
        real = all(c.is_real for c in coefficients)
        plain = list(coefficients) if real else _times(list(coefficients), conjugate)
        if all(c.is_zero for c in plain[:-1]):
            return ZERO
        largest = arb(0)
        for root, _ in fmpq_poly([c.real for c in plain]).numer().complex_roots():
            largest = largest.max(arb(abs(root)))
        return acb(largest)
    return acb(_bisected([ball(c) for c in coefficients]))


def _bisected(a: Sequence[acb]) -> arb:
    """The same for balls: the smallest disc seen to hold all roots, the largest one seen not to."""
    if not excludes_zero(a[-1]):
        return arb.nan()
    bound = arb(sum((arb(abs(c / a[-1])) for c in a[:-1]), arb(1)).upper())
    if not bound.is_finite():
        return arb.nan()
    edges = []
    for wanted in (True, False):
        low, high = arb(0), bound
        for _ in range(ctx.prec // 2):
            middle = arb(((low + high) / 2).mid())
            power, scaled = acb(1), []
            for c in a:
                scaled.append(c * power)
                power = power * middle
            inside = _all_inside(scaled)
            # What is undecided counts against the side that is looked for.
            if inside is True or (inside is None and not wanted):
                high = middle
            else:
                low = middle
        edges.append(high if wanted else low)
    return edges[0].union(edges[1])


def _all_inside(a: list[acb]) -> bool | None:
    """Whether all roots have modulus below one, by Schur and Cohn; None where balls leave it open."""
    while len(a) > 1:
        first, last = arb(abs(a[0])), arb(abs(a[-1]))
        if not first < last:
            return False if first >= last else None
        mirrored = [c.conjugate() for c in reversed(a)]
        a = [mirrored[0] * c - a[0] * d for c, d in zip(a, mirrored, strict=True)][1:]
    return True
