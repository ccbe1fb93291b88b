"""120 expressions that people write down, by field, each with a point: what becomes of them, as a table.

`python -m benchmarks.expressions` says of each field how many are emitted, evaluated to 30 digits as mpmath
has them, and differentiated (every partial derivative emitted and evaluated likewise), with the worst float64
error seen at the points. Whether something is proved about them is measured elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import sympy as sp

from benchmarks.everyday import FIELDS, VALUES, m, n

DIGITS = 30


@dataclass
class Fate:
    """What became of one expression."""

    name: str
    emitted: bool = False
    evaluated: bool = False
    differentiated: bool = False
    ulp: float | None = None
    why: list[str] = field(default_factory=list)


def listed() -> Iterator[tuple[str, str, sp.Expr]]:
    """Field, name and expression, in their order."""
    for name, expressions in FIELDS.items():
        for k, e in enumerate(expressions, 1):
            yield name, f"{name.split()[0]}_{k}", e


def fate(name: str, e: sp.Expr, derivatives: bool = True) -> Fate:
    """Emit an expression, evaluate it in balls and float64, compare it with mpmath, and so its derivatives.

    What is counted (m and n) has no derivatives.
    """
    made = Fate(name)
    value = _value(e, made)
    if value is None:
        return made
    made.emitted = True
    exact, enclosed, close = value
    made.evaluated = agrees(exact, enclosed, made, "value")
    if made.evaluated:
        made.ulp = _ulp(enclosed, close)
    if derivatives and made.evaluated:
        made.differentiated = all(
            _slope_agrees(e, symbol, made) for symbol in _symbols(e) if symbol not in (m, n)
        )
    return made


def _symbols(e: sp.Expr) -> list[sp.Symbol]:
    return sorted(e.free_symbols, key=str)


def _value(e: sp.Expr, made: Fate) -> tuple[Any, Any, Any] | None:
    from flint import ctx, fmpq
    from mpmath import mp

    from derive.emit import EmittedFunction, EmittedTheory, program
    from derive.emit.accuracy.modules import modules
    from derive.errors import DeriveError

    symbols = _symbols(e)
    function = EmittedFunction("f", tuple(symbols), (e,), False, frozenset(), made.name, "", "", ())
    try:
        float64, ball = modules(EmittedTheory("list", "List", (function,)), [program(function)])
    except (DeriveError, ValueError, TypeError) as error:
        made.why.append(" ".join(str(error).split())[:160])
        return None
    at = [sp.Rational(VALUES[symbol]) for symbol in symbols]
    before = ctx.prec
    try:
        for bits in (200, 400, 800):
            ctx.prec = bits
            enclosed = ball.f(*(fmpq(int(v.p), int(v.q)) for v in at))
            if not hasattr(enclosed, "rel_accuracy_bits") or enclosed.rel_accuracy_bits() > 110:
                break
    finally:
        ctx.prec = before
    with mp.workdps(60):
        exact = _by_mpmath(e, symbols, [mp.mpf(int(v.p)) / int(v.q) for v in at])
    # float64 gets what float64 can hold, and so does the ball that it is compared with
    floats = [float(v) for v in at]
    ctx.prec = 400
    try:
        there = ball.f(*(fmpq(*v.as_integer_ratio()) for v in floats))
    finally:
        ctx.prec = before
    return exact, (enclosed, there), float64.f(*floats)


def _by_mpmath(e: sp.Expr, symbols: list[sp.Symbol], at: list[Any]) -> Any:
    from mpmath import mp

    from derive.functions.named import Defined

    plain = e.replace(lambda f: isinstance(f, Defined), lambda f: f.definition())
    names = {
        "laguerre": lambda order, v: mp.laguerre(order, 0, v),
        "assoc_laguerre": mp.laguerre,
        "airyaiprime": lambda v: mp.airyai(v, derivative=1),
        "airybiprime": lambda v: mp.airybi(v, derivative=1),
    }
    return mp.mpmathify(sp.lambdify(symbols, plain, [names, "mpmath"])(*at))


def agrees(exact: Any, enclosed: Any, made: Fate, what: str) -> bool:
    """Whether a ball, the first of two, is what mpmath says, to 30 digits; else the fate says why not."""
    from flint import arb, ctx
    from mpmath import mp

    before = ctx.prec
    ctx.prec = 400
    try:
        with mp.workdps(60):
            number = arb(str(mp.re(exact)))
        ball = arb(enclosed[0])
        good = bool(
            ball.is_finite() and abs(ball - number) <= abs(number) * arb(10) ** -DIGITS + arb(10) ** -200
        )
    finally:
        ctx.prec = before
    if not good:
        made.why.append(f"{what}: {enclosed[0]} against {exact}"[:160])
    return good


def _ulp(enclosed: Any, close: Any) -> float:
    import math

    from flint import arb

    ball = arb(enclosed[1])
    error = abs(arb(float(close)) - ball)
    return float(error.abs_upper()) / math.ulp(float(ball.mid()))


def _slope_agrees(e: sp.Expr, symbol: sp.Symbol, made: Fate) -> bool:
    from mpmath import mp

    slope = sp.diff(e, symbol)
    if slope.has(sp.Derivative, sp.Subs, sp.DiracDelta):
        made.why.append(f"no derivative in {symbol}")
        return False
    value = _value(slope, made)
    if value is None:
        return False
    symbols = _symbols(e)
    at = {s_: mp.mpf(int(sp.Rational(VALUES[s_]).p)) / int(sp.Rational(VALUES[s_]).q) for s_ in symbols}
    with mp.workdps(100):
        at = {s_: mp.mpf(int(sp.Rational(VALUES[s_]).p)) / int(sp.Rational(VALUES[s_]).q) for s_ in symbols}
        h = mp.mpf(10) ** -25

        def f(v: Any) -> Any:
            return _by_mpmath(e, symbols, [v if s_ == symbol else at[s_] for s_ in symbols])

        middle = at[symbol]
        exact = (8 * (f(middle + h) - f(middle - h)) - (f(middle + 2 * h) - f(middle - 2 * h))) / (12 * h)
    return agrees(exact, value[1], made, f"derivative in {symbol}")


def table(derivatives: bool = True) -> tuple[list[str], list[Fate]]:
    """A line for each field with its counts, and what became of each expression."""
    lines = [
        "field | expressions | emitted | evaluated | differentiated | worst ulp",
        "---|---|---|---|---|---",
    ]
    fates: list[Fate] = []
    for name in FIELDS:
        here = [fate(k, e, derivatives) for f, k, e in listed() if f == name]
        fates += here
        worst = max((f.ulp for f in here if f.ulp is not None), default=0.0)
        lines.append(
            f"{name} | {len(here)} | {sum(f.emitted for f in here)} | {sum(f.evaluated for f in here)} | "
            f"{sum(f.differentiated for f in here)} | {worst:.1f}"
        )
    counts = [sum(getattr(f, key) for f in fates) for key in ("emitted", "evaluated", "differentiated")]
    lines.append(f"all | {len(fates)} | " + " | ".join(map(str, counts)) + " |")
    return lines, fates


if __name__ == "__main__":
    said, found = table()
    print("\n".join(said))
    for one in found:
        if one.why:
            print(f"{one.name}: {'; '.join(one.why)}")
