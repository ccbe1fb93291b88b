"""Owen's T and the bivariate normal distribution function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import prod
from typing import Any

from mpmath import mp, mpf

from derive.errors import RecheckFailed
from derive.exact.text import Tree, number
from derive.recheck import normal as enclosures
from derive.recheck.bounds import rational_power
from derive.recheck.functions.elementary import sum_of_squares
from derive.recheck.functions.forms import ONE, PI, call, one_less_square, power, product, total
from derive.recheck.functions.row import Calculus, Range, Ratio, Row, Way

Fold = Callable[[Tree], Tree]
_HALF = Fraction(1, 2)


def divided(a: Tree, b: Tree) -> Tree:
    """a/b."""
    return Tree("mul", args=(a, Tree("pow", args=(b, number(-1)))))


def normal_cdf(x: Tree, fold: Fold) -> Tree:
    """(1 + erf(x/√2))/2."""
    erf = fold(call("erf", divided(x, Tree("pow", args=(number(2), number(_HALF))))))
    return Tree("mul", args=(number(_HALF), Tree("add", args=(ONE, erf))))


# --- Owen's T ----------------------------------------------------------------------------------------------


def _owens_t(h: Any, a: Any) -> Any:
    """Owen's T by quadrature over the angle, in which the integrand is a Gaussian in tan θ."""
    edge = mp.atan(a)
    cuts = [mp.atan(k / (abs(h) + 1)) for k in (1, 3, 9)]
    points = [mpf(0), *(mp.sign(a) * c for c in cuts if c < abs(edge)), edge]
    with mp.workprec(mp.prec + 20):
        return mp.quad(lambda t: mp.exp(-(h**2) / (2 * mp.cos(t) ** 2)), points) / (2 * mp.pi)


def _owens_t_simplest(args: tuple[Tree, ...], fold: Fold) -> Tree | None:
    h, a = args
    if a == number(0):
        return a
    if h == number(0):
        return fold(divided(call("atan", a), Tree("mul", args=(number(2), PI))))
    return None


def _owens_t_slopes(h: Tree, a: Tree) -> tuple[Tree, Tree]:
    """∂T/∂h = -exp(-h²/2) erf(h a/√2) / √(8π) and ∂T/∂a = exp(-h² (1 + a²)/2) / (2π (1 + a²))."""
    half = number(-_HALF)
    spread, square = total([ONE, power(a, 2)]), power(h, 2)
    inner = call("erf", product([h, a, power(number(2), half)]))
    gauss = call("exp", product([half, square]))
    first = [number(-1), power(product([number(8), PI]), half), gauss, inner]
    second = [number(_HALF), power(product([PI, spread]), -1)]
    return product(first), product([*second, call("exp", product([half, square, spread]))])


def _owens_t_partials(c: Calculus, position: int, arguments: Sequence[Ratio]) -> Ratio:
    """-φ(h) erf(a h/√2)/2, and exp(-h²(1+a²)/2)/(2π(1+a²))."""
    h, a = arguments
    if position == 0:
        erf = c.value_of("erf", [c.over(c.product(a, h), c.root("2"))])
        return c.product(_density(c, h), erf, scale=-_HALF)
    square = c.plus(c.number(1), c.product(a, a))
    gauss = c.exponential(c.product(c.product(h, h), square), -_HALF)
    below = c.product(c.tree(PI), square)
    return c.product(gauss, c.over(c.number(1), below), scale=_HALF)


def _owens_t_at_infinity(tree: Tree, way: Way) -> Tree:
    """T(h, ±oo) = ±(1 - erf(|h|/√2))/4, and nothing is left where h grows."""
    h, a = tree.args
    if way.moves(h):
        way.direction(h)
        return number(0)
    direction = way.rational_direction(a)
    sign = way.sign(h)
    tail = Tree("add", args=(normal_cdf(h, way.folded), number(-1 if sign > 0 else 0)))
    return Tree("mul", args=(number(Fraction(-sign * direction, 2)), tail))


# --- the bivariate normal distribution function ------------------------------------------------------------


