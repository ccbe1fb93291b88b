"""The maximum behind the complexities in multiprecision at a point of any size, where float64 has no start.

The same convex programmes as on arrays, solved by the same Newton steps; their kernels compute with any kind
of number. Nothing here is rigorous, and nothing need be: what is found is certified by the evaluator.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from flint import arb, ctx

from numerics.arrays.midpoint import Midpoint
from numerics.spin_glass.landscape import index_kernel, kernel
from numerics.spin_glass.landscape.arguments import Model, constants
from numerics.spin_glass.landscape.index_kernel import IndexProblem, Push, Side
from numerics.spin_glass.landscape.index_maximum import (
    IndexMaximum,
    at,
    maximum_under,
    posed,
    problem_under,
)
from numerics.spin_glass.landscape.maximum import (
    Maximum,
    maximum_both,
    maximum_D,
    maximum_G,
    origin,
    problem_both,
    problem_D,
    problem_G,
)
from numerics.spin_glass.landscape.newton import CAREFUL, FAST, FIRST

_STEPS = 400
_NEGLIGIBLE, _SMOOTHED = 1e-30, 1e-8

Start = tuple[tuple[int, ...], Sequence[Any]]
Step = Callable[..., tuple[Any, Any]]
"""step(one unknown, the other, mu): their changes."""
_POINT = ("x1", "s", "delta", "w_D", "w_G", "e_D", "e_G")


class _Lost(Exception):
    """Newton's method did not settle."""


