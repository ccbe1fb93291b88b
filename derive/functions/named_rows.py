"""Rows of the functions that people name: how each is enclosed, and computed in float64."""

from __future__ import annotations

from derive.functions.library import Domain, Fast, domain, library
from derive.functions.named import (
    cos_pi,
    dawson,
    expm1,
    log1mexp,
    log1p,
    log1pmx,
    log_normal_cdf,
    logsumexp,
    normal_quantile,
    relative_entropy,
    sigmoid,
    sin_pi,
    sinc_pi,
    softplus,
    tan_pi,
    xlogx,
    xlogy,
)
from derive.functions.row import Row

_ALL = ("-1e300", "1e300", "all")
# log(1 + x) = 2 atanh(r), r = x/(2 + x), and 2r - x = -x r.
_R = "(x/(2.0 + x))"
_SUM = "0.0"
for _k in range(22, 0, -1):
    _SUM = f"(2.0/{2 * _k + 1} + ({_SUM})*y)"
_SHORT = f"{_R}*({_SUM.replace('y', f'{_R}*{_R}')}*{_R}*{_R} - x)"
# Far out the Gaussian factor is taken in two steps: h has few bits, so that its square is exact.
_H = "(_np.rint(16.0*x)/16.0)"
_TAIL = f"_np.exp(-0.5*{_H}*{_H})*_np.exp(-0.5*(x - {_H})*(x + {_H}))*_special.erfcx(x*_np.sqrt(0.5))"
_LOG_NORMAL_CDF = f"_np.where(x > 1.0, _np.log1p(-0.5*{_TAIL}), _special.log_ndtr(x))"
# With r = x - rint(x), which is exact: sin(πx) = ±sin(πr), cos(πx) = ±sin(π(1/2 - |r|)), - for odd rint(x).
_SINE = "_np.sin(_np.pi*(x - _np.rint(x)))"
_COSINE = "_np.sin(_np.pi*(0.5 - _np.abs(x - _np.rint(x))))"
_TURNS = "(1.0 - 2.0*_np.abs(_np.rint(x) - 2.0*_np.rint(0.5*_np.rint(x))))"

