"""What each function of an integrand is: on real balls, on complex rectangles together with where it is
analytic, and next to a singular or infinite end.

On a rectangle that meets a cut of a function, the answer
to ``analytic`` is not a number; poles give that by themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeAlias

from flint import acb, arb, arb_series, fmpq

from numerics.integrals.germ import Germ, Unbounded, bounded, constant
from numerics.integrals.germ_functions import (
    expanded,
    exponential,
    factorial,
    inverse,
    logarithm,
    negated,
    number_within_one,
    plus,
    positive,
    power,
    settles,
)

Ball: TypeAlias = Any  # fmpq, arb or acb; python-flint has no type stubs
Series: TypeAlias = Any  # of FLINT

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
    series : of a power series of FLINT's, for its expansion next to an end where its argument settles; used
        where there is no `germ`, as is `far`.
    at_zero : the coefficients of that series at 0, where they are rational.
    germ : of germs, next to any end; where that fails, `bound` is all that is known.
    far : of a germ that does not settle.
    """

    name: str
    real: Callable[..., Ball]
    complex: Callable[..., acb] | None = None
    bound: int | None = None
    series: Callable[[Series], Series] | None = None
    at_zero: Callable[[int], fmpq] | None = None
    germ: Callable[..., Germ] | None = None
    far: Callable[[Germ], Germ] | None = None


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


# --- next to an end


def _sine(j: int) -> fmpq:
    return fmpq((-1) ** (j // 2), factorial(j)) if j % 2 else fmpq(0)


def _cosine(j: int) -> fmpq:
    return fmpq(0) if j % 2 else fmpq((-1) ** (j // 2), factorial(j))


def _half(one: Germ, other: Germ) -> Germ:
    return (one + other).times(fmpq(1, 2))


def _negative(u: Germ) -> Germ:
    return u.times(fmpq(-1))


def _sinh(u: Germ) -> Germ:
    return _half(exponential(u), _negative(exponential(_negative(u))))


def _cosh(u: Germ) -> Germ:
    return _half(exponential(u), exponential(_negative(u)))


def _root(u: Germ) -> Germ:
    return power(u, Fraction(1, 2))


def _erfc_far(u: Germ) -> Germ:
    """erfc u = e^(-u²) erfcx(u) with 0 < erfcx(u) <= 1 for u > 0; 2 - erfc(-u) for u < 0."""
    if positive(u):
        return exponential(_negative(u * u)) * bounded(1, u.scale)
    return plus(_negative(_erfc_far(negated(u))), 2)


def _erfcx(u: Germ) -> Germ:
    return bounded(1, u.scale) if positive(u) else exponential(u * u) * germ("erfc", [u])


def _atan_far(u: Germ) -> Germ:
    """π/2 - atan(1/u) for u > 0, odd."""
    if not positive(u):
        return _negative(_atan_far(negated(u)))
    return constant(arb.pi() / 2, u.scale) + _negative(germ("atan", [inverse(u)]))


def _gaussian(u: Germ) -> Germ:
    return exponential((u * u).times(fmpq(-1, 2))) * bounded(fmpq(1, 2), u.scale)


def _bivariate_germ(x: Germ, y: Germ, rho: Germ) -> Germ:
    """Of a correlation: at most exp(-x²/2)/2 for x that falls to -infinity, and at most 1."""
    if not number_within_one(rho):
        raise Unbounded
    try:
        if not settles(x) and positive(_negative(x)):
            return _gaussian(x)
    except Unbounded:
        pass  # the bound holds all the same
    return bounded(1, x.scale)


# --- rows


def _whole(name: str, bound: int | None = None, real: Callable[..., Ball] | None = None, **ends: Any) -> Row:
    """A function that is analytic wherever it is finite."""
    call = _method(name)
    return Row(name, real or call, lambda u, analytic: call(u), bound, **ends)


def _cut(
    name: str, meets: Callable[[acb], acb], bound: int | None = None, method: str = "", **ends: Any
) -> Row:
    """A function with cuts: where something meets the negative axis or zero."""
    call = _method(method or name)
    return Row(
        name, call, lambda u, analytic: call(u) if not analytic or off_cut(meets(u)) else NAN, bound, **ends
    )


ROWS = (
    _whole("exp", germ=exponential),
    _whole("sin", 1, series=arb_series.sin, at_zero=_sine),
    _whole("cos", 1, series=arb_series.cos, at_zero=_cosine),
    _whole("tan", series=arb_series.tan),
    _whole("cot", germ=lambda u: germ("cos", [u]) * inverse(germ("sin", [u]))),
    _whole("sec", germ=lambda u: inverse(germ("cos", [u]))),
    _whole("csc", germ=lambda u: inverse(germ("sin", [u]))),
    _whole("sinh", germ=_sinh),
    _whole("cosh", germ=_cosh),
    _whole("coth", germ=lambda u: _cosh(u) * inverse(_sinh(u))),
    _whole("tanh", 1, germ=lambda u: _sinh(u) * inverse(_cosh(u))),
    _whole("erf", 1, series=arb_series.erf, far=lambda u: plus(_negative(_erfc_far(u)), 1)),
    _whole("erfc", 2, _real_erfc, series=arb_series.erfc, far=_erfc_far),
    _whole("erfi", series=arb_series.erfi),
    _whole("gamma", series=arb_series.gamma),
    _cut("log", lambda u: u, germ=logarithm),
    _cut("loggamma", lambda u: u, method="lgamma", series=arb_series.lgamma),
    _cut("asin", lambda u: 1 - u * u, series=arb_series.asin),
    _cut("acos", lambda u: 1 - u * u, series=arb_series.acos),
    _cut("atan", lambda u: 1 + u * u, 2, series=arb_series.atan, far=_atan_far),
    _cut("asinh", lambda u: 1 + u * u, germ=lambda u: logarithm(u + _root(plus(u * u, 1)))),
    _cut("acosh", lambda u: u - 1, germ=lambda u: logarithm(u + _root(plus(u * u, -1)))),
    _cut(
        "atanh", lambda u: 1 - u * u,
        germ=lambda u: _half(logarithm(plus(u, 1)), _negative(logarithm(plus(_negative(u), 1)))),
    ),
    Row("erfcx", _kernel("erfcx"), lambda u, analytic: (u * u).exp() * u.erfc(), germ=_erfcx),
    # |T(h, a)| <= exp(-h²/2)/4
    Row("owens_t", _kernel("owens_t"), _owens_t, 1, germ=lambda h, a: _gaussian(h)),
    Row("bivariate_normal_cdf", _kernel("bivariate_normal_cdf"), _bivariate, germ=_bivariate_germ),
    Row("Abs", abs),
    Row("sign", lambda u: u.sgn()),
    Row("Max", lambda u, *others: _folded(u, others, "max")),
    Row("Min", lambda u, *others: _folded(u, others, "min")),
)  # fmt: skip
"""The one registry: only what has a row here can be integrated."""

BY_NAME: dict[str, Row] = {row.name: row for row in ROWS}
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


def germ(name: str, arguments: list[Germ]) -> Germ:
    """A function at germs.

    Raises
    ------
    Unbounded
        Where nothing is known of it there.
    """
    row, u = BY_NAME[name], arguments[0]
    try:
        if row.germ is not None:
            return row.germ(*arguments)
        if row.series is not None and settles(u):
            return expanded(row.series, row.at_zero, u)
        if row.far is not None and not settles(u):
            return row.far(u)
    except Unbounded:
        if row.bound is None:
            raise
    if row.bound is None:
        raise Unbounded
    return bounded(row.bound, u.scale)
