"""The gamma function, its logarithmic derivatives, beta functions, and incomplete ones."""

from __future__ import annotations

from fractions import Fraction
from math import factorial as whole_factorial
from typing import Any

from flint import acb
from mpmath import mp

from derive.exact.text import Tree, number
from derive.recheck.functions.forms import ONE, call, negative, power, product, rule, total
from derive.recheck.functions.row import Cut, Plain, Range, Recurrence, Relation, Row

_MOST_ORDERS = 20


def _last_positive(plain: Plain, *args: Tree) -> bool:
    return plain.positive(args[-1])


def _all_positive(plain: Plain, *args: Tree) -> bool:
    return all(map(plain.positive, args))


def _order(n: Tree) -> int | None:
    """A whole number as the order of a derivative."""
    plain = n.kind == "number" and n.value.denominator == 1 and 0 <= n.value <= _MOST_ORDERS
    return int(n.value) if plain else None


def _small_order(plain: Plain, n: Tree, x: Tree) -> bool:
    return _order(n) is not None


def _rising_power(n: Tree, x: Tree) -> Tree:
    return power(x, total([n, ONE]))


def _signed_factorial(n: Tree, x: Tree) -> Tree:
    k = _order(n)
    return number((-1) ** ((k or 0) + 1) * whole_factorial(k or 0))


def _rational(x: Tree) -> Fraction | None:
    return x.value if x.kind == "number" else None


def _in_unit(plain: Plain | None, x: Tree) -> bool:
    value = _rational(x)
    if value is not None:
        return 0 <= value <= 1
    return plain is not None and plain.positive(product([x, total([ONE, negative(x)])]))


def _incomplete_needs(a: Tree, b: Tree, x: Tree, y: Tree) -> tuple[Tree, ...]:
    open_ends = [e for e in (x, y) if not _in_unit(None, e)]
    return a, b, *(product([e, total([ONE, negative(e)])]) for e in open_ends)


def _incomplete_slopes(a: Tree, b: Tree, x: Tree, y: Tree, whole: Tree = ONE) -> tuple[Tree | None, ...]:
    """The density at the ends, over the whole."""
    density = rule("a, b, t", "t**(a - 1)*(1 - t)**(b - 1)")

    def at(end: Tree, sign: int, edge: int) -> Tree | None:
        if _rational(end) == edge:
            return None
        return product([number(sign), density(a, b, end), power(whole, -1)])

    return None, None, at(x, -1, 0), at(y, 1, 1)


def _mp_incomplete(regularized: bool) -> Any:
    return lambda a, b, x, y: mp.betainc(a, b, x, y, regularized=regularized)


def _lower_series(s: acb, x: acb) -> acb:
    """x^s e^-x M(1, s + 1, x)/s."""
    return x.pow(s) * (-x).exp() * x.hypgeom_1f1(acb(1), s + 1) / s


def _whole(a: acb, b: acb) -> acb:
    return (a.lgamma() + b.lgamma() - (a + b).lgamma()).exp()


def _beta_to(a: acb, b: acb, x: acb) -> acb:
    """The incomplete beta function, of real numbers by Pfaff's transformation from the nearer end."""
    real = all(e.imag.is_zero() for e in (a, b, x)) and a.real > 0 and b.real > 0
    if real and x == 0:
        return acb(0)
    if real and x == 1:
        return _whole(a, b)
    if not (real and x.real > 0 and x.real < 1):
        return x.beta_lower(a, b)
    if 2 * x.real > 1:
        return _whole(a, b) - _beta_from_zero(b, a, 1 - x)
    return _beta_from_zero(a, b, x)


def _beta_from_zero(a: acb, b: acb, x: acb) -> acb:
    below = 1 - x
    found = x.pow(a) * below.pow(b - 1) / a * (-x / below).hypgeom_2f1(acb(1), 1 - b, a + 1)
    return acb(found.real)