ROWS = (
    Row(
        name="log1p", head=log1p, valued="real of real",
        spelled=library(
            "log1p", "x", "x.log1p()", multiprecision="_mp.log1p(x)", float64="_np.log1p(x)",
            compiled="_math.log1p(x) if x > -1.0 else _np.nan", domain=domain("x > -1", "x <= -1"),
        ),
        spans=(("-0.9999999999999999", "1e300", "all"),),
    ),
    Row(
        name="log1pmx", head=log1pmx, valued="real of real",
        spelled=library(
            "log1pmx", "x", "x.log1p() - x", multiprecision="_mp.log1p(x) - x",
            float64=f"_np.where((x > -0.6) & (x < 0.8), {_SHORT}, _np.log1p(x) - x)",
            compiled=f"{_SHORT} if -0.6 < x < 0.8 else _np.log1p(x) - x if x > -1.0 else _np.nan",
            domain=domain("x > -1", "x <= -1"), exact=(("x == 0", "_fmpq(0)"),),
        ),
        spans=(("-0.9999999999999999", "1e300", "all"),),
    ),
    Row(
        name="log1mexp", head=log1mexp, valued="real of real",
        spelled=library(
            "log1mexp", "x", "(-x.expm1()).log() if x > -1 else (-x.exp()).log1p()",
            multiprecision="_mp.log(-_mp.expm1(x)) if x > -1 else _mp.log1p(-_mp.exp(x))",
            float64="_np.where(x > -0.7, _np.log(-_np.expm1(x)), _np.log1p(-_np.exp(x)))",
            compiled="_np.nan if x >= 0.0 else _np.log(-_np.expm1(x)) if x > -0.7 "
            "else _np.log1p(-_np.exp(x))",
            domain=domain("x < 0", "x >= 0"),
        ),
        spans=(("-745", "-5e-324", "all"),),
    ),
    Row(
        name="expm1", head=expm1, valued="real of real",
        spelled=library(
            "expm1", "x", "x.expm1()", multiprecision="_mp.expm1(x)", float64="_np.expm1(x)",
            compiled="_np.expm1(x)",
        ),
        spans=(("-800", "709", "all"),),
    ),
    Row(
        name="sigmoid", head=sigmoid, valued="real of real",
        spelled=library(
            "sigmoid", "x", "1/(1 + (-x).exp())", multiprecision="1/(1 + _mp.exp(-x))",
            float64="_special.expit(x)",
            compiled="1.0/(1.0 + _math.exp(-x)) if x > -700.0 else _math.exp(x)",
        ),
        spans=(("-745", "1e300", "all"),),
    ),
    Row(
        name="softplus", head=softplus, valued="real of real",
        spelled=library(
            "softplus", "x", "x + (-x).exp().log1p() if x > 0 else x.exp().log1p()",
            multiprecision="x + _mp.log1p(_mp.exp(-x)) if x > 0 else _mp.log1p(_mp.exp(x))",
            float64="_np.logaddexp(0.0, x)",
            compiled="x + _math.log1p(_math.exp(-x)) if x > 0.0 else _math.log1p(_math.exp(x))",
        ),
        spans=(("-745", "1e300", "all"),),
    ),
    Row(
        name="logsumexp", head=logsumexp, arity=2, folds=True, valued="real of real",
        spelled=library(
            "logsumexp", "x, y", "x + (y - x).exp().log1p() if x > y else y + (x - y).exp().log1p()",
            multiprecision="_mp.log(_mp.exp(x) + _mp.exp(y))",
            float64=Fast("_np.logaddexp(x, y)", "_np.abs(found) < 0.25*_np.maximum(_np.abs(x), _np.abs(y))"),
        ),
        spans=(_ALL, _ALL),
    ),
    Row(
        name="xlogx", head=xlogx, valued="real of real",
        spelled=library(
            "xlogx", "x", "_arb(0) if x == 0 else x*x.log()",
            multiprecision="x*_mp.log(x) if x else _mp.mpf(0)",
            float64="_special.xlogy(x, x)", compiled="x*_np.log(x) if x != 0.0 else 0.0",
            domain=domain("x >= 0", "x < 0"), exact=(("x == 0", "_fmpq(0)"),),
        ),
        spans=(("0", "1e300", "all"),),
    ),
    Row(
        name="xlogy", head=xlogy, arity=2, valued="real of real",
        spelled=library(
            "xlogy", "x, y", "_arb(0) if x == 0 else x*y.log()",
            multiprecision="x*_mp.log(y) if x else _mp.mpf(0)",
            float64="_np.where(y >= 0.0, _special.xlogy(x, y), _np.nan)",
            compiled="_np.nan if y < 0.0 else x*_np.log(y) if x != 0.0 else 0.0",
            domain=domain("y >= 0", "y < 0 or (y == 0 and x != 0)", "y > 0, or x = 0 = y"),
            exact=(("x == 0 and y >= 0", "_fmpq(0)"),),
        ),
        spans=(_ALL, ("0", "1e300", "all")),
    ),
    Row(
        name="relative_entropy", head=relative_entropy, arity=2, valued="real of real",
        spelled=library(
            "relative_entropy", "x, y", "_arb(0) if x == 0 else x*(x/y).log()",
            multiprecision="x*_mp.log(x/y) if x else _mp.mpf(0)",
            float64=Fast(
                "_special.rel_entr(x, y)", "_np.abs(x - y) < 0.9*_np.maximum(_np.abs(x), _np.abs(y))"
            ),
            domain=domain("x >= 0 and y > 0", "x < 0 or y <= 0"), exact=(("x == 0 and y > 0", "_fmpq(0)"),),
        ),
        spans=(("0", "1e150", "all"), ("1e-150", "1e150", "all")),
    ),
    Row(
        name="log_normal_cdf", head=log_normal_cdf, valued="real of real",
        spelled=library(
            "log_normal_cdf", "x",
            # Far out, where erfc is too small for FLINT, by Tricomi's function: erfc(u) = exp(-u²) U(u²)/√π.
            "half = x/_arb(2).sqrt()\n"
            "if x < -8:\n"
            "    scaled = (half*half).hypgeom_u(_arb(1)/2, _arb(1)/2)/(2*_arb.pi().sqrt())\n"
            "    return scaled.log() - half*half\n"
            "return (-half.erfc()/2).log1p() if x > 0 else ((-half).erfc()/2).log()",
            multiprecision="_mp.log1p(-_mp.erfc(x/_mp.sqrt(2))/2) if x > 0 else "
            "_mp.log(_mp.erfc(-x/_mp.sqrt(2))/2)",
            float64=_LOG_NORMAL_CDF,
        ),
        spans=(("-1e150", "37", "all"),),
    ),
    Row(
        name="normal_quantile", head=normal_quantile, valued="real of real",
        spelled=library(
            "normal_quantile", "p",
            "if 4*p < 1:\n    return -(2*p).erfcinv()*_arb(2).sqrt()\n"
            "return (2*p - 1).erfinv()*_arb(2).sqrt()",
            multiprecision="_mp.sqrt(2)*_mp.erfinv(2*p - 1)",
            float64="_special.ndtri(p)", domain=domain("p > 0 and p < 1", "p <= 0 or p >= 1", "0 < p < 1"),
        ),
        spans=(("2.2250738585072014e-308", "0.9999999999999999", "all"),),
    ),
    Row(
        name="dawson", head=dawson, valued="real of real",
        spelled=library(
            "dawson", "x", "x*(-x*x).hypgeom_1f1(1, _arb(3)/2)",
            multiprecision="x*_mp.hyp1f1(1, _mp.mpf(3)/2, -x*x)",
        ),
        spans=(("-1e150", "1e150", "all"),),
    ),
    Row(
        name="sin_pi", head=sin_pi, valued="real of real",
        spelled=library(
            "sin_pi", "x", "x.sin_pi()", multiprecision="_mp.sinpi(x)",
            float64=f"{_SINE}*{_TURNS}", compiled=f"{_SINE}*{_TURNS}",
        ),
        spans=(("-1e15", "1e15", "all"),),
    ),
    Row(
        name="sinc_pi", head=sinc_pi, valued="real of real",
        spelled=library(
            "sinc_pi", "x", "x.sinc_pi()", multiprecision="_mp.sincpi(x)",
            float64=f"_np.where(x == 0.0, 1.0, {_SINE}*{_TURNS}/_np.where(x == 0.0, 1.0, _np.pi*x))",
            compiled=f"{_SINE}*{_TURNS}/(_np.pi*x) if x != 0.0 else 1.0",
            exact=(("x == 0", "_fmpq(1)"), ("_kernels_enclosures.whole(x)", "_fmpq(0)")),
        ),
        spans=(("-1e15", "1e15", "all"),),
    ),
    Row(
        name="cos_pi", head=cos_pi, valued="real of real",
        spelled=library(
            "cos_pi", "x", "x.cos_pi()", multiprecision="_mp.cospi(x)",
            float64=f"{_COSINE}*{_TURNS}", compiled=f"{_COSINE}*{_TURNS}",
        ),
        spans=(("-1e15", "1e15", "all"),),
    ),
    Row(
        name="tan_pi", head=tan_pi, valued="real of real",
        spelled=library(
            "tan_pi", "x", "x.tan_pi()", multiprecision="_mp.sinpi(x)/_mp.cospi(x)",
            float64=f"{_SINE}/{_COSINE}", compiled=f"{_SINE}/{_COSINE}",
            domain=Domain("x - 1/2 not a whole number", "_whole(2*x) and not _whole(x)"),
        ),
        spans=(("-1e15", "1e15", "all"),),
    ),
)  # fmt: skip
