"""What each function of an integrand is: on real balls, and on complex rectangles together with where it is
analytic.

On a rectangle that meets a cut of a function, the answer
to ``analytic`` is not a number; poles give that by themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Row:
    """What is known of one function of an integrand.

    Parameters
    ----------
    name : in the steps of an integrand.
    real : of real balls; not finite where the real function is not defined.
    complex : f(rectangle, analytic): an enclosure, not finite where f is not analytic and that is asked for;
        None for a function that is not analytic anywhere, and is taken of real constants only.
    bound : of its modulus at all real arguments.
    series : how FLINT's power series call it; "" where they are not used.
    """

    name: str
    real: Callable[..., Ball]
    complex: Callable[..., acb] | None = None
    bound: int | None = None
    series: str = ""


def _folded(first: arb, others: tuple[arb, ...], name: str) -> arb:
    for other in others:
        first = getattr(first, name)(other)
    return first


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


def _whole(
    name: str, bound: int | None = None, series: str = "", real: Callable[..., Ball] | None = None
) -> Row:
    """A function that is analytic wherever it is finite."""
    call = _method(name)
    return Row(name, real or call, lambda u, analytic: call(u), bound, series)


def _cut(
    name: str, meets: Callable[[acb], acb], bound: int | None = None, series: str = "", method: str = ""
) -> Row:
    """A function with cuts: where something meets the negative axis or zero."""
    call = _method(method or name)
    return Row(
        name, call, lambda u, analytic: call(u) if not analytic or off_cut(meets(u)) else NAN, bound, series
    )


ROWS = (
    _whole("exp"),
    _whole("sin", 1, "sin"),
    _whole("cos", 1, "cos"),
    _whole("tan", series="tan"),
    *map(_whole, ("cot", "sec", "csc", "sinh", "cosh", "coth")),
    _whole("tanh", 1),
    _whole("erf", 1, "erf"),
    _whole("erfc", 2, "erfc", _real_erfc),
    _whole("erfi", series="erfi"),
    _whole("gamma", series="gamma"),
    _cut("log", lambda u: u),
    _cut("loggamma", lambda u: u, series="lgamma", method="lgamma"),
    _cut("asin", lambda u: 1 - u * u, series="asin"),
    _cut("acos", lambda u: 1 - u * u, series="acos"),
    _cut("atan", lambda u: 1 + u * u, 2, "atan"),
    _cut("asinh", lambda u: 1 + u * u),
    _cut("acosh", lambda u: u - 1),
    _cut("atanh", lambda u: 1 - u * u),
    Row("erfcx", _kernel("erfcx"), lambda u, analytic: (u * u).exp() * u.erfc()),
    Row("owens_t", _kernel("owens_t"), _owens_t, 1),
    Row("bivariate_normal_cdf", _kernel("bivariate_normal_cdf"), _bivariate, 1),
    Row("Abs", abs),
    Row("sign", lambda u: u.sgn()),
    Row("Max", lambda u, *others: _folded(u, others, "max")),
    Row("Min", lambda u, *others: _folded(u, others, "min")),
)
"""The one registry: only what has a row here can be integrated."""

REAL: dict[str, Callable[..., Ball]] = {row.name: row.real for row in ROWS if row.complex is not None}
CONSTANT: dict[str, Callable[..., Ball]] = {row.name: row.real for row in ROWS if row.complex is None}
COMPLEX: dict[str, Callable[..., acb]] = {row.name: row.complex for row in ROWS if row.complex is not None}


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