def _bivariate(x: Any, y: Any, rho: Any) -> Any:
    """Plackett's integral from no correlation to this one."""

    def slope(t: Any) -> Any:
        form = x**2 - 2 * x * y * mp.sin(t) + y**2
        return mp.exp(-form / (2 * mp.cos(t) ** 2))

    with mp.workprec(2 * mp.prec + 20):
        edge = mp.asin(rho)
        start = mp.ncdf(x) * mp.ncdf(y)
        return start + mp.quad(slope, [0, edge / 2, edge]) / (2 * mp.pi)


def _bivariate_simplest(args: tuple[Tree, ...], fold: Fold) -> Tree | None:
    x, y, rho = args
    return Tree("mul", args=(normal_cdf(x, fold), normal_cdf(y, fold))) if rho == number(0) else None


def _bivariate_partials(c: Calculus, position: int, arguments: Sequence[Ratio]) -> Ratio:
    """A density times a conditional probability; in the correlation the joint density."""
    x, y, rho = arguments
    rest = c.minus(c.number(1), c.product(rho, rho))
    if position == 2:
        cross = c.product(c.product(rho, x), y, scale=Fraction(-2))
        form = c.plus(c.plus(c.product(x, x), cross), c.product(y, y))
        gauss = c.exponential(c.over(form, rest), -_HALF)
        below = c.product(c.tree(PI), c.square_root(rest))
        return c.product(gauss, c.over(c.number(1), below), scale=_HALF)
    own, other = (x, y) if position == 0 else (y, x)
    # The width is √(2(1 - ρ²)); the argument of erf is looked up by its value.
    twice = c.product(rest, c.number(1), scale=Fraction(2))
    width = c.root_of_number(twice) or c.product(c.square_root(rest), c.root("2"))
    erf = c.value_of("erf", [c.over(c.minus(other, c.product(rho, own)), width)])
    return c.product(_density(c, own), c.plus(c.number(1), erf), scale=_HALF)


def _density(c: Calculus, x: Ratio) -> Ratio:
    # √2/(2√π), with the radical of a number in the numerator as SymPy has it
    constant = c.over(c.root("2"), c.root("pi"))
    return c.product(c.exponential(c.product(x, x), -_HALF), constant, scale=_HALF)


def _bivariate_at_infinity(tree: Tree, way: Way) -> Tree:
    x, y, rho = tree.args
    if way.moves(rho):
        raise RecheckFailed("a correlation depends on the variable")
    moving = [a for a in (x, y) if way.moves(a)]
    if min(map(way.direction, moving)) < 0:
        return number(0)
    if len(moving) == 2:
        return number(1)
    return normal_cdf(y if way.moves(x) else x, way.folded)


def _shown(x: Tree, y: Tree, rho: Tree) -> Tree:
    """1 - ρ², as a number where it is one."""
    square = _square(rho)
    return number(1 - square) if square is not None else one_less_square(rho)


def _square(tree: Tree) -> Fraction | None:
    """The square of a product of rational numbers and their square roots."""
    if tree.kind == "number":
        return tree.value**2
    if tree.kind == "pow" and all(a.kind == "number" for a in tree.args):
        base, twice = tree.args[0].value, 2 * tree.args[1].value
        if base > 0 and twice.denominator == 1:
            return rational_power(base, int(twice))
    if tree.kind == "mul":
        parts = [_square(a) for a in tree.args]
        return prod((p for p in parts if p is not None), start=Fraction(1)) if None not in parts else None
    return None


ROWS = (
    Row(
        name="owens_t", arity=2, mp=_owens_t, real_value=enclosures.owens_t, pointwise=True,
        simplest=_owens_t_simplest, reserved=True, range=Range(), real=True, total="at real arguments",
        nonzero=sum_of_squares, smooth=True, real_only=True, parity=(1, -1), slopes=_owens_t_slopes,
        partials=_owens_t_partials, at_infinity=_owens_t_at_infinity,
    ),
    Row(
        name="bivariate_normal_cdf", arity=3, mp=_bivariate, real_value=enclosures.bivariate_normal_cdf,
        pointwise=True, simplest=_bivariate_simplest, reserved=True, range=Range(0, 1, strict=True),
        real=True, needs=lambda x, y, rho: one_less_square(rho), shown=_shown, real_only=True,
        partials=_bivariate_partials, at_infinity=_bivariate_at_infinity,
    ),
)  # fmt: skip
