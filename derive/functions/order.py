"""What orders real numbers: signs, extremes, steps and whole parts."""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp
from flint import acb, arb, fmpq

from derive.functions.library import library
from derive.functions.row import Row, Signs
from derive.functions.spelling import Spelling
from derive.functions.values import Value, excludes_zero, real_only, to_ball


def _sign(x: Value) -> Value:
    """x/|x|, and 0 at 0."""
    if isinstance(x, fmpq):
        return fmpq(int(x > 0) - int(x < 0))
    if isinstance(x, acb):
        return x / abs(x) if excludes_zero(x) else acb(arb(0, 1), arb(0, 1))
    if x > 0 or x < 0 or x == 0:
        return fmpq(int(x > 0) - int(x < 0))
    return arb(0, 1)


def _extreme(largest: bool) -> Callable[..., Value]:
    def apply(*args: Value) -> Value:
        if all(isinstance(a, fmpq) for a in args):
            return max(args) if largest else min(args)
        found, *others = map(to_ball, args)
        for a in others:
            found = found.max(a) if largest else found.min(a)
        return found

    return apply


def _rounded(name: str) -> Callable[[Value], Value]:
    def apply(x: Value) -> Value:
        if isinstance(x, fmpq):
            return fmpq(x.floor() if name == "floor" else x.ceil())
        return getattr(x, "floor" if name == "floor" else "ceil")()

    return apply


_ALL = ("-1e300", "1e300", "all")
_SIGN = library(
    "sign",
    "x",
    'return _arb(0, 1) if x.is_finite() else _arb("nan")',
    multiprecision="_mp.sign(x)",
    float64="_np.sign(x)",
    compiled="_np.sign(x)",
    exact=(("x > 0", "_fmpq(1)"), ("x < 0", "_fmpq(-1)"), ("x == 0", "_fmpq(0)")),
)
_HEAVISIDE = library(
    "Heaviside",
    "x, middle",
    "return _kernels_enclosures.hull(_arb(0).union(_arb(1)), middle) if x.is_finite() else _arb('nan')",
    multiprecision="middle if x == 0 else _mp.mpf(x > 0)",
    float64="_np.heaviside(x, middle)",
    compiled="1.0 if x > 0.0 else 0.0 if x < 0.0 else middle",
    exact=(("x > 0", "_fmpq(1)"), ("x < 0", "_fmpq(0)"), ("x == 0", "middle")),
)


def _extreme_spelled(name: str) -> Spelling:
    """The exact one of two exact numbers."""
    return library(
        name.capitalize(),
        "x, y",
        f"x.{name}(y)",
        multiprecision=f"x if x {'>' if name == 'max' else '<'} y else y",
        float64=f"_np.{name}imum(x, y)",
        compiled=f"_np.{name}imum(x, y)",
        exact=(("x >= y", "x" if name == "max" else "y"), ("x <= y", "y" if name == "max" else "x")),
    )


def _rounded_spelled(name: str, method: str) -> Spelling:
    return library(
        name,
        "x",
        f"x.{method}()",
        multiprecision=f"_mp.{method}(x)",
        float64=f"_np.{method}(x)",
        compiled=f"_np.{method}(x)",
        exact=(("_type(x) is _fmpq", f"_fmpq(x.{method}())"),),
    )


def _sign_written(args: tuple[sp.Expr, ...], signs: Signs) -> sp.Expr:
    (u,) = args
    return sp.sign(u) if signs.constant(u) else signs.sign(u)


def _extreme_written(head: type[sp.Function], side: int) -> Callable[[tuple[sp.Expr, ...], Signs], sp.Expr]:
    """The larger of two is their mean plus half their distance."""

    def apply(args: tuple[sp.Expr, ...], signs: Signs) -> sp.Expr:
        if all(map(signs.constant, args)):
            return head(*args)
        total = args[0]
        for other in args[1:]:
            sign = signs.sign(total - other) * side
            total = (total + other) / 2 + sign * (total - other) / 2
        return total

    return apply


ROWS = (
    Row(
        name="sign",
        head=sp.sign,
        ball=_sign,
        spelled=_SIGN,
        spans=(_ALL,),
        integrand=True,
        valued="real of real",
        written=_sign_written,
        continued=lambda u, mirrored: None,
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            arity=2,
            folds=True,
            readable=True,
            ball=real_only(head.__name__, _extreme(largest=side > 0)),
            spelled=_extreme_spelled(head.__name__.lower()),
            spans=(_ALL, _ALL),
            integrand=True,
            valued="real of real",
            total="always",
            written=_extreme_written(head, side),
        )
        for head, side in ((sp.Max, 1), (sp.Min, -1))
    ),
    Row(
        name="Heaviside",
        head=sp.Heaviside,
        arity=2,
        spelled=_HEAVISIDE,
        spans=(_ALL, _ALL),
        valued="real of real",
        written=lambda args, signs: (1 + signs.sign(args[0])) / 2,
    ),
    *(
        Row(
            name=head.__name__,
            head=head,
            ball=real_only(head.__name__, _rounded(head.__name__)),
            spelled=_rounded_spelled(head.__name__, method),
            spans=(_ALL,),
            valued="real of real",
        )
        for head, method in ((sp.floor, "floor"), (sp.ceiling, "ceil"))
    ),
)