ROWS = (
    Row(
        name="gamma", mp=mp.gamma, value=lambda z: z.gamma(), at_one=1, series=lambda s: s.gamma(),
        closed_forms=True, range=Range(least=0, strict=True), needs=lambda x: x,
        meromorphic=True, single=True, never_zero=True, defined=_last_positive,
        slopes=lambda x: (rule("x", "gamma(x)*polygamma(0, x)")(x),),
        recurrences=(
            Recurrence(0, (rule("x", "-x"), rule("x", "1"), rule("x", "0")), source="DLMF 5.5.1"),
        ),
        relations=(
            Relation(rule("x", "sin(pi*x)*gamma(x)*gamma(1 - x) - pi"), source="DLMF 5.5.3"),
            Relation(
                rule("x", "4**x*gamma(x)*gamma(x + 1/2) - 2*pi**(1/2)*gamma(2*x)"), source="DLMF 5.5.5"
            ),
        ),
    ),
    Row(
        name="loggamma", mp=mp.loggamma, value=lambda z: z.lgamma(), cut=Cut("real", None, 0), at_one=0,
        series=lambda s: s.lgamma(), closed_forms=True, range=Range(), needs=lambda x: x,
        defined=_last_positive, slopes=lambda x: (rule("x", "polygamma(0, x)")(x),),
        recurrences=(
            Recurrence(
                0, (rule("x", "-1"), rule("x", "1"), rule("x", "-log(x)")), _last_positive, "DLMF 5.5.1"
            ),
        ),
        relations=(Relation(rule("x", "exp(loggamma(x)) - gamma(x)")),),
    ),
    Row(
        name="digamma", mp=mp.digamma, value=lambda z: z.digamma(),
        by_others=rule("x", "polygamma(0, x)"), meromorphic=True, single=True,
    ),
    Row(
        name="polygamma", arity=2, mp=lambda n, x: mp.polygamma(int(n), x),
        value=lambda n, x: x.digamma() if n == 0 else x.polygamma(n), pointwise=True, range=Range(),
        needs=lambda n, x: x, meromorphic=True, single=True,
        defined=lambda plain, n, x: _order(n) is not None and plain.positive(x),
        slopes=lambda n, x: (None, rule("n, x", "polygamma(n + 1, x)")(n, x)),
        recurrences=(
            Recurrence(
                1, (rule("n, x", "-x**(n + 1)"), _rising_power, _signed_factorial), _small_order,
                "DLMF 5.15.5",
            ),
        ),
        relations=(
            Relation(
                rule("n, x", "polygamma(0, 1 - x) - polygamma(0, x) - pi*cot(pi*x)"),
                lambda plain, n, x: _order(n) == 0,
                "DLMF 5.5.4",
            ),
        ),
    ),
    Row(
        name="beta", arity=2, mp=mp.beta, pointwise=True,
        value=lambda x, y: (x.lgamma() + y.lgamma() - (x + y).lgamma()).exp()
        if x.real > 0 and y.real > 0 else x.gamma() * y.gamma() * (x + y).rgamma(),
        needs=lambda x, y: (x, y), defined=_all_positive,
        slopes=lambda x, y: (
            rule("x, y", "beta(x, y)*(polygamma(0, x) - polygamma(0, x + y))")(x, y),
            rule("x, y", "beta(x, y)*(polygamma(0, y) - polygamma(0, x + y))")(x, y),
        ),
        recurrences=(
            Recurrence(
                0, (rule("x, y", "-x"), rule("x, y", "x + y"), rule("x, y", "0")), source="DLMF 5.5.1"
            ),
            Recurrence(
                1, (rule("x, y", "-y"), rule("x, y", "x + y"), rule("x, y", "0")), source="DLMF 5.5.1"
            ),
        ),
        relations=(
            Relation(rule("x, y", "gamma(x + y)*beta(x, y) - gamma(x)*gamma(y)"), source="DLMF 5.12.1"),
            Relation(rule("x, y", "beta(y, x) - beta(x, y)")),
        ),
    ),
    Row(
        name="binomial", arity=2, mp=mp.binomial, pointwise=True,
        # The rising factorial over a factorial, where that is one.
        value=lambda n, k: (n - k + 1).rising(k) * (k + 1).rgamma()
        if k.imag.is_zero() and k.real.is_integer()
        else (n + 1).gamma() * (k + 1).rgamma() * (n - k + 1).rgamma(),
        defined=lambda plain, n, k: plain.positive(total([n, ONE])),
        recurrences=(
            Recurrence(
                0, (rule("n, k", "-n - 1"), rule("n, k", "n + 1 - k"), rule("n, k", "0")),
                source="DLMF 5.5.1",
            ),
            Recurrence(
                1, (rule("n, k", "k - n"), rule("n, k", "k + 1"), rule("n, k", "0")), source="DLMF 5.5.1"
            ),
        ),
        relations=(
            Relation(
                rule("n, k", "binomial(n, k) - binomial(n - 1, k) - binomial(n - 1, k - 1)"),
                source="DLMF 26.3.5",
            ),
            Relation(rule("n, k", "binomial(n, k) - binomial(n, n - k)")),
            Relation(
                rule("n, k", "gamma(k + 1)*gamma(n - k + 1)*binomial(n, k) - gamma(n + 1)"),
                source="DLMF 1.2.6",
            ),
        ),
    ),
    Row(
        name="RisingFactorial", arity=2, mp=mp.rf, value=lambda x, k: (x + k).gamma() * x.rgamma(),
        pointwise=True, defined=_all_positive,
        recurrences=(
            Recurrence(
                1, (rule("x, k", "-x - k"), rule("x, k", "1"), rule("x, k", "0")), source="DLMF 5.2.4"
            ),
        ),
        relations=(
            Relation(rule("x, k", "gamma(x)*RisingFactorial(x, k) - gamma(x + k)"), source="DLMF 5.2.5"),
        ),
    ),
    Row(
        name="FallingFactorial", arity=2, mp=mp.ff, pointwise=True,
        value=lambda x, k: (x + 1).gamma() * (x - k + 1).rgamma(),
        defined=lambda plain, x, k: plain.positive(total([x, ONE])),
        recurrences=(
            Recurrence(
                1, (rule("x, k", "k - x"), rule("x, k", "1"), rule("x, k", "0")), source="DLMF 26.1.1"
            ),
        ),
        relations=(
            Relation(
                rule("x, k", "gamma(x - k + 1)*FallingFactorial(x, k) - gamma(x + 1)"), source="DLMF 5.2.5"
            ),
        ),
    ),
    Row(
        name="lowergamma", arity=2, mp=lambda s, x: mp.gammainc(s, 0, x), value=_lower_series,
        pointwise=True, needs=lambda s, x: (s, x), defined=_all_positive,
        slopes=lambda s, x: (None, rule("s, x", "x**(s - 1)*exp(-x)")(s, x)),
        recurrences=(
            Recurrence(
                0, (rule("s, x", "-s"), rule("s, x", "1"), rule("s, x", "x**s*exp(-x)")),
                source="DLMF 8.8.1",
            ),
        ),
        relations=(
            Relation(rule("s, x", "lowergamma(s, x) + uppergamma(s, x) - gamma(s)"), source="DLMF 8.2.3"),
        ),
    ),
    Row(
        name="uppergamma", arity=2, mp=mp.gammainc, value=lambda s, x: x.gamma_upper(s), pointwise=True,
        range=Range(least=0, strict=True), needs=lambda s, x: x, defined=_last_positive,
        slopes=lambda s, x: (None, rule("s, x", "-x**(s - 1)*exp(-x)")(s, x)),
        recurrences=(
            Recurrence(
                0, (rule("s, x", "-s"), rule("s, x", "1"), rule("s, x", "-x**s*exp(-x)")),
                source="DLMF 8.8.2",
            ),
        ),
    ),
    Row(
        name="betainc", arity=4, mp=_mp_incomplete(False), pointwise=True,
        value=lambda a, b, x, y: _beta_to(a, b, y) - _beta_to(a, b, x), needs=_incomplete_needs,
        defined=lambda plain, a, b, x, y: _all_positive(plain, a, b)
        and _in_unit(plain, x) and _in_unit(plain, y),
        slopes=_incomplete_slopes,
    ),
    Row(
        name="betainc_regularized", arity=4, mp=_mp_incomplete(True), pointwise=True,
        value=lambda a, b, x, y: (_beta_to(a, b, y) - _beta_to(a, b, x)) / _whole(a, b),
        needs=_incomplete_needs,
        defined=lambda plain, a, b, x, y: _all_positive(plain, a, b)
        and _in_unit(plain, x) and _in_unit(plain, y),
        slopes=lambda a, b, x, y: _incomplete_slopes(a, b, x, y, call("beta", a, b)),
        relations=(
            Relation(
                rule("a, b, x, y", "beta(a, b)*betainc_regularized(a, b, x, y) - betainc(a, b, x, y)")
            ),
            Relation(
                rule(
                    "a, b, x, y",
                    "betainc_regularized(a, b, 0, y) + betainc_regularized(b, a, 0, 1 - y) - 1",
                ),
                lambda plain, a, b, x, y: _rational(x) == 0,
                "DLMF 8.17.4",
            ),
        ),
    ),
)  # fmt: skip
