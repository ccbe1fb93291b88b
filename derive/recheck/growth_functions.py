"""The integrand of an integral on its way to an end: a plain tree as a sum of what grows and what falls.

Functions are expanded at their limits with a bound for what is left out, or bounded where only that is known.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from flint import acb, acb_series, arb, ctx

from derive.errors import RecheckFailed
from derive.exact.text import Tree
from derive.recheck.ball_engine import Values, enclose
from derive.recheck.ball_functions import ball, call, is_real, on_cut, raised
from derive.recheck.exact import ONE, ZERO, Exact, Value, exact
from derive.recheck.functions.registry import BY_NAME
from derive.recheck.growth import LOG, LOGLOG, OF_LOG, POWER, Exponent, Growth, Open, Term, multiple, plus

# How many terms of a Taylor series are kept; the next one bounds the rest.
_ORDER = 4
_MULTIPLIED = 6
_UNIT_DISC = acb(arb(0, 1), arb(0, 1))


def grown(tree: Tree, values: Values, variable: str, way: Growth) -> Growth:
    """A tree along the way of its variable.

    Parameters
    ----------
    tree : the integrand.
    values : exact numbers or balls for the other symbols.
    variable : the variable of integration.
    way : what the variable does.

    Raises
    ------
    RecheckFailed
        Where it is not known what the tree does; `Open` where that may be known from a later start on.
    """
    if variable not in tree.symbols():
        return way.constant(_finite(enclose(tree, values)))
    if tree.kind == "symbol":
        return way
    args = [grown(a, values, variable, way) for a in tree.args]
    if tree.kind == "add":
        return way.made(t for a in args for t in a.terms)
    if tree.kind == "mul":
        found = args[0]
        for a in args[1:]:
            found = found * a
        return found
    if tree.kind == "pow":
        return _power(args[0], args[1])
    if tree.kind == "call":
        return _function(tree.head, args)
    raise RecheckFailed(f"nothing is known of {tree.text()[:60]} at an end of an integral")


def _finite(value: Value) -> Value:
    if isinstance(value, Exact) or value.is_finite():
        return value
    raise RecheckFailed("a part of an integrand is not finite")


def _power(base: Growth, exponent: Growth) -> Growth:
    constant, falling, growing = exponent.parts()
    if falling.terms or growing.terms:
        return _exp(exponent * _log(base))
    whole = constant.whole if isinstance(constant, Exact) else None
    if whole is not None and 0 <= whole <= _MULTIPLIED:
        found = base.constant(ONE)
        for _ in range(whole):
            found = found * base
        return found
    if not is_real(constant):
        return _exp(exponent * _log(base))
    if not base.terms:
        if isinstance(constant, Exact) and constant.real > 0:
            return base
        raise RecheckFailed("an integrand divides by zero")
    (c, e), rest = base.lead()
    if whole is None:
        _off_the_cut(c, rest)
    outer = base.made([(_finite(raised(c, constant, None)), multiple(e, constant))])
    near = 1 + _small(rest)
    coefficients, binomial = [], ONE
    for j in range(_ORDER):
        coefficients.append(binomial)
        factor = _sum(constant, exact(-j))
        binomial = _times(_times(binomial, factor), exact(Fraction(1, j + 1)))
    last = ball(binomial) * ball(raised(near, _sum(constant, exact(-_ORDER)), None))
    return outer * _series(rest, coefficients, _finite(last))


def _log(g: Growth) -> Growth:
    (c, e), rest = g.lead()
    _off_the_cut(c, rest)
    near = 1 + _small(rest)
    terms: list[Term] = [(_finite(call("log", [c], None, [])), {})]
    for (kind, power), a in e.items():
        if kind == POWER:
            terms.append((a, {LOG: exact(power)}))
        elif kind == OF_LOG:
            terms.append((a, {LOGLOG: exact(power)}))
        else:
            raise RecheckFailed("a logarithm of a logarithm of a logarithm in an integrand")
    coefficients: list[Value] = [ZERO, *(exact(Fraction((-1) ** (j + 1), j)) for j in range(1, _ORDER))]
    last = acb((-1) ** (_ORDER + 1)) / _ORDER / near**_ORDER
    return g.made([*terms, *_series(rest, coefficients, _finite(last)).terms])


def _small(rest: Growth) -> acb:
    """What is added to 1, shown to be of modulus below 1."""
    found = rest.range()
    if not abs(found) < 1:
        raise Open("it is open what outgrows the rest of an integrand")
    return found


def _off_the_cut(c: Value, rest: Growth) -> None:
    """Raise unless the logarithm of c·(1 + rest) is the sum of the logarithms."""
    near = 1 + _small(rest)
    plain = is_real(c) and near.imag.is_zero()
    if not plain and on_cut("log", ball(c) * near):
        raise Open("an integrand may touch a branch cut at an end of the integral")


def _series(small: Growth, coefficients: list[Value], last: Value) -> Growth:
    """Σ c_j small^j, and the last coefficient times the next power."""
    found = small.constant(last)
    for c in reversed(coefficients):
        found = small * found + small.constant(c)
    return found


def _exp(g: Growth) -> Growth:
    constant, falling, growing = g.parts()
    found = _expanded("exp", constant, falling)
    for c, e in growing.terms:
        outer, inner = _exp_of(c, e)
        found = found * g.made([(outer, plus({}, inner))])
    return found


def _exp_of(c: Value, e: Exponent) -> Term:
    """exp(c·exp(Σ aφ)) where the inner part grows, as one term."""
    real = Exact(c.real) if isinstance(c, Exact) else acb(c.real)
    phase: Value = ONE if is_real(c) else _UNIT_DISC
    if set(e) <= {LOG, LOGLOG} and all(isinstance(a, Exact) for a in e.values()):
        power, of_log = (_fraction(e.get(key, ZERO)) for key in (LOG, LOGLOG))
        if of_log == 0:
            return phase, {(POWER, power): real}
        if power == 0:
            return phase, {LOG if of_log == 1 else (OF_LOG, of_log): real}
        if of_log > 0 and ball(real).real < 0:
            # log y is above 1, so that without its power less falls.
            return _within_one(phase), {(POWER, power): real}
    if len(e) == 1 and ball(real).real < 0:
        ((kind, power), a), *_ = e.items()
        if kind == POWER and ball(a).real > 0:
            # exp(t) is at least t²/2 for t > 0.
            half = ball(real).real * ball(a).real.lower() ** 2 / 2
            return _within_one(phase), {(POWER, 2 * power): acb(half)}
    raise RecheckFailed("an exponential in an integrand grows faster, or falls otherwise, than is known")


def _fraction(a: Exact) -> Fraction:
    return Fraction(int(a.real.numerator), int(a.real.denominator))


def _within_one(phase: Value) -> acb:
    return ball(phase) * acb(arb(0).union(arb(1)))


def _function(head: str, args: list[Growth]) -> Growth:
    row = BY_NAME.get(head)
    if row is not None and row.grown is not None and (row.variadic or len(args) == row.arity):
        return row.grown(_WAYS, *args)
    if len(args) != 1:
        raise RecheckFailed(f"nothing is known of {head} of {len(args)} arguments at an end of an integral")
    (g,) = args
    constant, falling, growing = g.parts()
    if not growing.terms:
        return _expanded(head, constant, falling)
    if not g.real:
        raise RecheckFailed(f"nothing is known of {head} of what grows and may not be real")
    if row is not None and row.growing is not None:
        return row.growing(_WAYS, g)
    raise RecheckFailed(f"nothing is known of {head} at an end of an integral where its argument grows")


class _Ways:
    """What the rows of functions put together, a `derive.recheck.functions.row.Asymptotics`."""

    def exp(self, g: Growth) -> Growth:
        """The exponential."""
        return _exp(g)

    def log(self, g: Growth) -> Growth:
        """The logarithm."""
        return _log(g)

    def power(self, g: Growth, exponent: Fraction | int) -> Growth:
        """A power."""
        return _power(g, g.constant(exact(exponent)))

    def of(self, head: str, g: Growth) -> Growth:
        """Another function."""
        return _function(head, [g])

    def settled(self, head: str, g: Growth) -> Growth:
        """Another function of what does not grow."""
        constant, falling, growing = g.parts()
        if growing.terms:
            raise RecheckFailed(f"nothing is known of {head} of what grows here")
        return _expanded(head, constant, falling)

    def termwise(self, head: str, g: Growth) -> Growth:
        """A function that is real-linear."""
        return g.each(lambda c: call(head, [c], None, [False]))

    def sign(self, g: Growth) -> int:
        """The sign of what is real and not zero."""
        return _sign(g)

    def modulus(self, g: Growth) -> Growth:
        """The modulus."""
        return _modulus(g)


_WAYS = _Ways()


def _sign(g: Growth) -> int:
    """The sign of what is real and not zero."""
    (c, _), rest = g.lead()
    _small(rest)
    return 1 if ball(c).real > 0 else -1


def _modulus(g: Growth) -> Growth:
    if not g.terms:
        return g
    if g.real:
        try:
            return g if _sign(g) > 0 else -g
        except Open:
            pass  # its sign is not needed for a bound
    return g.each(lambda c: acb(arb(0).union(arb(abs(ball(c)).upper()))))


def _expanded(head: str, constant: Value, falling: Growth) -> Growth:
    """A function near a number, by Taylor's series where it is analytic there, else bounded."""
    if not falling.terms:
        return falling.constant(_finite(call(head, [constant], None, [is_real(constant)])))
    around = ball(constant) + falling.range()
    row = BY_NAME.get(head)
    series = row.series if row is not None else None
    analytic = call(head, [around], True, [False]) if series is not None else None
    if series is None or analytic is None or not analytic.is_finite():
        return falling.constant(_finite(call(head, [around], None, [is_real(around)])))
    coefficients = _taylor(series, ball(constant))[:_ORDER]
    if isinstance(constant, Exact):
        coefficients[0] = call(head, [constant], None, [])
    return _series(falling, coefficients, _taylor(series, around)[_ORDER])


def _taylor(series: Callable[[Any], Any], at: acb) -> list[Value]:
    before = ctx.cap
    ctx.cap = _ORDER + 1
    try:
        found = series(acb_series([at, 1]))
        return [_finite(acb(found[j])) for j in range(_ORDER + 1)]
    finally:
        ctx.cap = before


def _sum(a: Value, b: Value) -> Value:
    return a + b if isinstance(a, Exact) and isinstance(b, Exact) else ball(a) + ball(b)


def _times(a: Value, b: Value) -> Value:
    return a * b if isinstance(a, Exact) and isinstance(b, Exact) else ball(a) * ball(b)
