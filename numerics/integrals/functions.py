"""What each function of an integrand is: on real balls, and on complex rectangles together with where it is
analytic.

Only what stands in these tables can be integrated. On a rectangle that meets a cut of a function, the answer
to ``analytic`` is not a number; poles give that by themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from flint import acb, arb

Ball: TypeAlias = Any  # fmpq, arb or acb; python-flint has no type stubs

NAN = acb(arb.nan(), arb.nan())


def off_cut(u: acb) -> bool:
    """Whether a rectangle certainly misses the negative axis and zero."""
    return bool(u.real > 0 or u.imag > 0 or u.imag < 0)


def _method(name: str) -> Callable[[Ball], Ball]:
    def call(u: Ball) -> Ball:
        return getattr(u, name)()

    return call


def _real_erfc(u: arb) -> arb:
    # FLINT loses everything for wide arguments far out; the slope of erfc bounds what the radius can do.
    if not u.is_finite() or u.is_exact():
        return u.erfc()
    nearest = u.abs_lower()
    slope = 2 * (-nearest * nearest).exp() / arb.const_sqrt_pi()
    return u.mid().erfc() + arb(0, (slope * u.rad()).abs_upper())


def _kernel(name: str) -> Callable[..., Ball]:
    """A special function of real balls, from the kernels that are emitted with the theory ``special``."""

    def call(*arguments: Ball) -> Ball:
        from generated.special import kernels_ball

        return getattr(kernels_ball, name)(*arguments)

    return call


_ENTIRE = ("exp", "sin", "cos", "sinh", "cosh", "erf", "erfc", "erfi")
_MEROMORPHIC = ("tan", "cot", "sec", "csc", "tanh", "coth", "gamma")
# The argument that must not meet the negative axis, for each function with cuts.
_CUTS: dict[str, Callable[[acb], acb]] = {
    "log": lambda u: u,
    "loggamma": lambda u: u,
    "asin": lambda u: 1 - u * u,
    "acos": lambda u: 1 - u * u,
    "atanh": lambda u: 1 - u * u,
    "atan": lambda u: 1 + u * u,
    "asinh": lambda u: 1 + u * u,
    "acosh": lambda u: u - 1,
}
_SPELLED = {"loggamma": "lgamma"}

REAL: dict[str, Callable[..., Ball]] = {
    **{name: _method(_SPELLED.get(name, name)) for name in (*_ENTIRE, *_MEROMORPHIC, *_CUTS)},
    "erfc": _real_erfc,
    **{name: _kernel(name) for name in ("owens_t", "bivariate_normal_cdf", "erfcx")},
}
"""Functions of real balls; not finite where the real function is not defined."""

CONSTANT: dict[str, Callable[..., Ball]] = {
    "Abs": abs,
    "sign": lambda u: u.sgn(),
    "Max": lambda u, *others: _folded(u, others, "max"),
    "Min": lambda u, *others: _folded(u, others, "min"),
}
"""Functions that are not analytic anywhere, and are taken of real constants only."""


def _folded(first: arb, others: tuple[arb, ...], name: str) -> arb:
    for other in others:
        first = getattr(first, name)(other)
    return first


def _whole(name: str) -> Callable[[acb, bool], acb]:
    call = _method(name)
    return lambda u, analytic: call(u)


def _cut(name: str) -> Callable[[acb, bool], acb]:
    call, meets = _method(_SPELLED.get(name, name)), _CUTS[name]
    return lambda u, analytic: call(u) if not analytic or off_cut(meets(u)) else NAN


# Owen's T and Φ₂ are integrals over u in [0, 1] of elementary functions; with the whole of [0, 1] for u these
# enclose the integral on any rectangle: crude, and enough for bounds of an integrand off the real line.
def _unit() -> acb:
    return acb(arb(0.5, 0.5))


def _owens_t(h: acb, a: acb, analytic: bool) -> acb:
    below = 1 + a * a * _unit()  # u² is in [0, 1] as u is
    return a * (-h * h * below / 2).exp() / (2 * arb.pi() * below)


def _bivariate(x: acb, y: acb, rho: acb, analytic: bool) -> acb:
    r, below = rho * _unit(), 1 - rho * rho * _unit()
    if not off_cut(below):
        return NAN
    half = arb(0.5).sqrt()
    apart = (-x * half).erfc() * (-y * half).erfc() / 4
    exponent = -(x * x - 2 * r * x * y + y * y) / (2 * below)
    return apart + rho * exponent.exp() / (2 * arb.pi() * below.sqrt())


COMPLEX: dict[str, Callable[..., acb]] = {
    **{name: _whole(name) for name in (*_ENTIRE, *_MEROMORPHIC)},
    **{name: _cut(name) for name in _CUTS},
    "erfcx": lambda u, analytic: (u * u).exp() * u.erfc(),
    "owens_t": _owens_t,
    "bivariate_normal_cdf": _bivariate,
}
"""Functions f(rectangle, analytic): enclosures, not finite where f is not analytic and that is asked for."""


def real_root(u: arb, top: int, bottom: int) -> arb:
    """u**(top/bottom) of a real ball; not a number below zero."""
    if bottom == 2:
        root = u.sqrt()
        return root**top
    if u > 0:
        return u.root(bottom) ** top
    if u >= 0 and top > 0:  # FLINT's root of zero is not a number
        return arb(0) if u == 0 else arb(0).union(u.upper().root(bottom) ** top)
    return arb.nan()


def complex_root(u: acb, top: int, bottom: int, analytic: bool) -> acb:
    """The principal power u**(top/bottom) on a rectangle."""
    if analytic and not off_cut(u):
        return NAN
    if bottom == 2:
        return u.sqrt() ** top
    return (u.log() * arb(top) / bottom).exp() if not u.contains(0) else NAN