def _settled() -> Midpoint:
    """A change that Newton's method squares away."""
    return Midpoint(arb(2) ** -max(80, ctx.prec // 3))


def _model(p: Any, q: Any, sigma_z: Any, kappa: Any) -> Model:
    m, root = arb(p) + arb(q), arb(sigma_z)
    return constants(Midpoint(p), Midpoint(m), Midpoint(root * root * m * arb(2) ** (m - 2)), Midpoint(kappa))


def _levels(u_D: Any, u_G: Any, c: Model) -> tuple[Midpoint, Midpoint]:
    root = arb(2).sqrt()
    return Midpoint(arb(u_D) / root), c.m * Midpoint(arb(u_G) / root)


def _newton(step: Step, first: Sequence[Any], relative: bool, down_to: float = 0.0) -> list[Midpoint]:
    """The solution for the smoothing mu = 0, or for a small one, from the first unknowns.

    Parameters
    ----------
    step : a step of Newton's method at a smoothing, from the unknowns.
    first : the unknowns to begin with.
    relative : whether a positive unknown is a force, whose changes count relatively, or a logarithm.
    down_to : the smoothing at which to stop.

    Raises
    ------
    _Lost
        Where the steps lead nowhere.
    """
    point, mu = [Midpoint(x) for x in first], Midpoint(FIRST)
    for k in range(_STEPS):
        if k == FAST:
            point, mu = [Midpoint(x) for x in first], Midpoint(FIRST)
        changes = [Midpoint(x) for x in step(*point, mu)]
        if not all(x.is_finite() for x in changes):
            raise _Lost
        most = 2.0 if k < CAREFUL else 0.5
        size, share = Midpoint(0), Midpoint(1)
        for x, change in zip(point, changes, strict=True):
            scale = max(x, Midpoint(1)) if relative else Midpoint(1)
            size = max(size, abs(change) / scale)
            # a force may vanish at once, or grow in proportion
            room = most * scale if change > 0 or not relative else max(x, Midpoint(0)) + most
            if abs(change) > room:
                share = min(share, room / abs(change))
        point = [x + share * change for x, change in zip(point, changes, strict=True)]
        if (mu == 0 and size < _settled()) or mu < down_to:
            return point
        if k < FAST:
            mu = FIRST * min(size, Midpoint(1)) ** 2
        elif size < 0.2 * mu.sqrt():
            mu = 0.1 * mu
        if mu < _NEGLIGIBLE:
            mu = Midpoint(0)
    raise _Lost


# --- without an index -------------------------------------------------------------------------------------


def _solved(problem: kernel.Problem, c: Model) -> kernel.Optimum:
    tilt, z, unit = kernel.start(problem, c.rho)
    whole = problem._replace(unit=unit)
    found = _newton(lambda tilt, z, mu: kernel.step(whole, tilt, z, mu), (tilt, z), relative=False)
    return kernel.optimum(whole, found[0], found[1], Midpoint(0))


def _under(player: str, h: Midpoint, c: Model) -> Maximum:
    """The maximum under one of the constraints; it holds with equality where h < 0."""
    if not h < 0:
        return origin(c)
    if player == "D":
        return maximum_D(h, c, _solved(problem_D(h, c), c))
    return maximum_G(h, c, _solved(problem_G(h, c), c))


def _maximum(h_D: Midpoint, h_G: Midpoint, c: Model) -> tuple[Maximum, bool, bool]:
    """The maximum, and which constraints hold with equality."""
    found = _under("G", h_G, c)
    if -found.x1 / c.p - found.s / c.m <= h_D:
        return found, False, h_G < 0
    found = _under("D", h_D, c)
    if found.s <= h_G:
        return found, h_D < 0, False
    return maximum_both(h_D, h_G, c, _solved(problem_both(h_D, h_G, c), c)), True, True


def _numbers(found: Maximum | IndexMaximum, *more: str) -> list[arb]:
    return [Midpoint(getattr(found, name)).value for name in (*_POINT, *more)]


def _complexity(u_D: Any, u_G: Any, *model: Any) -> Start:
    c = _model(*model)
    found, D, G = _maximum(*_levels(u_D, u_G, c), c)
    return (0 if found.nu > 0 else 1, int(D), int(G)), _numbers(found, "lam_D", "lam_G")


def _threshold(player: str) -> Callable[..., Start]:
    def start(*model: Any) -> Start:
        c = _model(*model)
        h, found = _zero(player, c)
        place = arb(2).sqrt() * (h if player == "D" else h / c.m).value
        return (0 if found.nu > 0 else 1,), [*_numbers(found, f"lam_{player}"), place]

    return start


def _zero(player: str, c: Model) -> tuple[Midpoint, Maximum]:
    """The bound at which the maximum is zero, and the maximum there; see `_complexity_threshold`."""
    slope = f"lam_{player}"
    h = (c.V.sqrt() if player == "G" else Midpoint(1)) / -1000
    begin = _under(player, h, c)
    h = -((2 * origin(c).value * abs(h) / getattr(begin, slope)).sqrt())
    for _ in range(_STEPS):
        found = _under(player, h, c)
        change = -found.value / getattr(found, slope)
        if abs(change) <= _settled() * abs(h):
            return h, found
        h = h + change
        if not h < 0:
            break
    raise _Lost


# --- with an index ----------------------------------------------------------------------------------------


def _complexity_index(u_D: Any, u_G: Any, k_D: Any, k_G: Any, *model: Any) -> Start:
    c = _model(*model)
    h_D, h_G = _levels(u_D, u_G, c)
    violated = {"D": True, "G": True}
    for which in ("", "G", "D", "DG"):
        if not violated.get(which, True):
            continue
        problem = posed(problem_under(which, h_D, h_G, c), Midpoint(k_D), Midpoint(k_G), c)
        found = maximum_under(which, h_D, h_G, c, *_in_the_gap(*problem))
        fits = {
            "D": "D" in which or bool(-found.x1 / c.p - found.s / c.m <= h_D),
            "G": "G" in which or bool(found.s <= h_G),
        }
        if not which:
            violated = {player: not fit for player, fit in fits.items()}
        if all(fits.values()):
            break
    held = [int(found.om_D == 0), int(found.om_G == 0)]
    choices = (0 if found.nu > 0 else 1, int("D" in which), int("G" in which), *held)
    return choices, _numbers(found, "lam_D", "lam_G", "lam_A", "lam_B", "om_D", "om_G")


def _in_the_gap(problem: IndexProblem, first: Sequence[Any]) -> tuple[kernel.Optimum, Push, Push]:
    """Transforms and forces: near by with smoothed bounds, then for the bounds held there, or for others.

    Where the two shifts are tied to one another, Newton's method would go to and fro between the sides of a
    kink; where it is settled which bounds are held there is none.
    """
    polish = index_kernel.POLISH + ctx.prec.bit_length()
    least = Midpoint(arb(2) ** -ctx.prec)

    def smoothed(z_D: Midpoint, z_G: Midpoint, mu: Midpoint) -> Any:
        D, G = index_kernel.push(problem.D, z_D, mu), index_kernel.push(problem.G, z_G, mu)
        return index_kernel.changes(problem, D, G, polish, least)

    near = _newton(smoothed, first, relative=True, down_to=_SMOOTHED)
    guess = [z > 0 for z in near]
    for flips in ((False, False), (True, False), (False, True), (True, True)):
        held = [one != flip for one, flip in zip(guess, flips, strict=True)]
        start = [-z / 1024 if flip else z for z, flip in zip(near, flips, strict=True)]

        def step(z_D: Midpoint, z_G: Midpoint, mu: Midpoint, held: Sequence[bool] = held) -> Any:
            D, G = _fixed(problem.D, z_D, held[0]), _fixed(problem.G, z_G, held[1])
            return index_kernel.changes(problem, D, G, polish, least)

        try:
            z = _newton(step, start, relative=True)
        except _Lost:
            continue
        if all(one >= 0 if bound else one <= 0 for one, bound in zip(z, held, strict=True)):
            D, G = _fixed(problem.D, z[0], held[0]), _fixed(problem.G, z[1], held[1])
            return at(problem, D, G, polish)
    raise _Lost


def _fixed(side: Side, z: Midpoint, held: bool) -> Push:
    """Force and shift where the bound is held, or is not, whatever the sign of the unknown."""
    if held:
        return index_kernel.pushed(side, z, Midpoint(0), Midpoint(1), Midpoint(0))
    return index_kernel.pushed(side, Midpoint(0), -z, Midpoint(0), Midpoint(-1))


# --- for the evaluator ------------------------------------------------------------------------------------


def _starting(find: Callable[..., Start]) -> Callable[..., list[Start]]:
    def starts(*values: Any) -> list[Start]:
        try:
            return [find(*values)]
        except (_Lost, ZeroDivisionError):
            return []

    return starts


WIDE_STARTS: Mapping[str, Callable[..., Sequence[Start]]] = {
    "complexity": _starting(_complexity),
    "complexity_index": _starting(_complexity_index),
    "threshold_D": _starting(_threshold("D")),
    "threshold_G": _starting(_threshold("G")),
}
"""Starts by the family of the quantity, from the values of its parameters, at the current precision."""
